package org.nutricoverage.survey;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.hypothesis.Difference;

/**
 * The trend of an answer or a number over time under the design: a straight line through the data,
 * or a straight line on the logit scale.
 *
 * <p>A weighted regression on one variable. The covariance is the sandwich of Binder (1983), doi
 * 10.2307/1402588: A^-1 V(sum w x (y - mu)) A^-1, and the tests have degrees of freedom one below
 * those of the design, as R's {@code svyglm} has. Rounds of a survey that were sampled
 * independently are independent only if the round is part of the strata.
 *
 * @since 0.1.0
 */
public sealed interface SurveyTrend extends Serializable {

  /**
   * How the mean depends on time.
   *
   * @since 0.1.0
   */
  enum Link {
    /** Mean = intercept + slope x time: points by unit of time. */
    IDENTITY,
    /** Logit of the mean = intercept + slope x time; exp(slope) is the odds ratio. */
    LOGIT
  }

  /**
   * The fit.
   *
   * @return the fit; empty if there is none
   */
  default Optional<Fit> fit() {
    return this instanceof Fit fit ? Optional.of(fit) : Optional.empty();
  }

  /**
   * A line that was fitted.
   *
   * @param link how the mean depends on time
   * @param intercept the value of the line at time 0, on the logit scale for {@link Link#LOGIT}
   * @param slope its change by unit of time
   * @param interceptVariance the variance of the intercept
   * @param slopeVariance the variance of the slope
   * @param covariance their covariance
   * @param degreesOfFreedom the degrees of freedom of the tests, units less strata less 1
   * @param observations rows with a value and a time
   * @since 0.1.0
   */
  record Fit(
      Link link,
      double intercept,
      double slope,
      double interceptVariance,
      double slopeVariance,
      double covariance,
      double degreesOfFreedom,
      long observations)
      implements SurveyTrend {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if an estimate is not finite or a variance negative
     */
    public Fit {
      Objects.requireNonNull(link, "link");
      intercept = Arguments.finite(intercept, "intercept", "units of the mean");
      slope = Arguments.finite(slope, "slope", "units of the mean by unit of time");
      interceptVariance =
          Arguments.notNegative(interceptVariance, "interceptVariance", "squared units");
      slopeVariance = Arguments.notNegative(slopeVariance, "slopeVariance", "squared units");
      covariance = Arguments.finite(covariance, "covariance", "squared units");
    }

    /**
     * The slope with its test against no trend.
     *
     * @return slope, standard error, degrees of freedom, t and p-value
     */
    public Difference test() {
      return Difference.of(slope, Math.sqrt(slopeVariance), degreesOfFreedom);
    }

    /**
     * The mean that the line gives at a time.
     *
     * @param time the time, finite
     * @return the mean, a fraction for {@link Link#LOGIT}
     * @throws IllegalArgumentException if the time is not finite
     */
    public double meanAt(double time) {
      double line = intercept + slope * Arguments.finite(time, "time", "units of time");
      return link == Link.IDENTITY ? line : TrendFit.expit(line);
    }
  }

  /**
   * No line, and why.
   *
   * @param reason the machine-readable reason
   * @param explanation the reason in words
   * @since 0.1.0
   */
  record NotComputable(Outcome.Reason reason, String explanation) implements SurveyTrend {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the explanation is blank
     */
    public NotComputable {
      Objects.requireNonNull(reason, "reason");
      explanation = Arguments.text(explanation, "explanation");
    }
  }
}
