package org.nutricoverage.survey.squeac.prior;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.ConfidenceInterval;

/**
 * What a team may believe after its survey: {@code Beta(alpha + x, beta + n - x)}.
 *
 * <p>The figure is the mode, with the equal-tailed interval. Where survey and prior conflict the
 * combination has no meaning: use {@link #interval(CredibleInterval, double)} only if {@link
 * #isUsable()}, else the survey alone.
 *
 * <pre>{@code
 * Posterior posterior =
 *     DraftPrior.ofShape(
 *             CoverageEstimator.TREATMENT_COVERAGE, BetaBelief.of(18, 12), "en-net question 1163")
 *         .lock(LocalDate.of(2026, 3, 1), "signed by the team")
 *         .with(Likelihood.of(CoverageEstimator.TREATMENT_COVERAGE, 20, 50));
 * posterior.belief().mean();                                         // 0.475
 * posterior.interval(CredibleInterval.EQUAL_TAILED, 0.95).orElseThrow().toString();
 * // "36.7 % to 58.4 % (95 % credible interval, equal tails)"
 * posterior.isUsable();                                              // true
 * }</pre>
 *
 * @param prior the locked prior
 * @param likelihood the survey
 * @since 0.1.0
 */
public record Posterior(LockedPrior prior, Likelihood likelihood) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks that both are about the same.
   *
   * @throws IllegalArgumentException if prior and likelihood have different estimators
   */
  public Posterior {
    Objects.requireNonNull(prior, "prior");
    if (likelihood.estimator() != prior.draft().estimator()) {
      throw Arguments.refused(
          "likelihood",
          "one of the estimator of the prior, " + prior.draft().estimator().label() + ",",
          likelihood.estimator().label());
    }
  }

  /**
   * The belief after the survey.
   *
   * @return the Beta distribution with its mode, mean, median, standard deviation and intervals
   */
  public BetaBelief belief() {
    return prior.belief().after(likelihood.covered(), likelihood.cases());
  }

  /**
   * The most probable coverage.
   *
   * @return the mode, or the mean where there is no mode; a fraction strictly between 0 and 1
   */
  public double estimate() {
    return belief().mode().orElse(belief().mean());
  }

  /**
   * An interval of the belief.
   *
   * @param method which one; the hand formula is always one of 95 %
   * @param level the probability in it, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return the interval; empty for the hand formula where there is no mode or the level is another
   *     one
   * @throws IllegalArgumentException if the level is not in the range
   */
  public Optional<ConfidenceInterval> interval(CredibleInterval method, double level) {
    return switch (method) {
      case EQUAL_TAILED -> Optional.of(belief().equalTailed(level));
      case HIGHEST_DENSITY -> Optional.of(belief().highestDensity(level));
      case HAND_FORMULA ->
          belief().handFormula().filter(limits -> Double.compare(limits.level(), level) == 0);
    };
  }

  /**
   * Whether the survey contradicts the prior.
   *
   * @return the test, both ways
   */
  public PriorConflict conflict() {
    return PriorConflict.of(prior.belief(), likelihood);
  }

  /**
   * Whether prior and survey may be combined.
   *
   * @return true if there was a survey and it does not contradict the prior
   */
  public boolean isUsable() {
    return likelihood.cases() > 0 && !conflict().isConflict();
  }

  /**
   * What was noticed.
   *
   * @return those of the prior, {@link PriorFinding#PRIOR_CONFLICT}, {@link PriorFinding#NO_SURVEY}
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(prior.draft().findings());
    if (likelihood.cases() == 0) {
      findings.add(
          Finding.of(PriorFinding.NO_SURVEY, "there are no cases: a prior alone is no estimate"));
    }
    PriorConflict conflict = conflict();
    if (conflict.isConflict()) {
      findings.add(
          Finding.of(
              PriorFinding.PRIOR_CONFLICT,
              "the survey contradicts the prior ("
                  + conflict
                  + "); prior and survey are not combined"));
    }
    return List.copyOf(findings);
  }

  /** Returns prior, likelihood and posterior on one line. */
  @Override
  public String toString() {
    return prior.belief() + " and " + likelihood + " give " + belief();
  }
}
