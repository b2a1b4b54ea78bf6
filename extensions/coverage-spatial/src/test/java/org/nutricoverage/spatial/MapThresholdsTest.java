package org.nutricoverage.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.SerializableTester;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Severity;

class MapThresholdsTest {

  private static final MapThresholds THREE = MapThresholds.ofPercent(30, 70);

  @ParameterizedTest
  @CsvSource({
    "38, 29, HIGH", "32, 18, MODERATE", "43, 36, HIGH", "35, 15, MODERATE",
    "42, 14, MODERATE", "37, 10, LOW", "39, 5, LOW", "42, 23, MODERATE",
    "308, 150, MODERATE", "40, 28, MODERATE", "40, 29, HIGH", "40, 12, LOW",
    "40, 13, MODERATE", "0, 0, NOT_CLASSIFIED", "1, 0, LOW", "1, 1, HIGH"
  })
  void threeClasses(long cases, long covered, MapClass expected) {
    assertThat(THREE.classify(covered, cases)).isEqualTo(expected);
  }

  @Test
  void twoClassesHaveNoModerate() {
    MapThresholds two = MapThresholds.ofPercent(50);
    assertThat(two.classify(5, 10)).isEqualTo(MapClass.LOW);
    assertThat(two.classify(6, 10)).isEqualTo(MapClass.HIGH);
    assertThat(two.findings()).isEmpty();
    assertThat(two).hasToString("50.0 %");
    assertThat(THREE).hasToString("30.0 % and 70.0 %");
  }

  @Test
  void decisionValuesAreExact() {
    assertThat(MapThresholds.decisionValue(Rational.of(29, 100), 100)).isEqualTo(29);
    assertThat(MapThresholds.decisionValue(Rational.of(58, 100), 50)).isEqualTo(29);
    assertThat(MapThresholds.decisionValue(Rational.of(70, 100), 90)).isEqualTo(63);
    assertThat(MapThresholds.decisionValue(Rational.of(1, 2), 0)).isZero();
    assertThat(MapThresholds.decisionValue(Rational.ONE, 7)).isEqualTo(7);
    assertThat(MapThresholds.decisionValue(Rational.ZERO, 7)).isZero();
  }

  @Property(tries = 200)
  void classesRiseWithCoverage(
      @ForAll @IntRange(min = 1, max = 200) int cases,
      @ForAll @IntRange(min = 1, max = 99) int one,
      @ForAll @IntRange(min = 1, max = 99) int other) {
    MapThresholds thresholds = MapThresholds.ofPercent(Math.min(one, other), Math.max(one, other));
    MapClass last = MapClass.LOW;
    for (int covered = 0; covered <= cases; covered++) {
      MapClass next = thresholds.classify(covered, cases);
      assertThat(next).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(MapClass.HIGH);
      last = next;
    }
    assertThat(thresholds.classify(cases, cases)).isEqualTo(MapClass.HIGH);
    assertThat(thresholds.classify(0, cases)).isEqualTo(MapClass.LOW);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 50, ''",
    "20, 49, THRESHOLDS_CLOSE",
    "20, 45, THRESHOLDS_CLOSE",
    "20, 44, THRESHOLDS_TOO_CLOSE",
    "20, 21, THRESHOLDS_TOO_CLOSE",
    "20, 20, ''"
  })
  void gap(int lower, int upper, String code) {
    MapThresholds thresholds = MapThresholds.ofPercent(lower, upper);
    if (code.isEmpty()) {
      assertThat(thresholds.findings()).isEmpty();
    } else {
      assertThat(thresholds.findings())
          .singleElement()
          .satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity())
                .isEqualTo(code.contains("TOO") ? Severity.WARNING : Severity.INFO);
            assertThat(finding.message())
                .isEqualTo(
                    "the thresholds lie "
                        + (upper - lower)
                        + ".0 points apart; classes are told apart well from 30 points");
          });
    }
  }

  @Test
  void arguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MapThresholds.ofPercent(0))
        .withMessage("lower must be a number of percent from 1 to 99 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MapThresholds.ofPercent(50, 20))
        .withMessage("upper must be a number of percent from 50 to 99 but was 20");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MapThresholds(Rational.ONE, Rational.ONE))
        .withMessage("lower must be a fraction strictly between 0 and 1 but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MapThresholds(Rational.ZERO, Rational.of(1, 2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MapThresholds(Rational.of(1, 2), Rational.ONE))
        .withMessage(
            "upper must be a fraction of at least the lower threshold 0.5 and below 1 but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MapThresholds(Rational.of(1, 2), Rational.of(1, 3)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> THREE.classify(3, 2))
        .withMessage("covered must be a number of cases from 0 to 2 but was 3");
    assertThatIllegalArgumentException().isThrownBy(() -> THREE.classify(-1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> THREE.classify(0, -1))
        .withMessage("cases must be a number of cases of at least 0 but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MapThresholds.decisionValue(Rational.of(3, 2), 1))
        .withMessage("threshold must be a fraction from 0 to 1 but was 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MapThresholds.decisionValue(Rational.of(-1, 2), 1));
    SerializableTester.reserializeAndAssert(THREE);
  }
}
