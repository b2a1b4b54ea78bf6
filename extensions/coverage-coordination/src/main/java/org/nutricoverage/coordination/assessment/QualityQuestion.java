package org.nutricoverage.coordination.assessment;

/**
 * What a reviewer of an assessment answers by reading its report. The Coverage Monitoring Network
 * had a spreadsheet of its own, which is not available; this list is a rule of this library.
 *
 * @since 0.1.0
 */
public enum QualityQuestion {
  /** The case definition equals the admission criteria of the programme. */
  CASE_DEFINITION_EQUALS_ADMISSION("case definition equals admission criteria"),
  /** Boosters, barriers, mind map and histogram behind the prior are documented. */
  PRIOR_DOCUMENTED("prior documented"),
  /** Each barrier has at least two sources or methods. */
  BARRIERS_TRIANGULATED("barriers triangulated"),
  /** The report has terms of reference. */
  TERMS_OF_REFERENCE("terms of reference"),
  /** The report has a map of the area. */
  AREA_MAP("area map"),
  /** The report has its dates. */
  DATES("dates"),
  /** The report states its limits. */
  LIMITS_STATED("limits stated"),
  /** The report has an action plan. */
  ACTION_PLAN("action plan");

  private final String label;

  QualityQuestion(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code case definition equals admission criteria}
   */
  public String label() {
    return label;
  }
}
