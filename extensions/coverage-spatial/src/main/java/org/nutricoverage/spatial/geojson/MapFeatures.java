package org.nutricoverage.spatial.geojson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.MapClass;
import org.nutricoverage.spatial.Village;
import org.nutricoverage.spatial.csas.CsasGrid;
import org.nutricoverage.spatial.csas.Quadrat;
import org.nutricoverage.spatial.csas.QuadratCoverage;
import org.nutricoverage.spatial.s3m.TriangleCoverage;
import org.nutricoverage.spatial.surface.CoverageSurface;

/**
 * Quadrats, triangles, villages and cells as features, to be written for a map.
 *
 * <p>Coverage is a fraction and is missing where there is none; {@code map_class} is the name of
 * the {@link MapClass}.
 *
 * <pre>{@code
 * Village village = Village.of("V1", "Kabimba", GeoPoint.of(-5.5, 29.25)).withPopulation(520);
 * GeoJson.write(MapFeatures.villages(List.of(village))).contains("[29.25,-5.5]");   // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class MapFeatures {

  private MapFeatures() {}

  /**
   * Villages as points with id, name and, where known, population.
   *
   * @param villages the villages
   * @return a feature for each, in the same order
   */
  public static List<GeoJsonFeature> villages(List<Village> villages) {
    List<GeoJsonFeature> features = new ArrayList<>();
    for (Village village : villages) {
      GeoJsonFeature feature =
          GeoJsonFeature.of(village.location())
              .with("id", GeoJsonValue.of(village.id()))
              .with("name", GeoJsonValue.of(village.name()));
      features.add(
          village.population().isPresent()
              ? feature.with("population", GeoJsonValue.of(village.population().getAsLong()))
              : feature);
    }
    return List.copyOf(features);
  }

  /**
   * The quadrats of a grid, before the survey.
   *
   * @param grid the grid
   * @return a feature for each quadrat that stays, with its id, the share of it that lies in the
   *     area, and its villages
   */
  public static List<GeoJsonFeature> quadrats(CsasGrid grid) {
    return grid.quadrats().stream().map(MapFeatures::quadrat).toList();
  }

  /**
   * The quadrats of a grid with what was found in them.
   *
   * @param grid the grid
   * @param table the rows of its map table
   * @return a feature for each quadrat that stays; without counts where the table has no row for it
   */
  public static List<GeoJsonFeature> quadrats(CsasGrid grid, List<QuadratCoverage> table) {
    Map<String, QuadratCoverage> rows = new HashMap<>();
    table.forEach(row -> rows.put(row.quadrat(), row));
    List<GeoJsonFeature> features = new ArrayList<>();
    for (Quadrat quadrat : grid.quadrats()) {
      QuadratCoverage row = rows.get(quadrat.id());
      features.add(
          row == null
              ? quadrat(quadrat)
              : counted(
                  quadrat(quadrat), row.covered(), row.cases(), row.coverage(), row.mapClass()));
    }
    return List.copyOf(features);
  }

  /**
   * Triangles with what was found at their corners.
   *
   * @param triangles the rows of the map table
   * @return a feature for each, in the same order
   */
  public static List<GeoJsonFeature> triangles(List<TriangleCoverage> triangles) {
    List<GeoJsonFeature> features = new ArrayList<>();
    for (TriangleCoverage row : triangles) {
      GeoArea area =
          GeoArea.polygon(row.triangle().corners().stream().map(Village::location).toList());
      GeoJsonFeature feature =
          GeoJsonFeature.of(area)
              .with("id", GeoJsonValue.of(row.triangle().id()))
              .with("square_kilometres", GeoJsonValue.of(row.triangle().squareKilometres()))
              .with("corners_visited", GeoJsonValue.of(row.cornersVisited()));
      features.add(counted(feature, row.covered(), row.cases(), row.coverage(), row.mapClass()));
    }
    return List.copyOf(features);
  }

  /**
   * The middles of the cells of a surface.
   *
   * @param surface the surface
   * @return a point for each cell with a value, then one without {@code value} for each other cell
   */
  public static List<GeoJsonFeature> cells(CoverageSurface surface) {
    List<GeoJsonFeature> features = new ArrayList<>();
    surface
        .cells()
        .forEach(cell ->
            features.add(
                GeoJsonFeature.of(cell.centre())
                    .with("row", GeoJsonValue.of(cell.row()))
                    .with("column", GeoJsonValue.of(cell.column()))
                    .with("value", GeoJsonValue.of(cell.value()))));
    surface.cellsWithoutValue().forEach(centre -> features.add(GeoJsonFeature.of(centre)));
    return List.copyOf(features);
  }

  private static GeoJsonFeature quadrat(Quadrat quadrat) {
    return GeoJsonFeature.of(GeoArea.polygon(quadrat.corners()))
        .with("id", GeoJsonValue.of(quadrat.id()))
        .with("inside_fraction", GeoJsonValue.of(quadrat.insideFraction()))
        .with(
            "villages",
            GeoJsonValue.of(
                quadrat.villages().stream().map(Village::id).collect(Collectors.joining(", "))));
  }

  private static GeoJsonFeature counted(
      GeoJsonFeature feature,
      long covered,
      long cases,
      Optional<Proportion.Counted> coverage,
      MapClass mapClass) {
    GeoJsonFeature counted =
        feature
            .with("covered", GeoJsonValue.of(covered))
            .with("cases", GeoJsonValue.of(cases))
            .with("map_class", GeoJsonValue.of(mapClass.name()));
    return coverage.isPresent()
        ? counted.with("coverage", GeoJsonValue.of(coverage.get().value()))
        : counted;
  }
}
