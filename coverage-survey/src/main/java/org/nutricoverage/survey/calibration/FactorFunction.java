package org.nutricoverage.survey.calibration;

/**
 * How the factor of a row follows from its linear predictor {@code u = x'l}: an increasing function
 * g with g(0) = 1 and g'(0) = 1 (Deville and Sarndal, 1992, table 1).
 *
 * <p>The calibrated weights minimise the convex {@code sum w G(x'l) - T'l}, where G is the integral
 * of g from 0: its gradient is the misfit.
 */
sealed interface FactorFunction {

  double factor(double u);

  double slope(double u);

  double integral(double u);

  double lower();

  double upper();

  /** Whether the bounds themselves can be factors. */
  boolean boundsAreReached();

  /** {@code 1 + u} between the bounds, the bound beyond them; without bounds they are infinite. */
  record Linear(double lower, double upper) implements FactorFunction {

    @Override
    public double factor(double u) {
      return Math.min(upper, Math.max(lower, 1 + u));
    }

    @Override
    public double slope(double u) {
      double factor = 1 + u;
      return factor > lower && factor < upper ? 1 : 0;
    }

    @Override
    public double integral(double u) {
      double inside = Math.min(upper - 1, Math.max(lower - 1, u));
      double beyond = u - inside;
      return inside * (1 + inside / 2) + beyond * (1 + inside);
    }

    @Override
    public boolean boundsAreReached() {
      return true;
    }
  }

  /** {@code exp(u)}. */
  record Exponential() implements FactorFunction {

    @Override
    public double factor(double u) {
      return Math.exp(u);
    }

    @Override
    public double slope(double u) {
      return Math.exp(u);
    }

    @Override
    public double integral(double u) {
      return Math.expm1(u);
    }

    @Override
    public double lower() {
      return 0;
    }

    @Override
    public double upper() {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean boundsAreReached() {
      return false;
    }
  }

  /**
   * {@code [L (U - 1) + U (1 - L) e^(A u)] / [(U - 1) + (1 - L) e^(A u)]} with {@code A = (U - L) /
   * ((1 - L) (U - 1))}, written as the distance from 1 so that nothing cancels near it and nothing
   * overflows far from it.
   */
  record Logit(double lower, double upper) implements FactorFunction {

    @Override
    public double factor(double u) {
      double below = 1 - lower;
      double above = upper - 1;
      double power = steepness() * u;
      double distance =
          power > 0
              ? below * above * -Math.expm1(-power) / (above * Math.exp(-power) + below)
              : below * above * Math.expm1(power) / (above + below * Math.exp(power));
      return Math.min(upper, Math.max(lower, 1 + distance));
    }

    @Override
    public double slope(double u) {
      double below = 1 - lower;
      double above = upper - 1;
      double small = Math.exp(-Math.abs(steepness() * u));
      double denominator = u > 0 ? above * small + below : above + below * small;
      double width = upper - lower;
      return width * width * small / (denominator * denominator);
    }

    @Override
    public double integral(double u) {
      double below = 1 - lower;
      double above = upper - 1;
      double power = steepness() * u;
      double width = upper - lower;
      double logarithm =
          power > 0
              ? power + Math.log1p(above * Math.expm1(-power) / width)
              : Math.log1p(below * Math.expm1(power) / width);
      return lower * u + below * above * logarithm;
    }

    @Override
    public boolean boundsAreReached() {
      return false;
    }

    private double steepness() {
      return (upper - lower) / ((1 - lower) * (upper - 1));
    }
  }
}
