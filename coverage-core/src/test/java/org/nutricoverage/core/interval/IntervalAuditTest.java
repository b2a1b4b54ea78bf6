package org.nutricoverage.core.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nutricoverage.core.interval.FinitePopulationInterval.WALD_FINITE_POPULATION;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.SerializableTester;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.interval.IntervalAudit.Verdict;

class IntervalAuditTest {

  /** En-net question 2797: the upper limit 0.4448 is a slip for 0.4648. */
  @Test
  void findsTheExchangedDigit() {
    IntervalAudit audit =
        IntervalAudit.of(12, 36).withPopulation(130).published("0.2018", "0.4448");
    assertThat(audit.verdict()).isEqualTo(Verdict.OFF_CENTRE);
    assertThat(audit.fittingMethods()).isEmpty();
    assertThat(audit.varianceDividedTwice()).isFalse();
    assertThat(audit.explain())
        .containsExactly(
            "12 of 36 from 130, published 20.18 % to 44.48 % at the level 95 %; the share is"
                + " 33.33 %.",
            "Wald: 17.93 % to 48.73 %.",
            "Wilson score: 20.21 % to 49.67 %.",
            "Wilson score with continuity correction: 19.10 % to 51.05 %.",
            "Agresti-Coull: 20.14 % to 49.75 %.",
            "Clopper-Pearson exact: 18.56 % to 50.97 %.",
            "Jeffreys: 19.68 % to 49.55 %.",
            "mid-P exact: 19.48 % to 49.78 %.",
            "Wald with finite population correction: 20.19 % to 46.48 %.",
            "No method has its centre there: a digit is wrong, the estimate is weighted, or the"
                + " limits belong to other counts.",
            "The lower limit alone is near that of Wald with finite population correction.");
    assertThat(audit)
        .hasToString(
            "12 of 36 from 130, published 20.18 % to 44.48 % at the level 95 %: OFF_CENTRE");
  }

  @Test
  void knowsTheFinitePopulation() {
    IntervalAudit rounded =
        IntervalAudit.of(12, 36).withPopulation(130).published("0.2019", "0.4648");
    assertThat(rounded.verdict()).isEqualTo(Verdict.FITS);
    assertThat(rounded.fittingMethods()).containsExactly(WALD_FINITE_POPULATION);
    assertThat(rounded.explain())
        .endsWith("The limits fit Wald with finite population correction.");
    // The source cut the lower limit, 0.20188, to 0.2018.
    IntervalAudit cut = IntervalAudit.of(12, 36).withPopulation(130).published("0.2018", "0.4648");
    assertThat(cut.verdict()).isEqualTo(Verdict.COMPATIBLE);
    assertThat(cut.explain())
        .endsWith(
            "No method gives both limits, but they are those of a simple random sample, near"
                + " enough.",
            "Wald with finite population correction gives both limits to within one unit of the"
                + " last place: figures may have been rounded on the way.");
    IntervalAudit unnamed = IntervalAudit.of(12, 36).published("0.2019", "0.4648");
    assertThat(unnamed.verdict()).isEqualTo(Verdict.NARROWER);
    assertThat(unnamed.impliedPopulation()).hasValue(130);
    // ((0.4648 - 0.2019)/2/1.96)^2 / 0.0785674^2; the factor (130 - 36)/129 is 0.7287.
    assertThat(unnamed.impliedDesignEffect()).hasValueCloseTo(0.7287, within(0.0003));
    assertThat(unnamed.explain())
        .endsWith(
            "The limits are narrower than sampling allows.",
            "The implied design effect is 0.73; a finite population correction would explain it"
                + " for a sample drawn from about 130 people.");
  }

  /** The published Monrovia interval: the variance was divided by n twice. */
  @ParameterizedTest
  @CsvSource({"0.27290, 0.34249", "0.273, 0.342"})
  void knowsTheVarianceDividedTwice(String lower, String upper) {
    IntervalAudit audit = IntervalAudit.of(8, 26).published(lower, upper);
    assertThat(audit.verdict()).isEqualTo(Verdict.NARROWER);
    assertThat(audit.varianceDividedTwice()).isTrue();
    assertThat(audit.impliedDesignEffect()).hasValueCloseTo(1.0 / 26, within(0.001));
    assertThat(audit.explain())
        .endsWith(
            "The limits are narrower than sampling allows.",
            "They follow when the variance is divided by n twice, with the standard error sqrt(p"
                + " (1 - p))/n instead of sqrt(p (1 - p)/n): a known slip.");
  }

