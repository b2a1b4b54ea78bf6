package org.nutricoverage.core;

/**
 * The kinds of finding that any method may report.
 *
 * @since 0.1.0
 */
public enum CoverageFinding implements FindingCode {
  /** More people were reached than were eligible. The true ratio is kept. */
  ABOVE_ELIGIBLE(Severity.WARNING),
  /** The figure is a proxy, as WFP calls every desk review. */
  PROXY_ESTIMATE(Severity.INFO),
  /** The caller did not say where the eligible population comes from. */
  SOURCE_NOT_STATED(Severity.WARNING),
  /** The target group is none that the handbook names for the sub-activity. */
  UNUSUAL_TARGET_GROUP(Severity.WARNING),
  /**
   * Cells that could not be computed, or that the table does not have, are not in a pooled total.
   */
  CELLS_LEFT_OUT(Severity.WARNING),
  /** A total that was counted by itself differs from the sum of its cells. */
  TOTAL_DIFFERS(Severity.WARNING),
  /**
   * A cell is hidden because it is small, or so that a small one cannot be found by subtraction.
   */
  SUPPRESSED(Severity.INFO);

  private final Severity severity;

  CoverageFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
