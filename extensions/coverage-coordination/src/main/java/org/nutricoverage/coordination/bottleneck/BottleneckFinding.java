package org.nutricoverage.coordination.bottleneck;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about bottlenecks.
 *
 * @since 0.1.0
 */
public enum BottleneckFinding implements FindingCode {
  /** More people stand on a rung than on the one below; the numbers are kept as they are. */
  RUNG_ABOVE_PREDECESSOR(Severity.WARNING),
  /** The rungs come from several sources or periods. */
  SEVERAL_SOURCES(Severity.INFO),
  /** A share is above 100 %; it is kept as it is. */
  ABOVE_100_PERCENT(Severity.WARNING),
  /** There is nothing to take the share of. */
  NO_DENOMINATOR(Severity.WARNING);

  private final Severity severity;

  BottleneckFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
