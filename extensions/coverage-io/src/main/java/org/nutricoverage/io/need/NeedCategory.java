package org.nutricoverage.io.need;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Texts;

/**
 * Which people of an area and cluster a row is about: all of them, or a part.
 *
 * <p>Categories are free text ({@code Adult - Female - Temporary Sites}) or codes in columns, and
 * they overlap: the women, the adults and the displaced of one area share people. They are never
 * added up here.
 *
 * <pre>{@code
 * NeedCategory.of("total").isTotal();                 // true
 * NeedCategory.of("Total - Border / EC").isTotal();   // false
 * NeedCategory.of("Adult - Female").toString();       // "Adult - Female"
 * }</pre>
 *
 * @param text the category in words; {@code ""} if it has none
 * @param gender {@code f}, {@code m}, {@code x}, {@code u} or {@code o}; {@code ""} for all
 * @param ageRange ages in years such as {@code 0-17} or {@code 65+}; {@code ""} for all
 * @param populationGroup {@code REF}, {@code IDP}, {@code RET}, {@code HST} and others; {@code ""}
 *     for all
 * @param disability {@code y} or {@code n}; {@code ""} for all
 * @since 0.1.0
 */
public record NeedCategory(
    String text, String gender, String ageRange, String populationGroup, String disability)
    implements Serializable {

  private static final int LONGEST = 500;
  private static final Set<String> ALL = Set.of("", "all", "total", "a");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

  /** All people. */
  public static final NeedCategory TOTAL = new NeedCategory("", "", "", "", "");

  /**
   * Cleans the parts; a part that means all is {@code ""}.
   *
   * @throws IllegalArgumentException if a part has more than 500 characters
   */
  public NeedCategory {
    text = cleaned(text, "text");
    gender = cleaned(gender, "gender").toLowerCase(Locale.ROOT);
    ageRange = cleaned(ageRange, "ageRange");
    populationGroup = cleaned(populationGroup, "populationGroup").toUpperCase(Locale.ROOT);
    disability = cleaned(disability, "disability").toLowerCase(Locale.ROOT);
  }

  private static String cleaned(String part, String name) {
    if (part.length() > LONGEST) {
      throw Arguments.refused(
          name, "a text of at most " + LONGEST + " characters", "one of " + part.length());
    }
    String clean = SPACES.matcher(part.strip()).replaceAll(" ");
    return ALL.contains(clean.toLowerCase(Locale.ROOT)) ? "" : clean;
  }

  /**
   * A category in words.
   *
   * @param text the category as the file has it; blank, {@code total} and {@code all} mean all
   * @return the category
   * @throws IllegalArgumentException if the text has more than 500 characters
   */
  public static NeedCategory of(String text) {
    return new NeedCategory(text, "", "", "", "");
  }

  /**
   * Whether the row is about all people of its area and cluster.
   *
   * @return true if no part is named
   */
  public boolean isTotal() {
    return equals(TOTAL);
  }

  /**
   * The sex of the people, where a column of its own says so.
   *
   * @return both ({@link Sex#ALL}) where the column says nothing else; empty for genders that the
   *     library has no value for, and where words may name a sex
   */
  public Optional<Sex> sex() {
    if (!text.isEmpty()) {
      return Optional.empty();
    }
    return switch (gender) {
      case "" -> Optional.of(Sex.ALL);
      case "f" -> Optional.of(Sex.FEMALE);
      case "m" -> Optional.of(Sex.MALE);
      default -> Optional.empty();
    };
  }

  /** Whether only one part is named, and that in words. */
  boolean isTextOnly() {
    return !text.isEmpty() && of(text).equals(this);
  }

  /** Returns the parts that are named, or {@code total}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    for (String part : List.of(text, gender, ageRange, populationGroup)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    if (!disability.isEmpty()) {
      parts.add("disability " + disability);
    }
    return parts.isEmpty() ? "total" : Texts.oneLine(String.join(" - ", parts));
  }
}
