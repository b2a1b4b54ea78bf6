package org.nutricoverage.survey.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.survey.interval.EstimatedProportion;

/** Differences and ratios of two shares; expected values by scipy. */
class ComparisonTest {

  private static final EstimatedProportion BEFORE =
      EstimatedProportion.of(0.45, 0.04 * 0.04, 300, 24);
  private static final EstimatedProportion AFTER =
      EstimatedProportion.of(0.60, 0.03 * 0.03, 350, 28);
  private static final EstimatedProportion NONE = EstimatedProportion.of(0, 0, 60, 8);

  @Test
  void independentSurveys() {
    Difference rise = Difference.independent(AFTER, BEFORE);
    assertThat(rise.estimate()).isCloseTo(0.15, within(1e-15));
    assertThat(rise.standardError()).isCloseTo(0.05, within(1e-16));
    assertThat(rise.degreesOfFreedom()).isCloseTo(46.093064091308165, within(1e-12));
    assertThat(rise.t().orElseThrow()).isCloseTo(3, within(1e-13));
    assertThat(rise.pValue().orElseThrow()).isCloseTo(0.004344630623523021, within(1e-14));
    assertThat(rise.pValue(Alternative.GREATER).orElseThrow())
        .isCloseTo(0.004344630623523021 / 2, within(1e-14));
    assertThat(rise.pValue(Alternative.LESS).orElseThrow())
        .isCloseTo(1 - 0.004344630623523021 / 2, within(1e-14));
    Difference summed = Difference.independent(AFTER, BEFORE, FreedomRule.SUM);
    assertThat(summed.degreesOfFreedom()).isEqualTo(52);
    assertThat(summed.pValue().orElseThrow()).isCloseTo(0.004137641962888728, within(1e-14));
    Difference normal = Difference.independent(AFTER, BEFORE, FreedomRule.NORMAL);
    assertThat(normal.degreesOfFreedom()).isInfinite();
    assertThat(normal.pValue().orElseThrow()).isCloseTo(0.0026997960632601866, within(1e-14));
    ConfidenceInterval interval = rise.interval(0.95).orElseThrow();
    assertThat(interval.lower()).isCloseTo(0.15 - 0.05 * 2.01278593184935, within(1e-12));
    assertThat(interval.upper()).isCloseTo(0.15 + 0.05 * 2.01278593184935, within(1e-12));
  }

  @Test
  void groupsOfOneSurvey() {
    Difference rise = Difference.correlated(AFTER, BEFORE, 0.0006, 24);
    assertThat(rise.standardError()).isCloseTo(Math.sqrt(0.0025 - 0.0012), within(1e-16));
    assertThat(rise.degreesOfFreedom()).isEqualTo(24);
    assertThat(Difference.correlated(AFTER, BEFORE, -0.0006, 24).standardError())
        .isCloseTo(Math.sqrt(0.0025 + 0.0012), within(1e-16));
    // A group against itself does not differ, whatever rounding leaves.
    Difference same = Difference.correlated(AFTER, AFTER, 0.0009 * (1 - 1e-15), 24);
    assertThat(same.standardError()).isEqualTo(0);
    assertThat(same.t()).isEmpty();
    assertThat(same.pValue()).isEmpty();
    assertThat(same.interval(0.95).orElseThrow().width()).isEqualTo(0);
  }

  @Test
  void degreesOfFreedomOfIndependentSurveys() {
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(FreedomRule.SATTERTHWAITE.combine(1, 10, 1, 10)).isCloseTo(20, within(1e-13));
    assertThat(FreedomRule.SATTERTHWAITE.combine(1, 10, 0, 5)).isEqualTo(10);
    assertThat(FreedomRule.SATTERTHWAITE.combine(0, 10, 1e-300, 5)).isEqualTo(5);
    assertThat(FreedomRule.SATTERTHWAITE.combine(0, 10, 0, 5)).isEqualTo(15);
    assertThat(FreedomRule.SATTERTHWAITE.combine(1, infinity, 1, infinity)).isInfinite();
    assertThat(FreedomRule.SATTERTHWAITE.combine(1, infinity, 1, 5)).isEqualTo(20);
    for (FreedomRule rule : FreedomRule.values()) {
      assertThat(rule.combine(1, 0, 1, 5)).as(rule.name()).isEqualTo(0);
      assertThat(rule.combine(1, 5, 1, -2)).as(rule.name()).isEqualTo(0);
    }
  }

