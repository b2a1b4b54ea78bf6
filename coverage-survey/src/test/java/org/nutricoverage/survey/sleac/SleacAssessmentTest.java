package org.nutricoverage.survey.sleac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.survey.cases.CaseCounts;
import org.nutricoverage.survey.cases.CaseFinding;
import org.nutricoverage.survey.cases.ContinuousTreatmentCoverage;
import org.nutricoverage.survey.cases.CoverageEstimator;
import org.nutricoverage.survey.cases.RecoveryRatio;
import org.nutricoverage.survey.lqas.CoverageClass;
import org.nutricoverage.survey.lqas.Lot;
import org.nutricoverage.survey.lqas.LqasFinding;
import org.nutricoverage.survey.lqas.ThreeClass;
import org.nutricoverage.survey.lqas.TwoClass;
import org.nutricoverage.survey.sleac.PatchinessResult.Verdict;
import org.nutricoverage.survey.sleac.WeightedCoverage.WeightedInterval;

class SleacAssessmentTest {

  private static final Scope SCOPE =
      Scope.coverage(
          SubActivity.MAM_MANAGEMENT,
          Area.of("XT", "Talunda"),
          ReportingPeriod.quarter(2026, 1),
          TargetGroup.CHILDREN_6_59_MONTHS);
  private static final ThreeClass CLASSIFIER = ThreeClass.ofPercent(20, 50);
  private static final ServiceDeliveryUnit KENEMA =
      ServiceDeliveryUnit.ofPopulation(Area.of("A", "Kenema"), CaseCounts.of(8, 26, 4), 600_000);
  private static final ServiceDeliveryUnit MOYAMBA =
      ServiceDeliveryUnit.ofPopulation(Area.of("B", "Moyamba"), CaseCounts.of(6, 34, 0), 300_000);

  private static SleacAssessment assess(ServiceDeliveryUnit... units) {
    return SleacAssessment.of(SCOPE, CLASSIFIER, List.of(units));
  }

  private static ServiceDeliveryUnit unit(String code, long in, long out, long recovering) {
    return ServiceDeliveryUnit.ofPopulation(
        Area.parse(code), CaseCounts.of(in, out, recovering), 1_000);
  }

  @Test
  void classesStandBesideEstimates() {
    SleacResult result = assess(MOYAMBA, KENEMA).caseFindingEffectiveness();
    assertThat(result.units()).extracting(UnitCoverage::unit).containsExactly(KENEMA, MOYAMBA);
    UnitCoverage kenema = result.units().get(0);
    assertThat(kenema.coverageClass()).contains(CoverageClass.MODERATE);
    assertThat(kenema.classification())
        .hasToString("moderate (8 of 34 covered; low up to 6, moderate up to 17, else high)");
    assertThat(kenema.estimate().counts()).contains(Proportion.of(8, 34));
    assertThat(kenema.estimate().scope()).isEqualTo(SCOPE.with(Area.of("A", "Kenema")));
    assertThat(kenema.estimate().method())
        .isEqualTo(Method.of(Method.Family.SLEAC, "case-finding effectiveness"));
    assertThat(kenema.probabilities().orElseThrow().mostLikely()).isEqualTo(CoverageClass.MODERATE);
    assertThat(result.units().get(1).coverageClass()).contains(CoverageClass.LOW);
    assertThat(result.unitsByClass())
        .containsExactly(
            Map.entry(CoverageClass.LOW, 1),
            Map.entry(CoverageClass.MODERATE, 1),
            Map.entry(CoverageClass.HIGH, 0));
    assertThat(kenema)
        .hasToString(
            "Kenema (A): moderate (8 of 34 covered; low up to 6, moderate up to 17, else high); "
                + kenema.estimate());
  }