  @ParameterizedTest
  @CsvSource({
    "280, 400, 65.5, 74.5, WALD",
    "12, 36, 17.93, 48.73, WALD",
    "12, 36, 19.10, 51.05, WILSON_CONTINUITY_CORRECTED",
    "1, 10, -8.6, 28.6, WALD",
    "1, 10, 0.0, 28.6, WALD",
    "1, 10, -0.4, 42.6, AGRESTI_COULL",
    "1, 10, 0.0, 42.6, AGRESTI_COULL",
    "9, 10, 57.4, 100.4, AGRESTI_COULL",
    "9, 10, 57.4, 100.0, AGRESTI_COULL",
    "0, 32, 0.0, 10.7, WILSON",
    "30, 30, 88.4, 100.0, CLOPPER_PEARSON",
    "0, 20, 0.0, 13.9, MID_P",
    "0, 32, 0.0, 0.0, WALD",
  })
  void namesTheOnlyMethodThatFits(
      long successes, long trials, String lower, String upper, BinomialInterval method) {
    IntervalAudit audit = IntervalAudit.of(successes, trials).publishedPercent(lower, upper + " %");
    assertThat(audit.verdict()).isEqualTo(Verdict.FITS);
    assertThat(audit.fittingMethods()).containsExactly(method);
    assertThat(audit.varianceDividedTwice()).isFalse();
    assertThat(audit.explain()).endsWith("The limits fit " + method.label() + ".");
  }

  @Test
  void namesEveryMethodThatFits() {
    IntervalAudit audit = IntervalAudit.of(280, 400).publishedPercent("65", "74");
    assertThat(audit.fittingMethods())
        .containsExactly(
            BinomialInterval.WILSON,
            BinomialInterval.WILSON_CONTINUITY_CORRECTED,
            BinomialInterval.AGRESTI_COULL,
            BinomialInterval.CLOPPER_PEARSON,
            BinomialInterval.JEFFREYS,
            BinomialInterval.MID_P);
    assertThat(audit.explain())
        .startsWith("280 of 400, published 65 % to 74 % at the level 95 %; the share is 70.0 %.")
        .endsWith(
            "The limits fit Wilson score, Wilson score with continuity correction, Agresti-Coull,"
                + " Clopper-Pearson exact, Jeffreys, mid-P exact.");
  }

  @Test
  void takesThePrintedPrecisionAtItsWord() {
    // Wald for 12 of 36: 0.179344 to 0.487323.
    assertThat(IntervalAudit.of(12, 36).published("0.1793", "0.4873").verdict())
        .isEqualTo(Verdict.FITS);
    assertThat(IntervalAudit.of(12, 36).published("0.1793", "0.48730").verdict())
        .isEqualTo(Verdict.COMPATIBLE);
    assertThat(IntervalAudit.of(12, 36).published("0.179", "0.49").verdict())
        .isEqualTo(Verdict.FITS);
    assertThat(IntervalAudit.of(12, 36).published("0.17", "0.49").verdict())
        .isEqualTo(Verdict.COMPATIBLE);
    // Half a unit is included: of 1 in 2 mid-P has exactly 0.025 to 0.975.
    assertThat(IntervalAudit.of(1, 2).published("0.03", "0.97").fittingMethods())
        .contains(BinomialInterval.MID_P);
    assertThat(IntervalAudit.of(1, 2).published("0.02", "0.98").fittingMethods())
        .contains(BinomialInterval.MID_P);
  }

  @Test
  void allowsForARoundedNormalQuantile() {
    // Wald with 1.96 and with 1.645 instead of 1.959964 and 1.644854, printed with seven decimals.
    assertThat(IntervalAudit.of(12, 36).published("0.1793412", "0.4873255").fittingMethods())
        .containsExactly(BinomialInterval.WALD);
    double half = 1.645 * BinomialInterval.standardError(12, 36);
    assertThat(
            IntervalAudit.of(12, 36)
                .withLevel(0.9)
                .published(
                    BigDecimal.valueOf(12.0 / 36 - half), BigDecimal.valueOf(12.0 / 36 + half))
                .fittingMethods())
        .containsExactly(BinomialInterval.WALD);
    double slip = 1.96 * BinomialInterval.standardError(12, 36) / 6;
    assertThat(
            IntervalAudit.of(12, 36)
                .published(
                    BigDecimal.valueOf(12.0 / 36 - slip), BigDecimal.valueOf(12.0 / 36 + slip))
                .varianceDividedTwice())
        .isTrue();
  }

