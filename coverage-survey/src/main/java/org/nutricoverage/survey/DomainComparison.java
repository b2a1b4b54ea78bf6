package org.nutricoverage.survey;

import java.util.Optional;
import java.util.OptionalDouble;
import org.nutricoverage.survey.hypothesis.Difference;
import org.nutricoverage.survey.hypothesis.RiskRatio;
import org.nutricoverage.survey.internal.Ids;
import org.nutricoverage.survey.internal.UnitScores;
import org.nutricoverage.survey.interval.EstimatedProportion;
import org.nutricoverage.survey.replication.ReplicateVariance;

/**
 * The comparison of one figure in two domains of the same survey: their difference and ratio, with
 * the covariance that they have because they share clusters.
 *
 * <p>Left out, the covariance makes the standard error of the difference of two neighbouring groups
 * too large as a rule.
 *
 * @since 0.1.0
 */
public final class DomainComparison {

  private final SurveyEstimate first;
  private final SurveyEstimate second;
  private final OptionalDouble covariance;
  private final Optional<Difference> difference;
  private final double degreesOfFreedom;

  private DomainComparison(
      SurveyEstimate first,
      SurveyEstimate second,
      OptionalDouble covariance,
      Optional<Difference> difference,
      double degreesOfFreedom) {
    this.first = first;
    this.second = second;
    this.covariance = covariance;
    this.difference = difference;
    this.degreesOfFreedom = degreesOfFreedom;
  }

  static DomainComparison of(SurveyEstimator estimator, Domain one, Domain other) {
    SurveyEstimate first = estimator.in(one).estimate();
    SurveyEstimate second = estimator.in(other).estimate();
    double degreesOfFreedom = estimator.estimate().degreesOfFreedom();
    if (first.variance().isEmpty() || second.variance().isEmpty()) {
      return new DomainComparison(
          first, second, OptionalDouble.empty(), Optional.empty(), degreesOfFreedom);
    }
    OptionalDouble covariance;
    double variance;
    Optional<ReplicateVariance> replicates = first.replicateVariance();
    if (replicates.isPresent()) {
      covariance = replicates.get().covariance(second.replicateVariance().orElseThrow());
      variance =
          first.variance().getAsDouble()
              + second.variance().getAsDouble()
              - 2 * covariance.orElse(0);
    } else {
      double[] a = scores(estimator, first, one);
      double[] b = scores(estimator, second, other);
      double[] less = new double[a.length];
      for (int unit = 0; unit < a.length; unit++) {
        less[unit] = a[unit] - b[unit];
      }
      double[][] matrix = estimator.design().variance().covariance(UnitScores.ofAll(a, b));
      covariance = OptionalDouble.of(matrix[0][1]);
      variance = estimator.design().variance().variance(UnitScores.ofAll(less));
    }
    Optional<Difference> difference =
        Double.isNaN(variance)
            ? Optional.empty()
            : Optional.of(
                Difference.of(
                    first.value().getAsDouble() - second.value().getAsDouble(),
                    Math.sqrt(Math.max(0, variance)),
                    degreesOfFreedom));
    return new DomainComparison(first, second, covariance, difference, degreesOfFreedom);
  }

  private static double[] scores(
      SurveyEstimator estimator, SurveyEstimate estimate, Domain domain) {
    SurveyDesign design = estimator.design();
    Variable variable = estimator.variable();
    int[] codes = design.codes(estimator.domain().and(domain));
    Influence influence = estimate.influence();
    return design.unitTotals(row ->
        codes[row] == Ids.MISSING || !variable.isKnown(row)
            ? 0
            : influence.of(variable.y(row), variable.x(row)));
  }

  /**
   * The figure of the first domain.
   *
   * @return the estimate
   */
  public SurveyEstimate first() {
    return first;
  }

  /**
   * The figure of the second domain.
   *
   * @return the estimate
   */
  public SurveyEstimate second() {
    return second;
  }

  /**
   * The covariance of the two figures under the design.
   *
   * @return the covariance; empty if a figure is not computable or has no variance
   */
  public OptionalDouble covariance() {
    return covariance;
  }

  /**
   * First less second, with the degrees of freedom of all rows with an answer.
   *
   * @return the difference; empty if a figure is not computable or has no variance
   */
  public Optional<Difference> difference() {
    return difference;
  }

  /**
   * First over second, of two shares.
   *
   * @return the ratio; empty if a figure is not a share, is not computable or is 0
   */
  public Optional<RiskRatio> ratio() {
    Optional<EstimatedProportion> one = first.share();
    Optional<EstimatedProportion> other = second.share();
    return one.isEmpty() || other.isEmpty() || covariance.isEmpty()
        ? Optional.empty()
        : RiskRatio.correlated(one.get(), other.get(), covariance.getAsDouble(), degreesOfFreedom);
  }

  /** Returns the two figures, one below the other. */
  @Override
  public String toString() {
    return first + "\n" + second;
  }
}
