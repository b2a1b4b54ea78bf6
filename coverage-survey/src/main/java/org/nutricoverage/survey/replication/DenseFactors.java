package org.nutricoverage.survey.replication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Factors one by one, unit by unit: the sums then run along the replicates, where no addition waits
 * for another one and the compiler uses vector instructions, and each sum still adds its units in
 * the order of their numbers.
 */
final class DenseFactors implements FactorTable {

  private static final long serialVersionUID = 1L;

  /** What R's QR decomposition takes as dependent. */
  private static final double RANK_TOLERANCE = 1e-7;

  private final double[][] ofUnit;
  private final int replicates;

  /** Keeps the array, which is [unit][replicate]. */
  DenseFactors(double[][] ofUnit, int replicates) {
    this.ofUnit = ofUnit;
    this.replicates = replicates;
  }

  @Override
  public int replicates() {
    return replicates;
  }

  @Override
  public double factor(int replicate, int unit) {
    return ofUnit[unit][replicate];
  }

  @Override
  public double[][] weightedSums(double[][] values) {
    double[][] sums = new double[values.length][replicates];
    int statistic = 0;
    for (; statistic + 4 <= values.length; statistic += 4) {
      addFour(values, sums, statistic);
    }
    for (; statistic < values.length; statistic++) {
      addOne(values[statistic], sums[statistic]);
    }
    return sums;
  }

  private void addFour(double[][] values, double[][] sums, int first) {
    for (int unit = 0; unit < ofUnit.length; unit++) {
      double a = values[first][unit];
      double b = values[first + 1][unit];
      double c = values[first + 2][unit];
      double d = values[first + 3][unit];
      if (Math.abs(a) + Math.abs(b) + Math.abs(c) + Math.abs(d) > 0) {
        add(
            ofUnit[unit],
            new double[] {a, b, c, d},
            sums[first],
            sums[first + 1],
            sums[first + 2],
            sums[first + 3]);
      }
    }
  }

  private static void add(
      double[] factors,
      double[] values,
      double[] first,
      double[] second,
      double[] third,
      double[] fourth) {
    double a = values[0];
    double b = values[1];
    double c = values[2];
    double d = values[3];
    for (int r = 0; r < factors.length; r++) {
      double factor = factors[r];
      first[r] += factor * a;
      second[r] += factor * b;
      third[r] += factor * c;
      fourth[r] += factor * d;
    }
  }

  private void addOne(double[] values, double[] sums) {
    for (int unit = 0; unit < ofUnit.length; unit++) {
      double value = values[unit];
      if (Math.abs(value) > 0) {
        double[] factors = ofUnit[unit];
        for (int r = 0; r < factors.length; r++) {
          sums[r] += factors[r] * value;
        }
      }
    }
  }

  @Override
  public int rank(SampledUnits units, boolean[] present) {
    List<double[]> basis = new ArrayList<>();
    for (int unit = 0; unit < present.length && basis.size() < replicates; unit++) {
      if (present[unit]) {
        double[] rest = ofUnit[unit].clone();
        double length = length(rest);
        orthogonalize(rest, basis);
        orthogonalize(rest, basis);
        double left = length(rest);
        if (left > RANK_TOLERANCE * length) {
          for (int r = 0; r < rest.length; r++) {
            rest[r] /= left;
          }
          basis.add(rest);
        }
      }
    }
    return basis.size();
  }

  private static void orthogonalize(double[] vector, List<double[]> basis) {
    for (double[] direction : basis) {
      double product = 0;
      for (int r = 0; r < vector.length; r++) {
        product += vector[r] * direction[r];
      }
      for (int r = 0; r < vector.length; r++) {
        vector[r] -= product * direction[r];
      }
    }
  }

  private static double length(double[] vector) {
    double squares = 0;
    for (double value : vector) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DenseFactors that && Arrays.deepEquals(ofUnit, that.ofUnit);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(ofUnit);
  }
}
