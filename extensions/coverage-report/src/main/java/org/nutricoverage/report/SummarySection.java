package org.nutricoverage.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Verdict;
import org.nutricoverage.core.table.CoverageCrossTable;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.report.internal.EstimateCell;
import org.nutricoverage.report.internal.Markup;
import org.nutricoverage.report.internal.SurveyCells;
import org.nutricoverage.report.internal.Words;
import org.nutricoverage.survey.SurveyEstimate;
import org.nutricoverage.survey.SurveyTable;

/** What a reader should know who reads no further: ranges, totals, verdicts, warnings. */
final class SummarySection {

  static final String PARTIAL =
      "* Monthly reports are missing: the figure rests on those that came, and a verdict may change"
          + " when the others come.";

  private final CoverageReport report;
  private final List<FigureTable> figureTables;
  private final FigureIndex index;
  private final FindingSection findings;

  SummarySection(
      CoverageReport report,
      List<FigureTable> figureTables,
      FigureIndex index,
      FindingSection findings) {
    this.report = report;
    this.figureTables = figureTables;
    this.index = index;
    this.findings = findings;
  }

  /** What the report holds and what is to be known of it, a sentence at a time. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    int figures = index.figures().size();
    int surveys = report.surveyEstimates().size() + report.surveyTables().size();
    if (figures == 0 && surveys == 0) {
      sentences.add(
          report.pictures().isEmpty()
              ? "This report holds no figures, no tables and no pictures: nothing was added to it."
              : "This report holds no figures, only pictures.");
    }
    if (figures > 0) {
      sentences.add(computed(figures));
    }
    if (surveys > 0) {
      sentences.add(
          (figures > 0 ? "It holds " : "This report holds ")
              + Numbers.counted(report.surveyEstimates().size(), "survey figure", "survey figures")
              + " and "
              + Numbers.counted(report.surveyTables().size(), "survey table", "survey tables")
              + ".");
    }
    aboveOne().ifPresent(sentences::add);
    proxies().ifPresent(sentences::add);
    sentences.add(noted());
    return List.copyOf(sentences);
  }

  private String computed(int figures) {
    long computed = index.computed();
    long hidden = index.hidden();
    long others = figures - computed - hidden;
    return "This report holds "
        + Numbers.counted(figures, "figure", "figures")
        + " of coverage or performance: "
        + Numbers.people(computed)
        + " computed"
        + (others == 0 ? "" : ", " + Numbers.people(others) + " that could not be computed")
        + (hidden == 0
            ? ""
            : ", " + Numbers.people(hidden) + " hidden to protect people in small groups")
        + ".";
  }

  private Optional<String> aboveOne() {
    long above = index.figures().stream().filter(Words::isAboveOne).count();
    return above == 0
        ? Optional.empty()
        : Optional.of(
            Numbers.counted(above, "figure is", "figures are")
                + " above 100 %: the people reached and the eligible people do not come from one"
                + " population.");
  }

  private Optional<String> proxies() {
    long proxies = index.figures().stream().filter(CoverageEstimate::isProxy).count();
    if (proxies == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Numbers.counted(proxies, "figure comes", "figures come")
            + " from a desk review, which WFP calls a proxy: a coverage survey is recommended.");
  }

  private String noted() {
    return "About data and figures "
        + Numbers.counted(findings.count(Severity.ERROR), "error", "errors")
        + ", "
        + Numbers.counted(findings.count(Severity.WARNING), "warning", "warnings")
        + " and "
        + Numbers.counted(findings.count(Severity.INFO), "note", "notes")
        + " are listed under Findings.";
  }

  boolean hasTable() {
    return !index.figures().isEmpty()
        || !report.surveyEstimates().isEmpty()
        || !report.surveyTables().isEmpty();
  }

  /** Writes a row for each table of the report. */
  void table(Markup page, boolean withLinks) {
    page.open("table").element("caption", "What the tables show in short").line();
    page.open("thead").open("tr");
    List.of("Table", "Parts with a figure", "Lowest to highest", "Total", "Verdicts on the parts")
        .forEach(header -> page.element("th", header, "scope", "col"));
    page.close("tr").close("thead").line().open("tbody").line();
    int number = 0;
    for (FigureTable table : figureTables) {
      number++;
      row(page, table, withLinks ? ReportPage.tableId(number) : "");
    }
    for (CoverageReport.Titled<CoverageTable> table : report.tables()) {
      number++;
      row(page, table, withLinks ? ReportPage.tableId(number) : "");
    }
    for (CoverageReport.Titled<CoverageCrossTable> table : report.crossTables()) {
      number++;
      crossRow(page, table, withLinks ? ReportPage.tableId(number) : "");
    }
    for (CoverageReport.Titled<SurveyEstimate> estimate : report.surveyEstimates()) {
      surveyRow(page, estimate.title(), "1", estimate.content());
    }
    for (CoverageReport.Titled<SurveyTable> table : report.surveyTables()) {
      surveyRow(page, table.title(), parts(table.content()), table.content().total());
    }
    page.close("tbody").close("table").line();
  }

