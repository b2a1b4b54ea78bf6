/**
 * Reports as one HTML file that stands on its own.
 *
 * <p>{@link org.nutricoverage.report.CoverageReport} takes estimates, tables, survey results and
 * pictures and says what they are, how they are judged, what is wrong with the data, by which
 * methods and from which sources the figures are, and how each came about. The page has no script
 * and asks for nothing from a network, prints on A4 and is made for readers who listen to it or use
 * the keyboard alone.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.report;

import org.jspecify.annotations.NullMarked;
