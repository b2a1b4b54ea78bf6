package org.nutricoverage.core.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class RisingRootTest {

  // Eight units in the last place are promised, and the functions round by as much again.
  private static final double ULPS = 16 * Math.ulp(1.0);

  @Test
  void findsARootToTheLastPlaces() {
    assertThat(RisingRoot.find(x -> x * x - 2, 1, 2, "sqrt 2"))
        .isCloseTo(Math.sqrt(2), within(ULPS));
    assertThat(RisingRoot.find(x -> x * x * x - 0.001, 0, 1, "0.1")).isCloseTo(0.1, within(ULPS));
    assertThat(RisingRoot.find(Math::log, 1e-9, 7, "1")).isCloseTo(1, within(ULPS));
    assertThat(RisingRoot.find(x -> Math.expm1(30 * (x - 0.9)), 0, 1, "0.9"))
        .isCloseTo(0.9, within(ULPS));
  }

  @Test
  void needsFewSteps() {
    AtomicInteger calls = new AtomicInteger();
    DoubleUnaryOperator counted =
        x -> {
          calls.incrementAndGet();
          return Math.log(x / 0.3);
        };
    assertThat(RisingRoot.find(counted, 0.1, 0.9, "0.3")).isCloseTo(0.3, within(ULPS));
    // Ridders' method converges quadratically; bisection would take a hundred calls.
    assertThat(calls.get()).isLessThan(20);
  }

  @Test
  void findsAStep() {
    double root = RisingRoot.find(x -> x < 0.7 ? -1e-9 : 1e9, 0, 1, "the step");
    assertThat(root).isCloseTo(0.7, within(ULPS));
    assertThat(RisingRoot.find(x -> x < 0.7 ? -1e9 : 1e-9, 0, 1, "the step"))
        .isCloseTo(0.7, within(ULPS));
  }

  @Test
  void isNotStalledByNoise() {
    // The noise is 1e-9 with an irregular sign, so the root is known to about that.
    DoubleUnaryOperator noisy = x -> x - 0.4 + (Double.doubleToLongBits(x) % 3 == 0 ? 1e-9 : -1e-9);
    assertThat(RisingRoot.find(noisy, 0, 1, "the root")).isCloseTo(0.4, within(3e-9));
  }

  @Test
  void returnsARootAtTheEndsAndInTheMiddle() {
    assertThat(RisingRoot.find(x -> x, 0, 1, "0")).isCloseTo(0, within(1e-300));
    assertThat(RisingRoot.find(x -> x - 1, 0, 1, "1")).isCloseTo(1, within(ULPS));
    assertThat(RisingRoot.find(x -> x - 0.5, 0, 1, "0.5")).isEqualTo(0.5);
  }

  @Test
  void saysThatThereIsNoRoot() {
    assertThatThrownBy(() -> RisingRoot.find(x -> x + 1, 0, 1, "the limit"))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the limit was not found between 0.0 and 1.0");
    assertThatThrownBy(() -> RisingRoot.find(x -> x - 2, 0, 1, "the limit"))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the limit was not found between 0.0 and 1.0");
    assertThatThrownBy(() -> RisingRoot.find(x -> Double.NaN, 0, 1, "the limit"))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the limit was not found between 0.0 and 1.0");
  }

  @Test
  void saysThatTheFunctionFailsInside() {
    assertThatThrownBy(
            () -> RisingRoot.find(x -> x > 0 && x < 1 ? Double.NaN : x - 0.4, 0, 1, "the limit"))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the limit was not found between 0.0 and 1.0");
  }
}
