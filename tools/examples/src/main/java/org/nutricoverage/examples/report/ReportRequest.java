package org.nutricoverage.examples.report;

import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.deskreview.routine.MissingMonths;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.examples.csv.UnusableInputException;

/**
 * What is asked of a report, whatever the data.
 *
 * @param period the months; empty for the last full calendar year of the data
 * @param missingMonths what happens where monthly reports are missing
 * @param explain the figure to explain as indicator:area or indicator:area:sex; {@code ""} for the
 *     first coverage that can be computed
 * @param allFindings whether to print every finding
 */
public record ReportRequest(
    Optional<ReportingPeriod> period,
    MissingMonths missingMonths,
    String explain,
    boolean allFindings) {

  private static final int MONTHS_IN_YEAR = 12;

  /**
   * The period asked for, or the last full calendar year, or the months of the year with most
   * reports.
   */
  ReportingPeriod periodOf(RoutineSeries series) {
    SortedSet<YearMonth> months = series.months();
    if (period.isPresent()) {
      if (months.stream().noneMatch(period.get()::contains)) {
        throw new UnusableInputException(
            "no report is from the period "
                + period.get()
                + "; the reports are from "
                + months.first()
                + " to "
                + months.last());
      }
      return period.get();
    }
    int best = months.last().getYear();
    long most = 0;
    for (int year = months.last().getYear(); year >= months.first().getYear(); year--) {
      ReportingPeriod whole = ReportingPeriod.year(year);
      if (months.stream().filter(whole::contains).count() == MONTHS_IN_YEAR) {
        return whole;
      }
      long reports =
          series.reports().stream().filter(report -> whole.contains(report.month())).count();
      if (reports > most) {
        best = year;
        most = reports;
      }
    }
    ReportingPeriod year = ReportingPeriod.year(best);
    SortedSet<YearMonth> reported = new TreeSet<>(months);
    reported.removeIf(month -> !year.contains(month));
    return ReportingPeriod.between(reported.first(), reported.last());
  }
}
