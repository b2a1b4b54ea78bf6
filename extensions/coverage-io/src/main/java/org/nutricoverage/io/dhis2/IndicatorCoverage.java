package org.nutricoverage.io.dhis2;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.internal.Texts;

/**
 * Coverage estimates from the numerators and denominators of an indicator of DHIS2.
 *
 * <pre>{@code
 * IndicatorDefinition definition =
 *     IndicatorDefinition.of(
 *             "TX_COV",
 *             IndicatorRule.of(100).annualized(),
 *             NumeratorKind.STOCK,
 *             DenominatorKind.OF_A_YEAR)
 *         .about(
 *             SubActivity.MAM_MANAGEMENT,
 *             TargetGroup.CHILDREN_6_59_MONTHS,
 *             ReachDefinition.IN_TREATMENT);
 * IndicatorValue january =
 *     IndicatorValue.of("TX_COV", Dhis2Period.parse("202601"), "KALEMIE")
 *         .withNumerator(Rational.of(120))
 *         .withDenominator(Rational.of(1_000));
 * CoverageEstimate estimate =
 *     IndicatorCoverage.of(
 *             definition, List.of(january), Map.of("KALEMIE", Area.of("CD5401", "Kalemie")))
 *         .estimates()
 *         .get(0);
 * estimate.value();                              // empty
 * estimate.has(Dhis2Finding.STOCK_SUMMED);       // true
 * }</pre>
 *
 * <p>Of events the estimate is the value of DHIS2 as a proportion of exact counts: numerator over
 * denominator, of which an annualised indicator takes the share days / 365 that falls into the
 * period. People counted at one moment that were added up over months, or annualised, give no
 * estimate but the finding {@link Dhis2Finding#STOCK_SUMMED}, which explains the number that DHIS2
 * shows. What is doubtful in the indicator itself is noted on every estimate.
 *
 * @since 0.1.0
 */
