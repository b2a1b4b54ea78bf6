package org.nutricoverage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.table.CoverageCrossTable;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.report.internal.EstimateCell;
import org.nutricoverage.report.internal.EstimateFragment;
import org.nutricoverage.report.internal.Markup;
import org.nutricoverage.report.internal.SurveyCells;
import org.nutricoverage.report.internal.TableFragment;
import org.nutricoverage.report.internal.Words;
import org.nutricoverage.report.picture.Picture;
import org.nutricoverage.survey.SurveyEstimate;
import org.nutricoverage.survey.SurveyTable;

/** The page of a report, from its head to its foot. */
final class ReportPage {

  /** Only the style of the page itself: no script and nothing from elsewhere, whatever is in it. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'";

  private final CoverageReport report;
  private final List<FigureTable> figureTables;
  private final FigureIndex index;
  private final FindingSection findings;
  private final SummarySection summary;

  ReportPage(CoverageReport report) {
    this.report = report;
    this.figureTables = FigureTable.of(report);
    this.index = new FigureIndex(report, figureTables);
    this.findings = new FindingSection(report, index);
    this.summary = new SummarySection(report, figureTables, index, findings);
  }

  /** A part of the page with a heading of the second level. */
  private record Section(String id, String title, Consumer<Markup> content) {}

  /** The identifier of a table by its place in the page, from 1. */
  static String tableId(int number) {
    return "table-" + number;
  }

  String inShort() {
    int figures = index.figures().size();
    String surveys =
        counted(
            report.surveyEstimates().size() + report.surveyTables().size(),
            "survey result",
            "survey results");
    String pictures = counted(report.pictures().size(), "picture", "pictures");
    return Texts.oneLine(report.title())
        + ": "
        + Numbers.counted(figures, "figure", "figures")
        + surveys
        + pictures;
  }

  private static String counted(int count, String one, String many) {
    return count == 0 ? "" : ", " + Numbers.counted(count, one, many);
  }

  String toHtml() {
    List<Section> sections = sections();
    Markup page = new Markup();
    page.raw("<!DOCTYPE html>").line();
    page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en").line();
    head(page);
    page.open("body").line();
    page.element("a", "Skip to the report", "class", "skip", "href", "#main").line();
    page.open("header").line().element("h1", report.title(), "dir", "auto").line();
    report.notes().forEach(note -> page.element("p", note, "dir", "auto").line());
    page.close("header").line();
    contents(page, sections);
    page.open("main", "id", "main", "tabindex", "-1").line();
    for (Section section : sections) {
      page.open("section", "class", section.id(), "aria-labelledby", section.id());
      page.element("h2", section.title(), "id", section.id()).line();
      section.content().accept(page);
      page.close("section").line();
    }
    page.close("main").line();
    page.open("footer").element("p", "Made with nutricoverage.").close("footer").line();
    return page.close("body").line().close("html").line().toString();
  }

  String toFragment() {
    Markup page = new Markup();
    page.element("h3", report.title(), "dir", "auto").line();
    report.notes().forEach(note -> page.element("p", note, "dir", "auto").line());
    summary.sentences().forEach(sentence -> page.element("p", sentence).line());
    if (summary.hasTable()) {
      summary.table(page, false);
    }
    figureTables.forEach(table -> table.write(page, EstimateCell.plain()));
    for (CoverageReport.Titled<CoverageTable> table : report.tables()) {
      TableFragment.write(
          page, table.content(), table.title(), table.standard(), EstimateCell.plain());
    }
    for (CoverageReport.Titled<CoverageCrossTable> table : report.crossTables()) {
      TableFragment.write(page, table.content(), table.title(), EstimateCell.plain());
    }
    partial(page);
    return page.toString();
  }

  private void head(Markup page) {
    page.open("head").line().empty("meta", "charset", "utf-8").line();
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    page.empty("meta", "name", "color-scheme", "content", "light dark").line();
    page.element("title", report.title()).line();
    page.open("style").raw(PageStyle.CSS).close("style").line().close("head").line();
  }

