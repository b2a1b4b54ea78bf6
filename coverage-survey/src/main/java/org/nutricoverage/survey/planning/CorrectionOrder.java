package org.nutricoverage.survey.planning;

/**
 * Whether the sample is reduced for a small population before or after it is enlarged by the design
 * effect.
 *
 * <p>With 2,000 eligible individuals, an expected 70 %, a margin of 5 points and a design effect of
 * 1.5 the two orders ask for 417 and 390 completed interviews.
 *
 * @since 0.1.0
 */
public enum CorrectionOrder {

  /**
   * Corrects for the population first: {@code n = deff N n0 / (N - 1 + n0)}.
   *
   * <p>The default. The order of OpenEpi (Dean, Sullivan and Soe, 2013). The result can exceed the
   * population, which {@link SamplePlan#exceedsPopulation()} tells.
   */
  POPULATION_THEN_DESIGN_EFFECT,

  /**
   * Applies the design effect first: {@code n = N deff n0 / (N - 1 + deff n0)}.
   *
   * <p>The result never exceeds the population.
   */
  DESIGN_EFFECT_THEN_POPULATION
}
