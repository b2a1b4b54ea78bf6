package org.nutricoverage.survey.replication;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;

/** Means and quantiles of replicate estimates. */
final class Replicates {

  /** Deviations below this share of the greatest estimate are what rounding leaves of none. */
  private static final double ROUNDING = 1e-13;

  private Replicates() {}

  /** The estimates that there are, in their order. */
  static double[] available(double[] estimates) {
    return Arrays.stream(estimates).filter(Double::isFinite).toArray();
  }

  /** The mean of at least one value, corrected once for the rounding of the sum. */
  static double mean(double[] values) {
    double first = Arrays.stream(values).sum() / values.length;
    double rest = 0;
    for (double value : values) {
      rest += value - first;
    }
    return first + rest / values.length;
  }

  /** Whether no value differs from the centre by more than rounding does. */
  static boolean allEqual(double[] values, double centre) {
    double greatest = Math.abs(centre);
    double furthest = 0;
    for (double value : values) {
      greatest = Math.max(greatest, Math.abs(value));
      furthest = Math.max(furthest, Math.abs(value - centre));
    }
    return furthest <= ROUNDING * greatest;
  }

  /** The standard deviation with divisor n - 1 of at least two values. */
  static double standardDeviation(double[] values) {
    double mean = mean(values);
    if (allEqual(values, mean)) {
      return 0;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }

  /** The quantile of sorted values, R's type 7: linear between order statistics. */
  static double quantile(double[] sorted, double probability) {
    double position = (sorted.length - 1) * probability;
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  /** The estimate of one replicate, if there is one. */
  static OptionalDouble estimate(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  static Finding droppedFinding(int dropped, int replicates, String consequence) {
    return Finding.of(
        ReplicationFinding.REPLICATES_DROPPED,
        Numbers.people(dropped)
            + " of "
            + Numbers.people(replicates)
            + " replicates gave no estimate"
            + consequence);
  }
}
