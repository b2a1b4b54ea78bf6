package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * The result of a test whether coverage differs between service delivery units.
 *
 * <p>{@link Patchiness} makes one.
 *
 * @since 0.1.0
 */
public sealed interface PatchinessResult extends Serializable {

  /** The level at which manuals call coverage patchy: 0.05. */
  double USUAL_SIGNIFICANCE_LEVEL = 0.05;

  /**
   * Whether coverage is patchy at the 5 % level.
   *
   * @return the verdict
   */
  default Verdict verdict() {
    return verdict(USUAL_SIGNIFICANCE_LEVEL);
  }

  /**
   * Whether coverage is patchy.
   *
   * @param significanceLevel the level, a fraction strictly between 0 and 1
   * @return {@link Verdict#PATCHY} if the p-value is below the level
   * @throws IllegalArgumentException if the level is not in the range
   */
  Verdict verdict(double significanceLevel);

  /**
   * What a test says.
   *
   * @since 0.1.0
   */
  enum Verdict {
    /** Coverage differs between units by more than chance explains. */
    PATCHY,
    /** Chance explains the differences. */
    NOT_PATCHY,
    /** There is nothing to test. */
    NOT_TESTABLE
  }

  /**
   * The statistic that was tested.
   *
   * @since 0.1.0
   */
  enum Statistic {
    /** Pearson's sum over covered and uncovered cases. */
    PEARSON("Pearson chi-square"),
    /** The sum over covered cases only, which is too small; to reproduce reports. */
    COVERED_ONLY("chi-square of covered cases only");

    private final String label;

    Statistic(String label) {
      this.label = label;
    }

    /**
     * The words that a report prints.
     *
     * @return for example {@code Pearson chi-square}
     */
    public String label() {
      return label;
    }
  }

  /**
   * Nothing to test.
   *
   * @param reason why
   * @since 0.1.0
   */
  record NotTestable(String reason) implements PatchinessResult {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the reason.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public NotTestable {
      reason = Arguments.text(reason, "reason");
    }

    @Override
    public Verdict verdict(double significanceLevel) {
      Arguments.properFraction(significanceLevel, "significanceLevel");
      return Verdict.NOT_TESTABLE;
    }

    /** Returns {@code not testable:} and the reason. */
    @Override
    public String toString() {
      return "not testable: " + reason;
    }
  }

  /**
   * A test with its p-value.
   *
   * @param statistic what was tested
   * @param value its value, at least 0
   * @param degreesOfFreedom the number of units with cases less 1, at least 1
   * @param pValue the probability of a value at least as great if coverage is the same everywhere,
   *     a fraction from 0 to 1
   * @param procedure how the p-value was found
   * @since 0.1.0
   */
  record Tested(
      Statistic statistic, double value, int degreesOfFreedom, double pValue, Procedure procedure)
      implements PatchinessResult {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not in its range
     */
    public Tested {
      Objects.requireNonNull(statistic, "statistic");
      value = Arguments.notNegative(value, "value", "units of chi-square");
      Arguments.inRange(degreesOfFreedom, 1, Integer.MAX_VALUE, "degreesOfFreedom", "units");
      pValue = Arguments.fraction(pValue, "pValue");
      Objects.requireNonNull(procedure, "procedure");
    }

    @Override
    public Verdict verdict(double significanceLevel) {
      return pValue < Arguments.properFraction(significanceLevel, "significanceLevel")
          ? Verdict.PATCHY
          : Verdict.NOT_PATCHY;
    }

    /**
     * The value of chi-square that is exceeded with a probability, as tables print it.
     *
     * @param significanceLevel the probability, strictly between 0 and 1
     * @return the upper quantile of chi-square with these degrees of freedom
     * @throws IllegalArgumentException if the level is not in the range
     */
    public double criticalValue(double significanceLevel) {
      return ChiSquaredDistribution.of(degreesOfFreedom)
          .inverseSurvivalProbability(
              Arguments.properFraction(significanceLevel, "significanceLevel"));
    }

    /** Returns statistic, p-value and procedure on one line. */
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s %.2f, %s, p = %s (%s)",
          statistic.label(),
          value,
          Numbers.counted(degreesOfFreedom, "degree of freedom", "degrees of freedom"),
          Words.shortened(pValue),
          procedure.describe());
    }
  }

  /**
   * How a p-value was found.
   *
   * @since 0.1.0
   */
  sealed interface Procedure extends Serializable {

    /**
     * The procedure in words.
     *
     * @return one line without a full stop
     */
    String describe();
  }

  /**
   * The chi-square distribution, near enough where every expected count is at least 5.
   *
   * @since 0.1.0
   */
  record ChiSquareDistribution() implements Procedure {

    private static final long serialVersionUID = 1L;

    @Override
    public String describe() {
      return "chi-square distribution";
    }
  }

  /**
   * All tables with the same totals, each with its probability: exact.
   *
   * @param tables how many there are, at least 1
   * @since 0.1.0
   */
  record AllTables(long tables) implements Procedure {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public AllTables {
      Arguments.inRange(tables, 1, Long.MAX_VALUE, "tables", "tables");
    }

    @Override
    public String describe() {
      return "exact, all " + Numbers.counted(tables, "table", "tables");
    }
  }

  /**
   * Random tables with the same totals: covered cases are drawn at random from all cases.
   *
   * @param draws how many, at least 1
   * @param seed the seed of the random numbers
   * @since 0.1.0
   */
  record Permutations(int draws, long seed) implements Procedure {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Permutations {
      Arguments.inRange(draws, 1, Integer.MAX_VALUE, "draws", "draws");
    }

    @Override
    public String describe() {
      return Numbers.counted(draws, "permutation", "permutations") + ", seed " + seed;
    }
  }
}
