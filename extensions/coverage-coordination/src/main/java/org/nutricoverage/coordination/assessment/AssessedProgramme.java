package org.nutricoverage.coordination.assessment;

/**
 * The programme whose coverage is assessed.
 *
 * @since 0.1.0
 */
public enum AssessedProgramme {
  /** Treatment of severe acute malnutrition. */
  SAM_TREATMENT("treatment of severe acute malnutrition"),
  /** Treatment of moderate acute malnutrition. */
  MAM_TREATMENT("treatment of moderate acute malnutrition"),
  /** Prevention of malnutrition. */
  PREVENTION("prevention"),
  /** Another programme. */
  OTHER("other");

  private final String label;

  AssessedProgramme(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code treatment of severe acute malnutrition}
   */
  public String label() {
    return label;
  }
}
