package org.nutricoverage.io.routine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.deskreview.routine.ReportItem;

/**
 * Which columns of a table of monthly reports hold what.
 *
 * <p>Four shapes are known.
 *
 * <pre>{@code
 * // a row for each site and month, a column for each item
 * RoutineColumns rowsOfMonths =
 *     RoutineColumns.ofSites("Locality")
 *         .area("State")
 *         .month("Month", "Year")
 *         .count(ReportItem.NEW_ADMISSIONS, "New Admissions")
 *         .count(ReportItem.NEW_ADMISSIONS, Sex.FEMALE, "Female");
 * // a row for each site, month and item
 * RoutineColumns rowsOfItems =
 *     RoutineColumns.ofSites("orgunit")
 *         .month("period")
 *         .itemsInRows("dataelement", "value")
 *         .item("NUT_ADMIT", ReportItem.NEW_ADMISSIONS, Sex.ALL);
 * // a row for each site, a column for each item and month
 * RoutineColumns columnsOfMonths =
 *     RoutineColumns.ofSites("site").monthly(ReportItem.DIED, Sex.ALL, "Died {month}");
 * // a row for each site and item, a column for each month
 * RoutineColumns itemsByMonths =
 *     RoutineColumns.ofSites("site")
 *         .itemsInRows("item", "{month}")
 *         .item("Deaths", ReportItem.DIED, Sex.ALL);
 * }</pre>
 *
 * <p>A column is named by its whole header, or by its position as {@code #3}. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class RoutineColumns implements Serializable {

  static final String SITE = "site";
  static final String SITE_CODE = "site_code";
  static final String AREA = "area";
  static final String AREA_NAME = "area_name";
  static final String MONTH = "month";
  static final String YEAR = "year";
  static final String ITEM = "item";
  static final String VALUE = "value";

  /** The fields that are not counts. */
  static final List<String> PLACES = List.of(SITE, SITE_CODE, AREA, AREA_NAME, MONTH, YEAR);

  private static final String PLACEHOLDER = "{month}";
  private static final long serialVersionUID = 1L;

  private final LinkedHashMap<String, String> fields;
  private final LinkedHashMap<Counted, String> counts;
  private final LinkedHashMap<String, Counted> items;

  private RoutineColumns(
      Map<String, String> fields, Map<Counted, String> counts, Map<String, Counted> items) {
    this.fields = new LinkedHashMap<>(fields);
    this.counts = new LinkedHashMap<>(counts);
    this.items = new LinkedHashMap<>(items);
  }

  /**
   * A table with the names of sites.
   *
   * @param siteHeader the header of the names
   * @return columns without month and counts
   * @throws IllegalArgumentException if the header is blank
   */
  public static RoutineColumns ofSites(String siteHeader) {
    return none().with(SITE, siteHeader);
  }

  /**
   * A table with the codes of sites, and perhaps their names.
   *
   * @param codeHeader the header of the codes
   * @return columns without month and counts
   * @throws IllegalArgumentException if the header is blank
   */
  public static RoutineColumns ofSiteCodes(String codeHeader) {
    return none().with(SITE_CODE, codeHeader);
  }

  static RoutineColumns none() {
    return new RoutineColumns(Map.of(), Map.of(), Map.of());
  }

  RoutineColumns with(String field, String header) {
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put(field, Arguments.text(header, field));
    return new RoutineColumns(more, counts, items);
  }

  /**
   * These columns with the names of sites, beside their codes.
   *
   * @param header the header
   * @return a copy
   * @throws IllegalArgumentException if the header is blank
   */
  public RoutineColumns siteName(String header) {
    return with(SITE, header);
  }

  /**
   * These columns with the codes of the areas of the sites. Without site codes, area and name
   * together identify a site, because sites of different areas share names.
   *
   * @param header the header
   * @return a copy
   * @throws IllegalArgumentException if the header is blank
   */
  public RoutineColumns area(String header) {
    return with(AREA, header);
  }

  /**
   * These columns with the names of the areas.
   *
   * @param header the header
   * @return a copy
   * @throws IllegalArgumentException if the header is blank
   */
  public RoutineColumns areaName(String header) {
    return with(AREA_NAME, header);
  }

  /**
   * These columns with the month in one column.
   *
   * @param header the header
   * @return a copy
   * @throws IllegalArgumentException if the header is blank
   */
  public RoutineColumns month(String header) {
    return with(MONTH, header);
  }

  /**
   * These columns with month and year in two columns.
   *
   * @param monthHeader the header of the month
   * @param yearHeader the header of the year
   * @return a copy
   * @throws IllegalArgumentException if a header is blank
   */
  public RoutineColumns month(String monthHeader, String yearHeader) {
    return with(MONTH, monthHeader).with(YEAR, yearHeader);
  }

  /**
   * These columns with a count of both sexes.
   *
   * @param item what is counted
   * @param header the header
   * @return a copy
   * @throws IllegalArgumentException if the header is blank
   */
  public RoutineColumns count(ReportItem item, String header) {
    return count(item, Sex.ALL, header);
  }

  /**
   * These columns with a count.
   *
   * @param item what is counted
   * @param sex of which sex
   * @param header the header
   * @return a copy
   * @throws IllegalArgumentException if the header is blank
   */
  public RoutineColumns count(ReportItem item, Sex sex, String header) {
    return count(new Counted(item, sex), header);
  }

  RoutineColumns count(Counted counted, String header) {
    Map<Counted, String> more = new LinkedHashMap<>(counts);
    more.put(counted, Arguments.text(header, "header"));
    return new RoutineColumns(fields, more, items);
  }

  /**
   * These columns with a count that has a column for each month.
   *
   * @param item what is counted
   * @param sex of which sex
   * @param headerPattern the header with <code>{month}</code> in place of the month: <code>
   *     Admissions {month}</code>, or <code>{month}</code> alone
   * @return a copy
   * @throws IllegalArgumentException if the pattern does not have <code>{month}</code> once
   */
  public RoutineColumns monthly(ReportItem item, Sex sex, String headerPattern) {
    return count(new Counted(item, sex), checkedPattern(headerPattern));
  }

  private static String checkedPattern(String pattern) {
    if (!isPattern(pattern) || pattern.indexOf(PLACEHOLDER) != pattern.lastIndexOf(PLACEHOLDER)) {
      throw Arguments.refused(
          "headerPattern", "a header with {month} once in place of the month", pattern);
    }
    return pattern;
  }

  static boolean isPattern(String header) {
    return header.contains(PLACEHOLDER);
  }

  /**
   * The text in place of the month.
   *
   * @return the text between what stands before and behind the month; empty if the header is
   *     another
   */
  static Optional<String> monthIn(String pattern, String header) {
    int at = pattern.indexOf(PLACEHOLDER);
    String before = pattern.substring(0, at);
    String behind = pattern.substring(at + PLACEHOLDER.length());
    return header.length() > before.length() + behind.length()
            && header.startsWith(before)
            && header.endsWith(behind)
        ? Optional.of(header.substring(before.length(), header.length() - behind.length()))
        : Optional.empty();
  }

  /**
   * These columns with rows that say what they count, as declared by {@link #item}.
   *
   * @param itemHeader the header of what is counted
   * @param valueHeader the header of the count, or of the counts by month with <code>{month}</code>
   *     in place of the month
   * @return a copy
   * @throws IllegalArgumentException if a header is blank
   */
  public RoutineColumns itemsInRows(String itemHeader, String valueHeader) {
    return with(ITEM, itemHeader)
        .with(VALUE, isPattern(valueHeader) ? checkedPattern(valueHeader) : valueHeader);
  }

  /**
   * These columns with one more item of the code book. A row with an item that is not in it is a
   * finding.
   *
   * @param text what stands in the column of the items, compared without regard to case
   * @param item what is counted
   * @param sex of which sex
   * @return a copy
   * @throws IllegalArgumentException if the text is blank or stands for something else already
   */
  public RoutineColumns item(String text, ReportItem item, Sex sex) {
    Map<String, Counted> more = new LinkedHashMap<>(items);
    Counted counted = new Counted(item, sex);
    Counted known = more.putIfAbsent(key(Arguments.text(text, "text")), counted);
    if (known != null && !known.equals(counted)) {
      throw Arguments.refused(
          "text",
          "an item with one meaning",
          text.strip() + " for " + known.label() + " and " + counted.label());
    }
    return new RoutineColumns(fields, counts, more);
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  Optional<Counted> itemOf(String text) {
    return Optional.ofNullable(items.get(key(text)));
  }

  /** Refuses columns that cannot be those of a table of monthly reports. */
  RoutineColumns complete() {
    if (!has(SITE) && !has(SITE_CODE)) {
      throw new IllegalArgumentException("the column map must name site or site_code");
    }
    boolean inHeaders =
        counts.values().stream().anyMatch(RoutineColumns::isPattern)
            || fields.getOrDefault(VALUE, "").contains(PLACEHOLDER);
    boolean inRows = counts.values().stream().anyMatch(header -> !isPattern(header));
    if (!has(MONTH) && !inHeaders) {
      throw new IllegalArgumentException("the column map must name month");
    }
    if (has(MONTH) && inHeaders) {
      throw new IllegalArgumentException(
          "the column map must name month or have {month} in the headers of counts, not both");
    }
    if (inHeaders && inRows) {
      throw new IllegalArgumentException(
          "the column map must have {month} in the headers of all counts or of none");
    }
    if (has(ITEM) ? !counts.isEmpty() || items.isEmpty() : counts.isEmpty()) {
      throw new IllegalArgumentException(
          has(ITEM)
              ? "the column map must name the items of the rows, and no columns of counts"
              : "the column map must name at least one count, for example new_admissions");
    }
    return this;
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  Optional<String> header(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  Map<String, String> fields() {
    return fields;
  }

  Map<Counted, String> counts() {
    return counts;
  }

  List<Counted> counted() {
    return new ArrayList<>(has(ITEM) ? items.values() : counts.keySet());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoutineColumns that
        && fields.equals(that.fields)
        && counts.equals(that.counts)
        && items.equals(that.items);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fields, counts, items);
  }

  /** Returns fields and headers on one line. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    fields.forEach((field, header) -> parts.add(field + "=" + header));
    counts.forEach((counted, header) -> parts.add(counted.label() + "=" + header));
    items.forEach((text, counted) -> parts.add("\"" + text + "\"=" + counted.label()));
    return String.join(", ", parts);
  }
}
