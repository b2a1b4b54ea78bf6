package org.nutricoverage.survey;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about an estimate from a survey.
 *
 * @since 0.1.0
 */
public enum SurveyFinding implements FindingCode {
  /** No weights and no population sizes were given: every row counts the same. */
  NO_WEIGHTS(Severity.INFO),
  /** Answers are missing; those rows are outside the domain. */
  MISSING_ANSWERS(Severity.INFO),
  /** Rows have no value in a column that says to which domain they belong. */
  MISSING_DOMAIN(Severity.WARNING),
  /**
   * There is no variance estimate: the domain lies in a single primary sampling unit a stratum, or
   * the probabilities of selection give a negative one.
   */
  NO_VARIANCE_INFORMATION(Severity.WARNING),
  /** Everybody, or nobody, was covered, so that the linearised variance is 0. */
  NO_VARIATION(Severity.INFO),
  /** Something was put in the place of the variance of strata with one sampling unit. */
  LONE_PRIMARY_SAMPLING_UNITS(Severity.WARNING),
  /** The weights differ so much that the design effect of weighting alone is above 5. */
  EXTREME_WEIGHTS(Severity.WARNING),
  /** The effective sample size is small. */
  FEW_EFFECTIVE_OBSERVATIONS(Severity.WARNING),
  /** The interval is too wide, absolutely or for the size of the figure. */
  WIDE_INTERVAL(Severity.WARNING),
  /** The variance rests on few degrees of freedom. */
  FEW_DEGREES_OF_FREEDOM(Severity.WARNING),
  /** In some replicates the domain had no weight; they were left out and the scale was kept. */
  REPLICATES_LEFT_OUT(Severity.WARNING),
  /** Replicates leave out what is known of later stages or of unequal probabilities. */
  CORRECTIONS_LEFT_OUT(Severity.WARNING),
  /** Another interval than the one asked for was given, because that one does not exist here. */
  INTERVAL_REPLACED(Severity.INFO);

  private final Severity severity;

  SurveyFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
