package org.nutricoverage.deskreview.routine;

import java.io.Serializable;
import org.nutricoverage.core.internal.Arguments;

/**
 * The sum of a count over the sites that reported it for one month.
 *
 * @param total the sum, at least 0
 * @param sitesReporting how many sites reported the count, at least 1
 * @param sitesExpected how many sites should have, at least as many
 * @since 0.1.0
 */
public record MonthTotal(long total, int sitesReporting, int sitesExpected)
    implements Serializable {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public MonthTotal {
    Arguments.notNegative(total, "total", "people");
    Arguments.inRange(sitesExpected, 1, Integer.MAX_VALUE, "sitesExpected", "sites");
    Arguments.inRange(sitesReporting, 1, sitesExpected, "sitesReporting", "sites");
  }

  /**
   * Whether every expected site reported.
   *
   * @return true if none is missing
   */
  public boolean complete() {
    return sitesReporting == sitesExpected;
  }
}
