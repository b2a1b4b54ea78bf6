package org.nutricoverage.survey.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.survey.interval.EstimatedProportion;

class TrendOfEstimatesTest {

  private static final SurveyRound FIRST = round(2023, 0.40, 0.0016);
  private static final SurveyRound SECOND = round(2024, 0.46, 0.0009);
  private static final SurveyRound LAST = round(2026, 0.55, 0.0004);

  private static SurveyRound round(double time, double share, double variance) {
    return SurveyRound.of(time, EstimatedProportion.of(share, variance, 300, 24));
  }

  private static TrendOfEstimates.Computed line(SurveyRound... rounds) {
    return TrendOfEstimates.of(List.of(rounds)).computed().orElseThrow();
  }

  /** Expected values by numpy and scipy. */
  @Test
  void aLineThroughThreeRounds() {
    TrendOfEstimates.Computed line = line(FIRST, SECOND, LAST);
    assertThat(line.slope()).isCloseTo(0.04812080536926311, within(1e-12));
    assertThat(line.standardError()).isCloseTo(0.012796811683452444, within(1e-12));
    assertThat(line.intercept()).isCloseTo(-96.94194630899939, within(1e-8));
    assertThat(line.heterogeneity()).isCloseTo(0.060402684563758274, within(1e-10));
    assertThat(line.rounds()).isEqualTo(3);
    assertThat(line.z()).isCloseTo(0.04812080536926311 / 0.012796811683452444, within(1e-10));
    assertThat(line.pValue()).isCloseTo(0.0001696591199182819, within(1e-13));
    assertThat(line.heterogeneityPValue().orElseThrow())
        .isCloseTo(0.805860609520727, within(1e-10));
    assertThat(line.interval(0.95).lower()).isCloseTo(0.023039515352754943, within(1e-12));
    assertThat(line.interval(0.95).upper()).isCloseTo(0.07320209538577127, within(1e-12));
  }

  @Test
  void twoRoundsAreTheirDifference() {
    TrendOfEstimates.Computed line = line(FIRST, LAST);
    assertThat(line.slope()).isCloseTo(0.05, within(1e-15));
    assertThat(line.standardError()).isCloseTo(Math.sqrt(0.002) / 3, within(1e-15));
    assertThat(line.heterogeneity()).isCloseTo(0, within(1e-20));
    assertThat(line.heterogeneityPValue()).isEmpty();
    assertThat(line.intercept()).isCloseTo(0.4 - 2023 * 0.05, within(1e-10));
  }

  @Test
  void theOrderOfTheRoundsPlaysNoPart() {
    // Two rounds of one time, and two that differ in nothing but their variance.
    List<SurveyRound> rounds =
        new ArrayList<>(
            List.of(FIRST, SECOND, LAST, round(2024, 0.41, 0.002), round(2024, 0.41, 0.003)));
    TrendOfEstimates expected = TrendOfEstimates.of(rounds);
    for (int turn = 0; turn < 5; turn++) {
      Collections.rotate(rounds, 1);
      assertThat(TrendOfEstimates.of(rounds)).isEqualTo(expected);
    }
    Collections.swap(rounds, 3, 4);
    assertThat(TrendOfEstimates.of(rounds)).isEqualTo(expected);
  }

  @Test
  void shiftingAndStretchingTimeMovesTheLineWithIt() {
    TrendOfEstimates.Computed line = line(FIRST, SECOND, LAST);
    TrendOfEstimates.Computed months =
        line(round(0, 0.40, 0.0016), round(12, 0.46, 0.0009), round(36, 0.55, 0.0004));
    assertThat(months.slope() * 12).isCloseTo(line.slope(), within(1e-14));
    assertThat(months.standardError() * 12).isCloseTo(line.standardError(), within(1e-14));
    assertThat(months.intercept()).isCloseTo(line.intercept() + 2023 * line.slope(), within(1e-9));
    assertThat(months.heterogeneity()).isCloseTo(line.heterogeneity(), within(1e-12));
  }

  @Test
  void fartherTimesStayFinite() {
    TrendOfEstimates.Computed line = line(round(-1e12, 0.4, 1e-20), round(1e12, 0.5, 1e100));
    assertThat(line.slope()).isCloseTo(0.1 / 2e12, within(1e-25));
    assertThat(line(round(0, 0.4, 0.01), round(1e-99, 0.5, 0.01)).slope())
        .isCloseTo(1e98, within(1e84));
  }

