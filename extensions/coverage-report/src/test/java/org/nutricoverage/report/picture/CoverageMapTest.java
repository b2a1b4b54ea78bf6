package org.nutricoverage.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.GeoPolygon;
import org.nutricoverage.spatial.MapClass;
import org.nutricoverage.spatial.geojson.GeoJsonFeature;
import org.nutricoverage.spatial.geojson.GeoJsonValue;
import org.w3c.dom.Element;

class CoverageMapTest {

  private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2026, 3);

  private static List<String> fills(Svg svg) {
    List<String> fills = new ArrayList<>();
    for (Element path : svg.all("path")) {
      if (path.getAttribute("stroke").equals("rgb(34,34,34)")) {
        fills.add(path.getAttribute("fill"));
      }
    }
    return fills;
  }

  @Test
  void classesHaveShadesLettersAndALegend() {
    Picture picture =
        CoverageMap.ofClasses(
                Samples.areas(5),
                "pcode",
                Map.of(
                    "A", MapClass.LOW,
                    "B", MapClass.MODERATE,
                    "C", MapClass.HIGH,
                    "D", MapClass.NOT_CLASSIFIED))
            .draw();
    Svg svg = Svg.of(picture);
    assertThat(svg.texts())
        .contains("L", "M", "H", "\u2013", "low", "moderate", "high", "no figure")
        .contains("North is up. 2 of 5 areas have no figure (white).");
    assertThat(picture.alternativeText().lines())
        .containsExactly(
            "Map of 5 areas: Coverage on the map. 2 of 5 areas have no figure (white).",
            "A: low",
            "B: moderate",
            "C: high",
            "D: not classified",
            "E: no figure given");
  }

  @Test
  void estimatesAreInBandsOfTwenty() {
    List<CoverageEstimate> estimates =
        List.of(
            Samples.counted("A", "a", QUARTER, 0, 100),
            Samples.counted("B", "b", QUARTER, 20, 100),
            Samples.counted("C", "c", QUARTER, 199, 1000),
            Samples.counted("D", "d", QUARTER, 60, 100),
            Samples.counted("E", "e", QUARTER, 100, 100),
            Samples.counted("F", "f", QUARTER, 101, 100),
            Samples.missing("G", "g", Outcome.Reason.NO_DATA));
    Picture picture = CoverageMap.ofEstimates(Samples.areas(7), "pcode", estimates).draw();
    Svg svg = Svg.of(picture);
    assertThat(svg.texts()).contains("0 %", "20 %", "60 %", "100 %", "101 %", "\u2013");
    assertThat(fills(svg).stream().limit(7))
        .containsExactly(
            "rgb(253,241,207)",
            "rgb(253,192,112)",
            "rgb(253,241,207)",
            "rgb(182,58,102)",
            "rgb(106,31,111)",
            "rgb(31,12,54)",
            "rgb(255,255,255)");
    assertThat(picture.alternativeText())
        .contains("A: 0.0 %, no interval, of 100", "G: not computable: no data");
  }

  /** The widths of a degree on a sphere at 60 degrees north: half of that at the equator. */
  @Test
  void shapesAreTrueToScaleInTheMiddle() {
    GeoJsonFeature north =
        GeoJsonFeature.of(GeoArea.rectangle(GeoPoint.of(59.5, 10), GeoPoint.of(60.5, 12)));
    Svg svg = Svg.of(CoverageMap.ofClasses(List.of(north), "pcode", Map.of()).draw());
    Element shape =
        svg.all("path").stream()
            .filter(path -> path.getAttribute("stroke").equals("rgb(34,34,34)"))
            .findFirst()
            .orElseThrow();
    double[] box = box(shape.getAttribute("d"));
    assertThat(box[0] / box[1]).isCloseTo(1, within(0.01));
    assertThat(svg.texts()).contains("50 km");
  }

  private static double[] box(String path) {
    double west = Double.MAX_VALUE;
    double east = -Double.MAX_VALUE;
    double north = Double.MAX_VALUE;
    double south = -Double.MAX_VALUE;
    for (String place : path.replaceAll("[MZ]", "").strip().split("L", -1)) {
      String[] numbers = place.strip().split(" ", -1);
      west = Math.min(west, Double.parseDouble(numbers[0]));
      east = Math.max(east, Double.parseDouble(numbers[0]));
      north = Math.min(north, Double.parseDouble(numbers[1]));
      south = Math.max(south, Double.parseDouble(numbers[1]));
    }
    return new double[] {east - west, south - north};
  }

  @Test
  void areasAcrossTheDateLineStayTogether() {
    GeoJsonFeature fiji =
        GeoJsonFeature.of(GeoArea.rectangle(GeoPoint.of(-18, 179), GeoPoint.of(-16, -179)));
    Svg svg = Svg.of(CoverageMap.ofClasses(List.of(fiji), "pcode", Map.of()).draw());
    assertThat(svg.texts()).contains("100 km");
  }

  @Test
  void labelsStandOutsideOfHoles() {
    List<GeoPoint> outer =
        List.of(GeoPoint.of(0, 0), GeoPoint.of(0, 4), GeoPoint.of(4, 4), GeoPoint.of(4, 0));
    List<GeoPoint> hole =
        List.of(GeoPoint.of(1, 1), GeoPoint.of(1, 3), GeoPoint.of(3, 3), GeoPoint.of(3, 1));
    GeoArea ring = GeoArea.of(List.of(new GeoPolygon(outer, List.of(hole))));
    MapFrame frame = MapFrame.of(List.of(ring));
    double[] middle = frame.middle(ring);
    assertThat(middle[0]).isCloseTo(0.5 * 111.195 * Math.cos(Math.toRadians(2)), within(1e-9));
    assertThat(middle[1]).isCloseTo(0, within(1e-9));
    assertThat(frame.corners(ring)).hasSize(10);
  }

  @Test
  void strangersAreNamed() {
    Picture one =
        CoverageMap.ofEstimates(
                Samples.areas(1),
                "pcode",
                List.of(
                    Samples.counted("A", "a", QUARTER, 1, 2),
                    Samples.counted("X9", "x", QUARTER, 1, 2)))
            .title("One")
            .draw();
    assertThat(Svg.of(one).texts())
        .contains("One", "North is up. The area has a figure. Not on the map: X9.");
    Map<String, MapClass> many = new java.util.HashMap<>();
    for (int i = 10; i < 20; i++) {
      many.put("Q" + i, MapClass.LOW);
    }
    assertThat(CoverageMap.ofClasses(Samples.areas(1), "pcode", many).draw().alternativeText())
        .contains("Not on the map: Q10, Q11, Q12, Q13, Q14 and 5 more.");
  }

  @Test
  void featuresWithoutCodeOrAreaDoNoHarm() {
    GeoJsonFeature point = GeoJsonFeature.of(GeoPoint.of(1, 1)).with("pcode", GeoJsonValue.of("P"));
    GeoJsonFeature nameless =
        GeoJsonFeature.of(GeoArea.rectangle(GeoPoint.of(0, 0), GeoPoint.of(1, 1)));
    Picture picture = CoverageMap.ofClasses(List.of(point, nameless), "pcode", Map.of()).draw();
    assertThat(picture.alternativeText()).contains("Map of 1 area:", "area without a code: no");
    assertThat(CoverageMap.ofClasses(List.of(point), "pcode", Map.of()).draw().alternativeText())
        .isEqualTo("There is nothing to draw: no areas were given.");
  }

  @Test
  void fiveHundredAreasAreDrawnWithoutLabels() {
    Picture picture = CoverageMap.ofEstimates(Samples.areas(500), "pcode", List.of()).draw();
    assertThat(Svg.of(picture).texts()).doesNotContain("\u2013").hasSizeLessThan(12);
    assertThat(fills(Svg.of(picture)).size()).isGreaterThanOrEqualTo(500);
  }

  @Test
  void twoEstimatesOfAnAreaAreRefused() {
    assertThatThrownBy(() ->
            CoverageMap.ofEstimates(
                Samples.areas(1),
                "pcode",
                List.of(
                    Samples.counted("A", "a", QUARTER, 1, 2),
                    Samples.counted("A", "a", QUARTER, 1, 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("estimates must be one an area but was two of A");
    assertThatThrownBy(() -> CoverageMap.ofClasses(List.of(), " ", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("codeProperty must be a text that is not blank");
    assertThatThrownBy(() -> CoverageMap.ofClasses(List.of(), "pcode", Map.of()).title(""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
