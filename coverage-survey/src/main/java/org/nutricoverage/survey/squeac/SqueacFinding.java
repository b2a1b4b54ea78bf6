package org.nutricoverage.survey.squeac;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * What may be noticed in the stages of a SQUEAC. The prior has findings of its own, {@link
 * org.nutricoverage.survey.squeac.prior.PriorFinding}.
 *
 * @since 0.1.0
 */
public enum SqueacFinding implements FindingCode {
  /** Arm circumferences that no child has were left out. */
  IMPLAUSIBLE_MUAC(Severity.WARNING),
  /** Children were admitted above the criterion: oedema or another criterion; they stand apart. */
  ADMITTED_ABOVE_CRITERION(Severity.INFO),
  /** Stays that are negative or not known were left out. */
  STAYS_LEFT_OUT(Severity.WARNING),
  /** A barrier or booster was named by fewer than two sources. */
  NOT_TRIANGULATED(Severity.INFO),
  /** A small-area hypothesis could not be tested because no case was found. */
  UNTESTABLE_HYPOTHESIS(Severity.WARNING);

  private final Severity severity;

  SqueacFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