  @Test
  void theOverallFigureIsWeightedByCases() {
    CoverageEstimate overall = assess(KENEMA, MOYAMBA).caseFindingEffectiveness().overall();
    double expected = (2 * 8 / 34.0 + 6 / 40.0) / 3;
    double variance = (4 * 8 / 34.0 * 26 / 34.0 / 34 + 6 / 40.0 * 34 / 40.0 / 40) / 9;
    assertThat(overall.value().orElseThrow()).isCloseTo(expected, within(1e-15));
    assertThat(overall.proportion())
        .hasValueSatisfying(share ->
            assertThat(((Proportion.Estimated) share).standardError())
                .isCloseTo(Math.sqrt(variance), within(1e-15)));
    assertThat(overall.interval().orElseThrow().upper())
        .isCloseTo(expected + 1.959963984540054 * Math.sqrt(variance), within(1e-14));
    assertThat(overall.scope()).isEqualTo(SCOPE);
    assertThat(overall.reachDefinition()).isEqualTo(ReachDefinition.CASE_IN_PROGRAMME);
    assertThat(overall.method())
        .isEqualTo(
            Method.of(
                Method.Family.SLEAC, "case-finding effectiveness, units weighted by their cases"));
    assertThat(overall.evidence()).isEqualTo(new Evidence.Sample(74, 74, 2, 900_000, 0, 0, "none"));
    assertThat(overall.findings())
        .singleElement()
        .matches(finding -> finding.is(CaseFinding.CLUSTERS_IGNORED));
    assertThat(overall.explain())
        .contains(
            """
            Overall: sum of W p, with W the share of each unit in the sum of weights
              Kenema (A): p = 23.5 % (8 / 34), weight 600,000, W = 66.7 %
              Moyamba (B): p = 15.0 % (6 / 40), weight 300,000, W = 33.3 %
            Standard error: square root of the sum of W^2 SE^2 = 0.05202
            Patchiness: Pearson chi-square 0.87, 1 degree of freedom, p = 0.3505 (chi-square \
            distribution)
            Result: 20.7 % (standard error 5.2 points)
            Interval: 10.5 % to 30.9 % (95 % confidence interval, Wald, weighted units).
            """);
  }

  @Test
  void treatmentCoverageTakesTheDeltaMethodUnlessAskedOtherwise() {
    SleacAssessment assessment = assess(KENEMA, MOYAMBA);
    SleacResult result = assessment.treatmentCoverage();
    assertThat(result.units().get(0).estimate().counts()).contains(Proportion.of(12, 41));
    assertThat(result.units().get(0).classification().sampleSize()).isEqualTo(41);
    double delta =
        ContinuousTreatmentCoverage.of(KENEMA.counts(), RecoveryRatio.DEFAULT)
            .orElseThrow()
            .standardError();
    double counted = 6 / 40.0 * 34 / 40.0 / 40;
    assertThat(standardError(result.overall()))
        .isCloseTo(Math.sqrt(4 * delta * delta + counted) / 3, within(1e-14));
    assertThat(result.overall().findings())
        .extracting(Finding::code)
        .containsExactly("CLUSTERS_IGNORED", "K_DEFAULT", "RESTS_ON_IMPUTED");
    SleacResult naive = assessment.imputedAsObserved().treatmentCoverage();
    assertThat(standardError(naive.overall()))
        .isCloseTo(Math.sqrt(4 * 12 / 41.0 * 29 / 41.0 / 41 + counted) / 3, within(1e-14));
    assertThat(naive.overall().has(CaseFinding.IMPUTED_AS_OBSERVED)).isTrue();
    assertThat(naive.units().get(0).estimate().has(CaseFinding.IMPUTED_AS_OBSERVED)).isTrue();
    assertThat(
            assessment
                .imputedAsObserved()
                .caseFindingEffectiveness()
                .overall()
                .has(CaseFinding.IMPUTED_AS_OBSERVED))
        .isFalse();
    assertThat(result.overall().evidence())
        .isEqualTo(new Evidence.Sample(78, 78, 2, 900_000, 0, 0, "none"));
  }

