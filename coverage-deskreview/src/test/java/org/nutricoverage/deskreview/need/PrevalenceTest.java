package org.nutricoverage.deskreview.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Spread;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.deskreview.need.Prevalence.Shape;

class PrevalenceTest {

  private static final Prevalence SEVEN_AND_A_HALF = Prevalence.ofPercent(7.5);

  @Test
  void isTheDecimalThatWasTyped() {
    assertThat(Prevalence.of(0.016).value()).isEqualTo(Rational.of(16, 1000));
    assertThat(Prevalence.ofPercent(1.6).value()).isEqualTo(Rational.of(16, 1000));
    assertThat(Prevalence.of(Rational.of(1, 3)).value()).isEqualTo(Rational.of(1, 3));
    assertThat(Prevalence.of(0.016).spread()).isEqualTo(Spread.EXACT);
    assertThat(Prevalence.of(0.016).source()).isEmpty();
    assertThat(Prevalence.of(0.016).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "7.5 %, 3/40",
    "7.5%, 3/40",
    "' 7.5 % ', 3/40",
    "0.075, 3/40",
    "3/40, 3/40",
    "0, 0",
    "1, 1",
    "0 %, 0",
    "100 %, 1",
    "15/2 %, 3/40"
  })
  void readsPercentAndFraction(String text, String expected) {
    assertThat(Prevalence.parse(text).value()).isEqualTo(Rational.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "7,5 %", "٧ %", "7.5 % %", "seven", "1e2 %", "% 7"})
  void refusesOtherTexts(String text) {
    assertThatThrownBy(() -> Prevalence.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("number must be a whole number, a decimal with a point");
  }

  @Test
  void asksWhetherANumberAboveOneIsAPercentage() {
    assertThatThrownBy(() -> Prevalence.of(7.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("prevalence must be a fraction from 0 to 1 but was 7.5; is it a percentage?");
    assertThatThrownBy(() -> Prevalence.parse("7.5"))
        .hasMessage("prevalence must be a fraction from 0 to 1 but was 7.5; is it a percentage?");
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatThrownBy(() -> Prevalence.of(-0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("prevalence must be a fraction from 0 to 1 but was -0.1");
    assertThatThrownBy(() -> Prevalence.ofPercent(100.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("prevalence must be a percentage from 0 to 100 but was 100.5");
    assertThatThrownBy(() -> Prevalence.ofPercent(-1))
        .hasMessage("prevalence must be a percentage from 0 to 100 but was -1.0");
    assertThatThrownBy(() -> Prevalence.parse("101 %"))
        .hasMessage("prevalence must be a percentage from 0 to 100 but was 101");
    assertThatThrownBy(() -> Prevalence.of(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesTheEffectiveSampleSizeOfASurvey() {
    Prevalence prevalence = Prevalence.fromSurvey(45, 600, 1.5);

    assertThat(prevalence.value()).isEqualTo(Rational.of(75, 1000));
    assertThat(prevalence.spread()).isEqualTo(new Spread.Beta(400));
    assertThat(prevalence.findings()).isEmpty();
  }

  @Test
  void saysThatASurveyWithoutCasesGivesNoUncertainty() {
    Prevalence none = Prevalence.fromSurvey(0, 1_400, 1.5);
    Prevalence all = Prevalence.fromSurvey(20, 20, 1);

    assertThat(none.value()).isEqualTo(Rational.ZERO);
    assertThat(none.spread()).isEqualTo(Spread.EXACT);
    assertThat(none.findings())
        .containsExactly(
            Finding.of(
                NeedFinding.PREVALENCE_WITHOUT_SPREAD,
                "0 of 1,400 people have the condition: the prevalence is used as if it were"
                    + " certain"));
    assertThat(all.value()).isEqualTo(Rational.ONE);
    assertThat(all.findings().get(0).message()).startsWith("20 of 20 people have the condition");
    assertThat(none.from("SMART 2026").findings()).isEqualTo(none.findings());
  }

  @Test
  void acceptsTheSmallestSurveys() {
    assertThat(Prevalence.fromSurvey(1, 2, 1).spread()).isEqualTo(new Spread.Beta(2));
    assertThat(Prevalence.fromSurvey(1, 1, 1).value()).isEqualTo(Rational.ONE);
    assertThat(Prevalence.fromSurvey(0, 1, 0.9).value()).isEqualTo(Rational.ZERO);
  }

  @Test
  void refusesImpossibleSurveys() {
    assertThatThrownBy(() -> Prevalence.fromSurvey(1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sampleSize must be a number of people of at least 1 but was 0");
    assertThatThrownBy(() -> Prevalence.fromSurvey(11, 10, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cases must be a number of people from 0 to 10 but was 11");
    assertThatThrownBy(() -> Prevalence.fromSurvey(-1, 10, 1))
        .hasMessage("cases must be a number of people from 0 to 10 but was -1");
    assertThatThrownBy(() -> Prevalence.fromSurvey(1, 10, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("designEffect must be a finite number of variance ratio above 0 but was 0.0");
    assertThatThrownBy(() -> Prevalence.fromSurvey(0, 10, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void matchesTheVarianceOfAPublishedInterval() {
    Prevalence prevalence =
        SEVEN_AND_A_HALF.withInterval(Prevalence.ofPercent(6.1), Prevalence.ofPercent(9.2), 0.95);

    // sd = 0.031 / (2 x 1.959963985) = 0.00790831; 0.075 x 0.925 / sd^2 - 1 = 1108.2
    double sd = 0.031 / (2 * 1.959963984540054);
    assertThat(prevalence.spread()).isInstanceOf(Spread.Beta.class);
    assertThat(((Spread.Beta) prevalence.spread()).effectiveSampleSize())
        .isCloseTo(0.075 * 0.925 / (sd * sd) - 1, within(1e-6));
    assertThat(prevalence.spread().relativeVariance(0.075) * 0.075 * 0.075)
        .as("variance")
        .isCloseTo(sd * sd, within(1e-14));
    assertThat(prevalence.value()).isEqualTo(SEVEN_AND_A_HALF.value());
  }

  @Test
  void takesTheLimitsOfTheLogNormalAsRatio() {
    Prevalence prevalence =
        SEVEN_AND_A_HALF
            .from("SMART")
            .withInterval(
                Prevalence.ofPercent(6), Prevalence.ofPercent(9.375), 0.95, Shape.LOG_NORMAL);

    // 6 x 1.25 = 7.5 and 7.5 x 1.25 = 9.375: the limits are those of the distribution itself
    assertThat(prevalence.spread().quantile(0.075, 0.025)).isCloseTo(0.06, within(1e-12));
    assertThat(prevalence.spread().quantile(0.075, 0.975)).isCloseTo(0.09375, within(1e-12));
    assertThat(prevalence.source()).isEqualTo("SMART");
  }

  @Test
  void takesAnIntervalOfTheCore() {
    ConfidenceInterval interval =
        ConfidenceInterval.of(0.061, 0.092, 0.9, PropagatedInterval.DELTA_METHOD);

    assertThat(SEVEN_AND_A_HALF.withInterval(interval))
        .isEqualTo(SEVEN_AND_A_HALF.withInterval(Prevalence.of(0.061), Prevalence.of(0.092), 0.9));
  }

  @Test
  void acceptsAPrevalenceAtALimit() {
    assertThat(
            SEVEN_AND_A_HALF.withInterval(SEVEN_AND_A_HALF, Prevalence.ofPercent(9), 0.95).spread())
        .isInstanceOf(Spread.Beta.class);
    assertThat(
            SEVEN_AND_A_HALF.withInterval(Prevalence.ofPercent(0), SEVEN_AND_A_HALF, 0.95).spread())
        .isInstanceOf(Spread.Beta.class);
  }

  @Test
  void refusesIntervalsThatDoNotFit() {
    Prevalence six = Prevalence.ofPercent(6);
    Prevalence nine = Prevalence.ofPercent(9);

    assertThatThrownBy(() -> Prevalence.ofPercent(5).withInterval(six, nine, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("prevalence must be a fraction within its interval 0.06 to 0.09 but was 0.05");
    assertThatThrownBy(() -> Prevalence.ofPercent(9.5).withInterval(six, nine, 0.95))
        .hasMessage("prevalence must be a fraction within its interval 0.06 to 0.09 but was 0.095");
    assertThatThrownBy(() -> six.withInterval(six, six, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("upper must be a fraction above the lower limit but was 0.06");
    assertThatThrownBy(() -> six.withInterval(six, nine, 95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level must be a fraction strictly between 0 and 1 but was 95.0");
    assertThatThrownBy(() -> six.withInterval(Prevalence.of(0), nine, 0.95, Shape.LOG_NORMAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lower must be a number above the floor 0.0 but was 0.0");
    assertThatThrownBy(
            () -> Prevalence.of(0.5).withInterval(Prevalence.of(0), Prevalence.of(1), 0.3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "interval must be narrow enough for a Beta distribution with mean 0.5 but its standard"
                + " deviation was 1.29");
    assertThatThrownBy(() -> Prevalence.of(0).withInterval(Prevalence.of(0), nine, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Prevalence(Rational.ZERO, new Spread.Beta(9), "", java.util.List.of()))
        .hasMessage(
            "prevalence must be a share strictly between 0 and 1 to be given a Beta distribution"
                + " but was 0");
  }

  @Test
  void becomesAFactor() {
    Prevalence prevalence = Prevalence.fromSurvey(45, 600, 1.5).from(" SMART 2026 ");

    assertThat(prevalence.asFactor("prevalence of MAM").name()).isEqualTo("prevalence of MAM");
    assertThat(prevalence.asFactor("x").value()).isEqualTo(prevalence.value());
    assertThat(prevalence.asFactor("x").spread()).isEqualTo(prevalence.spread());
    assertThat(prevalence.asFactor("x").source()).isEqualTo("SMART 2026");
    assertThatThrownBy(() -> prevalence.from(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("source must be a text that is not blank");
  }

  @Test
  void isShownInPercent() {
    assertThat(SEVEN_AND_A_HALF).hasToString("7.5 %");
    assertThat(SEVEN_AND_A_HALF.from("SMART")).hasToString("7.5 % (SMART)");
    assertThat(Prevalence.fromSurvey(1, 3, 1)).hasToString("about 33.333333 %");
    assertThat(Prevalence.of(Rational.parse("0.123456789012"))).hasToString("about 12.345679 %");
    assertThat(Prevalence.of(Rational.parse("0.123456789"))).hasToString("12.3456789 %");
    assertThat(Prevalence.of(Rational.parse("0.1234567"))).hasToString("12.34567 %");
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(Prevalence.of(0.075), Prevalence.ofPercent(7.5), Prevalence.parse("3/40"))
        .addEqualityGroup(Prevalence.of(0.075).from("SMART"))
        .addEqualityGroup(Prevalence.fromSurvey(3, 40, 1), Prevalence.fromSurvey(3, 40, 1))
        .addEqualityGroup(Prevalence.of(0.1))
        .testEquals();
    SerializableTester.reserializeAndAssert(Prevalence.fromSurvey(0, 40, 1).from("SMART"));
    new NullPointerTester().testAllPublicStaticMethods(Prevalence.class);
  }
}
