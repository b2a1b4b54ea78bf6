package org.nutricoverage.deskreview.reporting;

import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;

/** Estimates for tests. */
final class Estimates {

  private Estimates() {}

  static Scope scope(TargetGroup group) {
    return Scope.coverage(
        SubActivity.PREVENTION_OF_WASTING,
        Area.of("CD54", "Tanganyika"),
        ReportingPeriod.quarter(2026, 1),
        group);
  }

  static CoverageEstimate counted(Sex sex, long reached, long eligible) {
    return about(scope(TargetGroup.CHILDREN_6_23_MONTHS).with(sex), reached, eligible);
  }

  static CoverageEstimate about(Scope scope, long reached, long eligible) {
    return of(scope, Proportion.of(reached, eligible));
  }

  static CoverageEstimate of(Scope scope, Proportion proportion) {
    return builder(scope, Method.Family.DESK_REVIEW)
        .restingOn(new Evidence.Stated("partner reports"))
        .computed(proportion, new Uncertainty.NoInterval("a desk review is not a sample"));
  }

  static CoverageEstimate.Builder builder(Scope scope, Method.Family family) {
    return CoverageEstimate.of(scope, Method.of(family, "stated counts"))
        .reached(ReachDefinition.AT_LEAST_ONE_TRANSFER)
        .eligibleFrom("census projection 2025");
  }
}
