package org.nutricoverage.survey.squeac.prior;

/**
 * Adds up how surprising an observed count is: the probability of all counts that are no more
 * probable than it.
 */
final class TailSum {

  /** Counts that differ by rounding only are equally probable; R's exact tests use the same. */
  private static final double SAME = 1e-7;

  private TailSum() {}

  /**
   * The two-sided p value.
   *
   * @param logWeights logarithms of the probabilities of the counts from 0, up to one constant
   * @param observed the observed count
   */
  static double twoSided(double[] logWeights, int observed) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double weight : logWeights) {
      greatest = Math.max(greatest, weight);
    }
    double limit = logWeights[observed] + Math.log1p(SAME);
    double all = 0;
    double tail = 0;
    for (double weight : logWeights) {
      double share = Math.exp(weight - greatest);
      all += share;
      if (weight <= limit) {
        tail += share;
      }
    }
    return tail / all;
  }
}
