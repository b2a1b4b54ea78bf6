package org.nutricoverage.survey.replication;

import org.nutricoverage.core.internal.Arguments;

/**
 * Matrices of 1 and -1 whose columns are orthogonal, the first column all 1.
 *
 * <p>Constructions: Paley (1933) I of order q + 1 for a prime power q = 3 mod 4, Paley II of order
 * 2 (q + 1) for a prime power q = 1 mod 4, and Sylvester's doubling of any of these.
 */
final class HadamardMatrix {

  /** More than the limit on factors permits for any design. */
  private static final int GREATEST_ORDER = 1 << 15;

  private HadamardMatrix() {}

  /** The smallest order of at least a number for which a construction is known here. */
  static int orderOfAtLeast(int number) {
    Arguments.inRange(number, 1, GREATEST_ORDER, "strata + 1", "columns");
    int order = number;
    while (!isAvailable(order)) {
      order++;
    }
    return order;
  }

  static boolean isAvailable(int order) {
    return order <= 2
        || (order % 4 == 0
            && (PrimePower.of(order - 1).isPresent()
                || isPaleySecond(order)
                || isAvailable(order / 2)));
  }

  private static boolean isPaleySecond(int order) {
    int q = order / 2 - 1;
    return q % 4 == 1 && PrimePower.of(q).isPresent();
  }

  /** Whether entries are -1, of an available order, by row and column. */
  static boolean[][] negative(int order) {
    boolean[][] matrix;
    if (order <= 2) {
      matrix = new boolean[order][order];
      matrix[order - 1][order - 1] = order == 2;
    } else if (PrimePower.of(order - 1).isPresent()) {
      matrix = paleyFirst(order);
    } else if (isPaleySecond(order)) {
      matrix = paleySecond(order);
    } else {
      matrix = doubled(negative(order / 2));
    }
    for (boolean[] row : matrix) {
      boolean flip = row[0];
      for (int column = 0; column < order; column++) {
        row[column] ^= flip;
      }
    }
    return matrix;
  }

  private static boolean[][] doubled(boolean[][] half) {
    int n = half.length;
    boolean[][] matrix = new boolean[2 * n][2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i][j] = half[i][j];
        matrix[i][j + n] = half[i][j];
        matrix[i + n][j] = half[i][j];
        matrix[i + n][j + n] = !half[i][j];
      }
    }
    return matrix;
  }

  /** I + S, S skew: a border of 1 above and -1 to the left of the quadratic characters. */
  private static boolean[][] paleyFirst(int order) {
    int q = order - 1;
    PrimePower field = PrimePower.of(q).orElseThrow();
    boolean[] square = field.squares();
    boolean[][] matrix = new boolean[order][order];
    for (int i = 0; i < q; i++) {
      matrix[i + 1][0] = true;
      for (int j = 0; j < q; j++) {
        matrix[i + 1][j + 1] = i != j && !square[field.difference(i, j)];
      }
    }
    return matrix;
  }

  /**
   * The symmetric conference matrix of order q + 1, each 0 of it replaced by [1 -1; -1 -1] and each
   * other entry by itself times [1 1; 1 -1].
   */
  private static boolean[][] paleySecond(int order) {
    int q = order / 2 - 1;
    PrimePower field = PrimePower.of(q).orElseThrow();
    boolean[] square = field.squares();
    boolean[][] matrix = new boolean[order][order];
    for (int i = 0; i <= q; i++) {
      for (int j = 0; j <= q; j++) {
        boolean diagonal = i == j;
        boolean negative = !diagonal && i > 0 && j > 0 && !square[field.difference(i - 1, j - 1)];
        matrix[2 * i][2 * j] = negative;
        matrix[2 * i][2 * j + 1] = diagonal || negative;
        matrix[2 * i + 1][2 * j] = diagonal || negative;
        matrix[2 * i + 1][2 * j + 1] = !negative;
      }
    }
    return matrix;
  }
}
