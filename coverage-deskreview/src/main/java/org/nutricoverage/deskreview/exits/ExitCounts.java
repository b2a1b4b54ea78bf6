package org.nutricoverage.deskreview.exits;

import java.io.Serializable;
import org.nutricoverage.core.internal.Arguments;

/**
 * People who left treatment, by the way they left.
 *
 * <pre>{@code
 * ExitCounts exits =
 *     ExitCounts.NONE.recovered(279).died(0).defaulted(9).nonResponse(28).transferred(0);
 * exits.total(ExitDenominator.WITH_TRANSFERS);   // 316
 * }</pre>
 *
 * @param recovered people who left recovered, from 0 to 10^15
 * @param died people who died, from 0 to 10^15
 * @param defaulted people who stayed away, from 0 to 10^15
 * @param nonResponse people who did not respond to treatment, from 0 to 10^15
 * @param transferred people who were sent elsewhere, from 0 to 10^15
 * @since 0.1.0
 */
public record ExitCounts(
    long recovered, long died, long defaulted, long nonResponse, long transferred)
    implements Serializable {

  private static final long GREATEST = 1_000_000_000_000_000L;

  /** Nobody left. */
  public static final ExitCounts NONE = new ExitCounts(0, 0, 0, 0, 0);

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public ExitCounts {
    Arguments.inRange(recovered, 0, GREATEST, "recovered", "people");
    Arguments.inRange(died, 0, GREATEST, "died", "people");
    Arguments.inRange(defaulted, 0, GREATEST, "defaulted", "people");
    Arguments.inRange(nonResponse, 0, GREATEST, "nonResponse", "people");
    Arguments.inRange(transferred, 0, GREATEST, "transferred", "people");
  }

  /**
   * These counts with another number of recovered.
   *
   * @param people who left recovered, from 0 to 10^15
   * @return a copy
   * @throws IllegalArgumentException if the number is not in its range
   */
  public ExitCounts recovered(long people) {
    return new ExitCounts(people, died, defaulted, nonResponse, transferred);
  }

  /**
   * These counts with another number of deaths.
   *
   * @param people who died, from 0 to 10^15
   * @return a copy
   * @throws IllegalArgumentException if the number is not in its range
   */
  public ExitCounts died(long people) {
    return new ExitCounts(recovered, people, defaulted, nonResponse, transferred);
  }

  /**
   * These counts with another number of defaulters.
   *
   * @param people who stayed away, from 0 to 10^15
   * @return a copy
   * @throws IllegalArgumentException if the number is not in its range
   */
  public ExitCounts defaulted(long people) {
    return new ExitCounts(recovered, died, people, nonResponse, transferred);
  }

  /**
   * These counts with another number of non-responders.
   *
   * @param people who did not respond to treatment, from 0 to 10^15
   * @return a copy
   * @throws IllegalArgumentException if the number is not in its range
   */
  public ExitCounts nonResponse(long people) {
    return new ExitCounts(recovered, died, defaulted, people, transferred);
  }

  /**
   * These counts with another number of transfers.
   *
   * @param people who were sent elsewhere, from 0 to 10^15
   * @return a copy
   * @throws IllegalArgumentException if the number is not in its range
   */
  public ExitCounts transferred(long people) {
    return new ExitCounts(recovered, died, defaulted, nonResponse, people);
  }

  /**
   * The counts of these and other people.
   *
   * @param other counts of other sites or months
   * @return the sums
   * @throws IllegalArgumentException if a sum is above 10^15
   */
  public ExitCounts plus(ExitCounts other) {
    return new ExitCounts(
        recovered + other.recovered,
        died + other.died,
        defaulted + other.defaulted,
        nonResponse + other.nonResponse,
        transferred + other.transferred);
  }

  /**
   * All who left.
   *
   * @param denominator whether transfers count
   * @return the number, at least 0
   */
  public long total(ExitDenominator denominator) {
    long four = recovered + died + defaulted + nonResponse;
    return switch (denominator) {
      case WITH_TRANSFERS -> four + transferred;
      case WITHOUT_TRANSFERS -> four;
    };
  }
}
