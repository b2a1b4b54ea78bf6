package org.nutricoverage.survey.replication;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.ConfidenceInterval;

/**
 * The variance of an estimate from its replicates: scale x sum of scale_r (t_r - c)^2, c the mean
 * of the replicates or the full estimate as the {@link ReplicateScales} say.
 *
 * <p>A replicate without estimate, as where a domain has no weight in it, is given as NaN or
 * infinite. It is left out of sum and mean, the scale is kept as R's package survey keeps it, and
 * it is counted: see {@link #dropped()} and {@link #findings()}. The variance is then too small.
 *
 * <p>There is no variance where no replicate gave an estimate, or where only one did and deviations
 * are from the mean: {@link #variance()} is then empty and {@link #notAvailable()} says why.
 * Deviations of less than 1e-13 of the greatest estimate are rounding and count as 0.
 *
 * <pre>{@code
 * ReplicateScales scales = ReplicateScales.of(0.5, new double[] {1, 1, 1}, false);
 * ReplicateVariance variance = ReplicateVariance.of(scales, 0.5, new double[] {0.4, 0.5, 0.6});
 * variance.standardError().getAsDouble();     // 0.0999...
 * variance.waldInterval(0.95, 2).interval().get().upper();     // 0.930...
 * }</pre>
 *
 * <p>Immutable and thread-safe; equal if estimates and scales are.
 *
 * @since 0.1.0
 */
