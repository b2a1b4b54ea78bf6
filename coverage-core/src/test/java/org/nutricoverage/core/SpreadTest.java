package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Spread.Beta;
import org.nutricoverage.core.Spread.LogNormal;

class SpreadTest {

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void anExactFactorHasOneValue() {
    assertThat(Spread.EXACT.relativeVariance(5)).isZero();
    assertThat(Spread.EXACT.relativeVariance(0)).isZero();
    assertThat(Spread.EXACT.quantile(5, 0.01)).isEqualTo(5);
    refuses(
        () -> Spread.EXACT.quantile(5, 0),
        "probability must be a fraction strictly between 0 and 1 but was 0.0");
    refuses(
        () -> Spread.EXACT.quantile(Double.NaN, 0.5),
        "value must be a finite number of units of the factor of at least 0 but was NaN");
    refuses(
        () -> Spread.EXACT.relativeVariance(-1),
        "value must be a finite number of units of the factor of at least 0 but was -1.0");
  }

  @Test
  void aLogNormalFactorLiesAboutItsMedian() {
    LogNormal spread = new LogNormal(0.2, 1);
    assertThat(spread.quantile(2.6, 0.5)).isCloseTo(2.6, within(1e-15));
    // 1 + 1.6 x exp(0.2 x 1.959963984540054) = 1 + 1.6 x 1.4799225...
    assertThat(spread.quantile(2.6, 0.975))
        .isCloseTo(1 + 1.6 * Math.exp(0.2 * 1.959963984540054), within(1e-12));
    assertThat(spread.quantile(2.6, 1e-300)).isGreaterThanOrEqualTo(1);
    // (0.2 x 1.6 / 2.6)^2
    assertThat(spread.relativeVariance(2.6)).isCloseTo(0.015147928994082842, within(1e-15));
    assertThat(new LogNormal(0.1, 0).relativeVariance(48_000)).isCloseTo(0.01, within(1e-15));
    assertThat(new LogNormal(10, 0).quantile(1e9, 1 - 1e-16)).isLessThan(Double.POSITIVE_INFINITY);
    assertThat(new LogNormal(0, 0).quantile(7, 0.9)).isEqualTo(7);
  }

  @Test
  void aLogNormalFactorFollowsFromAnInterval() {
    LogNormal spread = LogNormal.fromInterval(0.5, 2, 0.95, 0);
    assertThat(spread.logStandardDeviation())
        .isCloseTo(1.3862943611198906 / (2 * 1.959963984540054), within(1e-13));
    assertThat(LogNormal.fromInterval(1.5, 3, 0.95, 1).logStandardDeviation())
        .isCloseTo(spread.logStandardDeviation(), within(1e-15));
    assertThat(LogNormal.fromInterval(1.5, 3, 0.95, 1).floor()).isOne();
    assertThat(LogNormal.fromInterval(2, 2, 0.95, 1).logStandardDeviation()).isZero();
  }

  @Test
  void refusesIntervalsThatImplyNoSpread() {
    refuses(
        () -> LogNormal.fromInterval(1, 2, 0.95, 1),
        "lower must be a number above the floor 1.0 but was 1.0");
    refuses(
        () -> LogNormal.fromInterval(Double.NaN, 2, 0.95, 1),
        "lower must be a number above the floor 1.0 but was NaN");
    refuses(
        () -> LogNormal.fromInterval(3, 2, 0.95, 1),
        "upper must be a number not below the lower limit 3.0 but was 2.0");
    refuses(
        () -> LogNormal.fromInterval(3, Double.POSITIVE_INFINITY, 0.95, 1),
        "upper must be a finite number of units of the factor but was Infinity");
    refuses(
        () -> LogNormal.fromInterval(1, 2, 1, 0),
        "level must be a fraction strictly between 0 and 1 but was 1.0");
    refuses(
        () -> LogNormal.fromInterval(1, 2, 0.95, -1),
        "floor must be a finite number of units of the factor of at least 0 but was -1.0");
    refuses(
        () -> LogNormal.fromInterval(1, 2, 1e-17, 0),
        "logStandardDeviation must be a number of log units from 0 to 10 but was Infinity");
  }

