package org.nutricoverage.survey.squeac;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;

/**
 * The seasons of an area, against which admissions are read: do they follow need?
 *
 * <pre>{@code
 * SeasonalCalendar calendar =
 *     SeasonalCalendar.of(
 *         SeasonalCalendar.Event.of(
 *             "lean season", "hunger", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 9, 30)),
 *         SeasonalCalendar.Event.of(
 *             "rains", "rainfall", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 30)));
 * calendar.during(YearMonth.of(2026, 5)).get(0).name();   // "lean season"
 * }</pre>
 *
 * @param events the events in order of time, then of name
 * @since 0.1.0
 */
public record SeasonalCalendar(List<Event> events) implements StageOneEvidence {

  private static final long serialVersionUID = 1L;

  /** Copies and orders the events. */
  public SeasonalCalendar {
    events =
        events.stream()
            .sorted(
                Comparator.comparing(Event::firstDay)
                    .thenComparing(Event::lastDay)
                    .thenComparing(Event::name)
                    .thenComparing(Event::group))
            .toList();
  }

  /**
   * A calendar of events.
   *
   * @param events in any order
   * @return the calendar
   */
  public static SeasonalCalendar of(Event... events) {
    return new SeasonalCalendar(List.of(events));
  }

  /**
   * A calendar of events.
   *
   * @param events in any order
   * @return the calendar
   */
  public static SeasonalCalendar of(Collection<Event> events) {
    return new SeasonalCalendar(List.copyOf(events));
  }

  /**
   * The events of a month.
   *
   * @param month the month
   * @return those that share a day with it
   */
  public List<Event> during(YearMonth month) {
    return events.stream()
        .filter(event ->
            !event.firstDay.isAfter(month.atEndOfMonth())
                && !event.lastDay.isBefore(month.atDay(1)))
        .toList();
  }

  /**
   * The months of a group of events.
   *
   * @param group for example {@code Harvest}
   * @return the months that share a day with an event of the group, in order
   */
  public SortedSet<YearMonth> months(String group) {
    SortedSet<YearMonth> months = new TreeSet<>();
    for (Event event : events) {
      if (event.group.equals(group)) {
        YearMonth last = YearMonth.from(event.lastDay);
        for (YearMonth month = YearMonth.from(event.firstDay);
            !month.isAfter(last);
            month = month.plusMonths(1)) {
          months.add(month);
        }
      }
    }
    return months;
  }

  @Override
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    lines.add("Seasonal calendar:");
    events.forEach(event -> lines.add("  " + event));
    return List.copyOf(lines);
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }

  /**
   * One event.
   *
   * @param name what it is
   * @param group what it belongs to, for example {@code Harvest}
   * @param firstDay the first day
   * @param lastDay the last day, not before the first and at most 100 years after it
   * @since 0.1.0
   */
  public record Event(String name, String group, LocalDate firstDay, LocalDate lastDay)
      implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_YEARS = 100;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a text is blank or the last day is not in its range
     */
    public Event {
      name = Arguments.text(name, "name");
      group = Arguments.text(group, "group");
      Objects.requireNonNull(firstDay, "firstDay");
      if (lastDay.isBefore(firstDay) || lastDay.isAfter(firstDay.plusYears(MOST_YEARS))) {
        throw Arguments.refused(
            "lastDay", "a day from " + firstDay + " to 100 years later", lastDay);
      }
    }

    /**
     * An event.
     *
     * @param name what it is
     * @param group what it belongs to
     * @param firstDay the first day
     * @param lastDay the last day, not before the first and at most 100 years after it
     * @return the event
     * @throws IllegalArgumentException if a text is blank or the last day is not in its range
     */
    public static Event of(String name, String group, LocalDate firstDay, LocalDate lastDay) {
      return new Event(name, group, firstDay, lastDay);
    }

    /** Returns days, name and group on one line. */
    @Override
    public String toString() {
      return firstDay + " to " + lastDay + " " + name + " (" + group + ")";
    }
  }
}
