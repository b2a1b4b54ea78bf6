package org.nutricoverage.io.dhis2;

import java.util.Locale;
import java.util.regex.Pattern;
import org.nutricoverage.core.internal.Arguments;

/**
 * What identifies data elements, organisation units and categories in a file.
 *
 * <p>A file does not always say which; DHIS2 takes UIDs unless it is told otherwise, and codes in
 * ADX.
 *
 * @since 0.1.0
 */
public enum IdScheme {
  /** The identifier that DHIS2 makes: a Latin letter and ten Latin letters and digits. */
  UID,
  /** The code that a ministry gives. */
  CODE,
  /** The name, in any language. */
  NAME;

  private static final Pattern UID_FORM = Pattern.compile("[A-Za-z][A-Za-z0-9]{10}");
  private static final int LONGEST = 250;

  /**
   * Reads the name of a scheme.
   *
   * @param text {@code uid}, {@code code} or {@code name}, without regard to case
   * @return the scheme
   * @throws IllegalArgumentException if it is no such name
   */
  public static IdScheme parse(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    for (IdScheme scheme : values()) {
      if (scheme.name().equals(upper)) {
        return scheme;
      }
    }
    throw Arguments.refused("id scheme", "uid, code or name", "\"" + text + "\"");
  }

  /**
   * Whether a text has the form of an identifier of this scheme.
   *
   * @param identifier the text
   * @return for UIDs, whether it has their form; else whether it is a text of at most 250
   *     characters that is not blank and holds no control character
   */
  public boolean fits(String identifier) {
    if (this == UID) {
      return UID_FORM.matcher(identifier).matches();
    }
    return !identifier.isBlank()
        && identifier.length() <= LONGEST
        && identifier.chars().noneMatch(Character::isISOControl);
  }

  /** Returns the name as DHIS2 writes it, {@code uid}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
