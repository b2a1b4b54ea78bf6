package org.nutricoverage.survey;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.nutricoverage.survey.hypothesis.Difference;
import org.nutricoverage.survey.hypothesis.RiskRatio;
import org.nutricoverage.survey.internal.DesignVariance;
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
 * <p>Variances and covariance rest on the same strata, those of all rows that were asked for before
 * the two domains, as with R's {@code svyby(covmat = TRUE)}. Where {@link
 * LonePrimarySamplingUnits#AVERAGE} or {@link LonePrimarySamplingUnits#ADJUST} was chosen, the
 * variance of one domain by itself, as {@link #first()} gives it, rests on the strata of that
 * domain and can differ.
 *
 * @since 0.1.0
 */
public final class DomainComparison {

  /** What rounding may add to the product of two standard errors. */
  private static final double EXCESS = 1e-10;

  private static final double RESIDUE = 1e-20;

  private final SurveyEstimate first;
  private final SurveyEstimate second;
  private final OptionalDouble firstVariance;
  private final OptionalDouble secondVariance;
  private final OptionalDouble covariance;
  private final Optional<Difference> difference;
  private final double degreesOfFreedom;

  private DomainComparison(
      SurveyEstimate first,
      SurveyEstimate second,
      OptionalDouble firstVariance,
      OptionalDouble secondVariance,
      OptionalDouble covariance,
      Optional<Difference> difference,
      double degreesOfFreedom) {
    this.first = first;
    this.second = second;
    this.firstVariance = firstVariance;
    this.secondVariance = secondVariance;
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
          first,
          second,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          degreesOfFreedom);
    }
    OptionalDouble covariance;
    OptionalDouble variance;
    OptionalDouble firstVariance = first.variance();
    OptionalDouble secondVariance = second.variance();
    Optional<ReplicateVariance> replicates = first.replicateVariance();
    if (replicates.isPresent()) {
      ReplicateVariance others = second.replicateVariance().orElseThrow();
      covariance = replicates.get().covariance(others);
      variance = ofDifferences(replicates.get(), others);
    } else {
      Linearised linearised = Linearised.of(estimator, first, one, second, other);
      covariance = OptionalDouble.of(linearised.covariance());
      variance = optional(linearised.ofDifference());
      firstVariance = optional(linearised.first());
      secondVariance = optional(linearised.second());
    }
    Optional<Difference> difference =
        variance.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Difference.of(
                    first.value().getAsDouble() - second.value().getAsDouble(),
                    Math.sqrt(variance.getAsDouble()),
                    degreesOfFreedom));
    return new DomainComparison(
        first, second, firstVariance, secondVariance, covariance, difference, degreesOfFreedom);
  }

  /** The variance of the difference in those replicates that have both figures, as R has it. */
  private static OptionalDouble ofDifferences(ReplicateVariance first, ReplicateVariance second) {
    double[] differences = new double[first.replicates()];
    for (int replicate = 0; replicate < differences.length; replicate++) {
      differences[replicate] =
          first.replicateEstimate(replicate).orElse(Double.NaN)
              - second.replicateEstimate(replicate).orElse(Double.NaN);
    }
    return ReplicateVariance.of(
            first.scales(), first.fullEstimate() - second.fullEstimate(), differences)
        .variance();
  }

  private static OptionalDouble optional(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Variances and covariance of the two figures over the same strata; NaN where there is none. */
  private record Linearised(double first, double second, double covariance, double ofDifference) {

    static Linearised of(
        SurveyEstimator estimator,
        SurveyEstimate first,
        Domain one,
        SurveyEstimate second,
        Domain other) {
      DesignVariance variance = estimator.design().variance();
      double[] ofFirst = scores(estimator, first, one);
      double[] ofSecond = scores(estimator, second, other);
      int[] units = units(estimator);
      double[] a = new double[units.length];
      double[] b = new double[units.length];
      double[] less = new double[units.length];
      for (int place = 0; place < units.length; place++) {
        a[place] = ofFirst[units[place]];
        b[place] = ofSecond[units[place]];
        less[place] = a[place] - b[place];
      }
      UnitScores both = UnitScores.ofSome(ofFirst.length, units, units.length, a, b);
      return new Linearised(
          variance.variance(units, units.length, a),
          variance.variance(units, units.length, b),
          variance.covariance(both)[0][1],
          variance.variance(units, units.length, less));
    }

    /**
     * The units of the rows asked for, of which the two domains are parts: in R, the design that is
     * given to svyby. Without conditions, and after a calibration, which concerns all rows, these
     * are all units.
     */
    private static int[] units(SurveyEstimator estimator) {
      SurveyDesign design = estimator.design();
      int all = design.tree().units();
      if (estimator.domain().conditions().isEmpty() || design.calibrated().isPresent()) {
        return IntStream.range(0, all).toArray();
      }
      int[] codes = design.codes(estimator.domain());
      return IntStream.range(0, codes.length)
          .filter(row -> codes[row] != Ids.MISSING)
          .map(design::unit)
          .distinct()
          .sorted()
          .toArray();
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
   * @return the difference; empty if a figure is not computable, or a figure or the difference has
   *     no variance, as where joint probabilities give a negative one or too few replicates have
   *     both figures
   */
  public Optional<Difference> difference() {
    return difference;
  }

  /**
   * First over second, of two shares.
   *
   * @return the ratio; empty if a figure is not a share, is not computable or is 0, or the
   *     covariance is greater than the variances allow, as under joint probabilities
   */
  public Optional<RiskRatio> ratio() {
    Optional<EstimatedProportion> one = share(first, firstVariance);
    Optional<EstimatedProportion> other = share(second, secondVariance);
    return one.isEmpty() || other.isEmpty() || !isPossible(one.get(), other.get())
        ? Optional.empty()
        : RiskRatio.correlated(one.get(), other.get(), covariance.getAsDouble(), degreesOfFreedom);
  }

  private static Optional<EstimatedProportion> share(
      SurveyEstimate figure, OptionalDouble variance) {
    return variance.isEmpty()
        ? Optional.empty()
        : figure
            .share()
            .map(share ->
                EstimatedProportion.of(
                    share.proportion(),
                    variance.getAsDouble(),
                    share.observations(),
                    share.degreesOfFreedom()));
  }

  private boolean isPossible(EstimatedProportion one, EstimatedProportion other) {
    double bound = one.standardError() * other.standardError() * (1 + EXCESS) + RESIDUE;
    return covariance.isPresent() && Math.abs(covariance.getAsDouble()) <= bound;
  }

  /** Returns the two figures, one below the other. */
  @Override
  public String toString() {
    return first + "\n" + second;
  }
}
