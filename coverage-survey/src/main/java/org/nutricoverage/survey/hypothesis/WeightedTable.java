package org.nutricoverage.survey.hypothesis;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;

/**
 * The weighted table of two answers with its variances: what a test of their association needs.
 *
 * <p>Cells are counted row by row: that of row i and column j, from 0, is cell i c + j of the
 * covariances, c being the number of columns. A people's answer counts only where both are known.
 *
 * <p>Immutable: arrays are copied on the way in and out.
 *
 * <pre>{@code
 * // covered or not, girls and boys: weighted totals, and their covariance from the design
 * double[][] totals = {{300, 260}, {200, 240}};
 * double[][] covariance = {
 *   {900, 100, -100, 0}, {100, 800, 0, -100}, {-100, 0, 700, 100}, {0, -100, 100, 750}};
 * WeightedTable table = WeightedTable.linearized(totals, covariance, 400, 28);
 * AssociationTest.of(table).computed().isPresent();   // true
 * }</pre>
 *
 * @param totals the estimated number of people in each cell, a row of the table in each row; finite
 * @param covarianceOfTotals the covariance matrix of the totals under the design, with as many rows
 *     and columns as there are cells; finite and symmetric
 * @param covarianceOfProportions the covariance matrix of the shares of the cells in the total of
 *     the table, likewise
 * @param observations the number of people with both answers and a weight above 0, at least 0
 * @param degreesOfFreedom the degrees of freedom of the covariances, usually clusters less strata;
 *     any finite number or positive infinity
 * @since 0.1.0
 */
