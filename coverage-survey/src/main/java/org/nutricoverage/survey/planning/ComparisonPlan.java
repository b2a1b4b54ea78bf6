package org.nutricoverage.survey.planning;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Rational;

/**
 * The number of people to interview and to select in each of two groups, with the steps that led to
 * it.
 *
 * <p>Made by {@link ComparisonByPower#plan()} and {@link ComparisonByPrecision#plan()}. The two
 * groups, such as two districts or two survey rounds, are of equal size.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ComparisonPlan implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String question;
  private final String formula;
  private final double designEffect;
  private final Fieldwork fieldwork;
  private final Rational simpleRandom;
  private final Rational completed;
  private final Rational selected;
  private final long completedPerGroup;
  private final long toSelectPerGroup;

  ComparisonPlan(
      String question,
      String formula,
      Rational simpleRandom,
      DesignEffect designEffect,
      Fieldwork fieldwork) {
    this.question = question;
    this.formula = formula;
    this.designEffect = designEffect.value();
    this.fieldwork = fieldwork;
    this.simpleRandom = simpleRandom;
    completed = simpleRandom.times(designEffect.exact());
    completedPerGroup = fieldwork.completed(completed);
    selected = fieldwork.toSelect(completed);
    toSelectPerGroup = fieldwork.selected(selected);
  }

  /**
   * The interviews that a simple random sample takes in each group, unrounded.
   *
   * @return the number of individuals before the design effect, above 0
   */
  public double unroundedSimpleRandomPerGroup() {
    return simpleRandom.doubleValue();
  }

  /**
   * The completed interviews needed in each group after the design effect, unrounded.
   *
   * @return the number of individuals, above 0
   */
  public double unroundedCompletedPerGroup() {
    return completed.doubleValue();
  }

  /**
   * The completed interviews needed in each group.
   *
   * @return the number of individuals, at least 1
   */
  public long completedPerGroup() {
    return completedPerGroup;
  }

  /**
   * The individuals to select in each group after the adjustment for non-response, unrounded.
   *
   * @return the number of individuals, above 0
   */
  public double unroundedToSelectPerGroup() {
    return selected.doubleValue();
  }

  /**
   * The individuals to select in each group, so that enough of them complete the interview.
   *
   * @return the number of individuals, at least 1
   */
  public long toSelectPerGroup() {
    return toSelectPerGroup;
  }

  /**
   * The individuals to select in both groups together.
   *
   * @return twice the number to select in each group
   */
  public long toSelectInAll() {
    return 2 * toSelectPerGroup;
  }

  /**
   * The calculation in words and numbers, one step a line, shown with four decimals.
   *
   * @return the lines
   */
  public List<String> explain() {
    return List.of(
        question,
        "Simple random sample in each group: " + formula + " = " + Shown.computed(simpleRandom),
        "Design effect: "
            + Shown.computed(simpleRandom)
            + " x "
            + Shown.given(designEffect)
            + " = "
            + Shown.computed(completed),
        "Completed interviews in each group: " + Fieldwork.rounded(completed, completedPerGroup),
        fieldwork.nonResponseLine(completed),
        "Individuals to select in each group: " + Fieldwork.rounded(selected, toSelectPerGroup));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ComparisonPlan that
        && question.equals(that.question)
        && simpleRandom.equals(that.simpleRandom)
        && Double.compare(designEffect, that.designEffect) == 0
        && fieldwork.equals(that.fieldwork);
  }

  @Override
  public int hashCode() {
    return Objects.hash(question, simpleRandom, designEffect, fieldwork);
  }

  /** Returns the answer and the question in one line. */
  @Override
  public String toString() {
    return Shown.count(completedPerGroup)
        + " completed interviews and "
        + Shown.count(toSelectPerGroup)
        + " to select in each group: "
        + question;
  }
}
