package org.nutricoverage.spatial.geojson;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.GeoPolygon;
import org.nutricoverage.spatial.GeoShape;
import org.nutricoverage.spatial.internal.geodesy.Ellipsoid;

/** Writes features. */
final class DocumentWriter {

  private final JsonWriter json;

  private DocumentWriter(JsonWriter json) {
    this.json = json;
  }

  static void write(List<GeoJsonFeature> features, Writer writer) throws IOException {
    JsonWriter json = new JsonWriter(writer);
    json.setStrictness(Strictness.STRICT);
    new DocumentWriter(json).collection(features);
    json.flush();
  }

  private void collection(List<GeoJsonFeature> features) throws IOException {
    json.beginObject().name("type").value("FeatureCollection").name("features").beginArray();
    for (GeoJsonFeature feature : features) {
      json.beginObject().name("type").value("Feature").name("properties").beginObject();
      for (Map.Entry<String, GeoJsonValue> property : feature.properties().entrySet()) {
        json.name(property.getKey());
        value(property.getValue());
      }
      json.endObject().name("geometry").beginObject();
      shape(feature.shape());
      json.endObject().endObject();
    }
    json.endArray().endObject();
  }

  private void value(GeoJsonValue value) throws IOException {
    if (value instanceof GeoJsonValue.Decimal decimal) {
      json.value(decimal.number());
    } else if (value instanceof GeoJsonValue.Flag flag) {
      json.value(flag.flag());
    } else {
      json.value(value.asText());
    }
  }

  private void shape(GeoShape shape) throws IOException {
    if (shape instanceof GeoPoint point) {
      json.name("type").value("Point").name("coordinates");
      position(point);
    } else if (shape instanceof GeoArea area && area.polygons().size() == 1) {
      json.name("type").value("Polygon").name("coordinates");
      polygon(area.polygons().get(0));
    } else if (shape instanceof GeoArea area) {
      json.name("type").value("MultiPolygon").name("coordinates").beginArray();
      for (GeoPolygon polygon : area.polygons()) {
        polygon(polygon);
      }
      json.endArray();
    }
  }

  private void polygon(GeoPolygon polygon) throws IOException {
    json.beginArray();
    ring(polygon.outerRing(), true);
    for (List<GeoPoint> hole : polygon.holes()) {
      ring(hole, false);
    }
    json.endArray();
  }

  private void ring(List<GeoPoint> ring, boolean counterClockwise) throws IOException {
    List<GeoPoint> ordered = new ArrayList<>(ring);
    if (isCounterClockwise(ring) != counterClockwise) {
      Collections.reverse(ordered);
    }
    json.beginArray();
    for (GeoPoint point : ordered) {
      position(point);
    }
    json.endArray();
  }

  private void position(GeoPoint point) throws IOException {
    json.beginArray().value(point.longitudeDegrees()).value(point.latitudeDegrees()).endArray();
  }

  private static boolean isCounterClockwise(List<GeoPoint> ring) {
    double twiceArea = 0;
    for (int i = 1; i < ring.size(); i++) {
      GeoPoint from = ring.get(i - 1);
      GeoPoint to = ring.get(i);
      double east = Ellipsoid.eastward(from.longitudeDegrees(), to.longitudeDegrees());
      twiceArea -= east * (from.latitudeDegrees() + to.latitudeDegrees());
    }
    return twiceArea > 0;
  }
}
