package org.nutricoverage.survey.squeac;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.survey.cases.CaseCounts;
import org.nutricoverage.survey.cases.CaseCoverage;
import org.nutricoverage.survey.cases.CaseFinding;
import org.nutricoverage.survey.cases.CoverageEstimator;
import org.nutricoverage.survey.cases.JudgedCoverage;
import org.nutricoverage.survey.cases.RecoveryRatio;
import org.nutricoverage.survey.squeac.prior.BetaBelief;
import org.nutricoverage.survey.squeac.prior.CredibleInterval;
import org.nutricoverage.survey.squeac.prior.Likelihood;
import org.nutricoverage.survey.squeac.prior.LockedPrior;
import org.nutricoverage.survey.squeac.prior.Posterior;

/**
 * What a SQUEAC found: posterior, survey alone, and the coverage estimate that may be reported.
 *
 * <p>Immutable and thread-safe; {@link SqueacSurvey#surveyed} makes one.
 *
 * @since 0.1.0
 */
public final class SqueacResult {

  private final List<String> lines;
  private final List<Finding> findings;
  private final LocalDate startedOn;
  private final CaseCoverage coverage;
  private final Posterior posterior;
  private final double level;

  private SqueacResult(
      List<String> lines,
      List<Finding> findings,
      LocalDate startedOn,
      CaseCoverage coverage,
      Posterior posterior,
      double level) {
    this.lines = lines;
    this.findings = findings;
    this.startedOn = startedOn;
    this.coverage = coverage;
    this.posterior = posterior;
    this.level = level;
  }

  static SqueacResult of(
      List<String> lines,
      List<Finding> findings,
      LockedPrior prior,
      LocalDate startedOn,
      CaseCoverage coverage,
      CaseCounts counts,
      RecoveryRatio ratio,
      double level) {
    Likelihood likelihood = Likelihood.from(counts, prior.draft().estimator(), ratio);
    return new SqueacResult(lines, findings, startedOn, coverage, prior.with(likelihood), level);
  }

  /**
   * Prior and survey combined.
   *
   * @return the posterior; see {@link Posterior#isUsable()} before it is reported
   */
  public Posterior posterior() {
    return posterior;
  }

  /**
   * The survey without the prior, by the estimator of the prior.
   *
   * @return the estimate with a confidence interval; not computable without cases
   */
  public CoverageEstimate surveyAlone() {
    return coverage.estimate(estimator());
  }

  /**
   * The survey without the prior, by any estimator: the two that are reported together are {@link
   * CoverageEstimator#CASE_FINDING_EFFECTIVENESS} and {@link CoverageEstimator#TREATMENT_COVERAGE}.
   *
   * @param estimator which one
   * @return the estimate with a confidence interval; not computable without cases
   */
  public CoverageEstimate surveyAlone(CoverageEstimator estimator) {
    return coverage.estimate(estimator);
  }

  private CoverageEstimator estimator() {
    return posterior.prior().draft().estimator();
  }

  /**
   * The estimate to report, with the equal-tailed credible interval.
   *
   * @return the mode of the posterior (its mean where there is no mode); the survey alone where it
   *     contradicts the prior, with a finding; not computable without cases
   */
  public CoverageEstimate estimate() {
    return estimate(CredibleInterval.EQUAL_TAILED);
  }

  /**
   * The estimate to report, with an interval of choice.
   *
   * @param method equal tails, highest density, or the hand formula, which exists at 95 % and with
   *     a mode only: elsewhere equal tails stand in
   * @return the estimate, as {@link #estimate()} gives it
   */
  public CoverageEstimate estimate(CredibleInterval method) {
    CoverageEstimate alone = surveyAlone();
    List<Finding> noted = new ArrayList<>(findings);
    noted.addAll(posterior.findings());
    noted.addAll(alone.findings());
    boolean combined = posterior.isUsable();
    if (combined) {
      noted.removeIf(finding -> finding.is(CaseFinding.INTERVAL_AT_EDGE));
      if (estimator().imputes()) {
        noted.add(
            Finding.of(
                CaseFinding.IMPUTED_AS_OBSERVED,
                "the posterior takes imputed cases as observed and is too narrow"));
      }
    }
    CoverageEstimate.Builder builder =
        CoverageEstimate.of(alone.scope(), Method.of(Method.Family.SQUEAC, estimatorName(combined)))
            .reached(alone.reachDefinition())
            .restingOn(alone.evidence())
            .explainedBy(explanation(alone, combined))
            .noting(noted);
    if (alone.outcome() instanceof Outcome.NotComputable not) {
      return builder.notComputable(not.reason(), not.explanation());
    }
    if (!combined) {
      Outcome.Computed computed = (Outcome.Computed) alone.outcome();
      return builder.computed(computed.proportion(), computed.uncertainty());
    }
    BetaBelief belief = posterior.belief();
    ConfidenceInterval interval =
        posterior.interval(method, level).orElseGet(() -> belief.equalTailed(level));
    return builder.computed(
        Proportion.estimated(posterior.estimate(), belief.standardDeviation()),
        new Uncertainty.FromSample(interval));
  }

  private String estimatorName(boolean combined) {
    return estimator().label()
        + (combined ? ", prior and survey combined" : ", survey without the prior");
  }

  private List<String> explanation(CoverageEstimate alone, boolean combined) {
    List<String> all = new ArrayList<>(lines);
    posterior.prior().draft().workings().forEach(line -> all.add("Stage 3: " + line));
    all.add("Stage 3: prior " + posterior.prior());
    all.add("Stage 3: survey started on " + startedOn);
    alone.calculation().forEach(line -> all.add("Stage 3: " + line));
    if (posterior.likelihood().cases() > 0) {
      all.add("Stage 3: prior against survey: " + posterior.conflict());
    }
    if (combined) {
      BetaBelief belief = posterior.belief();
      all.add(
          "Stage 3: "
              + posterior
              + "; mode "
              + (belief.mode().isPresent()
                  ? Numbers.percent(belief.mode().getAsDouble())
                  : "not defined")
              + ", mean "
              + Numbers.percent(belief.mean())
              + ", median "
              + Numbers.percent(belief.median())
              + ", standard deviation "
              + Numbers.percent(belief.standardDeviation()).replace(" %", " points"));
    }
    return all;
  }

  /**
   * The estimate to report judged against a standard, with the estimator named.
   *
   * @param standard for example {@code Standard.sphereCoverage(Setting.RURAL)}
   * @return the judgement
   */
  public JudgedCoverage judged(Standard standard) {
    return JudgedCoverage.of(estimate(), standard);
  }
}
