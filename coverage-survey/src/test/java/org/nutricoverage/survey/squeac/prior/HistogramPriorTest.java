package org.nutricoverage.survey.squeac.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.survey.cases.CoverageEstimator;

class HistogramPriorTest {

  private static final CoverageEstimator TREATMENT = CoverageEstimator.TREATMENT_COVERAGE;

  private static HistogramPosterior posterior(HistogramPrior prior, long covered, long cases) {
    return prior
        .lock(LocalDate.of(2026, 3, 1), "flip chart")
        .with(Likelihood.of(TREATMENT, covered, cases));
  }

  @Test
  void sortsBeliefsIntoBins() {
    HistogramPrior prior = HistogramPrior.of(TREATMENT, 5, 0, 20, 19.9, 40, 60, 60, 80, 100);

    assertThat(prior.beliefs()).containsExactly(2L, 1L, 1L, 2L, 2L);
    assertThat(prior.edges()).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
    // 29 % is at the border of 100 bins: in doubles 0.29 * 100 lies below 29.
    assertThat(HistogramPrior.of(TREATMENT, 100, 29).beliefs().get(29)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 12", "5, 25", "25, 25", "0, 0", "700, 1000"})
  void oneBinIsTheUniformPrior(long covered, long cases) {
    HistogramPosterior posterior = posterior(HistogramPrior.of(TREATMENT, 1, 50), covered, cases);
    BetaBelief exact = BetaBelief.UNIFORM.after(covered, cases);

    assertThat(posterior.probabilities()).containsExactly(1.0);
    assertThat(posterior.mean().orElseThrow()).isCloseTo(exact.mean(), within(1e-12));
    assertThat(posterior.median().orElseThrow()).isCloseTo(exact.median(), within(1e-10));
    assertThat(posterior.quantile(0.025).orElseThrow())
        .isCloseTo(exact.quantile(0.025), within(1e-10));
    assertThat(posterior.interval(0.95).orElseThrow().upper())
        .isCloseTo(exact.equalTailed(0.95).upper(), within(1e-10));
    assertThat(posterior.predictiveProbability()).isCloseTo(1, within(1e-9));
  }

  @Test
  void manyEqualBinsAreTheUniformPriorToo() {
    HistogramPrior prior = HistogramPrior.of(TREATMENT, 4, 10, 30, 60, 90);
    HistogramPosterior posterior = posterior(prior, 5, 25);
    BetaBelief exact = BetaBelief.of(6, 21);

    assertThat(posterior.mean().orElseThrow()).isCloseTo(exact.mean(), within(1e-12));
    for (double p : new double[] {0, 0.025, 0.3, 0.5, 0.9, 0.975, 0.9999, 1}) {
      assertThat(posterior.quantile(p).orElseThrow()).isCloseTo(exact.quantile(p), within(1e-9));
    }
    assertThat(posterior.probabilities().get(0))
        .isCloseTo(exact.probabilityNotAbove(0.25), within(1e-12));
    assertThat(posterior.probabilities().get(3))
        .isCloseTo(exact.probabilityAbove(0.75), within(1e-15));
  }

  @Test
  void withoutASurveyItIsTheHistogram() {
    HistogramPosterior posterior =
        posterior(HistogramPrior.of(TREATMENT, 5, 30, 35, 45, 50, 50, 70), 0, 0);

    assertThat(posterior.probabilities().get(0)).isZero();
    assertThat(posterior.probabilities().get(1)).isCloseTo(2.0 / 6, within(1e-12));
    assertThat(posterior.probabilities().get(2)).isCloseTo(3.0 / 6, within(1e-12));
    assertThat(posterior.median().orElseThrow()).isCloseTo(0.4 + 0.2 / 3, within(1e-9));
    assertThat(posterior.mean().orElseThrow())
        .isCloseTo((2 * 0.3 + 3 * 0.5 + 0.7) / 6, within(1e-12));
    assertThat(posterior.quantile(0).orElseThrow()).isCloseTo(0.2, within(1e-9));
    assertThat(posterior.quantile(1).orElseThrow()).isCloseTo(0.8, within(1e-9));
    assertThat(posterior.isUsable()).isFalse();
  }

  /** One belief in the upper half of two bins, 1 of 1 covered: density 8/3 x from 1/2 to 1. */
  @Test
  void handWorked() {
    HistogramPosterior posterior = posterior(HistogramPrior.of(TREATMENT, 2, 60), 1, 1);

    assertThat(posterior.probabilities()).containsExactly(0.0, 1.0);
    assertThat(posterior.mean().orElseThrow()).isCloseTo(7.0 / 9, within(1e-12));
    assertThat(posterior.median().orElseThrow()).isCloseTo(Math.sqrt(5.0 / 8), within(1e-10));
    assertThat(posterior.isUsable()).isTrue();
    // P(X = 1) = 3/4 under the prior.
    assertThat(posterior(HistogramPrior.of(TREATMENT, 2, 60), 0, 1).predictiveProbability())
        .isCloseTo(0.25, within(1e-12));
  }

  @Test
  void whatIsHeldImpossibleStaysImpossible() {
    HistogramPosterior posterior = posterior(HistogramPrior.of(TREATMENT, 5, 90), 2, 60);

    assertThat(posterior.probabilities()).containsExactly(0.0, 0.0, 0.0, 0.0, 1.0);
    assertThat(posterior.median().orElseThrow()).isBetween(0.8, 0.83);
    assertThat(posterior.predictiveProbability()).isLessThan(1e-9);
    assertThat(posterior.isUsable()).isFalse();
  }

  @Test
  void beyondAllNumbersThereIsNoPosterior() {
    HistogramPosterior posterior = posterior(HistogramPrior.of(TREATMENT, 2, 90), 0, 2_000);

    assertThat(posterior.probabilities()).isEmpty();
    assertThat(posterior.mean()).isEmpty();
    assertThat(posterior.median()).isEmpty();
    assertThat(posterior.interval(0.95)).isEmpty();
    assertThat(posterior.isUsable()).isFalse();
    assertThatThrownBy(() -> posterior.quantile(2))
        .hasMessage("probability must be a fraction from 0 to 1 but was 2.0");
    assertThatThrownBy(() -> posterior.interval(0.1)).hasMessageStartingWith("level must be");
  }

  @Test
  void binsOfDifferentWidth() {
    HistogramPrior prior =
        new HistogramPrior(TREATMENT, List.of(0.0, 0.5, 0.6, 1.0), List.of(1L, 2L, 1L));
    HistogramPosterior posterior = posterior(prior, 0, 0);

    assertThat(posterior.probabilities().get(1)).isCloseTo(0.5, within(1e-12));
    assertThat(posterior.quantile(0.25).orElseThrow()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void refusesWhatIsNoHistogram() {
    assertThatThrownBy(() -> HistogramPrior.of(TREATMENT, 5))
        .hasMessage("beliefs must be at least one belief but was none");
    assertThatThrownBy(() -> HistogramPrior.of(TREATMENT, 0, 50))
        .hasMessage("bins must be a number of bins from 1 to 100 but was 0");
    assertThatThrownBy(() -> HistogramPrior.of(TREATMENT, 5, 100.1))
        .hasMessage("beliefsPercent must be a percentage from 0 to 100 but was 100.1");
    assertThatThrownBy(() -> HistogramPrior.of(TREATMENT, 5, -1))
        .hasMessageStartingWith("beliefsPercent must be");
    assertThatThrownBy(
            () -> new HistogramPrior(TREATMENT, List.of(0.0, 0.5, 0.5, 1.0), List.of(1L, 1L, 1L)))
        .hasMessage("edges must be fractions that rise from 0 to 1 but was [0.0, 0.5, 0.5, 1.0]");
    assertThatThrownBy(() -> new HistogramPrior(TREATMENT, List.of(0.1, 1.0), List.of(1L)))
        .hasMessageStartingWith("edges must be fractions");
    assertThatThrownBy(() -> new HistogramPrior(TREATMENT, List.of(0.0, 0.9), List.of(1L)))
        .hasMessageStartingWith("edges must be fractions");
    assertThatThrownBy(() -> new HistogramPrior(TREATMENT, List.of(0.0, 1.0), List.of(1L, 1L)))
        .hasMessage("edges must be a number of borders from 3 to 3 but was 2");
    assertThatThrownBy(() -> new HistogramPrior(TREATMENT, List.of(0.0), List.of()))
        .hasMessage("beliefs must be a number of bins from 1 to 100 but was 0");
    assertThatThrownBy(() -> new HistogramPrior(TREATMENT, List.of(0.0, 1.0), List.of(-1L)))
        .hasMessage("beliefs must be a number of beliefs from 0 to 1000000 but was -1");
    LockedHistogramPrior locked = HistogramPrior.of(TREATMENT, 5, 50).lock(LocalDate.EPOCH, "x");
    assertThatThrownBy(() -> locked.with(Likelihood.of(CoverageEstimator.PERIOD_COVERAGE, 1, 2)))
        .hasMessage(
            "likelihood must be one of the estimator of the prior, treatment coverage, but was"
                + " period coverage (legacy)");
    assertThatThrownBy(() -> HistogramPrior.of(TREATMENT, 5, 50).lock(LocalDate.EPOCH, ""))
        .hasMessage("note must be a text that is not blank");
  }

  @Test
  void isAValue() {
    HistogramPrior prior = HistogramPrior.of(TREATMENT, 5, 30, 50);
    HistogramPosterior posterior = posterior(prior, 1, 3);

    new EqualsTester()
        .addEqualityGroup(posterior, posterior(prior, 1, 3))
        .addEqualityGroup(posterior(prior, 2, 3))
        .addEqualityGroup(posterior(HistogramPrior.of(TREATMENT, 5, 30), 1, 3))
        .testEquals();
    SerializableTester.reserializeAndAssert(posterior);
    assertThat(posterior).hasToString("histogram of 5 bins and 1 of 3 by treatment coverage");
    assertThat(posterior.prior().note()).isEqualTo("flip chart");
    assertThat(posterior.prior().lockedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(posterior.likelihood()).isEqualTo(Likelihood.of(TREATMENT, 1, 3));
  }
}
