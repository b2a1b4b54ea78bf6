package org.nutricoverage.coordination.quality;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about the quality of an assessment.
 *
 * @since 0.1.0
 */
public enum QualityFinding implements FindingCode {
  /** The assessment has no result. */
  NO_RESULT(Severity.WARNING),
  /** Neither the cases nor x and n are reported. */
  COUNTS_NOT_REPORTED(Severity.WARNING),
  /** The estimate is not what its counts give. */
  ESTIMATE_DIFFERS_FROM_COUNTS(Severity.ERROR),
  /** The interval is narrower than sampling allows. */
  INTERVAL_TOO_NARROW(Severity.ERROR),
  /** The interval does not belong to the counts: misprint, weights or other counts. */
  INTERVAL_OFF(Severity.WARNING),
  /** The interval is wider than a simple random sample needs. */
  INTERVAL_WIDER(Severity.INFO),
  /** An interval of no width says that a sample is certain. */
  INTERVAL_WITHOUT_WIDTH(Severity.ERROR),
  /** The interval leaves the range from 0 to 1. */
  INTERVAL_OUTSIDE_RANGE(Severity.WARNING),
  /** A figure has no interval. */
  INTERVAL_MISSING(Severity.WARNING),
  /** The method needs spatial sampling of places, and that is not what was done. */
  SAMPLING_NOT_SPATIAL(Severity.WARNING),
  /** How places were chosen is not reported. */
  SAMPLING_NOT_REPORTED(Severity.WARNING),
  /** Active adaptive case finding was used for a condition that cannot be seen. */
  CASE_FINDING_NOT_SUITED(Severity.WARNING),
  /** Fewer places were reached than planned, or quadrats were missed. */
  PLACES_MISSED(Severity.WARNING),
  /** Fewer cases than the method needs. */
  TOO_FEW_CASES(Severity.WARNING),
  /** Fewer cases than planned: the precision is less than planned. */
  FEWER_CASES_THAN_PLANNED(Severity.WARNING),
  /** Prior and likelihood conflict. */
  PRIOR_CONFLICT(Severity.WARNING),
  /** The ages are not 6 to 59 months, or are not stated. */
  AGES_UNUSUAL(Severity.INFO),
  /** The case definition of treatment says nothing of oedema. */
  OEDEMA_NOT_COUNTED(Severity.WARNING),
  /** The plausibility of the measurements is problematic. */
  PLAUSIBILITY_PROBLEMATIC(Severity.WARNING),
  /** More were reached than are in need, by the numbers of a desk review. */
  ABOVE_100_PERCENT(Severity.WARNING),
  /** A reviewer found that something does not hold. */
  REVIEW_NOT_MET(Severity.WARNING),
  /** A reviewer has not looked at something. */
  NOT_REVIEWED(Severity.INFO);

  private final Severity severity;

  QualityFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
