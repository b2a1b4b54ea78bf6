package org.nutricoverage.benchmarks;

import org.nutricoverage.core.PlaceholderCore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Stands in until the first benchmark arrives. */
@State(Scope.Benchmark)
public class PlaceholderBenchmark {

  long part = 31;

  /**
   * Measures one percentage.
   *
   * @return the percentage
   */
  @Benchmark
  public double percent() {
    return PlaceholderCore.percentOf(part, 50);
  }
}
