package org.nutricoverage.coordination.performance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * How many responded of how many organisations. A rate above 100 % is kept as it is.
 *
 * <pre>{@code
 * ResponseRate rate = ResponseRate.of(13, 29);
 * rate.percentRounded().orElseThrow();   // 45
 * rate.percentFloor().orElseThrow();     // 44
 * ResponseRate.of(22, 0).toString();     // "22 of unknown"
 * }</pre>
 *
 * @param responding submitted responses, at least 0: respondents, not organisations
 * @param organisations organisations in the register, at least 0; 0 where the number is not known
 * @since 0.1.0
 */
public record ResponseRate(long responding, Rational organisations) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public ResponseRate {
    Arguments.notNegative(responding, "responding", "responses");
    if (organisations.signum() < 0) {
      throw Arguments.refused(
          "organisations", "a number of organisations of at least 0", organisations);
    }
  }

  /**
   * The rate of whole numbers.
   *
   * @param responding submitted responses, at least 0
   * @param organisations organisations in the register, at least 0; 0 where the number is not known
   * @return the rate
   * @throws IllegalArgumentException if one is negative
   */
  public static ResponseRate of(long responding, long organisations) {
    return new ResponseRate(
        responding,
        Rational.of(Arguments.notNegative(organisations, "organisations", "organisations")));
  }

  /**
   * The rate as a fraction.
   *
   * @return the exact fraction, possibly above 1; empty if the number of organisations is not known
   */
  public Optional<Rational> fraction() {
    return organisations.signum() == 0
        ? Optional.empty()
        : Optional.of(Rational.of(responding).dividedBy(organisations));
  }

  /**
   * The rate in whole percent as PRIME printed it.
   *
   * @return rounded half up; empty if the number of organisations is not known
   */
  public Optional<BigDecimal> percentRounded() {
    return fraction().map(rate -> rate.percent(0));
  }

  /**
   * The rate in whole percent as the survey of 2021 printed it.
   *
   * @return rounded down; empty if the number of organisations is not known
   */
  public Optional<Long> percentFloor() {
    return fraction().map(rate -> rate.times(Rational.of(100)).floor());
  }

  /**
   * Whether more responded than the register has.
   *
   * @return true for a rate above 100 %
   */
  public boolean isAbove100Percent() {
    return fraction().map(rate -> rate.compareTo(Rational.ONE) > 0).orElse(false);
  }

  /** Returns counts and rate: {@code 13 of 29 (44.8 %)}. */
  @Override
  public String toString() {
    return responding
        + " of "
        + fraction().map(rate -> organisations + " (" + rate.percent(1) + " %)").orElse("unknown");
  }
}
