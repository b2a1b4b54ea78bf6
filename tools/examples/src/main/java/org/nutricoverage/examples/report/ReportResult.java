package org.nutricoverage.examples.report;

import java.util.List;
import org.nutricoverage.deskreview.reporting.ReportingRow;

/**
 * A finished report.
 *
 * @param text what is printed
 * @param rows the rows for the corporate system
 */
public record ReportResult(String text, List<ReportingRow> rows) {

  /** Copies the rows. */
  public ReportResult {
    rows = List.copyOf(rows);
  }
}
