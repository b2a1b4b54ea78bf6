package org.nutricoverage.deskreview.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachedPopulation;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.deskreview.exits.ExitCounts;
import org.nutricoverage.deskreview.exits.ExitDenominator;
import org.nutricoverage.deskreview.exits.ExitRates;

class GoldenCasesTest {

  private static final Area AREA = Area.of("A", "Area");
  private static final Site SITE = Site.of("S", AREA);

  private static final List<Indicator> RATES =
      List.of(
          Indicator.RECOVERY_RATE,
          Indicator.MORTALITY_RATE,
          Indicator.DEFAULT_RATE,
          Indicator.NON_RESPONSE_RATE);

  private static List<JsonObject> some(List<JsonObject> cases) {
    assertThat(cases).isNotEmpty();
    return cases;
  }

  private static Rational count(RoutineReach reach) {
    return reach.reached().map(ReachedPopulation::count).orElseThrow();
  }

  @Test
  void optionOneOfTheCases() {
    for (JsonObject json : some(Reference.cases("wfp.json", "topic", "prevention-registered"))) {
      JsonObject input = Reference.input(json);
      List<Long> admissions = Reference.longs(input.get("new_admissions"));
      List<MonthlyReport> reports = new ArrayList<>();
      for (int i = 0; i < admissions.size(); i++) {
        MonthlyReport report =
            MonthlyReport.of(SITE, YearMonth.of(2025, 1).plusMonths(i))
                .with(ReportItem.NEW_ADMISSIONS, admissions.get(i));
        reports.add(
            i == 0
                ? report.with(ReportItem.OPENING_STOCK, input.get("opening").getAsLong())
                : report);
      }
      RoutineSeries series = RoutineSeries.of(reports);
      Rational reached = count(RegisteredReach.of(series, series.period().orElseThrow()).reach());

      assertThat(reached)
          .as(json.get("id").getAsString())
          .isEqualTo(Rational.of(Reference.expected(json).get("reached").getAsLong()));
      assertThat(Proportion.of(reached, Rational.of(input.get("eligible").getAsLong())).value())
          .isCloseTo(
              Reference.expected(json).get("coverage").getAsDouble(),
              within(1e-15 * 10)); // one rounding of a quotient below 10
    }
  }

  @Test
  void optionTwoOfTheCases() {
    for (JsonObject json : some(Reference.cases("wfp.json", "topic", "prevention-peak-month"))) {
      List<MonthlyReport> reports = new ArrayList<>();
      for (Map.Entry<String, JsonElement> site :
          Reference.input(json).getAsJsonObject("sites").entrySet()) {
        for (Map.Entry<String, JsonElement> month : site.getValue().getAsJsonObject().entrySet()) {
          reports.add(
              MonthlyReport.of(Site.of(site.getKey(), AREA), YearMonth.parse(month.getKey()))
                  .with(ReportItem.RECEIVED_TRANSFER, month.getValue().getAsLong()));
        }
      }
      RoutineReach reach =
          PeakMonthReach.of(RoutineSeries.of(reports), ReportingPeriod.year(2025)).reach();

      assertThat(reach.peakMonth())
          .as(json.get("id").getAsString())
          .contains(YearMonth.parse(Reference.expected(json).get("month").getAsString()));
      assertThat(count(reach))
          .isEqualTo(Rational.of(Reference.expected(json).get("reached").getAsLong()));
    }
  }

  @Test
  void smoothingOfTheCases() {
    for (JsonObject json : some(Reference.cases("assessments.json", "id", "m3a3-"))) {
      List<Double> smoothed =
          Smoothing.m3a3().smooth(Reference.doubles(Reference.input(json).get("series")));
      JsonElement expected = Reference.expected(json).get("smoothed");
      if (expected.isJsonNull()) {
        assertThat(smoothed).isEmpty();
        continue;
      }
      List<Double> values = Reference.doubles(expected);
      assertThat(smoothed).hasSameSizeAs(values);
      for (int i = 0; i < values.size(); i++) {
        // the cases print 15 digits
        assertThat(smoothed.get(i)).isCloseTo(values.get(i), within(1e-9));
      }
    }
  }

