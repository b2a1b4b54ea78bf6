package org.nutricoverage.survey.planning;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * How precisely a given number of interviews will tell a coverage: the inverse of {@link
 * SampleSize}.
 *
 * <p>{@code d = z sqrt(p (1 - p) / n0)}, where {@code n0} is the simple random sample of a large
 * population that tells as much as the n completed interviews do: {@code n / deff}, and in a
 * population of N the {@code m (N - 1) / (N - m)} that gives m after the correction (Cochran,
 * Sampling Techniques, 1977, section 4.4). Defaults as in {@link SampleSize}: an expected
 * proportion of 0.5, 95 % confidence, a simple random sample of a large population.
 *
 * <pre>{@code
 * MarginOfError margin = MarginOfError.ofInterviews(300)
 *     .expectedProportion(0.7)
 *     .designEffect(1.5);
 * margin.fraction();      // 0.0635..., that is 6.4 percentage points either side
 * }</pre>
 *
 * <p>Immutable and thread-safe: each method returns a new question.
 *
 * @since 0.1.0
 */
public final class MarginOfError implements Serializable {

  private static final long serialVersionUID = 1L;

  private final long completedInterviews;
  private final Assumptions assumptions;

  private MarginOfError(long completedInterviews, Assumptions assumptions) {
    this.completedInterviews = completedInterviews;
    this.assumptions = assumptions;
  }

  /**
   * Asks for the margin of error of a number of completed interviews.
   *
   * @param completedInterviews the individuals with an answer, at least 1
   * @return the question
   * @throws IllegalArgumentException if the number is below 1
   */
  public static MarginOfError ofInterviews(long completedInterviews) {
    return new MarginOfError(
        Arguments.inRange(
            completedInterviews, 1, Long.MAX_VALUE, "completedInterviews", "individuals"),
        Assumptions.DEFAULT);
  }

  /**
   * Sets the proportion expected, 0.5 unless set.
   *
   * @param expectedProportion a fraction strictly between 0 and 1
   * @return the question with that proportion
   * @throws IllegalArgumentException if the proportion is not in the range
   */
  public MarginOfError expectedProportion(double expectedProportion) {
    return with(assumptions.withExpectedProportion(expectedProportion));
  }

  /**
   * Sets the confidence level, 0.95 unless set.
   *
   * @param confidenceLevel a fraction of at least 0.5 and below 1
   * @return the question with that level
   * @throws IllegalArgumentException if the level is not in the range
   */
  public MarginOfError confidenceLevel(double confidenceLevel) {
    return with(assumptions.withConfidenceLevel(confidenceLevel));
  }

  /**
   * Sets the design effect, 1 unless set.
   *
   * @param designEffect the ratio of the variance to that of a simple random sample, finite and
   *     above 0
   * @return the question with that design effect
   * @throws IllegalArgumentException if the design effect is not above 0, infinite or not a number
   */
  public MarginOfError designEffect(double designEffect) {
    return designEffect(DesignEffect.of(designEffect));
  }

  /**
   * Sets the design effect, 1 unless set.
   *
   * @param designEffect the design effect
   * @return the question with that design effect
   */
  public MarginOfError designEffect(DesignEffect designEffect) {
    return with(assumptions.withDesignEffect(designEffect));
  }

  /**
   * Sets the size of the population, taken as large without limit unless set.
   *
   * @param eligibleIndividuals how many people are eligible in the area, at least 1
   * @return the question for that population
   * @throws IllegalArgumentException if the number is below 1
   */
  public MarginOfError populationSize(long eligibleIndividuals) {
    return with(assumptions.withPopulationSize(eligibleIndividuals));
  }

  /**
   * Sets the order of the corrections for population and design, {@link
   * CorrectionOrder#POPULATION_THEN_DESIGN_EFFECT} unless set.
   *
   * @param order the order
   * @return the question with that order
   */
  public MarginOfError correctionOrder(CorrectionOrder order) {
    return with(assumptions.withCorrectionOrder(order));
  }

  /**
   * Sets the critical value, {@link CriticalValue#normal()} unless set.
   *
   * @param criticalValue the critical value
   * @return the question with that critical value
   */
  public MarginOfError criticalValue(CriticalValue criticalValue) {
    return with(assumptions.withCriticalValue(criticalValue));
  }

  /**
   * The half width of the confidence interval to expect.
   *
   * @return the margin as a fraction; 0 if everyone is interviewed (with {@link
   *     CorrectionOrder#POPULATION_THEN_DESIGN_EFFECT}: if {@code n / deff} reaches the
   *     population); above 1 where the interviews say nothing; infinite only in a population of 1
   *     of which, by the design effect, less than 1 was interviewed
   */
  public double fraction() {
    return assumptions.margin(Rational.of(completedInterviews));
  }

  /**
   * The calculation in words and numbers, one step a line.
   *
   * @return the lines
   */
  public List<String> explain() {
    Rational effective = assumptions.effective(Rational.of(completedInterviews));
    String proportion = Shown.given(assumptions.expectedProportion());
    Long population = assumptions.populationSize();
    String interviews =
        "Completed interviews: "
            + Shown.count(completedInterviews)
            + ", design effect "
            + Shown.given(assumptions.designEffect().value())
            + (population == null ? "" : ", eligible individuals " + Shown.count(population));
    if (effective == null) {
      return List.of(interviews, "Everyone is interviewed: margin of error 0 percentage points");
    }
    double margin = fraction();
    return List.of(
        interviews,
        "Equal to a simple random sample of a large population of " + Shown.computed(effective),
        assumptions.criticalLine(),
        "Margin of error: "
            + Shown.critical(assumptions.critical())
            + " x sqrt("
            + proportion
            + " x (1 - "
            + proportion
            + ") / "
            + Shown.computed(effective)
            + ") = "
            + (Double.isInfinite(margin)
                ? "without limit"
                : Shown.points(Rational.fromDecimal(margin))));
  }

  private MarginOfError with(Assumptions other) {
    return new MarginOfError(completedInterviews, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MarginOfError that
        && completedInterviews == that.completedInterviews
        && assumptions.equals(that.assumptions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(completedInterviews, assumptions);
  }

  /** Returns the first and the last line of {@link #explain()}. */
  @Override
  public String toString() {
    List<String> lines = explain();
    return lines.get(0) + "; " + lines.get(lines.size() - 1);
  }
}
