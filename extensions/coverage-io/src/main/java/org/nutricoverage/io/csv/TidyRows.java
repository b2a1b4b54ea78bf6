package org.nutricoverage.io.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.table.CoverageTable;

/**
 * Estimates as tidy rows of texts: one row a figure, one column a thing that is known of it.
 *
 * <pre>{@code
 * CoverageEstimate estimate =
 *     CoverageEstimate.of(
 *             Scope.coverage(
 *                 SubActivity.PREVENTION_OF_WASTING,
 *                 Area.of("CD54", "Tanganyika"),
 *                 ReportingPeriod.quarter(2026, 1),
 *                 TargetGroup.CHILDREN_6_23_MONTHS),
 *             Method.of(Method.Family.DESK_REVIEW, "stated counts"))
 *         .reached(ReachDefinition.AT_LEAST_ONE_TRANSFER)
 *         .restingOn(new Evidence.Stated("partner reports"))
 *         .computed(
 *             Proportion.of(29_760, 48_000),
 *             new Uncertainty.NoInterval("a desk review is not a sample"));
 * TidyRows.of(List.of(estimate)).get(0).get(TidyRows.COLUMNS.indexOf("value"));   // "62"
 * CsvOutput.FOR_EXCEL.text(TidyRows.COLUMNS, TidyRows.of(List.of(estimate))).lines().count();   // 2
 * }</pre>
 *
 * <p>The columns are
 *
 * <ul>
 *   <li>{@code indicator, combination, area, period, target_group, sex}: the codes of what the
 *       figure is about. The combination is that under which WFP reports, {@code
 *       PREV/CHILDREN_6_23_MONTHS}: sub-activity and target group;
 *   <li>{@code reached, eligible}: the exact counts, blank where there are none;
 *   <li>{@code value, unit, lower, upper, level}: the figure and its interval in the unit, which is
 *       {@code percent}, and the level of the interval, also in percent. Decimals with a point, up
 *       to 12 of them; blank where there are none;
 *   <li>{@code method}: family and estimator;
 *   <li>{@code note}: how people were counted, where the eligible people come from, why there is no
 *       interval or no figure, or how the interval was made;
 *   <li>{@code findings}: severity and code of each, separated by semicolons.
 * </ul>
 *
 * <p>A hidden cell is a row without counts and value, whose note says why.
 *
 * @since 0.1.0
 */
public final class TidyRows {

  /** The names of the columns, in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "indicator",
          "combination",
          "area",
          "period",
          "target_group",
          "sex",
          "reached",
          "eligible",
          "value",
          "unit",
          "lower",
          "upper",
          "level",
          "method",
          "note",
          "findings");

  private static final String UNIT = "percent";
  private static final int DECIMALS = 12;

  private TidyRows() {}

  /**
   * Estimates as rows.
   *
   * @param estimates the figures
   * @return one row for each, in their order, as wide as {@link #COLUMNS}
   */
  public static List<List<String>> of(Collection<CoverageEstimate> estimates) {
    return estimates.stream().map(TidyRows::row).toList();
  }

  /**
   * A table as rows.
   *
   * @param table the breakdown, its small cells hidden if it is to be published
   * @return one row for each cell in their order and one for the total, as wide as {@link #COLUMNS}
   */
  public static List<List<String>> of(CoverageTable table) {
    List<CoverageEstimate> all = new ArrayList<>(table.cells());
    all.add(table.total());
    return of(all);
  }

  private static List<String> row(CoverageEstimate estimate) {
    Scope scope = estimate.scope();
    Optional<Proportion.Counted> counts = estimate.counts();
    Optional<ConfidenceInterval> interval = estimate.interval();
    return List.of(
        scope.indicator().code(),
        scope.subActivity().code() + "/" + scope.targetGroup().code(),
        scope.area().code(),
        scope.period().toString(),
        scope.targetGroup().code(),
        scope.sex().name(),
        counts.map(exact -> exact.numerator().toString()).orElse(""),
        counts.map(exact -> exact.denominator().toString()).orElse(""),
        estimate.proportion().map(share -> percent(share.exact())).orElse(""),
        estimate.proportion().map(share -> UNIT).orElse(""),
        interval.map(limits -> percent(limits.lower())).orElse(""),
        interval.map(limits -> percent(limits.upper())).orElse(""),
        interval.map(limits -> percent(limits.level())).orElse(""),
        estimate.method().toString(),
        note(estimate),
        estimate.findings().stream().map(TidyRows::kind).collect(Collectors.joining("; ")));
  }

  private static String percent(double share) {
    return percent(Rational.fromDecimal(share));
  }

  private static String percent(Rational share) {
    BigDecimal percent = share.percent(DECIMALS).stripTrailingZeros();
    return percent.toPlainString();
  }

  private static String kind(Finding finding) {
    return finding.severity() + " " + finding.code();
  }

  private static String note(CoverageEstimate estimate) {
    List<String> parts = new ArrayList<>(List.of(estimate.reachDefinition().label()));
    if (!estimate.eligibleSource().isEmpty()) {
      parts.add("eligible people from " + estimate.eligibleSource());
    }
    if (estimate.outcome() instanceof Outcome.NotComputable not) {
      parts.add("not computable, " + not.reason() + ": " + not.explanation());
    } else if (estimate.outcome() instanceof Outcome.Computed computed) {
      parts.add(
          computed.uncertainty() instanceof Uncertainty.NoInterval none
              ? "no interval: " + none.reason()
              : computed
                  .uncertainty()
                  .interval()
                  .map(limits -> limits.method().kind().label() + ", " + limits.method().label())
                  .orElse(""));
    }
    return String.join("; ", parts);
  }
}
