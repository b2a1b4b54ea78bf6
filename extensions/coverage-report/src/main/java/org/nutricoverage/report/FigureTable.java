package org.nutricoverage.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.report.internal.EstimateCell;
import org.nutricoverage.report.internal.Markup;
import org.nutricoverage.report.internal.TableFragment;
import org.nutricoverage.report.internal.Words;

/**
 * Figures of one kind in a table: a row for each area and period, columns female, male, overall.
 */
final class FigureTable {

  private final Kind kind;
  private final Map<CoverageEstimate, List<Standard>> standards;
  private final List<Row> rows = new ArrayList<>();

  private FigureTable(Kind kind, Map<CoverageEstimate, List<Standard>> standards) {
    this.kind = kind;
    this.standards = standards;
  }

  /** What the figures of one table share. */
  record Kind(
      SubActivity subActivity,
      Indicator indicator,
      TargetGroup targetGroup,
      Method method,
      ReachDefinition reachDefinition) {

    static Kind of(CoverageEstimate estimate) {
      Scope scope = estimate.scope();
      return new Kind(
          scope.subActivity(),
          scope.indicator(),
          scope.targetGroup(),
          estimate.method(),
          estimate.reachDefinition());
    }

    String title() {
      return "Indicator "
          + indicator.code()
          + ", "
          + Words.measure(indicator)
          + ": "
          + subActivity.label()
          + ", "
          + targetGroup.label()
          + "; "
          + method;
    }
  }

  /** The figures of one area and period; a second figure of a sex begins another row. */
  static final class Row {

    private final Area area;
    private final ReportingPeriod period;
    private final int number;
    private final boolean isTotal;
    private final Map<Sex, CoverageEstimate> bySex = new EnumMap<>(Sex.class);

    private Row(Area area, ReportingPeriod period, boolean isTotal, int number) {
      this.area = area;
      this.period = period;
      this.isTotal = isTotal;
      this.number = number;
    }

    private boolean isOf(Scope scope, boolean asTotal) {
      return area.equals(scope.area()) && period.equals(scope.period()) && isTotal == asTotal;
    }

    /** The overall figure, or the only one there is. */
    Optional<CoverageEstimate> judged() {
      CoverageEstimate overall = bySex.get(Sex.ALL);
      if (overall != null) {
        return Optional.of(overall);
      }
      return bySex.size() == 1 ? bySex.values().stream().findFirst() : Optional.empty();
    }

    Collection<CoverageEstimate> figures() {
      return bySex.values();
    }

    String label() {
      return area.label() + (number == 1 ? "" : ", figure " + number);
    }
  }

  /** The tables of some figures, in the order of the first of each. */
  static List<FigureTable> of(CoverageReport report) {
    Map<Kind, FigureTable> tables = new LinkedHashMap<>();
    Map<CoverageEstimate, List<Standard>> estimates = report.estimates();
    estimates
        .keySet()
        .forEach(estimate ->
            tables
                .computeIfAbsent(Kind.of(estimate), kind -> new FigureTable(kind, estimates))
                .add(estimate, report.totals().contains(estimate)));
    return List.copyOf(tables.values());
  }

  private void add(CoverageEstimate estimate, boolean isTotal) {
    Scope scope = estimate.scope();
    int same = 0;
    for (Row row : rows) {
      if (row.isOf(scope, isTotal)) {
        same++;
        if (!row.bySex.containsKey(scope.sex())) {
          row.bySex.put(scope.sex(), estimate);
          return;
        }
      }
    }
    Row row = new Row(scope.area(), scope.period(), isTotal, same + 1);
    row.bySex.put(scope.sex(), estimate);
    rows.add(row);
  }

  Kind kind() {
    return kind;
  }

  /** The rows that stand for themselves. */
  List<Row> parts() {
    return rows(false);
  }

  /** The rows that were given as totals, and those of areas that others lie within. */
  List<Row> totals() {
    return rows(true);
  }

  private List<Row> rows(boolean totals) {
    Set<String> parents =
        rows.stream()
            .flatMap(row -> row.area.parentCode().stream())
            .collect(Collectors.toUnmodifiableSet());
    return rows.stream()
        .filter(row -> (row.isTotal || parents.contains(row.area.code())) == totals)
        .toList();
  }

  List<CoverageEstimate> figures() {
    return rows.stream().flatMap(row -> row.figures().stream()).toList();
  }

