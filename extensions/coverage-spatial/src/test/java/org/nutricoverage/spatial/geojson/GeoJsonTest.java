package org.nutricoverage.spatial.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.SerializableTester;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.Finding;
import org.nutricoverage.spatial.CaseCount;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.GeoPolygon;
import org.nutricoverage.spatial.MapThresholds;
import org.nutricoverage.spatial.Village;
import org.nutricoverage.spatial.csas.CsasCoverage;
import org.nutricoverage.spatial.csas.CsasDesign;
import org.nutricoverage.spatial.csas.CsasGrid;
import org.nutricoverage.spatial.s3m.S3mCoverage;
import org.nutricoverage.spatial.s3m.S3mSpacing;
import org.nutricoverage.spatial.s3m.S3mTriangulation;
import org.nutricoverage.spatial.s3m.TriangleRules;
import org.nutricoverage.spatial.surface.KernelRatio;
import org.nutricoverage.spatial.surface.PlaceCount;

class GeoJsonTest {

  private static final String SQUARE = "[[[29,-6],[30,-6],[30,-5],[29,-5],[29,-6]]]";

  @Test
  void featuresWithTheirProperties() {
    GeoJsonDocument document =
        GeoJson.read(
            "\ufeff{\"features\":[{\"properties\":{\"pcode\":\"CD5401\",\"n\":12.50,\"urban\":true,"
                + "\"note\":null,\"名\":\"القرية\"},\"geometry\":{\"coordinates\":"
                + SQUARE
                + ",\"type\":\"Polygon\"},\"type\":\"Feature\",\"id\":7,\"bbox\":[1,2,3,4]}],"
                + "\"name\":\"x\",\"type\":\"FeatureCollection\"}");
    assertThat(document.findings()).isEmpty();
    GeoJsonFeature feature = document.features().get(0);
    assertThat(feature.shape())
        .isEqualTo(GeoArea.rectangle(GeoPoint.of(-6, 29), GeoPoint.of(-5, 30)));
    assertThat(feature.properties())
        .containsExactly(
            Map.entry("pcode", GeoJsonValue.of("CD5401")),
            Map.entry("n", new GeoJsonValue.Decimal(new BigDecimal("12.5"))),
            Map.entry("urban", GeoJsonValue.of(true)),
            Map.entry("名", GeoJsonValue.of("القرية")));
    assertThat(feature.property("note")).isEmpty();
    assertThat(document.areas()).hasSize(1);
    assertThat(document).hasToString("1 feature, 0 findings");
    assertThat(document.strict()).isSameAs(document);
  }

