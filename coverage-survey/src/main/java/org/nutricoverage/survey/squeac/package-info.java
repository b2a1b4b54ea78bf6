/**
 * SQUEAC, the semi-quantitative evaluation of access and coverage, in its three stages.
 *
 * <p>Start at {@link org.nutricoverage.survey.squeac.Squeac}, which leads through the stages and
 * ends in a coverage estimate.
 *
 * <ol>
 *   <li>Stage 1 gathers what is known: {@link org.nutricoverage.survey.squeac.MuacAtAdmission},
 *       {@link org.nutricoverage.survey.squeac.TravelTimes}, {@link
 *       org.nutricoverage.survey.squeac.DefaultingTimes}, {@link
 *       org.nutricoverage.survey.squeac.BarriersAndBoosters}, {@link
 *       org.nutricoverage.survey.squeac.SeasonalCalendar}, {@link
 *       org.nutricoverage.survey.squeac.ContextNote}. Routine series, their smoothing and exit
 *       rates belong to the desk review module.
 *   <li>Stage 2 tests a hypothesis about a small area: {@link
 *       org.nutricoverage.survey.squeac.SmallAreaHypothesis}.
 *   <li>Stage 3 turns belief into a prior and adds a survey: package {@code
 *       org.nutricoverage.survey.squeac.prior}.
 * </ol>
 *
 * <p>Programmes for severe and for moderate acute malnutrition have separate lists, charts and
 * priors.
 *
 * <p>References: Coverage Monitoring Network, pages on SQUEAC stages 1 to 3; Myatt and others,
 * SQUEAC/SLEAC Technical Reference, FHI 360/FANTA (2012), as quoted there; en-net questions 1151
 * and 1163.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.survey.squeac;

import org.jspecify.annotations.NullMarked;
