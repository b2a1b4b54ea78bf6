package org.nutricoverage.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.spatial.csas.CsasDesign;
import org.nutricoverage.spatial.s3m.S3mSampleSize;
import org.nutricoverage.spatial.s3m.S3mSpacing;
import org.nutricoverage.spatial.surface.InverseDistanceWeighting;

/** Quadrats, staggered grids and surfaces. */
final class SpatialTopics {

  private SpatialTopics() {}

  static Map<String, @Nullable Object> csas(JsonObject input) {
    Map<String, @Nullable Object> output = new HashMap<>();
    if (input.has("quadrats")) {
      output.put(
          "per_quadrat",
          CsasDesign.villagesPerQuadrat(
              Inputs.count(input, "villages"), Inputs.count(input, "quadrats")));
    }
    if (input.has("inside_fraction")) {
      output.put("keep", CsasDesign.keeps(Inputs.number(input, "inside_fraction")));
    }
    return output;
  }

  static Map<String, @Nullable Object> s3m(JsonObject input) {
    if (input.has("precision")) {
      return sampleSize(input);
    }
    if (input.has("power")) {
      return surface(input);
    }
    Map<String, @Nullable Object> output = new HashMap<>();
    if (input.has("area_km2")) {
      points(input, output);
    } else if (input.has("d_km")) {
      S3mSpacing spacing = S3mSpacing.of(Inputs.number(input, "d_km"));
      output.put("grid_x", spacing.gridXKilometres());
      output.put("grid_y", spacing.gridYKilometres());
      output.put("point_spacing", spacing.pointSpacingKilometres());
      output.put("triangle_area", spacing.triangleSquareKilometres());
      output.put("hexagon_area", spacing.hexagonSquareKilometres());
    } else if (input.has("pair_km")) {
      List<Double> pairs = numbers(input, "pair_km");
      output.put("sum", pairs.stream().mapToDouble(Double::doubleValue).sum());
      output.put("mean", S3mSpacing.meanKilometres(pairs));
      output.put("d", S3mSpacing.fromMarketDistances(pairs).maximumDistanceKilometres());
    } else {
      S3mSpacing spacing =
          input.has("triangle_area")
              ? S3mSpacing.fromTriangleArea(Inputs.number(input, "triangle_area"))
              : S3mSpacing.fromHexagonArea(Inputs.number(input, "hexagon_area"));
      output.put("d", spacing.maximumDistanceKilometres());
    }
    return output;
  }

  private static void points(JsonObject input, Map<String, @Nullable Object> output) {
    double area = Inputs.number(input, "area_km2");
    if (input.has("points")) {
      long points = Inputs.count(input, "points");
      output.put("d_exact_hex", S3mSpacing.fromPoints(area, points).maximumDistanceKilometres());
      output.put(
          "d_rule", S3mSpacing.fromPublishedRuleOfThumb(area, points).maximumDistanceKilometres());
    } else if (input.get("d").isJsonArray()) {
      output.put(
          "points",
          numbers(input, "d").stream().map(d -> S3mSpacing.of(d).pointsFor(area)).toList());
    } else {
      output.put("points", S3mSpacing.of(Inputs.number(input, "d")).pointsFor(area));
    }
  }

  private static Map<String, @Nullable Object> sampleSize(JsonObject input) {
    S3mSampleSize size =
        new S3mSampleSize(
            Inputs.number(input, "p"),
            Inputs.number(input, "precision"),
            Inputs.number(input, "deff"),
            Inputs.number(input, "z"));
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("raw", size.unroundedPeople());
    output.put("ceil", size.people());
    output.put("document", size.peopleAsPublished());
    return output;
  }

  private static Map<String, @Nullable Object> surface(JsonObject input) {
    List<Double> x = numbers(input, "x");
    List<Double> y = numbers(input, "y");
    List<Double> at = numbers(input, "at");
    double[] distances = new double[x.size()];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = Math.hypot(x.get(i) - at.get(0), y.get(i) - at.get(1));
    }
    double[] values = numbers(input, "value").stream().mapToDouble(value -> value).toArray();
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put(
        "value",
        InverseDistanceWeighting.of(Inputs.number(input, "power")).interpolate(distances, values));
    return output;
  }

  private static List<Double> numbers(JsonObject input, String name) {
    List<Double> numbers = new ArrayList<>();
    for (JsonElement element : input.getAsJsonArray(name)) {
      numbers.add(element.getAsDouble());
    }
    return numbers;
  }
}
