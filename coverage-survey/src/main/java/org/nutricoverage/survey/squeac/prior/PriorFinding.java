package org.nutricoverage.survey.squeac.prior;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * What may be noticed about a prior and its posterior.
 *
 * @since 0.1.0
 */
public enum PriorFinding implements FindingCode {
  /** The survey contradicts the prior: there is no combined estimate. */
  PRIOR_CONFLICT(Severity.ERROR),
  /** An exercise gives a mode below 0 or above 100 percent; its scores must be rescaled. */
  MODE_OUT_OF_RANGE(Severity.ERROR),
  /** A score is above 5, the greatest of the scale. */
  SCORE_ABOVE_SCALE(Severity.WARNING),
  /** The range about the mode was cut at 0 or 100 percent. */
  RANGE_CLIPPED(Severity.INFO),
  /** The mode of the Beta distribution is not the mode that was entered. */
  MODE_SHIFTED(Severity.INFO),
  /** The prior alone is as precise as the estimate should be; a survey is needed all the same. */
  NO_SAMPLE_REQUIRED(Severity.WARNING),
  /** There are no cases: the posterior is the prior. */
  NO_SURVEY(Severity.ERROR);

  private final Severity severity;

  PriorFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
