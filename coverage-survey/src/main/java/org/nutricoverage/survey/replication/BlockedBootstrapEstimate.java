package org.nutricoverage.survey.replication;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Numbers;

/**
 * What a blocked weighted bootstrap gives: the replicates with their median, limits and standard
 * deviation, and beside them what theory says of their centre and spread.
 *
 * <p>Where no replicate has a known answer there is no estimate, and {@link #notAvailable()} says
 * so.
 *
 * <pre>{@code
 * int[][] draws = {{0, 1, 2}, {1, 1, 3}, {0, 2, 3}};
 * BlockedBootstrapEstimate estimate =
 *     BlockedWeightedBootstrap.of(new double[] {1, 3}, 400, 1)
 *         .replay(draws)
 *         .proportion(new int[] {0, 0, 1, 1}, new double[] {1, 0, 0, 1});
 * estimate.replicateEstimate(1).getAsDouble();   // 0.333...
 * estimate.estimate().getAsDouble();             // 0.333...
 * estimate.mean().getAsDouble();                 // 0.444...
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @see BlockedWeightedBootstrap
 * @since 0.1.0
 */
public final class BlockedBootstrapEstimate implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String label;
  private final BlockedAnalysis analysis;
  private final double[] estimates;
  private final double[] available;
  private final boolean proportion;
  private final @Nullable Long seed;
  private final int stratum;
  private final int @Nullable [][] draws;

  BlockedBootstrapEstimate(
      String label,
      BlockedAnalysis analysis,
      double[] estimates,
      boolean proportion,
      @Nullable Long seed,
      int stratum,
      int @Nullable [][] draws) {
    this.label = label;
    this.analysis = analysis;
    this.estimates = estimates;
    this.available = Replicates.available(estimates);
    this.proportion = proportion;
    this.seed = seed;
    this.stratum = stratum;
    this.draws = draws;
  }

  /**
   * The method, with its settings.
   *
   * @return for example "blocked weighted bootstrap, 400 replicates, seed 42"
   */
  public String label() {
    return label;
  }

  /**
   * The estimate: the median of the replicates.
   *
   * @return the median; empty where {@link #notAvailable()} says why
   */
  public OptionalDouble estimate() {
    if (available.length == 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = available.clone();
    Arrays.sort(sorted);
    return OptionalDouble.of(Replicates.quantile(sorted, 0.5));
  }

  /**
   * Why there is no estimate.
   *
   * @return the reason in words; empty where there is an estimate
   */
  public Optional<String> notAvailable() {
    return available.length == 0
        ? Optional.of("no replicate has a known answer")
        : Optional.empty();
  }

  /**
   * The standard error: the standard deviation of the replicates, with divisor R - 1.
   *
   * @return the standard deviation, at least 0; empty where fewer than two replicates gave an
   *     estimate
   */
  public OptionalDouble standardError() {
    return available.length < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(Replicates.standardDeviation(available));
  }

  /**
   * The mean of the replicates.
   *
   * @return the mean; empty where no replicate gave an estimate
   */
  public OptionalDouble mean() {
    return available.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Replicates.mean(available));
  }

  /**
   * The interval between quantiles of the replicates (R's type 7), 2.5 % and 97.5 % at a level of
   * 0.95.
   *
   * <p>It has no width where the replicates do not differ, as where everybody is covered; it then
   * says nothing of the doubt that remains.
   *
   * @param level the level, a fraction strictly between 0 and 1; 0.95 stands for 95 %
   * @return the interval; or none and why, where fewer than two replicates gave an estimate
   * @throws IllegalArgumentException if the level is not in the range
   */
  public Uncertainty interval(double level) {
    return ReplicateVariance.percentileInterval(available, level);
  }

  /**
   * How many replicates there are.
   *
   * @return the number, with those that gave no estimate
   */
  public int replicates() {
    return estimates.length;
  }

  /**
   * How many replicates gave no estimate and were left out.
   *
   * @return the number, at least 0
   */
  public int dropped() {
    return estimates.length - available.length;
  }

  /**
   * The estimate of one replicate.
   *
   * @param replicate the number of the replicate, from 0
   * @return the estimate; empty where the replicate gave none
   * @throws IndexOutOfBoundsException if there is no such replicate
   */
  public OptionalDouble replicateEstimate(int replicate) {
    return Replicates.estimate(estimates[Objects.checkIndex(replicate, estimates.length)]);
  }

  /**
   * Where the replicates centre: sum q y / sum q x, q the population share of a cluster, y and x
   * its sums above and below in the sample (of a proportion: the covered, and the known answers).
   *
   * @return the centre; empty where no cluster has a known answer
   */
  public OptionalDouble analyticCentre() {
    return Replicates.estimate(analysis.centre());
  }

  /**
   * The standard error that the replicates tend to: sqrt(sum q ((y - r x)^2 + v) / m) / sum q x, r
   * the centre, m the number of clusters, v the sum over the rows of a cluster of the squared
   * deviations of their residuals y - r x (0 where the answer is not known) from the mean of the
   * cluster; v is 0 without resampling inside clusters.
   *
   * <p>Taken to first order for many clusters. It has no factor m/(m - 1).
   *
   * @return the standard error, at least 0; empty where no cluster has a known answer
   */
  public OptionalDouble analyticStandardError() {
    return Replicates.estimate(analysis.standardError());
  }

  /**
   * The seed of the draws.
   *
   * @return the seed; empty where draws were replayed
   */
  public OptionalLong seed() {
    return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
  }

  /**
   * The generator of the draws.
   *
   * @return its name; empty where draws were replayed
   */
  public Optional<String> generator() {
    return seed == null ? Optional.empty() : Optional.of(RandomStreams.GENERATOR);
  }

  /**
   * The rows drawn in each replicate, in the order drawn, for {@link
   * BlockedWeightedBootstrap#replay}.
   *
   * @return the rows, numbered from 0, in a new array; empty unless {@link
   *     BlockedWeightedBootstrap#recordingDraws()} asked for them
   */
  public Optional<int[][]> draws() {
    return draws == null ? Optional.empty() : Optional.of(BlockedRows.copy(draws));
  }

  /**
   * What is to be known of the estimate: replicates without estimate, few replicates, and clusters
   * of unequal sample size, with the centre they lead to and the mean they should.
   *
   * @return the findings, possibly none
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (dropped() > 0) {
      findings.add(
          Replicates.droppedFinding(
              dropped(), estimates.length, ", as no row drawn has a known answer"));
    }
    Bootstrap.fewReplicates(estimates.length).ifPresent(findings::add);
    if (analysis.leastAnswers() < analysis.mostAnswers()) {
      findings.add(
          Finding.of(
              ReplicationFinding.UNEQUAL_CLUSTER_SAMPLES,
              "clusters have from "
                  + Numbers.people(analysis.leastAnswers())
                  + " to "
                  + Numbers.counted(analysis.mostAnswers(), "known answer", "known answers")
                  + consequence()));
    }
    return List.copyOf(findings);
  }

  private String consequence() {
    return Double.isFinite(analysis.populationMean())
        ? "; the replicates centre at "
            + shown(analysis.centre())
            + ", the mean of the clusters weighted by population is "
            + shown(analysis.populationMean())
        : "; a cluster without answers does not count at all";
  }

  private String shown(double value) {
    return proportion ? Numbers.percent(value) : Double.toString(value);
  }

  /** Whether the statistic is a proportion. */
  boolean isProportion() {
    return proportion;
  }

  /** Whether two estimates were drawn from the same streams. */
  boolean sharesStreamsWith(BlockedBootstrapEstimate other) {
    return seed != null && seed.equals(other.seed) && stratum == other.stratum;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BlockedBootstrapEstimate that
        && label.equals(that.label)
        && analysis.equals(that.analysis)
        && Arrays.equals(estimates, that.estimates)
        && proportion == that.proportion
        && stratum == that.stratum
        && Objects.equals(seed, that.seed)
        && Arrays.deepEquals(draws, that.draws);
  }

  @Override
  public int hashCode() {
    return Objects.hash(label, analysis, Arrays.hashCode(estimates), proportion);
  }

  /** Returns the method, the estimate and its standard error. */
  @Override
  public String toString() {
    OptionalDouble median = estimate();
    OptionalDouble error = standardError();
    return label
        + (median.isPresent()
            ? ": median " + shown(median.getAsDouble())
            : ": no estimate, " + notAvailable().orElse(""))
        + (error.isPresent() ? ", standard error " + shown(error.getAsDouble()) : "");
  }
}
