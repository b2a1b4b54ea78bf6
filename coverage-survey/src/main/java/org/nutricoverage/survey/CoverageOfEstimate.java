package org.nutricoverage.survey;

import java.util.Optional;
import java.util.OptionalDouble;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Numbers;

/** A share or ratio from a survey as the one result of the library. */
final class CoverageOfEstimate {

  private CoverageOfEstimate() {}

  static CoverageEstimate of(SurveyEstimate estimate, Scope scope, ReachDefinition reached) {
    Variable.Kind kind = estimate.estimator().variable().kind();
    if (kind == Variable.Kind.MEAN || kind == Variable.Kind.TOTAL) {
      throw new IllegalStateException("a " + kind.label() + " is not a coverage");
    }
    CoverageEstimate.Builder builder =
        CoverageEstimate.of(scope, Method.of(Method.Family.SURVEY, kind.label()))
            .reached(reached)
            .restingOn(evidence(estimate))
            .explainedBy(Explanation.of(estimate))
            .noting(estimate.findings());
    Optional<Outcome.NotComputable> not = estimate.notComputable();
    if (not.isPresent()) {
      return builder.notComputable(not.get().reason(), not.get().explanation());
    }
    if (estimate.value().orElseThrow() < 0) {
      return builder.notComputable(
          Outcome.Reason.NOT_APPLICABLE,
          "the estimate is below 0, as negative weights or numbers can make it");
    }
    return builder.computed(proportion(estimate), uncertainty(estimate));
  }

  private static Evidence evidence(SurveyEstimate estimate) {
    return new Evidence.Sample(
        estimate.observations(),
        estimate.primarySamplingUnits(),
        Math.max(1, estimate.strata()),
        Math.max(0, estimate.sumOfWeights()),
        estimate.missing(),
        estimate.missingWeightShare(),
        estimate.estimator().design().loneAction());
  }

  private static Proportion proportion(SurveyEstimate estimate) {
    if (Explanation.isShare(estimate.estimator().variable())
        && estimate.estimator().design().designWeights().allOne()) {
      return Proportion.of(Math.round(estimate.numerator()), estimate.observations());
    }
    double value = estimate.value().orElseThrow();
    OptionalDouble error = estimate.standardError();
    if (value >= 0 && value <= 1 && error.isPresent() && estimate.hasVarianceInformation()) {
      return Proportion.estimated(value, error.getAsDouble());
    }
    return Proportion.of(
        Rational.fromDecimal(Math.abs(estimate.numerator())),
        Rational.fromDecimal(Math.abs(estimate.denominator())));
  }

  private static Uncertainty uncertainty(SurveyEstimate estimate) {
    return estimate
        .interval()
        .<Uncertainty>map(Uncertainty.FromSample::new)
        .orElseGet(() -> new Uncertainty.NoInterval(reasonWithoutInterval(estimate)));
  }

  private static String reasonWithoutInterval(SurveyEstimate estimate) {
    double value = estimate.value().orElseThrow();
    if (value < 0 || (Explanation.isShare(estimate.estimator().variable()) && value > 1)) {
      return "the figure lies outside 0 to 100 %, as negative weights can make it";
    }
    return estimate.degreesOfFreedom() > 0
        ? "the sample gives no variance"
        : "the domain lies in "
            + Numbers.counted(
                estimate.primarySamplingUnits(), "primary sampling unit", "primary sampling units")
            + " of "
            + Numbers.counted(estimate.strata(), "stratum", "strata")
            + ", which tells nothing of the variance";
  }
}
