package org.nutricoverage.coordination.barrier;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The barriers in order of weight, with their shares of all mentions: the few that matter most come
 * first.
 *
 * <p>Barriers of equal weight keep the order in which they were counted. Reasons other than not
 * seeing the illness and not knowing the programme are asked only of those who know it, so that the
 * chart mixes two levels: {@link #note()} says so.
 *
 * <pre>{@code
 * BarrierPareto pareto =
 *     BarrierCounts.of(
 *             Map.of(
 *                 BarrierCode.NOT_AWARE_OF_PROGRAMME, 14L,
 *                 BarrierCode.TOO_FAR, 8L,
 *                 BarrierCode.NO_TIME, 2L))
 *         .pareto();
 * pareto.rows().get(0).code();               // NOT_AWARE_OF_PROGRAMME
 * pareto.fewestFor(Rational.parse("0.8")).size();   // 2
 * }</pre>
 *
 * @param rows the barriers that were mentioned, the most frequent first
 * @since 0.1.0
 */
public record BarrierPareto(List<Row> rows) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Copies the rows. */
  public BarrierPareto {
    rows = List.copyOf(rows);
  }

  static BarrierPareto of(BarrierCounts counts) {
    List<Map.Entry<BarrierCode, Long>> ordered =
        counts.mentions().entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    long total = counts.total();
    long passed = 0;
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<BarrierCode, Long> entry : ordered) {
      passed += entry.getValue();
      rows.add(
          new Row(
              entry.getKey(),
              entry.getValue(),
              Rational.of(entry.getValue(), total),
              Rational.of(passed, total)));
    }
    return new BarrierPareto(rows);
  }

  /**
   * The fewest barriers that make up a share of the mentions.
   *
   * @param share a fraction above 0 and at most 1, usually 0.8
   * @return the most frequent barriers, up to and with the one that reaches the share; none if
   *     nothing was mentioned
   * @throws IllegalArgumentException if the share is not in its range
   */
  public List<Row> fewestFor(Rational share) {
    if (share.signum() <= 0 || share.compareTo(Rational.ONE) > 0) {
      throw Arguments.refused("share", "a fraction above 0 and at most 1", share);
    }
    List<Row> fewest = new ArrayList<>();
    for (Row row : rows) {
      fewest.add(row);
      if (row.cumulativeShare().compareTo(share) >= 0) {
        break;
      }
    }
    return List.copyOf(fewest);
  }

  /**
   * The mentions of each group of barriers.
   *
   * @return the groups that were mentioned, in the order of the taxonomy
   */
  public Map<BarrierGroup, Long> byGroup() {
    Map<BarrierGroup, Long> groups = new EnumMap<>(BarrierGroup.class);
    rows.forEach(row -> groups.merge(row.code().group(), row.mentions(), Long::sum));
    return groups;
  }

  /**
   * What must be said with the chart.
   *
   * @return one sentence
   */
  public String note() {
    boolean first = rows.stream().anyMatch(row -> !row.code().isAskedOfThoseWhoKnow());
    boolean second = rows.stream().anyMatch(row -> row.code().isAskedOfThoseWhoKnow());
    return first && second
        ? "Shares are of mentions, not of carers, and mix two levels: reasons beyond not seeing the"
            + " illness and not knowing the programme are asked only of those who know it."
        : "Shares are of mentions, not of carers.";
  }

  /**
   * A barrier.
   *
   * @param code the barrier
   * @param mentions how often it was mentioned, at least 1
   * @param share its share of all mentions, a fraction
   * @param cumulativeShare its share and that of all before it, a fraction
   * @since 0.1.0
   */
  public record Row(BarrierCode code, long mentions, Rational share, Rational cumulativeShare)
      implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Checks that the parts are there. */
    public Row {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(share, "share");
      Objects.requireNonNull(cumulativeShare, "cumulativeShare");
    }

    /** Returns barrier, mentions and shares on one line. */
    @Override
    public String toString() {
      return code.label()
          + " "
          + mentions
          + ", "
          + share.percent(1)
          + " %, cumulative "
          + cumulativeShare.percent(1)
          + " %";
    }
  }
}
