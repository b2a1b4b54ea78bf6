package org.nutricoverage.deskreview.exits;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.deskreview.routine.RoutineFinding;
import org.nutricoverage.deskreview.routine.RoutineSeries;

/**
 * Recovery, mortality, default and non-response among those who left treatment: indicators 14 to
 * 17.
 *
 * <pre>rate = people who left in one way / all who left in the period</pre>
 *
 * <p>WFP counts all who left with transfers; {@link ExitDenominator#WITHOUT_TRANSFERS} leaves them
 * out. Counts are pooled over sites and months and divided once. Where nobody left, the rates are
 * undefined, not 0.
 *
 * <pre>{@code
 * ExitRates rates =
 *     ExitRates.of(ExitCounts.NONE.recovered(279).defaulted(9).nonResponse(28));
 * rates.rate(Indicator.RECOVERY_RATE).orElseThrow().toString();   // "88.3 % (279 / 316)"
 *
 * Map<Indicator, CoverageEstimate> estimates =
 *     ExitRates.from(series, ReportingPeriod.year(2018), Sex.ALL)
 *         .over(ExitDenominator.WITHOUT_TRANSFERS)
 *         .estimates(scope);
 * }</pre>
 *
 * <p>Children, pregnant and breastfeeding women and girls, and HIV and tuberculosis clients are
 * reported apart. Source: WFP Monitoring Handbook V5.0 2026.03, indicators 14, 15, 16, 17.
 *
 * @since 0.1.0
 */
