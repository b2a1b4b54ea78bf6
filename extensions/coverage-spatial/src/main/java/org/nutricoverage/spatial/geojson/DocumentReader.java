package org.nutricoverage.spatial.geojson;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.spatial.GeoShape;

/** Reads one GeoJSON text, of which the members may stand in any order. */
final class DocumentReader {

  private static final int LONGEST_NUMBER = 400;
  private static final Set<String> KNOWN_MEMBERS =
      Set.of("type", "features", "geometry", "coordinates", "properties", "crs");

  private final JsonReader json;
  private final GeoJsonLimits limits;
  private final List<GeoJsonFeature> features = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private int positions;
  private int featureNumber;
  private boolean hasAltitude;

  DocumentReader(Reader reader, GeoJsonLimits limits) {
    this.limits = limits;
    json = new JsonReader(new LimitedReader(reader, limits.characters()));
    json.setStrictness(Strictness.STRICT);
    json.setNestingLimit(limits.nestingLevels());
  }

  GeoJsonDocument read() throws IOException {
    try {
      if (json.peek() != JsonToken.BEGIN_OBJECT) {
        throw new InvalidGeoJsonException("the text must be a GeoJSON object");
      }
      Member whole = member(true);
      // A strict reader refuses whatever stands behind the object.
      var unused = json.peek();
      finish(whole);
    } catch (MalformedJsonException
        | EOFException
        | IllegalStateException
        | NumberFormatException e) {
      throw new InvalidGeoJsonException(
          "the text must be JSON of at most "
              + limits.nestingLevels()
              + " levels but is not at "
              + Texts.cut(json.getPath()));
    }
    if (hasAltitude) {
      findings.add(
          Finding.of(
              GeoJsonFinding.ALTITUDE_IGNORED, "positions have an altitude, which is ignored"));
    }
    CoordinateOrder.suspicion(features).ifPresent(findings::add);
    return new GeoJsonDocument(features, findings);
  }

  private void finish(Member whole) {
    String type = whole.type == null ? "" : whole.type;
    if (whole.fault != null) {
      throw new InvalidGeoJsonException("the text must be GeoJSON but " + whole.fault);
    }
    if (type.equals("FeatureCollection")) {
      if (!whole.hasFeatures) {
        throw new InvalidGeoJsonException("the feature collection must have a list of features");
      }
      return;
    }
    if (whole.hasFeatures) {
      throw new InvalidGeoJsonException(
          "the text must have the type FeatureCollection, as it has a list of features");
    }
    if (type.equals("Feature")) {
      collect(whole);
    } else {
      Member feature = new Member();
      feature.type = "Feature";
      feature.geometry = whole;
      collect(feature);
    }
  }

