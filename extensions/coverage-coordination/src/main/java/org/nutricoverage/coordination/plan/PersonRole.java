package org.nutricoverage.coordination.plan;

/**
 * The role of a trained person.
 *
 * @since 0.1.0
 */
public enum PersonRole {
  /** Leads assessments. */
  LEAD("lead"),
  /** Supervises teams. */
  SUPERVISOR("supervisor"),
  /** Collects data. */
  ENUMERATOR("enumerator");

  private final String label;

  PersonRole(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code lead}
   */
  public String label() {
    return label;
  }
}
