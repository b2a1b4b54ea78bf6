package org.nutricoverage.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.deskreview.DeskReview;
import org.nutricoverage.deskreview.need.UncertaintyPropagation;
import org.nutricoverage.deskreview.reporting.TargetGap;
import org.nutricoverage.deskreview.reporting.TargetPlan;
import org.nutricoverage.deskreview.routine.RoutineReach;

/** A coverage by area and sex, judged by standard and target. */
final class CoverageSection {

  private final Breakdown figures;
  private final Map<String, Standard> standards;
  private final Map<String, TargetPlan> plans;

  /**
   * A section.
   *
   * @param standards the standard of each area; an area without one is not judged
   * @param plans the plan of each area, which holds its targets
   */
  CoverageSection(
      Breakdown figures, Map<String, Standard> standards, Map<String, TargetPlan> plans) {
    this.figures = figures;
    this.standards = Map.copyOf(standards);
    this.plans = Map.copyOf(plans);
  }

  /** The coverage of reached over eligible people; not computable if the latter are not known. */
  static CoverageEstimate estimate(
      SubActivity subActivity,
      Area area,
      RoutineReach reach,
      Optional<EligiblePopulation> eligible,
      TargetGroup group) {
    if (eligible.isPresent()) {
      return DeskReview.of(subActivity)
          .area(area)
          .period(reach.period())
          .eligible(eligible.get())
          .reached(reach)
          .propagating(UncertaintyPropagation.deltaMethod())
          .estimate();
    }
    return CoverageEstimate.of(
            Scope.coverage(subActivity, area, reach.period(), group).with(reach.sex()),
            Method.of(Method.Family.DESK_REVIEW, reach.estimator()))
        .reached(reach.definition())
        .restingOn(reach.evidence())
        .noting(reach.findings())
        .notComputable(
            Outcome.Reason.NO_ELIGIBLE_PEOPLE, "the number of eligible people is not given");
  }

  Breakdown figures() {
    return figures;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (CoverageEstimate estimate : figures.estimates()) {
      for (Finding finding : estimate.findings()) {
        boolean placed = finding.place().containsKey("site");
        boolean overall = estimate.scope().sex() == Sex.ALL;
        if (overall) {
          findings.add(placed ? finding : finding.at("area", estimate.scope().area().label()));
        }
      }
    }
    return findings;
  }

  void print(Page page, String reached, String eligible, boolean withInterval, String totalLabel) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("", "female ", "male ", "overall "));
    if (withInterval) {
      header.add("95 % interval");
    }
    header.addAll(List.of(reached, eligible, "standard", "verdict", "target", "reports"));
    rows.add(header);
    for (Area area : figures.areas()) {
      rows.add(row(area.label(), Optional.of(area), withInterval, area.code()));
    }
    if (figures.areas().size() > 1) {
      rows.add(
          row(
              totalLabel,
              Optional.empty(),
              withInterval,
              figures.total(Sex.ALL).scope().area().code()));
    }
    page.table(rows);
  }

  private List<String> row(
      String label, Optional<Area> area, boolean withInterval, String standardOf) {
    CoverageEstimate overall = estimate(area, Sex.ALL);
    List<String> cells = new ArrayList<>();
    cells.add(label);
    for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
      cells.add(figures.has(sex) ? Cells.percent(estimate(area, sex)) : Cells.NONE);
    }
    cells.add(Cells.percent(overall));
    if (withInterval) {
      cells.add(Cells.interval(overall));
    }
    cells.add(Cells.reached(overall));
    cells.add(Cells.eligible(overall));
    Optional<Standard> standard = Optional.ofNullable(standards.get(standardOf));
    cells.add(standard.map(known -> known.threshold().toString()).orElse(Cells.NONE));
    cells.add(
        standard.map(known -> Cells.verdict(known.verdict(overall))).orElse(Cells.NONE));
    cells.add(Cells.gap(gap(standardOf, overall)));
    cells.add(Cells.reports(overall));
    return cells;
  }

  private Optional<TargetGap> gap(String area, CoverageEstimate overall) {
    return Optional.ofNullable(plans.get(area)).flatMap(plan -> plan.gap(overall));
  }

  CoverageEstimate estimate(Optional<Area> area, Sex sex) {
    return area.map(place -> figures.cell(place, sex)).orElseGet(() -> figures.total(sex));
  }

  /** Of the areas with a standard and a figure, how many meet it. */
  String inShort() {
    CoverageEstimate total = figures.total(Sex.ALL);
    long judged =
        figures.areas().stream()
            .filter(area -> standards.containsKey(area.code()))
            .filter(area -> figures.cell(area, Sex.ALL).proportion().isPresent())
            .count();
    long met =
        figures.areas().stream()
            .filter(
                area ->
                    Optional.ofNullable(standards.get(area.code()))
                        .map(standard -> standard.verdict(figures.cell(area, Sex.ALL)))
                        .filter(org.nutricoverage.core.standard.Verdict.MET::equals)
                        .isPresent())
            .count();
    String figure =
        total
            .counts()
            .map(
                counts ->
                    Cells.plainPercent(total)
                        + " % ("
                        + Cells.people(counts.numerator())
                        + " of "
                        + Cells.people(counts.denominator())
                        + " children)")
            .orElse("not computable");
    return figure + "; the standard is met in " + met + " of " + judged + " areas";
  }
}
