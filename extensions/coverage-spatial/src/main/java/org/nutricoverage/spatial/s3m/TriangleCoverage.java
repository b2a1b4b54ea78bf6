package org.nutricoverage.spatial.s3m;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.MapClass;

/**
 * What was found at the three corners of a triangle, pooled.
 *
 * <p>Every community belongs to several triangles, about six inside the area: triangles are never
 * to be added up. A triangle with a corner that was not visited has no coverage and no class,
 * because the other corners would stand for it in silence.
 *
 * @param triangle the triangle
 * @param cornersVisited how many of its corners were visited, from 0 to 3
 * @param covered cases that are in the programme at the corners visited, from 0 to {@code cases}
 * @param cases all cases found at the corners visited, at least 0
 * @param mapClass the class by which a map colours it
 * @since 0.1.0
 */
public record TriangleCoverage(
    Triangle triangle, int cornersVisited, long covered, long cases, MapClass mapClass)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int CORNERS = 3;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a number is not in its range
   */
  public TriangleCoverage {
    Objects.requireNonNull(triangle, "triangle");
    Arguments.inRange(cornersVisited, 0, CORNERS, "cornersVisited", "corners");
    Arguments.notNegative(cases, "cases", "cases");
    Arguments.inRange(covered, 0, cases, "covered", "cases");
    Objects.requireNonNull(mapClass, "mapClass");
  }

  /**
   * The coverage of the triangle: the sum of covered over the sum of cases of its corners.
   *
   * @return the proportion; empty if a corner was not visited or no case was found
   */
  public Optional<Proportion.Counted> coverage() {
    return cornersVisited < CORNERS || cases == 0
        ? Optional.empty()
        : Optional.of(Proportion.of(covered, cases));
  }

  /** Returns the row in words. */
  @Override
  public String toString() {
    String nothing =
        cornersVisited < CORNERS ? cornersVisited + " of 3 corners visited" : "no cases";
    return triangle.id()
        + ": "
        + coverage().map(Object::toString).orElse(nothing)
        + ", "
        + mapClass;
  }
}
