package org.nutricoverage.survey.planning;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The number of people to interview in each of two groups so that the difference of their coverages
 * is known within a margin of error.
 *
 * <p>Two independent groups of equal size. Defaults: proportions of 0.5 (the largest sample), 95 %
 * confidence with the normal critical value, design effect 1, no non-response, one ceiling per
 * reported figure. The margin of error has no default, as in {@link SampleSize}.
 *
 * <p>{@code n = z^2 (p1 (1 - p1) + p2 (1 - p2)) / d^2} in each group, times the design effect
 * (Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 2003, chapter 4).
 *
 * <pre>{@code
 * ComparisonByPrecision difference = ComparisonByPrecision.withMarginOfError(0.10)
 *     .proportions(0.50, 0.65);
 * difference.plan().completedPerGroup();        // 184
 * difference.achievedMarginOfError(184);        // 0.0998...
 * }</pre>
 *
 * <p>Immutable and thread-safe: each method returns a new question.
 *
 * @since 0.1.0
 */
public final class ComparisonByPrecision implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final double WORST_CASE = 0.5;
  private static final double DEFAULT_CONFIDENCE = 0.95;

  private final double marginOfError;
  private final double first;
  private final double second;
  private final double confidenceLevel;
  private final CriticalValue criticalValue;
  private final DesignEffect designEffect;
  private final Fieldwork fieldwork;

  private ComparisonByPrecision(
      double marginOfError,
      double first,
      double second,
      double confidenceLevel,
      CriticalValue criticalValue,
      DesignEffect designEffect,
      Fieldwork fieldwork) {
    this.marginOfError = marginOfError;
    this.first = first;
    this.second = second;
    this.confidenceLevel = confidenceLevel;
    this.criticalValue = Objects.requireNonNull(criticalValue, "criticalValue");
    this.designEffect = Objects.requireNonNull(designEffect, "designEffect");
    this.fieldwork = fieldwork;
  }

  /**
   * Asks for a difference of two proportions within a margin of error, every other choice at its
   * default.
   *
   * @param marginOfError the half width of the confidence interval of the difference as a fraction,
   *     above 0 and at most 1
   * @return the question
   * @throws IllegalArgumentException if the margin is not in the range
   */
  public static ComparisonByPrecision withMarginOfError(double marginOfError) {
    return new ComparisonByPrecision(
        Levels.margin(marginOfError, "marginOfError"),
        WORST_CASE,
        WORST_CASE,
        DEFAULT_CONFIDENCE,
        CriticalValue.normal(),
        DesignEffect.SIMPLE_RANDOM,
        Fieldwork.DEFAULT);
  }

  /**
   * Sets the proportions expected, 0.5 and 0.5 unless set.
   *
   * @param first the proportion expected in one group, strictly between 0 and 1
   * @param second the proportion expected in the other, strictly between 0 and 1; may be the first
   * @return the question with those proportions
   * @throws IllegalArgumentException if a proportion is not in the range
   */
  public ComparisonByPrecision proportions(double first, double second) {
    return new ComparisonByPrecision(
        marginOfError,
        Arguments.properFraction(first, "first"),
        Arguments.properFraction(second, "second"),
        confidenceLevel,
        criticalValue,
        designEffect,
        fieldwork);
  }

  /**
   * Sets the confidence level, 0.95 unless set.
   *
   * @param confidenceLevel a fraction of at least 0.5 and below 1
   * @return the question with that level
   * @throws IllegalArgumentException if the level is not in the range
   */
  public ComparisonByPrecision confidenceLevel(double confidenceLevel) {
    return new ComparisonByPrecision(
        marginOfError,
        first,
        second,
        Levels.confidence(confidenceLevel),
        criticalValue,
        designEffect,
        fieldwork);
  }

  /**
   * Sets the critical value, {@link CriticalValue#normal()} unless set.
   *
   * @param criticalValue the critical value
   * @return the question with that critical value
   */
  public ComparisonByPrecision criticalValue(CriticalValue criticalValue) {
    return new ComparisonByPrecision(
        marginOfError, first, second, confidenceLevel, criticalValue, designEffect, fieldwork);
  }

  /**
   * Sets the design effect of both groups, 1 unless set.
   *
   * @param effect the ratio of the variance to that of a simple random sample, finite and above 0
   * @return the question with that design effect
   * @throws IllegalArgumentException if the design effect is not above 0, infinite or not a number
   */
  public ComparisonByPrecision designEffect(double effect) {
    return designEffect(DesignEffect.of(effect));
  }

  /**
   * Sets the design effect of both groups, 1 unless set.
   *
   * @param effect the design effect
   * @return the question with that design effect
   */
  public ComparisonByPrecision designEffect(DesignEffect effect) {
    return new ComparisonByPrecision(
        marginOfError, first, second, confidenceLevel, criticalValue, effect, fieldwork);
  }

  /**
   * Sets the fraction of selected people who will not be reached or decline, 0 unless set.
   *
   * @param nonResponse a fraction of at least 0 and below 1
   * @return the question with that rate
   * @throws IllegalArgumentException if the rate is not in the range
   */
  public ComparisonByPrecision nonResponse(double nonResponse) {
    return with(fieldwork.withNonResponse(nonResponse));
  }

  /**
   * Sets how non-response enlarges the sample, {@link NonResponseAdjustment#DIVIDE} unless set.
   *
   * @param adjustment the adjustment
   * @return the question with that adjustment
   */
  public ComparisonByPrecision nonResponseAdjustment(NonResponseAdjustment adjustment) {
    return with(fieldwork.withAdjustment(adjustment));
  }

  /**
   * Sets the rounding, {@link Rounding#CEILING} unless set.
   *
   * @param rounding the rounding
   * @return the question with that rounding
   */
  public ComparisonByPrecision rounding(Rounding rounding) {
    return with(fieldwork.withRounding(rounding));
  }

  /**
   * Answers the question.
   *
   * @return the plan
   * @throws IllegalArgumentException if the sample would be above 1,000,000,000,000,000
   *     individuals, which a tiny margin of error asks for
   */
  public ComparisonPlan plan() {
    Rational simpleRandom =
        Rational.fromDecimal(critical())
            .power(2)
            .times(variance())
            .dividedBy(Rational.fromDecimal(marginOfError).power(2));
    return new ComparisonPlan(question(), formula(), simpleRandom, designEffect, fieldwork);
  }

  /**
   * The margin of error of the difference that a given number of interviews will give.
   *
   * <p>{@code z sqrt(deff (p1 (1 - p1) + p2 (1 - p2)) / n)}. The margin that the question asks for
   * plays no part.
   *
   * @param completedPerGroup the individuals with an answer in each group, at least 1
   * @return the half width of the confidence interval of the difference as a fraction, above 0
   * @throws IllegalArgumentException if the number is below 1
   */
  public double achievedMarginOfError(long completedPerGroup) {
    Rational completed =
        Rational.of(
            Arguments.inRange(
                completedPerGroup, 1, Long.MAX_VALUE, "completedPerGroup", "individuals"));
    Rational squared = variance().times(designEffect.exact()).dividedBy(completed);
    return critical() * Math.sqrt(squared.doubleValue());
  }

  private double critical() {
    return criticalValue.at(confidenceLevel);
  }

  private Rational variance() {
    return Levels.variance(first).plus(Levels.variance(second));
  }

  private String question() {
    return "Expected proportions "
        + Shown.percent(first)
        + " and "
        + Shown.percent(second)
        + ", margin of error of their difference "
        + Shown.points(Rational.fromDecimal(marginOfError))
        + ", "
        + Assumptions.confidence(criticalValue, confidenceLevel);
  }

  private String formula() {
    return Shown.critical(critical())
        + "^2 x "
        + Shown.computed(variance())
        + " / "
        + Shown.given(marginOfError)
        + "^2";
  }

  private ComparisonByPrecision with(Fieldwork other) {
    return new ComparisonByPrecision(
        marginOfError, first, second, confidenceLevel, criticalValue, designEffect, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ComparisonByPrecision that
        && Double.compare(marginOfError, that.marginOfError) == 0
        && Double.compare(first, that.first) == 0
        && Double.compare(second, that.second) == 0
        && Double.compare(confidenceLevel, that.confidenceLevel) == 0
        && criticalValue.equals(that.criticalValue)
        && designEffect.equals(that.designEffect)
        && fieldwork.equals(that.fieldwork);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        marginOfError, first, second, confidenceLevel, criticalValue, designEffect, fieldwork);
  }

  /** Returns the question in one line. */
  @Override
  public String toString() {
    return question() + ", design effect " + Shown.given(designEffect.value());
  }
}
