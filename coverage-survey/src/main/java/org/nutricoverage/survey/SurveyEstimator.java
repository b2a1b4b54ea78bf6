package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.internal.Ids;
import org.nutricoverage.survey.interval.SurveyInterval;

/**
 * A figure that is wanted from a design, with the domain, the level and the interval; it is
 * computed by {@link #estimate()} or, for many domains at once, by {@link #by}.
 *
 * <pre>{@code
 * SurveySample sample =
 *     SurveySample.builder()
 *         .category("village", new int[] {1, 1, 2, 2, 3, 3})
 *         .category("sex", List.of("F", "M", "F", "M", "F", "F"))
 *         .answer("enrolled", List.of(true, false, true, true, false, true))
 *         .build();
 * SurveyEstimator coverage =
 *     SurveyDesign.of(sample).clusters("village").build().proportion("enrolled");
 * coverage.in("sex", "F").estimate().value().getAsDouble();   // 0.75
 * SurveyTable bySex = coverage.level(0.9).by("sex");
 * }</pre>
 *
 * <p>Immutable: each method gives a new estimator.
 *
 * @since 0.1.0
 */
public final class SurveyEstimator {

  private static final double USUAL_LEVEL = 0.95;

  private final SurveyDesign design;
  private final Variable variable;
  private final Domain domain;
  private final double level;
  private final @Nullable SurveyInterval interval;
  private final DegreesOfFreedomRule degreesOfFreedom;

  private SurveyEstimator(
      SurveyDesign design,
      Variable variable,
      Domain domain,
      double level,
      @Nullable SurveyInterval interval,
      DegreesOfFreedomRule degreesOfFreedom) {
    this.design = design;
    this.variable = variable;
    this.domain = domain;
    this.level = level;
    this.interval = interval;
    this.degreesOfFreedom = degreesOfFreedom;
  }

  static SurveyEstimator of(SurveyDesign design, Variable variable) {
    return new SurveyEstimator(
        design, variable, Domain.everybody(), USUAL_LEVEL, null, DegreesOfFreedomRule.DOMAIN);
  }

  /**
   * The same figure for rows that have one of the given values, among those asked for before.
   *
   * @param column the name of the column
   * @param values the values as text, at least one
   * @return an estimator
   * @throws IllegalArgumentException if the name is blank, or there is no value
   */
  public SurveyEstimator in(String column, String... values) {
    return in(Domain.of(column, values));
  }

  /**
   * The same figure for a domain, among the rows asked for before.
   *
   * @param more the domain
   * @return an estimator
   */
  public SurveyEstimator in(Domain more) {
    return new SurveyEstimator(
        design, variable, domain.and(more), level, interval, degreesOfFreedom);
  }

  /**
   * The same figure with another level of its interval.
   *
   * @param newLevel the level as a fraction, from 0.5 to below 1; 0.95 unless said otherwise
   * @return an estimator
   * @throws IllegalArgumentException if the level is not in its range
   */
  public SurveyEstimator level(double newLevel) {
    if (!(newLevel >= 0.5 && newLevel < 1)) {
      throw Arguments.refused("level", "a fraction from 0.5 to below 1", newLevel);
    }
    return new SurveyEstimator(design, variable, domain, newLevel, interval, degreesOfFreedom);
  }

  /**
   * The same share with another method for its interval.
   *
   * @param method the method; where it has no interval the preferred method takes its place, and a
   *     finding says so
   * @return an estimator
   * @throws IllegalStateException if the figure is not a share
   */
  public SurveyEstimator interval(SurveyInterval method) {
    if (variable.kind() != Variable.Kind.PROPORTION) {
      throw new IllegalStateException(
          "the method of the interval is chosen for a share; the interval of a "
              + variable.kind().label()
              + " is that of Student's t");
    }
    return new SurveyEstimator(
        design,
        variable,
        domain,
        level,
        Objects.requireNonNull(method, "method"),
        degreesOfFreedom);
  }

  /**
   * The same figure with other degrees of freedom.
   *
   * @param rule the rule; {@link DegreesOfFreedomRule#DOMAIN} unless said otherwise
   * @return an estimator
   */
  public SurveyEstimator degreesOfFreedom(DegreesOfFreedomRule rule) {
    return new SurveyEstimator(
        design, variable, domain, level, interval, Objects.requireNonNull(rule, "rule"));
  }

