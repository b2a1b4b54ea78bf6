/**
 * How many people should be reached: eligible people and people in need, with their uncertainty.
 *
 * <p>{@link org.nutricoverage.deskreview.need.EligibleDerivation} gives the denominator of
 * prevention programmes (WFP indicator 7), {@link org.nutricoverage.deskreview.need.PeopleInNeed}
 * that of the management of moderate acute malnutrition (indicator 13). Both end in the {@link
 * org.nutricoverage.core.EligiblePopulation} of the core, whose factors keep name, source and
 * uncertainty. {@link org.nutricoverage.deskreview.need.UncertaintyPropagation} turns the
 * uncertainty of those factors into an interval of the coverage.
 *
 * <p>Two notations of the same quantity are kept apart by a type: WFP's additive factor k (1.6) and
 * the multiplier K = 1 + k (2.6) are both an {@link
 * org.nutricoverage.deskreview.need.IncidenceFactor}. Percentages and fractions are kept apart by
 * {@link org.nutricoverage.deskreview.need.Prevalence}.
 *
 * <p>Assumed throughout: the factors of one product are independent, and the prevalence is that of
 * an ordinary moment of the period. A survey in the hungry season overstates the need of a year,
 * one after the harvest understates it.
 *
 * <p>Sources: WFP Monitoring Handbook, indicators 7 and 13, V5.0 2026.03; Bulti et al. 2017
 * (Archives of Public Health); Isanaka et al. 2021 (BMJ Global Health); IFE Operational Guidance.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.deskreview.need;

import org.jspecify.annotations.NullMarked;
