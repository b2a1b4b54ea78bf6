package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.hypothesis.ThresholdTest;
import org.nutricoverage.survey.interval.EstimatedProportion;
import org.nutricoverage.survey.interval.SurveyInterval;
import org.nutricoverage.survey.replication.ReplicateVariance;

/**
 * A figure from a survey: the estimate, its standard error, degrees of freedom and interval, and
 * what it rests on.
 *
 * <p>A figure that does not exist is not a number here: {@link #value()} is empty and {@link
 * #notComputable()} says why. A figure whose variance is not known (one sampling unit a stratum)
 * has a value and no interval.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class SurveyEstimate {

  private final SurveyEstimator estimator;
  private final DomainSums sums;
  private final Domain domain;
  private final double degreesOfFreedom;
  private final @Nullable ReplicateVariance replicateVariance;

  private SurveyEstimate(
      SurveyEstimator estimator,
      DomainSums sums,
      Domain domain,
      double degreesOfFreedom,
      @Nullable ReplicateVariance replicateVariance) {
    this.estimator = estimator;
    this.sums = sums;
    this.domain = domain;
    this.degreesOfFreedom = degreesOfFreedom;
    this.replicateVariance = replicateVariance;
  }

  static SurveyEstimate of(SurveyEstimator estimator, DomainSums sums, Domain domain) {
    Optional<Replicates> replicates = estimator.design().replicates();
    ReplicateVariance replicateVariance =
        replicates.isPresent() && sums.replicateEstimates != null
            ? ReplicateVariance.of(
                replicates.get().scales(), sums.estimate(), sums.replicateEstimates)
            : null;
    return new SurveyEstimate(
        estimator, sums, domain, degreesOfFreedom(estimator, sums), replicateVariance);
  }

  private static double degreesOfFreedom(SurveyEstimator estimator, DomainSums sums) {
    SurveyDesign design = estimator.design();
    DegreesOfFreedomRule rule = estimator.degreesOfFreedom();
    if (rule instanceof DegreesOfFreedomRule.Fixed fixed) {
      return fixed.degreesOfFreedom();
    }
    Optional<Replicates> replicates = design.replicates();
    return switch ((DegreesOfFreedomRule.Named) rule) {
      case DOMAIN ->
          Double.isNaN(sums.degreesOfFreedomOfReplicates)
              ? sums.primarySamplingUnits - sums.strata
              : sums.degreesOfFreedomOfReplicates;
      case STRATA_OF_DOMAIN -> sums.unitsOfStrata - sums.strata;
      case DESIGN ->
          replicates.isPresent()
              ? replicates.get().degreesOfFreedom()
              : design.primarySamplingUnits() - design.strata();
      case INFINITE -> Double.POSITIVE_INFINITY;
    };
  }

  /**
   * What is estimated.
   *
   * @return kind and variable, for example {@code weighted proportion of enrolled}
   */
  public String label() {
    return estimator.variable().kind().label() + " of " + estimator.variable().label();
  }

  /**
   * Whether the figure is a share, which is read in percent.
   *
   * @return false for a mean, a ratio or a total
   */
  public boolean isShare() {
    return estimator.variable().kind() == Variable.Kind.PROPORTION;
  }

  /**
   * The figure: a share or mean as it is, a share as a fraction.
   *
   * @return the value; empty if it is not computable
   */
  public OptionalDouble value() {
    double value = sums.estimate();
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /**
   * Why there is no figure.
   *
   * @return reason and explanation; empty if there is a figure
   */
  public Optional<Outcome.NotComputable> notComputable() {
    if (value().isPresent()) {
      return Optional.empty();
    }
    if (sums.observations == 0 && sums.missing > 0) {
      return Optional.of(
          new Outcome.NotComputable(
              Outcome.Reason.ALL_UNDETERMINED,
              "all "
                  + Numbers.counted(sums.missing, "answer", "answers")
                  + " of "
                  + domain
                  + " are missing"));
    }
    if (sums.observations == 0) {
      return Optional.of(
          new Outcome.NotComputable(
              Outcome.Reason.NO_DATA, "no row of the sample belongs to " + domain));
    }
    return Optional.of(
        new Outcome.NotComputable(
            Outcome.Reason.NO_ELIGIBLE_PEOPLE,
            "the weighted total of the denominator is 0 in " + domain));
  }

  /**
   * The variance of the figure.
   *
   * @return the variance, at least 0; 0 also where the sample tells nothing of it, which {@link
   *     #degreesOfFreedom()} of 0 or less and a finding say; empty if there is no figure, no
   *     replicate of it, or joint probabilities give a negative estimate
   */
  public OptionalDouble variance() {
    if (value().isEmpty() || Double.isNaN(sums.variance)) {
      return OptionalDouble.empty();
    }
    return replicateVariance == null
        ? OptionalDouble.of(sums.variance)
        : replicateVariance.variance();
  }

  /**
   * The standard error of the figure, the square root of its variance.
   *
   * @return the standard error; empty where {@link #variance()} is
   */
  public OptionalDouble standardError() {
    OptionalDouble variance = variance();
    return variance.isPresent()
        ? OptionalDouble.of(Math.sqrt(variance.getAsDouble()))
        : OptionalDouble.empty();
  }

  /**
   * The standard error relative to the figure.
   *
   * @return the coefficient of variation as a fraction; empty without a standard error or for a
   *     figure of 0
   */
  public OptionalDouble coefficientOfVariation() {
    OptionalDouble error = standardError();
    double value = Math.abs(sums.estimate());
    return error.isPresent() && value > 0
        ? OptionalDouble.of(error.getAsDouble() / value)
        : OptionalDouble.empty();
  }

  /**
   * The degrees of freedom of the variance.
   *
   * @return the number by the rule asked for; 0 or less where the sample tells nothing of the
   *     variance
   */
  public double degreesOfFreedom() {
    return degreesOfFreedom;
  }

  /**
   * The interval: of a share by the method asked for or the preferred one, else of Student's t.
   *
   * @return the interval; empty where there is none
   */
  public Optional<ConfidenceInterval> interval() {
    if (!isShare()) {
      return symmetric(estimator.level());
    }
    Optional<EstimatedProportion> share = share();
    if (share.isEmpty()) {
      return Optional.empty();
    }
    Optional<ConfidenceInterval> wanted =
        estimator.interval().flatMap(method -> method.of(share.get(), estimator.level()));
    return wanted.isPresent() ? wanted : SurveyInterval.preferred(share.get(), estimator.level());
  }

  /**
   * The interval of a share by another method at the same level.
   *
   * @param method the method
   * @return the interval; empty where the method has none, or the figure is not a share
   */
  public Optional<ConfidenceInterval> interval(SurveyInterval method) {
    return share().flatMap(share -> method.of(share, estimator.level()));
  }

  private Optional<ConfidenceInterval> symmetric(double level) {
    OptionalDouble error = standardError();
    return error.isPresent()
        ? SurveyInterval.symmetric(sums.estimate(), error.getAsDouble(), degreesOfFreedom, level)
        : Optional.empty();
  }

  /**
   * The share as intervals and tests take it.
   *
   * @return share, variance, observations and degrees of freedom; empty if the figure is not a
   *     share from 0 to 1 or has no variance
   */
  public Optional<EstimatedProportion> share() {
    OptionalDouble variance = variance();
    double value = sums.estimate();
    return isShare() && variance.isPresent() && value >= 0 && value <= 1
        ? Optional.of(
            EstimatedProportion.of(
                value, variance.getAsDouble(), sums.observations, degreesOfFreedom))
        : Optional.empty();
  }

  /**
   * The test of a share against a threshold.
   *
   * @param threshold the threshold as a fraction, above 0 and below 1
   * @return the test; empty where {@link #share()} is
   * @throws IllegalArgumentException if the threshold is not in its range
   */
  public Optional<ThresholdTest> test(double threshold) {
    return share().map(share -> ThresholdTest.of(share, threshold));
  }

  /**
   * The total that a ratio gives for a known total of its denominator: ratio times total, with the
   * standard error scaled alike.
   *
   * @param knownTotal the total of the denominator in the population, above 0
   * @return the total with its standard error, or without one where the figure has none; empty
   *     without a figure
   * @throws IllegalArgumentException if the total is not above 0
   * @throws IllegalStateException if the figure is a total itself
   */
  public Optional<EstimatedFigure> totalFor(double knownTotal) {
    Arguments.positive(knownTotal, "knownTotal", "units of the denominator");
    if (!estimator.variable().isRatioOfTotals()) {
      throw new IllegalStateException("a total is not multiplied by a known total");
    }
    return value().isEmpty()
        ? Optional.empty()
        : Optional.of(
            EstimatedFigure.ofVariance(
                    sums.estimate(),
                    variance().orElse(Double.NaN),
                    degreesOfFreedom,
                    Covariances.reasonWithoutVariance(estimator.design()))
                .times(knownTotal));
  }

  /**
   * The design effects.
   *
   * @return four design effects and the variances they rest on
   */
  public DesignEffects designEffects() {
    double simple = sums.simpleRandomVariance;
    return new DesignEffects(
        variance(),
        Double.isNaN(simple) ? OptionalDouble.empty() : OptionalDouble.of(simple),
        sums.observations,
        sums.weight,
        sums.squaredWeight);
  }

  /**
   * How many people a simple random sample would need for the same variance: p (1 - p)/v.
   *
   * @return the effective sample size of Korn and Graubard, not capped; empty where the figure is
   *     not a share or has no variance above 0
   */
  public OptionalDouble effectiveObservations() {
    Optional<EstimatedProportion> share = share();
    if (share.isEmpty() || !share.get().hasVariance()) {
      return OptionalDouble.empty();
    }
    double p = share.get().proportion();
    return OptionalDouble.of(p * (1 - p) / share.get().variance());
  }

  /**
   * Rows of the domain with an answer and a weight other than 0.
   *
   * @return the number, at least 0
   */
  public long observations() {
    return sums.observations;
  }

  /**
   * Rows of the domain with a weight other than 0 whose answer is missing.
   *
   * @return the number, at least 0
   */
  public long missing() {
    return sums.missing;
  }

  /**
   * The share of the weight of the domain that rows without an answer have.
   *
   * @return a fraction; 0 if nothing is missing
   */
  public double missingWeightShare() {
    double all = sums.weight + sums.missingWeight;
    return sums.missing == 0 || !(all > 0) ? 0 : Math.min(1, Math.max(0, sums.missingWeight / all));
  }

  /**
   * The sum of the weights of the observations.
   *
   * @return the sum
   */
  public double sumOfWeights() {
    return sums.weight;
  }

  /**
   * The weighted total of what is counted, the numerator of a share or ratio.
   *
   * @return the total
   */
  public double numerator() {
    return sums.numerator;
  }

  /**
   * The weighted total that it is divided by; of a share or mean, the sum of weights.
   *
   * @return the total
   */
  public double denominator() {
    return sums.denominator;
  }

  /**
   * Primary sampling units with observations.
   *
   * @return the number
   */
  public int primarySamplingUnits() {
    return sums.primarySamplingUnits;
  }

  /**
   * Strata with observations.
   *
   * @return the number
   */
  public int strata() {
    return sums.strata;
  }

  /**
   * The domain.
   *
   * @return the conditions that the rows meet
   */
  public Domain domain() {
    return domain;
  }

  /**
   * The replicates from which the variance comes.
   *
   * @return the replicate estimates and their variance; empty if it was linearised
   */
  public Optional<ReplicateVariance> replicateVariance() {
    return Optional.ofNullable(replicateVariance);
  }

  /**
   * How the variance was found.
   *
   * @return for example {@code Taylor linearisation}
   */
  public String varianceMethod() {
    return estimator
        .design()
        .replicates()
        .map(Replicates::label)
        .orElse(
            estimator.design().calibrated().isPresent()
                ? "Taylor linearisation of calibration residuals"
                : "Taylor linearisation");
  }

  /**
   * What was noticed.
   *
   * @return the findings of the design, then those of this figure
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(estimator.design().findings());
    findings.addAll(EstimateFindings.of(this));
    return List.copyOf(findings);
  }

  /**
   * The figure as the one result of the library.
   *
   * <p>The proportion is exact where every weight is 1, else it is the estimate with its standard
   * error; where the sample tells nothing of that, it is that of the two weighted totals. A ratio
   * above 1 is kept, as a proportion of the two weighted totals, and noted.
   *
   * @param scope what the figure is about
   * @param reached what a person must have received to be counted
   * @return the estimate
   * @throws IllegalStateException if the figure is a mean or a total
   */
  public CoverageEstimate toCoverage(Scope scope, ReachDefinition reached) {
    Variable.Kind kind = estimator.variable().kind();
    if (kind == Variable.Kind.MEAN || kind == Variable.Kind.TOTAL) {
      throw new IllegalStateException("a " + kind.label() + " is not a coverage");
    }
    CoverageEstimate.Builder builder =
        CoverageEstimate.of(scope, Method.of(Method.Family.SURVEY, kind.label()))
            .reached(reached)
            .restingOn(evidence())
            .explainedBy(Explanation.of(this))
            .noting(findings());
    Optional<Outcome.NotComputable> not = notComputable();
    if (not.isPresent()) {
      return builder.notComputable(not.get().reason(), not.get().explanation());
    }
    if (sums.estimate() < 0) {
      return builder.notComputable(
          Outcome.Reason.NOT_APPLICABLE,
          "the estimate is below 0, as negative weights or numbers can make it");
    }
    return builder.computed(proportion(), uncertainty());
  }

  private Evidence evidence() {
    return new Evidence.Sample(
        sums.observations,
        sums.primarySamplingUnits,
        Math.max(1, sums.strata),
        Math.max(0, sums.weight),
        sums.missing,
        missingWeightShare(),
        estimator.design().loneAction());
  }

  private Proportion proportion() {
    if (isShare() && estimator.design().designWeights().allOne()) {
      return Proportion.of(Math.round(sums.numerator), sums.observations);
    }
    double value = sums.estimate();
    OptionalDouble error = standardError();
    if (value >= 0 && value <= 1 && error.isPresent() && hasVarianceInformation()) {
      return Proportion.estimated(value, error.getAsDouble());
    }
    return Proportion.of(
        Rational.fromDecimal(Math.abs(sums.numerator)),
        Rational.fromDecimal(Math.abs(sums.denominator)));
  }

  private Uncertainty uncertainty() {
    return interval()
        .<Uncertainty>map(Uncertainty.FromSample::new)
        .orElseGet(() -> new Uncertainty.NoInterval(reasonWithoutInterval()));
  }

  private String reasonWithoutInterval() {
    if (value().orElse(0) < 0 || (isShare() && value().orElse(0) > 1)) {
      return "the figure lies outside 0 to 100 %, as negative weights can make it";
    }
    return degreesOfFreedom > 0
        ? "the sample gives no variance"
        : "the domain lies in "
            + Numbers.counted(
                sums.primarySamplingUnits, "primary sampling unit", "primary sampling units")
            + " of "
            + Numbers.counted(sums.strata, "stratum", "strata")
            + ", which tells nothing of the variance";
  }

  /** Whether the variance has degrees of freedom. */
  boolean hasVarianceInformation() {
    return degreesOfFreedom > 0;
  }

  boolean isVarianceNegative() {
    return Double.isNaN(sums.variance);
  }

  Influence influence() {
    return Influence.of(estimator.variable(), sums);
  }

  SurveyEstimator estimator() {
    return estimator;
  }

  /**
   * How the figure came about, in words and numbers, good enough to paste in a report.
   *
   * @return lines separated by line feeds: the design, the domain, the calculation, the figure or
   *     why there is none, the findings. A control character in a text is escaped, so that no text
   *     from data can look like a line of its own
   */
  public String explain() {
    List<String> lines = new ArrayList<>(Explanation.of(this));
    lines.add("Result: " + this);
    notComputable()
        .ifPresent(not -> lines.add("Not computable, " + not.reason() + ": " + not.explanation()));
    findings().forEach(finding -> lines.add("Finding: " + finding));
    return lines.stream().map(Texts::oneLine).collect(Collectors.joining("\n"));
  }

  /** Returns figure, standard error, interval, observations and domain on one line. */
  @Override
  public String toString() {
    return Explanation.line(this);
  }
}
