package org.nutricoverage.io.hxl;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about the tags of a table.
 *
 * @since 0.1.0
 */
public enum HxlFinding implements FindingCode {
  /** No column has a tag that was asked for; the reader that is fed does without it. */
  NO_TAGGED_COLUMN(Severity.INFO),
  /** Several columns have a tag that was asked for; none of them was taken. */
  SEVERAL_TAGGED_COLUMNS(Severity.ERROR);

  private final Severity severity;

  HxlFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
