package org.nutricoverage.survey.cases;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.ConfidenceInterval;

/**
 * The estimates of the replicates of a {@link VillageBootstrap}.
 *
 * <p>Immutable; two are equal if their estimates, the number of undefined replicates and the seed
 * are.
 *
 * @since 0.1.0
 */
public final class BootstrapDistribution implements Serializable {

  private static final long serialVersionUID = 1L;

  private final double[] sorted;
  private final int undefinedReplicates;
  private final long seed;

  /** Takes the array over and sorts it. */
  BootstrapDistribution(double[] estimates, int undefinedReplicates, long seed) {
    Arrays.sort(estimates);
    this.sorted = estimates;
    this.undefinedReplicates = undefinedReplicates;
    this.seed = seed;
  }

  /**
   * Replicates with an estimate.
   *
   * @return how many
   */
  public int replicates() {
    return sorted.length;
  }

  /**
   * Replicates in which nobody was found, so that there is no estimate; they are left out.
   *
   * @return how many
   */
  public int undefinedReplicates() {
    return undefinedReplicates;
  }

  /**
   * The seed of the random numbers.
   *
   * @return the seed
   */
  public long seed() {
    return seed;
  }

  /**
   * A quantile of the estimates, between the two nearest in proportion (type 7 of R).
   *
   * @param probability a fraction from 0 to 1
   * @return the quantile as a fraction; empty if no replicate has an estimate
   * @throws IllegalArgumentException if the probability is not in the range
   */
  public OptionalDouble quantile(double probability) {
    double position = Arguments.fraction(probability, "probability") * (sorted.length - 1);
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return OptionalDouble.of(sorted[below] + (position - below) * (sorted[above] - sorted[below]));
  }

  /**
   * The standard deviation of the estimates, which estimates the standard error of coverage.
   *
   * @return a fraction of at least 0; empty with fewer than 2 estimates
   */
  public OptionalDouble standardError() {
    if (sorted.length < 2) {
      return OptionalDouble.empty();
    }
    double mean = Arrays.stream(sorted).sum() / sorted.length;
    double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
    return OptionalDouble.of(Math.sqrt(squares / (sorted.length - 1)));
  }

  /**
   * The percentile interval.
   *
   * @param level the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return from the (1 - level)/2 to the (1 + level)/2 quantile; empty if no replicate has an
   *     estimate
   * @throws IllegalArgumentException if the level is not in the range
   */
  public Optional<ConfidenceInterval> interval(double level) {
    double tail = Levels.tail(level);
    return sorted.length == 0
        ? Optional.empty()
        : Optional.of(
            ConfidenceInterval.of(
                quantile(tail).orElseThrow(),
                quantile(1 - tail).orElseThrow(),
                level,
                CaseInterval.VILLAGE_BOOTSTRAP));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BootstrapDistribution that
        && Arrays.equals(sorted, that.sorted)
        && undefinedReplicates == that.undefinedReplicates
        && seed == that.seed;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(sorted) + undefinedReplicates) + Long.hashCode(seed);
  }

  /** Returns the numbers of replicates and the seed on one line. */
  @Override
  public String toString() {
    return Numbers.counted(sorted.length, "replicate", "replicates")
        + ", "
        + Numbers.people(undefinedReplicates)
        + " undefined, seed "
        + seed;
  }
}