  @Test
  void withoutDegreesOfFreedomThereIsNoTest() {
    EstimatedProportion oneCluster = EstimatedProportion.of(0.3, 0.001, 12, 0);
    Difference difference = Difference.independent(AFTER, oneCluster, FreedomRule.NORMAL);
    assertThat(difference.degreesOfFreedom()).isEqualTo(0);
    assertThat(difference.t()).isEmpty();
    assertThat(difference.pValue(Alternative.LESS)).isEmpty();
    assertThat(difference.interval(0.95)).isEmpty();
    assertThat(Difference.of(0.1, 0.01, -1).t()).isEmpty();
    assertThat(Difference.of(1e300, 1e-300, 5).t()).isEmpty();
    assertThat(Difference.of(0, 0.01, 5).pValue()).hasValue(1);
  }

  @Test
  void aShareWithoutVarianceCountsWithNone() {
    EstimatedProportion residue = EstimatedProportion.of(0, 9e-21, 60, 8);
    assertThat(Difference.independent(AFTER, residue).standardError()).isEqualTo(0.03);
    assertThat(Difference.independent(AFTER, residue).degreesOfFreedom()).isEqualTo(28);
    assertThat(Difference.correlated(residue, AFTER, 0, 8).standardError()).isEqualTo(0.03);
  }

  @Test
  void ratioOfGroups() {
    EstimatedProportion girls = EstimatedProportion.of(0.60, 0.0009, 350, 28);
    EstimatedProportion boys = EstimatedProportion.of(0.50, 0.0016, 300, 20);
    RiskRatio ratio = RiskRatio.correlated(girls, boys, 0.0004, 28).orElseThrow();
    assertThat(ratio.ratio()).isCloseTo(1.2, within(1e-15));
    assertThat(ratio.logStandardError()).isCloseTo(0.07895146188218007, within(1e-15));
    assertThat(ratio.t().orElseThrow()).isCloseTo(2.3092866483718133, within(1e-12));
    assertThat(ratio.pValue().orElseThrow()).isCloseTo(0.028520282054995648, within(1e-13));
    ConfidenceInterval interval = ratio.interval(0.95).orElseThrow();
    assertThat(interval.lower()).isCloseTo(1.0208103967079452, within(1e-12));
    assertThat(interval.upper()).isCloseTo(1.4106439399950443, within(1e-12));
    assertThat(interval)
        .hasToString(
            "102.1 % to 141.1 % (95 % confidence interval, logarithm of the ratio, 28.0 degrees of"
                + " freedom)");
    assertThat(interval.method().kind()).isEqualTo(IntervalKind.SAMPLING);
    RiskRatio independent = RiskRatio.independent(girls, boys).orElseThrow();
    assertThat(independent.logStandardError()).isCloseTo(0.09433981132056604, within(1e-15));
    assertThat(independent.degreesOfFreedom()).isCloseTo(34.875617196590866, within(1e-12));
    assertThat(RiskRatio.independent(girls, boys, FreedomRule.SUM).orElseThrow().degreesOfFreedom())
        .isEqualTo(48);
  }

  @Test
  void aShareOfZeroHasNoRatio() {
    assertThat(RiskRatio.independent(NONE, AFTER)).isEmpty();
    assertThat(RiskRatio.independent(AFTER, NONE)).isEmpty();
    assertThat(RiskRatio.correlated(AFTER, NONE, 0, 10)).isEmpty();
    // A share of 1 has one, without a doubt of its own.
    RiskRatio all = RiskRatio.independent(NONE.complement(), AFTER).orElseThrow();
    assertThat(all.ratio()).isCloseTo(1 / 0.6, within(1e-15));
    assertThat(all.logStandardError()).isCloseTo(0.05, within(1e-16));
    RiskRatio sure =
        RiskRatio.independent(NONE.complement(), EstimatedProportion.of(0.5, 0, 9, 8))
            .orElseThrow();
    assertThat(sure.t()).isEmpty();
    assertThat(sure.pValue()).isEmpty();
  }

