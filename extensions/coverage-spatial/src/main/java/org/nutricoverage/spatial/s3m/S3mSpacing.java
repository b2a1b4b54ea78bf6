package org.nutricoverage.spatial.s3m;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.nutricoverage.core.internal.Arguments;

/**
 * The geometry of the staggered grid of S3M, which follows from one distance d: how far any
 * community may be from the nearest sampling point.
 *
 * <p>Grid lines run {@code 3 d / 2} apart east-west and {@code sqrt(3) d / 2} apart north-south;
 * points stand on every second intersection. They are the centres of regular hexagons of side d and
 * the corners of equilateral triangles of side {@code sqrt(3) d}. Distances of 8 to 33 km have been
 * used, 10 to 12 km are usually small enough. Source: S3M manual for the coverage survey in
 * Liberia, chapter on the sample.
 *
 * <pre>{@code
 * S3mSpacing spacing = S3mSpacing.of(10);
 * spacing.gridXKilometres();                 // 15.0
 * spacing.triangleSquareKilometres();        // 129.903810567...
 * spacing.pointsFor(801_590);                // 3086
 * S3mSpacing.fromPoints(10_000, 30).maximumDistanceKilometres();   // 11.32696...
 * }</pre>
 *
 * @param maximumDistanceKilometres d in kilometres, above 0 and at most 1,000
 * @since 0.1.0
 */
