package org.nutricoverage.deskreview.routine;

/**
 * How registered people are counted over a period (indicator 7, desk review option 1).
 *
 * <p>The handbook describes option 1 in prose (people are registered, admissions and discharges are
 * reported every month, attendance is not asked for). The image with its formula was not available;
 * each of these is a reconstruction, and none is printed as "the WFP formula".
 *
 * @since 0.1.0
 */
public enum RegistrationCount {
  /**
   * Everyone registered at some time of the period: the opening stock of the first month + the new
   * admissions of all months.
   *
   * <p>Agrees with the worked example of the handbook, which counts people reached at any time of
   * the period. Discharges are not subtracted.
   */
  PERIOD_CUMULATIVE("opening stock + new admissions"),
  /**
   * Everyone registered when the period ends: the closing stock of the last month, or, where it is
   * not reported, its opening stock + all who came - all who left.
   */
  PERIOD_END_STOCK("stock at the end of the period"),
  /** The mean of the opening stocks of the months. Not always a whole number. */
  MEAN_MONTHLY_STOCK("mean of the monthly opening stocks");

  private final String label;

  RegistrationCount(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code opening stock + new admissions}
   */
  public String label() {
    return label;
  }
}
