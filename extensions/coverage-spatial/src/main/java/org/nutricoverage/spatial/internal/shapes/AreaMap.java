package org.nutricoverage.spatial.internal.shapes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.GeoPolygon;
import org.nutricoverage.spatial.Village;
import org.nutricoverage.spatial.internal.geodesy.Ellipsoid;
import org.nutricoverage.spatial.internal.geodesy.LocalPlane;
import org.nutricoverage.spatial.internal.geodesy.RingShapes;

/** An area in the plane about its centre, in metres. */
public final class AreaMap {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double FRACTION_STEPS = 1e9;
  private static final double FARTHEST_RADIANS = 1;

  private final LocalPlane plane;
  private final Geometry shape;
  private final PreparedGeometry prepared;
  private final IndexedFacetDistance border;

  private AreaMap(RingShapes shapes) {
    plane = shapes.plane();
    shape = shapes.shape();
    prepared = PreparedGeometryFactory.prepare(shape);
    border = new IndexedFacetDistance(shape);
  }

  /**
   * Lays an area in its plane.
   *
   * @param area the area
   * @return the map
   */
  public static AreaMap of(GeoArea area) {
    List<List<double[][]>> polygons = new ArrayList<>();
    for (GeoPolygon polygon : area.polygons()) {
      List<double[][]> rings = new ArrayList<>();
      rings.add(degrees(polygon.outerRing()));
      polygon.holes().forEach(hole -> rings.add(degrees(hole)));
      polygons.add(rings);
    }
    return new AreaMap(RingShapes.of(polygons));
  }

  private static double[][] degrees(List<GeoPoint> ring) {
    return ring.stream()
        .map(point -> new double[] {point.latitudeDegrees(), point.longitudeDegrees()})
        .toArray(double[][]::new);
  }

  /**
   * The area in the plane.
   *
   * @return the shape in metres
   */
  public Geometry shape() {
    return shape;
  }

  /**
   * The range of the area in the plane.
   *
   * @return the range in metres
   */
  public Envelope envelope() {
    return shape.getEnvelopeInternal();
  }

  /**
   * Whether a point of the plane lies in the area or on its border.
   *
   * @param place metres east and north
   * @return true if it does
   */
  public boolean covers(Coordinate place) {
    return prepared.covers(FACTORY.createPoint(place));
  }

  /**
   * Whether a point of the plane is near the area.
   *
   * @param place metres east and north
   * @param metres how near, at least 0
   * @return true if it lies in the area or at most that far from it
   */
  public boolean isWithin(Coordinate place, double metres) {
    return covers(place) || border.distance(FACTORY.createPoint(place)) <= metres;
  }

  /**
   * Which share of a shape lies in the area.
   *
   * @param polygon a shape in the plane
   * @return a fraction from 0 to 1, rounded to a billionth, so that the half of a shape is 0.5
   */
  public double shareInside(Polygon polygon) {
    if (prepared.containsProperly(polygon)) {
      return 1;
    }
    if (!prepared.intersects(polygon)) {
      return 0;
    }
    double share = shape.intersection(polygon).getArea() / polygon.getArea();
    return Math.min(1, Math.rint(share * FRACTION_STEPS) / FRACTION_STEPS);
  }

  /**
   * A polygon of the plane.
   *
   * @param corners its corners, the last equal to the first
   * @return the polygon
   */
  public static Polygon polygon(Coordinate... corners) {
    return FACTORY.createPolygon(corners);
  }

  /**
   * A place of the earth in the plane.
   *
   * @param point a place not more than a quarter of the way round the earth from the area
   * @return metres east and north
   */
  public Coordinate toPlane(GeoPoint point) {
    double[] metres = plane.toPlane(point.latitudeDegrees(), point.longitudeDegrees());
    return new Coordinate(metres[0], metres[1]);
  }

  /**
   * A place of the plane on the earth.
   *
   * @param place metres east and north
   * @return the place
   */
  public GeoPoint toEarth(Coordinate place) {
    double[] degrees = plane.toEarth(place.x, place.y);
    return GeoPoint.of(degrees[0], degrees[1]);
  }

  /**
   * Villages in order of id, each with its place in the plane.
   *
   * @param villages the villages in any order
   * @return the villages that lie in the area or on its border, and the others
   * @throws IllegalArgumentException if two villages have one id
   */
  public VillagesInArea place(List<Village> villages) {
    List<PlacedVillage> inside = new ArrayList<>();
    List<Village> outside = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Village village : villages.stream().sorted().toList()) {
      if (!ids.add(village.id())) {
        throw Arguments.refused(
            "villages", "villages with different ids", village.id() + " more than once");
      }
      if (isNear(village.location())) {
        Coordinate place = toPlane(village.location());
        if (covers(place)) {
          inside.add(new PlacedVillage(village, place));
          continue;
        }
      }
      outside.add(village);
    }
    return new VillagesInArea(this, List.copyOf(inside), List.copyOf(outside));
  }

  /**
   * Whether a place is so near that the plane can show it: about 6,400 km from its centre.
   *
   * @param point any place
   * @return true if it is
   */
  boolean isNear(GeoPoint point) {
    double latitude = Math.toRadians(point.latitudeDegrees());
    double centre = Math.toRadians(plane.latitude());
    double east = Math.toRadians(Ellipsoid.eastward(plane.longitude(), point.longitudeDegrees()));
    double cosine =
        Math.sin(latitude) * Math.sin(centre)
            + Math.cos(latitude) * Math.cos(centre) * Math.cos(east);
    return cosine >= Math.cos(FARTHEST_RADIANS);
  }
}
