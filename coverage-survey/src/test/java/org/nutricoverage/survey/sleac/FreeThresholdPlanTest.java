package org.nutricoverage.survey.sleac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.survey.lqas.DecisionRule;
import org.nutricoverage.survey.lqas.Lot;

class FreeThresholdPlanTest {

  @ParameterizedTest
  @CsvSource({
    "600, 0.5, 0.8, 19, 12, 0.0644619365977061, 0.0801424877737129",
    "600, 0.7, 0.9, 25, 20, 0.093571631669495, 0.0858521859980549",
    "60, 0.5, 0.7, 24, 14, 0.0935308307798346, 0.0935935533169424",
    "500, 0.3, 0.5, 39, 15, 0.0907841915681841, 0.0856232191283627",
  })
  void theSearchOfSleacr(
      long cases, double lower, double upper, long n, long d, double alpha, double beta) {
    FreeThresholdPlan plan = FreeThresholdPlan.smallestSample(cases, lower, upper, 0.1, 0.1);
    assertThat(plan.rule()).isEqualTo(DecisionRule.of(n, d));
    assertThat(plan.errors().notAboveThoughHigh()).isCloseTo(alpha, within(1e-13));
    assertThat(plan.errors().aboveThoughLow()).isCloseTo(beta, within(1e-13));
    assertThat(plan.isAttained()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "600, 16, 0.5, 0.8, 10, 0.0789028480981513, 0.101973783510655",
    "600, 40, 0.7, 0.9, 32, 0.0363753452688731, 0.049444836247551",
  })
  void theBestThresholdOfSleacr(
      long cases, long n, double lower, double upper, long d, double alpha, double beta) {
    FreeThresholdPlan plan = FreeThresholdPlan.bestThreshold(cases, n, lower, upper);
    assertThat(plan.rule()).isEqualTo(DecisionRule.of(n, d));
    assertThat(plan.errors().notAboveThoughHigh()).isCloseTo(alpha, within(1e-13));
    assertThat(plan.errors().aboveThoughLow()).isCloseTo(beta, within(1e-13));
    assertThat(plan.isAttained()).isTrue();
  }

  @Test
  void coveredCasesAreRoundedUpExactly() {
    FreeThresholdPlan plan = FreeThresholdPlan.smallestSample(100, 0.29, 0.701, 0.1, 0.1);
    assertThat(plan.low()).isEqualTo(new Lot.Finite(100).withCovered(29));
    assertThat(plan.high()).isEqualTo(new Lot.Finite(100).withCovered(71));
  }

  @Test
  void theTwoLimitsAreKeptApart() {
    FreeThresholdPlan strictLow = FreeThresholdPlan.smallestSample(600, 0.5, 0.8, 0.2, 0.02);
    assertThat(strictLow.errors().notAboveThoughHigh()).isBetween(0.02, 0.2);
    assertThat(strictLow.errors().aboveThoughLow()).isLessThanOrEqualTo(0.02);
    FreeThresholdPlan strictHigh = FreeThresholdPlan.smallestSample(600, 0.5, 0.8, 0.02, 0.2);
    assertThat(strictHigh.errors().notAboveThoughHigh()).isLessThanOrEqualTo(0.02);
    assertThat(strictHigh.errors().aboveThoughLow()).isBetween(0.02, 0.2);
  }

  @Test
  void saysWhenTheErrorsCannotBeKept() {
    // Of 5 cases both 41 and 59 % are 3 covered cases.
    FreeThresholdPlan plan = FreeThresholdPlan.smallestSample(5, 0.41, 0.59, 0.1, 0.1);
    assertThat(plan.isAttained()).isFalse();
    assertThat(plan.rule()).isEqualTo(DecisionRule.of(5, 3));
    assertThat(plan.errors().notAboveThoughHigh()).isEqualTo(1);
    assertThat(plan)
        .hasToString(
            "more than 3 of 5, found above though low 0.0 %, not found above though high 100.0 %"
                + " (not as asked for)");
    assertThat(FreeThresholdPlan.bestThreshold(4, 4, 0.25, 0.75))
        .hasToString(
            "more than 1 of 4, found above though low 0.0 %, not found above though high 0.0 %");
  }

  @Test
  void ofSeveralBestThresholdsTheSmallest() {
    // A census of 4 with 1 or 3 covered: thresholds 1 and 2 never err.
    assertThat(FreeThresholdPlan.bestThreshold(4, 4, 0.25, 0.75).rule().threshold()).isEqualTo(1);
    // Nobody covered against everyone: threshold 0 never errs.
    assertThat(FreeThresholdPlan.bestThreshold(4, 2, 0, 1).rule().threshold()).isZero();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> FreeThresholdPlan.smallestSample(10, 0.5, 0.5, 0.1, 0.1))
        .hasMessage(
            "upper must be a fraction above the lower coverage 0.5 and up to 1 but was 0.5");
    assertThatThrownBy(() -> FreeThresholdPlan.smallestSample(10, 0.5, 1.5, 0.1, 0.1))
        .hasMessageStartingWith("upper must be");
    assertThatThrownBy(() -> FreeThresholdPlan.smallestSample(10, -0.5, 0.5, 0.1, 0.1))
        .hasMessage("lower must be a fraction from 0 to 1 but was -0.5");
    assertThatThrownBy(() -> FreeThresholdPlan.smallestSample(10, 0.2, 0.5, 1, 0.1))
        .hasMessageStartingWith("mostNotAboveThoughHigh must be");
    assertThatThrownBy(() -> FreeThresholdPlan.smallestSample(10, 0.2, 0.5, 0.1, 0))
        .hasMessageStartingWith("mostAboveThoughLow must be");
    assertThatThrownBy(() -> FreeThresholdPlan.bestThreshold(10, 11, 0.2, 0.5))
        .hasMessage("sampleSize must be a number of cases from 1 to 10 but was 11");
    assertThatThrownBy(() -> FreeThresholdPlan.bestThreshold(10_000, 5_001, 0.2, 0.5))
        .hasMessage("sampleSize must be a number of cases from 1 to 5000 but was 5001");
  }

  @Test
  void values() {
    FreeThresholdPlan plan = FreeThresholdPlan.bestThreshold(4, 4, 0.25, 0.75);
    assertThat(plan).isEqualTo(FreeThresholdPlan.bestThreshold(4, 4, 0.25, 0.75));
    SerializableTester.reserializeAndAssert(plan);
  }
}
