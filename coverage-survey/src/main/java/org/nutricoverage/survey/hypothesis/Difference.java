package org.nutricoverage.survey.hypothesis;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.interval.EstimatedProportion;
import org.nutricoverage.survey.interval.SurveyInterval;

/**
 * The difference of two figures, such as the coverage of two districts or of two rounds, with its
 * standard error.
 *
 * <p>Two groups of one survey share clusters, and their figures then vary together: give their
 * covariance to {@link #correlated}. A share of 0 or 1 has no variance in the eyes of a survey; a
 * difference from it looks more certain than it is.
 *
 * <pre>{@code
 * EstimatedProportion before = EstimatedProportion.of(0.45, 0.04 * 0.04, 300, 24);
 * EstimatedProportion after = EstimatedProportion.of(0.60, 0.03 * 0.03, 350, 28);
 * Difference rise = Difference.independent(after, before);
 * rise.t().getAsDouble();                // about 3: 15 points in standard errors of 5
 * rise.pValue().getAsDouble();           // about 0.0045
 * rise.interval(0.95).get().toString();
 * Difference.correlated(after, before, 0.0006, 24).standardError();   // 0.036...
 * }</pre>
 *
 * @param estimate the first figure less the second, finite
 * @param standardError its standard error, finite and at least 0
 * @param degreesOfFreedom the degrees of freedom of the standard error, any finite number or
 *     positive infinity; 0 or less says that the samples tell nothing of it
 * @since 0.1.0
 */
public record Difference(double estimate, double standardError, double degreesOfFreedom)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if a component is not in its range
   */
  public Difference {
    estimate = Arguments.finite(estimate, "estimate", "units of the figure");
    standardError = Arguments.notNegative(standardError, "standardError", "units of the figure");
    degreesOfFreedom = Covariances.freedom(degreesOfFreedom);
  }

  /**
   * A difference whose standard error is known.
   *
   * @param estimate the first figure less the second, finite
   * @param standardError its standard error, finite and at least 0
   * @param degreesOfFreedom the degrees of freedom of the standard error, any finite number or
   *     positive infinity
   * @return the difference
   * @throws IllegalArgumentException if an argument is not in its range
   */
  public static Difference of(double estimate, double standardError, double degreesOfFreedom) {
    return new Difference(estimate, standardError, degreesOfFreedom);
  }

  /**
   * The difference of the shares of two independent surveys, with Satterthwaite's degrees of
   * freedom.
   *
   * @param first the first share
   * @param second the share that is subtracted
   * @return the difference, with standard error sqrt(v1 + v2)
   */
  public static Difference independent(EstimatedProportion first, EstimatedProportion second) {
    return independent(first, second, FreedomRule.SATTERTHWAITE);
  }

  /**
   * The difference of the shares of two independent surveys.
   *
   * @param first the first share
   * @param second the share that is subtracted
   * @param rule the degrees of freedom
   * @return the difference, with standard error sqrt(v1 + v2)
   */
  public static Difference independent(
      EstimatedProportion first, EstimatedProportion second, FreedomRule rule) {
    double variance1 = Covariances.variance(first);
    double variance2 = Covariances.variance(second);
    return new Difference(
        first.proportion() - second.proportion(),
        Math.sqrt(variance1 + variance2),
        rule.combine(variance1, first.degreesOfFreedom(), variance2, second.degreesOfFreedom()));
  }

  /**
   * The difference of two shares that vary together, as those of two groups of one survey.
   *
   * @param first the first share
   * @param second the share that is subtracted
   * @param covariance the covariance of the two shares under the design, at most the product of
   *     their standard errors either way
   * @param degreesOfFreedom the degrees of freedom, usually those of the survey: any finite number
   *     or positive infinity
   * @return the difference, with standard error sqrt(v1 + v2 - 2 covariance), and 0 where that is
   *     rounding
   * @throws IllegalArgumentException if an argument is not in its range
   */
  public static Difference correlated(
      EstimatedProportion first,
      EstimatedProportion second,
      double covariance,
      double degreesOfFreedom) {
    Covariances.check(first, second, covariance);
    double variance =
        Covariances.ofDifference(
            Covariances.variance(first), Covariances.variance(second), covariance);
    return new Difference(
        first.proportion() - second.proportion(), Math.sqrt(variance), degreesOfFreedom);
  }

  /**
   * The difference in standard errors.
   *
   * @return t = estimate / standard error; empty for a standard error of 0, without degrees of
   *     freedom above 0, and where t is beyond the range of doubles
   */
  public OptionalDouble t() {
    double t = estimate / standardError;
    return degreesOfFreedom > 0 && Double.isFinite(t)
        ? OptionalDouble.of(t)
        : OptionalDouble.empty();
  }

  /**
   * The two-sided p-value of there being no difference.
   *
   * @return the p-value by Student's t distribution, from 0 to 1; empty where there is no t
   */
  public OptionalDouble pValue() {
    return pValue(Alternative.TWO_SIDED);
  }

  /**
   * The p-value of there being no difference.
   *
   * @param alternative what is held against it: {@link Alternative#GREATER} says that the first
   *     figure is the greater
   * @return the p-value by Student's t distribution, from 0 to 1; empty where there is no t
   */
  public OptionalDouble pValue(Alternative alternative) {
    OptionalDouble t = t();
    return t.isPresent()
        ? OptionalDouble.of(PValues.student(t.getAsDouble(), degreesOfFreedom, alternative))
        : t;
  }

  /**
   * The confidence interval of the difference: estimate -+ t quantile times the standard error.
   *
   * @param level the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return the interval, not confined to any range; empty without degrees of freedom above 0
   * @throws IllegalArgumentException if the level is not in its range
   */
  public Optional<ConfidenceInterval> interval(double level) {
    return SurveyInterval.symmetric(estimate, standardError, degreesOfFreedom, level);
  }
}
