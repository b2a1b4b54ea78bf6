package org.nutricoverage.io.dhis2;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Texts;

/**
 * One value of an indicator with the numerator and denominator from which DHIS2 computed it.
 *
 * <pre>{@code
 * IndicatorValue.of("TX_COV", Dhis2Period.parse("202601"), "KALEMIE")
 *     .withNumerator(Rational.of(120))
 *     .withDenominator(Rational.of(1_000))
 *     .toString();                                        // "TX_COV 202601 KALEMIE: 120 / 1000"
 * }</pre>
 *
 * @since 0.1.0
 */
public final class IndicatorValue implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String indicator;
  private final Dhis2Period period;
  private final String orgUnit;
  private final @Nullable BigDecimal value;
  private final @Nullable Rational numerator;
  private final @Nullable Rational denominator;

  private IndicatorValue(
      String indicator,
      Dhis2Period period,
      String orgUnit,
      @Nullable BigDecimal value,
      @Nullable Rational numerator,
      @Nullable Rational denominator) {
    this.indicator = indicator;
    this.period = period;
    this.orgUnit = orgUnit;
    this.value = value;
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * A row without any number.
   *
   * @param indicator the identifier of the indicator, not blank
   * @param period for which period
   * @param orgUnit the identifier of the organisation unit, not blank
   * @return the row
   * @throws IllegalArgumentException if an identifier is blank
   */
  public static IndicatorValue of(String indicator, Dhis2Period period, String orgUnit) {
    return new IndicatorValue(
        Arguments.text(indicator, "indicator"),
        Objects.requireNonNull(period, "period"),
        Arguments.text(orgUnit, "orgUnit"),
        null,
        null,
        null);
  }

  /**
   * This row with the value that DHIS2 gave.
   *
   * @param newValue the value as it was printed: its decimals say how exact it is
   * @return a copy
   */
  public IndicatorValue withValue(BigDecimal newValue) {
    return new IndicatorValue(
        indicator,
        period,
        orgUnit,
        Objects.requireNonNull(newValue, "newValue"),
        numerator,
        denominator);
  }

  /**
   * This row with its numerator.
   *
   * @param newNumerator the numerator before any factor
   * @return a copy
   */
  public IndicatorValue withNumerator(Rational newNumerator) {
    return new IndicatorValue(
        indicator,
        period,
        orgUnit,
        value,
        Objects.requireNonNull(newNumerator, "newNumerator"),
        denominator);
  }

  /**
   * This row with its denominator.
   *
   * @param newDenominator the denominator before any factor
   * @return a copy
   */
  public IndicatorValue withDenominator(Rational newDenominator) {
    return new IndicatorValue(
        indicator,
        period,
        orgUnit,
        value,
        numerator,
        Objects.requireNonNull(newDenominator, "newDenominator"));
  }

  /**
   * Of which indicator.
   *
   * @return its identifier
   */
  public String indicator() {
    return indicator;
  }

  /**
   * For which period.
   *
   * @return the period
   */
  public Dhis2Period period() {
    return period;
  }

  /**
   * For which organisation unit.
   *
   * @return its identifier
   */
  public String orgUnit() {
    return orgUnit;
  }

  /**
   * The value that DHIS2 gave.
   *
   * @return the value as it was printed; empty if it gave none
   */
  public Optional<BigDecimal> value() {
    return Optional.ofNullable(value);
  }

  /**
   * The numerator before any factor.
   *
   * @return the numerator; empty if it is missing
   */
  public Optional<Rational> numerator() {
    return Optional.ofNullable(numerator);
  }

  /**
   * The denominator before any factor.
   *
   * @return the denominator; empty if it is missing
   */
  public Optional<Rational> denominator() {
    return Optional.ofNullable(denominator);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IndicatorValue that
        && indicator.equals(that.indicator)
        && period.equals(that.period)
        && orgUnit.equals(that.orgUnit)
        && Objects.equals(value, that.value)
        && Objects.equals(numerator, that.numerator)
        && Objects.equals(denominator, that.denominator);
  }

  @Override
  public int hashCode() {
    return Objects.hash(indicator, period, orgUnit, value, numerator, denominator);
  }

  /** Returns indicator, period, organisation unit, numerator and denominator on one line. */
  @Override
  public String toString() {
    return Texts.oneLine(
        indicator
            + " "
            + period
            + " "
            + orgUnit
            + ": "
            + (numerator == null ? "?" : numerator)
            + " / "
            + (denominator == null ? "?" : denominator));
  }
}
