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
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Threshold;
import org.nutricoverage.core.standard.Verdict;
import org.nutricoverage.deskreview.DeskReview;
import org.nutricoverage.deskreview.need.UncertaintyPropagation;
import org.nutricoverage.deskreview.reporting.AnnualTarget;
import org.nutricoverage.deskreview.reporting.TargetGap;
import org.nutricoverage.deskreview.reporting.TargetPlan;
import org.nutricoverage.deskreview.routine.RoutineReach;
import org.nutricoverage.report.CoverageReport;
import org.nutricoverage.report.picture.ForestPlot;

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

  /** Adds the figures and their totals to a page; a total without some areas is not judged. */
  void addTo(CoverageReport.Builder page, Optional<Area> whole) {
    figures.addTo(page, area -> Optional.ofNullable(standards.get(area.code())));
    figures.addTotalsTo(
        page,
        Optional.ofNullable(standards.get(figures.total(Sex.ALL).scope().area().code()))
            .filter(known -> isWhole(Optional.empty())),
        whole);
  }

  /** The overall figures as a forest plot. */
  ForestPlot plot(String title, Optional<Area> whole) {
    ForestPlot plot = figures.plot(title);
    return figures.areas().size() > 1
        ? plot.total(Breakdown.of(figures.total(Sex.ALL), whole))
        : plot;
  }

  /**
   * Prints the figures, a row for each area.
   *
   * @param counts what the counts are called
   * @param standard what the standard is called
   */
  void print(Page page, String counts, String standard, boolean withInterval, String totalLabel) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("", "female", "male", "overall"));
    if (withInterval) {
      header.add("95 % CI");
    }
    header.addAll(List.of(counts, standard, "verdict", "reports"));
    rows.add(header);
    for (Area area : figures.areas()) {
      rows.add(row(area.label(), Optional.of(area), withInterval));
    }
    if (figures.areas().size() > 1) {
      rows.add(row(totalLabel(totalLabel), Optional.empty(), withInterval));
    }
    page.table(rows);
  }

  /** A total without some areas must not pass for one of all. */
  private String totalLabel(String label) {
    int computed = figures.computed(Sex.ALL).size();
    return computed == figures.areas().size()
        ? label
        : computed + " of " + figures.areas().size() + " areas";
  }

  private boolean isWhole(Optional<Area> area) {
    return area.isPresent() || figures.computed(Sex.ALL).size() == figures.areas().size();
  }

  private String ofSex(Optional<Area> area, Sex sex) {
    boolean comparable =
        figures.has(sex)
            && (area.isPresent() || figures.computed(sex).equals(figures.computed(Sex.ALL)));
    return comparable ? Cells.plainPercent(estimate(area, sex)) : Cells.NONE;
  }

  private List<String> row(String label, Optional<Area> area, boolean withInterval) {
    CoverageEstimate overall = estimate(area, Sex.ALL);
    List<String> cells = new ArrayList<>();
    cells.add(label);
    for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
      cells.add(ofSex(area, sex));
    }
    cells.add(Cells.percent(overall));
    if (withInterval) {
      cells.add(Cells.interval(overall));
    }
    cells.add(Cells.counts(overall));
    Optional<Standard> standard =
        Optional.ofNullable(standards.get(overall.scope().area().code()))
            .filter(known -> isWhole(area));
    cells.add(standard.map(known -> known.threshold().toString()).orElse(Cells.NONE));
    cells.add(standard.map(known -> verdict(known, overall)).orElse(Cells.NONE));
    cells.add(Cells.reports(overall));
    return cells;
  }

  /** A lower figure that misses a standard does not prove that the true one does. */
  private static boolean isOpen(Standard standard, CoverageEstimate overall) {
    return standard.verdict(overall) == Verdict.NOT_MET && Cells.isPartial(overall);
  }

  private static String verdict(Standard standard, CoverageEstimate overall) {
    return Cells.verdict(standard.verdict(overall)) + (isOpen(standard, overall) ? "*" : "");
  }

  /** Rows of baseline, figure, target and distance, for the areas that have a plan. */
  List<List<String>> targetRows(ReportingPeriod period, String totalLabel) {
    List<List<String>> rows = new ArrayList<>();
    List<CoverageEstimate> all = new ArrayList<>();
    figures.areas().forEach(area -> all.add(figures.cell(area, Sex.ALL)));
    if (isWhole(Optional.empty())) {
      all.add(figures.total(Sex.ALL));
    }
    for (CoverageEstimate estimate : all) {
      TargetPlan plan = plans.get(estimate.scope().area().code());
      if (plan != null) {
        boolean total = estimate.equals(figures.total(Sex.ALL));
        rows.add(
            List.of(
                total ? totalLabel : estimate.scope().area().label(),
                plan.indicator().code(),
                plan.baseline()
                    .map(known -> known.value().percent(1) + " (" + known.year() + ")")
                    .orElse(Cells.NONE),
                Cells.percent(estimate),
                target(plan, period).map(Threshold::toString).orElse(Cells.NONE),
                Cells.gap(target(plan, period).flatMap(known -> TargetGap.of(estimate, known))),
                plan.endOfPlan()
                    .map(end -> end.threshold() + " (" + plan.lastYear() + ")")
                    .orElse(Cells.NONE)));
      }
    }
    return rows;
  }

  /** The target of the last year of a period; none if the plan has several for that year. */
  private static Optional<Threshold> target(TargetPlan plan, ReportingPeriod period) {
    List<Threshold> targets =
        plan.annualTargets().stream()
            .filter(target -> target.year() == period.last().getYear())
            .map(AnnualTarget::threshold)
            .toList();
    return targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
  }

  CoverageEstimate estimate(Optional<Area> area, Sex sex) {
    return area.map(place -> figures.cell(place, sex)).orElseGet(() -> figures.total(sex));
  }

  /** The total, and in how many areas the standard is met. */
  String inShort() {
    CoverageEstimate total = figures.total(Sex.ALL);
    List<Verdict> verdicts = new ArrayList<>();
    for (Area area : figures.areas()) {
      Standard standard = standards.get(area.code());
      if (standard != null) {
        CoverageEstimate estimate = figures.cell(area, Sex.ALL);
        verdicts.add(isOpen(standard, estimate) ? Verdict.UNCERTAIN : standard.verdict(estimate));
      }
    }
    return total
            .counts()
            .map(counts ->
                Cells.plainPercent(total)
                    + " % ("
                    + Cells.people(counts.numerator())
                    + " of "
                    + Cells.people(counts.denominator())
                    + " children"
                    + (isWhole(Optional.empty())
                        ? ")"
                        : ", in "
                            + figures.computed(Sex.ALL).size()
                            + " of "
                            + figures.areas().size()
                            + " areas)"))
            .orElse("not computable")
        + "; standard "
        + Cells.verdicts(verdicts);
  }
}
