package org.nutricoverage.survey.planning;

import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * Where and how a computed number of people or households becomes a whole number.
 *
 * <p>A figure that lies within a billionth of a whole number (relative, and never more than a
 * millionth in absolute terms) is taken as that whole number. Arithmetic is exact here, but an
 * argument may carry the rounding of an earlier calculation, such as 0.3333333333333333 for a
 * third, and a critical value is a rounded number: 322.00000000000006 asks for 322 interviews, not
 * 323.
 *
 * <p>No positive figure is rounded to 0. Clusters are rounded up under every option, because a
 * cluster cannot be left half done.
 *
 * @since 0.1.0
 */
public enum Rounding {

  /**
   * Rounds each reported figure up once, from its unrounded value. The default, as in OpenEpi
   * (Dean, Sullivan and Soe, 2013).
   */
  CEILING,

  /**
   * Rounds each reported figure once to the nearest whole number, halves up, as R4EPI's sitrep
   * does.
   *
   * <p>The sample can be a fraction of an interview too small.
   */
  HALF_UP,

  /**
   * Rounds up after each step and goes on with the rounded figure: completed interviews,
   * individuals to select, households.
   *
   * <p>How tables are worked by hand. It can ask for one more than {@link #CEILING}.
   */
  STEPWISE_CEILING;

  private static final Rational HALF = Rational.of(1, 2);
  private static final Rational RELATIVE_TOLERANCE = Rational.of(1, 1_000_000_000L);
  private static final Rational ABSOLUTE_TOLERANCE = Rational.of(1, 1_000_000L);
  private static final long MOST = 1_000_000_000_000_000L;

  long whole(Rational exact, String name, String unit) {
    if (this != HALF_UP) {
      return ceiling(exact, name, unit);
    }
    Rational up = within(exact, name, unit).plus(HALF).plus(tolerance(exact));
    return Math.max(up.floor(), exact.signum());
  }

  static long ceiling(Rational exact, String name, String unit) {
    long floor = within(exact, name, unit).floor();
    Rational above = exact.minus(Rational.of(floor));
    return above.compareTo(tolerance(exact)) > 0 ? floor + 1 : floor;
  }

  private static Rational tolerance(Rational exact) {
    Rational relative = exact.times(RELATIVE_TOLERANCE);
    return relative.compareTo(ABSOLUTE_TOLERANCE) < 0 ? relative : ABSOLUTE_TOLERANCE;
  }

  private static Rational within(Rational exact, String name, String unit) {
    if (exact.compareTo(Rational.of(MOST)) > 0) {
      throw Arguments.refused(
          name, "a number of " + unit + " of at most " + MOST, exact.rounded(0).toPlainString());
    }
    return exact;
  }
}
