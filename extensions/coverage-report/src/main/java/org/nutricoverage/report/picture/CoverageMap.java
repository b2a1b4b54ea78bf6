package org.nutricoverage.report.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.MapClass;
import org.nutricoverage.spatial.geojson.GeoJsonFeature;
import org.nutricoverage.spatial.geojson.GeoJsonValue;

/**
 * A map of areas from GeoJSON, shaded by their class or by their estimate.
 *
 * <p>A darker shade is more coverage, also in grey. Up to 60 areas carry a label as well: the
 * initial of the class, or the coverage in percent. An area about which nothing is known is white
 * with a dash, and the note below the map says how many there are and which estimates have no area
 * on the map. North is up; the scale is right for the middle of the map, whose degrees are drawn as
 * long as they are there.
 *
 * <pre>{@code
 * GeoJsonFeature gao =
 *     GeoJsonFeature.of(GeoArea.rectangle(GeoPoint.of(16, -1), GeoPoint.of(17, 1)))
 *         .with("pcode", GeoJsonValue.of("ML07"));
 * Picture picture =
 *     CoverageMap.ofClasses(List.of(gao), "pcode", Map.of("ML07", MapClass.MODERATE)).draw();
 * picture.alternativeText().contains("ML07: moderate"); // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CoverageMap {

  private static final int MOST_LABELS = 60;
  private static final int MAP_HEIGHT = 620;
  private static final String UNKNOWN = "no figure";
  private static final List<String> CLASSES = List.of("low", "moderate", "high");
  private static final List<String> BANDS =
      List.of("0-20 %", "20-40 %", "40-60 %", "60-80 %", "80-100 %", "above 100 %");

  private final List<GeoJsonFeature> features;
  private final String codeProperty;
  private final Map<String, Shade> shades;
  private final List<String> legend;
  private final String subject;
  private final String title;

  private CoverageMap(
      List<GeoJsonFeature> features,
      String codeProperty,
      Map<String, Shade> shades,
      List<String> legend,
      String subject,
      String title) {
    this.features = List.copyOf(features);
    this.codeProperty = Arguments.text(codeProperty, "codeProperty");
    this.shades = shades;
    this.legend = legend;
    this.subject = subject;
    this.title = title;
  }

  /**
   * A map of classes.
   *
   * @param areas features whose shape is an area; points are not drawn
   * @param codeProperty the property that holds the code of an area, not blank
   * @param classes the class by code
   * @return the map
   * @throws IllegalArgumentException if the name of the property is blank
   */
  public static CoverageMap ofClasses(
      List<GeoJsonFeature> areas, String codeProperty, Map<String, MapClass> classes) {
    Map<String, Shade> shades = new LinkedHashMap<>();
    classes.forEach((code, one) -> shades.put(code, shade(one)));
    return new CoverageMap(areas, codeProperty, shades, CLASSES, "", "");
  }

  /**
   * A map of estimates in bands of 20 percent; one at the border of two belongs to the upper one,
   * one of 100 % to the band up to 100 %.
   *
   * @param areas features whose shape is an area; points are not drawn
   * @param codeProperty the property that holds the code of an area, not blank
   * @param estimates the estimates, which are found by the code of their area
   * @return the map
   * @throws IllegalArgumentException if the name of the property is blank or two estimates are of
   *     the same area
   */
  public static CoverageMap ofEstimates(
      List<GeoJsonFeature> areas, String codeProperty, List<CoverageEstimate> estimates) {
    Map<String, Shade> shades = new LinkedHashMap<>();
    for (CoverageEstimate one : estimates) {
      String code = one.scope().area().code();
      if (shades.put(code, shade(one)) != null) {
        throw Arguments.refused("estimates", "one an area", "two of " + code);
      }
    }
    String subject = estimates.isEmpty() ? "" : Subjects.of(estimates, Dimension.AREA);
    return new CoverageMap(areas, codeProperty, shades, BANDS, subject, "");
  }

  /**
   * The same map with a title of its own.
   *
   * @param newTitle the title, not blank
   * @return a copy
   * @throws IllegalArgumentException if the title is blank
   */
  public CoverageMap title(String newTitle) {
    return new CoverageMap(
        features, codeProperty, shades, legend, subject, Arguments.text(newTitle, "newTitle"));
  }

  /**
   * Draws the map.
   *
   * @return the picture; without an area, one that says so
   */
  public Picture draw() {
    String heading = !title.isEmpty() ? title : "Coverage on the map";
    List<GeoArea> areas = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (GeoJsonFeature feature : features) {
      if (feature.shape() instanceof GeoArea area) {
        areas.add(area);
        codes.add(feature.property(codeProperty).map(GeoJsonValue::asText).orElse(""));
      }
    }
    if (areas.isEmpty()) {
      return Sheet.message(heading, "There is nothing to draw: no areas were given.");
    }
    MapFrame frame = MapFrame.of(areas);
    List<String> keys = new ArrayList<>(legend);
    keys.add(UNKNOWN);
    Layer shapes = Layer.of("polygon").with("color", Palette.TEXT).with("size", 0.8).inLegend();
    Layer labels = Layer.of("text").with("size", 8).with("color", Palette.BLACK);
    Layer lightLabels = Layer.of("text").with("size", 8).with("color", Palette.WHITE);
    List<String> lines = new ArrayList<>();
    int unknown = 0;
    for (int i = 0; i < areas.size(); i++) {
      Shade shade = shades.getOrDefault(codes.get(i), Shade.UNKNOWN_SHADE);
      unknown += shade.isKnown() ? 0 : 1;
      for (double[] corner : frame.corners(areas.get(i))) {
        shapes.mark("x", corner[0], "y", corner[1], "group", i, "fill", shade.key);
      }
      if (areas.size() <= MOST_LABELS) {
        double[] middle = frame.middle(areas.get(i));
        boolean isDark = keys.indexOf(shade.key) * 2 >= legend.size() && shade.isKnown();
        (isDark ? lightLabels : labels).mark("x", middle[0], "y", middle[1], "label", shade.label);
      }
      String name = codes.get(i).isEmpty() ? "area without a code" : Label.name(codes.get(i));
      lines.add(name + ": " + shade.words);
    }
    Plot plot =
        new Plot(heading)
            .subtitle(subject)
            .trueToScale()
            .without("axis_text")
            .without("axis_title")
            .without("panel_grid")
            .without("panel_grid_major")
            .layer(shapes)
            .layer(labels)
            .layer(lightLabels)
            .keys("fill", keys, colours())
            .axis("x", "", frame.west(), frame.east(), Map.of())
            .axis("y", "", frame.south(), frame.north(), Map.of());
    frame.addScale(plot);
    String missing = missing(unknown, areas.size()) + strangers(codes);
    plot.note("North is up. " + missing);
    String what = "Map of " + Numbers.counted(areas.size(), "area", "areas") + ": " + heading;
    return plot.draw(Figure.lines(what + ". " + missing, lines), MAP_HEIGHT);
  }

  private List<String> colours() {
    List<String> colours = new ArrayList<>();
    for (int i = 0; i < legend.size(); i++) {
      colours.add(Palette.SEQUENCE.get(legend.size() == CLASSES.size() ? 2 * i : i));
    }
    colours.add(Palette.WHITE);
    return colours;
  }

  private static String missing(int unknown, int areas) {
    return unknown == 0
        ? (areas == 1
            ? "The area has a figure."
            : "All " + Numbers.people(areas) + " areas have a figure.")
        : Numbers.people(unknown)
            + " of "
            + Numbers.people(areas)
            + " areas have no figure (white).";
  }

  private String strangers(List<String> codes) {
    NavigableSet<String> strangers = new TreeSet<>(shades.keySet());
    codes.forEach(strangers::remove);
    if (strangers.isEmpty()) {
      return "";
    }
    String some =
        String.join(", ", strangers.stream().limit(5).map(code -> Label.cut(code, 20)).toList());
    return " Not on the map: "
        + some
        + (strangers.size() > 5 ? " and " + Numbers.people(strangers.size() - 5) + " more" : "")
        + ".";
  }

  private static Shade shade(MapClass one) {
    return switch (one) {
      case LOW -> new Shade("low", "L", "low");
      case MODERATE -> new Shade("moderate", "M", "moderate");
      case HIGH -> new Shade("high", "H", "high");
      case NOT_CLASSIFIED -> new Shade(UNKNOWN, "\u2013", "not classified");
    };
  }

  private static Shade shade(CoverageEstimate one) {
    if (one.value().isEmpty()) {
      return new Shade(UNKNOWN, "\u2013", Figure.text(one));
    }
    double value = one.value().getAsDouble();
    int band = value > 1 ? 5 : (int) Math.min(4, Math.floor(value * 5 + 1e-12));
    return new Shade(BANDS.get(band), Math.round(100 * value) + " %", Figure.text(one));
  }

  /** How an area is filled, what stands on it, and what is said of it. */
  private record Shade(String key, String label, String words) {

    private static final Shade UNKNOWN_SHADE = new Shade(UNKNOWN, "\u2013", "no figure given");

    boolean isKnown() {
      return !key.equals(UNKNOWN);
    }
  }
}
