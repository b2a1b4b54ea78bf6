package org.nutricoverage.io.dhis2;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;

/**
 * A period as DHIS2 writes it, with its exact first and last day.
 *
 * <pre>{@code
 * Dhis2Period period = Dhis2Period.parse("2026NovS1");
 * period.firstDay().toString();                         // "2025-11-01"
 * period.lastDay().toString();                          // "2026-04-30"
 * period.reportingPeriod().orElseThrow().toString();    // "2025-11/2026-04"
 * Dhis2Period.parse("2026-03").toString();              // "202603"
 * }</pre>
 *
 * <p>All notations of {@link Dhis2PeriodType} are read, exactly as DHIS2 spells them: capital and
 * small letters matter, digits are Latin. Besides, as in DHIS2, a month may be {@code 2026-03}, a
 * day {@code 2026-03-15} and a week {@code 2026W05}; {@link #toString()} gives the usual form. Week
 * 53 exists only in years that have one, by the week of that first day. Every day lies in the years
 * 1900 to 2999 of the ISO calendar; other calendars are not read.
 *
 * @since 0.1.0
 */
public final class Dhis2Period implements Comparable<Dhis2Period>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private static final int LONGEST = 16;
  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{4})(?:([0-9]{2})([0-9]{2})|-([0-9]{2})-([0-9]{2})|-?([0-9]{2})|([0-9]{2})B"
              + "|(BiW|(?:Wed|Thu|Fri|Sat|Sun)?W)([0-9]{1,2})|((?:Nov)?Q|(?:April|Nov)?S)([0-9])"
              + "|([A-Z][a-z]{2,4})?)");

  private final Dhis2PeriodType type;
  private final LocalDate firstDay;

  private Dhis2Period(Dhis2PeriodType type, LocalDate firstDay) {
    this.type = type;
    this.firstDay = firstDay;
  }

  /**
   * Reads a period.
   *
   * @param text the period in one of the notations of {@link Dhis2PeriodType}, without white space
   * @return the period
   * @throws UnusableDocumentException if the text is no such notation, names a month, week, quarter
   *     or half year that does not exist, or reaches beyond the years 1900 to 2999
   */
  public static Dhis2Period parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (text.length() > LONGEST || !matcher.matches()) {
      throw refused(text);
    }
    int year = Integer.parseInt(matcher.group(1));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw refused(text);
    }
    Dhis2Period period = of(matcher, year, text);
    if (period.firstDay.getYear() < FIRST_YEAR || period.lastDay().getYear() > LAST_YEAR) {
      throw refused(text);
    }
    return period;
  }

  private static Dhis2Period of(Matcher matcher, int year, String text) {
    if (matcher.group(2) != null) {
      return day(year, matcher.group(2), matcher.group(3), text);
    }
    if (matcher.group(4) != null) {
      return day(year, matcher.group(4), matcher.group(5), text);
    }
    if (matcher.group(6) != null) {
      return months(Dhis2PeriodType.MONTHLY, year, matcher.group(6), text);
    }
    if (matcher.group(7) != null) {
      return months(Dhis2PeriodType.BI_MONTHLY, year, matcher.group(7), text);
    }
    if (matcher.group(8) != null) {
      return weeks(matcher.group(8), year, Integer.parseInt(matcher.group(9)), text);
    }
    if (matcher.group(10) != null) {
      String infix = matcher.group(10);
      Dhis2PeriodType type =
          Arrays.stream(Dhis2PeriodType.values())
              .filter(each -> !each.isWeek() && each.infix().equals(infix))
              .findFirst()
              .orElseThrow();
      return months(type, year, matcher.group(11), text);
    }
    String infix = matcher.group(12) == null ? "" : matcher.group(12);
    return Arrays.stream(Dhis2PeriodType.values())
        .filter(type -> type.lengthMonths() == 12 && type.infix().equals(infix))
        .findFirst()
        .map(type -> new Dhis2Period(type, type.monthStart(year, 1)))
        .orElseThrow(() -> refused(text));
  }

  private static Dhis2Period day(int year, String month, String day, String text) {
    try {
      return new Dhis2Period(
          Dhis2PeriodType.DAILY,
          LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      UnusableDocumentException refused = refused(text);
      refused.initCause(noSuchDay);
      throw refused;
    }
  }

  private static Dhis2Period months(Dhis2PeriodType type, int year, String digits, String text) {
    int number = Integer.parseInt(digits);
    if (number < 1 || number > type.perYear()) {
      throw refused(text);
    }
    return new Dhis2Period(type, type.monthStart(year, number));
  }

  private static Dhis2Period weeks(String infix, int year, int number, String text) {
    Dhis2PeriodType type =
        Arrays.stream(Dhis2PeriodType.values())
            .filter(each -> each.isWeek() && each.infix().equals(infix))
            .findFirst()
            .orElse(Dhis2PeriodType.BI_WEEKLY);
    int week = type == Dhis2PeriodType.BI_WEEKLY ? 2 * number - 1 : number;
    if (week < 1 || week > type.weeksIn(year)) {
      throw refused(text);
    }
    return new Dhis2Period(type, type.weekStart(year, week));
  }

  private static UnusableDocumentException refused(String text) {
    return UnusableDocumentException.at(
        "",
        DocumentRule.NOT_A_VALUE,
        "period must be one of DHIS2 in the years 1900 to 2999, such as 202603, 2026Q1, 2026S1,"
            + " 2026April, 2026W10 or 20260315, but was \""
            + Texts.cut(text)
            + "\"");
  }

  /**
   * The period of a type that begins on a day.
   *
   * @param type the type
   * @param firstDay the first day, on which a period of this type must be able to begin
   * @return the period
   * @throws IllegalArgumentException if no such period begins on that day, or it reaches beyond the
   *     years 1900 to 2999
   */
  public static Dhis2Period beginning(Dhis2PeriodType type, LocalDate firstDay) {
    boolean fits = type.canBeginOn(firstDay);
    if (!fits || firstDay.getYear() < FIRST_YEAR || type.lastDay(firstDay).getYear() > LAST_YEAR) {
      throw Arguments.refused(
          "firstDay",
          "a day in the years 1900 to 2999 on which a " + type.dhis2Name() + " period begins",
          firstDay);
    }
    return new Dhis2Period(type, firstDay);
  }

  /**
   * The period of DHIS2 that has exactly the months of a reporting period.
   *
   * @param period the months
   * @return a month, two months, a quarter, half a year or a year in the usual form of DHIS2; empty
   *     where DHIS2 has none with these months
   */
  public static Optional<Dhis2Period> of(ReportingPeriod period) {
    LocalDate day = period.first().atDay(1);
    return Arrays.stream(Dhis2PeriodType.values())
        .filter(type -> type.lengthMonths() == period.lengthMonths() && type.canBeginOn(day))
        .findFirst()
        .map(type -> new Dhis2Period(type, day));
  }

  /**
   * What kind of period it is.
   *
   * @return the type
   */
  public Dhis2PeriodType type() {
    return type;
  }

  /**
   * When it begins.
   *
   * @return the first day, included
   */
  public LocalDate firstDay() {
    return firstDay;
  }

  /**
   * When it ends.
   *
   * @return the last day, included
   */
  public LocalDate lastDay() {
    return type.lastDay(firstDay);
  }

  /**
   * How long it is.
   *
   * @return the number of days, both ends included; 28 to 31 for a month, 365 or 366 for a year
   */
  public int days() {
    return (int) ChronoUnit.DAYS.between(firstDay, lastDay()) + 1;
  }

  /**
   * The same period for the rest of the library.
   *
   * @return the months; empty for days and weeks, which are no whole months
   */
  public Optional<ReportingPeriod> reportingPeriod() {
    return type.lengthMonths() == 0
        ? Optional.empty()
        : Optional.of(ReportingPeriod.between(YearMonth.from(firstDay), YearMonth.from(lastDay())));
  }

  /** Orders periods by their first day, then the shorter first, then by type. */
  @Override
  public int compareTo(Dhis2Period other) {
    int byFirst = firstDay.compareTo(other.firstDay);
    if (byFirst != 0) {
      return byFirst;
    }
    int byLast = lastDay().compareTo(other.lastDay());
    return byLast != 0 ? byLast : type.compareTo(other.type);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dhis2Period that && type == that.type && firstDay.equals(that.firstDay);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, firstDay);
  }

  /** Returns the form that {@link #parse(String)} reads, as DHIS2 writes it: {@code 202603}. */
  @Override
  public String toString() {
    return type.text(firstDay);
  }
}