  private static double standardError(CoverageEstimate estimate) {
    return ((Proportion.Estimated) estimate.proportion().orElseThrow()).standardError();
  }

  @Test
  void anotherRatioAndLevel() {
    SleacAssessment assessment = assess(KENEMA, MOYAMBA);
    RecoveryRatio one = RecoveryRatio.of(1, "test");
    // R_out = floor(4 26 / 9) = 11.
    assertThat(assessment.recoveryRatio(one).treatmentCoverage().units().get(0).classification())
        .isEqualTo(CLASSIFIER.classify(12, 49));
    CoverageEstimate ninety = assessment.level(0.9).caseFindingEffectiveness().overall();
    assertThat(ninety.interval().orElseThrow().level()).isEqualTo(0.9);
    assertThat(
            assessment
                .level(0.9)
                .caseFindingEffectiveness()
                .units()
                .get(0)
                .estimate()
                .interval()
                .orElseThrow()
                .level())
        .isEqualTo(0.9);
    assertThat(assessment.results())
        .extracting(SleacResult::estimator)
        .containsExactly(
            CoverageEstimator.CASE_FINDING_EFFECTIVENESS, CoverageEstimator.TREATMENT_COVERAGE);
    assertThat(assessment.by(CoverageEstimator.PERIOD_COVERAGE).units().get(0).classification())
        .isEqualTo(CLASSIFIER.classify(12, 38));
  }

