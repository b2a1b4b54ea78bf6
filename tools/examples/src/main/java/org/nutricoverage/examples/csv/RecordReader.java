package org.nutricoverage.examples.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;

/**
 * The rows of a file, each parsed by itself, so that a broken quote costs one row and not the rest.
 *
 * <p>A quoted cell may run over several lines. If it is not closed within the limit, the first line
 * is given up with a finding and reading goes on with the second.
 */
final class RecordReader {

  private final String file;
  private final PhysicalLines lines;
  private final CsvLimits limits;
  private final FindingLog log;
  // Lines that a given-up row may have run into: a closing quote there is the end of that row.
  private long doubtfulUpTo;
  private CsvReader.CsvReaderBuilder parser = CsvReader.builder();

  RecordReader(String file, PhysicalLines lines, CsvLimits limits, FindingLog log) {
    this.file = file;
    this.lines = lines;
    this.limits = limits;
    this.log = log;
    separator(',');
  }

  /**
   * A row of cells.
   *
   * @param row the line where it begins; the first line of the file is 1
   * @param cells the cells
   * @param endsFile whether the file ends with it, without a line end
   */
  record Row(long row, List<String> cells, boolean endsFile) {}

  void separator(char separator) {
    parser =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .maxBufferSize(Math.max(8192, limits.lineCharacters()))
            .allowUnclosedQuote(false);
  }

  /** The cells of one line with a separator; null if its quotes are broken. */
  static @Nullable List<String> cells(String line, char separator) {
    try {
      return CsvReader.builder()
          .fieldSeparator(separator)
          .skipEmptyLines(false)
          .allowUnclosedQuote(false)
          .ofSingleCsvRecord(line)
          .getFields();
    } catch (CsvParseException e) {
      return null;
    }
  }

  /** The next row that can be parsed; null at the end of the file. Empty lines are no rows. */
  @Nullable Row next() throws IOException {
    for (PhysicalLines.Line line = lines.next(); line != null; line = lines.next()) {
      if (line.isTooLong()) {
        log.add(
            finding(
                CsvFinding.LINE_TOO_LONG,
                line.number(),
                String.format(
                    Locale.ROOT,
                    "the line has %,d characters, more than %,d; it begins with %s and was not used",
                    line.length(),
                    limits.lineCharacters(),
                    Shown.beginning(line.text()))));
        continue;
      }
      if (line.text().isBlank() && line.text().indexOf('\t') < 0) {
        continue;
      }
      Row row = parsed(line);
      if (row != null) {
        return row;
      }
    }
    return null;
  }

  private @Nullable Row parsed(PhysicalLines.Line first) throws IOException {
    List<PhysicalLines.Line> further = new ArrayList<>();
    StringBuilder text = new StringBuilder(first.text());
    boolean ended = first.ended();
    while (true) {
      try {
        List<String> cells = parser.ofSingleCsvRecord(text.toString()).getFields();
        if (!isOpen(text)) {
          return new Row(first.number(), cells, !ended);
        }
        if (first.number() > doubtfulUpTo) {
          log.add(
              finding(
                  CsvFinding.STRAY_QUOTE,
                  first.number(),
                  "a cell without quotes around it holds one: "
                      + Shown.beginning(first.text())
                      + "; the row was used"));
          return new Row(first.number(), cells, !ended);
        }
        giveUp(first);
        return null;
      } catch (CsvParseException e) {
        boolean closedTooEarly = !isOpen(text);
        PhysicalLines.Line next =
            closedTooEarly || further.size() + 1 >= limits.recordLines() ? null : lines.next();
        boolean grows =
            next != null
                && !next.isTooLong()
                && text.length() + next.text().length() < limits.lineCharacters();
        if (next != null) {
          further.add(next);
        }
        if (!grows || next == null) {
          lines.pushBack(further);
          doubtfulUpTo = first.number() + limits.recordLines();
          giveUp(first);
          return null;
        }
        text.append('\n').append(next.text());
        ended = next.ended();
      }
    }
  }

  private void giveUp(PhysicalLines.Line line) {
    log.add(
        finding(
            CsvFinding.BROKEN_QUOTES,
            line.number(),
            "a quoted cell is not closed, or goes on after its closing quote; the row begins with "
                + Shown.beginning(line.text())
                + " and was not used"));
  }

  /** Whether a quote is open at the end: the number of quotes is odd. */
  private static boolean isOpen(CharSequence text) {
    return text.chars().filter(character -> character == '"').count() % 2 != 0;
  }

  private Finding finding(CsvFinding kind, long row, String message) {
    return Finding.of(kind, message).at("file", file).at("row", Long.toString(row));
  }
}
