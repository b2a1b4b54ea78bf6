package org.nutricoverage.deskreview.routine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;

/** Checks one site after the other and keeps what was found. */
final class SiteChecks {

  /** Makes the median absolute deviation a standard deviation under a normal distribution. */
  private static final double NORMAL_CONSISTENCY = 1.4826;

  private static final double LEAST_SPREAD = 0.1;
  private static final List<RoutineFinding> COUNTED =
      List.of(
          RoutineFinding.MISSING_MONTHS,
          RoutineFinding.OPENING_STOCK_MISSING,
          RoutineFinding.STOCK_FLOW_MISMATCH,
          RoutineFinding.CLOSING_STOCK_MISMATCH,
          RoutineFinding.SEX_SUM_MISMATCH,
          RoutineFinding.OUTCOMES_NOT_TOTAL,
          RoutineFinding.ZERO_EXITS,
          RoutineFinding.OUTLIER);
  private static final List<ReportItem> WATCHED =
      List.of(
          ReportItem.OPENING_STOCK,
          ReportItem.NEW_ADMISSIONS,
          ReportItem.TOTAL_DISCHARGES,
          ReportItem.RECEIVED_TRANSFER);

  private final long stockTolerance;
  private final double outlierDeviations;
  private final int outlierLeastMonths;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<RoutineFinding, Tally> tallies = new EnumMap<>(RoutineFinding.class);

  SiteChecks(long stockTolerance, double outlierDeviations, int outlierLeastMonths) {
    this.stockTolerance = stockTolerance;
    this.outlierDeviations = outlierDeviations;
    this.outlierLeastMonths = outlierLeastMonths;
    COUNTED.forEach(kind -> tallies.put(kind, new Tally(0, 0)));
  }

  RoutineQuality result() {
    return new RoutineQuality(findings, tallies);
  }

  void check(SiteReports site, Optional<ReportingPeriod> period) {
    findings.addAll(site.findings);
    if (period.isEmpty()) {
      note(RoutineFinding.NO_REPORTS, "the site did not report", site);
      return;
    }
    ReportingPeriod months = period.get();
    NavigableMap<YearMonth, MonthlyReport> reports =
        site.reports.subMap(months.first(), true, months.last(), true);
    checkCompleteness(site, reports, site.expected(months));
    for (MonthlyReport report : reports.values()) {
      checkSexes(site, report);
      checkOutcomes(site, report);
      checkStock(site, report, reports.get(report.month().plusMonths(1)));
    }
    for (ReportItem item : WATCHED) {
      checkOutliers(site, reports, item);
    }
  }

  private void checkCompleteness(
      SiteReports site, NavigableMap<YearMonth, MonthlyReport> reports, List<YearMonth> expected) {
    List<YearMonth> missing = new ArrayList<>();
    List<YearMonth> gaps = new ArrayList<>();
    List<YearMonth> withoutStock = new ArrayList<>();
    for (YearMonth month : expected) {
      MonthlyReport report = reports.get(month);
      if (report == null || report.isEmpty()) {
        tally(RoutineFinding.MISSING_MONTHS, false);
        missing.add(month);
        if (reports.lowerKey(month) != null && reports.higherKey(month) != null) {
          gaps.add(month);
        }
      } else {
        tally(RoutineFinding.MISSING_MONTHS, true);
        boolean stock = report.count(ReportItem.OPENING_STOCK).isPresent();
        tally(RoutineFinding.OPENING_STOCK_MISSING, stock);
        if (!stock) {
          withoutStock.add(month);
        }
      }
    }
    if (!expected.isEmpty() && missing.size() == expected.size()) {
      note(RoutineFinding.NO_REPORTS, "no usable report in " + MonthList.compact(missing), site);
    } else if (!missing.isEmpty()) {
      note(
          RoutineFinding.MISSING_MONTHS,
          missing.size()
              + " of "
              + expected.size()
              + " monthly reports are missing or hold no usable count: "
              + MonthList.compact(missing),
          site);
    }
    if (!gaps.isEmpty()) {
      note(
          RoutineFinding.REPORTING_GAP,
          "no usable report between two reports: " + MonthList.compact(gaps),
          site);
    }
    if (!withoutStock.isEmpty()) {
      note(
          RoutineFinding.OPENING_STOCK_MISSING,
          "no opening stock in " + MonthList.compact(withoutStock),
          site);
    }
  }

  private void checkSexes(SiteReports site, MonthlyReport report) {
    for (ReportItem item : ReportItem.values()) {
      OptionalLong all = report.count(item);
      OptionalLong female = report.count(item, Sex.FEMALE);
      OptionalLong male = report.count(item, Sex.MALE);
      if (all.isEmpty() || female.isEmpty() || male.isEmpty()) {
        continue;
      }
      long sum = female.getAsLong() + male.getAsLong();
      boolean holds = sum == all.getAsLong();
      tally(RoutineFinding.SEX_SUM_MISMATCH, holds);
      if (!holds) {
        note(
            RoutineFinding.SEX_SUM_MISMATCH,
            item.label()
                + ": male "
                + people(male)
                + " + female "
                + people(female)
                + " = "
                + People.text(sum)
                + ", overall "
                + people(all),
            site,
            report);
      }
    }
  }

