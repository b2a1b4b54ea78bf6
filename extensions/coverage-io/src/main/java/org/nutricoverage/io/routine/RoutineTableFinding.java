package org.nutricoverage.io.routine;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about a table of monthly reports.
 *
 * @since 0.1.0
 */
public enum RoutineTableFinding implements FindingCode {
  /** Columns that the column map does not name; they were not read. */
  COLUMNS_NOT_USED(Severity.INFO),
  /** A cell that should hold a month and does not; the row is not used. */
  NOT_A_MONTH(Severity.ERROR),
  /** A row without what identifies its site or area; not used. */
  NAME_MISSING(Severity.ERROR),
  /** A name longer than 200 characters; the row is not used. */
  NAME_TOO_LONG(Severity.ERROR),
  /** An area that is none of the known ones; the row is used. */
  UNKNOWN_CODE(Severity.ERROR),
  /** An item that the code book does not have; the row is not used. */
  UNKNOWN_ITEM(Severity.ERROR),
  /** A count below 0; it is handed on, and the series of the reports does not use it. */
  NEGATIVE_COUNT(Severity.ERROR),
  /** A site and month, and item where rows are items, that an earlier row has too. */
  REPEATED_SITE_MONTH(Severity.WARNING),
  /** Months that do not stand in the order of the calendar; the order changes nothing. */
  MONTHS_OUT_OF_ORDER(Severity.INFO),
  /** Cells that hold a declared code for a missing value. */
  MISSING_CODES(Severity.INFO);

  private final Severity severity;

  RoutineTableFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
