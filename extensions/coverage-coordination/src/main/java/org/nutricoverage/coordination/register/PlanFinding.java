package org.nutricoverage.coordination.register;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about a country action plan.
 *
 * @since 0.1.0
 */
public enum PlanFinding implements FindingCode {
  /** A barrier among the few that make up most mentions has no action. */
  BARRIER_WITHOUT_ACTION(Severity.WARNING),
  /** A planned assessment has no trained lead. */
  NO_TRAINED_LEAD(Severity.WARNING),
  /** A planned assessment falls into a month in which the area cannot be reached. */
  INACCESSIBLE_MONTH(Severity.WARNING),
  /** Whether the area can be reached in that month is not known. */
  ACCESS_NOT_KNOWN(Severity.INFO),
  /** Another assessment of the area or of a neighbour lies within six months. */
  DUPLICATES_ASSESSMENT(Severity.WARNING),
  /** More leads are needed than are trained. */
  CAPACITY_GAP(Severity.WARNING),
  /** The last day of an open action has passed. */
  ACTION_OVERDUE(Severity.WARNING),
  /** An action has no process indicator with a target, so that nobody will see its progress. */
  NO_PROCESS_INDICATOR(Severity.INFO);

  private final Severity severity;

  PlanFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
