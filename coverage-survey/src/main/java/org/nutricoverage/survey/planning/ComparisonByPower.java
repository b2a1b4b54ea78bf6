package org.nutricoverage.survey.planning;

import java.io.Serializable;
import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The number of people to interview in each of two groups so that a difference of coverage, if it
 * is real, will be found significant.
 *
 * <p>Two independent groups of equal size, a two-sided test, the far tail left out as in R's {@code
 * power.prop.test}. A one-sided test at 5 % is planned with {@code significanceLevel(0.10)}.
 * Defaults: power 0.80, significance level 0.05, {@link NullVariance#POOLED}, design effect 1, no
 * non-response, one ceiling per reported figure.
 *
 * <p>With {@code pm = (p1 + p2) / 2} the pooled formula (Fleiss, Levin and Paik, Statistical
 * Methods for Rates and Proportions, 2003, chapter 4) is {@code n = (z_a sqrt(2 pm (1 - pm)) + z_b
 * sqrt(p1 (1 - p1) + p2 (1 - p2)))^2 / (p1 - p2)^2}, times the design effect; the unpooled one is
 * {@code n = (z_a + z_b)^2 (p1 (1 - p1) + p2 (1 - p2)) / (p1 - p2)^2}.
 *
 * <pre>{@code
 * // Coverage was 50 %. How large must both surveys be to see a rise to 65 %?
 * ComparisonByPower rise = ComparisonByPower.of(0.50, 0.65);
 * rise.plan().completedPerGroup();                      // 170
 * rise.designEffect(1.5).plan().completedPerGroup();    // 254
 * rise.achievedPower(200);                              // 0.8614..., with 200 in each
 * }</pre>
 *
 * <p>Immutable and thread-safe: each method returns a new question.
 *
 * @since 0.1.0
 */
public final class ComparisonByPower implements Serializable {

  /**
   * Which variance the test assumes when there is no difference.
   *
   * @since 0.1.0
   */
  public enum NullVariance {
    /** That of the mean of both proportions, as in R's {@code power.prop.test}. The default. */
    POOLED,
    /** That of the two proportions as expected; a slightly smaller sample. */
    UNPOOLED
  }

  private static final long serialVersionUID = 1L;

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
  private static final double DEFAULT_POWER = 0.80;
  private static final double DEFAULT_SIGNIFICANCE = 0.05;

  private final double first;
  private final double second;
  private final double power;
  private final double significanceLevel;
  private final NullVariance nullVariance;
  private final DesignEffect designEffect;
  private final Fieldwork fieldwork;

  private ComparisonByPower(
      double first,
      double second,
      double power,
      double significanceLevel,
      NullVariance nullVariance,
      DesignEffect designEffect,
      Fieldwork fieldwork) {
    this.first = first;
    this.second = second;
    this.power = power;
    this.significanceLevel = significanceLevel;
    this.nullVariance = Objects.requireNonNull(nullVariance, "nullVariance");
    this.designEffect = Objects.requireNonNull(designEffect, "designEffect");
    this.fieldwork = fieldwork;
  }

  /**
   * Asks for two proportions to be told apart, every other choice at its default.
   *
   * @param first the proportion expected in one group, strictly between 0 and 1
   * @param second the proportion expected in the other, strictly between 0 and 1 and not the first
   * @return the question
   * @throws IllegalArgumentException if a proportion is not in the range, or if they are equal
   */
  public static ComparisonByPower of(double first, double second) {
    Arguments.properFraction(first, "first");
    Arguments.properFraction(second, "second");
    if (first == second) {
      throw Arguments.refused("second", "a fraction other than the first", second);
    }
    return new ComparisonByPower(
        first,
        second,
        DEFAULT_POWER,
        DEFAULT_SIGNIFICANCE,
        NullVariance.POOLED,
        DesignEffect.SIMPLE_RANDOM,
        Fieldwork.DEFAULT);
  }

  /**
   * Sets the probability of finding the difference if it is real, 0.80 unless set.
   *
   * @param power a fraction strictly between 0 and 1; {@link #plan()} asks that it be above the
   *     significance level
   * @return the question with that power
   * @throws IllegalArgumentException if the power is not in the range
   */
  public ComparisonByPower power(double power) {
    return new ComparisonByPower(
        first,
        second,
        Arguments.properFraction(power, "power"),
        significanceLevel,
        nullVariance,
        designEffect,
        fieldwork);
  }

  /**
   * Sets the probability of finding a difference where there is none, 0.05 unless set.
   *
   * @param significanceLevel the level of the two-sided test, a fraction strictly between 0 and 1
   * @return the question with that level
   * @throws IllegalArgumentException if the level is not in the range
   */
  public ComparisonByPower significanceLevel(double significanceLevel) {
    return new ComparisonByPower(
        first,
        second,
        power,
        Arguments.properFraction(significanceLevel, "significanceLevel"),
        nullVariance,
        designEffect,
        fieldwork);
  }

  /**
   * Sets the variance of the test, {@link NullVariance#POOLED} unless set.
   *
   * @param variance the variance
   * @return the question with that variance
   */
  public ComparisonByPower nullVariance(NullVariance variance) {
    return new ComparisonByPower(
        first, second, power, significanceLevel, variance, designEffect, fieldwork);
  }

  /**
   * Sets the design effect of both groups, 1 unless set.
   *
   * @param effect the ratio of the variance to that of a simple random sample, finite and above 0
   * @return the question with that design effect
   * @throws IllegalArgumentException if the design effect is not above 0, infinite or not a number
   */
  public ComparisonByPower designEffect(double effect) {
    return designEffect(DesignEffect.of(effect));
  }

  /**
   * Sets the design effect of both groups, 1 unless set.
   *
   * @param effect the design effect
   * @return the question with that design effect
   */
  public ComparisonByPower designEffect(DesignEffect effect) {
    return new ComparisonByPower(
        first, second, power, significanceLevel, nullVariance, effect, fieldwork);
  }

  /**
   * Sets the fraction of selected people who will not be reached or decline, 0 unless set.
   *
   * @param nonResponse a fraction of at least 0 and below 1
   * @return the question with that rate
   * @throws IllegalArgumentException if the rate is not in the range
   */
  public ComparisonByPower nonResponse(double nonResponse) {
    return with(fieldwork.withNonResponse(nonResponse));
  }

  /**
   * Sets how non-response enlarges the sample, {@link NonResponseAdjustment#DIVIDE} unless set.
   *
   * @param adjustment the adjustment
   * @return the question with that adjustment
   */
  public ComparisonByPower nonResponseAdjustment(NonResponseAdjustment adjustment) {
    return with(fieldwork.withAdjustment(adjustment));
  }

  /**
   * Sets the rounding, {@link Rounding#CEILING} unless set.
   *
   * @param rounding the rounding
   * @return the question with that rounding
   */
  public ComparisonByPower rounding(Rounding rounding) {
    return with(fieldwork.withRounding(rounding));
  }

  /**
   * Answers the question.
   *
   * @return the plan
   * @throws IllegalArgumentException if the power is not above the significance level, or if the
   *     sample would be above 1,000,000,000,000,000 individuals, which a tiny difference asks for
   */
  public ComparisonPlan plan() {
    if (!(power > significanceLevel)) {
      throw Arguments.refused(
          "power", "a fraction above the significance level " + significanceLevel, power);
    }
    double deviation =
        criticalValue() * Math.sqrt(nullVariance()) + powerQuantile() * Math.sqrt(variance());
    Rational squared = Rational.fromDecimal(deviation).power(2);
    return new ComparisonPlan(
        question(), formula(), squared.dividedBy(difference().power(2)), designEffect, fieldwork);
  }

  /**
   * The probability that a given number of interviews finds the difference.
   *
   * <p>{@code Phi((sqrt(n / deff) |p1 - p2| - z_a sqrt(v0)) / sqrt(v1))}, where {@code v0} is the
   * variance without the difference and {@code v1} the variance with it. The power that the
   * question asks for plays no part.
   *
   * @param completedPerGroup the individuals with an answer in each group, at least 1
   * @return the power, a fraction above 0 and at most 1
   * @throws IllegalArgumentException if the number is below 1
   */
  public double achievedPower(long completedPerGroup) {
    Rational completed =
        Rational.of(
            Arguments.inRange(
                completedPerGroup, 1, Long.MAX_VALUE, "completedPerGroup", "individuals"));
    double signal =
        Math.sqrt(completed.dividedBy(designEffect.exact()).doubleValue())
            * Math.abs(difference().doubleValue());
    double deviations =
        (signal - criticalValue() * Math.sqrt(nullVariance())) / Math.sqrt(variance());
    return STANDARD.cumulativeProbability(deviations);
  }

  private Rational difference() {
    return Rational.fromDecimal(first).minus(Rational.fromDecimal(second));
  }

  /** p1 (1 - p1) + p2 (1 - p2). */
  private double variance() {
    return Levels.variance(first).plus(Levels.variance(second)).doubleValue();
  }

  private double nullVariance() {
    if (nullVariance == NullVariance.UNPOOLED) {
      return variance();
    }
    Rational sum = Rational.fromDecimal(first).plus(Rational.fromDecimal(second));
    return sum.times(Rational.of(2).minus(sum)).dividedBy(Rational.of(2)).doubleValue();
  }

  private double criticalValue() {
    Rational tail = Rational.fromDecimal(significanceLevel).dividedBy(Rational.of(2));
    return STANDARD.inverseSurvivalProbability(tail.doubleValue());
  }

  private double powerQuantile() {
    return STANDARD.inverseCumulativeProbability(power);
  }

  private String question() {
    return "Expected proportions "
        + Shown.percent(first)
        + " and "
        + Shown.percent(second)
        + ", power "
        + Shown.percent(power)
        + ", significance level "
        + Shown.percent(significanceLevel)
        + " two-sided, "
        + nullVariance
        + " variance";
  }

  private String formula() {
    return "("
        + Shown.critical(criticalValue())
        + " x sqrt("
        + Shown.given(nullVariance())
        + ") + "
        + Shown.critical(powerQuantile())
        + " x sqrt("
        + Shown.given(variance())
        + "))^2 / ("
        + Shown.given(first)
        + " - "
        + Shown.given(second)
        + ")^2";
  }

  private ComparisonByPower with(Fieldwork other) {
    return new ComparisonByPower(
        first, second, power, significanceLevel, nullVariance, designEffect, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ComparisonByPower that
        && Double.compare(first, that.first) == 0
        && Double.compare(second, that.second) == 0
        && Double.compare(power, that.power) == 0
        && Double.compare(significanceLevel, that.significanceLevel) == 0
        && nullVariance == that.nullVariance
        && designEffect.equals(that.designEffect)
        && fieldwork.equals(that.fieldwork);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        first, second, power, significanceLevel, nullVariance, designEffect, fieldwork);
  }

  /** Returns the question in one line. */
  @Override
  public String toString() {
    return question() + ", design effect " + Shown.given(designEffect.value());
  }
}
