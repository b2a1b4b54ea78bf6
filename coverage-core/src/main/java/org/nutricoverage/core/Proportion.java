package org.nutricoverage.core;

import java.io.Serializable;
import java.util.Optional;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * A share of people: exact counts where there are counts, else an estimate with its standard error.
 *
 * <pre>{@code
 * Proportion coverage = Proportion.of(29_760, 48_000);
 * coverage.value();      // 0.62
 * coverage.toString();   // "62.0 % (29,760 / 48,000)"
 * }</pre>
 *
 * <p>A ratio of two sources may exceed 1: reached people counted at distribution points, eligible
 * people projected from an old census. It is kept as it is, and the estimate that holds it says so.
 *
 * @since 0.1.0
 */
public sealed interface Proportion extends Serializable {

  /**
   * The proportion of two whole counts.
   *
   * @param numerator people counted, at least 0
   * @param denominator people among whom they were counted, at least 1
   * @return the exact proportion
   * @throws IllegalArgumentException if a count is not in its range
   */
  static Counted of(long numerator, long denominator) {
    Arguments.notNegative(numerator, "numerator", "people");
    Arguments.inRange(denominator, 1, Long.MAX_VALUE, "denominator", "people");
    return new Counted(Rational.of(numerator), Rational.of(denominator));
  }

  /**
   * The proportion of two exact numbers of people.
   *
   * @param numerator people counted, at least 0
   * @param denominator people among whom they were counted, above 0
   * @return the exact proportion
   * @throws IllegalArgumentException if a number is not in its range
   */
  static Counted of(Rational numerator, Rational denominator) {
    return new Counted(numerator, denominator);
  }

  /**
   * A proportion that was estimated, not counted.
   *
   * @param estimate the estimate as a fraction, from 0 to 1
   * @param standardError its standard error as a fraction, at least 0; 0 where the sample shows no
   *     variation
   * @return the estimated proportion
   * @throws IllegalArgumentException if a number is not in its range
   */
  static Estimated estimated(double estimate, double standardError) {
    return new Estimated(estimate, standardError);
  }

  /**
   * The proportion as a fraction.
   *
   * @return the nearest double; 0.62 for 62 %
   * @throws ArithmeticException if the quotient of two counts is beyond the greatest double
   */
  double value();

  /**
   * The proportion as an exact number, to be compared with a threshold.
   *
   * @return the exact quotient of the counts, or the decimal that the estimate prints: an estimate
   *     of 0.7 is 7/10 and meets a threshold of at least 70 %, although the double lies below it
   */
  Rational exact();

  /**
   * The counts.
   *
   * @return the counts; empty where the proportion was estimated without them
   */
  default Optional<Counted> counts() {
    return this instanceof Counted counted ? Optional.of(counted) : Optional.empty();
  }

  /**
   * A proportion of exact counts.
   *
   * @param numerator people counted, at least 0; not always whole (a mean stock of a quarter)
   * @param denominator people among whom they were counted, above 0; not always whole (people in
   *     need)
   * @since 0.1.0
   */
  record Counted(Rational numerator, Rational denominator) implements Proportion {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if the numerator is negative or the denominator not above 0
     */
    public Counted {
      if (numerator.signum() < 0) {
        throw Arguments.refused("numerator", "a number of people of at least 0", numerator);
      }
      if (denominator.signum() <= 0) {
        throw Arguments.refused("denominator", "a number of people above 0", denominator);
      }
    }

    @Override
    public double value() {
      return exact().doubleValue();
    }

    @Override
    public Rational exact() {
      return numerator.dividedBy(denominator);
    }

    /**
     * The proportion of this and another count of other people.
     *
     * @param other counts that share no person with these
     * @return the sum of the numerators over the sum of the denominators
     */
    public Counted pooledWith(Counted other) {
      return new Counted(numerator.plus(other.numerator), denominator.plus(other.denominator));
    }

    /** Returns percent and counts: {@code 62.0 % (29,760 / 48,000)}. */
    @Override
    public String toString() {
      return exact().percent(1)
          + " % ("
          + Numbers.people(numerator.rounded(1))
          + " / "
          + Numbers.people(denominator.rounded(1))
          + ")";
    }
  }

  /**
   * An estimated proportion.
   *
   * @param estimate the estimate as a fraction, from 0 to 1
   * @param standardError its standard error as a fraction, at least 0
   * @since 0.1.0
   */
  record Estimated(double estimate, double standardError) implements Proportion {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is not in its range
     */
    public Estimated {
      estimate = Arguments.fraction(estimate, "estimate");
      standardError = Arguments.notNegative(standardError, "standardError", "units of a fraction");
    }

    @Override
    public double value() {
      return estimate;
    }

    @Override
    public Rational exact() {
      return Rational.fromDecimal(estimate);
    }

    /** Returns percent and standard error in points: {@code 61.7 % (standard error 2.8 points)}. */
    @Override
    public String toString() {
      return Numbers.percent(estimate)
          + " (standard error "
          + Numbers.percent(standardError).replace(" %", " points)");
    }
  }
}
