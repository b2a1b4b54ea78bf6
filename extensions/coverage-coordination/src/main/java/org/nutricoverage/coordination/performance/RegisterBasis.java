package org.nutricoverage.coordination.performance;

/**
 * Which organisations a response rate is taken of; both numbers come from the coordinators.
 *
 * @since 0.1.0
 */
public enum RegisterBasis {
  /** All organisations of the cluster, observers included. */
  OVERALL("overall"),
  /** The average number of organisations that attend meetings. */
  EFFECTIVE("effective");

  private final String label;

  RegisterBasis(String label) {
    this.label = label;
  }

  /**
   * The word that a report prints.
   *
   * @return {@code overall} or {@code effective}
   */
  public String label() {
    return label;
  }
}
