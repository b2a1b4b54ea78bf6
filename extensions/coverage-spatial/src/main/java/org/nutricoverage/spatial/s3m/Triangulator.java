package org.nutricoverage.spatial.s3m;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.SpatialFinding;
import org.nutricoverage.spatial.Village;
import org.nutricoverage.spatial.internal.geodesy.LocalPlane;
import org.nutricoverage.spatial.internal.shapes.AreaMap;
import org.nutricoverage.spatial.internal.shapes.PlacedVillage;
import org.nutricoverage.spatial.internal.shapes.VillagesInArea;

/** Draws the triangles of Delaunay and checks them. */
final class Triangulator {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int LEAST_VILLAGES = 3;
  private static final double METRES_PER_KILOMETRE = 1000;
  private static final double LEAST_SHARE_NOTED = 0.0005;

  /** Three places on one line enclose no more than rounding makes of it. */
  private static final double ROUNDING = 1e-11;

  private final GeoArea area;
  private final S3mSpacing spacing;
  private final TriangleRules rules;
  private final AreaMap map;

  Triangulator(GeoArea area, S3mSpacing spacing, TriangleRules rules) {
    this.area = area;
    this.spacing = spacing;
    this.rules = rules;
    map = AreaMap.of(area);
  }

  S3mTriangulation triangulate(List<Village> candidates) {
    VillagesInArea villages = map.place(candidates);
    List<Finding> findings = new ArrayList<>(villages.findings());
    Map<Coordinate, Village> corners = new HashMap<>();
    List<Coordinate> places = new ArrayList<>();
    for (PlacedVillage placed : villages.inside()) {
      if (corners.putIfAbsent(placed.place(), placed.village()) == null) {
        places.add(placed.place());
      }
    }
    noteClusters(villages.inside(), findings);
    List<Triangle> triangles = new ArrayList<>();
    if (places.size() >= LEAST_VILLAGES) {
      draw(places, corners, triangles);
    }
    triangles.sort(Comparator.comparing(Triangle::id));
    note(triangles, places, findings);
    return new S3mTriangulation(
        area,
        spacing,
        rules,
        villages.inside().stream().map(PlacedVillage::village).toList(),
        triangles,
        findings);
  }

  private void draw(
      List<Coordinate> places, Map<Coordinate, Village> corners, List<Triangle> triangles) {
    DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
    builder.setSites(places);
    Geometry drawn = builder.getTriangles(FACTORY);
    Map<Set<Village>, Integer> sides = new HashMap<>();
    List<List<Village>> threes = new ArrayList<>();
    List<Polygon> shapes = new ArrayList<>();
    for (int i = 0; i < drawn.getNumGeometries(); i++) {
      Polygon shape = (Polygon) drawn.getGeometryN(i);
      Coordinate[] ring = shape.getCoordinates();
      double diameter = shape.getEnvelopeInternal().getDiameter();
      if (shape.getArea() <= ROUNDING * diameter * diameter) {
        continue;
      }
      List<Village> three = new ArrayList<>();
      for (int corner = 0; corner < LEAST_VILLAGES; corner++) {
        Village village = corners.get(ring[corner]);
        if (village == null) {
          throw new IllegalStateException("a corner of a triangle is no community");
        }
        three.add(village);
      }
      three.sort(Comparator.naturalOrder());
      threes.add(three);
      shapes.add(shape);
      for (Set<Village> side : sidesOf(three)) {
        sides.merge(side, 1, Integer::sum);
      }
    }
    for (int i = 0; i < threes.size(); i++) {
      boolean onBorder =
          sidesOf(threes.get(i)).stream().anyMatch(side -> sides.getOrDefault(side, 0) == 1);
      triangles.add(
          Triangle.of(threes.get(i), onBorder, map.shareInside(shapes.get(i)), spacing, rules));
    }
  }

  private static List<Set<Village>> sidesOf(List<Village> three) {
    return List.of(
        Set.of(three.get(0), three.get(1)),
        Set.of(three.get(1), three.get(2)),
        Set.of(three.get(0), three.get(2)));
  }

