package org.nutricoverage.survey.replication;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * The blocked weighted bootstrap, by which RAM and S3M surveys are analysed: clusters are drawn in
 * proportion to their population, and the estimate is the median of the replicates.
 *
 * <p>Each replicate draws as many clusters as were sampled, with replacement, by roulette wheel:
 * the first cluster whose cumulative share of the population is at least u, u uniform from 0 to 1.
 * Within each drawn cluster it draws as many rows as the cluster has, with replacement. The
 * statistic is computed without weights from all rows drawn that have a known answer. Estimate:
 * median; limits: quantiles of the replicates (R's type 7); standard error: their standard
 * deviation. 400 replicates are usual.
 *
 * <p>What is to be known: the replicates centre at sum q m p / sum q m, q the population share of a
 * cluster, m its known answers and p its proportion, and not at the mean of p weighted by
 * population; clusters of unequal sample size bias it. The standard error counts the variation
 * within clusters twice and has no small-sample factor. {@link BlockedBootstrapEstimate} gives the
 * centre and the large-sample standard error beside the replicates.
 *
 * <p>Strata are bootstrapped separately, each with streams of its own ({@link #forStratum}), and
 * combined by {@link StratifiedBootstrapEstimate}.
 *
 * <p>A row without a known answer has the value NaN. It is drawn as the others are and does not
 * count.
 *
 * <pre>{@code
 * double[] population = {300, 500, 200};
 * int[] clusterOfRow = {0, 0, 1, 1, 2, 2};
 * double[] covered = {1, 0, 1, 1, 0, 0};
 * BlockedBootstrapEstimate estimate =
 *     BlockedWeightedBootstrap.of(population, 400, 42).proportion(clusterOfRow, covered);
 * estimate.analyticCentre().getAsDouble();     // 0.65
 * estimate.interval(0.95).describe();
 * estimate.seed().getAsLong();                 // 42
 * }</pre>
 *
 * <p>Sources: the R package bbw (rapidsurveys), with its vignette; M. Myatt's description of RAM
 * surveys.
 *
 * @since 0.1.0
 */
public final class BlockedWeightedBootstrap implements Serializable {

  private static final long serialVersionUID = 1L;

  private final double[] population;
  private final int replicates;
  private final long seed;
  private final int stratum;
  private final boolean innerResampling;
  private final boolean recording;
  private final int @Nullable [][] replayed;

  private BlockedWeightedBootstrap(
      double[] population,
      int replicates,
      long seed,
      int stratum,
      boolean innerResampling,
      boolean recording,
      int @Nullable [][] replayed) {
    this.population = population;
    this.replicates = replicates;
    this.seed = seed;
    this.stratum = stratum;
    this.innerResampling = innerResampling;
    this.recording = recording;
    this.replayed = replayed;
  }

  /**
   * A bootstrap of the clusters of a survey, or of one stratum of it.
   *
   * @param populationOfUnit the population of each cluster, above 0; at least one cluster
   * @param replicates how many replicates, at least 2; 400 are usual
   * @param seed the seed of the draws, which the result carries
   * @return the bootstrap, with resampling inside clusters; the array is copied
   * @throws IllegalArgumentException if there is no cluster, a population is not above 0 or not
   *     finite, or there are fewer than 2 replicates
   */
  public static BlockedWeightedBootstrap of(double[] populationOfUnit, int replicates, long seed) {
    Arguments.inRange(populationOfUnit.length, 1, Integer.MAX_VALUE, "populationOfUnit", "units");
    for (int unit = 0; unit < populationOfUnit.length; unit++) {
      Arguments.positive(populationOfUnit[unit], "populationOfUnit of unit " + unit, "people");
    }
    Arguments.finite(Arrays.stream(populationOfUnit).sum(), "populationOfUnit, summed", "people");
    Arguments.inRange(replicates, 2, Integer.MAX_VALUE, "replicates", "replicates");
    return new BlockedWeightedBootstrap(
        populationOfUnit.clone(), replicates, seed, 0, true, false, null);
  }

  /**
   * The older form, which takes each row of a drawn cluster once instead of drawing among them.
   *
   * @return a copy
   */
  public BlockedWeightedBootstrap withoutInnerResampling() {
    return new BlockedWeightedBootstrap(
        population, replicates, seed, stratum, false, recording, replayed);
  }

  /**
   * This bootstrap with the streams of a stratum, which share nothing with those of another stratum
   * of the same seed.
   *
   * @param number the number of the stratum, from 0, the default, to 1,000,000
   * @return a copy
   * @throws IllegalArgumentException if the number is not in the range
   */
  public BlockedWeightedBootstrap forStratum(int number) {
    Arguments.inRange(number, 0, 1_000_000, "number", "the strata");
    return new BlockedWeightedBootstrap(
        population, replicates, seed, number, innerResampling, recording, replayed);
  }

  /**
   * This bootstrap with a result that keeps the rows drawn, for another program to replay.
   *
   * @return a copy
   */
  public BlockedWeightedBootstrap recordingDraws() {
    return new BlockedWeightedBootstrap(
        population, replicates, seed, stratum, innerResampling, true, replayed);
  }

  /**
   * This bootstrap with draws that were made elsewhere, instead of its own.
   *
   * @param rowsPerReplicate the rows drawn in each replicate, numbered from 0 (a file that numbers
   *     them from 1, as R does, takes 1 off); at least one replicate
   * @return a copy that draws nothing and has as many replicates as are given
   * @throws IllegalArgumentException if there is no replicate
   */
  public BlockedWeightedBootstrap replay(int[][] rowsPerReplicate) {
    Arguments.inRange(
        rowsPerReplicate.length, 1, Integer.MAX_VALUE, "rowsPerReplicate", "replicates");
    return new BlockedWeightedBootstrap(
        population,
        rowsPerReplicate.length,
        seed,
        stratum,
        innerResampling,
        recording,
        BlockedRows.copy(rowsPerReplicate));
  }

  /**
   * A proportion, such as the share of children who are covered.
   *
   * @param unitOfRow the cluster of each row, numbered from 0 as the populations are
   * @param values for each row 1 if it is covered and 0 if not, or a fraction from 0 to 1; NaN
   *     where the answer is not known
   * @return the estimate, which may be that there is none
   * @throws IllegalArgumentException if there is no row, if the arrays differ in length, if there
   *     is no such cluster, if a value is not in the range, or if replayed draws name a row that
   *     there is not
   */
  public BlockedBootstrapEstimate proportion(int[] unitOfRow, double[] values) {
    double[] ones = new double[values.length];
    Arrays.fill(ones, 1);
    for (int row = 0; row < values.length; row++) {
      if (!Double.isNaN(values[row])) {
        Arguments.fraction(values[row], "values of row " + row);
      }
    }
    return estimate(BlockedRows.of(population, unitOfRow, values, ones), true);
  }

  /**
   * A ratio of two sums, such as the mothers reached to the mothers eligible in households.
   *
   * @param unitOfRow the cluster of each row, numbered from 0 as the populations are
   * @param numerators the part of each row in the sum above, NaN where it is not known
   * @param denominators the part of each row in the sum below, at least 0, NaN where it is not
   *     known; a row counts where both are known
   * @return the estimate, which may be that there is none; a replicate whose sum below is 0 gives
   *     none
   * @throws IllegalArgumentException if there is no row, if the arrays differ in length, if there
   *     is no such cluster, if a numerator is infinite, if a denominator is negative or infinite,
   *     or if replayed draws name a row that there is not
   */
  public BlockedBootstrapEstimate ratio(
      int[] unitOfRow, double[] numerators, double[] denominators) {
    return estimate(BlockedRows.of(population, unitOfRow, numerators, denominators), false);
  }

  private BlockedBootstrapEstimate estimate(BlockedRows rows, boolean isProportion) {
    int[][] draws = recording ? new int[replicates][] : null;
    double[] estimates = new double[replicates];
    RandomStreams streams = RandomStreams.ofStratum(seed, stratum);
    for (int r = 0; r < replicates; r++) {
      int[] drawn = replayed == null ? draw(rows, streams.next()) : rows.checked(replayed[r], r);
      estimates[r] = rows.ratio(drawn);
      if (draws != null) {
        draws[r] = drawn.clone();
      }
    }
    return new BlockedBootstrapEstimate(
        label(),
        rows.analysis(innerResampling),
        estimates,
        isProportion,
        replayed == null ? seed : null,
        stratum,
        draws);
  }

  private int[] draw(BlockedRows rows, SplittableRandom random) {
    int units = population.length;
    int[] picked = new int[units];
    int size = 0;
    for (int j = 0; j < units; j++) {
      picked[j] = rows.unitAt(random.nextDouble());
      size += rows.rowsOf(picked[j]).length;
    }
    int[] drawn = new int[size];
    int next = 0;
    for (int unit : picked) {
      int[] own = rows.rowsOf(unit);
      for (int row : own) {
        drawn[next++] = innerResampling ? own[random.nextInt(own.length)] : row;
      }
    }
    return drawn;
  }

  private String label() {
    return "blocked weighted bootstrap"
        + (innerResampling ? "" : " without resampling inside clusters")
        + ", "
        + Numbers.people(replicates)
        + " replicates, "
        + (replayed == null
            ? "seed " + seed + (stratum > 0 ? ", stratum " + stratum : "")
            : "replayed");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BlockedWeightedBootstrap that
        && Arrays.equals(population, that.population)
        && replicates == that.replicates
        && seed == that.seed
        && stratum == that.stratum
        && innerResampling == that.innerResampling
        && recording == that.recording
        && Arrays.deepEquals(replayed, that.replayed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(population), replicates, seed, stratum, innerResampling);
  }

  /** Returns the method with its settings and the number of clusters. */
  @Override
  public String toString() {
    return label() + ", " + Numbers.counted(population.length, "cluster", "clusters");
  }
}
