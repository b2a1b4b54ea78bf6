package org.nutricoverage.examples.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;

/**
 * A CSV file with a header, read row by row.
 *
 * <p>Separator and character set are found from the file unless the column map declares them. Rows
 * that cannot be used are findings; the file is refused only if it is empty, has no header line, or
 * lacks a column that the map names.
 */
public final class CsvTable {

  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final Pattern DECLARED_BY_EXCEL = Pattern.compile("(?i)\"?sep=(.)\"?");
  private static final int MOST_HEADERS_SHOWN = 20;

  private final CsvSource source;
  private final ColumnMap map;
  private final CsvLimits limits;
  private final FindingLog log;
  private final Set<String> missingCodes;
  private final CountParser counts;

  private CsvTable(CsvSource source, ColumnMap map, CsvLimits limits, FindingLog log) {
    this.source = source;
    this.map = map;
    this.limits = limits;
    this.log = log;
    this.missingCodes = map.missingCodes();
    this.counts = new CountParser(map.thousands().orElse(null));
  }

  /**
   * A table that has not been read yet.
   *
   * @param source the file
   * @param map which columns to read
   * @param limits how much to take
   * @param log where findings go
   * @return the table
   */
  public static CsvTable of(CsvSource source, ColumnMap map, CsvLimits limits, FindingLog log) {
    return new CsvTable(source, map, limits, log);
  }

  /**
   * Reads the file once and hands out its rows.
   *
   * @param use what to do with each row
   * @return how many rows there are, used or not; blank rows are not counted
   * @throws UnusableInputException if the file cannot be used at all, or in strict mode at the
   *     first finding above INFO
   */
  public long forEach(Consumer<CsvRow> use) {
    try {
      CharsetGuess guess = guess();
      try (InputStream in = source.open();
          Reader reader = new InputStreamReader(skipping(in, guess), guess.charset())) {
        return read(new PhysicalLines(reader, limits.lineCharacters()), use);
      }
    } catch (IOException e) {
      throw new UnusableInputException(
          file() + " cannot be read to its end: " + e.getClass().getSimpleName(), e);
    }
  }

  private static InputStream skipping(InputStream in, CharsetGuess guess) throws IOException {
    in.skipNBytes(guess.markBytes());
    return in;
  }

  private CharsetGuess guess() throws IOException {
    Charset declared = map.charset().orElse(null);
    if (declared != null) {
      return CharsetGuess.declared(declared, source);
    }
    CharsetGuess guess = CharsetGuess.of(source);
    if (guess.fallback()) {
      note(
          Finding.of(
                  CsvFinding.CHARSET_FALLBACK,
                  "the file is not valid UTF-8 and was read as windows-1252; letters beyond a to z"
                      + " may be wrong; declare charset=... if it is another one")
              .at("file", file()));
    }
    return guess;
  }

  private long read(PhysicalLines lines, Consumer<CsvRow> use) throws IOException {
    RecordReader records = new RecordReader(file(), lines, limits, log);
    List<String> header = header(lines, records);
    Map<String, Integer> positions = positions(header);
    long rows = 0;
    for (RecordReader.Row row = records.next(); row != null; row = records.next()) {
      if (row.cells().stream().allMatch(String::isBlank)) {
        note(at(row, CsvFinding.BLANK_ROW, "the row has separators and no values"));
        continue;
      }
      if (++rows > limits.rows()) {
        note(
            at(
                row,
                CsvFinding.ROW_LIMIT_REACHED,
                String.format(
                    Locale.ROOT,
                    "the file has more than %,d rows; the rest was not read",
                    limits.rows())));
        return rows - 1;
      }
      if (fits(row, header.size())) {
        use.accept(new CsvRow(this, row.row(), row.cells(), positions));
      }
    }
    return rows;
  }

  private List<String> header(PhysicalLines lines, RecordReader records) throws IOException {
    PhysicalLines.Line first = lines.next();
    while (first != null && first.text().isBlank() && !first.isTooLong()) {
      first = lines.next();
    }
    if (first == null) {
      throw new UnusableInputException(file() + " is empty");
    }
    if (first.isTooLong()) {
      throw new UnusableInputException(
          String.format(
              Locale.ROOT,
              "%s begins with a line of %,d characters, more than %,d: it is no CSV file with a"
                  + " header",
              file(),
              first.length(),
              limits.lineCharacters()));
    }
    Character separator = map.separator().orElse(null);
    var declared = DECLARED_BY_EXCEL.matcher(first.text().strip());
    if (declared.matches()) {
      separator = separator == null ? Character.valueOf(declared.group(1).charAt(0)) : separator;
    } else {
      lines.pushBack(List.of(first));
      separator = separator == null ? separatorOf(first.text()) : separator;
    }
    records.separator(separator);
    long given = givenUp();
    RecordReader.Row row = records.next();
    if (row == null || givenUp() > given) {
      throw new UnusableInputException(file() + " has no header line that can be read");
    }
    if (row.cells().size() > limits.columns()) {
      throw new UnusableInputException(
          file() + " has " + row.cells().size() + " columns, more than " + limits.columns());
    }
    return row.cells().stream().map(cell -> Shown.withoutActing(cell).strip()).toList();
  }

