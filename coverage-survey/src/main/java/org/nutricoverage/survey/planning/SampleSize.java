package org.nutricoverage.survey.planning;

import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The number of people to interview so that one coverage is known within a margin of error.
 *
 * <p>The margin of error has no default, because no manual for nutrition programmes gives one and
 * because it decides more than anything else: half the margin takes four times the interviews. All
 * else has a default: an expected proportion of 0.5 (the largest sample), 95 % confidence, a simple
 * random sample of a large population, no non-response, one ceiling per reported figure.
 *
 * <p>In a simple random sample of a large population {@code n0 = z^2 p (1 - p) / d^2} (Cochran,
 * Sampling Techniques, 1977, section 4.4). {@link CorrectionOrder}, {@link CriticalValue}, {@link
 * NonResponseAdjustment} and {@link Rounding} say what follows and which manual does it which way.
 *
 * <pre>{@code
 * SamplePlan plan = SampleSize.wfpPreventionInClusters(0.05)
 *     .individualsPerCluster(15)
 *     .plan();
 * plan.completedInterviews();          // 485
 * plan.toSelect();                     // 538
 * plan.clusters().getAsLong();         // 36
 * plan.explain();                      // each step in numbers
 * }</pre>
 *
 * <p>Immutable and thread-safe: each method returns a new question.
 *
 * @since 0.1.0
 */
