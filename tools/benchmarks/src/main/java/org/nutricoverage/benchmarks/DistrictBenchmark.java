package org.nutricoverage.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.deskreview.DeskReview;
import org.nutricoverage.deskreview.routine.MissingMonths;
import org.nutricoverage.deskreview.routine.MonthlyReport;
import org.nutricoverage.deskreview.routine.RegisteredReach;
import org.nutricoverage.deskreview.routine.RoutineChecks;
import org.nutricoverage.deskreview.routine.RoutineQuality;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.examples.data.District;
import org.nutricoverage.examples.data.DistrictData;
import org.nutricoverage.examples.report.DistrictReport;
import org.nutricoverage.examples.report.ReportRequest;
import org.nutricoverage.examples.report.ReportResult;
import org.nutricoverage.io.csv.FindingLog;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The time of the district example once its files are read: 40 sites, 24 months, twice. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DistrictBenchmark {

  private static final int FINDINGS = 10_000;
  private static final ReportingPeriod YEAR = ReportingPeriod.year(2025);

  private final DistrictData data = DistrictData.shipped();
  private final List<MonthlyReport> reports = data.prevention().reports();
  private final ReportRequest request =
      new ReportRequest(Optional.of(YEAR), MissingMonths.PARTIAL_WINDOW, "", false);

  /**
   * A series made of its reports, with its checks.
   *
   * @return what was noticed
   */
  @Benchmark
  public RoutineQuality seriesAndChecks() {
    return RoutineChecks.standard().check(RoutineSeries.of(reports), YEAR);
  }

  /**
   * The coverage of every district by sex.
   *
   * @return a table for each district
   */
  @Benchmark
  public List<CoverageTable> coverageByDistrictAndSex() {
    List<CoverageTable> tables = new ArrayList<>();
    for (District district : data.districts()) {
      RegisteredReach reach =
          RegisteredReach.of(data.prevention().area(district.area()), YEAR)
              .onMissingMonths(MissingMonths.PARTIAL_WINDOW);
      tables.add(
          DeskReview.of(SubActivity.PREVENTION_OF_WASTING)
              .area(district.area())
              .period(YEAR)
              .eligibleBySex(
                  district.eligibleForPrevention(Sex.FEMALE).orElseThrow(),
                  district.eligibleForPrevention(Sex.MALE).orElseThrow())
              .reached(reach.reach(Sex.FEMALE), reach.reach(Sex.MALE), reach.reach())
              .table());
    }
    return tables;
  }

  /**
   * The whole report: indicators 7, 8, 13 and 14-17, findings, explanation and reporting rows.
   *
   * @return the report
   */
  @Benchmark
  public ReportResult wholeReport() {
    return DistrictReport.of(data, request, FindingLog.keeping(FINDINGS), "benchmark");
  }
}
