package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nutricoverage.survey.Villages.SCOPE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.survey.calibration.Auxiliary;
import org.nutricoverage.survey.calibration.Calibration;
import org.nutricoverage.survey.replication.Replication;

class CoverageFromSurveyTest {

  private static CoverageEstimate coverage(SurveyEstimator estimator) {
    return estimator.estimate().toCoverage(SCOPE, ReachDefinition.ENROLLED_AT_SURVEY);
  }

  @Test
  void anUnweightedShareIsACount() {
    CoverageEstimate coverage = coverage(Villages.enrolled());
    assertThat(coverage.counts()).contains(Proportion.of(4, 6));
    assertThat(coverage.method()).isEqualTo(Method.of(Method.Family.SURVEY, "weighted proportion"));
    assertThat(coverage.evidence()).isEqualTo(new Evidence.Sample(6, 3, 1, 6, 0, 0, "none"));
    assertThat(coverage.interval()).isEqualTo(Villages.enrolled().estimate().interval());
    assertThat(coverage.explain())
        .contains(
            "Counted as reached: enrolled at the time of the survey\n"
                + "Evidence: 6 people in 3 primary sampling units and 1 stratum, no answer missing,"
                + " lone primary sampling units: none\n"
                + "Design: 6 rows, 3 primary sampling units in 1 stratum, no weights\n"
                + "Domain: everybody; the design stays whole, units without members count as 0\n"
                + "Weighted proportion of enrolled: 4 / 6 (sums of weights)\n"
                + "Standard error: 16.7 points by Taylor linearisation, 2 degrees of freedom\n"
                + "Design effect (against sampling with replacement): 0.625\n"
                + "Result: 66.7 % (4 / 6)\n");
    assertThat(coverage.findings()).isEqualTo(Villages.enrolled().estimate().findings());
    assertThat(coverage.has(SurveyFinding.NO_WEIGHTS)).isTrue();
  }

  @Test
  void aWeightedShareIsAnEstimate() {
    CoverageEstimate coverage = coverage(Villages.weighted().proportion("enrolled"));
    SurveyEstimate share = Villages.weighted().proportion("enrolled").estimate();
    assertThat(coverage.proportion())
        .contains(
            Proportion.estimated(share.value().orElseThrow(), share.standardError().orElseThrow()));
    assertThat(coverage.counts()).isEmpty();
    assertThat(coverage.evidence()).isEqualTo(new Evidence.Sample(6, 3, 1, 7, 0, 0, "none"));
  }

  @Test
  void aRatioAboveOneIsKept() {
    CoverageEstimate coverage = coverage(Villages.weighted().ratio("weight", "enrolled"));
    assertThat(coverage.proportion()).contains(Proportion.of(Rational.of(9), Rational.of(5)));
    assertThat(coverage.explain())
        .contains("Combined ratio of weight / enrolled: 9 / 5 (sums of weights)")
        .contains("Standard error: 0.5230679 by Taylor linearisation, 2 degrees of freedom")
        .contains("ABOVE_ELIGIBLE");
    assertThat(coverage(Villages.design().ratio("enrolled", "weight")).proportion().orElseThrow())
        .isInstanceOf(Proportion.Estimated.class);
  }

  @Test
  void aDomainThatTellsNothingOfTheVarianceSaysSo() {
    CoverageEstimate coverage =
        coverage(Villages.weighted().proportion("enrolled").in("village", "1"));
    assertThat(coverage.proportion()).contains(Proportion.of(Rational.of(2), Rational.of(3)));
    assertThat(coverage.explain())
        .contains("Standard error: not known\nResult: 66.7 % (2 / 3)\n")
        .contains(
            "No interval: the domain lies in 1 primary sampling unit of 1 stratum, which tells"
                + " nothing of the variance.");
    assertThat(coverage.outcome()).isInstanceOf(Outcome.Computed.class);
  }

  @Test
  void weightedNoneAndAllAreEstimates() {
    SurveyDesign design =
        SurveyDesign.of(
                Villages.columns()
                    .answer("none", new boolean[6])
                    .answer("all", List.of(true, true, true, true, true, true))
                    .build())
            .clusters("village")
            .weights("weight")
            .build();
    assertThat(coverage(design.proportion("none")).proportion())
        .contains(Proportion.estimated(0, 0));
    assertThat(coverage(design.proportion("all")).proportion())
        .contains(Proportion.estimated(1, 0));
    for (String column : List.of("none", "all")) {
      assertThat(coverage(design.proportion(column).in("village", "1")).explain())
          .contains("No interval: the domain lies in 1 primary sampling unit of 1 stratum");
    }
  }

