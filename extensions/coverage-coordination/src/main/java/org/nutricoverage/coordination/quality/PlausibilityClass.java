package org.nutricoverage.coordination.quality;

import java.util.List;
import java.util.function.IntPredicate;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The classes of the plausibility check of SMART.
 *
 * <p>The total score counts penalty points; shares of flagged values are closed on the right,
 * ranges of the standard deviation are open: 1.1 is not below 1.1. Source: mwana (nutriverse),
 * quality raters, after the ENA for SMART plausibility check.
 *
 * <pre>{@code
 * PlausibilityClass.ofTotalScore(9);                                     // EXCELLENT
 * PlausibilityClass.ofFlaggedShare(Rational.parse("0.0251"));            // GOOD
 * PlausibilityClass.ofStandardDeviation(Rational.parse("0.8"));          // PROBLEMATIC
 * }</pre>
 *
 * @since 0.1.0
 */
public enum PlausibilityClass {
  /** Total 0 to 9; flagged up to 2.5 %; standard deviation between 0.9 and 1.1. */
  EXCELLENT,
  /** Total 10 to 14; flagged up to 5 %; standard deviation between 0.85 and 1.15. */
  GOOD,
  /** Total 15 to 24; flagged up to 7.5 %; standard deviation between 0.8 and 1.2. */
  ACCEPTABLE,
  /** Everything beyond. */
  PROBLEMATIC;

  /**
   * The class of the total score.
   *
   * @param penaltyPoints from 0 to 1,000
   * @return the class
   * @throws IllegalArgumentException if the score is not in its range
   */
  public static PlausibilityClass ofTotalScore(long penaltyPoints) {
    Arguments.inRange(penaltyPoints, 0, 1_000, "penaltyPoints", "points");
    if (penaltyPoints < 10) {
      return EXCELLENT;
    }
    if (penaltyPoints < 15) {
      return GOOD;
    }
    return penaltyPoints < 25 ? ACCEPTABLE : PROBLEMATIC;
  }

  /**
   * The class of the share of flagged values of weight for height.
   *
   * @param share a fraction from 0 to 1
   * @return the class
   * @throws IllegalArgumentException if the share is not in its range
   */
  public static PlausibilityClass ofFlaggedShare(Rational share) {
    if (share.signum() < 0 || share.compareTo(Rational.ONE) > 0) {
      throw Arguments.refused("share", "a fraction from 0 to 1", share);
    }
    return classOf(steps -> share.compareTo(Rational.of(25L * steps, 1_000)) <= 0);
  }

  /**
   * The class of the standard deviation of weight for height.
   *
   * @param deviation in z-scores, at least 0
   * @return the class
   * @throws IllegalArgumentException if the deviation is negative
   */
  public static PlausibilityClass ofStandardDeviation(Rational deviation) {
    if (deviation.signum() < 0) {
      throw Arguments.refused("deviation", "a number of z-scores of at least 0", deviation);
    }
    return classOf(steps -> {
      Rational slack = Rational.of(5L * (steps + 1), 100);
      return deviation.compareTo(Rational.ONE.minus(slack)) > 0
          && deviation.compareTo(Rational.ONE.plus(slack)) < 0;
    });
  }

  private static PlausibilityClass classOf(IntPredicate isWithin) {
    List<PlausibilityClass> classes = List.of(EXCELLENT, GOOD, ACCEPTABLE);
    for (int i = 0; i < classes.size(); i++) {
      if (isWithin.test(i + 1)) {
        return classes.get(i);
      }
    }
    return PROBLEMATIC;
  }
}
