package org.nutricoverage.survey.calibration;

import java.util.Optional;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.survey.internal.CompensatedSum;

/** How far the factors of the rows with a weight reach, and what is to be said of it. */
record FactorRange(double smallest, double largest, int negative, double mean, int extreme) {

  private static final double EXTREME = 5;

  static FactorRange of(WeightedRows rows, double[] factors) {
    CompensatedSum[] sums = CompensatedSum.several(2);
    for (int row = 0; row < factors.length; row++) {
      sums[0].add(rows.weight(row) * factors[row]);
      sums[1].add(rows.weight(row));
    }
    double mean = sums[0].value() / sums[1].value();
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    int negative = 0;
    int extreme = 0;
    for (int row = 0; row < factors.length; row++) {
      if (rows.weight(row) > 0) {
        double factor = factors[row];
        smallest = Math.min(smallest, factor);
        largest = Math.max(largest, factor);
        negative += factor < 0 ? 1 : 0;
        extreme += factor * EXTREME < mean || factor > mean * EXTREME ? 1 : 0;
      }
    }
    return new FactorRange(smallest, largest, negative, mean, extreme);
  }

  Optional<Finding> negativeFinding() {
    return negative == 0
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                CalibrationFinding.NEGATIVE_CALIBRATED_WEIGHTS,
                Numbers.counted(negative, "row has", "rows have")
                    + " a calibrated weight below 0; the smallest factor is "
                    + Checks.shown(smallest)));
  }

  Optional<Finding> extremeFinding() {
    return extreme == 0
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                CalibrationFinding.EXTREME_FACTORS,
                Numbers.counted(extreme, "row has", "rows have")
                    + " a factor below a fifth or above five times of the mean factor "
                    + Checks.shown(mean)
                    + "; the factors go from "
                    + Checks.shown(smallest)
                    + " to "
                    + Checks.shown(largest)));
  }
}
