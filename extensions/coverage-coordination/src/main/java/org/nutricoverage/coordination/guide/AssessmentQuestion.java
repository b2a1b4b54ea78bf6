package org.nutricoverage.coordination.guide;

/**
 * What somebody wants to know about coverage.
 *
 * @since 0.1.0
 */
public enum AssessmentQuestion {
  /** Why coverage is low in one district. */
  WHY_LOW_IN_ONE_DISTRICT,
  /** A figure and the reasons in one district. */
  FIGURE_AND_REASONS_IN_ONE_DISTRICT,
  /** Which of many districts fail. */
  WHICH_DISTRICTS_FAIL,
  /** A national figure and map within few weeks. */
  NATIONAL_FIGURE_AND_MAP,
  /** A fine map of a large area. */
  FINE_MAP_OF_LARGE_AREA,
  /** Coverage of prevention, or of a condition that more than about a tenth of children have. */
  PREVENTION_OR_COMMON_CONDITION,
  /** Coverage of a rare condition where a survey is under way anyway. */
  RARE_CONDITION_WITH_SURVEY,
  /** A monthly figure without access or money. */
  NO_ACCESS_OR_MONEY,
  /** A repeat within twelve months. */
  REPEAT_WITHIN_A_YEAR
}
