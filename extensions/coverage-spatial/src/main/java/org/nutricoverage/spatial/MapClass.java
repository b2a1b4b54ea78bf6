package org.nutricoverage.spatial;

/**
 * The class of a quadrat, a triangle or a village, by which a map colours it.
 *
 * @since 0.1.0
 */
public enum MapClass {
  /** Coverage is not above the lower threshold. */
  LOW,
  /** Coverage is above the lower threshold and not above the upper one. */
  MODERATE,
  /** Coverage is above the upper threshold, or above the only one. */
  HIGH,
  /** Nothing can be said: no case was found, or the place was not visited. */
  NOT_CLASSIFIED
}
