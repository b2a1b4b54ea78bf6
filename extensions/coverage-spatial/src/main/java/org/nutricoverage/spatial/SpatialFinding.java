package org.nutricoverage.spatial;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * What this module notices about maps, designs and figures.
 *
 * @since 0.1.0
 */
public enum SpatialFinding implements FindingCode {
  /** Villages lie outside the area; they cannot be chosen. */
  VILLAGES_OUTSIDE_AREA(Severity.WARNING),
  /**
   * Most villages lie outside the area and would lie inside with latitude and longitude swapped.
   */
  COORDINATES_MAY_BE_SWAPPED(Severity.ERROR),
  /** Villages lie at the very same place. */
  SAME_LOCATION(Severity.WARNING),
  /** Villages lie in quadrats that were dropped; they cannot be chosen. */
  VILLAGES_IN_DROPPED_QUADRATS(Severity.WARNING),
  /** Quadrats hold fewer villages than are to be chosen in them. */
  TOO_FEW_VILLAGES_IN_QUADRAT(Severity.WARNING),
  /** Quadrats hold no village at all; that part of the area is not sampled. */
  QUADRAT_WITHOUT_VILLAGES(Severity.WARNING),
  /**
   * A quadrat or village of the design has no count; it was not visited, or its data are missing.
   */
  NOT_VISITED(Severity.WARNING),
  /** A count belongs to a place that is not in the design; it was left out. */
  NOT_IN_DESIGN(Severity.ERROR),
  /** Clusters or replicates do not differ: their variance is 0 and says nothing. */
  NO_VARIANCE(Severity.WARNING),
  /** There are so few clusters that the interval is not to be relied on. */
  FEW_CLUSTERS(Severity.WARNING),
  /** Two thresholds lie less than 30 points apart. */
  THRESHOLDS_CLOSE(Severity.INFO),
  /** Two thresholds lie less than 25 points apart. */
  THRESHOLDS_TOO_CLOSE(Severity.WARNING),
  /** Several sampling points have the same nearest village, which is taken once. */
  SAMPLING_POINTS_MERGED(Severity.INFO),
  /** A sampling point is farther from every village than the design distance. */
  SAMPLING_POINT_WITHOUT_VILLAGE(Severity.INFO),
  /** Chosen villages lie closer together than half of the design distance. */
  CLUSTERED_VILLAGES(Severity.WARNING),
  /** Triangles are long and thin. */
  THIN_TRIANGLE(Severity.WARNING),
  /** Triangles are much larger than that of the grid. */
  LARGE_TRIANGLE(Severity.WARNING),
  /** Most of some triangles lies outside the area. */
  TRIANGLE_OUTSIDE_AREA(Severity.WARNING),
  /** There are fewer than 3 chosen villages, or all of them lie on one line. */
  NO_TRIANGLES(Severity.WARNING),
  /** Parts of the area belong to no triangle. */
  AREA_WITHOUT_TRIANGLES(Severity.INFO),
  /** Populations are not known; every unit has the same weight. */
  POPULATION_UNKNOWN(Severity.WARNING),
  /** Some communities lie farther from every chosen village than the design distance. */
  VILLAGES_BEYOND_DISTANCE(Severity.INFO);

  private final Severity severity;

  SpatialFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
