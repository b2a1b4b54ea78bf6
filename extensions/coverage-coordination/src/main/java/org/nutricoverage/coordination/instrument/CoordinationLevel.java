package org.nutricoverage.coordination.instrument;

/**
 * The level at which a cluster works.
 *
 * @since 0.1.0
 */
public enum CoordinationLevel {
  /** The country. */
  NATIONAL("national"),
  /** A hub, a region, a province. */
  SUB_NATIONAL("sub-national");

  private final String label;

  CoordinationLevel(String label) {
    this.label = label;
  }

  /**
   * The word that a report prints.
   *
   * @return {@code national} or {@code sub-national}
   */
  public String label() {
    return label;
  }
}
