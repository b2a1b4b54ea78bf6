package org.nutricoverage.spatial.internal.geodesy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Polygons as shapes in a plane of their own.
 *
 * <p>A polygon is a list of rings, the outer one first; a ring an array of latitude and longitude
 * in degrees, the last point equal to the first. Edges are straight in latitude and longitude and
 * bend in the plane: they are cut into pieces of at most 5 km, of which the middle lies less than 3
 * m off the edge at the latitudes that are permitted.
 *
 * @param plane the plane, its centre in the middle of the ranges of latitude and longitude
 * @param polygons the polygons in it, in metres
 */
public record RingShapes(LocalPlane plane, List<Polygon> polygons) {

  /** How far north or south an area may reach, in degrees. */
  public static final double GREATEST_LATITUDE = 80;

  /** Neighbours whose corners do not match overlap by slivers; so much of the area is forgiven. */
  private static final double OVERLAP_FORGIVEN = 1e-6;

  private static final double LONGEST_EDGE_METRES = 5_000;
  private static final double METRES_PER_DEGREE = 111_400;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /**
   * Lays polygons in a plane.
   *
   * @param polygons at least one, each with at least its outer ring
   * @return the shapes; they may cross themselves
   * @throws IllegalArgumentException if the polygons reach beyond 80 degrees, go round a pole, span
   *     half of the meridians in one edge, or reach more than 1,500 km from their centre
   */
  public static RingShapes of(List<List<double[][]>> polygons) {
    LocalPlane plane = planeOf(polygons);
    List<Polygon> shapes = new ArrayList<>();
    for (List<double[][]> rings : polygons) {
      LinearRing[] laid = new LinearRing[rings.size()];
      for (int i = 0; i < laid.length; i++) {
        laid[i] = laid(rings.get(i), plane);
      }
      LinearRing[] holes = new LinearRing[laid.length - 1];
      System.arraycopy(laid, 1, holes, 0, holes.length);
      shapes.add(FACTORY.createPolygon(laid[0], holes));
    }
    return new RingShapes(plane, List.copyOf(shapes));
  }

  /**
   * The polygons as one shape: borders that two of them share, as those along the meridian of 180
   * degrees, are taken away.
   *
   * @return the shape in metres
   */
  public Geometry shape() {
    return polygons.size() == 1
        ? polygons.get(0)
        : OverlayNGRobust.union(FACTORY.createGeometryCollection(polygons.toArray(new Polygon[0])));
  }

  /**
   * What is wrong with the shapes.
   *
   * @return a phrase that says what and near which latitude and longitude; empty if nothing is
   */
  public Optional<String> fault() {
    for (Polygon polygon : polygons) {
      TopologyValidationError error = new IsValidOp(polygon).getValidationError();
      if (error != null) {
        return Optional.of(phrase(error.getErrorType()) + near(error.getCoordinate()));
      }
    }
    double sum = polygons.stream().mapToDouble(Polygon::getArea).sum();
    if (polygons.size() == 1 || shape().getArea() >= sum * (1 - OVERLAP_FORGIVEN)) {
      return Optional.empty();
    }
    for (int i = 1; i < polygons.size(); i++) {
      for (int j = 0; j < i; j++) {
        Geometry shared = shared(polygons.get(i), polygons.get(j));
        if (shared.getArea() > sum * OVERLAP_FORGIVEN / polygons.size()) {
          return Optional.of("polygons overlap" + near(shared.getInteriorPoint().getCoordinate()));
        }
      }
    }
    return Optional.of("polygons overlap");
  }

  private static Geometry shared(Polygon one, Polygon other) {
    return one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
        ? OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION)
        : FACTORY.createPolygon();
  }

  private String near(Coordinate coordinate) {
    double[] place = plane.toEarth(coordinate.x, coordinate.y);
    return " near latitude " + rounded(place[0]) + ", longitude " + rounded(place[1]);
  }

  private static String phrase(int errorType) {
    return switch (errorType) {
      case TopologyValidationError.SELF_INTERSECTION -> "borders cross";
      case TopologyValidationError.RING_SELF_INTERSECTION -> "a ring touches or crosses itself";
      case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "a hole lies outside its outer ring";
      case TopologyValidationError.NESTED_HOLES -> "a hole lies in another hole";
      case TopologyValidationError.DISCONNECTED_INTERIOR -> "holes cut the polygon apart";
      default -> "a ring is degenerate";
    };
  }

  private static double rounded(double degrees) {
    return Math.rint(degrees * 1e4) / 1e4 + 0.0;
  }

  private static LinearRing laid(double[][] ring, LocalPlane plane) {
    List<Coordinate> corners = new ArrayList<>();
    for (int i = 1; i < ring.length; i++) {
      double east = Ellipsoid.eastward(ring[i - 1][1], ring[i][1]);
      double north = ring[i][0] - ring[i - 1][0];
      double metres =
          METRES_PER_DEGREE
              * Math.hypot(
                  north,
                  east
                      * Math.cos(
                          Math.toRadians(
                              Math.min(Math.abs(ring[i - 1][0]), Math.abs(ring[i][0])))));
      int pieces = 1 + (int) (metres / LONGEST_EDGE_METRES);
      for (int piece = 0; piece < pieces; piece++) {
        double along = (double) piece / pieces;
        corners.add(
            coordinate(
                plane.toPlane(ring[i - 1][0] + along * north, ring[i - 1][1] + along * east)));
      }
    }
    corners.add(corners.get(0).copy());
    return FACTORY.createLinearRing(corners.toArray(new Coordinate[0]));
  }

  private static Coordinate coordinate(double[] metres) {
    return new Coordinate(metres[0], metres[1]);
  }

  private static LocalPlane planeOf(List<List<double[][]>> polygons) {
    double reference = polygons.get(0).get(0)[0][1];
    double west = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double south = Double.POSITIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    for (List<double[][]> rings : polygons) {
      for (double[][] ring : rings) {
        double along = Ellipsoid.eastward(reference, ring[0][1]);
        double turned = 0;
        for (int i = 0; i < ring.length; i++) {
          double step = i == 0 ? 0 : Ellipsoid.eastward(ring[i - 1][1], ring[i][1]);
          if (Math.abs(step) >= 180) {
            throw new IllegalArgumentException(
                "an edge of the area must span less than 180 degrees of longitude");
          }
          turned += step;
          west = Math.min(west, along + turned);
          east = Math.max(east, along + turned);
          south = Math.min(south, ring[i][0]);
          north = Math.max(north, ring[i][0]);
        }
        if (Math.abs(turned) > 180) {
          throw new IllegalArgumentException("the area must not lie around a pole");
        }
      }
    }
    if (!(Math.max(north, -south) <= GREATEST_LATITUDE)) {
      throw new IllegalArgumentException(
          "the area must lie between 80 degrees south and 80 degrees north");
    }
    double middle = reference + (west + east) / 2;
    LocalPlane plane = new LocalPlane((south + north) / 2, Ellipsoid.eastward(0, middle) + 0.0);
    for (List<double[][]> rings : polygons) {
      for (double[] point : rings.get(0)) {
        if (!(east - west < 180 && metresFrom(plane, point) <= LocalPlane.GREATEST_RADIUS_METRES)) {
          throw new IllegalArgumentException("the area must lie within 1,500 km of its centre");
        }
      }
    }
    return plane;
  }

  private static double metresFrom(LocalPlane plane, double[] point) {
    return Ellipsoid.between(plane.latitude(), plane.longitude(), point[0], point[1]).metres();
  }
}
