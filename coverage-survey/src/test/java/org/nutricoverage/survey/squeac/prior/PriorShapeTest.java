package org.nutricoverage.survey.squeac.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.survey.cases.CoverageEstimator;

class PriorShapeTest {

  private static final CoverageEstimator TREATMENT = CoverageEstimator.TREATMENT_COVERAGE;

  /** Isanaka and others 2018, table 3: all six sample sizes. */
  @ParameterizedTest
  @CsvSource({
    "0.55, 0.30, 0.80, 19.052, 15.588, 63",
    "0.52, 0.27, 0.77, 18.170048, 16.772352, 63",
    "0.42, 0.17, 0.67, 14.312928, 19.765472, 62",
    "0.55, 0.20, 0.90, 9.451020408163265, 7.73265306122449, 80",
    "0.52, 0.17, 0.87, 9.01573877551021, 8.32222040816327, 81",
    "0.42, 0.07, 0.77, 7.0968, 9.80034285714286, 79"
  })
  void givesThePublishedSampleSizes(
      double mode, double least, double greatest, double alpha, double beta, long cases) {
    BetaBelief belief = PriorRange.of(mode, least, greatest).shape(ShapeRule.PUBLISHED);

    assertThat(belief.alpha()).isCloseTo(alpha, within(1e-12));
    assertThat(belief.beta()).isCloseTo(beta, within(1e-12));
    assertThat(LikelihoodSampleSize.of(mode, belief, 0.1).cases()).isEqualTo(cases);
  }

  @Test
  void aSkewedRangeShiftsTheMode() {
    BetaBelief belief = PriorRange.of(0.1, 0, 0.35).shape(ShapeRule.PUBLISHED);

    assertThat(belief.alpha()).isCloseTo(3.89285714285714, within(1e-13));
    assertThat(belief.beta()).isCloseTo(27.25, within(1e-13));
    assertThat(belief.mean()).isCloseTo(0.125, within(1e-15));
    assertThat(belief.standardDeviation()).isCloseTo(0.35 / 6, within(1e-15));
    assertThat(belief.mode().orElseThrow()).isCloseTo(0.0992647058823529, within(1e-14));
    assertThat(
            DraftPrior.of(TREATMENT, PriorRange.of(0.1, 0, 0.35), ShapeRule.PUBLISHED).findings())
        .extracting(Finding::toString)
        .containsExactly(
            "INFO MODE_SHIFTED: the mode of Beta(3.89286, 27.25) is 9.9 %, 10.0 % was entered");
  }

  @ParameterizedTest
  @CsvSource({"0.55, 0.3, 0.8", "0.1, 0, 0.35", "0.9, 0.65, 1", "0, 0, 0.3", "1, 0.6, 1"})
  void exactElicitationKeepsModeAndRange(double mode, double least, double greatest) {
    BetaBelief belief = PriorRange.of(mode, least, greatest).shape(ShapeRule.EXACT_ELICITATION);

    assertThat((belief.alpha() - 1) / (belief.alpha() + belief.beta() - 2))
        .isCloseTo(mode, within(1e-12));
    assertThat(belief.probabilityNotAbove(least) + belief.probabilityAbove(greatest))
        .isCloseTo(0.05, within(1e-9));
  }

  @Test
  void exactElicitationOfAlmostEverythingIsNoBelief() {
    assertThat(PriorRange.of(0.5, 0.02, 0.97).shape(ShapeRule.EXACT_ELICITATION))
        .isEqualTo(BetaBelief.UNIFORM);
    assertThat(PriorRange.of(0.5, 0.02, 0.96).shape(ShapeRule.EXACT_ELICITATION))
        .isNotEqualTo(BetaBelief.UNIFORM);
    assertThat(
            DraftPrior.of(TREATMENT, PriorRange.of(0.5, 0, 1), ShapeRule.EXACT_ELICITATION)
                .findings())
        .extracting(Finding::message)
        .containsExactly("the mode of Beta(1, 1) is not defined, 50.0 % was entered");
  }

  @Test
  void exactElicitationHasNoAnswerOnTheEdge() {
    String message = "mode must be a fraction inside of its range and not on its edge but was 0.3";
    assertThatThrownBy(() -> PriorRange.of(0.3, 0.3, 0.8).shape(ShapeRule.EXACT_ELICITATION))
        .hasMessage(message);
    assertThatThrownBy(() -> PriorRange.of(0.3, 0.1, 0.3).shape(ShapeRule.EXACT_ELICITATION))
        .hasMessage(message);
  }

