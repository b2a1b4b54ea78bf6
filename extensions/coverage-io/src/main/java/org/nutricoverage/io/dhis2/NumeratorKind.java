package org.nutricoverage.io.dhis2;

/**
 * What the numerator of an indicator counts.
 *
 * @since 0.1.0
 */
public enum NumeratorKind {
  /** Events such as admissions: each person once, when it happens, so that months may be added. */
  EVENTS("events"),
  /**
   * People there at one moment, such as children on treatment: whoever stays for three months is
   * counted in each of them, so that months may not be added. DHIS2 adds them up unless the data
   * element says otherwise.
   */
  STOCK("people there at one moment"),
  /** The mean, or the last, of such numbers over the months of the period; not their sum. */
  AVERAGE_STOCK("people there on average or at the end");

  private final String label;

  NumeratorKind(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code people there at one moment}
   */
  public String label() {
    return label;
  }
}
