package org.nutricoverage.deskreview.adherence;

/**
 * Whether a person took part in an adequate number of distributions.
 *
 * @since 0.1.0
 */
public enum Adherence {
  /** Took part in at least the minimum share of the distributions planned for the person. */
  ADEQUATE,
  /** Took part in fewer. */
  NOT_ADEQUATE,
  /** The answers do not tell. Such a person is in neither part of the percentage. */
  UNDETERMINED
}
