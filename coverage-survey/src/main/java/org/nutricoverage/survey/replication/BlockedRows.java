package org.nutricoverage.survey.replication;

import java.util.Arrays;
import org.nutricoverage.core.internal.Arguments;

/** The rows of a blocked weighted bootstrap by cluster, with what is known of them. */
final class BlockedRows {

  private final int[][] rowsByUnit;
  private final double[] numerators;
  private final double[] denominators;
  private final boolean[] known;
  private final double[] shares;
  private final double[] cumulativeShares;

  private BlockedRows(
      int[][] rowsByUnit,
      double[] numerators,
      double[] denominators,
      boolean[] known,
      double[] shares,
      double[] cumulativeShares) {
    this.rowsByUnit = rowsByUnit;
    this.numerators = numerators;
    this.denominators = denominators;
    this.known = known;
    this.shares = shares;
    this.cumulativeShares = cumulativeShares;
  }

  static BlockedRows of(
      double[] population, int[] unitOfRow, double[] numerators, double[] denominators) {
    int rows = unitOfRow.length;
    Arguments.inRange(rows, 1, Integer.MAX_VALUE, "unitOfRow", "rows");
    sameLength(rows, numerators.length, "numerators or values");
    sameLength(rows, denominators.length, "denominators");
    boolean[] known = new boolean[rows];
    int[] counts = new int[population.length];
    for (int row = 0; row < rows; row++) {
      if (unitOfRow[row] < 0 || unitOfRow[row] >= population.length) {
        throw Arguments.refused(
            "unitOfRow of row " + row,
            "a unit from 0 to " + (population.length - 1),
            unitOfRow[row]);
      }
      counts[unitOfRow[row]]++;
      known[row] = !Double.isNaN(numerators[row]) && !Double.isNaN(denominators[row]);
      if (!Double.isNaN(numerators[row])) {
        Arguments.finite(numerators[row], "numerators of row " + row, "units");
      }
      if (!Double.isNaN(denominators[row])) {
        Arguments.notNegative(denominators[row], "denominators of row " + row, "units");
      }
    }
    int[][] rowsByUnit = new int[population.length][];
    for (int unit = 0; unit < population.length; unit++) {
      rowsByUnit[unit] = new int[counts[unit]];
    }
    int[] filled = new int[population.length];
    for (int row = 0; row < rows; row++) {
      int unit = unitOfRow[row];
      rowsByUnit[unit][filled[unit]++] = row;
    }
    double total = Arrays.stream(population).sum();
    double[] shares = new double[population.length];
    double[] cumulative = new double[population.length];
    double running = 0;
    for (int unit = 0; unit < population.length; unit++) {
      shares[unit] = population[unit] / total;
      running += population[unit];
      cumulative[unit] = running / total;
    }
    cumulative[population.length - 1] = 1;
    return new BlockedRows(rowsByUnit, numerators, denominators, known, shares, cumulative);
  }

  private static void sameLength(int rows, int length, String name) {
    if (length != rows) {
      throw Arguments.refused(name, "an array of one value for each of " + rows + " rows", length);
    }
  }

  static int[][] copy(int[][] rows) {
    int[][] copy = new int[rows.length][];
    for (int r = 0; r < rows.length; r++) {
      copy[r] = rows[r].clone();
    }
    return copy;
  }

  /** The rows of a cluster. */
  int[] rowsOf(int unit) {
    return rowsByUnit[unit];
  }

  /** The first cluster with u {@literal <=} cumulative share. */
  int unitAt(double u) {
    int low = 0;
    int high = cumulativeShares.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (u <= cumulativeShares[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Draws that were made elsewhere, if they name rows that there are. */
  int[] checked(int[] drawn, int replicate) {
    for (int row : drawn) {
      if (row < 0 || row >= known.length) {
        throw Arguments.refused(
            "rowsPerReplicate of replicate " + replicate,
            "rows from 0 to " + (known.length - 1),
            row);
      }
    }
    return drawn;
  }

  /** The statistic of rows drawn, NaN where there is none. */
  double ratio(int[] drawn) {
    double above = 0;
    double below = 0;
    for (int row : drawn) {
      if (known[row]) {
        above += numerators[row];
        below += denominators[row];
      }
    }
    return below > 0 ? above / below : Double.NaN;
  }

  /** What theory says of the replicates. */
  BlockedAnalysis analysis(boolean innerResampling) {
    int units = rowsByUnit.length;
    double[] above = new double[units];
    double[] below = new double[units];
    int[] answers = new int[units];
    for (int unit = 0; unit < units; unit++) {
      for (int row : rowsByUnit[unit]) {
        if (known[row]) {
          above[unit] += numerators[row];
          below[unit] += denominators[row];
          answers[unit]++;
        }
      }
    }
    double sumAbove = 0;
    double sumBelow = 0;
    for (int unit = 0; unit < units; unit++) {
      sumAbove += shares[unit] * above[unit];
      sumBelow += shares[unit] * below[unit];
    }
    if (!(sumBelow > 0)) {
      return new BlockedAnalysis(Double.NaN, Double.NaN, Double.NaN, answers);
    }
    double centre = sumAbove / sumBelow;
    double variance = 0;
    double weighted = 0;
    for (int unit = 0; unit < units; unit++) {
      double between = above[unit] - centre * below[unit];
      double within = innerResampling ? within(unit, centre) : 0;
      variance += shares[unit] * (between * between + within);
      weighted += shares[unit] * above[unit] / below[unit];
    }
    double error = Math.sqrt(variance / units) / sumBelow;
    return new BlockedAnalysis(centre, error, weighted, answers);
  }

  /** The variance of the sum of residuals over as many draws as the cluster has rows. */
  private double within(int unit, double centre) {
    int[] rows = rowsByUnit[unit];
    double[] residuals = new double[rows.length];
    double sum = 0;
    for (int j = 0; j < rows.length; j++) {
      int row = rows[j];
      residuals[j] = known[row] ? numerators[row] - centre * denominators[row] : 0;
      sum += residuals[j];
    }
    double squares = 0;
    for (double residual : residuals) {
      double deviation = residual - sum / rows.length;
      squares += deviation * deviation;
    }
    return squares;
  }
}
