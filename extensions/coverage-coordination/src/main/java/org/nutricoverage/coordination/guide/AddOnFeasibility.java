package org.nutricoverage.coordination.guide;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.planning.MarginOfError;

/**
 * How many cases a number of examined children brings, and how wide the interval will be.
 *
 * <pre>{@code
 * AddOnFeasibility smart = AddOnFeasibility.of(600, Rational.parse("0.015"));
 * smart.expectedCases().toString();                // "9"
 * smart.halfWidth(0.5).getAsDouble() > 0.3;        // true
 * FieldDays.of(30, 3, 2).days();                   // 5
 * }</pre>
 *
 * @param childrenExamined the children whom the survey examines, at least 0
 * @param prevalence the prevalence, a fraction from 0 to 1
 * @since 0.1.0
 */
public record AddOnFeasibility(long childrenExamined, Rational prevalence) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public AddOnFeasibility {
    Arguments.notNegative(childrenExamined, "childrenExamined", "children");
    if (prevalence.signum() < 0 || prevalence.compareTo(Rational.ONE) > 0) {
      throw Arguments.refused("prevalence", "a fraction from 0 to 1", prevalence);
    }
  }

  /**
   * The feasibility of an add-on.
   *
   * @param childrenExamined the children whom the survey examines, at least 0
   * @param prevalence the prevalence, a fraction from 0 to 1
   * @return the feasibility
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static AddOnFeasibility of(long childrenExamined, Rational prevalence) {
    return new AddOnFeasibility(childrenExamined, prevalence);
  }

  /**
   * The cases to expect.
   *
   * @return children times prevalence, exact
   */
  public Rational expectedCases() {
    return Rational.of(childrenExamined).times(prevalence);
  }

  /**
   * Half the width of the 95 % interval to expect, at the whole cases expected, for a simple random
   * sample.
   *
   * @param expectedCoverage a fraction strictly between 0 and 1; 0.5 is the widest
   * @return the half-width as a fraction; empty if less than one case is expected
   * @throws IllegalArgumentException if the coverage is not in its range
   */
  public OptionalDouble halfWidth(double expectedCoverage) {
    Arguments.properFraction(expectedCoverage, "expectedCoverage");
    long cases = expectedCases().floor();
    return cases < 1
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            MarginOfError.ofInterviews(cases).expectedProportion(expectedCoverage).fraction());
  }

  /**
   * The numbers in words.
   *
   * @return lines
   */
  public List<String> explain() {
    OptionalDouble half = halfWidth(0.5);
    return List.of(
        childrenExamined
            + " children x prevalence "
            + prevalence.percent(2)
            + " % = "
            + expectedCases().rounded(1)
            + " cases expected",
        half.isEmpty()
            ? "Less than one case: no interval"
            : "Half-width at a coverage of 50 %: "
                + Rational.fromDecimal(half.getAsDouble()).percent(1)
                + " percentage points");
  }
}