  @Test
  void ratioIntervalsStayFinite() {
    assertThat(new RiskRatio(2, 100, 1).interval(0.95)).isEmpty();
    assertThat(new RiskRatio(2, 0.1, 0).interval(0.95)).isEmpty();
    assertThat(new RiskRatio(2, 0, 5).interval(0.95).orElseThrow().lower()).isEqualTo(2);
  }

  @Test
  void refuses() {
    assertThatThrownBy(() -> Difference.of(Double.NaN, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("estimate must be a finite number of units of the figure but was NaN");
    assertThatThrownBy(() -> Difference.of(1, -1, 1))
        .hasMessage(
            "standardError must be a finite number of units of the figure of at least 0 but was"
                + " -1.0");
    assertThatThrownBy(() -> Difference.of(1, 1, Double.NaN))
        .hasMessage("degreesOfFreedom must be a finite number or positive infinity but was NaN");
    assertThatThrownBy(() -> Difference.correlated(AFTER, BEFORE, 0.002, 24))
        .hasMessage(
            "covariance must be at most the product of the standard errors, 0.0012, either way but"
                + " was 0.002");
    assertThatThrownBy(() -> RiskRatio.correlated(AFTER, BEFORE, -0.002, 24))
        .hasMessage(
            "covariance must be at most the product of the standard errors, 0.0012, either way but"
                + " was -0.002");
    assertThatThrownBy(() -> Difference.correlated(AFTER, BEFORE, Double.NaN, 24))
        .hasMessageEndingWith("but was NaN");
    assertThatThrownBy(() -> RiskRatio.correlated(AFTER, BEFORE, 0, Double.NaN))
        .hasMessage("degreesOfFreedom must be a finite number or positive infinity but was NaN");
    assertThatThrownBy(() -> new RiskRatio(0, 1, 1))
        .hasMessage("ratio must be a finite number of times above 0 but was 0.0");
    assertThatThrownBy(() -> new RiskRatio(1, -1, 1))
        .hasMessage(
            "logStandardError must be a finite number of log units of at least 0 but was -1.0");
  }

  @Property(tries = 100)
  void swappingTheSharesMirrorsAllOfIt(
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double a,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double b) {
    EstimatedProportion first = EstimatedProportion.of(a, 0.001, 200, 12);
    EstimatedProportion second = EstimatedProportion.of(b, 0.002, 100, 9);
    Difference forth = Difference.independent(first, second);
    Difference back = Difference.independent(second, first);
    assertThat(forth.estimate()).isEqualTo(-back.estimate() + 0.0);
    assertThat(forth.pValue().orElseThrow()).isCloseTo(back.pValue().orElseThrow(), within(1e-14));
    assertThat(forth.pValue(Alternative.LESS).orElseThrow())
        .isCloseTo(back.pValue(Alternative.GREATER).orElseThrow(), within(1e-14));
    RiskRatio ratio = RiskRatio.independent(first, second).orElseThrow();
    RiskRatio inverse = RiskRatio.independent(second, first).orElseThrow();
    assertThat(ratio.ratio() * inverse.ratio()).isCloseTo(1, within(1e-14));
    assertThat(ratio.pValue().orElseThrow())
        .isCloseTo(inverse.pValue().orElseThrow(), within(1e-12));
  }

  @Test
  void areValues() {
    new EqualsTester()
        .addEqualityGroup(Difference.of(0, 0, 0), Difference.of(-0.0, -0.0, -0.0))
        .addEqualityGroup(Difference.of(1, 0, 0))
        .addEqualityGroup(Difference.of(0, 1, 0))
        .addEqualityGroup(Difference.of(0, 0, 1))
        .addEqualityGroup(new RiskRatio(1, 0, 5), new RiskRatio(1, -0.0, 5))
        .addEqualityGroup(new RiskRatio(1, 0, 6))
        .testEquals();
    SerializableTester.reserializeAndAssert(Difference.of(0.1, 0.02, 24));
    SerializableTester.reserializeAndAssert(new RiskRatio(1.2, 0.08, 28));
  }
}
