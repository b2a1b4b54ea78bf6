package org.nutricoverage.survey;

import org.nutricoverage.survey.internal.CompensatedSum;

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
