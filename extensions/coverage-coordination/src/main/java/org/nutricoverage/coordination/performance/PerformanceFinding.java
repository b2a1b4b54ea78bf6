package org.nutricoverage.coordination.performance;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about a survey of cluster coordination performance monitoring.
 *
 * @since 0.1.0
 */
public enum PerformanceFinding implements FindingCode {
  /** Forms that were not handed in are not counted. */
  DRAFTS_LEFT_OUT(Severity.INFO),
  /** Nobody could answer a row; that is no weak score. */
  ROW_WITHOUT_DATA(Severity.WARNING),
  /** The scoring policy leaves the answers of coordinators out. */
  COORDINATORS_NOT_SCORED(Severity.INFO),
  /** No item of the row can score 0, so that a low score is out of reach. */
  ZERO_OUT_OF_REACH(Severity.INFO),
  /** The number of organisations is not known, so there is no response rate. */
  NO_DENOMINATOR(Severity.WARNING),
  /** More responses than organisations: several people of one organisation, or an old register. */
  ABOVE_100_PERCENT(Severity.WARNING),
  /** Responses of a type that the register does not have are in the rate of all. */
  REGISTER_INCOMPLETE(Severity.WARNING),
  /** Scores are hidden because too few people gave them. */
  SMALL_GROUPS_HIDDEN(Severity.INFO),
  /** A weak or unsatisfactory row has no action. */
  FOLLOW_UP_MISSING(Severity.WARNING);

  private final Severity severity;

  PerformanceFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
