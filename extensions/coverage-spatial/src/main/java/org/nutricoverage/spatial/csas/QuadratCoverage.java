package org.nutricoverage.spatial.csas;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.MapClass;

/**
 * One row of the map table: what was found in a quadrat.
 *
 * @param quadrat the id of the quadrat
 * @param villagesVisited how many villages were visited in it; 0 if it was not visited
 * @param covered cases that are in the programme, from 0 to {@code cases}
 * @param cases all cases found, at least 0
 * @param mapClass the class by which a map colours it; not classified if no case was found
 * @since 0.1.0
 */
public record QuadratCoverage(
    String quadrat, int villagesVisited, long covered, long cases, MapClass mapClass)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the id is blank or a number is not in its range
   */
  public QuadratCoverage {
    quadrat = Arguments.text(quadrat, "quadrat");
    Arguments.notNegative(villagesVisited, "villagesVisited", "villages");
    Arguments.notNegative(cases, "cases", "cases");
    Arguments.inRange(covered, 0, cases, "covered", "cases");
    Objects.requireNonNull(mapClass, "mapClass");
  }

  /**
   * Whether the quadrat was visited.
   *
   * @return true if at least one village was, even if no case was found
   */
  public boolean visited() {
    return villagesVisited > 0;
  }

  /**
   * The coverage of the quadrat: {@code sum of covered / sum of cases} over its villages.
   *
   * @return the proportion; empty if no case was found
   */
  public Optional<Proportion.Counted> coverage() {
    return cases == 0 ? Optional.empty() : Optional.of(Proportion.of(covered, cases));
  }

  /** Returns the row in words. */
  @Override
  public String toString() {
    return quadrat
        + ": "
        + coverage().map(Object::toString).orElse(visited() ? "no cases" : "not visited")
        + ", "
        + mapClass;
  }
}
