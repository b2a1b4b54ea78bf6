package org.nutricoverage.survey.sleac;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.cases.CaseFinding;
import org.nutricoverage.survey.cases.CoverageEstimator;

/** Makes the overall figure of an assessment. */
final class OverallFigure {

  private final SleacAssessment assessment;
  private final CoverageEstimator estimator;
  private final PatchinessResult patchiness;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  OverallFigure(
      SleacAssessment assessment, CoverageEstimator estimator, PatchinessResult patchiness) {
    this.assessment = assessment;
    this.estimator = estimator;
    this.patchiness = patchiness;
  }

  CoverageEstimate estimate() {
    CoverageEstimate.Builder builder =
        CoverageEstimate.of(
                assessment.scope(),
                Method.of(
                    Method.Family.SLEAC, estimator.label() + ", units weighted by their cases"))
            .reached(ReachDefinition.CASE_IN_PROGRAMME)
            .restingOn(evidence());
    noteDuplicates();
    List<ServiceDeliveryUnit> weighing =
        assessment.units().stream().filter(unit -> unit.weight().signum() > 0).toList();
    if (!findings.isEmpty()) {
      return builder
          .noting(findings)
          .notComputable(
              Outcome.Reason.NOT_ADDITIVE, "an area has two units, which would be counted twice");
    }
    if (weighing.isEmpty()) {
      return builder.notComputable(
          Outcome.Reason.NO_ELIGIBLE_PEOPLE, "the weights of all units are 0");
    }
    List<String> empty =
        weighing.stream()
            .filter(unit -> covered(unit).cases() == 0)
            .map(unit -> unit.area().label())
            .toList();
    if (!empty.isEmpty()) {
      return builder.notComputable(
          Outcome.Reason.NO_DATA, "no case was found in " + String.join(", ", empty));
    }
    return computed(builder, weighing);
  }

  private CoverageEstimate computed(
      CoverageEstimate.Builder builder, List<ServiceDeliveryUnit> weighing) {
    WeightedCoverage overall =
        WeightedCoverage.of(
            weighing.stream().map(unit -> assessment.weighted(unit, estimator)).toList());
    explain(weighing, overall);
    notePatchiness();
    noteAssumptions();
    Uncertainty uncertainty = uncertainty(weighing, overall);
    return builder
        .explainedBy(lines)
        .noting(findings)
        .computed(Proportion.estimated(overall.estimate(), overall.standardError()), uncertainty);
  }

  private CoveredCases covered(ServiceDeliveryUnit unit) {
    return assessment.covered(unit.counts(), estimator);
  }

  private Evidence evidence() {
    long found =
        assessment.units().stream()
            .mapToLong(unit ->
                estimator == CoverageEstimator.CASE_FINDING_EFFECTIVENESS
                    ? unit.counts().current()
                    : unit.counts().found())
            .sum();
    return new Evidence.Sample(
        found,
        (int) Math.min(found, Integer.MAX_VALUE),
        assessment.units().size(),
        Rational.sum(assessment.units().stream().map(ServiceDeliveryUnit::weight).toList())
            .doubleValue(),
        0,
        0,
        "none");
  }

  private void noteDuplicates() {
    Set<String> seen = new TreeSet<>();
    for (ServiceDeliveryUnit unit : assessment.units()) {
      if (!seen.add(unit.area().code())) {
        findings.add(
            Finding.of(SleacFinding.DUPLICATE_UNIT, "two service delivery units are of one area")
                .at("area", unit.area().code()));
      }
    }
  }

  private void explain(List<ServiceDeliveryUnit> weighing, WeightedCoverage overall) {
    lines.add("Overall: sum of W p, with W the share of each unit in the sum of weights");
    for (ServiceDeliveryUnit unit : weighing) {
      CoveredCases covered = covered(unit);
      lines.add(
          "  "
              + unit.area().label()
              + ": p = "
              + Proportion.of(covered.covered(), covered.cases())
              + ", weight "
              + Numbers.people(unit.weight().rounded(1))
              + ", W = "
              + unit.weight().dividedBy(overall.totalWeight()).percent(1)
              + " %");
    }
    lines.add(
        "Standard error: square root of the sum of W^2 SE^2 = "
            + Words.shortened(overall.standardError()));
    lines.add("Patchiness: " + patchiness);
  }

  private void notePatchiness() {
    if (patchiness.verdict() == PatchinessResult.Verdict.PATCHY) {
      findings.add(
          Finding.of(
              SleacFinding.PATCHY,
              "coverage differs between units by more than chance, "
                  + patchiness
                  + ": report the overall figure only beside the classes of the units"));
    }
  }

  private void noteAssumptions() {
    findings.add(
        Finding.of(
            CaseFinding.CLUSTERS_IGNORED,
            "interval and test take cases of one village as independent; the interval may be too"
                + " narrow"));
    if (!estimator.imputes()) {
      return;
    }
    findings.addAll(assessment.ratio().findings());
    findings.add(
        Finding.of(
            SleacFinding.RESTS_ON_IMPUTED,
            "the counts compared in the test of patchiness contain imputed recovering cases"));
    if (assessment.isImputedAsObserved()) {
      findings.add(
          Finding.of(
              CaseFinding.IMPUTED_AS_OBSERVED,
              "the interval takes imputed cases as observed and is too narrow"));
    }
  }

  private Uncertainty uncertainty(List<ServiceDeliveryUnit> weighing, WeightedCoverage overall) {
    Rational estimate = overall.exactEstimate();
    boolean atEdge = estimate.signum() == 0 || estimate.equals(Rational.ONE);
    long still = overall.units().stream().filter(unit -> unit.variance().signum() == 0).count();
    if (atEdge) {
      findings.add(
          Finding.of(
              SleacFinding.INTERVAL_AT_EDGE,
              "nobody or everyone is covered in every unit: an exact interval with the effective"
                  + " number of cases stands in for the normal approximation"));
      return new Uncertainty.FromSample(atEdge(weighing, overall, estimate.signum() == 0));
    }
    if (still == overall.units().size()) {
      return new Uncertainty.NoInterval(
          "no unit shows any variation, because none or all of its cases are covered or all were"
              + " found");
    }
    if (still > 0) {
      findings.add(
          Finding.of(
              SleacFinding.UNITS_WITHOUT_VARIANCE,
              Numbers.counted(still, "unit adds", "units add")
                  + " nothing to the variance, because none or all of the cases are covered or all"
                  + " were found; the interval is somewhat too narrow"));
    }
    return new Uncertainty.FromSample(overall.interval(assessment.level()));
  }

  private ConfidenceInterval atEdge(
      List<ServiceDeliveryUnit> weighing, WeightedCoverage overall, boolean nobody) {
    Rational total = overall.totalWeight();
    List<Rational> parts = new ArrayList<>();
    for (ServiceDeliveryUnit unit : weighing) {
      Rational share = unit.weight().dividedBy(total);
      parts.add(share.times(share).dividedBy(Rational.of(covered(unit).cases())));
    }
    double effective = 1 / Rational.sum(parts).doubleValue();
    double reach = -Math.expm1(Math.log((1 - assessment.level()) / 2) / effective);
    return ConfidenceInterval.of(
        nobody ? 0 : 1 - reach,
        nobody ? reach : 1,
        assessment.level(),
        WeightedCoverage.WeightedInterval.CLOPPER_PEARSON_EFFECTIVE);
  }
}
