package org.nutricoverage.survey.internal;

/** What a stratum that holds one unit adds to the variance. */
public enum LoneUnits {
  /** Nothing. */
  CERTAINTY,
  /** The square of its distance from the mean of all units. */
  ADJUST,
  /** The mean of what the other strata add. */
  AVERAGE
}
