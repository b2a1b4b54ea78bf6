package org.nutricoverage.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads reference cases: arrays of cases in JSON, and pairs of tables in TSV. */
final class CaseFiles {

  /** The key under which an input holds the folder of the data files that it names. */
  static final String FOLDER = "folder";

  private static final String CASES = "cases.tsv";
  private static final String EXPECTED = "expected.tsv";
  private static final Pattern TAB = Pattern.compile("\t");

  /** Worked examples have shapes of their own and are unit tests, not cases of a topic. */
  private static final String WORKED = "-worked.json";

  private static final Set<String> PARTS = Set.of("id", "topic", "input", "expected");

  private CaseFiles() {}

  /**
   * The cases of a file, or of all files that lie directly in a folder.
   *
   * <p>Where a folder holds both {@code cases.tsv} and {@code cases.json}, they are the same cases
   * and the table is the master.
   *
   * @throws UncheckedIOException if a file is missing or is not readable
   * @throws IllegalArgumentException if a file does not have the form
   */
  static List<ReferenceCase> read(Path path) {
    try {
      if (!Files.exists(path)) {
        throw new FileNotFoundException("there is no such file or folder");
      }
      if (Files.isDirectory(path)) {
        return readFolder(path);
      }
      return path.getFileName().toString().endsWith(".tsv")
          ? readTable(Objects.requireNonNull(path.toAbsolutePath().getParent()))
          : readJson(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static List<ReferenceCase> readFolder(Path folder) throws IOException {
    boolean hasTable = Files.exists(folder.resolve(CASES));
    List<Path> json;
    try (Stream<Path> files = Files.list(folder)) {
      json =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .filter(file -> !file.toString().endsWith(WORKED))
              .filter(file -> !(hasTable && file.getFileName().toString().equals("cases.json")))
              .sorted()
              .toList();
    }
    List<ReferenceCase> cases = new ArrayList<>();
    for (Path file : json) {
      cases.addAll(readJson(file));
    }
    if (hasTable) {
      cases.addAll(readTable(folder));
    }
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("there are no cases in the folder");
    }
    return cases;
  }

  private static List<ReferenceCase> readJson(Path file) throws IOException {
    JsonElement root;
    try {
      root = JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8));
    } catch (JsonParseException e) {
      throw new IllegalArgumentException(file.getFileName() + " is not JSON", e);
    }
    if (!root.isJsonArray()) {
      throw new IllegalArgumentException(file.getFileName() + " is not an array of cases");
    }
    List<ReferenceCase> cases = new ArrayList<>();
    JsonArray array = root.getAsJsonArray();
    for (int i = 0; i < array.size(); i++) {
      JsonElement element = array.get(i);
      if (!element.isJsonObject() || !element.getAsJsonObject().keySet().containsAll(PARTS)) {
        throw new IllegalArgumentException(
            file.getFileName() + " has no id, topic, input and expected in element " + (i + 1));
      }
      JsonObject object = element.getAsJsonObject();
      Map<String, Expected> expected = new LinkedHashMap<>();
      object
          .getAsJsonObject("expected")
          .entrySet()
          .forEach(entry ->
              expected.put(entry.getKey(), tolerance(object, entry.getKey(), entry.getValue())));
      cases.add(
          new ReferenceCase(
              object.get("id").getAsString(),
              object.get("topic").getAsString(),
              object.getAsJsonObject("input"),
              expected));
    }
    return cases;
  }

  /** A tolerance is a number for the case, or an object with a number by key. */
  private static Expected tolerance(JsonObject object, String key, JsonElement value) {
    Expected usual = Expected.of(key, value);
    JsonElement tolerance = object.get("tolerance");
    if (tolerance != null && tolerance.isJsonObject()) {
      tolerance = tolerance.getAsJsonObject().get(key);
    }
    return tolerance == null || !tolerance.isJsonPrimitive()
        ? usual
        : new Expected(value, usual.relativeTolerance(), tolerance.getAsDouble());
  }

  private static List<ReferenceCase> readTable(Path folder) throws IOException {
    Map<String, Map<String, Expected>> expected = new LinkedHashMap<>();
    for (Map<String, String> row : rows(folder.resolve(EXPECTED))) {
      expected
          .computeIfAbsent(cell(row, "id"), id -> new LinkedHashMap<>())
          .put(
              cell(row, "key"),
              new Expected(
                  value(cell(row, "value")), number(row, "rel_tol"), number(row, "abs_tol")));
    }
    List<ReferenceCase> cases = new ArrayList<>();
    for (Map<String, String> row : rows(folder.resolve(CASES))) {
      JsonObject input = new JsonObject();
      row.forEach(input::addProperty);
      input.addProperty(FOLDER, folder.toString());
      String id = cell(row, "id");
      cases.add(
          new ReferenceCase(
              id, cell(row, "kind"), input, expected.getOrDefault(id, new LinkedHashMap<>())));
    }
    return cases;
  }

  /** A number, or a text where the library must refuse. */
  private static JsonPrimitive value(String cell) {
    try {
      return new JsonPrimitive(Double.parseDouble(cell));
    } catch (NumberFormatException e) {
      return new JsonPrimitive(cell);
    }
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(file.getFileName() + " has no header line");
    }
    String[] header = TAB.split(lines.get(0), -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = TAB.split(line, -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], i < cells.length ? cells[i] : "");
      }
      rows.add(row);
    }
    return rows;
  }

  private static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("there is no column " + column);
    }
    return cell;
  }

  private static double number(Map<String, String> row, String column) {
    String cell = cell(row, column);
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "column " + column + " holds \"" + cell + "\" instead of a number", e);
    }
  }
}