  @Test
  void holesMultipolygonsAndBareGeometries() {
    GeoJsonDocument document =
        GeoJson.read(
            "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[4,0],[4,4],[0,4],[0,0]],"
                + "[[1,1],[1,2],[2,2],[2,1],[1,1]]],[[[5,5],[6,5],[6,6],[5,5]]]]}");
    GeoArea area = document.areas().get(0);
    assertThat(area.polygons()).hasSize(2);
    assertThat(area.polygons().get(0).holes()).hasSize(1);
    assertThat(GeoJson.read("{\"type\":\"Point\",\"coordinates\":[29.5,-6,812]}").findings())
        .extracting(Finding::toString)
        .containsExactly("INFO ALTITUDE_IGNORED: positions have an altitude, which is ignored");
    assertThat(
            GeoJson.read("{\"type\":\"Point\",\"coordinates\":[29.5,-6]}")
                .features()
                .get(0)
                .shape())
        .isEqualTo(GeoPoint.of(-6, 29.5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null | WARNING NO_GEOMETRY (feature 1): the feature has no geometry; left out",
        "[] | ERROR MALFORMED_FEATURE (feature 1): its geometry must be an object; left out",
        "{\"type\":\"Point\",\"coordinates\":[]} | WARNING NO_GEOMETRY (feature 1): the point has no"
            + " coordinates; left out",
        "{\"type\":\"Polygon\",\"coordinates\":[]} | WARNING NO_GEOMETRY (feature 1): a polygon has"
            + " no ring; left out",
        "{\"type\":\"MultiPolygon\",\"coordinates\":[]} | WARNING NO_GEOMETRY (feature 1): the area"
            + " has no polygon; left out",
        "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]} | WARNING UNSUPPORTED_GEOMETRY"
            + " (feature 1): a LineString is neither a place nor an area; left out",
        "{\"type\":\"GeometryCollection\",\"geometries\":[]} | WARNING UNSUPPORTED_GEOMETRY (feature"
            + " 1): a GeometryCollection is neither a place nor an area; left out",
        "{\"type\":\"point\",\"coordinates\":[1,2]} | ERROR MALFORMED_FEATURE (feature 1): the"
            + " geometry has the type point, which is none of RFC 7946; left out",
        "{\"type\":7,\"coordinates\":[1,2]} | ERROR MALFORMED_FEATURE (feature 1): the member type is"
            + " no text; left out",
        "{\"type\":\"Point\"} | ERROR MALFORMED_FEATURE (feature 1): the coordinates must hold a"
            + " position of longitude and latitude but hold nothing; left out",
        "{\"type\":\"Point\",\"coordinates\":[1]} | ERROR MALFORMED_FEATURE (feature 1): the"
            + " coordinates must hold a position of longitude and latitude but hold a single number;"
            + " left out",
        "{\"type\":\"Point\",\"coordinates\":[[1,2]]} | ERROR MALFORMED_FEATURE (feature 1): the"
            + " coordinates must hold a position of longitude and latitude but hold a list; left"
            + " out",
        "{\"type\":\"Point\",\"coordinates\":\"1,2\"} | ERROR MALFORMED_FEATURE (feature 1): the"
            + " coordinates must hold a position of longitude and latitude but hold a text; left"
            + " out",
        "{\"type\":\"Point\",\"coordinates\":[1,\"NaN\"]} | ERROR MALFORMED_FEATURE (feature 1): the"
            + " coordinates must hold a position of longitude and latitude but hold a text; left"
            + " out",
        "{\"type\":\"Point\",\"coordinates\":[1,null]} | ERROR MALFORMED_FEATURE (feature 1): the"
            + " coordinates must hold a position of longitude and latitude but hold null; left out",
        "{\"type\":\"Point\",\"coordinates\":[1,true]} | ERROR MALFORMED_FEATURE (feature 1): the"
            + " coordinates must hold a position of longitude and latitude but hold true or false;"
            + " left out",
        "{\"type\":\"Point\",\"coordinates\":{}} | ERROR MALFORMED_FEATURE (feature 1): the"
            + " coordinates must hold a position of longitude and latitude but hold an object; left"
            + " out",
        "{\"type\":\"Point\",\"coordinates\":5} | ERROR MALFORMED_FEATURE (feature 1): the"
            + " coordinates must hold a position of longitude and latitude but hold a number; left"
            + " out",
        "{\"type\":\"Point\",\"coordinates\":[1e999,1]} | ERROR MALFORMED_FEATURE (feature 1): the"
            + " coordinates must hold a position of longitude and latitude but hold a number beyond"
            + " all bounds; left out",
        "{\"type\":\"Polygon\",\"coordinates\":[[1,2],[3,4]]} | ERROR MALFORMED_FEATURE (feature 1):"
            + " the coordinates must hold a list of positions but hold a position; left out",
        "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[1,2]]]} | ERROR INVALID_AREA (feature"
            + " 1): outerRing must be a ring of at least 3 different corners but was 2 corners; left"
            + " out",
        "{\"type\":\"Point\",\"coordinates\":[-6,129]} | ERROR COORDINATE_ORDER (feature 1):"
            + " longitude -6.0, latitude 129.0: latitude seems to stand before longitude; left out",
        "{\"type\":\"Point\",\"coordinates\":[500000,9340000]} | ERROR COORDINATE_OUT_OF_RANGE"
            + " (feature 1): longitude 500000.0, latitude 9340000.0: these are no degrees of WGS 84;"
            + " metres of a projection?; left out",
        "{\"type\":\"Point\",\"coordinates\":[1,2],\"type\":\"Point\"} | ERROR MALFORMED_FEATURE"
            + " (feature 1): the member type stands twice; left out"
      })
  void featuresThatCannotBeUsed(String geometry, String finding) {
    GeoJsonDocument document =
        GeoJson.read(
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                + geometry
                + ",\"properties\":null},{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\","
                + "\"coordinates\":[1,2]},\"properties\":{}}]}");
    assertThat(document.findings()).extracting(Finding::toString).containsExactly(finding);
    assertThat(document.features()).containsExactly(GeoJsonFeature.of(GeoPoint.of(2, 1)));
    if (finding.startsWith("ERROR")) {
      assertThatExceptionOfType(InvalidGeoJsonException.class)
          .isThrownBy(document::strict)
          .withMessage(finding);
    } else {
      assertThat(document.strict()).isSameAs(document);
    }
  }

  @Test
  void ringsThatAreNotClosed() {
    GeoJsonDocument document =
        GeoJson.read(
            "{\"type\":\"Polygon\",\"coordinates\":[[[29,-6],[30,-6],[30,-5],[29,-5]],"
                + "[[29.2,-5.8],[29.4,-5.8],[29.3,-5.6]]]}");
    assertThat(document.areas()).hasSize(1);
    assertThat(document.areas().get(0).polygons().get(0).outerRing()).hasSize(5);
    assertThat(document.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING UNCLOSED_RING (feature 1): 2 rings did not end at the first point; closed");
  }

  @Test
  void areasThatCrossThemselves() {
    assertThat(
            GeoJson.read(
                    "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1.3,1],[0,1.1],[1,0],[0,0]]]}")
                .findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo("INVALID_AREA");
          assertThat(finding.message())
              .startsWith("the area must be a valid shape but borders cross near latitude");
        });
  }

  @Test
  void featuresThatAreNone() {
    assertThat(
            GeoJson.read(
                    "{\"type\":\"FeatureCollection\",\"features\":[5,{\"type\":\"Point\","
                        + "\"coordinates\":[1,2]},{\"type\":\"Feature\",\"properties\":[],"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}},{},"
                        + "{\"type\":\"Feature\",\"features\":[{\"type\":\"Feature\"}]}]}")
                .findings())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR MALFORMED_FEATURE (feature 1): a feature must be an object; left out",
            "ERROR MALFORMED_FEATURE (feature 2): its type must be Feature; left out",
            "ERROR MALFORMED_FEATURE (feature 3): the properties are no object; left out",
            "ERROR MALFORMED_FEATURE (feature 4): its type must be Feature; left out",
            "WARNING NO_GEOMETRY (feature 5): the feature has no geometry; left out");
  }

  @Test
  void propertiesThatCannotBeKept() {
    GeoJsonDocument document =
        GeoJson.read(
            "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]},"
                + "\"properties\":{\"a\":1,\"a\":2,\"list\":[1],\"object\":{},\"huge\":1e99999999,"
                + "\"long\":"
                + "1".repeat(500)
                + "}}");
    assertThat(document.features().get(0).properties()).containsOnlyKeys("a");
    assertThat(document.features().get(0).property("a")).contains(GeoJsonValue.of(1));
    assertThat(document.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING PROPERTY_TWICE (feature 1, property a): the property stands twice; the first"
                + " one is kept",
            ignored("list"),
            ignored("object"),
            ignored("huge"),
            ignored("long"));
  }

  private static String ignored(String property) {
    return "INFO PROPERTY_IGNORED (feature 1, property "
        + property
        + "): the property is a list, an object or a number beyond all bounds; left out";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "{",
        "{\"type\":\"FeatureCollection\",\"features\":[",
        "{\"type\":\"Point\",\"coordinates\":[NaN,1]}",
        "{\"type\":\"Point\",\"coordinates\":[Infinity,1]}",
        "{\"type\":\"Point\",\"coordinates\":[1,2],}",
        "{'type':'Point','coordinates':[1,2]}",
        "{\"type\":\"Point\" /* no */,\"coordinates\":[1,2]}",
        "{\"type\":\"Point\",\"coordinates\":[01,2]}",
        "{\"type\":\"Point\",\"coordinates\":[1,2]} {}"
      })
  void textsThatAreNoJson(String text) {
    assertThatExceptionOfType(InvalidGeoJsonException.class)
        .isThrownBy(() -> GeoJson.read(text))
        .withMessageStartingWith("the text must be JSON of at most 32 levels but is not at $");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1] | the text must be a GeoJSON object",
        "\"x\" | the text must be a GeoJSON object",
        "{\"type\":\"FeatureCollection\"} | the feature collection must have a list of features",
        "{\"type\":\"FeatureCollection\",\"features\":{}} | the feature collection must have a list"
            + " of features",
        "{\"type\":\"FeatureCollection\",\"features\":[],\"features\":[]} | the text must be GeoJSON"
            + " but the member features stands twice",
        "{\"type\":3} | the text must be GeoJSON but the member type is no text",
        "{\"type\":\"Feature\",\"features\":[]} | the text must have the type FeatureCollection, as"
            + " it has a list of features",
        "{\"type\":\"FeatureCollection\",\"features\":[],\"crs\":{\"type\":\"name\",\"properties\":"
            + "{\"name\":\"urn:ogc:def:crs:EPSG::32735\"}}} | the coordinates must be degrees of WGS"
            + " 84 but the text names the system urn:ogc:def:crs:EPSG::32735"
      })
  void textsThatAreNoGeoJson(String text, String message) {
    assertThatExceptionOfType(InvalidGeoJsonException.class)
        .isThrownBy(() -> GeoJson.read(text))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"x\"",
        "{\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"},\"type\":\"name\"}",
        "{\"type\":\"name\",\"properties\":{\"x\":1,\"name\":\"EPSG:4326\"}}"
      })
  void coordinateSystemsThatMayStand(String system) {
    assertThat(
            GeoJson.read("{\"crs\":" + system + ",\"type\":\"FeatureCollection\",\"features\":[]}")
                .features())
        .isEmpty();
  }

  @Test
  void nestingIsLimited() {
    String deep = "[".repeat(100_000);
    assertThatExceptionOfType(InvalidGeoJsonException.class)
        .isThrownBy(() -> GeoJson.read("{\"type\":\"Polygon\",\"coordinates\":" + deep))
        .withMessageStartingWith(
            "the text must be JSON of at most 32 levels but is not at $.coord");
    assertThatExceptionOfType(InvalidGeoJsonException.class)
        .isThrownBy(() -> GeoJson.read("{\"x\":".repeat(50_000)));
    assertThatExceptionOfType(InvalidGeoJsonException.class)
        .isThrownBy(() -> GeoJson.read("{\"geometry\":".repeat(50_000)));
  }

  @Test
  void sizesAreLimited() throws IOException {
    String two =
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
            + "{\"a\":1,\"b\":2},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}},"
            + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}";
    int length = two.length();
    assertThat(
            GeoJson.read(new StringReader(two), new GeoJsonLimits(length, 2, 2, 8, 2)).features())
        .hasSize(2);
    assertThatThrownBy(
            () -> GeoJson.read(new StringReader(two), new GeoJsonLimits(length - 1, 2, 2, 8, 2)))
        .isInstanceOf(InvalidGeoJsonException.class)
        .hasMessage("the text must have at most " + (length - 1) + " characters");
    assertThatThrownBy(
            () -> GeoJson.read(new StringReader(two), new GeoJsonLimits(length, 1, 2, 8, 2)))
        .isInstanceOf(InvalidGeoJsonException.class)
        .hasMessage("the text must have at most 1 features");
    assertThatThrownBy(
            () -> GeoJson.read(new StringReader(two), new GeoJsonLimits(length, 2, 1, 8, 2)))
        .isInstanceOf(InvalidGeoJsonException.class)
        .hasMessage("the text must have at most 1 positions");
    assertThatThrownBy(
            () -> GeoJson.read(new StringReader(two), new GeoJsonLimits(length, 2, 2, 8, 1)))
        .isInstanceOf(InvalidGeoJsonException.class)
        .hasMessage("a feature must have at most 1 properties");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GeoJsonLimits(0, 1, 1, 8, 1))
        .withMessage("characters must be a number of characters of at least 1 but was 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new GeoJsonLimits(1, 0, 1, 8, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new GeoJsonLimits(1, 1, 0, 8, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GeoJsonLimits(1, 1, 1, 7, 1))
        .withMessage("nestingLevels must be a number of levels from 8 to 255 but was 7");
    assertThatIllegalArgumentException().isThrownBy(() -> new GeoJsonLimits(1, 1, 1, 8, -1));
  }

  @Test
  void aReaderThatFails() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> GeoJson.read(broken, GeoJsonLimits.DEFAULT))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }

  @Test
  void swappedPointsAreSuspected() {
    String text =
        "{\"type\":\"FeatureCollection\",\"features\":["
            + feature("{\"type\":\"Polygon\",\"coordinates\":" + SQUARE + "}")
            + ","
            + feature("{\"type\":\"Point\",\"coordinates\":[-5.5,29.5]}")
            + ","
            + feature("{\"type\":\"Point\",\"coordinates\":[-5.6,29.6]}")
            + ","
            + feature("{\"type\":\"Point\",\"coordinates\":[29.5,-5.5]}")
            + "%s]}";
    assertThat(GeoJson.read(text.replace("%s", "")).findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING COORDINATE_ORDER_SUSPECTED: 2 of 3 points would lie within the range of the"
                + " areas only if latitude and longitude were swapped");
    assertThat(
            GeoJson.read(
                    text.replace(
                        "%s", "," + feature("{\"type\":\"Point\",\"coordinates\":[29.1,-5.9]}")))
                .findings())
        .isEmpty();
  }

  private static String feature(String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + geometry + "}";
  }

  @Test
  void villages() {
    GeoJsonDocument document =
        GeoJson.read(
            "{\"type\":\"FeatureCollection\",\"features\":["
                + village("\"id\":7,\"name\":\"A\",\"pop\":520")
                + ","
                + village("\"id\":\" 7 \",\"name\":\"B\"")
                + ","
                + village("\"name\":\"C\"")
                + ","
                + village("\"id\":\"8\",\"name\":\" \"")
                + ","
                + village("\"id\":\"9\",\"name\":\"D\",\"pop\":1.5")
                + ","
                + village("\"id\":\"10\",\"name\":\"E\",\"pop\":-1")
                + ","
                + village("\"id\":\"11\",\"name\":\"F\",\"pop\":\"many\"")
                + ","
                + village("\"id\":\"12\",\"name\":\"G\",\"pop\":\" 30 \"")
                + ","
                + feature("{\"type\":\"Polygon\",\"coordinates\":" + SQUARE + "}")
                + "]}");
    GeoJsonVillages villages = document.villages("id", "name", "pop");
    GeoPoint place = GeoPoint.of(2, 1);
    assertThat(villages.villages())
        .containsExactly(
            Village.of("7", "A", place).withPopulation(520),
            Village.of("9", "D", place),
            Village.of("10", "E", place),
            Village.of("11", "F", place),
            Village.of("12", "G", place).withPopulation(30));
    assertThat(villages.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR NOT_A_VILLAGE (usable feature 2): another village has the id 7; left out",
            "ERROR NOT_A_VILLAGE (usable feature 3): the property id is missing; left out",
            "ERROR NOT_A_VILLAGE (usable feature 4): the property name is missing; left out",
            population("9"),
            population("10"),
            population("11"));
    assertThat(document.villages("id", "name").villages())
        .hasSize(5)
        .allMatch(village -> village.population().isEmpty());
    SerializableTester.reserializeAndAssert(villages);
    SerializableTester.reserializeAndAssert(document);
  }

  private static String population(String village) {
    return "WARNING POPULATION_UNREADABLE (village "
        + village
        + ", property pop): the population must be a whole number of people of at least 0; taken as"
        + " not known";
  }

  private static String village(String properties) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}";
  }

  @Test
  void writing() {
    GeoArea clockwise =
        GeoArea.polygon(
            List.of(
                GeoPoint.of(-6, 29),
                GeoPoint.of(-5, 29),
                GeoPoint.of(-5, 30),
                GeoPoint.of(-6, 30)));
    GeoJsonFeature feature =
        GeoJsonFeature.of(clockwise)
            .with("pcode", GeoJsonValue.of("CD\"54"))
            .with("n", GeoJsonValue.of(0.1))
            .with("count", GeoJsonValue.of(1000))
            .with("urban", GeoJsonValue.of(false));
    assertThat(GeoJson.write(List.of(feature, GeoJsonFeature.of(GeoPoint.of(-6.25, 29)))))
        .isEqualTo(
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                + "{\"pcode\":\"CD\\\"54\",\"n\":0.1,\"count\":1E+3,\"urban\":false},\"geometry\":"
                + "{\"type\":\"Polygon\",\"coordinates\":[[[29.0,-6.0],[30.0,-6.0],[30.0,-5.0],"
                + "[29.0,-5.0],[29.0,-6.0]]]}},{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
                + "{\"type\":\"Point\",\"coordinates\":[29.0,-6.25]}}]}");
    assertThat(GeoJson.write(List.of()))
        .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[]}");
  }

  @Property(tries = 100)
  void writtenFeaturesAreReadAgain(
      @ForAll @DoubleRange(min = -60, max = 60) double latitude,
      @ForAll @DoubleRange(min = -180, max = 178) double longitude,
      @ForAll String text,
      @ForAll double number) {
    GeoArea area =
        GeoArea.of(
            List.of(
                new GeoPolygon(
                    List.of(
                        GeoPoint.of(latitude, longitude),
                        GeoPoint.of(latitude, longitude + 2),
                        GeoPoint.of(latitude + 2, longitude + 2),
                        GeoPoint.of(latitude + 2, longitude)),
                    List.of(
                        List.of(
                            GeoPoint.of(latitude + 0.5, longitude + 0.5),
                            GeoPoint.of(latitude + 1.5, longitude + 0.5),
                            GeoPoint.of(latitude + 1, longitude + 1.5)))),
                GeoPolygon.of(
                    List.of(
                        GeoPoint.of(latitude + 3, longitude),
                        GeoPoint.of(latitude + 3, longitude + 1),
                        GeoPoint.of(latitude + 4, longitude)))));
    List<GeoJsonFeature> features =
        List.of(
            GeoJsonFeature.of(GeoPoint.of(latitude, longitude))
                .with("text", GeoJsonValue.of(text))
                .with("number", GeoJsonValue.of(Double.isFinite(number) ? number : 1)),
            GeoJsonFeature.of(area));
    GeoJsonDocument document = GeoJson.read(GeoJson.write(features));
    assertThat(document.features()).isEqualTo(features);
    assertThat(document.findings()).isEmpty();
  }

  @Test
  void values() {
    assertThat(GeoJsonValue.of(1.0)).isEqualTo(GeoJsonValue.of(1));
    assertThat(GeoJsonValue.of(1000).asText()).isEqualTo("1000");
    assertThat(GeoJsonValue.of(true).asText()).isEqualTo("true");
    assertThat(GeoJsonValue.of("x").asText()).isEqualTo("x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoJsonValue.of(Double.NaN))
        .withMessage("number must be a finite number of units but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GeoJsonValue.Decimal(new BigDecimal("1e1001")))
        .withMessage("number must be a number of at most 1,000 digits before and after the point");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GeoJsonValue.Decimal(new BigDecimal("1".repeat(1001))));
    assertThat(new GeoJsonValue.Decimal(new BigDecimal("1e-1000")).number().scale())
        .isEqualTo(1000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoJsonFeature.of(GeoPoint.of(0, 0)).with(" ", GeoJsonValue.of(1)))
        .withMessage("name must be a text that is not blank");
    SerializableTester.reserializeAndAssert(GeoJsonLimits.DEFAULT);
    for (GeoJsonFinding code : GeoJsonFinding.values()) {
      assertThat(code.severity()).isNotNull();
    }
  }

  @Test
  void mapsOfQuadratsTrianglesAndCells() {
    GeoArea area = GeoArea.rectangle(GeoPoint.of(0, 30), GeoPoint.of(0.4, 30.2));
    List<Village> villages =
        List.of(
            Village.of("A", "Ana", GeoPoint.of(0.1, 30.1)).withPopulation(50),
            Village.of("B", "Bo", GeoPoint.of(0.3, 30.1)),
            Village.of("C", "Ce", GeoPoint.of(0.2, 30.05)));
    List<CaseCount> counts = List.of(CaseCount.of("A", 1, 4), CaseCount.of("B", 0, 0));
    CsasGrid grid = CsasDesign.of(area, 22.5).grid(villages.subList(0, 2));
    assertThat(MapFeatures.quadrats(grid)).hasSize(2);
    List<GeoJsonFeature> quadrats =
        MapFeatures.quadrats(
            grid, CsasCoverage.of(grid, counts).table(MapThresholds.ofPercent(50)));
    assertThat(quadrats.get(1).properties().keySet())
        .containsExactly(
            "id", "inside_fraction", "villages", "covered", "cases", "map_class", "coverage");
    assertThat(quadrats.get(1).property("id")).contains(GeoJsonValue.of("r2c1"));
    assertThat(quadrats.get(1).property("coverage")).contains(GeoJsonValue.of(0.25));
    assertThat(quadrats.get(1).property("map_class")).contains(GeoJsonValue.of("LOW"));
    assertThat(quadrats.get(0).property("coverage")).isEmpty();
    assertThat(quadrats.get(0).property("cases")).contains(GeoJsonValue.of(0));
    assertThat(MapFeatures.quadrats(grid, List.of())).isEqualTo(MapFeatures.quadrats(grid));
    List<GeoJsonFeature> points = MapFeatures.villages(villages);
    assertThat(points.get(0).property("population")).contains(GeoJsonValue.of(50));
    assertThat(points.get(1).property("population")).isEmpty();
    assertThat(
            new GeoJsonDocument(points, List.of()).villages("id", "name", "population").villages())
        .isEqualTo(villages);
    List<GeoJsonFeature> triangles =
        MapFeatures.triangles(
            S3mCoverage.of(
                    S3mTriangulation.of(area, S3mSpacing.of(10), TriangleRules.DEFAULT, villages),
                    List.of(
                        CaseCount.of("A", 1, 4), CaseCount.of("B", 1, 1), CaseCount.of("C", 1, 1)))
                .triangles(MapThresholds.ofPercent(20, 50)));
    assertThat(triangles)
        .singleElement()
        .satisfies(triangle -> {
          assertThat(triangle.property("id")).contains(GeoJsonValue.of("A-B-C"));
          assertThat(triangle.property("corners_visited")).contains(GeoJsonValue.of(3));
          assertThat(triangle.property("map_class")).contains(GeoJsonValue.of("MODERATE"));
          assertThat(triangle.property("coverage")).contains(GeoJsonValue.of(0.5));
          assertThat(triangle.property("square_kilometres")).isPresent();
        });
    List<GeoJsonFeature> cells =
        MapFeatures.cells(
            KernelRatio.gaussian(2)
                .surface(area, 5, List.of(new PlaceCount(GeoPoint.of(0.1, 30.1), 1, 4))));
    assertThat(cells.get(0).property("value")).contains(GeoJsonValue.of(0.25));
    assertThat(cells.get(0).property("row")).isPresent();
    assertThat(cells.get(0).property("column")).isPresent();
    assertThat(cells.get(cells.size() - 1).properties()).isEmpty();
    assertThat(GeoJson.read(GeoJson.write(quadrats)).findings()).isEmpty();
  }
}
