package org.nutricoverage.survey.lqas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Rational;

class DecisionRuleTest {

  @ParameterizedTest
  @CsvSource({
    "40, 70, 28",
    "43, 70, 30",
    "100, 29, 29",
    "90, 70, 63",
    "50, 58, 29",
    "40, 12.5, 5",
    "0, 50, 0",
    "1, 50, 0",
    "1, 100, 1",
    "7, 0, 0",
    "1000000000, 33.3, 333000000",
  })
  void thresholdIsTheExactFloor(long sampleSize, double percent, long threshold) {
    assertThat(DecisionRule.forStandardPercent(sampleSize, percent).threshold())
        .isEqualTo(threshold);
  }

  @Test
  void aStandardMayBeAnyFraction() {
    assertThat(DecisionRule.forStandard(41, Rational.of(2, 3)).threshold()).isEqualTo(27);
    assertThat(DecisionRule.forStandard(42, Rational.of(2, 3)).threshold()).isEqualTo(28);
  }

  @Test
  void exactlyTheThresholdIsNotAbove() {
    DecisionRule rule = DecisionRule.forStandardPercent(40, 70);
    assertThat(rule.isExceededBy(0)).isFalse();
    assertThat(rule.isExceededBy(28)).isFalse();
    assertThat(rule.isExceededBy(29)).isTrue();
    assertThat(rule.isExceededBy(40)).isTrue();
    assertThat(DecisionRule.of(3, 3).isExceededBy(3)).isFalse();
  }

  @Test
  void probabilitiesOfASmallLotByHand() {
    // 2 of 4 cases covered, 2 drawn: C(2, 2) / C(4, 2) = 1/6.
    LotCoverage half = Lot.of(4).nearestTo(0.5);
    DecisionRule rule = DecisionRule.of(2, 1);
    assertThat(rule.probabilityOfExceeding(half)).isCloseTo(1 / 6.0, within(1e-15));
    assertThat(rule.probabilityOfNotExceeding(half)).isCloseTo(5 / 6.0, within(1e-15));
    assertThat(DecisionRule.of(2, 0).probabilityOfExceeding(half))
        .isCloseTo(5 / 6.0, within(1e-15));
    assertThat(DecisionRule.of(2, 2).probabilityOfExceeding(half)).isZero();
    assertThat(DecisionRule.of(0, 0).probabilityOfExceeding(half)).isZero();
    assertThat(DecisionRule.of(0, 0).probabilityOfNotExceeding(half)).isEqualTo(1);
  }

  @Test
  void probabilitiesWithoutLimitByHand() {
    LotCoverage third = Lot.unlimited().nearestTo(Rational.of(1, 3));
    assertThat(DecisionRule.of(3, 1).probabilityOfExceeding(third))
        .isCloseTo(7 / 27.0, within(1e-15));
    assertThat(DecisionRule.of(3, 1).probabilityOfNotExceeding(third))
        .isCloseTo(20 / 27.0, within(1e-15));
  }

  @Test
  void nobodyAndEveryoneCovered() {
    for (Lot lot : new Lot[] {Lot.unlimited(), Lot.of(40), Lot.of(1000)}) {
      DecisionRule rule = DecisionRule.forStandardPercent(40, 50);
      assertThat(rule.probabilityOfExceeding(lot.nearestTo(0))).isZero();
      assertThat(rule.probabilityOfNotExceeding(lot.nearestTo(0))).isEqualTo(1);
      assertThat(rule.probabilityOfExceeding(lot.nearestTo(1))).isEqualTo(1);
      assertThat(rule.probabilityOfNotExceeding(lot.nearestTo(1))).isZero();
    }
  }

  @Test
  void errorsOfThePublishedSmallLot() {
    // 250 cases, 70 %: R's phyper gives these.
    Lot lot = Lot.of(250);
    ErrorProbabilities errors =
        DecisionRule.forStandardPercent(32, 70).errors(lot.nearestTo(0.6), lot.nearestTo(0.8));
    assertThat(errors.aboveThoughLow()).isCloseTo(0.0997178006141161, within(1e-13));
    assertThat(errors.notAboveThoughHigh()).isCloseTo(0.0754024981685453, within(1e-13));
    assertThat(errors.greatest()).isEqualTo(errors.aboveThoughLow());
    assertThat(errors.sum()).isCloseTo(0.1751202987826614, within(1e-13));
    assertThat(errors)
        .hasToString("found above though low 10.0 %, not found above though high 7.5 %");
    assertThat(new ErrorProbabilities(0.1, 0.3).greatest()).isEqualTo(0.3);
  }

