package org.nutricoverage.survey.interval;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of the survey intervals, as functions of an estimate and one tail; null where a
 * method has no answer.
 *
 * <p>A tail is the probability left outside on one side. It is passed on as it is: 1 - tail would
 * lose the digits of a small tail.
 */
final class SurveyLimits {

  /** Above this size the incomplete Beta function is slow, and the score interval as good. */
  private static final double LARGE_SIZE = 1e12;

  /** So many expected on either side make the Beta quantile normal to the digits that count. */
  private static final double LARGE_COUNT = 1e6;

  /**
   * Below this half width on the logit scale the divergence loses its digits to rounding, while
   * three terms of its series leave an error of 1e-14.
   */
  private static final double SHORT_HALF_WIDTH = 1e-3;

  private static final double SOLVED = 1e-15;
  private static final int MOST_STEPS = 500;

  private SurveyLimits() {}

  /** A pair of limits. */
  record Pair(double lower, double upper) {

    /** Within 0 and 1 and around the share, from which rounding may keep a limit. */
    Pair around(double share) {
      return new Pair(Math.min(Math.max(lower, 0), share), Math.max(Math.min(upper, 1), share));
    }

    Pair confined() {
      return new Pair(Math.min(Math.max(lower, 0), 1), Math.max(Math.min(upper, 1), 0));
    }
  }

  static @Nullable Pair normal(EstimatedProportion e, double tail) {
    return symmetric(e.proportion(), e.standardError(), Tails.normalQuantile(tail));
  }

  static @Nullable Pair student(EstimatedProportion e, double tail) {
    return e.hasDegreesOfFreedom()
        ? symmetric(e.proportion(), e.standardError(), quantile(e, tail))
        : null;
  }

  /** Limits at equal distances; none if they are beyond the range of doubles. */
  static @Nullable Pair symmetric(double estimate, double standardError, double quantile) {
    double half = standardError > 0 ? quantile * standardError : 0;
    double lower = estimate - half;
    double upper = estimate + half;
    return Double.isFinite(lower) && Double.isFinite(upper) ? new Pair(lower, upper) : null;
  }

  /** The odds times and over e to the half width: neither logarithms nor overflow. */
  static @Nullable Pair xlogit(EstimatedProportion e, double tail) {
    if (!hasTransformation(e)) {
      return null;
    }
    double p = e.proportion();
    double q = 1 - p;
    double shrink = Math.exp(-quantile(e, tail) * e.standardError() / (p * q));
    return new Pair(p * shrink / (q + p * shrink), p / (p + q * shrink));
  }

  static @Nullable Pair arcsine(EstimatedProportion e, double tail) {
    if (!hasTransformation(e)) {
      return null;
    }
    double p = e.proportion();
    double q = 1 - p;
    double angle = Math.atan2(Math.sqrt(p), Math.sqrt(q));
    double half = quantile(e, tail) * e.standardError() / (2 * Math.sqrt(p * q));
    double lower = Math.sin(Math.max(angle - half, 0));
    double upper = Math.sin(Math.min(angle + half, Math.PI / 2));
    return new Pair(lower * lower, upper * upper);
  }

  static @Nullable Pair wilson(EstimatedProportion e, double tail) {
    return hasTransformation(e)
        ? score(e.proportion(), e.effectiveSize(), quantile(e, tail))
        : null;
  }

  static @Nullable Pair wilsonAdjusted(EstimatedProportion e, double tail) {
    return hasAdjustment(e)
        ? score(e.proportion(), adjustedSize(e, tail), Tails.normalQuantile(tail))
        : null;
  }

  static @Nullable Pair beta(EstimatedProportion e, double tail) {
    return hasAdjustment(e) ? betaLimits(e.proportion(), adjustedSize(e, tail), tail) : null;
  }

  static @Nullable Pair kornGraubard(EstimatedProportion e, double tail) {
    if (!e.hasDegreesOfFreedom() || e.observations() < 2) {
      return null;
    }
    double n = e.observations();
    double raw = e.isInterior() ? e.effectiveSize() : n;
    double size = Math.min(n, raw * adjustment(e, tail));
    if (e.isNone()) {
      return new Pair(0, -Math.expm1(Math.log(tail) / size));
    }
    if (e.isAll()) {
      return new Pair(Math.exp(Math.log(tail) / size), 1);
    }
    return betaLimits(e.proportion(), size, tail);
  }

  static @Nullable Pair jeffreys(EstimatedProportion e, double tail) {
    if (!hasAdjustment(e)) {
      return null;
    }
    double p = e.proportion();
    double size = adjustedSize(e, tail);
    double x = size * p;
    double rest = size * (1 - p);
    return isLarge(x, rest)
        ? score(p, size, Tails.normalQuantile(tail))
        : new Pair(lowerBeta(tail, x + 0.5, rest + 0.5), upperBeta(tail, x + 0.5, rest + 0.5));
  }

  static @Nullable Pair agrestiCoull(EstimatedProportion e, double tail) {
    if (!hasAdjustment(e)) {
      return null;
    }
    double p = e.proportion();
    double size = adjustedSize(e, tail);
    double z = Tails.normalQuantile(tail);
    double m = size + z * z;
    double centre = (size * p + z * z / 2) / m;
    double half = z * Math.sqrt(centre * (1 - centre) / m);
    return new Pair(centre - half, centre + half);
  }

