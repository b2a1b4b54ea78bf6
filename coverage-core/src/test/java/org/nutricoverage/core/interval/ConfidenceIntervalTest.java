package org.nutricoverage.core.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceIntervalTest {

  private static final ConfidenceInterval INTERVAL =
      ConfidenceInterval.of(0.25, 0.75, 0.95, BinomialInterval.WILSON, 29);

  private enum OtherMethod implements IntervalMethod {
    CARRIED;

    @Override
    public String label() {
      return "growth rate of the projection";
    }

    @Override
    public IntervalKind kind() {
      return IntervalKind.PROPAGATED;
    }
  }

  @Test
  void keepsItsComponents() {
    assertThat(INTERVAL.lower()).isEqualTo(0.25);
    assertThat(INTERVAL.upper()).isEqualTo(0.75);
    assertThat(INTERVAL.level()).isEqualTo(0.95);
    assertThat(INTERVAL.method()).isEqualTo(BinomialInterval.WILSON);
    assertThat(INTERVAL.degreesOfFreedom()).isEqualTo(29);
    assertThat(ConfidenceInterval.of(0, 1, 0.9, BinomialInterval.MID_P).degreesOfFreedom())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void measuresItself() {
    assertThat(INTERVAL.width()).isEqualTo(0.5);
    assertThat(INTERVAL.halfWidth()).isEqualTo(0.25);
    assertThat(INTERVAL.contains(0.25)).isTrue();
    assertThat(INTERVAL.contains(0.75)).isTrue();
    assertThat(INTERVAL.contains(Math.nextDown(0.25))).isFalse();
    assertThat(INTERVAL.contains(Math.nextUp(0.75))).isFalse();
    assertThat(INTERVAL.contains(Double.NaN)).isFalse();
  }

  @Test
  void mirrorsItself() {
    ConfidenceInterval interval =
        ConfidenceInterval.of(0.125, 0.5, 0.9, BinomialInterval.JEFFREYS, 7);
    assertThat(interval.complement())
        .isEqualTo(ConfidenceInterval.of(0.5, 0.875, 0.9, BinomialInterval.JEFFREYS, 7));
  }

  @Test
  void mayLeaveTheUnitRange() {
    ConfidenceInterval difference = ConfidenceInterval.of(-0.5, -0.5, 0.5, OtherMethod.CARRIED);
    assertThat(difference.width()).isZero();
    assertThat(ConfidenceInterval.of(1.2, 1.4, 0.5, OtherMethod.CARRIED).upper()).isEqualTo(1.4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.616; 0.624; 0.95; 61.6 % to 62.4 % (95 % confidence interval, Wilson score)",
        "-0.03; 1.5; 0.999; -3.0 % to 150.0 % (99.9 % confidence interval, Wilson score)",
        "-0.0004; 0.0; 0.9; -0.04 % to 0.00 % (90 % confidence interval, Wilson score)",
        "0.5; 0.501; 0.9; 50.0 % to 50.1 % (90 % confidence interval, Wilson score)",
        "0.00001; 0.00012; 0.9; 0.00 % to 0.01 % (90 % confidence interval, Wilson score)",
        "0.2; 0.2; 0.9; 20.0 % to 20.0 % (90 % confidence interval, Wilson score)",
        "0; 1e-300; 0.9; 0.000000000000000 % to 0.000000000000000 % (90 % confidence interval,"
            + " Wilson score)",
      })
  void printsOneStableLine(double lower, double upper, double level, String line) {
    assertThat(ConfidenceInterval.of(lower, upper, level, BinomialInterval.WILSON))
        .hasToString(line);
  }

  @Test
  void printsItsKindAndItsDegreesOfFreedom() {
    assertThat(ConfidenceInterval.of(0.1, 0.2, 0.9, BinomialInterval.JEFFREYS))
        .hasToString("10.0 % to 20.0 % (90 % credible interval, Jeffreys)");
    assertThat(ConfidenceInterval.of(0.1, 0.2, 0.9, OtherMethod.CARRIED))
        .hasToString(
            "10.0 % to 20.0 % (90 % interval propagated from its inputs, growth rate of the"
                + " projection)");
    assertThat(INTERVAL)
        .hasToString(
            "25.0 % to 75.0 % (95 % confidence interval, Wilson score, 29.0 degrees of freedom)");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesLimitsThatAreNoNumbers(double limit) {
    assertThatThrownBy(() -> ConfidenceInterval.of(limit, 1, 0.95, BinomialInterval.WILSON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lower must be a finite fraction but was " + limit);
    assertThatThrownBy(() -> ConfidenceInterval.of(0, limit, 0.95, BinomialInterval.WILSON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("upper must be a finite fraction but was " + limit);
  }

  @Test
  void refusesLimitsInTheWrongOrder() {
    assertThatThrownBy(() -> ConfidenceInterval.of(0.5, 0.4, 0.95, BinomialInterval.WILSON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("upper must be a fraction at or above the lower limit 0.5 but was 0.4");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 95, -0.5, Double.NaN})
  void refusesImpossibleLevels(double level) {
    assertThatThrownBy(() -> ConfidenceInterval.of(0, 1, level, BinomialInterval.WILSON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level must be a fraction strictly between 0 and 1 but was " + level);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void refusesImpossibleDegreesOfFreedom(double freedom) {
    assertThatThrownBy(() -> ConfidenceInterval.of(0, 1, 0.95, BinomialInterval.WILSON, freedom))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("degreesOfFreedom must be a number above 0 or infinity but was " + freedom);
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(
            ConfidenceInterval.of(0.0, 0.5, 0.95, BinomialInterval.WILSON),
            ConfidenceInterval.of(-0.0, 0.5, 0.95, BinomialInterval.WILSON))
        .addEqualityGroup(
            ConfidenceInterval.of(-0.5, 0.0, 0.95, BinomialInterval.WILSON),
            ConfidenceInterval.of(-0.5, -0.0, 0.95, BinomialInterval.WILSON))
        .addEqualityGroup(ConfidenceInterval.of(0, 0.5, 0.9, BinomialInterval.WILSON))
        .addEqualityGroup(ConfidenceInterval.of(0, 0.5, 0.95, BinomialInterval.WALD))
        .addEqualityGroup(ConfidenceInterval.of(0, 0.5, 0.95, BinomialInterval.WILSON, 5))
        .testEquals();
    SerializableTester.reserializeAndAssert(INTERVAL);
  }

  @Test
  void refusesNulls() {
    NullPointerTester tester = new NullPointerTester();
    tester.testAllPublicStaticMethods(ConfidenceInterval.class);
    tester.testAllPublicConstructors(ConfidenceInterval.class);
    assertThatThrownBy(() -> ConfidenceInterval.of(0, 1, 0.95, nullMethod()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("method");
  }

  @SuppressWarnings("NullAway")
  private static IntervalMethod nullMethod() {
    return null;
  }
}
