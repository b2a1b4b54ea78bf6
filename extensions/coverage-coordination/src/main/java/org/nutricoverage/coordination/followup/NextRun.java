package org.nutricoverage.coordination.followup;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;

/**
 * When cluster coordination performance monitoring is due next.
 *
 * <p>In a new emergency three to six months after its onset, then once a year; sooner if several
 * functions were weak. No source says how many are several: two unless the caller says otherwise.
 * Clusters that only prepare are not obliged. The dates are a rule of this library made from those
 * statements.
 *
 * <pre>{@code
 * NextRun.newEmergency(LocalDate.of(2026, 1, 15)).latest();                       // 2026-07-15
 * NextRun.after(LocalDate.of(2026, 1, 15), 2).recommendedNow();                   // true
 * NextRun.after(LocalDate.of(2026, 1, 15), 1).latest();                           // 2027-01-15
 * }</pre>
 *
 * @param earliest the first day of the window
 * @param latest the last day, after which the run is overdue
 * @param recommendedNow whether it is recommended at once
 * @param reason why, in words
 * @since 0.1.0
 */
public record NextRun(LocalDate earliest, LocalDate latest, boolean recommendedNow, String reason)
    implements Serializable {

  /** How many weak functions are several, unless the caller says otherwise: 2. */
  public static final int SEVERAL = 2;

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the window ends before it begins or the reason is blank
   */
  public NextRun {
    Objects.requireNonNull(earliest, "earliest");
    if (latest.isBefore(earliest)) {
      throw Arguments.refused("latest", "a day not before " + earliest, latest);
    }
    reason = Arguments.text(reason, "reason");
  }

  /**
   * The first run in a new emergency.
   *
   * @param onset the day on which the emergency began
   * @return three to six months after it
   */
  public static NextRun newEmergency(LocalDate onset) {
    return new NextRun(
        onset.plusMonths(3),
        onset.plusMonths(6),
        false,
        "first run, 3 to 6 months after the onset on " + onset);
  }

  /**
   * The run after another one.
   *
   * @param lastCompleted the day on which the last run was completed
   * @param weakFunctions how many functions were weak in it, at least 0
   * @return one year later; recommended now if at least two functions were weak
   * @throws IllegalArgumentException if the number is negative
   */
  public static NextRun after(LocalDate lastCompleted, int weakFunctions) {
    return after(lastCompleted, weakFunctions, SEVERAL);
  }

  /**
   * The run after another one, with another understanding of several.
   *
   * @param lastCompleted the day on which the last run was completed
   * @param weakFunctions how many functions were weak in it, at least 0
   * @param several how many weak functions make a run recommended now, at least 1
   * @return one year later
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static NextRun after(LocalDate lastCompleted, int weakFunctions, int several) {
    Arguments.inRange(weakFunctions, 0, Integer.MAX_VALUE, "weakFunctions", "functions");
    Arguments.inRange(several, 1, Integer.MAX_VALUE, "several", "functions");
    boolean now = weakFunctions >= several;
    LocalDate due = lastCompleted.plusYears(1);
    return new NextRun(
        now ? lastCompleted : due,
        due,
        now,
        now
            ? weakFunctions + " functions were weak in the run completed on " + lastCompleted
            : "one year after the run completed on " + lastCompleted);
  }

  /**
   * Whether the run should have taken place.
   *
   * @param asOf the day
   * @return true if the last day is before that day
   */
  public boolean isOverdue(LocalDate asOf) {
    return latest.isBefore(asOf);
  }
}
