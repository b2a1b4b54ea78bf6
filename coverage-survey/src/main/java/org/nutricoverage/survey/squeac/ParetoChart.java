package org.nutricoverage.survey.squeac;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * Causes in order of weight with their cumulative shares: the few that matter most come first.
 *
 * <p>Used for barriers and for the reasons that carers of uncovered cases give. Causes of equal
 * weight stand in order of name.
 *
 * <pre>{@code
 * ParetoChart chart = ParetoChart.ofCounts(Map.of("distance", 12L, "stock-outs", 5L, "rejection", 3L));
 * chart.rows().get(0).name();                              // "distance"
 * chart.rows().get(1).cumulativeShare().toString();        // "0.85"
 * chart.most(0.8).size();                                  // 2
 * }</pre>
 *
 * @param rows the causes, the heaviest first
 * @since 0.1.0
 */
public record ParetoChart(List<Row> rows) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long MOST = 1_000_000_000;

  /** Copies the rows. */
  public ParetoChart {
    rows = List.copyOf(rows);
  }

  /**
   * The chart of counted causes.
   *
   * @param counts how often each cause was named, from 0 to 1,000,000,000
   * @return the chart; shares are 0 if nothing was counted
   * @throws IllegalArgumentException if a number is not in the range or a name is blank
   */
  public static ParetoChart ofCounts(Map<String, Long> counts) {
    List<Row> bare = new ArrayList<>();
    counts.forEach((name, count) ->
        bare.add(
            new Row(
                name,
                Rational.of(Arguments.inRange(count, 0, MOST, "count", "times")),
                Rational.ZERO,
                Rational.ZERO)));
    return of(bare);
  }

  /** Puts rows in order and fills in their shares. */
  static ParetoChart of(List<Row> bare) {
    List<Row> ordered = new ArrayList<>(bare);
    ordered.sort(Comparator.comparing(Row::weight).reversed().thenComparing(Row::name));
    Rational total = Rational.sum(ordered.stream().map(Row::weight).toList());
    List<Row> rows = new ArrayList<>();
    Rational passed = Rational.ZERO;
    for (Row row : ordered) {
      passed = passed.plus(row.weight);
      rows.add(new Row(row.name, row.weight, share(row.weight, total), share(passed, total)));
    }
    return new ParetoChart(rows);
  }

  private static Rational share(Rational part, Rational total) {
    return total.signum() == 0 ? Rational.ZERO : part.dividedBy(total);
  }

  /**
   * The fewest causes that make up a share of the weight.
   *
   * @param share a fraction above 0 and at most 1, usually 0.8
   * @return the heaviest causes, up to and with the one that reaches the share; none if nothing has
   *     weight
   * @throws IllegalArgumentException if the share is not in the range
   */
  public List<Row> most(double share) {
    if (!(share > 0 && share <= 1)) {
      throw Arguments.refused("share", "a fraction above 0 and at most 1", share);
    }
    Rational wanted = Rational.fromDecimal(share);
    List<Row> most = new ArrayList<>();
    for (Row row : rows) {
      if (row.weight.signum() == 0) {
        break;
      }
      most.add(row);
      if (row.cumulativeShare.compareTo(wanted) >= 0) {
        break;
      }
    }
    return List.copyOf(most);
  }

  /**
   * One cause.
   *
   * @param name the cause
   * @param weight its count or score, at least 0
   * @param share its share of the total, a fraction
   * @param cumulativeShare its share and that of all before it, a fraction
   * @since 0.1.0
   */
  public record Row(String name, Rational weight, Rational share, Rational cumulativeShare)
      implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Row {
      name = Arguments.text(name, "name");
    }

    /** Returns name, weight, share and cumulative share on one line. */
    @Override
    public String toString() {
      return name
          + " "
          + weight
          + ", "
          + share.percent(1)
          + " %, cumulative "
          + cumulativeShare.percent(1)
          + " %";
    }
  }
}
