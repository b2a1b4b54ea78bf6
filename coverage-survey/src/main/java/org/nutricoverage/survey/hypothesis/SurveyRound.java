package org.nutricoverage.survey.hypothesis;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.interval.EstimatedProportion;

/**
 * One round of a repeated survey: when it was, and the share it found.
 *
 * <pre>{@code
 * SurveyRound round = SurveyRound.of(2025, EstimatedProportion.of(0.45, 0.0016, 300, 24));
 * round.time();   // 2025.0
 * }</pre>
 *
 * @param time when the round was, from -1e12 to 1e12: a year, a month counted from any start, or
 *     the number of the round
 * @param estimate the share with its variance, observations and degrees of freedom
 * @since 0.1.0
 */
public record SurveyRound(double time, EstimatedProportion estimate) implements Serializable {

  /** Over a shorter span the slope of a trend could be beyond the range of doubles. */
  static final double SHORTEST_SPAN = 1e-100;

  private static final long serialVersionUID = 1L;

  private static final double LATEST = 1e12;

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the time is not in its range
   */
  public SurveyRound {
    if (!(Math.abs(time) <= LATEST)) {
      throw Arguments.refused("time", "a number of units of time from -1e12 to 1e12", time);
    }
    time += 0.0;
    Objects.requireNonNull(estimate, "estimate");
  }

  /**
   * A round.
   *
   * @param time when the round was, from -1e12 to 1e12
   * @param estimate the share that it found
   * @return the round
   * @throws IllegalArgumentException if the time is not in its range
   */
  public static SurveyRound of(double time, EstimatedProportion estimate) {
    return new SurveyRound(time, estimate);
  }
}
