package org.nutricoverage.survey.interval;

import java.io.Serializable;
import org.nutricoverage.core.internal.Arguments;

/**
 * A share estimated from a survey, with all that an interval or a test needs to know of it.
 *
 * <pre>{@code
 * // 62 % of 412 children in 30 clusters, standard error 2.9 points
 * EstimatedProportion share = EstimatedProportion.of(0.62, 0.029 * 0.029, 412, 29);
 * SurveyInterval.preferred(share, 0.95).isPresent();   // true
 * }</pre>
 *
 * <p>A share within 1e-13 of 0 or of 1 is taken as 0 or 1 wherever a method treats these apart, and
 * a variance below 1e-20 as 0: sums of weights in floating point leave such residues.
 *
 * @param proportion the share p, a fraction from 0 to 1
 * @param variance the variance of the share under the design of the survey, the square of its
 *     standard error, finite and at least 0
 * @param observations n, the number of people with an answer and a weight above 0, at least 0
 * @param degreesOfFreedom the degrees of freedom of the variance, usually clusters less strata; any
 *     number, or {@link Double#POSITIVE_INFINITY} where the variance is taken as known; 0 or less
 *     says that the sample tells nothing of the variance
 * @since 0.1.0
 */
public record EstimatedProportion(
    double proportion, double variance, long observations, double degreesOfFreedom)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final double BOUNDARY_RESIDUE = 1e-13;
  private static final double VARIANCE_RESIDUE = 1e-20;

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if a component is not in its range
   */
  public EstimatedProportion {
    proportion = Arguments.fraction(proportion, "proportion");
    variance = Arguments.notNegative(variance, "variance", "squared shares");
    observations = Arguments.notNegative(observations, "observations", "people");
    if (!(degreesOfFreedom > Double.NEGATIVE_INFINITY)) {
      throw Arguments.refused(
          "degreesOfFreedom", "a finite number or positive infinity", degreesOfFreedom);
    }
    degreesOfFreedom += 0.0;
  }

  /**
   * An estimated share.
   *
   * @param proportion the share, a fraction from 0 to 1
   * @param variance the variance of the share, finite and at least 0
   * @param observations the number of people with an answer and a weight above 0, at least 0
   * @param degreesOfFreedom the degrees of freedom of the variance, any finite number or positive
   *     infinity
   * @return the estimated share
   * @throws IllegalArgumentException if an argument is not in its range
   */
  public static EstimatedProportion of(
      double proportion, double variance, long observations, double degreesOfFreedom) {
    return new EstimatedProportion(proportion, variance, observations, degreesOfFreedom);
  }

  /**
   * The standard error of the share.
   *
   * @return the square root of the variance as a fraction; exactly 0 for a variance below 1e-20
   */
  public double standardError() {
    return hasVariance() ? Math.sqrt(variance) : 0;
  }

  /**
   * Whether nobody or everybody has what is counted, so that the variance says nothing.
   *
   * @return true if the share is within 1e-13 of 0 or of 1
   */
  public boolean isNoneOrAll() {
    return isNone() || isAll();
  }

  /**
   * Whether the variance is above 0.
   *
   * @return false for a variance below 1e-20
   */
  public boolean hasVariance() {
    return variance >= VARIANCE_RESIDUE;
  }

  /**
   * Whether the sample tells anything of the variance.
   *
   * @return true if there are degrees of freedom above 0
   */
  public boolean hasDegreesOfFreedom() {
    return degreesOfFreedom > 0;
  }

  /**
   * The same estimate of the share that does not have what is counted.
   *
   * @return 1 - p with the same variance, observations and degrees of freedom
   */
  public EstimatedProportion complement() {
    return new EstimatedProportion(1 - proportion, variance, observations, degreesOfFreedom);
  }

  boolean isNone() {
    return proportion <= BOUNDARY_RESIDUE;
  }

  boolean isAll() {
    return 1 - proportion <= BOUNDARY_RESIDUE;
  }

  /** Strictly between none and all, with a variance above 0: what transformations need. */
  boolean isInterior() {
    return !isNoneOrAll() && hasVariance();
  }

  /** p (1 - p) / v, the simple random sample that would be as precise. */
  double effectiveSize() {
    return proportion * (1 - proportion) / variance;
  }
}
