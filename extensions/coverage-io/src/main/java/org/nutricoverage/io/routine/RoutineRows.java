package org.nutricoverage.io.routine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.deskreview.routine.MonthlyReport;
import org.nutricoverage.deskreview.routine.Site;
import org.nutricoverage.io.csv.CsvFinding;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.CsvTable;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.Shown;

/** Makes reports of the rows of one table. */
final class RoutineRows {

  private static final int LONGEST_NAME = 200;
  private static final int MOST_AREAS_NAMED = 20;
  private static final Area WHOLE = Area.of("ALL", "all sites");

  private final RoutineColumns map;
  private final RoutineReading settings;
  private final FindingLog log;
  private final Map<String, Area> areas = new HashMap<>();
  private final Map<Site, Site> sites = new HashMap<>();
  private final List<MonthlyReport> reports = new ArrayList<>();
  private final Map<String, Map<YearMonth, Held>> bySite = new HashMap<>();
  private final Map<String, Order> orders = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> missing = new TreeMap<>();
  private @Nullable RoutineHeader header;
  private @Nullable CsvTable table;

  RoutineRows(RoutineColumns map, RoutineReading settings, FindingLog log) {
    this.map = map;
    this.settings = settings;
    this.log = log;
  }

  /** What is known of a site and month: the row of its first report, and where that is. */
  private static final class Held {
    final int firstRow;
    int report;
    final Map<Counted, Integer> rows = new HashMap<>();

    Held(int firstRow, int report) {
      this.firstRow = firstRow;
      this.report = report;
    }
  }

  /** The latest month of a site so far, and the rows that stand behind a later month. */
  private static final class Order {
    YearMonth latest;
    int row;
    @Nullable String first;
    int firstRow;
    long rows;

    Order(YearMonth latest, int row) {
      this.latest = latest;
      this.row = row;
    }
  }

  RoutineReports read(CsvSource source) {
    CsvTable read =
        settings
            .csv()
            .read(
                source,
                names -> {
                  RoutineHeader found =
                      new RoutineHeader(source.name(), names, map, settings.months(), log);
                  header = found;
                  return found.wanted();
                });
    table = read;
    log.addAll(read.findings());
    long rows = read.rowsLeftOut();
    for (int row = 0; row < read.rows(); row++) {
      if (read.isHashtagRow(row)) {
        note(row, CsvFinding.HASHTAG_ROW, siteField(), "a row of hashtags; left out");
      } else {
        rows++;
        row(row);
      }
    }
    noteOrders();
    noteMissing();
    return new RoutineReports(
        source.name(), rows, reports, new HashSet<>(map.counted()), log.findings());
  }

  private CsvTable table() {
    return Objects.requireNonNull(table, "the table is read first");
  }

  private RoutineHeader header() {
    return Objects.requireNonNull(header, "the header is read first");
  }

  private String siteField() {
    return map.has(RoutineColumns.SITE_CODE) ? RoutineColumns.SITE_CODE : RoutineColumns.SITE;
  }

  private void row(int row) {
    Optional<Area> area = area(row);
    Optional<Site> site = area.flatMap(place -> site(row, place));
    Optional<YearMonth> month = Optional.empty();
    if (map.has(RoutineColumns.MONTH)) {
      month = month(row);
      if (month.isEmpty()) {
        return;
      }
    }
    Counted counted = null;
    if (map.has(RoutineColumns.ITEM)) {
      counted = item(row).orElse(null);
      if (counted == null) {
        return;
      }
    }
    if (site.isEmpty()) {
      return;
    }
    month.ifPresent(of -> noteOrder(site.get(), of, row));
    if (counted == null && month.isPresent()) {
      wholeReport(row, site.get(), month.get());
    } else {
      cells(row, site.get(), month.orElse(null), counted);
    }
  }

  /** A row for a site and month: one report, even if it holds no count. */
  private void wholeReport(int row, Site site, YearMonth month) {
    MonthlyReport report = MonthlyReport.of(site, month);
    for (RoutineHeader.Column column : header().columns()) {
      OptionalLong count = count(row, column.header());
      if (count.isPresent()) {
        Counted counted = Objects.requireNonNull(column.counted());
        report = report.with(counted.item(), counted.sex(), count.getAsLong());
      }
    }
    Held held = held(site, month, row);
    if (held.firstRow != row) {
      note(
          row,
          RoutineTableFinding.REPEATED_SITE_MONTH,
          RoutineColumns.MONTH,
          Shown.of(site.label())
              + " has a report for "
              + month
              + " in row "
              + table().line(held.firstRow)
              + " too");
    }
    add(report, row);
  }

