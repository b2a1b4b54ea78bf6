package org.nutricoverage.core.interval;

import java.util.function.DoubleUnaryOperator;

/** Finds where a rising function crosses zero, and says so when it cannot. */
final class RisingRoot {

  /**
   * Every step halves the bracket at least; two doubles are never more than 2^11 halvings apart.
   */
  private static final int MOST_STEPS = 2200;

  /** How exact the root has to be, in units of its last place. */
  private static final int PRECISION = 8;

  private RisingRoot() {}

  /**
   * The root of a rising function, by the method of Ridders (1979, doi 10.1109/TCS.1979.1084580).
   *
   * <p>The method keeps the root between two points and halves their distance at each step, so that
   * a function with rounding noise cannot stall it, and converges quadratically where the function
   * is smooth.
   *
   * @param function a function that is not positive at low and not negative at high
   * @param low the low end of the bracket
   * @param high the high end of the bracket
   * @param what what is sought, for the message
   * @return the root, to 8 units in the last place where the noise of the function allows
   * @throws ArithmeticException if the function does not change its sign in the bracket or is not a
   *     number somewhere in it
   */
  static double find(DoubleUnaryOperator function, double low, double high, String what) {
    double a = low;
    double b = high;
    double fa = function.applyAsDouble(a);
    double fb = function.applyAsDouble(b);
    if (!(fa <= 0 && fb >= 0)) {
      throw failed(what, low, high);
    }
    double last = Double.NaN;
    for (int step = 0; step < MOST_STEPS; step++) {
      double half = (b - a) / 2;
      double middle = a + half;
      double fm = function.applyAsDouble(middle);
      if (fm == 0) {
        return middle;
      }
      double root = middle - half * (fm / Math.sqrt(fm * fm - fa * fb));
      double f = function.applyAsDouble(root);
      if (Double.isNaN(f)) {
        throw failed(what, low, high);
      }
      double precision = PRECISION * Math.ulp(root);
      if (f == 0 || half <= precision) {
        return root;
      }
      // Two estimates that agree may both be wrong where the function jumps: look on either side.
      if (Math.abs(root - last) <= precision
          && function.applyAsDouble(root - precision) <= 0
          && function.applyAsDouble(root + precision) >= 0) {
        return root;
      }
      last = root;
      double left = Math.min(middle, root);
      double right = Math.max(middle, root);
      double fl = Math.min(fm, f);
      double fr = Math.max(fm, f);
      if (fl > 0) {
        b = left;
        fb = fl;
      } else if (fr < 0) {
        a = right;
        fa = fr;
      } else {
        a = left;
        fa = fl;
        b = right;
        fb = fr;
      }
    }
    throw failed(what, low, high);
  }

  private static ArithmeticException failed(String what, double low, double high) {
    return new ArithmeticException(what + " was not found between " + low + " and " + high);
  }
}
