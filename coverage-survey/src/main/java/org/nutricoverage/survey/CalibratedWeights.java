package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nutricoverage.core.Finding;
import org.nutricoverage.survey.calibration.Auxiliary;
import org.nutricoverage.survey.calibration.Calibration;
import org.nutricoverage.survey.calibration.CalibrationSolution;
import org.nutricoverage.survey.internal.Ids;
import org.nutricoverage.survey.internal.SamplingTree;

/**
 * Weights after a calibration, and the residuals that its variance needs: of the influence u the
 * part x'B is fitted, B = (X'WX)^-1 X'W u with the weights from before, over all rows of the
 * design.
 */
final class CalibratedWeights {

  private final double[][] auxiliaries;
  private final double[] before;
  private final double[] after;
  private final double[][] inverse;
  private final double[][] sumsByUnit;
  private final List<Finding> findings;

  private CalibratedWeights(
      double[][] auxiliaries,
      double[] before,
      double[] after,
      double[][] inverse,
      double[][] sumsByUnit,
      List<Finding> findings) {
    this.auxiliaries = auxiliaries;
    this.before = before;
    this.after = after;
    this.inverse = inverse;
    this.sumsByUnit = sumsByUnit;
    this.findings = findings;
  }

  static CalibratedWeights of(
      SurveySample sample, SamplingTree tree, DesignWeights weights, Calibration calibration) {
    double[][] auxiliaries = values(sample, calibration.auxiliaries());
    double[] before = weights.array();
    CalibrationSolution solution = calibration.solve(before, auxiliaries);
    double[] after = solution.factors();
    for (int row = 0; row < after.length; row++) {
      after[row] *= before[row];
    }
    double[][] sumsByUnit = new double[auxiliaries.length][tree.units()];
    int[] units = tree.unitOfRow();
    for (int k = 0; k < auxiliaries.length; k++) {
      for (int row = 0; row < after.length; row++) {
        sumsByUnit[k][units == null ? row : units[row]] += after[row] * auxiliaries[k][row];
      }
    }
    return new CalibratedWeights(
        auxiliaries,
        before,
        after,
        solution.crossProductInverse(),
        sumsByUnit,
        solution.findings());
  }

  private static double[][] values(SurveySample sample, List<Auxiliary> known) {
    List<double[]> values = new ArrayList<>();
    for (Auxiliary auxiliary : known) {
      values.add(values(sample, auxiliary));
    }
    return values.toArray(double[][]::new);
  }

  private static double[] values(SurveySample sample, Auxiliary auxiliary) {
    double[] values = new double[sample.rows()];
    if (auxiliary instanceof Auxiliary.Population) {
      Arrays.fill(values, 1);
    } else if (auxiliary instanceof Auxiliary.Number number) {
      double[] numbers = sample.numbers(number.column());
      for (int row = 0; row < values.length; row++) {
        if (Double.isNaN(numbers[row])) {
          throw SurveyDataException.at(
              number.column(), row, "a number that is calibrated on is missing");
        }
        values[row] = numbers[row];
      }
    } else if (auxiliary instanceof Auxiliary.Level level) {
      Arrays.fill(values, 1);
      restrict(sample, level.column(), level.level(), values);
    } else if (auxiliary instanceof Auxiliary.Cell cell) {
      Arrays.fill(values, 1);
      for (int i = 0; i < cell.columns().size(); i++) {
        restrict(sample, cell.columns().get(i), cell.levels().get(i), values);
      }
    }
    return values;
  }

  private static void restrict(SurveySample sample, String column, String level, double[] values) {
    Ids ids = sample.ids(column);
    boolean[] isLevel = new boolean[ids.count()];
    for (int code = 0; code < isLevel.length; code++) {
      isLevel[code] = ids.label(code).equals(level);
    }
    for (int row = 0; row < values.length; row++) {
      int code = ids.codes()[row];
      if (code == Ids.MISSING) {
        throw SurveyDataException.at(column, row, "the category that is calibrated on is missing");
      }
      if (!isLevel[code]) {
        values[row] = 0;
      }
    }
  }

  /** The calibrated weights; the array itself. */
  double[] weights() {
    return after;
  }

  List<Finding> findings() {
    return findings;
  }

  int auxiliaries() {
    return auxiliaries.length;
  }

  /** Adds a row to X'W u. */
  void addCrossProducts(int row, double influence, double[] sums) {
    double weighted = before[row] * influence;
    for (int k = 0; k < sums.length; k++) {
      sums[k] += weighted * auxiliaries[k][row];
    }
  }

  /** Subtracts the fitted part from the weighted influences by unit. */
  void subtractFitted(double[] crossProducts, double[] totals) {
    for (int k = 0; k < inverse.length; k++) {
      double coefficient = 0;
      for (int l = 0; l < inverse.length; l++) {
        coefficient += inverse[k][l] * crossProducts[l];
      }
      for (int unit = 0; unit < totals.length; unit++) {
        totals[unit] -= coefficient * sumsByUnit[k][unit];
      }
    }
  }
}
