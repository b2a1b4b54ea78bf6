package org.nutricoverage.survey.calibration;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.survey.internal.CompensatedSum;

/**
 * The known numbers of people in all categories of one column, or in all combinations of the
 * categories of several.
 *
 * <p>A margin is complete: everybody of the population is in exactly one of its categories, so that
 * they sum to the population.
 *
 * <pre>{@code
 * Margin sex = Margin.of("sex", Map.of("F", 13_300.0, "M", 13_500.0));
 * sex.total();      // 26800.0
 * }</pre>
 *
 * <p>Immutable. The categories keep the order of the map they came from: one without an order, as
 * {@code Map.of} makes, gives them in any.
 *
 * @since 0.1.0
 */
public final class Margin implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<String> columns;
  private final Map<List<String>, Double> counts;
  private final Map<List<String>, Integer> positions;
  private final double total;

  private Margin(List<String> columns, Map<List<String>, Double> counts) {
    this.columns = columns;
    this.counts = counts;
    Map<List<String>, Integer> index = new LinkedHashMap<>();
    CompensatedSum sum = new CompensatedSum();
    counts.forEach((levels, count) -> {
      index.put(levels, index.size());
      sum.add(count);
    });
    this.positions = Collections.unmodifiableMap(index);
    this.total = sum.value();
    if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
      throw Arguments.refused(
          "sum of the counts by " + name(), "a finite number of people above 0", total);
    }
  }

  /**
   * The numbers of people by one column.
   *
   * @param column the column that holds the category, not blank
   * @param counts the known number of people of each category as it is written in the column,
   *     finite and at least 0, not all 0
   * @return the margin
   * @throws IllegalArgumentException if a text is blank, if a count is negative, infinite or not a
   *     number, or if there is no category or nobody in any
   */
  public static Margin of(String column, Map<String, Double> counts) {
    Map<List<String>, Double> cells = new LinkedHashMap<>();
    counts.forEach((level, count) -> cells.put(List.of(level), count));
    return of(List.of(column), cells);
  }

  /**
   * The numbers of people by several columns at once.
   *
   * @param columns the columns, at least one, all different, none blank
   * @param counts the known number of people of each combination of categories, one category for
   *     each column in the order of the columns; finite and at least 0, not all 0
   * @return the margin
   * @throws IllegalArgumentException if a text is blank, if a combination has not one category for
   *     each column, if a count is negative, infinite or not a number, or if there is no
   *     combination or nobody in any
   */
  public static Margin of(List<String> columns, Map<List<String>, Double> counts) {
    List<String> names = Checks.columns(columns);
    Map<List<String>, Double> copy = new LinkedHashMap<>();
    counts.forEach((levels, count) -> {
      List<String> key = Checks.levels(names, levels);
      double people = Objects.requireNonNull(count, "count");
      copy.put(key, Arguments.notNegative(people, "count of " + key, "people"));
    });
    if (copy.isEmpty()) {
      throw Arguments.refused("counts", "at least one category", copy);
    }
    return new Margin(names, Collections.unmodifiableMap(copy));
  }

  /**
   * The columns of the margin.
   *
   * @return their names in order, at least one
   */
  public List<String> columns() {
    return columns;
  }

  /**
   * The known number of people of each combination of categories.
   *
   * @return the counts in order, the keys with one category for each column
   */
  public Map<List<String>, Double> counts() {
    return counts;
  }

  /**
   * The known number of people in all categories together.
   *
   * @return the sum of the counts, above 0
   */
  public double total() {
    return total;
  }

  /**
   * The auxiliaries that say the same as the margin.
   *
   * @return one for each category or combination, in the order of {@link #counts()}: {@link
   *     Auxiliary.Level} for a margin of one column, {@link Auxiliary.Cell} for one of several
   */
  public List<Auxiliary> auxiliaries() {
    return counts.entrySet().stream()
        .map(cell ->
            columns.size() == 1
                ? Auxiliary.level(columns.get(0), cell.getKey().get(0), cell.getValue())
                : Auxiliary.cell(columns, cell.getKey(), cell.getValue()))
        .toList();
  }

  /**
   * Where a combination of categories stands among the {@link #auxiliaries()}.
   *
   * @param levels the categories of a row, one for each column in the order of the columns
   * @return its position, counted from 0; empty if the margin does not have it
   */
  public OptionalInt cellOf(List<String> levels) {
    Integer position = positions.get(levels);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  String name() {
    return String.join(" x ", columns);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Margin that
        && columns.equals(that.columns)
        && List.copyOf(counts.entrySet()).equals(List.copyOf(that.counts.entrySet()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(columns, counts);
  }

  /** Returns columns, number of categories and total on one line. */
  @Override
  public String toString() {
    return Texts.cut(name())
        + ": "
        + Checks.shown(total)
        + " people in "
        + Numbers.counted(counts.size(), "category", "categories");
  }
}
