package org.nutricoverage.survey.lqas;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about a classification.
 *
 * @since 0.1.0
 */
public enum LqasFinding implements FindingCode {
  /** No case was found, so that there is no class. */
  NO_CASES(Severity.WARNING),
  /** The two standards are less than 25 percentage points apart: errors will be frequent. */
  STANDARDS_CLOSE(Severity.WARNING),
  /** The two standards are at least 25 but less than 30 percentage points apart. */
  STANDARDS_RATHER_CLOSE(Severity.INFO);

  private final Severity severity;

  LqasFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
