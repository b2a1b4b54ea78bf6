package org.nutricoverage.survey.lqas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Rational;

class OperatingCharacteristicTest {

  private static final ThreeClass CLASSIFIER = ThreeClass.ofPercent(60, 90);

  @Test
  void summaryAgreesWithRAndWithThePublishedSimulation() {
    ClassificationPerformance performance =
        OperatingCharacteristic.onGrid(CLASSIFIER, 40, Lot.of(600), 0.01)
            .withoutZeroCoverage()
            .performance();
    assertThat(performance.correct(CoverageClass.LOW).orElseThrow())
        .isCloseTo(0.955307727832095, within(1e-12));
    assertThat(performance.correct(CoverageClass.MODERATE).orElseThrow())
        .isCloseTo(0.833087802914753, within(1e-12));
    assertThat(performance.correct(CoverageClass.HIGH).orElseThrow())
        .isCloseTo(0.835709810697881, within(1e-12));
    assertThat(performance.correct()).isCloseTo(0.906681958643471, within(1e-12));
    assertThat(performance.grossError()).isCloseTo(5.32983476871108e-08, within(1e-19));
    assertThat(performance.correct(CoverageClass.SATISFACTORY)).isEmpty();
    assertThat(performance)
        .hasToString(
            "correct 90.7 % (low 95.5 %, moderate 83.3 %, high 83.6 %), gross error 0.0 %");
  }

  @Test
  void coverageZeroCountsUnlessLeftOut() {
    OperatingCharacteristic curve =
        OperatingCharacteristic.onGrid(CLASSIFIER, 40, Lot.of(600), 0.01);
    assertThat(curve.points()).hasSize(101);
    assertThat(curve.withoutZeroCoverage().points()).hasSize(100);
    // 60 points have a mean of 0.9553, the one at 0 is always right.
    assertThat(curve.performance().correct(CoverageClass.LOW).orElseThrow())
        .isCloseTo((60 * 0.955307727832095 + 1) / 61, within(1e-12));
  }

  @Test
  void aCensusIsAlwaysRight() {
    OperatingCharacteristic curve = OperatingCharacteristic.ofEveryCount(CLASSIFIER, 20, 20);
    assertThat(curve.points()).hasSize(21);
    assertThat(curve.performance().correct()).isEqualTo(1);
    assertThat(curve.performance().grossError()).isZero();
    assertThat(curve.points().get(12).trueClass()).isEqualTo(CoverageClass.LOW);
    assertThat(curve.points().get(13).trueClass()).isEqualTo(CoverageClass.MODERATE);
    assertThat(curve.points().get(18).trueClass()).isEqualTo(CoverageClass.MODERATE);
    assertThat(curve.points().get(19).trueClass()).isEqualTo(CoverageClass.HIGH);
    assertThat(curve.points().get(7).truth()).isEqualTo(new Lot.Finite(20).withCovered(7));
    assertThat(curve.points().get(7).coverage()).isEqualTo(Rational.of(7, 20));
  }

  @Test
  void aSampleOfOneByHand() {
    // d = 0: satisfactory if the one case is covered. Lots with 0, 1 and 2 of 2 covered.
    OperatingCharacteristic curve = OperatingCharacteristic.ofEveryCount(TwoClass.of(0.5), 1, 2);
    assertThat(curve.points())
        .extracting(point -> point.probabilities().of(CoverageClass.SATISFACTORY))
        .containsExactly(0.0, 0.5, 1.0);
    assertThat(curve.points())
        .extracting(OperatingPoint::probabilityOfTrueClass)
        .containsExactly(1.0, 0.5, 1.0);
    assertThat(curve.performance().correct()).isCloseTo(2.5 / 3, within(1e-15));
    assertThat(curve.performance().correct(CoverageClass.UNSATISFACTORY)).hasValue(0.75);
    assertThat(curve.performance().grossError()).isZero();
  }

  @Test
  void grossErrorByHand() {
    // One case of 2, standards 30 and 70 %: d1 = d2 = 0, so a covered case is called high.
    OperatingCharacteristic curve =
        OperatingCharacteristic.onGrid(ThreeClass.ofPercent(30, 70), 1, Lot.unlimited(), 0.25);
    // Coverage 0, .25 low, .5 moderate, .75, 1 high; gross: .25 of low and .25 of high.
    assertThat(curve.performance().grossError()).isCloseTo((0.25 + 0.25) / 5, within(1e-15));
    assertThat(curve.performance().correct(CoverageClass.MODERATE)).hasValue(0.0);
    assertThat(curve.performance().correct()).isCloseTo((1 + 0.75 + 0.75 + 1) / 5, within(1e-15));
  }

