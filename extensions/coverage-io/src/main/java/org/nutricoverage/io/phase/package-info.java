/**
 * Tables of acute food insecurity by phase, of the Integrated Food Security Phase Classification
 * (IPC) and the Cadre Harmonis&eacute; (CH), which has the same phases: the long and the wide files
 * of the Humanitarian Data Exchange and rows of its API.
 *
 * <p>{@link org.nutricoverage.io.phase.PhaseReading} reads them into a {@link
 * org.nutricoverage.io.phase.PhaseTable} of one {@link org.nutricoverage.io.phase.PhaseAnalysis}
 * for each area and period.
 *
 * <p>The numbers are people of <em>all ages</em>. Children in phase 3 or worse are their number
 * times the share of children, which {@link
 * org.nutricoverage.io.phase.PhaseAnalysis#eligible(org.nutricoverage.deskreview.need.DemographicShare)}
 * derives and names. The classification of acute malnutrition is another one, with a guidance of
 * its own on people in need (April 2025), whose formula was not available: it is not derived here.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.io.phase;

import org.jspecify.annotations.NullMarked;
