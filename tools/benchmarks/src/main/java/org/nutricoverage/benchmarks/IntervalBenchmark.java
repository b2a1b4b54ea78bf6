package org.nutricoverage.benchmarks;

import java.util.concurrent.TimeUnit;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The time of one interval of a counted proportion. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class IntervalBenchmark {

  /** People in the sample. */
  @Param({"100", "3000", "1000000"})
  public long trials;

  /** The method. */
  @Param({"WILSON", "CLOPPER_PEARSON", "MID_P"})
  public BinomialInterval method = BinomialInterval.WILSON;

  /**
   * The interval of 62 %.
   *
   * @return the interval
   */
  @Benchmark
  public ConfidenceInterval interval() {
    return method.of(trials * 62 / 100, trials, 0.95);
  }
}
