package org.nutricoverage.spatial.geojson;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * Reads and writes maps as GeoJSON: points, polygons and multipolygons with their properties.
 *
 * <p>Coordinates are those of RFC 7946: longitude before latitude, in degrees on WGS 84. A text
 * with another coordinate system is refused. A feature that cannot be used is left out with a
 * finding that names it; {@link GeoJsonDocument#strict()} turns the first error into an exception.
 * What is not JSON at all, or larger than permitted, is refused as a whole.
 *
 * <pre>{@code
 * GeoJsonDocument document = GeoJson.read(
 *     "{\"type\": \"Feature\", \"properties\": {\"pcode\": \"CD5401\"},"
 *         + " \"geometry\": {\"type\": \"Polygon\", \"coordinates\":"
 *         + " [[[29, -6], [30, -6], [30, -5], [29, -5], [29, -6]]]}}");
 * document.features().get(0).property("pcode").get().asText();      // "CD5401"
 * Math.round(document.areas().get(0).squareKilometres());           // 12254
 * document.findings().size();                                       // 0
 * }</pre>
 *
 * @since 0.1.0
 */
public final class GeoJson {

  private GeoJson() {}

  /**
   * Reads a text.
   *
   * @param text GeoJSON: a feature collection, a feature or a geometry
   * @return its features and findings
   * @throws InvalidGeoJsonException if it is no GeoJSON or beyond the usual limits
   */
  public static GeoJsonDocument read(String text) {
    try {
      return read(new StringReader(text), GeoJsonLimits.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a text.
   *
   * @param reader where the text comes from; it is read to its end and not closed
   * @param limits how large it may be
   * @return its features and findings
   * @throws InvalidGeoJsonException if it is no GeoJSON or beyond the limits
   * @throws IOException if reading fails
   */
  public static GeoJsonDocument read(Reader reader, GeoJsonLimits limits) throws IOException {
    return new DocumentReader(reader, limits).read();
  }

  /**
   * Writes features as a feature collection.
   *
   * @param features the features
   * @return the text
   */
  public static String write(List<GeoJsonFeature> features) {
    StringWriter text = new StringWriter();
    try {
      write(features, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * Writes features as a feature collection.
   *
   * <p>Coordinates are written with all digits that a double has. Outer rings run counter-clockwise
   * and holes clockwise, as RFC 7946 asks. An area across the meridian of 180 degrees is written as
   * it is and not cut there.
   *
   * @param features the features
   * @param writer where the text goes; it is flushed and not closed
   * @throws IOException if writing fails
   */
  public static void write(List<GeoJsonFeature> features, Writer writer) throws IOException {
    DocumentWriter.write(features, writer);
  }
}
