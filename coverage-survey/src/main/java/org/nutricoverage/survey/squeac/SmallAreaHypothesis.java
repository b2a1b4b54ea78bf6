package org.nutricoverage.survey.squeac;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * What stage 2 expects of a small area, stated before anyone goes there: coverage above a standard,
 * or not above it.
 *
 * <p>Hypotheses come in pairs: one area where coverage should be high and one where it should be
 * low. Any yes-or-no indicator may stand for coverage, for example whether carers know the
 * programme. There is no sample size: all cases that are found count.
 *
 * <pre>{@code
 * SmallAreaHypothesis far =
 *     SmallAreaHypothesis.notAbove("villages beyond 10 km", 50, "carers named distance");
 * far.test(1, 10).outcome();    // CONFIRMED
 * far.test(10, 10).outcome();   // NOT_CONFIRMED
 * far.test(0, 0).outcome();     // UNTESTABLE
 * }</pre>
 *
 * @param area which villages
 * @param expectation what is expected there
 * @param standard the standard, an exact fraction strictly between 0 and 1
 * @param reason why it is expected
 * @param indicator what is counted, {@code coverage} unless stated otherwise
 * @since 0.1.0
 */
public record SmallAreaHypothesis(
    String area, Expectation expectation, Rational standard, String reason, String indicator)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String COVERAGE = "coverage";
  private static final Rational HUNDRED = Rational.of(100);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank or the standard is not strictly between 0
   *     and 1
   */
  public SmallAreaHypothesis {
    area = Arguments.text(area, "area");
    Objects.requireNonNull(expectation, "expectation");
    if (standard.signum() <= 0 || standard.compareTo(Rational.ONE) >= 0) {
      throw Arguments.refused("standard", "a fraction strictly between 0 and 1", standard);
    }
    reason = Arguments.text(reason, "reason");
    indicator = Arguments.text(indicator, "indicator");
  }

  /**
   * Coverage is expected to be above a standard.
   *
   * @param area which villages
   * @param standardPercent the standard, strictly between 0 and 100 percent, usually 50
   * @param reason why it is expected
   * @return the hypothesis
   * @throws IllegalArgumentException if a text is blank or the standard is not in the range
   */
  public static SmallAreaHypothesis above(String area, double standardPercent, String reason) {
    return of(area, Expectation.ABOVE, standardPercent, reason);
  }

  /**
   * Coverage is expected not to be above a standard.
   *
   * @param area which villages
   * @param standardPercent the standard, strictly between 0 and 100 percent, usually 50
   * @param reason why it is expected
   * @return the hypothesis
   * @throws IllegalArgumentException if a text is blank or the standard is not in the range
   */
  public static SmallAreaHypothesis notAbove(String area, double standardPercent, String reason) {
    return of(area, Expectation.NOT_ABOVE, standardPercent, reason);
  }

  private static SmallAreaHypothesis of(
      String area, Expectation expectation, double standardPercent, String reason) {
    Rational standard =
        Rational.fromDecimal(Arguments.finite(standardPercent, "standardPercent", "percent"))
            .dividedBy(HUNDRED);
    return new SmallAreaHypothesis(area, expectation, standard, reason, COVERAGE);
  }

  /**
   * The same about another yes-or-no indicator.
   *
   * @param newIndicator for example {@code carers who know the programme}
   * @return a copy
   * @throws IllegalArgumentException if the text is blank
   */
  public SmallAreaHypothesis about(String newIndicator) {
    return new SmallAreaHypothesis(area, expectation, standard, reason, newIndicator);
  }

  /**
   * The test by what was found.
   *
   * @param covered covered cases, from 0 to {@code cases}
   * @param cases all cases found, from 0 to 1,000,000,000
   * @return the test; {@link SmallAreaResult.Outcome#UNTESTABLE} without cases
   * @throws IllegalArgumentException if a count is not in its range
   */
  public SmallAreaResult test(long covered, long cases) {
    return new SmallAreaResult(this, covered, cases);
  }

  /** Returns indicator, expectation, standard and area on one line. */
  @Override
  public String toString() {
    return indicator
        + " "
        + expectation.label()
        + " "
        + standard.times(HUNDRED)
        + " % in "
        + area
        + " ("
        + reason
        + ")";
  }

  /**
   * What is expected of an area.
   *
   * @since 0.1.0
   */
  public enum Expectation {
    /** Above the standard. */
    ABOVE("above"),
    /** At most the standard. */
    NOT_ABOVE("not above");

    private final String label;

    Expectation(String label) {
      this.label = label;
    }

    /**
     * The words that a report prints.
     *
     * @return {@code above} or {@code not above}
     */
    public String label() {
      return label;
    }
  }
}
