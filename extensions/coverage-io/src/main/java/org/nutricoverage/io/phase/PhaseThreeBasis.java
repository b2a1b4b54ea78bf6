package org.nutricoverage.io.phase;

/**
 * Where a number of people in phase 3 or worse comes from.
 *
 * @since 0.1.0
 */
public enum PhaseThreeBasis {
  /** The number that the file states as {@code 3+}. */
  STATED("as stated"),
  /** The sum of phases 3, 4 and 5. */
  SUMMED("phases 3, 4 and 5 summed");

  private final String label;

  PhaseThreeBasis(String label) {
    this.label = label;
  }

  /**
   * The words that a derivation prints.
   *
   * @return {@code as stated} or {@code phases 3, 4 and 5 summed}
   */
  public String label() {
    return label;
  }
}
