package org.nutricoverage.survey.replication;

import java.io.Serializable;
import org.nutricoverage.core.internal.Arguments;

/**
 * A method of replication: which sampled units count how often in each replicate.
 *
 * <p>Which one: {@link #stratifiedJackknife()} for any design with two or more units a stratum; it
 * needs no chance and corrects for a finite population. {@link #balancedRepeated()} or {@link
 * #fay(double)} for two units a stratum, also for medians. {@link #raoWu(int, long)} or {@link
 * #rescaledBootstrap(int, long)} for many units, medians, and percentile limits. {@link
 * #supplied(double[][], double, double[], boolean)} for factors that come with a file; weights per
 * row are {@link RowReplicateWeights}.
 *
 * <pre>{@code
 * SampledUnits units = SampledUnits.of(new int[] {0, 0, 1, 1, 1}, new double[] {0, 0.5});
 * ReplicateFactors factors = Replication.stratifiedJackknife().factors(units);
 * double[] totalOfUnit = {10, 14, 3, 5, 10};
 * ReplicateVariance variance =
 *     ReplicateVariance.of(factors, 42, factors.weightedSums(totalOfUnit));
 * variance.variance().getAsDouble();     // 35.5
 * factors.label();                       // "stratified jackknife (JKn)"
 * Replication.raoWu(500, 42).label();    // "Rao-Wu bootstrap, 500 replicates, seed 42"
 * }</pre>
 *
 * <p>A stratum of which the sampling fraction is 1 was taken whole. It does not contribute to the
 * variance: its units have the factor 1 in every replicate, a jackknife deletes none of them, and
 * it may have any number of units. Otherwise a stratum of one unit is refused, as the spread within
 * it is not known: decide before replication what is to be done with it.
 *
 * <p>Notation: n units of stratum h sampled, f its sampling fraction, R replicates, t_r the
 * estimate of replicate r, c the mean of the replicates or, after {@link #aboutFullEstimate()}, the
 * estimate with the full weights.
 *
 * @since 0.1.0
 */
