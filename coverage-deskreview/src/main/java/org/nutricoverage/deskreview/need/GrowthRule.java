package org.nutricoverage.deskreview.need;

import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * How a census is projected to a later date by an annual growth rate.
 *
 * <pre>{@code
 * GrowthRule.COMPOUND.factor(Rational.parse("0.03"), 60);   // 1.1592740743
 * GrowthRule.LINEAR.factor(Rational.parse("0.03"), 60);     // 1.15
 * }</pre>
 *
 * @since 0.1.0
 */
public enum GrowthRule {
  /** Growth on growth: {@code (1 + r)^t}. The default. */
  COMPOUND {
    @Override
    Rational grown(Rational rate, int months) {
      Rational annual = Rational.ONE.plus(rate);
      Rational wholeYears = annual.power(months / IncidenceFactor.MONTHS_IN_YEAR);
      int rest = months % IncidenceFactor.MONTHS_IN_YEAR;
      return rest == 0
          ? wholeYears
          : wholeYears.times(
              Rational.fromBinary(
                  StrictMath.pow(
                      annual.doubleValue(), (double) rest / IncidenceFactor.MONTHS_IN_YEAR)));
    }
  },
  /** The same number of people each year: {@code 1 + r t}. */
  LINEAR {
    @Override
    Rational grown(Rational rate, int months) {
      return Rational.ONE.plus(rate.times(Rational.of(months, IncidenceFactor.MONTHS_IN_YEAR)));
    }
  };

  /**
   * By how much a population grows.
   *
   * @param annualGrowth r, the annual growth as a fraction above -1 and at most 1; 0.03 for 3 %
   * @param months the time from the census to the date, from 0 to 1,200 months
   * @return the number by which the census is multiplied: exact for linear growth and for whole
   *     years; for other compound growth exact in the whole years, a double in the rest
   * @throws IllegalArgumentException if a number is not in its range, or linear decline leaves
   *     nobody
   */
  public Rational factor(Rational annualGrowth, int months) {
    String permitted = "a fraction above -1 and at most 1";
    if (annualGrowth.compareTo(Rational.of(-1)) <= 0) {
      throw Arguments.refused("annualGrowth", permitted, annualGrowth);
    }
    if (annualGrowth.compareTo(Rational.ONE) > 0) {
      throw new IllegalArgumentException(
          Arguments.refused("annualGrowth", permitted, annualGrowth).getMessage()
              + "; is it a percentage?");
    }
    Arguments.inRange(months, 0, IncidenceFactor.MOST_MONTHS, "months", "months");
    Rational grown = grown(annualGrowth, months);
    if (grown.signum() <= 0) {
      throw Arguments.refused(
          "annualGrowth", "a decline that leaves people after " + months + " months", annualGrowth);
    }
    return grown;
  }

  abstract Rational grown(Rational rate, int months);
}
