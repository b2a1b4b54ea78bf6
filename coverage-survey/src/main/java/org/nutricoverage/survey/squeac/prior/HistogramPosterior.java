package org.nutricoverage.survey.squeac.prior;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.ConfidenceInterval;

/**
 * What a team may believe after its survey if its prior is a whole histogram.
 *
 * <p>The weight of each bin is multiplied by the binomial likelihood integrated over it; within a
 * bin the belief follows the likelihood. Relative error about 1e-9.
 *
 * <pre>{@code
 * HistogramPosterior posterior =
 *     HistogramPrior.of(CoverageEstimator.TREATMENT_COVERAGE, 5, 30, 35, 45, 50, 50, 70)
 *         .lock(LocalDate.of(2026, 3, 1), "flip chart of 1 March")
 *         .with(Likelihood.of(CoverageEstimator.TREATMENT_COVERAGE, 20, 50));
 * posterior.interval(0.95);
 * posterior.isUsable();   // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class HistogramPosterior implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final double LEAST_MASS = 1e-290;

  private final LockedHistogramPrior prior;
  private final Likelihood likelihood;
  private final List<Double> probabilities;

  private HistogramPosterior(
      LockedHistogramPrior prior, Likelihood likelihood, List<Double> probabilities) {
    this.prior = prior;
    this.likelihood = likelihood;
    this.probabilities = probabilities;
  }

  static HistogramPosterior of(LockedHistogramPrior prior, Likelihood likelihood) {
    Objects.requireNonNull(prior, "prior");
    if (likelihood.estimator() != prior.histogram().estimator()) {
      throw Arguments.refused(
          "likelihood",
          "one of the estimator of the prior, " + prior.histogram().estimator().label() + ",",
          likelihood.estimator().label());
    }
    double[] masses = masses(prior.histogram(), survey(likelihood, 0));
    double total = sum(masses);
    List<Double> probabilities = new ArrayList<>();
    if (total > LEAST_MASS) {
      for (double mass : masses) {
        probabilities.add(mass / total);
      }
    }
    return new HistogramPosterior(prior, likelihood, List.copyOf(probabilities));
  }

  /** The belief that the survey alone gives, with a number of covered cases more. */
  private static BetaBelief survey(Likelihood likelihood, int more) {
    return BetaBelief.UNIFORM.after(likelihood.covered() + more, likelihood.cases() + more);
  }

  /** For each bin its height times the probability that the survey alone gives it. */
  private static double[] masses(HistogramPrior histogram, BetaBelief survey) {
    double[] masses = new double[histogram.beliefs().size()];
    for (int i = 0; i < masses.length; i++) {
      double low = histogram.edges().get(i);
      double high = histogram.edges().get(i + 1);
      masses[i] =
          histogram.beliefs().get(i) == 0
              ? 0
              : histogram.beliefs().get(i) / (high - low) * between(survey, low, high);
    }
    return masses;
  }

  /** The probability between two coverages, from the tail that keeps its digits. */
  private static double between(BetaBelief belief, double low, double high) {
    return low > belief.mean()
        ? belief.probabilityAbove(low) - belief.probabilityAbove(high)
        : belief.probabilityNotAbove(high) - belief.probabilityNotAbove(low);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /**
   * The prior.
   *
   * @return the locked histogram
   */
  public LockedHistogramPrior prior() {
    return prior;
  }

  /**
   * The survey.
   *
   * @return the likelihood
   */
  public Likelihood likelihood() {
    return likelihood;
  }

  /**
   * The probability of each bin after the survey.
   *
   * @return fractions that add up to 1, in the order of the bins; empty if the prior holds
   *     impossible what the survey found
   */
  public List<Double> probabilities() {
    return probabilities;
  }

  /**
   * The prior-predictive p value, as in {@link PriorConflict}.
   *
   * <p>Computed at each call, in a time that grows with cases times bins: about a second for 10,000
   * cases and 100 bins.
   *
   * @return a fraction from 0 to 1; 1 without cases
   */
  public double predictiveProbability() {
    int n = (int) likelihood.cases();
    double[] logWeights = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      logWeights[i] = Math.log(sum(masses(prior.histogram(), BetaBelief.UNIFORM.after(i, n))));
    }
    return TailSum.twoSided(logWeights, (int) likelihood.covered());
  }

  /**
   * Whether prior and survey may be combined.
   *
   * @return true if there was a survey and its prior-predictive p value is at least 0.05
   */
  public boolean isUsable() {
    return likelihood.cases() > 0
        && !probabilities.isEmpty()
        && predictiveProbability() >= PriorConflict.LIMIT;
  }

  /**
   * The mean coverage.
   *
   * @return a fraction from 0 to 1; empty if the prior holds impossible what the survey found
   */
  public OptionalDouble mean() {
    if (probabilities.isEmpty()) {
      return OptionalDouble.empty();
    }
    double[] masses = masses(prior.histogram(), survey(likelihood, 0));
    double[] moments = masses(prior.histogram(), survey(likelihood, 1));
    double factor = (likelihood.covered() + 1.0) / (likelihood.cases() + 2.0);
    return OptionalDouble.of(factor * sum(moments) / sum(masses));
  }

  /**
   * The coverage below which a given probability lies.
   *
   * @param probability a fraction from 0 to 1
   * @return a fraction from 0 to 1; empty if the prior holds impossible what the survey found
   * @throws IllegalArgumentException if the probability is not in the range
   */
  public OptionalDouble quantile(double probability) {
    double left = Arguments.fraction(probability, "probability");
    if (probabilities.isEmpty()) {
      return OptionalDouble.empty();
    }
    int bin = 0;
    int last = lastPossible();
    while (bin < last && (probabilities.get(bin) <= 0 || left > probabilities.get(bin))) {
      left -= probabilities.get(bin);
      bin++;
    }
    return OptionalDouble.of(within(bin, Math.min(1, Math.max(0, left) / probabilities.get(bin))));
  }

  private int lastPossible() {
    int last = probabilities.size() - 1;
    while (probabilities.get(last) <= 0) {
      last--;
    }
    return last;
  }

  /** The coverage that has a given share of a bin's probability below it. */
  private double within(int bin, double share) {
    double low = prior.histogram().edges().get(bin);
    double high = prior.histogram().edges().get(bin + 1);
    BetaBelief survey = survey(likelihood, 0);
    double coverage =
        low > survey.mean()
            ? survey.upperQuantile(
                Math.max(0, survey.probabilityAbove(low) - share * between(survey, low, high)))
            : survey.quantile(
                Math.min(1, survey.probabilityNotAbove(low) + share * between(survey, low, high)));
    return Math.min(high, Math.max(low, coverage));
  }

  /**
   * The coverage that is as likely exceeded as not.
   *
   * @return a fraction from 0 to 1; empty if the prior holds impossible what the survey found
   */
  public OptionalDouble median() {
    return quantile(0.5);
  }

  /**
   * The equal-tailed interval.
   *
   * @param level the probability in it, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return the interval; empty if the prior holds impossible what the survey found
   * @throws IllegalArgumentException if the level is not in the range
   */
  public Optional<ConfidenceInterval> interval(double level) {
    double tail = BetaBelief.outside(level) / 2;
    return probabilities.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ConfidenceInterval.of(
                quantile(tail).orElseThrow(),
                quantile(1 - tail).orElseThrow(),
                level,
                CredibleInterval.EQUAL_TAILED));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HistogramPosterior that
        && prior.equals(that.prior)
        && likelihood.equals(that.likelihood);
  }

  @Override
  public int hashCode() {
    return Objects.hash(prior, likelihood);
  }

  /** Returns the survey and the number of bins on one line. */
  @Override
  public String toString() {
    return "histogram of " + prior.histogram().beliefs().size() + " bins and " + likelihood;
  }
}
