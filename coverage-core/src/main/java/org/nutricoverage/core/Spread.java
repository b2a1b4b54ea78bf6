package org.nutricoverage.core;

import java.io.Serializable;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.nutricoverage.core.internal.Arguments;

/**
 * How uncertain a {@link Factor} of an eligible population is.
 *
 * @since 0.1.0
 */
public sealed interface Spread extends Serializable {

  /** A factor that is known, or is taken as known. */
  Spread EXACT = new Exact();

  /**
   * The variance of the factor relative to the square of its value, to the first order.
   *
   * @param value the value of the factor, above 0; above the floor of a log-normal, strictly
   *     between 0 and 1 for a Beta
   * @return the squared coefficient of variation that the delta method uses; 0 for an exact factor
   * @throws IllegalArgumentException if the value is not in the range
   */
  double relativeVariance(double value);

  /**
   * The value of the factor at a probability: the inverse of its distribution function.
   *
   * @param value the value of the factor, above 0; above the floor of a log-normal, strictly
   *     between 0 and 1 for a Beta
   * @param probability strictly between 0 and 1
   * @return the quantile
   * @throws IllegalArgumentException if the value or the probability is not in the range
   * @throws ArithmeticException if the quantile is beyond the greatest double
   */
  double quantile(double value, double probability);

  /**
   * A factor without uncertainty.
   *
   * @since 0.1.0
   */
  record Exact() implements Spread {

    private static final long serialVersionUID = 1L;

    @Override
    public double relativeVariance(double value) {
      Arguments.notNegative(value, "value", "units of the factor");
      return 0;
    }

    @Override
    public double quantile(double value, double probability) {
      Arguments.properFraction(probability, "probability");
      return Arguments.notNegative(value, "value", "units of the factor");
    }
  }

  /**
   * A log-normal factor, or a log-normal part added to a fixed one.
   *
   * <p>The value of the factor is its median: {@code floor + (value - floor) x exp(sigma Z)}. With
   * a floor of 1 it is the multiplier {@code 1 + k} of an uncertain incidence factor k, which never
   * falls below 1.
   *
   * @param logStandardDeviation the standard deviation sigma of the natural logarithm of what is
   *     above the floor, from 0 to 10; an interval that spans a factor of 10 has less than 1
   * @param floor the fixed part, at least 0; 0 for an ordinary log-normal factor
   * @since 0.1.0
   */
  record LogNormal(double logStandardDeviation, double floor) implements Spread {

    private static final long serialVersionUID = 1L;
    private static final double GREATEST_LOG_DEVIATION = 10;
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is not in its range
     */
    public LogNormal {
      if (!(logStandardDeviation >= 0 && logStandardDeviation <= GREATEST_LOG_DEVIATION)) {
        throw Arguments.refused(
            "logStandardDeviation", "a number of log units from 0 to 10", logStandardDeviation);
      }
      logStandardDeviation += 0.0;
      floor = Arguments.notNegative(floor, "floor", "units of the factor");
    }

    /**
     * The spread that an interval of the factor implies: a log-normal whose quantiles are as far
     * apart.
     *
     * @param lower the lower limit, above the floor
     * @param upper the upper limit, not below the lower
     * @param level the probability between the limits, strictly between 0 and 1
     * @param floor the fixed part, at least 0
     * @return sigma = ln((upper - floor) / (lower - floor)) / (2 z)
     * @throws IllegalArgumentException if a number is not in its range, or sigma would be above 10
     */
    public static LogNormal fromInterval(double lower, double upper, double level, double floor) {
      Arguments.notNegative(floor, "floor", "units of the factor");
      Arguments.finite(upper, "upper", "units of the factor");
      if (!(lower > floor)) {
        throw Arguments.refused("lower", "a number above the floor " + floor, lower);
      }
      if (!(upper >= lower)) {
        throw Arguments.refused("upper", "a number not below the lower limit " + lower, upper);
      }
      double z =
          STANDARD_NORMAL.inverseSurvivalProbability(
              (1 - Arguments.properFraction(level, "level")) / 2);
      return new LogNormal(Math.log((upper - floor) / (lower - floor)) / (2 * z), floor);
    }

    @Override
    public double relativeVariance(double value) {
      double relative = logStandardDeviation * aboveFloor(value) / value;
      return relative * relative;
    }

    @Override
    public double quantile(double value, double probability) {
      double z =
          STANDARD_NORMAL.inverseCumulativeProbability(
              Arguments.properFraction(probability, "probability"));
      double quantile = floor + aboveFloor(value) * Math.exp(logStandardDeviation * z);
      if (Double.isInfinite(quantile)) {
        throw new ArithmeticException("the quantile is beyond the greatest double");
      }
      return quantile;
    }

    private double aboveFloor(double value) {
      if (!(value > floor && value < Double.POSITIVE_INFINITY)) {
        throw Arguments.refused("value", "a finite number above the floor " + floor, value);
      }
      return value - floor;
    }
  }

  /**
   * A factor that is a share with a Beta distribution; its value is the mean.
   *
   * @param effectiveSampleSize the number of people that the share is worth, from 0.001 to 1E15:
   *     the sample size of a survey over its design effect
   * @since 0.1.0
   */
  record Beta(double effectiveSampleSize) implements Spread {

    private static final long serialVersionUID = 1L;
    private static final double LEAST_SIZE = 0.001;
    private static final double GREATEST_SIZE = 1e15;

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if it is not in the range
     */
    public Beta {
      if (!(effectiveSampleSize >= LEAST_SIZE && effectiveSampleSize <= GREATEST_SIZE)) {
        throw Arguments.refused(
            "effectiveSampleSize", "a number of people from 0.001 to 1E15", effectiveSampleSize);
      }
    }

    @Override
    public double relativeVariance(double value) {
      Arguments.properFraction(value, "value");
      return (1 - value) / (value * (effectiveSampleSize + 1));
    }

    @Override
    public double quantile(double value, double probability) {
      Arguments.properFraction(probability, "probability");
      Arguments.properFraction(value, "value");
      // A shape that underflows has its quantiles at 0, as the least normal shape has.
      return BetaDistribution.of(
              Math.max(value * effectiveSampleSize, Double.MIN_NORMAL),
              (1 - value) * effectiveSampleSize)
          .inverseCumulativeProbability(probability);
    }
  }
}
