package org.nutricoverage.deskreview.adherence;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about adherence.
 *
 * @since 0.1.0
 */
public enum AdherenceFinding implements FindingCode {
  /**
   * More distributions attended than planned. The person stays adequate, as in the official
   * scripts.
   */
  ATTENDED_ABOVE_PLANNED(Severity.WARNING),
  /** Fewer than 3 distributions planned; the figure may be reported, with this note beside it. */
  FEWER_THAN_THREE_PLANNED(Severity.WARNING),
  /** More than 6 distributions planned: the recall window is longer than the indicator allows. */
  MORE_THAN_SIX_PLANNED(Severity.WARNING),
  /** A number of distributions is negative; the person is undetermined. */
  NEGATIVE_NUMBER(Severity.ERROR),
  /** How many people are undetermined, and why. */
  UNDETERMINED_PEOPLE(Severity.INFO),
  /** More than a tenth of the people are undetermined; those who answered may differ from them. */
  MANY_UNDETERMINED(Severity.WARNING),
  /** An official script classified people whose answers do not tell. */
  OFFICIAL_SCRIPT_TREATMENT(Severity.WARNING);

  private final Severity severity;

  AdherenceFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
