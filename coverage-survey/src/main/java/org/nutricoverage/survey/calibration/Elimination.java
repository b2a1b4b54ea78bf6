package org.nutricoverage.survey.calibration;

import java.util.Arrays;

/**
 * The Cholesky decomposition of a symmetric matrix without negative eigenvalues, scaled to a
 * diagonal of 1, in the given order of its columns.
 *
 * <p>A column that follows from the independent ones before it is set aside, with the coefficients
 * by which it follows. Solutions have 0 in its place; this is a generalized inverse, and the fitted
 * values of a regression are the same with each of these.
 */
final class Elimination {

  /** The part of a column's square that must be its own: columns equal to seven digits are one. */
  private static final double INDEPENDENT_PART = 1e-14;

  private final int size;
  private final double[] scales;
  private final int[] independent;
  private final double[][] triangle;
  private final double[][] dependence;

  private Elimination(
      int size, double[] scales, int[] independent, double[][] triangle, double[][] dependence) {
    this.size = size;
    this.scales = scales;
    this.independent = independent;
    this.triangle = triangle;
    this.dependence = dependence;
  }

  static Elimination of(double[][] matrix) {
    int size = matrix.length;
    double[] scales = new double[size];
    for (int k = 0; k < size; k++) {
      scales[k] = matrix[k][k] > 0 ? 1 / Math.sqrt(matrix[k][k]) : 0;
    }
    int[] independent = new int[size];
    double[][] triangle = new double[size][];
    double[][] dependence = new double[size][];
    int rank = 0;
    for (int k = 0; k < size; k++) {
      double[] row = new double[rank + 1];
      double own = 1;
      for (int j = 0; j < rank; j++) {
        double rest = matrix[k][independent[j]] * scales[k] * scales[independent[j]];
        for (int i = 0; i < j; i++) {
          rest -= row[i] * triangle[j][i];
        }
        row[j] = rest / triangle[j][j];
        own -= row[j] * row[j];
      }
      double[] coefficients = Arrays.copyOf(row, rank);
      solveTransposed(triangle, coefficients);
      double reach = 1 + Arrays.stream(coefficients).map(Math::abs).sum();
      boolean empty = !(scales[k] > 0);
      if (!empty && own > INDEPENDENT_PART * reach * reach) {
        row[rank] = Math.sqrt(own);
        triangle[rank] = row;
        independent[rank] = k;
        rank++;
      } else {
        double[] unscaled = new double[size];
        for (int j = 0; j < rank && !empty; j++) {
          unscaled[independent[j]] = coefficients[j] * scales[independent[j]] / scales[k];
        }
        dependence[k] = unscaled;
      }
    }
    return new Elimination(
        size, scales, Arrays.copyOf(independent, rank), Arrays.copyOf(triangle, rank), dependence);
  }

  int rank() {
    return independent.length;
  }

  /** The places of the independent columns, in order. */
  int[] independent() {
    return independent.clone();
  }

  boolean isIndependent(int column) {
    return Arrays.binarySearch(independent, column) >= 0;
  }

  /** By which multiples of the others a dependent column follows; all 0 if it is empty. */
  double[] dependence(int column) {
    return dependence[column].clone();
  }

  /** The solution for a right side, 0 in the dependent places. */
  double[] solve(double[] right) {
    double[] reduced = new double[independent.length];
    for (int j = 0; j < reduced.length; j++) {
      double rest = right[independent[j]] * scales[independent[j]];
      for (int i = 0; i < j; i++) {
        rest -= triangle[j][i] * reduced[i];
      }
      reduced[j] = rest / triangle[j][j];
    }
    solveTransposed(triangle, reduced);
    double[] solution = new double[size];
    for (int j = 0; j < reduced.length; j++) {
      solution[independent[j]] = reduced[j] * scales[independent[j]];
    }
    return solution;
  }

  /** The inverse, with rows and columns of 0 in the dependent places. */
  double[][] inverse() {
    double[][] inverse = new double[size][size];
    for (int column : independent) {
      double[] unit = new double[size];
      unit[column] = 1;
      inverse[column] = solve(unit);
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double middle = (inverse[i][j] + inverse[j][i]) / 2;
        inverse[i][j] = middle;
        inverse[j][i] = middle;
      }
    }
    return inverse;
  }

  private static void solveTransposed(double[][] triangle, double[] values) {
    for (int j = values.length - 1; j >= 0; j--) {
      double rest = values[j];
      for (int i = j + 1; i < values.length; i++) {
        rest -= triangle[i][j] * values[i];
      }
      values[j] = rest / triangle[j][j];
    }
  }
}
