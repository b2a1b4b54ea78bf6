package org.nutricoverage.survey.calibration;

/**
 * Sums that carry the rounding error of each addition along (Neumaier 1974, with the error taken as
 * Knuth does), so that the order of the terms does not show in 15 digits.
 */
final class CompensatedSums {

  private final double[] sums;
  private final double[] errors;

  CompensatedSums(int size) {
    this.sums = new double[size];
    this.errors = new double[size];
  }

  void add(int index, double term) {
    double before = sums[index];
    double sum = before + term;
    double added = sum - before;
    errors[index] += (before - (sum - added)) + (term - added);
    sums[index] = sum;
  }

  /** The sum; infinite or NaN if it leaves the range of a double. */
  double value(int index) {
    return sums[index] + errors[index];
  }
}
