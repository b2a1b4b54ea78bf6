package org.nutricoverage.survey.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorFunctionTest {

  private static final FactorFunction LINEAR =
      new FactorFunction.Linear(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  private static final FactorFunction BOUNDED = new FactorFunction.Linear(0.5, 2.25);
  private static final FactorFunction EXPONENTIAL = new FactorFunction.Exponential();
  private static final FactorFunction LOGIT = new FactorFunction.Logit(0.5, 2.25);

  @Test
  void isOneWithoutAPredictor() {
    for (FactorFunction function : new FactorFunction[] {LINEAR, BOUNDED, EXPONENTIAL, LOGIT}) {
      assertThat(function.factor(0)).isEqualTo(1);
      assertThat(function.slope(0)).isEqualTo(1);
      assertThat(function.integral(0)).isEqualTo(0);
    }
  }

  @Test
  void hasTheValuesOfItsFormula() {
    assertThat(LINEAR.factor(-3)).isEqualTo(-2);
    assertThat(LINEAR.integral(-3)).isEqualTo(1.5);
    assertThat(BOUNDED.factor(-3)).isEqualTo(0.5);
    assertThat(BOUNDED.factor(0.25)).isEqualTo(1.25);
    assertThat(BOUNDED.factor(3)).isEqualTo(2.25);
    assertThat(BOUNDED.slope(-3)).isEqualTo(0);
    assertThat(BOUNDED.slope(-0.5)).isEqualTo(0);
    assertThat(BOUNDED.slope(0.25)).isEqualTo(1);
    assertThat(BOUNDED.slope(1.25)).isEqualTo(0);
    // -0.5 + 0.125 at the bound, then 0.5 a unit; 1.25 + 0.78125, then 2.25 a unit
    assertThat(BOUNDED.integral(-3)).isEqualTo(-0.375 - 1.25);
    assertThat(BOUNDED.integral(3)).isEqualTo(2.03125 + 1.75 * 2.25);
    assertThat(EXPONENTIAL.factor(2)).isEqualTo(Math.exp(2));
    assertThat(EXPONENTIAL.slope(2)).isEqualTo(Math.exp(2));
    assertThat(EXPONENTIAL.integral(2)).isEqualTo(Math.expm1(2));
    assertThat(EXPONENTIAL.lower()).isEqualTo(0);
    assertThat(EXPONENTIAL.upper()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(LOGIT.lower()).isEqualTo(0.5);
    assertThat(LOGIT.upper()).isEqualTo(2.25);
    assertThat(BOUNDED.boundsAreReached()).isTrue();
    assertThat(EXPONENTIAL.boundsAreReached()).isFalse();
    assertThat(LOGIT.boundsAreReached()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-4, -1, -0.01, 1e-9, 0.3, 1, 4})
  void logitIsThatOfDevilleAndSarndal(double u) {
    double lower = 0.5;
    double upper = 2.25;
    double a = (upper - lower) / ((1 - lower) * (upper - 1));
    double e = Math.exp(a * u);
    double expected =
        (lower * (upper - 1) + upper * (1 - lower) * e) / ((upper - 1) + (1 - lower) * e);
    assertThat(LOGIT.factor(u)).isEqualTo(expected, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, -0.4, 0.3, 0.9, 2})
  void slopeAndIntegralBelongToTheFactor(double u) {
    double step = 1e-5;
    for (FactorFunction function : new FactorFunction[] {LINEAR, BOUNDED, EXPONENTIAL, LOGIT}) {
      double rise = function.factor(u + step) - function.factor(u - step);
      assertThat(rise / (2 * step)).isEqualTo(function.slope(u), within(1e-8));
      double area = function.integral(u + step) - function.integral(u - step);
      assertThat(area / (2 * step)).isEqualTo(function.factor(u), within(1e-8));
    }
  }

  @Test
  void logitStaysWithinItsBoundsFarAway() {
    assertThat(LOGIT.factor(1e6)).isEqualTo(2.25);
    assertThat(LOGIT.factor(-1e6)).isEqualTo(0.5);
    assertThat(LOGIT.slope(1e6)).isEqualTo(0);
    assertThat(LOGIT.slope(-1e6)).isEqualTo(0);
    // the curve lies below its bounds by a constant area, ln(1.75 / 0.5) and ln(1.75 / 1.25)
    assertThat(LOGIT.integral(1e6)).isEqualTo(2.25e6 - 0.625 * Math.log(3.5), within(1e-8));
    assertThat(LOGIT.integral(-1e6)).isEqualTo(-0.5e6 - 0.625 * Math.log(1.4), within(1e-8));
  }
}
