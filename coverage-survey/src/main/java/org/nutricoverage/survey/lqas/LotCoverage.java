package org.nutricoverage.survey.lqas;

import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalLong;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * A lot with its true coverage, the state of affairs of which a sample is to tell.
 *
 * <p>{@link Lot#nearestTo(double)} and {@link Lot.Finite#withCovered(long)} make one.
 *
 * @param lot the lot
 * @param coverage the share of its cases that is covered, a fraction from 0 to 1; in a lot of known
 *     size a whole number of cases
 * @since 0.1.0
 */
public record LotCoverage(Lot lot, Rational coverage) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the coverage is not a fraction, or not that of a whole
   *     number of cases in a lot of known size
   */
  public LotCoverage {
    Objects.requireNonNull(lot, "lot");
    Shares.checked(coverage, "coverage");
    if (lot instanceof Lot.Finite finite
        && !coverage.times(Rational.of(finite.cases())).isWhole()) {
      throw Arguments.refused(
          "coverage", "that of a whole number of covered cases among " + finite, coverage);
    }
  }

  /**
   * How many cases are covered.
   *
   * @return the number; empty if the lot is unlimited
   */
  public OptionalLong coveredCases() {
    OptionalLong size = lot.size();
    return size.isPresent()
        ? OptionalLong.of(coverage.times(Rational.of(size.getAsLong())).floor())
        : OptionalLong.empty();
  }
}