  @Test
  void readsWiderLimitsAsADesignEffect() {
    IntervalAudit plausible = IntervalAudit.of(280, 400).publishedPercent("63.0", "76.2");
    assertThat(plausible.verdict()).isEqualTo(Verdict.WIDER);
    // (0.066/1.959964)^2 / (0.7 0.3/400) = 2.1599
    assertThat(plausible.impliedDesignEffect()).hasValueCloseTo(2.1599, within(0.0001));
    assertThat(plausible.impliedPopulation()).isEmpty();
    assertThat(plausible.explain())
        .endsWith(
            "The limits are wider than a simple random sample needs.",
            "The implied design effect is 2.16, plausible for a cluster survey.");
    IntervalAudit doubtful = IntervalAudit.of(280, 400).publishedPercent("50", "90");
    assertThat(doubtful.verdict()).isEqualTo(Verdict.WIDER);
    assertThat(doubtful.explain())
        .endsWith("The implied design effect is 19.83, more than cluster surveys commonly have.");
    // 0.7 -+ 1.959964 sqrt(5 0.7 0.3/400) is a design effect of 5.
    double half = 1.959963984540054 * Math.sqrt(5 * 0.7 * 0.3 / 400) - 1e-9;
    assertThat(
            IntervalAudit.of(280, 400)
                .published(BigDecimal.valueOf(0.7 - half), BigDecimal.valueOf(0.7 + half))
                .explain())
        .endsWith("The implied design effect is 5.00, plausible for a cluster survey.");
  }

  @Test
  void readsTheDesignEffectFromTheLimitThatWasNotCut() {
    // 0.10/1.959964 squared over 0.04 0.96/50
    double effect = Math.pow(0.10 / 1.959963984540054, 2) / (0.04 * 0.96 / 50);
    IntervalAudit below = IntervalAudit.of(2, 50).publishedPercent("0.0", "14.0");
    assertThat(below.verdict()).isEqualTo(Verdict.COMPATIBLE);
    assertThat(below.impliedDesignEffect()).hasValueCloseTo(effect, within(1e-12));
    IntervalAudit above = IntervalAudit.of(48, 50).publishedPercent("86.0", "100.0");
    assertThat(above.verdict()).isEqualTo(Verdict.COMPATIBLE);
    assertThat(above.impliedDesignEffect()).hasValueCloseTo(effect, within(1e-12));
    assertThat(IntervalAudit.of(1, 2).published("0", "1").impliedDesignEffect())
        .hasValueCloseTo(0.25 / 3.841458820694124 / 0.125, within(1e-12));
    assertThat(IntervalAudit.of(2, 50).publishedPercent("0.0", "30.0").verdict())
        .isEqualTo(Verdict.WIDER);
    assertThat(IntervalAudit.of(48, 50).publishedPercent("70.0", "100.0").verdict())
        .isEqualTo(Verdict.WIDER);
  }

  @Test
  void judgesCountsWithoutVariance() {
    IntervalAudit wider = IntervalAudit.of(0, 32).publishedPercent("0.0", "30.0");
    assertThat(wider.verdict()).isEqualTo(Verdict.WIDER);
    assertThat(wider.impliedDesignEffect()).isEmpty();
    assertThat(wider.impliedPopulation()).isEmpty();
    assertThat(wider.explain()).endsWith("The limits are wider than a simple random sample needs.");
    IntervalAudit narrower = IntervalAudit.of(32, 32).publishedPercent("99.0", "100.0");
    assertThat(narrower.verdict()).isEqualTo(Verdict.NARROWER);
    assertThat(narrower.varianceDividedTwice()).isFalse();
    assertThat(narrower.explain()).endsWith("The limits are narrower than sampling allows.");
    assertThat(IntervalAudit.of(0, 32).publishedPercent("0.0", "9.5").verdict())
        .isEqualTo(Verdict.COMPATIBLE);
  }

  @Test
  void readsNarrowerLimitsAsAFinitePopulation() {
    IntervalAudit audit =
        IntervalAudit.of(15, 50).withPopulation(60).publishedPercent("26.5", "33.5");
    assertThat(audit.verdict()).isEqualTo(Verdict.NARROWER);
    assertThat(audit.explain())
        .endsWith(
            "The implied design effect is 0.08; a finite population correction would explain it"
                + " for a sample drawn from about 54 people, not 60.");
    IntervalAudit point = IntervalAudit.of(15, 50).publishedPercent("30.0", "30.0");
    assertThat(point.verdict()).isEqualTo(Verdict.NARROWER);
    assertThat(point.impliedDesignEffect()).hasValueCloseTo(0.0, within(1e-12));
    IntervalAudit census = IntervalAudit.of(15, 50).withPopulation(50).publishedPercent("30", "30");
    assertThat(census.verdict()).isEqualTo(Verdict.FITS);
    assertThat(census.fittingMethods()).containsExactly(WALD_FINITE_POPULATION);
  }

