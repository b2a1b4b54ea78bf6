package org.nutricoverage.examples.csv;

/**
 * How much a reader takes before it says that a file is not what it should be.
 *
 * @param lineCharacters characters of one line, at least 16; a longer line is not used
 * @param recordLines lines that a quoted cell may run over, at least 1
 * @param columns cells of a row, at least 1
 * @param rows rows after the header, at least 1; the rest is not read
 * @param findings findings that are kept, at least 1; the rest is only counted
 */
public record CsvLimits(int lineCharacters, int recordLines, int columns, long rows, int findings) {

  /** Generous for routine reports: lines of 64 Ki characters, 5,000,000 rows. */
  public static final CsvLimits DEFAULT = new CsvLimits(65_536, 20, 500, 5_000_000, 100_000);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if a limit is not in its range
   */
  public CsvLimits {
    check(lineCharacters >= 16, "lineCharacters must be at least 16 but was " + lineCharacters);
    check(recordLines >= 1, "recordLines must be at least 1 but was " + recordLines);
    check(columns >= 1, "columns must be at least 1 but was " + columns);
    check(rows >= 1, "rows must be at least 1 but was " + rows);
    check(findings >= 1, "findings must be at least 1 but was " + findings);
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
