package org.nutricoverage.survey.replication;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The factors of a jackknife, which need not be written down: replicate r deletes one unit, and the
 * n - 1 others of its stratum count n/(n - 1) times.
 *
 * <p>A sum without a unit is put together from the sums before and after it and not by subtraction:
 * all replicates take one sweep, and what should be 0 is 0.
 */
final class DeleteOneFactors implements FactorTable {

  private static final long serialVersionUID = 1L;

  private final int[][] unitsByStratum;
  private final int[] stratumOfUnit;
  private final int[] deleted;
  private final boolean[] sampled;

  /** The replicates of the strata not taken whole, stratum by stratum. */
  DeleteOneFactors(SampledUnits units) {
    unitsByStratum = units.unitsByStratum();
    stratumOfUnit = new int[units.units()];
    sampled = new boolean[units.strata()];
    int[] order = new int[units.units()];
    int replicates = 0;
    for (int h = 0; h < unitsByStratum.length; h++) {
      sampled[h] = !units.isTakenWhole(h);
      for (int unit : unitsByStratum[h]) {
        stratumOfUnit[unit] = h;
        if (sampled[h]) {
          order[replicates++] = unit;
        }
      }
    }
    deleted = Arrays.copyOf(order, replicates);
  }

  @Override
  public int replicates() {
    return deleted.length;
  }

  @Override
  public double factor(int replicate, int unit) {
    int gone = deleted[replicate];
    if (gone == unit) {
      return 0;
    }
    int stratum = stratumOfUnit[gone];
    return stratumOfUnit[unit] == stratum ? raised(stratum) : 1;
  }

  private double raised(int stratum) {
    double units = unitsByStratum[stratum].length;
    return units / (units - 1);
  }

  @Override
  public double[][] weightedSums(double[][] values) {
    double[][] sums = new double[values.length][];
    for (int s = 0; s < values.length; s++) {
      sums[s] = sums(values[s]);
    }
    return sums;
  }

  private double[] sums(double[] values) {
    int strata = unitsByStratum.length;
    double[] after = new double[strata + 1];
    for (int h = strata - 1; h >= 0; h--) {
      after[h] = after[h + 1] + sumOfStratum(values, h);
    }
    double[] sums = new double[deleted.length];
    double before = 0;
    int replicate = 0;
    for (int h = 0; h < strata; h++) {
      if (sampled[h]) {
        fill(values, h, before + after[h + 1], sums, replicate);
        replicate += unitsByStratum[h].length;
      }
      before += sumOfStratum(values, h);
    }
    return sums;
  }

  private void fill(double[] values, int stratum, double others, double[] sums, int first) {
    int[] units = unitsByStratum[stratum];
    double right = 0;
    for (int j = units.length - 1; j >= 0; j--) {
      sums[first + j] = right;
      right += values[units[j]];
    }
    double raised = raised(stratum);
    double left = 0;
    for (int j = 0; j < units.length; j++) {
      sums[first + j] = others + raised * (left + sums[first + j]);
      left += values[units[j]];
    }
  }

  private double sumOfStratum(double[] values, int stratum) {
    double sum = 0;
    for (int unit : unitsByStratum[stratum]) {
      sum += values[unit];
    }
    return sum;
  }

  /**
   * The rows of a stratum all of whose units are present sum to a multiple of the row of ones, and
   * so does each row of a stratum taken whole; there is no other dependence.
   */
  @Override
  public int rank(SampledUnits units, boolean[] present) {
    int rows = 0;
    int multiplesOfOnes = 0;
    for (int h = 0; h < unitsByStratum.length; h++) {
      int here = 0;
      for (int unit : unitsByStratum[h]) {
        here += present[unit] ? 1 : 0;
      }
      rows += here;
      if (!sampled[h]) {
        multiplesOfOnes += here;
      } else if (here == unitsByStratum[h].length) {
        multiplesOfOnes++;
      }
    }
    return Math.min(deleted.length, rows - Math.max(0, multiplesOfOnes - 1));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeleteOneFactors that
        && Arrays.deepEquals(unitsByStratum, that.unitsByStratum)
        && Arrays.equals(sampled, that.sampled);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.deepHashCode(unitsByStratum) + Arrays.hashCode(sampled);
  }
}
