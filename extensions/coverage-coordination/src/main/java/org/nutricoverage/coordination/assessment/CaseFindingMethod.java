package org.nutricoverage.coordination.assessment;

/**
 * How cases were found.
 *
 * @since 0.1.0
 */
public enum CaseFindingMethod {
  /** By asking key informants, from case to case. */
  ACTIVE_ADAPTIVE("active and adaptive"),
  /** From house to house. */
  HOUSE_TO_HOUSE("house to house");

  private final String label;

  CaseFindingMethod(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code active and adaptive}
   */
  public String label() {
    return label;
  }
}
