package org.nutricoverage.survey.planning;

import java.io.Serializable;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.nutricoverage.core.internal.Arguments;

/**
 * How many standard errors the margin of error is to span: the number that manuals call z or t.
 *
 * <p>An expected 70 %, a margin of 5 points and a design effect of 1.5 take 485 completed
 * interviews with the normal value 1.96 and 527 with SMART's 2.045.
 *
 * <pre>{@code
 * CriticalValue.normal().at(0.95);         // 1.959963984540...
 * CriticalValue.studentT(30).at(0.95);     // 2.045229642132..., 29 degrees of freedom
 * CriticalValue.fixed(2).at(0.95);         // 2.0, as in UNICEF's survey template
 * }</pre>
 *
 * @since 0.1.0
 */
public sealed interface CriticalValue extends Serializable {

  /**
   * The quantile of the standard normal distribution, 1.96 at 95 %. The default.
   *
   * @return the normal critical value
   */
  static CriticalValue normal() {
    return new Normal();
  }

  /**
   * The quantile of Student's t distribution with one degree of freedom less than there are
   * clusters, 2.045 for 30 clusters at 95 %.
   *
   * <p>Source: SMART, Sampling (survey manager training, module 3).
   *
   * @param clusters the number of clusters planned, at least 2
   * @return the critical value for that many clusters
   * @throws IllegalArgumentException if clusters is below 2
   */
  static CriticalValue studentT(int clusters) {
    return new StudentT(clusters);
  }

  /**
   * A printed number whatever the confidence level, such as 1.96, SMART's 2.045 or UNICEF's 2.
   *
   * @param standardErrors the number of standard errors, finite and above 0
   * @return that critical value
   * @throws IllegalArgumentException if standardErrors is not above 0, infinite or not a number
   */
  static CriticalValue fixed(double standardErrors) {
    return new Fixed(standardErrors);
  }

  /**
   * The number of standard errors at a confidence level.
   *
   * @param confidenceLevel a fraction of at least 0.5 and below 1
   * @return the two-sided critical value, in standard errors
   * @throws IllegalArgumentException if the level is not in the range
   */
  double at(double confidenceLevel);

  /**
   * The critical value of the standard normal distribution.
   *
   * @since 0.1.0
   */
  record Normal() implements CriticalValue {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    @Override
    public double at(double confidenceLevel) {
      return STANDARD.inverseSurvivalProbability(Levels.upperTail(confidenceLevel));
    }

    /** Returns the name of the distribution. */
    @Override
    public String toString() {
      return "normal";
    }
  }

  /**
   * The critical value of Student's t distribution with {@code clusters - 1} degrees of freedom.
   *
   * @param clusters the number of clusters planned, at least 2
   * @since 0.1.0
   */
  record StudentT(int clusters) implements CriticalValue {

    /**
     * Checks the number of clusters.
     *
     * @param clusters the number of clusters planned, at least 2
     * @throws IllegalArgumentException if clusters is below 2
     */
    public StudentT {
      Arguments.inRange(clusters, 2, Integer.MAX_VALUE, "clusters", "clusters");
    }

    @Override
    public double at(double confidenceLevel) {
      return TDistribution.of(clusters - 1.0)
          .inverseSurvivalProbability(Levels.upperTail(confidenceLevel));
    }

    /** Returns the name of the distribution with its degrees of freedom. */
    @Override
    public String toString() {
      return "Student t, degrees of freedom " + (clusters - 1);
    }
  }

  /**
   * A printed critical value.
   *
   * @param standardErrors the number of standard errors, finite and above 0
   * @since 0.1.0
   */
  record Fixed(double standardErrors) implements CriticalValue {

    /**
     * Checks the number.
     *
     * @param standardErrors the number of standard errors, finite and above 0
     * @throws IllegalArgumentException if standardErrors is not above 0, infinite or not a number
     */
    public Fixed {
      Arguments.positive(standardErrors, "criticalValue", "standard errors");
    }

    @Override
    public double at(double confidenceLevel) {
      Levels.confidence(confidenceLevel);
      return standardErrors;
    }
  }
}
