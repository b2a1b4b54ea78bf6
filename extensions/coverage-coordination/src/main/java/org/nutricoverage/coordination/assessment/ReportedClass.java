package org.nutricoverage.coordination.assessment;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.core.Rational;

/**
 * The class of coverage that a SLEAC or an S3M found, with the thresholds of the classes.
 *
 * @param grade low, moderate or high
 * @param lowerThreshold up to where coverage is low, a fraction
 * @param upperThreshold from where coverage is high, a fraction not below the lower threshold; the
 *     same where there are two classes
 * @since 0.1.0
 */
public record ReportedClass(Grade grade, Rational lowerThreshold, Rational upperThreshold)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * The classes.
   *
   * @since 0.1.0
   */
  public enum Grade {
    /** Low coverage. */
    LOW,
    /** Moderate coverage. */
    MODERATE,
    /** High coverage. */
    HIGH
  }

  /**
   * Checks the parts.
   *
   * @throws CoordinationDataException if a threshold is no fraction, they are in the wrong order,
   *     or coverage is moderate between two thresholds that are one
   */
  public ReportedClass {
    Objects.requireNonNull(grade, "grade");
    Checks.fraction(lowerThreshold, "lowerThreshold");
    Checks.fraction(upperThreshold, "upperThreshold");
    int order = upperThreshold.compareTo(lowerThreshold);
    if (order < 0 || (order == 0 && grade == Grade.MODERATE)) {
      throw CoordinationDataException.at(
          "upperThreshold",
          DataRule.CONTRADICTION,
          "the upper threshold must be "
              + (order < 0 ? "at or above" : "above")
              + " the lower threshold "
              + lowerThreshold
              + " but was "
              + upperThreshold);
    }
  }

  /** Returns class and thresholds: {@code LOW (20 % and 50 %)}. */
  @Override
  public String toString() {
    return grade + " (" + lowerThreshold.percent(0) + " % and " + upperThreshold.percent(0) + " %)";
  }
}
