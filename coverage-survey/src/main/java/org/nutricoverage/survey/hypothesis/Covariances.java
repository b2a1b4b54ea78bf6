package org.nutricoverage.survey.hypothesis;

import java.math.BigDecimal;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.interval.EstimatedProportion;

/** Variances of differences, and the checks that go with them. */
final class Covariances {

  /** Of two sums of squares that are equal but for rounding, the difference is below this part. */
  private static final double ROUNDING = 1e-14;

  /** A covariance from other sums than the variances may exceed their bound by this part. */
  private static final double EXCESS = 1e-9;

  /** The variance that an estimate takes for none. */
  private static final double RESIDUE = 1e-20;

  private Covariances() {}

  static double variance(EstimatedProportion estimate) {
    return estimate.hasVariance() ? estimate.variance() : 0;
  }

  /** v1 + v2 - 2 c, or 0 where that is no more than rounding. */
  static double ofDifference(double variance1, double variance2, double covariance) {
    double sum = variance1 + variance2;
    double variance = sum - 2 * covariance;
    return variance > ROUNDING * sum ? variance : 0;
  }

  static void check(EstimatedProportion first, EstimatedProportion second, double covariance) {
    double bound =
        Math.sqrt(first.variance()) * Math.sqrt(second.variance()) * (1 + EXCESS) + RESIDUE;
    if (!(Math.abs(covariance) <= bound)) {
      throw Arguments.refused(
          "covariance",
          "at most the product of the standard errors, "
              + first.standardError() * second.standardError()
              + ", either way",
          covariance);
    }
  }

  static double freedom(double degreesOfFreedom) {
    if (!(degreesOfFreedom > Double.NEGATIVE_INFINITY)) {
      throw Arguments.refused(
          "degreesOfFreedom", "a finite number or positive infinity", degreesOfFreedom);
    }
    return degreesOfFreedom + 0.0;
  }

  /** A number of degrees of freedom, of which there may be one. */
  static String freedomInWords(double degreesOfFreedom) {
    return plain(degreesOfFreedom)
        + (Double.compare(degreesOfFreedom, 1) == 0 ? " degree of freedom" : " degrees of freedom");
  }

  /** A number without the decimal point of a whole one. */
  static String plain(double value) {
    return Double.isInfinite(value)
        ? "infinitely many"
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
