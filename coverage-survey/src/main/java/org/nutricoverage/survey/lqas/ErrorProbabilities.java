package org.nutricoverage.survey.lqas;

import java.io.Serializable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * How often a decision rule errs: at a coverage that is low, and at one that is high.
 *
 * <p>{@link DecisionRule#errors(LotCoverage, LotCoverage)} makes one.
 *
 * @param aboveThoughLow the probability, a fraction from 0 to 1, that coverage is found to be above
 *     the standard although it is low: children who need the service are taken to have it. Written
 *     beta in sample-size programmes
 * @param notAboveThoughHigh the probability, a fraction from 0 to 1, that coverage is not found to
 *     be above the standard although it is high. Written alpha in sample-size programmes
 * @since 0.1.0
 */
public record ErrorProbabilities(double aboveThoughLow, double notAboveThoughHigh)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the probabilities.
   *
   * @throws IllegalArgumentException if one is not a fraction from 0 to 1
   */
  public ErrorProbabilities {
    aboveThoughLow = Arguments.fraction(aboveThoughLow, "aboveThoughLow");
    notAboveThoughHigh = Arguments.fraction(notAboveThoughHigh, "notAboveThoughHigh");
  }

  /**
   * The greater of the two.
   *
   * @return a fraction from 0 to 1
   */
  public double greatest() {
    return Math.max(aboveThoughLow, notAboveThoughHigh);
  }

  /**
   * The two added up, by which thresholds are compared that weigh both errors alike.
   *
   * @return from 0 to 2
   */
  public double sum() {
    return aboveThoughLow + notAboveThoughHigh;
  }

  /** Returns both in percent. */
  @Override
  public String toString() {
    return "found above though low "
        + Numbers.percent(aboveThoughLow)
        + ", not found above though high "
        + Numbers.percent(notAboveThoughHigh);
  }
}
