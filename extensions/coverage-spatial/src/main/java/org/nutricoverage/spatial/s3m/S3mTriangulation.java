package org.nutricoverage.spatial.s3m;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.Finding;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.Village;

/**
 * The triangles between the communities of a sample, with what is to be looked at in them.
 *
 * <p>Triangles are those of Delaunay in the plane of the area: no community lies inside the circle
 * through the corners of a triangle. Together they fill the convex hull of the communities; three
 * that lie on one line within rounding make no triangle. The published steps then drop clustered
 * communities, move or add others for triangles that are thin or large, and draw the triangles
 * again: change the list of communities and call {@link #of(GeoArea, S3mSpacing, TriangleRules,
 * List)}.
 *
 * <pre>{@code
 * GeoArea county = GeoArea.rectangle(GeoPoint.of(5.5, -10.5), GeoPoint.of(6.5, -9.5));
 * S3mTriangulation triangulation = S3mTriangulation.of(
 *     county, S3mSpacing.of(10), TriangleRules.DEFAULT, List.of(
 *         Village.of("A", "Gaye", GeoPoint.of(5.80, -10.20)),
 *         Village.of("B", "Zoe", GeoPoint.of(5.95, -10.20)),
 *         Village.of("C", "Saw", GeoPoint.of(5.87, -10.05))));
 * triangulation.triangles().get(0).id();       // "A-B-C"
 * triangulation.triangles().get(0).checks();   // [BORDER]
 * }</pre>
 *
 * @param area the survey area
 * @param spacing the geometry of the grid, by which areas are judged
 * @param rules the limits by which triangles are checked
 * @param villages the communities, in order of id
 * @param triangles the triangles, in order of the ids of their corners
 * @param findings what was noticed
 * @since 0.1.0
 */
public record S3mTriangulation(
    GeoArea area,
    S3mSpacing spacing,
    TriangleRules rules,
    List<Village> villages,
    List<Triangle> triangles,
    List<Finding> findings)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Copies the parts. */
  public S3mTriangulation {
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(spacing, "spacing");
    Objects.requireNonNull(rules, "rules");
    villages = List.copyOf(villages);
    triangles = List.copyOf(triangles);
    findings = List.copyOf(findings);
  }

  /**
   * The triangles of a sample, checked by the default limits.
   *
   * @param sample the sample
   * @return the triangles; none, with a finding, if there are fewer than 3 communities or all lie
   *     on one line
   */
  public static S3mTriangulation of(S3mSample sample) {
    return of(
        sample.design().area(),
        sample.design().spacing(),
        TriangleRules.DEFAULT,
        sample.villages());
  }

  /**
   * The triangles of a list of communities.
   *
   * @param area the survey area
   * @param spacing the geometry of the grid
   * @param rules the limits by which triangles are checked
   * @param villages the communities in any order; the order changes nothing, and those outside the
   *     area are left out with a finding
   * @return the triangles
   * @throws IllegalArgumentException if two communities have one id
   */
  public static S3mTriangulation of(
      GeoArea area, S3mSpacing spacing, TriangleRules rules, List<Village> villages) {
    return new Triangulator(area, spacing, rules).triangulate(villages);
  }
}
