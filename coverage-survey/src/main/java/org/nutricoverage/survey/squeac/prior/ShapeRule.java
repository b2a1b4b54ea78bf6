package org.nutricoverage.survey.squeac.prior;

import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * How the shape parameters of a prior are found from its mode and range.
 *
 * @since 0.1.0
 */
public enum ShapeRule {
  /**
   * The published rule: {@code mu = (min + 4 mode + max) / 6, sigma = (max - min) / 6, nu = mu (1 -
   * mu) / sigma^2 - 1, alpha = mu nu, beta = (1 - mu) nu}, in exact arithmetic.
   *
   * <p>sigma and nu are confirmed by six published sample sizes (Isanaka 2018), all with symmetric
   * ranges; the weight 4 of the mode is remembered from the Technical Reference and not confirmed.
   * It makes no difference where the range is symmetric. The mode that was entered becomes the mean
   * of a symmetric range; the mode of the Beta distribution lies farther from 50 %, for 30 % with
   * 25 points on both sides at 28.5 %.
   */
  PUBLISHED("published rule") {
    @Override
    BetaBelief shape(PriorRange range) {
      Rational mean =
          range
              .least()
              .plus(Rational.of(4).times(range.mode()))
              .plus(range.greatest())
              .dividedBy(Rational.of(6));
      Rational deviation = range.greatest().minus(range.least()).dividedBy(Rational.of(6));
      Rational rest = Rational.ONE.minus(mean);
      Rational strength =
          mean.times(rest).dividedBy(deviation.times(deviation)).minus(Rational.ONE);
      return BetaBelief.of(mean.times(strength).doubleValue(), rest.times(strength).doubleValue());
    }
  },

  /**
   * The Beta distribution with exactly that mode and a probability of 95 % in the range; our own
   * alternative, found by halving.
   *
   * <p>A range of 95 points or more gives the uniform distribution. A mode on the edge of the range
   * but not at 0 or 1 has no answer: at most half of the probability can lie on one side of it.
   */
  EXACT_ELICITATION("exact elicitation") {
    @Override
    BetaBelief shape(PriorRange range) {
      double mode = range.mode().doubleValue();
      double least = range.least().doubleValue();
      double greatest = range.greatest().doubleValue();
      boolean atLowEdge = range.mode().equals(range.least()) && range.mode().signum() > 0;
      boolean atHighEdge =
          range.mode().equals(range.greatest()) && !range.mode().equals(Rational.ONE);
      if (atLowEdge || atHighEdge) {
        throw Arguments.refused(
            "mode", "a fraction inside of its range and not on its edge", range.mode());
      }
      if (range.greatest().minus(range.least()).compareTo(INSIDE) >= 0) {
        return BetaBelief.UNIFORM;
      }
      double low = 0;
      double high = 1;
      while (outside(at(mode, high), least, greatest) > OUTSIDE) {
        high *= 2;
      }
      for (int i = 0; i < HALVINGS; i++) {
        double middle = low + (high - low) / 2;
        if (outside(at(mode, middle), least, greatest) > OUTSIDE) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return at(mode, high);
    }
  };

  private static final Rational INSIDE = Rational.of(95, 100);
  private static final double OUTSIDE = 0.05;
  private static final int HALVINGS = 100;

  private final String label;

  ShapeRule(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code published rule}
   */
  public String label() {
    return label;
  }

  abstract BetaBelief shape(PriorRange range);

  private static BetaBelief at(double mode, double strength) {
    return BetaBelief.of(1 + mode * strength, 1 + (1 - mode) * strength);
  }

  private static double outside(BetaBelief belief, double least, double greatest) {
    return belief.probabilityNotAbove(least) + belief.probabilityAbove(greatest);
  }
}
