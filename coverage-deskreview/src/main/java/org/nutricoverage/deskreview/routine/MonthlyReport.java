package org.nutricoverage.deskreview.routine;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Arguments;

/**
 * What one site reported for one month.
 *
 * <p>A count that was not reported is missing, which is not the same as 0. Any whole number can be
 * held, also a negative one: the report says what the site said, and {@link RoutineSeries} judges
 * it.
 *
 * <pre>{@code
 * MonthlyReport report =
 *     MonthlyReport.of(site, YearMonth.of(2018, 1))
 *         .with(ReportItem.OPENING_STOCK, 99)
 *         .with(ReportItem.NEW_ADMISSIONS, 22)
 *         .with(ReportItem.NEW_ADMISSIONS, Sex.FEMALE, 12)
 *         .fromRow("reports.csv", 7);
 * report.count(ReportItem.NEW_ADMISSIONS);   // 22
 * report.count(ReportItem.RECOVERED);        // empty
 * }</pre>
 *
 * @since 0.1.0
 */
@SuppressWarnings("EnumOrdinal") // 36 counts in one long of flags: a registry of sites stays small
public final class MonthlyReport implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private static final List<ReportItem> ITEMS = List.of(ReportItem.values());
  private static final List<Sex> SEX = List.of(Sex.values());
  private static final int SEXES = SEX.size();

  /** The number of counts that a report can hold. */
  static final int SLOTS = ITEMS.size() * SEXES;

  private static final int UNKNOWN_ROW = 0;

  private final Site site;
  private final YearMonth month;
  private final long present;
  private final long[] values;
  private final String file;
  private final int row;

  private MonthlyReport(
      Site site, YearMonth month, long present, long[] values, String file, int row) {
    this.site = site;
    this.month = month;
    this.present = present;
    this.values = values;
    this.file = file;
    this.row = row;
  }

  /**
   * A report without any count.
   *
   * @param site the site that reports
   * @param month the month that it reports on, in the years 1900 to 2999
   * @return the empty report
   * @throws IllegalArgumentException if the month is not in these years
   */
  public static MonthlyReport of(Site site, YearMonth month) {
    Objects.requireNonNull(site, "site");
    Arguments.inRange(month.getYear(), FIRST_YEAR, LAST_YEAR, "year of the month", "years");
    return new MonthlyReport(site, month, 0, new long[0], "", UNKNOWN_ROW);
  }

  /**
   * This report with a count of people of both sexes.
   *
   * @param item what was counted
   * @param count the number of people as it was reported
   * @return a copy; a former count of the same item and sex is replaced
   */
  public MonthlyReport with(ReportItem item, long count) {
    return with(item, Sex.ALL, count);
  }

  /**
   * This report with a count of people of one sex.
   *
   * @param item what was counted
   * @param sex of which sex
   * @param count the number of people as it was reported
   * @return a copy; a former count of the same item and sex is replaced
   */
  public MonthlyReport with(ReportItem item, Sex sex, long count) {
    long bit = bit(slot(item, sex));
    int at = Long.bitCount(present & (bit - 1));
    boolean replaces = (present & bit) != 0;
    long[] more = new long[values.length + (replaces ? 0 : 1)];
    System.arraycopy(values, 0, more, 0, at);
    more[at] = count;
    int from = replaces ? at + 1 : at;
    System.arraycopy(values, from, more, at + 1, values.length - from);
    return new MonthlyReport(site, month, present | bit, more, file, row);
  }

  /**
   * This report with the place in a file that it was read from, which findings name.
   *
   * @param fileName the file, not blank
   * @param rowNumber the row in the file, at least 1
   * @return a copy
   * @throws IllegalArgumentException if the file is blank or the row below 1
   */
  public MonthlyReport fromRow(String fileName, int rowNumber) {
    return new MonthlyReport(
        site,
        month,
        present,
        values,
        Arguments.text(fileName, "fileName"),
        (int) Arguments.inRange(rowNumber, 1, Integer.MAX_VALUE, "rowNumber", "rows"));
  }

  /**
   * The site that reports.
   *
   * @return the site
   */
  public Site site() {
    return site;
  }

  /**
   * The month that is reported on.
   *
   * @return the month
   */
  public YearMonth month() {
    return month;
  }

  /**
   * A count of people of both sexes.
   *
   * @param item what was counted
   * @return the count; empty if it was not reported
   */
  public OptionalLong count(ReportItem item) {
    return count(item, Sex.ALL);
  }

  /**
   * A count of people of one sex.
   *
   * @param item what was counted
   * @param sex of which sex
   * @return the count; empty if it was not reported
   */
  public OptionalLong count(ReportItem item, Sex sex) {
    int slot = slot(item, sex);
    return has(slot) ? OptionalLong.of(value(slot)) : OptionalLong.empty();
  }

  /**
   * Whether the report holds no count at all.
   *
   * @return true if every count is missing
   */
  public boolean isEmpty() {
    return present == 0;
  }

  /**
   * The file that the report was read from.
   *
   * @return the file; {@code ""} if not known
   */
  public String file() {
    return file;
  }

  /**
   * The row that the report was read from.
   *
   * @return the row, at least 1; empty if not known
   */
  public OptionalInt row() {
    return row == UNKNOWN_ROW ? OptionalInt.empty() : OptionalInt.of(row);
  }

  static int slot(ReportItem item, Sex sex) {
    return item.ordinal() * SEXES + sex.ordinal();
  }

  static ReportItem itemOf(int slot) {
    return ITEMS.get(slot / SEXES);
  }

  static Sex sexOf(int slot) {
    return SEX.get(slot % SEXES);
  }

  private static long bit(int slot) {
    return 1L << slot;
  }

  long present() {
    return present;
  }

  boolean has(int slot) {
    return (present & bit(slot)) != 0;
  }

  long value(int slot) {
    return values[Long.bitCount(present & (bit(slot) - 1))];
  }

  MonthlyReport without(int slot) {
    int at = Long.bitCount(present & (bit(slot) - 1));
    long[] fewer = new long[values.length - 1];
    System.arraycopy(values, 0, fewer, 0, at);
    System.arraycopy(values, at + 1, fewer, at, fewer.length - at);
    return new MonthlyReport(site, month, present & ~bit(slot), fewer, file, row);
  }

  MonthlyReport at(Site sameCode) {
    return new MonthlyReport(sameCode, month, present, values, file, row);
  }

  boolean sameCounts(MonthlyReport other) {
    return present == other.present && Arrays.equals(values, other.values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MonthlyReport that
        && site.equals(that.site)
        && month.equals(that.month)
        && sameCounts(that)
        && file.equals(that.file)
        && row == that.row;
  }

  @Override
  public int hashCode() {
    return Objects.hash(site, month, present, Arrays.hashCode(values), file, row);
  }

  /** Returns site, month and counts on one line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(site.label()).append(' ').append(month).append(':');
    for (int slot = 0; slot < SLOTS; slot++) {
      if (has(slot)) {
        text.append(' ').append(describe(slot)).append(' ').append(value(slot)).append(',');
      }
    }
    text.setLength(text.length() - 1);
    return isEmpty() ? text + ": no counts" : text.toString();
  }

  static String describe(int slot) {
    Sex sex = sexOf(slot);
    String item = itemOf(slot).label();
    return sex == Sex.ALL ? item : item + " " + sex.label();
  }
}
