package org.nutricoverage.core.interval;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.nutricoverage.core.internal.Arguments;

/**
 * The arithmetic of the binomial intervals, as functions of successes, trials and one tail.
 *
 * <p>A tail is the probability left outside on one side, (1 - level) / 2. It is passed on as it is:
 * 1 - tail would lose the digits of a small tail.
 *
 * <p>Each method is given by its lower and its upper limit for a share of at most one half. The
 * limits of a greater share are mirrored, which is what the methods themselves do and keeps small
 * distances from 1 as exact as small distances from 0.
 */
final class BinomialLimits {

  /** Up to here the limits have been compared with reference values. */
  static final long MOST_TRIALS = 1_000_000_000;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Wider than the relative error of the Beta quantiles, 1e-8 at worst. */
  private static final double BRACKET_MARGIN = 1e-6;

  private BinomialLimits() {}

  /** One limit; spread is the tail or the normal quantile, as the method has it. */
  @FunctionalInterface
  private interface Side {
    double at(double successes, double trials, double spread);
  }

  static long trials(long trials) {
    return Arguments.inRange(trials, 1, MOST_TRIALS, "trials", "people");
  }

  static void counts(long successes, long trials) {
    trials(trials);
    Arguments.inRange(successes, 0, trials, "successes", "people");
  }

  static void population(long population, long trials) {
    Arguments.inRange(population, trials, Long.MAX_VALUE, "population", "people");
  }

  /** The probability outside on one side; a level under one half is an error rate in disguise. */
  static double tail(double level) {
    if (!(level >= 0.5 && level < 1)) {
      throw Arguments.refused(
          "level", "a fraction from 0.5 to below 1 (0.95 stands for 95 %)", level);
    }
    return (1 - level) / 2;
  }

  static double normalQuantile(double tail) {
    return NORMAL.inverseSurvivalProbability(tail);
  }

  static double normalTail(double quantile) {
    return NORMAL.survivalProbability(quantile);
  }

  static double standardError(long successes, long trials) {
    return Math.sqrt((double) successes * (trials - successes) / trials) / trials;
  }

  /** The share of the variance that is left when the sample is a part of a finite population. */
  static double finitePopulationFactor(long trials, long population) {
    return population == trials ? 0 : (double) (population - trials) / (population - 1);
  }

  static Limits wald(long successes, long trials, double tail) {
    return around(successes, trials, normalQuantile(tail) * standardError(successes, trials));
  }

  /** Limits at a distance from the share on both sides; not mirrored, to hold the share itself. */
  static Limits around(long successes, long trials, double halfWidth) {
    double share = (double) successes / trials;
    return new Limits(share - halfWidth, share + halfWidth);
  }

  static Limits agrestiCoull(long successes, long trials, double tail) {
    double z = normalQuantile(tail);
    return mirrored(
        successes,
        trials,
        z * z,
        (x, n, zz) -> (x + zz / 2) / (n + zz) - agrestiCoullHalfWidth(x, n, zz),
        (x, n, zz) -> (x + zz / 2) / (n + zz) + agrestiCoullHalfWidth(x, n, zz));
  }

  private static double agrestiCoullHalfWidth(double x, double n, double zz) {
    return Math.sqrt(zz * (x + zz / 2) * (n - x + zz / 2) / (n + zz)) / (n + zz);
  }

  static Limits wilson(long successes, long trials, double tail) {
    return mirrored(
        successes,
        trials,
        normalQuantile(tail),
        BinomialLimits::wilsonLower,
        BinomialLimits::wilsonUpper);
  }

  /** Wilson's limits of half a success less and half a success more. */
  static Limits wilsonContinuityCorrected(long successes, long trials, double tail) {
    return mirrored(
        successes,
        trials,
        normalQuantile(tail),
        (x, n, z) -> x == 0 ? 0 : wilsonLower(x - 0.5, n, z),
        (x, n, z) -> wilsonUpper(x + 0.5, n, z));
  }

  /** The smaller root of (n + z^2) L^2 - (2 x + z^2) L + x^2 / n = 0, without a difference. */
  private static double wilsonLower(double x, double n, double z) {
    return 2 * x * (x / n) / wilsonSum(x, n, z);
  }