  static @Nullable Pair likelihood(EstimatedProportion e, double tail) {
    if (!hasAdjustment(e)) {
      return null;
    }
    double p = e.proportion();
    double q = 1 - p;
    double n = e.observations();
    double t = quantile(e, tail);
    double half = t * e.standardError() * Math.sqrt(n / (n - 1)) / (p * q);
    if (half < SHORT_HALF_WIDTH) {
      return shortLikelihood(p, half);
    }
    double divergence = half * half * p * q / 2;
    if (Double.isInfinite(divergence)) {
      return new Pair(0, 1);
    }
    return new Pair(expit(lowerLogit(p, q, divergence)), expit(-lowerLogit(q, p, divergence)));
  }

  /** The shift s of the logit at which s^2 (1 + c s / 3 + d s^2 / 12) is half^2, as a series. */
  private static Pair shortLikelihood(double p, double half) {
    double c = 1 - 2 * p;
    double d = 1 - 6 * p * (1 - p);
    double skew = c * half / 6;
    double even = 1 + (5 * c * c / 72 - d / 24) * half * half;
    return new Pair(shifted(p, -half * (even + skew)), shifted(p, half * (even - skew)));
  }

  /** The share whose logit is that of p and a shift. */
  private static double shifted(double p, double shift) {
    double odds = p * Math.exp(shift);
    return odds / (1 - p + odds);
  }

  /**
   * The logit u below that of p at which KL(p, expit u) is the divergence.
   *
   * <p>KL is convex in u and never under its asymptote -p u - entropy, so that Newton's steps from
   * the point where the asymptote meets the divergence come down to the root without crossing it.
   */
  private static double lowerLogit(double p, double q, double divergence) {
    double logP = Math.log(p);
    double logQ = Math.log(q);
    double u = -(divergence - p * logP - q * logQ) / p;
    for (int step = 0; step < MOST_STEPS; step++) {
      double log = -log1pExp(-u);
      double logRest = -log1pExp(u);
      double excess = p * (logP - log) + q * (logQ - logRest) - divergence;
      double next = u + excess / (p - expit(u));
      if (!(next - u > SOLVED * Math.abs(u))) {
        return u;
      }
      u = next;
    }
    return u;
  }

  private static double expit(double u) {
    return u < 0 ? Math.exp(u) / (1 + Math.exp(u)) : 1 / (1 + Math.exp(-u));
  }

  private static double log1pExp(double u) {
    return u > 0 ? u + Math.log1p(Math.exp(-u)) : Math.log1p(Math.exp(u));
  }

  private static boolean hasTransformation(EstimatedProportion e) {
    return e.isInterior() && e.hasDegreesOfFreedom();
  }

  private static boolean hasAdjustment(EstimatedProportion e) {
    return hasTransformation(e) && e.observations() >= 2;
  }

  private static double quantile(EstimatedProportion e, double tail) {
    return Tails.studentQuantile(tail, e.degreesOfFreedom());
  }

  /** (t with n - 1 degrees of freedom over t with those of the design)^2. */
  private static double adjustment(EstimatedProportion e, double tail) {
    double ratio = Tails.studentQuantile(tail, e.observations() - 1.0) / quantile(e, tail);
    return ratio * ratio;
  }

  private static double adjustedSize(EstimatedProportion e, double tail) {
    return e.effectiveSize() * adjustment(e, tail);
  }

  /** The roots of (p - P)^2 = (quantile^2 / size) P (1 - P), without differences. */
  private static Pair score(double p, double size, double quantile) {
    double k = quantile * quantile / size;
    if (Double.isInfinite(k)) {
      return new Pair(0, 1);
    }
    return new Pair(lowerScore(p, k), p <= 0.5 ? upperScore(p, k) : 1 - lowerScore(1 - p, k));
  }

  private static double lowerScore(double p, double k) {
    return p * p / (p + k / 2 + scoreRoot(p, k));
  }

  private static double upperScore(double p, double k) {
    return (p + k / 2 + scoreRoot(p, k)) / (1 + k);
  }

  private static double scoreRoot(double p, double k) {
    return Math.sqrt(k) * Math.sqrt(p * (1 - p) + k / 4);
  }

  private static Pair betaLimits(double p, double size, double tail) {
    double x = size * p;
    double rest = size * (1 - p);
    return isLarge(x, rest)
        ? score(p, size, Tails.normalQuantile(tail))
        : new Pair(lowerBeta(tail, x, rest + 1), upperBeta(tail, x + 1, rest));
  }

  private static boolean isLarge(double x, double rest) {
    return x + rest > LARGE_SIZE && Math.min(x, rest) > LARGE_COUNT;
  }

  /** A parameter that underflows has all its probability at the end of the range. */
  private static double lowerBeta(double tail, double a, double b) {
    return a < Double.MIN_NORMAL ? 0 : BetaDistribution.of(a, b).inverseCumulativeProbability(tail);
  }

  private static double upperBeta(double tail, double a, double b) {
    return b < Double.MIN_NORMAL ? 1 : BetaDistribution.of(a, b).inverseSurvivalProbability(tail);
  }
}
