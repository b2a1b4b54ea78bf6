package org.nutricoverage.coordination.guide;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.coordination.assessment.AssessmentMethod;
import org.nutricoverage.core.internal.Arguments;

/**
 * A line of a guide: for a question, a method with its rank and the reason.
 *
 * @param question the question
 * @param rank 1 for the first choice, from 1 to 100
 * @param method the method
 * @param variant which kind of it, for example {@code stages 1-2}; empty if any
 * @param reason why, and what must be kept in mind
 * @since 0.1.0
 */
public record GuideRule(
    AssessmentQuestion question, int rank, AssessmentMethod method, String variant, String reason)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the rank is not in its range or the reason blank
   */
  public GuideRule {
    Objects.requireNonNull(question, "question");
    Arguments.inRange(rank, 1, 100, "rank", "ranks");
    Objects.requireNonNull(method, "method");
    variant = variant.strip();
    reason = Arguments.text(reason, "reason");
  }

  /** Returns rank, method and reason on one line. */
  @Override
  public String toString() {
    return rank + ". " + method.label() + (variant.isEmpty() ? "" : ", " + variant) + ": " + reason;
  }
}
