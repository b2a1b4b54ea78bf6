package org.nutricoverage.survey.squeac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Verdict;
import org.nutricoverage.survey.cases.CaseCounts;
import org.nutricoverage.survey.cases.CaseCoverage;
import org.nutricoverage.survey.cases.CoverageEstimator;
import org.nutricoverage.survey.cases.RecoveryRatio;
import org.nutricoverage.survey.cases.VillageCaseList;
import org.nutricoverage.survey.cases.VillageCases;
import org.nutricoverage.survey.squeac.prior.BetaBelief;
import org.nutricoverage.survey.squeac.prior.CredibleInterval;
import org.nutricoverage.survey.squeac.prior.DraftPrior;
import org.nutricoverage.survey.squeac.prior.PriorFinding;
import org.nutricoverage.survey.squeac.prior.PriorMode;

class SqueacTest {

  private static final Scope SCOPE =
      Scope.coverage(
          SubActivity.MAM_MANAGEMENT,
          Area.of("CD54", "Tanganyika"),
          ReportingPeriod.quarter(2026, 1),
          TargetGroup.CHILDREN_6_59_MONTHS);
  private static final LocalDate LOCKED = LocalDate.of(2026, 3, 1);
  private static final DraftPrior DRAFT =
      DraftPrior.of(
          CoverageEstimator.TREATMENT_COVERAGE, PriorMode.ofBarriersAndBoosters(8, 8), 25);
  private static final VillageCaseList VILLAGES =
      VillageCaseList.of(VillageCases.of("Kavumu", 9, 12, 6), VillageCases.of("Bulambo", 6, 11, 4));

  private static SqueacSurvey survey(DraftPrior draft) {
    return Squeac.of(SCOPE).lock(draft, LOCKED, "signed by the team");
  }

  private static SqueacSurvey stated(double alpha, double beta) {
    return survey(
        DraftPrior.ofShape(
            CoverageEstimator.TREATMENT_COVERAGE, BetaBelief.of(alpha, beta), "team"));
  }

  private static List<String> codes(CoverageEstimate estimate) {
    return estimate.findings().stream().map(Finding::code).toList();
  }

  @Test
  void walksTheStages() {
    SqueacResult result =
        Squeac.of(SCOPE)
            .learned(MuacAtAdmission.ofMillimetres(Map.of(114, 6L, 120, 2L)))
            .learned(new ContextNote("measles", "outbreak", "district"))
            .tested(SmallAreaHypothesis.notAbove("far villages", 50, "distance").test(1, 10))
            .tested(SmallAreaHypothesis.above("camp", 50, "outreach").test(0, 0))
            .lock(DRAFT, LOCKED, "signed by the team")
            .surveyed(LOCKED, VILLAGES);
    CoverageEstimate estimate = result.estimate();

    // C_in 15, C_out 23, R_in 10: R_out = floor(230 / 48) = 4; 25 of 52. Prior Beta(17.5, 17.5).
    BetaBelief belief = BetaBelief.of(42.5, 44.5);
    assertThat(result.posterior().belief()).isEqualTo(belief);
    assertThat(estimate.proportion())
        .contains(Proportion.estimated(41.5 / 85, belief.standardDeviation()));
    assertThat(estimate.interval()).contains(belief.equalTailed(0.95));
    assertThat(estimate.interval().orElseThrow().method().kind()).isEqualTo(IntervalKind.CREDIBLE);
    assertThat(estimate.method())
        .isEqualTo(
            Method.of(Method.Family.SQUEAC, "treatment coverage, prior and survey combined"));
    assertThat(codes(estimate))
        .containsExactly(
            "ADMITTED_ABOVE_CRITERION",
            "UNTESTABLE_HYPOTHESIS",
            "K_DEFAULT",
            "CLUSTERS_IGNORED",
            "IMPUTED_AS_OBSERVED");
    assertThat(estimate.evidence().describe()).startsWith("48 people in 2 primary sampling units");
    assertThat(estimate.calculation())
        .startsWith(
            "Stage 1: MUAC at admission: 8 children, median 114 mm at or below the criterion of 115"
                + " mm, 2 above it",
            "Stage 1: Context, measles: outbreak (district)")
        .contains(
            "Stage 3: Prior mode, barriers and boosters, unweighted: ((0 + 40) + (100 - 40)) / 2 ="
                + " 50 %",
            "Stage 3: prior Beta(17.5, 17.5), locked on 2026-03-01: signed by the team",
            "Stage 3: survey started on 2026-03-01",
            "Stage 3: Cases: 15 current in the programme (C_in), 23 current not in it (C_out), 10"
                + " recovering in it (R_in)",
            "Stage 3: prior against survey: " + result.posterior().conflict())
        .endsWith(
            "Stage 3: Beta(17.5, 17.5) and 25 of 52 by treatment coverage give Beta(42.5, 44.5);"
                + " mode 48.8 %, mean 48.9 %, median 48.8 %, standard deviation 5.3 points");
    assertThat(estimate.calculation().get(2)).startsWith("Stage 2: confirmed: coverage not above");
    assertThat(estimate.calculation().get(3)).startsWith("Stage 2: untestable: ");
    assertThat(estimate.explain()).contains("Result: 48.8 % (standard error 5.3 points)");
  }

