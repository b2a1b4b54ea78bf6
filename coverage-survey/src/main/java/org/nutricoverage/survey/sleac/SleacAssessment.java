package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.cases.CaseCounts;
import org.nutricoverage.survey.cases.CaseCoverage;
import org.nutricoverage.survey.cases.ContinuousTreatmentCoverage;
import org.nutricoverage.survey.cases.CoverageEstimator;
import org.nutricoverage.survey.cases.RecoveryRatio;
import org.nutricoverage.survey.lqas.Classifier;

/**
 * Turns the cases found in service delivery units into a class for each, an estimate beside it, a
 * verdict on patchiness and an overall figure: a SLEAC assessment.
 *
 * <p>First the units are classified, then coverage is estimated for all of them together, each unit
 * weighted by its cases. Case-finding effectiveness and treatment coverage are assessed apart and
 * reported together.
 *
 * <p>The R package sleacr, given several units and two standards, applies the first standard to odd
 * and the second to even rows, so that its table of classes can be wrong where its classification
 * of single units is right; here each unit is judged by both standards.
 *
 * <pre>{@code
 * Scope scope =
 *     Scope.coverage(
 *         SubActivity.MAM_MANAGEMENT,
 *         Area.of("SL", "Two districts"),
 *         ReportingPeriod.year(2011),
 *         TargetGroup.CHILDREN_6_59_MONTHS);
 * SleacResult result =
 *     SleacAssessment.of(
 *             scope,
 *             ThreeClass.ofPercent(20, 50),
 *             List.of(
 *                 ServiceDeliveryUnit.ofPopulation(
 *                     Area.of("SL01", "Kenema"), CaseCounts.of(8, 26, 4), 609_891),
 *                 ServiceDeliveryUnit.ofPopulation(
 *                     Area.of("SL02", "Moyamba"), CaseCounts.of(6, 34, 0), 318_588)))
 *         .caseFindingEffectiveness();
 * result.units().get(0).coverageClass().get();   // MODERATE
 * result.units().get(1).coverageClass().get();   // LOW
 * result.patchinessResult().verdict();             // NOT_PATCHY
 * result.overall().explain();                    // the overall figure in words
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SleacAssessment implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final double DEFAULT_LEVEL = 0.95;
  private static final long DEFAULT_SEED = 1;

  private final Scope scope;
  private final Classifier classifier;
  private final List<ServiceDeliveryUnit> units;
  private final RecoveryRatio ratio;
  private final double level;
  private final long seed;
  private final boolean imputedAsObserved;
  private final boolean corrected;

  private SleacAssessment(
      Scope scope,
      Classifier classifier,
      List<ServiceDeliveryUnit> units,
      RecoveryRatio ratio,
      double level,
      long seed,
      boolean imputedAsObserved,
      boolean corrected) {
    this.scope = scope;
    this.classifier = classifier;
    this.units = units;
    this.ratio = ratio;
    this.level = level;
    this.seed = seed;
    this.imputedAsObserved = imputedAsObserved;
    this.corrected = corrected;
  }

  /**
   * An assessment of units, with k = 3, a level of 95 % and the seed 1.
   *
   * @param scope what the overall figure is about, under indicator 13; each unit has its own area
   * @param classifier the classifier; there is no default
   * @param units the units in any order, at least one, each area once
   * @return the assessment
   * @throws IllegalArgumentException if the scope is not one of indicator 13 or there is no unit
   */
  public static SleacAssessment of(
      Scope scope, Classifier classifier, Collection<ServiceDeliveryUnit> units) {
    if (scope.indicator() != Indicator.MAM_MANAGEMENT_COVERAGE) {
      throw Arguments.refused("scope", "one of indicator 13", scope.indicator());
    }
    Objects.requireNonNull(classifier, "classifier");
    if (units.isEmpty()) {
      throw Arguments.refused("units", "at least one service delivery unit", "none");
    }
    List<ServiceDeliveryUnit> sorted =
        units.stream()
            .sorted(
                Comparator.comparing(ServiceDeliveryUnit::area)
                    .thenComparing(ServiceDeliveryUnit::weight)
                    .thenComparing(unit -> unit.counts().toString()))
            .toList();
    return new SleacAssessment(
        scope,
        classifier,
        sorted,
        RecoveryRatio.DEFAULT,
        DEFAULT_LEVEL,
        DEFAULT_SEED,
        false,
        false);
  }

  /**
   * The same with another k, which matters for treatment coverage.
   *
   * @param newRatio k, by which recovering cases not in the programme are imputed
   * @return a copy
   */
  public SleacAssessment recoveryRatio(RecoveryRatio newRatio) {
    return new SleacAssessment(
        scope,
        classifier,
        units,
        Objects.requireNonNull(newRatio, "newRatio"),
        level,
        seed,
        imputedAsObserved,
        corrected);
  }

  /**
   * The same with intervals at another level.
   *
   * @param newLevel the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return a copy
   * @throws IllegalArgumentException if it is not in the range
   */
  public SleacAssessment level(double newLevel) {
    if (!(newLevel >= 0.5 && newLevel < 1)) {
      throw Arguments.refused(
          "level", "a fraction from 0.5 to below 1 (0.95 stands for 95 %)", newLevel);
    }
    return new SleacAssessment(
        scope, classifier, units, ratio, newLevel, seed, imputedAsObserved, corrected);
  }

  /**
   * The same with another seed of the permutation test of patchiness.
   *
   * @param newSeed the seed, which the result carries
   * @return a copy
   */
  public SleacAssessment seed(long newSeed) {
    return new SleacAssessment(
        scope, classifier, units, ratio, level, newSeed, imputedAsObserved, corrected);
  }

  /**
   * The same with intervals of treatment coverage that take imputed cases as if they had been seen,
   * to reproduce reports; they are too narrow.
   *
   * <p>Otherwise the standard error of a unit is that of the delta method, {@link
   * ContinuousTreatmentCoverage}.
   *
   * @return a copy
   */
  public SleacAssessment imputedAsObserved() {
    return new SleacAssessment(scope, classifier, units, ratio, level, seed, true, corrected);
  }

  /**
   * The same with the variance of each unit corrected for the part of its current cases that was
   * found: times (1 - n / N), N the {@link ServiceDeliveryUnit#lot()}.
   *
   * <p>For the overall case-finding effectiveness only: the number of recovering cases in a unit is
   * not known.
   *
   * @return a copy
   * @throws IllegalStateException if a unit has no known number of cases
   */
  public SleacAssessment finitePopulationCorrection() {
    List<String> without =
        units.stream()
            .filter(unit -> unit.lot().size().isEmpty())
            .map(unit -> unit.area().label())
            .toList();
    if (!without.isEmpty()) {
      throw new IllegalStateException(
          "a finite population correction needs the number of cases of every unit but has none of "
              + String.join(", ", without));
    }
    return new SleacAssessment(
        scope, classifier, units, ratio, level, seed, imputedAsObserved, true);
  }

  /**
   * Both assessments that are reported together.
   *
   * @return that by case-finding effectiveness, then that by treatment coverage
   */
  public List<SleacResult> results() {
    return List.of(caseFindingEffectiveness(), treatmentCoverage());
  }

  /**
   * The assessment by case-finding effectiveness, formerly point coverage.
   *
   * @return the result
   */
  public SleacResult caseFindingEffectiveness() {
    return by(CoverageEstimator.CASE_FINDING_EFFECTIVENESS);
  }

  /**
   * The assessment by treatment coverage, formerly single coverage.
   *
   * @return the result; its counts contain imputed cases, those of the patchiness test too
   */
  public SleacResult treatmentCoverage() {
    return by(CoverageEstimator.TREATMENT_COVERAGE);
  }

  /**
   * The assessment by an estimator.
   *
   * @param estimator which one
   * @return the result
   * @throws IllegalArgumentException if more than 1,000,000,000 cases were found and imputed in a
   *     unit
   */
  public SleacResult by(CoverageEstimator estimator) {
    List<UnitCoverage> assessed = units.stream().map(unit -> unit(unit, estimator)).toList();
    Patchiness patchiness =
        Patchiness.of(units.stream().map(unit -> covered(unit.counts(), estimator)).toList());
    PatchinessResult test = patchiness.test(seed);
    CoverageEstimate overall = new OverallFigure(this, estimator, test).estimate();
    return new SleacResult(classifier, estimator, assessed, patchiness, test, overall);
  }

  private UnitCoverage unit(ServiceDeliveryUnit unit, CoverageEstimator estimator) {
    CoveredCases covered = covered(unit.counts(), estimator);
    CaseCoverage coverage =
        CaseCoverage.of(scope.with(unit.area()), Method.Family.SLEAC, unit.counts())
            .recoveryRatio(ratio)
            .level(level);
    return new UnitCoverage(
        unit,
        estimator,
        classifier.classify(covered.covered(), covered.cases()),
        (imputedAsObserved ? coverage.imputedAsObserved() : coverage).estimate(estimator));
  }

  CoveredCases covered(CaseCounts counts, CoverageEstimator estimator) {
    return estimator
        .proportion(counts, ratio)
        .map(SleacAssessment::whole)
        .orElse(CoveredCases.of(0, 0));
  }

  private static CoveredCases whole(Proportion.Counted share) {
    return CoveredCases.of(share.numerator().floor(), share.denominator().floor());
  }

  /** The unit with its coverage and variance; it must have cases. */
  WeightedUnit weighted(ServiceDeliveryUnit unit, CoverageEstimator estimator) {
    CoveredCases covered = covered(unit.counts(), estimator);
    WeightedUnit counted =
        WeightedUnit.counted(unit.area().code(), unit.weight(), covered.covered(), covered.cases());
    if (estimator.imputes() && !imputedAsObserved) {
      Rational variance =
          ContinuousTreatmentCoverage.of(unit.counts(), ratio)
              .map(smooth -> Rational.fromBinary(smooth.standardError()).power(2))
              .orElse(Rational.ZERO);
      return new WeightedUnit(counted.unit(), counted.weight(), counted.coverage(), variance);
    }
    return corrected && estimator == CoverageEstimator.CASE_FINDING_EFFECTIVENESS
        ? counted.withFinitePopulationCorrection(
            unit.counts().current(), unit.lot().size().orElseThrow())
        : counted;
  }

  Scope scope() {
    return scope;
  }

  List<ServiceDeliveryUnit> units() {
    return units;
  }

  RecoveryRatio ratio() {
    return ratio;
  }

  double level() {
    return level;
  }

  boolean isImputedAsObserved() {
    return imputedAsObserved;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SleacAssessment that
        && scope.equals(that.scope)
        && classifier.equals(that.classifier)
        && units.equals(that.units)
        && ratio.equals(that.ratio)
        && Double.compare(level, that.level) == 0
        && seed == that.seed
        && imputedAsObserved == that.imputedAsObserved
        && corrected == that.corrected;
  }

  @Override
  public int hashCode() {
    return Objects.hash(scope, classifier, units, ratio, level, seed, imputedAsObserved, corrected);
  }

  /** Returns the question on one line. */
  @Override
  public String toString() {
    return "SLEAC, " + classifier + ", " + units.size() + " units, " + scope;
  }
}
