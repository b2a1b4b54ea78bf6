package org.nutricoverage.survey;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.interval.SurveyInterval;

/**
 * A figure that is not a share, with its standard error: a number of people, or a function of
 * totals.
 *
 * <pre>{@code
 * EstimatedFigure people = EstimatedFigure.of(1200, 80, 29);
 * people.standardError().getAsDouble();   // 80.0
 * people.interval(0.95).get().lower();    // 1036.38...
 * }</pre>
 *
 * <p>A figure whose variance cannot be estimated has no standard error and no interval, and a
 * finding says why: some forms of the variance under unequal probabilities may be negative.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
public final class EstimatedFigure implements Serializable {

  private static final long serialVersionUID = 1L;

  private final double value;
  private final double standardError;
  private final double degreesOfFreedom;
  private final @Nullable String reasonWithoutError;

  private EstimatedFigure(
      double value,
      double standardError,
      double degreesOfFreedom,
      @Nullable String reasonWithoutError) {
    this.value = Arguments.finite(value, "value", "units of the figure") + 0.0;
    this.standardError =
        Arguments.notNegative(standardError, "standardError", "units of the figure") + 0.0;
    if (Double.isNaN(degreesOfFreedom)) {
      throw Arguments.refused("degreesOfFreedom", "a number or infinity", degreesOfFreedom);
    }
    this.degreesOfFreedom = degreesOfFreedom + 0.0;
    this.reasonWithoutError = reasonWithoutError;
  }

  /**
   * A figure with its standard error.
   *
   * @param value the figure, finite
   * @param standardError its standard error, at least 0
   * @param degreesOfFreedom the degrees of freedom of the standard error, possibly infinite; 0 or
   *     less where the sample tells nothing of it
   * @return the figure
   * @throws IllegalArgumentException if the value is not finite, the standard error is negative or
   *     the degrees of freedom are not a number
   */
  public static EstimatedFigure of(double value, double standardError, double degreesOfFreedom) {
    return new EstimatedFigure(value, standardError, degreesOfFreedom, null);
  }

  /** A figure with its variance; NaN where there is none, for the given reason. */
  static EstimatedFigure ofVariance(
      double value, double variance, double degreesOfFreedom, String reason) {
    return Double.isNaN(variance)
        ? new EstimatedFigure(value, 0, degreesOfFreedom, reason)
        : of(value, Math.sqrt(variance), degreesOfFreedom);
  }

  /**
   * The figure.
   *
   * @return the value, finite
   */
  public double value() {
    return value;
  }

  /**
   * The standard error of the figure.
   *
   * @return the standard error, at least 0; empty where no variance can be estimated, which {@link
   *     #findings()} explain
   */
  public OptionalDouble standardError() {
    return reasonWithoutError == null ? OptionalDouble.of(standardError) : OptionalDouble.empty();
  }

  /**
   * The degrees of freedom of the standard error.
   *
   * @return the number, possibly infinite; 0 or less where the sample tells nothing of it
   */
  public double degreesOfFreedom() {
    return degreesOfFreedom;
  }

  /**
   * The interval by Student's t.
   *
   * @param level the level as a fraction, from 0.5 to below 1
   * @return the interval; empty without standard error or degrees of freedom
   * @throws IllegalArgumentException if the level is not in its range
   */
  public Optional<ConfidenceInterval> interval(double level) {
    Optional<ConfidenceInterval> interval =
        SurveyInterval.symmetric(value, standardError, degreesOfFreedom, level);
    return reasonWithoutError == null ? interval : Optional.empty();
  }

  /**
   * What was noticed.
   *
   * @return a finding where there is no standard error, and one where the sample tells nothing of
   *     it; otherwise none
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (reasonWithoutError != null) {
      findings.add(Finding.of(SurveyFinding.NO_VARIANCE_INFORMATION, reasonWithoutError));
    }
    if (!(degreesOfFreedom > 0)) {
      findings.add(
          Finding.of(
              SurveyFinding.NO_VARIANCE_INFORMATION,
              "without degrees of freedom the sample tells nothing of the variance"));
    }
    return List.copyOf(findings);
  }

  EstimatedFigure times(double factor) {
    return new EstimatedFigure(
        value * factor, standardError * Math.abs(factor), degreesOfFreedom, reasonWithoutError);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EstimatedFigure that
        && Double.compare(value, that.value) == 0
        && Double.compare(standardError, that.standardError) == 0
        && Double.compare(degreesOfFreedom, that.degreesOfFreedom) == 0
        && Objects.equals(reasonWithoutError, that.reasonWithoutError);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, standardError, degreesOfFreedom, reasonWithoutError);
  }

  /** Returns the figure with its standard error and degrees of freedom, or why it has none. */
  @Override
  public String toString() {
    return Explanation.number(value)
        + (reasonWithoutError == null
            ? " (standard error "
                + Explanation.number(standardError)
                + ", "
                + Explanation.degreesOfFreedom(degreesOfFreedom)
                + ")"
            : ", no standard error: " + reasonWithoutError);
  }
}
