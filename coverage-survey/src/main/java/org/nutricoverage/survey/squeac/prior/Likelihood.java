package org.nutricoverage.survey.squeac.prior;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.cases.CaseCounts;
import org.nutricoverage.survey.cases.CoverageEstimator;
import org.nutricoverage.survey.cases.RecoveryRatio;

/**
 * What the survey found: covered cases among all cases, by one estimator.
 *
 * <pre>{@code
 * Likelihood.from(
 *         CaseCounts.of(5, 25, 5), CoverageEstimator.TREATMENT_COVERAGE, RecoveryRatio.DEFAULT)
 *     .toString();   // "10 of 41 by treatment coverage"
 * }</pre>
 *
 * @param estimator by which estimator cases are counted
 * @param covered x, covered cases, from 0 to {@code cases}
 * @param cases n, all cases, imputed ones included, from 0 to 1,000,000
 * @since 0.1.0
 */
public record Likelihood(CoverageEstimator estimator, long covered, long cases)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long MOST = 1_000_000;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public Likelihood {
    Objects.requireNonNull(estimator, "estimator");
    Arguments.inRange(cases, 0, MOST, "cases", "cases");
    Arguments.inRange(covered, 0, cases, "covered", "cases");
  }

  /**
   * Covered cases among all cases.
   *
   * @param estimator by which estimator they are counted
   * @param covered x, covered cases, from 0 to {@code cases}
   * @param cases n, all cases, imputed ones included, from 0 to 1,000,000
   * @return the likelihood
   * @throws IllegalArgumentException if a count is not in its range
   */
  public static Likelihood of(CoverageEstimator estimator, long covered, long cases) {
    return new Likelihood(estimator, covered, cases);
  }

  /**
   * The likelihood of counts.
   *
   * @param counts the cases of the survey
   * @param estimator by which estimator they are counted
   * @param ratio k, by which R_out is imputed for treatment coverage
   * @return the likelihood, 0 of 0 where the estimator is not defined
   * @throws IllegalArgumentException if there are more than 1,000,000 cases
   */
  public static Likelihood from(
      CaseCounts counts, CoverageEstimator estimator, RecoveryRatio ratio) {
    return estimator
        .proportion(counts, ratio)
        .map(share ->
            new Likelihood(estimator, share.numerator().floor(), share.denominator().floor()))
        .orElseGet(() -> new Likelihood(estimator, 0, 0));
  }

  /**
   * The share of covered cases.
   *
   * @return x / n; empty without cases
   */
  public Optional<Proportion.Counted> proportion() {
    return cases == 0 ? Optional.empty() : Optional.of(Proportion.of(covered, cases));
  }

  /**
   * Wilson's interval of the survey alone; imputed cases are taken as observed.
   *
   * @param level the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return the interval; empty without cases
   * @throws IllegalArgumentException if there are cases and the level is not in the range
   */
  public Optional<ConfidenceInterval> wilson(double level) {
    return cases == 0
        ? Optional.empty()
        : Optional.of(BinomialInterval.WILSON.of(covered, cases, level));
  }

  /** Returns counts and estimator on one line. */
  @Override
  public String toString() {
    return covered + " of " + cases + " by " + estimator.label();
  }
}
