package org.nutricoverage.survey.calibration;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Texts;

/**
 * How the weights of a sample are changed so that they agree with what is known of the population.
 *
 * <p>Each weight {@code w} is multiplied by a factor {@code g} such that {@code sum w g x = T} for
 * every known total T, with factors as near to 1 as the method permits (Deville and Sarndal,
 * Journal of the American Statistical Association 87 (1992), 376-382):
 *
 * <ul>
 *   <li>post-stratification: {@code g = T / sum w} in each cell;
 *   <li>linear, the generalized regression estimator: {@code g = 1 + x'l}, kept within bounds if
 *       there are any;
 *   <li>raking: {@code g = exp(x'l)}, what iterative proportional fitting arrives at;
 *   <li>logit: {@code g = [L (U - 1) + U (1 - L) e^(A x'l)] / [(U - 1) + (1 - L) e^(A x'l)]} with
 *       {@code A = (U - L) / ((1 - L) (U - 1))}, always between L and U.
 * </ul>
 *
 * <pre>{@code
 * Calibration calibration =
 *     Calibration.raking(
 *         Margin.of("sex", new TreeMap<>(Map.of("F", 60.0, "M", 40.0))),
 *         Margin.of("residence", new TreeMap<>(Map.of("rural", 80.0, "urban", 20.0))));
 * calibration.label();      // "raking to sex, residence"
 * CalibrationSolution solution =
 *     calibration.solve(
 *         new double[] {10, 10, 10, 10},
 *         new double[][] {{1, 1, 0, 0}, {0, 0, 1, 1}, {1, 0, 1, 0}, {0, 1, 0, 1}});
 * Math.round(solution.factor(0) * 1e9) / 1e9;      // 4.8
 * }</pre>
 *
 * <p>Immutable and thread-safe: each method that sets something returns a new description.
 *
 * @since 0.1.0
 */
