package org.nutricoverage.survey.calibration;

import java.io.Serializable;

/** Bounds of the factors and when the iteration ends. */
record Rule(double lower, double upper, double enough, double acceptable, int mostIterations)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final double ENOUGH = 1e-12;
  private static final double ACCEPTABLE = 1e-7;
  private static final int MOST_ITERATIONS = 100;

  static Rule between(double lower, double upper) {
    return new Rule(lower, upper, ENOUGH, ACCEPTABLE, MOST_ITERATIONS);
  }

  Rule withBounds(double newLower, double newUpper) {
    return new Rule(newLower, newUpper, enough, acceptable, mostIterations);
  }

  Rule withMisfit(double misfit) {
    return new Rule(lower, upper, misfit, misfit, mostIterations);
  }

  Rule withIterations(int iterations) {
    return new Rule(lower, upper, enough, acceptable, iterations);
  }
}
