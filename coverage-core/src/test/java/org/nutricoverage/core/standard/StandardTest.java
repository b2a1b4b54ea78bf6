package org.nutricoverage.core.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.core.SampleEstimates.SCOPE;
import static org.nutricoverage.core.SampleEstimates.counted;
import static org.nutricoverage.core.SampleEstimates.surveyed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.SampleEstimates;

class StandardTest {

  private static Verdict verdict(Standard standard, String percent) {
    return standard.verdict(Rational.parse(percent).dividedBy(Rational.of(100)));
  }

  @ParameterizedTest
  @CsvSource({
    "RURAL, 50, NOT_MET",
    "RURAL, 50.0001, MET",
    "URBAN, 70, NOT_MET",
    "URBAN, 70.0001, MET",
    "CAMP, 90, NOT_MET",
    "CAMP, 90.0001, MET",
    "CAMP, 0, NOT_MET",
    "CAMP, 100, MET",
    "RURAL, 124, MET"
  })
  void sphereIsStrictlyGreater(Setting setting, String percent, Verdict verdict) {
    assertThat(verdict(Standard.sphereCoverage(setting), percent)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"70, MET", "69.9999, NOT_MET", "0, NOT_MET", "100, MET"})
  void theMinimumOfWfpIsIncluded(String percent, Verdict verdict) {
    assertThat(verdict(Standard.wfpMinimumCoverage(), percent)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "51, MET, NOT_MET",
    "64, MET, NOT_MET",
    "37, NOT_MET, NOT_MET",
    "54, MET, NOT_MET",
    "46, NOT_MET, NOT_MET",
    "71, MET, MET"
  })
  void aFigureIsJudgedBySetting(String percent, Verdict rural, Verdict urban) {
    assertThat(verdict(Standard.sphereCoverage(Setting.RURAL), percent)).isEqualTo(rural);
    assertThat(verdict(Standard.sphereCoverage(Setting.URBAN), percent)).isEqualTo(urban);
    assertThat(verdict(Standard.sphereCoverage(Setting.CAMP), percent)).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void publishedStandardsKeepTheirSigns() {
    assertThat(Standard.published())
        .extracting(Standard::toString)
        .containsExactly(
            "WFP minimum coverage of prevention: >= 70 %",
            "Sphere coverage, rural: > 50 %",
            "Sphere coverage, urban: > 70 %",
            "Sphere coverage, camp: > 90 %",
            "WFP minimum adherence: >= 66 %",
            "Sphere recovery, MAM: > 75 %",
            "Sphere mortality, MAM: < 3 %",
            "Sphere mortality, SAM: < 10 %",
            "Sphere default: < 15 %",
            "WFP non-response: < 15 %");
    assertThat(Standard.published())
        .extracting(Standard::source)
        .allMatch(source -> !source.isBlank());
    assertThat(verdict(Standard.sphereMortality(), "3")).isEqualTo(Verdict.NOT_MET);
    assertThat(verdict(Standard.sphereMortality(), "2.9")).isEqualTo(Verdict.MET);
  }

  @Test
  void judgesTheWholeInterval() {
    Standard standard = Standard.wfpMinimumCoverage();
    assertThat(standard.verdict(of(0.75, 0.7, 0.8))).isEqualTo(Verdict.MET);
    assertThat(standard.verdict(of(0.75, 0.6999, 0.8))).isEqualTo(Verdict.UNCERTAIN);
    assertThat(standard.verdict(of(0.65, 0.6, 0.7))).isEqualTo(Verdict.UNCERTAIN);
    assertThat(standard.verdict(of(0.65, 0.6, 0.6999))).isEqualTo(Verdict.NOT_MET);
    Standard mortality = Standard.sphereMortality();
    assertThat(mortality.verdict(of(0.02, 0.01, 0.0299))).isEqualTo(Verdict.MET);
    assertThat(mortality.verdict(of(0.02, 0.01, 0.03))).isEqualTo(Verdict.UNCERTAIN);
    assertThat(mortality.verdict(of(0.04, 0.03, 0.05))).isEqualTo(Verdict.NOT_MET);
  }

  private static CoverageEstimate of(double p, double lower, double upper) {
    return surveyed(SCOPE, p, lower, upper, SampleEstimates.TestMethod.SAMPLED);
  }

  @Test
  void judgesTheFigureWhereThereIsNoInterval() {
    assertThat(Standard.wfpMinimumCoverage().verdict(counted(29_760, 48_000)))
        .isEqualTo(Verdict.NOT_MET);
    assertThat(Standard.wfpMinimumCoverage().verdict(counted(33_600, 48_000)))
        .isEqualTo(Verdict.MET);
    assertThat(
            Standard.wfpMinimumCoverage()
                .verdict(SampleEstimates.withoutFigure(SCOPE, Outcome.Reason.NO_DATA)))
        .isEqualTo(Verdict.NOT_ASSESSED);
    // The double 0.7 lies below 7/10, but it is what 70 % is.
    CoverageEstimate estimated =
        SampleEstimates.begin(SCOPE, of(0.5, 0.5, 0.5).method())
            .computed(Proportion.estimated(0.7, 0.01), SampleEstimates.NONE);
    assertThat(Standard.wfpMinimumCoverage().verdict(estimated)).isEqualTo(Verdict.MET);
    assertThat(Standard.sphereCoverage(Setting.URBAN).verdict(estimated))
        .isEqualTo(Verdict.NOT_MET);
  }

  @ParameterizedTest
  @CsvSource({
    "29760, 48000, 3840",
    "33600, 48000, 0",
    "33599, 48000, 1",
    "0, 10, 7",
    "12400, 10000, 0",
    "9886, 42495, 19861",
    "0, 1, 1",
    "6, 9, 1"
  })
  void tellsHowManyMoreReachTheMinimum(long reached, long eligible, long more) {
    assertThat(Standard.wfpMinimumCoverage().morePeopleNeeded(Proportion.of(reached, eligible)))
        .isEqualTo(more);
  }

  @ParameterizedTest
  @CsvSource({
    "50, 100, 1",
    "51, 100, 0",
    "49, 100, 2",
    "50, 101, 1",
    "51, 101, 0",
    "0, 2, 2",
    "0, 1, 1"
  })
  void onePersonMoreIsNeededWhereTheSignIsStrict(long reached, long eligible, long more) {
    assertThat(
            Standard.sphereCoverage(Setting.RURAL)
                .morePeopleNeeded(Proportion.of(reached, eligible)))
        .isEqualTo(more);
  }

  @Test
  void countsPeopleWholeWhereNumbersAreNot() {
    Proportion.Counted counts = Proportion.of(Rational.parse("49.5"), Rational.parse("100.5"));
    // 50 % of 100.5 is 50.25
    assertThat(Standard.sphereCoverage(Setting.RURAL).morePeopleNeeded(counts)).isEqualTo(1);
    assertThatThrownBy(() -> Standard.sphereMortality().morePeopleNeeded(counts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threshold must be one that wants more (> or >=) but was < 3 %");
    Proportion.Counted huge = Proportion.of(Rational.ZERO, Rational.of(10).power(30));
    assertThatThrownBy(() -> Standard.wfpMinimumCoverage().morePeopleNeeded(huge))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "> 50 %, GREATER_THAN, > 50 %", ">=70%, AT_LEAST, >= 70 %", "< 3.0 %, LESS_THAN, < 3 %",
    "<= 0.5%, AT_MOST, <= 0.5 %", "' >200/3 % ', GREATER_THAN, > 200/3 %",
        ">= 0 %, AT_LEAST, >= 0 %",
    "> 100 %, GREATER_THAN, > 100 %"
  })
  void readsThresholds(String text, Comparison comparison, String written) {
    Threshold threshold = Threshold.parse(text);
    assertThat(threshold.comparison()).isEqualTo(comparison);
    assertThat(threshold).hasToString(written);
    assertThat(Threshold.parse(written)).isEqualTo(threshold);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "50 %", "> 50", "= 50 %", "> 0.5", "%", ">"})
  void refusesOtherTexts(String text) {
    assertThatThrownBy(() -> Threshold.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "threshold must be a sign and a percentage such as \"> 50 %\" but was \""
                + text
                + "\"");
  }

  @Test
  void refusesThresholdsThatAreNoPercentage() {
    assertThatThrownBy(() -> Threshold.parse("> x %"))
        .hasMessageStartingWith("number must be a whole number");
    assertThatThrownBy(() -> Threshold.parse("> 101 %"))
        .hasMessage("value must be a fraction from 0 to 1 but was 1.01");
    assertThatThrownBy(() -> Threshold.parse("> -1 %"))
        .hasMessage("value must be a fraction from 0 to 1 but was -0.01");
    assertThatThrownBy(() -> Threshold.atLeastPercent(100.1))
        .hasMessage("percent must be a percentage from 0 to 100 but was 100.1");
    assertThatThrownBy(() -> Threshold.lessThanPercent(-1))
        .hasMessage("percent must be a percentage from 0 to 100 but was -1.0");
    assertThatThrownBy(() -> Threshold.greaterThanPercent(Double.NaN))
        .hasMessage("percent must be a percentage from 0 to 100 but was NaN");
    assertThat(Threshold.ofPercent(Comparison.AT_MOST, 0)).hasToString("<= 0 %");
    assertThat(Threshold.ofPercent(Comparison.AT_MOST, 100)).hasToString("<= 100 %");
    assertThat(Threshold.atLeastPercent(66.6).value()).isEqualTo(Rational.of(666, 1000));
  }

  @ParameterizedTest
  @CsvSource({
    "GREATER_THAN, >, true, false, false, true", "AT_LEAST, >=, true, false, true, true",
    "LESS_THAN, <, false, true, false, false", "AT_MOST, <=, false, true, true, false"
  })
  void signsMeanWhatTheySay(
      Comparison comparison,
      String sign,
      boolean wantsMore,
      boolean below,
      boolean at,
      boolean above) {
    Threshold threshold = Threshold.ofPercent(comparison, 50);
    assertThat(comparison.sign()).isEqualTo(sign);
    assertThat(comparison.wantsMore()).isEqualTo(wantsMore);
    assertThat(threshold.isMetBy(Rational.of(49, 100))).isEqualTo(below);
    assertThat(threshold.isMetBy(Rational.of(1, 2))).isEqualTo(at);
    assertThat(threshold.isMetBy(Rational.of(51, 100))).isEqualTo(above);
  }

  @Test
  void ownStandardsHaveNameAndSource() {
    Threshold threshold = Threshold.parse("> 50 %");
    assertThatThrownBy(() -> new Standard(" ", threshold, "x"))
        .hasMessage("name must be a text that is not blank");
    assertThatThrownBy(() -> new Standard("x", threshold, ""))
        .hasMessage("source must be a text that is not blank");
    assertThat(new Standard(" mine ", threshold, " us "))
        .isEqualTo(new Standard("mine", threshold, "us"));
    assertThat(Setting.values())
        .extracting(Setting::label)
        .containsExactly("rural", "urban", "camp");
  }
}
