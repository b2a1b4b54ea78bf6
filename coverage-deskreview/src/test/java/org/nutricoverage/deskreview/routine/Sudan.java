package org.nutricoverage.deskreview.routine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Sex;

/** Routine data of Sudan, 2016 to 2019: real reports with all the faults that real reports have. */
final class Sudan {

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final Map<Integer, ReportItem> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put(2, ReportItem.OPENING_STOCK);
    COLUMNS.put(3, ReportItem.NEW_ADMISSIONS);
    COLUMNS.put(6, ReportItem.RECOVERED);
    COLUMNS.put(7, ReportItem.DIED);
    COLUMNS.put(8, ReportItem.DEFAULTED);
    COLUMNS.put(9, ReportItem.NON_RESPONSE);
    COLUMNS.put(10, ReportItem.TOTAL_DISCHARGES);
  }

  private Sudan() {}

  /** The rows; a count that is blank or not whole is missing. */
  static List<MonthlyReport> reports() {
    return reports(BigDecimal.ONE);
  }

  /** The rows in hundredths of a person, so that also the two rows with fractions are whole. */
  static List<MonthlyReport> reportsInHundredths() {
    return reports(BigDecimal.valueOf(100));
  }

  private static List<MonthlyReport> reports(BigDecimal unit) {
    List<String> lines;
    try {
      lines = Files.readAllLines(Reference.folder().resolve("data/cmam-sudan/monitoring.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<MonthlyReport> reports = new ArrayList<>();
    for (int row = 2; row <= lines.size(); row++) {
      String[] cells = lines.get(row - 1).replace("\"", "").split(",", -1);
      YearMonth month = YearMonth.of(Integer.parseInt(cells[15]), MONTHS.indexOf(cells[14]) + 1);
      Site site = Site.of(cells[0] + "/" + cells[1], cells[1], Area.of(cells[0], cells[0]));
      MonthlyReport report = MonthlyReport.of(site, month).fromRow("monitoring.csv", row);
      for (Map.Entry<Integer, ReportItem> column : COLUMNS.entrySet()) {
        report = with(report, column.getValue(), Sex.ALL, cells[column.getKey()], unit);
      }
      report = with(report, ReportItem.NEW_ADMISSIONS, Sex.MALE, cells[4], unit);
      report = with(report, ReportItem.NEW_ADMISSIONS, Sex.FEMALE, cells[5], unit);
      reports.add(report);
    }
    return reports;
  }

  private static MonthlyReport with(
      MonthlyReport report, ReportItem item, Sex sex, String cell, BigDecimal unit) {
    if (cell.isBlank()) {
      return report;
    }
    BigDecimal count = new BigDecimal(cell).multiply(unit).stripTrailingZeros();
    return count.scale() > 0 ? report : report.with(item, sex, count.longValueExact());
  }
}
