package org.nutricoverage.survey.lqas;

import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/** Shares of cases: their range, their rounding, how they are shown. */
final class Shares {

  /** Of a sample; with more the sums of probabilities would take seconds. */
  static final long MOST_SAMPLED = 1_000_000_000L;

  private static final Rational HUNDRED = Rational.of(100);
  private static final Rational HALF = Rational.of(1, 2);

  private Shares() {}

  static Rational checked(Rational share, String name) {
    if (share.signum() < 0 || share.compareTo(Rational.ONE) > 0) {
      throw Arguments.refused(name, "a fraction from 0 to 1", share);
    }
    return share;
  }

  static Rational fromFraction(double fraction, String name) {
    return Rational.fromDecimal(Arguments.fraction(fraction, name));
  }

  static Rational fromPercent(double percent, String name) {
    if (!(percent >= 0 && percent <= 100)) {
      throw Arguments.refused(name, "a percentage from 0 to 100", percent);
    }
    return Rational.fromDecimal(percent).dividedBy(HUNDRED);
  }

  static long sampled(long sampleSize) {
    return Arguments.inRange(sampleSize, 0, MOST_SAMPLED, "sampleSize", "cases");
  }

  /** The nearest whole number of cases; of two equally near ones the even one. */
  static long nearestWhole(Rational share, long cases) {
    Rational exact = share.times(Rational.of(cases));
    long below = exact.floor();
    int half = exact.minus(Rational.of(below)).compareTo(HALF);
    boolean up = half > 0 || (half == 0 && below % 2 != 0);
    return up ? below + 1 : below;
  }

  static String percent(Rational share) {
    return share.times(HUNDRED).rounded(4).stripTrailingZeros().toPlainString() + " %";
  }
}
