package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * Whether coverage differs between service delivery units by more than chance: patchy coverage.
 *
 * <p>Where it does, one overall figure hides the units that fail, and belongs beside a map. {@link
 * #test(long)} is the test to report: Pearson's chi-square over covered and uncovered cases, its
 * p-value from the chi-square distribution if every expected count is at least 5, else exact from
 * all tables with the same totals, or by random permutations where these are too many.
 *
 * <p>Units without cases tell nothing and are left out; the order of units is of no matter. Without
 * two units with cases, or where none or all of the cases are covered, there is nothing to test.
 *
 * <p>The R package sleacr, and presumably the Technical Reference, sum over covered cases only.
 * That statistic is (1 - p) times Pearson's, with p the share covered, so that its test finds
 * patchiness too seldom: at the nominal level of 5 % and 8 units it errs in 2.9 % at a coverage of
 * 10 % and in 0.02 % at 50 %. For Sierra Leone in 2011 it says "not patchy" (20.1, p = 0.09) where
 * Pearson's says "patchy" (23.0, p = 0.04). {@link #coveredOnly()} reproduces it.
 *
 * <pre>{@code
 * Patchiness patchiness =
 *     Patchiness.of(List.of(CoveredCases.of(29, 38), CoveredCases.of(18, 32), CoveredCases.of(5, 39)));
 * patchiness.test(1).verdict();   // PATCHY
 * Patchiness.of(List.of(CoveredCases.of(0, 20), CoveredCases.of(0, 25))).test(1).verdict();
 * // NOT_TESTABLE
 * }</pre>
 *
 * @param units the units in order of cases and covered cases
 * @since 0.1.0
 */
public record Patchiness(List<CoveredCases> units) implements Serializable {

  /** The number of permutations unless another is asked for: 99,999. */
  public static final int DEFAULT_DRAWS = 99_999;

  private static final long serialVersionUID = 1L;

  private static final int LEAST_EXPECTED = 5;
  private static final int LEAST_DRAWS = 99;
  private static final int MOST_DRAWS = 10_000_000;
  private static final long MOST_CASES = 1_000_000_000L;
  private static final long MOST_TABLES = 200_000;
  private static final long MOST_PERMUTED = 1_000_000;

  /**
   * Copies and orders the units.
   *
   * @throws IllegalArgumentException if they hold more than 1,000,000,000 cases together
   */
  public Patchiness {
    units =
        units.stream()
            .sorted(
                Comparator.comparingLong(CoveredCases::cases)
                    .thenComparingLong(CoveredCases::covered))
            .toList();
    Arguments.inRange(sum(units, false), 0, MOST_CASES, "units together", "cases");
  }

  /**
   * The units to compare.
   *
   * @param units their counts in any order, each unit once
   * @return the comparison
   * @throws IllegalArgumentException if they hold more than 1,000,000,000 cases together
   */
  public static Patchiness of(Collection<CoveredCases> units) {
    return new Patchiness(List.copyOf(units));
  }

  private static long sum(List<CoveredCases> units, boolean covered) {
    return units.stream().mapToLong(unit -> covered ? unit.covered() : unit.cases()).sum();
  }

  /**
   * The test to report.
   *
   * @param seed the seed of the random numbers, if there have to be any; the result carries it
   * @return the test of Pearson's statistic with the best p-value at hand
   * @throws IllegalArgumentException if permutations are needed and there are more than 1,000,000
   *     cases
   */
  public PatchinessResult test(long seed) {
    OptionalDouble smallest = smallestExpected();
    if (smallest.isEmpty() || smallest.getAsDouble() >= LEAST_EXPECTED) {
      return pearson();
    }
    return hasFewTables() ? enumerated() : permuted(seed, DEFAULT_DRAWS);
  }

  /**
   * Pearson's statistic, its p-value from the chi-square distribution.
   *
   * @return the sum over units of (C - E)^2 / E for covered and uncovered cases, E the number
   *     expected if coverage were the same everywhere
   */
  public PatchinessResult pearson() {
    return byDistribution(PatchinessResult.Statistic.PEARSON);
  }

  /**
   * The statistic of covered cases only, its p-value from the chi-square distribution; to reproduce
   * reports.
   *
   * @return the sum over units of (C - E)^2 / E for covered cases
   */
  public PatchinessResult coveredOnly() {
    return byDistribution(PatchinessResult.Statistic.COVERED_ONLY);
  }

  /**
   * Pearson's statistic, its p-value exact from all tables with the same totals.
   *
   * @return the test; not testable if there are more than 200,000 tables
   */
  public PatchinessResult enumerated() {
    if (!isTestable()) {
      return notTestable();
    }
    if (!hasFewTables()) {
      return new PatchinessResult.NotTestable("there are more than 200,000 tables to enumerate");
    }
    TotalsTables tables = tables();
    return tested(
        PatchinessResult.Statistic.PEARSON,
        tables.exactPValue(),
        new PatchinessResult.AllTables(tables.count(MOST_TABLES)));
  }

  /**
   * Pearson's statistic, its p-value by random permutations: covered cases are drawn at random from
   * all cases.
   *
   * @param seed the seed of the random numbers; the same seed gives the same result, in any order
   *     of units
   * @param draws how many tables to draw, from 99 to 10,000,000
   * @return the test, p = (1 + tables at least as extreme) / (1 + draws)
   * @throws IllegalArgumentException if the draws are not in the range or there are more than
   *     1,000,000 cases
   */
  public PatchinessResult permuted(long seed, int draws) {
    Arguments.inRange(draws, LEAST_DRAWS, MOST_DRAWS, "draws", "draws");
    if (!isTestable()) {
      return notTestable();
    }
    Arguments.inRange(sum(units, false), 0, MOST_PERMUTED, "units together", "cases");
    return tested(
        PatchinessResult.Statistic.PEARSON,
        tables().permutationPValue(seed, draws),
        new PatchinessResult.Permutations(draws, seed));
  }

  /**
   * The smallest number of covered or uncovered cases expected in a unit with cases, if coverage
   * were the same everywhere.
   *
   * @return the number; empty if there is no case
   */
  public OptionalDouble smallestExpected() {
    long all = sum(units, false);
    long rarer = Math.min(sum(units, true), all - sum(units, true));
    return units.stream()
        .filter(unit -> unit.cases() > 0)
        .mapToDouble(unit ->
            Rational.of(unit.cases())
                .times(Rational.of(rarer))
                .dividedBy(Rational.of(all))
                .doubleValue())
        .min();
  }

  private boolean isTestable() {
    long covered = sum(units, true);
    return withCases().size() > 1 && covered > 0 && covered < sum(units, false);
  }

  private PatchinessResult notTestable() {
    return new PatchinessResult.NotTestable(
        withCases().size() < 2
            ? "fewer than two units have cases"
            : "none or all of the cases are covered, in every unit alike");
  }

  private PatchinessResult byDistribution(PatchinessResult.Statistic statistic) {
    if (!isTestable()) {
      return notTestable();
    }
    double pValue =
        ChiSquaredDistribution.of(withCases().size() - 1).survivalProbability(value(statistic));
    return tested(statistic, pValue, new PatchinessResult.ChiSquareDistribution());
  }

  private PatchinessResult.Tested tested(
      PatchinessResult.Statistic statistic, double pValue, PatchinessResult.Procedure procedure) {
    return new PatchinessResult.Tested(
        statistic, value(statistic), withCases().size() - 1, Math.min(1, pValue), procedure);
  }

  /** The deviations C Σn - n ΣC are whole, so that equal coverages give exactly 0. */
  private double value(PatchinessResult.Statistic statistic) {
    long all = sum(units, false);
    long covered = sum(units, true);
    double squares = 0;
    for (CoveredCases unit : withCases()) {
      double deviation = unit.covered() * all - unit.cases() * covered;
      squares += deviation * deviation / unit.cases();
    }
    double other =
        statistic == PatchinessResult.Statistic.PEARSON ? (double) all - covered : (double) all;
    return squares / covered / other;
  }

  private boolean hasFewTables() {
    return isTestable() && tables().count(MOST_TABLES) <= MOST_TABLES;
  }

  private TotalsTables tables() {
    return TotalsTables.of(withCases());
  }

  private List<CoveredCases> withCases() {
    return units.stream().filter(unit -> unit.cases() > 0).toList();
  }
}
