package org.nutricoverage.deskreview.need;

import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.interval.IntervalMethod;

/**
 * The ways in which the uncertainty of inputs becomes an interval.
 *
 * @since 0.1.0
 */
public enum PropagatedInterval implements IntervalMethod {
  /** The delta method on the logarithm of the figure. */
  DELTA_METHOD("delta method on the log scale"),
  /** Percentiles of random draws of the inputs. */
  MONTE_CARLO("Monte Carlo percentiles");

  private final String label;

  PropagatedInterval(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public IntervalKind kind() {
    return IntervalKind.PROPAGATED;
  }
}
