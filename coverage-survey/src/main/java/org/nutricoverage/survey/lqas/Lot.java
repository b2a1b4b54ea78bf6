package org.nutricoverage.survey.lqas;

import java.io.Serializable;
import java.util.OptionalLong;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * The cases from which a sample is drawn: so many, or without limit.
 *
 * <p>In a lot of known size the sample is drawn without replacement and probabilities are
 * hypergeometric; the more of the lot it holds, the rarer are errors. Without a known size they are
 * binomial, which is the limit for a large lot and never promises too much.
 *
 * <pre>{@code
 * LotCoverage half = Lot.of(600).nearestTo(0.5);
 * half.coveredCases().getAsLong();   // 300
 * }</pre>
 *
 * @since 0.1.0
 */
public sealed interface Lot extends Serializable {

  /** The greatest number of cases of a lot. */
  long MOST_CASES = 1_000_000_000_000_000L;

  /**
   * A lot of known size.
   *
   * @param cases the number of cases in it, from 1 to 1,000,000,000,000,000
   * @return the lot
   * @throws IllegalArgumentException if the number is not in the range
   */
  static Lot of(long cases) {
    return new Finite(cases);
  }

  /**
   * A lot that is so large, or so little known, that drawing a sample does not change it.
   *
   * @return the lot
   */
  static Lot unlimited() {
    return new Unlimited();
  }

  /**
   * The number of cases.
   *
   * @return the number; empty if the lot is unlimited
   */
  OptionalLong size();

  /**
   * This lot with a coverage as near as possible to a given one.
   *
   * @param coverage a fraction from 0 to 1, taken as the decimal that it prints
   * @return the lot with that coverage; in a lot of known size the nearest whole number of cases is
   *     covered, of two equally near ones the even one
   * @throws IllegalArgumentException if the coverage is not in the range
   */
  default LotCoverage nearestTo(double coverage) {
    return nearestTo(Rational.fromDecimal(Arguments.fraction(coverage, "coverage")));
  }

  /**
   * This lot with a coverage as near as possible to a given one.
   *
   * @param coverage a fraction from 0 to 1
   * @return the lot with that coverage; in a lot of known size the nearest whole number of cases is
   *     covered, of two equally near ones the even one
   * @throws IllegalArgumentException if the coverage is not in the range
   */
  LotCoverage nearestTo(Rational coverage);

  /**
   * A lot of known size.
   *
   * @param cases the number of cases in it, from 1 to 1,000,000,000,000,000
   * @since 0.1.0
   */
  record Finite(long cases) implements Lot {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not in the range
     */
    public Finite {
      Arguments.inRange(cases, 1, MOST_CASES, "lot", "cases");
    }

    @Override
    public OptionalLong size() {
      return OptionalLong.of(cases);
    }

    @Override
    public LotCoverage nearestTo(Rational coverage) {
      long covered = Shares.nearestWhole(Shares.checked(coverage, "coverage"), cases);
      return new LotCoverage(this, Rational.of(covered, cases));
    }

    /**
     * This lot with a number of covered cases.
     *
     * @param coveredCases how many of its cases are covered, from 0 to all
     * @return the lot with that coverage
     * @throws IllegalArgumentException if the number is not in the range
     */
    public LotCoverage withCovered(long coveredCases) {
      Arguments.inRange(coveredCases, 0, cases, "coveredCases", "cases");
      return new LotCoverage(this, Rational.of(coveredCases, cases));
    }

    /** Returns {@code 600 cases}. */
    @Override
    public String toString() {
      return Numbers.counted(cases, "case", "cases");
    }
  }

  /**
   * A lot without a known size.
   *
   * @since 0.1.0
   */
  record Unlimited() implements Lot {

    private static final long serialVersionUID = 1L;

    @Override
    public OptionalLong size() {
      return OptionalLong.empty();
    }

    @Override
    public LotCoverage nearestTo(Rational coverage) {
      return new LotCoverage(this, coverage);
    }

    /** Returns {@code any number of cases}. */
    @Override
    public String toString() {
      return "any number of cases";
    }
  }
}
