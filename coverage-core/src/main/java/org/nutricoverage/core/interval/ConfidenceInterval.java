package org.nutricoverage.core.interval;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;

/**
 * An interval about an estimate, with its level, its method and its degrees of freedom.
 *
 * <p>Limits are fractions (0.62 stands for 62 %). They are not confined to the range from 0 to 1:
 * the interval of a difference may be negative and that of a ratio may exceed 1. A value of this
 * class never holds a NaN. What the interval expresses is told by the {@linkplain
 * IntervalMethod#kind() kind} of its method: besides confidence intervals this class carries
 * credible intervals and intervals propagated from uncertain inputs.
 *
 * <p>Immutable and thread-safe.
 *
 * <pre>{@code
 * ConfidenceInterval interval = ConfidenceInterval.of(0.616, 0.624, 0.95, BinomialInterval.WILSON);
 * interval.toString();       // "61.6 % to 62.4 % (95 % confidence interval, Wilson score)"
 * interval.contains(0.62);   // true
 * }</pre>
 *
 * @param lower the lower limit, a finite fraction, at most the upper limit
 * @param upper the upper limit, a finite fraction, at least the lower limit
 * @param level the level, a fraction strictly between 0 and 1; 0.95 stands for 95 %
 * @param method how the interval was made
 * @param degreesOfFreedom the degrees of freedom of the variance, above 0; {@link
 *     Double#POSITIVE_INFINITY} where the method rests on the normal or on an exact distribution
 * @since 0.1.0
 */
public record ConfidenceInterval(
    double lower, double upper, double level, IntervalMethod method, double degreesOfFreedom)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int MOST_DECIMALS = 15;

  /**
   * Checks and keeps the components.
   *
   * @throws IllegalArgumentException if a limit is infinite or not a number, if the lower limit is
   *     above the upper one, if the level is not strictly between 0 and 1, or if the degrees of
   *     freedom are not above 0
   */
  public ConfidenceInterval {
    Objects.requireNonNull(method, "method");
    lower = limit(lower, "lower");
    upper = limit(upper, "upper");
    if (lower > upper) {
      throw Arguments.refused("upper", "a fraction at or above the lower limit " + lower, upper);
    }
    level = Arguments.properFraction(level, "level");
    if (!(degreesOfFreedom > 0)) {
      throw Arguments.refused("degreesOfFreedom", "a number above 0 or infinity", degreesOfFreedom);
    }
  }

  /**
   * The interval of a method that rests on the normal or on an exact distribution.
   *
   * @param lower the lower limit, a finite fraction, at most the upper limit
   * @param upper the upper limit, a finite fraction, at least the lower limit
   * @param level the level, a fraction strictly between 0 and 1; 0.95 stands for 95 %
   * @param method how the interval was made
   * @return the interval, with infinite degrees of freedom
   * @throws IllegalArgumentException if a limit is infinite or not a number, if the lower limit is
   *     above the upper one, or if the level is not strictly between 0 and 1
   */
  public static ConfidenceInterval of(
      double lower, double upper, double level, IntervalMethod method) {
    return new ConfidenceInterval(lower, upper, level, method, Double.POSITIVE_INFINITY);
  }

  /**
   * The interval of a method that rests on a variance estimated with limited degrees of freedom.
   *
   * @param lower the lower limit, a finite fraction, at most the upper limit
   * @param upper the upper limit, a finite fraction, at least the lower limit
   * @param level the level, a fraction strictly between 0 and 1; 0.95 stands for 95 %
   * @param method how the interval was made
   * @param degreesOfFreedom the degrees of freedom of the variance, above 0, possibly infinite
   * @return the interval
   * @throws IllegalArgumentException if a limit is infinite or not a number, if the lower limit is
   *     above the upper one, if the level is not strictly between 0 and 1, or if the degrees of
   *     freedom are not above 0
   */
  public static ConfidenceInterval of(
      double lower, double upper, double level, IntervalMethod method, double degreesOfFreedom) {
    return new ConfidenceInterval(lower, upper, level, method, degreesOfFreedom);
  }

  /**
   * The distance between the limits.
   *
   * @return upper - lower as a fraction, at least 0
   */
  public double width() {
    return upper - lower;
  }

  /**
   * Half the distance between the limits.
   *
   * @return (upper - lower) / 2 as a fraction, at least 0; the margin of error only where the
   *     interval is symmetric about its estimate
   */
  public double halfWidth() {
    return width() / 2;
  }

  /**
   * Whether a value lies in the interval, limits included.
   *
   * @param value any fraction
   * @return true if lower {@literal <=} value {@literal <=} upper; false for a value that is not a
   *     number
   */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /**
   * The interval of the complement: of the share not covered, given that of the share covered.
   *
   * @return the interval from 1 - upper to 1 - lower with the same level, method and degrees of
   *     freedom
   */
  public ConfidenceInterval complement() {
    return new ConfidenceInterval(1 - upper, 1 - lower, level, method, degreesOfFreedom);
  }

  /**
   * The interval in one line, as percent, the same in every locale.
   *
   * @return for example "61.6 % to 62.4 % (95 % confidence interval, Wilson score)"; one decimal,
   *     or as many as it takes to tell the limits apart; finite degrees of freedom are named
   */
  @Override
  public String toString() {
    int decimals = decimals();
    String freedom =
        Double.isInfinite(degreesOfFreedom)
            ? ""
            : ", " + plain(degreesOfFreedom, 0, 1) + " degrees of freedom";
    return plain(lower, 2, decimals)
        + " % to "
        + plain(upper, 2, decimals)
        + " % ("
        + BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString()
        + " % "
        + method.kind().label()
        + ", "
        + method.label()
        + freedom
        + ")";
  }

  private static double limit(double value, String name) {
    if (!Double.isFinite(value)) {
      throw Arguments.refused(name, "a finite fraction", value);
    }
    return value + 0.0;
  }

  /** One decimal of a percent, and more for a width below 0.1 %: down to its first digit. */
  private int decimals() {
    double percent = 100 * width();
    int decimals = 1;
    for (double unit = 0.1; percent > 0 && unit > percent && decimals < MOST_DECIMALS; unit /= 10) {
      decimals++;
    }
    return decimals;
  }

  private static String plain(double value, int shift, int decimals) {
    return BigDecimal.valueOf(value)
        .movePointRight(shift)
        .setScale(decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
