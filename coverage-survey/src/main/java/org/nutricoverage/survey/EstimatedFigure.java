package org.nutricoverage.survey;

import java.io.Serializable;
import java.util.Optional;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.interval.SurveyInterval;

/**
 * A figure that is not a share, with its standard error: a number of people, or a function of
 * totals.
 *
 * @param value the figure
 * @param standardError its standard error, at least 0
 * @param degreesOfFreedom the degrees of freedom of the standard error; 0 or less where the sample
 *     tells nothing of it
 * @since 0.1.0
 */
public record EstimatedFigure(double value, double standardError, double degreesOfFreedom)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the value is not finite or the standard error negative
   */
  public EstimatedFigure {
    value = Arguments.finite(value, "value", "units of the figure") + 0.0;
    standardError = Arguments.notNegative(standardError, "standardError", "units of the figure");
    if (Double.isNaN(degreesOfFreedom)) {
      throw Arguments.refused("degreesOfFreedom", "a number or infinity", degreesOfFreedom);
    }
    degreesOfFreedom += 0.0;
  }

  /**
   * The interval by Student's t.
   *
   * @param level the level as a fraction, from 0.5 to below 1
   * @return the interval; empty without degrees of freedom
   * @throws IllegalArgumentException if the level is not in its range
   */
  public Optional<ConfidenceInterval> interval(double level) {
    return SurveyInterval.symmetric(value, standardError, degreesOfFreedom, level);
  }

  EstimatedFigure times(double factor) {
    return new EstimatedFigure(value * factor, standardError * Math.abs(factor), degreesOfFreedom);
  }
}
