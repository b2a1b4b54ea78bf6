package org.nutricoverage.coordination.performance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.Rational;

/**
 * The change of scores from one run to the next, or the reasons why the two must not be compared.
 *
 * <p>Scores of different instruments or rules are not comparable: the middle answer is 60 % under
 * one and 50 % under another.
 *
 * @since 0.1.0
 */
public sealed interface PerformanceComparison extends Serializable {

  /**
   * Compares two results.
   *
   * @param earlier the earlier result
   * @param later the later result
   * @return the change of each row, or the reasons for refusal
   */
  static PerformanceComparison of(PerformanceResult earlier, PerformanceResult later) {
    List<String> reasons = new ArrayList<>();
    addIfDifferent(reasons, "instrument", earlier.instrumentId(), later.instrumentId());
    addIfDifferent(
        reasons, "instrument version", earlier.instrumentVersion(), later.instrumentVersion());
    addIfDifferent(reasons, "scoring policy", earlier.policy(), later.policy());
    if (reasons.isEmpty() && !rowIds(earlier).equals(rowIds(later))) {
      reasons.add("they differ in rows");
    }
    if (!reasons.isEmpty()) {
      return new Refused(reasons);
    }
    List<RowChange> changes = new ArrayList<>();
    for (RowResult row : later.rows()) {
      earlier
          .row(row.row().id())
          .ifPresent(
              before -> changes.add(new RowChange(row.row().id(), before.score(), row.score())));
    }
    return new Compared(changes);
  }

  private static List<String> rowIds(PerformanceResult result) {
    return result.rows().stream().map(row -> row.row().id()).sorted().toList();
  }

  private static void addIfDifferent(
      List<String> reasons, String what, Object first, Object second) {
    if (!first.equals(second)) {
      reasons.add("they differ in " + what + " (" + first + " and " + second + ")");
    }
  }

  /**
   * The changes.
   *
   * @param rows one change a row, in the order of the later result
   * @since 0.1.0
   */
  record Compared(List<RowChange> rows) implements PerformanceComparison {

    private static final long serialVersionUID = 1L;

    /** Copies the rows. */
    public Compared {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The refusal.
   *
   * @param reasons at least one, in words
   * @since 0.1.0
   */
  record Refused(List<String> reasons) implements PerformanceComparison {

    private static final long serialVersionUID = 1L;

    /**
     * Copies the reasons.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("reasons must hold at least 1 reason but were empty");
      }
    }

    /** Returns the reasons on one line. */
    @Override
    public String toString() {
      return "not compared: " + String.join("; ", reasons);
    }
  }

  /**
   * The change of a row. There is no test of significance: the respondents are no sample, and who
   * answers changes from run to run.
   *
   * @param rowId the row
   * @param earlier the earlier score
   * @param later the later score
   * @since 0.1.0
   */
  record RowChange(String rowId, RowScore earlier, RowScore later) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Checks that the parts are there. */
    public RowChange {
      Objects.requireNonNull(rowId, "rowId");
      Objects.requireNonNull(earlier, "earlier");
      Objects.requireNonNull(later, "later");
    }

    /**
     * The later score less the earlier one.
     *
     * @return the exact difference in percentage points; empty if one has no score
     */
    public Optional<Rational> points() {
      return earlier.percent().flatMap(before -> later.percent().map(after -> after.minus(before)));
    }
  }
}
