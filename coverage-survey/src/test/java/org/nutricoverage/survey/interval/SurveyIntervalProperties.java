package org.nutricoverage.survey.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nutricoverage.core.interval.ConfidenceInterval;

class SurveyIntervalProperties {

  /** Anything that the record accepts. */
  @Provide
  Arbitrary<EstimatedProportion> anyEstimate() {
    Arbitrary<Double> shares =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(0, 1).ofScale(16),
            Arbitraries.doubles().between(-14, 0).map(exponent -> Math.pow(10, exponent)),
            Arbitraries.doubles().between(-14, 0).map(exponent -> 1 - Math.pow(10, exponent)));
    Arbitrary<Double> variances =
        Arbitraries.oneOf(
            Arbitraries.just(0.0),
            Arbitraries.doubles().between(-22, 3).map(exponent -> Math.pow(10, exponent)),
            Arbitraries.of(Double.MIN_VALUE, Double.MAX_VALUE));
    Arbitrary<Long> observations =
        Arbitraries.oneOf(Arbitraries.longs().between(0, 1000), Arbitraries.of(Long.MAX_VALUE));
    Arbitrary<Double> freedoms =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-1, 60).map(Integer::doubleValue),
            Arbitraries.doubles().between(-12, 12).map(exponent -> Math.pow(10, exponent)),
            Arbitraries.of(Double.POSITIVE_INFINITY, Double.MAX_VALUE, Double.MIN_VALUE));
    return Combinators.combine(shares, variances, observations, freedoms)
        .as(EstimatedProportion::of);
  }

  @Provide
  Arbitrary<Double> levels() {
    return Arbitraries.of(0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999999999999999);
  }

  /** What a survey of some hundred people gives. */
  @Provide
  Arbitrary<EstimatedProportion> surveyed() {
    return Combinators.combine(
            Arbitraries.doubles().between(0.01, 0.99),
            Arbitraries.doubles().between(0.5, 4),
            Arbitraries.longs().between(30, 2000),
            Arbitraries.integers().between(1, 80))
        .as((share, designEffect, n, freedom) ->
            EstimatedProportion.of(share, designEffect * share * (1 - share) / n, n, freedom));
  }

  @Property(tries = 120)
  void holdsTheShareWithinItsRange(
      @ForAll("anyEstimate") EstimatedProportion estimate,
      @ForAll SurveyInterval method,
      @ForAll("levels") double level) {
    Optional<ConfidenceInterval> interval = method.of(estimate, level);
    interval.ifPresent(limits -> {
      assertThat(limits.contains(estimate.proportion())).as(limits.toString()).isTrue();
      if (method != SurveyInterval.STUDENT_T && method != SurveyInterval.NORMAL) {
        assertThat(limits.lower()).isBetween(0.0, 1.0);
        assertThat(limits.upper()).isBetween(0.0, 1.0);
        assertThat(method.clipped(estimate, level)).hasValue(limits);
      }
    });
    method
        .clipped(estimate, level)
        .ifPresent(limits -> {
          assertThat(limits.lower()).isBetween(0.0, 1.0);
          assertThat(limits.upper()).isBetween(0.0, 1.0);
        });
  }

  @Property(tries = 120)
  void theComplementMirrors(
      @ForAll("surveyed") EstimatedProportion estimate,
      @ForAll SurveyInterval method,
      @ForAll("levels") double level) {
    ConfidenceInterval interval = method.of(estimate, level).orElseThrow();
    ConfidenceInterval mirrored =
        method.of(estimate.complement(), level).orElseThrow().complement();
    // Some 1e-16 of rounding in 1 - p, times a Beta quantile's sensitivity to its parameters.
    assertThat(mirrored.lower()).isCloseTo(interval.lower(), within(1e-10));
    assertThat(mirrored.upper()).isCloseTo(interval.upper(), within(1e-10));
  }

  @Property(tries = 120)
  void agreaterLevelIsWider(
      @ForAll("surveyed") EstimatedProportion estimate, @ForAll SurveyInterval method) {
    ConfidenceInterval narrow = method.of(estimate, 0.8).orElseThrow();
    ConfidenceInterval wide = method.of(estimate, 0.95).orElseThrow();
    assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
    assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
  }

  @Property(tries = 120)
  void agreaterVarianceIsWider(
      @ForAll("surveyed") EstimatedProportion estimate, @ForAll SurveyInterval method) {
    EstimatedProportion vaguer =
        EstimatedProportion.of(
            estimate.proportion(),
            estimate.variance() * 1.5,
            estimate.observations(),
            estimate.degreesOfFreedom());
    double narrow = method.of(estimate, 0.95).orElseThrow().width();
    assertThat(method.of(vaguer, 0.95).orElseThrow().width())
        .isGreaterThanOrEqualTo(narrow - 1e-12);
  }

  @Property(tries = 100)
  void aOneSidedLimitIsThatOfTheTwoSidedInterval(
      @ForAll("surveyed") EstimatedProportion estimate, @ForAll SurveyInterval method) {
    ConfidenceInterval interval = method.of(estimate, 0.9).orElseThrow();
    assertThat(method.lowerLimit(estimate, 0.95)).hasValue(interval.lower());
    assertThat(method.upperLimit(estimate, 0.95)).hasValue(interval.upper());
  }

  /** Never narrower than BETA, since n* is only ever made smaller. */
  @Property(tries = 100)
  void kornGraubardIsBetaWithACap(@ForAll("surveyed") EstimatedProportion estimate) {
    ConfidenceInterval beta = SurveyInterval.BETA.of(estimate, 0.95).orElseThrow();
    ConfidenceInterval capped = SurveyInterval.KORN_GRAUBARD.of(estimate, 0.95).orElseThrow();
    assertThat(capped.lower()).isLessThanOrEqualTo(beta.lower() + 1e-15);
    assertThat(capped.upper()).isGreaterThanOrEqualTo(beta.upper() - 1e-15);
  }

  /** The limits solve the equation that defines them. */
  @Property(tries = 100)
  void likelihoodSolvesItsEquation(@ForAll("surveyed") EstimatedProportion estimate) {
    double p = estimate.proportion();
    double n = estimate.observations();
    double t = Tails.studentQuantile(0.025, estimate.degreesOfFreedom());
    double expected = t * t * estimate.variance() * n / (2 * (n - 1) * p * (1 - p));
    ConfidenceInterval interval = SurveyInterval.LIKELIHOOD.of(estimate, 0.95).orElseThrow();
    // One ulp of a limit next to 1 is a large part of its distance from 1.
    if (interval.lower() > 1e-12) {
      assertThat(divergence(p, interval.lower())).isCloseTo(expected, within(1e-9 * expected));
    }
    if (interval.upper() < 1 - 1e-6) {
      assertThat(divergence(p, interval.upper())).isCloseTo(expected, within(1e-8 * expected));
    }
  }

  private static double divergence(double p, double other) {
    return p * Math.log(p / other) + (1 - p) * Math.log((1 - p) / (1 - other));
  }
}
