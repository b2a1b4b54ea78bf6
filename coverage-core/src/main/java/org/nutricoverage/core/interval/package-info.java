/**
 * Intervals: what they express, how they were made, and the intervals of a proportion counted in a
 * simple random sample.
 *
 * <p>A {@link org.nutricoverage.core.interval.ConfidenceInterval} carries its level, its method and
 * its degrees of freedom, so that it explains itself wherever it is printed. {@link
 * org.nutricoverage.core.interval.BinomialInterval} computes the interval of {@code x} successes in
 * {@code n} independent trials; {@link org.nutricoverage.core.interval.FinitePopulationInterval}
 * does so for a sample that is a large part of a small population. {@link
 * org.nutricoverage.core.interval.IntervalAudit} asks whether an interval that somebody published
 * belongs to its counts.
 *
 * <p>Assumed throughout: the trials are independent, or drawn at random without replacement. People
 * of one village or cluster are not independent, and these intervals are then too narrow: the
 * survey module has the intervals of cluster samples.
 *
 * <p>Proportions, limits and levels are fractions: 0.95 stands for 95 %. Every class is immutable
 * and thread-safe.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.core.interval;

import org.jspecify.annotations.NullMarked;
