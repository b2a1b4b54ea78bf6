package org.nutricoverage.conformance;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.survey.SurveySample;

/** The data of a survey case: columns of text, empty where a value is missing. */
final class SurveyData {

  private static final String GENERATED = "generated:";

  private final Map<String, List<String>> columns;

  private SurveyData(Map<String, List<String>> columns) {
    this.columns = columns;
  }

  static SurveyData of(JsonObject input, int generatedRows) {
    String data = input.get("data").getAsString();
    return data.startsWith(GENERATED)
        ? generated(generatedRows)
        : read(Path.of(input.get(CaseFiles.FOLDER).getAsString(), data));
  }

  static SurveyData read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] header = lines.get(0).split(",", -1);
    List<List<String>> values = new ArrayList<>();
    for (int i = 0; i < header.length; i++) {
      values.add(new ArrayList<>());
    }
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      for (int i = 0; i < header.length; i++) {
        values.get(i).add(i < cells.length ? cells[i] : "");
      }
    }
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.length; i++) {
      columns.put(header[i], values.get(i));
    }
    return new SurveyData(columns);
  }

  /** The rows that the format defines by integer arithmetic. */
  private static SurveyData generated(int rows) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (String name : List.of("stratum", "psu", "dom", "w", "y")) {
      columns.put(name, new ArrayList<>(rows));
    }
    SurveyData data = new SurveyData(columns);
    for (long i = 0; i < rows; i++) {
      long stratum = i % 100;
      long psu = i / 100 % 30;
      boolean yes = (i * 7919 + 104729) % 1000003 < 300000 + 6000 * psu + 1000 * stratum;
      data.column("stratum").add(Long.toString(stratum));
      data.column("psu").add(Long.toString(psu));
      data.column("dom").add(Long.toString(i / 7 % 8));
      data.column("w").add(Double.toString(1 + i * 37 % 101 / 10.0));
      data.column("y").add(yes ? "1" : "0");
    }
    return data;
  }

  List<String> column(String name) {
    List<String> column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("there is no column " + name);
    }
    return column;
  }

  Set<String> names() {
    return columns.keySet();
  }

  int rows() {
    return columns.values().iterator().next().size();
  }

  double[] numbers(String name) {
    return column(name).stream()
        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
        .toArray();
  }

  /** The rows that have a value in a column. */
  SurveyData where(String name, String value) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      if (column(name).get(row).equals(value)) {
        rows.add(row);
      }
    }
    Map<String, List<String>> kept = new LinkedHashMap<>();
    columns.forEach((column, cells) -> kept.put(column, rows.stream().map(cells::get).toList()));
    return new SurveyData(kept);
  }

  Set<String> values(String name) {
    return new LinkedHashSet<>(column(name));
  }

  /** A sample of some columns; those that hold anything but numbers are categories. */
  SurveySample sample(Set<String> categories, Set<String> numbers) {
    SurveySample.Builder builder = SurveySample.builder();
    Set<String> all = new LinkedHashSet<>(categories);
    all.addAll(numbers);
    for (String name : all) {
      if (categories.contains(name)) {
        builder.category(name, texts(name));
      } else {
        builder.number(name, numbers(name));
      }
    }
    return builder.build();
  }

  private List<@Nullable String> texts(String name) {
    String[] cells = column(name).toArray(String[]::new);
    List<@Nullable String> texts = new ArrayList<>(cells.length);
    Arrays.stream(cells).forEach(cell -> texts.add(cell.isEmpty() ? null : cell));
    return texts;
  }
}
