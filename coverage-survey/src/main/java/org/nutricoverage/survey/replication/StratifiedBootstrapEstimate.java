package org.nutricoverage.survey.replication;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.ConfidenceInterval;

/**
 * Strata that were bootstrapped separately, combined by their known populations: p = sum W p_h, SE
 * = sqrt(sum W^2 SE_h^2), W the share of stratum h in the population.
 *
 * <p>The R package bbw reports sum SE_h^2 W as standard error, without the square of W and without
 * the root, and takes an interval that is too wide; the formula here is that of stratified sampling
 * (Cochran, Sampling Techniques, 1977, section 5.4).
 *
 * <pre>{@code
 * int[] cluster = {0, 0, 1, 1};
 * BlockedWeightedBootstrap bootstrap =
 *     BlockedWeightedBootstrap.of(new double[] {100, 300}, 400, 42);
 * BlockedBootstrapEstimate north =
 *     bootstrap.forStratum(0).proportion(cluster, new double[] {1, 1, 1, 1});
 * BlockedBootstrapEstimate south =
 *     bootstrap.forStratum(1).proportion(cluster, new double[] {0, 0, 0, 0});
 * StratifiedBootstrapEstimate all =
 *     StratifiedBootstrapEstimate.of(new double[] {30_000, 10_000}, List.of(north, south));
 * all.estimate().getAsDouble();     // 0.75
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class StratifiedBootstrapEstimate implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double[] shares;
  private final List<BlockedBootstrapEstimate> strata;

  private StratifiedBootstrapEstimate(double[] shares, List<BlockedBootstrapEstimate> strata) {
    this.shares = shares;
    this.strata = strata;
  }

  /**
   * Combines the estimates of strata.
   *
   * @param populationOfStratum the population of each stratum, above 0
   * @param strata the estimate of each stratum, in the same order, each from streams of its own
   * @return the estimate for all strata together
   * @throws IllegalArgumentException if there is no stratum, if there are not as many populations
   *     as estimates, if a population is not above 0 or not finite, if two strata were drawn from
   *     the same streams, or if proportions and ratios are mixed
   */
  public static StratifiedBootstrapEstimate of(
      double[] populationOfStratum, List<BlockedBootstrapEstimate> strata) {
    Arguments.inRange(strata.size(), 1, Integer.MAX_VALUE, "strata", "strata");
    if (populationOfStratum.length != strata.size()) {
      throw Arguments.refused(
          "populationOfStratum",
          "an array of one population for each of "
              + Numbers.counted(strata.size(), "stratum", "strata"),
          populationOfStratum.length);
    }
    for (int h = 0; h < populationOfStratum.length; h++) {
      Arguments.positive(populationOfStratum[h], "populationOfStratum of stratum " + h, "people");
      for (int other = 0; other < h; other++) {
        if (strata.get(h).sharesStreamsWith(strata.get(other))) {
          throw new IllegalArgumentException(
              "strata must be drawn from streams of their own (forStratum), but those of strata "
                  + other
                  + " and "
                  + h
                  + " are the same");
        }
      }
      if (strata.get(h).isProportion() != strata.get(0).isProportion()) {
        throw new IllegalArgumentException(
            "strata must be all proportions or all ratios, but stratum " + h + " differs");
      }
    }
    double total = Arrays.stream(populationOfStratum).sum();
    Arguments.finite(total, "populationOfStratum, summed", "people");
    double[] shares =
        Arrays.stream(populationOfStratum).map(population -> population / total).toArray();
    return new StratifiedBootstrapEstimate(shares, List.copyOf(strata));
  }

  /**
   * The estimates of the strata.
   *
   * @return the estimates in their order
   */
  public List<BlockedBootstrapEstimate> strata() {
    return strata;
  }

  /**
   * The share of a stratum in the population.
   *
   * @param stratum the number of the stratum, from 0
   * @return W, a fraction above 0
   * @throws IndexOutOfBoundsException if there is no such stratum
   */
  public double populationShare(int stratum) {
    return shares[Objects.checkIndex(stratum, shares.length)];
  }

  /**
   * The estimate: the sum over the strata of population share times median.
   *
   * @return the estimate; empty where {@link #notAvailable()} says why
   */
  public OptionalDouble estimate() {
    double sum = 0;
    for (int h = 0; h < shares.length; h++) {
      OptionalDouble part = strata.get(h).estimate();
      if (part.isEmpty()) {
        return OptionalDouble.empty();
      }
      sum += shares[h] * part.getAsDouble();
    }
    return OptionalDouble.of(sum);
  }

  /**
   * The standard error: the root of the sum over the strata of the squares of population share
   * times standard error.
   *
   * @return the standard error, at least 0; empty where a stratum has none
   */
  public OptionalDouble standardError() {
    double sum = 0;
    for (int h = 0; h < shares.length; h++) {
      OptionalDouble part = strata.get(h).standardError();
      if (part.isEmpty()) {
        return OptionalDouble.empty();
      }
      double weighted = shares[h] * part.getAsDouble();
      sum += weighted * weighted;
    }
    return OptionalDouble.of(Math.sqrt(sum));
  }

  /**
   * Why there is no estimate.
   *
   * @return the strata without estimate, in words; empty where there is an estimate
   */
  public Optional<String> notAvailable() {
    List<String> without =
        IntStream.range(0, shares.length)
            .filter(h -> strata.get(h).estimate().isEmpty())
            .mapToObj(Integer::toString)
            .toList();
    return without.isEmpty()
        ? Optional.empty()
        : Optional.of("no estimate in stratum " + String.join(", ", without));
  }

  /**
   * The interval estimate -+ z se, z the normal quantile; that of proportions is clipped to the
   * range from 0 to 1.
   *
   * @param level the level, a fraction strictly between 0 and 1; 0.95 stands for 95 %
   * @return the interval; or none and why, also where the replicates of no stratum differ
   * @throws IllegalArgumentException if the level is not in the range
   */
  public Uncertainty interval(double level) {
    double quantile =
        NORMAL.inverseSurvivalProbability((1 - Arguments.properFraction(level, "level")) / 2);
    OptionalDouble centre = estimate();
    if (centre.isEmpty()) {
      return new Uncertainty.NoInterval(notAvailable().orElse("no estimate"));
    }
    OptionalDouble error = standardError();
    if (error.isEmpty()) {
      return new Uncertainty.NoInterval("a stratum has only one replicate with an estimate");
    }
    if (!(error.getAsDouble() > 0)) {
      return new Uncertainty.NoInterval(
          "the replicates do not differ and say nothing of the variance");
    }
    double halfWidth = quantile * error.getAsDouble();
    double lower = centre.getAsDouble() - halfWidth;
    double upper = centre.getAsDouble() + halfWidth;
    boolean clipped = strata.get(0).isProportion();
    return new Uncertainty.FromSample(
        ConfidenceInterval.of(
            clipped ? Math.max(0, lower) : lower,
            clipped ? Math.min(1, upper) : upper,
            level,
            ReplicateInterval.COMBINED_STRATA));
  }

  /**
   * The findings of the strata, each with its stratum as place.
   *
   * @return the findings, possibly none
   */
  public List<Finding> findings() {
    return IntStream.range(0, shares.length)
        .boxed()
        .flatMap(h ->
            strata.get(h).findings().stream()
                .map(finding -> finding.at("stratum", Integer.toString(h))))
        .toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StratifiedBootstrapEstimate that
        && Arrays.equals(shares, that.shares)
        && strata.equals(that.strata);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(shares), strata);
  }

  /** Returns the number of strata, the estimate and its standard error. */
  @Override
  public String toString() {
    OptionalDouble error = standardError();
    return Numbers.counted(shares.length, "stratum", "strata")
        + " combined: "
        + notAvailable().orElseGet(() -> "estimate " + estimate().orElse(0))
        + (error.isPresent() ? ", standard error " + error.getAsDouble() : "");
  }
}