  /** An object that may be a collection, a feature or a geometry. */
  private Member member(boolean isWhole) throws IOException {
    Member member = new Member();
    Set<String> seen = new HashSet<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      if (KNOWN_MEMBERS.contains(name) && !seen.add(name)) {
        member.fault = "the member " + name + " stands twice";
      }
      switch (name) {
        case "type" -> member.type = textOrFault(member, name);
        case "features" -> features(member, isWhole);
        case "geometry" -> geometry(member);
        case "coordinates" -> member.coordinates = node();
        case "properties" -> properties(member);
        case "crs" -> coordinateSystem();
        default -> json.skipValue();
      }
    }
    json.endObject();
    return member;
  }

  private @Nullable String textOrFault(Member member, String name) throws IOException {
    if (json.peek() != JsonToken.STRING) {
      member.fault = "the member " + name + " is no text";
      json.skipValue();
      return null;
    }
    return json.nextString();
  }

  private void geometry(Member member) throws IOException {
    if (json.peek() == JsonToken.BEGIN_OBJECT) {
      member.geometry = member(false);
    } else {
      member.geometryIsWrong = json.peek() != JsonToken.NULL;
      json.skipValue();
    }
  }

  private void features(Member member, boolean isWhole) throws IOException {
    if (!isWhole || json.peek() != JsonToken.BEGIN_ARRAY) {
      json.skipValue();
      return;
    }
    member.hasFeatures = true;
    json.beginArray();
    while (json.hasNext()) {
      featureNumber++;
      if (featureNumber > limits.features()) {
        throw new InvalidGeoJsonException(
            "the text must have at most " + limits.features() + " features");
      }
      if (json.peek() == JsonToken.BEGIN_OBJECT) {
        collect(member(false));
      } else {
        json.skipValue();
        note(GeoJsonFinding.MALFORMED_FEATURE, "a feature must be an object; left out");
      }
    }
    json.endArray();
  }

  private void collect(Member feature) {
    try {
      if (!"Feature".equals(feature.type)) {
        throw new FeatureFault(GeoJsonFinding.MALFORMED_FEATURE, "its type must be Feature");
      }
      if (feature.fault != null) {
        throw new FeatureFault(GeoJsonFinding.MALFORMED_FEATURE, feature.fault);
      }
      ShapeBuilder builder = new ShapeBuilder();
      GeoShape shape = shape(feature, builder);
      if (builder.unclosedRings() > 0) {
        note(
            GeoJsonFinding.UNCLOSED_RING,
            Numbers.counted(builder.unclosedRings(), "ring", "rings")
                + " did not end at the first point; closed");
      }
      hasAltitude |= builder.hasAltitude();
      feature.notes.forEach(findings::add);
      features.add(new GeoJsonFeature(shape, feature.properties));
    } catch (FeatureFault fault) {
      note(fault.code(), fault.words() + "; left out");
    }
  }

  private static GeoShape shape(Member feature, ShapeBuilder builder) throws FeatureFault {
    Member geometry = feature.geometry;
    if (geometry == null) {
      throw feature.geometryIsWrong
          ? new FeatureFault(GeoJsonFinding.MALFORMED_FEATURE, "its geometry must be an object")
          : new FeatureFault(GeoJsonFinding.NO_GEOMETRY, "the feature has no geometry");
    }
    if (geometry.fault != null) {
      throw new FeatureFault(GeoJsonFinding.MALFORMED_FEATURE, geometry.fault);
    }
    Node coordinates = geometry.coordinates;
    return builder.shape(
        geometry.type == null ? "" : geometry.type,
        coordinates == null ? new Node.Wrong("nothing") : coordinates);
  }

  private void note(GeoJsonFinding code, String words) {
    findings.add(noted(code, words));
  }

  private Finding noted(GeoJsonFinding code, String words) {
    return Finding.of(code, words).at("feature", Integer.toString(Math.max(1, featureNumber)));
  }

  private Node node() throws IOException {
    if (json.peek() != JsonToken.BEGIN_ARRAY) {
      Node.Wrong wrong = new Node.Wrong(wordFor(json.peek()));
      json.skipValue();
      return wrong;
    }
    json.beginArray();
    Node node = json.peek() == JsonToken.NUMBER ? position() : nodes();
    json.endArray();
    return node;
  }

  private Node nodes() throws IOException {
    List<Node> nodes = new ArrayList<>();
    while (json.hasNext()) {
      nodes.add(node());
    }
    return new Node.Nodes(nodes);
  }

  private Node position() throws IOException {
    positions++;
    if (positions > limits.positions()) {
      throw new InvalidGeoJsonException(
          "the text must have at most " + limits.positions() + " positions");
    }
    double[] numbers = new double[2];
    int count = 0;
    String wrong = "";
    while (json.hasNext()) {
      if (json.peek() == JsonToken.NUMBER) {
        String text = json.nextString();
        if (count < numbers.length) {
          numbers[count] = text.length() > LONGEST_NUMBER ? Double.NaN : Double.parseDouble(text);
          if (!Double.isFinite(numbers[count])) {
            wrong = "a number beyond all bounds";
          }
        }
        count++;
      } else {
        wrong = wordFor(json.peek());
        json.skipValue();
      }
    }
    if (wrong.isEmpty() && count < numbers.length) {
      wrong = "a single number";
    }
    return wrong.isEmpty()
        ? new Node.Position(numbers[0], numbers[1], count > numbers.length)
        : new Node.Wrong(wrong);
  }

  private static String wordFor(JsonToken token) {
    return switch (token) {
      case STRING -> "a text";
      case NULL -> "null";
      case BOOLEAN -> "true or false";
      case NUMBER -> "a number";
      case BEGIN_OBJECT -> "an object";
      default -> "a list";
    };
  }

  private void properties(Member member) throws IOException {
    if (json.peek() == JsonToken.NULL) {
      json.nextNull();
      return;
    }
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      member.fault = "the properties are no object";
      json.skipValue();
      return;
    }
    Set<String> names = new HashSet<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      if (!names.add(name)) {
        json.skipValue();
        member.notes.add(
            noted(GeoJsonFinding.PROPERTY_TWICE, "the property stands twice; the first one is kept")
                .at("property", name));
        continue;
      }
      if (names.size() > limits.properties()) {
        throw new InvalidGeoJsonException(
            "a feature must have at most " + limits.properties() + " properties");
      }
      boolean isNull = json.peek() == JsonToken.NULL;
      Optional<GeoJsonValue> value = value();
      if (value.isPresent()) {
        member.properties.put(name, value.get());
      } else if (!isNull) {
        member.notes.add(
            noted(
                    GeoJsonFinding.PROPERTY_IGNORED,
                    "the property is a list, an object or a number beyond all bounds; left out")
                .at("property", name));
      }
    }
    json.endObject();
  }

  private Optional<GeoJsonValue> value() throws IOException {
    return switch (json.peek()) {
      case STRING -> Optional.of(GeoJsonValue.of(json.nextString()));
      case BOOLEAN -> Optional.of(GeoJsonValue.of(json.nextBoolean()));
      case NUMBER -> number(json.nextString());
      default -> {
        json.skipValue();
        yield Optional.empty();
      }
    };
  }

  private static Optional<GeoJsonValue> number(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      return Optional.of(new GeoJsonValue.Decimal(new BigDecimal(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The member of the first GeoJSON of 2008; files of today have none. */
  private void coordinateSystem() throws IOException {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      json.skipValue();
      return;
    }
    String name = "";
    json.beginObject();
    while (json.hasNext()) {
      if (json.nextName().equals("properties") && json.peek() == JsonToken.BEGIN_OBJECT) {
        json.beginObject();
        while (json.hasNext()) {
          boolean isName = json.nextName().equals("name");
          if (isName && json.peek() == JsonToken.STRING) {
            name = json.nextString();
          } else {
            json.skipValue();
          }
        }
        json.endObject();
      } else {
        json.skipValue();
      }
    }
    json.endObject();
    if (!name.endsWith("CRS84") && !name.endsWith(":4326")) {
      throw new InvalidGeoJsonException(
          "the coordinates must be degrees of WGS 84 but the text names the system "
              + Texts.cut(name));
    }
  }

  /** The members of an object as they were found. */
  private static final class Member {
    private @Nullable String type;
    private @Nullable Member geometry;
    private boolean geometryIsWrong;
    private @Nullable Node coordinates;
    private boolean hasFeatures;
    private @Nullable String fault;
    private final Map<String, GeoJsonValue> properties = new LinkedHashMap<>();
    private final List<Finding> notes = new ArrayList<>();
  }
}
