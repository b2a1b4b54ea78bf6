package org.nutricoverage.survey.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.IntervalKind;

class SurveyIntervalTest {

  private static final EstimatedProportion SHARE = EstimatedProportion.of(0.62, 0.000841, 412, 29);

  /** The limits were computed from the formulas with 40 digits. */
  @ParameterizedTest
  @CsvFileSource(resources = "limits-to-17-digits.csv", numLinesToSkip = 1)
  void agreesWithExactArithmetic(
      SurveyInterval method,
      double proportion,
      double variance,
      long observations,
      double degreesOfFreedom,
      double level,
      double lower,
      double upper) {
    EstimatedProportion estimate =
        EstimatedProportion.of(proportion, variance, observations, degreesOfFreedom);
    ConfidenceInterval interval = method.of(estimate, level).orElseThrow();
    assertThat(interval.lower()).isCloseTo(lower, within(1e-13 + 1e-11 * Math.abs(lower)));
    assertThat(interval.upper()).isCloseTo(upper, within(1e-13 + 1e-11 * Math.abs(upper)));
    assertThat(interval.level()).isEqualTo(level);
    assertThat(interval.method()).isEqualTo(method);
    assertThat(interval.degreesOfFreedom())
        .isEqualTo(method == SurveyInterval.NORMAL ? Double.POSITIVE_INFINITY : degreesOfFreedom);
    double confidence = (1 + level) / 2;
    assertThat(method.lowerLimit(estimate, confidence)).isPresent();
    assertThat(method.lowerLimit(estimate, confidence).orElseThrow())
        .isCloseTo(lower, within(1e-12 + 1e-11 * Math.abs(lower)));
    assertThat(method.upperLimit(estimate, confidence).orElseThrow())
        .isCloseTo(upper, within(1e-12 + 1e-11 * Math.abs(upper)));
    ConfidenceInterval clipped = method.clipped(estimate, level).orElseThrow();
    assertThat(clipped.lower()).isEqualTo(Math.max(0, interval.lower()));
    assertThat(clipped.upper()).isEqualTo(Math.min(1, interval.upper()));
    assertThat(clipped.method()).isEqualTo(method);
  }

  @Test
  void printsItself() {
    assertThat(SurveyInterval.XLOGIT.of(SHARE, 0.95).orElseThrow())
        .hasToString("55.9 % to 67.7 % (95 % confidence interval, logit, 29.0 degrees of freedom)");
    assertThat(SurveyInterval.NORMAL.of(SHARE, 0.95).orElseThrow())
        .hasToString("56.3 % to 67.7 % (95 % confidence interval, normal approximation)");
  }

  @ParameterizedTest
  @EnumSource
  void everyMethodHasItsName(SurveyInterval method) {
    assertThat(method.kind()).isEqualTo(IntervalKind.SAMPLING);
    assertThat(method.label()).isNotBlank();
    assertThat(
            EnumSet.allOf(SurveyInterval.class).stream()
                .filter(other -> other.label().equals(method.label())))
        .containsExactly(method);
  }

  /** R's upper limit for 0 of 60 with 8 degrees of freedom: Beta(1, n*) with n* = 60 (u/t)^2. */
  @Test
  void nobodyAndEverybody() {
    EstimatedProportion none = EstimatedProportion.of(0, 0, 60, 8);
    ConfidenceInterval interval = SurveyInterval.preferred(none, 0.95).orElseThrow();
    assertThat(interval.method()).isEqualTo(SurveyInterval.KORN_GRAUBARD);
    assertThat(interval.lower()).isEqualTo(0);
    assertThat(interval.upper()).isCloseTo(0.07840814157211162, within(1e-15));
    ConfidenceInterval all = SurveyInterval.preferred(none.complement(), 0.95).orElseThrow();
    assertThat(all.lower()).isCloseTo(0.9215918584278884, within(1e-15));
    assertThat(all.upper()).isEqualTo(1);
  }

  /**
   * With many degrees of freedom there is no adjustment beyond n, and the exact interval is left.
   */
  @ParameterizedTest
  @ValueSource(doubles = {59, 1000, Double.POSITIVE_INFINITY})
  void nobodyInASimpleRandomSampleIsClopperPearson(double degreesOfFreedom) {
    EstimatedProportion none = EstimatedProportion.of(0, 0, 60, degreesOfFreedom);
    double exact = BinomialInterval.CLOPPER_PEARSON.of(0, 60, 0.9).upper();
    assertThat(SurveyInterval.KORN_GRAUBARD.of(none, 0.9).orElseThrow().upper())
        .isCloseTo(exact, within(1e-15));
    assertThat(SurveyInterval.KORN_GRAUBARD.upperLimit(none, 0.95).orElseThrow())
        .isCloseTo(1 - Math.pow(0.05, 1.0 / 60), within(1e-15));
    assertThat(SurveyInterval.KORN_GRAUBARD.lowerLimit(none, 0.95)).hasValue(0);
  }

