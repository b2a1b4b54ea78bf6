package org.nutricoverage.report.internal;

import java.util.List;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.survey.SurveyEstimate;

/** One figure on its own: what it is about, how it was found, and how it came about. */
public final class EstimateFragment {

  private EstimateFragment() {}

  /**
   * Writes an estimate as a table of its parts with the explanation below.
   *
   * @param page where it is written
   * @param estimate the estimate
   */
  public static void write(Markup page, CoverageEstimate estimate) {
    page.open("table").open("caption");
    page.text(TableFragment.indicator(estimate.scope())).close("caption").line();
    page.open("tbody").line();
    page.open("tr").element("th", "Coverage", "scope", "row");
    EstimateCell.plain().figure(page, estimate);
    page.close("tr").line();
    if (estimate.outcome() instanceof Outcome.NotComputable not) {
      row(page, "Why", not.explanation());
    }
    row(page, "About", estimate.scope().toString());
    row(page, "Method", estimate.method().toString());
    row(page, "Counted as reached", estimate.reachDefinition().label());
    row(page, "Evidence", estimate.evidence().describe());
    if (!estimate.eligibleSource().isEmpty()) {
      row(page, "Eligible people from", estimate.eligibleSource());
    }
    findings(page, estimate.findings());
    page.close("tbody").close("table").line();
    explanation(page, estimate.explain());
  }

  /**
   * Writes a survey estimate as a table of its parts with the explanation below.
   *
   * @param page where it is written
   * @param estimate the estimate
   */
  public static void write(Markup page, SurveyEstimate estimate) {
    page.open("table").element("caption", estimate.label(), "dir", "auto").line();
    page.open("tbody").line();
    row(page, "Estimate", SurveyCells.figure(estimate));
    row(page, "Interval", SurveyCells.interval(estimate));
    row(page, "Standard error", SurveyCells.standardError(estimate));
    row(page, "Domain", estimate.domain().toString());
    row(page, "Sample", SurveyCells.sample(estimate));
    findings(page, estimate.findings());
    page.close("tbody").close("table").line();
    explanation(page, estimate.explain());
  }

  private static void row(Markup page, String label, String text) {
    page.open("tr").element("th", label, "scope", "row");
    page.element("td", text, "dir", "auto").close("tr").line();
  }

  private static void findings(Markup page, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    page.open("tr").element("th", "Findings", "scope", "row").open("td").open("ul");
    findings.forEach(finding -> page.element("li", finding.toString(), "dir", "auto"));
    page.close("ul").close("td").close("tr").line();
  }

  private static void explanation(Markup page, String explanation) {
    page.open("details").element("summary", "How this figure came about");
    lines(page, explanation);
    page.close("details").line();
  }

  /**
   * Writes the lines of an explanation.
   *
   * @param page where they are written
   * @param explanation lines separated by line feeds
   */
  public static void lines(Markup page, String explanation) {
    page.open("ul", "class", "lines").line();
    for (String line : explanation.split("\n", -1)) {
      page.element("li", line, "dir", "auto").line();
    }
    page.close("ul").line();
  }
}
