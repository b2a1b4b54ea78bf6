package org.nutricoverage.deskreview.routine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;

class SudanReferenceTest {

  private static RoutineQuality check(List<MonthlyReport> reports) {
    return RoutineChecks.standard().check(RoutineSeries.of(reports));
  }

  /** As published: each row by itself, whether or not another row has the same site and month. */
  @Test
  void theSexesOfEachRow() {
    List<MonthlyReport> rows = new ArrayList<>();
    for (MonthlyReport report : Sudan.reports()) {
      Site own = Site.of("row " + report.row().orElseThrow(), report.site().area());
      rows.add(report.at(own));
    }
    RoutineQuality quality = check(rows);

    assertThat(rows).hasSize(8_234);
    assertThat(quality.tally(RoutineFinding.SEX_SUM_MISMATCH)).isEqualTo(new Tally(8_232, 2_330));
    assertThat(quality.findings(RoutineFinding.SEX_SUM_MISMATCH)).hasSize(2_330);
    assertThat(quality.tally(RoutineFinding.ZERO_EXITS)).isEqualTo(new Tally(8_233, 123));
  }

  /** As published: of rows of the same site and month the first one counts. */
  @Test
  void theFlowsOfTheFirstRows() {
    Map<String, MonthlyReport> first = new HashMap<>();
    for (MonthlyReport report : Sudan.reportsInHundredths()) {
      first.putIfAbsent(report.site().code() + " " + report.month(), report);
    }
    RoutineQuality quality = check(List.copyOf(first.values()));

    assertThat(quality.tally(RoutineFinding.STOCK_FLOW_MISMATCH))
        .isEqualTo(new Tally(7_908, 6_635));
    assertThat(quality.tally(RoutineFinding.OUTCOMES_NOT_TOTAL)).isEqualTo(new Tally(8_208, 0));
  }

  /**
   * As the library reads them: the 26 pairs of rows that contradict each other and the counts with
   * fractions are missing, so that fewer pairs of months can be checked.
   */
  @Test
  void theFlowsWithoutTheContradictoryRows() {
    RoutineQuality quality = check(Sudan.reports());

    assertThat(quality.findings(RoutineFinding.CONFLICTING_REPORTS)).hasSize(26);
    assertThat(quality.tally(RoutineFinding.STOCK_FLOW_MISMATCH))
        .isEqualTo(new Tally(7_878, 6_607));
    assertThat(quality.tally(RoutineFinding.SEX_SUM_MISMATCH)).isEqualTo(new Tally(8_180, 2_319));
    assertThat(quality.tally(RoutineFinding.MISSING_MONTHS).checked()).isEqualTo(182 * 48);
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() {
    List<MonthlyReport> reports = Sudan.reports();
    List<MonthlyReport> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(RoutineSeries.of(shuffled)).isEqualTo(RoutineSeries.of(reports));
    assertThat(check(shuffled)).isEqualTo(check(reports));
  }

  @Test
  void everyQuestionGetsAnAnswer() {
    RoutineSeries series = RoutineSeries.of(Sudan.reports());
    ReportingPeriod year = ReportingPeriod.year(2018);

    assertThat(RegisteredReach.of(series, year).reach().notComputable())
        .get()
        .extracting(Outcome.NotComputable::reason)
        .isEqualTo(Outcome.Reason.INCOMPLETE_PERIOD);
    for (RegistrationCount counting : RegistrationCount.values()) {
      RoutineReach reach =
          RegisteredReach.of(series, year)
              .counting(counting)
              .onMissingMonths(MissingMonths.PARTIAL_WINDOW)
              .reach();
      assertThat(reach.reached()).isPresent();
      assertThat(reach.findings()).isNotEmpty();
    }
    assertThat(PeakMonthReach.of(series, year).reach().notComputable()).isPresent();
    assertThat(
            TreatmentReach.of(series, year)
                .counting(TreatmentCount.ADMISSIONS_ONLY)
                .onMissingMonths(MissingMonths.PARTIAL_WINDOW)
                .reach(Sex.FEMALE)
                .reached())
        .isPresent();
  }

  @Test
  void theTrendOfAYearIsThatOfTheMonthlySums() {
    RoutineSeries series = RoutineSeries.of(Sudan.reports());
    Map<YearMonth, Long> sums = new TreeMap<>();
    series
        .monthlyTotals(ReportItem.NEW_ADMISSIONS, Sex.ALL, ReportingPeriod.year(2016))
        .forEach((month, total) -> sums.put(month, total.total()));

    assertThat(sums).hasSize(12).containsEntry(YearMonth.of(2016, 1), 11_647L);
    assertThat(Smoothing.m3a3().smooth(sums)).containsEntry(YearMonth.of(2016, 4), 17_906.0);
  }
}
