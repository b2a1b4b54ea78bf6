package org.nutricoverage.spatial.csas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.SpatialFinding;
import org.nutricoverage.spatial.Village;
import org.nutricoverage.spatial.internal.shapes.AreaMap;
import org.nutricoverage.spatial.internal.shapes.PlacedVillage;
import org.nutricoverage.spatial.internal.shapes.VillagesInArea;

/** Lays the squares of a plan over its area. */
final class QuadratLayer {

  private static final double METRES_PER_KILOMETRE = 1000;
  private static final double MOST_QUADRATS = 100_000;

  /** A border that follows a grid line to a micrometre belongs to the squares on its side. */
  private static final double SPARE = 1e-9;

  private final CsasDesign design;
  private final AreaMap map;
  private final double side;
  private final double west;
  private final double north;
  private final int columns;
  private final int rows;

  private QuadratLayer(CsasDesign design) {
    this.design = design;
    map = AreaMap.of(design.area());
    side = design.quadratSideKilometres() * METRES_PER_KILOMETRE;
    Envelope range = map.envelope();
    double[] shift = design.origin().shift();
    double wide = Math.ceil(range.getWidth() / side - SPARE) + (shift[0] > 0 ? 1 : 0);
    double high = Math.ceil(range.getHeight() / side - SPARE) + (shift[1] > 0 ? 1 : 0);
    if (!(wide * high <= MOST_QUADRATS)) {
      throw Arguments.refused(
          "quadratSideKilometres",
          "a number of kilometres that gives at most 100,000 squares over the area",
          design.quadratSideKilometres());
    }
    columns = Math.max(1, (int) wide);
    rows = Math.max(1, (int) high);
    // Centred when nothing is shifted: what the squares cover too much is shared by both sides.
    west = shift[0] > 0 ? range.getMinX() - shift[0] * side : range.centre().x - columns * side / 2;
    north = shift[1] > 0 ? range.getMaxY() + shift[1] * side : range.centre().y + rows * side / 2;
  }

  static CsasGrid lay(CsasDesign design, List<Village> candidates) {
    return new QuadratLayer(design).grid(candidates);
  }

