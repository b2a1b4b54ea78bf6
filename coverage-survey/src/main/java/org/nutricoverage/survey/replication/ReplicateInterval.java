package org.nutricoverage.survey.replication;

import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.interval.IntervalMethod;

/**
 * The intervals that replicates give.
 *
 * @since 0.1.0
 */
public enum ReplicateInterval implements IntervalMethod {
  /**
   * Estimate -+ t se, t the quantile of Student's t distribution; it may leave the range 0 to 1.
   */
  WALD("Wald with replicate variance"),
  /**
   * expit(logit p -+ t s), s the standard error of the logits of the replicate estimates: what R's
   * {@code svyciprop(method = "logit")} gives for a replicate design.
   */
  LOGIT("logit with replicate variance"),
  /**
   * The quantiles (1 - level)/2 and (1 + level)/2 of the replicate estimates (R's type 7).
   * Meaningful for bootstraps alone: the replicates of a jackknife lie far closer together.
   */
  PERCENTILE("percentiles of the replicates"),
  /** Estimate -+ z se of strata that were bootstrapped separately. */
  COMBINED_STRATA("normal, strata combined");

  private final String label;

  ReplicateInterval(String label) {
    this.label = label;
  }

  /**
   * The name of the method in a report.
   *
   * @return for example "logit with replicate variance"
   */
  @Override
  public String label() {
    return label;
  }

  /**
   * What the interval expresses.
   *
   * @return {@link IntervalKind#SAMPLING} always
   */
  @Override
  public IntervalKind kind() {
    return IntervalKind.SAMPLING;
  }
}
