package org.nutricoverage.survey.hypothesis;

import java.util.Arrays;

/**
 * The tail of a sum of weighted chi-squares, over another divided by its degrees of freedom.
 *
 * <p>P(sum w_i X_i > x Y / m) with X_i of one degree of freedom and Y of m, by R. Lugannani and S.
 * Rice (1980), Advances in Applied Probability 12, 475-490, in the form of O. E. Barndorff-Nielsen.
 */
final class Saddlepoint {

  /** Stands for an infinite number of degrees of freedom. */
  private static final double MANY = 1e12;

  /** A weight below this part of the greatest is rounding. */
  private static final double ROUNDING = 1e-12;

  /** So near to the mean the formula is 0/0, and its limit is taken. */
  private static final double NEAR_MEAN = 1e-4;

  private static final int MOST_HALVINGS = 200;

  private final double[] weights;
  private final double denominator;
  private final double freedom;

  /** Weights over the greatest, which is then 1; the denominator weighs -x/m. */
  private Saddlepoint(double[] weights, double denominator, double freedom) {
    this.weights = weights;
    this.denominator = denominator;
    this.freedom = freedom;
  }

  static double above(double x, double[] weights, double degreesOfFreedom) {
    double greatest = Arrays.stream(weights).max().orElseThrow();
    double[] kept =
        Arrays.stream(weights)
            .filter(weight -> weight > ROUNDING * greatest)
            .map(weight -> weight / greatest)
            .toArray();
    double scaled = x / greatest;
    if (kept.length == 1) {
      return PValues.f(scaled, 1, degreesOfFreedom);
    }
    if (!(scaled > 0)) {
      return 1;
    }
    double freedom = Math.min(degreesOfFreedom, MANY);
    return new Saddlepoint(kept, scaled / freedom, freedom).above();
  }

  private double above() {
    double point = point();
    double second = derivative(point, 2);
    if (Math.abs(point) * Math.sqrt(second) < NEAR_MEAN) {
      double skewness = derivative(0, 3) / Math.pow(derivative(0, 2), 1.5);
      return PValues.normalAbove(-derivative(0, 1) / Math.sqrt(second) + skewness / 6);
    }
    double w = Math.signum(point) * Math.sqrt(-2 * cumulant(point));
    double v = point * Math.sqrt(second);
    return PValues.normalAbove(w + Math.log(v / w) / w);
  }

  /** Where the first derivative of the cumulant function is 0; it rises from -oo to oo. */
  private double point() {
    double low = -0.5 / denominator;
    double high = 0.5;
    for (int step = 0; step < MOST_HALVINGS; step++) {
      double middle = low + (high - low) / 2;
      if (derivative(middle, 1) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (high - low) / 2;
  }

  /** ln E exp(s (sum w X - (x/m) Y)). */
  private double cumulant(double s) {
    double sum = -freedom * Math.log1p(2 * s * denominator);
    for (double weight : weights) {
      sum -= Math.log1p(-2 * s * weight);
    }
    return sum / 2;
  }

  private double derivative(double s, int order) {
    double sum = freedom * Math.pow(-denominator / (1 + 2 * s * denominator), order);
    for (double weight : weights) {
      sum += Math.pow(weight / (1 - 2 * s * weight), order);
    }
    // 2^(order - 1) (order - 1)!
    return sum * (order == 1 ? 1 : order == 2 ? 2 : 8);
  }
}
