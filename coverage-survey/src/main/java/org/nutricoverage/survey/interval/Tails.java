package org.nutricoverage.survey.interval;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The probability that an interval leaves outside on one side, and the quantiles that go with it.
 */
final class Tails {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** The search for quantiles of Student's t ends here; a greater quantile is out of its reach. */
  private static final double GREATEST_QUANTILE = 1e150;

  /** With fewer degrees of freedom, which no survey has, the search need not end. */
  private static final double LEAST_FREEDOM = 1e-3;

  private Tails() {}

  /** (1 - level) / 2, taken from the decimal: (1 - 0.95) / 2 in doubles is not 0.025. */
  static double ofLevel(double level) {
    if (!(level >= 0.5 && level < 1)) {
      throw Arguments.refused(
          "level", "a fraction from 0.5 to below 1 (0.95 stands for 95 %)", level);
    }
    return Rational.ONE.minus(Rational.fromDecimal(level)).dividedBy(Rational.of(2)).doubleValue();
  }

  /** 1 - confidence; at one half the limit would be the estimate itself. */
  static double ofConfidence(double confidence) {
    if (!(confidence > 0.5 && confidence < 1)) {
      throw Arguments.refused(
          "confidence", "a fraction above 0.5 and below 1 (0.95 stands for 95 %)", confidence);
    }
    return Rational.ONE.minus(Rational.fromDecimal(confidence)).doubleValue();
  }

  static double normalQuantile(double tail) {
    return NORMAL.inverseSurvivalProbability(tail);
  }

  /** Student's quantile, the normal one at infinity; infinite where it is beyond computing. */
  static double studentQuantile(double tail, double degreesOfFreedom) {
    if (Double.isInfinite(degreesOfFreedom)) {
      return normalQuantile(tail);
    }
    if (degreesOfFreedom < LEAST_FREEDOM) {
      return Double.POSITIVE_INFINITY;
    }
    double quantile = TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(tail);
    return quantile < GREATEST_QUANTILE ? quantile : Double.POSITIVE_INFINITY;
  }
}
