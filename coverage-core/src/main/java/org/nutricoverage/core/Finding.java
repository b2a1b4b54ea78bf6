package org.nutricoverage.core;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Texts;

/**
 * Something that was noticed about data or a figure: its kind, its weight, what it is, and where.
 *
 * <p>A number is never clipped, filled or dropped in silence: it is used, or a finding says what
 * happened to it.
 *
 * <pre>{@code
 * Finding finding =
 *     Finding.of(CoverageFinding.ABOVE_ELIGIBLE, "12,400 reached, 10,000 eligible")
 *         .at("site", "Kalemie")
 *         .at("month", "2026-03");
 * finding.toString();
 * // "WARNING ABOVE_ELIGIBLE (site Kalemie, month 2026-03): 12,400 reached, 10,000 eligible"
 * }</pre>
 *
 * @param code the machine-readable kind: capital letters, digits and underscores, at most 100,
 *     beginning with a letter
 * @param severity how much it weighs
 * @param message what was noticed, in words and numbers
 * @param place where: keys such as {@code site}, {@code month}, {@code file}, {@code row}, {@code
 *     column} with their values, in the order of interest
 * @since 0.1.0
 */
public record Finding(String code, Severity severity, String message, Map<String, String> place)
    implements Serializable {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,99}");

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the code has another form or the message is blank
   */
  public Finding {
    if (!CODE.matcher(code).matches()) {
      throw Arguments.refused(
          "code", "capital letters, digits and underscores, beginning with a letter", code);
    }
    Objects.requireNonNull(severity, "severity");
    message = Arguments.text(message, "message");
    Map<String, String> copy = new LinkedHashMap<>();
    place.forEach((key, value) ->
        copy.put(Arguments.text(key, "key"), Objects.requireNonNull(value, "value")));
    place = Collections.unmodifiableMap(copy);
  }

  /**
   * A finding with the severity of its kind and no place.
   *
   * @param code the kind
   * @param message what was noticed, in words and numbers
   * @return the finding
   * @throws IllegalArgumentException if the message is blank
   */
  public static Finding of(FindingCode code, String message) {
    return new Finding(code.name(), code.severity(), message, Map.of());
  }

  /**
   * This finding with one more part of its place.
   *
   * @param key what is named, for example {@code site}
   * @param value its value, for example {@code Kalemie}
   * @return a copy in which the key, if it was there, has the new value
   * @throws IllegalArgumentException if the key is blank
   */
  public Finding at(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(place);
    more.put(key.strip(), Objects.requireNonNull(value, "value"));
    return new Finding(code, severity, message, more);
  }

  /**
   * Whether the finding is of a kind.
   *
   * @param kind a kind of this or another module
   * @return true if the codes are the same
   */
  public boolean is(FindingCode kind) {
    return code.equals(kind.name());
  }

  /** Returns severity, code, place and message on one line, control characters in them escaped. */
  @Override
  public String toString() {
    String where =
        place.isEmpty()
            ? ""
            : place.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
    return Texts.oneLine(severity + " " + code + where + ": " + message);
  }
}
