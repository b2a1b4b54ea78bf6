package org.nutricoverage.survey.hypothesis;

import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalDouble;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Threshold;
import org.nutricoverage.core.standard.Verdict;
import org.nutricoverage.survey.interval.EstimatedProportion;
import org.nutricoverage.survey.interval.SurveyInterval;

/**
 * The test of a surveyed coverage against a threshold.
 *
 * <p>Two forms: t = (p - p0) / se, and the same on the logit scale, (logit p - logit p0) / (se / (p
 * (1 - p))), which fits better near 0 and 1. Both are compared with Student's t distribution at the
 * degrees of freedom of the share. They need a variance and degrees of freedom above 0; the logit
 * form needs a share and a threshold strictly between 0 and 1 as well.
 *
 * <p>To say of a programme that it met a standard, ask {@link #verdict(EstimatedProportion,
 * Standard, double)}: it also has an answer where everybody or nobody was covered.
 *
 * <pre>{@code
 * // 62 % of 412 children in 30 clusters, standard error 2.9 points
 * EstimatedProportion share = EstimatedProportion.of(0.62, 0.029 * 0.029, 412, 29);
 * ThresholdTest test = ThresholdTest.of(share, 0.5);
 * test.t().getAsDouble();                              // 4.137...
 * test.pValue(Alternative.GREATER).getAsDouble();      // about 0.00014
 * ThresholdTest.verdict(share, Standard.sphereCoverage(Setting.RURAL), 0.95).name();   // "MET"
 * ThresholdTest.verdict(share, Standard.wfpMinimumCoverage(), 0.95).name();            // "NOT_MET"
 * }</pre>
 *
 * @param estimate the share with its variance, observations and degrees of freedom
 * @param threshold p0, the share it is compared with, a fraction from 0 to 1
 * @since 0.1.0
 */
