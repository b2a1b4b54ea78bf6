package org.nutricoverage.survey.lqas;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * A probability for each class of a classifier; together they are 1.
 *
 * @param byClass the probabilities, fractions from 0 to 1, in the rising order of the classes
 * @since 0.1.0
 */
public record ClassProbabilities(Map<CoverageClass, Double> byClass) implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final double ROUNDING = 1e-9;

  /**
   * Checks and copies the probabilities.
   *
   * @throws IllegalArgumentException if one is not a fraction or their sum is not 1
   */
  public ClassProbabilities {
    EnumMap<CoverageClass, Double> copy = new EnumMap<>(CoverageClass.class);
    double sum = 0;
    for (Map.Entry<CoverageClass, Double> entry : byClass.entrySet()) {
      double probability = Arguments.fraction(entry.getValue(), "probability");
      copy.put(entry.getKey(), probability);
      sum += probability;
    }
    if (!(Math.abs(sum - 1) <= ROUNDING)) {
      throw Arguments.refused("byClass", "probabilities with the sum 1", byClass);
    }
    byClass = Collections.unmodifiableMap(copy);
  }

  static ClassProbabilities of(List<CoverageClass> classes, double[] probabilities) {
    EnumMap<CoverageClass, Double> byClass = new EnumMap<>(CoverageClass.class);
    for (int i = 0; i < probabilities.length; i++) {
      byClass.put(classes.get(i), Math.min(1, Math.max(0, probabilities[i])));
    }
    return new ClassProbabilities(byClass);
  }

  /**
   * The probability of a class.
   *
   * @param coverageClass the class
   * @return a fraction from 0 to 1; 0 for a class that the classifier does not have
   */
  public double of(CoverageClass coverageClass) {
    return byClass.getOrDefault(coverageClass, 0.0);
  }

  /**
   * The class with the greatest probability.
   *
   * @return the class; of several the lowest
   */
  public CoverageClass mostLikely() {
    return byClass.entrySet().stream()
        .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
        .orElseThrow()
        .getKey();
  }

  /** Returns {@code low 93.0 %, moderate 7.0 %, high 0.0 %}. */
  @Override
  public String toString() {
    return byClass.entrySet().stream()
        .map(entry -> entry.getKey().label() + " " + Numbers.percent(entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