@SuppressWarnings("ArrayRecordComponent") // copied, and compared by value
public record WeightedTable(
    double[][] totals,
    double[][] covarianceOfTotals,
    double[][] covarianceOfProportions,
    long observations,
    double degreesOfFreedom)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What is left of the variance of a share that does not vary is below this part of its terms. */
  private static final double RESIDUE = 1e-13;

  /** Sums in another order differ by less than this part of the variances. */
  private static final double ROUNDING = 1e-9;

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a component is not in its range, if the rows of the table
   *     are of different lengths, or if a covariance matrix does not fit the table
   */
  public WeightedTable {
    totals = copy(totals);
    covarianceOfTotals = copy(covarianceOfTotals);
    covarianceOfProportions = copy(covarianceOfProportions);
    int columns = totals.length == 0 ? 0 : totals[0].length;
    if (columns == 0) {
      throw Arguments.refused("totals", "a table of at least one row and one column", "empty");
    }
    checkEntries(totals, columns, "totals");
    checkCovariance(covarianceOfTotals, totals.length * columns, "covarianceOfTotals");
    checkCovariance(covarianceOfProportions, totals.length * columns, "covarianceOfProportions");
    observations = Arguments.notNegative(observations, "observations", "people");
    degreesOfFreedom = Covariances.freedom(degreesOfFreedom);
  }

  /**
   * A table.
   *
   * @param totals the estimated number of people in each cell, a row of the table in each row
   * @param covarianceOfTotals the covariance matrix of the totals, cells row by row
   * @param covarianceOfProportions the covariance matrix of the shares, cells row by row
   * @param observations the number of people with both answers and a weight above 0, at least 0
   * @param degreesOfFreedom the degrees of freedom, any finite number or positive infinity
   * @return the table
   * @throws IllegalArgumentException if an argument is not in its range or the arguments do not fit
   */
  public static WeightedTable of(
      double[][] totals,
      double[][] covarianceOfTotals,
      double[][] covarianceOfProportions,
      long observations,
      double degreesOfFreedom) {
    return new WeightedTable(
        totals, covarianceOfTotals, covarianceOfProportions, observations, degreesOfFreedom);
  }

  /**
   * A table whose covariance of shares follows from that of the totals by linearization: V(shares)
   * = (I - p 1') V(totals) (I - 1 p') / N^2.
   *
   * <p>That is exactly what Taylor linearization gives for shares; replicates give something near
   * to it. The variance of a share that is no more than rounding is 0. Where the total N of the
   * table is 0 or below, the covariance of shares is taken as 0.
   *
   * @param totals the estimated number of people in each cell, a row of the table in each row
   * @param covarianceOfTotals the covariance matrix of the totals, cells row by row
   * @param observations the number of people with both answers and a weight above 0, at least 0
   * @param degreesOfFreedom the degrees of freedom, any finite number or positive infinity
   * @return the table
   * @throws IllegalArgumentException if an argument is not in its range or the arguments do not fit
   */
  public static WeightedTable linearized(
      double[][] totals,
      double[][] covarianceOfTotals,
      long observations,
      double degreesOfFreedom) {
    int cells = covarianceOfTotals.length;
    // Checks the arguments before anything is computed from them.
    WeightedTable checked =
        new WeightedTable(
            totals, covarianceOfTotals, new double[cells][cells], observations, degreesOfFreedom);
    double total = checked.total();
    if (!(total > 0)) {
      return checked;
    }
    double[] shares =
        Arrays.stream(totals).flatMapToDouble(Arrays::stream).map(cell -> cell / total).toArray();
    double[] sums = new double[cells];
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      for (double covariance : covarianceOfTotals[i]) {
        sums[i] += covariance;
      }
      sum += sums[i];
    }
    double[][] proportions = new double[cells][cells];
    boolean[] varies = new boolean[cells];
    for (int i = 0; i < cells; i++) {
      double variance =
          covarianceOfTotals[i][i] - 2 * shares[i] * sums[i] + shares[i] * shares[i] * sum;
      varies[i] = variance > RESIDUE * (covarianceOfTotals[i][i] + shares[i] * shares[i] * sum);
      for (int j = 0; varies[i] && j <= i; j++) {
        double covariance =
            covarianceOfTotals[i][j]
                - shares[i] * sums[j]
                - sums[i] * shares[j]
                + shares[i] * shares[j] * sum;
        proportions[i][j] = varies[j] ? covariance / total / total : 0;
        proportions[j][i] = proportions[i][j];
      }
    }
    return new WeightedTable(
        totals, covarianceOfTotals, proportions, observations, degreesOfFreedom);
  }

  /**
   * The totals of the cells.
   *
   * @return a copy, a row of the table in each row
   */
  @Override
  public double[][] totals() {
    return copy(totals);
  }

  /**
   * The covariance matrix of the totals.
   *
   * @return a copy, cells row by row
   */
  @Override
  public double[][] covarianceOfTotals() {
    return copy(covarianceOfTotals);
  }

  /**
   * The covariance matrix of the shares.
   *
   * @return a copy, cells row by row
   */
  @Override
  public double[][] covarianceOfProportions() {
    return copy(covarianceOfProportions);
  }

  /**
   * The number of rows.
   *
   * @return at least 1
   */
  public int rows() {
    return totals.length;
  }

  /**
   * The number of columns.
   *
   * @return at least 1
   */
  public int columns() {
    return totals[0].length;
  }

  /**
   * The estimated number of people in the table.
   *
   * @return the sum of all cells
   */
  public double total() {
    return Arrays.stream(totals).flatMapToDouble(Arrays::stream).sum();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WeightedTable that
        && observations == that.observations
        && Double.compare(degreesOfFreedom, that.degreesOfFreedom) == 0
        && Arrays.deepEquals(totals, that.totals)
        && Arrays.deepEquals(covarianceOfTotals, that.covarianceOfTotals)
        && Arrays.deepEquals(covarianceOfProportions, that.covarianceOfProportions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        observations,
        degreesOfFreedom,
        Arrays.deepHashCode(totals),
        Arrays.deepHashCode(covarianceOfTotals),
        Arrays.deepHashCode(covarianceOfProportions));
  }

  /** Returns the totals, the number of people and the degrees of freedom in one line. */
  @Override
  public String toString() {
    return Arrays.deepToString(totals)
        + ", observations "
        + observations
        + ", degrees of freedom "
        + degreesOfFreedom;
  }

  private static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  /** Negative zeros become zeros, so that equal tables are equal. */
  private static void checkEntries(double[][] matrix, int columns, String name) {
    for (double[] row : matrix) {
      if (row.length != columns) {
        throw Arguments.refused(name, "rows of " + columns + " numbers each", row.length);
      }
      for (int j = 0; j < columns; j++) {
        if (!Double.isFinite(row[j])) {
          throw Arguments.refused(name, "finite numbers", row[j]);
        }
        row[j] += 0.0;
      }
    }
  }

  private static void checkCovariance(double[][] matrix, int cells, String name) {
    if (matrix.length != cells) {
      throw Arguments.refused(
          name, "a matrix with a row for each of the " + cells + " cells", matrix.length);
    }
    checkEntries(matrix, cells, name);
    double largest = 0;
    for (int i = 0; i < cells; i++) {
      largest = Math.max(largest, Math.abs(matrix[i][i]));
    }
    for (int i = 0; i < cells; i++) {
      if (matrix[i][i] < -ROUNDING * largest) {
        throw Arguments.refused(name, "a matrix of variances of at least 0", matrix[i][i]);
      }
      for (int j = 0; j < i; j++) {
        if (Math.abs(matrix[i][j] - matrix[j][i]) > ROUNDING * largest) {
          throw Arguments.refused(
              name, "a symmetric matrix", matrix[i][j] + " against " + matrix[j][i]);
        }
      }
    }
  }
}