  /** A variance of p (1 - p) / n and n - 1 degrees of freedom is that of a simple random sample. */
  @Test
  void asimpleRandomSampleHasTheBinomialIntervals() {
    EstimatedProportion simple = EstimatedProportion.of(0.3, 0.3 * 0.7 / 50, 50, 49);
    double[][] expected = {
      limits(BinomialInterval.CLOPPER_PEARSON),
      limits(BinomialInterval.CLOPPER_PEARSON),
      limits(BinomialInterval.WILSON),
      limits(BinomialInterval.AGRESTI_COULL),
      limits(BinomialInterval.JEFFREYS),
      limits(BinomialInterval.WALD)
    };
    SurveyInterval[] methods = {
      SurveyInterval.BETA,
      SurveyInterval.KORN_GRAUBARD,
      SurveyInterval.WILSON_ADJUSTED,
      SurveyInterval.MODIFIED_AGRESTI_COULL,
      SurveyInterval.MODIFIED_JEFFREYS,
      SurveyInterval.NORMAL
    };
    for (int i = 0; i < methods.length; i++) {
      ConfidenceInterval actual = methods[i].of(simple, 0.95).orElseThrow();
      assertThat(actual.lower()).as(methods[i].label()).isCloseTo(expected[i][0], within(1e-13));
      assertThat(actual.upper()).as(methods[i].label()).isCloseTo(expected[i][1], within(1e-13));
    }
  }

  private static double[] limits(BinomialInterval method) {
    ConfidenceInterval interval = method.of(15, 50, 0.95);
    return new double[] {interval.lower(), interval.upper()};
  }

  @ParameterizedTest
  @CsvSource({
    // share, variance, observations, degrees of freedom, and the methods that have an answer
    "0, 0, 60, 8, KORN_GRAUBARD STUDENT_T NORMAL",
    "1, 0, 60, 8, KORN_GRAUBARD STUDENT_T NORMAL",
    "0.4, 0, 60, 8, KORN_GRAUBARD STUDENT_T NORMAL",
    "0.4, 9e-21, 60, 8, KORN_GRAUBARD STUDENT_T NORMAL",
    "1e-13, 0.01, 60, 8, KORN_GRAUBARD STUDENT_T NORMAL",
    "0.99999999999999, 0.01, 60, 8, KORN_GRAUBARD STUDENT_T NORMAL",
    "0.4, 0.01, 60, 0, NORMAL",
    "0.4, 0.01, 60, -3, NORMAL",
    "0, 0, 60, 0, NORMAL",
    "0, 0, 1, 8, STUDENT_T NORMAL",
    "0, 0, 0, 8, STUDENT_T NORMAL",
    "0.4, 0.01, 1, 8, XLOGIT WILSON ARCSINE STUDENT_T NORMAL",
    "0.4, 0.01, 0, 8, XLOGIT WILSON ARCSINE STUDENT_T NORMAL",
  })
  void hasAnAnswerOnlyWhereThereIsOne(
      double proportion, double variance, long observations, double freedom, String methods) {
    EstimatedProportion estimate =
        EstimatedProportion.of(proportion, variance, observations, freedom);
    Set<SurveyInterval> answering = EnumSet.noneOf(SurveyInterval.class);
    for (SurveyInterval method : SurveyInterval.values()) {
      boolean answers = method.of(estimate, 0.95).isPresent();
      assertThat(method.clipped(estimate, 0.95).isPresent()).isEqualTo(answers);
      assertThat(method.lowerLimit(estimate, 0.95).isPresent()).isEqualTo(answers);
      assertThat(method.upperLimit(estimate, 0.95).isPresent()).isEqualTo(answers);
      if (answers) {
        answering.add(method);
      }
    }
    Set<SurveyInterval> expected = EnumSet.noneOf(SurveyInterval.class);
    for (String method : methods.split(" ", -1)) {
      expected.add(SurveyInterval.valueOf(method));
    }
    assertThat(answering).isEqualTo(expected);
  }

