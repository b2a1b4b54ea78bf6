package org.nutricoverage.spatial;

import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.interval.IntervalMethod;

/**
 * The intervals of spatial samples.
 *
 * @since 0.1.0
 */
public enum SpatialInterval implements IntervalMethod {
  /**
   * Ratio estimate with quadrats as clusters, linearised variance, quantile of t with one degree of
   * freedom less than there are quadrats; clipped to the range from 0 to 1.
   */
  QUADRAT_RATIO_T("ratio of quadrats, linearised variance, t");

  private final String label;

  SpatialInterval(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public IntervalKind kind() {
    return IntervalKind.SAMPLING;
  }
}
