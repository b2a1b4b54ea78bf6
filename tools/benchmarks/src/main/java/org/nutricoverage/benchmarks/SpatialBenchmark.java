package org.nutricoverage.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.spatial.CaseCount;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.Village;
import org.nutricoverage.spatial.csas.CsasDesign;
import org.nutricoverage.spatial.csas.CsasGrid;
import org.nutricoverage.spatial.s3m.S3mCoverage;
import org.nutricoverage.spatial.s3m.S3mDesign;
import org.nutricoverage.spatial.s3m.S3mSample;
import org.nutricoverage.spatial.s3m.S3mSpacing;
import org.nutricoverage.spatial.s3m.S3mTriangulation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The time of spatial designs among 10,000 villages in 330 km by 330 km. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SpatialBenchmark {

  private static final int VILLAGES = 10_000;
  private static final int REPLICATES = 999;
  private static final long SEED = 20261122;
  private static final org.nutricoverage.core.Scope SCOPE =
      org.nutricoverage.core.Scope.coverage(
          SubActivity.MAM_MANAGEMENT,
          Area.of("MZ", "Mozambique"),
          ReportingPeriod.quarter(2026, 1),
          TargetGroup.CHILDREN_6_59_MONTHS);

  private final GeoArea area =
      GeoArea.rectangle(GeoPoint.of(-16.5, 34.5), GeoPoint.of(-13.5, 37.5));
  private final List<Village> villages = villages();

  /**
   * The whole of S3M: grid, nearest communities, triangles, and the wide-area estimate of 999
   * replicates.
   *
   * @return the estimate
   */
  @Benchmark
  public CoverageEstimate s3mFromGridToEstimate() {
    S3mTriangulation triangulation = S3mTriangulation.of(s3mSample());
    List<CaseCount> counts = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(SEED);
    for (Village village : triangulation.villages()) {
      int cases = random.nextInt(20);
      counts.add(CaseCount.of(village.id(), random.nextInt(cases + 1), cases));
    }
    return S3mCoverage.of(triangulation, counts).wideArea(SCOPE, REPLICATES, SEED, 0.95);
  }

  /**
   * The grid of S3M and the nearest communities.
   *
   * @return the sample
   */
  @Benchmark
  public S3mSample s3mSample() {
    return S3mDesign.of(area, S3mSpacing.of(10), SEED).sample(villages);
  }

  /**
   * The quadrats of CSAS and their villages.
   *
   * @return the grid
   */
  @Benchmark
  public CsasGrid csasGrid() {
    return CsasDesign.of(area, 10).villages(5_000).grid(villages);
  }

  private static List<Village> villages() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Village> villages = new ArrayList<>();
    for (int i = 0; i < VILLAGES; i++) {
      String id = String.format(Locale.ROOT, "V%05d", i);
      villages.add(
          Village.of(
                  id,
                  id,
                  GeoPoint.of(-16.5 + 3 * random.nextDouble(), 34.5 + 3 * random.nextDouble()))
              .withPopulation(100 + random.nextInt(2_000)));
    }
    return villages;
  }
}