  private void checkOutcomes(SiteReports site, MonthlyReport report) {
    OptionalLong total = report.count(ReportItem.TOTAL_DISCHARGES);
    OptionalLong outcomes = StockFlow.outcomes(report, Sex.ALL);
    if (total.isPresent() && outcomes.isPresent()) {
      long four = outcomes.getAsLong();
      long transferred = report.count(ReportItem.TRANSFERRED_OUT).orElse(0);
      boolean holds = four == total.getAsLong() || four + transferred == total.getAsLong();
      tally(RoutineFinding.OUTCOMES_NOT_TOTAL, holds);
      if (!holds) {
        note(
            RoutineFinding.OUTCOMES_NOT_TOTAL,
            "recovered + died + defaulted + non-response = "
                + People.text(four)
                + (transferred == 0 ? "" : ", with transfers " + People.text(four + transferred))
                + ", total discharges "
                + people(total),
            site,
            report);
      }
    }
    OptionalLong exits = StockFlow.exits(report, Sex.ALL);
    if (exits.isPresent()) {
      boolean some = exits.getAsLong() != 0;
      tally(RoutineFinding.ZERO_EXITS, some);
      if (!some) {
        note(
            RoutineFinding.ZERO_EXITS,
            "nobody left; the rates of the month are undefined",
            site,
            report);
      }
    }
  }

  private void checkStock(SiteReports site, MonthlyReport report, @Nullable MonthlyReport next) {
    OptionalLong implied = StockFlow.implied(report, Sex.ALL);
    OptionalLong closing = report.count(ReportItem.CLOSING_STOCK);
    OptionalLong opening =
        next == null ? OptionalLong.empty() : next.count(ReportItem.OPENING_STOCK);
    compare(
        RoutineFinding.STOCK_FLOW_MISMATCH,
        "opening stock + all who came - all who left",
        implied,
        "opening stock of the next month",
        opening,
        site,
        report);
    compare(
        RoutineFinding.CLOSING_STOCK_MISMATCH,
        "opening stock + all who came - all who left",
        implied,
        "closing stock",
        closing,
        site,
        report);
    compare(
        RoutineFinding.CLOSING_STOCK_MISMATCH,
        "closing stock",
        closing,
        "opening stock of the next month",
        opening,
        site,
        report);
  }

  private void compare(
      RoutineFinding kind,
      String firstName,
      OptionalLong first,
      String secondName,
      OptionalLong second,
      SiteReports site,
      MonthlyReport report) {
    if (first.isEmpty() || second.isEmpty()) {
      return;
    }
    long residual = first.getAsLong() - second.getAsLong();
    boolean holds = Math.abs(residual) <= stockTolerance;
    tally(kind, holds);
    if (!holds) {
      note(
          kind,
          firstName
              + " = "
              + people(first)
              + ", "
              + secondName
              + " "
              + people(second)
              + ", residual "
              + People.text(residual),
          site,
          report);
    }
  }

  private void checkOutliers(
      SiteReports site, NavigableMap<YearMonth, MonthlyReport> reports, ReportItem item) {
    List<MonthlyReport> reporting =
        reports.values().stream().filter(report -> report.count(item).isPresent()).toList();
    if (reporting.size() < outlierLeastMonths) {
      return;
    }
    double[] logs =
        reporting.stream()
            .mapToDouble(report -> Math.log1p((double) report.count(item).orElseThrow()))
            .toArray();
    double median = median(logs);
    double spread =
        NORMAL_CONSISTENCY
            * median(Arrays.stream(logs).map(value -> Math.abs(value - median)).toArray());
    // exp(median) is 1 + the median count
    double least = Math.max(LEAST_SPREAD, Math.exp(-median / 2));
    double limit = outlierDeviations * Math.max(spread, least);
    for (int i = 0; i < logs.length; i++) {
      boolean holds = Math.abs(logs[i] - median) <= limit;
      tally(RoutineFinding.OUTLIER, holds);
      if (!holds) {
        note(
            RoutineFinding.OUTLIER,
            item.label()
                + " "
                + people(reporting.get(i).count(item))
                + " is far from the other months of the site, median "
                + People.text(Math.round(Math.expm1(median))),
            site,
            reporting.get(i));
      }
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static String people(OptionalLong count) {
    return People.text(count.orElseThrow());
  }

  private void tally(RoutineFinding kind, boolean holds) {
    tallies.computeIfPresent(kind, (unused, sum) -> sum.plus(holds));
  }

  private void note(FindingCode kind, String message, SiteReports site) {
    findings.add(Finding.of(kind, message).at("site", site.site.label()));
  }

  private void note(FindingCode kind, String message, SiteReports site, MonthlyReport report) {
    Finding finding =
        Finding.of(kind, message)
            .at("site", site.site.label())
            .at("month", report.month().toString());
    findings.add(SiteCleaning.placed(finding, report));
  }
}
