package org.nutricoverage.report.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.survey.SurveyEstimate;

/** What the cells say of a figure of a survey; a share is read in percent, others as numbers. */
public final class SurveyCells {

  private static final MathContext DIGITS = new MathContext(7);
  private static final String NOT_KNOWN = "not known";

  private SurveyCells() {}

  /**
   * The figure, or why there is none.
   *
   * @param estimate the estimate
   * @return for example {@code 62.0 %}
   */
  public static String figure(SurveyEstimate estimate) {
    OptionalDouble value = estimate.value();
    return value.isPresent()
        ? number(estimate, value.getAsDouble())
        : estimate
            .notComputable()
            .map(Outcome.NotComputable::explanation)
            .map(why -> "no figure: " + why)
            .orElseThrow();
  }

  /**
   * The interval.
   *
   * @param estimate the estimate
   * @return for example {@code 55.1 % to 68.4 % (95 %)}, or {@code not known}
   */
  public static String interval(SurveyEstimate estimate) {
    return estimate
        .interval()
        .map(limits ->
            estimate.isShare()
                ? Words.interval(limits)
                : plain(limits.lower())
                    + " to "
                    + plain(limits.upper())
                    + " ("
                    + Words.level(limits)
                    + ")")
        .orElse(NOT_KNOWN);
  }

  /**
   * The standard error.
   *
   * @param estimate the estimate
   * @return for example {@code 2.8 points}, or {@code not known} where the sample tells nothing of
   *     it
   */
  public static String standardError(SurveyEstimate estimate) {
    OptionalDouble error = estimate.standardError();
    return error.isEmpty() || !(estimate.degreesOfFreedom() > 0)
        ? NOT_KNOWN
        : number(estimate, error.getAsDouble()).replace(" %", " points");
  }

  /**
   * What the figure rests on.
   *
   * @param estimate the estimate
   * @return observations, missing answers, units and strata
   */
  public static String sample(SurveyEstimate estimate) {
    return Numbers.counted(estimate.observations(), "observation", "observations")
        + ", "
        + Numbers.counted(estimate.missing(), "answer", "answers")
        + " missing, "
        + Numbers.counted(
            estimate.primarySamplingUnits(), "primary sampling unit", "primary sampling units")
        + ", "
        + Numbers.counted(estimate.strata(), "stratum", "strata");
  }

  private static String number(SurveyEstimate estimate, double value) {
    return estimate.isShare() ? Numbers.percent(value) : plain(value);
  }

  private static String plain(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