public final class SampleSize implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final double WFP_EXPECTED_COVERAGE = 0.70;
  private static final double WFP_NON_RESPONSE = 0.10;
  private static final double MICS_RELATIVE_MARGIN = 0.12;
  private static final double MICS_CRITICAL_VALUE = 2;
  private static final double MICS_NON_RESPONSE = 0.10;

  private final double margin;
  private final boolean relative;
  private final Assumptions assumptions;
  private final Fieldwork fieldwork;
  private final @Nullable Long individualsPerCluster;

  private SampleSize(
      double margin,
      boolean relative,
      Assumptions assumptions,
      Fieldwork fieldwork,
      @Nullable Long individualsPerCluster) {
    this.margin = margin;
    this.relative = relative;
    this.assumptions = assumptions;
    this.fieldwork = fieldwork;
    this.individualsPerCluster = individualsPerCluster;
  }

  /**
   * Asks for a proportion within a margin of error, every other choice at its default.
   *
   * @param marginOfError the half width of the confidence interval as a fraction, above 0 and at
   *     most 1: 0.05 for 5 percentage points either side
   * @return the question
   * @throws IllegalArgumentException if the margin is not in the range
   */
  public static SampleSize withMarginOfError(double marginOfError) {
    return new SampleSize(
        Levels.margin(marginOfError, "marginOfError"),
        false,
        Assumptions.DEFAULT,
        Fieldwork.DEFAULT,
        null);
  }

  /**
   * Asks for a proportion within a fraction of itself, every other choice at its default.
   *
   * @param relativeMarginOfError the half width of the confidence interval as a fraction of the
   *     expected proportion, above 0 and at most 1: 0.12 means 8.4 percentage points either side of
   *     70 %
   * @return the question
   * @throws IllegalArgumentException if the margin is not in the range
   */
  public static SampleSize withRelativeMarginOfError(double relativeMarginOfError) {
    return new SampleSize(
        Levels.margin(relativeMarginOfError, "relativeMarginOfError"),
        true,
        Assumptions.DEFAULT,
        Fieldwork.DEFAULT,
        null);
  }

  /**
   * Asks as WFP does for the coverage of prevention programmes in a simple random sample: an
   * expected 70 %, 95 % confidence, 10 % non-response.
   *
   * <p>WFP calls 70 % a starting point, to be replaced by the result of an earlier survey, and
   * gives no margin of error. It is the number of eligible individuals that belongs to {@link
   * #populationSize(long)}. Source: WFP, indicator 7, methodological note (version 5.0, 2026),
   * survey parameters.
   *
   * @param marginOfError the half width of the confidence interval as a fraction, above 0 and at
   *     most 1
   * @return the question
   * @throws IllegalArgumentException if the margin is not in the range
   */
  public static SampleSize wfpPrevention(double marginOfError) {
    return withMarginOfError(marginOfError)
        .expectedProportion(WFP_EXPECTED_COVERAGE)
        .nonResponse(WFP_NON_RESPONSE);
  }

  /**
   * Asks as {@link #wfpPrevention(double)} for a cluster survey about whose design effect nothing
   * is known: 1.5.
   *
   * @param marginOfError the half width of the confidence interval as a fraction, above 0 and at
   *     most 1
   * @return the question
   * @throws IllegalArgumentException if the margin is not in the range
   */
  public static SampleSize wfpPreventionInClusters(double marginOfError) {
    return wfpPrevention(marginOfError).designEffect(DesignEffect.WFP_CLUSTER_DEFAULT);
  }

  /**
   * Asks as UNICEF's survey template does: within 12 % of the proportion itself, 2 standard errors,
   * and 10 % more for non-response.
   *
   * <p>With {@link SamplePlan#households(HouseholdComposition)} this is the formula {@code 4 r (1 -
   * r) deff 1.1 / ((0.12 r)^2 share size)}. The design effect is to be set. Source: UNICEF,
   * Multiple Indicator Cluster Surveys, sample size template.
   *
   * @param expectedProportion r, strictly between 0 and 1
   * @return the question
   * @throws IllegalArgumentException if the proportion is not in the range
   */
  public static SampleSize mics(double expectedProportion) {
    return withRelativeMarginOfError(MICS_RELATIVE_MARGIN)
        .expectedProportion(expectedProportion)
        .criticalValue(CriticalValue.fixed(MICS_CRITICAL_VALUE))
        .nonResponse(MICS_NON_RESPONSE)
        .nonResponseAdjustment(NonResponseAdjustment.MULTIPLY);
  }

  /**
   * Sets the proportion expected, 0.5 unless set.
   *
   * <p>0.5 takes the largest sample, and p as many interviews as {@code 1 - p}. At 0 and 1 the
   * formula would ask for no interview at all: plan with the value nearest to 0.5 that may turn
   * out.
   *
   * @param expectedProportion a fraction strictly between 0 and 1
   * @return the question with that proportion
   * @throws IllegalArgumentException if the proportion is not in the range
   */
  public SampleSize expectedProportion(double expectedProportion) {
    return with(assumptions.withExpectedProportion(expectedProportion));
  }

  /**
   * Sets the confidence level, 0.95 unless set.
   *
   * @param confidenceLevel a fraction of at least 0.5 and below 1
   * @return the question with that level
   * @throws IllegalArgumentException if the level is not in the range
   */
  public SampleSize confidenceLevel(double confidenceLevel) {
    return with(assumptions.withConfidenceLevel(confidenceLevel));
  }

  /**
   * Sets the design effect, 1 unless set.
   *
   * @param designEffect the ratio of the variance to that of a simple random sample, finite and
   *     above 0
   * @return the question with that design effect
   * @throws IllegalArgumentException if the design effect is not above 0, infinite or not a number
   */
  public SampleSize designEffect(double designEffect) {
    return designEffect(DesignEffect.of(designEffect));
  }

  /**
   * Sets the design effect, 1 unless set.
   *
   * @param designEffect the design effect
   * @return the question with that design effect
   */
  public SampleSize designEffect(DesignEffect designEffect) {
    return with(assumptions.withDesignEffect(designEffect));
  }

  /**
   * Sets the size of the population, taken as large without limit unless set.
   *
   * @param eligibleIndividuals how many people are eligible in the area, at least 1
   * @return the question for that population
   * @throws IllegalArgumentException if the number is below 1
   */
  public SampleSize populationSize(long eligibleIndividuals) {
    return with(assumptions.withPopulationSize(eligibleIndividuals));
  }

  /**
   * Sets the order of the corrections for population and design, {@link
   * CorrectionOrder#POPULATION_THEN_DESIGN_EFFECT} unless set.
   *
   * @param order the order
   * @return the question with that order
   */
  public SampleSize correctionOrder(CorrectionOrder order) {
    return with(assumptions.withCorrectionOrder(order));
  }

  /**
   * Sets the critical value, {@link CriticalValue#normal()} unless set.
   *
   * @param criticalValue the critical value
   * @return the question with that critical value
   */
  public SampleSize criticalValue(CriticalValue criticalValue) {
    return with(assumptions.withCriticalValue(criticalValue));
  }

  /**
   * Sets the fraction of selected people who will not be reached or decline, 0 unless set.
   *
   * @param nonResponse a fraction of at least 0 and below 1
   * @return the question with that rate
   * @throws IllegalArgumentException if the rate is not in the range
   */
  public SampleSize nonResponse(double nonResponse) {
    return with(fieldwork.withNonResponse(nonResponse));
  }

  /**
   * Sets how non-response enlarges the sample, {@link NonResponseAdjustment#DIVIDE} unless set.
   *
   * @param adjustment the adjustment
   * @return the question with that adjustment
   */
  public SampleSize nonResponseAdjustment(NonResponseAdjustment adjustment) {
    return with(fieldwork.withAdjustment(adjustment));
  }

  /**
   * Sets the rounding, {@link Rounding#CEILING} unless set.
   *
   * @param rounding the rounding
   * @return the question with that rounding
   */
  public SampleSize rounding(Rounding rounding) {
    return with(fieldwork.withRounding(rounding));
  }

  /**
   * Sets how many individuals a cluster holds, so that the plan has a number of clusters.
   *
   * <p>This leaves the design effect as it is; {@link
   * DesignEffect#fromIntraclassCorrelation(double, double)} gives the one that belongs to a take.
   *
   * @param individuals the individuals to select in each cluster, at least 1
   * @return the question with that take
   * @throws IllegalArgumentException if the number is below 1
   */
  public SampleSize individualsPerCluster(long individuals) {
    return new SampleSize(
        margin,
        relative,
        assumptions,
        fieldwork,
        Arguments.inRange(individuals, 1, Long.MAX_VALUE, "individualsPerCluster", "individuals"));
  }

  /**
   * Answers the question.
   *
   * @return the plan
   * @throws IllegalArgumentException if the sample would be above 1,000,000,000,000,000
   *     individuals, which a tiny margin of error asks for
   */
  public SamplePlan plan() {
    return new SamplePlan(this);
  }

  /**
   * The half width of the confidence interval that is asked for.
   *
   * @return the margin as a fraction; a relative margin is multiplied by the expected proportion
   */
  public double marginOfError() {
    return exactMargin().doubleValue();
  }

  /**
   * The proportion expected.
   *
   * @return a fraction strictly between 0 and 1
   */
  public double expectedProportion() {
    return assumptions.expectedProportion();
  }

  /**
   * The confidence level.
   *
   * @return a fraction of at least 0.5 and below 1
   */
  public double confidenceLevel() {
    return assumptions.confidenceLevel();
  }

  /**
   * The design effect.
   *
   * @return the design effect
   */
  public DesignEffect designEffect() {
    return assumptions.designEffect();
  }

  /**
   * The number of eligible individuals.
   *
   * @return the number, empty if the population is taken as large without limit
   */
  public OptionalLong populationSize() {
    Long size = assumptions.populationSize();
    return size == null ? OptionalLong.empty() : OptionalLong.of(size);
  }

  /**
   * The order of the corrections for population and design.
   *
   * @return the order
   */
  public CorrectionOrder correctionOrder() {
    return assumptions.correctionOrder();
  }

  /**
   * The critical value.
   *
   * @return the critical value
   */
  public CriticalValue criticalValue() {
    return assumptions.criticalValue();
  }

  /**
   * The fraction of selected people who will not be reached or decline.
   *
   * @return a fraction of at least 0 and below 1
   */
  public double nonResponse() {
    return fieldwork.nonResponse();
  }

  /**
   * How non-response enlarges the sample.
   *
   * @return the adjustment
   */
  public NonResponseAdjustment nonResponseAdjustment() {
    return fieldwork.adjustment();
  }

  /**
   * The rounding.
   *
   * @return the rounding
   */
  public Rounding rounding() {
    return fieldwork.rounding();
  }

  /**
   * The individuals to select in each cluster.
   *
   * @return the number, empty if it was not set
   */
  public OptionalLong individualsPerCluster() {
    return individualsPerCluster == null
        ? OptionalLong.empty()
        : OptionalLong.of(individualsPerCluster);
  }

  Rational exactMargin() {
    Rational exact = Rational.fromDecimal(margin);
    return relative ? exact.times(Rational.fromDecimal(assumptions.expectedProportion())) : exact;
  }

  Assumptions assumptions() {
    return assumptions;
  }

  Fieldwork fieldwork() {
    return fieldwork;
  }

  String questionLine() {
    return "Expected proportion "
        + Shown.percent(assumptions.expectedProportion())
        + ", margin of error "
        + (relative ? Shown.percent(margin) + " of it, " : "")
        + Shown.points(exactMargin());
  }

  private SampleSize with(Assumptions other) {
    return new SampleSize(margin, relative, other, fieldwork, individualsPerCluster);
  }

  private SampleSize with(Fieldwork other) {
    return new SampleSize(margin, relative, assumptions, other, individualsPerCluster);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SampleSize that
        && Double.compare(margin, that.margin) == 0
        && relative == that.relative
        && assumptions.equals(that.assumptions)
        && fieldwork.equals(that.fieldwork)
        && Objects.equals(individualsPerCluster, that.individualsPerCluster);
  }

  @Override
  public int hashCode() {
    return Objects.hash(margin, relative, assumptions, fieldwork, individualsPerCluster);
  }

  /** Returns the question in one line. */
  @Override
  public String toString() {
    Long population = assumptions.populationSize();
    return questionLine()
        + ", "
        + assumptions.confidence()
        + ", design effect "
        + Shown.given(assumptions.designEffect().value())
        + (population == null
            ? ""
            : ", " + Shown.count(population) + " eligible (" + assumptions.correctionOrder() + ")")
        + ", non-response "
        + Shown.percent(fieldwork.nonResponse())
        + " ("
        + fieldwork.adjustment()
        + "), "
        + fieldwork.rounding()
        + (individualsPerCluster == null
            ? ""
            : ", " + Shown.count(individualsPerCluster) + " per cluster");
  }
}
