package org.nutricoverage.survey.lqas;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.Rational;

/**
 * One point of an operating characteristic.
 *
 * @param coverage the true coverage, an exact fraction from 0 to 1; on a grid the step, which a lot
 *     of known size can only come near to
 * @param truth the lot with its true coverage, for which the probabilities hold
 * @param trueClass the class to which the coverage belongs
 * @param probabilities how likely a sample is to be put into each class
 * @since 0.1.0
 */
public record OperatingPoint(
    Rational coverage, LotCoverage truth, CoverageClass trueClass, ClassProbabilities probabilities)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the coverage.
   *
   * @throws IllegalArgumentException if it is not a fraction
   */
  public OperatingPoint {
    Shares.checked(coverage, "coverage");
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(trueClass, "trueClass");
    Objects.requireNonNull(probabilities, "probabilities");
  }

  static OperatingPoint of(
      Classifier classifier, long sampleSize, Rational coverage, LotCoverage truth) {
    return new OperatingPoint(
        coverage, truth, classifier.classOf(coverage), classifier.probabilities(sampleSize, truth));
  }

  /**
   * How likely a sample is to be put into the right class.
   *
   * @return a fraction from 0 to 1
   */
  public double probabilityOfTrueClass() {
    return probabilities.of(trueClass);
  }
}
