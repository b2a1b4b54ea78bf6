package org.nutricoverage.survey;

import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * How much greater the variance is than in a simple random sample of as many people: four design
 * effects that software calls by one name.
 *
 * <p>With v the variance of the estimate, n the observations, W the sum of their weights and s^2
 * the weighted variance among them, n/(n - 1) sum w (q - mean)^2 / W:
 *
 * <ul>
 *   <li>{@link #withReplacement()} = v / (s^2/n), does not depend on the scale of the weights; R's
 *       {@code deff = "replace"};
 *   <li>{@link #rootWithReplacement()}, its square root, Stata's deft;
 *   <li>{@link #withoutReplacement()} = v / (s^2/n (1 - n/W)), Kish's; needs weights that sum to
 *       the population; R's {@code deff = TRUE};
 *   <li>{@link #weighting()} = n sum w^2 / W^2, what unequal weights alone do.
 * </ul>
 *
 * <p>Kish, Survey Sampling (1965), sections 8.2 and 11.7.
 *
 * <p>Each is empty where it does not exist: a single observation, no variation, or weights that sum
 * to no more than the sample.
 *
 * @param variance v, at least 0; empty where there is none, and then only {@link #weighting()} is
 *     known
 * @param simpleRandomVariance s^2/n for a share or a mean, s^2 W^2/n for a total or a ratio; empty
 *     for fewer than two observations
 * @param observations n
 * @param sumOfWeights W
 * @param sumOfSquaredWeights the sum of the squares of the weights
 * @since 0.1.0
 */
public record DesignEffects(
    OptionalDouble variance,
    OptionalDouble simpleRandomVariance,
    long observations,
    double sumOfWeights,
    double sumOfSquaredWeights)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * The design effect against sampling with replacement.
   *
   * @return v / (s^2/n); empty where it does not exist
   */
  public OptionalDouble withReplacement() {
    return variance.isPresent() && simpleRandomVariance.orElse(0) > 0
        ? OptionalDouble.of(variance.getAsDouble() / simpleRandomVariance.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * The ratio of standard errors, Stata's deft.
   *
   * @return the square root of {@link #withReplacement()}; empty where that is
   */
  public OptionalDouble rootWithReplacement() {
    OptionalDouble effect = withReplacement();
    return effect.isPresent() ? OptionalDouble.of(Math.sqrt(effect.getAsDouble())) : effect;
  }

  /**
   * The design effect against sampling without replacement.
   *
   * @return v / (s^2/n (1 - n/W)); empty where it does not exist, as where the weights sum to the
   *     number of observations
   */
  public OptionalDouble withoutReplacement() {
    OptionalDouble effect = withReplacement();
    double rest = 1 - observations / sumOfWeights;
    return effect.isPresent() && rest > 0
        ? OptionalDouble.of(effect.getAsDouble() / rest)
        : OptionalDouble.empty();
  }

  /**
   * The design effect of unequal weights alone.
   *
   * @return n sum w^2 / W^2, at least 1 for positive weights; empty without observations
   */
  public OptionalDouble weighting() {
    double effect = observations * (sumOfSquaredWeights / sumOfWeights / sumOfWeights);
    return effect > 0 && effect < Double.POSITIVE_INFINITY
        ? OptionalDouble.of(effect)
        : OptionalDouble.empty();
  }

  /**
   * The correlation of people in the same cluster, to plan the next survey.
   *
   * @param meanObservationsPerCluster b, the people of the domain by cluster, above 1; with unequal
   *     clusters the mean weighted by size, sum m^2 / sum m
   * @return (deff - 1)/(b - 1) with the effect {@link #withReplacement()}; negative if people in a
   *     cluster differ more than people at large; empty where there is no such effect or b is not
   *     above 1
   */
  public OptionalDouble intraclassCorrelation(double meanObservationsPerCluster) {
    OptionalDouble effect = withReplacement();
    return effect.isPresent() && meanObservationsPerCluster > 1
        ? OptionalDouble.of((effect.getAsDouble() - 1) / (meanObservationsPerCluster - 1))
        : OptionalDouble.empty();
  }

  private Object writeReplace() {
    return new Stored(
        variance.orElse(Double.NaN),
        simpleRandomVariance.orElse(Double.NaN),
        observations,
        sumOfWeights,
        sumOfSquaredWeights);
  }

  /** What is written in the place of these effects, as an optional number cannot be written. */
  private record Stored(
      double variance, double simpleRandomVariance, long observations, double sum, double squares)
      implements Serializable {

    private static final long serialVersionUID = 1L;

    private Object readResolve() {
      return new DesignEffects(
          optional(variance), optional(simpleRandomVariance), observations, sum, squares);
    }

    private static OptionalDouble optional(double value) {
      return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
  }
}