public final class ReplicateVariance implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A proportion this near to 0 or 1 is 0 or 1. */
  private static final double BOUNDARY = 1e-13;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final ReplicateScales scales;
  private final double fullEstimate;
  private final double[] estimates;
  private final double[] available;
  private final double variance;
  private final @Nullable String notAvailable;

  private ReplicateVariance(ReplicateScales scales, double fullEstimate, double[] estimates) {
    this.scales = scales;
    this.fullEstimate = fullEstimate;
    this.estimates = estimates;
    this.available = Replicates.available(estimates);
    Moments moments = Moments.of(scales, fullEstimate, estimates, fullEstimate, estimates);
    this.notAvailable = moments.notAvailable();
    this.variance = moments.covariance();
  }

  /**
   * The variance from the estimates of replicates with known scales.
   *
   * @param scales the scales of the replicates
   * @param fullEstimate the estimate with the full weights, finite
   * @param replicateEstimates the estimate of each replicate in their order; NaN or infinite where
   *     the replicate gave none
   * @return the variance
   * @throws IllegalArgumentException if the full estimate is not finite, or if there are not as
   *     many estimates as replicates
   */
  public static ReplicateVariance of(
      ReplicateScales scales, double fullEstimate, double[] replicateEstimates) {
    Arguments.finite(fullEstimate, "fullEstimate", "units of the estimate");
    if (replicateEstimates.length != scales.replicates()) {
      throw Arguments.refused(
          "replicateEstimates",
          "an array of one estimate for each of " + scales.replicates() + " replicates",
          replicateEstimates.length + " estimates");
    }
    return new ReplicateVariance(scales, fullEstimate + 0.0, replicateEstimates.clone());
  }

  /**
   * The variance from the estimates of replicates made by a method.
   *
   * @param factors the factors that the replicate estimates were computed with
   * @param fullEstimate the estimate with the full weights, finite
   * @param replicateEstimates the estimate of each replicate in their order; NaN or infinite where
   *     the replicate gave none
   * @return the variance
   * @throws IllegalArgumentException if the full estimate is not finite, or if there are not as
   *     many estimates as replicates
   */
  public static ReplicateVariance of(
      ReplicateFactors factors, double fullEstimate, double[] replicateEstimates) {
    return of(factors.scales(), fullEstimate, replicateEstimates);
  }

  /**
   * The estimate with the full weights.
   *
   * @return the estimate, finite
   */
  public double fullEstimate() {
    return fullEstimate;
  }

  /**
   * The scales of the replicates.
   *
   * @return the scales
   */
  public ReplicateScales scales() {
    return scales;
  }

  /**
   * The variance of the estimate.
   *
   * @return the variance, at least 0; 0 without replicates, where every stratum was taken whole;
   *     empty where {@link #notAvailable()} says why
   */
  public OptionalDouble variance() {
    return notAvailable == null ? OptionalDouble.of(variance) : OptionalDouble.empty();
  }

  /**
   * The standard error of the estimate, the square root of its variance.
   *
   * @return the standard error, at least 0; empty where there is no variance
   */
  public OptionalDouble standardError() {
    return notAvailable == null ? OptionalDouble.of(Math.sqrt(variance)) : OptionalDouble.empty();
  }

  /**
   * Why there is no variance.
   *
   * @return the reason in words; empty where there is a variance
   */
  public Optional<String> notAvailable() {
    return Optional.ofNullable(notAvailable);
  }

  /**
   * The mean of the replicate estimates that there are.
   *
   * @return the mean; empty where there is none
   */
  public OptionalDouble mean() {
    return available.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Replicates.mean(available));
  }

  /**
   * How many replicates there are.
   *
   * @return the number, with those that gave no estimate
   */
  public int replicates() {
    return estimates.length;
  }

  /**
   * How many replicates gave no estimate and were left out.
   *
   * @return the number, at least 0
   */
  public int dropped() {
    return estimates.length - available.length;
  }

  /**
   * The estimate of one replicate.
   *
   * @param replicate the number of the replicate, from 0
   * @return the estimate; empty where the replicate gave none
   * @throws IndexOutOfBoundsException if there is no such replicate
   */
  public OptionalDouble replicateEstimate(int replicate) {
    return Replicates.estimate(estimates[Objects.checkIndex(replicate, estimates.length)]);
  }

  /**
   * The covariance with another estimate from the same replicates: scale x sum of scale_r (t_r - c)
   * (u_r - d).
   *
   * <p>Replicates without one of the two estimates are left out of both, and of both means.
   *
   * @param other the variance of the other estimate, with the same scales
   * @return the covariance; empty where fewer replicates are left than a variance needs
   * @throws IllegalArgumentException if the scales are others
   */
  public OptionalDouble covariance(ReplicateVariance other) {
    if (!scales.equals(other.scales)) {
      throw Arguments.refused(
          "other", "a variance with the same scales (" + scales + ")", other.scales);
    }
    Moments moments =
        Moments.of(scales, fullEstimate, estimates, other.fullEstimate, other.estimates);
    return moments.notAvailable() == null
        ? OptionalDouble.of(moments.covariance())
        : OptionalDouble.empty();
  }

  /**
   * The interval estimate -+ t se. It may leave the natural range of the estimate.
   *
   * @param level the level, a fraction strictly between 0 and 1; 0.95 stands for 95 %
   * @param degreesOfFreedom the degrees of freedom, possibly infinite; no interval at 0 or less
   * @return the interval; or none and why, also where the replicates do not differ
   * @throws IllegalArgumentException if the level is not in the range or the degrees of freedom are
   *     not a number
   */
  public Uncertainty waldInterval(double level, double degreesOfFreedom) {
    double quantile = quantile(level, degreesOfFreedom);
    Optional<String> reason = reasonAgainst(degreesOfFreedom);
    if (reason.isPresent()) {
      return new Uncertainty.NoInterval(reason.get());
    }
    double halfWidth = quantile * Math.sqrt(variance);
    return interval(
        fullEstimate - halfWidth,
        fullEstimate + halfWidth,
        level,
        ReplicateInterval.WALD,
        degreesOfFreedom);
  }

  /**
   * The interval of a proportion on the logit scale: expit(logit p -+ t s), s the standard error of
   * logit p from the logits of the replicate estimates.
   *
   * <p>As R's {@code svyciprop(method = "logit")} for replicate designs. It is not the interval
   * that takes se/(p (1 - p)) for s.
   *
   * @param level the level, a fraction strictly between 0 and 1; 0.95 stands for 95 %
   * @param degreesOfFreedom the degrees of freedom, possibly infinite; no interval at 0 or less
   * @return the interval, within 0 and 1; or none and why, also where the replicates do not differ
   *     or where the estimate or one of the replicates is not strictly between 0 and 1
   * @throws IllegalArgumentException if the level is not in the range or the degrees of freedom are
   *     not a number
   */
  public Uncertainty logitInterval(double level, double degreesOfFreedom) {
    double quantile = quantile(level, degreesOfFreedom);
    Optional<String> reason = reasonAgainst(degreesOfFreedom).or(this::reasonAgainstLogit);
    if (reason.isPresent()) {
      return new Uncertainty.NoInterval(reason.get());
    }
    double[] logits = new double[estimates.length];
    for (int r = 0; r < logits.length; r++) {
      logits[r] = logit(estimates[r]);
    }
    double centre = logit(fullEstimate);
    double halfWidth =
        quantile * Math.sqrt(Moments.of(scales, centre, logits, centre, logits).covariance());
    return interval(
        expit(centre - halfWidth),
        expit(centre + halfWidth),
        level,
        ReplicateInterval.LOGIT,
        degreesOfFreedom);
  }

  /**
   * The quantiles (1 - level)/2 and (1 + level)/2 of the replicate estimates, R's type 7.
   *
   * <p>Meaningful for bootstraps alone: the replicates of a jackknife lie far closer together than
   * the estimates of repeated surveys would, those of balanced replication do so nearly. Replicate
   * scales are not used.
   *
   * @param level the level, a fraction strictly between 0 and 1; 0.95 stands for 95 %
   * @return the interval; or none and why, also where fewer than two replicates gave an estimate
   * @throws IllegalArgumentException if the level is not in the range
   */
  public Uncertainty percentileInterval(double level) {
    return percentileInterval(available, level);
  }

  /** The percentile interval of estimates that are all there. */
  static Uncertainty percentileInterval(double[] available, double level) {
    Arguments.properFraction(level, "level");
    if (available.length < 2) {
      return new Uncertainty.NoInterval(
          Numbers.counted(available.length, "replicate", "replicates") + " gave an estimate");
    }
    double[] sorted = available.clone();
    Arrays.sort(sorted);
    double tail = (1 - level) / 2;
    return interval(
        Replicates.quantile(sorted, tail),
        Replicates.quantile(sorted, 1 - tail),
        level,
        ReplicateInterval.PERCENTILE,
        Double.POSITIVE_INFINITY);
  }

  private static Uncertainty interval(
      double lower, double upper, double level, ReplicateInterval method, double freedom) {
    if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
      return new Uncertainty.NoInterval("the limits are beyond the greatest number");
    }
    return new Uncertainty.FromSample(ConfidenceInterval.of(lower, upper, level, method, freedom));
  }

  private static double quantile(double level, double degreesOfFreedom) {
    double tail = (1 - Arguments.properFraction(level, "level")) / 2;
    if (Double.isNaN(degreesOfFreedom)) {
      throw Arguments.refused("degreesOfFreedom", "a number or infinity", degreesOfFreedom);
    }
    if (!(degreesOfFreedom > 0)) {
      return 0;
    }
    return Double.isInfinite(degreesOfFreedom)
        ? NORMAL.inverseSurvivalProbability(tail)
        : TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(tail);
  }

  private Optional<String> reasonAgainst(double degreesOfFreedom) {
    if (notAvailable != null) {
      return Optional.of(notAvailable);
    }
    if (!(degreesOfFreedom > 0)) {
      return Optional.of("there are no degrees of freedom");
    }
    if (!(variance > 0) && !scales.allZero()) {
      return Optional.of("the replicates do not differ and say nothing of the variance");
    }
    return Optional.empty();
  }

  private Optional<String> reasonAgainstLogit() {
    if (!isInside(fullEstimate)) {
      return Optional.of("the estimate is not strictly between 0 and 1, where a logit exists");
    }
    long outside = Arrays.stream(available).filter(value -> !isInside(value)).count();
    return outside > 0
        ? Optional.of(
            Numbers.people(outside)
                + " of "
                + Numbers.people(available.length)
                + " replicate estimates are not strictly between 0 and 1, where a logit exists")
        : Optional.empty();
  }

  private static boolean isInside(double proportion) {
    return proportion > BOUNDARY && proportion < 1 - BOUNDARY;
  }

  private static double logit(double proportion) {
    return Math.log(proportion) - Math.log1p(-proportion);
  }

  private static double expit(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /**
   * What is to be known of the variance.
   *
   * @return a finding if replicates gave no estimate, otherwise none
   */
  public List<Finding> findings() {
    return dropped() == 0
        ? List.of()
        : List.of(
            Replicates.droppedFinding(
                dropped(),
                estimates.length,
                " and were left out with the scale kept: the variance is too small"));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReplicateVariance that
        && Double.compare(fullEstimate, that.fullEstimate) == 0
        && Arrays.equals(estimates, that.estimates)
        && scales.equals(that.scales);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fullEstimate, Arrays.hashCode(estimates), scales);
  }

  /** Returns the estimate with its standard error, or why there is none. */
  @Override
  public String toString() {
    return "estimate "
        + fullEstimate
        + (notAvailable == null
            ? ", standard error " + Math.sqrt(variance)
            : ", no standard error: " + notAvailable);
  }
}
