package org.nutricoverage.survey;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.internal.Ids;

/**
 * The part of a sample that a figure is about: those rows that meet all of its conditions.
 *
 * <p>A row whose value is missing meets no condition on it. The design of the survey stays whole.
 *
 * <pre>{@code
 * Domain girls = Domain.of("sex", "F").and(Domain.between("ageMonths", 6, 23));
 * girls.toString();   // "sex F, ageMonths 6 to 23"
 * }</pre>
 *
 * @param conditions what a row must meet, each one; none for everybody
 * @since 0.1.0
 */
public record Domain(List<Condition> conditions) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Domain EVERYBODY = new Domain(List.of());

  /** Copies the conditions. */
  public Domain {
    conditions = List.copyOf(conditions);
  }

  /**
   * The whole sample.
   *
   * @return the domain without conditions
   */
  public static Domain everybody() {
    return EVERYBODY;
  }

  /**
   * The rows that have one of the given values.
   *
   * @param column the name of the column
   * @param values the values as text, at least one; {@code yes} and {@code no} for an answer
   * @return the domain
   * @throws IllegalArgumentException if the name is blank or there is no value
   */
  public static Domain of(String column, String... values) {
    return new Domain(List.of(new OneOf(column, Arrays.asList(values))));
  }

  /**
   * The rows whose number lies between two limits, limits included.
   *
   * @param column the name of a column of numbers
   * @param least the least number
   * @param greatest the greatest number, at least the least
   * @return the domain
   * @throws IllegalArgumentException if the name is blank, or the limits are not finite or in the
   *     wrong order
   */
  public static Domain between(String column, double least, double greatest) {
    return new Domain(List.of(new Between(column, least, greatest)));
  }

  /**
   * The rows that are in this and in another domain.
   *
   * @param other the other domain
   * @return the common part
   */
  public Domain and(Domain other) {
    List<Condition> all = new ArrayList<>(conditions);
    all.addAll(other.conditions);
    return new Domain(all);
  }

  /** Returns the conditions in words, or {@code everybody}. */
  @Override
  public String toString() {
    return conditions.isEmpty()
        ? "everybody"
        : conditions.stream().map(Condition::toString).collect(Collectors.joining(", "));
  }

  /** Marks rows that are outside with {@link Ids#MISSING}. */
  void exclude(SurveySample sample, int[] codes) {
    for (Condition condition : conditions) {
      if (condition instanceof OneOf oneOf) {
        oneOf.exclude(sample, codes);
      } else if (condition instanceof Between between) {
        between.exclude(sample, codes);
      }
    }
  }

  /**
   * Something a row must meet.
   *
   * @since 0.1.0
   */
  public sealed interface Condition extends Serializable {

    /**
     * The column that is looked at.
     *
     * @return its name
     */
    String column();
  }

  /**
   * One of some values.
   *
   * @param column the name of the column
   * @param values the values as text
   * @since 0.1.0
   */
  public record OneOf(String column, List<String> values) implements Condition {

    private static final long serialVersionUID = 1L;

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if the name is blank or there is no value
     */
    public OneOf {
      column = Arguments.text(column, "column");
      values = List.copyOf(new LinkedHashSet<>(values));
      if (values.isEmpty()) {
        throw new IllegalArgumentException("values must name at least one value of " + column);
      }
    }

    private void exclude(SurveySample sample, int[] codes) {
      Ids ids = sample.ids(column);
      boolean[] wanted = new boolean[ids.count()];
      for (int code = 0; code < wanted.length; code++) {
        wanted[code] = values.contains(ids.label(code));
      }
      int[] ofRow = ids.codes();
      for (int row = 0; row < codes.length; row++) {
        if (ofRow[row] == Ids.MISSING || !wanted[ofRow[row]]) {
          codes[row] = Ids.MISSING;
        }
      }
    }

    /** Returns column and values: {@code sex F}. */
    @Override
    public String toString() {
      return column + " " + String.join(" or ", values);
    }
  }

  /**
   * A number between two limits, limits included.
   *
   * @param column the name of the column
   * @param least the least number
   * @param greatest the greatest number
   * @since 0.1.0
   */
  public record Between(String column, double least, double greatest) implements Condition {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name is blank, or the limits are not finite or in the
     *     wrong order
     */
    public Between {
      column = Arguments.text(column, "column");
      least = Arguments.finite(least, "least", "units of " + column) + 0.0;
      greatest = Arguments.finite(greatest, "greatest", "units of " + column) + 0.0;
      if (greatest < least) {
        throw Arguments.refused("greatest", "at least " + least, greatest);
      }
    }

    private void exclude(SurveySample sample, int[] codes) {
      double[] numbers = sample.numbers(column);
      for (int row = 0; row < codes.length; row++) {
        if (!(numbers[row] >= least && numbers[row] <= greatest)) {
          codes[row] = Ids.MISSING;
        }
      }
    }

    /** Returns column and limits: {@code ageMonths 6 to 23}. */
    @Override
    public String toString() {
      return column + " " + plain(least) + " to " + plain(greatest);
    }

    private static String plain(double value) {
      return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
  }
}
