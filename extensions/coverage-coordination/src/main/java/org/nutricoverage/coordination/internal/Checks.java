package org.nutricoverage.coordination.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Texts;

/** Checks of data that name the place and the rule. */
public final class Checks {

  /** The longest name or title. */
  public static final int LONGEST_NAME = 200;

  /** The longest free text. */
  public static final int LONGEST_TEXT = 10_000;

  private static final int LONGEST_ID = 100;
  private static final int MOST_DIGITS = 1_000;
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/-]*");

  private Checks() {}

  /**
   * An identifier: letters and digits of any script, points, underscores, colons, strokes, hyphens.
   *
   * @param value the value to check
   * @param place its place
   * @return the value without white space at its ends
   */
  public static String id(String value, String place) {
    String stripped = value.strip();
    if (stripped.length() > LONGEST_ID || !ID.matcher(stripped).matches()) {
      throw CoordinationDataException.at(
          place,
          DataRule.NOT_A_VALUE,
          "an identifier must be 1 to 100 letters, digits and . _ : / -, beginning with a letter"
              + " or digit, but was \""
              + Texts.cut(value)
              + "\"");
    }
    return stripped;
  }

  /**
   * A name: one line that says something.
   *
   * @param value the value to check
   * @param place its place
   * @return the value without white space at its ends
   */
  public static String name(String value, String place) {
    String checked = text(value, place, LONGEST_NAME);
    if (checked.isEmpty()) {
      throw CoordinationDataException.at(place, DataRule.NOT_A_VALUE, "the text must not be blank");
    }
    if (checked.chars().anyMatch(Character::isISOControl)) {
      throw CoordinationDataException.at(
          place, DataRule.NOT_A_VALUE, "the text must be one line without control characters");
    }
    return checked;
  }

  /**
   * A text of any number of lines, possibly empty.
   *
   * @param value the value to check
   * @param place its place
   * @param most the most characters
   * @return the value without white space at its ends
   */
  public static String text(String value, String place, int most) {
    String stripped = value.strip();
    int length = stripped.codePointCount(0, stripped.length());
    if (length > most) {
      throw CoordinationDataException.at(
          place,
          DataRule.LIMIT_EXCEEDED,
          "the text must have at most " + most + " characters but had " + length);
    }
    if (stripped.codePoints().anyMatch(Checks::isUnwritable)) {
      throw CoordinationDataException.at(
          place,
          DataRule.NOT_A_VALUE,
          "the text must hold no control characters but tabs and line feeds, and no half of a"
              + " surrogate pair");
    }
    return stripped;
  }

  private static boolean isUnwritable(int codePoint) {
    return (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t')
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  /**
   * Names, each once.
   *
   * @param values the values to check
   * @param place the place of the list
   * @return a copy in the order given
   */
  public static List<String> names(Collection<String> values, String place) {
    List<String> checked = new ArrayList<>();
    for (String value : values) {
      checked.add(name(value, place + "[" + checked.size() + "]"));
    }
    unique(checked, place, Function.identity());
    return List.copyOf(checked);
  }

  /**
   * Refuses a list in which two values have one identifier.
   *
   * @param values the values
   * @param place the place of the list
   * @param id the identifier of a value
   * @param <T> the type of a value
   */
  public static <T> void unique(List<T> values, String place, Function<T, String> id) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      String key = id.apply(values.get(i));
      if (!seen.add(key)) {
        throw CoordinationDataException.at(
            place + "[" + i + "]",
            DataRule.DUPLICATE_ID,
            "\"" + Texts.cut(key) + "\" must stand once but stands twice");
      }
    }
  }

  /**
   * A count.
   *
   * @param value the value to check
   * @param most the greatest permitted value
   * @param place its place
   * @param unit what is counted
   * @return the value
   */
  public static long count(long value, long most, String place, String unit) {
    if (value < 0 || value > most) {
      throw CoordinationDataException.at(
          place,
          DataRule.VALUE_OUT_OF_RANGE,
          "a number of " + unit + " must be from 0 to " + most + " but was " + value);
    }
    return value;
  }

  /**
   * A fraction.
   *
   * @param value the value to check
   * @param place its place
   * @return the value
   */
  public static Rational fraction(Rational value, String place) {
    number(value, place);
    if (value.signum() < 0 || value.compareTo(Rational.ONE) > 0) {
      throw CoordinationDataException.at(
          place,
          DataRule.VALUE_OUT_OF_RANGE,
          "a fraction must be from 0 to 1 but was " + Texts.cut(value.toString()));
    }
    return value;
  }

  /**
   * An exact number that can be written and read again.
   *
   * @param value the value to check
   * @param place its place
   * @return the value
   */
  public static Rational number(Rational value, String place) {
    int length = value.toString().length();
    if (length > MOST_DIGITS) {
      throw CoordinationDataException.at(
          place,
          DataRule.LIMIT_EXCEEDED,
          "a number must have at most " + MOST_DIGITS + " digits but had about " + length);
    }
    return value;
  }

  /**
   * An exact number of people of at least 0.
   *
   * @param value the value to check
   * @param name the name of the argument
   * @return the value
   */
  public static Rational people(Rational value, String name) {
    Objects.requireNonNull(value, name);
    if (value.signum() < 0) {
      throw Arguments.refused(name, "a number of people of at least 0", value);
    }
    return value;
  }
}
