package org.nutricoverage.survey.calibration;

import org.jspecify.annotations.Nullable;
import org.nutricoverage.survey.internal.CompensatedSum;

/**
 * Newton's method with step halving on the convex function of which the misfit is the gradient.
 *
 * <p>A step is halved until the function falls by a ten-thousandth of what its slope promises
 * (Armijo), give or take the rounding error of the function. Where bounds hold so many rows that
 * the second derivative is singular, a small multiple of the original one is added.
 */
final class DualNewton {

  private static final double SUFFICIENT_FALL = 1e-4;
  private static final double ROUNDING = 1e-13;
  private static final double RIDGE = 1e-10;
  private static final int MOST_HALVINGS = 80;
  private static final int PATIENCE = 5;

  private final WeightedRows rows;
  private final FactorFunction function;
  private final double[] totals;
  private final int[] used;
  private final double[] originalDiagonal;
  private final double[] curvature;
  private int iterations;

  /** A place on the way: the coefficients and what they give. */
  private static final class Point {
    final double[] coefficients;
    final double[] sums;
    final double[] absoluteSums;
    final double objective;
    final double magnitude;

    Point(
        double[] coefficients,
        double[] sums,
        double[] absoluteSums,
        double objective,
        double magnitude) {
      this.coefficients = coefficients;
      this.sums = sums;
      this.absoluteSums = absoluteSums;
      this.objective = objective;
      this.magnitude = magnitude;
    }
  }

  DualNewton(
      WeightedRows rows,
      FactorFunction function,
      double[] totals,
      int[] used,
      double[][] crossProducts) {
    this.rows = rows;
    this.function = function;
    this.totals = totals;
    this.used = used;
    this.originalDiagonal = new double[totals.length];
    for (int k = 0; k < totals.length; k++) {
      originalDiagonal[k] = crossProducts[k][k];
    }
    this.curvature = new double[rows.count()];
  }

  /**
   * Goes on until the misfit is small enough, and then one step further, so that nothing is left
   * but rounding errors.
   *
   * @return the coefficients that came nearest
   */
  double[] minimise(double enough, double acceptable, int mostIterations) {
    Point current = at(new double[totals.length]);
    Point best = current;
    int sinceBest = 0;
    while (iterations < mostIterations
        && misfit(best) > 0
        && !(sinceBest >= PATIENCE && misfit(best) <= acceptable)) {
      boolean last = misfit(best) <= enough;
      Point next = step(current);
      if (next == null) {
        break;
      }
      iterations++;
      sinceBest++;
      if (misfit(next) < misfit(best)) {
        best = next;
        sinceBest = 0;
      }
      if (last) {
        break;
      }
      current = next;
    }
    return best.coefficients;
  }

  int iterations() {
    return iterations;
  }

  /** The factors that coefficients give, one for each row. */
  double[] factors(double[] coefficients) {
    double[] factors = new double[rows.count()];
    for (int row = 0; row < factors.length; row++) {
      factors[row] = function.factor(rows.predictor(coefficients, used, row));
    }
    return factors;
  }

  private double misfit(Point point) {
    double largest = 0;
    for (int k : used) {
      largest = Math.max(largest, relativeMisfit(totals[k], point.sums[k], point.absoluteSums[k]));
    }
    return largest;
  }

  /** The misfit as a part of the total, or of the sum of absolute values if that is larger. */
  static double relativeMisfit(double wanted, double reached, double absoluteSum) {
    double scale = Math.max(Math.abs(wanted), absoluteSum);
    return scale > 0 ? Math.abs(reached - wanted) / scale : 0;
  }

  private @Nullable Point step(Point from) {
    double[] missing = new double[totals.length];
    for (int k : used) {
      missing[k] = totals[k] - from.sums[k];
    }
    double[] direction = direction(missing);
    double promised = 0;
    for (int k : used) {
      promised += direction[k] * missing[k];
    }
    if (!(promised > 0)) {
      return null;
    }
    double length = 1;
    for (int halvings = 0; halvings <= MOST_HALVINGS; halvings++) {
      double[] coefficients = from.coefficients.clone();
      for (int k : used) {
        coefficients[k] += length * direction[k];
      }
      Point candidate = at(coefficients);
      double fall = from.objective - candidate.objective;
      double rounding = ROUNDING * (from.magnitude + candidate.magnitude);
      if (fall >= SUFFICIENT_FALL * length * promised - rounding
          && candidate.magnitude < Double.POSITIVE_INFINITY) {
        return candidate;
      }
      length /= 2;
    }
    return null;
  }

  private double[] direction(double[] missing) {
    double[][] all = rows.crossProducts(curvature);
    double[][] curved = new double[used.length][used.length];
    double[] right = new double[used.length];
    for (int i = 0; i < used.length; i++) {
      right[i] = missing[used[i]];
      for (int j = 0; j < used.length; j++) {
        curved[i][j] = all[used[i]][used[j]];
      }
    }
    Elimination elimination = Elimination.of(curved);
    if (elimination.rank() < used.length) {
      for (int i = 0; i < used.length; i++) {
        curved[i][i] += RIDGE * originalDiagonal[used[i]];
      }
      elimination = Elimination.of(curved);
    }
    double[] solution = elimination.solve(right);
    double[] direction = new double[totals.length];
    for (int i = 0; i < used.length; i++) {
      direction[used[i]] = solution[i];
    }
    return direction;
  }

  private Point at(double[] coefficients) {
    int size = totals.length;
    CompensatedSum[] sums = CompensatedSum.several(size);
    CompensatedSum[] absoluteSums = CompensatedSum.several(size);
    CompensatedSum[] objective = CompensatedSum.several(2);
    for (int row = 0; row < curvature.length; row++) {
      double weight = rows.weight(row);
      double predictor = rows.predictor(coefficients, used, row);
      double calibrated = weight * function.factor(predictor);
      curvature[row] = weight * function.slope(predictor);
      double integral = weight * function.integral(predictor);
      objective[0].add(integral);
      objective[1].add(Math.abs(integral));
      for (int k : used) {
        double part = calibrated * rows.value(k, row);
        sums[k].add(part);
        absoluteSums[k].add(Math.abs(part));
      }
    }
    double[] reached = new double[size];
    double[] absolute = new double[size];
    for (int k : used) {
      reached[k] = sums[k].value();
      absolute[k] = absoluteSums[k].value();
      objective[0].add(-totals[k] * coefficients[k]);
      objective[1].add(Math.abs(totals[k] * coefficients[k]));
    }
    return new Point(coefficients, reached, absolute, objective[0].value(), objective[1].value());
  }
}
