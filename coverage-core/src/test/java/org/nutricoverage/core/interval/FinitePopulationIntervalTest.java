package org.nutricoverage.core.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nutricoverage.core.interval.FinitePopulationInterval.WALD_FINITE_POPULATION;

import com.google.common.testing.SerializableTester;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class FinitePopulationIntervalTest {

  /** M. Myatt, en-net question 2797: 12 of 36 from 130, with z = 1.96. */
  @Test
  void reproducesTheWorkedExample() {
    double level = 1 - 2 * NormalDistribution.of(0, 1).survivalProbability(1.96);
    ConfidenceInterval interval = WALD_FINITE_POPULATION.of(12, 36, 130, level);
    assertThat(interval.lower()).isCloseTo(0.201881200883312, within(1e-13));
    assertThat(interval.upper()).isCloseTo(0.464785465783355, within(1e-13));
    assertThat(interval.method()).isEqualTo(WALD_FINITE_POPULATION);
    assertThat(interval.level()).isEqualTo(level);
    assertThat(FinitePopulationInterval.standardError(12, 36, 130))
        .isCloseTo(0.067067414515317, within(1e-15));
    assertThat(WALD_FINITE_POPULATION.of(12, 36, 130, 0.95))
        .hasToString(
            "20.2 % to 46.5 % (95 % confidence interval, Wald with finite population correction)");
  }

  @Test
  void hasNoWidthInACensus() {
    assertThat(FinitePopulationInterval.standardError(3, 8, 8)).isZero();
    assertThat(FinitePopulationInterval.standardError(1, 1, 1)).isZero();
    ConfidenceInterval census = WALD_FINITE_POPULATION.of(3, 8, 8, 0.95);
    assertThat(census.lower()).isEqualTo(0.375);
    assertThat(census.upper()).isEqualTo(0.375);
    assertThat(WALD_FINITE_POPULATION.of(1, 1, 1, 0.95).lower()).isEqualTo(1);
  }

  @Test
  void approachesWaldInALargePopulation() {
    ConfidenceInterval wald = BinomialInterval.WALD.of(13, 40, 0.9);
    ConfidenceInterval large = WALD_FINITE_POPULATION.of(13, 40, Long.MAX_VALUE, 0.9);
    assertThat(large.lower()).isCloseTo(wald.lower(), within(1e-15));
    assertThat(large.upper()).isCloseTo(wald.upper(), within(1e-15));
  }

  @Test
  void clipsUnlessAskedNotTo() {
    assertThat(WALD_FINITE_POPULATION.of(1, 10, 100, 0.95).lower()).isZero();
    ConfidenceInterval raw = WALD_FINITE_POPULATION.unclipped(1, 10, 100, 0.95);
    // 0.1 -+ 1.959963984540054 sqrt(0.009 90/99)
    double half = 1.959963984540054 * Math.sqrt(0.009 * 90 / 99);
    assertThat(raw.lower()).isCloseTo(0.1 - half, within(1e-15));
    assertThat(raw.upper()).isCloseTo(0.1 + half, within(1e-15));
    assertThat(raw.method()).isEqualTo(WALD_FINITE_POPULATION);
    assertThat(WALD_FINITE_POPULATION.of(9, 10, 100, 0.95).upper()).isEqualTo(1);
  }

  @Test
  void tellsWhatItIs() {
    assertThat(WALD_FINITE_POPULATION.kind()).isEqualTo(IntervalKind.SAMPLING);
    assertThat(WALD_FINITE_POPULATION.label()).isEqualTo("Wald with finite population correction");
    assertThat(SerializableTester.reserialize(WALD_FINITE_POPULATION))
        .isSameAs(WALD_FINITE_POPULATION);
  }

  @Test
  void refusesImpossibleArguments() {
    assertThatThrownBy(() -> WALD_FINITE_POPULATION.of(3, 8, 7, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("population must be a number of people of at least 8 but was 7");
    assertThatThrownBy(() -> FinitePopulationInterval.standardError(3, 8, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("population must be a number of people of at least 8 but was 7");
    assertThatThrownBy(() -> WALD_FINITE_POPULATION.unclipped(9, 8, 10, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("successes must be a number of people from 0 to 8 but was 9");
    assertThatThrownBy(() -> FinitePopulationInterval.standardError(9, 8, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("successes must be a number of people from 0 to 8 but was 9");
    assertThatThrownBy(() -> WALD_FINITE_POPULATION.of(3, 8, 10, 95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "level must be a fraction from 0.5 to below 1 (0.95 stands for 95 %) but was 95.0");
  }
}
