package org.nutricoverage.spatial.s3m;

/**
 * What becomes of a sampling point that is farther from every community than the design distance.
 *
 * <p>Nobody lives in its hexagon: leaving it out leaves no community behind.
 *
 * @since 0.1.0
 */
public enum EmptyCells {
  /**
   * It moves to the nearest community like all others, however far that is, as the published steps
   * have it. Where land is uninhabited the border of the inhabited part may get many communities.
   */
  MOVE_TO_NEAREST,
  /** It is left out; the published steps do not have this. */
  LEAVE_OUT
}
