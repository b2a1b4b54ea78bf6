package org.nutricoverage.survey.squeac;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.lqas.DecisionRule;
import org.nutricoverage.survey.lqas.ErrorProbabilities;
import org.nutricoverage.survey.lqas.Lot;

/**
 * The test of a small-area hypothesis by the cases that were found, with an exact decision rule and
 * both of its error probabilities.
 *
 * <p>More than {@code d = floor(n p)} of n covered: above the standard; exactly p percent covered
 * is not above.
 *
 * <pre>{@code
 * SmallAreaResult result =
 *     SmallAreaHypothesis.above("villages on the main road", 50, "admissions come from there")
 *         .test(10, 10);
 * result.rule().threshold();   // 5
 * result.outcome();            // CONFIRMED
 * result.errors(10, Lot.unlimited()).greatest();
 * }</pre>
 *
 * @param hypothesis the hypothesis
 * @param covered covered cases, from 0 to {@code cases}
 * @param cases all cases found, from 0 to 1,000,000,000
 * @since 0.1.0
 */
public record SmallAreaResult(SmallAreaHypothesis hypothesis, long covered, long cases)
    implements Serializable {

  /** How far from the standard coverage must be for an error to count: 10 percentage points. */
  public static final double USUAL_GREY_POINTS = 10;

  private static final long serialVersionUID = 1L;
  private static final long MOST = 1_000_000_000;
  private static final Rational HUNDRED = Rational.of(100);

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public SmallAreaResult {
    Objects.requireNonNull(hypothesis, "hypothesis");
    Arguments.inRange(cases, 0, MOST, "cases", "cases");
    Arguments.inRange(covered, 0, cases, "covered", "cases");
  }

  /**
   * The decision rule for the cases that were found.
   *
   * @return more than {@code d} of {@code n}
   */
  public DecisionRule rule() {
    return DecisionRule.forStandard(cases, hypothesis.standard());
  }

  /**
   * What the test says.
   *
   * @return whether the hypothesis is confirmed; untestable without cases
   */
  public Outcome outcome() {
    if (cases == 0) {
      return Outcome.UNTESTABLE;
    }
    boolean above = rule().isExceededBy(covered);
    boolean expected = hypothesis.expectation() == SmallAreaHypothesis.Expectation.ABOVE;
    return above == expected ? Outcome.CONFIRMED : Outcome.NOT_CONFIRMED;
  }

  /**
   * How often the rule errs with the cases that were found.
   *
   * <p>Small samples err often: say so beside the outcome.
   *
   * @param greyPoints how far below and above the standard coverage truly is, in percentage points,
   *     above 0 and at most 100; cut at 0 and 100 percent
   * @param lot all cases of the area, if their number is known, at least as many as were found
   * @return the probability of more than d covered at the low, and of at most d at the high
   *     coverage; without cases nothing is ever above
   * @throws IllegalArgumentException if the points are not in the range or the lot is smaller than
   *     the sample
   */
  public ErrorProbabilities errors(double greyPoints, Lot lot) {
    if (!(greyPoints > 0 && greyPoints <= 100)) {
      throw Arguments.refused(
          "greyPoints", "percentage points above 0 and at most 100", greyPoints);
    }
    Rational reach = Rational.fromDecimal(greyPoints).dividedBy(HUNDRED);
    Rational low = hypothesis.standard().minus(reach);
    Rational high = hypothesis.standard().plus(reach);
    return rule()
        .errors(
            lot.nearestTo(low.signum() < 0 ? Rational.ZERO : low),
            lot.nearestTo(high.compareTo(Rational.ONE) > 0 ? Rational.ONE : high));
  }

  /**
   * The error probabilities 10 points below and above the standard, in an area with any number of
   * cases.
   *
   * @return both
   */
  public ErrorProbabilities errors() {
    return errors(USUAL_GREY_POINTS, Lot.unlimited());
  }

  /**
   * What was noticed.
   *
   * @return {@link SqueacFinding#UNTESTABLE_HYPOTHESIS} without cases
   */
  public List<Finding> findings() {
    return cases > 0
        ? List.of()
        : List.of(
            Finding.of(
                    SqueacFinding.UNTESTABLE_HYPOTHESIS,
                    "no case was found; the hypothesis is neither confirmed nor refuted")
                .at("area", hypothesis.area()));
  }

  /** Returns hypothesis, counts, rule, outcome and errors on one line. */
  @Override
  public String toString() {
    return outcome().label()
        + ": "
        + hypothesis
        + "; "
        + covered
        + " of "
        + cases
        + " covered, rule "
        + rule()
        + ", errors 10 points off: "
        + errors();
  }

  /**
   * What a test says.
   *
   * @since 0.1.0
   */
  public enum Outcome {
    /** As expected. */
    CONFIRMED("confirmed"),
    /** Other than expected. */
    NOT_CONFIRMED("not confirmed"),
    /** No case was found. */
    UNTESTABLE("untestable");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /**
     * The word that a report prints.
     *
     * @return {@code confirmed}, {@code not confirmed} or {@code untestable}
     */
    public String label() {
      return label;
    }
  }
}
