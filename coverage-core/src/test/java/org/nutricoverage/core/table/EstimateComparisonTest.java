package org.nutricoverage.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nutricoverage.core.SampleEstimates.NONE;
import static org.nutricoverage.core.SampleEstimates.SCOPE;
import static org.nutricoverage.core.SampleEstimates.counted;
import static org.nutricoverage.core.SampleEstimates.inArea;
import static org.nutricoverage.core.SampleEstimates.surveyed;
import static org.nutricoverage.core.SampleEstimates.withoutFigure;

import com.google.common.testing.SerializableTester;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.SampleEstimates;
import org.nutricoverage.core.SampleEstimates.TestMethod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.table.EstimateComparison.Compared;
import org.nutricoverage.core.table.EstimateComparison.DifferenceMethod;
import org.nutricoverage.core.table.EstimateComparison.Refused;
import org.nutricoverage.core.table.EstimateComparison.Verdict;

class EstimateComparisonTest {

  /** Wilson limits of 48/80 and 56/70, computed apart with z = 1.959963984540054. */
  private static final double[] WILSON_48_OF_80 = {0.4904546500516039, 0.7003817240412905};

  private static final double[] WILSON_56_OF_70 = {0.6918335550374695, 0.8769526075163705};
  private static final Scope LATER = SCOPE.with(ReportingPeriod.quarter(2026, 2));

  private static CoverageEstimate of(double p, double lower, double upper) {
    return surveyed(SCOPE, p, lower, upper, TestMethod.SAMPLED);
  }

  private static Compared compared(CoverageEstimate first, CoverageEstimate second) {
    return (Compared) EstimateComparison.of(first, second);
  }

  private static List<String> reasons(EstimateComparison comparison) {
    return ((Refused) comparison).reasons();
  }

  @Test
  void squaresAndAdds() {
    // Newcombe 1998, Table II (a): 56/70 against 48/80, by method 10 an interval from .0524 to
    // .3339.
    Compared difference =
        compared(
            of(0.6, WILSON_48_OF_80[0], WILSON_48_OF_80[1]),
            of(0.8, WILSON_56_OF_70[0], WILSON_56_OF_70[1]));
    assertThat(difference.difference()).isCloseTo(0.2, within(1e-12));
    ConfidenceInterval interval = difference.interval().orElseThrow();
    // He prints 4 decimals.
    assertThat(interval.lower()).isCloseTo(0.0524, within(5e-5));
    assertThat(interval.upper()).isCloseTo(0.3339, within(5e-5));
    assertThat(interval.level()).isEqualTo(0.95);
    assertThat(interval.method()).isEqualTo(DifferenceMethod.SQUARE_AND_ADD);
    assertThat(difference.verdict()).isEqualTo(Verdict.HIGHER);
    assertThat(difference)
        .hasToString(
            "20.0 points (5.2 % to 33.4 % (95 % confidence interval, Newcombe square-and-add)): HIGHER");
    SerializableTester.reserializeAndAssert(difference);
  }

  @Test
  void theIntervalIsOfTheKindOfTheFigures() {
    for (TestMethod method : TestMethod.values()) {
      CoverageEstimate figure = surveyed(SCOPE, 0.5, 0.4, 0.6, method);
      assertThat(compared(figure, figure).interval().orElseThrow().method().kind())
          .isEqualTo(method.kind());
    }
    assertThat(DifferenceMethod.values())
        .extracting(DifferenceMethod::kind)
        .containsExactlyInAnyOrder(IntervalKind.values());
    assertThat(DifferenceMethod.SQUARE_AND_ADD.label()).isEqualTo("Newcombe square-and-add");
  }

  @Test
  void comparesDeskReviewsAsTheyAre() {
    assertThat(compared(counted(50, 100), counted(LATER, 60, 100)).verdict())
        .isEqualTo(Verdict.HIGHER);
    assertThat(compared(counted(LATER, 60, 100), counted(50, 100)).verdict())
        .isEqualTo(Verdict.LOWER);
    Compared same = compared(counted(1, 3), counted(LATER, 2, 6));
    assertThat(same.verdict()).isEqualTo(Verdict.SAME);
    assertThat(same.difference()).isZero();
    assertThat(same.interval()).isEmpty();
    assertThat(same).hasToString("0.0 points (no interval): SAME");
  }

  @Test
  void oneIntervalIsEnoughForTheDifference() {
    CoverageEstimate without =
        SampleEstimates.begin(SCOPE, of(0.5, 0.4, 0.6).method())
            .computed(Proportion.estimated(0.5, 0), NONE);
    ConfidenceInterval up = compared(without, of(0.7, 0.6, 0.75)).interval().orElseThrow();
    assertThat(up.lower()).isCloseTo(0.1, within(1e-15));
    assertThat(up.upper()).isCloseTo(0.25, within(1e-15));
    ConfidenceInterval down = compared(of(0.7, 0.6, 0.75), without).interval().orElseThrow();
    assertThat(down.lower()).isCloseTo(-0.25, within(1e-15));
    assertThat(down.upper()).isCloseTo(-0.1, within(1e-15));
    assertThat(compared(of(0.7, 0.6, 0.75), without).verdict()).isEqualTo(Verdict.LOWER);
  }

