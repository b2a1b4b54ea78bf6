package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.interval.ConfidenceInterval;

/** Proportion, evidence, uncertainty and outcome. */
class EstimatePartsTest {

  private static final ConfidenceInterval LIMITS =
      ConfidenceInterval.of(0.56, 0.672, 0.95, SampleEstimates.TestMethod.SAMPLED);

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void aCountedProportionIsExact() {
    Proportion.Counted coverage = Proportion.of(29_760, 48_000);
    assertThat(coverage.value()).isEqualTo(0.62);
    assertThat(coverage.exact()).isEqualTo(Rational.parse("0.62"));
    assertThat(coverage.counts()).contains(coverage);
    assertThat(coverage).hasToString("62.0 % (29,760 / 48,000)");
    assertThat(Proportion.of(0, 1)).hasToString("0.0 % (0 / 1)");
    assertThat(Proportion.of(12_400, 10_000)).hasToString("124.0 % (12,400 / 10,000)");
    assertThat(Proportion.of(Rational.of(1, 3), Rational.parse("60350.508")))
        .hasToString("0.0 % (0.3 / 60,350.5)");
    assertThat(Proportion.of(Long.MAX_VALUE, Long.MAX_VALUE).value()).isOne();
    assertThat(Proportion.of(2_750, 5_000).pooledWith(Proportion.of(1_410, 3_000)))
        .isEqualTo(Proportion.of(4_160, 8_000));
  }

  @Test
  void aProportionOfAbsurdCountsIsStillANumberOrRefused() {
    Rational huge = Rational.of(10).power(400);
    assertThat(Proportion.of(huge, huge).value()).isOne();
    assertThat(Proportion.of(Rational.ONE, huge).value()).isZero();
    assertThatThrownBy(() -> Proportion.of(huge, Rational.ONE).value())
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the number is beyond the greatest double");
    assertThat(Proportion.of(huge, huge)).hasToString("100.0 % (1E+400 / 1E+400)");
    // 1/3 over 2/3 is a half, although neither is a double.
    assertThat(Proportion.of(Rational.of(1, 3), Rational.of(2, 3)).value()).isEqualTo(0.5);
  }

  @Test
  void refusesImpossibleCounts() {
    refuses(
        () -> Proportion.of(-1, 5),
        "numerator must be a number of people of at least 0 but was -1");
    refuses(
        () -> Proportion.of(0, 0),
        "denominator must be a number of people of at least 1 but was 0");
    refuses(
        () -> Proportion.of(Rational.of(-1, 2), Rational.ONE),
        "numerator must be a number of people of at least 0 but was -0.5");
    refuses(
        () -> Proportion.of(Rational.ZERO, Rational.ZERO),
        "denominator must be a number of people above 0 but was 0");
    refuses(
        () -> Proportion.of(Rational.ZERO, Rational.of(-1)),
        "denominator must be a number of people above 0 but was -1");
  }

  @Test
  void anEstimatedProportionIsTheDecimalThatItPrints() {
    Proportion.Estimated estimate = Proportion.estimated(0.617, 0.028);
    assertThat(estimate.value()).isEqualTo(0.617);
    assertThat(estimate.exact()).isEqualTo(Rational.of(617, 1000));
    assertThat(estimate.counts()).isEmpty();
    assertThat(estimate).hasToString("61.7 % (standard error 2.8 points)");
    assertThat(Proportion.estimated(-0.0, -0.0)).isEqualTo(Proportion.estimated(0, 0));
    refuses(
        () -> Proportion.estimated(1.01, 0),
        "estimate must be a fraction from 0 to 1 but was 1.01");
    refuses(
        () -> Proportion.estimated(0.5, Double.POSITIVE_INFINITY),
        "standardError must be a finite number of units of a fraction of at least 0 but was Infinity");
  }

  @Test
  void evidenceDescribesItself() {
    assertThat(new Evidence.Stated(" partner reports ").describe())
        .isEqualTo("counts as stated, partner reports");
    assertThat(new Evidence.Stated("").describe())
        .isEqualTo("counts as stated, source of the people reached not stated");
    assertThat(new Evidence.RoutineReports(40, 1_200, 1_170).describe())
        .isEqualTo("1,170 of 1,200 monthly reports of 40 sites");
    assertThat(new Evidence.RoutineReports(1, 1, 0).describe())
        .isEqualTo("0 of 1 monthly report of 1 site");
    assertThat(new Evidence.Sample(519, 39, 3, 519.5, 12, 0.02, "averaged").describe())
        .isEqualTo(
            "519 people in 39 primary sampling units and 3 strata, 12 answers missing (2.0 % of the"
                + " weight), lone primary sampling units: averaged");
    assertThat(Evidence.Sample.simple(1).describe())
        .isEqualTo(
            "1 person in 1 primary sampling unit and 1 stratum, no answer missing, lone primary sampling"
                + " units: none");
    assertThat(new Evidence.Sample(5, 5, 1, 5, 1, 0.2, "none").describe())
        .contains("1 answer missing (20.0 % of the weight)");
    assertThat(Evidence.Sample.simple(36))
        .isEqualTo(new Evidence.Sample(36, 36, 1, 36, 0, 0, "none"));
    assertThat(new Evidence.Register(2_100, 1_001, " SCOPE ").describe())
        .isEqualTo("1,001 persons in 2,100 records of SCOPE");
    assertThat(new Evidence.Register(1, 1, "SCOPE").describe())
        .isEqualTo("1 person in 1 record of SCOPE");
  }

