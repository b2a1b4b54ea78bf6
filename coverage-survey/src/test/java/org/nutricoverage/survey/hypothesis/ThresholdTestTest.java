package org.nutricoverage.survey.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Threshold;
import org.nutricoverage.core.standard.Verdict;
import org.nutricoverage.survey.interval.EstimatedProportion;
import org.nutricoverage.survey.interval.SurveyInterval;

class ThresholdTestTest {

  private static final EstimatedProportion SHARE =
      EstimatedProportion.of(0.62, 0.029 * 0.029, 412, 29);

  /** Expected values by scipy. */
  @Test
  void bothForms() {
    ThresholdTest test = ThresholdTest.of(SHARE, 0.5);
    assertThat(test.t().orElseThrow()).isCloseTo(0.12 / 0.029, within(1e-14));
    assertThat(test.logitT().orElseThrow()).isCloseTo(3.977157306382313, within(1e-13));
    assertThat(test.pValue(Alternative.GREATER).orElseThrow())
        .isCloseTo(0.0001373773695892557, within(1e-15));
    assertThat(test.pValue(Alternative.LESS).orElseThrow())
        .isCloseTo(0.9998626226304107, within(1e-14));
    assertThat(test.pValue(Alternative.TWO_SIDED).orElseThrow())
        .isCloseTo(0.0002747547391785114, within(1e-15));
    assertThat(test.logitPValue(Alternative.GREATER).orElseThrow())
        .isCloseTo(0.0002128252984916806, within(1e-15));
    assertThat(test.logitPValue(Alternative.TWO_SIDED).orElseThrow())
        .isCloseTo(0.0004256505969833612, within(1e-15));
    ThresholdTest below = ThresholdTest.of(SHARE, 0.7);
    assertThat(below.t().orElseThrow()).isCloseTo(-2.758620689655171, within(1e-14));
    assertThat(below.logitT().orElseThrow()).isCloseTo(-2.9064073800737273, within(1e-13));
    assertThat(below.pValue(Alternative.TWO_SIDED).orElseThrow())
        .isCloseTo(0.009946234182178586, within(1e-14));
    assertThat(below.logitPValue(Alternative.LESS).orElseThrow())
        .isCloseTo(0.0034679946543597065, within(1e-14));
  }

  @Test
  void atTheThreshold() {
    ThresholdTest test = ThresholdTest.of(SHARE, 0.62);
    assertThat(test.t()).hasValue(0);
    assertThat(test.logitT()).hasValue(0);
    assertThat(test.pValue(Alternative.TWO_SIDED)).hasValue(1);
    assertThat(test.pValue(Alternative.LESS)).hasValue(0.5);
  }

  /** Twice the upper normal tail at 37 is 1.1451142445047853e-299: 1 - p would be 0. */
  @Test
  void farTailsKeepTheirDigits() {
    EstimatedProportion exact =
        EstimatedProportion.of(0.87, 0.0001, 100000, Double.POSITIVE_INFINITY);
    ThresholdTest test = ThresholdTest.of(exact, 0.5);
    assertThat(test.pValue(Alternative.TWO_SIDED).orElseThrow())
        .isCloseTo(1.1451142445047853e-299, within(1e-310));
    // 40 standard errors with 1000 degrees of freedom
    EstimatedProportion finite = EstimatedProportion.of(0.9, 0.0001, 100000, 1000);
    assertThat(ThresholdTest.of(finite, 0.5).pValue(Alternative.GREATER).orElseThrow())
        .isCloseTo(1.0478852155173272e-209 / 2, within(1e-220));
  }

  @Test
  void hardlyAnyDegreesOfFreedomAreNeverSignificant() {
    EstimatedProportion vague = EstimatedProportion.of(0.9, 1e-20, 100, 1e-300);
    assertThat(ThresholdTest.of(vague, 0.5).pValue(Alternative.TWO_SIDED).orElseThrow())
        .isGreaterThan(0.9);
  }

  @ParameterizedTest
  @CsvSource({
    // share, variance, degrees of freedom, threshold: has t, has the logit form
    "0.5, 0.01, 10, 0.7, true, true",
    "0.5, 0.01, 10, 0, true, false",
    "0.5, 0.01, 10, 1, true, false",
    "0, 0, 10, 0.7, false, false",
    "1, 0, 10, 0.7, false, false",
    "0, 0.01, 10, 0.7, true, false",
    "1, 0.01, 10, 0.7, true, false",
    "0.5, 0, 10, 0.7, false, false",
    "0.5, 0, 10, 0.5, false, false",
    "0.5, 0.01, 0, 0.7, false, false",
    "0.5, 0.01, -1, 0.7, false, false",
  })
  void saysWhereThereIsNone(
      double share, double variance, double freedom, double threshold, boolean t, boolean logit) {
    ThresholdTest test =
        ThresholdTest.of(EstimatedProportion.of(share, variance, 50, freedom), threshold);
    assertThat(test.t().isPresent()).isEqualTo(t);
    assertThat(test.pValue(Alternative.LESS).isPresent()).isEqualTo(t);
    assertThat(test.logitT().isPresent()).isEqualTo(logit);
    assertThat(test.logitPValue(Alternative.TWO_SIDED).isPresent()).isEqualTo(logit);
  }

