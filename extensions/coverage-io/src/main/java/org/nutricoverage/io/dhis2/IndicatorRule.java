package org.nutricoverage.io.dhis2;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * How DHIS2 computes the value of an indicator from its numerator and denominator.
 *
 * <pre>value = numerator x factor x (365 / days of the period, if annualised) / denominator</pre>
 *
 * <p>There is a value only if there is a numerator, and a denominator that is not 0.
 *
 * <pre>{@code
 * IndicatorRule percent = IndicatorRule.of(100).annualized();
 * percent
 *     .value(Rational.of(120), Rational.of(1_000), Dhis2Period.parse("202601"))
 *     .orElseThrow()
 *     .rounded(1);                                                               // 141.3
 * percent.value(Rational.of(1), Rational.ZERO, Dhis2Period.parse("202601"));     // empty
 * }</pre>
 *
 * <p>Source: {@code dhis2/dhis2-core}, {@code DefaultExpressionService.getIndicatorValueObject} and
 * {@code DateUtils.DAYS_IN_YEAR} = 365, in leap years too. A year of 366 days is annualised by 365
 * / 366.
 *
 * @param factor what the quotient is multiplied by, 100 for percent; not 0
 * @param isAnnualized whether the value is brought to 365 days
 * @since 0.1.0
 */
public record IndicatorRule(long factor, boolean isAnnualized) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long DAYS_IN_YEAR = 365;

  /**
   * Checks the factor.
   *
   * @throws IllegalArgumentException if the factor is below 1
   */
  public IndicatorRule {
    Arguments.inRange(factor, 1, Long.MAX_VALUE, "factor", "units");
  }

  /**
   * A rule without annualisation.
   *
   * @param factor what the quotient is multiplied by, at least 1; 100 for percent
   * @return the rule
   * @throws IllegalArgumentException if the factor is below 1
   */
  public static IndicatorRule of(long factor) {
    return new IndicatorRule(factor, false);
  }

  /**
   * This rule with annualisation.
   *
   * @return a copy
   */
  public IndicatorRule annualized() {
    return new IndicatorRule(factor, true);
  }

  /**
   * What the quotient is multiplied by to bring it to a year.
   *
   * @param period the period of the value
   * @return 365 / days if the rule annualises, else 1
   */
  public Rational annualization(Dhis2Period period) {
    return isAnnualized ? Rational.of(DAYS_IN_YEAR, period.days()) : Rational.ONE;
  }

  /**
   * The value that DHIS2 computes, before it rounds.
   *
   * @param numerator the numerator, any number
   * @param denominator the denominator, any number
   * @param period the period of the value
   * @return the exact value; empty if the denominator is 0
   */
  public Optional<Rational> value(Rational numerator, Rational denominator, Dhis2Period period) {
    return denominator.signum() == 0
        ? Optional.empty()
        : Optional.of(
            numerator
                .times(Rational.of(factor))
                .times(annualization(period))
                .dividedBy(denominator));
  }

  /**
   * The value that DHIS2 computes from a row of its analytics, before it rounds.
   *
   * @param row the row
   * @return the exact value; empty if numerator or denominator is missing or the denominator is 0
   */
  public Optional<Rational> value(IndicatorValue row) {
    return row.numerator()
        .flatMap(numerator ->
            row.denominator().flatMap(denominator -> value(numerator, denominator, row.period())));
  }

  /**
   * Whether DHIS2 gave the value that this rule gives.
   *
   * @param row the row with the value that DHIS2 gave
   * @return a finding if the given value differs from the computed one by more than half a unit of
   *     its last printed decimal, or only one of them is there; empty if they agree
   */
  public Optional<Finding> check(IndicatorValue row) {
    Optional<Rational> computed = value(row);
    Optional<BigDecimal> given = row.value();
    if (computed.isPresent() == given.isPresent()
        && (computed.isEmpty() || agree(computed.get(), given.orElseThrow()))) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
                Dhis2Finding.VALUE_DIFFERS,
                "DHIS2 gives "
                    + given.map(BigDecimal::toPlainString).orElse("no value")
                    + " where "
                    + this
                    + " gives "
                    + computed.map(value -> value.rounded(4).toPlainString()).orElse("no value")
                    + "; the indicator has another rule than the one declared")
            .at("indicator", row.indicator())
            .at("period", row.period().toString())
            .at("orgUnit", row.orgUnit()));
  }

  private static boolean agree(Rational computed, BigDecimal given) {
    Rational difference = computed.minus(Rational.of(given));
    Rational magnitude = difference.signum() < 0 ? Rational.ZERO.minus(difference) : difference;
    Rational halfUnit =
        Rational.of(BigDecimal.ONE.movePointLeft(Math.max(0, given.scale())))
            .dividedBy(Rational.of(2));
    return magnitude.compareTo(halfUnit) <= 0;
  }

  /** Returns the rule on one line. */
  @Override
  public String toString() {
    return "numerator x " + factor + (isAnnualized ? " x 365 / days" : "") + " / denominator";
  }
}
