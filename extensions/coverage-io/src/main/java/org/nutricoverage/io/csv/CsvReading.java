package org.nutricoverage.io.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;

/**
 * How a CSV file is read: what stands between its cells, in which character set, within which
 * limits, and whether anything wrong ends the reading.
 *
 * <pre>{@code
 * CsvTable table =
 *     CsvReading.DEFAULT.read(
 *         CsvSource.ofText("data", "village;weight\nKalemie;2.5\nMoba\n"), "village");
 * table.delimiter();                         // SEMICOLON
 * table.rows();                              // 1
 * table.findings().get(0).toString();
 * // "ERROR SHORT_ROW (file data, row 3): 1 cell where the header has 2; the row was left out"
 * }</pre>
 *
 * <p>Only the columns that are named are read; the others are parsed and forgotten at once. A byte
 * order mark decides the character set, else the declared one, else UTF-8. A file that is no valid
 * UTF-8 and has no declared character set is read as windows-1252 with a finding. A first line such
 * as {@code sep=;} is understood.
 *
 * <p>A row with another number of cells than the header is left out with a finding, since its cells
 * may have shifted. A quote that is never closed costs the row that it stands in and not the rest
 * of the file.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CsvReading {

  /** Delimiter and character set found from the file, the default limits, not strict. */
  public static final CsvReading DEFAULT = new CsvReading(null, null, CsvLimits.DEFAULT, false);

  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final int PARSER_ROOM = 1 << 16;

  private final @Nullable Delimiter delimiter;
  private final @Nullable Charset charset;
  private final CsvLimits limits;
  private final boolean strict;

  private CsvReading(
      @Nullable Delimiter delimiter, @Nullable Charset charset, CsvLimits limits, boolean strict) {
    this.delimiter = delimiter;
    this.charset = charset;
    this.limits = limits;
    this.strict = strict;
  }

  /**
   * This reading with a declared delimiter, which is not looked for in the header.
   *
   * @param declared what stands between two cells
   * @return a copy
   */
  public CsvReading withDelimiter(Delimiter declared) {
    return new CsvReading(Objects.requireNonNull(declared, "declared"), charset, limits, strict);
  }

  /**
   * This reading with a declared character set; a byte order mark of UTF-16 is still believed.
   *
   * @param declared the character set of the file
   * @return a copy
   */
  public CsvReading withCharset(Charset declared) {
    return new CsvReading(delimiter, Objects.requireNonNull(declared, "declared"), limits, strict);
  }

  /**
   * This reading with other limits.
   *
   * @param newLimits how much is taken
   * @return a copy
   */
  public CsvReading withLimits(CsvLimits newLimits) {
    return new CsvReading(
        delimiter, charset, Objects.requireNonNull(newLimits, "newLimits"), strict);
  }

  /**
   * This reading, ended by the first finding that weighs more than INFO.
   *
   * @return a copy
   */
  public CsvReading strict() {
    return new CsvReading(delimiter, charset, limits, true);
  }

  /**
   * How much is taken.
   *
   * @return the limits
   */
  public CsvLimits limits() {
    return limits;
  }

  /**
   * Whether the first finding that weighs more than INFO ends the reading.
   *
   * @return true if the reading is strict
   */
  public boolean isStrict() {
    return strict;
  }

  /**
   * An empty log for findings about the file, with the limit and the strictness of this reading.
   *
   * @return the log
   */
  public FindingLog log() {
    return strict ? FindingLog.strict(limits.findings()) : FindingLog.keeping(limits.findings());
  }

  /**
   * Reads the named columns.
   *
   * @param source the file
   * @param headers the whole headers of the wanted columns
   * @return the table
   * @throws UnusableCsvException if the file cannot be used, is greater than its limits or lacks a
   *     wanted column, if two columns have the name of a wanted one, or at the first finding of a
   *     strict reading
   * @throws UncheckedIOException if the file is not there or cannot be read to its end
   */
  public CsvTable read(CsvSource source, String... headers) {
    Set<String> wanted = Set.copyOf(Arrays.asList(headers));
    return read(
        source,
        names -> {
          List<String> missing =
              Arrays.stream(headers).filter(name -> !names.contains(name)).distinct().toList();
          if (!missing.isEmpty()) {
            throw new UnusableCsvException(
                source.name()
                    + " has no column "
                    + CsvTable.shown(missing)
                    + "; it has "
                    + CsvTable.shown(names));
          }
          return wanted;
        });
  }

  /**
   * Reads the columns that are chosen once the header is known.
   *
   * @param source the file
   * @param choice gives for all headers, in the order of the file, those of the wanted columns; a
   *     column without a name, or one of several of a name, is chosen by its position as {@code #3}
   *     and has that name in the table
   * @return the table
   * @throws UnusableCsvException if the file cannot be used or is greater than its limits, if two
   *     columns have the name of a wanted one, or at the first finding of a strict reading
   * @throws UncheckedIOException if the file is not there or cannot be read to its end
   */
  public CsvTable read(CsvSource source, Function<List<String>, Set<String>> choice) {
    HeaderFinder first = in -> HeaderLine.read(in, source.name(), delimiter, limits);
    return Objects.requireNonNull(table(source, first, choice), "a first line");
  }

  /**
   * Reads the columns that are chosen once the header is found among the first lines of a file.
   *
   * <p>What stands before the header is not read.
   *
   * @param source the file
   * @param mostLines how many lines that are not blank are tried, from 1 to 10,000
   * @param rule tells the header
   * @param choice gives for all headers, in the order of the file, those of the wanted columns
   * @return the table; empty if no line is the header
   * @throws IllegalArgumentException if the number of lines is not in its range
   * @throws UnusableCsvException if the file cannot be used or is greater than its limits, if two
   *     columns have the name of a wanted one, or at the first finding of a strict reading
   * @throws UncheckedIOException if the file is not there or cannot be read to its end
   */
  public Optional<CsvTable> read(
      CsvSource source,
      int mostLines,
      HeaderRule rule,
      Function<List<String>, Set<String>> choice) {
    Arguments.inRange(mostLines, 1, 10_000, "mostLines", "lines");
    Objects.requireNonNull(rule, "rule");
    HeaderFinder among =
        in -> HeaderLine.search(in, source.name(), delimiter, limits, mostLines, rule);
    return Optional.ofNullable(table(source, among, choice));
  }

  /** Finds the header at the beginning of a file; null if there is none. */
  @FunctionalInterface
  private interface HeaderFinder {
    @Nullable HeaderLine find(ReplayReader in) throws IOException;
  }

  private @Nullable CsvTable table(
      CsvSource source, HeaderFinder finder, Function<List<String>, Set<String>> choice) {
    try {
      CsvSource.Opener<Reader> characters = source.characters();
      if (characters != null) {
        try (Reader reader = characters.open()) {
          long most = Math.max(limits.bytes() / 2, 1);
          return read(source, reader, most, StandardCharsets.UTF_16, finder, choice, log());
        }
      }
      return readBytes(source, finder, choice);
    } catch (IOException e) {
      throw new UncheckedIOException(source.name() + " cannot be read", e);
    }
  }

  private @Nullable CsvTable readBytes(
      CsvSource source, HeaderFinder finder, Function<List<String>, Set<String>> choice)
      throws IOException {
    CsvSource.Opener<InputStream> bytes =
        Objects.requireNonNull(source.bytes(), "a source has bytes or characters");
    try (InputStream in = bytes.open();
        DecodingReader reader = DecodingReader.open(source.name(), in, charset, limits.bytes())) {
      return read(source, reader, Long.MAX_VALUE, reader.charset(), finder, choice, log());
    } catch (CharacterCodingException e) {
      if (charset != null) {
        throw new UnusableCsvException(
            source.name() + " is no text in the character set " + charset.name());
      }
    }
    FindingLog log = log();
    log.add(
        Finding.of(
                CsvFinding.CHARSET_FALLBACK,
                "the file is not valid UTF-8 and was read as windows-1252; letters beyond a to z"
                    + " may be wrong; declare the character set if it is another one")
            .at("file", source.name()));
    try (InputStream in = bytes.open();
        DecodingReader reader = DecodingReader.open(source.name(), in, FALLBACK, limits.bytes())) {
      return read(source, reader, Long.MAX_VALUE, FALLBACK, finder, choice, log);
    } catch (CharacterCodingException e) {
      throw new UnusableCsvException(
          source.name() + " is no text in UTF-8 nor in windows-1252; declare its character set");
    }
  }

  private @Nullable CsvTable read(
      CsvSource source,
      Reader reader,
      long mostCharacters,
      Charset readAs,
      HeaderFinder finder,
      Function<List<String>, Set<String>> choice,
      FindingLog log)
      throws IOException {
    String file = source.name();
    ReplayReader in = new ReplayReader(reader, file, mostCharacters);
    HeaderLine header = finder.find(in);
    if (header == null) {
      return null;
    }
    Set<String> wanted = choice.apply(header.names());
    List<String> names = namesOf(header.names(), wanted);
    TableHandler handler =
        new TableHandler(file, names, stores(file, names, header, wanted), limits, log, in);
    header.findings(file).forEach(log::add);
    parse(header, handler, in);
    return new CsvTable(
        file,
        header,
        readAs,
        Collections.unmodifiableMap(handler.columns()),
        handler.lines(),
        log.findings(),
        handler.rowsLeftOut());
  }

  /** The headers; a column that was asked for by its position alone is called by it. */
  private static List<String> namesOf(List<String> headers, Set<String> wanted) {
    List<String> names = new ArrayList<>(headers);
    for (int i = 0; i < names.size(); i++) {
      String position = "#" + (i + 1);
      if (wanted.contains(position)
          && !headers.contains(position)
          && !wanted.contains(names.get(i))) {
        names.set(i, position);
      }
    }
    return names;
  }

  private static @Nullable CellStore[] stores(
      String file, List<String> names, HeaderLine header, Set<String> wanted) {
    Map<String, List<Integer>> duplicates = header.duplicates();
    String ambiguous =
        duplicates.entrySet().stream()
            .filter(entry -> wanted.contains(entry.getKey()))
            .map(
                entry -> Shown.of(entry.getKey()) + " (" + HeaderLine.shown(entry.getValue()) + ")")
            .collect(Collectors.joining(", "));
    if (!ambiguous.isEmpty()) {
      throw new UnusableCsvException(file + " has several columns of one name: " + ambiguous);
    }
    @Nullable CellStore[] stores = new @Nullable CellStore[names.size()];
    for (int i = 0; i < stores.length; i++) {
      if (!names.get(i).isEmpty() && wanted.contains(names.get(i))) {
        stores[i] = new CellStore();
      }
    }
    return stores;
  }

  private void parse(HeaderLine header, TableHandler handler, ReplayReader in) throws IOException {
    CsvReader.CsvReaderBuilder parser =
        CsvReader.builder()
            .fieldSeparator(header.delimiter().character())
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(limits.recordCharacters() + PARSER_ROOM);
    long before = header.lines();
    boolean done = false;
    while (!done) {
      handler.beginAfter(before);
      try {
        parser.build(handler, in).forEach(taken -> {});
        done = true;
      } catch (CsvParseException e) {
        rethrowUnlessBadRow(e);
        before = handler.line();
        handler.giveUp(in.skipLine(before));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  private static void rethrowUnlessBadRow(CsvParseException e) throws IOException {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof UnusableCsvException unusable) {
        throw unusable;
      }
      if (cause instanceof IOException failed) {
        throw failed;
      }
    }
  }
}
