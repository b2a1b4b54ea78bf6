package org.nutricoverage.survey;

import org.jspecify.annotations.Nullable;
import org.nutricoverage.survey.internal.CompensatedSum;
import org.nutricoverage.survey.internal.SamplingTree;

/** The weights of the rows. */
final class DesignWeights {

  private final double[] weights;
  private final double sum;
  private final double sumOfSquares;
  private final boolean allPositive;
  private final boolean allOne;

  private DesignWeights(double[] weights) {
    this.weights = weights;
    CompensatedSum total = new CompensatedSum();
    double squares = 0;
    boolean positive = true;
    boolean one = true;
    for (double weight : weights) {
      total.add(weight);
      squares += weight * weight;
      positive &= weight > 0;
      one &= Double.compare(weight, 1) == 0;
    }
    sum = total.value();
    sumOfSquares = squares;
    allPositive = positive;
    allOne = one;
  }

  /** Weights that are finite; the array is kept. */
  static DesignWeights of(double[] weights) {
    return new DesignWeights(weights);
  }

  /** The weights in a column, of which none is missing or negative. */
  static DesignWeights ofColumn(SurveySample sample, String column) {
    double[] given = sample.numbers(column);
    for (int row = 0; row < given.length; row++) {
      if (Double.isNaN(given[row])) {
        throw SurveyDataException.at(column, row, "the weight is missing");
      }
      if (given[row] < 0) {
        throw SurveyDataException.at(
            column, row, "a weight must be at least 0 but was " + given[row]);
      }
    }
    return new DesignWeights(given.clone());
  }

  /** The inverse of the fractions of all stages, or of the probabilities of the units. */
  static DesignWeights ofFractions(int rows, SamplingTree tree, double @Nullable [][] joint) {
    double[] weights = new double[rows];
    int[] units = tree.unitOfRow();
    for (int row = 0; row < rows; row++) {
      int unit = units == null ? row : units[row];
      double weight = 1;
      for (int stage = tree.stages().size() - 1; stage >= 0; stage--) {
        double fraction =
            joint == null
                ? tree.stages().get(stage).fraction(tree.ancestor(unit, stage))
                : joint[unit][unit];
        weight = fraction > 0 ? weight / fraction : weight;
      }
      weights[row] = weight;
    }
    return new DesignWeights(weights);
  }

  double of(int row) {
    return weights[row];
  }

  /** The array itself. */
  double[] array() {
    return weights;
  }

  double sum() {
    return sum;
  }

  double sumOfSquares() {
    return sumOfSquares;
  }

  boolean allPositive() {
    return allPositive;
  }

  boolean allOne() {
    return allOne;
  }
}
