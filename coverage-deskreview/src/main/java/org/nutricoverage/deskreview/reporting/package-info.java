/**
 * What is entered in a logframe: baselines, annual targets, the target of the end of the plan and
 * follow-up values, with the checks of the WFP Monitoring Handbook.
 *
 * <p>A {@link org.nutricoverage.deskreview.reporting.TargetPlan} gathers baseline and targets of
 * one indicator, group and area and checks them; a {@link
 * org.nutricoverage.deskreview.reporting.TargetGap} tells how far a figure is from a target; a
 * {@link org.nutricoverage.deskreview.reporting.SurveySchedule} checks when surveys are held;
 * {@link org.nutricoverage.deskreview.reporting.ReportingRows} writes all of it as neutral rows
 * that a corporate system or a spreadsheet can take.
 *
 * <p>Rules follow the pages of indicators 7 and 13 (V5.0 2026.03). A target keeps its comparison
 * sign: Sphere's standards are strictly greater, WFP's minimum is at least.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.deskreview.reporting;

import org.jspecify.annotations.NullMarked;
