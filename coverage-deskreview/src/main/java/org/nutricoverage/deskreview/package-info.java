/**
 * The desk review of indicators 7 and 13, step by step.
 *
 * <p>{@link org.nutricoverage.deskreview.DeskReview} takes the eligible people from {@link
 * org.nutricoverage.deskreview.need} or as they are, the people reached from {@link
 * org.nutricoverage.deskreview.routine} or as they are, and gives the one result of the library.
 *
 * @see <a href="https://monitoringhandbook.manuals.wfp.org/">WFP Monitoring Handbook</a>
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.deskreview;

import org.jspecify.annotations.NullMarked;
