package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.survey.cases.CoverageEstimator;
import org.nutricoverage.survey.lqas.Classification;
import org.nutricoverage.survey.lqas.Classifier;
import org.nutricoverage.survey.lqas.CoverageClass;

/**
 * What a SLEAC assessment says by one estimator.
 *
 * <p>{@link SleacAssessment} makes one.
 *
 * @param classifier the classifier
 * @param estimator the estimator that was classified and estimated
 * @param units class and estimate of each service delivery unit, in order of area
 * @param patchiness the comparison of the units
 * @param patchinessResult whether coverage differs between them
 * @param overall the coverage of all units together, each weighted by its cases, under indicator 13
 * @since 0.1.0
 */
public record SleacResult(
    Classifier classifier,
    CoverageEstimator estimator,
    List<UnitCoverage> units,
    Patchiness patchiness,
    PatchinessResult patchinessResult,
    CoverageEstimate overall)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Checks and copies the parts. */
  public SleacResult {
    Objects.requireNonNull(classifier, "classifier");
    Objects.requireNonNull(estimator, "estimator");
    units = List.copyOf(units);
    Objects.requireNonNull(patchiness, "patchiness");
    Objects.requireNonNull(patchinessResult, "patchinessResult");
    Objects.requireNonNull(overall, "overall");
  }

  /**
   * How many units are in each class.
   *
   * @return the number for every class of the classifier, 0 included, in rising order; units
   *     without cases are in none
   */
  public Map<CoverageClass, Integer> unitsByClass() {
    EnumMap<CoverageClass, Integer> counts = new EnumMap<>(CoverageClass.class);
    classifier.classes().forEach(one -> counts.put(one, 0));
    for (UnitCoverage unit : units) {
      unit.coverageClass().ifPresent(one -> counts.merge(one, 1, Integer::sum));
    }
    return Collections.unmodifiableMap(counts);
  }

  /**
   * The class of all cases pooled, where coverage is not patchy.
   *
   * <p>Units are then taken as one area, the cases of which are added without weights. That this is
   * allowed only where coverage is not patchy is said of the Technical Reference, the text of which
   * was not at hand: unconfirmed.
   *
   * @return the classification of the pooled counts; empty if coverage is patchy or that was not
   *     testable
   */
  public Optional<Classification> pooled() {
    if (patchinessResult.verdict() != PatchinessResult.Verdict.NOT_PATCHY) {
      return Optional.empty();
    }
    return Optional.of(
        classifier.classify(
            units.stream().mapToLong(unit -> unit.classification().covered()).sum(),
            units.stream().mapToLong(unit -> unit.classification().sampleSize()).sum()));
  }

  /**
   * The whole result in words and numbers: classes, patchiness, overall figure.
   *
   * @return lines separated by line feeds
   */
  public String explain() {
    List<String> lines = new ArrayList<>();
    lines.add("SLEAC by " + estimator.label() + ", " + classifier);
    for (UnitCoverage unit : units) {
      lines.add("  " + unit.unit().area().label() + ": " + unit.classification());
      unit.probabilities().ifPresent(each -> lines.add("    probability " + each));
    }
    lines.add(overall.explain());
    return String.join("\n", lines);
  }
}
