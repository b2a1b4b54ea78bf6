package org.nutricoverage.coordination.assessment;

import java.util.Optional;
import org.nutricoverage.survey.cases.CoverageEstimator;

/**
 * The estimator of a figure. Programmes tended to report whichever of point and period coverage was
 * higher: keep both.
 *
 * @since 0.1.0
 */
public enum AssessmentEstimator {
  /** C_in / (C_in + C_out), formerly point coverage. */
  CASE_FINDING_EFFECTIVENESS("case-finding effectiveness (point)"),
  /** (C_in + R_in) / (C_in + C_out + R_in); legacy, too high. */
  PERIOD_COVERAGE("period coverage"),
  /** With recovering cases imputed; formerly single coverage. */
  TREATMENT_COVERAGE("treatment coverage (single)"),
  /** The share of a sample, as in prevention. */
  SURVEY_PROPORTION("proportion of a survey"),
  /** Numbers of programmes over numbers in need; may exceed 100 %. */
  INDIRECT("indirect estimate");

  private final String label;

  AssessmentEstimator(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code case-finding effectiveness (point)}
   */
  public String label() {
    return label;
  }

  /**
   * The estimator of counts of cases that this one is.
   *
   * @return the estimator; empty for the proportion of a survey and for indirect estimates
   */
  public Optional<CoverageEstimator> ofCases() {
    return switch (this) {
      case CASE_FINDING_EFFECTIVENESS -> Optional.of(CoverageEstimator.CASE_FINDING_EFFECTIVENESS);
      case PERIOD_COVERAGE -> Optional.of(CoverageEstimator.PERIOD_COVERAGE);
      case TREATMENT_COVERAGE -> Optional.of(CoverageEstimator.TREATMENT_COVERAGE);
      case SURVEY_PROPORTION, INDIRECT -> Optional.empty();
    };
  }
}
