package org.nutricoverage.spatial.s3m;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.Village;

/**
 * Three neighbouring communities: the unit by which S3M reports.
 *
 * @param corners the three communities, in order of id
 * @param squareKilometres its area, at least 0, of the plane triangle with the same sides
 * @param longestSideKilometres its longest side on the ellipsoid
 * @param smallestAngleDegrees its smallest angle, of the plane triangle with the same sides, from 0
 *     to 60
 * @param insideFraction which share of it lies in the survey area, from 0 to 1, to a billionth
 * @param checks what is to be looked at, in the order of the enum
 * @since 0.1.0
 */
public record Triangle(
    List<Village> corners,
    double squareKilometres,
    double longestSideKilometres,
    double smallestAngleDegrees,
    double insideFraction,
    List<TriangleCheck> checks)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int CORNERS = 3;
  private static final double METRES_PER_KILOMETRE = 1000;

  /**
   * Sorts, checks and copies the parts.
   *
   * @throws IllegalArgumentException if there are not three corners or a number is not in its range
   */
  public Triangle {
    corners = corners.stream().sorted().toList();
    Arguments.inRange(corners.size(), CORNERS, CORNERS, "corners", "communities");
    squareKilometres =
        Arguments.notNegative(squareKilometres, "squareKilometres", "square kilometres");
    longestSideKilometres =
        Arguments.notNegative(longestSideKilometres, "longestSideKilometres", "kilometres");
    smallestAngleDegrees =
        Arguments.notNegative(smallestAngleDegrees, "smallestAngleDegrees", "degrees");
    insideFraction = Arguments.fraction(insideFraction, "insideFraction");
    Set<TriangleCheck> ordered = EnumSet.noneOf(TriangleCheck.class);
    ordered.addAll(checks);
    checks = List.copyOf(ordered);
  }

  static Triangle of(
      List<Village> corners,
      boolean onBorder,
      double insideFraction,
      S3mSpacing spacing,
      TriangleRules rules) {
    double[] sides = {
      side(corners.get(0), corners.get(1)),
      side(corners.get(1), corners.get(2)),
      side(corners.get(2), corners.get(0))
    };
    Arrays.sort(sides);
    double shortest = sides[0];
    double middle = sides[1];
    double longest = sides[2];
    // Kahan's form of Heron's formula, which keeps its digits in thin triangles.
    double area =
        Math.sqrt(
                Math.max(
                    0,
                    (longest + (middle + shortest))
                        * (shortest - (longest - middle))
                        * (shortest + (longest - middle))
                        * (longest + (middle - shortest))))
            / 4;
    double angle = Math.toDegrees(Math.asin(Math.min(1, 2 * area / (middle * longest))));
    Set<TriangleCheck> checks = EnumSet.noneOf(TriangleCheck.class);
    if (angle < rules.leastAngleDegrees()) {
      checks.add(TriangleCheck.THIN);
    }
    if (area > rules.mostGridTriangles() * spacing.triangleSquareKilometres()) {
      checks.add(TriangleCheck.LARGE);
    }
    if (onBorder) {
      checks.add(TriangleCheck.BORDER);
    }
    if (insideFraction < rules.leastInsideFraction()) {
      checks.add(TriangleCheck.OUTSIDE);
    }
    return new Triangle(corners, area, longest, angle, insideFraction, List.copyOf(checks));
  }

  private static double side(Village from, Village to) {
    return from.location().metresTo(to.location()) / METRES_PER_KILOMETRE;
  }

  /**
   * The ids of the corners.
   *
   * @return the ids joined by hyphens, {@code A-B-C}
   */
  public String id() {
    return corners.get(0).id() + "-" + corners.get(1).id() + "-" + corners.get(2).id();
  }

  /**
   * Whether a check has something to say.
   *
   * @param check the check
   * @return true if it has
   */
  public boolean has(TriangleCheck check) {
    return checks.contains(check);
  }
}
