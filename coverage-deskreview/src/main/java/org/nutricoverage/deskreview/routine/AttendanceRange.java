package org.nutricoverage.deskreview.routine;

import java.io.Serializable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * How many people may be registered where a peak month shows how many came.
 *
 * <p>Desk review option 2 counts those who came in the best month and understates the people
 * registered by those who stayed away. If a fraction a of the registered came in that month, the
 * registered lie between the value and the value / a. The range is printed beside the value and
 * never replaces it.
 *
 * <pre>{@code
 * AttendanceRange range = AttendanceRange.of(Rational.of(13_786), Rational.parse("0.66"));
 * range.lower();    // 13786
 * range.upper();    // 689300/33, about 20,887.9
 * AttendanceRange.atGuaranteedFloor(Rational.of(13_786)).attendance();   // 0.4356
 * }</pre>
 *
 * <p>The relation is derived from the note of WFP Monitoring Handbook, indicator 7, V5.0 2026.03,
 * that option 2 understates; the handbook prints no correction.
 *
 * @param value the value of option 2: people, or coverage as a fraction or in percent
 * @param attendance the fraction of the registered people who came in the peak month, above 0 and
 *     at most 1
 * @since 0.1.0
 */
public record AttendanceRange(Rational value, Rational attendance) implements Serializable {

  /**
   * The least mean attendance that adherence at its minimum allows, 0.66 x 0.66 = 0.4356: at least
   * 66 % of the people receive at least 66 % of the transfers.
   */
  public static final Rational GUARANTEED_FLOOR = Rational.of(66 * 66, 10_000);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the value is negative or the attendance not in its range
   */
  public AttendanceRange {
    if (value.signum() < 0) {
      throw Arguments.refused("value", "a number of people or a coverage of at least 0", value);
    }
    if (attendance.signum() <= 0 || attendance.compareTo(Rational.ONE) > 0) {
      throw Arguments.refused("attendance", "a fraction above 0 and at most 1", attendance);
    }
  }

  /**
   * The range for a known attendance.
   *
   * @param value the value of option 2: people, or coverage as a fraction or in percent
   * @param attendance the fraction of the registered people who came in the peak month, above 0 and
   *     at most 1
   * @return the range
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static AttendanceRange of(Rational value, Rational attendance) {
    return new AttendanceRange(value, attendance);
  }

  /**
   * The range for the least attendance that adherence at its minimum allows.
   *
   * @param value the value of option 2: people, or coverage as a fraction or in percent
   * @return the range for {@link #GUARANTEED_FLOOR}
   * @throws IllegalArgumentException if the value is negative
   */
  public static AttendanceRange atGuaranteedFloor(Rational value) {
    return new AttendanceRange(value, GUARANTEED_FLOOR);
  }

  /**
   * The lower end: everyone registered came.
   *
   * @return the value itself
   */
  public Rational lower() {
    return value;
  }

  /**
   * The upper end.
   *
   * @return value / attendance, which may be above the number of eligible people
   */
  public Rational upper() {
    return value.dividedBy(attendance);
  }

  /** Returns the range in words on one line. */
  @Override
  public String toString() {
    return "between "
        + Numbers.people(lower().rounded(1))
        + " and "
        + Numbers.people(upper().rounded(1))
        + " if "
        + attendance.percent(1)
        + " % of those registered came in the peak month";
  }
}
