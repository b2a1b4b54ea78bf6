package org.nutricoverage.io.population;

/**
 * How children of an age band in months are derived from the years of age of a population table.
 *
 * <p>6-59 months is never a published band. The result of each derivation names it.
 *
 * @since 0.1.0
 */
public enum AgeDerivation {
  /** From the single years 0, 1, 2, 3 and 4: half of the first and all of the others. */
  SINGLE_YEARS,
  /** From the children under 1 year and those of 1-4 years: half of the first and all others. */
  UNDER_ONE_AND_ONE_TO_FOUR,
  /** From the children of 0-4 years, as many in each month of age: 54 / 60. */
  UNDER_FIVE_UNIFORM,
  /** From the children of 0-4 years: 0.9, as SMART plans its samples; 6-59 months only. */
  UNDER_FIVE_SMART
}