  List<Standard> standardsOf(CoverageEstimate estimate) {
    return Objects.requireNonNull(standards.get(estimate), "a figure of the report");
  }

  private Set<Standard> judgedBy() {
    return rows.stream()
        .flatMap(row -> row.judged().stream())
        .flatMap(estimate -> standardsOf(estimate).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The months of all rows; empty if rows differ. */
  Optional<ReportingPeriod> period() {
    ReportingPeriod first = rows.get(0).period;
    return rows.stream().allMatch(row -> row.period.equals(first))
        ? Optional.of(first)
        : Optional.empty();
  }

  /** The area of a figure, and its months where those of the rows differ. */
  String label(CoverageEstimate estimate) {
    Scope scope = estimate.scope();
    return scope.area().label() + (period().isPresent() ? "" : ", " + scope.period());
  }

  void write(Markup page, EstimateCell cell) {
    List<Sex> sexes =
        List.of(Sex.FEMALE, Sex.MALE, Sex.ALL).stream()
            .filter(sex -> rows.stream().anyMatch(row -> row.bySex.containsKey(sex)))
            .toList();
    Set<Standard> judgedBy = judgedBy();
    boolean reports =
        figures().stream()
            .anyMatch(estimate -> estimate.evidence() instanceof Evidence.RoutineReports);
    Columns columns = new Columns(sexes, period().isEmpty(), judgedBy.size(), reports);
    page.open("table").open("caption");
    page.text(TableFragment.indicator(rows.get(0).bySex.values().iterator().next().scope()))
        .text("; ")
        .data(kind.targetGroup().label());
    period().ifPresent(months -> page.text(", " + months));
    page.text("; ").data(kind.method().toString());
    if (judgedBy.size() == 1) {
      TableFragment.judgedBy(page, judgedBy.iterator().next());
    }
    page.close("caption").line();
    columns.header(page);
    page.open("tbody").line();
    parts().forEach(row -> write(page, row, columns, cell));
    page.close("tbody").line();
    List<Row> totals = totals();
    if (!totals.isEmpty()) {
      page.open("tfoot").line();
      totals.forEach(row -> write(page, row, columns, cell));
      page.close("tfoot");
    }
    page.close("table").line();
  }

  private void write(Markup page, Row row, Columns columns, EstimateCell cell) {
    page.open("tr").element("th", row.label(), "scope", "row", "dir", "auto");
    if (columns.periods()) {
      page.element("td", row.period.toString());
    }
    for (Sex sex : columns.sexes()) {
      CoverageEstimate estimate = row.bySex.get(sex);
      if (estimate == null) {
        EstimateCell.missing(page);
      } else {
        cell.figure(page, estimate);
      }
    }
    Optional<CoverageEstimate> judged = row.judged();
    if (columns.standards() > 0 && judged.isPresent()) {
      EstimateCell.judged(page, standardsOf(judged.get()), judged.get(), columns.standards() > 1);
    } else if (columns.standards() > 0) {
      EstimateCell.missing(page);
      EstimateCell.missing(page);
    }
    if (columns.reports()) {
      reports(page, row);
    }
    page.close("tr").line();
  }

  private static void reports(Markup page, Row row) {
    Optional<Evidence> evidence =
        row.judged().or(() -> row.figures().stream().findFirst()).map(CoverageEstimate::evidence);
    if (evidence.isPresent() && evidence.get() instanceof Evidence.RoutineReports reports) {
      page.element(
          "td",
          Numbers.people(reports.siteMonthsReported())
              + " of "
              + Numbers.people(reports.siteMonthsExpected()),
          "class",
          "figure");
    } else {
      EstimateCell.missing(page);
    }
  }

  /** Which columns the table has. */
  private record Columns(List<Sex> sexes, boolean periods, int standards, boolean reports) {

    void header(Markup page) {
      page.open("thead").open("tr");
      column(page, "Area");
      if (periods) {
        column(page, "Period");
      }
      sexes.forEach(sex -> column(page, Words.capital(sex.label())));
      if (standards > 0) {
        column(page, "Standard");
        column(page, "Verdict, overall");
      }
      if (reports) {
        column(page, "Monthly reports");
      }
      page.close("tr").close("thead").line();
    }

    private static void column(Markup page, String text) {
      page.element("th", text, "scope", "col");
    }
  }
}
