package org.nutricoverage.survey.sleac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.survey.sleac.WeightedCoverage.WeightedInterval;

class WeightedCoverageTest {

  private static final WeightedUnit NORTH =
      WeightedUnit.counted("north", Rational.of(3000), 10, 40);
  private static final WeightedUnit SOUTH =
      WeightedUnit.counted("south", Rational.of(1000), 20, 40);

  @Test
  void byHand() {
    WeightedCoverage overall = WeightedCoverage.of(List.of(SOUTH, NORTH));
    assertThat(overall.units()).containsExactly(NORTH, SOUTH);
    assertThat(overall.totalWeight()).isEqualTo(Rational.of(4000));
    assertThat(overall.exactEstimate()).isEqualTo(Rational.of(5, 16));
    assertThat(overall.estimate()).isEqualTo(0.3125);
    // 9/16 (3/16)/40 + 1/16 (1/4)/40
    double error = Math.sqrt((9 / 16.0 * 3 / 16.0 + 1 / 64.0) / 40);
    assertThat(overall.standardError()).isCloseTo(error, within(1e-16));
    assertThat(overall.interval(0.95).lower())
        .isCloseTo(0.3125 - 1.959963984540054 * error, within(1e-14));
    assertThat(overall.interval(0.95).upper())
        .isCloseTo(0.3125 + 1.959963984540054 * error, within(1e-14));
    assertThat(overall.interval(0.95).method()).isEqualTo(WeightedInterval.WALD_WEIGHTED);
    assertThat(overall.interval(0.95).level()).isEqualTo(0.95);
    assertThat(overall.unclippedInterval(0.95)).isEqualTo(overall.interval(0.95));
  }

  @Test
  void oneUnitIsItself() {
    WeightedCoverage one = WeightedCoverage.of(List.of(NORTH));
    assertThat(one.estimate()).isEqualTo(0.25);
    assertThat(one.standardError()).isCloseTo(Math.sqrt(0.25 * 0.75 / 40), within(1e-16));
  }

  @Test
  void aUnitWithoutWeightDoesNotCount() {
    WeightedUnit none = WeightedUnit.counted("none", Rational.ZERO, 1, 1);
    assertThat(WeightedCoverage.of(List.of(NORTH, none)).estimate()).isEqualTo(0.25);
  }

  @Test
  void theIntervalIsClippedUnlessAskedOtherwise() {
    WeightedCoverage low =
        WeightedCoverage.of(List.of(WeightedUnit.counted("a", Rational.ONE, 1, 20)));
    assertThat(low.interval(0.95).lower()).isZero();
    assertThat(low.unclippedInterval(0.95).lower()).isCloseTo(-0.0455, within(1e-4));
    WeightedCoverage high =
        WeightedCoverage.of(List.of(WeightedUnit.counted("a", Rational.ONE, 19, 20)));
    assertThat(high.interval(0.95).upper()).isEqualTo(1);
    assertThat(high.unclippedInterval(0.95).upper()).isGreaterThan(1);
    assertThat(high.interval(0.5).upper()).isLessThan(1);
  }

  @Test
  void theVarianceShrinksWithThePartOfTheCasesThatWasFound() {
    assertThat(NORTH.withFinitePopulationCorrection(40, 160).variance())
        .isEqualTo(NORTH.variance().times(Rational.of(3, 4)));
    assertThat(NORTH.withFinitePopulationCorrection(40, 40).variance()).isEqualTo(Rational.ZERO);
    assertThat(NORTH.withFinitePopulationCorrection(40, 160).coverage())
        .isEqualTo(Rational.of(1, 4));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> WeightedCoverage.of(List.of()))
        .hasMessage("units must be at least one with a weight above 0 but was 0");
    assertThatThrownBy(
            () -> WeightedCoverage.of(List.of(WeightedUnit.counted("a", Rational.ZERO, 1, 2))))
        .hasMessage("units must be at least one with a weight above 0 but was 1");
    WeightedCoverage overall = WeightedCoverage.of(List.of(NORTH));
    assertThatThrownBy(() -> overall.interval(0.4))
        .hasMessage(
            "level must be a fraction from 0.5 to below 1 (0.95 stands for 95 %) but was 0.4");
    assertThatThrownBy(() -> overall.interval(1)).hasMessageStartingWith("level must be");
    assertThatThrownBy(() -> overall.interval(Double.NaN)).hasMessageStartingWith("level must be");
    assertThatThrownBy(() -> WeightedUnit.counted("a", Rational.ONE, 0, 0))
        .hasMessage("cases must be a number of cases from 1 to 1000000000 but was 0");
    assertThatThrownBy(() -> WeightedUnit.counted("a", Rational.ONE, 3, 2))
        .hasMessage("covered must be a number of cases from 0 to 2 but was 3");
    assertThatThrownBy(() -> WeightedUnit.counted("a", Rational.of(-1), 1, 2))
        .hasMessage("weight must be a number of cases of at least 0 but was -1");
    assertThatThrownBy(() -> WeightedUnit.counted(" ", Rational.ONE, 1, 2))
        .hasMessage("unit must be a text that is not blank");
    assertThatThrownBy(() -> new WeightedUnit("a", Rational.ONE, Rational.of(2), Rational.ZERO))
        .hasMessage("coverage must be a fraction from 0 to 1 but was 2");
    assertThatThrownBy(() -> new WeightedUnit("a", Rational.ONE, Rational.of(-1), Rational.ZERO))
        .hasMessageStartingWith("coverage must be");
    assertThatThrownBy(() -> new WeightedUnit("a", Rational.ONE, Rational.ONE, Rational.of(-1)))
        .hasMessage("variance must be a number of at least 0 but was -1");
    assertThatThrownBy(() -> NORTH.withFinitePopulationCorrection(40, 39))
        .hasMessage("found must be a number of cases from 0 to 39 but was 40");
    assertThatThrownBy(() -> NORTH.withFinitePopulationCorrection(0, 0))
        .hasMessageStartingWith("total must be");
  }

  @Test
  void values() {
    assertThat(WeightedInterval.WALD_WEIGHTED.label()).isEqualTo("Wald, weighted units");
    assertThat(WeightedInterval.CLOPPER_PEARSON_EFFECTIVE.label())
        .isEqualTo("Clopper-Pearson exact, effective number of cases");
    assertThat(WeightedInterval.values())
        .extracting(WeightedInterval::kind)
        .containsOnly(IntervalKind.SAMPLING);
    new EqualsTester()
        .addEqualityGroup(
            WeightedCoverage.of(List.of(NORTH, SOUTH)), WeightedCoverage.of(List.of(SOUTH, NORTH)))
        .addEqualityGroup(WeightedCoverage.of(List.of(NORTH)))
        .testEquals();
    SerializableTester.reserializeAndAssert(WeightedCoverage.of(List.of(NORTH, SOUTH)));
  }
}
