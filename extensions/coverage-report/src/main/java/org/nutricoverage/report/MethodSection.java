package org.nutricoverage.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.report.internal.Markup;
import org.nutricoverage.report.internal.Words;
import org.nutricoverage.survey.SurveyEstimate;
import org.nutricoverage.survey.SurveyTable;

/** By which methods and from which sources the figures are, and by what they are judged. */
final class MethodSection {

  private final CoverageReport report;
  private final FigureIndex index;

  MethodSection(CoverageReport report, FigureIndex index) {
    this.report = report;
    this.index = index;
  }

  void write(Markup page) {
    if (!index.figures().isEmpty()) {
      methods(page);
    }
    counted(page, "Where the numbers of eligible people come from", eligible());
    counted(page, "What the figures rest on", evidence());
    counted(page, "Intervals", intervals());
    counted(page, "Surveys", surveys());
    standards(page);
    page.element("h3", "How to read the figures").line().open("ul").line();
    List.of(
            "A figure is rounded to one decimal of a percent for display only; standards are judged"
                + " by the exact value, or by both limits of its interval where it has one.",
            "Met and not met hold for the whole interval; unclear says that the interval holds"
                + " values on both sides of the standard.",
            "Figures of different methods measure different things and are not to be compared or"
                + " added up.",
            "None in a table says that no figure was given, which is not 0.")
        .forEach(line -> page.element("li", line).line());
    page.close("ul").line();
  }

  private void methods(Markup page) {
    Map<FigureTable.Kind, Long> kinds = new LinkedHashMap<>();
    index.figures().forEach(figure -> kinds.merge(FigureTable.Kind.of(figure), 1L, Long::sum));
    page.element("h3", "Methods").line();
    page.open("div", "class", "scroll", "role", "region", "aria-label", "Methods", "tabindex", "0");
    page.open("table").element("caption", "Methods of the figures").line();
    page.open("thead").open("tr");
    List.of("Indicator", "Method", "Counted as reached", "Figures")
        .forEach(header -> page.element("th", header, "scope", "col"));
    page.close("tr").close("thead").line().open("tbody").line();
    kinds.forEach((kind, count) -> {
      page.open("tr").open("th", "scope", "row");
      page.text(kind.indicator() + " (" + kind.subActivity().label() + ", ")
          .data(kind.targetGroup().label())
          .text("); handbook " + kind.indicator().version())
          .close("th");
      page.element("td", kind.method().toString(), "dir", "auto");
      page.element("td", kind.reachDefinition().label());
      page.element("td", Numbers.people(count), "class", "figure").close("tr").line();
    });
    page.close("tbody").close("table").close("div").line();
  }

  private Map<String, Long> eligible() {
    Map<String, Long> sources = new LinkedHashMap<>();
    for (CoverageEstimate figure : index.figures()) {
      if (!figure.eligibleSource().isEmpty()) {
        sources.merge(figure.eligibleSource(), 1L, Long::sum);
      } else if (figure.evidence() instanceof Evidence.Sample) {
        sources.merge("the people of the sample", 1L, Long::sum);
      } else {
        sources.merge("not stated", 1L, Long::sum);
      }
    }
    return sources;
  }

  private Map<String, Long> evidence() {
    Map<String, Long> sources = new LinkedHashMap<>();
    for (CoverageEstimate figure : index.figures()) {
      sources.merge(evidence(figure.evidence()), 1L, Long::sum);
    }
    return sources;
  }

  private static String evidence(Evidence evidence) {
    if (evidence instanceof Evidence.RoutineReports) {
      return "monthly reports; how many came stands with each figure";
    }
    if (evidence instanceof Evidence.Sample) {
      return "a sample; its size stands with each figure";
    }
    return evidence.describe();
  }

  private Map<String, Long> intervals() {
    Map<String, Long> intervals = new LinkedHashMap<>();
    for (CoverageEstimate figure : index.figures()) {
      if (figure.outcome() instanceof Outcome.Computed computed) {
        intervals.merge(interval(computed.uncertainty()), 1L, Long::sum);
      }
    }
    return intervals;
  }

  private static String interval(Uncertainty uncertainty) {
    if (uncertainty instanceof Uncertainty.Propagated propagated) {
      return interval(propagated.limits()) + "; " + propagated.procedure().describe();
    }
    return uncertainty
        .interval()
        .map(MethodSection::interval)
        .orElseGet(() -> String.join(" ", uncertainty.describe()));
  }

  private static String interval(ConfidenceInterval limits) {
    return Words.level(limits)
        + " "
        + limits.method().kind().label()
        + ", "
        + limits.method().label();
  }

  private Map<String, Long> surveys() {
    List<SurveyEstimate> all = new ArrayList<>();
    report.surveyEstimates().forEach(estimate -> all.add(estimate.content()));
    for (CoverageReport.Titled<SurveyTable> table : report.surveyTables()) {
      table.content().rows().forEach(row -> all.add(row.estimate()));
      all.add(table.content().total());
    }
    Map<String, Long> methods = new LinkedHashMap<>();
    for (SurveyEstimate estimate : all) {
      methods.merge(estimate.label() + "; variance by " + estimate.varianceMethod(), 1L, Long::sum);
    }
    return methods;
  }

  private static void counted(Markup page, String title, Map<String, Long> counts) {
    if (counts.isEmpty()) {
      return;
    }
    page.element("h3", title).line().open("ul").line();
    counts.forEach((text, count) ->
        page.open("li")
            .data(text)
            .text(" (" + Numbers.counted(count, "figure", "figures") + ")")
            .close("li")
            .line());
    page.close("ul").line();
  }

  private void standards(Markup page) {
    if (index.standards().isEmpty()) {
      return;
    }
    page.element("h3", "Standards").line().open("ul").line();
    for (Standard standard : index.standards()) {
      page.open("li").data(standard.toString()).text(". Source: ").data(standard.source());
      page.close("li").line();
    }
    page.close("ul").line();
  }
}
