/**
 * Variances by replication: jackknife, balanced repeated replication, bootstraps, replicate weights
 * that come with a file, and the blocked weighted bootstrap of RAM and S3M surveys.
 *
 * <p>Start at {@link org.nutricoverage.survey.replication.Replication}: applied to the first stage
 * of a design ({@link org.nutricoverage.survey.replication.SampledUnits}) it gives {@link
 * org.nutricoverage.survey.replication.ReplicateFactors}, one factor for each replicate and sampled
 * unit. A statistic is computed with the weights of each replicate, and {@link
 * org.nutricoverage.survey.replication.ReplicateVariance} turns the replicate estimates into
 * variance, covariance and intervals. Replicate weights per row are {@link
 * org.nutricoverage.survey.replication.RowReplicateWeights}. {@link
 * org.nutricoverage.survey.replication.BlockedWeightedBootstrap} stands by itself: it draws units
 * by their population and estimates without weights.
 *
 * <p>Chance comes from {@link java.util.SplittableRandom} alone, from a seed that the result
 * carries. Each replicate has a stream of its own, split from the seed in the order of the
 * replicates: replicate 7 is the same whether 10 or 1000 are made, and no result depends on
 * threads.
 *
 * <p>A replicate in which a domain has no weight gives no estimate. It is left out and counted, and
 * the scale is kept as R's package survey keeps it.
 *
 * <p>All types are immutable and thread-safe. They are serializable between processes that run one
 * version of the library; the serialized form is no part of the interface.
 *
 * <p>References: Wolter, Introduction to Variance Estimation, 2nd edition (2007), chapters 3 to 5;
 * Rao and Wu (1988), Resampling inference with complex survey data, Journal of the American
 * Statistical Association 83, 231-241; Rao, Wu and Yue (1992), Some recent work on resampling
 * methods for complex surveys, Survey Methodology 18, 209-217; Judkins (1990), Fay's method for
 * variance estimation, Journal of Official Statistics 6, 223-239; Canty and Davison (1999),
 * Resampling-based variance estimation for labour force surveys, The Statistician 48, 379-391;
 * Lumley, Complex Surveys (2010), section 2.3, and the R package survey.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.survey.replication;

import org.jspecify.annotations.NullMarked;
