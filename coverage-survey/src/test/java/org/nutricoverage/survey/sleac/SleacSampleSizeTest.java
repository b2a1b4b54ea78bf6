package org.nutricoverage.survey.sleac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Severity;
import org.nutricoverage.survey.lqas.DecisionRule;
import org.nutricoverage.survey.lqas.ErrorProbabilities;
import org.nutricoverage.survey.lqas.Lot;
import org.nutricoverage.survey.lqas.ThreeClass;
import org.nutricoverage.survey.lqas.TwoClass;

class SleacSampleSizeTest {

  private static final SleacSampleSize FIFTY =
      SleacSampleSize.forClassifier(TwoClass.ofPercent(50));

  @ParameterizedTest
  @CsvSource({
    "500, 37, 33", "250, 35, 32", "125, 31, 29", "100, 29, 26", "80, 27, 26",
    "60, 25, 25", "50, 23, 22", "40, 21, 19", "30, 17, 18", "20, 15, 15",
  })
  void thePublishedTable(long cases, long fifty, long seventy) {
    assertThat(FIFTY.totalCases(cases).plan().sampleSize()).isEqualTo(fifty);
    assertThat(
            SleacSampleSize.forClassifier(TwoClass.ofPercent(70))
                .totalCases(cases)
                .plan()
                .sampleSize())
        .isEqualTo(seventy);
    assertThat(
            SleacSampleSize.forClassifier(ThreeClass.ofPercent(30, 70))
                .totalCases(cases)
                .plan()
                .sampleSize())
        .isEqualTo(seventy);
  }

  @ParameterizedTest
  @CsvSource({"50, 41", "70, 36", "30, 36", "20, 29"})
  void withoutLimit(double percent, long expected) {
    SleacSamplePlan plan = SleacSampleSize.forClassifier(TwoClass.ofPercent(percent)).plan();
    assertThat(plan.sampleSize()).isEqualTo(expected);
    assertThat(plan.isAttained()).isTrue();
    assertThat(plan.findings()).isEmpty();
  }

  @Test
  void twoStandardsAreKeptAtOneSample() {
    SleacSamplePlan plan = SleacSampleSize.forClassifier(ThreeClass.ofPercent(20, 50)).plan();
    assertThat(plan.sampleSize()).isEqualTo(41);
    assertThat(plan.rules()).containsExactly(DecisionRule.of(41, 8), DecisionRule.of(41, 20));
    assertThat(plan.errors()).hasSize(2).allMatch(errors -> errors.greatest() <= 0.1);
  }

  @Test
  void errorsAgreeWithR() {
    SleacSamplePlan plan = FIFTY.totalCases(125).plan();
    assertThat(plan.rules()).containsExactly(DecisionRule.of(31, 15));
    assertThat(plan.errors().get(0).aboveThoughLow()).isCloseTo(0.0955869446368675, within(1e-13));
    assertThat(plan.errors().get(0).notAboveThoughHigh())
        .isCloseTo(0.0955869446368675, within(1e-13));
    SleacSamplePlan unlimited = SleacSampleSize.forClassifier(TwoClass.ofPercent(70)).plan();
    assertThat(unlimited.errors().get(0).aboveThoughLow())
        .isCloseTo(0.0903631695863906, within(1e-13));
    assertThat(unlimited.errors().get(0).notAboveThoughHigh())
        .isCloseTo(0.0889127815387632, within(1e-13));
  }

  @Test
  void anErrorOfExactlyTheLimitIsKept() {
    // 10 cases, 20 % standard: at 1 covered case one drawn case is covered with probability 1/10.
    SleacSampleSize question =
        SleacSampleSize.forClassifier(TwoClass.ofPercent(20), 0.1).totalCases(10);
    assertThat(question.achieved(1).errors().get(0).aboveThoughLow()).isCloseTo(0.1, within(1e-16));
    SleacSampleSize other =
        SleacSampleSize.forClassifier(TwoClass.ofPercent(50), 0.4).totalCases(10);
    assertThat(other.plan().sampleSize()).isEqualTo(1);
    assertThat(other.maximumError(0.0999999999999).plan().sampleSize()).isGreaterThan(1);
  }

