package org.nutricoverage.survey.lqas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Rational;

class TailsTest {

  private static BigInteger choose(long n, long k) {
    BigInteger result = BigInteger.ONE;
    for (long i = 1; i <= k; i++) {
      result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return k < 0 || k > n ? BigInteger.ZERO : result;
  }

  private static double exactAbove(long cases, long covered, long drawn, long threshold) {
    BigInteger sum = BigInteger.ZERO;
    for (long x = threshold + 1; x <= drawn; x++) {
      sum = sum.add(choose(covered, x).multiply(choose(cases - covered, drawn - x)));
    }
    return new BigDecimal(sum)
        .divide(new BigDecimal(choose(cases, drawn)), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Test
  void everyProbabilityOfSmallLotsIsExact() {
    for (long cases = 1; cases <= 9; cases++) {
      for (long covered = 0; covered <= cases; covered++) {
        LotCoverage truth = new Lot.Finite(cases).withCovered(covered);
        for (long drawn = 0; drawn <= cases; drawn++) {
          for (long threshold = 0; threshold <= drawn; threshold++) {
            double above = exactAbove(cases, covered, drawn, threshold);
            Tails tails = Tails.of(truth, drawn);
            assertThat(tails.above(threshold)).isCloseTo(above, within(1e-15));
            assertThat(tails.atMost(threshold)).isCloseTo(1 - above, within(1e-15));
          }
        }
      }
    }
  }

  @Test
  void smallTailsKeepTheirDigits() {
    // R: phyper(36, 300, 300, 40, lower.tail = FALSE) and phyper(24, 570, 30, 40).
    assertThat(Tails.of(new Lot.Finite(600).withCovered(300), 40).above(36) / 3.55914574476412e-09)
        .isCloseTo(1, within(1e-12));
    assertThat(Tails.of(new Lot.Finite(600).withCovered(570), 40).atMost(24) / 4.74854026336738e-13)
        .isCloseTo(1, within(1e-12));
    double far = Tails.of(new Lot.Finite(2000).withCovered(200), 200).above(150);
    assertThat(far / exactAbove(2000, 200, 200, 150)).isCloseTo(1, within(1e-12));
  }

  @Test
  void agreesWithAnotherLibrary() {
    for (int covered : new int[] {0, 1, 37, 500, 999, 1000}) {
      LotCoverage truth = new Lot.Finite(1000).withCovered(covered);
      HypergeometricDistribution oracle = new HypergeometricDistribution(1000, covered, 60);
      for (int threshold = 0; threshold <= 60; threshold += 5) {
        assertThat(Tails.of(truth, 60).above(threshold))
            .isCloseTo(oracle.upperCumulativeProbability(threshold + 1), within(1e-10));
      }
    }
    for (double coverage : new double[] {0.001, 0.2, 0.5, 0.93}) {
      BinomialDistribution oracle = new BinomialDistribution(500, coverage);
      for (int threshold = 0; threshold <= 500; threshold += 50) {
        assertThat(Tails.of(Lot.unlimited().nearestTo(coverage), 500).atMost(threshold))
            .isCloseTo(oracle.cumulativeProbability(threshold), within(1e-10));
      }
    }
  }

  @Test
  void aLargeLotIsLikeAnUnlimitedOne() {
    LotCoverage large = Lot.of(Lot.MOST_CASES).nearestTo(0.3);
    LotCoverage unlimited = Lot.unlimited().nearestTo(0.3);
    for (int threshold = 0; threshold < 40; threshold++) {
      assertThat(Tails.of(large, 40).above(threshold))
          .isCloseTo(Tails.of(unlimited, 40).above(threshold), within(1e-11));
    }
  }

  @Test
  void aHugeSampleIsSummedToo() {
    // By symmetry P(X > n/2) = (1 - P(X = n/2)) / 2, and P(X = n/2) = 1 / sqrt(pi n / 2) or so.
    double above = Tails.of(Lot.unlimited().nearestTo(0.5), 100_000_000).above(50_000_000);
    assertThat(above).isCloseTo(0.5 - 0.5 / Math.sqrt(Math.PI * 50_000_000), within(1e-9));
    assertThat(Tails.of(Lot.unlimited().nearestTo(0.5), 100_000_000).above(60_000_000)).isZero();
  }

  @Test
  void rangesAddUp() {
    Tails tails = Tails.of(Lot.of(77).nearestTo(0.4), 31);
    double[] masses = tails.masses(8, 15, 20);
    assertThat(Arrays.stream(masses).sum()).isCloseTo(1, within(1e-15));
    assertThat(masses[0]).isCloseTo(tails.atMost(8), within(1e-16));
    assertThat(masses[0] + masses[1]).isCloseTo(tails.atMost(15), within(1e-15));
    assertThat(masses[3]).isCloseTo(tails.above(20), within(1e-16));
    // Thresholds may coincide: the range between them is empty.
    assertThat(tails.masses(9, 9)[1]).isZero();
    assertThat(tails.masses()).containsExactly(1);
  }

  @Test
  void decisionsNearALimitAgreeWithExactFractions() {
    for (long covered = 1; covered < 12; covered++) {
      LotCoverage truth = new Lot.Finite(12).withCovered(covered);
      for (long drawn = 1; drawn <= 12; drawn++) {
        for (long threshold = 0; threshold < drawn; threshold++) {
          BigInteger sum = BigInteger.ZERO;
          for (long x = threshold + 1; x <= drawn; x++) {
            sum = sum.add(choose(covered, x).multiply(choose(12 - covered, drawn - x)));
          }
          BigInteger all = choose(12, drawn);
          if (sum.signum() > 0 && sum.compareTo(all) < 0) {
            Rational exact = Rational.of(sum.longValueExact(), all.longValueExact());
            Rational tiny = Rational.of(1, 1_000_000_000_000_000L);
            Tails tails = Tails.of(truth, drawn);
            assertThat(tails.isAboveAtMost(threshold, exact)).isTrue();
            assertThat(tails.isAboveAtMost(threshold, exact.minus(tiny))).isFalse();
            Rational rest = Rational.ONE.minus(exact);
            assertThat(tails.isNotAboveAtMost(threshold, rest)).isTrue();
            assertThat(tails.isNotAboveAtMost(threshold, rest.minus(tiny))).isFalse();
          }
        }
      }
    }
  }
}
