package org.nutricoverage.survey;

import java.util.OptionalLong;

/**
 * The statement that survey data cannot be used as they are: it names the column, the row and the
 * rule.
 *
 * @since 0.1.0
 */
public final class SurveyDataException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String column;
  private final long row;

  private SurveyDataException(String column, long row, String message) {
    super(message);
    this.column = column;
    this.row = row;
  }

  /** A fault of a column. */
  static SurveyDataException of(String column, String rule) {
    return new SurveyDataException(column, 0, "column " + column + ": " + rule);
  }

  /** A fault of one row, counted from 0. */
  static SurveyDataException at(String column, int row, String rule) {
    return new SurveyDataException(
        column, row + 1L, "column " + column + ", row " + (row + 1L) + ": " + rule);
  }

  /**
   * The column.
   *
   * @return its name
   */
  public String column() {
    return column;
  }

  /**
   * The row.
   *
   * @return its number, where the first row of data is 1; empty if the fault is not one row's
   */
  public OptionalLong row() {
    return row == 0 ? OptionalLong.empty() : OptionalLong.of(row);
  }
}
