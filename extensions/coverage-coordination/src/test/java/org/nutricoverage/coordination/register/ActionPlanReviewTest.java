package org.nutricoverage.coordination.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.coordination.assessment.AssessmentMethod;
import org.nutricoverage.coordination.assessment.AssessmentStatus;
import org.nutricoverage.coordination.assessment.AssessmentTiming;
import org.nutricoverage.coordination.assessment.Records;
import org.nutricoverage.coordination.barrier.BarrierCode;
import org.nutricoverage.coordination.barrier.BarrierCounts;
import org.nutricoverage.coordination.instrument.OrganisationType;
import org.nutricoverage.coordination.plan.ActionItem;
import org.nutricoverage.coordination.plan.ActionItemBuilder;
import org.nutricoverage.coordination.plan.AreaProfile;
import org.nutricoverage.coordination.plan.PersonRole;
import org.nutricoverage.coordination.plan.PlanObjective;
import org.nutricoverage.coordination.plan.PlanStatus;
import org.nutricoverage.coordination.plan.PlannedAssessment;
import org.nutricoverage.coordination.plan.TrainedPerson;
import org.nutricoverage.core.Rational;

class ActionPlanReviewTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private static TrainedPerson.Builder person(String id) {
    return TrainedPerson.builder()
        .id(id)
        .organisationType(OrganisationType.NNGO)
        .countryIso3("LBR")
        .role(PersonRole.LEAD)
        .methods(List.of(AssessmentMethod.SLEAC));
  }

  private static PlannedAssessment.Builder planned(String id, String pCode, int month) {
    return PlannedAssessment.builder()
        .id(id)
        .countryIso3("LBR")
        .pCodes(List.of(pCode))
        .method(AssessmentMethod.SLEAC)
        .month(YearMonth.of(2026, month))
        .leadId("P-1");
  }

  private static ActionItemBuilder action(String id) {
    return ActionItem.builder()
        .id(id)
        .objective(PlanObjective.SCALE_UP)
        .activity("Open sites")
        .responsible("district")
        .start(LocalDate.of(2026, 1, 1))
        .due(LocalDate.of(2026, 6, 30))
        .processIndicator("sites")
        .target(Rational.of(4));
  }

  private static CoverageRegister register() {
    return CoverageRegister.EMPTY
        .with(person("P-1").build())
        .with(new AreaProfile("LR03", List.of(8, 7), List.of("LR09")));
  }

  private static List<String> findings(CoverageRegister register) {
    return ActionPlanReview.of(register, TODAY).findings().stream().map(Object::toString).toList();
  }

  @Test
  void aPlanThatHoldsHasNoFindings() {
    ActionPlanReview review =
        ActionPlanReview.of(register().with(planned("A", "LR03", 2).build()), TODAY);

    assertThat(review.findings()).isEmpty();
    assertThat(review.capacity())
        .containsExactly(new CapacityGap(YearMonth.of(2026, 2), AssessmentMethod.SLEAC, 1, 1));
    SerializableTester.reserializeAndAssert(review);
  }

  @Test
  void everyTopBarrierNeedsAnAction() {
    CoverageRegister register =
        CoverageRegister.EMPTY
            .with(
                Records.squeac("S", LocalDate.of(2018, 3, 1))
                    .barriers(
                        BarrierCounts.of(
                            Map.of(
                                BarrierCode.TOO_FAR, 6L,
                                BarrierCode.NO_TIME, 3L,
                                BarrierCode.ASHAMED, 1L)))
                    .build())
            .with(action("1").barrier(BarrierCode.TOO_FAR).due(TODAY).build())
            .with(action("2").barrier(BarrierCode.NO_TIME).status(PlanStatus.DROPPED).build());

    assertThat(findings(register))
        .containsExactly(
            "WARNING BARRIER_WITHOUT_ACTION (barrier NO_TIME): 3 mentions, 30.0 % of all");
  }

  @Test
  void actionsAreOverdueAndNeedAnIndicator() {
    assertThat(findings(CoverageRegister.EMPTY.with(action("1").build())))
        .containsExactly("WARNING ACTION_OVERDUE (action 1): due on 2026-06-30");
    assertThat(findings(CoverageRegister.EMPTY.with(action("1").status(PlanStatus.DONE).build())))
        .isEmpty();
    ActionItem bare =
        ActionItem.builder()
            .id("1")
            .objective(PlanObjective.QUALITY)
            .activity("x")
            .responsible("y")
            .start(TODAY)
            .due(TODAY)
            .processIndicator("z")
            .build();
    assertThat(findings(CoverageRegister.EMPTY.with(bare)))
        .containsExactly(
            "INFO NO_PROCESS_INDICATOR (action 1): the action has no process indicator with a"
                + " target");
    assertThat(bare).hasToString("1: x, due 2026-07-01, planned");
  }

  @Test
  void aPlannedAssessmentNeedsALeadASeasonAndDistance() {
    CoverageRegister noLead =
        register()
            .with(person("P-2").role(PersonRole.SUPERVISOR).build())
            .with(planned("A", "LR03", 7).leadId("P-2").leadsRequired(2).build());
    assertThat(findings(noLead))
        .containsExactly(
            "WARNING NO_TRAINED_LEAD (planned A): P-2 is no lead trained in SLEAC",
            "WARNING INACCESSIBLE_MONTH (planned A, area LR03): the area cannot be reached in month"
                + " 7",
            "WARNING CAPACITY_GAP (month 2026-07, method SLEAC): 2 leads required, 1 trained");
    PlannedAssessment unnamed =
        PlannedAssessment.builder()
            .id("A")
            .countryIso3("LBR")
            .pCodes(List.of("LR30"))
            .method(AssessmentMethod.SLEAC)
            .month(YearMonth.of(2026, 1))
            .build();
    assertThat(findings(register().with(unnamed)))
        .containsExactly(
            "WARNING NO_TRAINED_LEAD (planned A): no lead is named",
            "INFO ACCESS_NOT_KNOWN (planned A, area LR30): the register has no profile of the"
                + " area");
    assertThat(unnamed).hasToString("A: SLEAC [LR30] 2026-01");
  }

  @Test
  void neighboursWithinSixMonthsAreDuplicates() {
    CoverageRegister register =
        register()
            .with(new AreaProfile("LR09", List.of(), List.of()))
            .with(person("P-3").build())
            .with(planned("A", "LR03", 1).build())
            .with(planned("B", "LR09", 6).build());
    assertThat(findings(register))
        .containsExactly(
            "WARNING DUPLICATES_ASSESSMENT (planned A): B in 2026-06 is 5 months apart");
    CoverageRegister far =
        register()
            .with(planned("A", "LR03", 1).build())
            .with(Records.squeac("S", LocalDate.of(2025, 6, 10)).build());
    assertThat(findings(far)).isEmpty();
    CoverageRegister near =
        register()
            .with(planned("A", "LR03", 1).build())
            .with(Records.squeac("S", LocalDate.of(2025, 7, 1)).build());
    assertThat(findings(near))
        .containsExactly(
            "WARNING DUPLICATES_ASSESSMENT (planned A): S in 2025-07 is 6 months apart");
    CoverageRegister rejected =
        register()
            .with(planned("A", "LR03", 1).build())
            .with(
                Records.squeac("S", LocalDate.of(2025, 7, 1))
                    .status(AssessmentStatus.REJECTED)
                    .build())
            .with(
                Records.squeac("T", LocalDate.of(2025, 7, 1))
                    .timing(AssessmentTiming.builder().build())
                    .build());
    assertThat(findings(rejected)).isEmpty();
    CoverageRegister byTheOtherProfile =
        register()
            .with(new AreaProfile("LR09", List.of(), List.of()))
            .with(planned("B", "LR09", 1).build())
            .with(Records.squeac("S", LocalDate.of(2026, 1, 1)).build());
    assertThat(findings(byTheOtherProfile))
        .containsExactly(
            "WARNING DUPLICATES_ASSESSMENT (planned B): S in 2026-01 is 0 months apart");
  }

  @Test
  void aRegisterKnowsWhatItNames() {
    assertThatThrownBy(() -> CoverageRegister.EMPTY.with(planned("A", "LR03", 1).build()))
        .hasMessage("planned[0].leadId: the person must be one of the register but was \"P-1\"");
    assertThatThrownBy(() ->
            CoverageRegister.EMPTY.with(
                Records.squeac("S", TODAY).actionIds(List.of("ACT")).build()))
        .hasMessage(
            "assessments[0].actionIds: the action must be one of the register but was \"ACT\"");
    assertThatThrownBy(() -> register().with(person("P-1").build()))
        .hasMessage("people[1]: \"P-1\" must stand once but stands twice");
    assertThat(CoverageRegister.EMPTY.barriers()).isEqualTo(BarrierCounts.NONE);
    assertThat(CoverageRegister.EMPTY.assessment("S")).isEmpty();
    assertThatThrownBy(() -> new AreaProfile("LR03", List.of(13), List.of()))
        .hasMessage(
            "inaccessibleMonths: months must be numbers from 1 to 12, each once, but were [13]");
    assertThatThrownBy(() -> new AreaProfile("LR03", List.of(1, 1), List.of()))
        .hasMessageContaining("[1, 1]");
    assertThatThrownBy(() -> action("1").due(LocalDate.of(2025, 12, 31)).build())
        .hasMessage(
            "due: the last day must not be before the first day (2026-01-01) but was 2025-12-31");
    assertThatThrownBy(() -> planned("A", "KE01", 1).build())
        .hasMessage("pCodes[0]: a p-code of LBR must begin with LR or LBR but was KE01");
    assertThatThrownBy(() -> person("P").assessmentsLed(-1))
        .hasMessage("assessmentsLed: a number of assessments must be from 0 to 10000 but was -1");
    assertThat(person("P").build()).hasToString("P: lead [SLEAC]");
    assertThat(person("P").build().canLead(AssessmentMethod.SQUEAC)).isFalse();
    assertThat(action("1").build().isOverdue(LocalDate.of(2026, 6, 30))).isFalse();
    assertThat(action("1").status(PlanStatus.ONGOING).build().isOverdue(TODAY)).isTrue();
    assertThat(new CapacityGap(YearMonth.of(2026, 1), AssessmentMethod.SLEAC, 2, 3).gap())
        .isEqualTo(-1);
  }
}
