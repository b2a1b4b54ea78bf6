package org.nutricoverage.report.internal;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.standard.Threshold;
import org.nutricoverage.core.standard.Verdict;

/** The words in which figures, intervals and verdicts are shown. */
public final class Words {

  private Words() {}

  /**
   * The figure, or in a few words why there is none.
   *
   * @param estimate the estimate
   * @return for example {@code 62.0 %} or {@code no figure: no data}
   */
  public static String figure(CoverageEstimate estimate) {
    if (estimate.outcome() instanceof Outcome.NotComputable not) {
      return reason(not.reason());
    }
    return estimate.proportion().map(Words::percent).orElseThrow();
  }

  /**
   * A proportion in percent with one decimal.
   *
   * @param proportion the proportion
   * @return for example {@code 62.0 %}
   */
  public static String percent(Proportion proportion) {
    return proportion.exact().percent(1) + " %";
  }

  private static String reason(Outcome.Reason reason) {
    return switch (reason) {
      case NO_ELIGIBLE_PEOPLE -> "no figure: eligible people none or not known";
      case NO_DATA -> "no figure: no data";
      case INCOMPLETE_PERIOD -> "no figure: months are missing";
      case ALL_UNDETERMINED -> "no figure: no answer could be used";
      case NOT_ADDITIVE -> "no figure: the parts may not be added up";
      case TOO_FEW_CLUSTERS -> "no figure: too few clusters";
      case SUPPRESSED -> "hidden: small numbers of people";
      case NOT_APPLICABLE -> "does not apply";
    };
  }

  /**
   * The interval with its level, as short as a cell wants it.
   *
   * @param interval the interval
   * @return for example {@code 55.1 % to 68.4 % (95 %)}
   */
  public static String interval(ConfidenceInterval interval) {
    return Numbers.percent(interval.lower())
        + " to "
        + Numbers.percent(interval.upper())
        + " ("
        + level(interval)
        + ")";
  }

  /**
   * What an indicator measures, in a word or two.
   *
   * @param indicator the indicator
   * @return for example {@code coverage}
   */
  public static String measure(Indicator indicator) {
    return switch (indicator) {
      case PREVENTION_COVERAGE, MAM_MANAGEMENT_COVERAGE -> "coverage";
      case ADHERENCE -> "adherence";
      case RECOVERY_RATE -> "recovery rate";
      case MORTALITY_RATE -> "mortality rate";
      case DEFAULT_RATE -> "default rate";
      case NON_RESPONSE_RATE -> "non-response rate";
    };
  }

  /**
   * A threshold in words.
   *
   * @param threshold the threshold
   * @return for example {@code at least 70 %}
   */
  public static String threshold(Threshold threshold) {
    String sign = threshold.comparison().sign();
    return switch (threshold.comparison()) {
          case AT_LEAST -> "at least";
          case GREATER_THAN -> "more than";
          case LESS_THAN -> "less than";
          case AT_MOST -> "at most";
        }
        + threshold.toString().substring(sign.length());
  }

  /**
   * The level of an interval.
   *
   * @param interval the interval
   * @return for example {@code 95 %}
   */
  public static String level(ConfidenceInterval interval) {
    return BigDecimal.valueOf(interval.level())
            .movePointRight(2)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  /**
   * The counts.
   *
   * @param estimate the estimate
   * @return for example {@code 29,760 of 48,000}; empty if it has none
   */
  public static Optional<String> counts(CoverageEstimate estimate) {
    return estimate
        .counts()
        .map(counts ->
            Numbers.people(counts.numerator().rounded(1))
                + " of "
                + Numbers.people(counts.denominator().rounded(1)));
  }

  /**
   * Whether a figure is above 100 %, as it is where the people reached and the eligible people do
   * not come from one population.
   *
   * @param estimate the estimate
   * @return true if it is
   */
  public static boolean isAboveOne(CoverageEstimate estimate) {
    return estimate
        .proportion()
        .map(proportion -> proportion.exact().compareTo(Rational.ONE) > 0)
        .orElse(false);
  }

  /**
   * Whether a figure rests on fewer monthly reports than were expected.
   *
   * @param estimate the estimate
   * @return true if there is a figure, and reports are missing
   */
  public static boolean isPartial(CoverageEstimate estimate) {
    return estimate.evidence() instanceof Evidence.RoutineReports reports
        && reports.siteMonthsReported() < reports.siteMonthsExpected()
        && estimate.proportion().isPresent();
  }

  /**
   * A verdict.
   *
   * @param verdict the verdict
   * @return for example {@code not met}
   */
  public static String verdict(Verdict verdict) {
    return switch (verdict) {
      case MET -> "met";
      case NOT_MET -> "not met";
      case UNCERTAIN -> "unclear";
      case NOT_ASSESSED -> "not assessed";
    };
  }

  /**
   * The class of a verdict in the style of a page.
   *
   * @param verdict the verdict
   * @return for example {@code not-met}
   */
  public static String verdictClass(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A severity as a heading, with what it means.
   *
   * @param severity the severity
   * @return for example {@code Errors: data that were left out}
   */
  public static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "Errors: contradictory or unusable data that were left out";
      case WARNING -> "Warnings: the figure may be off";
      case INFO -> "Notes: worth knowing when the figures are read";
    };
  }

  /**
   * A text with a capital letter first.
   *
   * @param text any text
   * @return the text; itself if it is empty
   */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
