package org.nutricoverage.deskreview.routine;

/**
 * Which month the numbers by sex come from (indicator 7, desk review option 2).
 *
 * @since 0.1.0
 */
public enum PeakBySex {
  /** The split of the month that is greatest overall, so that male + female = overall. */
  OF_OVERALL_PEAK,
  /**
   * The greatest month of each sex, noted as {@link RoutineFinding#NOT_ADDITIVE_BY_SEX}: male and
   * female may come from different months.
   */
  OWN_MAXIMUM
}
