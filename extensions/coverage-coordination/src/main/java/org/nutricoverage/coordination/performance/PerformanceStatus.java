package org.nutricoverage.coordination.performance;

import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The status of a row: weak up to 25 %, unsatisfactory up to 50 %, satisfactory up to 75 %, good
 * above.
 *
 * <p>The edges belong to the lower class and are compared with the unrounded score, as the program
 * of 2013 to 2018 did; its printed legend leaves gaps (25 to 26, 50 to 51, 75 to 76). Others call
 * the top class "strong".
 *
 * <pre>{@code
 * PerformanceStatus.ofPercent(Rational.of(25));                  // WEAK
 * PerformanceStatus.ofPercent(Rational.parse("25.01"));          // UNSATISFACTORY
 * PerformanceStatus.ofFraction(Rational.parse("0.76"));          // GOOD
 * PerformanceStatus.GOOD.level();                                // 4
 * }</pre>
 *
 * @since 0.1.0
 */
public enum PerformanceStatus {
  /** At most 25 %; red. */
  WEAK(1, "weak", "red"),
  /** Above 25 % and at most 50 %; orange. */
  UNSATISFACTORY(2, "unsatisfactory", "orange"),
  /** Above 50 % and at most 75 %; yellow. */
  SATISFACTORY(3, "satisfactory", "yellow"),
  /** Above 75 %; green. */
  GOOD(4, "good", "green");

  private static final Rational HUNDRED = Rational.of(100);

  private final int level;
  private final String label;
  private final String colour;

  PerformanceStatus(int level, String label, String colour) {
    this.level = level;
    this.label = label;
    this.colour = colour;
  }

  /**
   * The status of a score in percent.
   *
   * @param percent the unrounded score, from 0 to 100
   * @return the status
   * @throws IllegalArgumentException if the score is not in the range
   */
  public static PerformanceStatus ofPercent(Rational percent) {
    if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
      throw Arguments.refused("percent", "a score from 0 to 100 percent", percent);
    }
    for (PerformanceStatus status : new PerformanceStatus[] {WEAK, UNSATISFACTORY, SATISFACTORY}) {
      if (percent.compareTo(Rational.of(25L * status.level)) <= 0) {
        return status;
      }
    }
    return GOOD;
  }

  /**
   * The status of a score as a fraction. UNICEF's pages print "0.75%" where they mean 0.75.
   *
   * @param fraction the unrounded score, from 0 to 1
   * @return the status
   * @throws IllegalArgumentException if the score is not in the range; above 1 it may be percent
   */
  public static PerformanceStatus ofFraction(Rational fraction) {
    if (fraction.signum() < 0 || fraction.compareTo(Rational.ONE) > 0) {
      throw Arguments.refused("fraction", "a score from 0 to 1 (is it percent?)", fraction);
    }
    return ofPercent(fraction.times(HUNDRED));
  }

  /**
   * The level of UNICEF's indicator on cluster coordination.
   *
   * @return 1 for weak to 4 for good
   */
  public int level() {
    return level;
  }

  /**
   * The word that a report prints.
   *
   * @return for example {@code unsatisfactory}
   */
  public String label() {
    return label;
  }

  /**
   * The colour of the report.
   *
   * @return {@code red}, {@code orange}, {@code yellow} or {@code green}
   */
  public String colour() {
    return colour;
  }

  /**
   * Whether the report must say what is done about it.
   *
   * @return true for weak and unsatisfactory
   */
  public boolean needsFollowUp() {
    return compareTo(SATISFACTORY) < 0;
  }
}
