/**
 * Tests on figures estimated from a survey: against a threshold, between two groups or rounds,
 * between two answers, and along several rounds.
 *
 * <p>{@link org.nutricoverage.survey.hypothesis.ThresholdTest} asks whether a coverage reaches a
 * threshold; {@link org.nutricoverage.survey.hypothesis.Difference} and {@link
 * org.nutricoverage.survey.hypothesis.RiskRatio} compare two coverages, of independent surveys or
 * of groups that share clusters; {@link org.nutricoverage.survey.hypothesis.AssociationTest} tests
 * whether two answers go together in a weighted table; {@link
 * org.nutricoverage.survey.hypothesis.TrendOfEstimates} draws a line through several rounds.
 *
 * <p>All of them take estimates with variances that know the design, and none sees a row of data.
 * Two coverages of one survey are correlated where they share clusters: compare them with their
 * covariance, not as if they were independent.
 *
 * <p>A test that cannot be made says so: by an empty result or by a result that holds the reason,
 * never by a number. All p-values are upper tails, correct to their last digits down to 1e-300; a
 * p-value of 0 stands for one below that. All types are immutable and thread-safe.
 *
 * <p>References: J. N. K. Rao and A. J. Scott (1984), On chi-squared tests for multiway contingency
 * tables with cell proportions estimated from survey data, Annals of Statistics 12(1), 46-60; D. R.
 * Thomas and J. N. K. Rao (1987), Small-sample comparisons of level and power for simple
 * goodness-of-fit statistics under cluster sampling, Journal of the American Statistical
 * Association 82, 630-636; F. E. Satterthwaite (1946), Biometrics Bulletin 2(6), 110-114.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.survey.hypothesis;

import org.jspecify.annotations.NullMarked;
