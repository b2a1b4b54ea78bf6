package org.nutricoverage.deskreview;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReachedPopulation;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.deskreview.need.NeedFinding;
import org.nutricoverage.deskreview.need.StaticDenominator;
import org.nutricoverage.deskreview.need.UncertaintyPropagation;
import org.nutricoverage.deskreview.routine.RoutineReach;

/**
 * Coverage from routine programme data and secondary data: WFP indicators 7 (prevention) and 13
 * (management of moderate acute malnutrition).
 *
 * <pre>{@code
 * CoverageEstimate estimate =
 *     DeskReview.of(SubActivity.PREVENTION_OF_WASTING)
 *         .area(Area.of("CD54", "Tanganyika"))
 *         .period(ReportingPeriod.quarter(2026, 1))
 *         .eligible(
 *             EligiblePopulation.of(48_000, TargetGroup.CHILDREN_6_23_MONTHS)
 *                 .from("census projection 2025"))
 *         .reached(ReachedPopulation.of(29_760, ReachDefinition.AT_LEAST_ONE_TRANSFER))
 *         .estimate();
 * estimate.value();   // 0.62
 * }</pre>
 *
 * <p>The coverage is {@code people reached / eligible people}, exact, with no upper limit.
 * Indicator 7 takes people registered or served over eligible people, indicator 13 people in
 * treatment over people in need. The formula images of the handbook were not available; the
 * numerators are the named strategies of {@link org.nutricoverage.deskreview.routine}.
 *
 * <p>A number of eligible people at one moment stands still while the people reached rotate; where
 * the new admissions are large against the opening stock, {@link NeedFinding#STATIC_DENOMINATOR}
 * says so.
 *
 * <p>Nobody eligible makes the figure not computable. More people reached than eligible keeps the
 * true ratio and is noted. Every figure is noted as a proxy, as WFP calls desk reviews, and has no
 * interval unless {@link #propagating uncertain inputs} give it one.
 *
 * @see <a href="https://monitoringhandbook.manuals.wfp.org/">WFP Monitoring Handbook, indicators 7
 *     and 13, V5.0 2026.03, indicator calculation for reporting</a>
 * @since 0.1.0
 */
public final class DeskReview {

  private static final Set<ReachDefinition> PREVENTION =
      EnumSet.of(
          ReachDefinition.REGISTERED,
          ReachDefinition.AT_LEAST_ONE_TRANSFER,
          ReachDefinition.FULL_PACKAGE);
  private static final Set<ReachDefinition> MANAGEMENT =
      EnumSet.of(ReachDefinition.IN_TREATMENT, ReachDefinition.ADMITTED_IN_PERIOD);
  private static final String STATED_COUNTS = "counts as stated";
  private static final String NOT_A_SAMPLE =
      "a desk review counts a whole programme and is not a sample";

  private final Scope scope;
  private final EligiblePopulation eligible;
  private final Numerator numerator;
  private final @Nullable UncertaintyPropagation propagation;

  private DeskReview(
      Scope scope,
      EligiblePopulation eligible,
      Numerator numerator,
      @Nullable UncertaintyPropagation propagation) {
    this.scope = scope;
    this.eligible = eligible;
    this.numerator = numerator;
    this.propagation = propagation;
  }

  /**
   * Begins a desk review.
   *
   * @param subActivity the sub-activity, which decides between indicators 7 and 13
   * @return the next step, the area
   */
  public static AreaStep of(SubActivity subActivity) {
    Objects.requireNonNull(subActivity, "subActivity");
    return area -> {
      Objects.requireNonNull(area, "area");
      return period -> new Begun(subActivity, area, Objects.requireNonNull(period, "period"));
    };
  }

  /**
   * This review with an interval from the uncertainty of its eligible population.
   *
   * @param newPropagation how to propagate it
   * @return a copy; its estimate has no interval if no input carries an uncertainty
   */
  public DeskReview propagating(UncertaintyPropagation newPropagation) {
    return new DeskReview(
        scope, eligible, numerator, Objects.requireNonNull(newPropagation, "newPropagation"));
  }

