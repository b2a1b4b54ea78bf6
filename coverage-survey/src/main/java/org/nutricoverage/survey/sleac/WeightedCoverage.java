package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.interval.IntervalMethod;

/**
 * The coverage of several service delivery units together, each weighted by its cases.
 *
 * <p>With W = w / sum w the estimate is sum W p and its standard error sqrt(sum W^2 SE^2), the
 * standard error of a stratified estimate with known weights. Estimate and variance are exact up to
 * the last rounding, in any order of units. Other tools differ: the R package bbw does not square
 * the weights, which makes intervals too wide. sleacr sorts estimates by name, but leaves weights
 * in the order of the population table and variances in that of the survey, and so multiplies those
 * of different units: 12.57 % (9.25 to 15.90) for Sierra Leone in 2011, where the units put
 * together give 12.54 % (8.95 to 16.12).
 *
 * <pre>{@code
 * WeightedCoverage overall =
 *     WeightedCoverage.of(
 *         List.of(
 *             WeightedUnit.counted("north", Rational.of(3000), 10, 40),
 *             WeightedUnit.counted("south", Rational.of(1000), 20, 40)));
 * overall.estimate();                   // 0.3125
 * overall.interval(0.95).toString();
 * // "20.5 % to 42.0 % (95 % confidence interval, Wald, weighted units)"
 * }</pre>
 *
 * @param units the units by name, at least one, with a sum of weights above 0
 * @since 0.1.0
 */
public record WeightedCoverage(List<WeightedUnit> units) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Copies and orders the units.
   *
   * @throws IllegalArgumentException if there is no unit or all weights are 0
   */
  public WeightedCoverage {
    units =
        units.stream()
            .sorted(
                Comparator.comparing(WeightedUnit::unit)
                    .thenComparing(WeightedUnit::weight)
                    .thenComparing(WeightedUnit::coverage)
                    .thenComparing(WeightedUnit::variance))
            .toList();
    if (units.isEmpty() || totalWeight(units).signum() == 0) {
      throw Arguments.refused("units", "at least one with a weight above 0", units.size());
    }
  }

  /**
   * The coverage of units together.
   *
   * @param units the units in any order, each once
   * @return the coverage
   * @throws IllegalArgumentException if there is no unit or all weights are 0
   */
  public static WeightedCoverage of(Collection<WeightedUnit> units) {
    return new WeightedCoverage(List.copyOf(units));
  }

  private static Rational totalWeight(List<WeightedUnit> units) {
    return Rational.sum(units.stream().map(WeightedUnit::weight).toList());
  }

  /**
   * The sum of the weights.
   *
   * @return above 0
   */
  public Rational totalWeight() {
    return totalWeight(units);
  }

  /**
   * The estimate as an exact fraction.
   *
   * @return sum W p
   */
  public Rational exactEstimate() {
    return Rational.sum(units.stream().map(unit -> unit.weight().times(unit.coverage())).toList())
        .dividedBy(totalWeight());
  }

  /**
   * The estimate.
   *
   * @return sum W p, a fraction from 0 to 1
   */
  public double estimate() {
    return exactEstimate().doubleValue();
  }

  /**
   * The standard error.
   *
   * @return sqrt(sum W^2 SE^2) as a fraction; 0 if in every unit none or all are covered
   */
  public double standardError() {
    Rational total = totalWeight();
    Rational variance =
        Rational.sum(
                units.stream()
                    .map(unit -> unit.weight().times(unit.weight()).times(unit.variance()))
                    .toList())
            .dividedBy(total.times(total));
    return Math.sqrt(variance.doubleValue());
  }

  /**
   * The interval: estimate -+ z SE, clipped to the range from 0 to 1.
   *
   * @param level the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return the interval, without width if the standard error is 0
   * @throws IllegalArgumentException if the level is not in the range
   */
  public ConfidenceInterval interval(double level) {
    ConfidenceInterval interval = unclippedInterval(level);
    return ConfidenceInterval.of(
        Math.max(0, interval.lower()),
        Math.min(1, interval.upper()),
        level,
        WeightedInterval.WALD_WEIGHTED);
  }

  /**
   * The interval as its formula gives it, even where it leaves the range from 0 to 1; for
   * comparison with other software.
   *
   * @param level the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return the interval, not clipped
   * @throws IllegalArgumentException if the level is not in the range
   */
  public ConfidenceInterval unclippedInterval(double level) {
    if (!(level >= 0.5 && level < 1)) {
      throw Arguments.refused(
          "level", "a fraction from 0.5 to below 1 (0.95 stands for 95 %)", level);
    }
    double reach =
        NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2) * standardError();
    return ConfidenceInterval.of(
        estimate() - reach, estimate() + reach, level, WeightedInterval.WALD_WEIGHTED);
  }

  /**
   * The intervals of an overall coverage.
   *
   * @since 0.1.0
   */
  public enum WeightedInterval implements IntervalMethod {
    /** The normal approximation with the standard error of weighted units. */
    WALD_WEIGHTED("Wald, weighted units"),
    /**
     * Clopper and Pearson's exact interval with the effective number of cases 1 / sum (W^2 / n),
     * for samples in which nobody or everyone is covered, where the normal approximation has no
     * width.
     */
    CLOPPER_PEARSON_EFFECTIVE("Clopper-Pearson exact, effective number of cases");

    private final String label;

    WeightedInterval(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }

    @Override
    public IntervalKind kind() {
      return IntervalKind.SAMPLING;
    }
  }
}
