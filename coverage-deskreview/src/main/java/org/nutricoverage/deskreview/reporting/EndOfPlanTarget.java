package org.nutricoverage.deskreview.reporting;

import java.io.Serializable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.standard.Threshold;

/**
 * The coverage that a plan wants to have reached when it ends, with its comparison sign.
 *
 * @param threshold what the coverage at the end is compared with; greater figures are better, the
 *     value is above 0, and some figure up to 100 % meets it
 * @param evidence why a target above the minimum is realistic; {@code ""} if not stated
 * @since 0.1.0
 */
public record EndOfPlanTarget(Threshold threshold, String evidence) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the threshold.
   *
   * @throws IllegalArgumentException if it is none for coverage
   */
  public EndOfPlanTarget {
    Targets.check(threshold);
    evidence = evidence.strip();
  }

  /**
   * A target without stated evidence.
   *
   * @param threshold what the coverage at the end is compared with
   * @return the target
   * @throws IllegalArgumentException if the threshold is none for coverage
   */
  public static EndOfPlanTarget of(Threshold threshold) {
    return new EndOfPlanTarget(threshold, "");
  }

  /**
   * This target with the evidence that it is realistic.
   *
   * @param newEvidence the evidence, for example a survey
   * @return a copy
   * @throws IllegalArgumentException if the evidence is blank
   */
  public EndOfPlanTarget becauseOf(String newEvidence) {
    return new EndOfPlanTarget(threshold, Arguments.text(newEvidence, "evidence"));
  }

  /** Returns the threshold, {@code end of plan: >= 70 %}. */
  @Override
  public String toString() {
    return "end of plan: " + threshold;
  }
}
