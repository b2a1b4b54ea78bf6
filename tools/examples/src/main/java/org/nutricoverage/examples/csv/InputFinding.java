package org.nutricoverage.examples.csv;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/** The kinds of finding about the files of the examples, beside those of the readers. */
public enum InputFinding implements FindingCode {
  /** Columns that are none of the fields; they were not read. */
  COLUMNS_NOT_USED(Severity.INFO),
  /** A row without what identifies it; not used. */
  NAME_MISSING(Severity.ERROR),
  /** A name longer than 200 characters; the row is not used. */
  NAME_TOO_LONG(Severity.ERROR),
  /** A code that is none of the permitted ones. */
  UNKNOWN_CODE(Severity.ERROR);

  private final Severity severity;

  InputFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
