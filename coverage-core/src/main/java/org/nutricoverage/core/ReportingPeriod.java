package org.nutricoverage.core;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;

/**
 * A run of whole calendar months, both ends included: a month, a quarter, a year or any other
 * range.
 *
 * <pre>{@code
 * ReportingPeriod quarter = ReportingPeriod.quarter(2026, 1);
 * quarter.toString();                                        // "2026Q1"
 * ReportingPeriod.parse("2026-01/2026-03").equals(quarter);  // true
 * }</pre>
 *
 * @param first the first month, in the years 1900 to 2999
 * @param last the last month, not before the first
 * @since 0.1.0
 */
public record ReportingPeriod(YearMonth first, YearMonth last)
    implements Comparable<ReportingPeriod>, Serializable {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private static final int MONTHS_IN_QUARTER = 3;
  private static final int QUARTERS_IN_YEAR = 4;
  private static final int MONTHS_IN_YEAR = 12;
  private static final Pattern YEAR = Pattern.compile("([0-9]{4})");
  private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-?[Qq]([1-4])");
  private static final Pattern MONTH = Pattern.compile("([0-9]{4})-?([0-9]{2})");
  private static final Pattern RANGE =
      Pattern.compile("([0-9]{4}-[0-9]{2})(-[0-9]{2})?\\s*/\\s*([0-9]{4}-[0-9]{2})(-[0-9]{2})?");
  private static final String PERMITTED =
      "a month (2026-03 or 202603), a quarter (2026Q1), a year (2026) or an ISO interval of whole"
          + " months (2026-01/2026-05)";

  /**
   * Checks the order of the months.
   *
   * @throws IllegalArgumentException if a month is not in the years 1900 to 2999 or the last is
   *     before the first
   */
  public ReportingPeriod {
    checkedYear(first.getYear(), "year of the first month");
    checkedYear(last.getYear(), "year of the last month");
    if (last.isBefore(first)) {
      throw Arguments.refused("last", "a month not before " + first, last);
    }
  }

  /**
   * One month.
   *
   * @param year from 1900 to 2999
   * @param month from 1 to 12
   * @return the period
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static ReportingPeriod month(int year, int month) {
    if (month < 1 || month > MONTHS_IN_YEAR) {
      throw Arguments.refused("month", "a month of the year from 1 to 12", month);
    }
    return of(YearMonth.of(checkedYear(year, "year"), month));
  }

  /**
   * One month.
   *
   * @param month the month
   * @return the period
   * @throws IllegalArgumentException if the month is not in the years 1900 to 2999
   */
  public static ReportingPeriod of(YearMonth month) {
    return new ReportingPeriod(month, month);
  }

  /**
   * A quarter of a calendar year.
   *
   * @param year from 1900 to 2999
   * @param quarter from 1 to 4
   * @return the period of three months
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static ReportingPeriod quarter(int year, int quarter) {
    if (quarter < 1 || quarter > QUARTERS_IN_YEAR) {
      throw Arguments.refused("quarter", "a quarter of the year from 1 to 4", quarter);
    }
    YearMonth first =
        YearMonth.of(checkedYear(year, "year"), MONTHS_IN_QUARTER * (quarter - 1) + 1);
    return new ReportingPeriod(first, first.plusMonths(MONTHS_IN_QUARTER - 1L));
  }

  /**
   * A calendar year.
   *
   * @param year from 1900 to 2999
   * @return the period of twelve months
   * @throws IllegalArgumentException if the year is not in the range
   */
  public static ReportingPeriod year(int year) {
    return new ReportingPeriod(
        YearMonth.of(checkedYear(year, "year"), 1), YearMonth.of(year, MONTHS_IN_YEAR));
  }

  /**
   * Any range of months.
   *
   * @param firstInclusive the first month
   * @param lastInclusive the last month
   * @return the period
   * @throws IllegalArgumentException if a month is not in the years 1900 to 2999 or the last is
   *     before the first
   */
  public static ReportingPeriod between(YearMonth firstInclusive, YearMonth lastInclusive) {
    return new ReportingPeriod(firstInclusive, lastInclusive);
  }

  /**
   * Reads a period: {@code 2026-03}, {@code 202603}, {@code 2026Q1}, {@code 2026}, {@code
   * 2026-01/2026-05} or {@code 2026-01-01/2026-05-31}.
   *
   * @param text the text form of a month, a quarter, a year or an ISO 8601 interval. An interval
   *     with days must begin on the first and end on the last day of a month
   * @return the period
   * @throws IllegalArgumentException if the text has no such form
   */
  public static ReportingPeriod parse(String text) {
    String stripped = text.strip();
    try {
      Matcher matcher = YEAR.matcher(stripped);
      if (matcher.matches()) {
        return year(Integer.parseInt(stripped));
      }
      matcher = QUARTER.matcher(stripped);
      if (matcher.matches()) {
        return quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      }
      matcher = MONTH.matcher(stripped);
      if (matcher.matches()) {
        return month(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      }
      matcher = RANGE.matcher(stripped);
      if (matcher.matches()) {
        return range(matcher, text);
      }
    } catch (DateTimeException e) {
      throw refused(text, e);
    }
    throw refused(text, null);
  }

  private static ReportingPeriod range(Matcher matcher, String text) {
    YearMonth first = YearMonth.parse(matcher.group(1));
    YearMonth last = YearMonth.parse(matcher.group(3));
    String firstDay = matcher.group(2);
    String lastDay = matcher.group(4);
    boolean monthsOnly = firstDay == null && lastDay == null;
    boolean wholeMonths = "-01".equals(firstDay) && ("-" + last.lengthOfMonth()).equals(lastDay);
    if (!monthsOnly && !wholeMonths) {
      throw refused(text, null);
    }
    return new ReportingPeriod(first, last);
  }

  private static IllegalArgumentException refused(String text, @Nullable Throwable cause) {
    IllegalArgumentException refused = Arguments.refused("period", PERMITTED, "\"" + text + "\"");
    if (cause != null) {
      refused.initCause(cause);
    }
    return refused;
  }

  private static int checkedYear(int year, String name) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw Arguments.refused(name, "a year from 1900 to 2999", year);
    }
    return year;
  }

  /**
   * How long the period is.
   *
   * @return the number of months, at least 1
   */
  public int lengthMonths() {
    return (int) ChronoUnit.MONTHS.between(first, last) + 1;
  }

  /**
   * The months of the period.
   *
   * @return every month in calendar order
   */
  public List<YearMonth> months() {
    return Stream.iterate(first, month -> month.plusMonths(1)).limit(lengthMonths()).toList();
  }

  /**
   * Whether a month is in the period.
   *
   * @param month any month
   * @return true from the first to the last month, both included
   */
  public boolean contains(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last);
  }

  /**
   * Whether two periods share a month.
   *
   * @param other another period
   * @return true if some month is in both
   */
  public boolean overlaps(ReportingPeriod other) {
    return !other.last.isBefore(first) && !other.first.isAfter(last);
  }

  /**
   * The period from January of the year in which this one ends to the end of this one.
   *
   * @return the year to date
   */
  public ReportingPeriod yearToDate() {
    return new ReportingPeriod(YearMonth.of(last.getYear(), 1), last);
  }

  /**
   * The period of the same length that ends the month before this one begins.
   *
   * @return the previous period
   * @throws IllegalArgumentException if it would begin before the year 1900
   */
  public ReportingPeriod previous() {
    return new ReportingPeriod(first.minusMonths(lengthMonths()), first.minusMonths(1));
  }

  /** Orders periods by their first, then by their last month. */
  @Override
  public int compareTo(ReportingPeriod other) {
    int byFirst = first.compareTo(other.first);
    return byFirst != 0 ? byFirst : last.compareTo(other.last);
  }

  /** Returns {@code 2026-03}, {@code 2026Q1}, {@code 2026} or else {@code 2026-01/2026-05}. */
  @Override
  public String toString() {
    int length = lengthMonths();
    if (length == 1) {
      return first.toString();
    }
    if (length == MONTHS_IN_YEAR && first.getMonthValue() == 1) {
      return Integer.toString(first.getYear());
    }
    if (length == MONTHS_IN_QUARTER && first.getMonthValue() % MONTHS_IN_QUARTER == 1) {
      return first.getYear() + "Q" + (first.getMonthValue() / MONTHS_IN_QUARTER + 1);
    }
    return first + "/" + last;
  }
}