  @Test
  void anotherGreyZoneAndAnotherError() {
    assertThat(FIFTY.maximumError(0.05).plan().sampleSize()).isEqualTo(67);
    assertThat(FIFTY.maximumError(0.2).plan().sampleSize()).isEqualTo(17);
    assertThat(SleacSampleSize.forClassifier(TwoClass.ofPercent(50), 0.2).plan().sampleSize())
        .isEqualTo(9);
    assertThat(FIFTY.in(Lot.of(60)).plan()).isEqualTo(FIFTY.totalCases(60).plan());
  }

  @Test
  void aLargerSampleMayBeSlightlyWorse() {
    assertThat(FIFTY.achieved(41).isAttained()).isTrue();
    assertThat(FIFTY.achieved(42).isAttained()).isFalse();
    assertThat(FIFTY.achieved(42).errors().get(0).notAboveThoughHigh()).isGreaterThan(0.1);
    assertThat(FIFTY.achieved(42).findings()).isEmpty();
  }

  @Test
  void saysWhereNotEvenACensusDoes() {
    // Of 4 cases 10 points on either side of 50 % are 2 covered cases.
    SleacSamplePlan plan = FIFTY.totalCases(4).plan();
    assertThat(plan.sampleSize()).isEqualTo(4);
    assertThat(plan.isAttained()).isFalse();
    assertThat(plan.errors()).containsExactly(new ErrorProbabilities(0, 1));
    assertThat(plan.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.is(SleacFinding.ERRORS_NOT_ATTAINABLE)).isTrue();
          assertThat(finding.message())
              .isEqualTo(
                  "among 4 cases not even a census keeps errors of at most 10 % at 10 % on both"
                      + " sides of the standard");
        });
    assertThat(plan.explain())
        .isEqualTo(
            """
            Find 4 cases among 4 cases for two classes at 50 %
            Above 50 %: covered more than 2 of 4
              at a coverage of 40 % found above with probability 0
              at a coverage of 60 % not found above with probability 1
            Errors are not all at most 10 %
            Finding: WARNING ERRORS_NOT_ATTAINABLE: among 4 cases not even a census keeps errors of \
            at most 10 % at 10 % on both sides of the standard\
            """);
  }

  @Test
  void explainsItself() {
    assertThat(FIFTY.totalCases(100).plan().explain())
        .isEqualTo(
            """
            Find 29 cases among 100 cases for two classes at 50 %
            Above 50 %: covered more than 14 of 29
              at a coverage of 40 % found above with probability 0.09652
              at a coverage of 60 % not found above with probability 0.09652
            Errors are at most 10 %\
            """);
    assertThat(FIFTY.totalCases(100).plan())
        .hasToString("29 cases among 100 cases, two classes at 50 %: more than 14 of 29");
    assertThat(FIFTY)
        .hasToString(
            "two classes at 50 %, grey zone 10 % on both sides, errors at most 10 %, any number of"
                + " cases");
  }

  @Test
  void saysWhenTooFewCasesWereFound() {
    assertThat(FIFTY.check(40)).isEmpty();
    assertThat(FIFTY.check(39))
        .hasValueSatisfying(finding -> {
          assertThat(finding.is(SleacFinding.SAMPLE_BELOW_TARGET)).isTrue();
          assertThat(finding.severity()).isEqualTo(Severity.WARNING);
          assertThat(finding.message())
              .isEqualTo(
                  "39 cases found, fewer than 40; the total number of cases is not known to be"
                      + " small");
        });
    assertThat(FIFTY.totalCases(60).check(25)).isEmpty();
    assertThat(FIFTY.totalCases(60).check(24))
        .hasValueSatisfying(finding ->
            assertThat(finding.message())
                .isEqualTo("24 cases found, fewer than 40 and than the target 25 for 60 cases"));
    assertThat(FIFTY.check(0)).isPresent();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> SleacSampleSize.forClassifier(TwoClass.ofPercent(5)))
        .hasMessage(
            "greyZoneHalfWidth must be at most the distance of the standard 5 % from 0 and 1 but"
                + " was 0.1");
    assertThatThrownBy(() -> SleacSampleSize.forClassifier(ThreeClass.ofPercent(50, 95)))
        .hasMessageContaining("the standard 95 %");
    assertThat(SleacSampleSize.forClassifier(TwoClass.ofPercent(10)).plan().isAttained()).isTrue();
    assertThat(SleacSampleSize.forClassifier(TwoClass.ofPercent(90)).plan().isAttained()).isTrue();
    assertThatThrownBy(() -> SleacSampleSize.forClassifier(TwoClass.ofPercent(50), 0))
        .hasMessage("greyZoneHalfWidth must be a fraction strictly between 0 and 1 but was 0.0");
    assertThatThrownBy(() -> FIFTY.totalCases(0)).hasMessageStartingWith("lot must be");
    assertThatThrownBy(() -> FIFTY.maximumError(0.5))
        .hasMessage("maximumError must be a fraction above 0 and below 0.5 but was 0.5");
    assertThatThrownBy(() -> FIFTY.maximumError(0)).hasMessageStartingWith("maximumError must be");
    assertThatThrownBy(() -> FIFTY.maximumError(Double.NaN))
        .hasMessageStartingWith("maximumError must be");
    assertThatThrownBy(() -> FIFTY.check(-1))
        .hasMessage("casesFound must be a number of cases of at least 0 but was -1");
    assertThatThrownBy(() -> FIFTY.totalCases(10).achieved(11))
        .hasMessage("sampleSize must be a number of cases from 1 to 10 but was 11");
    assertThatThrownBy(() -> FIFTY.achieved(0))
        .hasMessage("sampleSize must be a number of cases from 1 to 1000000000 but was 0");
    SleacSampleSize narrow = SleacSampleSize.forClassifier(TwoClass.ofPercent(50), 0.001);
    assertThatThrownBy(() -> narrow.plan())
        .hasMessage(
            "greyZoneHalfWidth must be so wide that at most 10,000 cases have to be found but was"
                + " 0.001");
    assertThatThrownBy(() ->
            new SleacSamplePlan(TwoClass.of(0.5), Lot.unlimited(), 0.1, 0.1, 40, List.of(), true))
        .hasMessage("errors must be one pair for each standard but was 0");
    assertThatThrownBy(
            () -> new SleacSamplePlan(TwoClass.of(0.5), Lot.of(9), 0.1, 0.1, 10, List.of(), true))
        .hasMessage("sampleSize must be a number of cases from 1 to 9 but was 10");
    assertThatThrownBy(
            () -> new SleacSamplePlan(TwoClass.of(0.5), Lot.of(9), 0, 0.1, 1, List.of(), true))
        .hasMessageStartingWith("greyZoneHalfWidth must be");
    assertThatThrownBy(
            () -> new SleacSamplePlan(TwoClass.of(0.5), Lot.of(9), 0.1, 1, 1, List.of(), true))
        .hasMessageStartingWith("maximumError must be");
  }

  @Test
  void values() {
    new EqualsTester()
        .addEqualityGroup(
            FIFTY,
            SleacSampleSize.forClassifier(TwoClass.of(0.5), 0.1).maximumError(0.1),
            SleacSampleSize.forClassifier(TwoClass.of(0.5)).in(Lot.unlimited()))
        .addEqualityGroup(FIFTY.totalCases(100))
        .addEqualityGroup(FIFTY.maximumError(0.05))
        .addEqualityGroup(SleacSampleSize.forClassifier(TwoClass.of(0.5), 0.2))
        .addEqualityGroup(SleacSampleSize.forClassifier(TwoClass.of(0.6)))
        .addEqualityGroup(FIFTY.plan(), FIFTY.achieved(41))
        .testEquals();
    SerializableTester.reserializeAndAssert(FIFTY.totalCases(100));
    SerializableTester.reserializeAndAssert(FIFTY.plan());
  }
}
