/**
 * What a SQUEAC team believes about coverage before its survey, and what it may believe after it.
 *
 * <p>The way through: {@link org.nutricoverage.survey.squeac.prior.PriorMode} from one or more
 * exercises, {@link org.nutricoverage.survey.squeac.prior.PriorRange} about it, {@link
 * org.nutricoverage.survey.squeac.prior.DraftPrior}, {@link
 * org.nutricoverage.survey.squeac.prior.LockedPrior} before the survey starts, {@link
 * org.nutricoverage.survey.squeac.prior.Likelihood} from it, {@link
 * org.nutricoverage.survey.squeac.prior.Posterior}. A prior that is not locked has no likelihood: a
 * belief that is changed after the data are seen counts them twice. One prior belongs to one
 * estimator.
 *
 * <p>Beliefs are Beta distributions of coverage as a fraction, data are binomial. Quantiles of the
 * Beta distribution agree with R to about 10 digits for the sizes of a survey.
 *
 * <p>References: Coverage Monitoring Network, SQUEAC stage 3, formulating the prior and estimating
 * the coverage; Isanaka and others (2018), Population Health Metrics 16, doi
 * 10.1186/s12963-018-0167-3; Myatt and others, SQUEAC/SLEAC Technical Reference (2012), as quoted
 * there. What could not be confirmed from these is marked where it stands.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.survey.squeac.prior;

import org.jspecify.annotations.NullMarked;