  private static RoutineSeries elKuma(JsonObject input) {
    List<Long> stock = Reference.longs(input.get("beginningOfMonth"));
    List<Long> admissions = Reference.longs(input.get("newAdmissions"));
    List<Long> discharges = Reference.longs(input.get("totalDischarge"));
    List<MonthlyReport> reports = new ArrayList<>();
    for (int i = 0; i < stock.size(); i++) {
      reports.add(
          MonthlyReport.of(SITE, YearMonth.of(2018, i + 1))
              .with(ReportItem.OPENING_STOCK, stock.get(i))
              .with(ReportItem.NEW_ADMISSIONS, admissions.get(i))
              .with(ReportItem.TOTAL_DISCHARGES, discharges.get(i)));
    }
    return RoutineSeries.of(reports);
  }

  @Test
  void aRealYearAndItsQuarters() {
    JsonObject json =
        some(Reference.cases("wfp-worked.json", "id", "prev-opt1-elkuma-2018")).get(0);
    RoutineSeries series = elKuma(Reference.input(json));
    RoutineReach year = RegisteredReach.of(series, ReportingPeriod.year(2018)).reach();

    assertThat(count(year)).isEqualTo(Rational.of(393));
    assertThat(year.openingStock()).hasValue(99);
    assertThat(year.newAdmissions()).hasValue(294);
    assertThat(
            count(
                RegisteredReach.of(series, ReportingPeriod.year(2018))
                    .counting(RegistrationCount.PERIOD_END_STOCK)
                    .reach()))
        .isEqualTo(Rational.of(77));
    assertThat(RoutineChecks.standard().check(series).tally(RoutineFinding.STOCK_FLOW_MISMATCH))
        .isEqualTo(new Tally(11, 0));

    List<RoutineReach> quarters = new ArrayList<>();
    for (int quarter = 1; quarter <= 4; quarter++) {
      quarters.add(RegisteredReach.of(series, ReportingPeriod.quarter(2018, quarter)).reach());
    }
    assertThat(quarters)
        .extracting(GoldenCasesTest::count)
        .containsExactly(Rational.of(160), Rational.of(199), Rational.of(143), Rational.of(165));
    assertThat(quarters.stream().map(GoldenCasesTest::count).reduce(Rational.ZERO, Rational::plus))
        .isEqualTo(Rational.of(667));
    assertThat(quarters.get(0).plus(quarters.get(1)).notComputable().orElseThrow().reason())
        .isEqualTo(Outcome.Reason.NOT_ADDITIVE);
    assertThat(count(RegisteredReach.yearToDate(series, YearMonth.of(2018, 6)).reach()))
        .isEqualTo(Rational.of(160 + 75));
  }

  @Test
  void aPublishedSeriesWithMissingMonths() {
    JsonObject json =
        some(Reference.cases("wfp-worked.json", "id", "prev-opt2-algeria-2021")).get(0);
    List<MonthlyReport> reports = new ArrayList<>();
    Reference.input(json)
        .getAsJsonObject("monthlyReached")
        .entrySet()
        .forEach(month ->
            reports.add(
                MonthlyReport.of(SITE, YearMonth.parse(month.getKey()))
                    .with(ReportItem.RECEIVED_TRANSFER, month.getValue().getAsLong())));
    RoutineSeries series = RoutineSeries.of(reports);
    RoutineReach reach = PeakMonthReach.of(series, series.period().orElseThrow()).reach();

    assertThat(count(reach)).isEqualTo(Rational.of(13_786));
    assertThat(reach.peakMonth()).contains(YearMonth.of(2021, 10));
    assertThat(reach.missing())
        .isEqualTo(Map.of(SITE, List.of(YearMonth.of(2021, 7), YearMonth.of(2021, 9))));
    assertThat(reach.findings()).hasSize(1);
  }

  @Test
  void theAttendanceCorrectionOfACoverage() {
    JsonObject json =
        some(Reference.cases("wfp-worked.json", "id", "prev-opt2-attendance-correction")).get(0);
    JsonObject input = Reference.input(json);
    AttendanceRange range =
        AttendanceRange.of(
            Rational.fromDecimal(input.get("optionTwoCoveragePercent").getAsDouble()),
            Rational.fromDecimal(input.get("attendanceRateInMaximumMonth").getAsDouble()));

    assertThat(range.upper()).isEqualTo(Rational.of(70));
  }

