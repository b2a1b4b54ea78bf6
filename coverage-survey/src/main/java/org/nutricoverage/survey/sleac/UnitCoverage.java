package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Finding;
import org.nutricoverage.survey.cases.CoverageEstimator;
import org.nutricoverage.survey.lqas.ClassProbabilities;
import org.nutricoverage.survey.lqas.Classification;
import org.nutricoverage.survey.lqas.CoverageClass;
import org.nutricoverage.survey.lqas.Lot;

/**
 * What a SLEAC assessment says of one service delivery unit: its class, and beside it the estimate
 * with its interval.
 *
 * @param unit the unit
 * @param estimator the estimator that was classified and estimated
 * @param classification the class with its counts and rules
 * @param estimate the coverage under indicator 13
 * @since 0.1.0
 */
public record UnitCoverage(
    ServiceDeliveryUnit unit,
    CoverageEstimator estimator,
    Classification classification,
    CoverageEstimate estimate)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Checks that all parts are there. */
  public UnitCoverage {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(estimator, "estimator");
    Objects.requireNonNull(classification, "classification");
    Objects.requireNonNull(estimate, "estimate");
  }

  /**
   * The class.
   *
   * @return the class; empty if no case was found
   */
  public Optional<CoverageClass> coverageClass() {
    return classification.coverageClass();
  }

  /**
   * How likely each class is to be the true one after this sample.
   *
   * <p>For case-finding effectiveness the lot of the unit counts; for the others, which include
   * recovering cases, the lot is taken as unlimited. Imputed cases count as if they were seen.
   *
   * @return the probabilities under a uniform prior; empty if no case was found
   */
  public Optional<ClassProbabilities> probabilities() {
    if (coverageClass().isEmpty()) {
      return Optional.empty();
    }
    Lot lot =
        estimator == CoverageEstimator.CASE_FINDING_EFFECTIVENESS ? unit.lot() : Lot.unlimited();
    return Optional.of(classification.probabilities(lot));
  }

  /**
   * What was noticed about the sample, the class and the estimate.
   *
   * @return findings, each once; {@link SleacFinding#SAMPLE_BELOW_TARGET} and {@link
   *     SleacFinding#RESTS_ON_IMPUTED} among them
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(classification.findings());
    Targets.check(classification.classifier(), unit).ifPresent(findings::add);
    if (estimator.imputes()) {
      findings.add(
          Finding.of(
              SleacFinding.RESTS_ON_IMPUTED,
              "class and probabilities count imputed recovering cases as if they had been seen"));
    }
    findings.addAll(estimate.findings());
    return List.copyOf(new LinkedHashSet<>(findings));
  }

  /**
   * Class and estimate in words and numbers.
   *
   * @return lines separated by line feeds
   */
  public String explain() {
    List<String> lines = new ArrayList<>();
    lines.add("Class: " + classification);
    probabilities().ifPresent(each -> lines.add("Probability of each class: " + each));
    lines.add(estimate.explain());
    findings().stream()
        .filter(finding -> !estimate.findings().contains(finding))
        .forEach(finding -> lines.add("Finding: " + finding));
    return String.join("\n", lines);
  }

  /** Returns area, class and estimate on one line. */
  @Override
  public String toString() {
    return unit.area().label() + ": " + classification + "; " + estimate;
  }
}