  @Test
  void evidenceRefusesWhatCannotBe() {
    refuses(
        () -> new Evidence.RoutineReports(-1, 1, 1),
        "sites must be a number of sites of at least 0 but was -1");
    refuses(
        () -> new Evidence.RoutineReports(1, -1, 0),
        "siteMonthsExpected must be a number of monthly reports of at least 0 but was -1");
    refuses(
        () -> new Evidence.RoutineReports(1, 3, 4),
        "siteMonthsReported must be a number of monthly reports from 0 to 3 but was 4");
    refuses(
        () -> new Evidence.RoutineReports(1, 3, -1),
        "siteMonthsReported must be a number of monthly reports from 0 to 3 but was -1");
    refuses(
        () -> sample(-1, 1, 1, 1, 0, 0),
        "observations must be a number of people of at least 0 but was -1");
    refuses(
        () -> sample(1, -1, 1, 1, 0, 0),
        "primarySamplingUnits must be a number of units of at least 0 but was -1");
    refuses(
        () -> sample(1, 1, 0, 1, 0, 0),
        "strata must be a number of strata of at least 1 but was 0");
    refuses(
        () -> sample(1, 1, 1, Double.NaN, 0, 0),
        "sumOfWeights must be a finite number of units of weight of at least 0 but was NaN");
    refuses(
        () -> sample(1, 1, 1, 1, -1, 0),
        "missing must be a number of people of at least 0 but was -1");
    refuses(
        () -> sample(1, 1, 1, 1, 0, 2),
        "missingWeightShare must be a fraction from 0 to 1 but was 2.0");
    refuses(
        () -> new Evidence.Sample(1, 1, 1, 1, 0, 0, ""),
        "lonePrimarySamplingUnits must be a text that is not blank");
    refuses(
        () -> Evidence.Sample.simple(Integer.MAX_VALUE),
        "observations must be a number of people from 0 to 2147483646 but was 2147483647");
    refuses(
        () -> Evidence.Sample.simple(-1),
        "observations must be a number of people from 0 to 2147483646 but was -1");
    assertThat(Evidence.Sample.simple(0).observations()).isZero();
    refuses(
        () -> new Evidence.Register(-1, 0, "x"),
        "records must be a number of rows of at least 0 but was -1");
    refuses(
        () -> new Evidence.Register(1, 2, "x"),
        "persons must be a number of people from 0 to 1 but was 2");
    refuses(() -> new Evidence.Register(1, 1, " "), "source must be a text that is not blank");
    assertThat(sample(1, 1, 1, -0.0, 0, -0.0)).isEqualTo(sample(1, 1, 1, 0, 0, 0));
  }

  private static Evidence.Sample sample(
      long observations, int units, int strata, double weights, long missing, double share) {
    return new Evidence.Sample(observations, units, strata, weights, missing, share, "none");
  }

  @Test
  void uncertaintyDescribesItself() {
    Uncertainty none = new Uncertainty.NoInterval(" a desk review is not a sample ");
    assertThat(none.interval()).isEmpty();
    assertThat(none.describe()).containsExactly("No interval: a desk review is not a sample.");
    Uncertainty sampled = new Uncertainty.FromSample(LIMITS);
    assertThat(sampled.interval()).contains(LIMITS);
    assertThat(sampled.describe())
        .containsExactly("Interval: 56.0 % to 67.2 % (95 % confidence interval, test method).");
    List<Uncertainty.Contribution> contributions =
        new ArrayList<>(
            List.of(
                new Uncertainty.Contribution("prevalence", 0.75),
                new Uncertainty.Contribution("population", 0.25)));
    Uncertainty propagated =
        new Uncertainty.Propagated(LIMITS, contributions, new Uncertainty.MonteCarlo(10_000, -7));
    contributions.clear();
    assertThat(propagated.interval()).contains(LIMITS);
    assertThat(propagated.describe())
        .containsExactly(
            "Interval: 56.0 % to 67.2 % (95 % confidence interval, test method); Monte Carlo with 10,000"
                + " draws, seed -7.",
            "  75.0 % of the variance comes from prevalence",
            "  25.0 % of the variance comes from population");
    assertThat(new Uncertainty.DeltaMethod().describe()).isEqualTo("delta method on the log scale");
    refuses(() -> new Uncertainty.NoInterval(""), "reason must be a text that is not blank");
    refuses(
        () -> new Uncertainty.MonteCarlo(0, 1),
        "draws must be a number of draws of at least 1 but was 0");
    refuses(() -> new Uncertainty.Contribution(" ", 0.5), "input must be a text that is not blank");
    refuses(
        () -> new Uncertainty.Contribution("x", 1.5),
        "varianceShare must be a fraction from 0 to 1 but was 1.5");
    assertThat(new Uncertainty.Contribution("x", -0.0))
        .isEqualTo(new Uncertainty.Contribution("x", 0));
  }

  @Test
  void noFigureHasAReason() {
    refuses(
        () -> new Outcome.NotComputable(Outcome.Reason.NO_DATA, " "),
        "explanation must be a text that is not blank");
    assertThat(new Outcome.NotComputable(Outcome.Reason.NO_DATA, " x ").explanation())
        .isEqualTo("x");
  }
}
