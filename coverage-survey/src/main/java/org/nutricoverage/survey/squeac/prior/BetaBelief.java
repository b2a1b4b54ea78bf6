package org.nutricoverage.survey.squeac.prior;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.ConfidenceInterval;

/**
 * A belief about coverage: a Beta distribution with its mode, mean, quantiles and intervals.
 *
 * <p>{@code Beta(1, 1)} is no belief at all; {@code Beta(18, 12)} a bit below 60 %, credible from
 * about 40 to 76 %. Shape parameters need not be whole.
 *
 * <p>Quantiles have a relative error of about 1e-10, highest-density limits of about 1e-9.
 *
 * <pre>{@code
 * BetaBelief belief = BetaBelief.of(38, 42);
 * belief.mean();                         // 0.475
 * belief.equalTailed(0.95).toString();   // "36.7 % to 58.4 % (95 % credible interval, equal tails)"
 * }</pre>
 *
 * @param alpha the first shape parameter, above 0 and at most 1,000,000,000
 * @param beta the second shape parameter, above 0 and at most 1,000,000,000
 * @since 0.1.0
 */
public record BetaBelief(double alpha, double beta) implements Serializable {

  /** No belief: every coverage is as likely as any other. */
  public static final BetaBelief UNIFORM = new BetaBelief(1, 1);

  private static final long serialVersionUID = 1L;
  private static final double MOST = 1e9;
  private static final double LEAST = 1e-3;
  private static final double HAND_LEVEL = 0.95;
  private static final double HAND_CRITICAL_VALUE = 1.96;
  private static final int MOST_HALVINGS = 200;

  /**
   * Checks the parameters.
   *
   * @throws IllegalArgumentException if one is not from 0.001 to 1,000,000,000
   */
  public BetaBelief {
    parameter(alpha, "alpha");
    parameter(beta, "beta");
  }

  private static void parameter(double value, String name) {
    if (!(value >= LEAST && value <= MOST)) {
      throw Arguments.refused(name, "a shape parameter from 0.001 to 1,000,000,000", value);
    }
  }

  /**
   * A belief with given parameters.
   *
   * @param alpha the first shape parameter, from 0.001 to 1,000,000,000
   * @param beta the second shape parameter, from 0.001 to 1,000,000,000
   * @return the belief
   * @throws IllegalArgumentException if one is not in the range
   */
  public static BetaBelief of(double alpha, double beta) {
    return new BetaBelief(alpha, beta);
  }

  /**
   * The belief after data: {@code Beta(alpha + x, beta + n - x)}.
   *
   * @param covered x, covered cases, from 0 to n
   * @param cases n, all cases
   * @return the belief
   * @throws IllegalArgumentException if the counts are not in their range
   */
  BetaBelief after(long covered, long cases) {
    return new BetaBelief(alpha + covered, beta + (cases - covered));
  }

  private BetaDistribution distribution() {
    return BetaDistribution.of(alpha, beta);
  }

  /**
   * The mean: {@code alpha / (alpha + beta)}.
   *
   * @return a fraction strictly between 0 and 1
   */
  public double mean() {
    return alpha / (alpha + beta);
  }

  /**
   * The most probable coverage: {@code (alpha - 1) / (alpha + beta - 2)}.
   *
   * @return a fraction strictly between 0 and 1; empty unless both parameters are above 1
   */
  public OptionalDouble mode() {
    return isPeaked()
        ? OptionalDouble.of((alpha - 1) / ((alpha - 1) + (beta - 1)))
        : OptionalDouble.empty();
  }

  private boolean isPeaked() {
    return alpha > 1 && beta > 1;
  }

  /**
   * The coverage that is as likely exceeded as not.
   *
   * @return a fraction from 0 to 1
   */
  public double median() {
    return quantile(0.5);
  }

  /**
   * The standard deviation.
   *
   * @return a fraction above 0
   */
  public double standardDeviation() {
    double sum = alpha + beta;
    return Math.sqrt(alpha / sum * (beta / sum) / (sum + 1));
  }

  /**
   * The coverage below which a given probability lies.
   *
   * @param probability a fraction from 0 to 1
   * @return a fraction from 0 to 1
   * @throws IllegalArgumentException if the probability is not in the range
   */
  public double quantile(double probability) {
    return distribution()
        .inverseCumulativeProbability(Arguments.fraction(probability, "probability"));
  }

  /** The coverage above which a given probability lies, without the digits that 1 - p loses. */
  double upperQuantile(double probability) {
    return distribution().inverseSurvivalProbability(probability);
  }

