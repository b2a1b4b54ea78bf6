package org.nutricoverage.survey.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.SerializableTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Verdict;

class CaseCoverageTest {

  private static final Scope SCOPE =
      Scope.coverage(
          SubActivity.MAM_MANAGEMENT,
          Area.of("CD54", "Tanganyika"),
          ReportingPeriod.quarter(2026, 1),
          TargetGroup.CHILDREN_6_59_MONTHS);

  private static CaseCoverage of(long in, long out, long recovering) {
    return CaseCoverage.of(SCOPE, Method.Family.SLEAC, CaseCounts.of(in, out, recovering));
  }

  private static List<String> codes(CoverageEstimate estimate) {
    return estimate.findings().stream().map(Finding::code).toList();
  }

  @Test
  void explainsTreatmentCoverage() {
    CoverageEstimate estimate = of(30, 32, 26).treatmentCoverage();

    // R_out = floor(26 * 32 / (3 * 31)) = floor(8.9) = 8
    assertThat(estimate.counts()).contains(Proportion.of(56, 96));
    assertThat(estimate.method()).isEqualTo(Method.of(Method.Family.SLEAC, "treatment coverage"));
    assertThat(estimate.reachDefinition()).isEqualTo(ReachDefinition.CASE_IN_PROGRAMME);
    assertThat(estimate.evidence()).isEqualTo(Evidence.Sample.simple(88));
    assertThat(estimate.calculation())
        .containsExactly(
            "Cases: 30 current in the programme (C_in), 32 current not in it (C_out), 26 recovering"
                + " in it (R_in)",
            "Ratio of episode lengths: " + RecoveryRatio.DEFAULT,
            "Recovering not in the programme, imputed: R_out = floor(R_in x C_out / (k (C_in + 1)))"
                + " = floor(26 x 32 / (3 x 31)) = 8",
            "Estimator: treatment coverage, formerly single coverage = (C_in + R_in) / (C_in + C_out"
                + " + R_in + R_out) = (30 + 26) / (30 + 32 + 26 + 8)");
    assertThat(codes(estimate)).containsExactly("K_DEFAULT", "CLUSTERS_IGNORED");
    assertThat(estimate.interval())
        .isEqualTo(CaseInterval.logitDelta(CaseCounts.of(30, 32, 26), RecoveryRatio.DEFAULT, 0.95));
  }

  @Test
  void explainsCaseFindingEffectiveness() {
    CoverageEstimate estimate = of(30, 32, 26).level(0.9).caseFindingEffectiveness();

    assertThat(estimate.counts()).contains(Proportion.of(30, 62));
    assertThat(estimate.evidence()).isEqualTo(Evidence.Sample.simple(62));
    assertThat(estimate.interval()).contains(BinomialInterval.WILSON.of(30, 62, 0.9));
    assertThat(estimate.calculation())
        .contains(
            "Estimator: case-finding effectiveness, formerly point coverage = C_in / (C_in + C_out)"
                + " = (30) / (30 + 32)")
        .hasSize(2);
    assertThat(codes(estimate)).containsExactly("CLUSTERS_IGNORED");
  }

  @Test
  void periodCoverageIsLabelledLegacy() {
    CoverageEstimate estimate = of(30, 32, 26).periodCoverage();

    assertThat(estimate.counts()).contains(Proportion.of(56, 88));
    assertThat(estimate.method().estimator()).isEqualTo("period coverage (legacy)");
    assertThat(estimate.calculation())
        .contains(
            "Estimator: period coverage (legacy) = (C_in + R_in) / (C_in + C_out + R_in) = (30 + 26)"
                + " / (30 + 32 + 26)");
    assertThat(estimate.findings())
        .extracting(Finding::toString)
        .contains(
            "WARNING LEGACY_ESTIMATOR: period coverage counts recovering cases in the programme and"
                + " none outside; it is too high and has not been reported since 2015");
    assertThat(estimate.interval()).contains(BinomialInterval.WILSON.of(56, 88, 0.95));
  }

  @Test
  void theTwoThatAreReportedTogether() {
    assertThat(of(30, 32, 26).estimates())
        .extracting(estimate -> estimate.method().estimator())
        .containsExactly("case-finding effectiveness", "treatment coverage");
  }

  @Test
  void anotherRatioIsUsedAndNamed() {
    CoverageEstimate estimate =
        of(30, 32, 26).recoveryRatio(RecoveryRatio.of(0.5, "very long stays")).treatmentCoverage();

    // floor(26 * 32 / (0.5 * 31)) = floor(53.7)
    assertThat(estimate.counts()).contains(Proportion.of(56, 141));
    assertThat(estimate.has(CaseFinding.K_LIKELY_TOO_LOW)).isTrue();
    assertThat(of(30, 32, 26).recoveryRatio(RecoveryRatio.of(0.5, "x")).caseFindingEffectiveness())
        .satisfies(other -> assertThat(other.has(CaseFinding.K_LIKELY_TOO_LOW)).isFalse());
  }