  /**
   * The coverage.
   *
   * @return the estimate; not computable if nobody is eligible or the people reached are not known
   */
  public CoverageEstimate estimate() {
    CoverageEstimate.Builder builder =
        CoverageEstimate.of(scope, Method.of(Method.Family.DESK_REVIEW, numerator.estimator()))
            .reached(numerator.definition())
            .eligibleFrom(eligible.source())
            .restingOn(numerator.evidence())
            .explainedBy(numerator.derivation())
            .explainedBy(eligibleLines())
            .noting(numerator.findings())
            .noting(eligible.findings())
            .noting(ownFindings());
    if (numerator.obstacle().isPresent()) {
      Outcome.NotComputable obstacle = numerator.obstacle().get();
      return builder.notComputable(obstacle.reason(), obstacle.explanation());
    }
    if (eligible.count().signum() == 0) {
      return builder.notComputable(
          Outcome.Reason.NO_ELIGIBLE_PEOPLE,
          "the eligible population is 0; a coverage of nobody is not defined");
    }
    ReachedPopulation reached = numerator.reached().orElseThrow();
    Proportion.Counted coverage = Proportion.of(reached.count(), eligible.count());
    return builder
        .explainedBy(
            List.of(
                "Coverage = "
                    + Numbers.people(reached.count().rounded(1))
                    + " / "
                    + Numbers.people(eligible.count().rounded(1))
                    + " = "
                    + coverage.exact().percent(1)
                    + " %"))
        .computed(coverage, uncertainty(reached));
  }

  private Uncertainty uncertainty(ReachedPopulation reached) {
    return propagation == null
        ? new Uncertainty.NoInterval(NOT_A_SAMPLE)
        : propagation.propagate(reached.count(), eligible);
  }

  private List<String> eligibleLines() {
    List<String> lines = new ArrayList<>();
    for (String line : eligible.derivation()) {
      lines.add((lines.isEmpty() ? "Eligible: " : "  ") + line);
    }
    return lines;
  }

  private List<Finding> ownFindings() {
    List<Finding> findings = new ArrayList<>();
    if (eligible.factors().get(0).source().isEmpty()) {
      findings.add(
          Finding.of(
              CoverageFinding.SOURCE_NOT_STATED,
              "the source of the eligible population is not stated; add it with from(source)"));
    }
    if (!scope.subActivity().targetGroups().contains(scope.targetGroup())) {
      findings.add(
          Finding.of(
              CoverageFinding.UNUSUAL_TARGET_GROUP,
              scope.targetGroup().label()
                  + " is none of the groups that the handbook names for "
                  + scope.subActivity().label()));
    }
    staticDenominator().ifPresent(findings::add);
    return findings;
  }

  /**
   * People in need contain those who fall ill in the period; an eligible population is a number at
   * one moment unless it says otherwise.
   */
  private Optional<Finding> staticDenominator() {
    boolean countsOneMoment =
        scope.indicator() == Indicator.PREVENTION_COVERAGE
            && eligible.findings().stream().noneMatch(f -> f.is(NeedFinding.EVER_ELIGIBLE));
    if (!countsOneMoment
        || numerator.openingStock().isEmpty()
        || numerator.newAdmissions().isEmpty()) {
      return Optional.empty();
    }
    return StaticDenominator.check(
        numerator.openingStock().getAsLong(),
        numerator.newAdmissions().getAsLong(),
        scope.targetGroup(),
        scope.period().lengthMonths());
  }

  /** The people reached, however they came. */
  private record Numerator(
      ReachDefinition definition,
      Optional<ReachedPopulation> reached,
      Optional<Outcome.NotComputable> obstacle,
      Evidence evidence,
      String estimator,
      List<Finding> findings,
      OptionalLong openingStock,
      OptionalLong newAdmissions) {

    static Numerator of(ReachedPopulation reached) {
      return new Numerator(
          reached.definition(),
          Optional.of(reached),
          Optional.empty(),
          new Evidence.Stated(reached.source()),
          STATED_COUNTS,
          reached.findings(),
          OptionalLong.empty(),
          OptionalLong.empty());
    }

    static Numerator of(RoutineReach reach) {
      return new Numerator(
          reach.definition(),
          reach.reached(),
          reach.notComputable(),
          reach.evidence(),
          reach.estimator(),
          reach.findings(),
          reach.openingStock(),
          reach.newAdmissions());
    }

    List<String> derivation() {
      List<String> lines = new ArrayList<>();
      reached.ifPresent(people -> {
        lines.add("Reached: " + people);
        people.derivation().forEach(line -> lines.add("  " + line));
      });
      return lines;
    }
  }

