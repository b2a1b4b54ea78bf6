package org.nutricoverage.coordination.followup;

/**
 * Who is to do something, by role: nobody is named.
 *
 * @since 0.1.0
 */
public enum ResponsibleRole {
  /** The coordinators of the cluster. */
  CLUSTER_COORDINATION("cluster coordination"),
  /** The managers of information. */
  INFORMATION_MANAGEMENT("information management"),
  /** The strategic advisory group. */
  STRATEGIC_ADVISORY_GROUP("strategic advisory group"),
  /** A technical working group. */
  TECHNICAL_WORKING_GROUP("technical working group"),
  /** The lead agency of the cluster. */
  LEAD_AGENCY("lead agency"),
  /** The co-lead of the cluster. */
  CO_LEAD("co-lead"),
  /** The national authority. */
  NATIONAL_AUTHORITY("national authority"),
  /** The partners together. */
  PARTNERS("partners");

  private final String label;

  ResponsibleRole(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code lead agency}
   */
  public String label() {
    return label;
  }
}
