package org.nutricoverage.report.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One layer of a plot: marks of one kind, one for each row of its columns. */
final class Layer {

  private final Map<String, List<Object>> columns = new LinkedHashMap<>();
  private final Map<String, Object> options = new LinkedHashMap<>();

  private Layer(String marks) {
    options.put("geom", marks);
    options.put("stat", "identity");
    options.put("tooltips", "none");
    options.put("show_legend", false);
  }

  /** Begins a layer of the given marks, without a legend. */
  static Layer of(String marks) {
    return new Layer(marks);
  }

  /** Sets what is the same for all marks. */
  Layer with(String option, Object value) {
    options.put(option, value);
    return this;
  }

  /** Shows the marks in the legend. */
  Layer inLegend() {
    options.put("show_legend", true);
    return this;
  }

  /** Adds a mark: aesthetics and their values in turn. */
  Layer mark(Object... aestheticsAndValues) {
    for (int i = 0; i < aestheticsAndValues.length; i += 2) {
      Object value = aestheticsAndValues[i + 1];
      columns
          .computeIfAbsent((String) aestheticsAndValues[i], unused -> new ArrayList<>())
          .add(
              value instanceof String text
                  ? Label.cleanLines(text)
                  : Objects.requireNonNull(value));
    }
    return this;
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  Map<String, Object> spec() {
    Map<String, Object> mapping = new LinkedHashMap<>();
    columns.keySet().forEach(column -> mapping.put(column, column));
    Map<String, Object> spec = new LinkedHashMap<>(options);
    spec.put("data", new LinkedHashMap<>(columns));
    spec.put("mapping", mapping);
    return spec;
  }
}
