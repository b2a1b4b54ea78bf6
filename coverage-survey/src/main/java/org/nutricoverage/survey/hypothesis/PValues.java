package org.nutricoverage.survey.hypothesis;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Tails of the distributions of test statistics, each computed as a tail and never as 1 - p. */
final class PValues {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Below this the tails lose their digits; no survey has so few, and none is significant. */
  private static final double LEAST_FREEDOM = 1e-3;

  private PValues() {}

  /** The p-value of a t statistic; the normal one with infinite degrees of freedom. */
  static double student(double t, double degreesOfFreedom, Alternative alternative) {
    return switch (alternative) {
      case TWO_SIDED -> Math.min(1, 2 * above(Math.abs(t), degreesOfFreedom));
      case LESS -> above(-t, degreesOfFreedom);
      case GREATER -> above(t, degreesOfFreedom);
    };
  }

  static double normalAbove(double z) {
    return NORMAL.survivalProbability(z);
  }

  static double chiSquared(double statistic, double degreesOfFreedom) {
    return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
  }

  /** The upper tail of F, of chi-square over its degrees of freedom if the second are infinite. */
  static double f(double statistic, double numerator, double denominator) {
    return Double.isInfinite(denominator)
        ? chiSquared(statistic * numerator, numerator)
        : FDistribution.of(numerator, Math.max(denominator, LEAST_FREEDOM))
            .survivalProbability(statistic);
  }

  private static double above(double t, double degreesOfFreedom) {
    return Double.isInfinite(degreesOfFreedom)
        ? normalAbove(t)
        : TDistribution.of(Math.max(degreesOfFreedom, LEAST_FREEDOM)).survivalProbability(t);
  }
}