  private void noteClusters(List<PlacedVillage> villages, List<Finding> findings) {
    double near = spacing.maximumDistanceKilometres() * METRES_PER_KILOMETRE / 2;
    STRtree tree = new STRtree();
    villages.forEach(placed -> tree.insert(new Envelope(placed.place()), placed));
    double reach = near * LocalPlane.greatestStretch(LocalPlane.GREATEST_RADIUS_METRES);
    List<String> pairs = new ArrayList<>();
    double closest = Double.POSITIVE_INFINITY;
    for (PlacedVillage placed : villages) {
      Envelope around = new Envelope(placed.place());
      around.expandBy(reach);
      Set<Village> others = new TreeSet<>();
      for (Object item : (List<?>) tree.query(around)) {
        Village other = ((PlacedVillage) item).village();
        double metres = placed.village().location().metresTo(other.location());
        if (placed.village().compareTo(other) < 0 && metres < near) {
          others.add(other);
          closest = Math.min(closest, metres);
        }
      }
      others.forEach(other -> pairs.add(placed.village().id() + "-" + other.id()));
    }
    if (!pairs.isEmpty()) {
      findings.add(
          Finding.of(
                  SpatialFinding.CLUSTERED_VILLAGES,
                  Numbers.counted(
                          pairs.size(), "pair of communities lies", "pairs of communities lie")
                      + String.format(
                          Locale.ROOT,
                          " closer together than half of the design distance, the closest %.2f km",
                          closest / METRES_PER_KILOMETRE))
              .at("pairs", VillagesInArea.namedIds(pairs)));
    }
  }

  private void note(List<Triangle> triangles, List<Coordinate> places, List<Finding> findings) {
    if (triangles.isEmpty()) {
      findings.add(
          Finding.of(
              SpatialFinding.NO_TRIANGLES,
              Numbers.counted(places.size(), "community", "communities")
                  + " at different places; a triangle takes three that do not lie on one line"));
      return;
    }
    noteChecked(
        triangles,
        TriangleCheck.THIN,
        SpatialFinding.THIN_TRIANGLE,
        String.format(Locale.ROOT, "an angle below %.1f degrees", rules.leastAngleDegrees()),
        findings);
    noteChecked(
        triangles,
        TriangleCheck.LARGE,
        SpatialFinding.LARGE_TRIANGLE,
        String.format(
            Locale.ROOT,
            "an area above %.1f times the triangle of the grid",
            rules.mostGridTriangles()),
        findings);
    noteChecked(
        triangles,
        TriangleCheck.OUTSIDE,
        SpatialFinding.TRIANGLE_OUTSIDE_AREA,
        "less than " + Numbers.percent(rules.leastInsideFraction()) + " in the survey area",
        findings);
    Geometry hull =
        FACTORY.createMultiPointFromCoords(places.toArray(new Coordinate[0])).convexHull();
    double left = 1 - map.shape().intersection(hull).getArea() / map.shape().getArea();
    if (left >= LEAST_SHARE_NOTED) {
      findings.add(
          Finding.of(
              SpatialFinding.AREA_WITHOUT_TRIANGLES,
              Numbers.percent(left) + " of the area belongs to no triangle"));
    }
  }

  private static void noteChecked(
      List<Triangle> triangles,
      TriangleCheck check,
      SpatialFinding code,
      String what,
      List<Finding> findings) {
    List<Triangle> found = triangles.stream().filter(triangle -> triangle.has(check)).toList();
    if (!found.isEmpty()) {
      long onBorder = found.stream().filter(triangle -> triangle.has(TriangleCheck.BORDER)).count();
      findings.add(
          Finding.of(
                  code,
                  Numbers.counted(found.size(), "triangle has", "triangles have")
                      + " "
                      + what
                      + ", "
                      + Numbers.people(onBorder)
                      + " on the outer border")
              .at("triangles", VillagesInArea.namedIds(found.stream().map(Triangle::id).toList())));
    }
  }
}
