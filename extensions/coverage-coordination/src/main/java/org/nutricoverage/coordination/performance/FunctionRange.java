package org.nutricoverage.coordination.performance;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.coordination.instrument.CoordinationFunction;

/**
 * The statuses of the rows of a function, from the lowest to the highest.
 *
 * <p>The published reports give no score of a function with several rows, and none is made up here:
 * slides that say "good to unsatisfactory" mean this range.
 *
 * @param function the function
 * @param statuses the statuses of its rows that have one, the lowest first
 * @param rowsWithoutStatus how many of its rows have no data or are hidden
 * @since 0.1.0
 */
public record FunctionRange(
    CoordinationFunction function, List<PerformanceStatus> statuses, int rowsWithoutStatus)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Copies and sorts the statuses. */
  public FunctionRange {
    Objects.requireNonNull(function, "function");
    statuses = statuses.stream().sorted().toList();
  }

  /**
   * The lowest status.
   *
   * @return the status; empty if no row has one
   */
  public Optional<PerformanceStatus> lowest() {
    return statuses.stream().findFirst();
  }

  /**
   * The highest status.
   *
   * @return the status; empty if no row has one
   */
  public Optional<PerformanceStatus> highest() {
    return statuses.isEmpty() ? Optional.empty() : Optional.of(statuses.get(statuses.size() - 1));
  }

  /**
   * Whether every row has at least a status.
   *
   * @param least the status
   * @return true if there are rows, all have a status and none is lower
   */
  public boolean allAtLeast(PerformanceStatus least) {
    return rowsWithoutStatus == 0
        && lowest().map(lowest -> lowest.compareTo(least) >= 0).orElse(false);
  }

  /** Returns the function with its range: {@code Advocacy: good to weak}. */
  @Override
  public String toString() {
    String range =
        lowest()
            .map(low ->
                highest()
                    .filter(high -> high != low)
                    .map(high -> high.label() + " to " + low.label())
                    .orElse(low.label()))
            .orElse("no status");
    return function.label() + ": " + range;
  }
}
