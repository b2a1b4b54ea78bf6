package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.SerializableTester;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

  private static final Rational HUGE = Rational.of(Long.MAX_VALUE).times(Rational.of(10));

  @Test
  void keepsPeopleInNeedExact() {
    assertThat(Rational.parse("0.058").times(Rational.of(1_040_526))).hasToString("60350.508");
    assertThat(Rational.of(70, 100)).isEqualByComparingTo(Rational.parse("0.7"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, -2, -0.5",
    "-1, 2, -0.5",
    "-1, -2, 0.5",
    "0, -7, 0",
    "6, 4, 1.5",
    "10, -30, -1/3",
    "-9223372036854775808, -9223372036854775808, 1",
    "-9223372036854775808, 9223372036854775807, -9223372036854775808/9223372036854775807",
    "1, -9223372036854775808, -0.0000000000000000001084202172485504434007452800869941711425781",
    "-9223372036854775808, 1, -9223372036854775808",
    "9223372036854775807, 1, 9223372036854775807"
  })
  void bringsTheSignToTheNumerator(long numerator, long denominator, String text) {
    Rational quotient = Rational.of(numerator, denominator);
    assertThat(quotient.toString()).startsWith(text);
    assertThat(Rational.parse(quotient.toString())).isEqualTo(quotient);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 2, 3, 4",
    "-7, 2, -4, -3",
    "7, -2, -4, -3",
    "6, 2, 3, 3",
    "-6, 2, -3, -3",
    "0, 5, 0, 0",
    "1, 3, 0, 1",
    "-1, 3, -1, 0"
  })
  void roundsDownAndUp(long numerator, long denominator, long floor, long ceiling) {
    Rational number = Rational.of(numerator, denominator);
    assertThat(number.floor()).isEqualTo(floor);
    assertThat(number.ceiling()).isEqualTo(ceiling);
  }

  @Test
  void refusesAFloorThatIsNoLong() {
    assertThatThrownBy(HUGE::floor).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(HUGE::ceiling).isInstanceOf(ArithmeticException.class);
    Rational half = Rational.of(1, 2);
    assertThat(Rational.of(Long.MAX_VALUE).minus(half).floor()).isEqualTo(Long.MAX_VALUE - 1);
    assertThat(Rational.of(Long.MAX_VALUE).minus(half).ceiling()).isEqualTo(Long.MAX_VALUE);
    assertThat(Rational.of(Long.MIN_VALUE).plus(half).floor()).isEqualTo(Long.MIN_VALUE);
    assertThat(Rational.of(Long.MIN_VALUE).plus(half).ceiling()).isEqualTo(Long.MIN_VALUE + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "393, 393",
    "0.016, 0.016",
    "5/3, 5/3",
    "' 5 / 3 ', 5/3",
    "+7, 7",
    "-0, 0",
    ".5, 0.5",
    "5., 5",
    "-4/6, -2/3",
    "00012, 12",
    "0.500, 0.5",
    "10/5, 2",
    "-.25, -0.25"
  })
  void readsNumbers(String text, String written) {
    assertThat(Rational.parse(text)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "+",
        "-",
        "1e3",
        "1E-3",
        "0x10",
        "NaN",
        "Infinity",
        "1,5",
        "1,000",
        "1/0",
        "5/-3",
        "5/3/2",
        "/3",
        "5/",
        "--5",
        "1 2",
        "٣",
        "½",
        "0.1f",
        "1_000",
        "5.0/3"
      })
  void refusesOtherTexts(String text) {
    assertThatThrownBy(() -> Rational.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "number must be a whole number, a decimal with a point or a quotient such as 5/3 but was \""
                + text
                + "\"");
  }

  @Test
  void limitsTheLengthOfATextAndOfItsMessage() {
    String digits = "7".repeat(2_000);
    assertThat(Rational.parse(digits)).hasToString(digits);
    assertThat(Rational.parse("0." + digits)).hasToString("0." + digits);
    assertThat(Rational.parse("1/" + digits).times(Rational.parse(digits))).isEqualTo(Rational.ONE);
    for (String text :
        new String[] {"7".repeat(2_001), "1" + ".".repeat(100_000), "1/" + "9".repeat(100_000)}) {
      assertThatThrownBy(() -> Rational.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("number must be a whole number")
          .hasMessageEndingWith("characters)")
          .extracting(Throwable::getMessage)
          .satisfies(message -> assertThat(message.length()).isLessThan(400));
    }
  }

  @Test
  void refusesADecimalThatWouldFillTheMemory() {
    for (String text : new String[] {"1E+2147483647", "1E-2147483647", "0E+2001", "1E-2001"}) {
      BigDecimal decimal = new BigDecimal(text);
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () ->
              assertThatThrownBy(() -> Rational.of(decimal))
                  .isInstanceOf(IllegalArgumentException.class)
                  .hasMessage(
                      "decimal must be a decimal of at most 2,000 digits with a scale from -2,000 to"
                          + " 2,000 but was one of scale "
                          + decimal.scale()));
    }
    BigDecimal long10 = new BigDecimal(BigInteger.ONE.shiftLeft(8_000));
    assertThatThrownBy(() -> Rational.of(long10)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Rational.of(new BigDecimal(BigInteger.ONE.shiftLeft(7_999))).signum()).isEqualTo(1);
    assertThat(Rational.of(new BigDecimal("1E+2000"))).hasToString("1" + "0".repeat(2_000));
    assertThat(Rational.of(new BigDecimal("1E-2000"))).hasToString("0." + "0".repeat(1_999) + "1");
    assertThat(Rational.of(new BigDecimal("12E+1"))).isEqualTo(Rational.of(120));
  }

  @Test
  void takesADoubleAsItPrintsOrBitForBit() {
    assertThat(Rational.fromDecimal(0.016)).isEqualTo(Rational.of(16, 1000));
    assertThat(Rational.fromDecimal(-0.0)).isEqualTo(Rational.ZERO);
    assertThat(Rational.fromBinary(0.1))
        .hasToString("0.1000000000000000055511151231257827021181583404541015625");
    assertThat(Rational.fromBinary(Double.MIN_VALUE).doubleValue()).isEqualTo(Double.MIN_VALUE);
    assertThat(Rational.fromBinary(Double.MAX_VALUE).doubleValue()).isEqualTo(Double.MAX_VALUE);
    assertThatThrownBy(() -> Rational.fromDecimal(Double.NaN))
        .hasMessage("decimal must be a finite number of units but was NaN");
    assertThatThrownBy(() -> Rational.fromBinary(Double.NEGATIVE_INFINITY))
        .hasMessage("binary must be a finite number of units but was -Infinity");
  }

  @Test
  void givesTheNearestDouble() {
    assertThat(Rational.of(1, 3).doubleValue()).isEqualTo(1.0 / 3);
    assertThat(Rational.of(1L << 53, 3).doubleValue()).isEqualTo((double) (1L << 53) / 3);
    // (2^53 + 1) / 1 lies half-way between two doubles and goes to the even one.
    assertThat(Rational.of((1L << 53) + 1).doubleValue()).isEqualTo(9_007_199_254_740_992.0);
    assertThat(Rational.of((1L << 53) + 3).doubleValue()).isEqualTo(9_007_199_254_740_996.0);
    assertThat(Rational.of(-(1L << 53) - 3).doubleValue()).isEqualTo(-9_007_199_254_740_996.0);
    // Rounding numerator and denominator apart would give 1.
    assertThat(Rational.of(Long.MAX_VALUE, Long.MAX_VALUE - 2048).doubleValue())
        .isEqualTo(1.0 + Math.ulp(1.0));
    assertThat(Rational.of(3, (1L << 53) + 1).doubleValue())
        .isEqualTo(
            new BigDecimal(3)
                .divide(BigDecimal.valueOf((1L << 53) + 1), java.math.MathContext.DECIMAL128)
                .doubleValue());
    assertThat(Rational.of(1, 10).power(500).doubleValue()).isZero();
    assertThatThrownBy(() -> Rational.of(10).power(309).doubleValue())
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the number is beyond the greatest double");
  }

  @Test
  void calculatesBeyondLongs() {
    Rational max = Rational.of(Long.MAX_VALUE);
    assertThat(max.plus(max)).hasToString("18446744073709551614");
    assertThat(max.plus(max).minus(max)).isEqualTo(max);
    assertThat(max.times(max).dividedBy(max)).isEqualTo(max);
    assertThat(max.times(max).minus(max.times(max))).isEqualTo(Rational.ZERO);
    assertThat(max.times(max).signum()).isEqualTo(1);
    assertThat(Rational.ZERO.minus(max.times(max)).signum()).isEqualTo(-1);
    assertThat(Rational.of(Long.MIN_VALUE).minus(Rational.ONE)).hasToString("-9223372036854775809");
    assertThat(Rational.of(Long.MIN_VALUE).plus(Rational.ONE)).hasToString("-9223372036854775807");
    assertThat(Rational.ONE.dividedBy(HUGE).times(HUGE)).isEqualTo(Rational.ONE);
    assertThat(Rational.ONE.dividedBy(Rational.ZERO.minus(HUGE)).signum()).isEqualTo(-1);
    assertThat(Rational.of(1, Long.MAX_VALUE).plus(Rational.of(1, Long.MAX_VALUE - 1)).signum())
        .isEqualTo(1);
    assertThat(HUGE.isWhole()).isTrue();
    assertThat(Rational.ONE.dividedBy(HUGE).isWhole()).isFalse();
  }

  @Test
  void ordersAlsoWhereProductsExceedALong() {
    Rational one = Rational.of(Long.MAX_VALUE - 1, Long.MAX_VALUE);
    Rational other = Rational.of(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1);
    assertThat(one).isGreaterThan(other);
    assertThat(other).isLessThan(one);
    assertThat(Rational.ZERO.minus(one)).isLessThan(Rational.ZERO.minus(other));
    assertThat(HUGE).isGreaterThan(one).isGreaterThan(Rational.of(Long.MAX_VALUE));
    assertThat(one).isLessThan(HUGE).isGreaterThan(Rational.ZERO.minus(HUGE));
    assertThat(HUGE).isEqualByComparingTo(Rational.of(10).times(Rational.of(Long.MAX_VALUE)));
    // The products of these differ only in their low 64 bits, where they are above 2^63.
    assertThat(Rational.of(3_037_000_501L, 1)).isGreaterThan(Rational.of(3_037_000_500L, 1));
    assertThat(Rational.of(4_000_000_001L, 4_000_000_003L))
        .isGreaterThan(Rational.of(3_999_999_999L, 4_000_000_001L));
  }

  @Test
  void raisesToAPower() {
    assertThat(Rational.of(2, 3).power(3)).isEqualTo(Rational.of(8, 27));
    assertThat(Rational.ZERO.power(0)).isEqualTo(Rational.ONE);
    assertThat(Rational.of(-1).power(1000)).isEqualTo(Rational.ONE);
    assertThatThrownBy(() -> Rational.ONE.power(1001))
        .hasMessage("exponent must be a number of times from 0 to 1000 but was 1001");
    assertThatThrownBy(() -> Rational.ONE.power(-1))
        .hasMessage("exponent must be a number of times from 0 to 1000 but was -1");
  }

  @Test
  void roundsHalfUpForDisplay() {
    assertThat(Rational.parse("0.62").percent(1)).hasToString("62.0");
    assertThat(Rational.parse("0.6965").percent(1)).hasToString("69.7");
    assertThat(Rational.parse("-0.6965").percent(1)).hasToString("-69.7");
    assertThat(Rational.of(2, 3).rounded(0)).hasToString("1");
    assertThat(Rational.of(1, 8).rounded(2)).hasToString("0.13");
    assertThat(HUGE.percent(0)).hasToString("9223372036854775807000");
    assertThatThrownBy(() -> Rational.ONE.rounded(101))
        .hasMessage("decimals must be a number of places from 0 to 100 but was 101");
    assertThatThrownBy(() -> Rational.ONE.percent(-1))
        .hasMessage("decimals must be a number of places from 0 to 100 but was -1");
    assertThat(Rational.ONE.rounded(100).scale()).isEqualTo(100);
  }

  @Test
  void refusesToDivideByNothing() {
    assertThatThrownBy(() -> Rational.of(5, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("denominator must be a whole number other than 0 but was 0");
    assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("divisor must be a number other than 0 but was 0");
  }

  @Test
  void writesQuotientsWithoutAFiniteDecimal() {
    assertThat(Rational.of(1, 6)).hasToString("1/6");
    assertThat(Rational.of(1, 1_024)).hasToString("0.0009765625");
    assertThat(Rational.of(7, 3_125)).hasToString("0.00224");
    assertThat(Rational.of(-7, 50)).hasToString("-0.14");
    assertThat(Rational.ONE.dividedBy(HUGE).toString()).startsWith("1/");
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(Rational.of(1, 2), Rational.parse("0.5"), Rational.of(-3, -6))
        .addEqualityGroup(Rational.of(1), Rational.ONE, Rational.of(1).power(5))
        .addEqualityGroup(Rational.of(2))
        .addEqualityGroup(Rational.of(1, 3))
        .addEqualityGroup(
            HUGE, Rational.of(5).times(Rational.of(Long.MAX_VALUE)).times(Rational.of(2)))
        .addEqualityGroup(HUGE.plus(Rational.ONE))
        .addEqualityGroup(Rational.ZERO, HUGE.minus(HUGE))
        .testEquals();
    SerializableTester.reserializeAndAssert(Rational.of(5, 3));
    SerializableTester.reserializeAndAssert(HUGE);
    new NullPointerTester().testAllPublicStaticMethods(Rational.class);
    new NullPointerTester().ignore(equalsMethod()).testAllPublicInstanceMethods(Rational.ONE);
  }

  private static java.lang.reflect.Method equalsMethod() {
    try {
      return Rational.class.getMethod("equals", Object.class);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
