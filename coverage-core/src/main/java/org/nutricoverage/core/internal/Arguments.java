package org.nutricoverage.core.internal;

/**
 * Checks of arguments that return what they have checked.
 *
 * <p>Every message has one form: the name of the argument, the permitted range with its unit, the
 * value. Every range check is written so that {@code NaN} fails it.
 */
public final class Arguments {

  private Arguments() {}

  /**
   * A fraction from 0 to 1, both included.
   *
   * @param value the value to check
   * @param name the name of the argument
   * @return the value, with negative zero made zero
   * @throws IllegalArgumentException if the value is not in the range
   */
  public static double fraction(double value, String name) {
    if (!(value >= 0 && value <= 1)) {
      throw refused(name, "a fraction from 0 to 1", value);
    }
    return value + 0.0;
  }

  /**
   * A fraction strictly between 0 and 1.
   *
   * @param value the value to check
   * @param name the name of the argument
   * @return the value
   * @throws IllegalArgumentException if the value is not in the range
   */
  public static double properFraction(double value, String name) {
    if (!(value > 0 && value < 1)) {
      throw refused(name, "a fraction strictly between 0 and 1", value);
    }
    return value;
  }

  /**
   * A finite number.
   *
   * @param value the value to check
   * @param name the name of the argument
   * @param unit the unit of the argument, as it should be read in the message
   * @return the value, with negative zero made zero
   * @throws IllegalArgumentException if the value is infinite or not a number
   */
  public static double finite(double value, String name, String unit) {
    if (!Double.isFinite(value)) {
      throw refused(name, "a finite number of " + unit, value);
    }
    return value + 0.0;
  }

  /**
   * A finite number of at least 0.
   *
   * @param value the value to check
   * @param name the name of the argument
   * @param unit the unit of the argument, as it should be read in the message
   * @return the value, with negative zero made zero
   * @throws IllegalArgumentException if the value is negative, infinite or not a number
   */
  public static double notNegative(double value, String name, String unit) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw refused(name, "a finite number of " + unit + " of at least 0", value);
    }
    return value + 0.0;
  }

  /**
   * A finite number above 0.
   *
   * @param value the value to check
   * @param name the name of the argument
   * @param unit the unit of the argument, as it should be read in the message
   * @return the value
   * @throws IllegalArgumentException if the value is not above 0, infinite or not a number
   */
  public static double positive(double value, String name, String unit) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw refused(name, "a finite number of " + unit + " above 0", value);
    }
    return value;
  }

  /**
   * A whole number of at least 0.
   *
   * @param value the value to check
   * @param name the name of the argument
   * @param unit the unit of the argument, as it should be read in the message
   * @return the value
   * @throws IllegalArgumentException if the value is negative
   */
  public static long notNegative(long value, String name, String unit) {
    if (value < 0) {
      throw refused(name, "a number of " + unit + " of at least 0", value);
    }
    return value;
  }

  /**
   * A whole number in a range.
   *
   * @param value the value to check
   * @param leastInclusive the least permitted value
   * @param mostInclusive the greatest permitted value
   * @param name the name of the argument
   * @param unit the unit of the argument, as it should be read in the message
   * @return the value
   * @throws IllegalArgumentException if the value is not in the range
   */
  public static long inRange(
      long value, long leastInclusive, long mostInclusive, String name, String unit) {
    if (value < leastInclusive || value > mostInclusive) {
      String most =
          mostInclusive == Long.MAX_VALUE || mostInclusive == Integer.MAX_VALUE
              ? " of at least " + leastInclusive
              : " from " + leastInclusive + " to " + mostInclusive;
      throw refused(name, "a number of " + unit + most, value);
    }
    return value;
  }

  /**
   * A text that says something.
   *
   * @param value the value to check
   * @param name the name of the argument
   * @return the value without white space at its ends
   * @throws IllegalArgumentException if the text is empty or holds nothing that can be seen
   */
  public static String text(String value, String name) {
    String stripped = value.strip();
    if (stripped.codePoints().noneMatch(Texts::isVisible)) {
      throw new IllegalArgumentException(name + " must be a text that is not blank");
    }
    return stripped;
  }

  /**
   * The exception for an impossible argument.
   *
   * <p>Name and value may come from data: line breaks and other control characters in them are
   * escaped, and a long value is cut.
   *
   * @param name the name of the argument
   * @param permitted what is permitted, with its unit
   * @param value the value that was given
   * @return the exception, to be thrown by the caller
   */
  public static IllegalArgumentException refused(String name, String permitted, Object value) {
    return new IllegalArgumentException(
        Texts.cut(name) + " must be " + permitted + " but was " + Texts.cut(String.valueOf(value)));
  }
}