  private static DeskReview checked(
      Begun begun, EligiblePopulation eligible, Numerator numerator, Sex sex) {
    if (sex != eligible.sex()) {
      throw new IllegalArgumentException(
          "people reached must be of the sex of the eligible population, "
              + eligible.sex().label()
              + ", but were "
              + sex.label());
    }
    Set<ReachDefinition> permitted =
        begun.subActivity() == SubActivity.MAM_MANAGEMENT ? MANAGEMENT : PREVENTION;
    if (!permitted.contains(numerator.definition())) {
      throw new IllegalArgumentException(
          "definition of reach must be one of "
              + permitted.stream().map(Enum::name).collect(Collectors.joining(", "))
              + " for "
              + begun.subActivity().label()
              + " but was "
              + numerator.definition());
    }
    Scope scope =
        Scope.coverage(begun.subActivity(), begun.area(), begun.period(), eligible.targetGroup())
            .with(eligible.sex());
    return new DeskReview(scope, eligible, numerator, null);
  }

  /**
   * The step that wants the area.
   *
   * @since 0.1.0
   */
  @FunctionalInterface
  public interface AreaStep {

    /**
     * Where.
     *
     * @param area the place
     * @return the next step, the period
     */
    PeriodStep area(Area area);
  }

  /**
   * The step that wants the period.
   *
   * @since 0.1.0
   */
  @FunctionalInterface
  public interface PeriodStep {

    /**
     * When.
     *
     * @param period the months
     * @return the next step, the eligible population
     */
    EligibleStep period(ReportingPeriod period);
  }

  /**
   * The step that wants the eligible population.
   *
   * @since 0.1.0
   */
  public interface EligibleStep {

    /**
     * Who should be reached.
     *
     * @param eligible the eligible population, or people in need for indicator 13
     * @return the next step, the people reached
     */
    ReachedStep eligible(EligiblePopulation eligible);

    /**
     * Who should be reached, by sex.
     *
     * @param female the eligible girls and women
     * @param male the eligible boys and men
     * @return the next step, the people reached by sex
     * @throws IllegalArgumentException if the populations are of another sex or of different groups
     */
    DeskReviewBySex.ReachedStep eligibleBySex(EligiblePopulation female, EligiblePopulation male);
  }

  /**
   * The step that wants the people reached.
   *
   * @since 0.1.0
   */
  public interface ReachedStep {

    /**
     * Who was reached, as a count.
     *
     * @param reached the people reached
     * @return the review
     * @throws IllegalArgumentException if they are of another sex than the eligible population, or
     *     the definition of reach is not one for the sub-activity
     */
    DeskReview reached(ReachedPopulation reached);

    /**
     * Who was reached, from routine reports.
     *
     * @param reach the people reached by a named strategy
     * @return the review
     * @throws IllegalArgumentException if they are of another sex than the eligible population, the
     *     strategy was run for another period, or the definition of reach is not one for the
     *     sub-activity
     */
    DeskReview reached(RoutineReach reach);
  }

  private record Begun(SubActivity subActivity, Area area, ReportingPeriod period)
      implements EligibleStep {

    @Override
    public ReachedStep eligible(EligiblePopulation eligible) {
      Objects.requireNonNull(eligible, "eligible");
      Begun begun = this;
      return new ReachedStep() {
        @Override
        public DeskReview reached(ReachedPopulation reached) {
          return checked(begun, eligible, Numerator.of(reached), reached.sex());
        }

        @Override
        public DeskReview reached(RoutineReach reach) {
          if (!reach.period().equals(period)) {
            throw Arguments.refused(
                "reach", "counted for the period of the review, " + period, reach.period());
          }
          return checked(begun, eligible, Numerator.of(reach), reach.sex());
        }
      };
    }

    @Override
    public DeskReviewBySex.ReachedStep eligibleBySex(
        EligiblePopulation female, EligiblePopulation male) {
      return DeskReviewBySex.of(this, female, male);
    }
  }
}
