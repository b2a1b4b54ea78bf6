package org.nutricoverage.io.json;

import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.io.internal.json.JsonOutput;

/** Writes one estimate; {@link EstimateReader} reads what it writes. */
final class EstimateWriter {

  private final JsonOutput out;

  EstimateWriter(JsonOutput out) {
    this.out = out;
  }

  void write(CoverageEstimate estimate) {
    out.object("scope", () -> scope(estimate.scope()));
    out.object(
        "method",
        () ->
            out.text("family", estimate.method().family().name())
                .text("estimator", estimate.method().estimator()));
    out.text("reachDefinition", estimate.reachDefinition().name());
    unlessEmpty("eligibleSource", estimate.eligibleSource());
    out.object("evidence", () -> evidence(estimate.evidence()));
    out.object("outcome", () -> outcome(estimate.outcome()));
    out.list("findings", estimate.findings(), finding -> out.object(() -> finding(finding)));
    out.texts("calculation", estimate.calculation());
  }

  private void unlessEmpty(String name, String text) {
    if (!text.isEmpty()) {
      out.text(name, text);
    }
  }

  private void scope(Scope scope) {
    out.text("subActivity", scope.subActivity().code());
    out.text("indicator", scope.indicator().code());
    out.object("area", () -> area(scope.area()));
    out.object(
        "period",
        () ->
            out.text("firstMonth", scope.period().first())
                .text("lastMonth", scope.period().last()));
    out.object("targetGroup", () -> targetGroup(scope.targetGroup()));
    out.text("sex", scope.sex().name());
  }

  private void area(Area area) {
    out.text("code", area.code())
        .text("name", area.name())
        .whole("level", area.level())
        .text("parentCode", area.parentCode());
  }

  private void targetGroup(TargetGroup group) {
    out.text("code", group.code()).text("label", group.label());
    if (group.parts().size() > 1) {
      out.list("parts", group.parts(), part -> out.object(() -> targetGroup(part)));
    }
  }

  private void evidence(Evidence evidence) {
    if (evidence instanceof Evidence.Stated stated) {
      out.text("type", Kinds.OfEvidence.STATED);
      unlessEmpty("source", stated.source());
    } else if (evidence instanceof Evidence.RoutineReports routine) {
      out.text("type", Kinds.OfEvidence.ROUTINE_REPORTS)
          .whole("sites", routine.sites())
          .whole("siteMonthsExpected", routine.siteMonthsExpected())
          .whole("siteMonthsReported", routine.siteMonthsReported());
    } else if (evidence instanceof Evidence.Sample sample) {
      out.text("type", Kinds.OfEvidence.SAMPLE)
          .whole("observations", sample.observations())
          .whole("primarySamplingUnits", sample.primarySamplingUnits())
          .whole("strata", sample.strata())
          .real("sumOfWeights", sample.sumOfWeights())
          .whole("missing", sample.missing())
          .real("missingWeightShare", sample.missingWeightShare())
          .text("lonePrimarySamplingUnits", sample.lonePrimarySamplingUnits());
    } else if (evidence instanceof Evidence.Register register) {
      out.text("type", Kinds.OfEvidence.REGISTER)
          .whole("records", register.records())
          .whole("persons", register.persons())
          .text("source", register.source());
    }
  }

  private void outcome(Outcome outcome) {
    if (outcome instanceof Outcome.Computed computed) {
      out.text("type", Kinds.OfOutcome.COMPUTED);
      out.object("proportion", () -> proportion(computed.proportion()));
      out.object("uncertainty", () -> uncertainty(computed.uncertainty()));
    } else if (outcome instanceof Outcome.NotComputable not) {
      out.text("type", Kinds.OfOutcome.NOT_COMPUTABLE)
          .text("reason", not.reason().name())
          .text("explanation", not.explanation());
    }
  }

  private void proportion(Proportion proportion) {
    if (proportion instanceof Proportion.Counted counts) {
      out.text("type", Kinds.OfProportion.COUNTED)
          .text("numerator", readable(counts.numerator()))
          .text("denominator", readable(counts.denominator()));
    } else if (proportion instanceof Proportion.Estimated estimated) {
      out.text("type", Kinds.OfProportion.ESTIMATED)
          .real("estimate", estimated.estimate())
          .real("standardError", estimated.standardError());
    }
  }

  /** A number, refused here if it has more digits than the reader will take. */
  private static Rational readable(Rational number) {
    return Rational.parse(number.toString());
  }

  private void uncertainty(Uncertainty uncertainty) {
    if (uncertainty instanceof Uncertainty.NoInterval none) {
      out.text("type", Kinds.OfUncertainty.NO_INTERVAL).text("reason", none.reason());
    } else if (uncertainty instanceof Uncertainty.FromSample sample) {
      out.text("type", Kinds.OfUncertainty.FROM_SAMPLE);
      out.object("interval", () -> interval(sample.limits()));
    } else if (uncertainty instanceof Uncertainty.Propagated propagated) {
      out.text("type", Kinds.OfUncertainty.PROPAGATED);
      out.object("interval", () -> interval(propagated.limits()));
      out.list(
          "contributions",
          propagated.contributions(),
          part ->
              out.object(() ->
                  out.text("input", part.input()).real("varianceShare", part.varianceShare())));
      out.object("procedure", () -> procedure(propagated.procedure()));
    }
  }

  private void procedure(Uncertainty.Procedure procedure) {
    if (procedure instanceof Uncertainty.MonteCarlo draws) {
      out.text("type", Kinds.OfProcedure.MONTE_CARLO)
          .whole("draws", draws.draws())
          .text("seed", draws.seed());
    } else {
      out.text("type", Kinds.OfProcedure.DELTA_METHOD);
    }
  }

  private void interval(ConfidenceInterval interval) {
    out.real("lower", interval.lower())
        .real("upper", interval.upper())
        .real("level", interval.level());
    IntervalMethods.write(out, interval.method());
    if (Double.isFinite(interval.degreesOfFreedom())) {
      out.real("degreesOfFreedom", interval.degreesOfFreedom());
    }
  }

  private void finding(Finding finding) {
    out.text("code", finding.code())
        .text("severity", finding.severity().name())
        .text("message", finding.message());
    if (!finding.place().isEmpty()) {
      out.object("place", () -> finding.place().forEach(out::text));
    }
  }
}
