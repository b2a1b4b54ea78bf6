package org.nutricoverage.survey.sleac;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * What may be noticed in a SLEAC assessment.
 *
 * @since 0.1.0
 */
public enum SleacFinding implements FindingCode {
  /** No sample from so few cases keeps the errors that were asked for. */
  ERRORS_NOT_ATTAINABLE(Severity.WARNING),
  /** Fewer cases were found than 40 and than the target for a small number of cases. */
  SAMPLE_BELOW_TARGET(Severity.WARNING),
  /** A class or a test rests on recovering cases that were imputed and not seen. */
  RESTS_ON_IMPUTED(Severity.INFO),
  /** Two service delivery units are of one area. */
  DUPLICATE_UNIT(Severity.WARNING),
  /** Two entries of a village list are alike. */
  DUPLICATE_VILLAGE(Severity.WARNING),
  /** In some units none or all of the cases are covered, which adds nothing to the variance. */
  UNITS_WITHOUT_VARIANCE(Severity.INFO),
  /** In all units none, or in all units all of the cases are covered. */
  INTERVAL_AT_EDGE(Severity.INFO),
  /** Coverage differs between units: the overall figure hides it and belongs beside a map. */
  PATCHY(Severity.WARNING);

  private final Severity severity;

  SleacFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
