package org.nutricoverage.core;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;

/**
 * One factor of an eligible population: a number with its name, its source and its uncertainty.
 *
 * <p>An eligible population is a product: {@code population x share in phase 3+ x share of
 * children}, or {@code population x prevalence x (1 + k)}. Kept as factors it can explain itself
 * and pass the uncertainty of each on to the coverage.
 *
 * @param name what the factor is, for example {@code prevalence of moderate acute malnutrition}
 * @param value its value, at least 0
 * @param spread its uncertainty
 * @param source where it comes from; {@code ""} if not stated
 * @since 0.1.0
 */
public record Factor(String name, Rational value, Spread spread, String source)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank, the value is negative, or the value of
   *     an uncertain factor lies outside of its distribution
   */
  public Factor {
    name = Arguments.text(name, "name");
    if (value.signum() < 0) {
      throw Arguments.refused(name, "a number of at least 0", value);
    }
    source = source.strip();
    if (spread instanceof Spread.Beta
        && !(value.signum() > 0 && value.compareTo(Rational.ONE) < 0)) {
      throw Arguments.refused(
          name, "a share strictly between 0 and 1 to be given a Beta distribution", value);
    }
    if (spread instanceof Spread.LogNormal logNormal
        && value.compareTo(Rational.fromBinary(logNormal.floor())) <= 0) {
      throw Arguments.refused(
          name,
          "a number above " + logNormal.floor() + " to be given a log-normal distribution",
          value);
    }
    Objects.requireNonNull(spread, "spread");
  }

  /**
   * A factor without uncertainty.
   *
   * @param name what the factor is
   * @param value its value, at least 0
   * @param source where it comes from; {@code ""} if not stated
   * @return the factor
   * @throws IllegalArgumentException if the name is blank or the value is negative
   */
  public static Factor exact(String name, Rational value, String source) {
    return new Factor(name, value, Spread.EXACT, source);
  }

  /**
   * This factor with an uncertainty.
   *
   * @param newSpread the uncertainty
   * @return a copy
   * @throws IllegalArgumentException if the value lies outside of the distribution
   */
  public Factor with(Spread newSpread) {
    return new Factor(name, value, newSpread, source);
  }

  /**
   * Whether the factor passes an uncertainty on.
   *
   * @return false if its spread is exact
   */
  public boolean isUncertain() {
    return !(spread instanceof Spread.Exact);
  }
}
