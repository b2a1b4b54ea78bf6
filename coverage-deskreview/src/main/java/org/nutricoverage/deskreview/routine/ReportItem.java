package org.nutricoverage.deskreview.routine;

/**
 * What a site counts and reports for a month.
 *
 * @since 0.1.0
 */
public enum ReportItem {
  /** People registered, or in treatment, when the month began. */
  OPENING_STOCK("opening stock", false),
  /** People admitted or registered for the first time; neither transfers nor readmissions. */
  NEW_ADMISSIONS("new admissions", true),
  /** People who came from another site of the same programme. */
  TRANSFERS_IN("transfers in", true),
  /** People who came back after having left, already counted when they were first admitted. */
  READMISSIONS("readmissions", true),
  /** People who left recovered. */
  RECOVERED("recovered", true),
  /** People who died. */
  DIED("died", true),
  /** People who stayed away, by the definition of the national protocol. */
  DEFAULTED("defaulted", true),
  /** People who left without having responded to treatment. */
  NON_RESPONSE("non-response", true),
  /** People who were sent to another site or service. */
  TRANSFERRED_OUT("transferred out", true),
  /** All who left, as the site reports the total. */
  TOTAL_DISCHARGES("total discharges", true),
  /** People registered, or in treatment, when the month ended. */
  CLOSING_STOCK("closing stock", false),
  /** People who received a transfer, ration or service in the month, each counted once. */
  RECEIVED_TRANSFER("received a transfer", false);

  private final String label;
  private final boolean additiveOverMonths;

  ReportItem(String label, boolean additiveOverMonths) {
    this.label = label;
    this.additiveOverMonths = additiveOverMonths;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code new admissions}
   */
  public String label() {
    return label;
  }

  /**
   * Whether counts of several months may be added.
   *
   * @return true for events such as admissions; false for stocks and for people served in a month,
   *     in which the same person stands month after month
   */
  public boolean additiveOverMonths() {
    return additiveOverMonths;
  }
}
