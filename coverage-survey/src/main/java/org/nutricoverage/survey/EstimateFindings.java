package org.nutricoverage.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.interval.EstimatedProportion;
import org.nutricoverage.survey.interval.SurveyInterval;

/**
 * What is worth noticing about an estimate, among it the presentation standards of the National
 * Center for Health Statistics for proportions (Parker and others 2017, Vital and Health Statistics
 * 2(175)): an effective sample size below 30, an interval wider than 30 points, or wider than 5
 * points and 130 % of the share, fewer than 8 degrees of freedom. The limits were read in summaries
 * of that report, not in the report.
 */
final class EstimateFindings {

  private static final double FEWEST_EFFECTIVE = 30;
  private static final double FEWEST_DEGREES_OF_FREEDOM = 8;
  private static final double NARROW = 0.05;
  private static final double WIDE = 0.30;
  private static final double RELATIVELY_WIDE = 1.30;
  private static final double EXTREME_WEIGHTING = 5;
  private static final double LEVEL = 0.95;

  private EstimateFindings() {}

  static List<Finding> of(SurveyEstimate estimate) {
    List<Finding> findings = new ArrayList<>();
    if (estimate.missing() > 0) {
      findings.add(
          Finding.of(
              SurveyFinding.MISSING_ANSWERS,
              Numbers.counted(estimate.missing(), "answer is", "answers are")
                  + " missing ("
                  + Numbers.percent(estimate.missingWeightShare())
                  + " of the weight); those rows are outside the domain"));
    }
    if (estimate.value().isEmpty()) {
      return findings;
    }
    addVariance(estimate, findings);
    estimate.share().ifPresent(share -> addReliability(estimate, share, findings));
    OptionalDouble weighting = estimate.designEffects().weighting();
    if (weighting.isPresent() && weighting.getAsDouble() > EXTREME_WEIGHTING) {
      findings.add(
          Finding.of(
              SurveyFinding.EXTREME_WEIGHTS,
              "unequal weights alone multiply the variance by " + plain(weighting.getAsDouble())));
    }
    return findings;
  }

  private static void addVariance(SurveyEstimate estimate, List<Finding> findings) {
    if (estimate.isVarianceNegative()) {
      findings.add(Finding.of(SurveyFinding.NO_VARIANCE_INFORMATION, Covariances.NEGATIVE));
    }
    if (!(estimate.degreesOfFreedom() > 0)) {
      findings.add(
          Finding.of(
              SurveyFinding.NO_VARIANCE_INFORMATION,
              Numbers.counted(
                      estimate.primarySamplingUnits(),
                      "primary sampling unit",
                      "primary sampling units")
                  + " in "
                  + Numbers.counted(estimate.strata(), "stratum", "strata")
                  + (estimate.primarySamplingUnits() == 1 ? " tells" : " tell")
                  + " nothing of the variance"));
    }
    estimate
        .replicateVariance()
        .filter(variance -> variance.dropped() > 0)
        .ifPresent(variance ->
            findings.add(
                Finding.of(
                    SurveyFinding.REPLICATES_LEFT_OUT,
                    variance.dropped()
                        + " of "
                        + variance.replicates()
                        + (variance.dropped() == 1
                            ? " replicates holds nobody of the domain and was left out; "
                            : " replicates hold nobody of the domain and were left out; ")
                        + (variance.variance().isPresent()
                            ? "the variance is too small"
                            : "what is left gives no variance"))));
  }

  private static void addReliability(
      SurveyEstimate estimate, EstimatedProportion share, List<Finding> findings) {
    boolean noVariation = share.isNoneOrAll();
    if (noVariation) {
      findings.add(
          Finding.of(
              SurveyFinding.NO_VARIATION,
              "the share is exactly "
                  + (share.proportion() < 0.5 ? "0 %" : "100 %")
                  + "; the interval rests on the number of observations"));
    }
    estimate
        .estimator()
        .interval()
        .filter(method -> method.of(share, estimate.estimator().level()).isEmpty())
        .filter(method -> estimate.interval().isPresent())
        .ifPresent(method ->
            findings.add(
                Finding.of(
                    SurveyFinding.INTERVAL_REPLACED,
                    "there is no interval by the method "
                        + method.label()
                        + "; another took its place")));
    double effective =
        Math.min(
            (double) estimate.observations(),
            estimate.effectiveObservations().orElse(Double.MAX_VALUE));
    if (effective < FEWEST_EFFECTIVE) {
      findings.add(
          Finding.of(
              SurveyFinding.FEW_EFFECTIVE_OBSERVATIONS,
              "the effective sample size is " + plain(effective) + ", below 30"));
    }
    double freedom = estimate.degreesOfFreedom();
    if (freedom > 0 && freedom < FEWEST_DEGREES_OF_FREEDOM) {
      findings.add(
          Finding.of(
              SurveyFinding.FEW_DEGREES_OF_FREEDOM,
              "the variance rests on "
                  + plain(freedom)
                  + (plain(freedom).equals("1") ? " degree" : " degrees")
                  + " of freedom, below 8"));
    }
    Optional<ConfidenceInterval> interval = SurveyInterval.KORN_GRAUBARD.of(share, LEVEL);
    if (interval.isPresent() && isWide(interval.get().width(), share.proportion())) {
      findings.add(
          Finding.of(
              SurveyFinding.WIDE_INTERVAL,
              "the Korn-Graubard interval at 95 % is "
                  + Numbers.percent(interval.get().width()).replace(" %", " points")
                  + " wide"));
    }
  }

  private static boolean isWide(double width, double share) {
    if (width >= WIDE) {
      return true;
    }
    return width > NARROW && width > RELATIVELY_WIDE * Math.min(share, 1 - share);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
