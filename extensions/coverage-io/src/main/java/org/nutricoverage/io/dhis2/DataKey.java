package org.nutricoverage.io.dhis2;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nutricoverage.core.internal.Arguments;

/**
 * What a value is of: a data element and the categories by which it is split.
 *
 * <pre>{@code
 * DataKey.of("s46m5MS0hxu", "Prlt0C1RF0s").toString();   // "s46m5MS0hxu.Prlt0C1RF0s"
 * DataKey.of("ADMITTED").with("GENDER", "F").with("AGE", "6-59").toString();
 * // "ADMITTED{AGE=6-59, GENDER=F}"
 * }</pre>
 *
 * <p>In JSON and CSV a value is split by one category option combination, in ADX by attributes with
 * a value each. Both are compared letter by letter.
 *
 * @param dataElement the identifier of the data element, not blank
 * @param categoryOptionCombo the identifier of the category option combination; {@code ""} if none
 *     is given, which DHIS2 takes for its default
 * @param categories the categories of ADX by name, in alphabetical order; empty for JSON and CSV
 * @since 0.1.0
 */
public record DataKey(
    String dataElement, String categoryOptionCombo, SortedMap<String, String> categories)
    implements Comparable<DataKey>, Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the data element, or the name of a category, is blank
   */
  public DataKey {
    dataElement = Arguments.text(dataElement, "dataElement");
    categoryOptionCombo = categoryOptionCombo.strip();
    TreeMap<String, String> copy = new TreeMap<>();
    categories.forEach(
        (name, option) -> copy.put(Arguments.text(name, "category"), option.strip()));
    categories = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * A data element that is not split.
   *
   * @param dataElement the identifier of the data element
   * @return the key
   * @throws IllegalArgumentException if the identifier is blank
   */
  public static DataKey of(String dataElement) {
    return of(dataElement, "");
  }

  /**
   * A data element with a category option combination.
   *
   * @param dataElement the identifier of the data element
   * @param categoryOptionCombo the identifier of the combination; {@code ""} for none
   * @return the key
   * @throws IllegalArgumentException if the identifier of the data element is blank
   */
  public static DataKey of(String dataElement, String categoryOptionCombo) {
    return new DataKey(dataElement, categoryOptionCombo, new TreeMap<>());
  }

  /**
   * This key with one more category of ADX.
   *
   * @param category the name of the attribute, for example {@code GENDER}
   * @param option its value, for example {@code F}
   * @return a copy
   * @throws IllegalArgumentException if the name is blank
   */
  public DataKey with(String category, String option) {
    TreeMap<String, String> more = new TreeMap<>(categories);
    more.put(category, option);
    return new DataKey(dataElement, categoryOptionCombo, more);
  }

  /** Orders keys by their text. */
  @Override
  public int compareTo(DataKey other) {
    int byElement = dataElement.compareTo(other.dataElement);
    if (byElement != 0) {
      return byElement;
    }
    int byCombo = categoryOptionCombo.compareTo(other.categoryOptionCombo);
    return byCombo != 0 ? byCombo : shown(categories).compareTo(shown(other.categories));
  }

  private static String shown(Map<String, String> categories) {
    return categories.entrySet().stream()
        .map(entry -> quoted(entry.getKey()) + "=" + quoted(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Keeps two different maps from having one text. */
  private static String quoted(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '=' || c == '"' || c == '{' || c == '}')
        ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : text;
  }

  /** Returns data element and categories. */
  @Override
  public String toString() {
    return dataElement
        + (categoryOptionCombo.isEmpty() ? "" : "." + categoryOptionCombo)
        + (categories.isEmpty() ? "" : shown(categories));
  }
}
