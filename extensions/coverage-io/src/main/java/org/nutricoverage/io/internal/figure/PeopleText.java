package org.nutricoverage.io.internal.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Rational;

/**
 * What the text of a cell says about a number of people.
 *
 * <p>Digits with an optional part after a point ({@code 1200}, {@code 1200.0}). Groups of three
 * digits are understood where they can mean nothing else: with spaces ({@code 1 200 000}), with two
 * commas or more ({@code 1,200,000}), and with one comma ({@code 1,200}) if commas stand between
 * the cells of the file, so that the comma cannot be a decimal one of the same writer.
 *
 * @param value the number; null if the text says none that can be used
 * @param reading how the text was understood
 */
public record PeopleText(@Nullable Rational value, Reading reading) {

  /** How a text was understood. */
  public enum Reading {
    /** A whole number of at least 0. */
    WHOLE,
    /** A number of at least 0 that is not whole. */
    FRACTIONAL,
    /** A whole number with separators between groups of three digits. */
    GROUPED,
    /** A number below 0: no value. */
    NEGATIVE,
    /** A number beyond 18 digits: no value. */
    TOO_LARGE,
    /** A comma that may separate thousands or decimals: no value. */
    AMBIGUOUS,
    /** No number: no value. */
    NO_NUMBER
  }

  private static final int MOST_DIGITS = 18;
  private static final int LONGEST = 64;
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,64}(?:\\.[0-9]{1,64})?");
  private static final Pattern WITH_EXPONENT =
      Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?[eE][+-]?[0-9]{1,3}");
  private static final Pattern BY_SPACES =
      Pattern.compile("[0-9]{1,3}(?:[ \\u00a0\\u2009\\u202f][0-9]{3})+");
  private static final Pattern BY_COMMAS = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3}){2,}");
  private static final Pattern BY_ONE_COMMA = Pattern.compile("[0-9]{1,3},[0-9]{3}");

  /**
   * Reads a text.
   *
   * @param text the text of a cell, not blank
   * @param commasBetweenCells whether commas stand between the cells of the file
   * @return the number, and how it was understood
   */
  public static PeopleText of(String text, boolean commasBetweenCells) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST) {
      return none(
          stripped.chars().allMatch(c -> c >= '0' && c <= '9')
              ? Reading.TOO_LARGE
              : Reading.NO_NUMBER);
    }
    if (PLAIN.matcher(stripped).matches()) {
      return plain(stripped);
    }
    boolean oneComma = BY_ONE_COMMA.matcher(stripped).matches();
    if (oneComma && !commasBetweenCells) {
      return none(Reading.AMBIGUOUS);
    }
    if (oneComma
        || BY_COMMAS.matcher(stripped).matches()
        || BY_SPACES.matcher(stripped).matches()) {
      PeopleText whole = plain(stripped.replaceAll("[^0-9]", ""));
      return whole.value == null ? whole : new PeopleText(whole.value, Reading.GROUPED);
    }
    return none(Reading.NO_NUMBER);
  }

  /**
   * Reads a value of JSON, whose numbers may have an exponent.
   *
   * @param text the value as it is written
   * @return the number, and how it was understood
   */
  public static PeopleText ofJson(String text) {
    String stripped = text.strip();
    if (!WITH_EXPONENT.matcher(stripped).matches()) {
      return of(stripped, false);
    }
    BigDecimal number = new BigDecimal(stripped);
    if (number.signum() == 0) {
      return plain("0");
    }
    long digits = (long) number.precision() - number.scale();
    if (digits > MOST_DIGITS) {
      return none(number.signum() < 0 ? Reading.NEGATIVE : Reading.TOO_LARGE);
    }
    return plain(number.toPlainString());
  }

  private static PeopleText plain(String digits) {
    BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
    if (number.signum() < 0) {
      return none(Reading.NEGATIVE);
    }
    if (number.precision() - number.scale() > MOST_DIGITS) {
      return none(Reading.TOO_LARGE);
    }
    return new PeopleText(
        Rational.of(number), number.scale() > 0 ? Reading.FRACTIONAL : Reading.WHOLE);
  }

  private static PeopleText none(Reading reading) {
    return new PeopleText(null, reading);
  }

  /**
   * The number.
   *
   * @return the number; empty if the text says none that can be used
   */
  public Optional<Rational> number() {
    return Optional.ofNullable(value);
  }
}
