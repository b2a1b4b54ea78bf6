package org.nutricoverage.core;

import java.util.List;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.interval.IntervalMethod;

/** Estimates to test with. */
public final class SampleEstimates {

  /** Methods of intervals, one of each kind. */
  public enum TestMethod implements IntervalMethod {
    /** Of a sample. */
    SAMPLED("test method", IntervalKind.SAMPLING),
    /** Of a posterior. */
    POSTERIOR("equal tails of a Beta posterior", IntervalKind.CREDIBLE),
    /** Of inputs. */
    OF_INPUTS("quantiles", IntervalKind.PROPAGATED);

    private final String label;
    private final IntervalKind kind;

    TestMethod(String label, IntervalKind kind) {
      this.label = label;
      this.kind = kind;
    }

    @Override
    public String label() {
      return label;
    }

    @Override
    public IntervalKind kind() {
      return kind;
    }
  }

  public static final Area TANGANYIKA = Area.of("CD54", "Tanganyika");
  public static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2026, 1);
  public static final Scope SCOPE =
      Scope.coverage(
          SubActivity.PREVENTION_OF_WASTING, TANGANYIKA, QUARTER, TargetGroup.CHILDREN_6_23_MONTHS);
  public static final Uncertainty NONE =
      new Uncertainty.NoInterval("a desk review is not a sample");

  private SampleEstimates() {}

  public static CoverageEstimate.Builder deskReview(Scope scope) {
    return begin(scope, Method.of(Method.Family.DESK_REVIEW, "stated counts"))
        .restingOn(new Evidence.Stated("partner reports"))
        .eligibleFrom("census projection 2025");
  }

  public static CoverageEstimate.Builder begin(Scope scope, Method method) {
    return CoverageEstimate.of(scope, method)
        .reached(ReachDefinition.AT_LEAST_ONE_TRANSFER)
        .restingOn(new Evidence.Stated(""));
  }

  public static CoverageEstimate counted(Scope scope, long reached, long eligible) {
    return deskReview(scope).computed(Proportion.of(reached, eligible), NONE);
  }

  public static CoverageEstimate counted(long reached, long eligible) {
    return counted(SCOPE, reached, eligible);
  }

  public static CoverageEstimate inArea(String code, long reached, long eligible) {
    return counted(SCOPE.with(Area.parse(code)), reached, eligible);
  }

  public static CoverageEstimate ofSex(Sex sex, long reached, long eligible) {
    return counted(SCOPE.with(sex), reached, eligible);
  }

  public static CoverageEstimate withoutFigure(Scope scope, Outcome.Reason reason) {
    return deskReview(scope).notComputable(reason, "no reports came in");
  }

  public static CoverageEstimate surveyed(
      Scope scope, double estimate, double lower, double upper, IntervalMethod method) {
    return begin(scope, Method.of(Method.Family.SURVEY, "weighted proportion"))
        .restingOn(new Evidence.Sample(519, 39, 3, 519, 0, 0, "none"))
        .computed(
            Proportion.estimated(estimate, 0.028),
            new Uncertainty.FromSample(ConfidenceInterval.of(lower, upper, 0.95, method)));
  }

  public static Finding finding(String message) {
    return new Finding("TEST", Severity.INFO, message, java.util.Map.of());
  }

  public static List<String> linesOf(CoverageEstimate estimate) {
    return estimate.explain().lines().toList();
  }
}
