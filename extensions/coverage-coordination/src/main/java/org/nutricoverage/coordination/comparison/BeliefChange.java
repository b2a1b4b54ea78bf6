package org.nutricoverage.coordination.comparison;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.interval.IntervalMethod;
import org.nutricoverage.survey.squeac.prior.BetaBelief;

/**
 * The difference of two independent beliefs about coverage, as the posteriors of two SQUEACs.
 *
 * <p>The probability that the difference is at most d is the mean of P(later {@literal <=} earlier
 * + d) over the earlier belief. It is taken by double exponential quadrature over the probabilities
 * of the earlier belief; probabilities are right to about 1e-6, limits to about 1e-5 (compared with
 * closed forms for whole parameters).
 *
 * <pre>{@code
 * BeliefChange change = BeliefChange.between(BetaBelief.of(20, 60), BetaBelief.of(45, 35));
 * change.probabilityOfIncrease() > 0.99;   // true
 * }</pre>
 *
 * @param earlier the earlier belief
 * @param later the later belief
 * @since 0.1.0
 */
public record BeliefChange(BetaBelief earlier, BetaBelief later) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final double STEP = 1.0 / 32;
  private static final int NODES = 110;
  private static final double PRECISION = 1e-9;

  /**
   * How the interval of the difference is made.
   *
   * @since 0.1.0
   */
  public enum DifferenceOfBeliefs implements IntervalMethod {
    /** As much probability below as above. */
    EQUAL_TAILED;

    @Override
    public String label() {
      return "difference of Beta posteriors, equal-tailed";
    }

    @Override
    public IntervalKind kind() {
      return IntervalKind.CREDIBLE;
    }
  }

  /** Checks that both are there. */
  public BeliefChange {
    Objects.requireNonNull(earlier, "earlier");
    Objects.requireNonNull(later, "later");
  }

  /**
   * The change between two beliefs.
   *
   * @param earlier the earlier belief
   * @param later the later belief
   * @return the change
   */
  public static BeliefChange between(BetaBelief earlier, BetaBelief later) {
    return new BeliefChange(earlier, later);
  }

  /**
   * The later mean less the earlier one.
   *
   * @return the difference, from -1 to 1
   */
  public double meanDifference() {
    return later.mean() - earlier.mean();
  }

  /**
   * The probability that coverage rose.
   *
   * @return a fraction from 0 to 1
   */
  public double probabilityOfIncrease() {
    return distribution().share(0, true);
  }

  /**
   * The credible interval of the difference.
   *
   * @param level the level, a fraction from 0.5 to below 1
   * @return the equal-tailed interval
   * @throws IllegalArgumentException if the level is not in its range
   */
  public ConfidenceInterval interval(double level) {
    if (!(level >= 0.5 && level < 1)) {
      throw Arguments.refused("level", "a fraction from 0.5 to below 1", level);
    }
    Distribution distribution = distribution();
    double tail = (1 - level) / 2;
    return ConfidenceInterval.of(
        distribution.limit(tail, false),
        distribution.limit(tail, true),
        level,
        DifferenceOfBeliefs.EQUAL_TAILED);
  }

  private Distribution distribution() {
    int count = 2 * NODES + 1;
    BetaBelief uncovered = BetaBelief.of(/* alpha= */ earlier.beta(), /* beta= */ earlier.alpha());
    double[] coverage = new double[count];
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      double s = STEP * (i - NODES);
      double exponent = Math.PI * Math.sinh(s);
      double small = 1 / (1 + Math.exp(Math.abs(exponent)));
      weights[i] = STEP * Math.PI * Math.cosh(s) * small * (1 - small);
      coverage[i] = exponent < 0 ? earlier.quantile(small) : 1 - uncovered.quantile(small);
    }
    return new Distribution(coverage, weights, later);
  }

  /** The distribution of the difference by nodes of the earlier belief. */
  private static final class Distribution {

    private final double[] coverage;
    private final double[] weights;
    private final BetaBelief later;
    private final double total;

    Distribution(double[] coverage, double[] weights, BetaBelief later) {
      this.coverage = coverage;
      this.weights = weights;
      this.later = later;
      double sum = 0;
      for (double weight : weights) {
        sum += weight;
      }
      this.total = sum;
    }

    /** The probability of a difference above or not above a value. */
    double share(double difference, boolean above) {
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        double limit = Math.max(0, Math.min(1, coverage[i] + difference));
        sum +=
            weights[i] * (above ? later.probabilityAbove(limit) : later.probabilityNotAbove(limit));
      }
      return sum / total;
    }

    /** The difference beyond which a probability lies. */
    double limit(double probability, boolean above) {
      double low = -1;
      double high = 1;
      while (high - low > PRECISION) {
        double middle = (low + high) / 2;
        if ((share(middle, above) > probability) == above) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return (low + high) / 2;
    }
  }
}
