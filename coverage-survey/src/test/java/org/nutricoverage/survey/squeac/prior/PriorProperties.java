package org.nutricoverage.survey.squeac.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.special.Beta;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.cases.CoverageEstimator;

class PriorProperties {

  private static final double ROUNDING = 1e-9;

  @Provide
  Arbitrary<BetaBelief> beliefs() {
    Arbitrary<Double> shape =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(0.5, 3).ofScale(2),
            Arbitraries.doubles().between(1, 200).ofScale(2));
    return Combinators.combine(shape, shape).as(BetaBelief::of);
  }

  @Provide
  Arbitrary<Likelihood> surveys() {
    return Arbitraries.integers()
        .between(1, 150)
        .flatMap(n ->
            Arbitraries.integers()
                .between(0, n)
                .map(x -> Likelihood.of(CoverageEstimator.TREATMENT_COVERAGE, x, n)));
  }

  private static Posterior posterior(BetaBelief prior, Likelihood survey) {
    return DraftPrior.ofShape(CoverageEstimator.TREATMENT_COVERAGE, prior, "property")
        .lock(LocalDate.EPOCH, "property")
        .with(survey);
  }

  @Property(tries = 200)
  void thePosteriorMeanLiesBetweenPriorAndSurvey(
      @ForAll("beliefs") BetaBelief prior, @ForAll("surveys") Likelihood survey) {
    double share = survey.proportion().orElseThrow().value();
    double mean = posterior(prior, survey).belief().mean();

    assertThat(mean)
        .isBetween(Math.min(prior.mean(), share) - 1e-12, Math.max(prior.mean(), share) + 1e-12);
  }

  @Property(tries = 200)
  void aSurveyHelps(@ForAll("surveys") Likelihood survey) {
    BetaBelief prior = BetaBelief.UNIFORM;

    assertThat(posterior(prior, survey).belief().standardDeviation())
        .isLessThan(prior.standardDeviation());
  }

  @Property(tries = 200)
  void theHighestDensityIntervalIsTheShortestOfItsProbability(
      @ForAll("beliefs") BetaBelief belief,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
    ConfidenceInterval densest = belief.highestDensity(level);
    ConfidenceInterval equal = belief.equalTailed(level);

    assertThat(densest.width()).isLessThanOrEqualTo(equal.width() + ROUNDING);
    assertThat(belief.probabilityAbove(densest.lower()) - belief.probabilityAbove(densest.upper()))
        .isCloseTo(level, within(1e-7));
    assertThat(belief.probabilityAbove(equal.lower()) - belief.probabilityAbove(equal.upper()))
        .isCloseTo(level, within(1e-7));
    belief
        .mode()
        .ifPresent(mode ->
            assertThat(mode).isBetween(densest.lower() - ROUNDING, densest.upper() + ROUNDING));
    assertThat(densest.lower()).isBetween(0.0, 1.0);
    assertThat(densest.upper()).isBetween(0.0, 1.0);
  }

  @Property(tries = 200)
  void uncoveredMirrorsCovered(
      @ForAll("beliefs") BetaBelief belief, @ForAll("surveys") Likelihood survey) {
    BetaBelief mirror = BetaBelief.of(/* alpha= */ belief.beta(), /* beta= */ belief.alpha());
    Likelihood other =
        Likelihood.of(survey.estimator(), survey.cases() - survey.covered(), survey.cases());

    assertThat(PriorConflict.of(belief, survey).predictiveProbability())
        .isCloseTo(PriorConflict.of(mirror, other).predictiveProbability(), within(1e-6));
    assertThat(belief.median()).isCloseTo(1 - mirror.median(), within(ROUNDING));
    assertThat(PriorConflict.of(belief, survey).z().orElseThrow())
        .isCloseTo(-PriorConflict.of(mirror, other).z().orElseThrow(), within(1e-9));
  }

  /** The beta-binomial probabilities by another way: logarithms of the Beta function. */
  @Property(tries = 100)
  void thePredictiveProbabilityAgreesWithTheBetaFunction(
      @ForAll("beliefs") BetaBelief prior, @ForAll("surveys") Likelihood survey) {
    int n = (int) survey.cases();
    double[] log = new double[n + 1];
    for (int k = 0; k <= n; k++) {
      log[k] =
          Beta.logBeta(k + prior.alpha(), n - k + prior.beta()) - Beta.logBeta(k + 1, n - k + 1);
    }
    int x = (int) survey.covered();
    double all = 0;
    double atMost = 0;
    double clearlyBelow = 0;
    for (int k = 0; k <= n; k++) {
      double share = Math.exp(log[k] - log[x]);
      all += share;
      atMost += share <= 1 + 1e-6 ? share : 0;
      clearlyBelow += share <= 1 - 1e-6 ? share : 0;
    }

    assertThat(PriorConflict.of(prior, survey).predictiveProbability())
        .isBetween(clearlyBelow / all - ROUNDING, atMost / all + ROUNDING);
  }

  @Property(tries = 100)
  void aSurerPriorAsksForFewerCases(
      @ForAll @IntRange(min = 30, max = 70) int mode,
      @ForAll @IntRange(min = 5, max = 29) int narrow) {
    PriorMode middle = PriorMode.stated(mode, "property");
    CoverageEstimator estimator = CoverageEstimator.TREATMENT_COVERAGE;

    assertThat(DraftPrior.of(estimator, middle, narrow).sampleSize(0.1).cases())
        .isLessThanOrEqualTo(DraftPrior.of(estimator, middle, narrow + 1).sampleSize(0.1).cases());
  }

  @Property(tries = 60)
  void quantilesOfAHistogramRise(
      @ForAll @IntRange(min = 1, max = 12) int bins,
      @ForAll @DoubleRange(max = 100) double belief,
      @ForAll @DoubleRange(max = 100) double other,
      @ForAll("surveys") Likelihood survey) {
    HistogramPosterior posterior =
        HistogramPrior.of(survey.estimator(), bins, belief, other)
            .lock(LocalDate.EPOCH, "property")
            .with(survey);
    double last = 0;
    for (int i = 0; i <= 20; i++) {
      double next = posterior.quantile(i / 20.0).orElse(1);
      assertThat(next).isBetween(last - ROUNDING, 1.0);
      last = next;
    }
  }
}
