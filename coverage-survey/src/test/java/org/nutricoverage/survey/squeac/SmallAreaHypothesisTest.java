package org.nutricoverage.survey.squeac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.survey.lqas.ErrorProbabilities;
import org.nutricoverage.survey.lqas.Lot;
import org.nutricoverage.survey.squeac.SmallAreaResult.Outcome;

class SmallAreaHypothesisTest {

  private static final SmallAreaHypothesis LOW =
      SmallAreaHypothesis.notAbove("far villages", 50, "distance");
  private static final SmallAreaHypothesis HIGH =
      SmallAreaHypothesis.above("near villages", 50, "admissions");

  @ParameterizedTest
  @CsvSource({
    "10, 10, NOT_CONFIRMED, CONFIRMED",
    "1, 10, CONFIRMED, NOT_CONFIRMED",
    "5, 10, CONFIRMED, NOT_CONFIRMED",
    "6, 10, NOT_CONFIRMED, CONFIRMED",
    "5, 11, CONFIRMED, NOT_CONFIRMED",
    "6, 11, NOT_CONFIRMED, CONFIRMED",
    "0, 0, UNTESTABLE, UNTESTABLE"
  })
  void isDecidedExactly(long covered, long cases, Outcome low, Outcome high) {
    assertThat(LOW.test(covered, cases).outcome()).isEqualTo(low);
    assertThat(HIGH.test(covered, cases).outcome()).isEqualTo(high);
  }

  @ParameterizedTest
  @CsvSource({"29, 100, 29", "70, 90, 63", "58, 50, 29", "50, 10, 5"})
  void thresholdsAreExact(double percent, long cases, long threshold) {
    assertThat(SmallAreaHypothesis.above("x", percent, "y").test(0, cases).rule().threshold())
        .isEqualTo(threshold);
  }

  @Test
  void saysHowOftenItErrs() {
    // n = 10, d = 5: P(X > 5 | 0.4) and P(X <= 5 | 0.6), which mirror each other but for X = 5.
    ErrorProbabilities errors = LOW.test(1, 10).errors();

    assertThat(errors.aboveThoughLow()).isCloseTo(0.1662386176, within(1e-10));
    assertThat(errors.notAboveThoughHigh()).isCloseTo(0.3668967424, within(1e-10));
    assertThat(LOW.test(1, 10).errors(20, Lot.of(20)).greatest()).isLessThan(errors.greatest());
    assertThat(SmallAreaHypothesis.above("x", 5, "y").test(1, 10).errors().aboveThoughLow())
        .isZero();
    assertThat(SmallAreaHypothesis.above("x", 95, "y").test(1, 10).errors().notAboveThoughHigh())
        .isZero();
    assertThat(LOW.test(0, 0).errors()).isEqualTo(new ErrorProbabilities(0, 1));
  }

  @Test
  void readsAsASentence() {
    assertThat(LOW.test(1, 10))
        .hasToString(
            "confirmed: coverage not above 50 % in far villages (distance); 1 of 10 covered, rule"
                + " more than 5 of 10, errors 10 points off: found above though low 16.6 %, not"
                + " found above though high 36.7 %");
    assertThat(HIGH.about("carers who know the programme"))
        .hasToString("carers who know the programme above 50 % in near villages (admissions)");
    assertThat(LOW.test(1, 10).findings()).isEmpty();
    assertThat(LOW.test(0, 0).findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING UNTESTABLE_HYPOTHESIS (area far villages): no case was found; the hypothesis is"
                + " neither confirmed nor refuted");
  }

  @Test
  void refusesWhatIsNoHypothesis() {
    assertThatThrownBy(() -> SmallAreaHypothesis.above("x", 0, "y"))
        .hasMessage("standard must be a fraction strictly between 0 and 1 but was 0");
    assertThatThrownBy(() -> SmallAreaHypothesis.above("x", 100, "y"))
        .hasMessage("standard must be a fraction strictly between 0 and 1 but was 1");
    assertThatThrownBy(() -> SmallAreaHypothesis.above("x", Double.NaN, "y"))
        .hasMessage("standardPercent must be a finite number of percent but was NaN");
    assertThatThrownBy(() -> SmallAreaHypothesis.above("", 50, "y"))
        .hasMessage("area must be a text that is not blank");
    assertThatThrownBy(() -> SmallAreaHypothesis.above("x", 50, " "))
        .hasMessage("reason must be a text that is not blank");
    assertThatThrownBy(() -> LOW.about(""))
        .hasMessage("indicator must be a text that is not blank");
    assertThatThrownBy(() -> LOW.test(11, 10))
        .hasMessage("covered must be a number of cases from 0 to 10 but was 11");
    assertThatThrownBy(() -> LOW.test(0, -1)).hasMessageStartingWith("cases must be a number of");
    assertThatThrownBy(() -> LOW.test(1, 10).errors(0, Lot.unlimited()))
        .hasMessage("greyPoints must be percentage points above 0 and at most 100 but was 0.0");
    assertThatThrownBy(() -> LOW.test(1, 10).errors(101, Lot.unlimited()))
        .hasMessageStartingWith("greyPoints must be");
    assertThat(LOW.test(1, 10).errors(100, Lot.unlimited()).greatest()).isZero();
    assertThat(LOW.standard()).isEqualTo(Rational.of(1, 2));
    SerializableTester.reserializeAndAssert(LOW.test(1, 10));
  }
}
