package org.nutricoverage.coordination.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutricoverage.coordination.assessment.AssessmentEstimator;
import org.nutricoverage.coordination.assessment.AssessmentMethod;
import org.nutricoverage.coordination.assessment.AssessmentResult;
import org.nutricoverage.coordination.assessment.PublishedInterval;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.interval.IntervalAudit;
import org.nutricoverage.survey.cases.CoverageEstimator;
import org.nutricoverage.survey.squeac.prior.Likelihood;
import org.nutricoverage.survey.squeac.prior.PriorConflict;

/** The checks of one figure: counts, estimate, interval, prior. */
final class ResultReview {

  /** Half a unit of a percentage without decimals, the coarsest that reports print. */
  private static final Rational HALF_A_POINT = Rational.of(1, 200);

  private static final Rational MOST_AUDITED = Rational.of(1_000_000_000);
  private static final Rational MOST_TESTED = Rational.of(1_000_000);

  private final AssessmentMethod method;
  private final AssessmentResult result;
  private final List<Finding> findings = new ArrayList<>();

  private ResultReview(AssessmentMethod method, AssessmentResult result) {
    this.method = method;
    this.result = result;
  }

  static List<Finding> of(AssessmentMethod method, AssessmentResult result) {
    ResultReview review = new ResultReview(method, result);
    review.reviewCounts();
    review.reviewInterval();
    review.reviewPrior();
    return review.findings;
  }

  private boolean isSample() {
    return method != AssessmentMethod.DESK_REVIEW
        && result.estimator() != AssessmentEstimator.INDIRECT;
  }

  private void reviewCounts() {
    Optional<Proportion.Counted> counted = result.counted();
    boolean ofCases = result.estimator().ofCases().isPresent();
    if (isSample() && (counted.isEmpty() || (ofCases && result.caseCounts().isEmpty()))) {
      findings.add(
          Finding.of(
              QualityFinding.COUNTS_NOT_REPORTED,
              ofCases ? "C_in, C_out and R_in are not reported" : "x and n are not reported"));
    }
    Optional<Rational> estimate = result.estimate();
    if (counted.isPresent() && estimate.isPresent()) {
      Rational gap = estimate.get().minus(counted.get().exact());
      Rational tolerance = estimateTolerance(estimate.get());
      if (gap.compareTo(tolerance) > 0 || gap.compareTo(Rational.ZERO.minus(tolerance)) < 0) {
        boolean bayesian = result.prior().isPresent();
        if (!bayesian) {
          findings.add(
              Finding.of(
                  QualityFinding.ESTIMATE_DIFFERS_FROM_COUNTS,
                  estimate.get().percent(2)
                      + " % reported, the counts give "
                      + counted.get().exact().percent(2)
                      + " %"));
        }
      }
    }
    result
        .value()
        .filter(value -> value.compareTo(Rational.ONE) > 0)
        .ifPresent(value ->
            findings.add(
                Finding.of(
                    QualityFinding.ABOVE_100_PERCENT,
                    value.percent(1) + " %: more reached than in need")));
  }

  /** Half a unit of the last place that the estimate shows, at most half a percentage point. */
  private static Rational estimateTolerance(Rational estimate) {
    String text = estimate.toString();
    int point = text.indexOf('.');
    if (point < 0 || text.indexOf('/') >= 0) {
      return HALF_A_POINT;
    }
    int decimals = Math.min(100, text.length() - point - 1);
    Rational half = Rational.of(1, 2).dividedBy(Rational.of(10).power(decimals));
    return half.compareTo(HALF_A_POINT) < 0 ? half : HALF_A_POINT;
  }

  private void reviewInterval() {
    Optional<PublishedInterval> interval = result.interval();
    if (interval.isEmpty()) {
      if (isSample() && result.value().isPresent()) {
        findings.add(Finding.of(QualityFinding.INTERVAL_MISSING, "the figure has no interval"));
      }
      return;
    }
    PublishedInterval limits = interval.get();
    if (limits.lower().signum() < 0 || limits.upper().compareTo(BigDecimal.ONE) > 0) {
      findings.add(Finding.of(QualityFinding.INTERVAL_OUTSIDE_RANGE, limits.toString()));
    }
    if (limits.lower().compareTo(limits.upper()) == 0) {
      findings.add(
          Finding.of(
              QualityFinding.INTERVAL_WITHOUT_WIDTH,
              limits + "; counts of nobody or everybody need an exact or Bayesian interval"));
      return;
    }
    if (result.prior().isEmpty()) {
      result
          .counted()
          .filter(counts -> counts.denominator().compareTo(MOST_AUDITED) <= 0)
          .ifPresent(counts -> audit(counts, limits));
    }
  }

  private void audit(Proportion.Counted counts, PublishedInterval limits) {
    IntervalAudit audit =
        IntervalAudit.of(counts.numerator().floor(), counts.denominator().floor())
            .withLevel(limits.level().doubleValue())
            .published(limits.lower(), limits.upper());
    List<String> words = audit.explain();
    String why = audit + " (" + words.get(words.size() - 1) + ")";
    switch (audit.verdict()) {
      case NARROWER -> findings.add(Finding.of(QualityFinding.INTERVAL_TOO_NARROW, why));
      case OFF_CENTRE, POINT_OUTSIDE -> findings.add(Finding.of(QualityFinding.INTERVAL_OFF, why));
      case WIDER -> findings.add(Finding.of(QualityFinding.INTERVAL_WIDER, why));
      case FITS, COMPATIBLE -> {}
    }
  }

  private void reviewPrior() {
    Optional<CoverageEstimator> estimator = result.estimator().ofCases();
    Optional<Proportion.Counted> counted =
        result.counted().filter(counts -> counts.denominator().compareTo(MOST_TESTED) <= 0);
    if (result.prior().isPresent() && estimator.isPresent() && counted.isPresent()) {
      Likelihood likelihood =
          Likelihood.of(
              estimator.get(),
              counted.get().numerator().floor(),
              counted.get().denominator().floor());
      PriorConflict conflict = PriorConflict.of(result.prior().get(), likelihood);
      if (conflict.isConflict()) {
        findings.add(Finding.of(QualityFinding.PRIOR_CONFLICT, conflict.toString()));
      }
    }
  }
}
