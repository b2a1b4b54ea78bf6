package org.nutricoverage.survey.hypothesis;

import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.interval.IntervalMethod;

/**
 * How the interval of a ratio of two figures is made.
 *
 * @since 0.1.0
 */
public enum RatioInterval implements IntervalMethod {
  /** Symmetric on the logarithmic scale: ratio times or over e to the (t se of the logarithm). */
  LOGARITHM("logarithm of the ratio");

  private final String label;

  RatioInterval(String label) {
    this.label = label;
  }

  /**
   * The name of the method in a report.
   *
   * @return "logarithm of the ratio"
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
