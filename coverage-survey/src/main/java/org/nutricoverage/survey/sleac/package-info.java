/**
 * Simplified lot quality assurance sampling evaluation of access and coverage (SLEAC): a class of
 * coverage for each service delivery unit, and one figure for all of them.
 *
 * <p>Start at {@link org.nutricoverage.survey.sleac.SleacAssessment} with the cases that were
 * found. Before the survey, {@link org.nutricoverage.survey.sleac.SleacSampleSize} gives the number
 * of cases to find, {@link org.nutricoverage.survey.sleac.ExpectedCases} the number of villages,
 * {@link org.nutricoverage.survey.sleac.SystematicVillages} the villages. {@link
 * org.nutricoverage.survey.sleac.Patchiness} tells whether coverage differs between units, {@link
 * org.nutricoverage.survey.sleac.WeightedCoverage} adds them up. Classes, probabilities and
 * operating characteristics are in {@link org.nutricoverage.survey.lqas}.
 *
 * <p>Definitions. A service delivery unit is what is classified, most often a district or the area
 * of a clinic. A class stands beside the estimate and never replaces it; the threshold is that of
 * the number of cases found. Weights are numbers of cases, or populations where the share of
 * children and the prevalence are taken as the same everywhere.
 *
 * <p>Assumptions. All or nearly all cases of the chosen villages were found; villages were chosen
 * systematically from a list sorted by area, or on a map, and never by size; cases of one village
 * are treated as independent.
 *
 * <p>The text of the Technical Reference was not at hand. What is taken from publications that
 * quote it, or was recovered from its tables, is said where it is used, and so is where results
 * differ from those of the R package sleacr.
 *
 * <p>All types are immutable and thread-safe. They are serializable between processes that run one
 * version of the library; the serialized form is no part of the interface.
 *
 * <p>References: M. Myatt and others (2012), SQUEAC/SLEAC Technical Reference, FHI 360/FANTA, known
 * here through publications that quote it; nutriverse/sleacr 0.1.3, vignettes on sampling plan and
 * classification; Coverage Monitoring Network, SLEAC stage 1, selection of sample points.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.survey.sleac;

import org.jspecify.annotations.NullMarked;
