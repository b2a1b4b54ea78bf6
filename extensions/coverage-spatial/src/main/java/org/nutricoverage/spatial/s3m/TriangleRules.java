package org.nutricoverage.spatial.s3m;

import java.io.Serializable;
import org.nutricoverage.core.internal.Arguments;

/**
 * By which limits triangles are checked.
 *
 * <p>The published steps ask to look at clustered points and at long thin or large triangles, and
 * give no limits. These defaults are our own, not confirmed by any manual.
 *
 * @param leastAngleDegrees the smallest angle that is not called thin, from 0 to 60 degrees; 20
 *     unless set
 * @param mostGridTriangles how many times the triangle of the grid an area may be that is not
 *     called large, at least 1; 2 unless set
 * @param leastInsideFraction the share of a triangle that must lie in the area, from 0 to 1; 0.5
 *     unless set
 * @since 0.1.0
 */
public record TriangleRules(
    double leastAngleDegrees, double mostGridTriangles, double leastInsideFraction)
    implements Serializable {

  /** Angles of at least 20 degrees, areas of at most two triangles of the grid, half inside. */
  public static final TriangleRules DEFAULT = new TriangleRules(20, 2, 0.5);

  private static final long serialVersionUID = 1L;
  private static final double MOST_DEGREES = 60;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public TriangleRules {
    if (!(leastAngleDegrees >= 0 && leastAngleDegrees <= MOST_DEGREES)) {
      throw Arguments.refused(
          "leastAngleDegrees", "a number of degrees from 0 to 60", leastAngleDegrees);
    }
    leastAngleDegrees += 0.0;
    if (!(mostGridTriangles >= 1 && mostGridTriangles < Double.POSITIVE_INFINITY)) {
      throw Arguments.refused(
          "mostGridTriangles", "a finite number of triangles of at least 1", mostGridTriangles);
    }
    leastInsideFraction = Arguments.fraction(leastInsideFraction, "leastInsideFraction");
  }
}
