package org.nutricoverage.report.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutricoverage.coordination.barrier.BarrierCode;
import org.nutricoverage.coordination.barrier.BarrierCounts;
import org.nutricoverage.coordination.bottleneck.CoverageRung;
import org.nutricoverage.coordination.bottleneck.TanahashiLadder;
import org.nutricoverage.coordination.instrument.AnswerScale;
import org.nutricoverage.coordination.instrument.CoordinationLevel;
import org.nutricoverage.coordination.instrument.CoordinationResponse;
import org.nutricoverage.coordination.instrument.InstrumentItem;
import org.nutricoverage.coordination.instrument.OrganisationType;
import org.nutricoverage.coordination.instrument.PerformanceInstrument;
import org.nutricoverage.coordination.instrument.SurveyForm;
import org.nutricoverage.coordination.performance.CoordinationScoring;
import org.nutricoverage.coordination.performance.PerformanceResult;
import org.nutricoverage.coordination.performance.ScoringPolicy;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.deskreview.routine.MonthlyReport;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.deskreview.routine.Site;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.MapClass;
import org.nutricoverage.spatial.geojson.GeoJsonFeature;
import org.nutricoverage.spatial.geojson.GeoJsonValue;
import org.nutricoverage.survey.cases.CoverageEstimator;
import org.nutricoverage.survey.lqas.Lot;
import org.nutricoverage.survey.lqas.OperatingCharacteristic;
import org.nutricoverage.survey.lqas.ThreeClass;
import org.nutricoverage.survey.squeac.MuacAtAdmission;
import org.nutricoverage.survey.squeac.prior.BetaBelief;
import org.nutricoverage.survey.squeac.prior.DraftPrior;
import org.nutricoverage.survey.squeac.prior.HistogramPosterior;
import org.nutricoverage.survey.squeac.prior.HistogramPrior;
import org.nutricoverage.survey.squeac.prior.Likelihood;
import org.nutricoverage.survey.squeac.prior.Posterior;

/** Values for pictures. */
final class Samples {

  static final CoverageEstimator ESTIMATOR = CoverageEstimator.TREATMENT_COVERAGE;
  static final ReportingPeriod YEAR = ReportingPeriod.year(2025);

  private Samples() {}

  static CoverageEstimate.Builder builder(String code, String name, ReportingPeriod period) {
    Scope scope =
        Scope.coverage(
            SubActivity.PREVENTION_OF_WASTING,
            Area.of(code, name),
            period,
            TargetGroup.CHILDREN_6_59_MONTHS);
    return CoverageEstimate.of(scope, Method.of(Method.Family.SURVEY, "simple random sample"))
        .reached(ReachDefinition.ENROLLED_AT_SURVEY);
  }

  static CoverageEstimate surveyed(String code, String name, long reached, long people) {
    return surveyed(code, name, ReportingPeriod.quarter(2026, 3), reached, people);
  }

  static CoverageEstimate surveyed(
      String code, String name, ReportingPeriod period, long reached, long people) {
    return builder(code, name, period)
        .restingOn(Evidence.Sample.simple(people))
        .computed(
            Proportion.of(reached, people),
            new Uncertainty.FromSample(BinomialInterval.WILSON.of(reached, people, 0.95)));
  }

  static CoverageEstimate counted(
      String code, String name, ReportingPeriod period, long reached, long people) {
    return CoverageEstimate.of(
            Scope.coverage(
                SubActivity.PREVENTION_OF_WASTING,
                Area.of(code, name),
                period,
                TargetGroup.CHILDREN_6_59_MONTHS),
            Method.of(Method.Family.DESK_REVIEW, "counts as stated"))
        .reached(ReachDefinition.AT_LEAST_ONE_TRANSFER)
        .restingOn(new Evidence.Stated("register"))
        .computed(Proportion.of(reached, people), new Uncertainty.NoInterval("a desk review"));
  }

  static CoverageEstimate missing(String code, String name, Outcome.Reason reason) {
    return builder(code, name, ReportingPeriod.quarter(2026, 3))
        .restingOn(Evidence.Sample.simple(0))
        .notComputable(reason, "none");
  }

  static List<CoverageEstimate> estimates() {
    return List.of(
        surveyed("A", "Ansongo", 62, 100),
        surveyed("B", "Bourem", 81, 100),
        counted("C", "Gao", ReportingPeriod.quarter(2026, 3), 118, 100),
        missing("D", "Ménaka", Outcome.Reason.NO_DATA),
        missing("E", "Almoustarat", Outcome.Reason.SUPPRESSED));
  }

