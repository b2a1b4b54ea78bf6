package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import org.nutricoverage.core.internal.Arguments;

/**
 * The cases of one service delivery unit: how many there are and how many of them are covered.
 *
 * @param covered covered cases, from 0 to {@code cases}
 * @param cases all cases, from 0 to 1,000,000,000
 * @since 0.1.0
 */
public record CoveredCases(long covered, long cases) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public CoveredCases {
    Arguments.inRange(cases, 0, 1_000_000_000L, "cases", "cases");
    Arguments.inRange(covered, 0, cases, "covered", "cases");
  }

  /**
   * The counts of a unit.
   *
   * @param covered covered cases, from 0 to {@code cases}
   * @param cases all cases, from 0 to 1,000,000,000
   * @return the counts
   * @throws IllegalArgumentException if one is not in its range
   */
  public static CoveredCases of(long covered, long cases) {
    return new CoveredCases(covered, cases);
  }
}
