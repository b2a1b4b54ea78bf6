package org.nutricoverage.deskreview.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.standard.Threshold;

/** The rules of the handbook for baselines and targets. */
final class TargetPlanCheck {

  private static final String END = "end of plan";

  private final TargetPlan plan;
  private final boolean progressive;
  private final List<Finding> findings = new ArrayList<>();

  TargetPlanCheck(TargetPlan plan) {
    this.plan = plan;
    this.progressive = plan.indicator() == Indicator.MAM_MANAGEMENT_COVERAGE;
  }

  List<Finding> findings() {
    if (!plan.subActivity().targetGroups().contains(plan.targetGroup())) {
      add(
          CoverageFinding.UNUSUAL_TARGET_GROUP,
          plan.targetGroup().label()
              + " are none of the groups that the handbook names for "
              + plan.subActivity().label());
    }
    baseline();
    @Nullable Threshold last = annual();
    endOfPlan(last);
    return List.copyOf(findings);
  }

  private void add(FindingCode code, String message) {
    findings.add(Finding.of(code, message));
  }

  private void addAt(FindingCode code, String when, String message) {
    findings.add(Finding.of(code, message).at("target", when));
  }

  private void baseline() {
    Optional<Baseline> given = plan.baseline();
    if (given.isEmpty()) {
      add(ReportingFinding.BASELINE_MISSING, "the plan has no baseline");
      return;
    }
    if (plan.baselines().size() > 1) {
      add(
          ReportingFinding.BASELINE_NOT_FIXED,
          "a baseline is set once for the whole plan, but "
              + plan.baselines().size()
              + " were given: "
              + plan.baselines());
    }
    Baseline baseline = given.get();
    Baseline.Origin wanted = wantedOrigin();
    if (baseline.origin() != wanted) {
      add(
          ReportingFinding.BASELINE_ORIGIN,
          "the baseline of "
              + (plan.isNewProgramme() ? "this new" : "a continuing")
              + " programme must be: "
              + wanted.label()
              + ", but is "
              + baseline);
    } else {
      baselineValue(baseline);
      baselineYear(baseline);
    }
    if (baseline.value().compareTo(Rational.ONE) > 0) {
      add(
          ReportingFinding.BASELINE_ABOVE_ALL,
          "the baseline is above 100 %: " + baseline + "; eligible people may be underestimated");
    }
  }

  private Baseline.Origin wantedOrigin() {
    if (!plan.isNewProgramme()) {
      return Baseline.Origin.PREVIOUS_YEAR;
    }
    return progressive && plan.knownCoverage().isPresent()
        ? Baseline.Origin.GOVERNMENT_OR_PARTNER_ESTIMATE
        : Baseline.Origin.NEW_PROGRAMME_ZERO;
  }

  private void baselineValue(Baseline baseline) {
    Optional<Rational> known = plan.knownCoverage();
    if (baseline.origin() != Baseline.Origin.NEW_PROGRAMME_ZERO
        && known.isPresent()
        && !known.get().equals(baseline.value())) {
      add(
          ReportingFinding.BASELINE_VALUE,
          "the baseline is "
              + baseline
              + ", but that coverage was "
              + known.get().percent(1)
              + " % (exactly "
              + known.get()
              + " against "
              + baseline.value()
              + ")");
    }
  }

  private void baselineYear(Baseline baseline) {
    int before = plan.firstYear() - 1;
    boolean fits =
        switch (baseline.origin()) {
          case NEW_PROGRAMME_ZERO ->
              baseline.year() >= plan.firstYear() && baseline.year() <= plan.lastYear();
          case PREVIOUS_YEAR -> baseline.year() == before;
          case GOVERNMENT_OR_PARTNER_ESTIMATE -> baseline.year() <= plan.firstYear();
        };
    if (!fits) {
      String wanted =
          switch (baseline.origin()) {
            case NEW_PROGRAMME_ZERO -> "a year of the plan, the first of the programme";
            case PREVIOUS_YEAR -> before + ", the year before the plan";
            case GOVERNMENT_OR_PARTNER_ESTIMATE -> plan.firstYear() + " or before";
          };
      add(
          ReportingFinding.BASELINE_YEAR,
          "the year of this baseline must be " + wanted + ", but it is " + baseline);
    }
  }

