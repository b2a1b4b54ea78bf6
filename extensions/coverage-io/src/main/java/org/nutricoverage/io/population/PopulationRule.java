package org.nutricoverage.io.population;

/**
 * Why a number of people cannot be had from a population table.
 *
 * @since 0.1.0
 */
public enum PopulationRule {
  /** Age bands that share people are never added up. */
  OVERLAPPING_BANDS,
  /** The bands leave out ages that were asked for. */
  AGES_LEFT_OUT,
  /** No bands are narrow enough to derive the ages from, for example only 0-18 years. */
  BANDS_TOO_WIDE,
  /** The count is not in the table, or was left out with a finding. */
  COUNT_MISSING
}
