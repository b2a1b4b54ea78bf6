package org.nutricoverage.survey.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;

class EstimatorsTest {

  @ParameterizedTest
  @CsvSource({
    "point coverage, CASE_FINDING_EFFECTIVENESS",
    "' Case-Finding Effectiveness ', CASE_FINDING_EFFECTIVENESS",
    "CASE_FINDING_EFFECTIVENESS, CASE_FINDING_EFFECTIVENESS",
    "single coverage, TREATMENT_COVERAGE",
    "treatment coverage, TREATMENT_COVERAGE",
    "treatment_coverage, TREATMENT_COVERAGE",
    "PERIOD COVERAGE, PERIOD_COVERAGE",
    "period coverage (legacy), PERIOD_COVERAGE"
  })
  void knowsOldAndNewNames(String text, CoverageEstimator estimator) {
    assertThat(CoverageEstimator.parse(text)).isEqualTo(estimator);
  }

  @Test
  void refusesOtherNames() {
    assertThatThrownBy(() -> CoverageEstimator.parse("coverage"))
        .hasMessage(
            "estimator must be one of case-finding effectiveness (point coverage), treatment"
                + " coverage (single coverage), period coverage but was \"coverage\"");
  }

  @Test
  void saysWhatItIs() {
    assertThat(CoverageEstimator.TREATMENT_COVERAGE.label()).isEqualTo("treatment coverage");
    assertThat(CoverageEstimator.TREATMENT_COVERAGE.olderName()).isEqualTo("single coverage");
    assertThat(CoverageEstimator.TREATMENT_COVERAGE.formula())
        .isEqualTo("(C_in + R_in) / (C_in + C_out + R_in + R_out)");
    assertThat(CoverageEstimator.TREATMENT_COVERAGE.imputes()).isTrue();
    assertThat(CoverageEstimator.CASE_FINDING_EFFECTIVENESS.imputes()).isFalse();
    assertThat(CoverageEstimator.PERIOD_COVERAGE.imputes()).isFalse();
  }

  @Test
  void estimatesByName() {
    CaseCounts counts = CaseCounts.of(3, 9, 22);

    assertThat(
            CoverageEstimator.CASE_FINDING_EFFECTIVENESS.proportion(counts, RecoveryRatio.DEFAULT))
        .contains(Proportion.of(3, 12));
    assertThat(CoverageEstimator.TREATMENT_COVERAGE.proportion(counts, RecoveryRatio.DEFAULT))
        .contains(Proportion.of(25, 50));
    assertThat(CoverageEstimator.PERIOD_COVERAGE.proportion(counts, RecoveryRatio.DEFAULT))
        .contains(Proportion.of(25, 34));
    assertThat(CoverageEstimator.CASE_FINDING_EFFECTIVENESS.observed(counts)).isEqualTo(12);
    assertThat(CoverageEstimator.TREATMENT_COVERAGE.observed(counts)).isEqualTo(34);
  }

  @Test
  void metNeedIsTheProduct() {
    MetNeed need = MetNeed.of(Proportion.of(90, 100), Proportion.of(80, 100));

    assertThat(need.value()).isEqualTo(Rational.parse("0.72"));
    assertThat(need).hasToString("72.0 % of need met (effectiveness 90.0 % x coverage 80.0 %)");
    assertThat(MetNeed.of(Rational.ONE, Rational.ZERO).value()).isEqualTo(Rational.ZERO);
    assertThat(MetNeed.of(Rational.ZERO, Rational.ONE).value()).isEqualTo(Rational.ZERO);
    SerializableTester.reserializeAndAssert(need);
  }

  @Test
  void metNeedRefusesWhatIsNoFraction() {
    assertThatThrownBy(() -> MetNeed.of(Rational.of(90), Rational.ONE))
        .hasMessage("effectiveness must be a fraction from 0 to 1 but was 90");
    assertThatThrownBy(() -> MetNeed.of(Rational.ONE, Rational.of(-1)))
        .hasMessage("coverage must be a fraction from 0 to 1 but was -1");
  }
}
