package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.lqas.DecisionRule;
import org.nutricoverage.survey.lqas.ErrorProbabilities;
import org.nutricoverage.survey.lqas.Lot;
import org.nutricoverage.survey.lqas.LotCoverage;

/**
 * A sample and a threshold that are searched together, without a standard in between: classical lot
 * quality assurance sampling.
 *
 * <p>Here to reproduce plans made with the R package sleacr and the programme SampleLQ; the default
 * of a SLEAC assessment is {@link SleacSampleSize}, whose thresholds are those of the standard. Two
 * coverages are told apart, with ceil(N p) covered cases each, in a lot of N cases.
 *
 * <pre>{@code
 * FreeThresholdPlan plan = FreeThresholdPlan.smallestSample(600, 0.5, 0.8, 0.1, 0.1);
 * plan.rule().sampleSize();   // 19
 * plan.rule().threshold();    // 12
 * FreeThresholdPlan.bestThreshold(600, 40, 0.7, 0.9).rule().threshold();   // 32
 * }</pre>
 *
 * @param low the lot with the lower coverage, which should not be found above
 * @param high the lot with the upper coverage, which should be found above
 * @param rule the sample size and the threshold
 * @param errors the errors that they achieve
 * @param isAttained whether they are at most what was asked for; true where nothing was asked
 * @see <a href="https://github.com/nutriverse/sleacr">nutriverse/sleacr, get_sample_n and
 *     get_sample_d</a>
 * @since 0.1.0
 */
public record FreeThresholdPlan(
    LotCoverage low,
    LotCoverage high,
    DecisionRule rule,
    ErrorProbabilities errors,
    boolean isAttained)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final long MOST_SAMPLED = 10_000;
  private static final long MOST_THRESHOLDS = 5_000;

  /** Checks that all parts are there. */
  public FreeThresholdPlan {
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(high, "high");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(errors, "errors");
  }

  /**
   * The first sample and threshold of a search that keep both errors.
   *
   * <p>From n = 1 and d = 0: while the lower coverage is found above too often, d grows by 1, else
   * n grows by 1, until the upper coverage is seldom enough not found above. sleacr returns n = N
   * without a word where this never happens; here {@link #isAttained()} is then false.
   *
   * @param casesInLot N, from 1 to 1,000,000,000,000,000
   * @param lower the lower coverage, a fraction from 0 to 1, taken as the decimal that it prints
   * @param upper the upper coverage, a fraction above the lower one and up to 1
   * @param mostNotAboveThoughHigh alpha, the greatest probability of not finding the upper coverage
   *     above, a fraction strictly between 0 and 1
   * @param mostAboveThoughLow beta, the greatest probability of finding the lower coverage above, a
   *     fraction strictly between 0 and 1
   * @return the plan
   * @throws IllegalArgumentException if an argument is not in its range, or if more than 10,000
   *     cases would have to be found
   */
  public static FreeThresholdPlan smallestSample(
      long casesInLot,
      double lower,
      double upper,
      double mostNotAboveThoughHigh,
      double mostAboveThoughLow) {
    Arguments.properFraction(mostNotAboveThoughHigh, "mostNotAboveThoughHigh");
    Arguments.properFraction(mostAboveThoughLow, "mostAboveThoughLow");
    LotCoverage low = low(casesInLot, lower);
    LotCoverage high = high(casesInLot, lower, upper);
    long most = Math.min(casesInLot, MOST_SAMPLED);
    long threshold = 0;
    for (long n = 1; n <= most; n++) {
      while (!DecisionRule.of(n, threshold).isExceededAtMost(low, mostAboveThoughLow)) {
        threshold++;
      }
      DecisionRule rule = DecisionRule.of(n, threshold);
      if (rule.isNotExceededAtMost(high, mostNotAboveThoughHigh)) {
        return new FreeThresholdPlan(low, high, rule, rule.errors(low, high), true);
      }
    }
    if (casesInLot > MOST_SAMPLED) {
      throw Arguments.refused(
          "upper", "so far from the lower coverage that at most 10,000 cases are needed", upper);
    }
    DecisionRule census = DecisionRule.of(casesInLot, threshold);
    return new FreeThresholdPlan(low, high, census, census.errors(low, high), false);
  }

  /**
   * The threshold with the smallest sum of both errors for a sample of a given size.
   *
   * @param casesInLot N, from 1 to 1,000,000,000,000,000
   * @param sampleSize n, from 1 to 5,000 and at most N
   * @param lower the lower coverage, a fraction from 0 to 1, taken as the decimal that it prints
   * @param upper the upper coverage, a fraction above the lower one and up to 1
   * @return the plan; of several thresholds the smallest
   * @throws IllegalArgumentException if an argument is not in its range
   */
  public static FreeThresholdPlan bestThreshold(
      long casesInLot, long sampleSize, double lower, double upper) {
    LotCoverage low = low(casesInLot, lower);
    LotCoverage high = high(casesInLot, lower, upper);
    Arguments.inRange(sampleSize, 1, Math.min(casesInLot, MOST_THRESHOLDS), "sampleSize", "cases");
    DecisionRule best = DecisionRule.of(sampleSize, 0);
    ErrorProbabilities smallest = best.errors(low, high);
    for (long threshold = 1; threshold <= sampleSize; threshold++) {
      DecisionRule rule = DecisionRule.of(sampleSize, threshold);
      ErrorProbabilities errors = rule.errors(low, high);
      if (errors.sum() < smallest.sum()) {
        best = rule;
        smallest = errors;
      }
    }
    return new FreeThresholdPlan(low, high, best, smallest, true);
  }

  private static LotCoverage low(long casesInLot, double lower) {
    return raised(casesInLot, Arguments.fraction(lower, "lower"));
  }

  private static LotCoverage high(long casesInLot, double lower, double upper) {
    if (!(upper > lower && upper <= 1)) {
      throw Arguments.refused(
          "upper", "a fraction above the lower coverage " + lower + " and up to 1", upper);
    }
    return raised(casesInLot, upper);
  }

  private static LotCoverage raised(long casesInLot, double coverage) {
    Lot lot = Lot.of(casesInLot);
    long covered = Rational.fromDecimal(coverage).times(Rational.of(casesInLot)).ceiling();
    return lot.nearestTo(Rational.of(covered, casesInLot));
  }

  /** Returns rule and errors on one line. */
  @Override
  public String toString() {
    return rule + ", " + errors + (isAttained ? "" : " (not as asked for)");
  }
}