  @Test
  void aRangeIsCutAtItsEnds() {
    PriorRange low = PriorRange.around(PriorMode.stated(10, "x"), PriorRange.USUAL_POINTS);
    PriorRange high = PriorRange.around(PriorMode.stated(90, "x"), PriorRange.WIDE_POINTS);
    PriorRange inside = PriorRange.around(PriorMode.stated(25, "x"), 25);

    assertThat(low).hasToString("10.0 %, from 0.0 to 35.0 % (cut at 0 or 100 %)");
    assertThat(low.least()).isEqualTo(Rational.ZERO);
    assertThat(low.greatest()).isEqualTo(Rational.parse("0.35"));
    assertThat(high.least()).isEqualTo(Rational.parse("0.55"));
    assertThat(high.greatest()).isEqualTo(Rational.ONE);
    assertThat(high.clipped()).isTrue();
    assertThat(inside.clipped()).isFalse();
    assertThat(inside).hasToString("25.0 %, from 0.0 to 50.0 %");
    assertThat(PriorRange.around(PriorMode.stated(75, "x"), 25).clipped()).isFalse();
    assertThat(DraftPrior.of(TREATMENT, PriorMode.stated(10, "x"), 25).findings())
        .extracting(Finding::toString)
        .contains(
            "INFO RANGE_CLIPPED: the range of the prior was cut: 10.0 %, from 0.0 to 35.0 % (cut at"
                + " 0 or 100 %)");
  }

  @Test
  void refusesWhatIsNoRange() {
    assertThatThrownBy(() -> PriorRange.of(0.5, 0.6, 0.8))
        .hasMessage("mode must be a fraction from 0.6 to 0.8 but was 0.5");
    assertThatThrownBy(() -> PriorRange.of(0.9, 0.6, 0.8))
        .hasMessage("mode must be a fraction from 0.6 to 0.8 but was 0.9");
    assertThatThrownBy(() -> PriorRange.of(0.5, 0.5, 0.5))
        .hasMessage("greatest must be a fraction above 0.5 and at most 1 but was 0.5");
    assertThatThrownBy(() -> PriorRange.of(0.5, -0.1, 0.5))
        .hasMessage("least must be a fraction from 0 to 1 but was -0.1");
    assertThatThrownBy(() -> new PriorRange(Rational.of(2), Rational.of(2), Rational.of(3), false))
        .hasMessage("least must be a fraction from 0 to 1 but was 2");
    assertThatThrownBy(() -> new PriorRange(Rational.ONE, Rational.ZERO, Rational.of(3), false))
        .hasMessage("greatest must be a fraction above 0 and at most 1 but was 3");
    assertThatThrownBy(() -> PriorRange.around(PriorMode.stated(50, "x"), 0))
        .hasMessage("points must be percentage points above 0 and at most 100 but was 0.0");
    assertThatThrownBy(() -> PriorRange.around(PriorMode.stated(50, "x"), 101))
        .hasMessageStartingWith("points must be");
    assertThat(PriorRange.around(PriorMode.stated(50, "x"), 100).greatest())
        .isEqualTo(Rational.ONE);
  }

  @Test
  void sampleSizes() {
    assertThat(LikelihoodSampleSize.of(0.5, BetaBelief.UNIFORM, 0.1).cases()).isEqualTo(97);
    LikelihoodSampleSize none =
        LikelihoodSampleSize.of(
            0.5, PriorRange.of(0.5, 0.35, 0.65).shape(ShapeRule.PUBLISHED), 0.1);

    assertThat(none.unrounded()).isEqualTo(Rational.parse("-0.96"));
    assertThat(none.cases()).isZero();
    assertThat(none.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING NO_SAMPLE_REQUIRED: the prior alone is as precise as was asked (-0.96 cases):"
                + " survey all the same, a strong prior that is wrong is not found out otherwise");
    assertThat(none).hasToString("0 cases (before rounding -0.96)");
    assertThat(LikelihoodSampleSize.of(0.55, BetaBelief.of(19.052, 15.588), 0.1))
        .hasToString("63 cases (before rounding 62.44)")
        .satisfies(size -> assertThat(size.findings()).isEmpty());
    // 96.04 * 4 * 0.16 / ... : 0.2 * 0.8 / (0.05 / 1.96)^2 = 245.8624, less 1.5 + 2.5 - 2
    assertThat(LikelihoodSampleSize.of(0.2, BetaBelief.of(1.5, 2.5), 0.05).unrounded())
        .isEqualTo(Rational.parse("243.8624"));
    assertThat(LikelihoodSampleSize.of(0, BetaBelief.UNIFORM, 1).cases()).isZero();
  }

  @Test
  void villages() {
    assertThat(size(41).villages(600, 0.2, 0.01)).isEqualTo(35);
    assertThat(size(96).villages(521, 0.17, 0.015)).isEqualTo(73);
    assertThat(size(96).villages(100, 0.17, 0.015)).isEqualTo(377);
    assertThat(size(12).villages(600, 0.2, 0.01)).isEqualTo(10);
    assertThat(size(0).villages(600, 0.2, 0.01)).isZero();
  }

  private static LikelihoodSampleSize size(long cases) {
    return new LikelihoodSampleSize(Rational.of(cases), cases);
  }