  @Test
  void fewCasesAndMuchImputationAreNamed() {
    CoverageEstimate estimate = of(0, 32, 6).treatmentCoverage();

    assertThat(estimate.findings())
        .extracting(Finding::toString)
        .contains(
            "WARNING MORE_IMPUTED_THAN_FOUND: 64 recovering cases not in the programme were imputed,"
                + " 38 cases were found: the figure rests more on k than on the survey",
            "WARNING FEW_CASES: 38 cases found, 0 of them current and in the programme: below 30 and"
                + " 5 no interval is sure to keep its level");
    assertThat(of(5, 25, 0).treatmentCoverage().has(CaseFinding.FEW_CASES)).isFalse();
    assertThat(of(4, 26, 0).treatmentCoverage().has(CaseFinding.FEW_CASES)).isTrue();
    assertThat(of(5, 24, 0).treatmentCoverage().has(CaseFinding.FEW_CASES)).isTrue();
  }

  @Test
  void asManyImputedAsFoundIsNotMore() {
    // 9 were found; floor(3 * 6 / 2) = 9 and floor(3 * 6 / 1.8) = 10 are imputed.
    CaseCoverage coverage = of(0, 6, 3);

    assertThat(
            coverage
                .recoveryRatio(RecoveryRatio.of(2, "x"))
                .treatmentCoverage()
                .has(CaseFinding.MORE_IMPUTED_THAN_FOUND))
        .isFalse();
    assertThat(
            coverage
                .recoveryRatio(RecoveryRatio.of(1.8, "x"))
                .treatmentCoverage()
                .has(CaseFinding.MORE_IMPUTED_THAN_FOUND))
        .isTrue();
  }

  @Test
  void nobodyFoundIsNotComputable() {
    assertThat(of(0, 0, 0).treatmentCoverage().outcome())
        .isEqualTo(new Outcome.NotComputable(Outcome.Reason.NO_DATA, "nobody was found"));
    assertThat(of(0, 0, 7).caseFindingEffectiveness().outcome())
        .isEqualTo(new Outcome.NotComputable(Outcome.Reason.NO_DATA, "no current case was found"));
    assertThat(of(0, 0, 0).caseFindingEffectiveness().calculation()).hasSize(2);
  }

  @Test
  void atTheEdgesWilsonStandsIn() {
    CoverageEstimate none = of(0, 40, 0).treatmentCoverage();
    CoverageEstimate all = of(40, 0, 5).treatmentCoverage();

    assertThat(none.interval()).contains(BinomialInterval.WILSON.of(0, 40, 0.95));
    assertThat(all.interval()).contains(BinomialInterval.WILSON.of(45, 45, 0.95));
    assertThat(none.findings())
        .extracting(Finding::toString)
        .contains(
            "INFO INTERVAL_AT_EDGE: nobody or everyone is covered: Wilson's interval stands in for"
                + " the logit delta method");
    assertThat(codes(all)).contains("CLUSTERS_IGNORED");
    assertThat(codes(of(40, 0, 5).caseFindingEffectiveness())).doesNotContain("INTERVAL_AT_EDGE");
  }

  @Test
  void theNaiveIntervalIsForReports() {
    CoverageEstimate estimate = of(30, 32, 26).imputedAsObserved().treatmentCoverage();

    assertThat(estimate.interval())
        .isEqualTo(
            CaseInterval.imputedAsObserved(CaseCounts.of(30, 32, 26), RecoveryRatio.DEFAULT, 0.95));
    assertThat(codes(estimate))
        .containsExactly("K_DEFAULT", "IMPUTED_AS_OBSERVED", "CLUSTERS_IGNORED");
    assertThat(of(30, 32, 26).imputedAsObserved().caseFindingEffectiveness().interval())
        .contains(BinomialInterval.WILSON.of(30, 62, 0.95));
  }

  private static VillageCaseList villages(int number) {
    VillageCaseList list = VillageCaseList.NONE;
    for (int i = 0; i < number; i++) {
      list = list.plus(VillageCaseList.of(VillageCases.of("V" + i, i % 4, 3, i % 3)));
    }
    return list;
  }

  @Test
  void villagesAreTheSamplingUnits() {
    CaseCoverage coverage = CaseCoverage.of(SCOPE, Method.Family.S3M, villages(12));
    CoverageEstimate estimate = coverage.villageBootstrap(11).treatmentCoverage();

    assertThat(estimate.evidence()).isEqualTo(new Evidence.Sample(66, 12, 1, 66, 0, 0, "none"));
    assertThat(estimate.interval())
        .isEqualTo(
            VillageBootstrap.of(villages(12), 11)
                .run(CoverageEstimator.TREATMENT_COVERAGE, RecoveryRatio.DEFAULT)
                .interval(0.95));
    assertThat(codes(estimate)).containsExactly("K_DEFAULT");
    assertThat(coverage.villageBootstrap(11).imputedAsObserved().treatmentCoverage().interval())
        .isEqualTo(coverage.imputedAsObserved().treatmentCoverage().interval());
    assertThat(coverage.imputedAsObserved().villageBootstrap(11).treatmentCoverage())
        .isEqualTo(estimate);
    assertThat(coverage.villageBootstrap(11).caseFindingEffectiveness().interval().orElseThrow())
        .extracting(interval -> interval.method())
        .isEqualTo(CaseInterval.VILLAGE_BOOTSTRAP);
  }

