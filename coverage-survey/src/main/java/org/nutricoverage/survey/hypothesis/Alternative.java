package org.nutricoverage.survey.hypothesis;

/**
 * What a test holds against the hypothesis that a figure equals a given value.
 *
 * @since 0.1.0
 */
public enum Alternative {
  /** The figure differs from the value, in whichever direction. */
  TWO_SIDED,
  /** The figure is less than the value. */
  LESS,
  /** The figure is greater than the value. */
  GREATER
}
