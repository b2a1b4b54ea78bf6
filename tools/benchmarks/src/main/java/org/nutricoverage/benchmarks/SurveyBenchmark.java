package org.nutricoverage.benchmarks;

import java.util.concurrent.TimeUnit;
import org.nutricoverage.survey.SurveyDesign;
import org.nutricoverage.survey.SurveyEstimate;
import org.nutricoverage.survey.SurveyTable;
import org.nutricoverage.survey.replication.Replication;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Estimates from a design that is encoded, by number of rows. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class SurveyBenchmark {

  /** Rows of the survey. */
  @Param({"10000", "100000", "1000000", "10000000"})
  public int rows;

  private SurveyDesign design = GeneratedSurvey.ofRows(3000).design();
  private PlainLoop loop = PlainLoop.of(GeneratedSurvey.ofRows(3000));

  /** Makes the survey. */
  @Setup
  public void make() {
    GeneratedSurvey survey = GeneratedSurvey.ofRows(rows);
    design = survey.design();
    loop = PlainLoop.of(survey);
  }

  /**
   * One share with its standard error.
   *
   * @return the estimate
   */
  @Benchmark
  public SurveyEstimate share() {
    return design.proportion("y").estimate();
  }

  /**
   * Eight domains and the total.
   *
   * @return the table
   */
  @Benchmark
  public SurveyTable eightDomains() {
    return design.proportion("y").by("dom");
  }

  /**
   * A loop over plain arrays for one share with its standard error.
   *
   * @return the standard error
   */
  @Benchmark
  public double plainLoop() {
    return loop.standardError();
  }

  /**
   * Five hundred Rao-Wu replicates, made and used for eight domains and the total.
   *
   * @return the table
   */
  @Benchmark
  public SurveyTable raoWu500() {
    return design.replicate(Replication.raoWu(500, 1)).proportion("y").by("dom");
  }
}
