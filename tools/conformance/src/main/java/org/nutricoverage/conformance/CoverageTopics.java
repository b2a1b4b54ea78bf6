package org.nutricoverage.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReachedPopulation;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Threshold;
import org.nutricoverage.core.standard.Verdict;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.deskreview.DeskReview;
import org.nutricoverage.deskreview.routine.MonthlyReport;
import org.nutricoverage.deskreview.routine.PeakMonthReach;
import org.nutricoverage.deskreview.routine.RegisteredReach;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.RoutineReach;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.deskreview.routine.Site;

/** Coverage of indicators 7 and 13 from counts and from routine reports. */
final class CoverageTopics {

  private static final Area AREA = Area.of("A", "area of the case");
  private static final YearMonth FIRST_MONTH = YearMonth.of(2025, 1);

  private CoverageTopics() {}

  static Map<String, @Nullable Object> ratio(JsonObject input) {
    CoverageEstimate estimate = estimate(AREA, input);
    Standard target =
        new Standard(
            "target", Threshold.atLeastPercent(Inputs.number(input, "target_percent")), "case");
    Map<String, @Nullable Object> output = coverage(estimate);
    output.put("above_eligible", estimate.has(CoverageFinding.ABOVE_ELIGIBLE));
    output.put("target_met", met(target, estimate));
    output.put(
        "more_people_to_target", estimate.counts().map(target::morePeopleNeeded).orElse(null));
    return output;
  }

  static Map<String, @Nullable Object> pooled(JsonObject input) {
    List<CoverageEstimate> cells = new ArrayList<>();
    for (JsonElement group : input.getAsJsonArray("groups")) {
      cells.add(estimate(Area.parse("A" + cells.size()), group.getAsJsonObject()));
    }
    return coverage(CoverageTable.of(Dimension.AREA, cells).total());
  }

  static Map<String, @Nullable Object> sphere(JsonObject input) {
    Setting setting = Setting.valueOf(input.get("setting").getAsString().toUpperCase(Locale.ROOT));
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("met", met(Standard.sphereCoverage(setting), estimate(AREA, input)));
    return output;
  }

  static Map<String, @Nullable Object> registered(JsonObject input) {
    Site site = Site.of("S", AREA);
    List<MonthlyReport> reports = new ArrayList<>();
    YearMonth month = FIRST_MONTH;
    for (JsonElement admissions : input.getAsJsonArray("new_admissions")) {
      MonthlyReport report =
          MonthlyReport.of(site, month).with(ReportItem.NEW_ADMISSIONS, admissions.getAsLong());
      reports.add(
          reports.isEmpty()
              ? report.with(ReportItem.OPENING_STOCK, Inputs.count(input, "opening"))
              : report);
      month = month.plusMonths(1);
    }
    ReportingPeriod period = ReportingPeriod.between(FIRST_MONTH, month.minusMonths(1));
    RoutineReach reach = RegisteredReach.of(RoutineSeries.of(reports), period).reach();
    return routine(reach, period, input);
  }

  static Map<String, @Nullable Object> peakMonth(JsonObject input) {
    List<MonthlyReport> reports = new ArrayList<>();
    JsonObject sites = input.getAsJsonObject("sites");
    for (String code : sites.keySet()) {
      Site site = Site.of(code, AREA);
      JsonObject months = sites.getAsJsonObject(code);
      for (String month : months.keySet()) {
        reports.add(
            MonthlyReport.of(site, YearMonth.parse(month))
                .with(ReportItem.RECEIVED_TRANSFER, months.get(month).getAsLong()));
      }
    }
    RoutineSeries series = RoutineSeries.of(reports);
    ReportingPeriod period = series.period().orElseThrow();
    RoutineReach reach = PeakMonthReach.of(series, period).reach();
    Map<String, @Nullable Object> output = routine(reach, period, input);
    output.put("month", reach.peakMonth().map(YearMonth::toString).orElse(null));
    return output;
  }

  private static Map<String, @Nullable Object> routine(
      RoutineReach reach, ReportingPeriod period, JsonObject input) {
    CoverageEstimate estimate =
        DeskReview.of(SubActivity.PREVENTION_OF_WASTING)
            .area(AREA)
            .period(period)
            .eligible(eligible(input))
            .reached(reach)
            .estimate();
    Map<String, @Nullable Object> output = coverage(estimate);
    output.put("reached", reach.reached().map(people -> people.count().doubleValue()).orElse(null));
    return output;
  }

  private static CoverageEstimate estimate(Area area, JsonObject input) {
    return DeskReview.of(SubActivity.PREVENTION_OF_WASTING)
        .area(area)
        .period(ReportingPeriod.of(FIRST_MONTH))
        .eligible(eligible(input))
        .reached(ReachedPopulation.of(Inputs.count(input, "reached"), ReachDefinition.REGISTERED))
        .estimate();
  }

  private static EligiblePopulation eligible(JsonObject input) {
    return EligiblePopulation.of(Inputs.count(input, "eligible"), TargetGroup.CHILDREN_6_23_MONTHS)
        .from("case");
  }

  private static @Nullable Boolean met(Standard standard, CoverageEstimate estimate) {
    Verdict verdict = standard.verdict(estimate);
    return verdict == Verdict.NOT_ASSESSED ? null : verdict == Verdict.MET;
  }

  private static Map<String, @Nullable Object> coverage(CoverageEstimate estimate) {
    Map<String, @Nullable Object> output = new HashMap<>();
    output.put("coverage", estimate.proportion().map(Proportion::value).orElse(null));
    return output;
  }
}
