package org.nutricoverage.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.table.CoverageCrossTable;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;

/** Tables of figures as HTML tables, with caption and scope. */
public final class TableFragment {

  private static final String TOTAL = "Total";

  private TableFragment() {}

  /**
   * Writes a table of one dimension.
   *
   * @param page where it is written
   * @param table the table
   * @param title what its caption begins with; {@code ""} for none
   * @param standard by which its figures are judged; empty for none
   * @param cell how figures are written
   */
  public static void write(
      Markup page,
      CoverageTable table,
      String title,
      Optional<Standard> standard,
      EstimateCell cell) {
    page.open("table");
    caption(page, title, table.total(), List.of(table.dimension()), standard);
    page.open("thead").open("tr");
    header(page, Words.capital(table.dimension().label()));
    header(page, "Coverage");
    if (standard.isPresent()) {
      header(page, "Standard");
      header(page, "Verdict");
    }
    page.close("tr").close("thead").line();
    page.open("tbody").line();
    for (CoverageEstimate estimate : table.cells()) {
      row(page, table.dimension().label(estimate.scope()), estimate, standard, cell);
    }
    page.close("tbody").line();
    page.open("tfoot");
    row(page, TOTAL, table.total(), standard, cell);
    page.close("tfoot").close("table").line();
  }

  private static void row(
      Markup page,
      String label,
      CoverageEstimate estimate,
      Optional<Standard> standard,
      EstimateCell cell) {
    page.open("tr").element("th", label, "scope", "row", "dir", "auto");
    cell.figure(page, estimate);
    if (standard.isPresent()) {
      EstimateCell.judged(page, standard.stream().toList(), estimate, false);
    }
    page.close("tr").line();
  }

  /**
   * Writes a table of two dimensions.
   *
   * @param page where it is written
   * @param table the table
   * @param title what its caption begins with; {@code ""} for none
   * @param cell how figures are written
   */
  public static void write(Markup page, CoverageCrossTable table, String title, EstimateCell cell) {
    Dimension rows = table.rowTotals().dimension();
    Dimension columns = table.columnTotals().dimension();
    page.open("table");
    caption(page, title, table.rowTotals().total(), List.of(rows, columns), Optional.empty());
    page.open("thead").open("tr");
    header(page, Words.capital(rows.label()));
    List<String> keys = new ArrayList<>();
    for (CoverageEstimate total : table.columnTotals().cells()) {
      keys.add(columns.key(total.scope()));
      page.element("th", columns.label(total.scope()), "scope", "col", "dir", "auto");
    }
    header(page, TOTAL);
    page.close("tr").close("thead").line();
    page.open("tbody").line();
    List<CoverageEstimate> totals = table.rowTotals().cells();
    for (int i = 0; i < totals.size(); i++) {
      String label = rows.label(totals.get(i).scope());
      line(page, label, keys, table.rows().get(i), totals.get(i), cell);
    }
    page.close("tbody").line();
    page.open("tfoot");
    line(page, TOTAL, keys, table.columnTotals(), table.rowTotals().total(), cell);
    page.close("tfoot").close("table").line();
  }

  private static void line(
      Markup page,
      String label,
      List<String> keys,
      CoverageTable table,
      CoverageEstimate total,
      EstimateCell cell) {
    page.open("tr").element("th", label, "scope", "row", "dir", "auto");
    for (String key : keys) {
      table
          .cell(key)
          .ifPresentOrElse(
              estimate -> cell.figure(page, estimate), () -> EstimateCell.missing(page));
    }
    cell.figure(page, total);
    page.close("tr").line();
  }

  private static void header(Markup page, String text) {
    page.element("th", text, "scope", "col");
  }

  private static void caption(
      Markup page,
      String title,
      CoverageEstimate total,
      List<Dimension> brokenDownBy,
      Optional<Standard> standard) {
    page.open("caption");
    if (!title.isEmpty()) {
      page.data(title).text(". ");
    }
    Scope scope = total.scope();
    page.text(indicator(scope)).text("; ");
    if (!brokenDownBy.contains(Dimension.AREA)) {
      page.data(scope.area().label()).text(", ");
    }
    if (!brokenDownBy.contains(Dimension.PERIOD)) {
      page.text(scope.period().toString()).text(", ");
    }
    if (!brokenDownBy.contains(Dimension.TARGET_GROUP)) {
      page.data(scope.targetGroup().label()).text(", ");
    }
    if (!brokenDownBy.contains(Dimension.SEX)) {
      page.text(scope.sex().label()).text(", ");
    }
    page.data(total.method().toString());
    standard.ifPresent(known -> judgedBy(page, known));
    page.close("caption").line();
  }

  /**
   * Writes by what all figures of a table are judged.
   *
   * @param page where it is written
   * @param standard the standard
   */
  public static void judgedBy(Markup page, Standard standard) {
    page.text(". Judged by: ")
        .data(standard.name())
        .text(", " + Words.threshold(standard.threshold()) + ".");
  }

  /**
   * Indicator and sub-activity of a figure.
   *
   * @param scope what the figure is about
   * @return for example {@code Indicator 7. Proportion ... (prevention of wasting)}
   */
  public static String indicator(Scope scope) {
    Indicator indicator = scope.indicator();
    return "Indicator " + indicator + " (" + scope.subActivity().label() + ")";
  }
}