  @Test
  void hasNoPopulationForADesignEffectOfZero() {
    IntervalAudit audit = IntervalAudit.of(1, 2).published("0.5", "0.5");
    assertThat(audit.impliedDesignEffect()).hasValue(0);
    assertThat(audit.impliedPopulation()).isEmpty();
    assertThat(audit.verdict()).isEqualTo(Verdict.NARROWER);
    assertThat(audit.explain()).endsWith("The implied design effect is 0.00.");
  }

  @Test
  void namesAnotherLevel() {
    // Wald at 90 %: 0.7 -+ 1.644854 0.0229129 = 0.6623 to 0.7377
    IntervalAudit audit = IntervalAudit.of(280, 400).published("0.6623", "0.7377");
    assertThat(audit.verdict()).isEqualTo(Verdict.NARROWER);
    assertThat(audit.explain())
        .contains("At the level 90 % the limits fit Wald.")
        .doesNotContain("At the level 95 % the limits fit Wald.");
  }

  @Test
  void seesTheShareOutside() {
    IntervalAudit above = IntervalAudit.of(280, 400).publishedPercent("71.0", "79.0");
    assertThat(above.verdict()).isEqualTo(Verdict.POINT_OUTSIDE);
    assertThat(above.explain())
        .contains(
            "The share lies outside the limits: they belong to other counts or to an estimate with"
                + " weights, or a digit is wrong.");
    assertThat(IntervalAudit.of(280, 400).publishedPercent("61.0", "69.0").verdict())
        .isEqualTo(Verdict.POINT_OUTSIDE);
    // 70 % may have been printed as the limit itself, rounded up or down by half a unit.
    assertThat(IntervalAudit.of(7005, 10_000).publishedPercent("70.1", "90.0").verdict())
        .isEqualTo(Verdict.OFF_CENTRE);
    assertThat(IntervalAudit.of(7004, 10_000).publishedPercent("70.1", "90.0").verdict())
        .isEqualTo(Verdict.POINT_OUTSIDE);
    assertThat(IntervalAudit.of(7005, 10_000).publishedPercent("50.0", "70.0").verdict())
        .isEqualTo(Verdict.OFF_CENTRE);
    assertThat(IntervalAudit.of(7006, 10_000).publishedPercent("50.0", "70.0").verdict())
        .isEqualTo(Verdict.POINT_OUTSIDE);
  }

  @Test
  void allowsTheLeanOfScoreAndLogitIntervals() {
    // Half width 0.10, share 0.2: the logit leans by 0.3 0.01/0.16 = 0.01875; the slack is 2 % of
    // the
    // half width and half a unit of the fourth decimal, 0.00205.
    assertThat(verdictAround(0.2 - 0.0020, 0.1)).isEqualTo(Verdict.WIDER);
    assertThat(verdictAround(0.2 - 0.0021, 0.1)).isEqualTo(Verdict.OFF_CENTRE);
    assertThat(verdictAround(0.2 + 0.0208, 0.1)).isEqualTo(Verdict.WIDER);
    assertThat(verdictAround(0.2 + 0.0209, 0.1)).isEqualTo(Verdict.OFF_CENTRE);
  }

  private static Verdict verdictAround(double centre, double half) {
    BigDecimal lower = BigDecimal.valueOf(centre - half).setScale(4, RoundingMode.HALF_UP);
    BigDecimal upper = BigDecimal.valueOf(centre + half).setScale(4, RoundingMode.HALF_UP);
    return IntervalAudit.of(40, 200).published(lower, upper).verdict();
  }

