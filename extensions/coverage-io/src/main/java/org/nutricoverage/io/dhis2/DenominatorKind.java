package org.nutricoverage.io.dhis2;

/**
 * What the denominator of an indicator holds.
 *
 * @since 0.1.0
 */
public enum DenominatorKind {
  /** Cases, or eligible people, at one moment. */
  AT_ONE_MOMENT("cases at one moment"),
  /** All cases of the period of the value. */
  OF_THE_PERIOD("cases of the period"),
  /** All cases of a year, prevalent and new ones, whatever the period of the value. */
  OF_A_YEAR("cases of a year"),
  /** Not known, as where the number is typed in by hand and nobody wrote down what it is. */
  UNKNOWN("a number of unknown kind");

  private final String label;

  DenominatorKind(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code cases of a year}
   */
  public String label() {
    return label;
  }
}
