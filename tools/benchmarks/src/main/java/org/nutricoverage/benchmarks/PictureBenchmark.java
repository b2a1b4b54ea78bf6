package org.nutricoverage.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.report.picture.CoverageMap;
import org.nutricoverage.report.picture.ForestPlot;
import org.nutricoverage.report.picture.OperatingCharacteristicPlot;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.geojson.GeoJsonFeature;
import org.nutricoverage.spatial.geojson.GeoJsonValue;
import org.nutricoverage.survey.lqas.Lot;
import org.nutricoverage.survey.lqas.OperatingCharacteristic;
import org.nutricoverage.survey.lqas.ThreeClass;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Pictures from values to SVG text; a usual one is to be ready within 50 ms, once the JVM is warm.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
public class PictureBenchmark {

  private static final int PEOPLE = 100;

  /** Areas of the forest plot and of the map. */
  @Param({"20", "500"})
  public int areas;

  private List<CoverageEstimate> estimates = List.of();
  private List<GeoJsonFeature> features = List.of();
  private final OperatingCharacteristic curve =
      OperatingCharacteristic.onGrid(ThreeClass.ofPercent(20, 50), 40, Lot.unlimited(), 0.01);

  /** Makes the estimates and their areas. */
  @Setup
  public void make() {
    List<CoverageEstimate> figures = new ArrayList<>();
    List<GeoJsonFeature> shapes = new ArrayList<>();
    for (int i = 0; i < areas; i++) {
      String code = "XT" + i;
      Scope scope =
          Scope.coverage(
              SubActivity.PREVENTION_OF_WASTING,
              Area.of(code, "District"),
              ReportingPeriod.quarter(2026, 3),
              TargetGroup.CHILDREN_6_59_MONTHS);
      int reached = i * 37 % (PEOPLE + 1);
      figures.add(
          CoverageEstimate.of(scope, Method.of(Method.Family.SURVEY, "simple random sample"))
              .reached(ReachDefinition.ENROLLED_AT_SURVEY)
              .restingOn(Evidence.Sample.simple(PEOPLE))
              .computed(
                  Proportion.of(reached, PEOPLE),
                  new Uncertainty.FromSample(BinomialInterval.WILSON.of(reached, PEOPLE, 0.95))));
      int row = i / 25;
      double south = row * 0.4;
      double west = i % 25 * 0.5;
      shapes.add(
          GeoJsonFeature.of(
                  GeoArea.rectangle(GeoPoint.of(south, west), GeoPoint.of(south + 0.4, west + 0.5)))
              .with("pcode", GeoJsonValue.of(code)));
    }
    estimates = List.copyOf(figures);
    features = List.copyOf(shapes);
  }

  /** Draws a forest plot against a standard. */
  @Benchmark
  public String forest() {
    return ForestPlot.of(estimates).standard(Standard.wfpMinimumCoverage()).draw().svg();
  }

  /** Draws a map of estimates. */
  @Benchmark
  public String map() {
    return CoverageMap.ofEstimates(features, "pcode", estimates).draw().svg();
  }

  /** Draws an operating characteristic of 101 points; the number of areas is without meaning. */
  @Benchmark
  public String curve() {
    return OperatingCharacteristicPlot.of(curve).draw().svg();
  }
}