  private static double wilsonUpper(double x, double n, double z) {
    return wilsonSum(x, n, z) / (2 * (n + z * z));
  }

  private static double wilsonSum(double x, double n, double z) {
    return 2 * x + z * z + z * Math.sqrt(z * z + 4 * x * (n - x) / n);
  }

  static Limits clopperPearson(long successes, long trials, double tail) {
    return mirrored(
        successes,
        trials,
        tail,
        BinomialLimits::clopperPearsonLower,
        BinomialLimits::clopperPearsonUpper);
  }

  private static double clopperPearsonLower(double x, double n, double tail) {
    if (x == 0) {
      return 0;
    }
    if (x == 1) {
      return -Math.expm1(Math.log1p(-tail) / n);
    }
    return x == n
        ? Math.exp(Math.log(tail) / n)
        : BetaDistribution.of(x, n - x + 1).inverseCumulativeProbability(tail);
  }

  private static double clopperPearsonUpper(double x, double n, double tail) {
    return x == 0
        ? -Math.expm1(Math.log(tail) / n)
        : BetaDistribution.of(x + 1, n - x).inverseSurvivalProbability(tail);
  }

  static Limits jeffreys(long successes, long trials, double tail) {
    return mirrored(
        successes,
        trials,
        tail,
        (x, n, t) ->
            x == 0 ? 0 : BetaDistribution.of(x + 0.5, n - x + 0.5).inverseCumulativeProbability(t),
        (x, n, t) -> BetaDistribution.of(x + 0.5, n - x + 0.5).inverseSurvivalProbability(t));
  }

  static Limits midP(long successes, long trials, double tail) {
    return mirrored(successes, trials, tail, BinomialLimits::midPLower, BinomialLimits::midPUpper);
  }

  /**
   * The share at which half of P(X = x) and all of P(X > x) make the tail.
   *
   * <p>That is the mean of P(X >= x) and P(X > x), two incomplete Beta functions. The
   * Clopper-Pearson limits of x and x + 1 successes solve the equation for either alone and so
   * bracket the root. Logarithms make the function nearly straight.
   */
  private static double midPLower(double x, double n, double tail) {
    if (x == 0) {
      return 0;
    }
    if (x == n) {
      return Math.exp(Math.log(2 * tail) / n);
    }
    BetaDistribution atLeast = BetaDistribution.of(x, n - x + 1);
    BetaDistribution above = BetaDistribution.of(x + 1, n - x);
    return RisingRoot.find(
        p ->
            Math.log(
                (atLeast.cumulativeProbability(p) + above.cumulativeProbability(p)) / (2 * tail)),
        clopperPearsonLower(x, n, tail) * (1 - BRACKET_MARGIN),
        Math.min(1, clopperPearsonLower(x + 1, n, tail) * (1 + BRACKET_MARGIN)),
        "the lower mid-P limit");
  }

  private static double midPUpper(double x, double n, double tail) {
    if (x == 0) {
      return -Math.expm1(Math.log(2 * tail) / n);
    }
    BetaDistribution below = BetaDistribution.of(x, n - x + 1);
    BetaDistribution atMost = BetaDistribution.of(x + 1, n - x);
    return RisingRoot.find(
        p -> -Math.log((below.survivalProbability(p) + atMost.survivalProbability(p)) / (2 * tail)),
        clopperPearsonUpper(x - 1, n, tail) * (1 - BRACKET_MARGIN),
        Math.min(1, clopperPearsonUpper(x, n, tail) * (1 + BRACKET_MARGIN)),
        "the upper mid-P limit");
  }

  /**
   * Limits of a share up to one half as they are, of a greater share from those of its complement.
   *
   * <p>One exception: a lower limit under one half is a small number itself, which a difference
   * from 1 would rob of its digits.
   */
  private static Limits mirrored(
      long successes, long trials, double spread, Side lower, Side upper) {
    double x = (double) successes;
    double n = (double) trials;
    if (2 * x < n) {
      return new Limits(lower.at(x, n, spread), upper.at(x, n, spread));
    }
    double mirror = upper.at(n - x, n, spread);
    return new Limits(
        mirror <= 0.5 ? 1 - mirror : lower.at(x, n, spread), 1 - lower.at(n - x, n, spread));
  }
}
