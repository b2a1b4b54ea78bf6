/**
 * Confidence intervals of figures estimated from a survey with clusters, strata and weights.
 *
 * <p>Start at {@link org.nutricoverage.survey.interval.SurveyInterval}: each of its constants makes
 * an interval from an {@link org.nutricoverage.survey.interval.EstimatedProportion}, which is a
 * share with its variance, the number of answers and the degrees of freedom. Where these four come
 * from does not matter here: any estimator that takes account of the design will do. The intervals
 * of a simple random sample, made from counts, are those of {@link
 * org.nutricoverage.core.interval.BinomialInterval}.
 *
 * <p>A method that has no answer for a figure says so by an empty result, never by a limit that
 * only looks like one: at a share of 0 or 1 the variance of a survey is 0, and most methods have
 * nothing to go by; with no degrees of freedom none has.
 *
 * <p>Shares, variances, limits and levels are fractions: 0.95 stands for 95 %. All types are
 * immutable and thread-safe.
 *
 * <p>References: E. L. Korn and B. I. Graubard (1998), Confidence intervals for proportions with
 * small expected number of positive counts estimated from survey data, Survey Methodology 24(2),
 * 193-201; J. D. Parker and others (2017), National Center for Health Statistics data presentation
 * standards for proportions, Vital and Health Statistics 2(175); N. Dean and M. Pagano (2015),
 * Evaluating confidence interval methods for binomial proportions in clustered surveys, Journal of
 * Survey Statistics and Methodology 3(4), 484-503.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.survey.interval;

import org.jspecify.annotations.NullMarked;
