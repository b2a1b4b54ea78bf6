package org.nutricoverage.survey.replication;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Numbers;

/** The covariance of two statistics from their replicates, or why there is none. */
record Moments(double covariance, @Nullable String notAvailable) {

  static Moments of(
      ReplicateScales scales, double full, double[] estimates, double otherFull, double[] others) {
    if (scales.allZero()) {
      return new Moments(0, null);
    }
    int used = 0;
    double[] a = new double[estimates.length];
    double[] b = new double[estimates.length];
    double[] weights = new double[estimates.length];
    for (int r = 0; r < estimates.length; r++) {
      double weight = scales.replicateScale(r);
      if (weight > 0 && Double.isFinite(estimates[r]) && Double.isFinite(others[r])) {
        a[used] = estimates[r];
        b[used] = others[r];
        weights[used++] = weight;
      }
    }
    int needed = scales.aboutFullEstimate() ? 1 : 2;
    if (used < needed) {
      return new Moments(
          0,
          (used == 0 ? "none" : "only " + used)
              + " of "
              + Numbers.counted(estimates.length, "replicate", "replicates")
              + " gave an estimate");
    }
    double[] first = Arrays.copyOf(a, used);
    double[] second = Arrays.copyOf(b, used);
    double centre = scales.aboutFullEstimate() ? full : Replicates.mean(first);
    double otherCentre = scales.aboutFullEstimate() ? otherFull : Replicates.mean(second);
    if (Replicates.allEqual(first, centre) || Replicates.allEqual(second, otherCentre)) {
      return new Moments(0, null);
    }
    double sum = 0;
    for (int r = 0; r < used; r++) {
      sum += weights[r] * (first[r] - centre) * (second[r] - otherCentre);
    }
    return new Moments(scales.scale() * sum, null);
  }
}
