package org.nutricoverage.coordination.followup;

/**
 * From whom support is required.
 *
 * @since 0.1.0
 */
public enum SupportSource {
  /** The humanitarian coordinator. */
  HUMANITARIAN_COORDINATOR,
  /** The humanitarian country team. */
  HUMANITARIAN_COUNTRY_TEAM,
  /** The lead agency of the cluster. */
  LEAD_AGENCY,
  /** The global cluster. */
  GLOBAL_CLUSTER,
  /** The partners. */
  PARTNERS
}
