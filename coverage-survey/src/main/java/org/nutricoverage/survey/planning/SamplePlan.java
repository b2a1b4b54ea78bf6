package org.nutricoverage.survey.planning;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The number of people to interview and to select, with every step that led to it.
 *
 * <p>Made by {@link SampleSize#plan()}. Each whole number is rounded on its own from the unrounded
 * value, unless {@link Rounding#STEPWISE_CEILING} was asked for.
 *
 * <pre>{@code
 * SamplePlan plan = SampleSize.wfpPreventionInClusters(0.05).populationSize(5_000).plan();
 * plan.unroundedCompletedInterviews();                        // 454.76576973916...
 * plan.completedInterviews();                                 // 455
 * plan.toSelect();                                            // 506
 * plan.households(HouseholdComposition.of(6, 0.18));          // 468
 * plan.expectedMarginOfError();                               // 0.0499..., of 455 interviews
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SamplePlan implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Rational ONE_HALF = Rational.of(1, 2);

  private final SampleSize question;
  private final Rational simpleRandom;
  private final Rational completed;
  private final Rational selected;
  private final long completedInterviews;
  private final long toSelect;

  SamplePlan(SampleSize question) {
    this.question = question;
    Assumptions assumptions = question.assumptions();
    Fieldwork fieldwork = question.fieldwork();
    simpleRandom = assumptions.simpleRandom(question.exactMargin());
    completed = assumptions.corrected(simpleRandom);
    completedInterviews = fieldwork.completed(completed);
    selected = fieldwork.toSelect(completed);
    toSelect = fieldwork.selected(selected);
  }

  /**
   * The question that this plan answers.
   *
   * @return the question with all its choices
   */
  public SampleSize question() {
    return question;
  }

  /**
   * The critical value that was used.
   *
   * @return the number of standard errors in the margin of error
   */
  public double criticalValue() {
    return question.assumptions().critical();
  }

  /**
   * The interviews that a simple random sample of a large population takes: {@code z^2 p (1 - p) /
   * d^2}.
   *
   * @return the number of individuals before any correction, unrounded and above 0
   */
  public double unroundedSimpleRandomInterviews() {
    return simpleRandom.doubleValue();
  }

  /**
   * The completed interviews needed after the corrections for population and design, unrounded.
   *
   * @return the number of individuals, above 0
   */
  public double unroundedCompletedInterviews() {
    return completed.doubleValue();
  }

  /**
   * The completed interviews needed.
   *
   * @return the number of individuals, at least 1
   */
  public long completedInterviews() {
    return completedInterviews;
  }

  /**
   * The individuals to select after the adjustment for non-response, unrounded.
   *
   * @return the number of individuals, above 0
   */
  public double unroundedToSelect() {
    return selected.doubleValue();
  }

  /**
   * The individuals to select, so that enough of them complete the interview.
   *
   * @return the number of individuals, at least 1
   */
  public long toSelect() {
    return toSelect;
  }

  /**
   * Whether the plan selects more individuals than are eligible, who are then all to be
   * interviewed.
   *
   * @return true if the population is known and the number to select is above it
   */
  public boolean exceedsPopulation() {
    Long population = question.assumptions().populationSize();
    return population != null && toSelect > population;
  }

  /**
   * The clusters needed for the take that the question named: the individuals to select over the
   * individuals per cluster, rounded up.
   *
   * @return the number of clusters, empty if {@link SampleSize#individualsPerCluster(long)} was not
   *     set
   */
  public OptionalLong clusters() {
    OptionalLong take = question.individualsPerCluster();
    return take.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(ceilingOfSelectedOver(take.getAsLong()));
  }

  /**
   * The individuals to select in each of a given number of clusters: the individuals to select over
   * the clusters, rounded up.
   *
   * <p>678 individuals in 30 clusters make 23 each, 690 in all.
   *
   * @param clusters the number of clusters, at least 1
   * @return the individuals per cluster, at least 1
   * @throws IllegalArgumentException if clusters is below 1
   */
  public long individualsPerCluster(long clusters) {
    return ceilingOfSelectedOver(
        Arguments.inRange(clusters, 1, Long.MAX_VALUE, "clusters", "clusters"));
  }

  /**
   * The households to visit, non-response included once, unrounded.
   *
   * @param composition how many eligible people a household holds
   * @return the number of households, above 0
   */
  public double unroundedHouseholds(HouseholdComposition composition) {
    return exactHouseholds(composition).doubleValue();
  }

  /**
   * The households to visit, non-response included once: the individuals to select over the
   * eligible people per household.
   *
   * @param composition how many eligible people a household holds
   * @return the number of households, at least 1
   * @throws IllegalArgumentException if the number is above 1,000,000,000,000,000
   */
  public long households(HouseholdComposition composition) {
    return question.rounding().whole(exactHouseholds(composition), "households", "households");
  }

  /**
   * The persons of any age among whom the individuals to select are found.
   *
   * @param composition which share of all persons is eligible
   * @return the number of persons, at least 1
   * @throws IllegalArgumentException if the number is above 1,000,000,000,000,000
   */
  public long personsToScreen(HouseholdComposition composition) {
    return question
        .rounding()
        .whole(composition.persons(question.fieldwork().carried(selected)), "persons", "persons");
  }

  /**
   * The margin of error that the completed interviews, a whole number, will give.
   *
   * @return the half width of the confidence interval as a fraction; with {@link Rounding#CEILING}
   *     never above the one asked for, but for the billionth that {@link Rounding} forgives, and 0
   *     if everyone is interviewed
   */
  public double expectedMarginOfError() {
    return question.assumptions().margin(Rational.of(completedInterviews));
  }

  /**
   * The calculation in words and numbers, one step a line, shown with four decimals.
   *
   * @return the lines, with a note at the end where the plan needs one
   */
  public List<String> explain() {
    Assumptions assumptions = question.assumptions();
    Fieldwork fieldwork = question.fieldwork();
    List<String> lines = new ArrayList<>();
    lines.add(question.questionLine());
    lines.add(assumptions.criticalLine());
    String proportion = Shown.given(assumptions.expectedProportion());
    lines.add(
        "Simple random sample: "
            + Shown.critical(criticalValue())
            + "^2 x "
            + proportion
            + " x (1 - "
            + proportion
            + ") / "
            + Shown.given(question.marginOfError())
            + "^2 = "
            + Shown.computed(simpleRandom));
    assumptions.corrected(simpleRandom, lines);
    lines.add("Completed interviews: " + Fieldwork.rounded(completed, completedInterviews));
    lines.add(fieldwork.nonResponseLine(completed));
    lines.add("Individuals to select: " + Fieldwork.rounded(selected, toSelect));
    OptionalLong clusters = clusters();
    if (clusters.isPresent()) {
      long take = question.individualsPerCluster().getAsLong();
      lines.add(
          "Clusters of "
              + Shown.count(take)
              + " individuals: "
              + Shown.count(toSelect)
              + " / "
              + Shown.count(take)
              + " = "
              + Fieldwork.rounded(Rational.of(toSelect, take), clusters.getAsLong()));
    }
    addNotes(lines);
    return List.copyOf(lines);
  }

  private void addNotes(List<String> lines) {
    if (exceedsPopulation()) {
      lines.add("Note: more individuals than are eligible; interview everyone");
    }
    Rational proportion = Rational.fromDecimal(question.expectedProportion());
    Rational nearerEnd =
        proportion.compareTo(ONE_HALF) > 0 ? Rational.ONE.minus(proportion) : proportion;
    if (question.exactMargin().compareTo(nearerEnd) > 0) {
      lines.add("Note: the margin of error reaches beyond 0 % or 100 %; a smaller one says more");
    }
  }

  private long ceilingOfSelectedOver(long divisor) {
    return -Math.floorDiv(-toSelect, divisor);
  }

  private Rational exactHouseholds(HouseholdComposition composition) {
    return composition.households(question.fieldwork().carried(selected));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SamplePlan that && question.equals(that.question);
  }

  @Override
  public int hashCode() {
    return question.hashCode();
  }

  /** Returns the answer and the question in one line. */
  @Override
  public String toString() {
    return Shown.count(completedInterviews)
        + " completed interviews, "
        + Shown.count(toSelect)
        + " to select: "
        + question;
  }
}
