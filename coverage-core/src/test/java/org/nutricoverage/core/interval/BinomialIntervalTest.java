package org.nutricoverage.core.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.SerializableTester;
import java.util.Arrays;
import org.apache.commons.math3.stat.interval.IntervalUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinomialIntervalTest {

  // Closed forms: a few roundings of the double format.
  private static final double CLOSED_FORM = 1e-15;

  /** Newcombe (1998), table I, printed with four decimals; Wald as he prints it, clipped. */
  @ParameterizedTest
  @CsvSource({
    "WALD, 81, 263, 0.2522, 0.3638",
    "WILSON, 81, 263, 0.2553, 0.3662",
    "WILSON_CONTINUITY_CORRECTED, 81, 263, 0.2535, 0.3682",
    "CLOPPER_PEARSON, 81, 263, 0.2527, 0.3676",
    "MID_P, 81, 263, 0.2544, 0.3658",
    "WALD, 15, 148, 0.0527, 0.1500",
    "WILSON, 15, 148, 0.0624, 0.1605",
    "WILSON_CONTINUITY_CORRECTED, 15, 148, 0.0598, 0.1644",
    "CLOPPER_PEARSON, 15, 148, 0.0578, 0.1617",
    "MID_P, 15, 148, 0.0601, 0.1581",
    "WALD, 0, 20, 0, 0",
    "WILSON, 0, 20, 0, 0.1611",
    "WILSON_CONTINUITY_CORRECTED, 0, 20, 0, 0.2005",
    "CLOPPER_PEARSON, 0, 20, 0, 0.1684",
    "MID_P, 0, 20, 0, 0.1391",
    "WALD, 1, 29, 0, 0.1009",
    "WILSON, 1, 29, 0.0061, 0.1718",
    "WILSON_CONTINUITY_CORRECTED, 1, 29, 0.0018, 0.1963",
    "CLOPPER_PEARSON, 1, 29, 0.0009, 0.1776",
    "MID_P, 1, 29, 0.0017, 0.1585",
  })
  void reproducesNewcombe(
      BinomialInterval method, long successes, long trials, double lower, double upper) {
    ConfidenceInterval interval = method.of(successes, trials, 0.95);
    assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
    assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
    assertThat(interval.level()).isEqualTo(0.95);
    assertThat(interval.method()).isEqualTo(method);
    assertThat(interval.degreesOfFreedom()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void followsTheFormulasOfOneSuccessInTwo() {
    // z^2 = z z with z = 1.959963984540054; p = 1/2, n = 2.
    double z = 1.959963984540054;
    double half = z * Math.sqrt(0.125);
    assertThat(BinomialInterval.WALD.unclipped(1, 2, 0.95).lower())
        .isCloseTo(0.5 - half, within(CLOSED_FORM));
    assertThat(BinomialInterval.WALD.unclipped(1, 2, 0.95).upper())
        .isCloseTo(0.5 + half, within(CLOSED_FORM));
    // Wilson: 1/2 -+ z/2 sqrt(z^2 + 2)/(2 + z^2) = 1/2 -+ z / (2 sqrt(2 + z^2)); the same as
    // Agresti-Coull, whose q (1 - q)/m is 1/(4 (2 + z^2)).
    double score = z / 2 / Math.sqrt(2 + z * z);
    for (BinomialInterval method :
        new BinomialInterval[] {BinomialInterval.WILSON, BinomialInterval.AGRESTI_COULL}) {
      assertThat(method.of(1, 2, 0.95).lower()).isCloseTo(0.5 - score, within(CLOSED_FORM));
      assertThat(method.of(1, 2, 0.95).upper()).isCloseTo(0.5 + score, within(CLOSED_FORM));
    }
    // P(X >= 1) = 1 - (1 - p)^2 = 0.025 and P(X <= 1) = 1 - p^2 = 0.025.
    assertThat(BinomialInterval.CLOPPER_PEARSON.of(1, 2, 0.95).lower())
        .isCloseTo(1 - Math.sqrt(0.975), within(CLOSED_FORM));
    assertThat(BinomialInterval.CLOPPER_PEARSON.of(1, 2, 0.95).upper())
        .isCloseTo(Math.sqrt(0.975), within(CLOSED_FORM));
    // p^2 + p (1 - p) = p = 0.025, and the same from above.
    assertThat(BinomialInterval.MID_P.of(1, 2, 0.95).lower()).isCloseTo(0.025, within(CLOSED_FORM));
    assertThat(BinomialInterval.MID_P.of(1, 2, 0.95).upper()).isCloseTo(0.975, within(CLOSED_FORM));
    // Beta(3/2, 3/2): sin^2 of an angle a with 2a - sin(4a)/2 = 0.025 pi for its lower limit.
    double lower = BinomialInterval.JEFFREYS.of(1, 2, 0.95).lower();
    double angle = Math.asin(Math.sqrt(lower));
    assertThat(2 * angle - Math.sin(4 * angle) / 2).isCloseTo(0.025 * Math.PI, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 30, 1_000_000, 1_000_000_000})
  void isExactAtTheEnds(long trials) {
    for (BinomialInterval method : BinomialInterval.values()) {
      ConfidenceInterval none = method.of(0, trials, 0.95);
      ConfidenceInterval all = method.of(trials, trials, 0.95);
      assertThat(none.lower()).as(method.label()).isZero();
      assertThat(all.upper()).as(method.label()).isEqualTo(1);
      if (method == BinomialInterval.WALD) {
        assertThat(none.upper()).isZero();
        assertThat(all.lower()).isEqualTo(1);
      } else {
        assertThat(none.upper()).as(method.label()).isGreaterThan(0).isLessThan(1);
        assertThat(all.lower()).as(method.label()).isGreaterThan(0).isLessThan(1);
      }
    }
    assertThat(BinomialInterval.CLOPPER_PEARSON.of(0, trials, 0.95).upper())
        .isCloseTo(-Math.expm1(Math.log(0.025) / trials), relative(1e-15, 0.025, trials));
    assertThat(BinomialInterval.MID_P.of(0, trials, 0.95).upper())
        .isCloseTo(-Math.expm1(Math.log(0.05) / trials), relative(1e-15, 0.05, trials));
    // z^2/(n + z^2)
    double zz = 1.959963984540054 * 1.959963984540054;
    assertThat(BinomialInterval.WILSON.of(0, trials, 0.95).upper())
        .isCloseTo(zz / (trials + zz), within(2e-15 * zz / (trials + zz)));
  }

  private static org.assertj.core.data.Offset<Double> relative(
      double digits, double tail, long trials) {
    return within(16 * digits * -Math.expm1(Math.log(tail) / trials));
  }

  @Test
  void keepsTheDigitsOfASmallLowerLimitNearLevelOne() {
    // One of one at 1 - 1e-9: the lower limit is the tail itself, 5e-10 as the double has it.
    double level = 1 - 1e-9;
    double tail = (1 - level) / 2;
    assertThat(BinomialInterval.CLOPPER_PEARSON.of(1, 1, level).lower())
        .isCloseTo(tail, within(1e-14 * tail));
    assertThat(BinomialInterval.MID_P.of(1, 1, level).lower())
        .isCloseTo(2 * tail, within(2e-14 * tail));
    // Two of three: P(X >= 2) = 3 p^2 - 2 p^3, half of P(X = 2) less for mid-P.
    double exact = BinomialInterval.CLOPPER_PEARSON.of(2, 3, level).lower();
    assertThat(exact * exact * (3 - 2 * exact)).isCloseTo(tail, within(1e-13 * tail));
    double mid = BinomialInterval.MID_P.of(2, 3, level).lower();
    assertThat(mid * mid * (1.5 - 0.5 * mid)).isCloseTo(tail, within(1e-13 * tail));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.95, 1 - 1e-9})
  void solvesTheMidPEquation(double level) {
    long n = 12;
    double tail = (1 - level) / 2;
    for (long x = 0; x <= n; x++) {
      ConfidenceInterval interval = BinomialInterval.MID_P.of(x, n, level);
      // The equation is summed term by term here: at most 13 positive terms, 1e-15 each; the slope
      // of a tail in log p is at most n.
      if (x > 0) {
        assertThat(upperMidTail(x, n, interval.lower())).isCloseTo(tail, within(2e-13 * tail));
      }
      if (x < n && interval.upper() < 0.99) {
        assertThat(upperMidTail(n - x, n, 1 - interval.upper()))
            .isCloseTo(tail, within(2e-13 * tail / (1 - interval.upper())));
      }
    }
  }

  private static double upperMidTail(long x, long n, double p) {
    double sum = 0;
    double coefficient = 1;
    for (long k = 0; k <= n; k++) {
      double term = coefficient * Math.pow(p, (double) k) * Math.pow(1 - p, (double) (n - k));
      sum += k > x ? term : k == x ? term / 2 : 0;
      coefficient = coefficient * (n - k) / (k + 1);
    }
    return sum;
  }

  @Test
  void leavesTheUnitRangeOnlyWhenAskedTo() {
    assertThat(BinomialInterval.WALD.unclipped(1, 10, 0.95).lower())
        .isCloseTo(-0.08593850969136843, within(CLOSED_FORM));
    assertThat(BinomialInterval.WALD.of(1, 10, 0.95).lower()).isZero();
    assertThat(BinomialInterval.AGRESTI_COULL.unclipped(10, 10, 0.95).upper())
        .isCloseTo(1.0433545058876565, within(CLOSED_FORM));
    assertThat(BinomialInterval.AGRESTI_COULL.of(10, 10, 0.95).upper()).isEqualTo(1);
    for (BinomialInterval method : BinomialInterval.values()) {
      assertThat(method.unclipped(13, 30, 0.9)).isEqualTo(method.of(13, 30, 0.9));
    }
  }

  @Test
  void agreesWithCommonsMath() {
    // commons-math3 finds quantiles to 1e-9 absolute, and its normal quantile to about 1e-10.
    for (int n : new int[] {5, 30, 400}) {
      for (int x = 2; x < n - 1; x += 1 + n / 7) {
        compare(
            BinomialInterval.CLOPPER_PEARSON,
            IntervalUtils.getClopperPearsonInterval(n, x, 0.9),
            x,
            n);
        compare(BinomialInterval.WILSON, IntervalUtils.getWilsonScoreInterval(n, x, 0.9), x, n);
        compare(
            BinomialInterval.AGRESTI_COULL, IntervalUtils.getAgrestiCoullInterval(n, x, 0.9), x, n);
        compare(
            BinomialInterval.WALD, IntervalUtils.getNormalApproximationInterval(n, x, 0.9), x, n);
      }
    }
  }

  private static void compare(
      BinomialInterval method,
      org.apache.commons.math3.stat.interval.ConfidenceInterval expected,
      int x,
      int n) {
    ConfidenceInterval actual = method.unclipped(x, n, 0.9);
    assertThat(actual.lower()).isCloseTo(expected.getLowerBound(), within(5e-9));
    assertThat(actual.upper()).isCloseTo(expected.getUpperBound(), within(5e-9));
  }

  @Test
  void givesStandardErrors() {
    assertThat(BinomialInterval.standardError(8, 26))
        .isCloseTo(0.0905151392945465, within(CLOSED_FORM));
    assertThat(BinomialInterval.standardError(1, 2)).isCloseTo(Math.sqrt(0.125), within(1e-16));
    assertThat(BinomialInterval.standardError(0, 1)).isZero();
    assertThat(BinomialInterval.standardError(9, 9)).isZero();
    assertThat(BinomialInterval.standardError(500_000_000, 1_000_000_000))
        .isCloseTo(0.5 / Math.sqrt(1e9), within(1e-20));
  }

  @Test
  void namesItsMethods() {
    assertThat(Arrays.stream(BinomialInterval.values()).map(BinomialInterval::label))
        .containsExactly(
            "Wald",
            "Wilson score",
            "Wilson score with continuity correction",
            "Agresti-Coull",
            "Clopper-Pearson exact",
            "Jeffreys",
            "mid-P exact");
    for (BinomialInterval method : BinomialInterval.values()) {
      assertThat(method.kind())
          .isEqualTo(
              method == BinomialInterval.JEFFREYS ? IntervalKind.CREDIBLE : IntervalKind.SAMPLING);
    }
    assertThat(BinomialInterval.WILSON.of(8, 26, 0.95))
        .hasToString("16.5 % to 50.0 % (95 % confidence interval, Wilson score)");
  }

  @ParameterizedTest
  @EnumSource
  void refusesImpossibleArguments(BinomialInterval method) {
    assertThatThrownBy(() -> method.of(0, 0, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("trials must be a number of people from 1 to 1000000000 but was 0");
    assertThatThrownBy(() -> method.unclipped(0, 1_000_000_001, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("trials must be a number of people from 1 to 1000000000 but was 1000000001");
    assertThatThrownBy(() -> method.of(-1, 5, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("successes must be a number of people from 0 to 5 but was -1");
    assertThatThrownBy(() -> method.of(6, 5, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("successes must be a number of people from 0 to 5 but was 6");
    for (double level : new double[] {0.05, 1, 95, Double.NaN, Math.nextDown(0.5)}) {
      assertThatThrownBy(() -> method.of(1, 5, level))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "level must be a fraction from 0.5 to below 1 (0.95 stands for 95 %) but was "
                  + level);
    }
    assertThat(method.of(2, 5, Math.nextDown(1.0)).contains(0.4)).isTrue();
    assertThat(method.of(2, 5, 0.5).contains(0.4)).isTrue();
  }

  @Test
  void refusesImpossibleCountsForAStandardError() {
    assertThatThrownBy(() -> BinomialInterval.standardError(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("successes must be a number of people from 0 to 2 but was 3");
    assertThatThrownBy(() -> BinomialInterval.standardError(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("trials must be a number of people from 1 to 1000000000 but was 0");
  }

  @ParameterizedTest
  @EnumSource
  void survivesSerialization(BinomialInterval method) {
    BinomialInterval copy = SerializableTester.reserialize(method);
    assertThat(copy).isSameAs(method);
    assertThat(copy.of(1, 5, 0.9)).isEqualTo(method.of(1, 5, 0.9));
  }
}
