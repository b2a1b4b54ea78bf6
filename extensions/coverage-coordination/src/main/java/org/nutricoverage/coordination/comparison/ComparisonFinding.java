package org.nutricoverage.coordination.comparison;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about a comparison.
 *
 * @since 0.1.0
 */
public enum ComparisonFinding implements FindingCode {
  /** The field work lies more than two months of the year apart: another season. */
  DIFFERENT_SEASON(Severity.WARNING),
  /** One falls into the hunger gap and the other does not. */
  DIFFERENT_HUNGER_GAP(Severity.WARNING);

  private final Severity severity;

  ComparisonFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
