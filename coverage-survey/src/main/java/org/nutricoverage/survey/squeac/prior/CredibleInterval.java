package org.nutricoverage.survey.squeac.prior;

import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.interval.IntervalMethod;

/**
 * The intervals of a belief about coverage.
 *
 * @since 0.1.0
 */
public enum CredibleInterval implements IntervalMethod {
  /** As much probability below as above; the default. */
  EQUAL_TAILED("equal tails"),
  /** The shortest interval of its probability. */
  HIGHEST_DENSITY("highest posterior density"),
  /**
   * {@code mode -+ 1.96 sd}, not clipped, at 95 %.
   *
   * <p>The hand formula of the Technical Reference as remembered, not confirmed from its text; here
   * to reproduce reports.
   */
  HAND_FORMULA("hand formula, mode plus or minus 1.96 standard deviations");

  private final String label;

  CredibleInterval(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public IntervalKind kind() {
    return IntervalKind.CREDIBLE;
  }
}
