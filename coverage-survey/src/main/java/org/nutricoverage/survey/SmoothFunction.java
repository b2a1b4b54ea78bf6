package org.nutricoverage.survey;

import java.util.Arrays;
import org.nutricoverage.core.internal.Arguments;

/**
 * A smooth function of totals, whose standard error follows from theirs.
 *
 * <pre>{@code
 * SmoothFunction metNeed = totals -> totals[0] * totals[1] / (totals[2] * totals[2]);
 * metNeed.value(new double[] {30, 40, 60});   // 0.3333333333333333
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SmoothFunction {

  /**
   * The value of the function.
   *
   * @param totals the totals, in the order in which they were asked for
   * @return the value
   */
  double value(double[] totals);

  /**
   * The derivatives of the function by each total.
   *
   * <p>Unless overridden they are central differences, extrapolated once, with an error of about
   * 1e-10 relative where the function does not change its course within a hundredth of a total.
   *
   * @param totals the totals
   * @return a derivative for each
   */
  default double[] gradient(double[] totals) {
    double[] gradient = new double[totals.length];
    for (int k = 0; k < totals.length; k++) {
      double step = 1e-3 * Math.max(Math.abs(totals[k]), 1e-8);
      double wide = slope(totals, k, step);
      double narrow = slope(totals, k, step / 2);
      gradient[k] = narrow + (narrow - wide) / 3;
    }
    return gradient;
  }

  private double slope(double[] totals, int k, double step) {
    double[] above = totals.clone();
    double[] below = totals.clone();
    above[k] += step;
    below[k] -= step;
    double distance = above[k] - below[k];
    return (value(above) - value(below)) / distance;
  }

  /**
   * The ratio of two totals.
   *
   * @param numerator the place of one total, from 0
   * @param denominator the place of the other
   * @return the function, with its exact derivatives
   * @throws IllegalArgumentException if a place is negative
   */
  static SmoothFunction ratio(int numerator, int denominator) {
    Arguments.notNegative(numerator, "numerator", "places");
    Arguments.notNegative(denominator, "denominator", "places");
    return new SmoothFunction() {
      @Override
      public double value(double[] totals) {
        return totals[numerator] / totals[denominator];
      }

      @Override
      public double[] gradient(double[] totals) {
        double[] gradient = new double[totals.length];
        gradient[numerator] = 1 / totals[denominator];
        gradient[denominator] -= totals[numerator] / (totals[denominator] * totals[denominator]);
        return gradient;
      }
    };
  }

  /**
   * A weighted sum of totals, such as their difference.
   *
   * @param coefficients the weight of each total
   * @return the function, with its exact derivatives
   */
  static SmoothFunction linear(double... coefficients) {
    double[] kept = coefficients.clone();
    return new SmoothFunction() {
      @Override
      public double value(double[] totals) {
        double sum = 0;
        for (int k = 0; k < kept.length; k++) {
          sum += kept[k] * totals[k];
        }
        return sum;
      }

      @Override
      public double[] gradient(double[] totals) {
        return Arrays.copyOf(kept, totals.length);
      }
    };
  }
}