  private static String parts(SurveyTable table) {
    long computed = table.rows().stream().filter(row -> row.estimate().value().isPresent()).count();
    return parts(computed, table.rows().size());
  }

  private static String parts(long computed, long all) {
    return Numbers.people(computed) + " of " + Numbers.people(all);
  }

  private static void row(Markup page, FigureTable table, String id) {
    List<CoverageEstimate> parts = new ArrayList<>();
    table
        .parts()
        .forEach(
            row -> row.judged().ifPresentOrElse(parts::add, () -> parts.addAll(row.figures())));
    List<CoverageEstimate> totals =
        table.totals().stream().flatMap(row -> row.judged().stream()).toList();
    label(page, table.kind().title(), id);
    range(page, parts, table::label);
    total(page, totals.size() == 1 ? Optional.of(totals.get(0)) : Optional.empty());
    verdicts(page, parts, table::standardsOf);
    page.close("tr").line();
  }

  private static void row(Markup page, CoverageReport.Titled<CoverageTable> titled, String id) {
    CoverageTable table = titled.content();
    List<Standard> standards = titled.standard().stream().toList();
    label(page, titled.title(), id);
    range(page, table.cells(), cell -> table.dimension().label(cell.scope()));
    total(page, Optional.of(table.total()));
    verdicts(page, table.cells(), unused -> standards);
    page.close("tr").line();
  }

  private static void crossRow(
      Markup page, CoverageReport.Titled<CoverageCrossTable> titled, String id) {
    CoverageTable rows = titled.content().rowTotals();
    label(page, titled.title(), id);
    range(page, rows.cells(), cell -> rows.dimension().label(cell.scope()));
    total(page, Optional.of(rows.total()));
    verdicts(page, List.of(), unused -> List.of());
    page.close("tr").line();
  }

  private static void label(Markup page, String title, String id) {
    page.open("tr").open("th", "scope", "row", "dir", "auto");
    if (id.isEmpty()) {
      page.text(title);
    } else {
      page.element("a", title, "href", "#" + id);
    }
    page.close("th");
  }

  /** Cells of how many parts have a figure, and of the lowest and the highest with their names. */
  private static void range(
      Markup page, List<CoverageEstimate> parts, Function<CoverageEstimate, String> name) {
    List<CoverageEstimate> computed =
        parts.stream()
            .filter(part -> part.proportion().isPresent())
            .sorted(
                Comparator.comparing(
                    part -> part.proportion().map(Proportion::exact).orElseThrow()))
            .toList();
    page.element("td", parts(computed.size(), parts.size()), "class", "figure");
    if (computed.isEmpty()) {
      EstimateCell.missing(page);
      return;
    }
    page.open("td");
    named(page, computed.get(0), name);
    if (computed.size() > 1) {
      page.text(" to ");
      named(page, computed.get(computed.size() - 1), name);
    }
    page.close("td");
  }

  private static void named(
      Markup page, CoverageEstimate estimate, Function<CoverageEstimate, String> name) {
    page.element("strong", Words.figure(estimate)).text(" (").data(name.apply(estimate)).text(")");
  }

  private static void total(Markup page, Optional<CoverageEstimate> total) {
    total.ifPresentOrElse(
        estimate -> EstimateCell.plain().figure(page, estimate), () -> EstimateCell.missing(page));
  }

  private static void verdicts(
      Markup page,
      List<CoverageEstimate> parts,
      Function<CoverageEstimate, List<Standard>> standards) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    int open = 0;
    for (CoverageEstimate part : parts) {
      for (Standard standard : standards.apply(part)) {
        Verdict verdict = standard.verdict(part);
        counts.merge(verdict, 1, Integer::sum);
        if (verdict == Verdict.NOT_MET && Words.isPartial(part)) {
          open++;
        }
      }
    }
    if (counts.isEmpty()) {
      page.element("td", "no standard given", "class", "none");
      return;
    }
    page.open("td");
    boolean first = true;
    for (Map.Entry<Verdict, Integer> entry : counts.entrySet()) {
      page.text(first ? "" : ", ");
      EstimateCell.verdict(page, entry.getKey(), false);
      page.text(" in " + Numbers.people(entry.getValue()));
      if (entry.getKey() == Verdict.NOT_MET && open > 0) {
        page.text(" (" + Numbers.people(open) + " of them with monthly reports missing*)");
      }
      first = false;
    }
    page.close("td");
  }

  private static void surveyRow(Markup page, String title, String parts, SurveyEstimate estimate) {
    label(page, title, "");
    page.element("td", parts, "class", "figure");
    EstimateCell.missing(page);
    page.open("td", "class", "figure").element("span", SurveyCells.figure(estimate)).text(" ");
    page.element("small", SurveyCells.interval(estimate)).close("td");
    page.element("td", "no standard given", "class", "none").close("tr").line();
  }
}
