package org.nutricoverage.deskreview.routine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.nutricoverage.core.Area;

/** Reports that tests are made of. */
final class Reports {

  static final Area AREA = Area.of("CD54", "Tanganyika");
  static final Site S1 = Site.of("S1", "Kalemie", AREA);
  static final Site S2 = Site.of("S2", "Moba", AREA);

  private Reports() {}

  static YearMonth month(int month) {
    return YearMonth.of(2025, month);
  }

  static MonthlyReport report(Site site, int month) {
    return MonthlyReport.of(site, month(month));
  }

  /** A report with the stock at the start, the admissions and all who left. */
  static MonthlyReport flow(Site site, int month, long opening, long admissions, long exits) {
    return report(site, month)
        .with(ReportItem.OPENING_STOCK, opening)
        .with(ReportItem.NEW_ADMISSIONS, admissions)
        .with(ReportItem.TOTAL_DISCHARGES, exits);
  }

  static MonthlyReport served(Site site, int month, long people) {
    return report(site, month).with(ReportItem.RECEIVED_TRANSFER, people);
  }

  /** Reports of months from January whose stocks follow from the flows. */
  static List<MonthlyReport> consistent(Site site, long opening, long[] admissions, long[] exits) {
    List<MonthlyReport> reports = new ArrayList<>();
    long stock = opening;
    for (int i = 0; i < admissions.length; i++) {
      reports.add(flow(site, i + 1, stock, admissions[i], exits[i]));
      stock += admissions[i] - exits[i];
    }
    return reports;
  }
}
