package org.nutricoverage.io.dhis2;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of period that DHIS2 knows, each with its notation.
 *
 * <p>The periods that begin in November are named after the year in which they end: {@code 2026Nov}
 * is November 2025 to October 2026. All others are named after the year in which they begin; weeks
 * after the year that holds most of their days.
 *
 * @since 0.1.0
 */
public enum Dhis2PeriodType {
  /** A day, {@code 20260315}. */
  DAILY("Daily", "yyyyMMdd", "P1D"),
  /** A week from Monday, {@code 2026W10}. */
  WEEKLY("Weekly", "W", DayOfWeek.MONDAY),
  /** A week from Wednesday, {@code 2026WedW10}. */
  WEEKLY_WEDNESDAY("WeeklyWednesday", "WedW", DayOfWeek.WEDNESDAY),
  /** A week from Thursday, {@code 2026ThuW10}. */
  WEEKLY_THURSDAY("WeeklyThursday", "ThuW", DayOfWeek.THURSDAY),
  /** A week from Friday, {@code 2026FriW10}. */
  WEEKLY_FRIDAY("WeeklyFriday", "FriW", DayOfWeek.FRIDAY),
  /** A week from Saturday, {@code 2026SatW10}. */
  WEEKLY_SATURDAY("WeeklySaturday", "SatW", DayOfWeek.SATURDAY),
  /** A week from Sunday, {@code 2026SunW10}. */
  WEEKLY_SUNDAY("WeeklySunday", "SunW", DayOfWeek.SUNDAY),
  /**
   * Two weeks from Monday, {@code 2026BiW5} for weeks 9 and 10. As in DHIS2, a year of 53 weeks has
   * a 27th, whose second week is the first of the next year.
   */
  BI_WEEKLY("BiWeekly", "yyyyBiWn", "P14D"),
  /** A calendar month, {@code 202603}. */
  MONTHLY("Monthly", "yyyyMM", "P1M", "", 1, 1),
  /** Two calendar months, {@code 202602B} for March and April. */
  BI_MONTHLY("BiMonthly", "yyyyMMB", "P2M", "B", 2, 1),
  /** A quarter of the calendar year, {@code 2026Q1}. */
  QUARTERLY("Quarterly", "yyyyQn", "P3M", "Q", 3, 1),
  /** A quarter of the year from November, {@code 2026NovQ1} for November 2025 to January 2026. */
  QUARTERLY_NOVEMBER("QuarterlyNov", "yyyyNovQn", "P3M", "NovQ", 3, 11),
  /** Half a calendar year, {@code 2026S1}. */
  SIX_MONTHLY("SixMonthly", "yyyySn", "P6M", "S", 6, 1),
  /** Half a year from April, {@code 2026AprilS1} for April to September 2026. */
  SIX_MONTHLY_APRIL("SixMonthlyApril", "yyyyAprilSn", "P6M", "AprilS", 6, 4),
  /** Half a year from November, {@code 2026NovS1} for November 2025 to April 2026. */
  SIX_MONTHLY_NOVEMBER("SixMonthlyNov", "yyyyNovSn", "P6M", "NovS", 6, 11),
  /** A calendar year, {@code 2026}. */
  YEARLY("Yearly", "yyyy", "P1Y", "", 12, 1),
  /** A year from February, {@code 2026Feb}. */
  FINANCIAL_FEBRUARY("FinancialFeb", "yyyyFeb", "P1Y", "Feb", 12, 2),
  /** A year from April, {@code 2026April}. */
  FINANCIAL_APRIL("FinancialApril", "yyyyApril", "P1Y", "April", 12, 4),
  /** A year from July, {@code 2026July}. */
  FINANCIAL_JULY("FinancialJuly", "yyyyJuly", "P1Y", "July", 12, 7),
  /** A year from August, {@code 2026Aug}. */
  FINANCIAL_AUGUST("FinancialAug", "yyyyAug", "P1Y", "Aug", 12, 8),
  /** A year from September, {@code 2026Sep}. */
  FINANCIAL_SEPTEMBER("FinancialSep", "yyyySep", "P1Y", "Sep", 12, 9),
  /** A year from October, {@code 2026Oct}. */
  FINANCIAL_OCTOBER("FinancialOct", "yyyyOct", "P1Y", "Oct", 12, 10),
  /** A year from November, {@code 2026Nov} for November 2025 to October 2026. */
  FINANCIAL_NOVEMBER("FinancialNov", "yyyyNov", "P1Y", "Nov", 12, 11);

  private static final int NOVEMBER = 11;
  private static final int MONTHS_IN_YEAR = 12;
  private static final int MINIMAL_DAYS_IN_FIRST_WEEK = 4;
  private static final int DAYS_IN_WEEK = 7;

  private final String dhis2Name;
  private final String notation;
  private final String duration;
  private final String infix;
  private final @Nullable DayOfWeek firstDayOfWeek;
  private final int lengthMonths;
  private final int baseMonth;

  Dhis2PeriodType(String dhis2Name, String notation, String duration) {
    this(dhis2Name, notation, duration, "", 0, 0);
  }