  private static void contents(Markup page, List<Section> sections) {
    page.open("nav", "aria-labelledby", "contents").line();
    page.element("h2", "Contents", "id", "contents").line().open("ul").line();
    for (Section section : sections) {
      page.open("li").element("a", section.title(), "href", "#" + section.id());
      page.close("li").line();
    }
    page.close("ul").close("nav").line();
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("summary", "Summary", this::summary));
    if (!index.figures().isEmpty()) {
      sections.add(new Section("tables", "Tables", this::tables));
    }
    if (!report.surveyEstimates().isEmpty() || !report.surveyTables().isEmpty()) {
      sections.add(new Section("surveys", "Survey results", this::surveys));
    }
    if (!report.pictures().isEmpty()) {
      sections.add(new Section("pictures", "Pictures", this::pictures));
    }
    sections.add(new Section("findings", "Findings", findings::write));
    if (summary.hasTable()) {
      MethodSection methods = new MethodSection(report, index);
      sections.add(new Section("methods", "Methods and sources", methods::write));
      sections.add(new Section("how", "How each figure came about", this::explanations));
    }
    return sections;
  }

  private void summary(Markup page) {
    summary.sentences().forEach(sentence -> page.element("p", sentence).line());
    if (summary.hasTable()) {
      scroll(page, "Summary of the tables", () -> summary.table(page, true));
      partial(page);
    }
  }

  private void partial(Markup page) {
    if (index.figures().stream().anyMatch(Words::isPartial)) {
      page.element("p", SummarySection.PARTIAL).line();
    }
  }

  private void tables(Markup page) {
    page.element(
            "p",
            "Each figure leads to how it came about. Below it, in small print, stand its interval"
                + " with its level, where it has one, and the people reached of those eligible.")
        .line();
    partial(page);
    int number = 0;
    for (FigureTable table : figureTables) {
      number++;
      String title = table.kind().title();
      heading(page, title, number);
      scroll(page, title, () -> table.write(page, index.cell()));
    }
    for (CoverageReport.Titled<CoverageTable> table : report.tables()) {
      number++;
      heading(page, table.title(), number);
      scroll(
          page,
          table.title(),
          () -> TableFragment.write(page, table.content(), "", table.standard(), index.cell()));
    }
    for (CoverageReport.Titled<CoverageCrossTable> table : report.crossTables()) {
      number++;
      heading(page, table.title(), number);
      scroll(
          page, table.title(), () -> TableFragment.write(page, table.content(), "", index.cell()));
    }
  }

  private static void heading(Markup page, String title, int number) {
    page.element("h3", title, "id", tableId(number), "dir", "auto").line();
  }

  /** A table that a narrow screen can be moved over, by the keyboard as well. */
  private static void scroll(Markup page, String label, Runnable table) {
    page.open("div", "class", "scroll", "role", "region", "aria-label", label, "tabindex", "0");
    page.line();
    table.run();
    page.close("div").line();
  }

  private void surveys(Markup page) {
    if (!report.surveyEstimates().isEmpty()) {
      scroll(page, "Survey figures", () -> surveyFigures(page));
    }
    for (CoverageReport.Titled<SurveyTable> table : report.surveyTables()) {
      page.element("h3", table.title(), "dir", "auto").line();
      scroll(page, table.title(), () -> page.raw(table.content().toHtml()));
    }
  }

  private void surveyFigures(Markup page) {
    page.open("table").element("caption", "Figures estimated from samples").line();
    page.open("thead").open("tr");
    List.of("Figure", "Estimate", "Standard error", "Domain", "Sample")
        .forEach(header -> page.element("th", header, "scope", "col"));
    page.close("tr").close("thead").line().open("tbody").line();
    for (CoverageReport.Titled<SurveyEstimate> titled : report.surveyEstimates()) {
      SurveyEstimate estimate = titled.content();
      page.open("tr").open("th", "scope", "row", "dir", "auto").data(titled.title()).text(" ");
      page.open("small").data(estimate.label()).close("small").close("th");
      page.open("td", "class", "figure").element("span", SurveyCells.figure(estimate)).text(" ");
      page.element("small", SurveyCells.interval(estimate)).close("td");
      page.element("td", SurveyCells.standardError(estimate), "class", "figure");
      page.element("td", estimate.domain().toString(), "dir", "auto");
      page.element("td", SurveyCells.sample(estimate)).close("tr").line();
    }
    page.close("tbody").close("table").line();
  }

  private void pictures(Markup page) {
    int number = 0;
    for (Picture picture : report.pictures()) {
      number++;
      page.open("figure").line();
      page.raw(svg(picture.withIdentifierPrefix("picture" + number + "-"))).line();
      page.open("figcaption").open("strong", "dir", "auto").clean(picture.title());
      page.close("strong").line().open("details").element("summary", "The picture in words");
      for (String line : picture.alternativeText().split("\n", -1)) {
        page.open("p", "dir", "auto").clean(line).close("p").line();
      }
      page.close("details").close("figcaption").line();
      page.close("figure").line();
    }
  }

  /** The SVG element without anything before it, which only a file may have. */
  private static String svg(Picture picture) {
    String svg = picture.svg();
    return svg.substring(svg.indexOf("<svg")).strip();
  }

  private void explanations(Markup page) {
    index
        .groups()
        .forEach((title, figures) -> {
          page.element("h3", title, "dir", "auto").line();
          figures.forEach(figure -> explanation(page, figure));
        });
    for (CoverageReport.Titled<SurveyEstimate> estimate : report.surveyEstimates()) {
      explanation(page, estimate.title(), estimate.content());
    }
    for (CoverageReport.Titled<SurveyTable> table : report.surveyTables()) {
      for (SurveyTable.Row row : table.content().rows()) {
        explanation(page, table.title() + ", " + String.join(", ", row.labels()), row.estimate());
      }
      explanation(page, table.title() + ", total", table.content().total());
    }
  }

  private void explanation(Markup page, CoverageEstimate figure) {
    page.open("h4", "id", index.id(figure).orElse("")).data(figure.scope().toString());
    page.text(": " + Words.figure(figure)).close("h4").line();
    EstimateFragment.lines(page, figure.explain());
    for (Standard standard : index.standards(figure)) {
      page.open("p").text("Judged by ").data(standard.toString()).text(": ");
      EstimateCell.verdict(page, standard.verdict(figure), Words.isPartial(figure));
      page.close("p").line();
    }
  }

  private static void explanation(Markup page, String title, SurveyEstimate estimate) {
    page.element("h3", title, "dir", "auto").line();
    EstimateFragment.lines(page, estimate.explain());
  }
}
