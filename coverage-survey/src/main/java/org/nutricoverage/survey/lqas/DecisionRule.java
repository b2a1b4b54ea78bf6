package org.nutricoverage.survey.lqas;

import java.io.Serializable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * The rule that decides from a sample whether coverage is above a standard: more than d of n cases
 * are covered.
 *
 * <p>For a standard p the threshold is d = floor(n p), exactly. Coverage of exactly p is not above:
 * 28 of 40 cases do not exceed 70 %. The rule is made for the number of cases that were found, not
 * for the number that was planned.
 *
 * <pre>{@code
 * DecisionRule rule = DecisionRule.forStandardPercent(40, 70);
 * rule.threshold();         // 28
 * rule.isExceededBy(28);    // false
 * rule.isExceededBy(29);    // true
 * DecisionRule.forStandardPercent(100, 29).threshold();   // 29
 * }</pre>
 *
 * @param sampleSize n, the number of cases in the sample, from 0 to 1,000,000,000
 * @param threshold d, the number of covered cases that must be exceeded, from 0 to n
 * @see <a href="https://www.en-net.org/question/1151.aspx">M. Myatt, en-net question 1151</a>
 * @since 0.1.0
 */
public record DecisionRule(long sampleSize, long threshold) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public DecisionRule {
    Shares.sampled(sampleSize);
    Arguments.inRange(threshold, 0, sampleSize, "threshold", "cases");
  }

  /**
   * The rule for a standard: d = floor(n p).
   *
   * @param sampleSize n, the number of cases in the sample, from 0 to 1,000,000,000; of no case the
   *     threshold is 0 and cannot be exceeded
   * @param standard p, an exact fraction from 0 to 1
   * @return the rule
   * @throws IllegalArgumentException if an argument is not in its range
   */
  public static DecisionRule forStandard(long sampleSize, Rational standard) {
    Shares.sampled(sampleSize);
    Shares.checked(standard, "standard");
    return new DecisionRule(sampleSize, standard.times(Rational.of(sampleSize)).floor());
  }

  /**
   * The rule for a standard in percent: d = floor(n p / 100).
   *
   * @param sampleSize n, the number of cases in the sample, from 0 to 1,000,000,000
   * @param standardPercent p, from 0 to 100, taken as the decimal that it prints
   * @return the rule
   * @throws IllegalArgumentException if an argument is not in its range
   */
  public static DecisionRule forStandardPercent(long sampleSize, double standardPercent) {
    return forStandard(sampleSize, Shares.fromPercent(standardPercent, "standardPercent"));
  }

  /**
   * A rule with a threshold that was found in another way, for example by a search for the smallest
   * errors.
   *
   * @param sampleSize n, the number of cases in the sample, from 0 to 1,000,000,000
   * @param threshold d, the number of covered cases that must be exceeded, from 0 to n
   * @return the rule
   * @throws IllegalArgumentException if an argument is not in its range
   */
  public static DecisionRule of(long sampleSize, long threshold) {
    return new DecisionRule(sampleSize, threshold);
  }

  /**
   * Whether the sample says that coverage is above the standard.
   *
   * @param covered the number of covered cases in the sample, from 0 to n
   * @return true if it is greater than d
   * @throws IllegalArgumentException if the number is not in the range
   */
  public boolean isExceededBy(long covered) {
    return Arguments.inRange(covered, 0, sampleSize, "covered", "cases") > threshold;
  }

  /**
   * The probability that the sample says that coverage is above the standard.
   *
   * @param truth the lot with its true coverage; a lot of known size must hold the sample
   * @return P(X {@literal >} d), hypergeometric in a lot of known size, else binomial
   * @throws IllegalArgumentException if the sample is larger than the lot
   */
  public double probabilityOfExceeding(LotCoverage truth) {
    return Tails.of(truth, sampleSize).above(threshold);
  }

  /**
   * The probability that the sample does not say that coverage is above the standard.
   *
   * @param truth the lot with its true coverage; a lot of known size must hold the sample
   * @return P(X {@literal <=} d), computed by itself and not as 1 minus the other, so that a small
   *     one keeps its digits
   * @throws IllegalArgumentException if the sample is larger than the lot
   */
  public double probabilityOfNotExceeding(LotCoverage truth) {
    return Tails.of(truth, sampleSize).atMost(threshold);
  }

  /**
   * The probabilities of the two errors.
   *
   * @param low the lot with a coverage that should not be found above the standard
   * @param high the lot with a coverage that should be found above the standard
   * @return P(X {@literal >} d) at the low and P(X {@literal <=} d) at the high coverage
   * @throws IllegalArgumentException if the sample is larger than a lot
   */
  public ErrorProbabilities errors(LotCoverage low, LotCoverage high) {
    return new ErrorProbabilities(probabilityOfExceeding(low), probabilityOfNotExceeding(high));
  }

  /**
   * Whether the sample says at most so often that coverage is above the standard, decided as in
   * exact arithmetic.
   *
   * <p>A probability that agrees with the limit in the first nine digits is computed again as an
   * exact fraction, so that one of exactly a tenth is not above 0.1.
   *
   * @param truth the lot with its true coverage; a lot of known size must hold the sample
   * @param mostProbability the limit, a fraction strictly between 0 and 1, taken as the decimal
   *     that it prints
   * @return true if P(X {@literal >} d) is at most the limit
   * @throws IllegalArgumentException if the limit is not in its range or the sample is larger than
   *     the lot
   */
  public boolean isExceededAtMost(LotCoverage truth, double mostProbability) {
    return Tails.of(truth, sampleSize).isAboveAtMost(threshold, limit(mostProbability));
  }

  /**
   * Whether the sample says at most so often that coverage is not above the standard, decided as in
   * exact arithmetic like {@link #isExceededAtMost}.
   *
   * @param truth the lot with its true coverage; a lot of known size must hold the sample
   * @param mostProbability the limit, a fraction strictly between 0 and 1, taken as the decimal
   *     that it prints
   * @return true if P(X {@literal <=} d) is at most the limit
   * @throws IllegalArgumentException if the limit is not in its range or the sample is larger than
   *     the lot
   */
  public boolean isNotExceededAtMost(LotCoverage truth, double mostProbability) {
    return Tails.of(truth, sampleSize).isNotAboveAtMost(threshold, limit(mostProbability));
  }

  private static Rational limit(double mostProbability) {
    return Rational.fromDecimal(Arguments.properFraction(mostProbability, "mostProbability"));
  }

  /** Returns {@code more than 28 of 40}. */
  @Override
  public String toString() {
    return "more than " + Numbers.people(threshold) + " of " + Numbers.people(sampleSize);
  }
}
