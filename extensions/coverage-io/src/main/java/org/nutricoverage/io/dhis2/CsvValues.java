package org.nutricoverage.io.dhis2;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.io.csv.CsvLimits;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.UnusableCsvException;

/** Data values in CSV, whose columns are known by their position and whose header says nothing. */
final class CsvValues {

  private static final int FEWEST_CELLS = 6;
  private static final int COMMENT = 8;
  private static final int FOLLOW_UP = 9;
  private static final int DELETED = 10;
  private static final int MOST_CELLS = 11;
  private static final int PARSER_ROOM = 1 << 16;

  private final String name;
  private final CsvLimits limits;
  private final FindingLog log;
  private final ValueRows rows;
  private int read;

  private CsvValues(String name, IdSchemes idSchemes, CsvLimits limits, FindingLog log) {
    this.name = name;
    this.limits = limits;
    this.log = log;
    this.rows = new ValueRows(name, idSchemes, log);
  }

  static DataValueSet read(
      String name, Reader csv, IdSchemes idSchemes, CsvLimits limits, FindingLog log) {
    return new CsvValues(name, idSchemes, limits, log).read(csv);
  }

  private DataValueSet read(Reader csv) {
    Reader limited = new Limited(csv, name, Math.max(1, limits.bytes() / 2));
    try {
      Iterator<CsvRecord> records =
          CsvReader.builder()
              .fieldSeparator(',')
              .skipEmptyLines(true)
              .allowUnclosedQuote(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .maxBufferSize(limits.recordCharacters() + PARSER_ROOM)
              .ofCsvRecord(limited)
              .iterator();
      if (!records.hasNext()) {
        throw new UnusableCsvException(name + " is empty; its first line must be a header");
      }
      header(records.next().getFields());
      while (records.hasNext()) {
        CsvRecord record = records.next();
        row(record.getFields(), record.getStartingLineNumber());
      }
    } catch (CsvParseException e) {
      throw refused(e);
    }
    return rows.finished();
  }

  private RuntimeException refused(CsvParseException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnusableCsvException unusable) {
        return unusable;
      }
    }
    UnusableCsvException refused =
        new UnusableCsvException(
            name
                + " is no CSV after "
                + Numbers.counted(read, "row", "rows")
                + ": a quote is not closed, text follows a closing quote, or a row is longer than"
                + " the limit");
    refused.initCause(e);
    return refused;
  }

  private void header(List<String> cells) {
    if (cells.size() < FEWEST_CELLS) {
      throw new UnusableCsvException(
          name
              + " must have at least 6 columns between commas, dataelement, period, orgunit,"
              + " catoptcombo, attroptcombo and value, but its header has "
              + cells.size());
    }
    boolean looksLikeData;
    try {
      looksLikeData = !Dhis2Period.parse(cells.get(1).strip()).toString().isEmpty();
    } catch (IllegalArgumentException header) {
      looksLikeData = false;
    }
    if (looksLikeData) {
      log.add(
          Finding.of(
                  Dhis2Finding.FIRST_LINE_LOOKS_LIKE_DATA,
                  "the first line is a header for DHIS2 and is not read, but its second cell is a"
                      + " period; if it is data, put a header before it")
              .at("file", name)
              .at("row", "1"));
    }
  }

  private void row(List<String> cells, long line) {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    read++;
    if (read > limits.rows()) {
      throw new UnusableCsvException(
          name + " has more rows than the limit of " + Numbers.people(limits.rows()));
    }
    String place = Long.toString(line);
    if (cells.size() < FEWEST_CELLS) {
      rows.unreadable(place, "the row must have at least 6 cells but has " + cells.size());
      return;
    }
    if (cells.stream().skip(MOST_CELLS).anyMatch(cell -> !cell.isBlank())) {
      rows.unreadable(place, "the row must have at most 11 cells but has " + cells.size());
      return;
    }
    ValueRows.Row row;
    try {
      row =
          new ValueRows.Row(
              cells.get(0).strip(),
              cells.get(3).strip(),
              cells.get(1).strip(),
              cells.get(2).strip(),
              cells.get(4).strip(),
              cells.get(5).strip(),
              cell(cells, COMMENT),
              flag(cells, FOLLOW_UP, "followup"),
              flag(cells, DELETED, "deleted"));
    } catch (IllegalArgumentException refused) {
      rows.unreadable(place, String.valueOf(refused.getMessage()));
      return;
    }
    rows.add(row, place);
  }

  private static String cell(List<String> cells, int index) {
    return index < cells.size() ? cells.get(index).strip() : "";
  }

  private static boolean flag(List<String> cells, int index, String column) {
    return switch (cell(cells, index).toLowerCase(Locale.ROOT)) {
      case "", "false" -> false;
      case "true" -> true;
      default ->
          throw new IllegalArgumentException(
              column + " must be true, false or blank but was another text");
    };
  }

  /** Refuses to read more characters than the limit, and takes a byte order mark away. */
  private static final class Limited extends FilterReader {

    private final String name;
    private final long most;
    private long passed;

    Limited(Reader in, String name, long most) {
      super(in);
      this.name = name;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      int count = read(one, 0, 1);
      return count < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      boolean first = passed == 0;
      int count = super.read(buffer, offset, length);
      if (count <= 0) {
        return count;
      }
      passed += count;
      if (passed > most) {
        throw new UnusableCsvException(
            name + " has more characters than the limit of " + Numbers.people(most));
      }
      if (first && buffer[offset] == '\ufeff') {
        System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
        return count > 1 ? count - 1 : read(buffer, offset, length);
      }
      return count;
    }
  }
}
