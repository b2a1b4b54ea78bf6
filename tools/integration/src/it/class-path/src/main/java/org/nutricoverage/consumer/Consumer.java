package org.nutricoverage.consumer;

import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReachedPopulation;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Verdict;
import org.nutricoverage.deskreview.DeskReview;
import org.nutricoverage.survey.planning.SampleSize;

/** A program as a user would write it; both consumer projects compile and run this file. */
public final class Consumer {

  private Consumer() {}

  /**
   * Throws where a result is wrong; the argument says whether the library must be a named module.
   */
  public static void main(String[] args) {
    Module library = CoverageEstimate.class.getModule();
    check(library.isNamed() == args[0].equals("named"), library.toString());

    CoverageEstimate estimate =
        DeskReview.of(SubActivity.PREVENTION_OF_WASTING)
            .area(Area.of("CD54", "Tanganyika"))
            .period(ReportingPeriod.quarter(2026, 1))
            .eligible(
                EligiblePopulation.of(48_000, TargetGroup.CHILDREN_6_23_MONTHS)
                    .from("census projection 2025"))
            .reached(ReachedPopulation.of(29_760, ReachDefinition.AT_LEAST_ONE_TRANSFER))
            .estimate();
    check(estimate.value().orElseThrow() == 0.62, "coverage");
    check(Standard.wfpMinimumCoverage().verdict(estimate) == Verdict.NOT_MET, "verdict");
    check(BinomialInterval.WILSON.of(31, 50, 0.95).lower() > 0.47, "interval");
    check(SampleSize.wfpPreventionInClusters(0.05).plan().toSelect() == 538, "sample size");
    System.out.println("The library works in " + library + ".");
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("unexpected: " + what);
    }
  }
}
