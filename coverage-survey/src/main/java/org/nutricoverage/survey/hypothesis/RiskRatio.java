package org.nutricoverage.survey.hypothesis;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.interval.EstimatedProportion;
import org.nutricoverage.survey.interval.SurveyInterval;

/**
 * The ratio of two shares, such as the coverage of girls over that of boys, judged on the
 * logarithmic scale.
 *
 * <p>se(ln ratio) = sqrt(v1/p1^2 + v2/p2^2 - 2 covariance / (p1 p2)). A share of 0 has no logarithm
 * and gives no ratio.
 *
 * <pre>{@code
 * EstimatedProportion girls = EstimatedProportion.of(0.60, 0.03 * 0.03, 350, 28);
 * EstimatedProportion boys = EstimatedProportion.of(0.50, 0.04 * 0.04, 300, 28);
 * RiskRatio ratio = RiskRatio.correlated(girls, boys, 0.0004, 28).get();
 * ratio.ratio();                          // about 1.2
 * ratio.interval(0.95).get().toString();
 * ratio.pValue().getAsDouble();           // that the two are equal
 * }</pre>
 *
 * @param ratio the first share over the second, finite and above 0
 * @param logStandardError the standard error of the natural logarithm of the ratio, finite and at
 *     least 0
 * @param degreesOfFreedom the degrees of freedom of the standard error, any finite number or
 *     positive infinity; 0 or less says that the samples tell nothing of it
 * @since 0.1.0
 */
public record RiskRatio(double ratio, double logStandardError, double degreesOfFreedom)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if a component is not in its range
   */
  public RiskRatio {
    ratio = Arguments.positive(ratio, "ratio", "times");
    logStandardError = Arguments.notNegative(logStandardError, "logStandardError", "log units");
    degreesOfFreedom = Covariances.freedom(degreesOfFreedom);
  }

  /**
   * The ratio of the shares of two independent surveys, with Satterthwaite's degrees of freedom on
   * the logarithmic scale.
   *
   * @param first the first share
   * @param second the share that it is divided by
   * @return the ratio; empty if a share is 0
   */
  public static Optional<RiskRatio> independent(
      EstimatedProportion first, EstimatedProportion second) {
    return independent(first, second, FreedomRule.SATTERTHWAITE);
  }

  /**
   * The ratio of the shares of two independent surveys.
   *
   * @param first the first share
   * @param second the share that it is divided by
   * @param rule the degrees of freedom
   * @return the ratio; empty if a share is 0
   */
  public static Optional<RiskRatio> independent(
      EstimatedProportion first, EstimatedProportion second, FreedomRule rule) {
    return of(
        first,
        second,
        0,
        rule.combine(
            relativeVariance(first),
            first.degreesOfFreedom(),
            relativeVariance(second),
            second.degreesOfFreedom()));
  }

  /**
   * The ratio of two shares that vary together, as those of two groups of one survey.
   *
   * @param first the first share
   * @param second the share that it is divided by
   * @param covariance the covariance of the two shares under the design, at most the product of
   *     their standard errors either way
   * @param degreesOfFreedom the degrees of freedom, usually those of the survey: any finite number
   *     or positive infinity
   * @return the ratio; empty if a share is 0
   * @throws IllegalArgumentException if an argument is not in its range
   */
  public static Optional<RiskRatio> correlated(
      EstimatedProportion first,
      EstimatedProportion second,
      double covariance,
      double degreesOfFreedom) {
    Covariances.check(first, second, covariance);
    return of(first, second, covariance, Covariances.freedom(degreesOfFreedom));
  }

  /**
   * The logarithm of the ratio in standard errors.
   *
   * @return t = ln ratio / standard error; empty for a standard error of 0 and without degrees of
   *     freedom above 0
   */
  public OptionalDouble t() {
    return Difference.of(Math.log(ratio), logStandardError, degreesOfFreedom).t();
  }

  /**
   * The two-sided p-value of the shares being equal.
   *
   * @return the p-value by Student's t distribution, from 0 to 1; empty where there is no t
   */
  public OptionalDouble pValue() {
    return Difference.of(Math.log(ratio), logStandardError, degreesOfFreedom).pValue();
  }

  /**
   * The confidence interval of the ratio.
   *
   * @param level the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return the interval, its limits above 0 or rounded to it; empty without degrees of freedom
   *     above 0 and where the upper limit is beyond the range of doubles
   * @throws IllegalArgumentException if the level is not in its range
   */
  public Optional<ConfidenceInterval> interval(double level) {
    return SurveyInterval.symmetric(0, logStandardError, degreesOfFreedom, level)
        .filter(logarithm -> Double.isFinite(ratio * Math.exp(logarithm.upper())))
        .map(logarithm ->
            ConfidenceInterval.of(
                ratio * Math.exp(logarithm.lower()),
                ratio * Math.exp(logarithm.upper()),
                level,
                RatioInterval.LOGARITHM,
                degreesOfFreedom));
  }

  private static Optional<RiskRatio> of(
      EstimatedProportion first,
      EstimatedProportion second,
      double covariance,
      double degreesOfFreedom) {
    if (isNone(first) || isNone(second)) {
      return Optional.empty();
    }
    double variance =
        Covariances.ofDifference(
            relativeVariance(first),
            relativeVariance(second),
            covariance / first.proportion() / second.proportion());
    return Optional.of(
        new RiskRatio(
            first.proportion() / second.proportion(), Math.sqrt(variance), degreesOfFreedom));
  }

  private static boolean isNone(EstimatedProportion share) {
    return share.isNoneOrAll() && share.proportion() < 0.5;
  }

  private static double relativeVariance(EstimatedProportion share) {
    return isNone(share)
        ? 0
        : Covariances.variance(share) / share.proportion() / share.proportion();
  }
}
