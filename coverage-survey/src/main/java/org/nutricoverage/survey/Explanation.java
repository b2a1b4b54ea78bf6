package org.nutricoverage.survey;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.nutricoverage.core.internal.Numbers;

/** An estimate in words and numbers. */
final class Explanation {

  private static final MathContext FIGURES = new MathContext(7);

  private static final String NOT_KNOWN = "not known";

  private Explanation() {}

  /** The calculation, line by line. */
  static List<String> of(SurveyEstimate estimate) {
    Variable variable = estimate.estimator().variable();
    SurveyDesign design = estimate.estimator().design();
    List<String> lines = new ArrayList<>();
    lines.add("Design: " + design);
    lines.add(
        "Domain: "
            + estimate.domain()
            + "; the design stays whole, units without members count as 0");
    if (estimate.value().isEmpty()) {
      return lines;
    }
    if (variable.isRatioOfTotals()) {
      lines.add(
          capital(variable.kind().label())
              + " of "
              + variable.label()
              + ": "
              + number(estimate.numerator())
              + " / "
              + number(estimate.denominator())
              + " (sums of weights)");
    }
    OptionalDouble error = estimate.standardError();
    if (!estimate.hasVarianceInformation()) {
      lines.add("Standard error: " + NOT_KNOWN);
      return lines;
    }
    if (error.isPresent()) {
      lines.add(
          "Standard error: "
              + points(variable, error.getAsDouble())
              + " by "
              + estimate.varianceMethod()
              + ", "
              + degreesOfFreedom(estimate.degreesOfFreedom()));
    }
    OptionalDouble effect = estimate.designEffects().withReplacement();
    if (effect.isPresent()) {
      lines.add(
          "Design effect (against sampling with replacement): " + number(effect.getAsDouble()));
    }
    return lines;
  }

  static String line(SurveyEstimate estimate) {
    Variable variable = estimate.estimator().variable();
    StringBuilder line = new StringBuilder();
    line.append(variable.kind().label()).append(" of ").append(variable.label()).append(": ");
    if (estimate.value().isEmpty()) {
      line.append("not computable");
    } else {
      line.append(figure(variable, estimate.value().getAsDouble()));
      if (estimate.standardError().isPresent()) {
        line.append(" (standard error ").append(standardError(estimate)).append(')');
      }
      estimate
          .interval()
          .ifPresent(limits ->
              line.append(", ")
                  .append(
                      isShare(variable)
                          ? limits.toString()
                          : number(limits.lower()) + " to " + number(limits.upper())));
    }
    return line.append(", ")
        .append(Numbers.counted(estimate.observations(), "observation", "observations"))
        .append(", ")
        .append(estimate.domain())
        .toString();
  }

  /** The standard error in words; the 0 of a domain that tells nothing of it is not shown. */
  static String standardError(SurveyEstimate estimate) {
    OptionalDouble error = estimate.standardError();
    if (error.isEmpty()) {
      return "";
    }
    return estimate.hasVarianceInformation()
        ? points(estimate.estimator().variable(), error.getAsDouble())
        : NOT_KNOWN;
  }

  static boolean isShare(Variable variable) {
    return variable.kind() == Variable.Kind.PROPORTION;
  }

  static String figure(Variable variable, double value) {
    return isShare(variable) ? Numbers.percent(value) : number(value);
  }

  static String points(Variable variable, double value) {
    return isShare(variable) ? Numbers.percent(value).replace(" %", " points") : number(value);
  }

  static String number(double value) {
    if (Double.isInfinite(value)) {
      return "infinitely many";
    }
    BigDecimal rounded = new BigDecimal(value).round(FIGURES);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** A number of degrees of freedom, of which there may be one. */
  static String degreesOfFreedom(double degreesOfFreedom) {
    String number = number(degreesOfFreedom);
    return number + (number.equals("1") ? " degree of freedom" : " degrees of freedom");
  }

  static String twoDecimals(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  static String percentOfLevel(double level) {
    return BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
