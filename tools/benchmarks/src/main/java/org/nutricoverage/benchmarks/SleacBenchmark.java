package org.nutricoverage.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.nutricoverage.survey.lqas.OperatingCharacteristic;
import org.nutricoverage.survey.lqas.ThreeClass;
import org.nutricoverage.survey.sleac.CoveredCases;
import org.nutricoverage.survey.sleac.Patchiness;
import org.nutricoverage.survey.sleac.PatchinessResult;
import org.nutricoverage.survey.sleac.SleacSamplePlan;
import org.nutricoverage.survey.sleac.SleacSampleSize;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The time of planning and judging a SLEAC assessment. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SleacBenchmark {

  private static final long[] TOTAL_CASES = {500, 250, 125, 100, 80, 60, 50, 40, 30, 20};

  private final ThreeClass classifier = ThreeClass.ofPercent(30, 70);
  private final Patchiness districts =
      Patchiness.of(
          LongStream.range(0, 14).mapToObj(i -> CoveredCases.of(i % 9, 20 + 2 * i)).toList());

  /**
   * The operating characteristic of samples of 40 from every lot of 1,000 cases.
   *
   * @return the curve with 1,001 points
   */
  @Benchmark
  public OperatingCharacteristic operatingCharacteristic() {
    return OperatingCharacteristic.ofEveryCount(classifier, 40, 1000);
  }

  /**
   * The table of sample sizes for ten numbers of cases.
   *
   * @return the plans
   */
  @Benchmark
  public List<SleacSamplePlan> sampleSizeTable() {
    return LongStream.of(TOTAL_CASES)
        .mapToObj(cases -> SleacSampleSize.forClassifier(classifier).totalCases(cases).plan())
        .toList();
  }

  /**
   * The permutation test of 14 districts with small counts.
   *
   * @return the test
   */
  @Benchmark
  public PatchinessResult permutationTest() {
    return districts.permuted(1, Patchiness.DEFAULT_DRAWS);
  }
}
