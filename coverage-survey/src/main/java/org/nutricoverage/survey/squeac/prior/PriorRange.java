package org.nutricoverage.survey.squeac.prior;

import java.io.Serializable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * A mode with the least and the greatest coverage that the team holds possible.
 *
 * <pre>{@code
 * PriorRange range = PriorRange.around(PriorMode.stated(55, "team"), PriorRange.USUAL_POINTS);
 * range.shape(ShapeRule.PUBLISHED).toString();   // "Beta(19.052, 15.588)"
 * range.least().toString();                      // "0.3"
 * }</pre>
 *
 * @param mode the most probable coverage, an exact fraction from {@code least} to {@code greatest}
 * @param least the least coverage held possible, a fraction from 0 to 1
 * @param greatest the greatest coverage held possible, a fraction from 0 to 1, above the least
 * @param clipped whether the range was cut at 0 or 1
 * @since 0.1.0
 */
public record PriorRange(Rational mode, Rational least, Rational greatest, boolean clipped)
    implements Serializable {

  /** The usual uncertainty: 25 percentage points on both sides (Isanaka 2018, table 3). */
  public static final double USUAL_POINTS = 25;

  /** The wide uncertainty: 35 percentage points on both sides (Isanaka 2018, table 3). */
  public static final double WIDE_POINTS = 35;

  private static final long serialVersionUID = 1L;
  private static final Rational HUNDRED = Rational.of(100);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException unless 0 {@literal <=} least {@literal <=} mode {@literal <=}
   *     greatest {@literal <=} 1 and least {@literal <} greatest
   */
  public PriorRange {
    if (least.signum() < 0 || least.compareTo(Rational.ONE) > 0) {
      throw Arguments.refused("least", "a fraction from 0 to 1", least);
    }
    if (greatest.compareTo(least) <= 0 || greatest.compareTo(Rational.ONE) > 0) {
      throw Arguments.refused("greatest", "a fraction above " + least + " and at most 1", greatest);
    }
    if (mode.compareTo(least) < 0 || mode.compareTo(greatest) > 0) {
      throw Arguments.refused("mode", "a fraction from " + least + " to " + greatest, mode);
    }
  }

  /**
   * A range from three fractions, each taken as the decimal that it prints.
   *
   * @param mode the most probable coverage, from {@code least} to {@code greatest}
   * @param least the least coverage held possible, from 0 to 1
   * @param greatest the greatest coverage held possible, from 0 to 1, above the least
   * @return the range
   * @throws IllegalArgumentException if one is not in its range
   */
  public static PriorRange of(double mode, double least, double greatest) {
    return new PriorRange(
        Rational.fromDecimal(Arguments.fraction(mode, "mode")),
        Rational.fromDecimal(Arguments.fraction(least, "least")),
        Rational.fromDecimal(Arguments.fraction(greatest, "greatest")),
        false);
  }

  /**
   * A range that reaches equally far on both sides of a mode and is cut at 0 and 100 percent.
   *
   * @param mode the mode
   * @param points how far it reaches, in percentage points, above 0 and at most 100
   * @return the range; {@link #clipped()} tells whether it was cut
   * @throws IllegalArgumentException if the mode is not usable or the points are not in the range
   */
  public static PriorRange around(PriorMode mode, double points) {
    if (!(points > 0 && points <= 100)) {
      throw Arguments.refused("points", "percentage points above 0 and at most 100", points);
    }
    Rational centre = mode.fraction();
    Rational reach = Rational.fromDecimal(points).dividedBy(HUNDRED);
    Rational low = centre.minus(reach);
    Rational high = centre.plus(reach);
    boolean below = low.signum() < 0;
    boolean above = high.compareTo(Rational.ONE) > 0;
    return new PriorRange(
        centre, below ? Rational.ZERO : low, above ? Rational.ONE : high, below || above);
  }

  /**
   * The Beta distribution that stands for this range.
   *
   * @param rule how its parameters are found
   * @return the belief
   * @throws IllegalArgumentException if the rule has no answer, see {@link ShapeRule}
   */
  public BetaBelief shape(ShapeRule rule) {
    return rule.shape(this);
  }

  /** Returns the three numbers as percent on one line. */
  @Override
  public String toString() {
    return mode.percent(1)
        + " %, from "
        + least.percent(1)
        + " to "
        + greatest.percent(1)
        + " %"
        + (clipped ? " (cut at 0 or 100 %)" : "");
  }
}
