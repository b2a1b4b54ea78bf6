package org.nutricoverage.core.standard;

/**
 * Whether a standard is met.
 *
 * @since 0.1.0
 */
public enum Verdict {
  /** The standard is met: by the whole interval, or by the figure where there is no interval. */
  MET,
  /** The standard is not met: by no value in the interval, or not by the figure. */
  NOT_MET,
  /** The interval holds values that meet the standard and values that do not. */
  UNCERTAIN,
  /** There is no figure to judge. */
  NOT_ASSESSED
}
