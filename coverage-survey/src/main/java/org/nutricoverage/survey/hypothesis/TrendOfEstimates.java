package org.nutricoverage.survey.hypothesis;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.interval.EstimatedProportion;
import org.nutricoverage.survey.interval.SurveyInterval;

/**
 * The trend of a coverage over independent survey rounds, from their results alone: a straight line
 * in which each round weighs as the inverse of its variance.
 *
 * <p>With w = 1/v and T the mean time weighted so: slope = sum w (t - T) p / sum w (t - T)^2,
 * standard error 1 / sqrt(sum w (t - T)^2), both against the normal distribution, since the
 * variances are taken as known. Q = sum w (p - line)^2 tells whether the rounds keep to the line:
 * chi-square with two degrees of freedom fewer than rounds. The order of the rounds plays no part.
 *
 * <pre>{@code
 * TrendOfEstimates trend =
 *     TrendOfEstimates.of(
 *         List.of(
 *             SurveyRound.of(2023, EstimatedProportion.of(0.40, 0.0016, 300, 24)),
 *             SurveyRound.of(2024, EstimatedProportion.of(0.46, 0.0016, 310, 24)),
 *             SurveyRound.of(2025, EstimatedProportion.of(0.52, 0.0016, 305, 24))));
 * if (trend instanceof TrendOfEstimates.Computed line) {
 *   System.out.println(line.slope() + " a year, p = " + line.pValue());
 * }
 * TrendOfEstimates.of(List.of()).computed().isPresent();   // false
 * }</pre>
 *
 * @since 0.1.0
 */
public sealed interface TrendOfEstimates extends Serializable {

  /**
   * The trend of rounds.
   *
   * @param rounds the rounds, in any order; two of the same time are two rounds
   * @return the trend, or why there is none
   */
  static TrendOfEstimates of(Collection<SurveyRound> rounds) {
    List<SurveyRound> ordered =
        rounds.stream()
            .sorted(
                Comparator.comparingDouble(SurveyRound::time)
                    .thenComparingDouble(round -> round.estimate().proportion())
                    .thenComparingDouble(round -> round.estimate().variance()))
            .toList();
    if (ordered.size() < 2) {
      return new NotComputable(
          Reason.TOO_FEW_ROUNDS,
          "a trend takes two rounds or more, and there is " + ordered.size());
    }
    for (SurveyRound round : ordered) {
      EstimatedProportion estimate = round.estimate();
      if (!estimate.hasVariance() || !estimate.hasDegreesOfFreedom()) {
        return new NotComputable(
            Reason.NO_VARIANCE,
            "the round at time "
                + round.time()
                + " has no variance by which it could be weighed: share "
                + estimate.proportion()
                + ", variance "
                + estimate.variance()
                + ", degrees of freedom "
                + estimate.degreesOfFreedom());
      }
    }
    if (!(ordered.get(ordered.size() - 1).time() - ordered.get(0).time()
        >= SurveyRound.SHORTEST_SPAN)) {
      return new NotComputable(
          Reason.ONE_TIME, "all rounds are at the time " + ordered.get(0).time());
    }
    return fit(ordered);
  }

  /**
   * The trend, where there is one.
   *
   * @return the trend; empty where it is not computable
   */
  default Optional<Computed> computed() {
    return this instanceof Computed line ? Optional.of(line) : Optional.empty();
  }

