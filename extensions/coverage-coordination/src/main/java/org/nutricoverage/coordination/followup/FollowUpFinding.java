package org.nutricoverage.coordination.followup;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about the follow-up of a report.
 *
 * @since 0.1.0
 */
public enum FollowUpFinding implements FindingCode {
  /** The last day of an open action has passed. */
  ACTION_OVERDUE(Severity.WARNING),
  /** An open action was not reviewed for three months. */
  NOT_REVIEWED(Severity.INFO);

  private final Severity severity;

  FollowUpFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
