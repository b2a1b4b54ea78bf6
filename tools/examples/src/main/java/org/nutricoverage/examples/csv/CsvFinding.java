package org.nutricoverage.examples.csv;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/** The kinds of finding about a CSV file. */
public enum CsvFinding implements FindingCode {
  /** The file is no valid UTF-8 and was read as windows-1252, which may garble names. */
  CHARSET_FALLBACK(Severity.WARNING),
  /** Two columns that nobody uses have the same name. */
  DUPLICATE_HEADER(Severity.WARNING),
  /** Columns that the column map does not name; they were not read. */
  COLUMNS_NOT_USED(Severity.INFO),
  /** A column that is wished for but not required is not there. */
  COLUMN_MISSING(Severity.WARNING),
  /** A row of separators only; it says nothing. */
  BLANK_ROW(Severity.INFO),
  /** A row with fewer cells than the header; not used, because cells may have shifted. */
  SHORT_ROW(Severity.ERROR),
  /** A row with more cells than the header; not used, because cells may have shifted. */
  LONG_ROW(Severity.ERROR),
  /** A row with empty cells beyond the header; used. */
  EXTRA_BLANK_CELLS(Severity.INFO),
  /** The file ends in the middle of a row; the row is not used. */
  TRUNCATED_LAST_ROW(Severity.ERROR),
  /** A quoted cell that is not closed, or goes on after its closing quote; the row is not used. */
  BROKEN_QUOTES(Severity.ERROR),
  /** A quote within a cell that has none around it; the row was used. */
  STRAY_QUOTE(Severity.WARNING),
  /** A line longer than the limit; not used. */
  LINE_TOO_LONG(Severity.ERROR),
  /** The file has more rows than the limit; the rest was not read. */
  ROW_LIMIT_REACHED(Severity.ERROR),
  /** A cell that should hold a whole number and does not; treated as missing. */
  NOT_A_WHOLE_NUMBER(Severity.ERROR),
  /** A count with decimals; people come whole, so it is treated as missing. */
  DECIMAL_COUNT(Severity.ERROR),
  /** A number whose separator may mean thousands or decimals; not guessed, treated as missing. */
  AMBIGUOUS_NUMBER(Severity.ERROR),
  /** A cell that should hold a decimal number and does not. */
  NOT_A_NUMBER(Severity.ERROR),
  /** A cell that should hold a month and does not; the row is not used. */
  NOT_A_MONTH(Severity.ERROR),
  /** A row without what identifies it; not used. */
  NAME_MISSING(Severity.ERROR),
  /** A name longer than 200 characters; the row is not used. */
  NAME_TOO_LONG(Severity.ERROR),
  /** Control or direction characters in a name; they were taken out. */
  CONTROL_CHARACTERS(Severity.WARNING),
  /** A code that is none of the permitted ones. */
  UNKNOWN_CODE(Severity.ERROR),
  /** More findings than the limit; the rest was counted by kind but not kept. */
  FINDING_LIMIT_REACHED(Severity.WARNING);

  private final Severity severity;

  CsvFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
