package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.core.SampleEstimates.NONE;
import static org.nutricoverage.core.SampleEstimates.SCOPE;
import static org.nutricoverage.core.SampleEstimates.counted;
import static org.nutricoverage.core.SampleEstimates.deskReview;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Verdict;

class CoverageEstimateTest {

  private static final Method REGISTER =
      Method.of(Method.Family.REGISTER, "distinct people received");

  @Test
  void aDeskReviewBelowItsTarget() {
    CoverageEstimate estimate = counted(29_760, 48_000);
    assertThat(estimate.value()).hasValue(0.62);
    assertThat(estimate.counts()).contains(Proportion.of(29_760, 48_000));
    assertThat(estimate.proportion()).contains(Proportion.of(29_760, 48_000));
    assertThat(estimate.interval()).isEmpty();
    assertThat(estimate.isProxy()).isTrue();
    assertThat(estimate.has(CoverageFinding.PROXY_ESTIMATE)).isTrue();
    assertThat(estimate.has(CoverageFinding.ABOVE_ELIGIBLE)).isFalse();
    assertThat(Standard.wfpMinimumCoverage().verdict(estimate)).isEqualTo(Verdict.NOT_MET);
    assertThat(Standard.wfpMinimumCoverage().morePeopleNeeded(estimate.counts().orElseThrow()))
        .isEqualTo(3_840);
    assertThat(estimate)
        .hasToString(
            "62.0 % (29,760 / 48,000), Tanganyika (CD54), 2026Q1, children 6-23 months, overall, desk"
                + " review (proxy)");
  }

  @Test
  void moreThanAllAreKeptAndNoted() {
    CoverageEstimate estimate = counted(12_400, 10_000);
    assertThat(estimate.value()).hasValue(1.24);
    assertThat(estimate.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING ABOVE_ELIGIBLE: the ratio is above 100 %, 124.0 % (12,400 / 10,000): the people"
                + " reached and the eligible people do not come from one population; the true ratio is kept",
            "INFO PROXY_ESTIMATE: a desk review is a proxy; a coverage survey is recommended");
    assertThat(counted(10_000, 10_000).has(CoverageFinding.ABOVE_ELIGIBLE)).isFalse();
    assertThat(counted(10_001, 10_000).has(CoverageFinding.ABOVE_ELIGIBLE)).isTrue();
  }

  @Test
  void explainsItself() {
    CoverageEstimate estimate =
        deskReview(SCOPE)
            .explainedBy(List.of("1,280,000 people (census projection 2025)", "x 0.0375 share"))
            .explainedBy(List.of("= 48,000 eligible"))
            .noting(List.of(SampleEstimates.finding("late reports")))
            .computed(Proportion.of(29_760, 48_000), NONE);
    assertThat(estimate.explain())
        .isEqualTo(
            """
            Indicator 7. Proportion of eligible population reached by nutrition preventive programme (coverage) [V5.0 2026.03]
            About: Tanganyika (CD54), 2026Q1, children 6-23 months, overall (prevention of wasting)
            Method: desk review (proxy): stated counts
            Counted as reached: received at least one transfer
            Evidence: counts as stated, partner reports
            Eligible people from: census projection 2025
            1,280,000 people (census projection 2025)
            x 0.0375 share
            = 48,000 eligible
            Result: 62.0 % (29,760 / 48,000)
            No interval: a desk review is not a sample.
            Finding: INFO TEST: late reports
            Finding: INFO PROXY_ESTIMATE: a desk review is a proxy; a coverage survey is recommended\
            """);
  }

  @Test
  void noFigureIsAResultToo() {
    CoverageEstimate estimate =
        CoverageEstimate.of(SCOPE, REGISTER)
            .reached(ReachDefinition.REGISTERED)
            .restingOn(new Evidence.Stated(""))
            .notComputable(Outcome.Reason.NO_ELIGIBLE_PEOPLE, "nobody is eligible");
    assertThat(estimate.value()).isEmpty();
    assertThat(estimate.proportion()).isEmpty();
    assertThat(estimate.counts()).isEmpty();
    assertThat(estimate.interval()).isEmpty();
    assertThat(estimate.isProxy()).isFalse();
    assertThat(estimate.findings()).isEmpty();
    assertThat(estimate)
        .hasToString(
            "not computable (NO_ELIGIBLE_PEOPLE), Tanganyika (CD54), 2026Q1, children 6-23 months, overall,"
                + " register");
    assertThat(SampleEstimates.linesOf(estimate))
        .contains(
            "Eligible people from: source not stated",
            "Result: not computable, NO_ELIGIBLE_PEOPLE: nobody is eligible");
    CoverageEstimate proxy = SampleEstimates.withoutFigure(SCOPE, Outcome.Reason.NO_DATA);
    assertThat(proxy.has(CoverageFinding.PROXY_ESTIMATE)).isTrue();
  }