public record ThresholdTest(EstimatedProportion estimate, double threshold)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the threshold is not a fraction from 0 to 1
   */
  public ThresholdTest {
    Objects.requireNonNull(estimate, "estimate");
    threshold = Arguments.fraction(threshold, "threshold");
  }

  /**
   * The test of a share against a threshold.
   *
   * @param estimate the share with its variance, observations and degrees of freedom
   * @param threshold the share it is compared with, a fraction from 0 to 1
   * @return the test
   * @throws IllegalArgumentException if the threshold is not a fraction from 0 to 1
   */
  public static ThresholdTest of(EstimatedProportion estimate, double threshold) {
    return new ThresholdTest(estimate, threshold);
  }

  /**
   * Whether a standard is met with a given confidence.
   *
   * @param estimate the share with its variance, observations and degrees of freedom
   * @param standard the standard
   * @param confidence the confidence, a fraction above 0.5 and below 1; 0.95 stands for 95 %
   * @return the verdict on the threshold of the standard
   * @throws IllegalArgumentException if the confidence is not in its range
   */
  public static Verdict verdict(
      EstimatedProportion estimate, Standard standard, double confidence) {
    return verdict(estimate, standard.threshold(), confidence);
  }

  /**
   * Whether a threshold is met with a given confidence.
   *
   * <p>A threshold that wants more is met if the one-sided lower limit of the share meets it, and
   * not met if the one-sided upper limit does not; one that wants less the other way round. Limits
   * are those of {@link SurveyInterval#preferred}; a limit that prints as the threshold is at it.
   *
   * @param estimate the share with its variance, observations and degrees of freedom
   * @param threshold the threshold with its sign
   * @param confidence the confidence, a fraction above 0.5 and below 1; 0.95 stands for 95 %
   * @return {@link Verdict#MET}, {@link Verdict#NOT_MET}, or {@link Verdict#UNCERTAIN} if the
   *     sample does not tell, as where it gives no limits at all
   * @throws IllegalArgumentException if the confidence is not in its range
   */
  public static Verdict verdict(
      EstimatedProportion estimate, Threshold threshold, double confidence) {
    SurveyInterval method = SurveyInterval.preferredMethod(estimate);
    OptionalDouble lower = method.lowerLimit(estimate, confidence);
    OptionalDouble upper = method.upperLimit(estimate, confidence);
    if (lower.isEmpty() || upper.isEmpty()) {
      return Verdict.UNCERTAIN;
    }
    boolean lowerMeets = threshold.isMetBy(Rational.fromDecimal(lower.getAsDouble()));
    boolean upperMeets = threshold.isMetBy(Rational.fromDecimal(upper.getAsDouble()));
    if (lowerMeets != upperMeets) {
      return Verdict.UNCERTAIN;
    }
    return lowerMeets ? Verdict.MET : Verdict.NOT_MET;
  }

  /**
   * The distance of the share from the threshold in standard errors.
   *
   * @return t = (p - p0) / se; empty without a variance or degrees of freedom above 0
   */
  public OptionalDouble t() {
    return isComputable()
        ? OptionalDouble.of((estimate.proportion() - threshold) / estimate.standardError() + 0.0)
        : OptionalDouble.empty();
  }

  /**
   * The distance of the share from the threshold in standard errors on the logit scale.
   *
   * @return (logit p - logit p0) / (se / (p (1 - p))); empty where {@link #t()} is, and for a share
   *     or a threshold of 0 or 1
   */
  public OptionalDouble logitT() {
    if (!isComputable() || estimate.isNoneOrAll() || !(threshold > 0 && threshold < 1)) {
      return OptionalDouble.empty();
    }
    double p = estimate.proportion();
    double q = 1 - p;
    double difference = p - threshold;
    double logOddsRatio =
        Math.log1p(difference / threshold) - Math.log1p(-difference / (1 - threshold));
    return OptionalDouble.of(logOddsRatio * (p * q / estimate.standardError()) + 0.0);
  }

  /**
   * The p-value of {@link #t()}.
   *
   * @param alternative what is held against the share being at the threshold
   * @return the p-value, from 0 to 1; empty where there is no t
   */
  public OptionalDouble pValue(Alternative alternative) {
    return pValue(t(), alternative);
  }

  /**
   * The p-value of {@link #logitT()}.
   *
   * @param alternative what is held against the share being at the threshold
   * @return the p-value, from 0 to 1; empty where there is no such t
   */
  public OptionalDouble logitPValue(Alternative alternative) {
    return pValue(logitT(), alternative);
  }

  /**
   * The limit above which the share lies with a given confidence.
   *
   * @param confidence the confidence, a fraction above 0.5 and below 1; 0.95 stands for 95 %
   * @return the one-sided lower limit by the method of {@link SurveyInterval#preferred}; empty
   *     where it has none
   * @throws IllegalArgumentException if the confidence is not in its range
   */
  public OptionalDouble lowerLimit(double confidence) {
    return SurveyInterval.preferredMethod(estimate).lowerLimit(estimate, confidence);
  }

  /**
   * The limit below which the share lies with a given confidence.
   *
   * @param confidence the confidence, a fraction above 0.5 and below 1; 0.95 stands for 95 %
   * @return the one-sided upper limit by the method of {@link SurveyInterval#preferred}; empty
   *     where it has none
   * @throws IllegalArgumentException if the confidence is not in its range
   */
  public OptionalDouble upperLimit(double confidence) {
    return SurveyInterval.preferredMethod(estimate).upperLimit(estimate, confidence);
  }

  private OptionalDouble pValue(OptionalDouble t, Alternative alternative) {
    return t.isPresent()
        ? OptionalDouble.of(
            PValues.student(t.getAsDouble(), estimate.degreesOfFreedom(), alternative))
        : t;
  }

  private boolean isComputable() {
    return estimate.hasVariance() && estimate.hasDegreesOfFreedom();
  }
}