  static List<GeoJsonFeature> areas(int count) {
    List<GeoJsonFeature> areas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int row = i / 25;
      double south = 15 + 0.4 * row;
      double west = -2 + 0.5 * (i % 25);
      areas.add(
          GeoJsonFeature.of(
                  GeoArea.rectangle(GeoPoint.of(south, west), GeoPoint.of(south + 0.4, west + 0.5)))
              .with("pcode", GeoJsonValue.of(i < 26 ? String.valueOf((char) ('A' + i)) : "N" + i)));
    }
    return areas;
  }

  static RoutineSeries series() {
    Site first = Site.of("HF-1", Area.of("ML07", "Gao"));
    Site second = Site.of("HF-2", Area.of("ML07", "Gao"));
    List<MonthlyReport> reports = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      reports.add(report(first, month));
      if (month != 5 && month != 9) {
        reports.add(report(second, month));
      }
    }
    return RoutineSeries.of(reports);
  }

  private static MonthlyReport report(Site site, int month) {
    return MonthlyReport.of(site, YearMonth.of(2025, month))
        .with(ReportItem.NEW_ADMISSIONS, 40 + 3L * month)
        .with(ReportItem.RECOVERED, 30)
        .with(ReportItem.DIED, 0)
        .with(ReportItem.DEFAULTED, month)
        .with(ReportItem.NON_RESPONSE, 10 - month % 10);
  }

  static Posterior posterior(long covered, long cases) {
    return DraftPrior.ofShape(ESTIMATOR, BetaBelief.of(14, 9), "panel")
        .lock(LocalDate.of(2026, 3, 1), "before the survey")
        .with(Likelihood.of(ESTIMATOR, covered, cases));
  }

  static HistogramPosterior histogram(long covered, long cases) {
    return HistogramPrior.of(ESTIMATOR, 5, 5, 20, 40, 25, 10)
        .lock(LocalDate.of(2026, 3, 1), "before the survey")
        .with(Likelihood.of(ESTIMATOR, covered, cases));
  }

  static TanahashiLadder ladder() {
    return TanahashiLadder.of(
        TanahashiLadder.Count.of(CoverageRung.TARGET, 1000, "census"),
        TanahashiLadder.Count.of(CoverageRung.AVAILABILITY, 800, "facility survey"),
        TanahashiLadder.Count.of(CoverageRung.CONTACT, 450, "register"),
        TanahashiLadder.Count.of(CoverageRung.EFFECTIVE, 360, "register"));
  }

  static PerformanceResult performance() {
    PerformanceInstrument instrument =
        PerformanceInstrument.sixPlusOne(
            "iasc-survey",
            "2016",
            List.of(
                new InstrumentItem("q1", "1.1", SurveyForm.PARTNER, AnswerScale.zeroToFour()),
                new InstrumentItem("q2", "1.2", SurveyForm.PARTNER, AnswerScale.zeroToFour())));
    return CoordinationScoring.of(ScoringPolicy.PRIME_RESPONDENT_MEAN_MEDIAN)
        .score(
            instrument,
            List.of(
                CoordinationResponse.partner(
                    OrganisationType.INGO, CoordinationLevel.NATIONAL, Map.of("q1", 3, "q2", 1)),
                CoordinationResponse.partner(
                    OrganisationType.UN, CoordinationLevel.NATIONAL, Map.of("q1", 2, "q2", 1))));
  }

  /** One picture of each kind, by a name. */
  static Map<String, Picture> pictures() {
    Map<String, Picture> all = new LinkedHashMap<>();
    all.put(
        "forest",
        ForestPlot.of(estimates())
            .total(surveyed("T", "All", 143, 200))
            .standard(Standard.wfpMinimumCoverage())
            .draw());
    all.put(
        "classes",
        CoverageMap.ofClasses(areas(3), "pcode", Map.of("A", MapClass.LOW, "B", MapClass.HIGH))
            .draw());
    all.put("estimates", CoverageMap.ofEstimates(areas(6), "pcode", estimates()).draw());
    all.put(
        "trend",
        TrendPlot.of(
                List.of(
                    counted("A", "Ansongo", ReportingPeriod.quarter(2026, 1), 50, 100),
                    counted("A", "Ansongo", ReportingPeriod.quarter(2026, 2), 55, 100),
                    surveyed("A", "Ansongo", 62, 100)))
            .standard(Standard.wfpMinimumCoverage())
            .draw());
    all.put(
        "counts",
        RoutineSeriesPlot.ofCounts(series(), ReportItem.NEW_ADMISSIONS, Sex.ALL, YEAR).draw());
    all.put(
        "exits",
        RoutineSeriesPlot.ofExitShare(series(), ReportItem.DEFAULTED, Sex.ALL, YEAR)
            .standard(Standard.sphereDefault())
            .draw());
    all.put(
        "barriers",
        BarrierParetoPlot.of(
                BarrierCounts.of(
                        Map.of(
                            BarrierCode.TOO_FAR, 30L,
                            BarrierCode.NO_TIME, 10L,
                            BarrierCode.NOT_AWARE_OF_PROGRAMME, 20L))
                    .pareto())
            .draw());
    all.put("belief", BeliefPlot.of(posterior(30, 50)).draw());
    all.put("histogram", BeliefPlot.of(histogram(20, 40)).draw());
    all.put(
        "curve",
        OperatingCharacteristicPlot.of(
                OperatingCharacteristic.onGrid(
                    ThreeClass.ofPercent(20, 50), 40, Lot.unlimited(), 0.01))
            .draw());
    all.put(
        "muac",
        MuacAtAdmissionPlot.of(
                MuacAtAdmission.ofMillimetres(Map.of(114, 6L, 110, 3L, 102, 1L, 120, 2L, 30, 4L)))
            .draw());
    all.put("ladder", TanahashiPlot.of(ladder()).draw());
    all.put("coordination", PerformanceStatusTable.of(performance()).draw());
    return all;
  }
}
