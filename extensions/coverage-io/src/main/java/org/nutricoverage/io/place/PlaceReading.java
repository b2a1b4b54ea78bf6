package org.nutricoverage.io.place;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.internal.Countries;
import org.nutricoverage.io.csv.CsvFinding;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.CsvTable;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.Shown;

/**
 * How a table of p-codes is read.
 *
 * <pre>{@code
 * PlaceTable places =
 *     PlaceReading.GLOBAL.read(
 *         CsvSource.ofText(
 *             "global_pcodes.csv",
 *             "Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n"
 *                 + "AFG,1,AF01,Kabul,AFG,2021-11-17\n"
 *                 + "AFG,2,AF0101,Kabul,AF01,2021-11-17\n"));
 * PlaceHierarchy today = places.asOf(java.time.LocalDate.of(2026, 11, 22));
 * today.path("AF0101").toString();   // "[AFG, AF01, AF0101]"
 * }</pre>
 *
 * <p>Rows that cannot be used are left out with a {@link PlaceFinding} that names file, row,
 * column, value and rule. A row of hashtags below the header is understood.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PlaceReading {

  /** The global p-code file, read with the default limits. */
  public static final PlaceReading GLOBAL =
      new PlaceReading(PlaceColumns.GLOBAL, CsvReading.DEFAULT, PCodeLengths.NONE);

  private final PlaceColumns columns;
  private final CsvReading csv;
  private final PCodeLengths lengths;

  private PlaceReading(PlaceColumns columns, CsvReading csv, PCodeLengths lengths) {
    this.columns = Objects.requireNonNull(columns, "columns");
    this.csv = Objects.requireNonNull(csv, "csv");
    this.lengths = Objects.requireNonNull(lengths, "lengths");
  }

  /**
   * The reading of a table with other columns.
   *
   * @param columns which columns hold what
   * @return the reading
   */
  public static PlaceReading of(PlaceColumns columns) {
    return new PlaceReading(columns, CsvReading.DEFAULT, PCodeLengths.NONE);
  }

  /**
   * This reading with other limits, another delimiter or character set, or strict.
   *
   * @param reading how the file is read
   * @return a copy
   */
  public PlaceReading csv(CsvReading reading) {
    return new PlaceReading(columns, reading, lengths);
  }

  /**
   * This reading, comparing the codes with a table of lengths.
   *
   * @param expected how long the codes of each country are
   * @return a copy
   */
  public PlaceReading lengths(PCodeLengths expected) {
    return new PlaceReading(columns, csv, expected);
  }

  /**
   * Reads a table.
   *
   * @param source the file
   * @return the places that can be used, with what was noticed
   * @throws org.nutricoverage.io.csv.UnusableCsvException if the file cannot be used, is greater
   *     than its limits or lacks a column, or at the first finding of a strict reading
   * @throws java.io.UncheckedIOException if the file is not there or cannot be read to its end
   */
  public PlaceTable read(CsvSource source) {
    CsvTable table = csv.read(source, columns.all());
    FindingLog log = csv.log();
    log.addAll(table.findings());
    Map<String, List<Row>> byCode = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      if (table.isHashtagRow(row)) {
        log.add(
            at(table, row, CsvFinding.HASHTAG_ROW, columns.code(), "a row of hashtags; left out"));
        continue;
      }
      Place place = place(table, row, log);
      if (place != null) {
        byCode
            .computeIfAbsent(place.code(), unused -> new ArrayList<>(1))
            .add(new Row(place, table.line(row)));
      }
    }
    List<Place> places = new ArrayList<>();
    byCode.keySet().stream()
        .sorted()
        .forEach(code -> settle(table, Objects.requireNonNull(byCode.get(code)), log, places));
    return new PlaceTable(table.name(), places, csv, log);
  }

  /** A place and the line on which it stands. */
  private record Row(Place place, int line) {}

  private @Nullable Place place(CsvTable table, int row, FindingLog log) {
    String iso3 = text(table, row, columns.location());
    if (Countries.iso2(iso3).isEmpty()) {
      return refuse(
          table,
          row,
          PlaceFinding.UNKNOWN_COUNTRY,
          columns.location(),
          Shown.of(iso3) + " is no country in the three capital letters of ISO 3166-1",
          log);
    }
    String code = text(table, row, columns.code());
    if (!Countries.isPCode(code)) {
      return refuse(
          table,
          row,
          PlaceFinding.NOT_A_P_CODE,
          columns.code(),
          Shown.of(code)
              + " is not 2 to 40 capital letters, digits, hyphens and underscores that begin with a"
              + " letter",
          log);
    }
    if (!Countries.isPCodeOf(code, iso3)) {
      return refuse(
          table,
          row,
          PlaceFinding.P_CODE_OF_ANOTHER_COUNTRY,
          columns.code(),
          Shown.of(code) + " is not a p-code of " + Place.beginning(iso3) + " as its location says",
          log);
    }
    OptionalInt level = table.column(columns.level()).smallNumber(row);
    if (level.isEmpty() || level.getAsInt() < 0 || level.getAsInt() > Place.GREATEST_LEVEL) {
      return refuse(
          table,
          row,
          PlaceFinding.NOT_A_LEVEL,
          columns.level(),
          Shown.of(text(table, row, columns.level())) + " is no whole number from 0 to 9",
          log);
    }
    String name = Shown.withoutActing(text(table, row, columns.name()));
    if (name.isBlank() || name.codePointCount(0, name.length()) > Place.LONGEST_NAME) {
      return refuse(
          table,
          row,
          PlaceFinding.NAME_MISSING,
          columns.name(),
          name.isBlank() ? "there is no name" : Shown.of(name) + " is longer than 200 characters",
          log);
    }
    Optional<Validity> validity = validity(table, row, log);
    if (validity.isEmpty()) {
      return null;
    }
    String parent = text(table, row, columns.parent());
    Place place =
        new Place(
            iso3,
            level.getAsInt(),
            code,
            name.strip(),
            parent.isEmpty() ? null : parent,
            validity.get().from(),
            validity.get().to());
    noteLength(table, row, place, log);
    return place;
  }

  private void noteLength(CsvTable table, int row, Place place, FindingLog log) {
    OptionalInt expected = lengths.of(place.countryIso3(), place.level());
    if (expected.isPresent() && expected.getAsInt() != place.code().length()) {
      log.add(
          at(
              table,
              row,
              PlaceFinding.LENGTH_DIFFERS,
              columns.code(),
              Shown.of(place.code())
                  + " has "
                  + place.code().length()
                  + " characters where the codes of "
                  + place.countryIso3()
                  + " at level "
                  + place.level()
                  + " have "
                  + expected.getAsInt()
                  + "; it was used"));
    }
  }

  private record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {}

  private Optional<Validity> validity(CsvTable table, int row, FindingLog log) {
    @Nullable LocalDate[] days = new @Nullable LocalDate[2];
    String[] headers = {columns.validFrom().orElse(""), columns.validTo().orElse("")};
    for (int i = 0; i < days.length; i++) {
      String text = headers[i].isEmpty() ? "" : text(table, row, headers[i]);
      if (!text.isEmpty()) {
        days[i] = day(text);
        if (days[i] == null) {
          refuse(
              table,
              row,
              PlaceFinding.NOT_A_DATE,
              headers[i],
              Shown.of(text) + " is not a date such as 2021-11-17",
              log);
          return Optional.empty();
        }
      }
    }
    LocalDate from = days[0];
    LocalDate to = days[1];
    if (from != null && to != null && to.isBefore(from)) {
      refuse(
          table,
          row,
          PlaceFinding.VALIDITY_ENDS_BEFORE_IT_BEGINS,
          headers[1],
          "the code is valid from " + from + " to " + to,
          log);
      return Optional.empty();
    }
    return Optional.of(new Validity(from, to));
  }

  private static @Nullable LocalDate day(String text) {
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Settles rows of one code that begin to be valid on the same day. */
  private void settle(CsvTable table, List<Row> rows, FindingLog log, List<Place> places) {
    Map<LocalDate, List<Row>> byBegin = new TreeMap<>();
    for (Row row : rows) {
      byBegin
          .computeIfAbsent(
              row.place().validFrom().orElse(LocalDate.MIN), unused -> new ArrayList<>(1))
          .add(row);
    }
    byBegin.values().forEach(same -> settled(table, same, log).ifPresent(places::add));
  }

  private Optional<Place> settled(CsvTable table, List<Row> rows, FindingLog log) {
    Place first = rows.stream().map(Row::place).sorted().findFirst().orElseThrow();
    if (rows.size() == 1) {
      return Optional.of(first);
    }
    boolean equal = rows.stream().allMatch(row -> row.place().equals(first));
    boolean agree =
        rows.stream().allMatch(row -> withName(row.place(), first.name()).equals(first));
    String which = "code " + first.code() + " stands in rows " + lines(rows);
    Finding finding;
    if (equal) {
      finding = Finding.of(PlaceFinding.DUPLICATE_P_CODE, which + ", all equal; one is used");
    } else if (agree) {
      List<String> names =
          rows.stream().map(row -> row.place().name()).distinct().sorted().limit(5).toList();
      finding =
          Finding.of(
              PlaceFinding.DUPLICATE_WITH_OTHER_NAME,
              which
                  + " with the names "
                  + String.join(", ", names.stream().map(Shown::of).toList())
                  + "; the first of these is used");
    } else {
      finding =
          Finding.of(
              PlaceFinding.CONTRADICTING_ROWS,
              which + " with another country, level, parent or validity; none of them is used");
    }
    log.add(
        finding
            .at("file", table.name())
            .at("row", Integer.toString(rows.get(rows.size() - 1).line()))
            .at("column", columns.code()));
    return agree ? Optional.of(first) : Optional.empty();
  }

  private static String lines(List<Row> rows) {
    String some =
        String.join(", ", rows.stream().limit(5).map(row -> Integer.toString(row.line())).toList());
    return rows.size() > 5 ? some + " and " + (rows.size() - 5) + " more" : some;
  }

  private static Place withName(Place place, String name) {
    return new Place(
        place.countryIso3(),
        place.level(),
        place.code(),
        name,
        place.parentCode().orElse(null),
        place.validFrom().orElse(null),
        place.validTo().orElse(null));
  }

  private static String text(CsvTable table, int row, String header) {
    return table.column(header).text(row).orElse("");
  }

  private static @Nullable Place refuse(
      CsvTable table, int row, FindingCode kind, String column, String why, FindingLog log) {
    log.add(at(table, row, kind, column, why + "; the row was not used"));
    return null;
  }

  private static Finding at(
      CsvTable table, int row, FindingCode kind, String column, String message) {
    return Finding.of(kind, message)
        .at("file", table.name())
        .at("row", Integer.toString(table.line(row)))
        .at("column", column);
  }
}