  @Test
  void isUncertainWhereTheIntervalHoldsZero() {
    assertThat(compared(of(0.5, 0.4, 0.6), of(0.55, 0.45, 0.65)).verdict())
        .isEqualTo(Verdict.UNCERTAIN);
    assertThat(compared(of(0.5, 0.5, 0.5), of(0.5, 0.5, 0.5)).verdict())
        .isEqualTo(Verdict.UNCERTAIN);
    // The interval begins at exactly 0.
    assertThat(compared(of(0.5, 0.5, 0.5), of(0.75, 0.5, 0.875)).verdict())
        .isEqualTo(Verdict.UNCERTAIN);
    assertThat(compared(of(0.75, 0.5, 0.875), of(0.5, 0.5, 0.5)).verdict())
        .isEqualTo(Verdict.UNCERTAIN);
  }

  @Test
  void saysWhyFiguresMustNotBeCompared() {
    CoverageEstimate other =
        SampleEstimates.begin(SCOPE, Method.of(Method.Family.SURVEY, "weighted proportion"))
            .computed(Proportion.of(1, 2), NONE);
    assertThat(EstimateComparison.of(counted(1, 2), other))
        .hasToString(
            "not compared: they differ in method (desk review (proxy) and survey); they differ in"
                + " estimator (stated counts and weighted proportion)");
    assertThat(reasons(EstimateComparison.of(inArea("A", 1, 2), inArea("B", 1, 2))))
        .containsExactly("they differ in area (A and B)");
    assertThat(
            reasons(
                EstimateComparison.of(
                    withoutFigure(SCOPE, Outcome.Reason.NO_DATA),
                    withoutFigure(SCOPE, Outcome.Reason.NO_DATA))))
        .containsExactly(
            "the first figure is not computable", "the second figure is not computable");
    CoverageEstimate level90 =
        SampleEstimates.begin(SCOPE, other.method())
            .computed(
                Proportion.estimated(0.5, 0.1),
                new Uncertainty.FromSample(
                    ConfidenceInterval.of(0.4, 0.6, 0.9, TestMethod.SAMPLED)));
    assertThat(reasons(EstimateComparison.of(of(0.5, 0.4, 0.6), level90)))
        .containsExactly("their intervals have different levels (95.0 % and 90.0 %)");
    assertThat(
            reasons(
                EstimateComparison.of(
                    of(0.5, 0.4, 0.6), surveyed(SCOPE, 0.5, 0.4, 0.6, TestMethod.POSTERIOR))))
        .containsExactly(
            "their intervals are of different kinds (confidence interval and credible interval)");
    SerializableTester.reserializeAndAssert(
        EstimateComparison.of(inArea("A", 1, 2), inArea("B", 1, 2)));
  }

  @Test
  void comparesAreasOnlyWhenAsked() {
    Compared areas = (Compared) EstimateComparison.ofAreas(inArea("A", 1, 2), inArea("B", 3, 4));
    assertThat(areas.difference()).isEqualTo(0.25);
    assertThat(reasons(EstimateComparison.ofAreas(inArea("A", 1, 2), counted(LATER, 3, 4))))
        .containsExactly("they differ in period (2026Q1 and 2026Q2)");
  }

  @Test
  void checksItsParts() {
    CoverageEstimate figure = counted(1, 2);
    assertThatThrownBy(() -> new Refused(List.of()))
        .hasMessage("reasons must hold at least 1 reason but were empty");
    assertThatThrownBy(() -> new Compared(figure, figure, Double.NaN, List.of()))
        .hasMessage("difference must be a finite number of fractions but was NaN");
    ConfidenceInterval limits = ConfidenceInterval.of(0, 1, 0.9, TestMethod.SAMPLED);
    assertThatThrownBy(() -> new Compared(figure, figure, 0, List.of(limits, limits)))
        .hasMessage("limits must be a number of intervals from 0 to 1 but was 2");
    assertThat(new Compared(figure, figure, -0.0, List.of(limits)))
        .isEqualTo(new Compared(figure, figure, 0.0, List.of(limits)));
  }

  @Property
  void isAntisymmetric(
      @ForAll @DoubleRange(max = 1) double p,
      @ForAll @DoubleRange(max = 1) double q,
      @ForAll @DoubleRange(max = 0.3) double w,
      @ForAll @DoubleRange(max = 0.3) double v) {
    CoverageEstimate one = of(p, Math.max(0, p - w), Math.min(1, p + v));
    CoverageEstimate other = of(q, Math.max(0, q - v), Math.min(1, q + w / 2));
    Compared there = compared(one, other);
    Compared back = compared(other, one);
    assertThat(back.difference()).isEqualTo(0.0 - there.difference());
    assertThat(back.interval().orElseThrow().lower())
        .isEqualTo(0.0 - there.interval().orElseThrow().upper());
    assertThat(back.interval().orElseThrow().upper())
        .isEqualTo(0.0 - there.interval().orElseThrow().lower());
    assertThat(there.interval().orElseThrow().contains(there.difference())).isTrue();
    assertThat(back.verdict() == Verdict.HIGHER).isEqualTo(there.verdict() == Verdict.LOWER);
    assertThat(back.verdict() == Verdict.UNCERTAIN).isEqualTo(there.verdict() == Verdict.UNCERTAIN);
  }
}
