package org.nutricoverage.io.csv;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about a CSV file.
 *
 * @since 0.1.0
 */
public enum CsvFinding implements FindingCode {
  /** The file is no valid UTF-8 and was read as windows-1252, which may garble names. */
  CHARSET_FALLBACK(Severity.WARNING),
  /** Several columns that were not asked for have one name. */
  DUPLICATE_HEADER(Severity.ERROR),
  /** A column without a name; it was not read. */
  BLANK_HEADER(Severity.WARNING),
  /** A row of separators only; it says nothing and is not counted. */
  BLANK_ROW(Severity.INFO),
  /** A row with fewer cells than the header; left out, because cells may have shifted. */
  SHORT_ROW(Severity.ERROR),
  /** A row with more cells than the header; left out, because cells may have shifted. */
  LONG_ROW(Severity.ERROR),
  /** A row with empty cells beyond the header; used. */
  EXTRA_BLANK_CELLS(Severity.INFO),
  /** The file ends in the middle of a row; the row is left out. */
  TRUNCATED_LAST_ROW(Severity.ERROR),
  /** A quoted cell that is not closed, or goes on after its closing quote; the row is left out. */
  BROKEN_QUOTES(Severity.ERROR),
  /** A cell without quotes around it that holds one; used as it is. */
  STRAY_QUOTE(Severity.WARNING),
  /** A row with more characters than the limit; left out. */
  RECORD_TOO_LONG(Severity.ERROR),
  /** Control or direction characters in a cell; they were taken out. */
  CONTROL_CHARACTERS(Severity.WARNING),
  /** More findings than the limit; those beyond were counted by kind but not kept. */
  FINDING_LIMIT_REACHED(Severity.WARNING),
  /** A cell that should hold a number and does not; treated as missing. */
  NOT_A_NUMBER(Severity.ERROR),
  /** A cell that should hold a whole number and does not; treated as missing. */
  NOT_A_WHOLE_NUMBER(Severity.ERROR),
  /** A count with decimals; people come whole, so it is treated as missing. */
  DECIMAL_COUNT(Severity.ERROR),
  /** A number whose separator may mean thousands or decimals; not guessed, treated as missing. */
  AMBIGUOUS_NUMBER(Severity.ERROR),
  /** A row of hashtags below the header; left out. */
  HASHTAG_ROW(Severity.INFO);

  private final Severity severity;

  CsvFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
