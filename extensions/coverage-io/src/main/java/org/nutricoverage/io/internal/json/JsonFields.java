package org.nutricoverage.io.internal.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The fields of an object, which knows what was asked for. */
public final class JsonFields {

  private final JsonValue object;
  private final Map<String, JsonValue> values;
  private final Set<String> read = new TreeSet<>();

  JsonFields(JsonValue object, Map<String, JsonValue> values) {
    this.object = object;
    this.values = values;
  }

  /**
   * All fields by name, in their order.
   *
   * @return the fields
   */
  public Map<String, JsonValue> values() {
    return Collections.unmodifiableMap(values);
  }

  /**
   * A field that may be missing.
   *
   * @param name the name
   * @return the value; empty if there is none
   */
  public Optional<JsonValue> get(String name) {
    read.add(name);
    return Optional.ofNullable(values.get(name));
  }

  /**
   * A field that must be there.
   *
   * @param name the name
   * @return the value
   */
  public JsonValue need(String name) {
    return get(name)
        .orElseThrow(
            () -> object.fault(JsonRule.MISSING_FIELD, "the field \"" + name + "\" must be given"));
  }

  /**
   * A list that may be missing.
   *
   * @param <T> the type of an element
   * @param name the name
   * @param element reads an element
   * @return the elements; empty if there is no such field
   */
  public <T> List<T> list(String name, Function<JsonValue, T> element) {
    return get(name).map(list -> list.list(element)).orElse(List.of());
  }

  /** Refuses fields that nobody asked for. */
  public void end() {
    values.forEach((name, value) -> {
      if (!read.contains(name)) {
        throw value.fault(JsonRule.UNKNOWN_FIELD, "the field must be one of " + read);
      }
    });
  }
}
