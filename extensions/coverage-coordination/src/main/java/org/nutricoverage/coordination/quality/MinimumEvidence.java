package org.nutricoverage.coordination.quality;

import org.nutricoverage.core.internal.Arguments;

/**
 * The least evidence that the IPC takes for a classification of acute malnutrition.
 *
 * <pre>{@code
 * MinimumEvidence.SCREENING.isMetBy(3, 600);   // true
 * MinimumEvidence.SCREENING.isMetBy(3, 599);   // false
 * }</pre>
 *
 * @since 0.1.0
 */
public enum MinimumEvidence {
  /** A survey: at least 25 clusters. */
  SURVEY(25, 0),
  /** Screening: at least 3 sites and 600 children. */
  SCREENING(3, 600),
  /** Sentinel sites: at least 5 sites and 200 children. */
  SENTINEL(5, 200);

  private final int places;
  private final int children;

  MinimumEvidence(int places, int children) {
    this.places = places;
    this.children = children;
  }

  /**
   * Whether the evidence is enough.
   *
   * @param clustersOrSites clusters of a survey, else sites, at least 0
   * @param measuredChildren children, at least 0; of no account for a survey
   * @return true if both reach the minimum
   * @throws IllegalArgumentException if a number is negative
   */
  public boolean isMetBy(long clustersOrSites, long measuredChildren) {
    Arguments.notNegative(clustersOrSites, "clustersOrSites", "clusters or sites");
    Arguments.notNegative(measuredChildren, "measuredChildren", "children");
    return clustersOrSites >= places && measuredChildren >= children;
  }
}