public final class ExitRates implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PERMITTED =
      "one of 14, 15, 16, 17 (recovery, mortality, default, non-response rate)";

  private final ExitCounts counts;
  private final ExitDenominator denominator;
  private final Evidence evidence;
  private final List<Finding> findings;

  private ExitRates(
      ExitCounts counts, ExitDenominator denominator, Evidence evidence, List<Finding> findings) {
    this.counts = counts;
    this.denominator = denominator;
    this.evidence = evidence;
    this.findings = List.copyOf(findings);
  }

  /**
   * The rates of counts that the caller states, over all who left with transfers.
   *
   * @param counts the people who left
   * @return the rates
   */
  public static ExitRates of(ExitCounts counts) {
    return new ExitRates(
        Objects.requireNonNull(counts, "counts"),
        ExitDenominator.WITH_TRANSFERS,
        new Evidence.Stated(""),
        List.of());
  }

  /**
   * The rates of routine reports, pooled over sites and months, over all who left with transfers.
   *
   * <p>A monthly report is used if it has all four outcomes (recovered, died, defaulted,
   * non-response); one that lacks any of them is left out whole, because a part would distort the
   * rates, and {@link RoutineFinding#MISSING_MONTHS} lists it. Where transfers out are not
   * reported, the denominator holds only those that are, and {@link
   * RoutineFinding#TRANSFERS_NOT_REPORTED} says so: the rates are then upper ones.
   *
   * @param series the reports
   * @param period the months
   * @param sex of which sex, {@link Sex#ALL} for both
   * @return the rates
   */
  public static ExitRates from(RoutineSeries series, ReportingPeriod period, Sex sex) {
    ExitPooling pooling = new ExitPooling(series, period, sex);
    return new ExitRates(
        pooling.counts(), ExitDenominator.WITH_TRANSFERS, pooling.evidence(), pooling.findings());
  }

  /**
   * These rates over another denominator.
   *
   * @param newDenominator whether transfers count as exits
   * @return a copy
   */
  public ExitRates over(ExitDenominator newDenominator) {
    return new ExitRates(
        counts, Objects.requireNonNull(newDenominator, "newDenominator"), evidence, findings);
  }

  /**
   * The people who left.
   *
   * @return the pooled counts
   */
  public ExitCounts counts() {
    return counts;
  }

  /**
   * Whether transfers count as exits.
   *
   * @return the denominator
   */
  public ExitDenominator denominator() {
    return denominator;
  }

  /**
   * What the counts rest on.
   *
   * @return stated counts or routine reports
   */
  public Evidence evidence() {
    return evidence;
  }

  /**
   * What was noticed.
   *
   * @return the findings that concern the denominator in use
   */
  public List<Finding> findings() {
    return denominator == ExitDenominator.WITH_TRANSFERS
        ? findings
        : findings.stream()
            .filter(finding -> !finding.is(RoutineFinding.TRANSFERS_NOT_REPORTED))
            .toList();
  }

  /**
   * A rate.
   *
   * @param indicator the recovery, mortality, default or non-response rate
   * @return the exact proportion; empty if nobody left
   * @throws IllegalArgumentException if it is another indicator
   */
  public Optional<Proportion.Counted> rate(Indicator indicator) {
    long numerator = numerator(indicator);
    long total = counts.total(denominator);
    return total == 0 ? Optional.empty() : Optional.of(Proportion.of(numerator, total));
  }

  private long numerator(Indicator indicator) {
    return switch (indicator) {
      case RECOVERY_RATE -> counts.recovered();
      case MORTALITY_RATE -> counts.died();
      case DEFAULT_RATE -> counts.defaulted();
      case NON_RESPONSE_RATE -> counts.nonResponse();
      default -> throw Arguments.refused("indicator", PERMITTED, indicator.code());
    };
  }

  private static ReachDefinition definition(Indicator indicator) {
    return switch (indicator) {
      case RECOVERY_RATE -> ReachDefinition.RECOVERED;
      case MORTALITY_RATE -> ReachDefinition.DIED;
      case DEFAULT_RATE -> ReachDefinition.DEFAULTED;
      case NON_RESPONSE_RATE -> ReachDefinition.NOT_RESPONDED;
      default -> throw Arguments.refused("indicator", PERMITTED, indicator.code());
    };
  }

  /**
   * The rate of one indicator as an estimate.
   *
   * @param scope what the rate is about; its indicator says which rate
   * @return the estimate; not computable as {@link Outcome.Reason#NO_DATA} if no report could be
   *     used, as {@link Outcome.Reason#NO_ELIGIBLE_PEOPLE} if nobody left
   * @throws IllegalArgumentException if the indicator of the scope is none of 14 to 17
   */
  public CoverageEstimate estimate(Scope scope) {
    Indicator indicator = scope.indicator();
    ReachDefinition definition = definition(indicator);
    CoverageEstimate.Builder builder =
        CoverageEstimate.of(
                scope, Method.of(Method.Family.PROGRAMME_RECORDS, "pooled " + denominator.label()))
            .reached(definition)
            .eligibleFrom(denominator.label())
            .restingOn(evidence)
            .noting(findings())
            .explainedBy(List.of(explain()));
    Optional<Proportion.Counted> rate = rate(indicator);
    if (rate.isPresent()) {
      return builder.computed(
          rate.get(), new Uncertainty.NoInterval("exits are counted, not sampled"));
    }
    return evidence instanceof Evidence.RoutineReports reports && reports.siteMonthsReported() == 0
        ? builder.notComputable(
            Outcome.Reason.NO_DATA, "no monthly report has all four outcomes of treatment")
        : builder.notComputable(
            Outcome.Reason.NO_ELIGIBLE_PEOPLE, "nobody left treatment; the rate is undefined");
  }

  /**
   * The four rates as estimates.
   *
   * @param scope what the rates are about; its indicator is replaced by each of the four
   * @return the estimates in the order of the indicators
   */
  public Map<Indicator, CoverageEstimate> estimates(Scope scope) {
    Map<Indicator, CoverageEstimate> estimates = new EnumMap<>(Indicator.class);
    for (Indicator indicator :
        List.of(
            Indicator.RECOVERY_RATE,
            Indicator.MORTALITY_RATE,
            Indicator.DEFAULT_RATE,
            Indicator.NON_RESPONSE_RATE)) {
      Scope rateScope =
          new Scope(
              scope.subActivity(),
              indicator,
              scope.area(),
              scope.period(),
              scope.targetGroup(),
              scope.sex());
      estimates.put(indicator, estimate(rateScope));
    }
    return Collections.unmodifiableMap(estimates);
  }

  private String explain() {
    List<String> parts = new ArrayList<>();
    parts.add("recovered " + Numbers.people(counts.recovered()));
    parts.add("died " + Numbers.people(counts.died()));
    parts.add("defaulted " + Numbers.people(counts.defaulted()));
    parts.add("non-response " + Numbers.people(counts.nonResponse()));
    if (denominator == ExitDenominator.WITH_TRANSFERS) {
      parts.add("transferred " + Numbers.people(counts.transferred()));
    }
    return "Exits: "
        + String.join(" + ", parts)
        + " = "
        + Numbers.people(counts.total(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExitRates that
        && counts.equals(that.counts)
        && denominator == that.denominator
        && evidence.equals(that.evidence)
        && findings.equals(that.findings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(counts, denominator, evidence, findings);
  }

  /** Returns the counts and their sum on one line. */
  @Override
  public String toString() {
    return explain() + " (" + denominator.label() + ")";
  }
}
