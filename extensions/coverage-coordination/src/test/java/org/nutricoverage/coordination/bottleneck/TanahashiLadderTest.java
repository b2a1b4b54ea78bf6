package org.nutricoverage.coordination.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.nutricoverage.coordination.assessment.AssessmentEstimator;
import org.nutricoverage.coordination.assessment.AssessmentResult;
import org.nutricoverage.coordination.assessment.ReportedClass;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.deskreview.exits.ExitCounts;
import org.nutricoverage.deskreview.need.LocalIncidence;
import org.nutricoverage.deskreview.need.Prevalence;
import org.nutricoverage.survey.cases.MetNeed;

class TanahashiLadderTest {

  private static TanahashiLadder.Count count(CoverageRung rung, long people) {
    return TanahashiLadder.Count.of(rung, people, "invented");
  }

  /** Invented numbers after Tanahashi 1978. */
  @Test
  void aFullLadderShowsWhereMostAreLost() {
    TanahashiLadder ladder =
        TanahashiLadder.of(
            count(CoverageRung.EFFECTIVE, 3_120),
            count(CoverageRung.TARGET, 10_000),
            count(CoverageRung.AVAILABILITY, 8_600),
            count(CoverageRung.ACCESSIBILITY, 7_000),
            count(CoverageRung.ACCEPTABILITY, 5_200),
            count(CoverageRung.CONTACT, 3_900));

    assertThat(ladder.steps())
        .extracting(step -> step.coverage().toString())
        .containsExactly("1", "0.86", "0.7", "0.52", "0.39", "0.312");
    assertThat(ladder.steps())
        .extracting(step -> step.conditional().orElseThrow().toString())
        .containsExactly("1", "0.86", "35/43", "26/35", "0.75", "0.8");
    assertThat(ladder.largestLoss().orElseThrow().rung()).isEqualTo(CoverageRung.ACCEPTABILITY);
    assertThat(ladder.largestLoss().orElseThrow().lost()).isEqualTo(Rational.of(1_800));
    assertThat(ladder.lowestConditional().orElseThrow().rung())
        .isEqualTo(CoverageRung.ACCEPTABILITY);
    assertThat(ladder.findings()).isEmpty();
    SerializableTester.reserializeAndAssert(ladder);
  }

  @Test
  void aRungAboveTheOneBelowIsReportedAndNotClamped() {
    TanahashiLadder ladder =
        TanahashiLadder.of(
            count(CoverageRung.TARGET, 1_000),
            count(CoverageRung.AVAILABILITY, 700),
            TanahashiLadder.Count.of(CoverageRung.CONTACT, 820, "SQUEAC 2026"));

    assertThat(ladder.step(CoverageRung.CONTACT).orElseThrow().conditional())
        .contains(Rational.of(820, 700));
    assertThat(ladder.step(CoverageRung.CONTACT).orElseThrow().lost()).isEqualTo(Rational.of(-120));
    assertThat(ladder.step(CoverageRung.EFFECTIVE)).isEmpty();
    assertThat(ladder.largestLoss().orElseThrow().rung()).isEqualTo(CoverageRung.AVAILABILITY);
    assertThat(ladder.findings())
        .extracting(Object::toString)
        .containsExactly(
            "WARNING RUNG_ABOVE_PREDECESSOR (rung CONTACT): CONTACT_ABOVE_AVAILABILITY: 820 people"
                + " above 700",
            "INFO SEVERAL_SOURCES: the rungs come from invented; SQUEAC 2026");
  }

  @Test
  void edgesOfTheLadder() {
    TanahashiLadder alone = TanahashiLadder.of(count(CoverageRung.TARGET, 5));
    assertThat(alone.largestLoss()).isEmpty();
    assertThat(alone.lowestConditional()).isEmpty();
    TanahashiLadder none =
        TanahashiLadder.of(
            count(CoverageRung.TARGET, 5),
            count(CoverageRung.CONTACT, 0),
            count(CoverageRung.EFFECTIVE, 0));
    assertThat(none.steps().get(2).conditional()).isEmpty();
    assertThat(none.largestLoss().orElseThrow().rung()).isEqualTo(CoverageRung.CONTACT);
    assertThat(none.lowestConditional().orElseThrow().rung()).isEqualTo(CoverageRung.CONTACT);
    TanahashiLadder even =
        TanahashiLadder.of(
            count(CoverageRung.TARGET, 9),
            count(CoverageRung.AVAILABILITY, 6),
            count(CoverageRung.CONTACT, 3));
    assertThat(even.largestLoss().orElseThrow().rung()).isEqualTo(CoverageRung.AVAILABILITY);
  }

  @Test
  void impossibleLaddersAreRefused() {
    assertThatThrownBy(() -> TanahashiLadder.of(count(CoverageRung.CONTACT, 5)))
        .hasMessage("counts must hold the target population");
    assertThatThrownBy(() -> TanahashiLadder.of(count(CoverageRung.TARGET, 0)))
        .hasMessage("target population must be a number of people above 0 but was 0");
    assertThatThrownBy(
            () -> TanahashiLadder.of(count(CoverageRung.TARGET, 1), count(CoverageRung.TARGET, 2)))
        .hasMessage("counts must be one number a rung but was two of TARGET");
    assertThatThrownBy(() -> count(CoverageRung.TARGET, -1))
        .hasMessage("people must be a number of people of at least 0 but was -1");
  }