public sealed interface Replication extends Serializable
    permits Jackknife, BalancedReplication, Bootstrap, SuppliedFactors {

  /**
   * The factors of the method for a first stage.
   *
   * @param units the sampled units with their strata and sampling fractions
   * @return the factors with their scales, degrees of freedom, seed and findings
   * @throws IllegalArgumentException if the method does not fit the units, naming the strata that
   *     are in the way; or if there would be more than 100,000,000 factors
   */
  ReplicateFactors factors(SampledUnits units);

  /**
   * The method in words.
   *
   * @return its name and its settings, for example "Fay's method, rho 0.3"
   */
  String label();

  /**
   * This method with deviations from the full estimate instead of the mean of the replicates, as
   * {@code mse = TRUE} in R. For a total the two agree in a jackknife and in balanced replication.
   *
   * @return a copy
   */
  Replication aboutFullEstimate();

  /**
   * The jackknife without strata (JK1): replicate r leaves out unit r, the others count n/(n - 1)
   * times; variance (1 - f) (n - 1)/n sum (t_r - c)^2.
   *
   * <p>Degrees of freedom n - 1. For a design with strata it is refused, as in R: strata would be
   * ignored in silence.
   *
   * @return the method
   */
  static Replication jackknife() {
    return new Jackknife(false, false);
  }

  /**
   * The stratified jackknife (JKn): replicate r leaves out one unit of stratum h, the others of h
   * count n/(n - 1) times; variance sum over h of (1 - f) (n - 1)/n sum (t_r - c)^2.
   *
   * <p>Degrees of freedom units less strata. The replicates are in the order of the strata, and
   * within a stratum in that of its units. The variance of a total is that of linearization
   * exactly.
   *
   * @return the method
   */
  static Replication stratifiedJackknife() {
    return new Jackknife(true, false);
  }

  /**
   * Balanced repeated replication (BRR): in each replicate one of the two units of each stratum
   * counts twice and the other not at all; variance 1/R sum (t_r - c)^2.
   *
   * <p>Each stratum must have exactly two units. Which one counts is told by a column of a Hadamard
   * matrix other than its constant one, of the smallest order of at least strata + 1 that the
   * constructions of Sylvester and Paley (I and II, over fields of prime power order) give: every
   * multiple of 4 up to 500 except 92, 116, 156, 172, 184, 188, 232, 236, 260, 268, 292, 324, 356,
   * 372, 376, 404, 412, 428, 436, 452, 472 and 476. Where the smallest multiple of 4 is not
   * available the next one that is serves as well: balance is exact in any case, only the number of
   * replicates is larger. Another matrix, as that of R, gives other replicates and for a statistic
   * that is not linear a slightly different variance.
   *
   * <p>Degrees of freedom: the number of strata. A finite population correction between 0 and 1 is
   * not used, and a finding says so.
   *
   * @return the method
   */
  static Replication balancedRepeated() {
    return new BalancedReplication(0, false);
  }

  /**
   * Fay's method: as {@link #balancedRepeated()}, but the units count 2 - rho and rho times, so
   * that no unit is lost; variance 1/(R (1 - rho)^2) sum (t_r - c)^2.
   *
   * @param rho how often the weaker unit counts, a fraction of at least 0 and below 1; 0.3 and 0.5
   *     are usual, 0 is balanced repeated replication
   * @return the method
   * @throws IllegalArgumentException if rho is not in the range
   */
  static Replication fay(double rho) {
    if (!(rho >= 0 && rho < 1)) {
      throw Arguments.refused("rho", "a fraction of at least 0 and below 1", rho);
    }
    return new BalancedReplication(rho + 0.0, false);
  }

  /**
   * The bootstrap of Rao and Wu with n - 1 draws: in each stratum n - 1 units are drawn with
   * replacement, and a unit drawn k times counts k n/(n - 1) times; variance 1/(R - 1) sum (t_r -
   * c)^2.
   *
   * <p>Degrees of freedom units less strata. A finite population correction between 0 and 1 is not
   * used, and a finding says so; {@link #rescaledBootstrap(int, long)} uses it.
   *
   * @param replicates R, at least 2; 200 or more for a standard error, 1000 for percentile limits
   * @param seed the seed of the draws, which the result carries
   * @return the method
   * @throws IllegalArgumentException if there are fewer than 2 replicates
   */
  static Replication raoWu(int replicates, long seed) {
    return Bootstrap.of(Bootstrap.Kind.RAO_WU, replicates, seed, ResampleSize.unitsMinusOne());
  }

  /**
   * The rescaled bootstrap of Rao, Wu and Yue with n - 1 draws and finite population correction.
   *
   * @param replicates R, at least 2; 200 or more for a standard error, 1000 for percentile limits
   * @param seed the seed of the draws, which the result carries
   * @return the method; without finite population correction its factors are those of {@link
   *     #raoWu(int, long)}
   * @throws IllegalArgumentException if there are fewer than 2 replicates
   * @see #rescaledBootstrap(int, long, ResampleSize)
   */
  static Replication rescaledBootstrap(int replicates, long seed) {
    return rescaledBootstrap(replicates, seed, ResampleSize.unitsMinusOne());
  }

  /**
   * The rescaled bootstrap of Rao, Wu and Yue: in each stratum m units are drawn with replacement,
   * and a unit drawn k times has the factor 1 - l + l (n/m) k, l = sqrt(m (1 - f)/(n - 1));
   * variance 1/(R - 1) sum (t_r - c)^2.
   *
   * <p>Degrees of freedom units less strata. Factors are negative where m is above (n - 1)/(1 - f);
   * a finding says so. Some programs divide by R instead of R - 1.
   *
   * @param replicates R, at least 2; 200 or more for a standard error, 1000 for percentile limits
   * @param seed the seed of the draws, which the result carries
   * @param resampleSize how many units are drawn in each stratum
   * @return the method
   * @throws IllegalArgumentException if there are fewer than 2 replicates
   */
  static Replication rescaledBootstrap(int replicates, long seed, ResampleSize resampleSize) {
    return Bootstrap.of(Bootstrap.Kind.RESCALED, replicates, seed, resampleSize);
  }

  /**
   * The bootstrap of Canty and Davison without finite population: in each stratum n units are drawn
   * with replacement and count as often as they are drawn; variance k/((k - 1) (R - 1)) sum (t_r -
   * c)^2, k the harmonic mean of the numbers of units of the strata, as R's {@code type =
   * "bootstrap"}.
   *
   * <p>Exact in expectation where all strata have the same number of units; otherwise approximate,
   * and a finding says so. Degrees of freedom units less strata. A finite population correction
   * between 0 and 1 is not used, and a finding says so.
   *
   * @param replicates R, at least 2; 200 or more for a standard error, 1000 for percentile limits
   * @param seed the seed of the draws, which the result carries
   * @return the method
   * @throws IllegalArgumentException if there are fewer than 2 replicates
   */
  static Replication cantyDavison(int replicates, long seed) {
    return Bootstrap.of(Bootstrap.Kind.CANTY_DAVISON, replicates, seed, ResampleSize.units());
  }

  /**
   * Factors that were made elsewhere: the replicate weight of a row is its weight times the factor
   * of its unit.
   *
   * <p>Weights that already are the replicate weights of rows ({@code combined.weights = TRUE} in
   * R, as in files of the American Community Survey) are {@link RowReplicateWeights}. Degrees of
   * freedom: the rank of the factors less 1, as in R.
   *
   * @param factors the factors by replicate and unit, finite
   * @param scale the factor of the sum of squares, at least 0
   * @param replicateScales the factor of each square, at least 0
   * @param aboutFullEstimate whether deviations are taken from the full estimate ({@code mse =
   *     TRUE} in R)
   * @return the method; the arrays are copied
   * @throws IllegalArgumentException if there is no replicate or no unit, if replicates differ in
   *     length or number, if a factor is not finite, or if a scale is negative, infinite or not a
   *     number
   */
  static Replication supplied(
      double[][] factors, double scale, double[] replicateScales, boolean aboutFullEstimate) {
    return SuppliedFactors.of(
        factors, ReplicateScales.of(scale, replicateScales, aboutFullEstimate));
  }
}
