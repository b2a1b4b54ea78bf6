package org.nutricoverage.coordination.assessment;

/**
 * How places were chosen.
 *
 * @since 0.1.0
 */
public enum FirstStageSampling {
  /** By a grid on a map. */
  SPATIAL("spatial"),
  /** Systematically from a list in spatial order. */
  LIST_SPATIAL("list in spatial order"),
  /** With probabilities proportional to size. */
  PPS("proportional to size"),
  /** On purpose. */
  PURPOSIVE("purposive");

  private final String label;

  FirstStageSampling(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code spatial}
   */
  public String label() {
    return label;
  }

  /**
   * Whether the places spread over the area.
   *
   * @return true for a grid and for a list in spatial order
   */
  public boolean isSpatial() {
    return this == SPATIAL || this == LIST_SPATIAL;
  }
}
