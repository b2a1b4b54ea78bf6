package org.nutricoverage.survey.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.interval.ConfidenceInterval;

/**
 * Turns cases found in the community into coverage estimates that explain themselves.
 *
 * <p>Intervals. Case-finding effectiveness and period coverage have Wilson's interval, treatment
 * coverage that of the logit delta method; where nobody or everyone is covered the latter does not
 * exist, and Wilson's stands in, named. With villages {@link #villageBootstrap(long)} is better for
 * all of them. {@link #imputedAsObserved()} reproduces published intervals of treatment coverage.
 *
 * <p>The scope is one of indicator 13. Severe and moderate acute malnutrition are assessed apart,
 * each with its own counts.
 *
 * <pre>{@code
 * Scope scope =
 *     Scope.coverage(
 *         SubActivity.MAM_MANAGEMENT,
 *         Area.of("CD54", "Tanganyika"),
 *         ReportingPeriod.quarter(2026, 1),
 *         TargetGroup.CHILDREN_6_59_MONTHS);
 * CaseCoverage coverage = CaseCoverage.of(scope, Method.Family.SURVEY, CaseCounts.of(3, 9, 22));
 * coverage.treatmentCoverage().proportion().orElseThrow().toString();   // "50.0 % (25 / 50)"
 * for (CoverageEstimate estimate : coverage.estimates()) {
 *   System.out.println(estimate.explain());
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CaseCoverage {

  private static final double DEFAULT_LEVEL = 0.95;
  private static final int FEW_COVERED = 5;
  private static final int FEW_CASES = 30;
  private static final int FEW_VILLAGES = 10;

  private final Scope scope;
  private final Method.Family family;
  private final CaseCounts counts;
  private final VillageCaseList villages;
  private final RecoveryRatio ratio;
  private final double level;
  private final boolean naive;
  private final OptionalLong seed;

  private CaseCoverage(
      Scope scope,
      Method.Family family,
      CaseCounts counts,
      VillageCaseList villages,
      RecoveryRatio ratio,
      double level,
      boolean naive,
      OptionalLong seed) {
    this.scope = scope;
    this.family = family;
    this.counts = counts;
    this.villages = villages;
    this.ratio = ratio;
    this.level = level;
    this.naive = naive;
    this.seed = seed;
  }

  /**
   * Coverage from the sum over all villages.
   *
   * @param scope what the figure is about, under indicator 13
   * @param family survey, SQUEAC, SLEAC, CSAS or S3M
   * @param counts the cases
   * @return the coverage, with k = 3 and a level of 95 %
   * @throws IllegalArgumentException if the scope is not one of indicator 13 or the family does not
   *     look for cases
   */
  public static CaseCoverage of(Scope scope, Method.Family family, CaseCounts counts) {
    return new CaseCoverage(
        checked(scope),
        checked(family),
        Objects.requireNonNull(counts, "counts"),
        VillageCaseList.NONE,
        RecoveryRatio.DEFAULT,
        DEFAULT_LEVEL,
        false,
        OptionalLong.empty());
  }

  /**
   * Coverage from a list of villages.
   *
   * @param scope what the figure is about, under indicator 13
   * @param family survey, SQUEAC, SLEAC, CSAS or S3M
   * @param villages the villages, those without cases included
   * @return the coverage, with k = 3 and a level of 95 %
   * @throws IllegalArgumentException if the scope is not one of indicator 13 or the family does not
   *     look for cases
   */
  public static CaseCoverage of(Scope scope, Method.Family family, VillageCaseList villages) {
    return new CaseCoverage(
        checked(scope),
        checked(family),
        villages.total(),
        villages,
        RecoveryRatio.DEFAULT,
        DEFAULT_LEVEL,
        false,
        OptionalLong.empty());
  }

  private static Scope checked(Scope scope) {
    if (scope.indicator() != Indicator.MAM_MANAGEMENT_COVERAGE) {
      throw Arguments.refused("scope", "one of indicator 13", scope.indicator());
    }
    return scope;
  }

  private static Method.Family checked(Method.Family family) {
    return switch (family) {
      case SURVEY, SQUEAC, SLEAC, CSAS, S3M -> family;
      case DESK_REVIEW, REGISTER, PROGRAMME_RECORDS ->
          throw Arguments.refused(
              "family", "a method that looks for cases in the community", family.label());
    };
  }

  /**
   * The same with another k.
   *
   * @param newRatio k, by which R_out is imputed
   * @return a copy
   */
  public CaseCoverage recoveryRatio(RecoveryRatio newRatio) {
    return new CaseCoverage(
        scope,
        family,
        counts,
        villages,
        Objects.requireNonNull(newRatio, "newRatio"),
        level,
        naive,
        seed);
  }

  /**
   * The same at another level.
   *
   * @param newLevel the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return a copy
   * @throws IllegalArgumentException if it is not in the range
   */
  public CaseCoverage level(double newLevel) {
    return new CaseCoverage(
        scope, family, counts, villages, ratio, Levels.level(newLevel), naive, seed);
  }

  /**
   * The same with intervals by resampling villages, 1,999 times.
   *
   * <p>Where nobody or everyone is covered every replicate is alike; Wilson's interval stands in.
   *
   * @param newSeed the seed of the random numbers
   * @return a copy
   * @throws IllegalStateException if there are fewer than 2 villages
   */
  public CaseCoverage villageBootstrap(long newSeed) {
    if (villages.size() < 2) {
      throw new IllegalStateException(
          "a village bootstrap needs a list of at least 2 villages but there are "
              + villages.size());
    }
    return new CaseCoverage(
        scope, family, counts, villages, ratio, level, false, OptionalLong.of(newSeed));
  }

  /**
   * The same with the naive interval of treatment coverage, to reproduce a report.
   *
   * @return a copy
   */
  public CaseCoverage imputedAsObserved() {
    return new CaseCoverage(
        scope, family, counts, villages, ratio, level, true, OptionalLong.empty());
  }

  /**
   * The two estimates that are reported together.
   *
   * @return case-finding effectiveness, then treatment coverage
   */
  public List<CoverageEstimate> estimates() {
    return List.of(caseFindingEffectiveness(), treatmentCoverage());
  }

  /**
   * Case-finding effectiveness, formerly point coverage.
   *
   * @return the estimate; not computable without a current case
   */
  public CoverageEstimate caseFindingEffectiveness() {
    return estimate(CoverageEstimator.CASE_FINDING_EFFECTIVENESS);
  }

  /**
   * Treatment coverage, formerly single coverage.
   *
   * @return the estimate; not computable if nobody was found
   */
  public CoverageEstimate treatmentCoverage() {
    return estimate(CoverageEstimator.TREATMENT_COVERAGE);
  }

  /**
   * Period coverage, a legacy estimator that is too high, to reproduce a report.
   *
   * @return the estimate with {@link CaseFinding#LEGACY_ESTIMATOR}; not computable if nobody was
   *     found
   */
  public CoverageEstimate periodCoverage() {
    return estimate(CoverageEstimator.PERIOD_COVERAGE);
  }

  /**
   * The estimate by an estimator.
   *
   * @param estimator which one
   * @return the estimate; not computable where the estimator is not defined
   */
  public CoverageEstimate estimate(CoverageEstimator estimator) {
    long observed = estimator.observed(counts);
    CoverageEstimate.Builder builder =
        CoverageEstimate.of(scope, Method.of(family, estimator.label()))
            .reached(ReachDefinition.CASE_IN_PROGRAMME)
            .restingOn(evidence(observed))
            .explainedBy(CaseExplanation.lines(estimator, counts, ratio))
            .noting(villages.findings());
    Optional<Proportion.Counted> proportion = estimator.proportion(counts, ratio);
    if (proportion.isEmpty()) {
      return builder.notComputable(
          Outcome.Reason.NO_DATA,
          estimator == CoverageEstimator.CASE_FINDING_EFFECTIVENESS
              ? "no current case was found"
              : "nobody was found");
    }
    List<Finding> findings = new ArrayList<>(ofEstimator(estimator));
    ConfidenceInterval interval = interval(estimator, proportion.get(), findings);
    return builder
        .noting(findings)
        .computed(proportion.get(), new Uncertainty.FromSample(interval));
  }

  private Evidence evidence(long observed) {
    return villages.size() == 0
        ? Evidence.Sample.simple(observed)
        : new Evidence.Sample(observed, villages.size(), 1, observed, 0, 0, "none");
  }

  private List<Finding> ofEstimator(CoverageEstimator estimator) {
    List<Finding> findings = new ArrayList<>();
    if (estimator.imputes()) {
      findings.addAll(ratio.findings());
      long imputed = counts.recoveringNotInProgramme(ratio);
      if (imputed > counts.found()) {
        findings.add(
            Finding.of(
                CaseFinding.MORE_IMPUTED_THAN_FOUND,
                Numbers.people(imputed)
                    + " recovering cases not in the programme were imputed, "
                    + Numbers.counted(counts.found(), "case was", "cases were")
                    + " found: the figure rests more on k than on the survey"));
      }
    }
    if (estimator == CoverageEstimator.PERIOD_COVERAGE) {
      findings.add(
          Finding.of(
              CaseFinding.LEGACY_ESTIMATOR,
              "period coverage counts recovering cases in the programme and none outside; it is too"
                  + " high and has not been reported since 2015"));
    }
    long observed = estimator.observed(counts);
    if (observed < FEW_CASES || counts.casesInProgramme() < FEW_COVERED) {
      findings.add(
          Finding.of(
              CaseFinding.FEW_CASES,
              Numbers.counted(observed, "case", "cases")
                  + " found, "
                  + Numbers.people(counts.casesInProgramme())
                  + " of them current and in the programme: below 30 and 5 no interval is sure to"
                  + " keep its level"));
    }
    return findings;
  }

  private ConfidenceInterval interval(
      CoverageEstimator estimator, Proportion.Counted proportion, List<Finding> findings) {
    boolean atEdge =
        proportion.numerator().signum() == 0
            || proportion.numerator().equals(proportion.denominator());
    if (naive && estimator.imputes()) {
      findings.add(
          Finding.of(
              CaseFinding.IMPUTED_AS_OBSERVED,
              "the interval takes imputed cases as observed and is too narrow"));
      noteClusters(findings);
      return CaseInterval.imputedAsObserved(counts, ratio, level).orElseThrow();
    }
    if (atEdge && (estimator.imputes() || seed.isPresent())) {
      findings.add(
          Finding.of(
              CaseFinding.INTERVAL_AT_EDGE,
              "nobody or everyone is covered: Wilson's interval stands in for the "
                  + (seed.isPresent() ? CaseInterval.VILLAGE_BOOTSTRAP : CaseInterval.LOGIT_DELTA)
                      .label()));
    } else if (seed.isPresent()) {
      return bootstrapped(estimator, findings);
    }
    noteClusters(findings);
    if (estimator.imputes() && !atEdge) {
      return CaseInterval.logitDelta(counts, ratio, level).orElseThrow();
    }
    return BinomialInterval.WILSON.of(
        proportion.numerator().floor(), proportion.denominator().floor(), level);
  }

  private void noteClusters(List<Finding> findings) {
    findings.add(
        Finding.of(
            CaseFinding.CLUSTERS_IGNORED,
            "the interval takes cases of one village as independent and may be too narrow"));
  }

  private ConfidenceInterval bootstrapped(CoverageEstimator estimator, List<Finding> findings) {
    BootstrapDistribution replicates =
        VillageBootstrap.of(villages, seed.orElseThrow()).run(estimator, ratio);
    if (villages.size() < FEW_VILLAGES) {
      findings.add(
          Finding.of(
              CaseFinding.FEW_VILLAGES,
              Numbers.counted(villages.size(), "village", "villages")
                  + ": with fewer than 10 a bootstrap interval is too narrow"));
    }
    if (replicates.undefinedReplicates() > 0) {
      findings.add(
          Finding.of(
              CaseFinding.UNDEFINED_REPLICATES,
              Numbers.people(replicates.undefinedReplicates())
                  + " replicates without cases are left out; "
                  + replicates));
    }
    return replicates.interval(level).orElseThrow();
  }
}
