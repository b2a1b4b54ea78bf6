package org.nutricoverage.survey.cases;

import java.io.Serializable;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The share of all cases that a programme cures: effectiveness times coverage.
 *
 * <p>A programme that cures 75 % of those it treats and treats 30 % of cases meets 22.5 % of the
 * need. Source: Guevarra, Coverage of CMAM (2023).
 *
 * <pre>{@code
 * MetNeed need = MetNeed.of(Rational.parse("0.75"), Rational.parse("0.3"));
 * need.value().toString();   // "0.225"
 * need.toString();           // "22.5 % of need met (effectiveness 75.0 % x coverage 30.0 %)"
 * }</pre>
 *
 * @param effectiveness the share cured of those who left treatment, a fraction from 0 to 1
 * @param coverage the share of cases in treatment, a fraction from 0 to 1
 * @since 0.1.0
 */
public record MetNeed(Rational effectiveness, Rational coverage) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one is not from 0 to 1
   */
  public MetNeed {
    fraction(effectiveness, "effectiveness");
    fraction(coverage, "coverage");
  }

  private static void fraction(Rational value, String name) {
    if (value.signum() < 0 || value.compareTo(Rational.ONE) > 0) {
      throw Arguments.refused(name, "a fraction from 0 to 1", value);
    }
  }

  /**
   * The met need of two exact fractions.
   *
   * @param effectiveness the share cured of those who left treatment, a fraction from 0 to 1
   * @param coverage the share of cases in treatment, a fraction from 0 to 1
   * @return the met need
   * @throws IllegalArgumentException if one is not from 0 to 1
   */
  public static MetNeed of(Rational effectiveness, Rational coverage) {
    return new MetNeed(effectiveness, coverage);
  }

  /**
   * The met need of two proportions.
   *
   * @param effectiveness cured of those who left treatment
   * @param coverage in treatment of all cases, best {@linkplain
   *     CoverageEstimator#TREATMENT_COVERAGE treatment coverage}
   * @return the met need
   * @throws IllegalArgumentException if one is above 1
   */
  public static MetNeed of(Proportion effectiveness, Proportion coverage) {
    return new MetNeed(effectiveness.exact(), coverage.exact());
  }

  /**
   * The met need.
   *
   * @return effectiveness times coverage, a fraction from 0 to 1
   */
  public Rational value() {
    return effectiveness.times(coverage);
  }

  /** Returns the met need and its parts on one line, as percent. */
  @Override
  public String toString() {
    return value().percent(1)
        + " % of need met (effectiveness "
        + effectiveness.percent(1)
        + " % x coverage "
        + coverage.percent(1)
        + " %)";
  }
}
