package org.nutricoverage.deskreview.reporting;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about baselines, targets, surveys and reported values.
 *
 * @since 0.1.0
 */
public enum ReportingFinding implements FindingCode {
  /** There is no baseline. */
  BASELINE_MISSING(Severity.ERROR),
  /** More than one baseline was given; it is set once and stays for the whole plan. */
  BASELINE_NOT_FIXED(Severity.ERROR),
  /** The baseline was not set in the way that the handbook asks for. */
  BASELINE_ORIGIN(Severity.ERROR),
  /** The baseline differs from the coverage on which it has to be based. */
  BASELINE_VALUE(Severity.ERROR),
  /** The year of the baseline does not fit the way in which it was set. */
  BASELINE_YEAR(Severity.WARNING),
  /** The baseline is above 100 %. */
  BASELINE_ABOVE_ALL(Severity.WARNING),
  /** A year of the plan has no annual target. */
  ANNUAL_TARGET_MISSING(Severity.WARNING),
  /** A year has several annual targets. */
  DUPLICATE_TARGET_YEAR(Severity.ERROR),
  /** An annual target is for a year outside of the plan. */
  TARGET_YEAR_OUTSIDE_PLAN(Severity.ERROR),
  /** There is no target for the end of the plan. */
  END_TARGET_MISSING(Severity.ERROR),
  /**
   * A target is below the standard, or would be met by a figure that does not meet the standard.
   */
  TARGET_BELOW_STANDARD(Severity.ERROR),
  /** A target is above the minimum and no evidence was stated that it can be reached. */
  TARGET_ABOVE_MINIMUM(Severity.WARNING),
  /** A target is above the minimum, with evidence. */
  TARGET_RAISED_WITH_EVIDENCE(Severity.INFO),
  /** A target is lower than that of an earlier year. */
  TARGET_DECREASES(Severity.ERROR),
  /** The target of the end of the plan is not above the baseline. */
  END_NOT_ABOVE_BASELINE(Severity.ERROR),
  /** No survey is held during the plan. */
  NO_SURVEY_IN_PLAN(Severity.ERROR),
  /** A year of the plan has no survey. */
  YEAR_WITHOUT_SURVEY(Severity.WARNING),
  /** The first survey is later after the start of the programme than the handbook asks for. */
  FIRST_SURVEY_LATE(Severity.WARNING),
  /** The first survey is not in the first years of the plan. */
  SURVEY_NOT_IN_FIRST_YEARS(Severity.WARNING),
  /** A survey is outside of the plan. */
  SURVEY_OUTSIDE_PLAN(Severity.INFO),
  /** A follow-up value has no value for a sex. */
  SEX_MISSING(Severity.ERROR),
  /** The overall counts are above those of males and females: people of unknown sex. */
  UNKNOWN_SEX(Severity.WARNING),
  /** The overall counts are below those of males and females together. */
  OVERALL_BELOW_SEXES(Severity.ERROR),
  /** Whether the counts of the sexes add up could not be checked. */
  SEX_COUNTS_NOT_CHECKED(Severity.INFO),
  /** The values of the sexes were found in different ways. */
  METHODS_DIFFER(Severity.WARNING);

  private final Severity severity;

  ReportingFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
