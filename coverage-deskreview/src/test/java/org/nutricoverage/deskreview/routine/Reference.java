package org.nutricoverage.deskreview.routine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Published cases and data, in a folder outside the project; tests are skipped where it is missing.
 */
final class Reference {

  private Reference() {}

  static Path folder() {
    Path folder = Path.of(System.getProperty("coverage.reference", "../../shared"));
    assumeTrue(Files.isDirectory(folder), () -> "no reference folder at " + folder);
    return folder;
  }

  /** The cases of a file of the golden folder whose topic or id begins with a text. */
  static List<JsonObject> cases(String file, String key, String beginning) {
    List<JsonObject> cases = new ArrayList<>();
    for (JsonElement element : golden(file)) {
      JsonObject json = element.getAsJsonObject();
      if (json.get(key).getAsString().startsWith(beginning)) {
        cases.add(json);
      }
    }
    return cases;
  }

  private static JsonArray golden(String file) {
    try {
      return JsonParser.parseString(Files.readString(folder().resolve("golden").resolve(file)))
          .getAsJsonArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonObject input(JsonObject json) {
    return json.getAsJsonObject("input");
  }

  static JsonObject expected(JsonObject json) {
    return json.getAsJsonObject("expected");
  }

  static List<Long> longs(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsLong)
        .toList();
  }

  static List<Double> doubles(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsDouble)
        .toList();
  }
}
