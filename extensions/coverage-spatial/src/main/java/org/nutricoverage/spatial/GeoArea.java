package org.nutricoverage.spatial;

import java.util.ArrayList;
import java.util.List;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.spatial.internal.geodesy.Ellipsoid;
import org.nutricoverage.spatial.internal.geodesy.RingShapes;

/**
 * The area of a programme or a survey: one polygon or several, each with its holes.
 *
 * <p>An area may cross the meridian of 180 degrees, in one polygon or cut there into several. What
 * the methods of this module cannot treat rightly is refused: an area that reaches beyond 80
 * degrees of latitude, that goes round a pole, or that reaches more than 1,500 km from its centre.
 * So is one whose borders cross or whose polygons overlap, for then nobody can say what is inside.
 * Polygons may share borders, as neighbouring districts do.
 *
 * <pre>{@code
 * GeoArea district = GeoArea.rectangle(GeoPoint.of(-6, 29), GeoPoint.of(-5, 30));
 * Math.round(district.squareKilometres());   // 12254
 * }</pre>
 *
 * @param polygons the polygons, at least 1; no two overlap by more than a millionth of the area
 * @since 0.1.0
 */
public record GeoArea(List<GeoPolygon> polygons) implements GeoShape {

  private static final long serialVersionUID = 1L;
  private static final double SQUARE_METRES_PER_SQUARE_KILOMETRE = 1e6;

  /**
   * Checks and copies the polygons.
   *
   * @throws IllegalArgumentException if there is none, if the area lies where it is refused, or if
   *     borders cross or polygons overlap, with the place where they do
   */
  public GeoArea {
    polygons = List.copyOf(polygons);
    if (polygons.isEmpty()) {
      throw Arguments.refused("polygons", "a list of at least one polygon", "empty");
    }
    RingShapes.of(coordinates(polygons))
        .fault()
        .ifPresent(fault -> {
          throw new IllegalArgumentException("the area must be a valid shape but " + fault);
        });
  }

  /**
   * An area of polygons.
   *
   * @param polygons the polygons, at least 1
   * @return the area
   * @throws IllegalArgumentException if there is none, if the area lies where it is refused, or if
   *     borders cross or polygons overlap
   */
  public static GeoArea of(List<GeoPolygon> polygons) {
    return new GeoArea(polygons);
  }

  /**
   * An area of one polygon without holes.
   *
   * @param corners the corners in either direction, at least 3 different ones
   * @return the area
   * @throws IllegalArgumentException if there are fewer corners, if the area lies where it is
   *     refused, or if its borders cross
   */
  public static GeoArea polygon(List<GeoPoint> corners) {
    return new GeoArea(List.of(GeoPolygon.of(corners)));
  }

  /**
   * The area between two parallels and two meridians.
   *
   * @param southWest the corner in the south-west
   * @param northEast the corner in the north-east; west of the other in number where the area
   *     crosses the meridian of 180 degrees
   * @return the area
   * @throws IllegalArgumentException if the second corner is not north and less than 180 degrees
   *     east of the first, or if the area lies where it is refused
   */
  public static GeoArea rectangle(GeoPoint southWest, GeoPoint northEast) {
    double east = Ellipsoid.eastward(southWest.longitudeDegrees(), northEast.longitudeDegrees());
    if (!(northEast.latitudeDegrees() > southWest.latitudeDegrees() && east > 0 && east < 180)) {
      throw Arguments.refused(
          "northEast", "a place north and east of southWest " + southWest, northEast);
    }
    return polygon(
        List.of(
            southWest,
            GeoPoint.of(southWest.latitudeDegrees(), northEast.longitudeDegrees()),
            northEast,
            GeoPoint.of(northEast.latitudeDegrees(), southWest.longitudeDegrees())));
  }

  /**
   * How large the area is on the ellipsoid, holes left out.
   *
   * @return square kilometres, above 0, right to a millionth; edges are taken as straight in
   *     latitude and longitude
   */
  public double squareKilometres() {
    double sum = 0;
    for (List<double[][]> rings : coordinates(polygons)) {
      sum += Ellipsoid.areaWithin(rings.get(0));
      for (double[][] hole : rings.subList(1, rings.size())) {
        sum -= Ellipsoid.areaWithin(hole);
      }
    }
    return sum / SQUARE_METRES_PER_SQUARE_KILOMETRE;
  }

  /** Returns the number of polygons, corners and square kilometres. */
  @Override
  public String toString() {
    long corners =
        polygons.stream()
            .mapToLong(polygon ->
                polygon.outerRing().size()
                    - 1L
                    + polygon.holes().stream().mapToLong(hole -> hole.size() - 1L).sum())
            .sum();
    return Numbers.counted(polygons.size(), "polygon", "polygons")
        + " with "
        + Numbers.counted(corners, "corner", "corners")
        + ", "
        + Numbers.people(Math.round(squareKilometres()))
        + " km2";
  }

  private static List<List<double[][]>> coordinates(List<GeoPolygon> polygons) {
    List<List<double[][]>> all = new ArrayList<>();
    for (GeoPolygon polygon : polygons) {
      List<double[][]> rings = new ArrayList<>();
      rings.add(coordinatesOf(polygon.outerRing()));
      polygon.holes().forEach(hole -> rings.add(coordinatesOf(hole)));
      all.add(rings);
    }
    return all;
  }

  private static double[][] coordinatesOf(List<GeoPoint> ring) {
    return ring.stream()
        .map(point -> new double[] {point.latitudeDegrees(), point.longitudeDegrees()})
        .toArray(double[][]::new);
  }
}
