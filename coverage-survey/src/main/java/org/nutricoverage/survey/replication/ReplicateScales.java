package org.nutricoverage.survey.replication;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * How replicate estimates become a variance: scale x sum of scale_r (t_r - c)^2.
 *
 * <p>The centre c is the mean of the replicate estimates, of those whose scale_r is above 0 (as in
 * R's package survey by default), or the estimate with the full weights ({@code mse = TRUE} in R).
 *
 * <pre>{@code
 * ReplicateScales.of(0.5, new double[] {1, 1, 1}, false).toString();
 * // "3 replicates, scale 0.5, about their mean"
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ReplicateScales implements Serializable {

  private static final long serialVersionUID = 1L;

  private final double scale;
  private final double[] replicateScales;
  private final boolean aboutFullEstimate;

  private ReplicateScales(double scale, double[] replicateScales, boolean aboutFullEstimate) {
    this.scale = scale;
    this.replicateScales = replicateScales;
    this.aboutFullEstimate = aboutFullEstimate;
  }

  /**
   * The scales of replicates whose making is known to the caller.
   *
   * @param scale the factor of the whole sum, at least 0
   * @param replicateScales the factor of each replicate, at least 0; at least one replicate
   * @param aboutFullEstimate whether deviations are taken from the full estimate ({@code mse =
   *     TRUE} in R) and not from the mean of the replicates
   * @return the scales; the array is copied
   * @throws IllegalArgumentException if there is no replicate, or a scale is negative, infinite or
   *     not a number
   */
  public static ReplicateScales of(
      double scale, double[] replicateScales, boolean aboutFullEstimate) {
    Arguments.inRange(
        replicateScales.length, 1, Integer.MAX_VALUE, "replicateScales", "replicates");
    Arguments.notNegative(scale, "scale", "units");
    double[] copy = new double[replicateScales.length];
    for (int r = 0; r < copy.length; r++) {
      copy[r] =
          Arguments.notNegative(replicateScales[r], "replicateScales of replicate " + r, "units");
    }
    return new ReplicateScales(scale + 0.0, copy, aboutFullEstimate);
  }

  /** The scales of replicates made here; none where every stratum was taken whole. */
  static ReplicateScales made(double scale, double[] replicateScales, boolean aboutFullEstimate) {
    return new ReplicateScales(scale, replicateScales, aboutFullEstimate);
  }

  /** These scales with deviations from the full estimate. */
  ReplicateScales withAboutFullEstimate() {
    return new ReplicateScales(scale, replicateScales, true);
  }

  /** One scale for all replicates. */
  static ReplicateScales uniform(double scale, int replicates, boolean aboutFullEstimate) {
    double[] ones = new double[replicates];
    Arrays.fill(ones, 1);
    return new ReplicateScales(scale, ones, aboutFullEstimate);
  }

  /**
   * How many replicates there are.
   *
   * @return the number; 0 only where every stratum was taken whole
   */
  public int replicates() {
    return replicateScales.length;
  }

  /**
   * The factor of the whole sum.
   *
   * @return the scale, at least 0
   */
  public double scale() {
    return scale;
  }

  /**
   * The factor of one replicate in the sum.
   *
   * @param replicate the number of the replicate, from 0
   * @return its scale, at least 0
   * @throws IndexOutOfBoundsException if there is no such replicate
   */
  public double replicateScale(int replicate) {
    return replicateScales[Objects.checkIndex(replicate, replicateScales.length)];
  }

  /**
   * Whether deviations are taken from the full estimate.
   *
   * @return true for the full estimate, false for the mean of the replicates
   */
  public boolean aboutFullEstimate() {
    return aboutFullEstimate;
  }

  /** Whether the scales make every variance 0, as where all strata were taken whole. */
  boolean allZero() {
    return !(scale > 0) || Arrays.stream(replicateScales).noneMatch(value -> value > 0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReplicateScales that
        && Double.compare(scale, that.scale) == 0
        && Arrays.equals(replicateScales, that.replicateScales)
        && aboutFullEstimate == that.aboutFullEstimate;
  }

  @Override
  public int hashCode() {
    return Objects.hash(scale, Arrays.hashCode(replicateScales), aboutFullEstimate);
  }

  /** Returns the number of replicates, the scale and the centre. */
  @Override
  public String toString() {
    return Numbers.counted(replicates(), "replicate", "replicates")
        + ", scale "
        + scale
        + ", about "
        + (aboutFullEstimate ? "the full estimate" : "their mean");
  }
}