  /** Cells that are taken together by site and month. */
  private void cells(
      int row, Site site, @Nullable YearMonth rowMonth, @Nullable Counted rowCounted) {
    for (RoutineHeader.Column column : header().columns()) {
      OptionalLong count = count(row, column.header());
      if (count.isEmpty()) {
        continue;
      }
      Counted counted = rowCounted == null ? column.counted() : rowCounted;
      YearMonth month = rowMonth == null ? column.month() : rowMonth;
      put(
          row,
          column.header(),
          site,
          Objects.requireNonNull(month),
          Objects.requireNonNull(counted),
          count.getAsLong());
    }
  }

  private void put(
      int row, String column, Site site, YearMonth month, Counted counted, long count) {
    Held held = held(site, month, row);
    Integer other = held.rows.putIfAbsent(counted, row);
    if (other != null) {
      log.add(
          at(
              row,
              RoutineTableFinding.REPEATED_SITE_MONTH,
              column,
              Shown.of(site.label())
                  + " has "
                  + counted.label()
                  + " for "
                  + month
                  + " in row "
                  + table().line(other)
                  + " too"));
      add(MonthlyReport.of(site, month).with(counted.item(), counted.sex(), count), row);
    } else if (held.report < 0) {
      held.report = reports.size();
      add(MonthlyReport.of(site, month).with(counted.item(), counted.sex(), count), row);
    } else {
      MonthlyReport more = reports.get(held.report).with(counted.item(), counted.sex(), count);
      reports.set(held.report, more);
    }
  }

  private Held held(Site site, YearMonth month, int row) {
    return Objects.requireNonNull(
        Objects.requireNonNull(bySite.computeIfAbsent(site.code(), unused -> new HashMap<>()))
            .computeIfAbsent(month, unused -> new Held(row, -1)));
  }

  private void add(MonthlyReport report, int row) {
    reports.add(report.fromRow(table().name(), table().line(row)));
  }

  private Optional<Area> area(int row) {
    if (!map.has(RoutineColumns.AREA)) {
      return Optional.of(WHOLE);
    }
    Optional<String> code = name(row, RoutineColumns.AREA, "the row has no area and was not used");
    if (code.isEmpty()) {
      return Optional.empty();
    }
    String name = optionalName(row, RoutineColumns.AREA_NAME).orElse(code.get());
    Map<String, Area> known = settings.knownAreas();
    if (known == null) {
      return Optional.of(
          Objects.requireNonNull(
              areas.computeIfAbsent(code.get(), unseen -> Area.of(unseen, name))));
    }
    Area area = known.get(code.get());
    if (area == null) {
      List<String> some = known.keySet().stream().limit(MOST_AREAS_NAMED).toList();
      note(
          row,
          RoutineTableFinding.UNKNOWN_CODE,
          RoutineColumns.AREA,
          Shown.of(code.get())
              + " is none of the areas "
              + String.join(", ", some)
              + (known.size() > some.size()
                  ? " and " + (known.size() - some.size()) + " more"
                  : ""));
    }
    return Optional.of(area == null ? Area.of(code.get(), name) : area);
  }

  private Optional<Site> site(int row, Area area) {
    String missingSite = "the row names no site and was not used";
    if (map.has(RoutineColumns.SITE_CODE)) {
      Optional<String> name = optionalName(row, RoutineColumns.SITE);
      return name(row, RoutineColumns.SITE_CODE, missingSite)
          .map(code -> same(Site.of(code, name.orElse(code), area)));
    }
    return name(row, RoutineColumns.SITE, missingSite)
        .map(name ->
            same(
                Site.of(
                    map.has(RoutineColumns.AREA) ? area.code() + "/" + name : name, name, area)));
  }

  private Site same(Site site) {
    return Objects.requireNonNull(sites.computeIfAbsent(site, unseen -> unseen));
  }

  private Optional<String> name(int row, String field, String otherwise) {
    Optional<String> text = cell(row, field);
    Optional<String> name = text.flatMap(RoutineRows::asName);
    if (name.isEmpty()) {
      boolean tooLong = text.filter(RoutineRows::isTooLong).isPresent();
      note(
          row,
          tooLong ? RoutineTableFinding.NAME_TOO_LONG : RoutineTableFinding.NAME_MISSING,
          field,
          tooLong
              ? Shown.of(text.orElse(""))
                  + " is longer than "
                  + LONGEST_NAME
                  + " characters; the row was not used"
              : otherwise);
    }
    return name;
  }

  private Optional<String> optionalName(int row, String field) {
    Optional<String> text = map.has(field) ? cell(row, field) : Optional.empty();
    if (text.filter(RoutineRows::isTooLong).isPresent()) {
      note(
          row,
          RoutineTableFinding.NAME_TOO_LONG,
          field,
          Shown.of(text.orElse("")) + " is longer than " + LONGEST_NAME + " characters; not used");
    }
    return text.flatMap(RoutineRows::asName);
  }

  private static boolean isTooLong(String text) {
    return text.length() > LONGEST_NAME;
  }

