package org.nutricoverage.spatial.s3m;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.SpatialFinding;
import org.nutricoverage.spatial.Village;
import org.nutricoverage.spatial.internal.shapes.AreaMap;
import org.nutricoverage.spatial.internal.shapes.NearestVillages;
import org.nutricoverage.spatial.internal.shapes.PlacedVillage;
import org.nutricoverage.spatial.internal.shapes.VillagesInArea;

/** The points of a staggered grid in the plane of the area. */
final class StaggeredGrid {

  private static final double METRES_PER_KILOMETRE = 1000;
  private static final double MOST_POINTS = 1_000_000;

  private final S3mDesign design;
  private final AreaMap map;
  private final List<Coordinate> places;

  private StaggeredGrid(S3mDesign design, AreaMap map, List<Coordinate> places) {
    this.design = design;
    this.map = map;
    this.places = places;
  }

  static StaggeredGrid of(S3mDesign design) {
    AreaMap map = AreaMap.of(design.area());
    double x = design.spacing().gridXKilometres() * METRES_PER_KILOMETRE;
    double y = design.spacing().gridYKilometres() * METRES_PER_KILOMETRE;
    double margin = design.marginKilometres() * METRES_PER_KILOMETRE;
    // A mesh of the staggered grid is two lines wide either way.
    double[] shift = design.origin().shift();
    double originX = map.envelope().centre().x + shift[0] * 2 * x;
    double originY = map.envelope().centre().y + shift[1] * 2 * y;
    Envelope range = new Envelope(map.envelope());
    range.expandBy(margin);
    double size = (range.getWidth() / x + 1) * (range.getHeight() / y + 1);
    if (!(size <= 2 * MOST_POINTS)) {
      throw Arguments.refused(
          "maximumDistanceKilometres",
          "a number of kilometres that gives at most 1,000,000 points over the range of the area",
          design.spacing().maximumDistanceKilometres());
    }
    List<Coordinate> places = new ArrayList<>();
    for (int j = index(range.getMinY() - originY, y); j * y + originY <= range.getMaxY(); j++) {
      for (int i = index(range.getMinX() - originX, x); i * x + originX <= range.getMaxX(); i++) {
        if ((i + j) % 2 == 0) {
          Coordinate place = new Coordinate(originX + i * x, originY + j * y);
          if (map.isWithin(place, margin)) {
            places.add(place);
          }
        }
      }
    }
    return new StaggeredGrid(design, map, places);
  }

  /** The first grid line at or behind a distance from the origin. */
  private static int index(double distance, double step) {
    return (int) Math.ceil(distance / step);
  }

  List<GeoPoint> points() {
    return places.stream().map(map::toEarth).toList();
  }

  S3mSample sample(List<Village> candidates) {
    VillagesInArea villages = map.place(candidates);
    List<Finding> findings = new ArrayList<>(villages.findings());
    if (villages.inside().isEmpty()) {
      return new S3mSample(design, List.of(), List.of(), 0, findings);
    }
    NearestVillages nearest = NearestVillages.of(villages.inside());
    double reach = design.spacing().maximumDistanceKilometres() * METRES_PER_KILOMETRE;
    List<SamplingPoint> points = new ArrayList<>();
    Map<Village, PlacedVillage> taken = new TreeMap<>();
    int moved = 0;
    int farAway = 0;
    for (Coordinate place : places) {
      GeoPoint point = map.toEarth(place);
      NearestVillages.Neighbour neighbour = nearest.nearestTo(place, point);
      boolean isFar = neighbour.metres() > reach;
      boolean isTaken = !isFar || design.emptyCells() == EmptyCells.MOVE_TO_NEAREST;
      if (isFar) {
        farAway++;
      }
      if (isTaken) {
        moved++;
        taken.put(neighbour.placed().village(), neighbour.placed());
      }
      points.add(
          new SamplingPoint(point, neighbour.placed().village(), neighbour.metres(), isTaken));
    }
    noteMoves(moved, taken.size(), farAway, findings);
    double greatest = 0;
    if (!taken.isEmpty()) {
      greatest = noteDistances(villages.inside(), taken, reach, findings);
    }
    return new S3mSample(design, points, List.copyOf(taken.keySet()), greatest, findings);
  }

  private void noteMoves(int moved, int taken, int farAway, List<Finding> findings) {
    if (moved > taken) {
      findings.add(
          Finding.of(
              SpatialFinding.SAMPLING_POINTS_MERGED,
              Numbers.counted(moved, "sampling point has", "sampling points have")
                  + " "
                  + Numbers.counted(taken, "nearest community", "nearest communities")
                  + " between them; each is taken once"));
    }
    if (farAway > 0) {
      findings.add(
          Finding.of(
              SpatialFinding.SAMPLING_POINT_WITHOUT_VILLAGE,
              Numbers.counted(farAway, "sampling point is", "sampling points are")
                  + " farther than "
                  + kilometres(design.spacing().maximumDistanceKilometres())
                  + " from every community; "
                  + (design.emptyCells() == EmptyCells.LEAVE_OUT
                      ? "left out"
                      : "moved to the nearest one all the same")));
    }
  }

  private static double noteDistances(
      List<PlacedVillage> all,
      Map<Village, PlacedVillage> taken,
      double reach,
      List<Finding> findings) {
    NearestVillages sampled = NearestVillages.of(taken.values());
    double greatest = 0;
    List<Village> beyond = new ArrayList<>();
    for (PlacedVillage placed : all) {
      double metres = sampled.nearestTo(placed.place(), placed.village().location()).metres();
      greatest = Math.max(greatest, metres);
      if (metres > reach) {
        beyond.add(placed.village());
      }
    }
    if (!beyond.isEmpty()) {
      findings.add(
          Finding.of(
                  SpatialFinding.VILLAGES_BEYOND_DISTANCE,
                  Numbers.counted(beyond.size(), "community is", "communities are")
                      + " farther than "
                      + kilometres(reach / METRES_PER_KILOMETRE)
                      + " from every community that is sampled, "
                      + kilometres(greatest / METRES_PER_KILOMETRE)
                      + " at most")
              .at("villages", VillagesInArea.named(beyond)));
    }
    return greatest;
  }

  private static String kilometres(double kilometres) {
    return String.format(Locale.ROOT, "%.2f km", kilometres);
  }
}