  @Test
  void fewVillagesAndEmptyReplicatesAreNamed() {
    VillageCaseList sparse =
        VillageCaseList.of(
            VillageCases.of("A", 20, 20, 5),
            VillageCases.of("B", 0, 0, 0),
            VillageCases.of("B", 0, 0, 0));
    CoverageEstimate estimate =
        CaseCoverage.of(SCOPE, Method.Family.SURVEY, sparse)
            .villageBootstrap(1)
            .caseFindingEffectiveness();

    assertThat(codes(estimate))
        .containsExactly("DUPLICATE_VILLAGE", "FEW_VILLAGES", "UNDEFINED_REPLICATES");
    assertThat(estimate.findings().get(1).message())
        .isEqualTo("3 villages: with fewer than 10 a bootstrap interval is too narrow");
    assertThat(estimate.findings().get(2).message())
        .contains(" replicates without cases are left out; ")
        .endsWith("undefined, seed 1");
    assertThat(
            codes(
                CaseCoverage.of(SCOPE, Method.Family.SURVEY, villages(10))
                    .villageBootstrap(1)
                    .caseFindingEffectiveness()))
        .doesNotContain("FEW_VILLAGES", "UNDEFINED_REPLICATES");
  }

  @Test
  void bootstrapAtTheEdgeGivesWilson() {
    VillageCaseList all =
        VillageCaseList.of(VillageCases.of("A", 20, 0, 5), VillageCases.of("B", 20, 0, 1));
    CoverageEstimate estimate =
        CaseCoverage.of(SCOPE, Method.Family.CSAS, all)
            .villageBootstrap(1)
            .caseFindingEffectiveness();

    assertThat(estimate.interval()).contains(BinomialInterval.WILSON.of(40, 40, 0.95));
    assertThat(estimate.findings().get(0).message())
        .endsWith("stands in for the village bootstrap");
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> of(1, 1, 1).villageBootstrap(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a village bootstrap needs a list of at least 2 villages but there are 0");
    assertThatThrownBy(() -> of(1, 1, 1).level(1))
        .hasMessage(
            "level must be a fraction from 0.5 to below 1 (0.95 stands for 95 %) but was 1.0");
    Scope prevention =
        Scope.coverage(
            SubActivity.PREVENTION_OF_WASTING,
            Area.of("CD54", "Tanganyika"),
            ReportingPeriod.quarter(2026, 1),
            TargetGroup.CHILDREN_6_59_MONTHS);
    assertThatThrownBy(
            () -> CaseCoverage.of(prevention, Method.Family.SURVEY, CaseCounts.of(1, 1, 1)))
        .hasMessageStartingWith("scope must be one of indicator 13 but was 7. ");
    assertThatThrownBy(
            () -> CaseCoverage.of(prevention, Method.Family.SURVEY, VillageCaseList.NONE))
        .hasMessageStartingWith("scope must be one of indicator 13 but was 7. ");
  }

  @ParameterizedTest
  @EnumSource(
      value = Method.Family.class,
      names = {"DESK_REVIEW", "REGISTER", "PROGRAMME_RECORDS"})
  void refusesMethodsThatDoNotLookForCases(Method.Family family) {
    assertThatThrownBy(() -> CaseCoverage.of(SCOPE, family, CaseCounts.of(1, 1, 1)))
        .hasMessage(
            "family must be a method that looks for cases in the community but was "
                + family.label());
    assertThatThrownBy(() -> CaseCoverage.of(SCOPE, family, VillageCaseList.NONE))
        .hasMessageStartingWith("family must be");
  }

  @Test
  void aVerdictNamesTheEstimator() {
    CoverageEstimate treatment = of(30, 5, 20).treatmentCoverage();
    JudgedCoverage judged = JudgedCoverage.of(treatment, Standard.sphereCoverage(Setting.RURAL));

    assertThat(judged.verdict()).isEqualTo(Verdict.MET);
    assertThat(judged)
        .hasToString(
            "MET: Sphere coverage, rural: > 50 %, "
                + treatment.proportion().orElseThrow()
                + ", "
                + treatment.interval().orElseThrow()
                + ", SLEAC: treatment coverage");
    assertThat(JudgedCoverage.of(treatment, Standard.sphereCoverage(Setting.CAMP)).verdict())
        .isEqualTo(Verdict.UNCERTAIN);
    assertThat(JudgedCoverage.of(of(0, 0, 0).treatmentCoverage(), judged.standard()))
        .hasToString(
            "NOT_ASSESSED: Sphere coverage, rural: > 50 %, not computable, SLEAC: treatment"
                + " coverage");
    SerializableTester.reserializeAndAssert(judged);
  }
}
