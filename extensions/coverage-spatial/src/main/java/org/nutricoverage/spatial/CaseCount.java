package org.nutricoverage.spatial;

import java.io.Serializable;
import java.util.Optional;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.internal.Arguments;

/**
 * The cases found in one place, and how many of them were covered.
 *
 * <p>A place in which nobody was found has a count of 0 of 0; a place that was not visited has none
 * at all. The two are different: the first is data.
 *
 * @param place the id of the village
 * @param covered cases that are in the programme, from 0 to {@code cases}
 * @param cases all cases found, at least 0 and at most 1,000,000,000
 * @since 0.1.0
 */
public record CaseCount(String place, long covered, long cases) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long MOST_CASES = 1_000_000_000;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is not in its range or the id is blank
   */
  public CaseCount {
    place = Arguments.text(place, "place");
    Arguments.inRange(cases, 0, MOST_CASES, "cases", "cases");
    Arguments.inRange(covered, 0, cases, "covered", "cases");
  }

  /**
   * The cases found in one place.
   *
   * @param place the id of the village
   * @param covered cases that are in the programme, from 0 to {@code cases}
   * @param cases all cases found, at least 0 and at most 1,000,000,000
   * @return the count
   * @throws IllegalArgumentException if a count is not in its range or the id is blank
   */
  public static CaseCount of(String place, long covered, long cases) {
    return new CaseCount(place, covered, cases);
  }

  /**
   * The coverage of the place.
   *
   * @return covered of cases; empty where no case was found
   */
  public Optional<Proportion.Counted> coverage() {
    return cases == 0 ? Optional.empty() : Optional.of(Proportion.of(covered, cases));
  }
}
