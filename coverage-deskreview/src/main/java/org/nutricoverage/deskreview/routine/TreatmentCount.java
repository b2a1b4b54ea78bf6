package org.nutricoverage.deskreview.routine;

/**
 * How people in treatment are counted over a period (indicator 13, desk review).
 *
 * <p>The image with the formula of the handbook was not available. Both are reconstructions from
 * its prose.
 *
 * @since 0.1.0
 */
public enum TreatmentCount {
  /**
   * In treatment when the period began + newly admitted in it.
   *
   * <p>The number of people in need holds prevalent and incident cases; this is its counterpart.
   */
  IN_TREATMENT("opening stock + new admissions"),
  /** Newly admitted in the period, as cluster dashboards count. */
  ADMISSIONS_ONLY("new admissions");

  private final String label;

  TreatmentCount(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code new admissions}
   */
  public String label() {
    return label;
  }
}
