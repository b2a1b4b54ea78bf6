package org.nutricoverage.deskreview.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.internal.Arguments;

/** Checks of years and runs of months. */
final class Years {

  private static final int FIRST = 1900;
  private static final int LAST = 2999;

  private Years() {}

  static int checked(int year) {
    return (int) Arguments.inRange(year, FIRST, LAST, "year", "the calendar year");
  }

  /** The period cut into runs of so many months from its first; the last run may be shorter. */
  static List<ReportingPeriod> runs(ReportingPeriod period, int months) {
    List<ReportingPeriod> runs = new ArrayList<>();
    for (YearMonth first = period.first();
        !first.isAfter(period.last());
        first = first.plusMonths(months)) {
      YearMonth last = first.plusMonths(months - 1L);
      runs.add(ReportingPeriod.between(first, last.isAfter(period.last()) ? period.last() : last));
    }
    return runs;
  }
}
