package org.nutricoverage.survey.replication;

import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.ConfidenceInterval;

/** Second implementations, as plain as can be. */
final class Oracle {

  private Oracle() {}

  /** The variance of a total by linearization: sum (1 - f) n/(n - 1) sum (z - mean)^2. */
  static double linearized(SampledUnits units, double[] values) {
    double variance = 0;
    for (int h = 0; h < units.strata(); h++) {
      double n = units.unitsIn(h);
      double sum = 0;
      for (int unit = 0; unit < values.length; unit++) {
        sum += units.stratumOf(unit) == h ? values[unit] : 0;
      }
      double squares = 0;
      for (int unit = 0; unit < values.length; unit++) {
        double deviation = values[unit] - sum / n;
        squares += units.stratumOf(unit) == h ? deviation * deviation : 0;
      }
      variance += n > 1 ? (1 - units.samplingFraction(h)) * n / (n - 1) * squares : 0;
    }
    return variance;
  }

  /** The weighted sums one factor at a time. */
  static double[] sums(ReplicateFactors factors, double[] values) {
    double[] sums = new double[factors.replicates()];
    for (int r = 0; r < sums.length; r++) {
      for (int unit = 0; unit < values.length; unit++) {
        sums[r] += factors.factor(r, unit) * values[unit];
      }
    }
    return sums;
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** The variance of a total by the replicates of a method. */
  static double replicated(ReplicateFactors factors, double[] values) {
    return ReplicateVariance.of(factors, sum(values), factors.weightedSums(values))
        .variance()
        .orElseThrow();
  }

  static ConfidenceInterval interval(Uncertainty uncertainty) {
    return uncertainty.interval().orElseThrow();
  }

  static String reason(Uncertainty uncertainty) {
    return ((Uncertainty.NoInterval) uncertainty).reason();
  }
}
