package org.nutricoverage.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.report.internal.Markup;
import org.nutricoverage.report.internal.Words;
import org.nutricoverage.survey.SurveyEstimate;
import org.nutricoverage.survey.SurveyTable;

/** Findings by severity and kind, each once, with the figures they are about. */
final class FindingSection {

  private static final int MOST_LINKS = 3;
  private static final List<Severity> HEAVIEST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  private final Map<Finding, Set<CoverageEstimate>> findings = new LinkedHashMap<>();
  private final FigureIndex index;
  private final int mostOfKind;

  FindingSection(CoverageReport report, FigureIndex index) {
    this.index = index;
    this.mostOfKind = report.findingsOfKind();
    report.findings().forEach(this::add);
    for (CoverageEstimate figure : index.figures()) {
      for (Finding finding : figure.findings()) {
        findings.computeIfAbsent(finding, unused -> new LinkedHashSet<>()).add(figure);
      }
    }
    for (CoverageReport.Titled<SurveyEstimate> estimate : report.surveyEstimates()) {
      estimate.content().findings().forEach(finding -> add(finding, estimate.title()));
    }
    for (CoverageReport.Titled<SurveyTable> table : report.surveyTables()) {
      table.content().findings().forEach(finding -> add(finding, table.title()));
      for (SurveyTable.Row row : table.content().rows()) {
        String title = table.title() + ", " + String.join(", ", row.labels());
        row.estimate().findings().forEach(finding -> add(finding, title));
      }
      table.content().total().findings().forEach(finding -> add(finding, table.title()));
    }
  }

  private void add(Finding finding) {
    findings.computeIfAbsent(finding, unused -> new LinkedHashSet<>());
  }

  private void add(Finding finding, String title) {
    add(finding.at("figure", title));
  }

  long count(Severity severity) {
    return findings.keySet().stream().filter(finding -> finding.severity() == severity).count();
  }

  void write(Markup page) {
    if (findings.isEmpty()) {
      page.element("p", "Nothing was noted about the data or the figures.").line();
      return;
    }
    for (Severity severity : HEAVIEST_FIRST) {
      if (count(severity) > 0) {
        page.element("h3", Words.severity(severity) + " (" + people(count(severity)) + ")").line();
        kinds(severity).forEach((code, ofKind) -> write(page, code, ofKind));
      }
    }
  }

  private Map<String, List<Finding>> kinds(Severity severity) {
    Map<String, List<Finding>> byCode =
        findings.keySet().stream()
            .filter(finding -> finding.severity() == severity)
            .collect(Collectors.groupingBy(Finding::code));
    Map<String, List<Finding>> sorted = new LinkedHashMap<>();
    byCode.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, List<Finding>>>comparingInt(
                    entry -> -entry.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private void write(Markup page, String code, List<Finding> ofKind) {
    page.element("h4", code + " (" + people(ofKind.size()) + ")").line().open("ul").line();
    ofKind.stream().limit(mostOfKind).forEach(finding -> write(page, finding));
    page.close("ul").line();
    int rest = ofKind.size() - mostOfKind;
    if (rest > 0) {
      page.element(
              "p", "And " + Numbers.counted(rest, "more of this kind", "more of this kind") + ".")
          .line();
    }
  }

  private void write(Markup page, Finding finding) {
    page.open("li");
    if (!finding.place().isEmpty()) {
      List<String> place = new ArrayList<>();
      finding.place().forEach((key, value) -> place.add(key + " " + value));
      page.data(String.join(", ", place)).text(": ");
    }
    page.data(finding.message());
    Set<CoverageEstimate> figures = findings.getOrDefault(finding, Set.of());
    if (figures.size() > MOST_LINKS) {
      page.text("; about " + people(figures.size()) + " figures");
    } else {
      figures.forEach(figure -> link(page, figure));
    }
    page.close("li").line();
  }

  private void link(Markup page, CoverageEstimate figure) {
    page.text("; about ").open("a", "href", "#" + index.id(figure).orElse(""));
    page.data(figure.scope().toString()).close("a");
  }

  private static String people(long count) {
    return Numbers.people(count);
  }
}