public final class Calibration implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final List<Auxiliary> auxiliaries;
  private final List<Margin> margins;
  private final Rule rule;

  /**
   * The methods of calibration.
   *
   * @since 0.1.0
   */
  public enum Kind {
    /** One factor for each cell of a complete classification. */
    POST_STRATIFICATION("post-stratification"),
    /** Exponential factors. */
    RAKING("raking"),
    /** Linear factors, with or without bounds. */
    LINEAR("linear calibration"),
    /** Factors on a logistic curve between bounds. */
    LOGIT("logit calibration");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /**
     * The method in words.
     *
     * @return for example {@code linear calibration}
     */
    public String label() {
      return label;
    }
  }

  private Calibration(Kind kind, List<Auxiliary> auxiliaries, List<Margin> margins, Rule rule) {
    this.kind = kind;
    this.auxiliaries = auxiliaries;
    this.margins = margins;
    this.rule = rule;
  }

  private static Calibration of(
      Kind kind, List<Auxiliary> auxiliaries, double lower, double upper) {
    return new Calibration(
        kind, KnownTotals.of(auxiliaries), List.of(), Rule.between(lower, upper));
  }

  private static Calibration of(Kind kind, List<Margin> margins, double lower) {
    return new Calibration(
        kind,
        KnownTotals.ofMargins(margins).stream()
            .flatMap(margin -> margin.auxiliaries().stream())
            .toList(),
        margins,
        Rule.between(lower, Double.POSITIVE_INFINITY));
  }

  /**
   * One factor for each cell: known total divided by the sum of the weights in the sample.
   *
   * <p>Exact, without iteration. A cell with a known total of 0 gets the factor 0 if the sample has
   * somebody in it, which is reported as an extreme factor. Every row must be in one of the cells,
   * and every cell with people in the population must have a row.
   *
   * @param cells the known number of people in each cell
   * @return the calibration
   */
  public static Calibration postStratification(Margin cells) {
    return of(Kind.POST_STRATIFICATION, List.of(cells), Double.NEGATIVE_INFINITY);
  }

  /**
   * Raking to complete margins, the solution of iterative proportional fitting: {@code g =
   * exp(x'l)}.
   *
   * @param margins the known numbers of people, at least one margin; their totals must be the same
   *     but for a millionth, and where they differ the earlier margin is met
   * @return the calibration
   * @throws IllegalArgumentException if there is no margin or if their totals differ
   */
  public static Calibration raking(Margin... margins) {
    return of(Kind.RAKING, List.copyOf(Arrays.asList(margins)), 0);
  }

  /**
   * Raking to single known totals: {@code g = exp(x'l)}.
   *
   * @param auxiliaries the known totals, at least one; to keep the number of people, {@link
   *     Auxiliary#population(double)} or a complete margin must be among them
   * @return the calibration
   * @throws IllegalArgumentException if there is none, or if the categories of a column hold more
   *     people than the population
   */
  public static Calibration raking(List<Auxiliary> auxiliaries) {
    return of(Kind.RAKING, auxiliaries, 0, Double.POSITIVE_INFINITY);
  }

  /**
   * Linear calibration, the generalized regression estimator: {@code g = 1 + x'l}.
   *
   * <p>Weights may become negative, which is reported; {@link #bounded(double, double)} prevents
   * it.
   *
   * @param auxiliaries the known totals, at least one; to keep the number of people, {@link
   *     Auxiliary#population(double)} or a complete margin must be among them
   * @return the calibration
   * @throws IllegalArgumentException if there is none, or if the categories of a column hold more
   *     people than the population
   */
  public static Calibration linear(List<Auxiliary> auxiliaries) {
    return of(Kind.LINEAR, auxiliaries, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /**
   * Linear calibration to complete margins: {@code g = 1 + x'l}.
   *
   * @param margins the known numbers of people, at least one margin; their totals must be the same
   *     but for a millionth, and where they differ the earlier margin is met
   * @return the calibration
   * @throws IllegalArgumentException if there is no margin or if their totals differ
   */
  public static Calibration linear(Margin... margins) {
    return of(Kind.LINEAR, List.copyOf(Arrays.asList(margins)), Double.NEGATIVE_INFINITY);
  }

  /**
   * Logit calibration: factors on a smooth curve between two bounds.
   *
   * @param lower the bound below all factors, finite and below 1
   * @param upper the bound above all factors, finite and above 1
   * @param auxiliaries the known totals, at least one; to keep the number of people, {@link
   *     Auxiliary#population(double)} or a complete margin must be among them
   * @return the calibration
   * @throws IllegalArgumentException if a bound is not in its range, if there is no known total, or
   *     if the categories of a column hold more people than the population
   */
  public static Calibration logit(double lower, double upper, List<Auxiliary> auxiliaries) {
    checkLower(lower);
    if (!(upper > 1 && upper < Double.POSITIVE_INFINITY)) {
      throw Arguments.refused("upper", "a finite factor above 1", upper);
    }
    return of(Kind.LOGIT, auxiliaries, lower + 0.0, upper);
  }

  private static void checkLower(double lower) {
    if (!(lower < 1 && lower > Double.NEGATIVE_INFINITY)) {
      throw Arguments.refused("lower", "a finite factor below 1", lower);
    }
  }

  /**
   * Keeps the factors of a linear calibration within bounds: {@code g = min(U, max(L, 1 + x'l))}.
   *
   * @param lower the least factor, finite and below 1; 0 permits no negative weight
   * @param upper the greatest factor, above 1; {@link Double#POSITIVE_INFINITY} for none
   * @return the calibration within those bounds
   * @throws IllegalArgumentException if a bound is not in its range
   * @throws IllegalStateException if the calibration is not linear
   */
  public Calibration bounded(double lower, double upper) {
    if (kind != Kind.LINEAR) {
      throw new IllegalStateException(
          "only a linear calibration takes bounds, this is " + kind.label());
    }
    checkLower(lower);
    if (!(upper > 1)) {
      throw Arguments.refused("upper", "a factor above 1", upper);
    }
    return with(rule.withBounds(lower + 0.0, upper));
  }

  /**
   * Sets how near to the known totals the calibrated ones must come.
   *
   * <p>Unless set, the iteration goes on to 1e-12, and what comes within 1e-7 is accepted where
   * rounding errors permit no better. The misfit is that of {@link
   * CalibrationSolution#largestMisfit()}.
   *
   * @param relativeMisfit the largest misfit as a part of the total, from 1e-15 to 0.01
   * @return the calibration that goes on to that misfit and refuses a larger one
   * @throws IllegalArgumentException if the misfit is not in the range
   */
  public Calibration within(double relativeMisfit) {
    if (!(relativeMisfit >= 1e-15 && relativeMisfit <= 0.01)) {
      throw Arguments.refused("relativeMisfit", "a fraction from 1e-15 to 0.01", relativeMisfit);
    }
    return with(rule.withMisfit(relativeMisfit));
  }

  /**
   * Sets the largest number of Newton steps, 100 unless set.
   *
   * @param iterations the number, from 1 to 100,000
   * @return the calibration that gives up after so many
   * @throws IllegalArgumentException if the number is not in the range
   */
  public Calibration atMostIterations(int iterations) {
    Arguments.inRange(iterations, 1, 100_000, "iterations", "Newton steps");
    return with(rule.withIterations(iterations));
  }

  private Calibration with(Rule other) {
    return new Calibration(kind, auxiliaries, margins, other);
  }

  /**
   * The method.
   *
   * @return its kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The known totals, in the order in which {@link #solve(double[], double[][])} takes the values
   * of the rows.
   *
   * @return at least one auxiliary
   */
  public List<Auxiliary> auxiliaries() {
    return auxiliaries;
  }

  /**
   * The complete margins, if the calibration was described by margins; their categories follow one
   * another in {@link #auxiliaries()}.
   *
   * @return the margins in order; none if it was described by single known totals
   */
  public List<Margin> margins() {
    return margins;
  }

  /**
   * The columns that are needed of the sample.
   *
   * @return their names without repetition, in order of first use
   */
  public List<String> columns() {
    return auxiliaries.stream()
        .flatMap(auxiliary -> auxiliary.columns().stream())
        .distinct()
        .toList();
  }

  /**
   * The bound below the factors.
   *
   * @return L; empty if the method has none, as post-stratification, raking and the linear
   *     calibration without bounds
   */
  public OptionalDouble lowerBound() {
    return isBounded() ? OptionalDouble.of(rule.lower()) : OptionalDouble.empty();
  }

  /**
   * The bound above the factors.
   *
   * @return U; empty if there is none
   */
  public OptionalDouble upperBound() {
    return Double.isInfinite(rule.upper())
        ? OptionalDouble.empty()
        : OptionalDouble.of(rule.upper());
  }

  private boolean isBounded() {
    return kind == Kind.LOGIT || (kind == Kind.LINEAR && !Double.isInfinite(rule.lower()));
  }

  /**
   * Method, what is known and bounds in words, for a report.
   *
   * @return for example {@code raking to sex, age} or {@code linear calibration to population, sex,
   *     with factors from 0.5 to 2.2}
   */
  public String label() {
    String known =
        auxiliaries.stream().map(Calibration::known).distinct().collect(Collectors.joining(", "));
    return kind.label() + " to " + known + (isBounded() ? ", with " + factorsInWords() : "");
  }

  private static String known(Auxiliary auxiliary) {
    return auxiliary instanceof Auxiliary.Level || auxiliary instanceof Auxiliary.Cell
        ? Texts.cut(String.join(" x ", auxiliary.columns()))
        : auxiliary.label();
  }

  String factorsInWords() {
    if (!isBounded()) {
      return kind == Kind.RAKING ? "factors above 0" : "factors without bounds";
    }
    return Double.isInfinite(rule.upper())
        ? "factors of at least " + Checks.shown(rule.lower())
        : "factors from " + Checks.shown(rule.lower()) + " to " + Checks.shown(rule.upper());
  }

  /**
   * Finds the factors for the rows of a sample.
   *
   * <p>Takes memory and time in proportion to the rows. The order of the rows does not matter
   * beyond the last digits of a double. Rows of weight 0 get the factor of their values and count
   * for nothing else; they alone may be outside all categories of a margin, and then have the
   * factor of the values 0.
   *
   * @param weights the original weights, one for each row, finite and at least 0, not all 0
   * @param auxiliaries the value of each auxiliary, in the order of {@link #auxiliaries()}, for
   *     each row: 1 for the population, 1 or 0 for a category, the number for a number
   * @return the factors
   * @throws CalibrationException if the known totals cannot be reached, contradict one another or
   *     were not reached in the permitted iterations, or if a row with a weight is not in exactly
   *     one category of each margin
   * @throws IllegalArgumentException if the arrays do not fit one another, or if a weight or value
   *     is not in its range; rows are counted from 1 in the message
   */
  public CalibrationSolution solve(double[] weights, double[][] auxiliaries) {
    return new Solver(this, weights, auxiliaries).solve();
  }

  FactorFunction function() {
    return switch (kind) {
      case POST_STRATIFICATION, LINEAR -> new FactorFunction.Linear(rule.lower(), rule.upper());
      case RAKING -> new FactorFunction.Exponential();
      case LOGIT -> new FactorFunction.Logit(rule.lower(), rule.upper());
    };
  }

  Rule rule() {
    return rule;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Calibration that
        && kind == that.kind
        && auxiliaries.equals(that.auxiliaries)
        && margins.equals(that.margins)
        && rule.equals(that.rule);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, auxiliaries, margins, rule);
  }

  /** Returns {@link #label()}. */
  @Override
  public String toString() {
    return label();
  }
}