  @Test
  void aPointSaysNothingOfTheDoubt() {
    EstimatedProportion one = EstimatedProportion.of(1, 0, 60, 8);
    assertThat(SurveyInterval.STUDENT_T.of(one, 0.95).orElseThrow().width()).isEqualTo(0);
    assertThat(SurveyInterval.NORMAL.of(one, 0.95).orElseThrow().lower()).isEqualTo(1);
  }

  @Test
  void preferredIsLogitWhereItHasAnAnswer() {
    assertThat(SurveyInterval.preferredMethod(SHARE)).isEqualTo(SurveyInterval.XLOGIT);
    assertThat(SurveyInterval.preferred(SHARE, 0.9))
        .isEqualTo(SurveyInterval.XLOGIT.of(SHARE, 0.9));
    EstimatedProportion same = EstimatedProportion.of(0.5, 0, 60, 8);
    assertThat(SurveyInterval.preferred(same, 0.95))
        .isEqualTo(SurveyInterval.KORN_GRAUBARD.of(same, 0.95));
    assertThat(SurveyInterval.preferred(EstimatedProportion.of(0.5, 0.01, 60, 0), 0.95)).isEmpty();
    assertThat(SurveyInterval.preferred(EstimatedProportion.of(0, 0, 1, 5), 0.95)).isEmpty();
  }

  /** Student's t at 97.5 % and 10 degrees of freedom is 2.2281388519862735. */
  @Test
  void symmetricIntervals() {
    ConfidenceInterval interval = SurveyInterval.symmetric(1200, 50, 10, 0.95).orElseThrow();
    assertThat(interval.lower()).isCloseTo(1200 - 50 * 2.2281388519862735, within(1e-10));
    assertThat(interval.upper()).isCloseTo(1200 + 50 * 2.2281388519862735, within(1e-10));
    assertThat(interval.method()).isEqualTo(SurveyInterval.STUDENT_T);
    assertThat(interval.degreesOfFreedom()).isEqualTo(10);
    ConfidenceInterval normal =
        SurveyInterval.symmetric(-0.1, 0.02, Double.POSITIVE_INFINITY, 0.99).orElseThrow();
    assertThat(normal.lower()).isCloseTo(-0.1 - 0.02 * 2.5758293035489004, within(1e-15));
    assertThat(normal.method()).isEqualTo(SurveyInterval.NORMAL);
    assertThat(SurveyInterval.symmetric(5, 0, 3, 0.9).orElseThrow().width()).isEqualTo(0);
    assertThat(SurveyInterval.symmetric(5, 1, 0, 0.9)).isEmpty();
    assertThat(SurveyInterval.symmetric(5, 1, -1, 0.9)).isEmpty();
    assertThat(SurveyInterval.symmetric(1e308, 1e308, 3, 0.9)).isEmpty();
    assertThat(SurveyInterval.symmetric(-1e308, 1e308, 3, 0.9)).isEmpty();
    // The quantile is beyond the range of doubles, unless there is nothing to multiply.
    assertThat(SurveyInterval.symmetric(5, 1, 1e-4, 0.9)).isEmpty();
    assertThat(SurveyInterval.symmetric(5, 0, 1e-4, 0.9)).isPresent();
  }

  /** Cauchy's distribution: t = tan(pi (1/2 - tail)), 636.6 at a tail of 0.0005. */
  @Test
  void oneDegreeOfFreedomDoesNotOverflow() {
    EstimatedProportion estimate = EstimatedProportion.of(0.9, 0.01, 20, 1);
    double half = Math.tan(Math.PI * 0.4995) * 0.1;
    assertThat(SurveyInterval.STUDENT_T.of(estimate, 0.999).orElseThrow().upper())
        .isCloseTo(0.9 + half, within(1e-9));
    ConfidenceInterval interval = SurveyInterval.XLOGIT.of(estimate, 0.999).orElseThrow();
    assertThat(interval.lower()).isCloseTo(9 * Math.exp(-half / 0.09), within(1e-300));
    assertThat(interval.lower()).isPositive();
    assertThat(interval.upper()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"STUDENT_T", "NORMAL"})
  void hardlyAnyDegreesOfFreedomLeaveEverythingOpen(SurveyInterval method) {
    EstimatedProportion estimate = EstimatedProportion.of(0.3, 0.01, 40, 1e-4);
    ConfidenceInterval interval = method.of(estimate, 0.95).orElseThrow();
    if (method == SurveyInterval.MODIFIED_JEFFREYS) {
      // Jeffreys' prior itself: the quantiles of Beta(1/2, 1/2) are sin^2(pi tail / 2).
      double sine = Math.sin(Math.PI * 0.025 / 2);
      assertThat(interval.lower()).isCloseTo(sine * sine, within(1e-12));
      assertThat(interval.upper()).isCloseTo(1 - sine * sine, within(1e-12));
    } else {
      assertThat(interval.lower()).isCloseTo(0, within(1e-16));
      assertThat(interval.upper()).isCloseTo(1, within(2e-16));
    }
    assertThat(SurveyInterval.STUDENT_T.of(estimate, 0.95)).isEmpty();
  }

