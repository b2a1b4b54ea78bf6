package org.nutricoverage.deskreview.routine;

import java.io.Serializable;
import org.nutricoverage.core.internal.Arguments;

/**
 * How often something was checked and how often it did not hold.
 *
 * @param checked how often, at least 0
 * @param failed how often it did not hold, from 0 to the number checked
 * @since 0.1.0
 */
public record Tally(int checked, int failed) implements Serializable {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public Tally {
    Arguments.notNegative(checked, "checked", "checks");
    Arguments.inRange(failed, 0, checked, "failed", "checks");
  }

  Tally plus(boolean holds) {
    return new Tally(checked + 1, failed + (holds ? 0 : 1));
  }

  /** Returns {@code 6635 of 7908}. */
  @Override
  public String toString() {
    return failed + " of " + checked;
  }
}