  @Test
  void saysWhyThereIsNone() {
    assertRefused(
        List.of(),
        TrendOfEstimates.Reason.TOO_FEW_ROUNDS,
        "a trend takes two rounds or more, and there is 0");
    assertRefused(
        List.of(FIRST),
        TrendOfEstimates.Reason.TOO_FEW_ROUNDS,
        "a trend takes two rounds or more, and there is 1");
    assertRefused(
        List.of(FIRST, round(2024, 1, 0)),
        TrendOfEstimates.Reason.NO_VARIANCE,
        "the round at time 2024.0 has no variance by which it could be weighed: share 1.0,"
            + " variance 0.0, degrees of freedom 24.0");
    assertRefused(
        List.of(FIRST, SurveyRound.of(5, EstimatedProportion.of(0.5, 0.01, 10, 0))),
        TrendOfEstimates.Reason.NO_VARIANCE,
        "the round at time 5.0 has no variance by which it could be weighed: share 0.5,"
            + " variance 0.01, degrees of freedom 0.0");
    assertRefused(
        List.of(FIRST, FIRST),
        TrendOfEstimates.Reason.ONE_TIME,
        "all rounds are at the time 2023.0");
    assertRefused(
        List.of(round(0, 0.4, 0.01), round(1e-101, 0.5, 0.01)),
        TrendOfEstimates.Reason.ONE_TIME,
        "all rounds are at the time 0.0");
  }

  private static void assertRefused(
      List<SurveyRound> rounds, TrendOfEstimates.Reason reason, String explanation) {
    TrendOfEstimates trend = TrendOfEstimates.of(rounds);
    assertThat(trend).isEqualTo(new TrendOfEstimates.NotComputable(reason, explanation));
    assertThat(trend.computed()).isEmpty();
  }

  @Test
  void refuses() {
    EstimatedProportion share = EstimatedProportion.of(0.4, 0.01, 10, 5);
    assertThatThrownBy(() -> SurveyRound.of(Double.NaN, share))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("time must be a number of units of time from -1e12 to 1e12 but was NaN");
    assertThatThrownBy(() -> SurveyRound.of(1.1e12, share))
        .hasMessage("time must be a number of units of time from -1e12 to 1e12 but was 1.1E12");
    assertThatThrownBy(() -> new TrendOfEstimates.Computed(Double.NaN, 1, 0, 0, 2))
        .hasMessage("slope must be a finite number of shares per unit of time but was NaN");
    assertThatThrownBy(() -> new TrendOfEstimates.Computed(0, 0, 0, 0, 2))
        .hasMessage(
            "standardError must be a finite number of shares per unit of time above 0 but was 0.0");
    assertThatThrownBy(() -> new TrendOfEstimates.Computed(0, 1, Double.NaN, 0, 2))
        .hasMessage("intercept must be a finite number of shares but was NaN");
    assertThatThrownBy(() -> new TrendOfEstimates.Computed(0, 1, 0, -1, 2))
        .hasMessage(
            "heterogeneity must be a finite number of squared errors of at least 0 but was -1.0");
    assertThatThrownBy(() -> new TrendOfEstimates.Computed(0, 1, 0, 0, 1))
        .hasMessage("rounds must be a number of rounds of at least 2 but was 1");
    assertThatThrownBy(
            () -> new TrendOfEstimates.NotComputable(TrendOfEstimates.Reason.TOO_FEW_ROUNDS, " "))
        .hasMessage("explanation must be a text that is not blank");
  }

  @Test
  void areValues() {
    new EqualsTester()
        .addEqualityGroup(round(0, 0.4, 0.01), round(-0.0, 0.4, 0.01))
        .addEqualityGroup(round(1, 0.4, 0.01))
        .addEqualityGroup(round(0, 0.5, 0.01))
        .testEquals();
    SerializableTester.reserializeAndAssert(FIRST);
    SerializableTester.reserializeAndAssert(line(FIRST, SECOND));
    SerializableTester.reserializeAndAssert(TrendOfEstimates.of(List.of()));
  }
}
