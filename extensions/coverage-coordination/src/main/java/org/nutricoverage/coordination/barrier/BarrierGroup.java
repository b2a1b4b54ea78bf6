package org.nutricoverage.coordination.barrier;

/**
 * A group of barriers; a grouping of this library over the codes of field forms and the literature.
 *
 * @since 0.1.0
 */
public enum BarrierGroup {
  /** Of the illness and of the programme. */
  KNOWLEDGE("knowledge"),
  /** Distance, insecurity, cost. */
  ACCESS("access"),
  /** Time and care of others. */
  OPPORTUNITY("opportunity"),
  /** Shame, refusal, other beliefs. */
  SOCIAL("social"),
  /** Sent away earlier. */
  REJECTION("rejection"),
  /** Stock, staff, waiting, referral. */
  SERVICE("service"),
  /** None of these. */
  OTHER("other");

  private final String label;

  BarrierGroup(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code knowledge}
   */
  public String label() {
    return label;
  }
}
