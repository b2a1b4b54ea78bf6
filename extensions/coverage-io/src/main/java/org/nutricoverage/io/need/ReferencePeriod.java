package org.nutricoverage.io.need;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.internal.Arguments;

/**
 * The days that a figure is about, both ends included.
 *
 * <pre>{@code
 * ReferencePeriod plan = ReferencePeriod.of(LocalDate.of(2024, 1, 5), LocalDate.of(2024, 12, 24));
 * plan.toString();                            // "2024-01-05/2024-12-24"
 * plan.wholeMonths();                         // empty
 * ReferencePeriod.year(2024).wholeMonths();   // 2024
 * }</pre>
 *
 * @param first the first day, in the years 1900 to 2999
 * @param last the last day, not before the first
 * @since 0.1.0
 */
public record ReferencePeriod(LocalDate first, LocalDate last)
    implements Comparable<ReferencePeriod>, Serializable {

  /**
   * Checks the order of the days.
   *
   * @throws IllegalArgumentException if a day is not in the years 1900 to 2999 or the last is
   *     before the first
   */
  public ReferencePeriod {
    Arguments.inRange(first.getYear(), 1900, 2999, "year of the first day", "years");
    Arguments.inRange(last.getYear(), 1900, 2999, "year of the last day", "years");
    if (last.isBefore(first)) {
      throw Arguments.refused("last", "a day not before " + first, last);
    }
  }

  /**
   * The days between two days.
   *
   * @param firstInclusive the first day
   * @param lastInclusive the last day
   * @return the period
   * @throws IllegalArgumentException if a day is not in the years 1900 to 2999 or the last is
   *     before the first
   */
  public static ReferencePeriod of(LocalDate firstInclusive, LocalDate lastInclusive) {
    return new ReferencePeriod(firstInclusive, lastInclusive);
  }

  /**
   * A calendar year.
   *
   * @param year from 1900 to 2999
   * @return the period
   * @throws IllegalArgumentException if the year is not in the range
   */
  public static ReferencePeriod year(int year) {
    Arguments.inRange(year, 1900, 2999, "year", "years");
    return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /**
   * The period in months, if it begins on the first and ends on the last day of a month.
   *
   * @return the months; empty if a month is not in the period as a whole
   */
  public Optional<ReportingPeriod> wholeMonths() {
    boolean whole = first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
    return whole ? Optional.of(months()) : Optional.empty();
  }

  /**
   * All months that share a day with the period.
   *
   * @return the months from that of the first day to that of the last
   */
  public ReportingPeriod months() {
    return ReportingPeriod.between(YearMonth.from(first), YearMonth.from(last));
  }

  /** Orders periods by their first, then by their last day. */
  @Override
  public int compareTo(ReferencePeriod other) {
    int byFirst = first.compareTo(other.first);
    return byFirst != 0 ? byFirst : last.compareTo(other.last);
  }

  /** Returns the ISO 8601 interval, {@code 2024-01-05/2024-12-24}. */
  @Override
  public String toString() {
    return first + "/" + last;
  }
}
