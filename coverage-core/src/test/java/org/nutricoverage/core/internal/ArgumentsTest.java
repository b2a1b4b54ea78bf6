package org.nutricoverage.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void fractionsHaveBothEnds() {
    assertThat(Arguments.fraction(0, "p")).isZero();
    assertThat(Arguments.fraction(1, "p")).isOne();
    assertThat(Double.doubleToRawLongBits(Arguments.fraction(-0.0, "p"))).isZero();
    refuses(
        () -> Arguments.fraction(Math.nextUp(1.0), "p"),
        "p must be a fraction from 0 to 1 but was 1.0000000000000002");
    refuses(
        () -> Arguments.fraction(-Double.MIN_VALUE, "p"),
        "p must be a fraction from 0 to 1 but was -4.9E-324");
    refuses(
        () -> Arguments.fraction(Double.NaN, "p"), "p must be a fraction from 0 to 1 but was NaN");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, 1, Double.NaN, -0.5, 1.5})
  void properFractionsHaveNoEnds(double value) {
    refuses(
        () -> Arguments.properFraction(value, "level"),
        "level must be a fraction strictly between 0 and 1 but was " + value);
    assertThat(Arguments.properFraction(0.95, "level")).isEqualTo(0.95);
  }

  @Test
  void numbersAreFinite() {
    assertThat(Arguments.finite(-3.5, "x", "points")).isEqualTo(-3.5);
    assertThat(Double.doubleToRawLongBits(Arguments.finite(-0.0, "x", "points"))).isZero();
    refuses(
        () -> Arguments.finite(Double.NaN, "x", "points"),
        "x must be a finite number of points but was NaN");
    refuses(
        () -> Arguments.finite(Double.POSITIVE_INFINITY, "x", "points"),
        "x must be a finite number of points but was Infinity");
  }

  @Test
  void numbersAreNotNegative() {
    assertThat(Arguments.notNegative(0.0, "w", "kg")).isZero();
    assertThat(Arguments.notNegative(2.5, "w", "kg")).isEqualTo(2.5);
    assertThat(Double.doubleToRawLongBits(Arguments.notNegative(-0.0, "w", "kg"))).isZero();
    String permitted = "w must be a finite number of kg of at least 0 but was ";
    refuses(() -> Arguments.notNegative(-1.0, "w", "kg"), permitted + "-1.0");
    refuses(() -> Arguments.notNegative(Double.NaN, "w", "kg"), permitted + "NaN");
    refuses(
        () -> Arguments.notNegative(Double.POSITIVE_INFINITY, "w", "kg"), permitted + "Infinity");
  }

  @Test
  void countsAreNotNegative() {
    assertThat(Arguments.notNegative(0L, "people", "people")).isZero();
    assertThat(Arguments.notNegative(7L, "people", "people")).isEqualTo(7);
    refuses(
        () -> Arguments.notNegative(-1L, "people", "people"),
        "people must be a number of people of at least 0 but was -1");
  }

  @Test
  void numbersArePositive() {
    assertThat(Arguments.positive(Double.MIN_VALUE, "n", "people")).isEqualTo(Double.MIN_VALUE);
    String permitted = "n must be a finite number of people above 0 but was ";
    refuses(() -> Arguments.positive(0, "n", "people"), permitted + "0.0");
    refuses(() -> Arguments.positive(Double.NaN, "n", "people"), permitted + "NaN");
    refuses(
        () -> Arguments.positive(Double.POSITIVE_INFINITY, "n", "people"), permitted + "Infinity");
  }

  @Test
  void rangesHaveBothEnds() {
    assertThat(Arguments.inRange(1, 1, 3, "n", "people")).isEqualTo(1);
    assertThat(Arguments.inRange(3, 1, 3, "n", "people")).isEqualTo(3);
    refuses(
        () -> Arguments.inRange(0, 1, 3, "n", "people"),
        "n must be a number of people from 1 to 3 but was 0");
    refuses(
        () -> Arguments.inRange(4, 1, 3, "n", "people"),
        "n must be a number of people from 1 to 3 but was 4");
    refuses(
        () -> Arguments.inRange(0, 1, Long.MAX_VALUE, "n", "people"),
        "n must be a number of people of at least 1 but was 0");
    refuses(
        () -> Arguments.inRange(0, 1, Integer.MAX_VALUE, "n", "people"),
        "n must be a number of people of at least 1 but was 0");
  }

  @Test
  void textsSaySomething() {
    assertThat(Arguments.text(" Kalémie\t", "name")).isEqualTo("Kalémie");
    assertThat(Arguments.text("😀", "name")).isEqualTo("😀");
    assertThat(Arguments.text("a\u200bb", "name")).isEqualTo("a\u200bb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "\u00a0",
        "\u2003",
        "\u200b",
        "\u0000",
        "\u202e\u00ad",
        "\u001f \u3000"
      })
  void textsThatShowNothingAreRefused(String text) {
    refuses(() -> Arguments.text(text, "name"), "name must be a text that is not blank");
  }

  @Test
  void messagesStayOnOneLineAndShort() {
    assertThat(Arguments.refused("key", "another", "a\nERROR b\u202ec").getMessage())
        .isEqualTo("key must be another but was a\\u000aERROR b\\u202ec");
    assertThat(Arguments.refused("k\r", "another", 5).getMessage())
        .isEqualTo("k\\u000d must be another but was 5");
    assertThat(Arguments.refused("key", "another", "x".repeat(100_000)).getMessage())
        .isEqualTo("key must be another but was " + "x".repeat(200) + "... (100,000 characters)");
  }
}
