/**
 * Design-based estimates from a sample: coverage, means, ratios and totals with the standard errors
 * that the design of the survey gives them, for the whole sample and for many domains at once.
 *
 * <p>A {@link org.nutricoverage.survey.SurveySample} holds the rows. A {@link
 * org.nutricoverage.survey.SurveyDesign} says how they were drawn. It is asked for a proportion, a
 * mean, a ratio or a total, and gives {@link org.nutricoverage.survey.SurveyEstimate}s or a {@link
 * org.nutricoverage.survey.SurveyTable} of them.
 *
 * <p>A domain (girls, a district, children with a known answer) is never a filter of rows: primary
 * sampling units without a member stay in the design and count as zero. Filtered rows give standard
 * errors that are too small.
 *
 * <p>References: Särndal, Swensson and Wretman, Model Assisted Survey Sampling (1992); Korn and
 * Graubard, Analysis of Health Surveys (1999); Lumley, Complex Surveys: a guide to analysis using R
 * (2010), whose package {@code survey} gives the reference values.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.survey;

import org.jspecify.annotations.NullMarked;
