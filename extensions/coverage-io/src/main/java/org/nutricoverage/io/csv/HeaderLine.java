package org.nutricoverage.io.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;

/**
 * The header of a file, and what its first lines tell about the rest.
 *
 * @param names the headers, clean and without white space at their ends
 * @param delimiter what stands between two cells
 * @param lines how many lines the header and what stands before it take
 */
record HeaderLine(List<String> names, Delimiter delimiter, long lines) {

  private static final Pattern DECLARED_BY_EXCEL =
      Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);
  private static final char MARK = '\ufeff';

  static HeaderLine read(
      ReplayReader in, String file, @Nullable Delimiter declared, CsvLimits limits)
      throws IOException {
    Lines lines = new Lines(in, file, limits);
    String text = lines.nextFilled();
    Delimiter delimiter = declared;
    Matcher excel = DECLARED_BY_EXCEL.matcher(text.strip());
    if (excel.matches()) {
      delimiter = delimiter == null ? ofCharacter(excel.group(1), file) : delimiter;
      text = lines.nextFilled();
    }
    if (delimiter == null) {
      delimiter = detected(text, file);
    }
    List<String> cells =
        cells(text, delimiter)
            .orElseThrow(
                () -> new UnusableCsvException(file + " has no header line that can be read"));
    requireAtMost(limits, cells.size(), file);
    List<String> names = clean(cells);
    if (names.stream().allMatch(String::isEmpty)) {
      throw new UnusableCsvException(file + " has a header line without a name");
    }
    return new HeaderLine(names, delimiter, lines.count);
  }

  /** Looks for the header among the lines that are not blank; null if none of them is it. */
  static @Nullable HeaderLine search(
      ReplayReader in,
      String file,
      @Nullable Delimiter declared,
      CsvLimits limits,
      int mostLines,
      HeaderRule rule)
      throws IOException {
    Lines lines = new Lines(in, file, limits);
    Delimiter known = declared;
    String before = "";
    for (int tried = 0; tried < mostLines; tried++) {
      String text = lines.nextFilledOrNull();
      if (text == null) {
        return null;
      }
      Matcher excel = DECLARED_BY_EXCEL.matcher(text.strip());
      if (tried == 0 && excel.matches()) {
        known = known == null ? ofCharacter(excel.group(1), file) : known;
        continue;
      }
      HeaderLine best = null;
      for (Delimiter delimiter : known == null ? Delimiter.values() : new Delimiter[] {known}) {
        HeaderLine found = header(text, before, delimiter, lines.count, rule);
        if (found != null && (best == null || found.names.size() > best.names.size())) {
          best = found;
        }
      }
      if (best != null) {
        requireAtMost(limits, best.names.size(), file);
        return best;
      }
      before = text;
    }
    return null;
  }

  private static @Nullable HeaderLine header(
      String text, String before, Delimiter delimiter, long lines, HeaderRule rule) {
    Optional<List<String>> cells = cells(text, delimiter).map(HeaderLine::clean);
    if (cells.isEmpty()) {
      return null;
    }
    List<String> cellsBefore =
        before.isEmpty()
            ? List.of()
            : cells(before, delimiter).map(HeaderLine::clean).orElse(List.of());
    return rule.names(cells.get(), cellsBefore)
        .map(names -> new HeaderLine(List.copyOf(names), delimiter, lines))
        .orElse(null);
  }

  private static List<String> clean(List<String> cells) {
    return cells.stream().map(cell -> Shown.withoutActing(cell).strip()).toList();
  }

  private static void requireAtMost(CsvLimits limits, int columns, String file) {
    if (columns > limits.columns()) {
      throw new UnusableCsvException(
          file
              + " has "
              + Numbers.people(columns)
              + " columns, more than "
              + Numbers.people(limits.columns()));
    }
  }

  private static Delimiter ofCharacter(String character, String file) {
    for (Delimiter delimiter : Delimiter.values()) {
      if (character.charAt(0) == delimiter.character()) {
        return delimiter;
      }
    }
    throw new UnusableCsvException(
        file
            + " declares "
            + Shown.of(character)
            + " between its cells; comma, semicolon and tab can be read");
  }

  private static Delimiter detected(String text, String file) {
    Delimiter best = Delimiter.COMMA;
    int most = 1;
    boolean tied = false;
    for (Delimiter candidate : Delimiter.values()) {
      int size = cells(text, candidate).map(List::size).orElse(0);
      tied = size == most ? most > 1 : size <= most && tied;
      if (size > most) {
        best = candidate;
        most = size;
      }
    }
    if (tied) {
      throw new UnusableCsvException(
          "the delimiter of "
              + file
              + " cannot be told from its header; declare comma, semicolon or tab");
    }
    return best;
  }

  private static Optional<List<String>> cells(String text, Delimiter delimiter) {
    try {
      return Optional.of(
          CsvReader.builder()
              .fieldSeparator(delimiter.character())
              .skipEmptyLines(false)
              .allowUnclosedQuote(false)
              .ofSingleCsvRecord(new ListHandler(), text));
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  /** Names that several columns have, each with its positions; the first column is 1. */
  Map<String, List<Integer>> duplicates() {
    Map<String, List<Integer>> positions = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      positions.computeIfAbsent(names.get(i), unused -> new ArrayList<>()).add(i + 1);
    }
    positions.values().removeIf(all -> all.size() == 1);
    positions.remove("");
    return positions;
  }

  List<Finding> findings(String file) {
    List<Finding> findings = new ArrayList<>();
    duplicates()
        .forEach((name, positions) ->
            findings.add(
                Finding.of(
                        CsvFinding.DUPLICATE_HEADER,
                        positions.size()
                            + " columns are called "
                            + Shown.of(name)
                            + ": "
                            + shown(positions)
                            + "; none of them was read")
                    .at("file", file)));
    List<Integer> blank = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isEmpty()) {
        blank.add(i + 1);
      }
    }
    if (!blank.isEmpty()) {
      findings.add(
          Finding.of(
                  CsvFinding.BLANK_HEADER,
                  Numbers.counted(blank.size(), "column has", "columns have")
                      + " no name and cannot be read: "
                      + shown(blank))
              .at("file", file));
    }
    return findings;
  }

  static String shown(List<Integer> positions) {
    String some =
        positions.stream()
            .limit(10)
            .map(position -> String.format(Locale.ROOT, "%d", position))
            .collect(Collectors.joining(", "));
    return "column "
        + some
        + (positions.size() > 10 ? " and " + (positions.size() - 10) + " more" : "");
  }

  /** Lines one after the other; a line end within quotes does not end a line. */
  private static final class Lines {

    private final ReplayReader in;
    private final String file;
    private final CsvLimits limits;
    private long count;
    private int held = -2;

    Lines(ReplayReader in, String file, CsvLimits limits) {
      this.in = in;
      this.file = file;
      this.limits = limits;
    }

    String nextFilled() throws IOException {
      String line = nextFilledOrNull();
      if (line == null) {
        throw new UnusableCsvException(file + " is empty");
      }
      return line;
    }

    @Nullable String nextFilledOrNull() throws IOException {
      String line = next();
      while (line != null && line.isBlank()) {
        line = next();
      }
      return line;
    }

    private @Nullable String next() throws IOException {
      StringBuilder line = new StringBuilder();
      boolean quoted = false;
      boolean any = false;
      while (true) {
        int c = take();
        if (c < 0) {
          count++;
          return any ? line.toString() : null;
        }
        any = true;
        if (c == '\n' || c == '\r') {
          if (c == '\r') {
            held = take();
            if (held == '\n') {
              held = -2;
            }
          }
          if (!quoted) {
            count++;
            return line.toString();
          }
          count++;
          c = '\n';
        }
        quoted ^= c == '"';
        if (!(c == MARK && count == 0 && line.isEmpty())) {
          line.append((char) c);
        }
        if (line.length() > limits.recordCharacters()) {
          throw new UnusableCsvException(
              file
                  + " begins with a line of more than "
                  + Numbers.people(limits.recordCharacters())
                  + " characters: it is no CSV file with a header");
        }
      }
    }

    private int take() throws IOException {
      if (held > -2) {
        int c = held;
        held = -2;
        return c;
      }
      return in.read();
    }
  }
}