  private CsasGrid grid(List<Village> candidates) {
    VillagesInArea villages = map.place(candidates);
    List<Finding> findings = new ArrayList<>(villages.findings());
    Map<Long, List<PlacedVillage>> byCell = new HashMap<>();
    for (PlacedVillage placed : villages.inside()) {
      byCell.computeIfAbsent(cellOf(placed.place()), cell -> new ArrayList<>()).add(placed);
    }
    List<Quadrat> empty = new ArrayList<>();
    List<Quadrat> dropped = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        Quadrat quadrat = quadrat(row, column);
        if (quadrat.insideFraction() >= design.leastInsideFraction()) {
          empty.add(quadrat);
        } else if (quadrat.insideFraction() > 0 || byCell.containsKey(cell(row, column))) {
          dropped.add(quadrat);
        }
      }
    }
    long perQuadrat =
        empty.isEmpty() ? 0 : CsasDesign.villagesPerQuadrat(design.villages(), empty.size());
    List<Quadrat> quadrats = new ArrayList<>();
    for (Quadrat quadrat : empty) {
      List<PlacedVillage> here =
          byCell.getOrDefault(cell(quadrat.row() - 1, quadrat.column() - 1), List.of());
      quadrats.add(withNearest(quadrat, here, perQuadrat));
    }
    noteFew(quadrats, perQuadrat, findings);
    noteDropped(dropped, byCell, findings);
    return new CsasGrid(design, quadrats, dropped, perQuadrat, findings);
  }

  private Quadrat quadrat(int row, int column) {
    double left = west + column * side;
    double top = north - row * side;
    Coordinate southWest = new Coordinate(left, top - side);
    Coordinate southEast = new Coordinate(left + side, top - side);
    Coordinate northEast = new Coordinate(left + side, top);
    Coordinate northWest = new Coordinate(left, top);
    double inside =
        map.shareInside(AreaMap.polygon(southWest, southEast, northEast, northWest, southWest));
    return new Quadrat(
        "r" + (row + 1) + "c" + (column + 1),
        row + 1,
        column + 1,
        map.toEarth(new Coordinate(left + side / 2, top - side / 2)),
        List.of(
            map.toEarth(southWest),
            map.toEarth(southEast),
            map.toEarth(northEast),
            map.toEarth(northWest)),
        inside,
        List.of());
  }

  /** Squares own their western and southern sides; the outermost sides belong to the last ones. */
  private long cellOf(Coordinate place) {
    int column = clamp((int) Math.floor((place.x - west) / side), columns);
    int row = clamp((int) Math.ceil((north - place.y) / side) - 1, rows);
    return cell(row, column);
  }

  private static int clamp(int index, int count) {
    return Math.max(0, Math.min(count - 1, index));
  }

  private long cell(int row, int column) {
    return (long) row * columns + column;
  }

  private static Quadrat withNearest(Quadrat quadrat, List<PlacedVillage> here, long wanted) {
    GeoPoint centre = quadrat.centre();
    List<Village> nearest =
        here.stream()
            .map(PlacedVillage::village)
            .sorted(
                Comparator.<Village>comparingDouble(village -> village.location().metresTo(centre))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(wanted)
            .toList();
    return new Quadrat(
        quadrat.id(),
        quadrat.row(),
        quadrat.column(),
        centre,
        quadrat.corners(),
        quadrat.insideFraction(),
        nearest);
  }

  private static void noteFew(List<Quadrat> quadrats, long wanted, List<Finding> findings) {
    List<String> empty =
        quadrats.stream().filter(quadrat -> quadrat.villages().isEmpty()).map(Quadrat::id).toList();
    List<String> few =
        quadrats.stream()
            .filter(quadrat -> !quadrat.villages().isEmpty())
            .filter(quadrat -> quadrat.villages().size() < wanted)
            .map(Quadrat::id)
            .toList();
    if (!empty.isEmpty()) {
      findings.add(
          Finding.of(
                  SpatialFinding.QUADRAT_WITHOUT_VILLAGES,
                  Numbers.counted(empty.size(), "quadrat holds", "quadrats hold")
                      + " no village; that part of the area is not sampled")
              .at("quadrats", VillagesInArea.namedIds(empty)));
    }
    if (!few.isEmpty()) {
      findings.add(
          Finding.of(
                  SpatialFinding.TOO_FEW_VILLAGES_IN_QUADRAT,
                  Numbers.counted(few.size(), "quadrat holds", "quadrats hold")
                      + " fewer than the "
                      + Numbers.people(wanted)
                      + " villages to be chosen; all of them are taken")
              .at("quadrats", VillagesInArea.namedIds(few)));
    }
  }

  private void noteDropped(
      List<Quadrat> dropped, Map<Long, List<PlacedVillage>> byCell, List<Finding> findings) {
    List<Village> lost =
        dropped.stream()
            .flatMap(quadrat ->
                byCell
                    .getOrDefault(cell(quadrat.row() - 1, quadrat.column() - 1), List.of())
                    .stream())
            .map(PlacedVillage::village)
            .sorted()
            .toList();
    if (!lost.isEmpty()) {
      findings.add(
          Finding.of(
                  SpatialFinding.VILLAGES_IN_DROPPED_QUADRATS,
                  Numbers.counted(lost.size(), "village lies", "villages lie")
                      + " in quadrats that were dropped and cannot be chosen")
              .at("villages", VillagesInArea.named(lost))
              .at(
                  "quadrats",
                  VillagesInArea.namedIds(
                      dropped.stream()
                          .filter(quadrat ->
                              byCell.containsKey(cell(quadrat.row() - 1, quadrat.column() - 1)))
                          .map(Quadrat::id)
                          .toList())));
    }
  }
}