  private @Nullable Threshold annual() {
    Map<Integer, List<AnnualTarget>> byYear = new TreeMap<>();
    for (int year = plan.firstYear(); year <= plan.lastYear(); year++) {
      byYear.put(year, new ArrayList<>());
    }
    for (AnnualTarget target : plan.annualTargets()) {
      byYear.computeIfAbsent(target.year(), year -> new ArrayList<>()).add(target);
    }
    @Nullable Threshold previous = null;
    for (Map.Entry<Integer, List<AnnualTarget>> entry : byYear.entrySet()) {
      String year = entry.getKey().toString();
      years(entry.getKey(), entry.getValue());
      for (AnnualTarget target : entry.getValue()) {
        standard(year, target.threshold(), target.evidence());
        decrease(year, target.threshold(), previous);
        previous = target.threshold();
      }
    }
    return previous;
  }

  private void years(int year, List<AnnualTarget> targets) {
    String when = Integer.toString(year);
    if (targets.isEmpty()) {
      addAt(ReportingFinding.ANNUAL_TARGET_MISSING, when, year + " has no annual target");
    }
    if (targets.size() > 1) {
      addAt(
          ReportingFinding.DUPLICATE_TARGET_YEAR,
          when,
          year + " has " + targets.size() + " annual targets: " + targets);
    }
    if (year < plan.firstYear() || year > plan.lastYear()) {
      addAt(
          ReportingFinding.TARGET_YEAR_OUTSIDE_PLAN,
          when,
          year + " is not in the plan, " + plan.firstYear() + " to " + plan.lastYear());
    }
  }

  private void standard(String when, Threshold target, String evidence) {
    Threshold standard = plan.standard().threshold();
    int compared = Targets.compare(target, standard);
    if (compared < 0) {
      addAt(
          ReportingFinding.TARGET_BELOW_STANDARD,
          when,
          "the target " + target + " does not reach " + plan.standard());
    } else if (compared > 0 && !progressive) {
      if (evidence.isEmpty()) {
        addAt(
            ReportingFinding.TARGET_ABOVE_MINIMUM,
            when,
            "the target "
                + target
                + " is above the minimum "
                + standard
                + "; it needs strong indications that it is realistic");
      } else {
        addAt(
            ReportingFinding.TARGET_RAISED_WITH_EVIDENCE,
            when,
            "the target " + target + " is above the minimum " + standard + ": " + evidence);
      }
    }
  }

  private void decrease(String when, Threshold target, @Nullable Threshold previous) {
    if (progressive && previous != null && Targets.compare(target, previous) < 0) {
      addAt(
          ReportingFinding.TARGET_DECREASES,
          when,
          "the target " + target + " asks for less than " + previous + " before it");
    }
  }

  private void endOfPlan(@Nullable Threshold last) {
    Optional<EndOfPlanTarget> end = plan.endOfPlan();
    if (end.isEmpty()) {
      addAt(ReportingFinding.END_TARGET_MISSING, END, "the plan has no target for its end");
      return;
    }
    Threshold target = end.get().threshold();
    standard(END, target, end.get().evidence());
    decrease(END, target, last);
    plan.baseline()
        .filter(baseline -> progressive && !isAbove(target, baseline.value()))
        .ifPresent(baseline ->
            addAt(
                ReportingFinding.END_NOT_ABOVE_BASELINE,
                END,
                "the target " + target + " is not above the baseline " + baseline));
  }

  /** Whether every figure that meets the target is above the baseline, as far as 100 % permits. */
  private static boolean isAbove(Threshold target, Rational baseline) {
    if (baseline.compareTo(Rational.ONE) >= 0) {
      return target.value().equals(Rational.ONE);
    }
    int compared = target.value().compareTo(baseline);
    return compared > 0 || (compared == 0 && Targets.isStrict(target));
  }
}