  /** The text on one line; empty if it is too long or nothing of it can be seen. */
  private static Optional<String> asName(String text) {
    if (isTooLong(text)) {
      return Optional.empty();
    }
    String name = Shown.withoutActing(text.replaceAll("[\\t\\n\\r]+", " ")).strip();
    boolean visible =
        name.codePoints()
            .anyMatch(point ->
                !Character.isSpaceChar(point) && Character.getType(point) != Character.FORMAT);
    return visible ? Optional.of(name) : Optional.empty();
  }

  private Optional<String> cell(int row, String field) {
    return header()
        .field(field)
        .flatMap(column -> table().column(column).text(row))
        .filter(text -> {
          boolean code = settings.isMissing(text);
          if (code) {
            noteMissing(header().field(field).orElse(field), text);
          }
          return !code;
        });
  }

  private Optional<YearMonth> month(int row) {
    String month = cell(row, RoutineColumns.MONTH).orElse("");
    MonthFormat format = settings.months();
    boolean twoColumns = map.has(RoutineColumns.YEAR);
    String year = twoColumns ? cell(row, RoutineColumns.YEAR).orElse("") : "";
    Optional<YearMonth> parsed = twoColumns ? format.parse(month, year) : format.parse(month);
    if (parsed.isEmpty()) {
      note(
          row,
          RoutineTableFinding.NOT_A_MONTH,
          RoutineColumns.MONTH,
          Shown.of(twoColumns ? month + " " + year : month)
              + " is not a month such as "
              + (twoColumns ? format.exampleOfTwo() : format.example())
              + "; the row was not used");
    }
    return parsed;
  }

  private Optional<Counted> item(int row) {
    Optional<String> text = cell(row, RoutineColumns.ITEM);
    Optional<Counted> item =
        text.filter(shortText -> shortText.length() <= LONGEST_NAME).flatMap(map::itemOf);
    if (item.isEmpty()) {
      note(
          row,
          RoutineTableFinding.UNKNOWN_ITEM,
          RoutineColumns.ITEM,
          Shown.of(text.orElse("")) + " is no declared item; the row was not used");
    }
    return item;
  }

  private OptionalLong count(int row, String column) {
    Optional<String> text = table().column(column).text(row);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (settings.isMissingCount(text.get())) {
      noteMissing(column, text.get());
      return OptionalLong.empty();
    }
    OptionalLong count = settings.counts().parse(text.get());
    if (count.isEmpty()) {
      settings
          .counts()
          .problem(text.get())
          .ifPresent(problem ->
              log.add(
                  problem
                      .at("file", table().name())
                      .at("row", Integer.toString(table().line(row)))
                      .at("column", column)));
    } else if (count.getAsLong() < 0) {
      log.add(
          at(
              row,
              RoutineTableFinding.NEGATIVE_COUNT,
              column,
              Numbers.people(count.getAsLong())
                  + " people are below 0; the series of the reports does not use the count"));
    }
    return count;
  }

  private void noteMissing(String column, String code) {
    Objects.requireNonNull(missing.computeIfAbsent(column, unused -> new TreeMap<>()))
        .merge(code, 1L, Long::sum);
  }

  private void noteMissing() {
    missing.forEach((column, codes) ->
        codes.forEach((code, cells) ->
            log.add(
                Finding.of(
                        RoutineTableFinding.MISSING_CODES,
                        Numbers.counted(cells, "cell holds ", "cells hold ")
                            + Shown.of(code)
                            + ", declared as a code for a missing value")
                    .at("file", table().name())
                    .at("column", column))));
  }

  private void noteOrder(Site site, YearMonth month, int row) {
    Order order =
        Objects.requireNonNull(
            orders.computeIfAbsent(site.code(), unused -> new Order(month, row)));
    if (!month.isBefore(order.latest)) {
      order.latest = month;
      order.row = row;
      return;
    }
    if (order.rows++ == 0) {
      order.firstRow = row;
      order.first =
          month
              + " of "
              + Shown.of(site.label())
              + " stands behind "
              + order.latest
              + " in row "
              + table().line(order.row);
    }
  }

  private void noteOrders() {
    for (Order order : orders.values()) {
      String first = order.first;
      if (first != null) {
        note(
            order.firstRow,
            RoutineTableFinding.MONTHS_OUT_OF_ORDER,
            RoutineColumns.MONTH,
            first
                + (order.rows > 1
                    ? (order.rows == 2 ? "; so does " : "; so do ")
                        + Numbers.counted(order.rows - 1, "more row", "more rows")
                    : ""));
      }
    }
  }

  private void note(int row, FindingCode kind, String field, String message) {
    log.add(at(row, kind, header().field(field).orElse(field), message));
  }

  private Finding at(int row, FindingCode kind, String column, String message) {
    return Finding.of(kind, message)
        .at("file", table().name())
        .at("row", Integer.toString(table().line(row)))
        .at("column", column);
  }
}