  Dhis2PeriodType(
      String dhis2Name,
      String notation,
      String duration,
      String infix,
      int lengthMonths,
      int baseMonth) {
    this.dhis2Name = dhis2Name;
    this.notation = notation;
    this.duration = duration;
    this.infix = infix;
    this.firstDayOfWeek = null;
    this.lengthMonths = lengthMonths;
    this.baseMonth = baseMonth;
  }

  Dhis2PeriodType(String dhis2Name, String infix, DayOfWeek firstDayOfWeek) {
    this.dhis2Name = dhis2Name;
    this.notation = "yyyy" + infix + "n";
    this.duration = "P7D";
    this.infix = infix;
    this.firstDayOfWeek = firstDayOfWeek;
    this.lengthMonths = 0;
    this.baseMonth = 0;
  }

  /**
   * The name in DHIS2.
   *
   * @return for example {@code SixMonthlyApril}
   */
  public String dhis2Name() {
    return dhis2Name;
  }

  /**
   * How such a period is written.
   *
   * @return for example {@code yyyyAprilSn}
   */
  public String notation() {
    return notation;
  }

  /**
   * How long such a period is by ISO 8601.
   *
   * @return {@code P1D}, {@code P7D}, {@code P14D}, {@code P1M}, {@code P2M}, {@code P3M}, {@code
   *     P6M} or {@code P1Y}
   */
  public String duration() {
    return duration;
  }

  /**
   * How many calendar months such a period has.
   *
   * @return the number of months; 0 for days and weeks
   */
  public int lengthMonths() {
    return lengthMonths;
  }

  String infix() {
    return infix;
  }

  boolean isWeek() {
    return firstDayOfWeek != null;
  }

  /** How many periods a year has, where they are counted by months. */
  int perYear() {
    return MONTHS_IN_YEAR / lengthMonths;
  }

  /** The first day of a period of months. */
  LocalDate monthStart(int year, int number) {
    int yearOfBase = baseMonth == NOVEMBER ? year - 1 : year;
    return LocalDate.of(yearOfBase, baseMonth, 1).plusMonths((long) lengthMonths * (number - 1));
  }

  /** The first day of a week or of two; the number must be in its range. */
  LocalDate weekStart(int year, int week) {
    WeekFields weeks = weekFields();
    LocalDate inFirstWeek = LocalDate.of(year, 1, MINIMAL_DAYS_IN_FIRST_WEEK);
    LocalDate firstWeek = inFirstWeek.minusDays(inFirstWeek.get(weeks.dayOfWeek()) - 1L);
    return firstWeek.plusDays((long) DAYS_IN_WEEK * (week - 1));
  }

  int weeksIn(int year) {
    return (int) LocalDate.of(year, 6, 1).range(weekFields().weekOfWeekBasedYear()).getMaximum();
  }

  WeekFields weekFields() {
    DayOfWeek first = firstDayOfWeek;
    return WeekFields.of(first == null ? DayOfWeek.MONDAY : first, MINIMAL_DAYS_IN_FIRST_WEEK);
  }

  /** Whether a period of this type can begin on a day. */
  boolean canBeginOn(LocalDate day) {
    DayOfWeek first = firstDayOfWeek;
    if (first != null) {
      return day.getDayOfWeek() == first;
    }
    if (this == BI_WEEKLY) {
      return day.getDayOfWeek() == DayOfWeek.MONDAY
          && day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 1;
    }
    return lengthMonths == 0
        || (day.getDayOfMonth() == 1
            && Math.floorMod(day.getMonthValue() - baseMonth, lengthMonths) == 0);
  }

  LocalDate lastDay(LocalDate firstDay) {
    if (lengthMonths > 0) {
      return firstDay.plusMonths(lengthMonths).minusDays(1);
    }
    if (this == DAILY) {
      return firstDay;
    }
    return firstDay.plusDays((this == BI_WEEKLY ? 2L : 1L) * DAYS_IN_WEEK - 1);
  }

  /** The text of the period that begins on a day on which one can begin. */
  String text(LocalDate day) {
    if (this == DAILY) {
      return digits(day.getYear(), 4)
          + digits(day.getMonthValue(), 2)
          + digits(day.getDayOfMonth(), 2);
    }
    if (lengthMonths == 0) {
      int week = day.get(weekFields().weekOfWeekBasedYear());
      String year = digits(day.get(weekFields().weekBasedYear()), 4);
      return this == BI_WEEKLY ? year + "BiW" + (week / 2 + 1) : year + infix + week;
    }
    int monthsAfterBase = Math.floorMod(day.getMonthValue() - baseMonth, MONTHS_IN_YEAR);
    int yearOfBase = day.getMonthValue() < baseMonth ? day.getYear() - 1 : day.getYear();
    String year = digits(baseMonth == NOVEMBER ? yearOfBase + 1 : yearOfBase, 4);
    int number = monthsAfterBase / lengthMonths + 1;
    if (this == MONTHLY || this == BI_MONTHLY) {
      return year + digits(number, 2) + infix;
    }
    return lengthMonths == MONTHS_IN_YEAR ? year + infix : year + infix + number;
  }

  private static String digits(int number, int length) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }
}
