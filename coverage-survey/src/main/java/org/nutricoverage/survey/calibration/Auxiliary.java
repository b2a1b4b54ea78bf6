package org.nutricoverage.survey.calibration;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Texts;

/**
 * One number that is known of the whole population, to which weights are calibrated.
 *
 * <p>Each has a value for every row of the sample: 1 for everybody, 1 or 0 for a category, the
 * number itself for a number. The calibrated weights make the weighted sum of these values equal to
 * the known total.
 *
 * <pre>{@code
 * Auxiliary men = Auxiliary.level("sex", "M", 13_500);
 * men.label();      // "sex = M"
 * men.total();      // 13500.0
 * }</pre>
 *
 * @since 0.1.0
 */
public sealed interface Auxiliary extends Serializable {

  /**
   * The number of people in the population: the value of every row is 1.
   *
   * @param total the known number of people, finite and at least 0
   * @return the auxiliary, in a regression called the intercept
   * @throws IllegalArgumentException if the total is negative, infinite or not a number
   */
  static Auxiliary population(double total) {
    return new Population(total);
  }

  /**
   * The number of people of one category: the value of a row is 1 if it has the category, else 0.
   *
   * @param column the column that holds the category, not blank
   * @param level the category as it is written in the column, not blank
   * @param total the known number of people, finite and at least 0
   * @return the auxiliary
   * @throws IllegalArgumentException if a text is blank, or if the total is negative, infinite or
   *     not a number
   */
  static Auxiliary level(String column, String level, double total) {
    return new Level(column, level, total);
  }

  /**
   * The number of people of one combination of categories: the value of a row is 1 if it has all of
   * them, else 0.
   *
   * @param columns the columns, at least one, all different, none blank
   * @param levels the category in each of them, none blank
   * @param total the known number of people, finite and at least 0
   * @return the auxiliary
   * @throws IllegalArgumentException if the columns are none, blank or repeated, if there is not
   *     one category for each, or if the total is negative, infinite or not a number
   */
  static Auxiliary cell(List<String> columns, List<String> levels, double total) {
    return new Cell(columns, levels, total);
  }

  /**
   * The total of a number over the population, such as the number of household members: the value
   * of a row is that number.
   *
   * @param column the column that holds the number, not blank
   * @param total the known total, finite, in the unit of the column; it may be negative
   * @return the auxiliary
   * @throws IllegalArgumentException if the column is blank, or if the total is infinite or not a
   *     number
   */
  static Auxiliary number(String column, double total) {
    return new Number(column, total);
  }

  /**
   * The known total of the population.
   *
   * @return people, or the unit of the column for a number
   */
  double total();

  /**
   * The columns from which the value of a row is read.
   *
   * @return their names in order; none for the whole population
   */
  List<String> columns();

  /**
   * The auxiliary in words, without its total.
   *
   * @return for example {@code population}, {@code sex = M}, {@code sex = M, age = 06-23} or {@code
   *     household_size}
   */
  String label();

  /**
   * The number of people in the population.
   *
   * @param total the known number of people, finite and at least 0
   * @since 0.1.0
   */
  record Population(double total) implements Auxiliary {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the total.
     *
     * @throws IllegalArgumentException if the total is negative, infinite or not a number
     */
    public Population {
      total = Arguments.notNegative(total, "total of population", "people");
    }

    @Override
    public List<String> columns() {
      return List.of();
    }

    @Override
    public String label() {
      return "population";
    }
  }

  /**
   * The number of people of one category.
   *
   * @param column the column that holds the category
   * @param level the category as it is written in the column
   * @param total the known number of people, finite and at least 0
   * @since 0.1.0
   */
  record Level(String column, String level, double total) implements Auxiliary {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a text is blank, or if the total is negative, infinite or
     *     not a number
     */
    public Level {
      Checks.text(column, "column");
      Checks.text(level, "level of " + column);
      total = Arguments.notNegative(total, "total of " + label(column, level), "people");
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public String label() {
      return label(column, level);
    }

    private static String label(String column, String level) {
      return Texts.cut(column) + " = " + Texts.cut(level);
    }
  }

  /**
   * The number of people of one combination of categories.
   *
   * @param columns the columns that hold the categories
   * @param levels the category in each of them
   * @param total the known number of people, finite and at least 0
   * @since 0.1.0
   */
  record Cell(List<String> columns, List<String> levels, double total) implements Auxiliary {

    private static final long serialVersionUID = 1L;

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if the columns are none, blank or repeated, if there is not
     *     one category for each, or if the total is negative, infinite or not a number
     */
    public Cell {
      columns = Checks.columns(columns);
      levels = Checks.levels(columns, levels);
      total = Arguments.notNegative(total, "total of " + label(columns, levels), "people");
    }

    @Override
    public String label() {
      return label(columns, levels);
    }

    private static String label(List<String> columns, List<String> levels) {
      return IntStream.range(0, columns.size())
          .mapToObj(i -> Level.label(columns.get(i), levels.get(i)))
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * The total of a number over the population.
   *
   * @param column the column that holds the number
   * @param total the known total, finite, in the unit of the column
   * @since 0.1.0
   */
  @SuppressWarnings("JavaLangClash") // the field's word, and never used without its interface
  record Number(String column, double total) implements Auxiliary {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the column is blank, or if the total is infinite or not a
     *     number
     */
    public Number {
      Checks.text(column, "column");
      total = Arguments.finite(total, "total of " + Texts.cut(column), "any sign");
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public String label() {
      return Texts.cut(column);
    }
  }
}