  /**
   * A straight line through the rounds.
   *
   * @param slope the change of the share per unit of time, as a fraction
   * @param standardError the standard error of the slope, above 0
   * @param intercept the share on the line at time 0, which may be far from the rounds
   * @param heterogeneity Q, the squared distances of the rounds from the line in standard errors,
   *     at least 0
   * @param rounds the number of rounds, at least 2
   * @since 0.1.0
   */
  record Computed(
      double slope, double standardError, double intercept, double heterogeneity, int rounds)
      implements TrendOfEstimates {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a component is not in its range
     */
    public Computed {
      slope = Arguments.finite(slope, "slope", "shares per unit of time");
      standardError = Arguments.positive(standardError, "standardError", "shares per unit of time");
      intercept = Arguments.finite(intercept, "intercept", "shares");
      heterogeneity = Arguments.notNegative(heterogeneity, "heterogeneity", "squared errors");
      Arguments.inRange(rounds, 2, Integer.MAX_VALUE, "rounds", "rounds");
    }

    /**
     * The slope in standard errors.
     *
     * @return z = slope / standard error
     */
    public double z() {
      return slope / standardError;
    }

    /**
     * The two-sided p-value of there being no trend.
     *
     * @return the p-value by the normal distribution, from 0 to 1
     */
    public double pValue() {
      return PValues.student(z(), Double.POSITIVE_INFINITY, Alternative.TWO_SIDED);
    }

    /**
     * The p-value of the rounds keeping to the line.
     *
     * @return the upper tail of chi-square at Q with two degrees of freedom fewer than rounds, from
     *     0 to 1; empty with two rounds, which always do
     */
    public OptionalDouble heterogeneityPValue() {
      return rounds > 2
          ? OptionalDouble.of(PValues.chiSquared(heterogeneity, rounds - 2.0))
          : OptionalDouble.empty();
    }

    /**
     * The confidence interval of the slope, by the normal distribution.
     *
     * @param level the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
     * @return the interval, not confined to any range
     * @throws IllegalArgumentException if the level is not in its range
     */
    public ConfidenceInterval interval(double level) {
      return SurveyInterval.symmetric(slope, standardError, Double.POSITIVE_INFINITY, level)
          .orElseThrow();
    }
  }

  /**
   * No trend, and why.
   *
   * @param reason the machine-readable reason
   * @param explanation the reason in words and numbers
   * @since 0.1.0
   */
  record NotComputable(Reason reason, String explanation) implements TrendOfEstimates {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the explanation is blank
     */
    public NotComputable {
      Objects.requireNonNull(reason, "reason");
      explanation = Arguments.text(explanation, "explanation");
    }
  }

  /**
   * Why there is no trend.
   *
   * @since 0.1.0
   */
  enum Reason {
    /** There are fewer than two rounds. */
    TOO_FEW_ROUNDS,
    /** A round has a variance of 0, as at a share of 0 or 1, or no degrees of freedom. */
    NO_VARIANCE,
    /** All rounds are of one time, or less than 1e-100 units of time apart. */
    ONE_TIME
  }

  /** The fit, with times counted from the first round in spans from the first to the last. */
  private static Computed fit(List<SurveyRound> rounds) {
    double start = rounds.get(0).time();
    double span = rounds.get(rounds.size() - 1).time() - start;
    double weights = 0;
    double times = 0;
    double shares = 0;
    for (SurveyRound round : rounds) {
      double weight = 1 / round.estimate().variance();
      weights += weight;
      times += weight * (round.time() - start) / span;
      shares += weight * round.estimate().proportion();
    }
    double meanTime = times / weights;
    double meanShare = shares / weights;
    double squares = 0;
    double products = 0;
    for (SurveyRound round : rounds) {
      double weight = 1 / round.estimate().variance();
      double time = (round.time() - start) / span - meanTime;
      squares += weight * time * time;
      products += weight * time * (round.estimate().proportion() - meanShare);
    }
    double slope = products / squares;
    double heterogeneity = 0;
    for (SurveyRound round : rounds) {
      double onLine = meanShare + slope * ((round.time() - start) / span - meanTime);
      double distance = round.estimate().proportion() - onLine;
      heterogeneity += distance * distance / round.estimate().variance();
    }
    return new Computed(
        slope / span,
        1 / (Math.sqrt(squares) * span),
        meanShare - slope * (start / span + meanTime),
        heterogeneity,
        rounds.size());
  }
}