  @Test
  void oneSidedLimitsAreThoseOfThePreferredMethod() {
    ThresholdTest test = ThresholdTest.of(SHARE, 0.5);
    assertThat(test.lowerLimit(0.95)).isEqualTo(SurveyInterval.XLOGIT.lowerLimit(SHARE, 0.95));
    assertThat(test.upperLimit(0.9)).isEqualTo(SurveyInterval.XLOGIT.upperLimit(SHARE, 0.9));
    EstimatedProportion none = EstimatedProportion.of(0, 0, 60, 8);
    assertThat(ThresholdTest.of(none, 0.5).upperLimit(0.95))
        .isEqualTo(SurveyInterval.KORN_GRAUBARD.upperLimit(none, 0.95));
    assertThat(ThresholdTest.of(none, 0.5).lowerLimit(0.95)).hasValue(0);
  }

  /** The one-sided limits of the share at 95 % are 56.96 % and 66.79 %. */
  @ParameterizedTest
  @CsvSource({
    "> 50 %, MET",
    ">= 56 %, MET",
    ">= 58 %, UNCERTAIN",
    ">= 66 %, UNCERTAIN",
    ">= 68 %, NOT_MET",
    "< 50 %, NOT_MET",
    "<= 60 %, UNCERTAIN",
    "< 68 %, MET",
  })
  void verdicts(String threshold, Verdict expected) {
    assertThat(ThresholdTest.verdict(SHARE, Threshold.parse(threshold), 0.95)).isEqualTo(expected);
  }

  @Test
  void verdictsOnStandards() {
    assertThat(ThresholdTest.verdict(SHARE, Standard.sphereCoverage(Setting.RURAL), 0.95))
        .isEqualTo(Verdict.MET);
    assertThat(ThresholdTest.verdict(SHARE, Standard.wfpMinimumCoverage(), 0.95))
        .isEqualTo(Verdict.NOT_MET);
    assertThat(ThresholdTest.verdict(SHARE, Standard.sphereCoverage(Setting.RURAL), 0.99999))
        .isEqualTo(Verdict.UNCERTAIN);
  }

  /** The sign decides where a limit is at the threshold: the lower limit of nobody is exactly 0. */
  @Test
  void verdictsAtTheEndsOfTheRange() {
    EstimatedProportion none = EstimatedProportion.of(0, 0, 60, 8);
    assertThat(ThresholdTest.verdict(none, Threshold.parse(">= 0 %"), 0.95)).isEqualTo(Verdict.MET);
    assertThat(ThresholdTest.verdict(none, Threshold.parse("> 0 %"), 0.95))
        .isEqualTo(Verdict.UNCERTAIN);
    assertThat(ThresholdTest.verdict(none, Threshold.parse("> 50 %"), 0.95))
        .isEqualTo(Verdict.NOT_MET);
    assertThat(ThresholdTest.verdict(none.complement(), Threshold.parse("> 90 %"), 0.95))
        .isEqualTo(Verdict.MET);
  }

  @Test
  void withoutLimitsNothingIsCertain() {
    EstimatedProportion oneCluster = EstimatedProportion.of(0.99, 0.0001, 60, 0);
    assertThat(ThresholdTest.verdict(oneCluster, Threshold.parse("> 10 %"), 0.95))
        .isEqualTo(Verdict.UNCERTAIN);
    EstimatedProportion onePerson = EstimatedProportion.of(1, 0, 1, 5);
    assertThat(ThresholdTest.verdict(onePerson, Threshold.parse("< 10 %"), 0.95))
        .isEqualTo(Verdict.UNCERTAIN);
  }

  @Test
  void refuses() {
    assertThatThrownBy(() -> ThresholdTest.of(SHARE, 70))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threshold must be a fraction from 0 to 1 but was 70.0");
    assertThatThrownBy(() -> ThresholdTest.verdict(SHARE, Standard.wfpMinimumCoverage(), 0.5))
        .hasMessage(
            "confidence must be a fraction above 0.5 and below 1 (0.95 stands for 95 %) but was"
                + " 0.5");
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(ThresholdTest.of(SHARE, 0), ThresholdTest.of(SHARE, -0.0))
        .addEqualityGroup(ThresholdTest.of(SHARE, 0.5))
        .addEqualityGroup(ThresholdTest.of(SHARE.complement(), 0.5))
        .testEquals();
    SerializableTester.reserializeAndAssert(ThresholdTest.of(SHARE, 0.5));
  }
}
