/**
 * Lot quality assurance sampling: is coverage above a standard, and how often does a small sample
 * say so wrongly?
 *
 * <p>Start at {@link org.nutricoverage.survey.lqas.TwoClass} or {@link
 * org.nutricoverage.survey.lqas.ThreeClass}; both are a {@link
 * org.nutricoverage.survey.lqas.Classifier}. A {@link org.nutricoverage.survey.lqas.Lot} is the set
 * of cases from which the sample was drawn, with or without a known number, and {@link
 * org.nutricoverage.survey.lqas.OperatingCharacteristic} tells for each true coverage how likely
 * each class is.
 *
 * <p>The rule throughout: with n cases and the standard p, coverage is above the standard if more
 * than d = floor(n p) cases are covered. Exactly p is not above. The product and its floor are
 * exact: in doubles 100 x 0.29 falls below 29 and the rule would be one too low. Probabilities are
 * hypergeometric in a lot of known size and binomial in an unlimited one, summed by recurrence from
 * the mode outward, so that even small ones are right to about 12 digits for samples of up to
 * 10,000 and 9 digits for larger ones; below 1e-300 they are 0.
 *
 * <p>All types are immutable and thread-safe. They are serializable between processes that run one
 * version of the library; the serialized form is no part of the interface.
 *
 * <p>References: M. Myatt and others (2012), SQUEAC/SLEAC Technical Reference, FHI 360/FANTA, known
 * here through publications that quote it; M. Myatt, answers on en-net.org to questions 1151 and
 * 2797; S. K. Lwanga and S. Lemeshow (1991), Sample size determination in health studies, WHO,
 * chapter on lot quality assurance sampling.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.survey.lqas;

import org.jspecify.annotations.NullMarked;
