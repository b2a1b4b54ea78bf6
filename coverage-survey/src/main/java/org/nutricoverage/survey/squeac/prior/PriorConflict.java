package org.nutricoverage.survey.squeac.prior;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.nutricoverage.core.internal.Arguments;

/**
 * Whether a survey contradicts the prior.
 *
 * <p>The decision rests on the prior-predictive probability: under the prior the number of covered
 * cases is beta-binomial, and p is the probability of all numbers that are no more probable than
 * the one found. Below 0.05 there is a conflict and no combined estimate. The rule holds for 0 and
 * n covered cases too.
 *
 * <p>The z test, {@code z = (mu - x/n) / sqrt(sigma^2 + (x/n)(1 - x/n)/n)}, is shown beside it. The
 * Coverage Monitoring Network speaks of such a test; this formula is our reading of it and is not
 * confirmed. With 0 or n covered cases its sampling part vanishes.
 *
 * <pre>{@code
 * PriorConflict conflict =
 *     PriorConflict.of(
 *         BetaBelief.of(15.4, 20.2), Likelihood.of(CoverageEstimator.TREATMENT_COVERAGE, 30, 30));
 * conflict.isConflict();   // true
 * }</pre>
 *
 * @param prior the prior
 * @param likelihood the survey
 * @since 0.1.0
 */
public record PriorConflict(BetaBelief prior, Likelihood likelihood) implements Serializable {

  /** The p value below which prior and survey conflict: 0.05. */
  public static final double LIMIT = 0.05;

  private static final long serialVersionUID = 1L;

  /** Checks that both parts are there. */
  public PriorConflict {
    Objects.requireNonNull(prior, "prior");
    Objects.requireNonNull(likelihood, "likelihood");
  }

  /**
   * The test of a survey against a prior.
   *
   * @param prior the prior
   * @param likelihood the survey
   * @return the test
   */
  public static PriorConflict of(BetaBelief prior, Likelihood likelihood) {
    return new PriorConflict(prior, likelihood);
  }

  /**
   * The z statistic.
   *
   * @return above 0 where the prior is the higher; empty without cases
   */
  public OptionalDouble z() {
    if (likelihood.cases() == 0) {
      return OptionalDouble.empty();
    }
    double n = likelihood.cases();
    double share = likelihood.covered() / n;
    double rest = (likelihood.cases() - likelihood.covered()) / n;
    double deviation = prior.standardDeviation();
    return OptionalDouble.of(
        (prior.mean() - share) / Math.sqrt(deviation * deviation + share * rest / n));
  }

  /**
   * The two-sided p value of the z statistic.
   *
   * @return a fraction from 0 to 1; empty without cases
   */
  public OptionalDouble normalProbability() {
    OptionalDouble z = z();
    return z.isEmpty()
        ? z
        : OptionalDouble.of(
            2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z.getAsDouble())));
  }

  /**
   * The prior-predictive p value, exact up to rounding.
   *
   * @return the probability, under the prior, of all numbers of covered cases that are no more
   *     probable than the one found; 1 without cases
   */
  public double predictiveProbability() {
    int n = (int) likelihood.cases();
    double[] logWeights = new double[n + 1];
    for (int i = 0; i < n; i++) {
      logWeights[i + 1] =
          logWeights[i]
              + Math.log((n - i) * (i + prior.alpha()))
              - Math.log((i + 1) * (n - i - 1 + prior.beta()));
    }
    return TailSum.twoSided(logWeights, (int) likelihood.covered());
  }

  /**
   * Whether the survey contradicts the prior.
   *
   * @return true if the prior-predictive p value is below 0.05
   */
  public boolean isConflict() {
    return predictiveProbability() < LIMIT;
  }

  /** Returns both tests on one line. */
  @Override
  public String toString() {
    OptionalDouble z = z();
    return "prior-predictive p = "
        + shown(predictiveProbability())
        + (z.isEmpty()
            ? ""
            : ", z = "
                + shown(z.getAsDouble())
                + " (p = "
                + shown(normalProbability().orElseThrow())
                + ")");
  }

  private static String shown(double value) {
    return BigDecimal.valueOf(Arguments.finite(value, "value", "units"))
        .setScale(4, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