  @Test
  void refusesOtherParametersAndValues() {
    refuses(
        () -> new LogNormal(-0.1, 0),
        "logStandardDeviation must be a number of log units from 0 to 10 but was -0.1");
    refuses(
        () -> new LogNormal(10.1, 0),
        "logStandardDeviation must be a number of log units from 0 to 10 but was 10.1");
    refuses(
        () -> new LogNormal(Double.NaN, 0),
        "logStandardDeviation must be a number of log units from 0 to 10 but was NaN");
    refuses(
        () -> new LogNormal(0, -1),
        "floor must be a finite number of units of the factor of at least 0 but was -1.0");
    assertThat(new LogNormal(-0.0, -0.0)).isEqualTo(new LogNormal(0, 0));
    refuses(
        () -> new LogNormal(0.1, 1).quantile(1, 0.5),
        "value must be a finite number above the floor 1.0 but was 1.0");
    refuses(
        () -> new LogNormal(0.1, 1).relativeVariance(Double.NaN),
        "value must be a finite number above the floor 1.0 but was NaN");
    refuses(
        () -> new LogNormal(0.1, 0).quantile(Double.POSITIVE_INFINITY, 0.5),
        "value must be a finite number above the floor 0.0 but was Infinity");
    refuses(
        () -> new LogNormal(0.1, 0).quantile(1, 1),
        "probability must be a fraction strictly between 0 and 1 but was 1.0");
    refuses(
        () -> new Beta(0),
        "effectiveSampleSize must be a number of people from 0.001 to 1E15 but was 0.0");
    refuses(
        () -> new Beta(10).quantile(1, 0.5),
        "value must be a fraction strictly between 0 and 1 but was 1.0");
    refuses(
        () -> new Beta(10).quantile(0.5, 0),
        "probability must be a fraction strictly between 0 and 1 but was 0.0");
    refuses(
        () -> new Beta(10).relativeVariance(0),
        "value must be a fraction strictly between 0 and 1 but was 0.0");
  }

  @Test
  void staysFiniteAtTheEndsOfItsRanges() {
    assertThatThrownBy(() -> new LogNormal(10, 0).quantile(1e300, 1 - 1e-16))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the quantile is beyond the greatest double");
    String permitted = "effectiveSampleSize must be a number of people from 0.001 to 1E15 but was ";
    refuses(() -> new Beta(0.0009), permitted + "9.0E-4");
    refuses(() -> new Beta(2e15), permitted + "2.0E15");
    refuses(() -> new Beta(Double.NaN), permitted + "NaN");
    for (double size : new double[] {0.001, 1, 1e15}) {
      for (double value : new double[] {Double.MIN_VALUE, 1e-9, 0.5, Math.nextDown(1.0)}) {
        for (double probability : new double[] {Double.MIN_VALUE, 0.5, Math.nextDown(1.0)}) {
          assertThat(new Beta(size).quantile(value, probability)).isBetween(0.0, 1.0);
        }
      }
    }
  }

  @Test
  void aBetaFactorHasItsMeanAndVariance() {
    // Var = p (1 - p) / (n + 1), over p^2: 0.9 / (0.1 x 101)
    assertThat(new Beta(100).relativeVariance(0.1)).isCloseTo(0.9 / 10.1, within(1e-15));
    // Beta(1, 1) is uniform.
    assertThat(new Beta(2).quantile(0.5, 0.3)).isCloseTo(0.3, within(1e-9));
    // Beta(1, 3): F(x) = 1 - (1 - x)^3
    assertThat(new Beta(4).quantile(0.25, 0.875)).isCloseTo(0.5, within(1e-9));
  }

  @Property
  void quantilesRise(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double p,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double q,
      @ForAll @DoubleRange(min = 0, max = 2) double sigma) {
    LogNormal logNormal = new LogNormal(sigma, 0.5);
    assertThat(logNormal.quantile(2, Math.min(p, q)))
        .isLessThanOrEqualTo(logNormal.quantile(2, Math.max(p, q)));
    Beta beta = new Beta(50);
    assertThat(beta.quantile(0.3, Math.min(p, q)))
        .isLessThanOrEqualTo(beta.quantile(0.3, Math.max(p, q)));
    assertThat(beta.quantile(0.3, p)).isBetween(0.0, 1.0);
  }

  @Property
  void anIntervalComesBackAsQuantiles(
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level,
      @ForAll @DoubleRange(min = 1.1, max = 3) double lower,
      @ForAll @DoubleRange(min = 1, max = 3) double factor) {
    double upper = 1 + (lower - 1) * factor;
    LogNormal spread = LogNormal.fromInterval(lower, upper, level, 1);
    double median = 1 + Math.sqrt((lower - 1) * (upper - 1));
    assertThat(spread.quantile(median, (1 - level) / 2)).isCloseTo(lower, within(1e-9));
    assertThat(spread.quantile(median, (1 + level) / 2)).isCloseTo(upper, within(1e-9));
  }
}
