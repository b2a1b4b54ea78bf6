/**
 * Monthly reports of sites: what they say, whether they hold together, and how many people they
 * show to have been reached.
 *
 * <p>A {@link org.nutricoverage.deskreview.routine.RoutineSeries} is built from {@link
 * org.nutricoverage.deskreview.routine.MonthlyReport monthly reports} in any order. {@link
 * org.nutricoverage.deskreview.routine.RoutineChecks} looks at it. {@link
 * org.nutricoverage.deskreview.routine.RegisteredReach} and {@link
 * org.nutricoverage.deskreview.routine.PeakMonthReach} count the people reached for indicator 7,
 * {@link org.nutricoverage.deskreview.routine.TreatmentReach} for indicator 13. {@link
 * org.nutricoverage.deskreview.routine.Smoothing} shows the trend.
 *
 * <p>Rules that hold throughout: a missing count is missing, never zero; an unusable count is left
 * out with a finding that names site and month; the answer does not depend on the order of the
 * reports.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.deskreview.routine;

import org.jspecify.annotations.NullMarked;