  @Test
  void aProbabilityOfExactlyTheLimitIsWithinIt() {
    // 1 of 10 cases covered, 1 drawn: exactly a tenth, which no double is.
    LotCoverage tenth = Lot.of(10).nearestTo(0.1);
    assertThat(DecisionRule.of(1, 0).isExceededAtMost(tenth, 0.1)).isTrue();
    assertThat(DecisionRule.of(1, 0).isExceededAtMost(tenth, 0.09999999999999)).isFalse();
    assertThat(DecisionRule.of(1, 0).isExceededAtMost(tenth, 0.2)).isTrue();
    assertThat(DecisionRule.of(1, 0).isExceededAtMost(tenth, 0.05)).isFalse();
    assertThat(DecisionRule.of(1, 0).isNotExceededAtMost(tenth, 0.9)).isTrue();
    assertThat(DecisionRule.of(1, 0).isNotExceededAtMost(tenth, 0.89999999999999)).isFalse();
    // 3 drawn from 30 with 10 covered: P(X > 1) = (C(10,2) 20 + C(10,3)) / C(30,3) = 1020/4060 =
    // 0.25123152709359606.
    LotCoverage third = Lot.of(30).nearestTo(Rational.of(1, 3));
    assertThat(DecisionRule.of(3, 1).isExceededAtMost(third, 0.251231527093596)).isFalse();
    assertThat(DecisionRule.of(3, 1).isExceededAtMost(third, 0.251231527093597)).isTrue();
  }

  @Test
  void exactDecisionsWithoutLimit() {
    LotCoverage half = Lot.unlimited().nearestTo(0.5);
    assertThat(DecisionRule.of(3, 1).isExceededAtMost(half, 0.5)).isTrue();
    assertThat(DecisionRule.of(3, 1).isExceededAtMost(half, 0.4999999999999)).isFalse();
    assertThat(DecisionRule.of(2, 1).isNotExceededAtMost(half, 0.75)).isTrue();
    assertThat(DecisionRule.of(2, 1).isNotExceededAtMost(half, 0.7499999999999)).isFalse();
    LotCoverage fifth = Lot.unlimited().nearestTo(0.2);
    assertThat(DecisionRule.of(2, 1).isExceededAtMost(fifth, 0.04)).isTrue();
    assertThat(DecisionRule.of(2, 0).isNotExceededAtMost(fifth, 0.64)).isTrue();
    assertThat(DecisionRule.of(2, 0).isNotExceededAtMost(fifth, 0.6399999999999)).isFalse();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> DecisionRule.of(10, 11))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threshold must be a number of cases from 0 to 10 but was 11");
    assertThatThrownBy(() -> DecisionRule.of(-1, 0))
        .hasMessage("sampleSize must be a number of cases from 0 to 1000000000 but was -1");
    assertThatThrownBy(() -> DecisionRule.forStandard(-1, Rational.ONE))
        .hasMessageStartingWith("sampleSize must be");
    assertThatThrownBy(() -> DecisionRule.forStandardPercent(10, 100.5))
        .hasMessage("standardPercent must be a percentage from 0 to 100 but was 100.5");
    assertThatThrownBy(() -> DecisionRule.forStandardPercent(10, -0.5))
        .hasMessageStartingWith("standardPercent must be");
    assertThatThrownBy(() -> DecisionRule.forStandardPercent(10, Double.NaN))
        .hasMessageStartingWith("standardPercent must be");
    assertThatThrownBy(() -> DecisionRule.forStandard(10, Rational.of(3, 2)))
        .hasMessage("standard must be a fraction from 0 to 1 but was 1.5");
    assertThatThrownBy(() -> DecisionRule.forStandard(10, Rational.of(-1)))
        .hasMessageStartingWith("standard must be");
    assertThatThrownBy(() -> DecisionRule.of(10, 5).isExceededBy(11))
        .hasMessage("covered must be a number of cases from 0 to 10 but was 11");
    assertThatThrownBy(() -> DecisionRule.of(10, 5).probabilityOfExceeding(Lot.of(9).nearestTo(0)))
        .hasMessage("sampleSize must be a number of cases from 0 to 9 but was 10");
    assertThatThrownBy(
            () -> DecisionRule.of(10, 5).isExceededAtMost(Lot.unlimited().nearestTo(0.1), 0))
        .hasMessage("mostProbability must be a fraction strictly between 0 and 1 but was 0.0");
    assertThatThrownBy(() -> new ErrorProbabilities(-0.1, 0))
        .hasMessage("aboveThoughLow must be a fraction from 0 to 1 but was -0.1");
    assertThatThrownBy(() -> new ErrorProbabilities(0, 1.1))
        .hasMessage("notAboveThoughHigh must be a fraction from 0 to 1 but was 1.1");
  }

  @Test
  void values() {
    assertThat(DecisionRule.of(4000, 1200)).hasToString("more than 1,200 of 4,000");
    new EqualsTester()
        .addEqualityGroup(DecisionRule.of(40, 28), DecisionRule.forStandardPercent(40, 70))
        .addEqualityGroup(DecisionRule.of(41, 28))
        .addEqualityGroup(DecisionRule.of(40, 27))
        .testEquals();
    SerializableTester.reserializeAndAssert(DecisionRule.of(40, 28));
    SerializableTester.reserializeAndAssert(new ErrorProbabilities(0.1, 0.2));
  }
}
