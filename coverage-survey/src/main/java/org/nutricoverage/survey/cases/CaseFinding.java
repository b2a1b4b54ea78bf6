package org.nutricoverage.survey.cases;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * What may be noticed about counts of cases and the coverage that is computed from them.
 *
 * @since 0.1.0
 */
public enum CaseFinding implements FindingCode {
  /** k is below 1: treatment would last longer than an untreated episode. */
  K_LIKELY_TOO_LOW(Severity.WARNING),
  /** k is the published default, not a figure of the programme. */
  K_DEFAULT(Severity.INFO),
  /** k is the published default because there were fewer than 30 usable cards. */
  K_FEW_CARDS(Severity.WARNING),
  /** Fewer cases than an interval needs to keep its level. */
  FEW_CASES(Severity.WARNING),
  /** More recovering cases were imputed than cases found. */
  MORE_IMPUTED_THAN_FOUND(Severity.WARNING),
  /** Period coverage is a legacy estimator that is too high. */
  LEGACY_ESTIMATOR(Severity.WARNING),
  /** The interval takes imputed cases as observed and is too narrow. */
  IMPUTED_AS_OBSERVED(Severity.WARNING),
  /** The interval takes cases of one village as independent and may be too narrow. */
  CLUSTERS_IGNORED(Severity.INFO),
  /** Fewer villages than a bootstrap needs to keep its level. */
  FEW_VILLAGES(Severity.WARNING),
  /** Two entries of a list have the same village name. */
  DUPLICATE_VILLAGE(Severity.WARNING),
  /** Replicates of the bootstrap in which nobody was found are left out. */
  UNDEFINED_REPLICATES(Severity.WARNING),
  /** None or all are covered, where the interval that was asked for does not exist. */
  INTERVAL_AT_EDGE(Severity.INFO);

  private final Severity severity;

  CaseFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
