package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * A service delivery unit as it enters an overall figure: its coverage, the variance of that, and
 * how much it counts.
 *
 * @param unit the name or code of the unit
 * @param weight the number of cases in the unit, or a number in proportion to it, at least 0
 * @param coverage its coverage, an exact fraction from 0 to 1
 * @param variance the variance of that estimate, at least 0; 0 where none or all are covered
 * @since 0.1.0
 */
public record WeightedUnit(String unit, Rational weight, Rational coverage, Rational variance)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public WeightedUnit {
    unit = Arguments.text(unit, "unit");
    if (weight.signum() < 0) {
      throw Arguments.refused("weight", "a number of cases of at least 0", weight);
    }
    if (coverage.signum() < 0 || coverage.compareTo(Rational.ONE) > 0) {
      throw Arguments.refused("coverage", "a fraction from 0 to 1", coverage);
    }
    if (variance.signum() < 0) {
      throw Arguments.refused("variance", "a number of at least 0", variance);
    }
  }

  /**
   * A unit with counts: p = covered / cases with the variance p (1 - p) / cases.
   *
   * @param unit the name or code of the unit
   * @param weight the number of cases in the unit, or a number in proportion to it, at least 0
   * @param covered covered cases found, from 0 to {@code cases}
   * @param cases cases found, from 1 to 1,000,000,000
   * @return the unit
   * @throws IllegalArgumentException if an argument is not in its range
   */
  public static WeightedUnit counted(String unit, Rational weight, long covered, long cases) {
    Arguments.inRange(cases, 1, 1_000_000_000L, "cases", "cases");
    Arguments.inRange(covered, 0, cases, "covered", "cases");
    Rational coverage = Rational.of(covered, cases);
    Rational variance = coverage.times(Rational.ONE.minus(coverage)).dividedBy(Rational.of(cases));
    return new WeightedUnit(unit, weight, coverage, variance);
  }

  /**
   * This unit with its variance corrected for the part of its cases that was found: times (1 - n /
   * N).
   *
   * @param found n, the number of cases found, at least 0
   * @param total N, the number of cases in the unit, at least n and at least 1
   * @return a copy
   * @throws IllegalArgumentException if a number is not in its range
   */
  public WeightedUnit withFinitePopulationCorrection(long found, long total) {
    Arguments.inRange(total, 1, Long.MAX_VALUE, "total", "cases");
    Arguments.inRange(found, 0, total, "found", "cases");
    return new WeightedUnit(
        unit, weight, coverage, variance.times(Rational.of(total - found, total)));
  }
}