  @Test
  void aGridEndsAtTheLastMultiple() {
    OperatingCharacteristic curve =
        OperatingCharacteristic.onGrid(CLASSIFIER, 5, Lot.unlimited(), 0.3);
    assertThat(curve.points())
        .extracting(OperatingPoint::coverage)
        .containsExactly(Rational.ZERO, Rational.of(3, 10), Rational.of(6, 10), Rational.of(9, 10));
    assertThat(OperatingCharacteristic.onGrid(CLASSIFIER, 5, Lot.unlimited(), 1).points())
        .hasSize(2);
  }

  @Test
  void aClassWithoutPointsHasNoMean() {
    ClassificationPerformance performance =
        OperatingCharacteristic.onGrid(CLASSIFIER, 5, Lot.unlimited(), 1).performance();
    assertThat(performance.correct(CoverageClass.MODERATE)).isEmpty();
    assertThat(performance.correctByClass().keySet())
        .containsExactly(CoverageClass.LOW, CoverageClass.HIGH);
  }

  @Test
  void refusesWhatCannotBe() {
    Lot lot = Lot.unlimited();
    assertThatThrownBy(() -> OperatingCharacteristic.onGrid(CLASSIFIER, 5, lot, 0.000001))
        .hasMessage("step must be a fraction from 0.000002 to 1 but was 1.0E-6");
    assertThatThrownBy(() -> OperatingCharacteristic.onGrid(CLASSIFIER, 5, lot, 1.01))
        .hasMessageStartingWith("step must be");
    assertThatThrownBy(() -> OperatingCharacteristic.onGrid(CLASSIFIER, 5, lot, Double.NaN))
        .hasMessageStartingWith("step must be");
    assertThatThrownBy(() -> OperatingCharacteristic.ofEveryCount(CLASSIFIER, 5, 0))
        .hasMessage("casesInLot must be a number of cases from 1 to 999999 but was 0");
    assertThatThrownBy(() -> OperatingCharacteristic.ofEveryCount(CLASSIFIER, 5, 4))
        .hasMessage("sampleSize must be a number of cases from 0 to 4 but was 5");
    assertThatThrownBy(() -> OperatingCharacteristic.ofEveryCount(CLASSIFIER, 0, 4))
        .hasMessage("sampleSize must be a number of cases from 1 to 1000000000 but was 0");
    assertThatThrownBy(() -> new OperatingCharacteristic(CLASSIFIER, 0, List.of()))
        .hasMessageStartingWith("sampleSize must be");
    assertThatThrownBy(() -> new OperatingCharacteristic(CLASSIFIER, 5, List.of()))
        .hasMessage("points must be at least one point but was []");
    OperatingPoint point = OperatingCharacteristic.onGrid(CLASSIFIER, 5, lot, 1).points().get(0);
    assertThatThrownBy(() ->
            new OperatingPoint(
                Rational.of(2), point.truth(), point.trueClass(), point.probabilities()))
        .hasMessage("coverage must be a fraction from 0 to 1 but was 2");
    assertThatThrownBy(() -> new ClassificationPerformance(Map.of(), 2, 0))
        .hasMessageStartingWith("correct must be");
    assertThatThrownBy(() -> new ClassificationPerformance(Map.of(), 0, -1))
        .hasMessageStartingWith("grossError must be");
    assertThatThrownBy(() -> new ClassificationPerformance(Map.of(CoverageClass.LOW, 2.0), 0, 0))
        .hasMessageStartingWith("correct must be");
  }

  @Test
  void values() {
    OperatingCharacteristic curve =
        OperatingCharacteristic.onGrid(CLASSIFIER, 5, Lot.unlimited(), 0.5);
    assertThat(curve)
        .hasToString(
            "operating characteristic of three classes at 60 % and 90 %, samples of 5, 3 points");
    new EqualsTester()
        .addEqualityGroup(
            curve, OperatingCharacteristic.onGrid(CLASSIFIER, 5, Lot.unlimited(), 0.5))
        .addEqualityGroup(OperatingCharacteristic.onGrid(CLASSIFIER, 6, Lot.unlimited(), 0.5))
        .addEqualityGroup(curve.performance())
        .testEquals();
    SerializableTester.reserializeAndAssert(curve);
    SerializableTester.reserializeAndAssert(curve.performance());
  }
}
