package org.nutricoverage.examples.report;

import java.util.List;
import java.util.function.Supplier;
import org.nutricoverage.deskreview.reporting.ReportingRow;
import org.nutricoverage.report.CoverageReport;

/**
 * A finished report.
 *
 * @param text what is printed
 * @param rows the rows for the corporate system
 * @param page makes a page of the same figures
 */
public record ReportResult(String text, List<ReportingRow> rows, Supplier<CoverageReport> page) {

  /** Copies the rows. */
  public ReportResult {
    rows = List.copyOf(rows);
  }
}
