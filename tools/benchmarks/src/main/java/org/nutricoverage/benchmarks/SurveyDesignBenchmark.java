package org.nutricoverage.benchmarks;

import java.util.concurrent.TimeUnit;
import org.nutricoverage.survey.SurveyDesign;
import org.nutricoverage.survey.SurveyEstimate;
import org.nutricoverage.survey.SurveySample;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Designs that are encoded: a million text ids, and two stages with population sizes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class SurveyDesignBenchmark {

  private static final int ROWS = 1_000_000;
  private static final int ROWS_OF_TWO_STAGES = 100_000;
  private static final int UNITS = 3000;

  private String[] strata = {};
  private String[] units = {};
  private double[] weights = {};
  private boolean[] answers = {};
  private SurveySample twoStages = GeneratedSurvey.ofRows(UNITS).sample();

  /** Makes the data. */
  @Setup
  public void make() {
    GeneratedSurvey survey = GeneratedSurvey.ofRows(ROWS);
    strata = survey.strataAsText();
    units = survey.unitsAsText();
    weights = survey.weights();
    answers = survey.answers();
    int[] household = new int[ROWS_OF_TWO_STAGES];
    double[] unitsInStratum = new double[ROWS_OF_TWO_STAGES];
    double[] householdsInUnit = new double[ROWS_OF_TWO_STAGES];
    for (int row = 0; row < household.length; row++) {
      household[row] = row / UNITS;
      unitsInStratum[row] = 60;
      householdsInUnit[row] = 200;
    }
    twoStages =
        GeneratedSurvey.ofRows(ROWS_OF_TWO_STAGES).sample().toBuilder()
            .category("household", household)
            .number("unitsInStratum", unitsInStratum)
            .number("householdsInUnit", householdsInUnit)
            .build();
  }

  /**
   * A sample and its design from a million rows whose ids are texts.
   *
   * @return the design
   */
  @Benchmark
  public SurveyDesign fromTextIds() {
    SurveySample sample =
        SurveySample.builder()
            .category("stratum", strata)
            .category("psu", units)
            .number("w", weights)
            .answer("y", answers)
            .build();
    return SurveyDesign.of(sample).strata("stratum").clusters("psu").nested().weights("w").build();
  }

  /**
   * A design of two stages with population sizes, and a share of it, at 100,000 rows.
   *
   * @return the estimate
   */
  @Benchmark
  public SurveyEstimate twoStages() {
    return SurveyDesign.of(twoStages)
        .strata("stratum")
        .clusters("psu", "household")
        .nested()
        .weights("w")
        .populationSizes("unitsInStratum", "householdsInUnit")
        .build()
        .proportion("y")
        .estimate();
  }
}
