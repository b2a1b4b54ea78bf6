package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.numbers.fraction.BigFraction;

class RationalProperties {

  /** Small, at the limits of a long, and beyond. */
  @Provide
  Arbitrary<Rational> numbers() {
    Arbitrary<Long> small = Arbitraries.longs().between(-30, 30);
    Arbitrary<Long> any = Arbitraries.longs();
    Arbitrary<Long> middle = Arbitraries.longs().between(-5_000_000_000L, 5_000_000_000L);
    Arbitrary<Long> whole = Arbitraries.oneOf(small, any, middle);
    Arbitrary<Rational> quotients =
        Combinators.combine(whole, whole.filter(d -> d != 0)).as(Rational::of);
    Arbitrary<Rational> large = Combinators.combine(quotients, quotients).as(Rational::times);
    return Arbitraries.oneOf(quotients, large);
  }

  @Property
  void additionIsThatOfAField(
      @ForAll("numbers") Rational a, @ForAll("numbers") Rational b, @ForAll("numbers") Rational c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.plus(Rational.ZERO)).isEqualTo(a);
    assertThat(a.minus(a)).isEqualTo(Rational.ZERO);
    assertThat(a.minus(b).plus(b)).isEqualTo(a);
  }

  @Property
  void aSumIsTheSumOneAfterTheOther(@ForAll("lists") List<Rational> numbers) {
    assertThat(Rational.sum(numbers))
        .isEqualTo(numbers.stream().reduce(Rational.ZERO, Rational::plus));
  }

  @Provide
  Arbitrary<List<Rational>> lists() {
    return numbers().list().ofMaxSize(9);
  }

  @Property
  void multiplicationIsThatOfAField(
      @ForAll("numbers") Rational a, @ForAll("numbers") Rational b, @ForAll("numbers") Rational c) {
    assertThat(a.times(b)).isEqualTo(b.times(a));
    assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
    assertThat(a.times(Rational.ONE)).isEqualTo(a);
    assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
    if (b.signum() != 0) {
      assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
    }
    assertThat(a.times(b).signum()).isEqualTo(a.signum() * b.signum());
  }

  @Property
  void agreesWithAnotherLibrary(
      @ForAll long n1, @ForAll("positive") long d1, @ForAll long n2, @ForAll("positive") long d2) {
    BigFraction one = BigFraction.of(n1, d1);
    BigFraction other = BigFraction.of(n2, d2);
    Rational first = Rational.of(n1, d1);
    Rational second = Rational.of(n2, d2);
    assertSame(first.plus(second), one.add(other));
    assertSame(first.minus(second), one.subtract(other));
    assertSame(first.times(second), one.multiply(other));
    assertThat(first.compareTo(second)).isEqualTo(one.compareTo(other));
  }

  @Provide
  Arbitrary<Long> positive() {
    return Arbitraries.longs().greaterOrEqual(1);
  }

  private static void assertSame(Rational actual, BigFraction expected) {
    Rational written = Rational.parse(expected.getNumerator() + "/" + expected.getDenominator());
    assertThat(actual).isEqualTo(written).hasSameHashCodeAs(written);
  }

  @Property
  void isReadAsItIsWritten(@ForAll("numbers") Rational number) {
    assertThat(Rational.parse(number.toString())).isEqualTo(number);
  }

  @Property
  void everyDoubleIsReadAsItIsWritten(@ForAll double value) {
    assertThat(Rational.parse(Rational.fromBinary(value).toString()).doubleValue())
        .isEqualTo(value + 0.0);
    assertThat(Rational.parse(Rational.fromDecimal(value).toString()).doubleValue())
        .isEqualTo(value + 0.0);
  }

  @Property
  void aDecimalKeepsItsValue(
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(20) BigDecimal decimal) {
    assertThat(new BigDecimal(Rational.of(decimal).toString())).isEqualByComparingTo(decimal);
  }

  @Property
  void theOrderIsThatOfTheDifference(@ForAll("numbers") Rational a, @ForAll("numbers") Rational b) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
    assertThat(a.compareTo(b)).isEqualTo(-b.compareTo(a));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
  }

  @Property
  void floorAndCeilingEncloseTheNumber(
      @ForAll long numerator, @ForAll("positive") long denominator) {
    Rational number = Rational.of(numerator, denominator);
    Rational floor = Rational.of(number.floor());
    Rational ceiling = Rational.of(number.ceiling());
    assertThat(floor).isLessThanOrEqualTo(number);
    assertThat(number.minus(floor)).isLessThan(Rational.ONE);
    assertThat(ceiling.minus(floor)).isEqualTo(number.isWhole() ? Rational.ZERO : Rational.ONE);
    assertThat(ceiling).isGreaterThanOrEqualTo(number);
    assertThat(number.floor()).isEqualTo(Math.floorDiv(numerator, denominator));
  }

  @Property
  void theDoubleIsTheNearest(@ForAll("numbers") Rational number) {
    double nearest = number.doubleValue();
    Rational error = distance(number, nearest);
    assertThat(error).isLessThanOrEqualTo(distance(number, Math.nextUp(nearest)));
    assertThat(error).isLessThanOrEqualTo(distance(number, Math.nextDown(nearest)));
  }

  private static Rational distance(Rational number, double value) {
    Rational difference = number.minus(Rational.fromBinary(value));
    return difference.signum() < 0 ? Rational.ZERO.minus(difference) : difference;
  }

  @Property
  void aRoundedNumberIsOffByHalfAUnitAtMost(
      @ForAll("numbers") Rational number, @ForAll @IntRange(max = 30) int decimals) {
    BigDecimal rounded = number.rounded(decimals);
    assertThat(rounded.scale()).isEqualTo(decimals);
    Rational half = Rational.of(new BigDecimal(BigInteger.valueOf(5), decimals + 1));
    assertThat(Rational.of(rounded).minus(number)).isBetween(Rational.ZERO.minus(half), half);
    assertThat(number.percent(decimals))
        .isEqualTo(number.times(Rational.of(100)).rounded(decimals));
  }

  @Property
  void aPowerIsARepeatedProduct(
      @ForAll("numbers") Rational base, @ForAll @IntRange(max = 6) int exponent) {
    Rational product = Rational.ONE;
    for (int i = 0; i < exponent; i++) {
      product = product.times(base);
    }
    assertThat(base.power(exponent)).isEqualTo(product);
  }

  @Property
  void aDecimalDoubleIsNearTheBinaryOne(@ForAll @DoubleRange(min = 0, max = 1) double value) {
    assertThat(Rational.fromDecimal(value).doubleValue()).isEqualTo(value);
    assertThat(new BigDecimal(value, new MathContext(12)))
        .isEqualByComparingTo(
            new BigDecimal(Rational.fromBinary(value).toString()).round(new MathContext(12)));
  }
}
