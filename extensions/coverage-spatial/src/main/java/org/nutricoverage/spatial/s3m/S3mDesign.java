package org.nutricoverage.spatial.s3m;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.GridOrigin;
import org.nutricoverage.spatial.Village;

/**
 * A plan for S3M: a staggered grid over the area and a margin round it, each point moved to the
 * community nearest to it.
 *
 * <p>The margin is d unless set, so that every place of the area lies within d of a point of the
 * grid. The origin of the grid is random: its seed has no default, because a plan that cannot be
 * repeated cannot be checked.
 *
 * <pre>{@code
 * GeoArea county = GeoArea.rectangle(GeoPoint.of(5.5, -10.5), GeoPoint.of(6.5, -9.5));
 * S3mDesign design = S3mDesign.of(county, S3mSpacing.of(10), 20261122);
 * S3mSample sample = design.sample(List.of(
 *     Village.of("A", "Gaye", GeoPoint.of(5.7, -10.2)),
 *     Village.of("B", "Zoe", GeoPoint.of(6.2, -10.1)),
 *     Village.of("C", "Saw", GeoPoint.of(6.0, -9.7))));
 * sample.villages().size();                                    // 3
 * S3mTriangulation.of(sample).triangles().size();              // 1
 * }</pre>
 *
 * @param area the survey area
 * @param spacing the geometry of the grid
 * @param origin where the grid begins
 * @param marginKilometres how far outside the area points are kept, at least 0 and at most 1,000
 * @param emptyCells what becomes of points far from every community
 * @since 0.1.0
 */
public record S3mDesign(
    GeoArea area,
    S3mSpacing spacing,
    GridOrigin origin,
    double marginKilometres,
    EmptyCells emptyCells)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final double MOST_KILOMETRES = 1000;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the margin is not in its range
   */
  public S3mDesign {
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(spacing, "spacing");
    Objects.requireNonNull(origin, "origin");
    if (!(marginKilometres >= 0 && marginKilometres <= MOST_KILOMETRES)) {
      throw Arguments.refused(
          "marginKilometres", "a number of kilometres from 0 to 1000", marginKilometres);
    }
    marginKilometres += 0.0;
    Objects.requireNonNull(emptyCells, "emptyCells");
  }

  /**
   * A plan with a random origin, a margin of d, and every point moved to its nearest community.
   *
   * @param area the survey area
   * @param spacing the geometry of the grid
   * @param seed the seed of the random origin
   * @return the plan
   */
  public static S3mDesign of(GeoArea area, S3mSpacing spacing, long seed) {
    return new S3mDesign(
        area,
        spacing,
        GridOrigin.random(seed),
        spacing.maximumDistanceKilometres(),
        EmptyCells.MOVE_TO_NEAREST);
  }

  /**
   * Sets where the grid begins.
   *
   * @param newOrigin the origin
   * @return a copy
   */
  public S3mDesign origin(GridOrigin newOrigin) {
    return new S3mDesign(area, spacing, newOrigin, marginKilometres, emptyCells);
  }

  /**
   * Sets how far outside the area points are kept, d unless set.
   *
   * @param newMarginKilometres kilometres from 0 to 1,000; with less than d, places near the border
   *     may lie farther than d from every point
   * @return a copy
   * @throws IllegalArgumentException if the margin is not in the range
   */
  public S3mDesign marginKilometres(double newMarginKilometres) {
    return new S3mDesign(area, spacing, origin, newMarginKilometres, emptyCells);
  }

  /**
   * Sets what becomes of points far from every community.
   *
   * @param newEmptyCells the rule
   * @return a copy
   */
  public S3mDesign emptyCells(EmptyCells newEmptyCells) {
    return new S3mDesign(area, spacing, origin, marginKilometres, newEmptyCells);
  }

  /**
   * The points of the grid in the area and its margin.
   *
   * @return the points, row by row from the south-west
   * @throws IllegalArgumentException if the grid would have more than 1,000,000 points over the
   *     range of the area
   */
  public List<GeoPoint> gridPoints() {
    return StaggeredGrid.of(this).points();
  }

  /**
   * Moves each point to its nearest community and takes each of these once.
   *
   * @param candidates all communities of the area, in any order; the order changes nothing
   * @return the sample with its findings
   * @throws IllegalArgumentException if two communities have one id, or if the grid would have more
   *     than 1,000,000 points
   */
  public S3mSample sample(List<Village> candidates) {
    return StaggeredGrid.of(this).sample(candidates);
  }
}