  @Test
  void theNormalDistributionHasInfinitelyManyDegreesOfFreedom() {
    assertThat(
            coverage(Villages.enrolled().degreesOfFreedom(DegreesOfFreedomRule.INFINITE)).explain())
        .contains(
            "Standard error: 16.7 points by Taylor linearisation, infinitely many degrees of"
                + " freedom\n");
  }

  @Test
  void whatCannotBeComputedSaysWhy() {
    CoverageEstimate coverage = coverage(Villages.enrolled().in("sex", "X"));
    assertThat(coverage.outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NO_DATA, "no row of the sample belongs to sex X"));
    assertThat(coverage.evidence()).isEqualTo(new Evidence.Sample(0, 0, 1, 0, 0, 0, "none"));
    assertThat(coverage.explain())
        .contains(
            "Domain: sex X; the design stays whole, units without members count as 0\n"
                + "Result: not computable");
  }

  @Test
  void aMeanAndATotalAreNoCoverage() {
    assertThatThrownBy(() -> coverage(Villages.design().mean("age")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a weighted mean is not a coverage");
    assertThatThrownBy(() -> coverage(Villages.design().total("enrolled")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a weighted total is not a coverage");
  }

  @Test
  void theEvidenceNamesWhatWasDoneWithLoneUnits() {
    SurveyDesign design =
        SurveyDesign.of(
                SurveySample.builder()
                    .category("stratum", List.of("a", "a", "b"))
                    .answer("y", List.of(true, false, true))
                    .build())
            .strata("stratum")
            .lonePrimarySamplingUnits(LonePrimarySamplingUnits.CERTAINTY)
            .build();
    CoverageEstimate coverage = coverage(design.proportion("y"));
    assertThat(coverage.evidence())
        .isEqualTo(new Evidence.Sample(3, 3, 2, 3, 0, 0, "counted as drawn with certainty"));
    assertThat(coverage.findings())
        .extracting(Object::toString)
        .contains(
            "WARNING LONE_PRIMARY_SAMPLING_UNITS: strata or units with a single sampling unit were"
                + " counted as drawn with certainty");
  }

  @Test
  void replicatesAreNamed() {
    CoverageEstimate coverage =
        coverage(Villages.design().replicate(Replication.jackknife()).proportion("enrolled"));
    assertThat(coverage.explain())
        .contains("no weights, jackknife (JK1)")
        .contains("by jackknife (JK1), 2 degrees of freedom");
  }

  /** Weights 1.72, 1.48, 1.24 and -0.44: the calibrated mean of 1, 2, 3 and 10 is 1. */
  private static SurveyDesign withNegativeWeights(List<Boolean> answers) {
    return SurveyDesign.of(
            SurveySample.builder()
                .number("x", new double[] {1, 2, 3, 10})
                .answer("y", answers)
                .build())
        .build()
        .calibrate(Calibration.linear(List.of(Auxiliary.population(4), Auxiliary.number("x", 4))));
  }

  @Test
  void negativeWeightsMayTakeAShareOutOfItsRange() {
    SurveyDesign design = withNegativeWeights(List.of(true, true, true, false));
    assertThat(design.findings())
        .extracting(Object::toString)
        .anyMatch(finding -> finding.startsWith("WARNING NEGATIVE_CALIBRATED_WEIGHTS: 1 row"));
    assertThat(design.weight(4)).isCloseTo(-0.44, within(1e-9));
    SurveyEstimate share = design.proportion("y").estimate();
    assertThat(share.value().orElseThrow()).isCloseTo(1.11, within(1e-9));
    assertThat(share.observations()).isEqualTo(4);
    assertThat(share.standardError()).isPresent();
    assertThat(share.share()).isEmpty();
    assertThat(share.interval()).isEmpty();
    assertThat(share.varianceMethod()).isEqualTo("Taylor linearisation of calibration residuals");
    CoverageEstimate above = coverage(design.proportion("y"));
    assertThat(above.value().orElseThrow()).isCloseTo(1.11, within(1e-9));
    assertThat(above.outcome())
        .isInstanceOfSatisfying(
            Outcome.Computed.class,
            computed ->
                assertThat(computed.uncertainty())
                    .isEqualTo(
                        new Uncertainty.NoInterval(
                            "the figure lies outside 0 to 100 %, as negative weights can make"
                                + " it")));
    CoverageEstimate below =
        coverage(withNegativeWeights(List.of(false, false, false, true)).proportion("y"));
    assertThat(below.outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NOT_APPLICABLE,
                "the estimate is below 0, as negative weights or numbers can make it"));
  }
}
