package org.nutricoverage.deskreview.exits;

/**
 * Who counts as having left, in the denominator of the exit rates.
 *
 * @since 0.1.0
 */
public enum ExitDenominator {
  /** Recovered, died, defaulted, non-response and transferred out: the rule of WFP. */
  WITH_TRANSFERS("exits with transfers"),
  /** Recovered, died, defaulted and non-response, which then add up to 100 %. */
  WITHOUT_TRANSFERS("exits without transfers");

  private final String label;

  ExitDenominator(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return {@code exits with transfers} or {@code exits without transfers}
   */
  public String label() {
    return label;
  }
}
