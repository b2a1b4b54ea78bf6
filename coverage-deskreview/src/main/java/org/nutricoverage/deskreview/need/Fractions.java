package org.nutricoverage.deskreview.need;

import java.math.BigDecimal;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/** Checks and texts of exact fractions and factors. */
final class Fractions {

  private static final int MOST_DIGITS = 10;
  private static final int DECIMALS_OF_LONG_NUMBERS = 6;
  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  private Fractions() {}

  static Rational fraction(Rational value, String name) {
    if (value.signum() < 0) {
      throw Arguments.refused(name, "a fraction from 0 to 1", value);
    }
    notAboveOne(value, name, "a fraction from 0 to 1");
    return value;
  }

  static void requirePositiveFraction(Rational value, String name) {
    if (value.signum() <= 0) {
      throw Arguments.refused(name, "a fraction above 0 and at most 1", value);
    }
    notAboveOne(value, name, "a fraction above 0 and at most 1");
  }

  private static void notAboveOne(Rational value, String name, String permitted) {
    if (value.compareTo(Rational.ONE) > 0) {
      throw new IllegalArgumentException(
          Arguments.refused(name, permitted, value).getMessage() + "; is it a percentage?");
    }
  }

  /**
   * The quantile z such that a standard normal number lies within -z and z with the probability.
   */
  static double twoSidedZ(double level) {
    return STANDARD_NORMAL.inverseSurvivalProbability(
        (1 - Arguments.properFraction(level, "level")) / 2);
  }

  /** The exact number where it is short, else the number rounded to six decimals. */
  static String shown(Rational value) {
    String exact = value.toString();
    if (exact.indexOf('/') < 0 && exact.length() <= MOST_DIGITS) {
      return exact;
    }
    BigDecimal rounded = value.rounded(DECIMALS_OF_LONG_NUMBERS).stripTrailingZeros();
    return "about " + rounded.toPlainString();
  }

  /** The fraction as percent, exact where it is short. */
  static String percent(Rational fraction) {
    return shown(fraction.times(Rational.of(100))) + " %";
  }
}
