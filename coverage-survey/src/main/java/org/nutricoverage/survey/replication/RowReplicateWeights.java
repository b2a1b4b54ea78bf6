package org.nutricoverage.survey.replication;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * Replicate weights that a file brings for each of its rows, as those of the American Community
 * Survey do.
 *
 * <p>They are combined weights: the weight of a row in a replicate, not a factor of its full weight
 * ({@code combined.weights = TRUE} in R). {@link #ofFactors} makes them from factors per row.
 * Factors per sampled unit are {@link Replication#supplied}.
 *
 * <pre>{@code
 * double[][] weights = {{4, 2}, {2, 4}, {3, 3}, {3, 3}};
 * RowReplicateWeights replicates = RowReplicateWeights.ofSuccessiveDifferences(weights);
 * double[] totals = replicates.weightedSums(new double[] {1, 0});
 * totals[0];                                                                      // 4.0
 * ReplicateVariance.of(replicates.scales(), 3, totals).variance().getAsDouble();  // 2.0
 * }</pre>
 *
 * <p>Degrees of freedom: the number of replicates less 1, as no units are known. R takes the rank
 * of the weights less 1, which is the same unless replicates depend on each other.
 *
 * <p>Immutable and thread-safe; equal if weights and scales are.
 *
 * @since 0.1.0
 */
public final class RowReplicateWeights implements Serializable {

  private static final long serialVersionUID = 1L;

  private final double[][] weights;
  private final ReplicateScales scales;

  private RowReplicateWeights(double[][] weights, ReplicateScales scales) {
    this.weights = weights;
    this.scales = scales;
  }

  /**
   * Replicate weights with the scales that their makers state.
   *
   * @param weights the weights by replicate and row, finite; weights of successive difference
   *     replication may be negative
   * @param scale the factor of the sum of squares, at least 0
   * @param replicateScales the factor of each square, at least 0
   * @param aboutFullEstimate whether deviations are taken from the full estimate ({@code mse =
   *     TRUE} in R)
   * @return the weights; the arrays are copied
   * @throws IllegalArgumentException if there is no replicate or no row, if replicates differ in
   *     length or number, if a weight is not finite, or if a scale is negative, infinite or not a
   *     number
   */
  public static RowReplicateWeights of(
      double[][] weights, double scale, double[] replicateScales, boolean aboutFullEstimate) {
    ReplicateScales scales = ReplicateScales.of(scale, replicateScales, aboutFullEstimate);
    SuppliedFactors.checkReplicates(weights.length, scales, "weights");
    int rows = weights[0].length;
    Arguments.inRange(rows, 1, Integer.MAX_VALUE, "weights of a replicate", "rows");
    double[][] copy = new double[weights.length][];
    for (int r = 0; r < weights.length; r++) {
      if (weights[r].length != rows) {
        throw Arguments.refused(
            "weights of replicate " + r, "an array of " + rows + " weights", weights[r].length);
      }
      copy[r] = new double[rows];
      for (int row = 0; row < rows; row++) {
        if (!Double.isFinite(weights[r][row])) {
          throw Arguments.refused(
              "weight of row " + row + " in replicate " + r, "a finite number", weights[r][row]);
        }
        copy[r][row] = weights[r][row] + 0.0;
      }
    }
    return new RowReplicateWeights(copy, scales);
  }

  /**
   * Replicate weights from factors per row ({@code combined.weights = FALSE} in R).
   *
   * @param factors the factors by replicate and row, finite
   * @param rowWeights the full weight of each row, finite
   * @param scale the factor of the sum of squares, at least 0
   * @param replicateScales the factor of each square, at least 0
   * @param aboutFullEstimate whether deviations are taken from the full estimate ({@code mse =
   *     TRUE} in R)
   * @return the products of factor and weight
   * @throws IllegalArgumentException as for {@link #of}, or if there are not as many weights as
   *     factors of a replicate
   */
  public static RowReplicateWeights ofFactors(
      double[][] factors,
      double[] rowWeights,
      double scale,
      double[] replicateScales,
      boolean aboutFullEstimate) {
    double[][] weights = new double[factors.length][];
    for (int r = 0; r < factors.length; r++) {
      if (factors[r].length != rowWeights.length) {
        throw Arguments.refused(
            "factors of replicate " + r,
            "an array of " + rowWeights.length + " factors",
            factors[r].length);
      }
      weights[r] = new double[rowWeights.length];
      for (int row = 0; row < rowWeights.length; row++) {
        weights[r][row] = factors[r][row] * rowWeights[row];
      }
    }
    return of(weights, scale, replicateScales, aboutFullEstimate);
  }

  /**
   * Replicate weights of successive difference replication as the United States Census Bureau
   * publishes them for the American Community Survey: variance 4/R sum (t_r - t)^2 about the full
   * estimate.
   *
   * @param weights the weights by replicate and row, finite; possibly negative
   * @return the weights; the arrays are copied
   * @throws IllegalArgumentException if there is no replicate or no row, if replicates differ in
   *     length, or if a weight is not finite
   */
  public static RowReplicateWeights ofSuccessiveDifferences(double[][] weights) {
    double[] ones = new double[weights.length];
    Arrays.fill(ones, 1);
    return of(weights, 4.0 / weights.length, ones, true);
  }

  /**
   * How many rows there are.
   *
   * @return the number, at least 1
   */
  public int rows() {
    return weights[0].length;
  }

  /**
   * How many replicates there are.
   *
   * @return the number, at least 1
   */
  public int replicates() {
    return weights.length;
  }

  /**
   * The weight of a row in a replicate.
   *
   * @param replicate the number of the replicate, from 0
   * @param row the number of the row, from 0
   * @return the weight, finite
   * @throws IndexOutOfBoundsException if there is no such replicate or row
   */
  public double weight(int replicate, int row) {
    Objects.checkIndex(replicate, weights.length);
    return weights[replicate][Objects.checkIndex(row, rows())];
  }

  /**
   * How replicate estimates become a variance.
   *
   * @return the scales
   */
  public ReplicateScales scales() {
    return scales;
  }

  /**
   * How the degrees of freedom are counted.
   *
   * @return {@link DegreesOfFreedomKind#REPLICATES_MINUS_ONE} always
   */
  public DegreesOfFreedomKind degreesOfFreedomKind() {
    return DegreesOfFreedomKind.REPLICATES_MINUS_ONE;
  }

  /**
   * The degrees of freedom.
   *
   * @return the number of replicates less 1, at least 0
   */
  public int degreesOfFreedom() {
    return weights.length - 1;
  }

  /**
   * The weighted total of one statistic in every replicate.
   *
   * @param rowValues the value of each row without its weight, finite; 0 for rows outside a domain
   * @return for each replicate the sum of weight times value over the rows
   * @throws IllegalArgumentException if there are not as many values as rows, or one is not finite
   */
  public double[] weightedSums(double[] rowValues) {
    return weightedSums(new double[][] {rowValues})[0];
  }

  /**
   * The weighted totals of several statistics in every replicate.
   *
   * <p>Rows are added in their order, so that equal arguments give equal results bit for bit.
   *
   * @param rowValuesByStatistic for each statistic the value of each row without its weight, finite
   * @return for each statistic and each replicate the sum of weight times value over the rows
   * @throws IllegalArgumentException if a statistic has not as many values as there are rows, or a
   *     value is not finite
   */
  public double[][] weightedSums(double[][] rowValuesByStatistic) {
    for (int s = 0; s < rowValuesByStatistic.length; s++) {
      ReplicateFactors.checkValues(rowValuesByStatistic[s], rows(), s, "rows");
    }
    double[][] sums = new double[rowValuesByStatistic.length][weights.length];
    for (int r = 0; r < weights.length; r++) {
      double[] ofReplicate = weights[r];
      for (int s = 0; s < sums.length; s++) {
        double[] values = rowValuesByStatistic[s];
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
          sum += ofReplicate[row] * values[row];
        }
        sums[s][r] = sum;
      }
    }
    return sums;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowReplicateWeights that
        && Arrays.deepEquals(weights, that.weights)
        && scales.equals(that.scales);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.deepHashCode(weights), scales);
  }

  /** Returns the numbers of replicates and rows. */
  @Override
  public String toString() {
    return "replicate weights of " + Numbers.counted(rows(), "row", "rows") + ": " + scales;
  }
}
