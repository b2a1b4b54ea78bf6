package org.nutricoverage.survey.squeac;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.cases.CaseCounts;
import org.nutricoverage.survey.cases.CaseCoverage;
import org.nutricoverage.survey.cases.RecoveryRatio;
import org.nutricoverage.survey.cases.VillageCaseList;
import org.nutricoverage.survey.squeac.prior.LikelihoodSampleSize;
import org.nutricoverage.survey.squeac.prior.LockedPrior;

/**
 * Stage 3 of a SQUEAC with its prior locked: it says how many cases to find and takes them.
 *
 * <p>Immutable and thread-safe; {@link Squeac#lock} makes one.
 *
 * @since 0.1.0
 */
public final class SqueacSurvey {

  private static final double DEFAULT_LEVEL = 0.95;

  private final Scope scope;
  private final List<String> lines;
  private final List<Finding> findings;
  private final LockedPrior prior;
  private final RecoveryRatio ratio;
  private final double level;

  private SqueacSurvey(
      Scope scope,
      List<String> lines,
      List<Finding> findings,
      LockedPrior prior,
      RecoveryRatio ratio,
      double level) {
    this.scope = scope;
    this.lines = lines;
    this.findings = findings;
    this.prior = prior;
    this.ratio = ratio;
    this.level = level;
  }

  static SqueacSurvey of(
      Scope scope, List<String> lines, List<Finding> findings, LockedPrior prior) {
    return new SqueacSurvey(scope, lines, findings, prior, RecoveryRatio.DEFAULT, DEFAULT_LEVEL);
  }

  /**
   * The prior.
   *
   * @return the locked prior
   */
  public LockedPrior prior() {
    return prior;
  }

  /**
   * How many cases the survey must find.
   *
   * @param precision half the width that the interval should have, a fraction from 0.0001 to 1;
   *     0.10 for 10 percentage points
   * @return the sample size
   * @throws IllegalArgumentException if the precision is not in the range
   */
  public LikelihoodSampleSize sampleSize(double precision) {
    return prior.draft().sampleSize(precision);
  }

  /**
   * The same with another k than 3.
   *
   * @param newRatio k, by which R_out is imputed for treatment coverage
   * @return a copy
   */
  public SqueacSurvey recoveryRatio(RecoveryRatio newRatio) {
    return new SqueacSurvey(
        scope, lines, findings, prior, Objects.requireNonNull(newRatio, "newRatio"), level);
  }

  /**
   * The same at another level than 95 %.
   *
   * @param newLevel the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return a copy
   * @throws IllegalArgumentException if it is not in the range
   */
  public SqueacSurvey level(double newLevel) {
    if (!(newLevel >= 0.5 && newLevel < 1)) {
      throw Arguments.refused(
          "level", "a fraction from 0.5 to below 1 (0.95 stands for 95 %)", newLevel);
    }
    return new SqueacSurvey(scope, lines, findings, prior, ratio, newLevel);
  }

  /**
   * Takes the cases of the likelihood survey by village.
   *
   * @param startedOn the first day of the survey, not before the prior was locked
   * @param villages the villages, those without cases included
   * @return the result
   * @throws IllegalArgumentException if the survey started before the prior was locked, or there
   *     are more than 1,000,000 cases
   */
  public SqueacResult surveyed(LocalDate startedOn, VillageCaseList villages) {
    return result(
        startedOn, CaseCoverage.of(scope, Method.Family.SQUEAC, villages), villages.total());
  }

  /**
   * Takes the cases of the likelihood survey as one sum.
   *
   * @param startedOn the first day of the survey, not before the prior was locked
   * @param counts the cases
   * @return the result
   * @throws IllegalArgumentException if the survey started before the prior was locked, or there
   *     are more than 1,000,000 cases
   */
  public SqueacResult surveyed(LocalDate startedOn, CaseCounts counts) {
    return result(startedOn, CaseCoverage.of(scope, Method.Family.SQUEAC, counts), counts);
  }

  private SqueacResult result(LocalDate startedOn, CaseCoverage coverage, CaseCounts counts) {
    if (startedOn.isBefore(prior.lockedOn())) {
      throw Arguments.refused(
          "startedOn",
          "a day on or after " + prior.lockedOn() + ", when the prior was locked,",
          startedOn);
    }
    return SqueacResult.of(
        lines,
        findings,
        prior,
        startedOn,
        coverage.recoveryRatio(ratio).level(level),
        counts,
        ratio,
        level);
  }
}
