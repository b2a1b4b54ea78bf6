package org.nutricoverage.report;

import java.util.List;
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
import org.nutricoverage.survey.SurveyDesign;
import org.nutricoverage.survey.SurveyEstimator;
import org.nutricoverage.survey.SurveySample;

/** Figures to show. */
public final class Figures {

  public static final Area NORTH = Area.of("N", "North");
  public static final Area SOUTH = Area.of("S", "South");

  private Figures() {}

  public static Scope scope(Area area, Sex sex) {
    return Scope.coverage(
            SubActivity.PREVENTION_OF_WASTING,
            area,
            ReportingPeriod.quarter(2026, 1),
            TargetGroup.CHILDREN_6_23_MONTHS)
        .with(sex);
  }

  static CoverageEstimate.Builder builder(Scope scope) {
    return CoverageEstimate.of(scope, Method.of(Method.Family.DESK_REVIEW, "stated counts"))
        .reached(ReachDefinition.AT_LEAST_ONE_TRANSFER)
        .eligibleFrom("census projection 2025")
        .restingOn(new Evidence.Stated("partner reports"));
  }

  public static CoverageEstimate counted(Area area, Sex sex, long reached, long eligible) {
    return builder(scope(area, sex))
        .computed(
            Proportion.of(reached, eligible), new Uncertainty.NoInterval("it is not a sample"));
  }

  public static CoverageEstimate counted(Area area, long reached, long eligible) {
    return counted(area, Sex.ALL, reached, eligible);
  }

  static CoverageEstimate partial(Area area, long reached, long eligible) {
    return builder(scope(area, Sex.ALL))
        .restingOn(new Evidence.RoutineReports(4, 12, 11))
        .computed(
            Proportion.of(reached, eligible), new Uncertainty.NoInterval("it is not a sample"));
  }

  static CoverageEstimate sampled(Area area, int reached, int people) {
    return CoverageEstimate.of(
            scope(area, Sex.ALL), Method.of(Method.Family.SURVEY, "simple random sample"))
        .reached(ReachDefinition.AT_LEAST_ONE_TRANSFER)
        .restingOn(Evidence.Sample.simple(people))
        .computed(
            Proportion.of(reached, people),
            new Uncertainty.FromSample(BinomialInterval.WILSON.of(reached, people, 0.95)));
  }

  static CoverageEstimate without(Area area, Outcome.Reason reason) {
    return builder(scope(area, Sex.ALL)).notComputable(reason, "because of " + reason);
  }

  /** Six children in three villages, of whom four are enrolled. */
  public static SurveyEstimator enrolled(String column) {
    SurveySample sample =
        SurveySample.builder()
            .category("village", new int[] {1, 1, 2, 2, 3, 3})
            .category("sex", List.of("F", "M", "F", "M", "F", "F"))
            .number("age", new double[] {7, 12, 9, 23, 30, 6})
            .answer(column, List.of(true, false, true, true, false, true))
            .build();
    return SurveyDesign.of(sample).clusters("village").build().proportion(column);
  }

  public static SurveyEstimator meanAge() {
    SurveySample sample =
        SurveySample.builder()
            .category("village", new int[] {1, 1, 2, 2, 3, 3})
            .number("age", new double[] {7, 12, 9, 23, 30, 6})
            .build();
    return SurveyDesign.of(sample).clusters("village").build().mean("age");
  }
}
