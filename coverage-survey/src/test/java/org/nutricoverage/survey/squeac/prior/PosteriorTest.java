package org.nutricoverage.survey.squeac.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.survey.cases.CaseCounts;
import org.nutricoverage.survey.cases.CoverageEstimator;
import org.nutricoverage.survey.cases.RecoveryRatio;

class PosteriorTest {

  private static final CoverageEstimator TREATMENT = CoverageEstimator.TREATMENT_COVERAGE;

  private static Posterior posterior(double alpha, double beta, long covered, long cases) {
    return DraftPrior.ofShape(TREATMENT, BetaBelief.of(alpha, beta), "test")
        .lock(LocalDate.of(2026, 3, 1), "test")
        .with(Likelihood.of(TREATMENT, covered, cases));
  }

  /** R 4.2: z by hand, the prior-predictive p by adding up the beta-binomial. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 5, 25, 1.00148478181252, 0.316592493843961, 1",
    "18, 12, 20, 50, 1.78586125203573, 0.074121726171308, 0.0867136500792756",
    "19.052, 15.588, 20, 77, 2.98720971019296, 0.00281536525976338, 0.00370466507168166",
    "15.4, 20.2, 30, 30, -6.92876556161285, 4.24528644739834e-12, 7.62283166523317e-8",
    "0.5, 0.5, 0, 12, 1.41421356237309, 0.157299207050285, 1",
    "10, 15, 5, 11, -0.306019076497024, 0.759590121162609, 0.800730970920069"
  })
  void testsForConflictBothWays(
      double alpha, double beta, long covered, long cases, double z, double p, double predictive) {
    PriorConflict conflict = posterior(alpha, beta, covered, cases).conflict();

    assertThat(conflict.z().orElseThrow()).isCloseTo(z, within(1e-12));
    assertThat(conflict.normalProbability().orElseThrow()).isCloseTo(p, within(1e-11 * p + 1e-13));
    assertThat(conflict.predictiveProbability()).isCloseTo(predictive, within(1e-11 * predictive));
    assertThat(conflict.isConflict()).isEqualTo(predictive < 0.05);
  }

  @Test
  void combinesPriorAndSurvey() {
    Posterior posterior = posterior(18, 12, 20, 50);

    assertThat(posterior.belief()).isEqualTo(BetaBelief.of(38, 42));
    assertThat(posterior.estimate()).isCloseTo(37.0 / 78, within(1e-15));
    assertThat(posterior.isUsable()).isTrue();
    assertThat(posterior.findings()).isEmpty();
    assertThat(posterior)
        .hasToString("Beta(18, 12) and 20 of 50 by treatment coverage give Beta(38, 42)");
    assertThat(posterior.conflict())
        .hasToString("prior-predictive p = 0.0867, z = 1.7859 (p = 0.0741)");
    assertThat(posterior.interval(CredibleInterval.EQUAL_TAILED, 0.9))
        .contains(BetaBelief.of(38, 42).equalTailed(0.9));
    assertThat(posterior.interval(CredibleInterval.HIGHEST_DENSITY, 0.9))
        .contains(BetaBelief.of(38, 42).highestDensity(0.9));
    assertThat(posterior.interval(CredibleInterval.HAND_FORMULA, 0.95))
        .isEqualTo(BetaBelief.of(38, 42).handFormula());
    assertThat(posterior.interval(CredibleInterval.HAND_FORMULA, 0.9)).isEmpty();
  }

  @Test
  void withoutAModeTheMeanStandsIn() {
    assertThat(posterior(0.5, 0.5, 0, 12).estimate()).isCloseTo(0.5 / 13, within(1e-15));
    assertThat(posterior(1, 1, 1, 1).estimate()).isCloseTo(2.0 / 3, within(1e-15));
  }

  @Test
  void aConflictIsSaid() {
    Posterior posterior = posterior(15.4, 20.2, 30, 30);

    assertThat(posterior.isUsable()).isFalse();
    assertThat(posterior.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR PRIOR_CONFLICT: the survey contradicts the prior (prior-predictive p = 0.0000, z"
                + " = -6.9288 (p = 0.0000)); prior and survey are not combined");
  }

  @Test
  void withoutASurveyThePosteriorIsThePrior() {
    Posterior posterior = posterior(15.4, 20.2, 0, 0);

    assertThat(posterior.belief()).isEqualTo(BetaBelief.of(15.4, 20.2));
    assertThat(posterior.isUsable()).isFalse();
    assertThat(posterior.conflict().z()).isEmpty();
    assertThat(posterior.conflict().normalProbability()).isEmpty();
    assertThat(posterior.conflict().predictiveProbability()).isEqualTo(1);
    assertThat(posterior.conflict()).hasToString("prior-predictive p = 1.0000");
    assertThat(posterior.findings())
        .extracting(Finding::toString)
        .containsExactly("ERROR NO_SURVEY: there are no cases: a prior alone is no estimate");
  }

  @Test
  void thousandsOfCasesKeepTheirDigits() {
    // Under the uniform prior every number of covered cases is equally likely.
    assertThat(
            PriorConflict.of(BetaBelief.UNIFORM, Likelihood.of(TREATMENT, 3, 1_000_000))
                .predictiveProbability())
        .isEqualTo(1);
    // Beta(2, 1): P(k) = 2 (k + 1) / ((n + 1)(n + 2)), so P(X <= x) = (x+1)(x+2)/((n+1)(n+2)).
    assertThat(
            PriorConflict.of(BetaBelief.of(2, 1), Likelihood.of(TREATMENT, 999, 9_999))
                .predictiveProbability())
        .isCloseTo(1_000.0 * 1_001 / (10_000.0 * 10_001), within(1e-12));
  }

  @Test
  void onePriorBelongsToOneEstimator() {
    LockedPrior prior = DraftPrior.uninformed(TREATMENT).lock(LocalDate.EPOCH, "x");

    assertThatThrownBy(
            () -> prior.with(Likelihood.of(CoverageEstimator.CASE_FINDING_EFFECTIVENESS, 1, 2)))
        .hasMessage(
            "likelihood must be one of the estimator of the prior, treatment coverage, but was"
                + " case-finding effectiveness");
  }

  @Test
  void theLikelihoodCountsByItsEstimator() {
    CaseCounts counts = CaseCounts.of(5, 25, 5);

    assertThat(Likelihood.from(counts, TREATMENT, RecoveryRatio.DEFAULT))
        .isEqualTo(Likelihood.of(TREATMENT, 10, 41))
        .hasToString("10 of 41 by treatment coverage");
    assertThat(
            Likelihood.from(
                counts, CoverageEstimator.CASE_FINDING_EFFECTIVENESS, RecoveryRatio.DEFAULT))
        .isEqualTo(Likelihood.of(CoverageEstimator.CASE_FINDING_EFFECTIVENESS, 5, 30));
    assertThat(Likelihood.from(CaseCounts.NONE, TREATMENT, RecoveryRatio.DEFAULT))
        .isEqualTo(Likelihood.of(TREATMENT, 0, 0));
    assertThat(Likelihood.of(TREATMENT, 10, 41).proportion()).contains(Proportion.of(10, 41));
    assertThat(Likelihood.of(TREATMENT, 0, 0).proportion()).isEmpty();
    assertThat(Likelihood.of(TREATMENT, 10, 41).wilson(0.9))
        .contains(BinomialInterval.WILSON.of(10, 41, 0.9));
    assertThat(Likelihood.of(TREATMENT, 0, 0).wilson(0.9)).isEmpty();
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatThrownBy(() -> Likelihood.of(TREATMENT, 3, 2))
        .hasMessage("covered must be a number of cases from 0 to 2 but was 3");
    assertThatThrownBy(() -> Likelihood.of(TREATMENT, 0, -1))
        .hasMessage("cases must be a number of cases from 0 to 1000000 but was -1");
    assertThatThrownBy(() -> Likelihood.of(TREATMENT, 0, 1_000_001))
        .hasMessageStartingWith("cases must be");
    SerializableTester.reserializeAndAssert(posterior(1, 1, 1, 1));
    SerializableTester.reserializeAndAssert(posterior(1, 1, 1, 1).conflict());
  }
}
