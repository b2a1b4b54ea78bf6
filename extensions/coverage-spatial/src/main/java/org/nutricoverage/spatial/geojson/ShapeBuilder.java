package org.nutricoverage.spatial.geojson;

import java.util.ArrayList;
import java.util.List;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.GeoPolygon;
import org.nutricoverage.spatial.GeoShape;

/** Turns coordinates into a point or an area, and keeps what it noticed. */
final class ShapeBuilder {

  private static final double MOST_LATITUDE = 90;
  private static final double MOST_LONGITUDE = 180;
  private static final int LEAST_POSITIONS = 3;

  private int unclosedRings;
  private boolean hasAltitude;

  int unclosedRings() {
    return unclosedRings;
  }

  boolean hasAltitude() {
    return hasAltitude;
  }

  GeoShape shape(String type, Node coordinates) throws FeatureFault {
    return switch (type) {
      case "Point" -> {
        if (coordinates instanceof Node.Nodes nodes && nodes.nodes().isEmpty()) {
          throw new FeatureFault(GeoJsonFinding.NO_GEOMETRY, "the point has no coordinates");
        }
        yield point(coordinates);
      }
      case "Polygon" -> area(List.of(coordinates));
      case "MultiPolygon" -> area(list(coordinates, "polygons"));
      case "MultiPoint", "LineString", "MultiLineString", "GeometryCollection" ->
          throw new FeatureFault(
              GeoJsonFinding.UNSUPPORTED_GEOMETRY, "a " + type + " is neither a place nor an area");
      default ->
          throw new FeatureFault(
              GeoJsonFinding.MALFORMED_FEATURE,
              "the geometry has the type " + Texts.cut(type) + ", which is none of RFC 7946");
    };
  }

  private GeoArea area(List<Node> polygons) throws FeatureFault {
    List<GeoPolygon> built = new ArrayList<>();
    for (Node polygon : polygons) {
      List<List<GeoPoint>> rings = new ArrayList<>();
      for (Node ring : list(polygon, "rings")) {
        rings.add(ring(ring));
      }
      if (rings.isEmpty()) {
        throw new FeatureFault(GeoJsonFinding.NO_GEOMETRY, "a polygon has no ring");
      }
      try {
        built.add(new GeoPolygon(rings.get(0), rings.subList(1, rings.size())));
      } catch (IllegalArgumentException e) {
        throw new FeatureFault(GeoJsonFinding.INVALID_AREA, String.valueOf(e.getMessage()));
      }
    }
    if (built.isEmpty()) {
      throw new FeatureFault(GeoJsonFinding.NO_GEOMETRY, "the area has no polygon");
    }
    try {
      return GeoArea.of(built);
    } catch (IllegalArgumentException e) {
      throw new FeatureFault(GeoJsonFinding.INVALID_AREA, String.valueOf(e.getMessage()));
    }
  }

  private List<GeoPoint> ring(Node ring) throws FeatureFault {
    List<GeoPoint> points = new ArrayList<>();
    for (Node position : list(ring, "positions")) {
      points.add(point(position));
    }
    if (points.size() >= LEAST_POSITIONS && !points.get(0).equals(points.get(points.size() - 1))) {
      unclosedRings++;
    }
    return points;
  }

  private GeoPoint point(Node node) throws FeatureFault {
    if (!(node instanceof Node.Position position)) {
      throw wrong(node, "a position of longitude and latitude");
    }
    double latitude = position.latitude();
    double longitude = position.longitude();
    if (!(Math.abs(latitude) <= MOST_LATITUDE && Math.abs(longitude) <= MOST_LONGITUDE)) {
      boolean fitsSwapped =
          Math.abs(longitude) <= MOST_LATITUDE && Math.abs(latitude) <= MOST_LONGITUDE;
      String given = "longitude " + longitude + ", latitude " + latitude;
      throw fitsSwapped
          ? new FeatureFault(
              GeoJsonFinding.COORDINATE_ORDER, given + ": latitude seems to stand before longitude")
          : new FeatureFault(
              GeoJsonFinding.COORDINATE_OUT_OF_RANGE,
              given + ": these are no degrees of WGS 84; metres of a projection?");
    }
    hasAltitude |= position.hasMore();
    return GeoPoint.of(latitude, longitude);
  }

  private static List<Node> list(Node node, String of) throws FeatureFault {
    if (node instanceof Node.Nodes nodes) {
      return nodes.nodes();
    }
    throw wrong(node, "a list of " + of);
  }

  private static FeatureFault wrong(Node node, String wanted) {
    String found =
        node instanceof Node.Wrong wrong
            ? wrong.what()
            : node instanceof Node.Position ? "a position" : "a list";
    return new FeatureFault(
        GeoJsonFinding.MALFORMED_FEATURE,
        "the coordinates must hold " + wanted + " but hold " + found);
  }
}