  /**
   * The probability that coverage is above a threshold.
   *
   * @param threshold a fraction from 0 to 1
   * @return a fraction from 0 to 1
   * @throws IllegalArgumentException if the threshold is not in the range
   */
  public double probabilityAbove(double threshold) {
    return distribution().survivalProbability(Arguments.fraction(threshold, "threshold"));
  }

  /**
   * The probability that coverage is not above a threshold.
   *
   * @param threshold a fraction from 0 to 1
   * @return a fraction from 0 to 1, computed by itself and not as 1 minus the other
   * @throws IllegalArgumentException if the threshold is not in the range
   */
  public double probabilityNotAbove(double threshold) {
    return distribution().cumulativeProbability(Arguments.fraction(threshold, "threshold"));
  }

  /**
   * The equal-tailed interval.
   *
   * @param level the probability in it, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return from the (1 - level)/2 to the (1 + level)/2 quantile
   * @throws IllegalArgumentException if the level is not in the range
   */
  public ConfidenceInterval equalTailed(double level) {
    double tail = outside(level) / 2;
    return ConfidenceInterval.of(
        quantile(tail), upperQuantile(tail), level, CredibleInterval.EQUAL_TAILED);
  }

  /**
   * The highest-density interval, the shortest of its probability.
   *
   * <p>Both limits have the same density; where a parameter is at most 1 the interval begins at 0
   * or ends at 1. With both below 1 the density is highest at both ends and the shortest interval
   * holds one of them; with both 1 it begins at 0.
   *
   * @param level the probability in it, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return the interval
   * @throws IllegalArgumentException if the level is not in the range
   */
  public ConfidenceInterval highestDensity(double level) {
    double outside = outside(level);
    if (alpha <= 1 && beta <= 1) {
      double fromZero = upperQuantile(outside);
      double toOne = quantile(outside);
      return fromZero <= 1 - toOne ? highest(0, fromZero, level) : highest(toOne, 1, level);
    }
    if (alpha <= 1) {
      return highest(0, upperQuantile(outside), level);
    }
    if (beta <= 1) {
      return highest(quantile(outside), 1, level);
    }
    double low = 0;
    double high = outside;
    for (int i = 0; i < MOST_HALVINGS; i++) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (logDensity(quantile(middle)) < logDensity(upperQuantile(outside - middle))) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return highest(quantile(low), upperQuantile(outside - low), level);
  }

  private static ConfidenceInterval highest(double lower, double upper, double level) {
    return ConfidenceInterval.of(lower, upper, level, CredibleInterval.HIGHEST_DENSITY);
  }

  /** Up to a constant; minus infinity at 0 and 1. */
  private double logDensity(double coverage) {
    return (alpha - 1) * Math.log(coverage) + (beta - 1) * Math.log1p(-coverage);
  }

  /**
   * The interval by hand, {@code mode -+ 1.96 sd}, at 95 %.
   *
   * <p>As remembered from the Technical Reference, not confirmed. Not clipped: a limit below 0 or
   * above 1 shows that the formula does not fit.
   *
   * @return the interval; empty without a mode
   */
  public Optional<ConfidenceInterval> handFormula() {
    OptionalDouble mode = mode();
    if (mode.isEmpty()) {
      return Optional.empty();
    }
    double reach = HAND_CRITICAL_VALUE * standardDeviation();
    return Optional.of(
        ConfidenceInterval.of(
            mode.getAsDouble() - reach,
            mode.getAsDouble() + reach,
            HAND_LEVEL,
            CredibleInterval.HAND_FORMULA));
  }

  /** The tail of 0.95 is that of the decimal: 1 - 0.95 in doubles is not 0.05. */
  static double outside(double level) {
    if (!(level >= 0.5 && level < 1)) {
      throw Arguments.refused(
          "level", "a fraction from 0.5 to below 1 (0.95 stands for 95 %)", level);
    }
    return BigDecimal.ONE.subtract(BigDecimal.valueOf(level)).doubleValue();
  }

  /** Returns the two parameters, {@code Beta(19.052, 15.588)}, with six digits at most. */
  @Override
  public String toString() {
    return "Beta(" + shown(alpha) + ", " + shown(beta) + ")";
  }

  private static String shown(double parameter) {
    return BigDecimal.valueOf(parameter)
        .round(new MathContext(6, RoundingMode.HALF_UP))
        .stripTrailingZeros()
        .toPlainString();
  }
}
