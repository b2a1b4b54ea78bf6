package org.nutricoverage.survey.calibration;

import java.util.List;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.survey.internal.CompensatedSum;

/** The original weights of the rows and their values of each auxiliary, checked; not copied. */
final class WeightedRows {

  private final double[] weights;
  private final double[][] values;

  private WeightedRows(double[] weights, double[][] values) {
    this.weights = weights;
    this.values = values;
  }

  static WeightedRows of(Calibration calibration, double[] weights, double[][] values) {
    List<Auxiliary> auxiliaries = calibration.auxiliaries();
    if (values.length != auxiliaries.size()) {
      throw Arguments.refused(
          "auxiliaries",
          "one array of values for each of the " + auxiliaries.size() + " auxiliaries",
          values.length);
    }
    boolean any = false;
    for (int row = 0; row < weights.length; row++) {
      any |= Arguments.notNegative(weights[row], "weight of row " + (row + 1), "people") > 0;
    }
    if (!any) {
      throw Arguments.refused("weights", "those of at least one row above 0", "none");
    }
    for (int k = 0; k < values.length; k++) {
      check(auxiliaries.get(k), values[k], weights.length);
    }
    WeightedRows rows = new WeightedRows(weights, values);
    int first = 0;
    for (Margin margin : calibration.margins()) {
      rows.checkComplete(margin, first);
      first += margin.counts().size();
    }
    return rows;
  }

  private static void check(Auxiliary auxiliary, double[] values, int rows) {
    if (values.length != rows) {
      throw Arguments.refused(
          "values of " + auxiliary.label(), "as many as the " + rows + " weights", values.length);
    }
    for (int row = 0; row < rows; row++) {
      double value = values[row];
      boolean one = Double.compare(value, 1) == 0;
      boolean possible =
          auxiliary instanceof Auxiliary.Number
              ? Double.isFinite(value)
              : one || (!(auxiliary instanceof Auxiliary.Population) && isZero(value));
      if (!possible) {
        String permitted =
            auxiliary instanceof Auxiliary.Number
                ? "a finite number"
                : auxiliary instanceof Auxiliary.Population ? "1" : "0 or 1";
        throw Arguments.refused(
            "value of " + auxiliary.label() + " in row " + (row + 1), permitted, value);
      }
    }
  }

  private void checkComplete(Margin margin, int first) {
    int last = first + margin.counts().size();
    for (int row = 0; row < weights.length; row++) {
      int categories = 0;
      for (int k = first; k < last; k++) {
        categories += isZero(values[k][row]) ? 0 : 1;
      }
      if (categories > 1 || (categories == 0 && weights[row] > 0)) {
        throw new CalibrationException(
            "Row "
                + (row + 1)
                + " is in "
                + (categories == 0 ? "no category" : categories + " categories")
                + " of "
                + Texts.cut(margin.name()),
            List.of());
      }
    }
  }

  private static boolean isZero(double value) {
    return Math.abs(value) <= 0;
  }

  int count() {
    return weights.length;
  }

  double weight(int row) {
    return weights[row];
  }

  double value(int auxiliary, int row) {
    return values[auxiliary][row];
  }

  /** The sum of coefficient and value over the auxiliaries. */
  double predictor(double[] coefficients, int[] used, int row) {
    double predictor = 0;
    for (int k : used) {
      predictor += coefficients[k] * values[k][row];
    }
    return predictor;
  }

  /**
   * Of each auxiliary the weighted sum of its positive values, and then, as positive numbers, of
   * its negative ones.
   */
  double[][] sumsBySign() {
    int size = values.length;
    CompensatedSum[] sums = CompensatedSum.several(2 * size);
    for (int row = 0; row < weights.length; row++) {
      for (int k = 0; k < size; k++) {
        double value = values[k][row];
        sums[value < 0 ? size + k : k].add(weights[row] * Math.abs(value));
      }
    }
    double[][] result = new double[2][size];
    for (int k = 0; k < size; k++) {
      result[0][k] = sums[k].value();
      result[1][k] = sums[size + k].value();
    }
    return result;
  }

  /**
   * {@code X'DX}.
   *
   * @param diagonal the diagonal of D, one number for each row
   */
  double[][] crossProducts(double[] diagonal) {
    int size = values.length;
    CompensatedSum[] sums = CompensatedSum.several(size * size);
    int[] present = new int[size];
    double[] shares = new double[size];
    for (int row = 0; row < weights.length; row++) {
      int count = 0;
      for (int k = 0; k < size; k++) {
        double value = values[k][row];
        if (!isZero(value)) {
          present[count] = k;
          shares[count] = value;
          count++;
        }
      }
      for (int i = 0; i < count; i++) {
        double share = diagonal[row] * shares[i];
        int start = present[i] * size;
        for (int j = 0; j <= i; j++) {
          sums[start + present[j]].add(share * shares[j]);
        }
      }
    }
    double[][] products = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = sums[i * size + j].value();
        products[j][i] = products[i][j];
      }
    }
    return products;
  }

  /** {@code X'WX} with the original weights. */
  double[][] crossProducts(List<Auxiliary> auxiliaries) {
    double[][] products = crossProducts(weights);
    for (int k = 0; k < products.length; k++) {
      if (!(products[k][k] < Double.POSITIVE_INFINITY)) {
        throw Arguments.refused(
            "weighted sum of squares of " + auxiliaries.get(k).label(),
            "a finite number",
            products[k][k]);
      }
    }
    return products;
  }
}
