package org.nutricoverage.coordination.followup;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;

/**
 * The progress of an action plan on a day, function by function.
 *
 * @param asOf the day
 * @param nextReview the day of the next review, three months later
 * @param functions the counts of each function
 * @param findings actions that are overdue or were not reviewed
 * @since 0.1.0
 */
public record QuarterlyReview(
    LocalDate asOf, LocalDate nextReview, List<Counts> functions, List<Finding> findings)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Copies the lists. */
  public QuarterlyReview {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(nextReview, "nextReview");
    functions = List.copyOf(functions);
    findings = List.copyOf(findings);
  }

  /**
   * The counts of a function.
   *
   * @param functionId the function
   * @return its counts
   * @throws IllegalArgumentException if the plan has no such function
   */
  public Counts function(String functionId) {
    return functions.stream()
        .filter(counts -> counts.functionId().equals(functionId))
        .findFirst()
        .orElseThrow(() -> Arguments.refused("functionId", "a function of the plan", functionId));
  }

  /**
   * How many actions of a function are open, done, overdue, dropped.
   *
   * @param functionId the function
   * @param open not done and not dropped
   * @param done done
   * @param overdue open with a last day before the day of the review; part of the open ones
   * @param dropped given up
   * @since 0.1.0
   */
  public record Counts(String functionId, long open, long done, long overdue, long dropped)
      implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Checks that there is a function. */
    public Counts {
      Objects.requireNonNull(functionId, "functionId");
    }
  }
}