  private long givenUp() {
    return log.count(CsvFinding.BROKEN_QUOTES) + log.count(CsvFinding.LINE_TOO_LONG);
  }

  private char separatorOf(String line) {
    char best = SEPARATORS[0];
    int most = 1;
    boolean tied = false;
    for (char candidate : SEPARATORS) {
      List<String> cells = RecordReader.cells(line, candidate);
      int size = cells == null ? 0 : cells.size();
      tied = size == most ? most > 1 : size <= most && tied;
      if (size > most) {
        best = candidate;
        most = size;
      }
    }
    if (tied) {
      throw new UnusableInputException(
          "the separator of "
              + file()
              + " cannot be told from its header; declare separator=comma, semicolon or tab");
    }
    return best;
  }

  private Map<String, Integer> positions(List<String> header) {
    Map<String, List<Integer>> byName = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      byName.computeIfAbsent(header.get(i), unused -> new ArrayList<>()).add(i);
    }
    Map<String, Integer> positions = new HashMap<>();
    map.columns()
        .forEach((field, column) -> positions.put(field, position(field, column, byName, header)));
    List<String> unused =
        byName.entrySet().stream()
            .filter(entry -> entry.getValue().stream().noneMatch(positions::containsValue))
            .map(Map.Entry::getKey)
            .toList();
    if (!unused.isEmpty()) {
      note(
          Finding.of(CsvFinding.COLUMNS_NOT_USED, "columns that were not read: " + shown(unused))
              .at("file", file()));
    }
    byName.forEach((name, all) -> {
      if (all.size() > 1 && !name.isEmpty()) {
        note(
            Finding.of(
                    CsvFinding.DUPLICATE_HEADER,
                    all.size() + " columns are called " + Shown.of(name))
                .at("file", file())
                .at("row", "1"));
      }
    });
    return positions;
  }

  private int position(
      String field, String column, Map<String, List<Integer>> byName, List<String> header) {
    if (column.matches("#[0-9]{1,6}")) {
      int position = Integer.parseInt(column.substring(1));
      if (position < 1 || position > header.size()) {
        throw new UnusableInputException(
            file() + " has no column " + column + " (for " + field + "), it has " + header.size());
      }
      return position - 1;
    }
    @Nullable List<Integer> found = byName.get(column);
    if (found == null) {
      throw new UnusableInputException(
          file()
              + " has no column "
              + Shown.of(column)
              + " (for "
              + field
              + "); it has "
              + shown(List.copyOf(byName.keySet())));
    }
    if (found.size() > 1) {
      throw new UnusableInputException(
          file()
              + " has "
              + found.size()
              + " columns "
              + Shown.of(column)
              + "; say which one with "
              + field
              + "=#"
              + (found.get(0) + 1)
              + " or "
              + field
              + "=#"
              + (found.get(1) + 1));
    }
    return found.get(0);
  }

  private static String shown(List<String> names) {
    String some =
        names.stream().limit(MOST_HEADERS_SHOWN).map(Shown::of).collect(Collectors.joining(", "));
    return names.size() > MOST_HEADERS_SHOWN
        ? some + " and " + (names.size() - MOST_HEADERS_SHOWN) + " more"
        : some;
  }

  private boolean fits(RecordReader.Row row, int width) {
    int cells = row.cells().size();
    String numbers = cells + " cells where the header has " + width;
    if (cells < width) {
      CsvFinding kind = row.endsFile() ? CsvFinding.TRUNCATED_LAST_ROW : CsvFinding.SHORT_ROW;
      String end = row.endsFile() ? "; the file seems to be cut off there" : "";
      note(at(row, kind, numbers + end + "; the row was not used"));
      return false;
    }
    if (cells > width && row.cells().stream().skip(width).allMatch(String::isBlank)) {
      note(at(row, CsvFinding.EXTRA_BLANK_CELLS, numbers + "; those beyond are blank"));
      return true;
    }
    if (cells > width) {
      note(at(row, CsvFinding.LONG_ROW, numbers + "; the row was not used"));
      return false;
    }
    return true;
  }

  private Finding at(RecordReader.Row row, CsvFinding kind, String message) {
    return Finding.of(kind, message).at("file", file()).at("row", Long.toString(row.row()));
  }

  String file() {
    return source.name();
  }

  void note(Finding finding) {
    log.add(finding);
  }

  String columnOf(String field) {
    return Shown.withoutActing(map.columns().getOrDefault(field, field));
  }

  boolean isMissingCode(String cell) {
    return missingCodes.contains(cell);
  }

  CountParser counts() {
    return counts;
  }
}
