package org.nutricoverage.report.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.GeoPolygon;

/**
 * The frame of a map: kilometres east and north of its middle.
 *
 * <p>A degree of longitude is drawn as long as it is at the middle latitude, on a sphere.
 */
final class MapFrame {

  private static final double KILOMETRES_PER_DEGREE = 111.195;
  private static final double MARGIN = 0.04;

  private final double longitude;
  private final double latitude;
  private double west = Double.POSITIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;
  private double south = Double.POSITIVE_INFINITY;
  private double north = Double.NEGATIVE_INFINITY;

  private MapFrame(double longitude, double latitude) {
    this.longitude = longitude;
    this.latitude = latitude;
  }

  static MapFrame of(List<GeoArea> areas) {
    List<GeoPoint> points =
        areas.stream()
            .flatMap(area -> area.polygons().stream())
            .flatMap(polygon -> polygon.outerRing().stream())
            .toList();
    double low = points.stream().mapToDouble(GeoPoint::latitudeDegrees).min().orElseThrow();
    double high = points.stream().mapToDouble(GeoPoint::latitudeDegrees).max().orElseThrow();
    MapFrame frame = new MapFrame(points.get(0).longitudeDegrees(), (low + high) / 2);
    for (GeoArea area : areas) {
      for (double[] corner : frame.corners(area)) {
        frame.west = Math.min(frame.west, corner[0]);
        frame.east = Math.max(frame.east, corner[0]);
        frame.south = Math.min(frame.south, corner[1]);
        frame.north = Math.max(frame.north, corner[1]);
      }
    }
    return frame;
  }

  /** Gives the corners of all rings, each ring closed, holes after their outer rings. */
  List<double[]> corners(GeoArea area) {
    List<double[]> corners = new ArrayList<>();
    for (GeoPolygon polygon : area.polygons()) {
      polygon.outerRing().forEach(point -> corners.add(place(point)));
      polygon.holes().forEach(hole -> hole.forEach(point -> corners.add(place(point))));
    }
    return corners;
  }

  /** Gives a place for the label: in the widest piece of the area at half its height. */
  double[] middle(GeoArea area) {
    GeoPolygon largest =
        Collections.max(area.polygons(), Comparator.comparingDouble(this::rectangle));
    List<double[]> ring = largest.outerRing().stream().map(this::place).toList();
    double low = ring.stream().mapToDouble(corner -> corner[1]).min().orElseThrow();
    double high = ring.stream().mapToDouble(corner -> corner[1]).max().orElseThrow();
    double level = (low + high) / 2;
    List<Double> crossings = new ArrayList<>(crossings(ring, level));
    largest
        .holes()
        .forEach(
            hole -> crossings.addAll(crossings(hole.stream().map(this::place).toList(), level)));
    Collections.sort(crossings);
    double widest = -1;
    double middle = ring.get(0)[0];
    for (int i = 0; i + 1 < crossings.size(); i += 2) {
      double width = crossings.get(i + 1) - crossings.get(i);
      if (width > widest) {
        widest = width;
        middle = crossings.get(i) + width / 2;
      }
    }
    return new double[] {middle, level};
  }

  private static List<Double> crossings(List<double[]> ring, double level) {
    List<Double> crossings = new ArrayList<>();
    for (int i = 0; i + 1 < ring.size(); i++) {
      double[] from = ring.get(i);
      double[] to = ring.get(i + 1);
      if (from[1] > level != to[1] > level) {
        double share = (level - from[1]) / (to[1] - from[1]);
        crossings.add(from[0] + share * (to[0] - from[0]));
      }
    }
    return crossings;
  }

  private double rectangle(GeoPolygon polygon) {
    List<double[]> ring = polygon.outerRing().stream().map(this::place).toList();
    double width =
        ring.stream().mapToDouble(corner -> corner[0]).max().orElseThrow()
            - ring.stream().mapToDouble(corner -> corner[0]).min().orElseThrow();
    double height =
        ring.stream().mapToDouble(corner -> corner[1]).max().orElseThrow()
            - ring.stream().mapToDouble(corner -> corner[1]).min().orElseThrow();
    return width * height;
  }

  double west() {
    return west - margin();
  }

  double east() {
    return east + margin();
  }

  double south() {
    return south - 3 * margin();
  }

  double north() {
    return north + margin();
  }

  /** Adds a line as long as a round number of kilometres, below the map. */
  void addScale(Plot plot) {
    double length = Math.pow(10, Math.floor(Math.log10(Math.max(1e-6, (east - west) / 2))));
    for (double more : new double[] {5, 2}) {
      if (length * more <= (east - west) / 2) {
        length *= more;
        break;
      }
    }
    double y = south - 1.4 * margin();
    String text =
        length < 1
            ? Label.number(1000 * length, 1) + " m"
            : Numbers.people(Math.round(length)) + " km";
    plot.layer(
            Layer.of("segment")
                .with("size", 2.4)
                .with("color", Palette.TEXT)
                .mark("x", west, "xend", west + length, "y", y, "yend", y))
        .layer(
            Layer.of("text")
                .with("size", 7)
                .with("hjust", "left")
                .with("color", Palette.TEXT)
                .mark("x", west + length + margin() / 3, "y", y, "label", text));
  }

  private double margin() {
    return Math.max(1e-9, MARGIN * Math.max(east - west, north - south));
  }

  private double[] place(GeoPoint point) {
    double eastward =
        Math.IEEEremainder(point.longitudeDegrees() - longitude, 360) * KILOMETRES_PER_DEGREE;
    double shrink = StrictMath.cos(StrictMath.toRadians(latitude));
    return new double[] {
      eastward * shrink, (point.latitudeDegrees() - latitude) * KILOMETRES_PER_DEGREE
    };
  }
}