  @Test
  void refusesImpossibleSampleSizes() {
    assertThatThrownBy(() -> LikelihoodSampleSize.of(1.1, BetaBelief.UNIFORM, 0.1))
        .hasMessage("mode must be a fraction from 0 to 1 but was 1.1");
    assertThatThrownBy(() -> LikelihoodSampleSize.of(0.5, BetaBelief.UNIFORM, 0))
        .hasMessage("precision must be a fraction from 0.0001 to 1 but was 0.0");
    assertThatThrownBy(() -> LikelihoodSampleSize.of(0.5, BetaBelief.UNIFORM, 10))
        .hasMessageStartingWith("precision must be");
    assertThat(LikelihoodSampleSize.of(0.5, BetaBelief.UNIFORM, 0.0001).cases())
        .isEqualTo(96_040_000);
    assertThatThrownBy(() -> new LikelihoodSampleSize(Rational.of(5), 4))
        .hasMessage("cases must be a number of cases from 5 to 5 but was 4");
    assertThatThrownBy(() -> size(5).villages(0, 0.2, 0.01))
        .hasMessage(
            "meanVillagePopulation must be a number of people from 1 to 100,000,000 but was 0.0");
    assertThatThrownBy(() -> size(5).villages(2e8, 0.2, 0.01))
        .hasMessageStartingWith("meanVillagePopulation must be");
    assertThatThrownBy(() -> size(5).villages(600, 20, 0.01))
        .hasMessage("shareOfAgeGroup must be a fraction from 0.0001 to 1 but was 20.0");
    assertThatThrownBy(() -> size(5).villages(600, 0.2, 0))
        .hasMessage("prevalence must be a fraction from 0.0001 to 1 but was 0.0");
    assertThat(size(5).villages(1, 1, 1)).isEqualTo(5);
    assertThat(size(5).villages(1e8, 0.0001, 0.0001)).isEqualTo(5);
  }

  @Test
  void aDraftKeepsItsWorkings() {
    DraftPrior draft = DraftPrior.of(TREATMENT, PriorMode.ofBarriersAndBoosters(8, 16), 25);

    assertThat(draft.workings())
        .containsExactly(
            "Prior mode, barriers and boosters, unweighted: ((0 + 40) + (100 - 80)) / 2 = 30 %",
            "Prior by the published rule: 30.0 %, from 5.0 to 55.0 % gives Beta(8.772, 20.468)");
    assertThat(draft.enteredMode()).isEqualTo(0.3);
    // The published rule makes the entered mode the mean; the mode is (8.772 - 1) / 27.24.
    assertThat(draft.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "INFO MODE_SHIFTED: the mode of Beta(8.772, 20.468) is 28.5 %, 30.0 % was entered");
    assertThat(DraftPrior.of(TREATMENT, PriorMode.stated(50, "x"), 25).findings()).isEmpty();
    // 0.21 * 384.16 = 80.6736, less 8.772 + 20.468 - 2
    assertThat(draft.sampleSize(0.1).unrounded()).isEqualTo(Rational.parse("53.4336"));
    assertThat(
            DraftPrior.of(
                    TREATMENT,
                    PriorMode.ofScores(
                        PriorMode.Exercise.WEIGHTED_BY_TEAM, List.of(6.0), List.of()),
                    25)
                .findings())
        .extracting(Finding::code)
        .containsExactly("SCORE_ABOVE_SCALE", "MODE_SHIFTED");
  }

  @Test
  void otherDrafts() {
    DraftPrior stated = DraftPrior.ofShape(TREATMENT, BetaBelief.of(18, 12), "question 1163");
    DraftPrior none = DraftPrior.uninformed(TREATMENT);

    assertThat(stated.enteredMode()).isCloseTo(17.0 / 28, within(1e-15));
    assertThat(stated.workings()).containsExactly("Prior as stated: Beta(18, 12), question 1163");
    assertThat(DraftPrior.ofShape(TREATMENT, BetaBelief.of(0.5, 1.5), "x").enteredMode())
        .isEqualTo(0.25);
    assertThat(none.sampleSize(0.1).cases()).isEqualTo(97);
    assertThat(none.workings()).containsExactly("Prior without belief: Beta(1, 1)");
    assertThatThrownBy(() -> DraftPrior.ofShape(TREATMENT, BetaBelief.UNIFORM, ""))
        .hasMessage("source must be a text that is not blank");
    assertThatThrownBy(() -> new DraftPrior(TREATMENT, BetaBelief.UNIFORM, 2, List.of(), List.of()))
        .hasMessage("enteredMode must be a fraction from 0 to 1 but was 2.0");
  }

  @Test
  void aLockIsDatedAndSigned() {
    LockedPrior locked =
        DraftPrior.uninformed(TREATMENT).lock(LocalDate.of(2026, 3, 1), " signed ");

    assertThat(locked).hasToString("Beta(1, 1), locked on 2026-03-01: signed");
    assertThat(locked.belief()).isEqualTo(BetaBelief.UNIFORM);
    assertThatThrownBy(() -> DraftPrior.uninformed(TREATMENT).lock(LocalDate.EPOCH, " "))
        .hasMessage("note must be a text that is not blank");
    SerializableTester.reserializeAndAssert(locked);
    SerializableTester.reserializeAndAssert(size(3));
  }
}
