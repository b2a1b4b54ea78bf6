package org.nutricoverage.survey.lqas;

import java.util.OptionalLong;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The probabilities that the number of covered cases in a sample falls into ranges.
 *
 * <p>The ratio of two neighbouring probabilities is a quotient of small numbers in both the
 * hypergeometric and the binomial distribution. Weights that begin with 1 at the mode and follow
 * these ratios in both directions need no gamma function and lose no digits in the tails; divided
 * by their sum they are the probabilities.
 */
final class Tails {

  /** Weights relative to the mode below this one are left out: they would underflow. */
  private static final double LEAST_WEIGHT = 1e-300;

  private final LotCoverage truth;
  private final long sampleSize;
  private final long least;
  private final long most;
  private final double coveredCases;
  private final double uncoveredCases;
  private final double odds;

  private Tails(LotCoverage truth, long sampleSize) {
    this.truth = truth;
    this.sampleSize = Shares.sampled(sampleSize);
    OptionalLong size = truth.lot().size();
    if (size.isPresent()) {
      long cases = size.getAsLong();
      Arguments.inRange(sampleSize, 0, cases, "sampleSize", "cases");
      long covered = truth.coveredCases().orElse(0);
      least = Math.max(0, sampleSize - (cases - covered));
      most = Math.min(sampleSize, covered);
      coveredCases = covered;
      uncoveredCases = cases - covered;
      odds = 1;
    } else {
      Rational coverage = truth.coverage();
      boolean all = coverage.equals(Rational.ONE);
      least = all ? sampleSize : 0;
      most = coverage.signum() == 0 ? 0 : sampleSize;
      coveredCases = Double.POSITIVE_INFINITY;
      uncoveredCases = Double.POSITIVE_INFINITY;
      odds = all ? 1 : odds(coverage).doubleValue();
    }
  }

  static Tails of(LotCoverage truth, long sampleSize) {
    return new Tails(truth, sampleSize);
  }

  /** The probability of more covered cases than a threshold. */
  double above(long threshold) {
    return masses(threshold)[1];
  }

  /** The probability of at most so many covered cases. */
  double atMost(long threshold) {
    return masses(threshold)[0];
  }

  /**
   * The probabilities of the ranges that rising thresholds make: at most the first, above it and at
   * most the second, and so on.
   */
  double[] masses(long... thresholds) {
    double[] sums = new double[thresholds.length + 1];
    long mode = mode();
    int range = 0;
    while (range < thresholds.length && mode > thresholds[range]) {
      range++;
    }
    sums[range] = 1;
    int upper = range;
    double weight = 1;
    for (long x = mode; x < most; x++) {
      weight *= ratio(x);
      if (weight < LEAST_WEIGHT) {
        break;
      }
      while (upper < thresholds.length && x + 1 > thresholds[upper]) {
        upper++;
      }
      sums[upper] += weight;
    }
    int lower = range;
    weight = 1;
    for (long x = mode - 1; x >= least; x--) {
      weight /= ratio(x);
      if (weight < LEAST_WEIGHT) {
        break;
      }
      while (lower > 0 && x <= thresholds[lower - 1]) {
        lower--;
      }
      sums[lower] += weight;
    }
    double total = 0;
    for (double sum : sums) {
      total += sum;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
    return sums;
  }

  /** Any start near the mode would do. */
  private long mode() {
    double share = truth.coverage().doubleValue();
    long near = (long) Math.floor((sampleSize + 1.0) * share);
    return Math.max(least, Math.min(most, near));
  }

  /** P(x + 1) / P(x). */
  private double ratio(long x) {
    if (Double.isInfinite(coveredCases)) {
      return (sampleSize - x) / (x + 1.0) * odds;
    }
    return ((coveredCases - x) * (sampleSize - x))
        / ((x + 1.0) * (uncoveredCases - sampleSize + x + 1.0));
  }

  /**
   * Whether the probability of more covered cases than a threshold is at most a limit, decided as
   * in exact arithmetic.
   */
  boolean isAboveAtMost(long threshold, Rational limit) {
    return isAtMost(above(threshold), limit, threshold, true);
  }

  /**
   * Whether the probability of at most so many covered cases is at most a limit, decided as in
   * exact arithmetic.
   */
  boolean isNotAboveAtMost(long threshold, Rational limit) {
    return isAtMost(atMost(threshold), limit, threshold, false);
  }

  private boolean isAtMost(double computed, Rational limit, long threshold, boolean above) {
    double bound = limit.doubleValue();
    if (Math.abs(computed - bound) > 1e-9 * bound) {
      return computed < bound;
    }
    Rational wanted = Rational.ZERO;
    Rational total = Rational.ZERO;
    Rational weight = Rational.ONE;
    for (long x = least; x <= most; x++) {
      total = total.plus(weight);
      if ((x > threshold) == above) {
        wanted = wanted.plus(weight);
      }
      if (x < most) {
        weight = weight.times(exactRatio(x));
      }
    }
    return wanted.compareTo(limit.times(total)) <= 0;
  }

  private Rational exactRatio(long x) {
    if (truth.lot().size().isEmpty()) {
      return Rational.of(sampleSize - x, x + 1).times(odds(truth.coverage()));
    }
    long covered = (long) coveredCases;
    long uncovered = (long) uncoveredCases;
    return Rational.of(covered - x, x + 1)
        .times(Rational.of(sampleSize - x, uncovered - sampleSize + x + 1));
  }

  private static Rational odds(Rational coverage) {
    return coverage.dividedBy(Rational.ONE.minus(coverage));
  }
}