  @Test
  void theSeedIsThatOfThePermutations() {
    List<ServiceDeliveryUnit> units = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      units.add(unit("U" + i, i % 4, 20 + i, 0));
    }
    SleacAssessment assessment = SleacAssessment.of(SCOPE, CLASSIFIER, units);
    assertThat(assessment.seed(9).caseFindingEffectiveness().patchinessResult())
        .isEqualTo(assessment.caseFindingEffectiveness().patchiness().test(9));
    assertThat(assessment.caseFindingEffectiveness().patchinessResult())
        .isEqualTo(assessment.caseFindingEffectiveness().patchiness().test(1));
    Collections.reverse(units);
    assertThat(SleacAssessment.of(SCOPE, CLASSIFIER, units).results())
        .isEqualTo(assessment.results());
  }

  @Test
  void patchyCoverageIsNotedAndNotPooled() {
    SleacResult patchy =
        assess(unit("A", 30, 10, 0), unit("B", 5, 35, 0)).caseFindingEffectiveness();
    assertThat(patchy.patchinessResult().verdict()).isEqualTo(Verdict.PATCHY);
    assertThat(patchy.overall().has(SleacFinding.PATCHY)).isTrue();
    assertThat(patchy.overall().findings().get(0).message())
        .startsWith("coverage differs between units by more than chance, Pearson chi-square 31.75")
        .endsWith("report the overall figure only beside the classes of the units");
    assertThat(patchy.pooled()).isEmpty();
    SleacResult even = assess(KENEMA, MOYAMBA).caseFindingEffectiveness();
    assertThat(even.pooled()).contains(CLASSIFIER.classify(14, 74));
    assertThat(even.overall().has(SleacFinding.PATCHY)).isFalse();
    assertThat(assess(unit("A", 0, 10, 0), unit("B", 0, 35, 0)).caseFindingEffectiveness().pooled())
        .isEmpty();
  }

  @Test
  void aUnitWithoutCasesHasNoClassAndNoOverallFigure() {
    SleacResult result = assess(KENEMA, unit("C", 0, 0, 2)).caseFindingEffectiveness();
    UnitCoverage empty = result.units().get(1);
    assertThat(empty.coverageClass()).isEmpty();
    assertThat(empty.probabilities()).isEmpty();
    assertThat(empty.findings())
        .extracting(Finding::code)
        .containsExactly("NO_CASES", "SAMPLE_BELOW_TARGET");
    assertThat(empty.estimate().value()).isEmpty();
    assertThat(result.overall().outcome())
        .isEqualTo(new Outcome.NotComputable(Outcome.Reason.NO_DATA, "no case was found in C"));
    assertThat(result.unitsByClass().values()).containsExactly(0, 1, 0);
    // By treatment coverage the recovering cases are there, and a unit without weight is no matter.
    assertThat(assess(KENEMA, unit("C", 0, 0, 2)).treatmentCoverage().overall().value())
        .isPresent();
    ServiceDeliveryUnit weightless =
        ServiceDeliveryUnit.ofPopulation(Area.parse("C"), CaseCounts.NONE, 0);
    assertThat(assess(KENEMA, weightless).caseFindingEffectiveness().overall().value())
        .hasValue(8 / 34.0);
    assertThat(assess(weightless).caseFindingEffectiveness().overall().outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NO_ELIGIBLE_PEOPLE, "the weights of all units are 0"));
  }

  @Test
  void anAreaWithTwoUnitsIsNotCountedTwice() {
    CoverageEstimate overall =
        assess(KENEMA, MOYAMBA, unit("A", 1, 9, 0)).caseFindingEffectiveness().overall();
    assertThat(overall.outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NOT_ADDITIVE,
                "an area has two units, which would be counted twice"));
    assertThat(overall.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.is(SleacFinding.DUPLICATE_UNIT)).isTrue();
          assertThat(finding.place()).containsEntry("area", "A");
        });
  }

  @Test
  void whereNobodyOrEveryoneIsCoveredTheIntervalHasWidth() {
    CoverageEstimate nobody =
        assess(unit("A", 0, 20, 0), unit("B", 0, 20, 0)).caseFindingEffectiveness().overall();
    assertThat(nobody.value()).hasValue(0);
    assertThat(nobody.interval().orElseThrow().lower()).isZero();
    // Equal weights and counts: 40 cases count as 40, 1 - 0.025^(1/40).
    assertThat(nobody.interval().orElseThrow().upper()).isCloseTo(0.0880973, within(1e-7));
    assertThat(nobody.interval().orElseThrow().method())
        .isEqualTo(WeightedInterval.CLOPPER_PEARSON_EFFECTIVE);
    assertThat(nobody.has(SleacFinding.INTERVAL_AT_EDGE)).isTrue();
    CoverageEstimate everyone =
        assess(unit("A", 20, 0, 0), unit("B", 20, 0, 0)).caseFindingEffectiveness().overall();
    assertThat(everyone.interval().orElseThrow().lower()).isCloseTo(0.9119027, within(1e-7));
    assertThat(everyone.interval().orElseThrow().upper()).isEqualTo(1);
    // Unequal weights: 1 / (0.9^2 / 20 + 0.1^2 / 20) = 24.39 cases.
    ServiceDeliveryUnit heavy =
        ServiceDeliveryUnit.ofPopulation(Area.parse("B"), CaseCounts.of(0, 20, 0), 9_000);
    assertThat(
            assess(unit("A", 0, 20, 0), heavy)
                .caseFindingEffectiveness()
                .overall()
                .interval()
                .orElseThrow()
                .upper())
        .isCloseTo(1 - Math.pow(0.025, 0.041), within(1e-12));
  }

  @Test
  void unitsWithoutVariationAreNoted() {
    CoverageEstimate some =
        assess(KENEMA, unit("C", 0, 20, 0)).caseFindingEffectiveness().overall();
    assertThat(some.findings())
        .filteredOn(finding -> finding.is(SleacFinding.UNITS_WITHOUT_VARIANCE))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).startsWith("1 unit adds nothing"));
    CoverageEstimate all =
        assess(unit("A", 20, 0, 0), unit("C", 0, 20, 0)).caseFindingEffectiveness().overall();
    assertThat(all.value()).hasValue(0.5);
    assertThat(all.interval()).isEmpty();
    assertThat(((Outcome.Computed) all.outcome()).uncertainty())
        .isEqualTo(
            new Uncertainty.NoInterval(
                "no unit shows any variation, because none or all of its cases are covered or all"
                    + " were found"));
  }

  @Test
  void aKnownNumberOfCasesSharpensTheClassAndCorrectsTheVariance() {
    ServiceDeliveryUnit known = KENEMA.withLot(Lot.of(68));
    SleacAssessment assessment = assess(known);
    UnitCoverage unit = assessment.caseFindingEffectiveness().units().get(0);
    assertThat(unit.probabilities()).contains(CLASSIFIER.probabilitiesGiven(8, 34, Lot.of(68)));
    assertThat(assessment.treatmentCoverage().units().get(0).probabilities())
        .contains(CLASSIFIER.probabilitiesGiven(12, 41, Lot.unlimited()));
    double plain = Math.sqrt(8 / 34.0 * 26 / 34.0 / 34);
    assertThat(standardError(assessment.caseFindingEffectiveness().overall()))
        .isCloseTo(plain, within(1e-15));
    assertThat(
            standardError(
                assessment.finitePopulationCorrection().caseFindingEffectiveness().overall()))
        .isCloseTo(plain * Math.sqrt(0.5), within(1e-15));
    assertThat(standardError(assessment.finitePopulationCorrection().treatmentCoverage().overall()))
        .isEqualTo(standardError(assessment.treatmentCoverage().overall()));
    assertThatThrownBy(() -> assess(known, MOYAMBA).finitePopulationCorrection())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "a finite population correction needs the number of cases of every unit but has none"
                + " of Moyamba (B)");
  }

  @Test
  void findingsOfAUnit() {
    UnitCoverage kenema = assess(KENEMA).treatmentCoverage().units().get(0);
    assertThat(kenema.findings())
        .extracting(Finding::code)
        .startsWith("SAMPLE_BELOW_TARGET", "RESTS_ON_IMPUTED")
        .contains("K_DEFAULT")
        .doesNotHaveDuplicates();
    assertThat(kenema.explain())
        .startsWith(
            "Class: moderate (12 of 41 covered; low up to 8, moderate up to 20, else high)\n"
                + "Probability of each class: low ")
        .contains("Method: SLEAC: treatment coverage")
        .contains("Finding: INFO RESTS_ON_IMPUTED: ");
    assertThat(assess(MOYAMBA).caseFindingEffectiveness().units().get(0).findings())
        .extracting(Finding::code)
        .doesNotContain("SAMPLE_BELOW_TARGET", "RESTS_ON_IMPUTED");
    // 34 cases are enough where there are few, and no target is known for standards near 0.
    assertThat(
            assess(KENEMA.withLot(Lot.of(60))).caseFindingEffectiveness().units().get(0).findings())
        .noneMatch(finding -> finding.is(SleacFinding.SAMPLE_BELOW_TARGET));
    assertThat(
            SleacAssessment.of(SCOPE, TwoClass.ofPercent(5), List.of(KENEMA))
                .caseFindingEffectiveness()
                .units()
                .get(0)
                .findings())
        .noneMatch(finding -> finding.is(SleacFinding.SAMPLE_BELOW_TARGET));
    assertThat(
            SleacAssessment.of(SCOPE, ThreeClass.ofPercent(20, 40), List.of(MOYAMBA))
                .caseFindingEffectiveness()
                .units()
                .get(0)
                .findings())
        .anyMatch(finding -> finding.is(LqasFinding.STANDARDS_CLOSE));
  }

  @Test
  void theWholeResultInWords() {
    assertThat(assess(KENEMA, MOYAMBA).caseFindingEffectiveness().explain())
        .startsWith(
            """
            SLEAC by case-finding effectiveness, three classes at 20 % and 50 %
              Kenema (A): moderate (8 of 34 covered; low up to 6, moderate up to 17, else high)
                probability low 25.5 %, moderate 74.4 %, high 0.1 %
              Moyamba (B): low (6 of 40 covered; low up to 8, moderate up to 20, else high)
                probability low 73.9 %, moderate 26.1 %, high 0.0 %
            Indicator 13.\
            """);
    assertThat(assess(KENEMA))
        .hasToString(
            "SLEAC, three classes at 20 % and 50 %, 1 units, Talunda (XT), 2026Q1, children 6-59"
                + " months, overall");
  }

  @Test
  void weightsComeFromExpectedCases() {
    ServiceDeliveryUnit expected =
        ServiceDeliveryUnit.of(
            Area.parse("A"), CaseCounts.of(1, 9, 0), ExpectedCases.of(45_000, 0.18, 0.009));
    assertThat(expected.weight()).isEqualTo(Rational.parse("72.9"));
    assertThat(expected.lot()).isEqualTo(Lot.unlimited());
  }

  @Test
  void refusesWhatCannotBe() {
    Scope prevention =
        Scope.coverage(
            SubActivity.PREVENTION_OF_WASTING,
            Area.of("XT", "Talunda"),
            ReportingPeriod.quarter(2026, 1),
            TargetGroup.CHILDREN_6_59_MONTHS);
    assertThatThrownBy(() -> SleacAssessment.of(prevention, CLASSIFIER, List.of(KENEMA)))
        .hasMessageStartingWith("scope must be one of indicator 13 but was 7");
    assertThatThrownBy(() -> SleacAssessment.of(SCOPE, CLASSIFIER, List.of()))
        .hasMessage("units must be at least one service delivery unit but was none");
    assertThatThrownBy(() -> assess(KENEMA).level(0.3))
        .hasMessage(
            "level must be a fraction from 0.5 to below 1 (0.95 stands for 95 %) but was 0.3");
    assertThatThrownBy(() -> assess(KENEMA).level(1)).hasMessageStartingWith("level must be");
    assertThatThrownBy(() -> KENEMA.withLot(Lot.of(33)))
        .hasMessage("lot must be at least the 34 cases found but was 33 cases");
    assertThat(KENEMA.withLot(Lot.of(34)).lot()).isEqualTo(Lot.of(34));
    assertThatThrownBy(() -> ServiceDeliveryUnit.ofPopulation(Area.parse("A"), CaseCounts.NONE, -1))
        .hasMessage("weight must be a number of cases of at least 0 but was -1");
  }

  @Test
  void values() {
    SleacAssessment assessment = assess(KENEMA, MOYAMBA);
    new EqualsTester()
        .addEqualityGroup(assessment, assess(MOYAMBA, KENEMA), assessment.level(0.95).seed(1))
        .addEqualityGroup(assess(KENEMA))
        .addEqualityGroup(assessment.level(0.9))
        .addEqualityGroup(assessment.seed(2))
        .addEqualityGroup(assessment.imputedAsObserved())
        .addEqualityGroup(assessment.recoveryRatio(RecoveryRatio.of(2, "test")))
        .addEqualityGroup(SleacAssessment.of(SCOPE, TwoClass.of(0.5), List.of(KENEMA, MOYAMBA)))
        .addEqualityGroup(
            SleacAssessment.of(
                SCOPE.with(Area.parse("other")), CLASSIFIER, List.of(KENEMA, MOYAMBA)))
        .addEqualityGroup(
            assess(KENEMA.withLot(Lot.of(99)), MOYAMBA.withLot(Lot.of(99)))
                .finitePopulationCorrection())
        .addEqualityGroup(assess(KENEMA.withLot(Lot.of(99)), MOYAMBA.withLot(Lot.of(99))))
        .testEquals();
    SerializableTester.reserializeAndAssert(assessment);
    SerializableTester.reserializeAndAssert(assessment.treatmentCoverage());
  }
}