  /** Guevarra, coverageCMAM lecture: 80 % x 90 % and 30 % x 75 %. */
  @Test
  void metNeedIsRecoveryTimesUse() {
    assertThat(MetNeed.of(Rational.parse("0.9"), Rational.parse("0.8")).value())
        .isEqualTo(Rational.parse("0.72"));
    BottleneckAnalysis analysis =
        BottleneckAnalysis.of(
            BottleneckIndicator.recovery(
                ExitCounts.NONE.recovered(75).died(5).defaulted(15).nonResponse(5), "exits"),
            BottleneckIndicator.of(Determinant.INITIAL_USE, 3, 10, "admissions"));
    assertThat(analysis.metNeed().orElseThrow().value()).isEqualTo(Rational.parse("0.225"));
    assertThat(analysis.lowest().orElseThrow().determinant()).isEqualTo(Determinant.INITIAL_USE);
    assertThat(analysis.indicators().get(0).determinant()).isEqualTo(Determinant.INITIAL_USE);
  }

  @Test
  void determinantsKeepWhatDoesNotFit() {
    BottleneckAnalysis analysis =
        BottleneckAnalysis.of(
            BottleneckIndicator.continuousUse(
                ExitCounts.NONE.recovered(60).died(5).defaulted(30).nonResponse(5), "exits"),
            BottleneckIndicator.of(Determinant.STAFF, 0, 0, "none"),
            BottleneckIndicator.of(Determinant.SCREENING, 12, 10, "screening"));
    assertThat(analysis.indicators())
        .extracting(indicator -> indicator.share().map(Rational::toString).orElse("-"))
        .containsExactly("-", "1.2", "0.7");
    assertThat(analysis.lowest().orElseThrow().determinant()).isEqualTo(Determinant.CONTINUOUS_USE);
    assertThat(analysis.metNeed()).isEmpty();
    assertThat(analysis.findings())
        .extracting(Object::toString)
        .containsExactly(
            "WARNING NO_DENOMINATOR (determinant STAFF): the denominator is 0",
            "WARNING ABOVE_100_PERCENT (determinant SCREENING): 12 of 10",
            "INFO SEVERAL_SOURCES: the determinants come from none; screening; exits");
    assertThat(
            BottleneckAnalysis.of(
                    BottleneckIndicator.of(Determinant.RECOVERY, 1, 1, "x"),
                    BottleneckIndicator.of(Determinant.INITIAL_USE, 3, 2, "x"))
                .metNeed())
        .isEmpty();
    assertThat(BottleneckAnalysis.of().lowest()).isEmpty();
    assertThatThrownBy(() ->
            BottleneckAnalysis.of(
                BottleneckIndicator.of(Determinant.STAFF, 1, 2, "a"),
                BottleneckIndicator.of(Determinant.STAFF, 1, 2, "b")))
        .hasMessage("indicators must be one a determinant but was two of STAFF");
    assertThatThrownBy(() -> BottleneckIndicator.of(Determinant.STAFF, -1, 2, "a"))
        .hasMessage("numerator must be a number of people of at least 0 but was -1");
    assertThat(Determinant.RECOVERY.definition()).startsWith("recovered / ");
  }

  /** Definition: Isanaka et al. 2021, BMJ Global Health 6(3):e004342; numbers invented. */
  @Test
  void anAssessmentYieldsALocalFactorForTheNextNeed() {
    AssessmentResult result =
        AssessmentResult.builder()
            .estimator(AssessmentEstimator.TREATMENT_COVERAGE)
            .estimate(Rational.parse("0.4"))
            .build();
    LocalNeed need = LocalNeed.of(result, 5_200, 400_000, Prevalence.parse("0.012"), "SQUEAC 2025");
    LocalIncidence incidence = need.incidence();

    assertThat(incidence.cases()).isEqualTo(Rational.of(13_000));
    assertThat(incidence.prevalent()).isEqualTo(Rational.of(4_800));
    assertThat(incidence.additiveAfterIsanaka()).isEqualTo(Rational.of(65, 24));
    assertThat(incidence.months()).isEqualTo(12);
    assertThat(need.afterIsanaka(TargetGroup.CHILDREN_6_59_MONTHS).total())
        .isEqualTo(Rational.of(17_800));
    assertThat(need.afterBulti(TargetGroup.CHILDREN_6_59_MONTHS).total())
        .isEqualTo(Rational.of(13_000));
    AssessmentResult classified =
        AssessmentResult.builder()
            .estimator(AssessmentEstimator.TREATMENT_COVERAGE)
            .coverageClass(
                new ReportedClass(ReportedClass.Grade.LOW, Rational.of(1, 5), Rational.of(1, 2)))
            .build();
    assertThatThrownBy(
            () -> LocalNeed.of(classified, 5_200, 400_000, Prevalence.parse("0.012"), "x"))
        .hasMessage(
            "result must be a result with a figure but was treatment coverage (single): LOW (20 %"
                + " and 50 %)");
  }
}
