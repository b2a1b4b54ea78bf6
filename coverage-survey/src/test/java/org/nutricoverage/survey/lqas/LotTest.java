package org.nutricoverage.survey.lqas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Rational;

class LotTest {

  @ParameterizedTest
  @CsvSource({
    "600, 0.5, 300",
    "10, 0.35, 4",
    "30, 0.35, 10",
    "50, 0.35, 18",
    "10, 0.34, 3",
    "10, 0.36, 4",
    "10, 0.999, 10",
    "10, 0.05, 0",
    "10, 0.15, 2",
    "7, 0, 0",
    "7, 1, 7",
    "1000000000000000, 0.3, 300000000000000",
  })
  void theNearestWholeNumberOfTwoTheEvenOne(long cases, double coverage, long covered) {
    LotCoverage truth = Lot.of(cases).nearestTo(coverage);
    assertThat(truth.coveredCases()).hasValue(covered);
    assertThat(truth).isEqualTo(new Lot.Finite(cases).withCovered(covered));
    assertThat(truth.lot().size()).hasValue(cases);
  }

  @Test
  void anUnlimitedLotTakesAnyCoverage() {
    LotCoverage truth = Lot.unlimited().nearestTo(0.333);
    assertThat(truth.coverage()).isEqualTo(Rational.of(333, 1000));
    assertThat(truth.coveredCases()).isEmpty();
    assertThat(truth.lot().size()).isEmpty();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> Lot.of(0))
        .hasMessage("lot must be a number of cases from 1 to 1000000000000000 but was 0");
    assertThatThrownBy(() -> Lot.of(Lot.MOST_CASES + 1)).hasMessageStartingWith("lot must be");
    assertThatThrownBy(() -> Lot.of(10).nearestTo(1.1))
        .hasMessage("coverage must be a fraction from 0 to 1 but was 1.1");
    assertThatThrownBy(() -> Lot.of(10).nearestTo(Rational.of(-1)))
        .hasMessage("coverage must be a fraction from 0 to 1 but was -1");
    assertThatThrownBy(() -> Lot.unlimited().nearestTo(Rational.of(2)))
        .hasMessage("coverage must be a fraction from 0 to 1 but was 2");
    assertThatThrownBy(() -> new Lot.Finite(10).withCovered(11))
        .hasMessage("coveredCases must be a number of cases from 0 to 10 but was 11");
    assertThatThrownBy(() -> new LotCoverage(Lot.of(10), Rational.of(1, 3)))
        .hasMessage(
            "coverage must be that of a whole number of covered cases among 10 cases but was 1/3");
  }

  @Test
  void values() {
    assertThat(Lot.of(1)).hasToString("1 case");
    assertThat(Lot.of(1200)).hasToString("1,200 cases");
    assertThat(Lot.unlimited()).hasToString("any number of cases");
    new EqualsTester()
        .addEqualityGroup(Lot.of(10), new Lot.Finite(10))
        .addEqualityGroup(Lot.of(11))
        .addEqualityGroup(Lot.unlimited(), Lot.unlimited())
        .addEqualityGroup(Lot.of(10).nearestTo(0.5), Lot.of(10).nearestTo(0.52))
        .addEqualityGroup(Lot.unlimited().nearestTo(0.5))
        .testEquals();
    SerializableTester.reserializeAndAssert(Lot.of(10).nearestTo(0.5));
    SerializableTester.reserializeAndAssert(Lot.unlimited().nearestTo(0.5));
  }
}
