/**
 * How many people a coverage survey must interview, in how many clusters and households, and how
 * precise it will then be.
 *
 * <p>Start at {@link org.nutricoverage.survey.planning.SampleSize} for one proportion within a
 * margin of error, at {@link org.nutricoverage.survey.planning.ComparisonByPower} or {@link
 * org.nutricoverage.survey.planning.ComparisonByPrecision} for two proportions, and at {@link
 * org.nutricoverage.survey.planning.MarginOfError} when the number of interviews is fixed.
 *
 * <p>Published manuals disagree on four choices, and each changes the number: whether the finite
 * population is corrected for before or after the design effect, which critical value is used,
 * whether non-response divides or multiplies, and where numbers are rounded. Each choice is a named
 * option here, with the default stated: {@link org.nutricoverage.survey.planning.CorrectionOrder},
 * {@link org.nutricoverage.survey.planning.CriticalValue}, {@link
 * org.nutricoverage.survey.planning.NonResponseAdjustment}, {@link
 * org.nutricoverage.survey.planning.Rounding}.
 *
 * <p>Proportions, margins and rates are fractions: 0.7, not 70. What is typed as a decimal is taken
 * as that decimal, and all that follows is exact rational arithmetic but for quantiles and square
 * roots, so that no ceiling is decided by a rounding error; {@link
 * org.nutricoverage.survey.planning.Rounding} says what is forgiven. All types are immutable and
 * thread-safe. They are serializable between processes that run one version of the library; the
 * serialized form is no part of the interface.
 *
 * <p>References: WFP, indicator 7, Coverage of nutrition programmes, methodological note (version
 * 5.0, 2026); Dean, Sullivan and Soe, OpenEpi, sample size for a proportion (2013); UNICEF,
 * Multiple Indicator Cluster Surveys, sample size template; SMART, Sampling (survey manager
 * training, module 3); Cochran, Sampling Techniques, 3rd edition (1977), section 4.4; Fleiss, Levin
 * and Paik, Statistical Methods for Rates and Proportions, 3rd edition (2003), chapter 4.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.survey.planning;

import org.jspecify.annotations.NullMarked;