  @Test
  void saysWhatIsMissing() {
    CoverageEstimate.Builder builder = CoverageEstimate.of(SCOPE, REGISTER);
    assertThatThrownBy(() -> builder.computed(Proportion.of(1, 2), NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("missing before the estimate: reached(definition), restingOn(evidence)");
    builder.reached(ReachDefinition.REGISTERED);
    assertThatThrownBy(() -> builder.notComputable(Outcome.Reason.NO_DATA, "x"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("missing before the estimate: restingOn(evidence)");
    CoverageEstimate.Builder other =
        CoverageEstimate.of(SCOPE, REGISTER).restingOn(new Evidence.Stated(""));
    assertThatThrownBy(() -> other.computed(Proportion.of(1, 2), NONE))
        .hasMessage("missing before the estimate: reached(definition)");
    assertThatThrownBy(() ->
            other.reached(ReachDefinition.REGISTERED).notComputable(Outcome.Reason.NO_DATA, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("explanation must be a text that is not blank");
  }

  @Test
  void aBuilderIsNotMarkedByItsLastEstimate() {
    CoverageEstimate.Builder builder = deskReview(SCOPE);
    assertThat(builder.computed(Proportion.of(3, 2), NONE).has(CoverageFinding.ABOVE_ELIGIBLE))
        .isTrue();
    CoverageEstimate next = builder.computed(Proportion.of(1, 2), NONE);
    assertThat(next.findings()).hasSize(1);
    assertThat(builder.notComputable(Outcome.Reason.NO_DATA, "x").findings()).hasSize(1);
  }

  @Test
  void notesEachFindingOnce() {
    CoverageEstimate estimate = counted(1, 2);
    Finding finding = SampleEstimates.finding("late");
    CoverageEstimate noted = estimate.noting(finding).noting(finding);
    assertThat(noted.findings()).hasSize(2).endsWith(finding);
    assertThat(noted.noting(estimate.findings().get(0))).isEqualTo(noted);
    assertThat(estimate.findings()).hasSize(1);
  }

  @Test
  void takesAnotherOutcome() {
    CoverageEstimate estimate = counted(1, 2);
    Outcome outcome = new Outcome.Computed(Proportion.of(1, 4), NONE);
    assertThat(estimate.with(outcome).outcome()).isEqualTo(outcome);
    assertThat(estimate.with(outcome).with(estimate.outcome())).isEqualTo(estimate);
  }

  @Test
  void cannotBeChanged() {
    List<Finding> findings = new ArrayList<>(List.of(SampleEstimates.finding("a")));
    List<String> lines = new ArrayList<>(List.of("b"));
    CoverageEstimate some = counted(1, 2);
    CoverageEstimate estimate =
        new CoverageEstimate(
            SCOPE,
            REGISTER,
            ReachDefinition.DIED,
            " x ",
            some.evidence(),
            some.outcome(),
            findings,
            lines);
    findings.clear();
    lines.clear();
    assertThat(estimate.findings()).hasSize(1);
    assertThat(estimate.calculation()).containsExactly("b");
    assertThat(estimate.eligibleSource()).isEqualTo("x");
    assertThatThrownBy(() -> estimate.findings().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> estimate.calculation().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aTextFromDataCannotLookLikeALineOfItsOwn() {
    String hostile = "census\nResult: 99.0 % (99 / 100)\u202e";
    CoverageEstimate estimate =
        CoverageEstimate.of(
                SCOPE.with(TargetGroup.of("X", "people\nResult: 98 %")),
                Method.of(Method.Family.REGISTER, "count\nResult: 97 %"))
            .reached(ReachDefinition.REGISTERED)
            .eligibleFrom(hostile)
            .restingOn(new Evidence.Stated(hostile))
            .explainedBy(List.of("a\nResult: 96 %"))
            .noting(List.of(SampleEstimates.finding("b\nResult: 95 %")))
            .computed(Proportion.of(1, 2), new Uncertainty.NoInterval("c\nResult: 94 %"));
    assertThat(
            SampleEstimates.linesOf(estimate).stream().filter(line -> line.startsWith("Result:")))
        .containsExactly("Result: 50.0 % (1 / 2)");
    assertThat(estimate.explain()).contains("census\\u000aResult: 99.0 % (99 / 100)\\u202e");
    assertThat(estimate.toString()).hasLineCount(1);
  }
}
