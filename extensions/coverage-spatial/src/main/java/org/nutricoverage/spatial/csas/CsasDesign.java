package org.nutricoverage.spatial.csas;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GridOrigin;
import org.nutricoverage.spatial.Village;

/**
 * A plan for centric systematic area sampling: equal squares over the area, and in each the
 * villages nearest to its centre.
 *
 * <p>A square stays if at least half of it lies in the area, one of exactly half too. Each gets
 * {@code ceil(villages / quadrats)} villages, taken from those that lie in it. Many small squares
 * show more than few large ones; the field trial had 30 of 100 square kilometres. Source: Coverage
 * Monitoring Network, page on centric systematic area sampling.
 *
 * <pre>{@code
 * GeoArea district = GeoArea.rectangle(GeoPoint.of(-6.0, 29.0), GeoPoint.of(-5.5, 29.5));
 * List<Village> villages = List.of(
 *     Village.of("V1", "Kabimba", GeoPoint.of(-5.60, 29.20)),
 *     Village.of("V2", "Mtoa", GeoPoint.of(-5.80, 29.30)));
 * CsasGrid grid = CsasDesign.of(district, 10)
 *     .villages(50)
 *     .origin(GridOrigin.random(20261122))
 *     .grid(villages);
 * grid.villagesPerQuadrat() * grid.quadrats().size() >= 50;   // true
 * CsasDesign.villagesPerQuadrat(35, 19);                      // 2
 * }</pre>
 *
 * @param area the area of the programme
 * @param quadratSideKilometres the side of a square in kilometres, above 0
 * @param villages how many villages are to be visited in all, at least 1; 1 in each quadrat unless
 *     set
 * @param leastInsideFraction the share of a square that must lie in the area, above 0 and at most 1
 * @param origin where the grid begins
 * @since 0.1.0
 */
public record CsasDesign(
    GeoArea area,
    double quadratSideKilometres,
    long villages,
    double leastInsideFraction,
    GridOrigin origin)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final double HALF = 0.5;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a number is not in its range
   */
  public CsasDesign {
    Objects.requireNonNull(area, "area");
    Arguments.positive(quadratSideKilometres, "quadratSideKilometres", "kilometres");
    Arguments.inRange(villages, 1, Integer.MAX_VALUE, "villages", "villages");
    if (!(leastInsideFraction > 0 && leastInsideFraction <= 1)) {
      throw Arguments.refused(
          "leastInsideFraction", "a fraction above 0 and at most 1", leastInsideFraction);
    }
    Objects.requireNonNull(origin, "origin");
  }

  /**
   * A plan with one village in each quadrat and the grid centred on the area.
   *
   * @param area the area of the programme
   * @param quadratSideKilometres the side of a square in kilometres, above 0
   * @return the plan
   * @throws IllegalArgumentException if the side is not above 0, infinite or not a number
   */
  public static CsasDesign of(GeoArea area, double quadratSideKilometres) {
    return new CsasDesign(area, quadratSideKilometres, 1, HALF, GridOrigin.centred());
  }

  /**
   * A plan for about so many quadrats: the side is {@code sqrt(area / quadrats)}.
   *
   * <p>An even number can seldom be had, because of the border: look at the grid.
   *
   * @param area the area of the programme
   * @param quadrats how many quadrats are wanted, at least 1
   * @return the plan, one village in each quadrat, the grid centred on the area
   * @throws IllegalArgumentException if the number is below 1
   */
  public static CsasDesign ofQuadrats(GeoArea area, int quadrats) {
    Arguments.inRange(quadrats, 1, Integer.MAX_VALUE, "quadrats", "quadrats");
    return of(area, Math.sqrt(area.squareKilometres() / quadrats));
  }

  /**
   * Sets how many villages are to be visited in all.
   *
   * @param newVillages the number, at least 1
   * @return a copy
   * @throws IllegalArgumentException if the number is below 1
   */
  public CsasDesign villages(long newVillages) {
    return new CsasDesign(area, quadratSideKilometres, newVillages, leastInsideFraction, origin);
  }

  /**
   * Sets the share of a square that must lie in the area, 0.5 unless set.
   *
   * @param newFraction a fraction above 0 and at most 1
   * @return a copy
   * @throws IllegalArgumentException if it is not in the range
   */
  public CsasDesign leastInsideFraction(double newFraction) {
    return new CsasDesign(area, quadratSideKilometres, villages, newFraction, origin);
  }

  /**
   * Sets where the grid begins, centred on the area unless set.
   *
   * @param newOrigin the origin
   * @return a copy
   */
  public CsasDesign origin(GridOrigin newOrigin) {
    return new CsasDesign(area, quadratSideKilometres, villages, leastInsideFraction, newOrigin);
  }

  /**
   * Lays the grid and chooses the villages.
   *
   * @param candidates all villages of the area, in any order; the order changes nothing
   * @return the grid with its findings
   * @throws IllegalArgumentException if two villages have one id, or if the grid would have more
   *     than 100,000 squares
   */
  public CsasGrid grid(List<Village> candidates) {
    return QuadratLayer.lay(this, candidates);
  }

  /**
   * How many villages each quadrat gets: {@code ceil(villages / quadrats)}.
   *
   * @param villages how many are to be visited in all, at least 1
   * @param quadrats how many quadrats there are, at least 1
   * @return the number, at least 1: 2 for 35 villages in 19 quadrats
   * @throws IllegalArgumentException if a number is below 1
   */
  public static long villagesPerQuadrat(long villages, long quadrats) {
    Arguments.inRange(villages, 1, Long.MAX_VALUE, "villages", "villages");
    Arguments.inRange(quadrats, 1, Long.MAX_VALUE, "quadrats", "quadrats");
    return (villages - 1) / quadrats + 1;
  }

  /**
   * Whether a quadrat stays: at least half of it lies in the area.
   *
   * @param insideFraction the share of the square that lies in the area, from 0 to 1
   * @return true from 0.5 on
   * @throws IllegalArgumentException if it is not in the range
   */
  public static boolean keeps(double insideFraction) {
    return Arguments.fraction(insideFraction, "insideFraction") >= HALF;
  }
}
