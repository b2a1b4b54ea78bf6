package org.nutricoverage.benchmarks;

import java.util.concurrent.TimeUnit;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReachedPopulation;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.deskreview.DeskReview;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The time of one estimate. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EstimateBenchmark {

  private static final Method METHOD = Method.of(Method.Family.SURVEY, "simple random sample");
  private static final org.nutricoverage.core.Scope SCOPE =
      org.nutricoverage.core.Scope.coverage(
          SubActivity.PREVENTION_OF_WASTING,
          Area.of("CD54", "Tanganyika"),
          ReportingPeriod.quarter(2026, 1),
          TargetGroup.CHILDREN_6_23_MONTHS);

  /** People reached; not a constant to the compiler. */
  public long reached = 321;

  /** People asked; not a constant to the compiler. */
  public long asked = 519;

  /**
   * An estimate of counts with its Wilson interval.
   *
   * @return the estimate
   */
  @Benchmark
  public CoverageEstimate withWilsonInterval() {
    return CoverageEstimate.of(SCOPE, METHOD)
        .reached(ReachDefinition.ENROLLED_AT_SURVEY)
        .eligibleFrom("sample")
        .restingOn(Evidence.Sample.simple(asked))
        .computed(
            Proportion.of(reached, asked),
            new Uncertainty.FromSample(BinomialInterval.WILSON.of(reached, asked, 0.95)));
  }

  /**
   * A desk review of stated counts with its explanation lines and findings.
   *
   * @return the estimate
   */
  @Benchmark
  public CoverageEstimate deskReview() {
    return DeskReview.of(SubActivity.PREVENTION_OF_WASTING)
        .area(SCOPE.area())
        .period(SCOPE.period())
        .eligible(EligiblePopulation.of(asked, TargetGroup.CHILDREN_6_23_MONTHS).from("projection"))
        .reached(ReachedPopulation.of(reached, ReachDefinition.REGISTERED))
        .estimate();
  }
}
