package org.nutricoverage.examples.report;

import org.nutricoverage.report.CoverageReport;

/** What the HTML pages of the reports begin with. */
final class HtmlPage {

  private static final int ALL = 1_000_000;

  private HtmlPage() {}

  static CoverageReport.Builder begin(
      String title, String data, FindingSummary findings, ReportRequest request) {
    CoverageReport.Builder page = CoverageReport.of(title).note(data).findings(findings.findings());
    if (findings.notKept() > 0) {
      page.note(
          Cells.people(findings.notKept())
              + " more findings about the files were counted and not kept (--max-findings).");
    }
    if (request.allFindings()) {
      page.findingsOfEachKind(ALL);
    }
    return page;
  }
}
