package org.nutricoverage.coordination.plan;

/**
 * How far an item of a country action plan has come.
 *
 * @since 0.1.0
 */
public enum PlanStatus {
  /** Not begun. */
  PLANNED("planned"),
  /** Under way. */
  ONGOING("ongoing"),
  /** Done. */
  DONE("done"),
  /** Given up. */
  DROPPED("dropped");

  private final String label;

  PlanStatus(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code planned}
   */
  public String label() {
    return label;
  }
}
