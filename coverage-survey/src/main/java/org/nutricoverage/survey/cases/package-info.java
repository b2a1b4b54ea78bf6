/**
 * Cases found in the community, and the coverage of treatment that they show.
 *
 * <p>Start at {@link org.nutricoverage.survey.cases.CaseCoverage}, which turns counts into a
 * coverage estimate, or at {@link org.nutricoverage.survey.cases.CaseCounts} for the bare
 * estimators.
 *
 * <p>Definitions. A current case meets the admission criteria of the programme; it counts as
 * current even if it has been in treatment for long. A recovering case met them earlier, does not
 * meet them any more and has not been discharged. {@code C_in} and {@code C_out} are current cases
 * in and not in the programme, {@code R_in} recovering cases in it. Recovering cases not in the
 * programme, {@code R_out}, are never observed and are imputed from the ratio {@code k} of the
 * length of an untreated to that of a treated episode, {@link
 * org.nutricoverage.survey.cases.RecoveryRatio}. That ratio has nothing to do with the incidence
 * factor of people in need, which is also written k.
 *
 * <p>Assumptions. Case-finding found all or nearly all cases of the villages visited; the villages
 * were chosen evenly over the area and not by size; R_out rests on k alone. Counts are kept as
 * exact integers and added before they are divided.
 *
 * <p>References: Balegamire and others, Single coverage, Field Exchange 49 (2015);
 * validmeasures/liberiaS3M, 03-indicators; Myatt and others, SQUEAC/SLEAC Technical Reference, FHI
 * 360/FANTA (2012), as quoted there.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.survey.cases;

import org.jspecify.annotations.NullMarked;