  @Test
  void theSurveyKnowsItsSampleSize() {
    assertThat(survey(DRAFT).sampleSize(0.1)).isEqualTo(DRAFT.sampleSize(0.1));
    assertThat(survey(DRAFT).prior().draft()).isEqualTo(DRAFT);
    assertThat(Squeac.of(SCOPE).with(DRAFT.lock(LOCKED, "x")).prior().note()).isEqualTo("x");
  }

  @Test
  void aConflictLeavesTheSurveyAlone() {
    SqueacResult result = stated(60, 15).surveyed(LOCKED, VILLAGES);
    CoverageEstimate estimate = result.estimate();

    assertThat(estimate.has(PriorFinding.PRIOR_CONFLICT)).isTrue();
    assertThat(estimate.counts()).contains(Proportion.of(25, 52));
    assertThat(estimate.interval()).isEqualTo(result.surveyAlone().interval());
    assertThat(estimate.method().estimator())
        .isEqualTo("treatment coverage, survey without the prior");
    assertThat(codes(estimate)).doesNotContain("IMPUTED_AS_OBSERVED");
    assertThat(estimate.calculation())
        .noneMatch(line -> line.contains(" give Beta("))
        .anyMatch(
            line -> line.startsWith("Stage 3: prior against survey: prior-predictive p = 0.0"));
    assertThat(result.surveyAlone())
        .isEqualTo(CaseCoverage.of(SCOPE, Method.Family.SQUEAC, VILLAGES).treatmentCoverage());
    assertThat(result.surveyAlone(CoverageEstimator.CASE_FINDING_EFFECTIVENESS).counts())
        .contains(Proportion.of(15, 38));
  }

  @Test
  void withoutCasesThereIsNoEstimate() {
    CoverageEstimate estimate =
        survey(DRAFT)
            .surveyed(LOCKED, VillageCaseList.of(VillageCases.of("Kavumu", 0, 0, 0)))
            .estimate();

    assertThat(estimate.outcome())
        .isEqualTo(new Outcome.NotComputable(Outcome.Reason.NO_DATA, "nobody was found"));
    assertThat(estimate.has(PriorFinding.NO_SURVEY)).isTrue();
    assertThat(estimate.calculation()).noneMatch(line -> line.contains("prior against survey"));
  }

  @Test
  void ratioAndLevelAreUsed() {
    SqueacResult result =
        survey(DRAFT)
            .recoveryRatio(RecoveryRatio.of(1, "cards"))
            .level(0.9)
            .surveyed(LOCKED.plusDays(1), CaseCounts.of(15, 23, 10));

    // R_out = floor(230 / 16) = 14
    assertThat(result.posterior().likelihood().cases()).isEqualTo(62);
    assertThat(result.surveyAlone().interval().orElseThrow().level()).isEqualTo(0.9);
    assertThat(result.estimate().interval().orElseThrow().level()).isEqualTo(0.9);
    assertThat(result.estimate(CredibleInterval.HIGHEST_DENSITY).interval())
        .contains(result.posterior().belief().highestDensity(0.9));
    assertThat(
            result
                .estimate(CredibleInterval.HAND_FORMULA)
                .interval()
                .map(ConfidenceInterval::method))
        .contains(CredibleInterval.EQUAL_TAILED);
    assertThat(codes(result.estimate())).doesNotContain("K_DEFAULT");
  }

