package org.nutricoverage.survey.calibration;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;

/**
 * The factors by which weights are multiplied to meet the known totals, and how they came about.
 *
 * <p>The calibrated weight of a row is its factor times its original weight. Immutable.
 *
 * @see Calibration#solve(double[], double[][])
 * @since 0.1.0
 */
public final class CalibrationSolution implements Serializable {

  private static final long serialVersionUID = 1L;

  private final double[] factors;
  private final double[][] crossProductInverse;
  private final int rank;
  private final int iterations;
  private final double largestMisfit;
  private final double smallestFactor;
  private final double largestFactor;
  private final int negativeWeights;
  private final List<Finding> findings;

  CalibrationSolution(
      double[] factors,
      double[][] crossProductInverse,
      int rank,
      int iterations,
      double largestMisfit,
      FactorRange range,
      List<Finding> findings) {
    this.factors = factors;
    this.crossProductInverse = crossProductInverse;
    this.rank = rank;
    this.iterations = iterations;
    this.largestMisfit = largestMisfit;
    this.smallestFactor = range.smallest();
    this.largestFactor = range.largest();
    this.negativeWeights = range.negative();
    this.findings = List.copyOf(findings);
  }

  /**
   * The factors of all rows.
   *
   * @return g, one for each row in the order of the weights; a new array at each call
   */
  public double[] factors() {
    return factors.clone();
  }

  /**
   * The factor of a row.
   *
   * @param row the place of the row in the array of weights, counted from 0
   * @return g; 1 if the calibration changes nothing
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public double factor(int row) {
    return factors[row];
  }

  /**
   * The number of rows.
   *
   * @return as many as there were weights
   */
  public int rows() {
    return factors.length;
  }

  /**
   * The number of Newton steps.
   *
   * @return 0 for a post-stratification and for weights that met the totals as they were
   */
  public int iterations() {
    return iterations;
  }

  /**
   * The largest misfit that is left: over the auxiliaries the maximum of {@code |reached - wanted|
   * / max(|wanted|, sum w |g x|)}.
   *
   * <p>The divisor is the wanted total itself except for numbers of both signs; it makes the figure
   * independent of the units of weights and numbers.
   *
   * @return a fraction, of the order of 1e-16 as a rule
   */
  public double largestMisfit() {
    return largestMisfit;
  }

  /**
   * The smallest factor of the rows that have a weight above 0.
   *
   * @return g; negative only after a linear calibration
   */
  public double smallestFactor() {
    return smallestFactor;
  }

  /**
   * The largest factor of the rows that have a weight above 0.
   *
   * @return g
   */
  public double largestFactor() {
    return largestFactor;
  }

  /**
   * The number of rows whose calibrated weight is below 0.
   *
   * @return 0 except after a linear calibration
   */
  public int negativeWeights() {
    return negativeWeights;
  }

  /**
   * The number of auxiliaries that do not follow from the ones before them.
   *
   * @return the rank of X'WX
   */
  public int rank() {
    return rank;
  }

  /**
   * {@code (X'WX)^-1} with the original weights, from which the residuals of the variance are
   * computed: {@code B = (X'WX)^-1 X'W u} and {@code e = u - x'B}.
   *
   * <p>Where auxiliaries follow from the ones before them, as in two complete margins, it is the
   * inverse for the others with rows and columns of 0 in their places. This is a symmetric
   * generalized inverse, and the residuals are the same with each of these.
   *
   * @return one row and column for each auxiliary; diagonal for a post-stratification; a new array
   *     at each call
   */
  public double[][] crossProductInverse() {
    return Arrays.stream(crossProductInverse).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * What was noticed.
   *
   * @return findings of the kinds of {@link CalibrationFinding}
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns rows, iterations, misfit and range of the factors on one line. */
  @Override
  public String toString() {
    return Numbers.counted(factors.length, "row", "rows")
        + ", "
        + Numbers.counted(iterations, "iteration", "iterations")
        + ", largest relative misfit "
        + Checks.shown(largestMisfit)
        + ", factors from "
        + Checks.shown(smallestFactor)
        + " to "
        + Checks.shown(largestFactor);
  }
}
