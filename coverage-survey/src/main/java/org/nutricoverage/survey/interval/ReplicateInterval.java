package org.nutricoverage.survey.interval;

import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.interval.IntervalMethod;

/**
 * The names of intervals that are made from the replicates of an estimate and not from its
 * variance.
 *
 * <p>They cannot be had from an {@link EstimatedProportion}; whoever holds the replicates makes the
 * interval and puts one of these names on it. Intervals from the variance among replicates are
 * those of {@link SurveyInterval}.
 *
 * <pre>{@code
 * ConfidenceInterval interval =
 *     ConfidenceInterval.of(0.41, 0.67, 0.95, ReplicateInterval.PERCENTILE);
 * interval.toString();   // "41.0 % to 67.0 % (95 % confidence interval, percentile of the replicates)"
 * }</pre>
 *
 * @since 0.1.0
 */
public enum ReplicateInterval implements IntervalMethod {
  /**
   * From the t quantile to the 1 - t quantile of the replicates, t = (1 - level)/2: B. Efron and R.
   * J. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
   */
  PERCENTILE("percentile of the replicates"),

  /**
   * Symmetric on the logit scale, with the variance of the logits of the replicates. It differs
   * from {@link SurveyInterval#XLOGIT}, which carries the variance of the share over to that scale.
   */
  LOGIT_OF_REPLICATES("logit of the replicates");

  private final String label;

  ReplicateInterval(String label) {
    this.label = label;
  }

  /**
   * The name of the method in a report.
   *
   * @return for example "percentile of the replicates"
   */
  @Override
  public String label() {
    return label;
  }

  /**
   * What the interval expresses.
   *
   * @return {@link IntervalKind#SAMPLING}
   */
  @Override
  public IntervalKind kind() {
    return IntervalKind.SAMPLING;
  }
}
