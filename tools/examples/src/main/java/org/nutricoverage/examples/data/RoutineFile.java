package org.nutricoverage.examples.data;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Sex;
import org.nutricoverage.deskreview.routine.MonthlyReport;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.deskreview.routine.Site;
import org.nutricoverage.examples.csv.ColumnMap;
import org.nutricoverage.examples.csv.CsvFinding;
import org.nutricoverage.examples.csv.CsvRow;
import org.nutricoverage.examples.csv.CsvSource;
import org.nutricoverage.examples.csv.CsvTable;
import org.nutricoverage.examples.csv.UnusableInputException;

/**
 * Reads monthly reports of sites from a CSV file.
 *
 * <p>The fields are {@code site}, {@code site_code}, {@code area}, {@code area_name}, {@code
 * month}, {@code year}, and for each {@link ReportItem} its name in lower case, also with {@code
 * _female} and {@code _male}: {@code opening_stock}, {@code new_admissions_female} and so on.
 * Required are {@code site} or {@code site_code}, {@code month}, and one item. Where there is no
 * site code, area and name identify a site, because sites of different areas share names.
 */
public final class RoutineFile {

  private static final Set<String> PLACES =
      Set.of("site", "site_code", "area", "area_name", "month", "year");
  private static final Map<String, Slot> ITEMS = items();
  private static final Area WHOLE = Area.of("ALL", "all sites");

  private final ColumnMap map;
  private final @Nullable Map<String, Area> knownAreas;
  private final Map<String, Area> areas = new HashMap<>();
  private final List<MonthlyReport> reports = new ArrayList<>();
  private long rows;

  private RoutineFile(ColumnMap map, @Nullable Map<String, Area> knownAreas) {
    this.map = map;
    this.knownAreas = knownAreas;
  }

  /** What a column counts. */
  private record Slot(ReportItem item, Sex sex) {}

  private static Map<String, Slot> items() {
    Map<String, Slot> items = new LinkedHashMap<>();
    for (ReportItem item : ReportItem.values()) {
      String name = item.name().toLowerCase(Locale.ROOT);
      items.put(name, new Slot(item, Sex.ALL));
      items.put(name + "_female", new Slot(item, Sex.FEMALE));
      items.put(name + "_male", new Slot(item, Sex.MALE));
    }
    return items;
  }

  /**
   * The fields that a column map may name.
   *
   * @return places and items, in alphabetical order
   */
  public static Set<String> fields() {
    Set<String> fields = new TreeSet<>(PLACES);
    fields.addAll(ITEMS.keySet());
    return fields;
  }

  /**
   * Reads a file whose areas are not known beforehand.
   *
   * @param source the file
   * @param map its columns
   * @param rules how to read it
   * @return the reports that could be read
   * @throws UnusableInputException if the file or the map cannot be used
   */
  public static RoutineFile read(CsvSource source, ColumnMap map, ReadingRules rules) {
    return new RoutineFile(map, null).fill(source, rules);
  }

  /**
   * Reads a file whose areas should be among some.
   *
   * @param source the file
   * @param map its columns
   * @param knownAreas the areas by their codes; another code is a finding
   * @param rules how to read it
   * @return the reports that could be read
   * @throws UnusableInputException if the file or the map cannot be used
   */
  public static RoutineFile read(
      CsvSource source, ColumnMap map, Map<String, Area> knownAreas, ReadingRules rules) {
    return new RoutineFile(map, knownAreas).fill(source, rules);
  }

  private RoutineFile fill(CsvSource source, ReadingRules rules) {
    if (!map.has("site") && !map.has("site_code")) {
      throw new UnusableInputException("the column map must name site or site_code");
    }
    if (!map.has("month")) {
      throw new UnusableInputException("the column map must name month");
    }
    if (ITEMS.keySet().stream().noneMatch(map::has)) {
      throw new UnusableInputException(
          "the column map must name at least one count, for example new_admissions");
    }
    rows = CsvTable.of(source, map, rules.limits(), rules.log()).forEach(this::add);
    if (reports.isEmpty()) {
      throw new UnusableInputException(
          "none of the " + rows + " rows of " + source.name() + " can be used");
    }
    return this;
  }

  private void add(CsvRow row) {
    Optional<Area> area = area(row);
    Optional<Site> site = area.flatMap(place -> site(row, place));
    Optional<YearMonth> month = row.month("month", "year");
    if (site.isEmpty() || month.isEmpty()) {
      return;
    }
    MonthlyReport report = MonthlyReport.of(site.get(), month.get());
    for (Map.Entry<String, Slot> item : ITEMS.entrySet()) {
      OptionalLong count = row.count(item.getKey());
      if (count.isPresent()) {
        report = report.with(item.getValue().item(), item.getValue().sex(), count.getAsLong());
      }
    }
    reports.add(report.fromRow(row.file(), Math.toIntExact(row.row())));
  }

  private Optional<Area> area(CsvRow row) {
    if (!map.has("area")) {
      return Optional.of(WHOLE);
    }
    Optional<String> code = row.text("area");
    if (code.isEmpty()) {
      row.note(CsvFinding.NAME_MISSING, "area", "the row has no area and was not used");
      return Optional.empty();
    }
    String name = row.text("area_name").orElse(code.get());
    if (knownAreas == null) {
      return Optional.of(areas.computeIfAbsent(code.get(), known -> Area.of(known, name)));
    }
    Area known = knownAreas.get(code.get());
    if (known == null) {
      row.note(
          CsvFinding.UNKNOWN_CODE,
          "area",
          "\"" + code.get() + "\" is none of the areas " + String.join(", ", knownAreas.keySet()));
    }
    return Optional.of(known == null ? Area.of(code.get(), name) : known);
  }

  private Optional<Site> site(CsvRow row, Area area) {
    Optional<String> name = row.text("site");
    Optional<String> code =
        map.has("site_code")
            ? row.text("site_code")
            : name.map(site -> map.has("area") ? area.code() + "/" + site : site);
    if (code.isEmpty()) {
      row.note(
          CsvFinding.NAME_MISSING,
          map.has("site_code") ? "site_code" : "site",
          "the row names no site and was not used");
    }
    return code.map(known -> Site.of(known, name.orElse(known), area));
  }

  /**
   * The reports of all sites as one series.
   *
   * @return the series
   */
  public RoutineSeries series() {
    return RoutineSeries.of(reports);
  }

  /**
   * The reports as they were read.
   *
   * @return one for each row that could be used, in the order of the file
   */
  public List<MonthlyReport> reports() {
    return List.copyOf(reports);
  }

  /**
   * How many rows the file has, used or not.
   *
   * @return the number of rows without the header and blank rows
   */
  public long rows() {
    return rows;
  }

  /**
   * Whether a count has a column.
   *
   * @param item what is counted
   * @param sex of which sex
   * @return true if the column map names it
   */
  public boolean has(ReportItem item, Sex sex) {
    return ITEMS.entrySet().stream()
        .anyMatch(entry -> entry.getValue().equals(new Slot(item, sex)) && map.has(entry.getKey()));
  }
}
