package org.nutricoverage.io.phase;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * How many people are in a phase, as a number and as a fraction.
 *
 * @param number people of all ages, at least 0; null if the file gives none
 * @param share the fraction of the people analysed, from 0 to 1; null if the file gives none
 * @since 0.1.0
 */
public record PhaseFigure(@Nullable Rational number, @Nullable Rational share)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the number is negative or the share is no fraction
   */
  public PhaseFigure {
    if (number != null && number.signum() < 0) {
      throw Arguments.refused("number", "a number of people of at least 0", number);
    }
    if (share != null && (share.signum() < 0 || share.compareTo(Rational.ONE) > 0)) {
      throw Arguments.refused("share", "a fraction from 0 to 1", share);
    }
  }

  /**
   * The number.
   *
   * @return people of all ages; empty if the file gives no number
   */
  public Optional<Rational> people() {
    return Optional.ofNullable(number);
  }

  /**
   * The fraction.
   *
   * @return the fraction of the people analysed; empty if the file gives none
   */
  public Optional<Rational> fraction() {
    return Optional.ofNullable(share);
  }
}
