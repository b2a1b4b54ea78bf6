package org.nutricoverage.survey.internal;

/** A variance that is a quadratic form in the sums of the units of the first stage. */
public interface PairwiseForm {

  /**
   * The covariance of two statistics.
   *
   * @param first the sums of one by unit
   * @param second the sums of the other by unit
   * @return the covariance
   */
  double covariance(double[] first, double[] second);

  /**
   * Overton's approximation: joint probabilities from those of the single units.
   *
   * <p>With D(i,i) = 1 - p(i) and D(i,j) = 1 - (n - (p(i) + p(j))/2)/(n - 1) the double sum has a
   * closed form: n/(n - 1) sum (1 - p) z^2 + Z (sum p z - Z)/(n - 1), where Z is the sum of z.
   *
   * @param stage the first stage, whose fractions are the probabilities
   * @return the form
   */
  static PairwiseForm overton(SamplingStage stage) {
    return (first, second) -> {
      int groups = stage.groups();
      double[] squares = new double[groups];
      double[] firstTotal = new double[groups];
      double[] secondTotal = new double[groups];
      double[] firstExpected = new double[groups];
      double[] secondExpected = new double[groups];
      for (int unit = 0; unit < stage.units(); unit++) {
        int group = stage.group(unit);
        double probability = stage.fraction(unit);
        squares[group] += stage.rest(unit) * first[unit] * second[unit];
        firstTotal[group] += first[unit];
        secondTotal[group] += second[unit];
        firstExpected[group] += probability * first[unit];
        secondExpected[group] += probability * second[unit];
      }
      double sum = 0;
      for (int group = 0; group < groups; group++) {
        int size = stage.size(group);
        if (size > 1) {
          double cross =
              (firstTotal[group] * secondExpected[group]
                          + secondTotal[group] * firstExpected[group])
                      / 2
                  - firstTotal[group] * secondTotal[group];
          sum += (size * squares[group] + cross) / (size - 1);
        }
      }
      return sum;
    };
  }

  /**
   * Known joint probabilities of every pair of units.
   *
   * @param joint the probabilities; those of the single units on the diagonal
   * @param yatesGrundy whether the form of Yates, Grundy and Sen is taken instead of that of
   *     Horvitz and Thompson
   * @return the form
   */
  static PairwiseForm joint(double[][] joint, boolean yatesGrundy) {
    int units = joint.length;
    double[][] weight = new double[units][units];
    for (int i = 0; i < units; i++) {
      double row = 0;
      for (int j = 0; j < units; j++) {
        weight[i][j] = (joint[i][j] - joint[i][i] * joint[j][j]) / joint[i][j];
        row += weight[i][j];
      }
      if (yatesGrundy) {
        weight[i][i] -= row;
      }
    }
    return (first, second) -> {
      CompensatedSum sum = new CompensatedSum();
      for (int i = 0; i < units; i++) {
        for (int j = 0; j < units; j++) {
          sum.add(weight[i][j] * first[i] * second[j]);
        }
      }
      return sum.value();
    };
  }
}
