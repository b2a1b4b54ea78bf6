/**
 * Indicator 8, adherence: of the people in a programme, how many took part in an adequate number of
 * the distributions that were planned for them?
 *
 * <p>Each person is {@linkplain org.nutricoverage.deskreview.adherence.AdherenceRule classified}
 * exactly from two whole numbers; the {@linkplain
 * org.nutricoverage.deskreview.adherence.AdherenceTally tally} of the classes is the figure. The
 * indicator has a recall window of 3 to 6 distributions; a distribution is one of specialised
 * nutritious food, of cash or of vouchers (WFP VAM Resource Centre, adherence indicator).
 *
 * <p>The official scripts in R, SPSS and Stata treat missing answers differently and so give
 * different percentages for the same rows; each is reproduced by a rule of its own.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.deskreview.adherence;

import org.jspecify.annotations.NullMarked;
