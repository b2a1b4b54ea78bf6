package org.nutricoverage.spatial;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.nutricoverage.core.internal.Arguments;

/**
 * A polygon: an outer ring and the holes in it.
 *
 * <p>A ring is kept closed: its last point repeats the first, and where it does not, it is added.
 * Rings may run either way round. Edges are straight in latitude and longitude, as in GeoJSON, and
 * go the shorter way where they cross the meridian of 180 degrees.
 *
 * @param outerRing the corners of the outer ring, at least 3 different ones
 * @param holes the corners of each hole
 * @since 0.1.0
 */
public record GeoPolygon(List<GeoPoint> outerRing, List<List<GeoPoint>> holes)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LEAST_CORNERS = 3;

  /**
   * Closes and copies the rings.
   *
   * @throws IllegalArgumentException if a ring has fewer than 3 different corners
   */
  public GeoPolygon {
    outerRing = closed(outerRing, "outerRing");
    List<List<GeoPoint>> copies = new ArrayList<>();
    for (List<GeoPoint> hole : holes) {
      copies.add(closed(hole, "hole"));
    }
    holes = List.copyOf(copies);
  }

  /**
   * A polygon without holes.
   *
   * @param outerRing the corners, at least 3 different ones
   * @return the polygon
   * @throws IllegalArgumentException if there are fewer corners
   */
  public static GeoPolygon of(List<GeoPoint> outerRing) {
    return new GeoPolygon(outerRing, List.of());
  }

  private static List<GeoPoint> closed(List<GeoPoint> ring, String name) {
    long corners = ring.stream().distinct().count();
    if (corners < LEAST_CORNERS) {
      throw Arguments.refused(name, "a ring of at least 3 different corners", corners + " corners");
    }
    List<GeoPoint> points = new ArrayList<>(ring);
    if (!points.get(0).equals(points.get(points.size() - 1))) {
      points.add(points.get(0));
    }
    return List.copyOf(points);
  }
}
