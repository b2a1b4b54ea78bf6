package org.nutricoverage.core;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.nutricoverage.core.internal.Arguments;

/**
 * An exact rational number: people, people in need, thresholds and ratios without rounding.
 *
 * <p>People in need are rarely whole ({@code 1,040,526 x 0.058 = 60,350.508}), and a mean monthly
 * stock or a factor {@code t / 7.5} has no finite decimal form. Kept exact, a figure at a threshold
 * is judged as it is, and rounding happens only where a number is shown.
 *
 * <p>The number is always in lowest terms with a positive denominator, so that two equal numbers
 * are equal values. Immutable and thread-safe.
 *
 * <pre>{@code
 * Rational need = Rational.parse("0.058").times(Rational.of(1_040_526));
 * need.toString();                // "60350.508"
 * Rational.of(70, 100).compareTo(Rational.parse("0.7"));   // 0
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Rational implements Comparable<Rational>, Serializable {

  /** The number 0. */
  public static final Rational ZERO = new Rational(BigFraction.ZERO);

  /** The number 1. */
  public static final Rational ONE = new Rational(BigFraction.ONE);

  private static final long serialVersionUID = 1L;

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);
  private static final Pattern QUOTIENT =
      Pattern.compile("([+-]?[0-9]{1,400})\\s*/\\s*([0-9]{1,400})");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9]{1,400}(?:\\.[0-9]{0,400})?|\\.[0-9]{1,400})");
  private static final int EXACT_DOUBLE_BITS = 53;

  private final BigFraction value;

  private Rational(BigFraction value) {
    this.value = value;
  }

  /**
   * The whole number.
   *
   * @param whole any whole number
   * @return the number
   */
  public static Rational of(long whole) {
    return new Rational(BigFraction.of(whole));
  }

  /**
   * The quotient of two whole numbers.
   *
   * @param numerator any whole number
   * @param denominator any whole number but 0
   * @return the quotient in lowest terms
   * @throws IllegalArgumentException if the denominator is 0
   */
  public static Rational of(long numerator, long denominator) {
    if (denominator == 0) {
      throw Arguments.refused("denominator", "a whole number other than 0", denominator);
    }
    return new Rational(BigFraction.of(numerator, denominator));
  }

  /**
   * The number that a decimal stands for.
   *
   * @param decimal any decimal
   * @return the number, exactly
   */
  public static Rational of(BigDecimal decimal) {
    BigInteger unscaled = decimal.unscaledValue();
    return decimal.scale() >= 0
        ? new Rational(BigFraction.of(unscaled, BigInteger.TEN.pow(decimal.scale())))
        : new Rational(BigFraction.of(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale()))));
  }

  /**
   * The number that a double prints: {@code 0.016} is 16/1000, not the nearest binary fraction.
   *
   * <p>Values that people type (a prevalence, a share, a factor) are decimals. This conversion takes
   * the shortest decimal that denotes the double, as {@link Double#toString(double)} prints it.
   *
   * @param decimal a finite double
   * @return the number with that decimal form
   * @throws IllegalArgumentException if the double is infinite or not a number
   */
  public static Rational fromDecimal(double decimal) {
    return of(BigDecimal.valueOf(Arguments.finite(decimal, "decimal", "units")));
  }

  /**
   * The exact value of a double, bit for bit.
   *
   * @param binary a finite double
   * @return the exact number
   * @throws IllegalArgumentException if the double is infinite or not a number
   */
  public static Rational fromBinary(double binary) {
    return of(new BigDecimal(Arguments.finite(binary, "binary", "units")));
  }

  /**
   * Reads a whole number, a decimal with a point, or a quotient: {@code "393"}, {@code "0.016"},
   * {@code "5/3"}.
   *
   * @param text the number as {@link #toString()} writes it, at most 400 digits on each side
   * @return the number
   * @throws IllegalArgumentException if the text is no such number
   */
  public static Rational parse(String text) {
    String stripped = text.strip();
    Matcher quotient = QUOTIENT.matcher(stripped);
    if (quotient.matches()) {
      BigInteger denominator = new BigInteger(quotient.group(2));
      if (denominator.signum() != 0) {
        return new Rational(BigFraction.of(new BigInteger(quotient.group(1)), denominator));
      }
    } else if (DECIMAL.matcher(stripped).matches()) {
      return of(new BigDecimal(stripped));
    }
    throw Arguments.refused(
        "number",
        "a whole number, a decimal with a point or a quotient such as 5/3",
        "\"" + text + "\"");
  }

  /**
   * The sum.
   *
   * @param other the other summand
   * @return this + other
   */
  public Rational plus(Rational other) {
    return new Rational(value.add(other.value));
  }

  /**
   * The difference.
   *
   * @param other what is taken away
   * @return this - other
   */
  public Rational minus(Rational other) {
    return new Rational(value.subtract(other.value));
  }

  /**
   * The product.
   *
   * @param other the other factor
   * @return this x other
   */
  public Rational times(Rational other) {
    return new Rational(value.multiply(other.value));
  }

  /**
   * The quotient.
   *
   * @param divisor any number but 0
   * @return this / divisor
   * @throws IllegalArgumentException if the divisor is 0
   */
  public Rational dividedBy(Rational divisor) {
    if (divisor.signum() == 0) {
      throw Arguments.refused("divisor", "a number other than 0", divisor);
    }
    return new Rational(value.divide(divisor.value));
  }

  /**
   * The number raised to a whole power.
   *
   * @param exponent from 0 to 1,000
   * @return this x this x ..., 1 for exponent 0
   * @throws IllegalArgumentException if the exponent is not in the range
   */
  public Rational power(int exponent) {
    return new Rational(value.pow((int) Arguments.inRange(exponent, 0, 1000, "exponent", "times")));
  }

  /**
   * The sign.
   *
   * @return -1, 0 or 1
   */
  public int signum() {
    return value.signum();
  }

  /**
   * Whether the number is whole.
   *
   * @return true if the denominator is 1
   */
  public boolean isWhole() {
    return value.getDenominator().equals(BigInteger.ONE);
  }

  /**
   * The greatest whole number that is not above this one.
   *
   * @return the floor
   * @throws ArithmeticException if it does not fit into a long
   */
  public long floor() {
    BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return floor.longValueExact();
  }

  /**
   * The least whole number that is not below this one.
   *
   * @return the ceiling
   * @throws ArithmeticException if it does not fit into a long
   */
  public long ceiling() {
    BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
    BigInteger ceiling = parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    return ceiling.longValueExact();
  }

  /**
   * The nearest double.
   *
   * @return the number, correctly rounded where numerator and denominator have at most 53 bits, else
   *     within one unit in the last place
   */
  public double doubleValue() {
    BigInteger numerator = value.getNumerator();
    BigInteger denominator = value.getDenominator();
    if (numerator.bitLength() <= EXACT_DOUBLE_BITS
        && denominator.bitLength() <= EXACT_DOUBLE_BITS) {
      return (double) numerator.longValue() / denominator.longValue();
    }
    return value.doubleValue();
  }

  /**
   * The number rounded half up for display.
   *
   * @param decimals how many decimals to show, from 0 to 100
   * @return the decimal nearest to the number, ties away from zero
   * @throws IllegalArgumentException if decimals is not in the range
   */
  public BigDecimal rounded(int decimals) {
    Arguments.inRange(decimals, 0, 100, "decimals", "places");
    return new BigDecimal(value.getNumerator())
        .divide(new BigDecimal(value.getDenominator()), decimals, RoundingMode.HALF_UP);
  }

  /**
   * The number as percent, rounded half up for display: {@code 0.62} with one decimal gives {@code
   * 62.0}.
   *
   * @param decimals how many decimals to show, from 0 to 100
   * @return 100 times the number, rounded
   * @throws IllegalArgumentException if decimals is not in the range
   */
  public BigDecimal percent(int decimals) {
    return new Rational(value.multiply(HUNDRED)).rounded(decimals);
  }

  @Override
  public int compareTo(Rational other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the whole number, the decimal where it is finite, else the quotient in lowest terms. */
  @Override
  public String toString() {
    BigInteger denominator = value.getDenominator();
    BigInteger rest = denominator;
    int twos = denominator.getLowestSetBit();
    rest = rest.shiftRight(twos);
    int fives = 0;
    BigInteger five = BigInteger.valueOf(5);
    for (BigInteger[] parts = rest.divideAndRemainder(five);
        parts[1].signum() == 0;
        parts = rest.divideAndRemainder(five)) {
      rest = parts[0];
      fives++;
    }
    if (!rest.equals(BigInteger.ONE)) {
      return value.getNumerator() + "/" + denominator;
    }
    return new BigDecimal(value.getNumerator())
        .divide(new BigDecimal(denominator), Math.max(twos, fives), RoundingMode.UNNECESSARY)
        .toPlainString();
  }
}
