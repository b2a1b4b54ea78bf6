package org.nutricoverage.deskreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.SerializableTester;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReachedPopulation;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.deskreview.need.EligibleDerivation;
import org.nutricoverage.deskreview.need.NeedFinding;
import org.nutricoverage.deskreview.need.UncertaintyPropagation;
import org.nutricoverage.deskreview.routine.MonthlyReport;
import org.nutricoverage.deskreview.routine.RegisteredReach;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.RoutineReach;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.deskreview.routine.Site;
import org.nutricoverage.deskreview.routine.TreatmentReach;

class DeskReviewTest {

  private static final Area TANGANYIKA = Area.of("CD54", "Tanganyika");
  private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2026, 1);
  private static final TargetGroup CHILDREN = TargetGroup.CHILDREN_6_23_MONTHS;

  @Test
  void theExampleOfTheHandbook() {
    CoverageEstimate estimate =
        eligible(48_000).reached(reached(29_760, ReachDefinition.AT_LEAST_ONE_TRANSFER)).estimate();

    assertThat(estimate.counts()).contains(Proportion.of(29_760, 48_000));
    assertThat(estimate.value()).hasValue(0.62);
    assertThat(estimate.scope().indicator().code()).isEqualTo("7");
    assertThat(estimate.scope().targetGroup()).isEqualTo(CHILDREN);
    assertThat(estimate.scope().sex()).isEqualTo(Sex.ALL);
    assertThat(estimate.eligibleSource()).isEqualTo("census projection 2025");
    assertThat(estimate.isProxy()).isTrue();
    assertThat(estimate.findings()).extracting(Finding::code).containsExactly("PROXY_ESTIMATE");
    assertThat(((Outcome.Computed) estimate.outcome()).uncertainty())
        .isEqualTo(
            new Uncertainty.NoInterval(
                "a desk review counts a whole programme and is not a sample"));
  }

  @Test
  void explainsItselfLineByLine() {
    CoverageEstimate estimate =
        eligible(48_000).reached(reached(29_760, ReachDefinition.AT_LEAST_ONE_TRANSFER)).estimate();

    assertThat(estimate.explain().lines())
        .containsExactly(
            "Indicator 7. Proportion of eligible population reached by nutrition preventive programme"
                + " (coverage) [V5.0 2026.03]",
            "About: Tanganyika (CD54), 2026Q1, children 6-23 months, overall (prevention of wasting)",
            "Method: desk review (proxy): counts as stated",
            "Counted as reached: received at least one transfer",
            "Evidence: counts as stated, source of the people reached not stated",
            "Eligible people from: census projection 2025",
            "Reached: 29,760 people received at least one transfer",
            "Eligible: 48,000 people (census projection 2025)",
            "Coverage = 29,760 / 48,000 = 62.0 %",
            "Result: 62.0 % (29,760 / 48,000)",
            "No interval: a desk review counts a whole programme and is not a sample.",
            "Finding: INFO PROXY_ESTIMATE: a desk review is a proxy; a coverage survey is"
                + " recommended");
  }

  @Test
  void showsTheFactorsOfTheEligiblePopulation() {
    EligiblePopulation population =
        EligiblePopulation.of(1_280_000, CHILDREN)
            .from("projection")
            .times(
                org.nutricoverage.core.Factor.exact(
                    "share of children", Rational.parse("0.0375"), "register"));

    CoverageEstimate estimate =
        begin()
            .eligible(population)
            .reached(
                ReachedPopulation.of(12_000, ReachDefinition.REGISTERED)
                    .from("reports")
                    .explainedBy(List.of("10,000 + 2,000")))
            .estimate();

    assertThat(estimate.calculation())
        .containsExactly(
            "Reached: 12,000 people registered in the programme",
            "  10,000 + 2,000",
            "Eligible: 1,280,000 people (projection)",
            "  x 0.0375 share of children (register)",
            "  = 48,000 eligible",
            "Coverage = 12,000 / 48,000 = 25.0 %");
    assertThat(estimate.evidence()).isEqualTo(new Evidence.Stated("reports"));
  }

  @Test
  void nobodyEligibleIsNotComputable() {
    CoverageEstimate estimate =
        eligible(0).reached(reached(10, ReachDefinition.REGISTERED)).estimate();

    assertThat(estimate.outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NO_ELIGIBLE_PEOPLE,
                "the eligible population is 0; a coverage of nobody is not defined"));
  }

  @Test
  void nobodyReachedIsZeroAndEveryoneIsOne() {
    assertThat(eligible(10).reached(reached(0, ReachDefinition.REGISTERED)).estimate().value())
        .hasValue(0.0);
    CoverageEstimate all = eligible(10).reached(reached(10, ReachDefinition.REGISTERED)).estimate();
    assertThat(all.value()).hasValue(1.0);
    assertThat(all.has(CoverageFinding.ABOVE_ELIGIBLE)).isFalse();
  }

  @Test
  void aRatioAboveOneIsKeptAndNoted() {
    CoverageEstimate estimate =
        eligible(10_000).reached(reached(12_400, ReachDefinition.REGISTERED)).estimate();

    assertThat(estimate.value()).hasValue(1.24);
    assertThat(estimate.has(CoverageFinding.ABOVE_ELIGIBLE)).isTrue();
  }

  @Test
  void notesASourceThatIsNotStated() {
    CoverageEstimate estimate =
        begin()
            .eligible(EligiblePopulation.of(100, CHILDREN))
            .reached(reached(10, ReachDefinition.REGISTERED))
            .estimate();

    assertThat(estimate.findings())
        .contains(
            Finding.of(
                CoverageFinding.SOURCE_NOT_STATED,
                "the source of the eligible population is not stated; add it with from(source)"));
  }

  @Test
  void notesAGroupThatTheHandbookDoesNotName() {
    CoverageEstimate estimate =
        DeskReview.of(SubActivity.PREVENTION_OF_STUNTING)
            .area(TANGANYIKA)
            .period(QUARTER)
            .eligible(EligiblePopulation.of(100, TargetGroup.CHILDREN_6_59_MONTHS).from("census"))
            .reached(reached(10, ReachDefinition.FULL_PACKAGE))
            .estimate();

    assertThat(estimate.findings())
        .contains(
            Finding.of(
                CoverageFinding.UNUSUAL_TARGET_GROUP,
                "children 6-59 months is none of the groups that the handbook names for prevention"
                    + " of stunting"));
  }

  @Test
  void carriesTheFindingsOfBothSides() {
    Finding about = Finding.of(CoverageFinding.CELLS_LEFT_OUT, "half of the camps");
    CoverageEstimate estimate =
        begin()
            .eligible(EligiblePopulation.of(100, CHILDREN).from("census").noting(about))
            .reached(
                reached(10, ReachDefinition.REGISTERED)
                    .noting(List.of(Finding.of(CoverageFinding.TOTAL_DIFFERS, "by one"))))
            .estimate();

    assertThat(estimate.findings())
        .extracting(Finding::code)
        .containsExactly("TOTAL_DIFFERS", "CELLS_LEFT_OUT", "PROXY_ESTIMATE");
  }

  @Test
  void indicatorThirteenTakesPeopleInTreatment() {
    CoverageEstimate estimate =
        DeskReview.of(SubActivity.MAM_MANAGEMENT)
            .area(TANGANYIKA)
            .period(QUARTER)
            .eligible(
                EligiblePopulation.of(5_000, TargetGroup.CHILDREN_6_59_MONTHS).from("cluster"))
            .reached(reached(2_750, ReachDefinition.IN_TREATMENT))
            .estimate();

    assertThat(estimate.scope().indicator().code()).isEqualTo("13");
    assertThat(estimate.value()).hasValue(0.55);
  }

  @Test
  void refusesADefinitionOfAnotherMethod() {
    assertThatThrownBy(() -> eligible(10).reached(reached(1, ReachDefinition.ENROLLED_AT_SURVEY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "definition of reach must be one of REGISTERED, AT_LEAST_ONE_TRANSFER, FULL_PACKAGE for"
                + " prevention of wasting but was ENROLLED_AT_SURVEY");
    assertThatThrownBy(() ->
            DeskReview.of(SubActivity.MAM_MANAGEMENT)
                .area(TANGANYIKA)
                .period(QUARTER)
                .eligible(EligiblePopulation.of(10, TargetGroup.CHILDREN_6_59_MONTHS))
                .reached(reached(1, ReachDefinition.REGISTERED)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "definition of reach must be one of IN_TREATMENT, ADMITTED_IN_PERIOD for management of"
                + " moderate acute malnutrition but was REGISTERED");
  }

  @Test
  void refusesPeopleOfAnotherSex() {
    assertThatThrownBy(() ->
            eligible(10).reached(ReachedPopulation.of(1, ReachDefinition.REGISTERED, Sex.MALE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "people reached must be of the sex of the eligible population, overall, but were male");
  }

  @Test
  void takesThePeopleReachedFromRoutineReports() {
    RoutineReach reach = RegisteredReach.of(series(99, 22, 14, 25), QUARTER).reach();

    CoverageEstimate estimate = eligible(200).reached(reach).estimate();

    assertThat(estimate.counts()).contains(Proportion.of(160, 200));
    assertThat(estimate.evidence()).isEqualTo(reach.evidence());
    assertThat(estimate.method().estimator()).isEqualTo(reach.estimator());
  }

  @Test
  void notesADenominatorThatStandsStill() {
    RoutineReach rotating = RegisteredReach.of(series(100, 10, 10, 6), QUARTER).reach();
    RoutineReach settled = RegisteredReach.of(series(100, 10, 10, 5), QUARTER).reach();
    EligiblePopulation everEligible =
        EligibleDerivation.everEligible(EligiblePopulation.of(200, CHILDREN).from("census"), 3);

    assertThat(eligible(200).reached(rotating).estimate().has(NeedFinding.STATIC_DENOMINATOR))
        .isTrue();
    assertThat(eligible(200).reached(settled).estimate().has(NeedFinding.STATIC_DENOMINATOR))
        .isFalse();
    assertThat(
            begin()
                .eligible(everEligible)
                .reached(rotating)
                .estimate()
                .has(NeedFinding.STATIC_DENOMINATOR))
        .isFalse();
  }

  @Test
  void peopleInNeedDoNotStandStill() {
    RoutineReach reach = TreatmentReach.of(series(100, 50, 50, 50), QUARTER).reach();

    CoverageEstimate estimate =
        DeskReview.of(SubActivity.MAM_MANAGEMENT)
            .area(TANGANYIKA)
            .period(QUARTER)
            .eligible(EligiblePopulation.of(500, TargetGroup.CHILDREN_6_59_MONTHS).from("cluster"))
            .reached(reach)
            .estimate();

    assertThat(estimate.counts()).contains(Proportion.of(250, 500));
    assertThat(estimate.has(NeedFinding.STATIC_DENOMINATOR)).isFalse();
  }

  @Test
  void missingMonthsMakeItNotComputable() {
    RoutineReach reach = RegisteredReach.of(series(99, 22, 14), QUARTER).reach();

    CoverageEstimate estimate = eligible(200).reached(reach).estimate();

    assertThat(estimate.outcome()).isEqualTo(reach.notComputable().orElseThrow());
    assertThat(estimate.value()).isEmpty();
  }

  @Test
  void refusesReportsOfAnotherPeriod() {
    RoutineReach reach =
        RegisteredReach.of(series(99, 22, 14), ReportingPeriod.parse("2026-01/2026-02")).reach();

    assertThatThrownBy(() -> eligible(200).reached(reach))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "reach must be counted for the period of the review, 2026Q1 but was 2026-01/2026-02");
  }

  @Test
  void propagatesTheUncertaintyOfItsInputs() {
    DeskReview review =
        begin()
            .eligible(EligiblePopulation.of(48_000, CHILDREN).from("projection").uncertainBy(0.1))
            .reached(reached(29_760, ReachDefinition.REGISTERED));

    CoverageEstimate estimate = review.propagating(UncertaintyPropagation.deltaMethod()).estimate();

    assertThat(review.estimate().interval()).isEmpty();
    assertThat(estimate.interval()).isPresent();
    assertThat(estimate.interval().orElseThrow().contains(0.62)).isTrue();
    assertThat(estimate.interval().orElseThrow().method().kind())
        .isEqualTo(IntervalKind.PROPAGATED);
  }

  @Test
  @SuppressWarnings("NullAway") // null on purpose
  void nullStepsAreRefusedByName() {
    assertThatThrownBy(() -> DeskReview.of(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("subActivity");
    assertThatThrownBy(() -> DeskReview.of(SubActivity.MAM_MANAGEMENT).area(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("area");
    assertThatThrownBy(
            () -> DeskReview.of(SubActivity.MAM_MANAGEMENT).area(TANGANYIKA).period(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("period");
    assertThatThrownBy(() -> begin().eligible(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("eligible");
    assertThatThrownBy(
            () -> eligible(1).reached(reached(1, ReachDefinition.REGISTERED)).propagating(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("newPropagation");
  }

  @Test
  void theEstimateSurvivesSerialization() {
    SerializableTester.reserializeAndAssert(
        eligible(48_000).reached(reached(29_760, ReachDefinition.REGISTERED)).estimate());
  }

  @Test
  void bySexPoolsTheOverallFigure() {
    CoverageTable table =
        begin()
            .eligibleBySex(children(23_520, Sex.FEMALE), children(24_480, Sex.MALE))
            .reached(
                ReachedPopulation.of(14_700, ReachDefinition.REGISTERED, Sex.FEMALE),
                ReachedPopulation.of(15_060, ReachDefinition.REGISTERED, Sex.MALE))
            .table();

    assertThat(table.cell("FEMALE").orElseThrow().counts()).contains(Proportion.of(14_700, 23_520));
    assertThat(table.cell("MALE").orElseThrow().counts()).contains(Proportion.of(15_060, 24_480));
    assertThat(table.total().counts()).contains(Proportion.of(29_760, 48_000));
    assertThat(table.total().scope().sex()).isEqualTo(Sex.ALL);
  }

  @Test
  void bySexFromRoutineReportsKeepsPeopleOfUnrecordedSexInTheOverallFigure() {
    MonthlyReport report =
        MonthlyReport.of(Site.of("S1", TANGANYIKA), YearMonth.of(2026, 1))
            .with(ReportItem.OPENING_STOCK, 100)
            .with(ReportItem.OPENING_STOCK, Sex.FEMALE, 50)
            .with(ReportItem.OPENING_STOCK, Sex.MALE, 40)
            .with(ReportItem.NEW_ADMISSIONS, 10)
            .with(ReportItem.NEW_ADMISSIONS, Sex.FEMALE, 6)
            .with(ReportItem.NEW_ADMISSIONS, Sex.MALE, 4);
    ReportingPeriod january = ReportingPeriod.month(2026, 1);
    RegisteredReach reach = RegisteredReach.of(RoutineSeries.of(List.of(report)), january);

    CoverageTable table =
        DeskReview.of(SubActivity.PREVENTION_OF_WASTING)
            .area(TANGANYIKA)
            .period(january)
            .eligibleBySex(children(80, Sex.FEMALE), children(120, Sex.MALE))
            .reached(reach.reach(Sex.FEMALE), reach.reach(Sex.MALE), reach.reach())
            .table();

    assertThat(table.cell("FEMALE").orElseThrow().counts()).contains(Proportion.of(56, 80));
    assertThat(table.cell("MALE").orElseThrow().counts()).contains(Proportion.of(44, 120));
    assertThat(table.total().counts()).contains(Proportion.of(110, 200));
    assertThat(table.total().has(CoverageFinding.TOTAL_DIFFERS)).isTrue();
    assertThat(table.total().eligibleSource()).isEqualTo("census");
  }

  @Test
  void bySexPropagatesEachCell() {
    CoverageTable table =
        begin()
            .eligibleBySex(
                children(23_520, Sex.FEMALE).uncertainBy(0.1),
                children(24_480, Sex.MALE).uncertainBy(0.1))
            .reached(
                ReachedPopulation.of(14_700, ReachDefinition.REGISTERED, Sex.FEMALE),
                ReachedPopulation.of(15_060, ReachDefinition.REGISTERED, Sex.MALE))
            .propagating(UncertaintyPropagation.deltaMethod())
            .table();

    assertThat(table.cells()).allSatisfy(cell -> assertThat(cell.interval()).isPresent());
    assertThat(table.total().interval()).isEmpty();
  }

  @Test
  void bySexWantsOneGroupAndBothSexes() {
    assertThatThrownBy(() -> begin().eligibleBySex(children(1, Sex.MALE), children(1, Sex.MALE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("female must be an eligible population of the sex female but was male");
    assertThatThrownBy(
            () -> begin().eligibleBySex(children(1, Sex.FEMALE), children(1, Sex.FEMALE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("male must be an eligible population of the sex male but was female");
    assertThatThrownBy(() ->
            begin()
                .eligibleBySex(
                    children(1, Sex.FEMALE),
                    EligiblePopulation.of(1, TargetGroup.CHILDREN_6_59_MONTHS, Sex.MALE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "female and male must be of one target group but were CHILDREN_6_23_MONTHS and"
                + " CHILDREN_6_59_MONTHS");
  }

  private static DeskReview.EligibleStep begin() {
    return DeskReview.of(SubActivity.PREVENTION_OF_WASTING).area(TANGANYIKA).period(QUARTER);
  }

  private static DeskReview.ReachedStep eligible(long people) {
    return begin().eligible(EligiblePopulation.of(people, CHILDREN).from("census projection 2025"));
  }

  private static EligiblePopulation children(long people, Sex sex) {
    return EligiblePopulation.of(people, CHILDREN, sex).from("census");
  }

  private static ReachedPopulation reached(long people, ReachDefinition definition) {
    return ReachedPopulation.of(people, definition);
  }

  private static RoutineSeries series(long opening, long... admissions) {
    List<MonthlyReport> reports = new java.util.ArrayList<>();
    for (int i = 0; i < admissions.length; i++) {
      MonthlyReport report =
          MonthlyReport.of(Site.of("S1", TANGANYIKA), YearMonth.of(2026, 1 + i))
              .with(ReportItem.NEW_ADMISSIONS, admissions[i]);
      reports.add(i == 0 ? report.with(ReportItem.OPENING_STOCK, opening) : report);
    }
    return RoutineSeries.of(reports);
  }
}