  @Test
  void theResidualsOfAnInconsistentYear() {
    JsonObject json = some(Reference.cases("wfp-worked.json", "id", "dq-stockflow")).get(0);
    JsonObject input = Reference.input(json);
    List<Long> stock = Reference.longs(input.get("beginning"));
    List<Long> admissions = Reference.longs(input.get("admissions"));
    List<Long> discharges = Reference.longs(input.get("discharges"));
    List<MonthlyReport> reports = new ArrayList<>();
    for (int i = 0; i < stock.size(); i++) {
      reports.add(
          MonthlyReport.of(SITE, YearMonth.of(2016, i + 4))
              .with(ReportItem.OPENING_STOCK, stock.get(i))
              .with(ReportItem.NEW_ADMISSIONS, admissions.get(i))
              .with(ReportItem.TOTAL_DISCHARGES, discharges.get(i)));
    }
    RoutineQuality quality = RoutineChecks.standard().check(RoutineSeries.of(reports));
    Map<String, String> residuals = new HashMap<>();
    quality
        .findings(RoutineFinding.STOCK_FLOW_MISMATCH)
        .forEach(finding ->
            residuals.put(
                String.valueOf(finding.place().get("month")),
                finding.message().replaceAll(".*residual ", "")));
    Map<String, String> expected = new HashMap<>();
    List<Long> printed = Reference.longs(Reference.expected(json).get("residuals"));
    for (int i = 0; i < printed.size(); i++) {
      if (printed.get(i) != 0) {
        expected.put(YearMonth.of(2016, i + 4).toString(), printed.get(i).toString());
      }
    }

    assertThat(residuals).isEqualTo(expected);
    assertThat(quality.tally(RoutineFinding.STOCK_FLOW_MISMATCH).checked())
        .isEqualTo(printed.size());
  }

  @Test
  void ratesOfTheCases() {
    List<JsonObject> cases = Reference.cases("wfp.json", "topic", "exit-rates");
    assertThat(cases).isNotEmpty();
    for (JsonObject json : cases) {
      JsonObject input = Reference.input(json);
      ExitRates rates =
          ExitRates.of(
              ExitCounts.NONE
                  .recovered(input.get("recovered").getAsLong())
                  .died(input.get("died").getAsLong())
                  .defaulted(input.get("defaulted").getAsLong())
                  .nonResponse(input.get("non_response").getAsLong())
                  .transferred(input.get("transferred").getAsLong()));
      check(rates, Reference.doubles(Reference.expected(json).get("with_transfers")));
      check(
          rates.over(ExitDenominator.WITHOUT_TRANSFERS),
          Reference.doubles(Reference.expected(json).get("without_transfers")));
    }
  }

  private static void check(ExitRates rates, List<Double> expected) {
    for (int i = 0; i < RATES.size(); i++) {
      // one rounding of a quotient on either side
      assertThat(rates.rate(RATES.get(i)).orElseThrow().value())
          .isCloseTo(expected.get(i), within(1e-15));
    }
  }

  @Test
  void ratesOfRealYears() {
    List<JsonObject> cases = new ArrayList<>();
    cases.addAll(Reference.cases("wfp-worked.json", "id", "perf-elkuma-2018"));
    cases.addAll(Reference.cases("wfp-worked.json", "id", "perf-elqurashi-2016"));
    assertThat(cases).hasSize(2);
    for (JsonObject json : cases) {
      JsonObject input = Reference.input(json);
      JsonObject expected = Reference.expected(json);
      ExitRates rates =
          ExitRates.of(
              ExitCounts.NONE
                  .recovered(input.get("cured").getAsLong())
                  .died(input.get("died").getAsLong())
                  .defaulted(input.get("defaulted").getAsLong())
                  .nonResponse(input.get("nonResponse").getAsLong()));
      assertThat(rates.counts().total(ExitDenominator.WITH_TRANSFERS))
          .isEqualTo(expected.get("exits").getAsLong());
      assertThat(rates.rate(Indicator.RECOVERY_RATE).orElseThrow().value() * 100)
          .isCloseTo(expected.get("recoveryPercent").getAsDouble(), within(1e-12));
      assertThat(rates.rate(Indicator.NON_RESPONSE_RATE).orElseThrow().value() * 100)
          .isCloseTo(expected.get("nonResponsePercent").getAsDouble(), within(1e-12));
    }
  }
}
