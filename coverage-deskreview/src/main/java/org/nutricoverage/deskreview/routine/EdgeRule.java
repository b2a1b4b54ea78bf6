package org.nutricoverage.deskreview.routine;

/**
 * What a smoothed series has at its ends, where a neighbour is missing.
 *
 * @since 0.1.0
 */
public enum EdgeRule {
  /** The end has the smoothed value of its neighbour, as in the R package squeacr. */
  REPEAT_NEIGHBOUR,
  /** The end keeps its original value. */
  COPY_ORIGINAL,
  /** The end has no value: each of the two steps takes one month from each end. */
  DROP
}