  @Test
  void noneAndAllWithHardlyAnyDegreesOfFreedom() {
    EstimatedProportion none = EstimatedProportion.of(0, 0, 40, 1e-4);
    assertThat(SurveyInterval.KORN_GRAUBARD.of(none, 0.95).orElseThrow().upper()).isEqualTo(1);
    assertThat(SurveyInterval.KORN_GRAUBARD.of(none.complement(), 0.95).orElseThrow().lower())
        .isEqualTo(0);
  }

  /** As a census leaves it: all that remains of the variance is rounding. */
  @ParameterizedTest
  @EnumSource
  void hugeSamples(SurveyInterval method) {
    EstimatedProportion estimate = EstimatedProportion.of(0.25, 1e-19, Long.MAX_VALUE, 30);
    ConfidenceInterval interval = method.of(estimate, 0.95).orElseThrow();
    // 2.0423 or 1.96 standard errors of 3.2e-10
    assertThat(0.25 - interval.lower()).isBetween(6.1e-10, 6.5e-10);
    assertThat(interval.upper() - 0.25).isBetween(6.1e-10, 6.5e-10);
  }

  @Test
  void manyButRareStayExact() {
    // 10 expected among 1e15: the Beta quantile is that of Gamma(10, 1) / 1e15.
    EstimatedProportion rare = EstimatedProportion.of(1e-12, 1e-19, 1_000_000_000_000_000L, 1e9);
    ConfidenceInterval interval = SurveyInterval.KORN_GRAUBARD.of(rare, 0.95).orElseThrow();
    assertThat(interval.lower()).isCloseTo(0, within(1e-12));
    assertThat(interval.upper()).isBetween(1e-12, 4e-7);
  }

  @Test
  void modifiedJeffreysNeverMissesTheShare() {
    // n* p is 0.001: the tail quantile of Beta(0.501, ...) at 25 % is above the share.
    EstimatedProportion rare = EstimatedProportion.of(0.0001, 0.00001, 100, 20);
    assertThat(SurveyInterval.MODIFIED_JEFFREYS.of(rare, 0.5).orElseThrow().lower())
        .isEqualTo(0.0001);
    assertThat(SurveyInterval.MODIFIED_JEFFREYS.of(rare.complement(), 0.5).orElseThrow().upper())
        .isEqualTo(0.9999);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, 0.49, 1, 95, -0.5, Double.POSITIVE_INFINITY})
  void refusesLevels(double level) {
    String message =
        "level must be a fraction from 0.5 to below 1 (0.95 stands for 95 %) but was " + level;
    assertThatThrownBy(() -> SurveyInterval.XLOGIT.of(SHARE, level))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> SurveyInterval.NORMAL.clipped(SHARE, level)).hasMessage(message);
    assertThatThrownBy(() -> SurveyInterval.preferred(SHARE, level)).hasMessage(message);
    assertThatThrownBy(() -> SurveyInterval.symmetric(0, 1, 0, level)).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, 0.5, 1, 95})
  void refusesConfidences(double confidence) {
    String message =
        "confidence must be a fraction above 0.5 and below 1 (0.95 stands for 95 %) but was "
            + confidence;
    assertThatThrownBy(() -> SurveyInterval.XLOGIT.lowerLimit(SHARE, confidence))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> SurveyInterval.WILSON.upperLimit(SHARE, confidence))
        .hasMessage(message);
  }

  @Test
  void refusesImpossibleFigures() {
    assertThatThrownBy(() -> SurveyInterval.symmetric(Double.NaN, 1, 5, 0.95))
        .hasMessage("estimate must be a finite number of units of the figure but was NaN");
    assertThatThrownBy(() -> SurveyInterval.symmetric(1, -1, 5, 0.95))
        .hasMessage(
            "standardError must be a finite number of units of the figure of at least 0 but was"
                + " -1.0");
    assertThatThrownBy(() -> SurveyInterval.symmetric(1, 1, Double.NaN, 0.95))
        .hasMessage("degreesOfFreedom must be a finite number or positive infinity but was NaN");
  }
}
