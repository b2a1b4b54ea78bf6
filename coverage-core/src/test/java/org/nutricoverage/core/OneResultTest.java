package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nutricoverage.core.SampleEstimates.SCOPE;
import static org.nutricoverage.core.SampleEstimates.linesOf;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Threshold;
import org.nutricoverage.core.standard.Verdict;

/** Six kinds of figure in one type: each says all it knows, and nothing is made up for it. */
class OneResultTest {

  private static final Scope CASES =
      Scope.coverage(
          SubActivity.MAM_MANAGEMENT,
          Area.of("KAL-03", "Kalemie catchment"),
          ReportingPeriod.month(2026, 3),
          TargetGroup.CHILDREN_6_59_MONTHS);

  private static CoverageEstimate deskReview() {
    EligiblePopulation eligible =
        EligiblePopulation.of(1_280_000, TargetGroup.CHILDREN_6_23_MONTHS)
            .from("census projection 2025")
            .times(
                Factor.exact(
                    "share of children 6-23 months", Rational.parse("0.0375"), "register"));
    ReachedPopulation reached = ReachedPopulation.of(29_760, ReachDefinition.REGISTERED);
    return CoverageEstimate.of(
            SCOPE, Method.of(Method.Family.DESK_REVIEW, "opening stock + new admissions"))
        .reached(reached.definition())
        .eligibleFrom(eligible.source())
        .restingOn(new Evidence.RoutineReports(40, 120, 117))
        .explainedBy(eligible.derivation())
        .computed(
            Proportion.of(reached.count(), eligible.count()),
            new Uncertainty.Propagated(
                ConfidenceInterval.of(0.51, 0.75, 0.95, SampleEstimates.TestMethod.OF_INPUTS),
                List.of(new Uncertainty.Contribution("people", 1)),
                new Uncertainty.MonteCarlo(10_000, 42)));
  }

  private static CoverageEstimate surveyDomain() {
    return CoverageEstimate.of(
            SCOPE.with(Sex.FEMALE), Method.of(Method.Family.SURVEY, "weighted proportion"))
        .reached(ReachDefinition.ENROLLED_AT_SURVEY)
        .restingOn(new Evidence.Sample(519, 39, 3, 10_411.5, 6, 0.013, "averaged"))
        .explainedBy(List.of("design effect 1.71"))
        .computed(
            Proportion.estimated(0.617, 0.028),
            new Uncertainty.FromSample(
                ConfidenceInterval.of(
                    0.5602, 0.6709, 0.95, SampleEstimates.TestMethod.SAMPLED, 36)));
  }

  private static CoverageEstimate betaPosterior() {
    return CoverageEstimate.of(
            CASES, Method.of(Method.Family.SQUEAC, "posterior mode of treatment coverage"))
        .reached(ReachDefinition.CASE_IN_PROGRAMME)
        .restingOn(Evidence.Sample.simple(36))
        .explainedBy(
            List.of("prior Beta(15.2, 22.8)", "likelihood 12 of 36", "posterior Beta(27.2, 46.8)"))
        .computed(
            Proportion.estimated(0.3639, 0.0557),
            new Uncertainty.FromSample(
                ConfidenceInterval.of(0.262, 0.479, 0.95, SampleEstimates.TestMethod.POSTERIOR)));
  }

  /** The class of a sample stands beside its estimate and holds it. */
  private record Classified(CoverageEstimate estimate, int greatestCoveredOfLow, String name) {}

  private static Classified lqas() {
    CoverageEstimate estimate =
        CoverageEstimate.of(CASES, Method.of(Method.Family.SLEAC, "treatment coverage"))
            .reached(ReachDefinition.CASE_IN_PROGRAMME)
            .restingOn(Evidence.Sample.simple(40))
            .explainedBy(List.of("decision rule: above 20 of 40 is satisfactory"))
            .computed(
                Proportion.of(23, 40),
                new Uncertainty.FromSample(
                    ConfidenceInterval.of(0.409, 0.73, 0.95, SampleEstimates.TestMethod.SAMPLED)));
    return new Classified(estimate, 20, "satisfactory");
  }

  private static CoverageEstimate triangle() {
    return CoverageEstimate.of(
            CASES.with(Area.of("T-017", "triangle of Mulongo, Kabalo and Nyunzu")),
            Method.of(Method.Family.S3M, "pooled corners of a triangle"))
        .reached(ReachDefinition.CASE_IN_PROGRAMME)
        .restingOn(new Evidence.Sample(21, 3, 1, 21, 0, 0, "none"))
        .explainedBy(List.of("Mulongo 5 of 8", "Kabalo 2 of 6", "Nyunzu 3 of 7"))
        .computed(
            Proportion.of(10, 21),
            new Uncertainty.FromSample(
                ConfidenceInterval.of(0.257, 0.702, 0.95, SampleEstimates.TestMethod.SAMPLED)));
  }

