package org.nutricoverage.core;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
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
  public static final Rational ZERO = new Rational(0, 1, null);

  /** The number 1. */
  public static final Rational ONE = new Rational(1, 1, null);

  private static final long serialVersionUID = 1L;

  private static final Rational HUNDRED = new Rational(100, 1, null);
  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final int MOST_DIGITS = 2_000;
  private static final int MOST_BITS = 4 * MOST_DIGITS;
  private static final Pattern QUOTIENT =
      Pattern.compile("([+-]?[0-9]{1,2000})\\s{0,9}/\\s{0,9}([0-9]{1,2000})");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9]{1,2000}(?:\\.[0-9]{0,2000})?|\\.[0-9]{1,2000})");
  private static final int EXACT_DOUBLE_BITS = 53;
  private static final int LONG_BITS = 63;

  private final long numerator;
  private final long denominator;

  /**
   * The number where its numerator or denominator needs more than 63 bits, else null: counts of
   * people never do, and arithmetic with longs is many times as fast.
   */
  private final @Nullable BigFraction large;

  private Rational(long numerator, long denominator, @Nullable BigFraction large) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.large = large;
  }

  private static Rational of(BigFraction fraction) {
    boolean negative = fraction.getDenominator().signum() < 0;
    BigInteger top = negative ? fraction.getNumerator().negate() : fraction.getNumerator();
    BigInteger bottom = fraction.getDenominator().abs();
    return top.abs().bitLength() <= LONG_BITS && bottom.bitLength() <= LONG_BITS
        ? new Rational(top.longValue(), bottom.longValue(), null)
        : new Rational(0, 0, BigFraction.of(top, bottom));
  }

  /** The quotient of two longs in lowest terms. */
  private static Rational reduced(long top, long bottom) {
    if (top == Long.MIN_VALUE || bottom == Long.MIN_VALUE) {
      return of(BigFraction.of(top, bottom));
    }
    long common = Math.abs(top);
    for (long rest = Math.abs(bottom); rest != 0; ) {
      long next = common % rest;
      common = rest;
      rest = next;
    }
    long signed = bottom < 0 ? -common : common;
    return new Rational(top / signed, bottom / signed, null);
  }

  private BigFraction fraction() {
    return large != null ? large : BigFraction.of(numerator, denominator);
  }

  private BigInteger top() {
    return large != null ? large.getNumerator() : BigInteger.valueOf(numerator);
  }

  private BigInteger bottom() {
    return large != null ? large.getDenominator() : BigInteger.valueOf(denominator);
  }

  /**
   * The whole number.
   *
   * @param whole any whole number
   * @return the number
   */
  public static Rational of(long whole) {
    return reduced(whole, 1);
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
    return reduced(numerator, denominator);
  }

  /**
   * The number that a decimal stands for.
   *
   * @param decimal a decimal of at most about 2,000 digits, with a scale from -2,000 to 2,000
   * @return the number, exactly
   * @throws IllegalArgumentException if the decimal has more digits or another scale: {@code
   *     1E+999999999} would fill the memory
   */
  public static Rational of(BigDecimal decimal) {
    int scale = decimal.scale();
    if (scale < -MOST_DIGITS
        || scale > MOST_DIGITS
        || decimal.unscaledValue().bitLength() > MOST_BITS) {
      throw Arguments.refused(
          "decimal",
          "a decimal of at most 2,000 digits with a scale from -2,000 to 2,000",
          "one of scale " + scale);
    }
    BigInteger unscaled = decimal.unscaledValue();
    return scale >= 0
        ? of(BigFraction.of(unscaled, BigInteger.TEN.pow(scale)))
        : of(BigFraction.of(unscaled.multiply(BigInteger.TEN.pow(-scale))));
  }

  /**
   * The number that a double prints: {@code 0.016} is 16/1000, not the nearest binary fraction.
   *
   * <p>Values that people type (a prevalence, a share, a factor) are decimals. This conversion
   * takes the shortest decimal that denotes the double, as {@link Double#toString(double)} prints
   * it.
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
   * @param text the number as {@link #toString()} writes it, in Latin digits, at most 2,000 digits
   *     on each side of the point or of the stroke; white space at its ends is ignored
   * @return the number
   * @throws IllegalArgumentException if the text is no such number
   */
  public static Rational parse(String text) {
    String stripped = text.strip();
    Matcher quotient = QUOTIENT.matcher(stripped);
    if (quotient.matches()) {
      BigInteger denominator = new BigInteger(quotient.group(2));
      if (denominator.signum() != 0) {
        return of(BigFraction.of(new BigInteger(quotient.group(1)), denominator));
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
    if (large == null && other.large == null) {
      try {
        return reduced(
            Math.addExact(
                Math.multiplyExact(numerator, other.denominator),
                Math.multiplyExact(other.numerator, denominator)),
            Math.multiplyExact(denominator, other.denominator));
      } catch (ArithmeticException tooLargeForLongs) {
        // The arithmetic below has no limit.
      }
    }
    return of(fraction().add(other.fraction()));
  }

  /**
   * The sum of any number of summands.
   *
   * <p>Summands are added in pairs, and the sums of pairs in pairs: the sum of thousands of
   * quotients with different denominators then takes milliseconds where one after the other would
   * take minutes.
   *
   * @param summands the summands, in any order
   * @return the sum; 0 of none
   */
  public static Rational sum(Collection<Rational> summands) {
    List<Rational> sums = List.copyOf(summands);
    while (sums.size() > 1) {
      List<Rational> pairs = new ArrayList<>(sums.size() / 2 + 1);
      for (int i = 0; i + 1 < sums.size(); i += 2) {
        pairs.add(sums.get(i).plus(sums.get(i + 1)));
      }
      if (sums.size() % 2 == 1) {
        pairs.add(sums.get(sums.size() - 1));
      }
      sums = pairs;
    }
    return sums.isEmpty() ? ZERO : sums.get(0);
  }

  /**
   * The difference.
   *
   * @param other what is taken away
   * @return this - other
   */
  public Rational minus(Rational other) {
    return plus(other.negated());
  }

  /**
   * The product.
   *
   * @param other the other factor
   * @return this x other
   */
  public Rational times(Rational other) {
    if (large == null && other.large == null) {
      try {
        return reduced(
            Math.multiplyExact(numerator, other.numerator),
            Math.multiplyExact(denominator, other.denominator));
      } catch (ArithmeticException tooLargeForLongs) {
        // The arithmetic below has no limit.
      }
    }
    return of(fraction().multiply(other.fraction()));
  }

  private Rational negated() {
    return large != null
        ? new Rational(0, 0, large.negate())
        : new Rational(-numerator, denominator, null);
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
    return times(
        divisor.large != null
            ? of(divisor.large.reciprocal())
            : reduced(divisor.denominator, divisor.numerator));
  }

  /**
   * The number raised to a whole power.
   *
   * @param exponent from 0 to 1,000
   * @return this x this x ..., 1 for exponent 0
   * @throws IllegalArgumentException if the exponent is not in the range
   */
  public Rational power(int exponent) {
    return of(fraction().pow((int) Arguments.inRange(exponent, 0, 1000, "exponent", "times")));
  }

  /**
   * The sign.
   *
   * @return -1, 0 or 1
   */
  public int signum() {
    return large != null ? large.signum() : Long.signum(numerator);
  }

  /**
   * Whether the number is whole.
   *
   * @return true if the denominator is 1
   */
  public boolean isWhole() {
    return bottom().equals(BigInteger.ONE);
  }

  /**
   * The greatest whole number that is not above this one.
   *
   * @return the floor
   * @throws ArithmeticException if it does not fit into a long
   */
  public long floor() {
    BigInteger[] parts = top().divideAndRemainder(bottom());
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
    BigInteger[] parts = top().divideAndRemainder(bottom());
    BigInteger ceiling = parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    return ceiling.longValueExact();
  }

  /**
   * The nearest double.
   *
   * @return the number, correctly rounded; 0 where it is nearer to 0 than any other double
   * @throws ArithmeticException if the number is beyond the greatest double
   */
  public double doubleValue() {
    if (large == null
        && Math.abs(numerator) >>> EXACT_DOUBLE_BITS == 0
        && denominator >>> EXACT_DOUBLE_BITS == 0) {
      return (double) numerator / denominator;
    }
    double nearest = fraction().doubleValue();
    if (Double.isInfinite(nearest)) {
      throw new ArithmeticException("the number is beyond the greatest double");
    }
    return nearest;
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
    return new BigDecimal(top()).divide(new BigDecimal(bottom()), decimals, RoundingMode.HALF_UP);
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
    return times(HUNDRED).rounded(decimals);
  }

  @Override
  public int compareTo(Rational other) {
    if (large != null || other.large != null) {
      return fraction().compareTo(other.fraction());
    }
    int byHighBits =
        Long.compare(
            Math.multiplyHigh(numerator, other.denominator),
            Math.multiplyHigh(other.numerator, denominator));
    return byHighBits != 0
        ? byHighBits
        : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational that
        && numerator == that.numerator
        && denominator == that.denominator
        && Objects.equals(large, that.large);
  }

  @Override
  public int hashCode() {
    return Objects.hash(numerator, denominator, large);
  }

  /**
   * Returns the whole number, the decimal where it is finite, else the quotient in lowest terms.
   */
  @Override
  public String toString() {
    BigInteger bottom = bottom();
    int twos = bottom.getLowestSetBit();
    BigInteger rest = bottom.shiftRight(twos);
    int fives = 0;
    for (BigInteger[] parts = rest.divideAndRemainder(FIVE);
        parts[1].signum() == 0;
        parts = rest.divideAndRemainder(FIVE)) {
      rest = parts[0];
      fives++;
    }
    if (!rest.equals(BigInteger.ONE)) {
      return top() + "/" + bottom;
    }
    return new BigDecimal(top())
        .divide(new BigDecimal(bottom), Math.max(twos, fives), RoundingMode.UNNECESSARY)
        .toPlainString();
  }
}