public final class IndicatorCoverage implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<CoverageEstimate> estimates;
  private final List<Finding> findings;

  private IndicatorCoverage(List<CoverageEstimate> estimates, List<Finding> findings) {
    this.estimates = estimates;
    this.findings = findings;
  }

  /**
   * Estimates from rows.
   *
   * @param definition what the indicator means
   * @param rows values of indicators; those of other indicators are not looked at
   * @param areas the area of each organisation unit by its identifier; rows of others are left out
   *     with a finding
   * @return the estimates
   */
  public static IndicatorCoverage of(
      IndicatorDefinition definition, List<IndicatorValue> rows, Map<String, Area> areas) {
    List<CoverageEstimate> estimates = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (IndicatorValue row : rows) {
      if (!row.indicator().equals(definition.indicator())) {
        continue;
      }
      Area area = areas.get(row.orgUnit());
      Optional<ReportingPeriod> period = row.period().reportingPeriod();
      if (area == null) {
        findings.add(
            placed(
                Dhis2Finding.UNKNOWN_ORG_UNIT,
                "the organisation unit is none of the areas; the row was left out",
                row));
      } else if (period.isEmpty()) {
        findings.add(
            placed(
                Dhis2Finding.PERIOD_NOT_EXPRESSIBLE,
                "the period is no run of whole months; the row was left out",
                row));
      } else {
        estimates.add(estimate(definition, row, area, period.get()));
      }
    }
    return new IndicatorCoverage(List.copyOf(estimates), List.copyOf(findings));
  }

  private static Finding placed(Dhis2Finding kind, String message, IndicatorValue row) {
    return Finding.of(kind, message)
        .at("indicator", Texts.cut(row.indicator()))
        .at("period", row.period().toString())
        .at("orgUnit", Texts.cut(row.orgUnit()));
  }

  private static CoverageEstimate estimate(
      IndicatorDefinition definition, IndicatorValue row, Area area, ReportingPeriod period) {
    CoverageEstimate.Builder builder =
        CoverageEstimate.of(
                Scope.coverage(definition.subActivity(), area, period, definition.targetGroup()),
                Method.of(
                    Method.Family.DESK_REVIEW,
                    "indicator of DHIS2, "
                        + definition.numeratorKind().label()
                        + " over "
                        + definition.denominatorKind().label()))
            .reached(definition.reached())
            .eligibleFrom(definition.eligibleSource())
            .restingOn(new Evidence.Stated("DHIS2 indicator " + definition.indicator()))
            .noting(definition.findings(row.period()));
    definition.rule().check(row).ifPresent(finding -> builder.noting(List.of(finding)));
    if (definition.eligibleSource().isEmpty()) {
      builder.noting(
          List.of(
              Finding.of(
                  CoverageFinding.SOURCE_NOT_STATED,
                  "the source of the denominator is not stated; add it with"
                      + " eligibleFrom(source)")));
    }
    if (row.numerator().isEmpty()) {
      return builder.notComputable(Outcome.Reason.NO_DATA, "DHIS2 has no numerator for the period");
    }
    if (row.denominator().isEmpty()) {
      return builder.notComputable(
          Outcome.Reason.NO_ELIGIBLE_PEOPLE, "DHIS2 has no denominator for the period");
    }
    Rational numerator = row.numerator().get();
    Rational denominator = row.denominator().get();
    if (numerator.signum() < 0 || denominator.signum() < 0) {
      return builder
          .noting(
              List.of(
                  placed(
                      Dhis2Finding.NOT_A_NUMBER,
                      "numerator and denominator must be numbers of people of at least 0 but were "
                          + Texts.cut(numerator.toString())
                          + " and "
                          + Texts.cut(denominator.toString()),
                      row)))
          .notComputable(Outcome.Reason.NO_DATA, "the numerator or the denominator is below 0");
    }
    if (denominator.signum() == 0) {
      return builder.notComputable(
          Outcome.Reason.NO_ELIGIBLE_PEOPLE,
          "the denominator is 0; a coverage of nobody is not defined");
    }
    if (isSummedStock(definition, row.period())) {
      String explanation = summedStock(definition, row.period(), numerator, denominator);
      return builder
          .noting(List.of(placed(Dhis2Finding.STOCK_SUMMED, explanation, row)))
          .notComputable(Outcome.Reason.NOT_ADDITIVE, explanation);
    }
    return computed(builder, definition.rule(), row.period(), numerator, denominator);
  }

  private static CoverageEstimate computed(
      CoverageEstimate.Builder builder,
      IndicatorRule rule,
      Dhis2Period period,
      Rational numerator,
      Rational denominator) {
    Rational eligible = denominator.dividedBy(rule.annualization(period));
    Proportion.Counted coverage = Proportion.of(numerator, eligible);
    List<String> lines = new ArrayList<>();
    if (rule.isAnnualized()) {
      lines.add(
          "Eligible: "
              + Numbers.people(denominator.rounded(1))
              + " of a year x "
              + period.days()
              + " / 365 days = "
              + Numbers.people(eligible.rounded(1)));
    }
    lines.add(
        "Coverage = "
            + Numbers.people(numerator.rounded(1))
            + " / "
            + Numbers.people(eligible.rounded(1))
            + " = "
            + coverage.exact().percent(1)
            + " %");
    return builder
        .explainedBy(lines)
        .computed(
            coverage,
            new Uncertainty.NoInterval(
                "a desk review counts a whole programme and is not a sample"));
  }

  private static boolean isSummedStock(IndicatorDefinition definition, Dhis2Period period) {
    return switch (definition.numeratorKind()) {
      case EVENTS -> false;
      case STOCK -> definition.rule().isAnnualized() || period.type().lengthMonths() > 1;
      case AVERAGE_STOCK -> definition.rule().isAnnualized();
    };
  }

  private static String summedStock(
      IndicatorDefinition definition,
      Dhis2Period period,
      Rational numerator,
      Rational denominator) {
    int months = period.type().lengthMonths();
    Rational annualized = numerator.times(definition.rule().annualization(period));
    StringBuilder text = new StringBuilder(300);
    text.append(Numbers.people(numerator.rounded(1)));
    if (definition.numeratorKind() == NumeratorKind.STOCK && months > 1) {
      text.append(" is the sum of ")
          .append(months)
          .append(" monthly numbers of people there at one moment, on average ")
          .append(Numbers.people(numerator.dividedBy(Rational.of(months)).rounded(1)))
          .append(" a month");
    } else {
      text.append(" were there ").append(months > 1 ? "on average or at the end" : "at one moment");
    }
    text.append("; whoever stays is counted again each month. ");
    if (definition.rule().isAnnualized()) {
      text.append("Annualised x 365 / ")
          .append(period.days())
          .append(" days it becomes ")
          .append(Numbers.people(annualized.rounded(1)))
          .append(", and ");
    }
    return text.append(Numbers.people(annualized.rounded(1)))
        .append(" / ")
        .append(Numbers.people(denominator.rounded(1)))
        .append(" = ")
        .append(annualized.dividedBy(denominator).percent(1))
        .append(" % is no coverage; use new admissions, or one month without annualisation over")
        .append(" the cases of that moment")
        .toString();
  }

  /**
   * The estimates.
   *
   * @return one for each row of the indicator that has an area and whole months, in their order
   */
  public List<CoverageEstimate> estimates() {
    return estimates;
  }

  /**
   * What was noticed about rows of which there is no estimate.
   *
   * @return the findings
   */
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IndicatorCoverage that
        && estimates.equals(that.estimates)
        && findings.equals(that.findings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(estimates, findings);
  }

  /** Returns how many estimates and findings there are. */
  @Override
  public String toString() {
    return Numbers.counted(estimates.size(), "estimate", "estimates")
        + ", "
        + Numbers.counted(findings.size(), "finding", "findings");
  }
}
