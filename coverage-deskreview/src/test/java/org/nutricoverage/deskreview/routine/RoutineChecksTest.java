package org.nutricoverage.deskreview.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.deskreview.routine.Reports.S1;
import static org.nutricoverage.deskreview.routine.Reports.S2;
import static org.nutricoverage.deskreview.routine.Reports.flow;
import static org.nutricoverage.deskreview.routine.Reports.month;
import static org.nutricoverage.deskreview.routine.Reports.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;

class RoutineChecksTest {

  private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2025, 1);

  private static RoutineQuality check(MonthlyReport... reports) {
    return RoutineChecks.standard().check(RoutineSeries.of(List.of(reports)));
  }

  private static List<String> texts(RoutineQuality quality, RoutineFinding kind) {
    return quality.findings(kind).stream().map(Finding::toString).toList();
  }

  @Test
  void goodReportsGiveNoFinding() {
    RoutineQuality quality =
        check(
            flow(S1, 1, 10, 5, 3)
                .with(ReportItem.RECOVERED, 1)
                .with(ReportItem.DIED, 0)
                .with(ReportItem.DEFAULTED, 1)
                .with(ReportItem.NON_RESPONSE, 1)
                .with(ReportItem.CLOSING_STOCK, 12)
                .with(ReportItem.NEW_ADMISSIONS, Sex.MALE, 2)
                .with(ReportItem.NEW_ADMISSIONS, Sex.FEMALE, 3),
            flow(S1, 2, 12, 5, 3));

    assertThat(quality.findings()).isEmpty();
    assertThat(quality.tallies())
        .isEqualTo(
            Map.of(
                RoutineFinding.MISSING_MONTHS, new Tally(2, 0),
                RoutineFinding.OPENING_STOCK_MISSING, new Tally(2, 0),
                RoutineFinding.STOCK_FLOW_MISMATCH, new Tally(1, 0),
                RoutineFinding.CLOSING_STOCK_MISMATCH, new Tally(2, 0),
                RoutineFinding.SEX_SUM_MISMATCH, new Tally(1, 0),
                RoutineFinding.OUTCOMES_NOT_TOTAL, new Tally(1, 0),
                RoutineFinding.ZERO_EXITS, new Tally(2, 0),
                RoutineFinding.OUTLIER, new Tally(0, 0)));
  }

  @Test
  void missingReportsAreListedInRuns() {
    RoutineQuality quality =
        RoutineChecks.standard()
            .check(
                RoutineSeries.of(List.of(flow(S1, 2, 1, 1, 1), flow(S1, 6, 1, 1, 1), report(S1, 7)))
                    .expecting(List.of(S2)),
                ReportingPeriod.between(month(1), month(7)));

    assertThat(quality.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING MISSING_MONTHS (site Kalemie (S1)): 5 of 7 monthly reports are missing or hold"
                + " no usable count: 2025-01, 2025-03 to 2025-05, 2025-07",
            "INFO REPORTING_GAP (site Kalemie (S1)): no usable report between two reports: 2025-03"
                + " to 2025-05",
            "WARNING NO_REPORTS (site Moba (S2)): no usable report in 2025-01 to 2025-07");
    assertThat(quality.tally(RoutineFinding.MISSING_MONTHS)).hasToString("12 of 14");
  }

  @Test
  void aSeriesWithoutAnyReportNamesTheSites() {
    RoutineSeries silent = RoutineSeries.of(List.of()).expecting(List.of(S1));

    assertThat(RoutineChecks.standard().check(silent).findings())
        .extracting(Finding::toString)
        .containsExactly("WARNING NO_REPORTS (site Kalemie (S1)): the site did not report");
    assertThat(RoutineChecks.standard().check(RoutineSeries.of(List.of())).findings()).isEmpty();
  }

  @Test
  void aSiteThatWasNotActiveIsNotMissed() {
    RoutineSeries series = RoutineSeries.of(List.of()).expecting(S1, ReportingPeriod.year(2024));

    assertThat(RoutineChecks.standard().check(series, QUARTER).findings()).isEmpty();
  }

  @Test
  void monthsOutsideThePeriodAreNotChecked() {
    RoutineSeries series = RoutineSeries.of(List.of(flow(S1, 3, 10, 5, 3), flow(S1, 4, 99, 5, 0)));

    assertThat(RoutineChecks.standard().check(series, QUARTER).findings())
        .extracting(Finding::code)
        .containsExactly("MISSING_MONTHS");
  }

  @Test
  void stocksMustFollowFromTheFlows() {
    RoutineQuality quality =
        check(
            flow(S1, 1, 1000, 500, 300).fromRow("a.csv", 2),
            flow(S1, 2, 1205, 5, 3),
            flow(S1, 4, 1, 1, 1));

    assertThat(texts(quality, RoutineFinding.STOCK_FLOW_MISMATCH))
        .containsExactly(
            "WARNING STOCK_FLOW_MISMATCH (site Kalemie (S1), month 2025-01, file a.csv, row 2):"
                + " opening stock + all who came - all who left = 1,200, opening stock of the next"
                + " month 1,205, residual -5");
    assertThat(quality.tally(RoutineFinding.STOCK_FLOW_MISMATCH)).isEqualTo(new Tally(1, 1));
  }

  @Test
  void stocksMayDifferByATolerance() {
    RoutineSeries series = RoutineSeries.of(List.of(flow(S1, 1, 10, 5, 3), flow(S1, 2, 9, 5, 3)));

    assertThat(RoutineChecks.standard().stockTolerance(3).check(series).findings()).isEmpty();
    assertThat(RoutineChecks.standard().stockTolerance(2).check(series).findings()).hasSize(1);
    assertThatThrownBy(() -> RoutineChecks.standard().stockTolerance(-1))
        .hasMessage("people must be a number of people of at least 0 but was -1");
  }

  @Test
  void transfersAndReadmissionsAreFlowsToo() {
    RoutineQuality quality =
        check(
            flow(S1, 1, 10, 5, 3).with(ReportItem.TRANSFERS_IN, 2).with(ReportItem.READMISSIONS, 1),
            flow(S1, 2, 15, 5, 3));

    assertThat(quality.findings()).isEmpty();
  }

  @Test
  void transfersOutAreBesideATotalThatTheOutcomesMakeUp() {
    MonthlyReport outcomes =
        report(S1, 1)
            .with(ReportItem.OPENING_STOCK, 20)
            .with(ReportItem.NEW_ADMISSIONS, 0)
            .with(ReportItem.RECOVERED, 4)
            .with(ReportItem.DIED, 1)
            .with(ReportItem.DEFAULTED, 2)
            .with(ReportItem.NON_RESPONSE, 3)
            .with(ReportItem.TRANSFERRED_OUT, 5);

    assertThat(StockFlow.exits(outcomes, Sex.ALL)).hasValue(15);
    assertThat(StockFlow.exits(outcomes.with(ReportItem.TOTAL_DISCHARGES, 10), Sex.ALL))
        .hasValue(15);
    assertThat(StockFlow.exits(outcomes.with(ReportItem.TOTAL_DISCHARGES, 15), Sex.ALL))
        .hasValue(15);
    assertThat(check(outcomes.with(ReportItem.TOTAL_DISCHARGES, 10)).findings()).isEmpty();
    assertThat(check(outcomes.with(ReportItem.TOTAL_DISCHARGES, 15)).findings()).isEmpty();
    assertThat(StockFlow.implied(outcomes, Sex.ALL)).hasValue(5);
  }

  @Test
  void flowsNeedTheirParts() {
    MonthlyReport full =
        report(S1, 1)
            .with(ReportItem.RECOVERED, 4)
            .with(ReportItem.DIED, 1)
            .with(ReportItem.DEFAULTED, 2)
            .with(ReportItem.NON_RESPONSE, 3);

    assertThat(StockFlow.outcomes(full, Sex.ALL)).hasValue(10);
    for (ReportItem item :
        List.of(
            ReportItem.RECOVERED, ReportItem.DIED, ReportItem.DEFAULTED, ReportItem.NON_RESPONSE)) {
      MonthlyReport without = full.without(MonthlyReport.slot(item, Sex.ALL));
      assertThat(StockFlow.outcomes(without, Sex.ALL)).isEmpty();
      assertThat(StockFlow.exits(without, Sex.ALL)).isEmpty();
    }
    MonthlyReport flow = flow(S1, 1, 10, 5, 3);
    for (ReportItem item :
        List.of(ReportItem.OPENING_STOCK, ReportItem.NEW_ADMISSIONS, ReportItem.TOTAL_DISCHARGES)) {
      assertThat(StockFlow.implied(flow.without(MonthlyReport.slot(item, Sex.ALL)), Sex.ALL))
          .isEmpty();
    }
  }

  @Test
  void aClosingStockMustFitItsMonthAndTheNext() {
    RoutineQuality quality =
        check(flow(S1, 1, 10, 5, 3).with(ReportItem.CLOSING_STOCK, 13), flow(S1, 2, 12, 5, 3));

    assertThat(texts(quality, RoutineFinding.CLOSING_STOCK_MISMATCH))
        .containsExactly(
            "WARNING CLOSING_STOCK_MISMATCH (site Kalemie (S1), month 2025-01): opening stock + all"
                + " who came - all who left = 12, closing stock 13, residual -1",
            "WARNING CLOSING_STOCK_MISMATCH (site Kalemie (S1), month 2025-01): closing stock = 13,"
                + " opening stock of the next month 12, residual 1");
  }

  @Test
  void theSexesMustAddUp() {
    MonthlyReport report =
        report(S1, 1)
            .with(ReportItem.OPENING_STOCK, 0)
            .with(ReportItem.DIED, 16)
            .with(ReportItem.DIED, Sex.MALE, 8)
            .with(ReportItem.RECOVERED, 1)
            .with(ReportItem.RECOVERED, Sex.MALE, 0)
            .with(ReportItem.RECOVERED, Sex.FEMALE, 1);

    assertThat(check(report).findings()).isEmpty();
    assertThat(
            texts(
                check(report.with(ReportItem.DIED, Sex.FEMALE, 9)),
                RoutineFinding.SEX_SUM_MISMATCH))
        .containsExactly(
            "WARNING SEX_SUM_MISMATCH (site Kalemie (S1), month 2025-01): died: male 8 + female 9 ="
                + " 17, overall 16");
    assertThat(
            check(report.with(ReportItem.DIED, Sex.FEMALE, 9))
                .tally(RoutineFinding.SEX_SUM_MISMATCH))
        .isEqualTo(new Tally(2, 1));
  }

  @Test
  void theOutcomesMustAddUp() {
    MonthlyReport report =
        report(S1, 1)
            .with(ReportItem.OPENING_STOCK, 0)
            .with(ReportItem.RECOVERED, 4)
            .with(ReportItem.DIED, 1)
            .with(ReportItem.DEFAULTED, 2)
            .with(ReportItem.NON_RESPONSE, 3)
            .with(ReportItem.TOTAL_DISCHARGES, 11);

    assertThat(texts(check(report), RoutineFinding.OUTCOMES_NOT_TOTAL))
        .containsExactly(
            "WARNING OUTCOMES_NOT_TOTAL (site Kalemie (S1), month 2025-01): recovered + died +"
                + " defaulted + non-response = 10, total discharges 11");
    assertThat(
            texts(
                check(report.with(ReportItem.TRANSFERRED_OUT, 5)),
                RoutineFinding.OUTCOMES_NOT_TOTAL))
        .containsExactly(
            "WARNING OUTCOMES_NOT_TOTAL (site Kalemie (S1), month 2025-01): recovered + died +"
                + " defaulted + non-response = 10, with transfers 15, total discharges 11");
  }

  @Test
  void monthsInWhichNobodyLeftAreNamed() {
    assertThat(texts(check(flow(S1, 1, 1, 1, 0)), RoutineFinding.ZERO_EXITS))
        .containsExactly(
            "INFO ZERO_EXITS (site Kalemie (S1), month 2025-01): nobody left; the rates of the month"
                + " are undefined");
    assertThat(check(flow(S1, 1, 1, 1, 0)).tally(RoutineFinding.ZERO_EXITS))
        .isEqualTo(new Tally(1, 1));
  }

  @Test
  void missingOpeningStocksAreListed() {
    RoutineQuality quality =
        check(report(S1, 1).with(ReportItem.DIED, 1), report(S1, 2).with(ReportItem.DIED, 1));

    assertThat(texts(quality, RoutineFinding.OPENING_STOCK_MISSING))
        .containsExactly(
            "WARNING OPENING_STOCK_MISSING (site Kalemie (S1)): no opening stock in 2025-01 to"
                + " 2025-02");
    assertThat(quality.tally(RoutineFinding.OPENING_STOCK_MISSING)).isEqualTo(new Tally(2, 2));
  }

  private static RoutineQuality admissions(RoutineChecks checks, long... counts) {
    List<MonthlyReport> reports = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      reports.add(report(S1, i + 1).with(ReportItem.NEW_ADMISSIONS, counts[i]));
    }
    return checks.check(RoutineSeries.of(reports));
  }

  private static RoutineQuality admissions(long... counts) {
    return admissions(RoutineChecks.standard(), counts);
  }

  @Test
  void countsFarFromTheOtherMonthsAreOutliers() {
    RoutineQuality quality = admissions(100, 110, 90, 105, 95, 1000);

    assertThat(texts(quality, RoutineFinding.OUTLIER))
        .containsExactly(
            "WARNING OUTLIER (site Kalemie (S1), month 2025-06): new admissions 1,000 is far from the"
                + " other months of the site, median 102");
    assertThat(quality.tally(RoutineFinding.OUTLIER)).isEqualTo(new Tally(6, 1));
    assertThat(admissions(100, 110, 90, 105, 95, 3).findings(RoutineFinding.OUTLIER)).hasSize(1);
  }

  @Test
  void outliersNeedSixMonths() {
    assertThat(admissions(100, 110, 90, 105, 1000).tally(RoutineFinding.OUTLIER))
        .isEqualTo(new Tally(0, 0));
    assertThat(
            admissions(RoutineChecks.standard().outliers(3.5, 5), 100, 110, 90, 105, 1000)
                .findings(RoutineFinding.OUTLIER))
        .hasSize(1);
  }

  @Test
  void smallCountsVaryByChance() {
    assertThat(admissions(0, 0, 0, 0, 0, 30).findings(RoutineFinding.OUTLIER)).isEmpty();
    assertThat(admissions(0, 0, 0, 0, 0, 40).findings(RoutineFinding.OUTLIER)).hasSize(1);
    assertThat(admissions(0, 0, 0, 0, 0, 0).findings(RoutineFinding.OUTLIER)).isEmpty();
  }

  @Test
  void theChanceOfSmallCountsFallsWithTheirSquareRoot() {
    // median 15: 3.5 / sqrt(16) = 0.875, log(31/16) = 0.66, log(46/16) = 1.06
    assertThat(admissions(15, 15, 15, 15, 15, 30).findings(RoutineFinding.OUTLIER)).isEmpty();
    assertThat(admissions(15, 15, 15, 15, 15, 45).findings(RoutineFinding.OUTLIER)).hasSize(1);
  }

  @Test
  void theMedianOfAnOddNumberIsTheMiddleOne() {
    assertThat(admissions(100, 100, 100, 200, 200, 200, 200, 99_999).findings())
        .filteredOn(finding -> finding.is(RoutineFinding.OUTLIER))
        .hasSize(1);
    assertThat(admissions(100, 100, 100, 200, 200, 200, 99_999).findings())
        .filteredOn(finding -> finding.is(RoutineFinding.OUTLIER))
        .extracting(Finding::message)
        .containsExactly(
            "new admissions 99,999 is far from the other months of the site, median 200");
  }

  @Test
  void constantLargeCountsMayStillDifferByTenPercent() {
    // log(1400/1000) = 0.336 < 0.35 < log(1430/1000) = 0.358
    assertThat(admissions(999, 999, 999, 999, 999, 1399).findings(RoutineFinding.OUTLIER))
        .isEmpty();
    assertThat(admissions(999, 999, 999, 999, 999, 1429).findings(RoutineFinding.OUTLIER))
        .hasSize(1);
  }

  @Test
  void theSpreadIsThatOfTheMonths() {
    // log2 steps: median 5.5, deviations 2.5 1.5 .5 .5 1.5 2.5 (times log 2), so 3.5 x 1.4826 x 1.5
    assertThat(admissions(7, 15, 31, 63, 127, 255).findings(RoutineFinding.OUTLIER)).isEmpty();
    assertThat(admissions(7, 15, 31, 31, 63, 127, 999_999).findings(RoutineFinding.OUTLIER))
        .hasSize(1);
    assertThat(admissions(7, 15, 31, 31, 63, 127, 4_095).findings(RoutineFinding.OUTLIER))
        .hasSize(1);
    assertThat(admissions(7, 15, 31, 31, 63, 127, 511).findings(RoutineFinding.OUTLIER)).isEmpty();
  }

  @Test
  void theRuleForOutliersHasRanges() {
    assertThatThrownBy(() -> RoutineChecks.standard().outliers(0, 6))
        .hasMessage(
            "deviations must be a finite number of robust standard deviations above 0 but was 0.0");
    assertThatThrownBy(() -> RoutineChecks.standard().outliers(1, 2))
        .hasMessage("leastMonths must be a number of months of at least 3 but was 2");
    assertThat(
            admissions(RoutineChecks.standard().outliers(1, 3), 10, 10, 90)
                .findings(RoutineFinding.OUTLIER))
        .hasSize(1);
    assertThat(
            admissions(RoutineChecks.standard().outliers(1, 3).stockTolerance(1), 10, 10, 90)
                .findings(RoutineFinding.OUTLIER))
        .hasSize(1);
  }

  @Test
  void theFindingsOfTheSeriesComeFirst() {
    RoutineQuality quality =
        check(flow(S1, 1, 1, 1, 1).with(ReportItem.DIED, -1), flow(S1, 3, 1, 1, 1));

    assertThat(quality.findings())
        .extracting(Finding::code)
        .containsExactly("NEGATIVE_COUNT", "MISSING_MONTHS", "REPORTING_GAP");
  }

  @Test
  void qualityIsAnUnchangeableValue() {
    RoutineQuality quality = check(flow(S1, 1, 1, 1, 1));

    assertThat(quality).isEqualTo(check(flow(S1, 1, 1, 1, 1)));
    assertThat(quality.tally(RoutineFinding.NEGATIVE_COUNT)).isEqualTo(new Tally(0, 0));
    assertThatThrownBy(() -> quality.tallies().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> new Tally(-1, 0))
        .hasMessage("checked must be a number of checks of at least 0 but was -1");
    assertThatThrownBy(() -> new Tally(1, 2))
        .hasMessage("failed must be a number of checks from 0 to 1 but was 2");
  }
}
