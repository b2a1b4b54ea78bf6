package org.nutricoverage.coordination.assessment;

/**
 * How far an assessment has come.
 *
 * @since 0.1.0
 */
public enum AssessmentStatus {
  /** Planned. */
  PLANNED("planned"),
  /** In the field. */
  FIELD("field work"),
  /** Being analysed. */
  ANALYSIS("analysis"),
  /** Validated. */
  VALIDATED("validated"),
  /** Published. */
  PUBLISHED("published"),
  /** Rejected; its figures are not used. */
  REJECTED("rejected");

  private final String label;

  AssessmentStatus(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code planned}
   */
  public String label() {
    return label;
  }
}