  @Test
  void readsFractionsAndPercentAlike() {
    IntervalAudit fraction = IntervalAudit.of(8, 26).published("0.165", "0.500");
    assertThat(IntervalAudit.of(8, 26).publishedPercent(" 16.5 %", "50.0%")).isEqualTo(fraction);
    assertThat(IntervalAudit.of(8, 26).publishedPercent("+16.5", "50.0")).isEqualTo(fraction);
    assertThat(
            IntervalAudit.of(8, 26)
                .publishedPercent(new BigDecimal("16.5"), new BigDecimal("50.0")))
        .isEqualTo(fraction);
    assertThat(IntervalAudit.of(8, 26).published(new BigDecimal("0.165"), new BigDecimal("0.500")))
        .isEqualTo(fraction);
    assertThat(IntervalAudit.of(8, 26).published(" .165", "0.500 ")).isEqualTo(fraction);
    assertThat(IntervalAudit.of(8, 26).published("-1", "2").verdict()).isEqualTo(Verdict.WIDER);
    assertThat(IntervalAudit.of(8, 26).publishedPercent("-100", "200").verdict())
        .isEqualTo(Verdict.WIDER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,2018", "", " ", "1e-1", "NaN", "20%", "٠.٢", "0.2.1", "--1"})
  void refusesTextThatIsNoDecimal(String text) {
    assertThatThrownBy(() -> IntervalAudit.of(8, 26).published(text, "0.5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lower must be a decimal with a point, such as 20.18 but was \"" + text + "\"");
    assertThatThrownBy(() -> IntervalAudit.of(8, 26).published("0.1", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("upper must be a decimal with a point, such as 20.18 but was \"" + text + "\"");
  }

  @Test
  void refusesLimitsOutsideTheirRange() {
    IntervalAudit.Counts counts = IntervalAudit.of(8, 26);
    assertThatThrownBy(() -> counts.published("16.5", "50.0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lower must be a fraction from -1 to 2 but was 16.5");
    assertThatThrownBy(() -> counts.published("-1.01", "0.5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lower must be a fraction from -1 to 2 but was -1.01");
    assertThatThrownBy(() -> counts.publishedPercent("16.5", "200.1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("upper must be a percent from -100 to 200 but was 200.1");
    assertThatThrownBy(() -> counts.publishedPercent("50.0", "16.5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("upper must be at or above the lower limit 50.0 but was 16.5");
    assertThatThrownBy(() -> counts.published(new BigDecimal("1e-41"), BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "lower must be a fraction from -1 to 2 with at most 40 decimals but was one with the"
                + " scale 41");
    assertThatThrownBy(() -> counts.published(BigDecimal.ZERO, new BigDecimal("0e2147483647")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "upper must be a fraction from -1 to 2 with at most 40 decimals but was one with the"
                + " scale -2147483647");
    assertThat(counts.published(new BigDecimal("1e-40"), BigDecimal.ONE).verdict())
        .isEqualTo(Verdict.WIDER);
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatThrownBy(() -> IntervalAudit.of(27, 26))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("successes must be a number of people from 0 to 26 but was 27");
    assertThatThrownBy(() -> IntervalAudit.of(8, 26).withPopulation(25))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("population must be a number of people of at least 26 but was 25");
    assertThatThrownBy(() -> IntervalAudit.of(8, 26).withLevel(95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "level must be a fraction from 0.5 to below 1 (0.95 stands for 95 %) but was 95.0");
  }

  @Test
  void isAValue() {
    IntervalAudit audit = IntervalAudit.of(8, 26).published("0.27", "0.34");
    new EqualsTester()
        .addEqualityGroup(audit, IntervalAudit.of(8, 26).publishedPercent("27", "34"))
        .addEqualityGroup(IntervalAudit.of(8, 26).published("0.270", "0.34"))
        .addEqualityGroup(IntervalAudit.of(8, 26).published("0.27", "0.340"))
        .addEqualityGroup(IntervalAudit.of(9, 26).published("0.27", "0.34"))
        .addEqualityGroup(
            IntervalAudit.of(8, 26), IntervalAudit.of(8, 26).withLevel(0.9).withLevel(0.95))
        .addEqualityGroup(IntervalAudit.of(8, 27))
        .addEqualityGroup(IntervalAudit.of(9, 26))
        .addEqualityGroup(IntervalAudit.of(8, 26).withLevel(0.9))
        .addEqualityGroup(IntervalAudit.of(8, 26).withPopulation(90))
        .testEquals();
    IntervalAudit copy = SerializableTester.reserializeAndAssert(audit);
    assertThat(copy.explain()).isEqualTo(audit.explain());
    assertThat(copy.verdict()).isEqualTo(audit.verdict());
    SerializableTester.reserializeAndAssert(IntervalAudit.of(8, 26).withPopulation(90));
    assertThat(IntervalAudit.of(8, 26)).hasToString("8 of 26 at the level 95 %");
    assertThat(IntervalAudit.of(8, 26).withPopulation(90).withLevel(0.999))
        .hasToString("8 of 26 from 90 at the level 99.9 %");
    assertThatThrownBy(() -> audit.explain().add("more"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> audit.fittingMethods().add(BinomialInterval.WALD))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void refusesNulls() {
    new NullPointerTester()
        .setDefault(String.class, "0.5")
        .testAllPublicInstanceMethods(IntervalAudit.of(8, 26));
    new NullPointerTester()
        .testAllPublicInstanceMethods(IntervalAudit.of(8, 26).published("0.27", "0.34"));
  }
}
