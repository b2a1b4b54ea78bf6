package org.nutricoverage.deskreview.exits;

import static java.util.stream.Collectors.joining;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;
import org.nutricoverage.deskreview.routine.MonthlyReport;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.RoutineFinding;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.deskreview.routine.Site;

/** Adds up the exits of routine reports. */
final class ExitPooling {

  private static final List<ReportItem> OUTCOMES =
      List.of(ReportItem.RECOVERED, ReportItem.DIED, ReportItem.DEFAULTED, ReportItem.NON_RESPONSE);

  private final Sex sex;
  private final List<Finding> findings = new ArrayList<>();
  private final Evidence.RoutineReports evidence;
  private ExitCounts counts = ExitCounts.NONE;
  private int used;
  private int withoutTransfers;

  ExitPooling(RoutineSeries series, ReportingPeriod period, Sex sex) {
    this.sex = sex;
    int sites = 0;
    int expected = 0;
    for (Site site : series.sites()) {
      List<YearMonth> months = series.expectedMonths(site, period);
      if (!months.isEmpty()) {
        sites++;
        expected += months.size();
        pool(series, site, months);
      }
    }
    if (withoutTransfers > 0) {
      findings.add(
          Finding.of(
              RoutineFinding.TRANSFERS_NOT_REPORTED,
              withoutTransfers
                  + " of "
                  + used
                  + " monthly reports do not give transfers out; the denominator holds only those"
                  + " reported, and the rates are upper ones"));
    }
    evidence = new Evidence.RoutineReports(sites, expected, used);
  }

  private void pool(RoutineSeries series, Site site, List<YearMonth> months) {
    List<YearMonth> missing = new ArrayList<>();
    for (YearMonth month : months) {
      Optional<MonthlyReport> report = series.get(site, month);
      if (report.isPresent()
          && OUTCOMES.stream().allMatch(item -> report.get().count(item, sex).isPresent())) {
        add(report.get());
      } else {
        missing.add(month);
      }
    }
    if (!missing.isEmpty()) {
      findings.add(
          Finding.of(
                  RoutineFinding.MISSING_MONTHS,
                  "not all outcomes of treatment were reported: "
                      + missing.stream().map(YearMonth::toString).collect(joining(", ")))
              .at("site", site.label()));
    }
  }

  private void add(MonthlyReport report) {
    used++;
    if (report.count(ReportItem.TRANSFERRED_OUT, sex).isEmpty()) {
      withoutTransfers++;
    }
    counts =
        counts.plus(
            new ExitCounts(
                count(report, ReportItem.RECOVERED),
                count(report, ReportItem.DIED),
                count(report, ReportItem.DEFAULTED),
                count(report, ReportItem.NON_RESPONSE),
                count(report, ReportItem.TRANSFERRED_OUT)));
  }

  private long count(MonthlyReport report, ReportItem item) {
    return report.count(item, sex).orElse(0);
  }

  ExitCounts counts() {
    return counts;
  }

  Evidence evidence() {
    return evidence;
  }

  List<Finding> findings() {
    return findings;
  }
}
