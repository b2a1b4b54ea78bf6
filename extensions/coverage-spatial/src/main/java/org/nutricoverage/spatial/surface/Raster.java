package org.nutricoverage.spatial.surface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.internal.shapes.AreaMap;

/** The cells of a raster that is centred on its area. */
final class Raster {

  private static final double METRES_PER_KILOMETRE = 1000;
  private static final double MOST_CELLS = 250_000;
  private static final double MOST_DISTANCES = 1e9;
  private static final double SPARE = 1e-9;

  private final GeoArea area;
  private final AreaMap map;
  private final double cellKilometres;
  private final double side;
  private final int columns;
  private final int rows;

  private Raster(GeoArea area, double cellKilometres) {
    this.area = area;
    this.cellKilometres = Arguments.positive(cellKilometres, "cellKilometres", "kilometres");
    map = AreaMap.of(area);
    side = cellKilometres * METRES_PER_KILOMETRE;
    double wide = Math.max(1, Math.ceil(map.envelope().getWidth() / side - SPARE));
    double high = Math.max(1, Math.ceil(map.envelope().getHeight() / side - SPARE));
    if (!(wide * high <= MOST_CELLS)) {
      throw Arguments.refused(
          "cellKilometres",
          "a number of kilometres that gives at most 250,000 cells over the range of the area",
          cellKilometres);
    }
    columns = (int) wide;
    rows = (int) high;
  }

  static Raster of(GeoArea area, double cellKilometres) {
    return new Raster(area, cellKilometres);
  }

  static <T> Comparator<T> byLocation(Function<T, GeoPoint> location) {
    return Comparator.<T>comparingDouble(place -> location.apply(place).latitudeDegrees())
        .thenComparingDouble(place -> location.apply(place).longitudeDegrees());
  }

  /** Fills the cells by a rule from distances in metres to a value, NaN where there is none. */
  CoverageSurface fill(List<GeoPoint> places, ToDoubleFunction<double[]> rule, String method) {
    if ((double) columns * rows * places.size() > MOST_DISTANCES) {
      throw Arguments.refused(
          "cellKilometres",
          "a number of kilometres that takes at most 1,000,000,000 distances",
          cellKilometres);
    }
    List<Coordinate> laid = places.stream().map(map::toPlane).toList();
    double[] distances = new double[laid.size()];
    Envelope range = map.envelope();
    double west = range.centre().x - columns * side / 2;
    double north = range.centre().y + rows * side / 2;
    List<SurfaceCell> cells = new ArrayList<>();
    List<GeoPoint> without = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        Coordinate middle =
            new Coordinate(west + (column + 0.5) * side, north - (row + 0.5) * side);
        if (map.covers(middle)) {
          for (int i = 0; i < distances.length; i++) {
            distances[i] = laid.get(i).distance(middle);
          }
          double value = rule.applyAsDouble(distances);
          if (Double.isNaN(value)) {
            without.add(map.toEarth(middle));
          } else {
            cells.add(new SurfaceCell(row + 1, column + 1, map.toEarth(middle), value));
          }
        }
      }
    }
    return new CoverageSurface(area, cellKilometres, method, cells, without);
  }
}
