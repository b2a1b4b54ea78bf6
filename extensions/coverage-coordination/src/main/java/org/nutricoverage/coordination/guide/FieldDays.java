package org.nutricoverage.coordination.guide;

import java.io.Serializable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * How many days field work takes: places over teams times places a team does in a day.
 *
 * @param sites the places, from 0 to 1,000,000
 * @param teams the teams, from 1 to 10,000
 * @param sitesPerTeamAndDay the places that a team does in a day, above 0
 * @since 0.1.0
 */
public record FieldDays(long sites, long teams, Rational sitesPerTeamAndDay)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public FieldDays {
    Arguments.inRange(sites, 0, 1_000_000, "sites", "places");
    Arguments.inRange(teams, 1, 10_000, "teams", "teams");
    if (sitesPerTeamAndDay.signum() <= 0) {
      throw Arguments.refused(
          "sitesPerTeamAndDay", "a number of places above 0", sitesPerTeamAndDay);
    }
  }

  /**
   * The days of whole numbers.
   *
   * @param sites the places, from 0 to 1,000,000
   * @param teams the teams, from 1 to 10,000
   * @param sitesPerTeamAndDay the places that a team does in a day, at least 1
   * @return the days
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static FieldDays of(long sites, long teams, long sitesPerTeamAndDay) {
    return new FieldDays(sites, teams, Rational.of(sitesPerTeamAndDay));
  }

  /**
   * The whole days that it takes.
   *
   * @return rounded up
   * @throws ArithmeticException if the number does not fit into a long
   */
  public long days() {
    return Rational.of(sites).dividedBy(Rational.of(teams).times(sitesPerTeamAndDay)).ceiling();
  }
}
