package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.nutricoverage.survey.hypothesis.AssociationStatistic;
import org.nutricoverage.survey.hypothesis.AssociationTest;
import org.nutricoverage.survey.hypothesis.WeightedTable;
import org.nutricoverage.survey.internal.Ids;

/** The weighted table of two columns with its covariances. */
final class Association {

  private Association() {}

  static AssociationTest test(
      SurveyDesign design, String rows, String columns, AssociationStatistic statistic) {
    Crossing first = Crossing.of(design.sample(), List.of(rows));
    Crossing second = Crossing.of(design.sample(), List.of(columns));
    List<Integer> rowOrder = first.inOrder();
    List<Integer> columnOrder = second.inOrder();
    DesignWeights weights = design.designWeights();
    int[] one = first.codes();
    int[] other = second.codes();
    double[][] totals = new double[rowOrder.size()][columnOrder.size()];
    List<IntToDoubleFunction> cells = new ArrayList<>();
    for (int i = 0; i < totals.length; i++) {
      for (int j = 0; j < totals[i].length; j++) {
        int row = rowOrder.get(i);
        int column = columnOrder.get(j);
        IntToDoubleFunction cell = at -> one[at] == row && other[at] == column ? 1 : 0;
        cells.add(cell);
        for (int at = 0; at < one.length; at++) {
          totals[i][j] += weights.of(at) * cell.applyAsDouble(at);
        }
      }
    }
    long observations = 0;
    for (int at = 0; at < one.length; at++) {
      if (isKnown(one, other, at) && Math.abs(weights.of(at)) > 0) {
        observations++;
      }
    }
    if (totals.length == 0 || totals[0].length == 0) {
      throw SurveyDataException.of(
          totals.length == 0 ? rows : columns, "no row has a value in this column");
    }
    double[][] covariance = Covariances.ofTotals(design, cells);
    if (Double.isNaN(covariance[0][0])) {
      // Without a variance the test is not computable, as where nothing varies.
      covariance = new double[cells.size()][cells.size()];
    }
    return AssociationTest.of(
        WeightedTable.linearized(
            totals,
            covariance,
            observations,
            Activity.degreesOfFreedom(design, at -> isKnown(one, other, at))),
        statistic);
  }

  private static boolean isKnown(int[] one, int[] other, int row) {
    return one[row] != Ids.MISSING && other[row] != Ids.MISSING;
  }
}
