package org.nutricoverage.coordination.bottleneck;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.deskreview.exits.ExitCounts;

/**
 * A determinant with its numbers.
 *
 * <pre>{@code
 * BottleneckIndicator stock =
 *     BottleneckIndicator.of(Determinant.COMMODITIES, 110, 132, "stock cards 2025");
 * stock.share().orElseThrow().percent(1).toString();   // "83.3"
 * BottleneckIndicator.continuousUse(ExitCounts.NONE.recovered(80).defaulted(20), "2025")
 *     .share().orElseThrow().toString();   // "0.8"
 * }</pre>
 *
 * @param determinant the determinant
 * @param numerator the numerator, at least 0
 * @param denominator the denominator, at least 0; 0 gives no share
 * @param source where the numbers come from, with their period
 * @since 0.1.0
 */
public record BottleneckIndicator(
    Determinant determinant, Rational numerator, Rational denominator, String source)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a number is negative or the source blank
   */
  public BottleneckIndicator {
    Objects.requireNonNull(determinant, "determinant");
    Checks.people(numerator, "numerator");
    Checks.people(denominator, "denominator");
    source = Arguments.text(source, "source");
  }

  /**
   * A determinant with whole numbers.
   *
   * @param determinant the determinant
   * @param numerator the numerator, at least 0
   * @param denominator the denominator, at least 0
   * @param source where the numbers come from, with their period
   * @return the indicator
   * @throws IllegalArgumentException if a number is negative or the source blank
   */
  public static BottleneckIndicator of(
      Determinant determinant, long numerator, long denominator, String source) {
    return new BottleneckIndicator(
        determinant, Rational.of(numerator), Rational.of(denominator), source);
  }

  /**
   * Continuous use from those who left treatment.
   *
   * @param exits recovered, defaulted, died, non-responsive; transfers are not counted
   * @param source where the numbers come from, with their period
   * @return those who did not default of all who left
   * @throws IllegalArgumentException if the source is blank
   */
  public static BottleneckIndicator continuousUse(ExitCounts exits, String source) {
    long left = left(exits);
    return of(Determinant.CONTINUOUS_USE, left - exits.defaulted(), left, source);
  }

  /**
   * Recovery from those who left treatment.
   *
   * @param exits recovered, defaulted, died, non-responsive; transfers are not counted
   * @param source where the numbers come from, with their period
   * @return those who recovered of all who left
   * @throws IllegalArgumentException if the source is blank
   */
  public static BottleneckIndicator recovery(ExitCounts exits, String source) {
    return of(Determinant.RECOVERY, exits.recovered(), left(exits), source);
  }

  private static long left(ExitCounts exits) {
    long left = Math.addExact(exits.recovered(), exits.defaulted());
    return Math.addExact(left, Math.addExact(exits.died(), exits.nonResponse()));
  }

  /**
   * The share.
   *
   * @return numerator over denominator, exact, possibly above 1; empty if the denominator is 0
   */
  public Optional<Rational> share() {
    return denominator.signum() == 0
        ? Optional.empty()
        : Optional.of(numerator.dividedBy(denominator));
  }
}