public record S3mSpacing(double maximumDistanceKilometres) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final double MOST_KILOMETRES = 1000;
  private static final double ROOT_3 = Math.sqrt(3);
  private static final double SPARE = 1e-9;

  /**
   * Checks the distance.
   *
   * @throws IllegalArgumentException if it is not in the range
   */
  public S3mSpacing {
    if (!(maximumDistanceKilometres > 0 && maximumDistanceKilometres <= MOST_KILOMETRES)) {
      throw Arguments.refused(
          "maximumDistanceKilometres",
          "a number of kilometres above 0 and at most 1000",
          maximumDistanceKilometres);
    }
  }

  /**
   * The grid of a distance.
   *
   * @param maximumDistanceKilometres d in kilometres, above 0 and at most 1,000
   * @return the spacing
   * @throws IllegalArgumentException if it is not in the range
   */
  public static S3mSpacing of(double maximumDistanceKilometres) {
    return new S3mSpacing(maximumDistanceKilometres);
  }

  /**
   * The grid whose triangles have an area: {@code d = sqrt(4 A / (3 sqrt(3)))}.
   *
   * @param squareKilometres the area of a triangle, above 0
   * @return the spacing, 10.0037 km for 130 square kilometres
   * @throws IllegalArgumentException if the area is not above 0 or gives more than 1,000 km
   */
  public static S3mSpacing fromTriangleArea(double squareKilometres) {
    return new S3mSpacing(Math.sqrt(4 * area(squareKilometres) / (3 * ROOT_3)));
  }

  /**
   * The grid whose hexagons have an area: {@code d = sqrt(2 A / (3 sqrt(3)))}.
   *
   * @param squareKilometres the area of a hexagon, above 0
   * @return the spacing, 6.204 km for 100 square kilometres
   * @throws IllegalArgumentException if the area is not above 0 or gives more than 1,000 km
   */
  public static S3mSpacing fromHexagonArea(double squareKilometres) {
    return new S3mSpacing(Math.sqrt(2 * area(squareKilometres) / (3 * ROOT_3)));
  }

  /**
   * The grid in which an area has so many points: each hexagon is {@code area / points} large, so
   * that {@code d = 0.62 sqrt(area / points)}.
   *
   * @param squareKilometres the survey area, above 0
   * @param points how many sampling points can be afforded, at least 1
   * @return the spacing
   * @throws IllegalArgumentException if an argument is not in its range
   */
  public static S3mSpacing fromPoints(double squareKilometres, long points) {
    Arguments.inRange(points, 1, Long.MAX_VALUE, "points", "sampling points");
    return fromHexagonArea(area(squareKilometres) / points);
  }

  /**
   * The grid of the published rule of thumb, {@code d = sqrt(area / points)}.
   *
   * <p>The manual calls it very approximate: the grid has about 38 % of the points asked for. Use
   * {@link #fromPoints(double, long)}; this is here to reproduce earlier plans.
   *
   * @param squareKilometres the survey area, above 0
   * @param points how many sampling points can be afforded, at least 1
   * @return the spacing
   * @throws IllegalArgumentException if an argument is not in its range
   */
  public static S3mSpacing fromPublishedRuleOfThumb(double squareKilometres, long points) {
    Arguments.inRange(points, 1, Long.MAX_VALUE, "points", "sampling points");
    return new S3mSpacing(Math.sqrt(area(squareKilometres) / points));
  }

  /**
   * The grid of the distances that people walk: d is half of the mean distance between neighbouring
   * places with a market.
   *
   * @param pairKilometres the distance of each pair of neighbouring market places, at least one,
   *     each above 0
   * @return the spacing, 7.146 km for 24 pairs of 343 km together
   * @throws IllegalArgumentException if there is no pair or a distance is not above 0
   */
  public static S3mSpacing fromMarketDistances(List<Double> pairKilometres) {
    return new S3mSpacing(meanKilometres(pairKilometres) / 2);
  }

  /**
   * The mean distance between neighbouring places with a market.
   *
   * @param pairKilometres the distance of each pair, at least one, each above 0
   * @return the mean in kilometres, the same in any order
   * @throws IllegalArgumentException if there is no pair or a distance is not above 0
   */
  public static double meanKilometres(List<Double> pairKilometres) {
    if (pairKilometres.isEmpty()) {
      throw Arguments.refused("pairKilometres", "a list of at least one distance", "empty");
    }
    double sum =
        pairKilometres.stream()
            .mapToDouble(
                kilometres -> Arguments.positive(kilometres, "pairKilometres", "kilometres"))
            .sorted()
            .sum();
    return sum / pairKilometres.size();
  }

  /**
   * How far apart the grid lines run that lie east and west of each other: {@code 3 d / 2}.
   *
   * @return kilometres
   */
  public double gridXKilometres() {
    return 1.5 * maximumDistanceKilometres;
  }

  /**
   * How far apart the grid lines run that lie north and south of each other: {@code sqrt(3) d / 2}.
   *
   * @return kilometres; 9.5 at d = 11, where the manual's table has 19.5 by a slip
   */
  public double gridYKilometres() {
    return ROOT_3 / 2 * maximumDistanceKilometres;
  }

  /**
   * How far a point is from each of its six neighbours: {@code sqrt(3) d}.
   *
   * @return kilometres
   */
  public double pointSpacingKilometres() {
    return ROOT_3 * maximumDistanceKilometres;
  }

  /**
   * The area of a triangle between three neighbouring points: {@code 9 d^2 tan(30 degrees) / 4}.
   *
   * @return square kilometres, 1.299 d^2
   */
  public double triangleSquareKilometres() {
    return 3 * ROOT_3 / 4 * maximumDistanceKilometres * maximumDistanceKilometres;
  }

  /**
   * The area of the hexagon about a point: {@code 3 sqrt(3) d^2 / 2}.
   *
   * @return square kilometres, 2.598 d^2, twice the area of a triangle
   */
  public double hexagonSquareKilometres() {
    return 3 * ROOT_3 / 2 * maximumDistanceKilometres * maximumDistanceKilometres;
  }

  /**
   * How many points an area takes: {@code ceil(area / hexagon)}.
   *
   * <p>It counts too many where parts of the area have no inhabitants. A quotient within a
   * billionth above a whole number is taken as that number.
   *
   * @param squareKilometres the survey area, above 0
   * @return the number of points, at least 1
   * @throws IllegalArgumentException if the area is not above 0, or takes more than
   *     1,000,000,000,000 points
   */
  public long pointsFor(double squareKilometres) {
    double hexagons = area(squareKilometres) / hexagonSquareKilometres();
    if (!(hexagons <= 1e12)) {
      throw Arguments.refused(
          "squareKilometres", "an area of at most 1000000000000 hexagons", squareKilometres);
    }
    return Math.max(1, (long) Math.ceil(hexagons * (1 - SPARE)));
  }

  /** Returns the distance: {@code d = 10.00 km}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "d = %.2f km", maximumDistanceKilometres);
  }

  private static double area(double squareKilometres) {
    return Arguments.positive(squareKilometres, "squareKilometres", "square kilometres");
  }
}
