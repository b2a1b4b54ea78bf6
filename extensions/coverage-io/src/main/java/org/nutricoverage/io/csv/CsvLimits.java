package org.nutricoverage.io.csv;

import java.io.Serializable;
import org.nutricoverage.core.internal.Arguments;

/**
 * How much a reader takes before it says that a file is not what it should be.
 *
 * <p>A longer row is left out with a finding. A file with more columns, rows or bytes is refused: a
 * figure from the first part of a file would look like a figure from all of it.
 *
 * <pre>{@code
 * CsvLimits.DEFAULT.withRows(20_000_000).rows();   // 20000000
 * }</pre>
 *
 * @param recordCharacters characters of one row, from 16 to 16,777,216
 * @param recordLines lines that one row may run over because a quoted cell holds line breaks, from
 *     1 to 100,000; a quote that is not closed within them is taken for a broken one
 * @param columns cells of the header, from 1 to 1,000,000
 * @param rows rows after the header, from 1 to 500,000,000
 * @param bytes bytes of the file, at least 1; of a text or a reader, twice its characters
 * @param findings findings that are kept word by word, from 1 to 1,000,000; those beyond are
 *     counted by kind
 * @since 0.1.0
 */
public record CsvLimits(
    int recordCharacters, int recordLines, int columns, int rows, long bytes, int findings)
    implements Serializable {

  /**
   * Generous for a survey: rows of 1,048,576 characters over at most 200 lines, 16,384 columns,
   * 10,000,000 rows, 8 GiB, 1,000 findings.
   */
  public static final CsvLimits DEFAULT =
      new CsvLimits(1 << 20, 200, 16_384, 10_000_000, 8L << 30, 1_000);

  private static final long serialVersionUID = 1L;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public CsvLimits {
    Arguments.inRange(recordCharacters, 16, 1 << 24, "recordCharacters", "characters");
    Arguments.inRange(recordLines, 1, 100_000, "recordLines", "lines");
    Arguments.inRange(columns, 1, 1_000_000, "columns", "columns");
    Arguments.inRange(rows, 1, 500_000_000, "rows", "rows");
    Arguments.inRange(bytes, 1, Long.MAX_VALUE, "bytes", "bytes");
    Arguments.inRange(findings, 1, 1_000_000, "findings", "findings");
  }

  /**
   * These limits with another length of a row.
   *
   * @param characters characters of one row, from 16 to 16,777,216
   * @return a copy
   * @throws IllegalArgumentException if the number is not in the range
   */
  public CsvLimits withRecordCharacters(int characters) {
    return new CsvLimits(characters, recordLines, columns, rows, bytes, findings);
  }

  /**
   * These limits with another number of lines of a row.
   *
   * @param lines lines that one row may run over, from 1 to 100,000
   * @return a copy
   * @throws IllegalArgumentException if the number is not in the range
   */
  public CsvLimits withRecordLines(int lines) {
    return new CsvLimits(recordCharacters, lines, columns, rows, bytes, findings);
  }

  /**
   * These limits with another number of columns.
   *
   * @param newColumns cells of the header, from 1 to 1,000,000
   * @return a copy
   * @throws IllegalArgumentException if the number is not in the range
   */
  public CsvLimits withColumns(int newColumns) {
    return new CsvLimits(recordCharacters, recordLines, newColumns, rows, bytes, findings);
  }

  /**
   * These limits with another number of rows.
   *
   * @param newRows rows after the header, from 1 to 500,000,000
   * @return a copy
   * @throws IllegalArgumentException if the number is not in the range
   */
  public CsvLimits withRows(int newRows) {
    return new CsvLimits(recordCharacters, recordLines, columns, newRows, bytes, findings);
  }

  /**
   * These limits with another size of the file.
   *
   * @param newBytes bytes of the file, at least 1
   * @return a copy
   * @throws IllegalArgumentException if the number is not in the range
   */
  public CsvLimits withBytes(long newBytes) {
    return new CsvLimits(recordCharacters, recordLines, columns, rows, newBytes, findings);
  }

  /**
   * These limits with another number of findings.
   *
   * @param newFindings findings that are kept word by word, from 1 to 1,000,000
   * @return a copy
   * @throws IllegalArgumentException if the number is not in the range
   */
  public CsvLimits withFindings(int newFindings) {
    return new CsvLimits(recordCharacters, recordLines, columns, rows, bytes, newFindings);
  }
}
