package org.nutricoverage.survey.lqas;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * How often a classifier is right, on average over true coverages.
 *
 * <p>{@link OperatingCharacteristic#performance()} makes one.
 *
 * @param correctByClass for each class to which a point of the curve belongs, the mean probability
 *     that a sample is put into it, fractions from 0 to 1
 * @param correct the mean probability of the right class over all points, a fraction from 0 to 1
 * @param grossError the mean probability over all points of a class that is not a neighbour of the
 *     right one, a fraction from 0 to 1
 * @since 0.1.0
 */
public record ClassificationPerformance(
    Map<CoverageClass, Double> correctByClass, double correct, double grossError)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if one is not a fraction
   */
  public ClassificationPerformance {
    EnumMap<CoverageClass, Double> copy = new EnumMap<>(CoverageClass.class);
    correctByClass.forEach((key, value) -> copy.put(key, Arguments.fraction(value, "correct")));
    correctByClass = Collections.unmodifiableMap(copy);
    correct = Arguments.fraction(correct, "correct");
    grossError = Arguments.fraction(grossError, "grossError");
  }

  /**
   * The mean probability that a sample is put into a class to which it belongs.
   *
   * @param coverageClass the class
   * @return a fraction from 0 to 1; empty if no point of the curve belongs to the class
   */
  public OptionalDouble correct(CoverageClass coverageClass) {
    Double probability = correctByClass.get(coverageClass);
    return probability == null ? OptionalDouble.empty() : OptionalDouble.of(probability);
  }

  /** Returns the summary in percent. */
  @Override
  public String toString() {
    return "correct "
        + Numbers.percent(correct)
        + correctByClass.entrySet().stream()
            .map(entry -> entry.getKey().label() + " " + Numbers.percent(entry.getValue()))
            .collect(Collectors.joining(", ", " (", ")"))
        + ", gross error "
        + Numbers.percent(grossError);
  }
}