  /**
   * Computes the figure.
   *
   * @return the estimate, or the statement why there is none
   */
  public SurveyEstimate estimate() {
    int[] codes = domain.conditions().isEmpty() ? null : design.codes(domain);
    DomainSums sums = new Estimation(design, variable).ofDomains(codes, 1)[0];
    return result(sums, domain);
  }

  /**
   * Computes the figure for every combination of values of some columns, and for all of them.
   *
   * @param columns the columns, at least one
   * @return a table with a row for each combination that occurs among the rows asked for, in the
   *     natural order of the values, and the total. Rows without a value in one of the columns are
   *     in the total alone; a finding of the table counts them
   * @throws IllegalArgumentException if there is no column, or no column of a name
   */
  public SurveyTable by(String... columns) {
    if (columns.length == 0) {
      throw new IllegalArgumentException("columns must name at least one column");
    }
    Crossing crossing = Crossing.of(design.sample(), List.of(columns));
    int[] codes = crossing.codes();
    boolean[] occurs = new boolean[crossing.count()];
    long without = 0;
    if (domain.conditions().isEmpty()) {
      Arrays.fill(occurs, true);
      for (int code : codes) {
        without += code == Ids.MISSING ? 1 : 0;
      }
    } else {
      codes = codes.clone();
      int[] inside = design.codes(domain);
      for (int row = 0; row < codes.length; row++) {
        if (inside[row] == Ids.MISSING) {
          codes[row] = Ids.MISSING;
        } else if (codes[row] == Ids.MISSING) {
          without++;
        } else {
          occurs[codes[row]] = true;
        }
      }
    }
    DomainSums[] sums = new Estimation(design, variable).ofDomains(codes, crossing.count());
    List<SurveyTable.Row> rows = new ArrayList<>();
    for (int code : crossing.inOrder()) {
      if (occurs[code]) {
        List<String> labels = crossing.label(code);
        Domain cell = domain;
        for (int i = 0; i < columns.length; i++) {
          cell = cell.and(Domain.of(columns[i], labels.get(i)));
        }
        rows.add(new SurveyTable.Row(labels, result(sums[code], cell)));
      }
    }
    return SurveyTable.of(List.of(columns), rows, estimate(), without);
  }

  /**
   * Compares the figure of two groups of the same survey, whose covariance is taken into account.
   *
   * @param column the column that tells the groups apart
   * @param first the value of one group
   * @param second the value of the other
   * @return the comparison: first less second, and first over second
   * @throws IllegalArgumentException if there is no such column
   */
  public DomainComparison compare(String column, String first, String second) {
    return DomainComparison.of(this, Domain.of(column, first), Domain.of(column, second));
  }

  /**
   * Compares the figure of two domains of the same survey, whose covariance is taken into account.
   *
   * @param first one domain
   * @param second the other domain; the two may overlap
   * @return the comparison: first less second, and first over second
   */
  public DomainComparison compare(Domain first, Domain second) {
    return DomainComparison.of(this, first, second);
  }

  /**
   * The correlation of people in the same primary sampling unit, from the design effect.
   *
   * @return (deff - 1)/(b - 1), where b = sum m^2 / sum m is the mean number of observations by
   *     unit, weighted by itself; empty where there is no design effect or b is not above 1
   */
  public OptionalDouble intraclassCorrelation() {
    int[] codes = design.codes(domain);
    long[] observations = new long[design.primarySamplingUnits()];
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] != Ids.MISSING
          && variable.isKnown(row)
          && Math.abs(design.designWeights().of(row)) > 0) {
        observations[design.tree().primary(design.unit(row))]++;
      }
    }
    double sum = 0;
    double squares = 0;
    for (long ofUnit : observations) {
      sum += ofUnit;
      squares += (double) ofUnit * ofUnit;
    }
    return estimate().designEffects().intraclassCorrelation(squares / sum);
  }

  private SurveyEstimate result(DomainSums sums, Domain of) {
    return SurveyEstimate.of(this, sums, of);
  }

  SurveyDesign design() {
    return design;
  }

  Variable variable() {
    return variable;
  }

  Domain domain() {
    return domain;
  }

  double level() {
    return level;
  }

  Optional<SurveyInterval> interval() {
    return Optional.ofNullable(interval);
  }

  DegreesOfFreedomRule degreesOfFreedom() {
    return degreesOfFreedom;
  }

  /** Returns figure and domain. */
  @Override
  public String toString() {
    return variable.kind().label() + " of " + variable.label() + ", " + domain;
  }
}
