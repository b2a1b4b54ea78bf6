package org.nutricoverage.deskreview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Factor;
import org.nutricoverage.core.ReachedPopulation;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.deskreview.need.UncertaintyPropagation;
import org.nutricoverage.deskreview.routine.RoutineReach;

/**
 * A desk review by sex: female, male and overall, as WFP wants every follow-up value.
 *
 * <pre>{@code
 * CoverageTable table =
 *     DeskReview.of(SubActivity.PREVENTION_OF_WASTING)
 *         .area(Area.of("CD54", "Tanganyika"))
 *         .period(ReportingPeriod.quarter(2026, 1))
 *         .eligibleBySex(
 *             EligiblePopulation.of(23_520, TargetGroup.CHILDREN_6_23_MONTHS, Sex.FEMALE),
 *             EligiblePopulation.of(24_480, TargetGroup.CHILDREN_6_23_MONTHS, Sex.MALE))
 *         .reached(
 *             ReachedPopulation.of(14_700, ReachDefinition.REGISTERED, Sex.FEMALE),
 *             ReachedPopulation.of(15_060, ReachDefinition.REGISTERED, Sex.MALE))
 *         .table();
 * table.total().value();   // 0.62
 * }</pre>
 *
 * @since 0.1.0
 */
public final class DeskReviewBySex {

  private final List<DeskReview> cells;
  private final Optional<DeskReview> overall;

  private DeskReviewBySex(List<DeskReview> cells, Optional<DeskReview> overall) {
    this.cells = List.copyOf(cells);
    this.overall = overall;
  }

  static ReachedStep of(
      DeskReview.EligibleStep step, EligiblePopulation female, EligiblePopulation male) {
    checkSex(female, Sex.FEMALE, "female");
    checkSex(male, Sex.MALE, "male");
    if (!female.targetGroup().equals(male.targetGroup())) {
      throw new IllegalArgumentException(
          "female and male must be of one target group but were "
              + female.targetGroup()
              + " and "
              + male.targetGroup());
    }
    return new ReachedStep(step, female, male);
  }

  private static void checkSex(EligiblePopulation population, Sex sex, String name) {
    if (population.sex() != sex) {
      throw Arguments.refused(
          name, "an eligible population of the sex " + sex.label(), population.sex().label());
    }
  }

  /**
   * This review with intervals from the uncertainty of its eligible populations.
   *
   * @param propagation how to propagate it
   * @return a copy
   */
  public DeskReviewBySex propagating(UncertaintyPropagation propagation) {
    return new DeskReviewBySex(
        cells.stream().map(cell -> cell.propagating(propagation)).toList(),
        overall.map(review -> review.propagating(propagation)));
  }

  /**
   * The coverage by sex.
   *
   * @return the table with the cells female and male; its total is the overall figure that was
   *     given, else pooled from both
   */
  public CoverageTable table() {
    CoverageTable table =
        CoverageTable.of(Dimension.SEX, cells.stream().map(DeskReview::estimate).toList());
    return overall.map(review -> table.withTotal(review.estimate())).orElse(table);
  }

  /**
   * The step that wants the people reached by sex.
   *
   * @since 0.1.0
   */
  public static final class ReachedStep {

    private final DeskReview.EligibleStep step;
    private final EligiblePopulation female;
    private final EligiblePopulation male;

    private ReachedStep(
        DeskReview.EligibleStep step, EligiblePopulation female, EligiblePopulation male) {
      this.step = step;
      this.female = female;
      this.male = male;
    }

    /**
     * Who was reached, as counts.
     *
     * @param femaleReached the girls and women reached
     * @param maleReached the boys and men reached
     * @return the review; its overall figure is pooled
     * @throws IllegalArgumentException if a count is of another sex, or a definition of reach is
     *     not one for the sub-activity
     */
    public DeskReviewBySex reached(ReachedPopulation femaleReached, ReachedPopulation maleReached) {
      return new DeskReviewBySex(
          List.of(
              step.eligible(female).reached(femaleReached),
              step.eligible(male).reached(maleReached)),
          Optional.empty());
    }

    /**
     * Who was reached, from routine reports.
     *
     * @param femaleReach the girls and women reached by a named strategy
     * @param maleReach the boys and men reached by the same strategy
     * @param overallReach everyone reached by the same strategy, people of unrecorded sex included
     * @return the review; its overall figure is the third reach over all eligible people, and a
     *     finding says so where it is not the sum of the other two
     * @throws IllegalArgumentException if a reach is of another sex, or a definition of reach is
     *     not one for the sub-activity
     */
    public DeskReviewBySex reached(
        RoutineReach femaleReach, RoutineReach maleReach, RoutineReach overallReach) {
      return new DeskReviewBySex(
          List.of(
              step.eligible(female).reached(femaleReach), step.eligible(male).reached(maleReach)),
          Optional.of(step.eligible(together()).reached(overallReach)));
    }

    private EligiblePopulation together() {
      String sources =
          Stream.of(female.source(), male.source())
              .filter(source -> !source.isEmpty())
              .distinct()
              .collect(Collectors.joining("; "));
      return EligiblePopulation.product(
          female.targetGroup(),
          Sex.ALL,
          List.of(
              Factor.exact(
                  "people, female and male together", female.count().plus(male.count()), sources)));
    }
  }
}