  private static CoverageEstimate registryCell() {
    return CoverageEstimate.of(
            SCOPE.with(Sex.MALE).with(ReportingPeriod.month(2026, 3)),
            Method.of(Method.Family.REGISTER, "distinct people received"))
        .reached(ReachDefinition.AT_LEAST_ONE_TRANSFER)
        .eligibleFrom("persons enrolled")
        .restingOn(new Evidence.Register(2_103, 1_001, "SCOPE extract of 1 April 2026"))
        .computed(Proportion.of(812, 1_001), new Uncertainty.NoInterval("nothing was sampled"));
  }

  private static Stream<CoverageEstimate> all() {
    return Stream.of(
        deskReview(),
        surveyDomain(),
        betaPosterior(),
        lqas().estimate(),
        triangle(),
        registryCell());
  }

  @Test
  void aDeskReviewIsCountedAndPropagated() {
    assertThat(linesOf(deskReview()))
        .contains(
            "Evidence: 117 of 120 monthly reports of 40 sites",
            "Eligible people from: census projection 2025; register",
            "= 48,000 eligible",
            "Result: 62.0 % (29,760 / 48,000)",
            "Interval: 51.0 % to 75.0 % (95 % interval propagated from its inputs, quantiles); Monte Carlo"
                + " with 10,000 draws, seed 42.",
            "  100.0 % of the variance comes from people");
  }

  @Test
  void aSurveyDomainIsEstimatedWithItsStandardError() {
    assertThat(surveyDomain().counts()).isEmpty();
    assertThat(linesOf(surveyDomain()))
        .contains(
            "Evidence: 519 people in 39 primary sampling units and 3 strata, 6 answers missing (1.3 % of"
                + " the weight), lone primary sampling units: averaged",
            "Result: 61.7 % (standard error 2.8 points)",
            "Interval: 56.0 % to 67.1 % (95 % confidence interval, test method, 36.0 degrees of freedom).")
        .noneMatch(line -> line.startsWith("Eligible people from"));
  }

  @Test
  void aPosteriorHasACredibleInterval() {
    assertThat(linesOf(betaPosterior()))
        .contains(
            "Method: SQUEAC: posterior mode of treatment coverage",
            "posterior Beta(27.2, 46.8)",
            "Interval: 26.2 % to 47.9 % (95 % credible interval, equal tails of a Beta posterior).")
        .noneMatch(line -> line.contains("not stated"));
  }

  @Test
  void anLqasSampleHasItsClassBesideIt() {
    Classified sample = lqas();
    Proportion.Counted counts = sample.estimate().counts().orElseThrow();
    assertThat(counts.numerator()).isGreaterThan(Rational.of(sample.greatestCoveredOfLow()));
    assertThat(sample.name()).isEqualTo("satisfactory");
    assertThat(linesOf(sample.estimate()))
        .contains("Result: 57.5 % (23 / 40)", "decision rule: above 20 of 40 is satisfactory");
    assertThat(Standard.sphereCoverage(Setting.RURAL).verdict(sample.estimate()))
        .isEqualTo(Verdict.UNCERTAIN);
  }

  @Test
  void aTriangleIsAnAreaWithItsCornersInTheCalculation() {
    assertThat(linesOf(triangle()))
        .contains(
            "About: triangle of Mulongo, Kabalo and Nyunzu (T-017), 2026-03, children 6-59 months, overall"
                + " (management of moderate acute malnutrition)",
            "Kabalo 2 of 6",
            "Result: 47.6 % (10 / 21)");
  }

  @Test
  void aRegistryCellIsCountedWithoutSampling() {
    assertThat(linesOf(registryCell()))
        .contains(
            "Evidence: 1,001 persons in 2,103 records of SCOPE extract of 1 April 2026",
            "Eligible people from: persons enrolled",
            "Result: 81.1 % (812 / 1,001)",
            "No interval: nothing was sampled.");
  }

  @Test
  void allAreReadAlike() {
    assertThat(all())
        .allSatisfy(estimate -> {
          assertThat(estimate.value()).isPresent();
          assertThat(estimate.explain()).startsWith("Indicator ").contains("\nResult: ");
          assertThat(estimate.isProxy())
              .isEqualTo(estimate.has(CoverageFinding.PROXY_ESTIMATE))
              .isEqualTo(estimate.method().family() == Method.Family.DESK_REVIEW);
          Standard none = new Standard("any", Threshold.parse(">= 0 %"), "test");
          assertThat(none.verdict(estimate)).isEqualTo(Verdict.MET);
        });
  }
}
