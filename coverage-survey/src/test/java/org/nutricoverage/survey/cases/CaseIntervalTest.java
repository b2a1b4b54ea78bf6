package org.nutricoverage.survey.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.interval.ConfidenceInterval;

class CaseIntervalTest {

  private static final CaseCounts COUNTS = CaseCounts.of(3, 9, 22);

  @Test
  void agreesWithTheReference() {
    ContinuousTreatmentCoverage smooth =
        ContinuousTreatmentCoverage.of(COUNTS, RecoveryRatio.DEFAULT).orElseThrow();
    ConfidenceInterval interval = smooth.interval(0.95);

    assertThat(smooth.estimate()).isCloseTo(0.495049504950495, within(1e-14));
    assertThat(smooth.standardError()).isCloseTo(0.121163328831816, within(1e-14));
    assertThat(interval.lower()).isCloseTo(0.274920607838122, within(1e-12));
    assertThat(interval.upper()).isCloseTo(0.717114549619887, within(1e-12));
    assertThat(interval.method()).isEqualTo(CaseInterval.LOGIT_DELTA);
    assertThat(CaseInterval.logitDelta(COUNTS, RecoveryRatio.DEFAULT, 0.95)).contains(interval);
  }

  /** The variance by differences of the smooth estimator, which knows no formula for it. */
  @ParameterizedTest
  @CsvSource({"3, 9, 22, 3", "0, 32, 6, 3", "10, 30, 11, 1", "40, 5, 60, 4.5", "7, 1, 0, 3"})
  void agreesWithNumericalDerivatives(long in, long out, long recovering, double k) {
    double[] c = {in, out, recovering};
    double n = in + out + recovering;
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < 3; i++) {
      double[] up = c.clone();
      double[] down = c.clone();
      up[i] += 1e-4;
      down[i] -= 1e-4;
      double derivative = (smooth(up, k) - smooth(down, k)) / 2e-4;
      mean += derivative * c[i];
      squares += derivative * derivative * c[i];
    }

    ContinuousTreatmentCoverage coverage =
        ContinuousTreatmentCoverage.of(
                CaseCounts.of(in, out, recovering), RecoveryRatio.of(k, "test"))
            .orElseThrow();

    assertThat(coverage.estimate()).isCloseTo(smooth(c, k), within(1e-14));
    assertThat(coverage.standardError())
        .isCloseTo(Math.sqrt(squares - mean * mean / n), within(1e-6));
  }

  private static double smooth(double[] c, double k) {
    double covered = c[0] + c[2];
    return covered / (covered + c[1] + c[2] * c[1] / (k * (c[0] + 1)));
  }

  @Test
  void doesNotExistAtTheEdges() {
    assertThat(CaseInterval.logitDelta(CaseCounts.NONE, RecoveryRatio.DEFAULT, 0.95)).isEmpty();
    assertThat(CaseInterval.logitDelta(CaseCounts.of(0, 8, 0), RecoveryRatio.DEFAULT, 0.95))
        .isEmpty();
    assertThat(CaseInterval.logitDelta(CaseCounts.of(8, 0, 3), RecoveryRatio.DEFAULT, 0.95))
        .isEmpty();
    assertThat(CaseInterval.logitDelta(CaseCounts.of(0, 8, 1), RecoveryRatio.DEFAULT, 0.95))
        .isPresent();
  }

  @Test
  void theNaiveIntervalTakesImputedCasesAsObserved() {
    // 25 of 50: 0.5 -+ 1.959964 * sqrt(0.25 / 50)
    ConfidenceInterval naive =
        CaseInterval.imputedAsObserved(COUNTS, RecoveryRatio.DEFAULT, 0.95).orElseThrow();

    assertThat(naive.lower()).isCloseTo(0.3614096, within(1e-7));
    assertThat(naive.upper()).isCloseTo(0.6385904, within(1e-7));
    assertThat(naive)
        .hasToString(
            "36.1 % to 63.9 % (95 % confidence interval, Wald, imputed cases taken as observed)");
    assertThat(CaseInterval.imputedAsObserved(CaseCounts.NONE, RecoveryRatio.DEFAULT, 0.95))
        .isEmpty();
  }

  @Test
  void refusesALevelThatIsNone() {
    String message =
        "level must be a fraction from 0.5 to below 1 (0.95 stands for 95 %) but was 95.0";
    assertThatThrownBy(() -> CaseInterval.logitDelta(COUNTS, RecoveryRatio.DEFAULT, 95))
        .hasMessage(message);
    assertThatThrownBy(() -> CaseInterval.logitDelta(CaseCounts.NONE, RecoveryRatio.DEFAULT, 95))
        .hasMessage(message);
    assertThatThrownBy(() -> CaseInterval.imputedAsObserved(COUNTS, RecoveryRatio.DEFAULT, 95))
        .hasMessage(message);
    assertThatThrownBy(
            () -> CaseInterval.imputedAsObserved(CaseCounts.NONE, RecoveryRatio.DEFAULT, 95))
        .hasMessage(message);
    assertThatThrownBy(() -> new ContinuousTreatmentCoverage(0.5, 0.1).interval(1))
        .hasMessageStartingWith("level must be");
    assertThat(new ContinuousTreatmentCoverage(0.5, 0.1).interval(0.5).lower())
        .isBetween(0.43, 0.44);
  }

  @Test
  void refusesImpossibleParts() {
    assertThatThrownBy(() -> new ContinuousTreatmentCoverage(0, 0.1))
        .hasMessage("estimate must be a fraction strictly between 0 and 1 but was 0.0");
    assertThatThrownBy(() -> new ContinuousTreatmentCoverage(0.5, 0))
        .hasMessage(
            "standardError must be a finite number of units of a fraction above 0 but was 0.0");
    SerializableTester.reserializeAndAssert(new ContinuousTreatmentCoverage(0.5, 0.1));
  }
}