  @Test
  void aPosteriorWithoutAModeReportsItsMean() {
    CoverageEstimate estimate =
        survey(DraftPrior.uninformed(CoverageEstimator.CASE_FINDING_EFFECTIVENESS))
            .surveyed(LOCKED, CaseCounts.of(0, 40, 0))
            .estimate();

    assertThat(estimate.value().orElseThrow()).isCloseTo(1.0 / 42, within(1e-12));
    assertThat(estimate.calculation()).last().asString().contains("mode not defined");
    assertThat(codes(estimate)).containsExactly("FEW_CASES", "CLUSTERS_IGNORED");
  }

  @Test
  void atTheEdgeThePosteriorNeedsNoOtherInterval() {
    CoverageEstimate estimate =
        survey(DraftPrior.uninformed(CoverageEstimator.TREATMENT_COVERAGE))
            .surveyed(LOCKED, CaseCounts.of(0, 40, 0))
            .estimate();

    assertThat(codes(estimate)).doesNotContain("INTERVAL_AT_EDGE").contains("IMPUTED_AS_OBSERVED");
  }

  @Test
  void isJudgedWithItsEstimatorNamed() {
    SqueacResult result = survey(DRAFT).surveyed(LOCKED, VILLAGES);

    assertThat(result.judged(Standard.sphereCoverage(Setting.CAMP)).verdict())
        .isEqualTo(Verdict.NOT_MET);
    assertThat(result.judged(Standard.sphereCoverage(Setting.RURAL)).verdict())
        .isEqualTo(Verdict.UNCERTAIN);
    assertThat(result.judged(Standard.sphereCoverage(Setting.CAMP)).toString())
        .endsWith("SQUEAC: treatment coverage, prior and survey combined");
  }

  @Test
  void aPriorIsLockedBeforeTheSurvey() {
    assertThatThrownBy(() -> survey(DRAFT).surveyed(LOCKED.minusDays(1), VILLAGES))
        .hasMessage(
            "startedOn must be a day on or after 2026-03-01, when the prior was locked, but was"
                + " 2026-02-28");
    assertThatThrownBy(() -> survey(DRAFT).surveyed(LOCKED.minusDays(1), CaseCounts.NONE))
        .hasMessageStartingWith("startedOn must be");
    assertThatThrownBy(() -> Squeac.of(SCOPE).lock(DRAFT, LOCKED, ""))
        .hasMessage("note must be a text that is not blank");
  }

  @Test
  void refusesAnotherIndicatorAndLevel() {
    assertThatThrownBy(() ->
            Squeac.of(
                Scope.coverage(
                    SubActivity.PREVENTION_OF_WASTING,
                    Area.of("CD54", "Tanganyika"),
                    ReportingPeriod.quarter(2026, 1),
                    TargetGroup.CHILDREN_6_59_MONTHS)))
        .hasMessageStartingWith("scope must be one of indicator 13 but was 7. ");
    assertThatThrownBy(() -> survey(DRAFT).level(95))
        .hasMessage(
            "level must be a fraction from 0.5 to below 1 (0.95 stands for 95 %) but was 95.0");
    assertThatThrownBy(() -> survey(DRAFT).level(0.4)).hasMessageStartingWith("level must be");
    assertThat(survey(DRAFT).level(0.5).prior()).isEqualTo(survey(DRAFT).prior());
  }

  @Test
  void gathersWithoutChangingWhatWasThere() {
    Squeac empty = Squeac.of(SCOPE);
    Squeac more = empty.learned(MuacAtAdmission.ofMillimetres(Map.of(114, 6L, 120, 2L)));

    assertThat(empty.lines()).isEmpty();
    assertThat(empty.findings()).isEmpty();
    assertThat(more.lines()).hasSize(1);
    assertThat(more.findings()).hasSize(1);
  }
}
