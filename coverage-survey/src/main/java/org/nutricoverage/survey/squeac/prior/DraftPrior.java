package org.nutricoverage.survey.squeac.prior;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.survey.cases.CoverageEstimator;

/**
 * A prior that may still be changed. It takes no data: lock it first.
 *
 * <p>One prior belongs to one estimator: a belief about case-finding effectiveness says nothing
 * about treatment coverage.
 *
 * <pre>{@code
 * DraftPrior draft =
 *     DraftPrior.of(
 *         CoverageEstimator.TREATMENT_COVERAGE,
 *         PriorMode.average(
 *             List.of(PriorMode.ofBarriersAndBoosters(8, 10), PriorMode.ofBeliefs(40, 50, 55))),
 *         PriorRange.USUAL_POINTS);
 * draft.sampleSize(0.10).cases();   // 63
 * LockedPrior locked = draft.lock(LocalDate.of(2026, 3, 1), "signed by the team");
 * }</pre>
 *
 * @param estimator what the belief is about
 * @param belief the belief
 * @param enteredMode the mode as it was entered, a fraction from 0 to 1, from which the sample size
 *     is computed
 * @param workings how the belief came about, line by line
 * @param findings what was noticed
 * @since 0.1.0
 */
public record DraftPrior(
    CoverageEstimator estimator,
    BetaBelief belief,
    double enteredMode,
    List<String> workings,
    List<Finding> findings)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final double SHIFT_SHOWN = 0.0005;
  private static final double ONE_HALF = 0.5;

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the mode is not a fraction
   */
  public DraftPrior {
    Objects.requireNonNull(estimator, "estimator");
    Objects.requireNonNull(belief, "belief");
    enteredMode = Arguments.fraction(enteredMode, "enteredMode");
    workings = List.copyOf(workings);
    findings = List.copyOf(findings);
  }

  /**
   * The prior of a mode and equal reach on both sides, by the published rule.
   *
   * @param estimator what the belief is about
   * @param mode the mode, usable
   * @param points how far the range reaches on both sides, in percentage points, above 0 and at
   *     most 100; usually 25
   * @return the draft
   * @throws IllegalArgumentException if the mode is not usable or the points are not in their range
   */
  public static DraftPrior of(CoverageEstimator estimator, PriorMode mode, double points) {
    PriorRange range = PriorRange.around(mode, points);
    DraftPrior bare = of(estimator, range, ShapeRule.PUBLISHED);
    List<String> workings = new ArrayList<>();
    workings.add("Prior mode, " + mode);
    workings.addAll(bare.workings);
    List<Finding> findings = new ArrayList<>(mode.findings());
    findings.addAll(bare.findings);
    return new DraftPrior(estimator, bare.belief, bare.enteredMode, workings, findings);
  }

  /**
   * The prior of a range.
   *
   * @param estimator what the belief is about
   * @param range mode and range
   * @param rule how the shape parameters are found
   * @return the draft
   * @throws IllegalArgumentException if the rule has no answer for the range
   */
  public static DraftPrior of(CoverageEstimator estimator, PriorRange range, ShapeRule rule) {
    BetaBelief belief = range.shape(rule);
    double entered = range.mode().doubleValue();
    List<Finding> findings = new ArrayList<>();
    if (range.clipped()) {
      findings.add(
          Finding.of(PriorFinding.RANGE_CLIPPED, "the range of the prior was cut: " + range));
    }
    OptionalDouble mode = belief.mode();
    if (mode.isEmpty() || Math.abs(mode.getAsDouble() - entered) >= SHIFT_SHOWN) {
      findings.add(
          Finding.of(
              PriorFinding.MODE_SHIFTED,
              "the mode of "
                  + belief
                  + " is "
                  + (mode.isEmpty() ? "not defined" : Numbers.percent(mode.getAsDouble()))
                  + ", "
                  + Numbers.percent(entered)
                  + " was entered"));
    }
    return new DraftPrior(
        estimator,
        belief,
        entered,
        List.of("Prior by the " + rule.label() + ": " + range + " gives " + belief),
        findings);
  }

  /**
   * The prior of given shape parameters, as calculators want them.
   *
   * @param estimator what the belief is about
   * @param belief the belief
   * @param source where it comes from
   * @return the draft; its entered mode is that of the belief, its mean where it has none
   * @throws IllegalArgumentException if the source is blank
   */
  public static DraftPrior ofShape(CoverageEstimator estimator, BetaBelief belief, String source) {
    return new DraftPrior(
        estimator,
        belief,
        belief.mode().orElse(belief.mean()),
        List.of("Prior as stated: " + belief + ", " + Arguments.text(source, "source")),
        List.of());
  }

  /**
   * No belief: the uniform prior.
   *
   * @param estimator what the survey is about
   * @return the draft, with 50 % as its entered mode
   */
  public static DraftPrior uninformed(CoverageEstimator estimator) {
    return new DraftPrior(
        estimator,
        BetaBelief.UNIFORM,
        ONE_HALF,
        List.of("Prior without belief: " + BetaBelief.UNIFORM),
        List.of());
  }

  /**
   * How many cases the survey must find.
   *
   * @param precision half the width that the interval should have, a fraction from 0.0001 to 1
   * @return the sample size
   * @throws IllegalArgumentException if the precision is not in the range
   */
  public LikelihoodSampleSize sampleSize(double precision) {
    return LikelihoodSampleSize.of(enteredMode, belief, precision);
  }

  /**
   * Locks the prior: from now on it cannot be changed, and it may take data.
   *
   * @param on the day, not after the start of the survey
   * @param note who locked it, where it is filed
   * @return the locked prior
   * @throws IllegalArgumentException if the note is blank
   */
  public LockedPrior lock(LocalDate on, String note) {
    return new LockedPrior(this, on, note);
  }
}
