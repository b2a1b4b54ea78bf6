package org.nutricoverage.deskreview.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Factor;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Spread;

class IncidenceFactorTest {

  private static final Rational SEVEN_AND_A_HALF = Rational.parse("7.5");
  private static final IncidenceFactor WFP = IncidenceFactor.additive(1.6);
  private static final IncidenceFactor UNCERTAIN =
      IncidenceFactor.additive(3.6)
          .withInterval(IncidenceFactor.additive(3.4), IncidenceFactor.additive(3.9), 0.95);

  @Test
  void isTheSameInBothNotations() {
    assertThat(IncidenceFactor.multiplier(2.6)).isEqualTo(WFP);
    assertThat(IncidenceFactor.multiplier(Rational.parse("2.6"))).isEqualTo(WFP);
    assertThat(WFP.additive()).isEqualTo(Rational.parse("1.6"));
    assertThat(WFP.multiplier()).isEqualTo(Rational.parse("2.6"));
    assertThat(WFP.periodMonths()).isEqualTo(12);
    assertThat(IncidenceFactor.multiplier(1)).isEqualTo(IncidenceFactor.PREVALENCE_ONLY);
    assertThat(IncidenceFactor.additive(0)).isEqualTo(IncidenceFactor.PREVALENCE_ONLY);
  }

  @Test
  void asksWhetherAMultiplierBelowOneIsAdditive() {
    assertThatThrownBy(() -> IncidenceFactor.multiplier(0.8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "multiplier K = 1 + k must be a number of at least 1 but was 0.8; is it the additive"
                + " factor k?");
  }

  @Test
  void refusesNegativeFactorsAndPeriodsOutOfRange() {
    assertThatThrownBy(() -> IncidenceFactor.additive(-0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "additive incidence factor k must be a number of new per prevalent cases of at least 0"
                + " but was -0.1");
    assertThatThrownBy(() -> IncidenceFactor.additive(Rational.ONE, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("periodMonths must be a number of months from 1 to 1200 but was 0");
    assertThatThrownBy(() -> IncidenceFactor.additive(Rational.ONE, 1201))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> IncidenceFactor.fromDuration(0, SEVEN_AND_A_HALF))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("periodMonths must be a number of months from 1 to 1200 but was 0");
    assertThatThrownBy(() -> IncidenceFactor.fromDuration(12, Rational.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("durationMonths must be a number of months above 0 but was 0");
    assertThatThrownBy(() -> IncidenceFactor.fromDurationDays(Rational.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("durationDays must be a number of days above 0 but was 0");
    assertThatThrownBy(() -> WFP.forMonths(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("months must be a number of months from 1 to 1200 but was 0");
    assertThatThrownBy(() -> WFP.forMonths(1201)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> IncidenceFactor.additive(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(WFP.forMonths(1200).additive()).isEqualTo(Rational.of(160));
  }

  @ParameterizedTest
  @CsvSource({"1, 2/15", "3, 0.4", "6, 0.8", "12, 1.6", "60, 8"})
  void followsFromTheDurationOfTheIllness(int months, String k) {
    IncidenceFactor factor = IncidenceFactor.fromDuration(months, SEVEN_AND_A_HALF);

    assertThat(factor.additive()).isEqualTo(Rational.parse(k));
    assertThat(factor.periodMonths()).isEqualTo(months);
    assertThat(WFP.forMonths(months)).isEqualTo(factor);
    assertThat(factor.forMonths(12)).isEqualTo(WFP);
  }

  @Test
  void followsFromTheDurationInDays() {
    assertThat(IncidenceFactor.fromDurationDays(Rational.of(75)).additive())
        .isEqualTo(Rational.of(365, 75));
    assertThat(IncidenceFactor.fromDurationDays(Rational.of(365)))
        .isEqualTo(IncidenceFactor.additive(1));
  }

  @Test
  void keepsTheMultiplierAboveOneHoweverUncertain() {
    Factor factor = UNCERTAIN.asFactor(12, PartYear.PREVALENT_ONCE);

    assertThat(factor.value()).isEqualTo(Rational.parse("4.6"));
    double width =
        Math.log(
            (factor.spread().quantile(4.6, 0.975) - 1)
                / (factor.spread().quantile(4.6, 0.025) - 1));
    assertThat(width).isCloseTo(Math.log(3.9 / 3.4), within(1e-12));
    assertThat(factor.spread().quantile(4.6, 1e-12)).isGreaterThan(1);
    assertThat(UNCERTAIN.additive()).isEqualTo(Rational.parse("3.6"));
  }

  @Test
  void takesAnIntervalInEitherNotation() {
    assertThat(
            IncidenceFactor.multiplier(4.6)
                .withInterval(
                    IncidenceFactor.multiplier(4.4), IncidenceFactor.multiplier(4.9), 0.95))
        .isEqualTo(UNCERTAIN);
  }

  @Test
  void acceptsAFactorAtALimitOfItsInterval() {
    assertThat(WFP.withInterval(WFP, IncidenceFactor.additive(2), 0.95).additive())
        .isEqualTo(WFP.additive());
    assertThat(WFP.withInterval(IncidenceFactor.additive(1), WFP, 0.95).additive())
        .isEqualTo(WFP.additive());
    assertThat(WFP.withInterval(WFP, WFP, 0.95).spread()).isEqualTo(new Spread.LogNormal(0, 1));
  }

  @Test
  void refusesIntervalsThatDoNotFit() {
    IncidenceFactor one = IncidenceFactor.additive(1);
    IncidenceFactor two = IncidenceFactor.additive(2);

    assertThatThrownBy(() -> IncidenceFactor.additive(3).withInterval(one, two, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("additive incidence factor k must be within its interval 1 to 2 but was 3");
    assertThatThrownBy(() -> IncidenceFactor.additive(0.5).withInterval(one, two, 0.95))
        .hasMessage("additive incidence factor k must be within its interval 1 to 2 but was 0.5");
    assertThatThrownBy(() -> one.withInterval(IncidenceFactor.PREVALENCE_ONLY, two, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lower must be a factor with k above 0 but was 0");
    assertThatThrownBy(() -> one.withInterval(one.forMonths(6), two, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lower must be a factor of 12 months but was one of 6");
    assertThatThrownBy(() -> one.withInterval(one, two.forMonths(6), 0.95))
        .hasMessage("upper must be a factor of 12 months but was one of 6");
    assertThatThrownBy(() -> one.withInterval(one, two, 1))
        .hasMessage("level must be a fraction strictly between 0 and 1 but was 1.0");
    assertThatThrownBy(() -> new IncidenceFactor(Rational.ONE, 12, new Spread.Beta(9), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("spread must be exact or log-normal for the multiplier 1 + k but was Beta");
    assertThatThrownBy(() -> new IncidenceFactor(Rational.ONE, 12, new Spread.LogNormal(1, 0), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("floor must be 1, the least multiplier there is but was 0.0");
    assertThatThrownBy(() -> new IncidenceFactor(Rational.ZERO, 12, new Spread.LogNormal(1, 1), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "additive incidence factor k must be above 0 to be given an uncertainty but was 0");
  }

  @Test
  void countsPrevalentCasesOnceOrProRata() {
    Factor once = WFP.asFactor(6, PartYear.PREVALENT_ONCE);
    Factor proRata = WFP.from("WFP").asFactor(6, PartYear.PRO_RATA);

    assertThat(once.value()).isEqualTo(Rational.parse("1.8"));
    assertThat(once.name()).isEqualTo("cases of 6 months per case at their start (1 + k, k = 0.8)");
    assertThat(once.isUncertain()).isFalse();
    assertThat(proRata.value()).isEqualTo(Rational.parse("1.3"));
    assertThat(proRata.name())
        .isEqualTo(
            "cases per case at the start, pro rata for 6 of 12 months ((1 + k) x 6 / 12, k = 1.6)");
    assertThat(proRata.source()).isEqualTo("WFP");
    assertThat(proRata.isUncertain()).isFalse();
    assertThat(WFP.asFactor(12, PartYear.PRO_RATA).value())
        .isEqualTo(WFP.asFactor(12, PartYear.PREVALENT_ONCE).value());
  }

  @Test
  void scalesAnUncertainFactorProRata() {
    Spread whole = UNCERTAIN.asFactor(12, PartYear.PREVALENT_ONCE).spread();
    Spread third = UNCERTAIN.asFactor(4, PartYear.PRO_RATA).spread();

    assertThat(third.quantile(4.6 / 3, 0.9)).isCloseTo(whole.quantile(4.6, 0.9) / 3, within(1e-12));
    assertThat(third.relativeVariance(4.6 / 3))
        .isCloseTo(whole.relativeVariance(4.6), within(1e-15));
  }

  @Test
  void isShownWithBothNotations() {
    assertThat(WFP).hasToString("k = 1.6 (multiplier 2.6) per 12 months");
    assertThat(WFP.forMonths(1).from("WFP"))
        .hasToString("k = about 0.133333 (multiplier about 1.133333) per 1 month, WFP");
    assertThatThrownBy(() -> WFP.from(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("source must be a text that is not blank");
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(WFP, IncidenceFactor.multiplier(2.6))
        .addEqualityGroup(WFP.from("WFP"), WFP.from(" WFP "))
        .addEqualityGroup(WFP.forMonths(6))
        .addEqualityGroup(UNCERTAIN)
        .testEquals();
    SerializableTester.reserializeAndAssert(UNCERTAIN.from("Isanaka 2021"));
  }

  @Test
  void publishedFactorsHaveTheirSources() {
    assertThat(PublishedIncidenceFactor.all())
        .hasSize(9)
        .doesNotHaveDuplicates()
        .allSatisfy(each -> assertThat(each.factor().source()).endsWith(", " + each.year()))
        .allSatisfy(each -> assertThat(each.factor().periodMonths()).isEqualTo(12));
    assertThat(PublishedIncidenceFactor.all())
        .extracting(each -> each.condition() + " " + each.place() + " " + each.factor().additive())
        .containsExactly(
            "MODERATE global 1.6",
            "SEVERE global 1.6",
            "MODERATE Burkina Faso 4.7",
            "MODERATE Mali 5.1",
            "SEVERE Burkina Faso 9.4",
            "SEVERE Mali 5.7",
            "SEVERE 20 countries 3.6",
            "SEVERE Nigeria 1.3",
            "SEVERE Burundi 30.1");
    assertThat(PublishedIncidenceFactor.ISANAKA_OVERALL_SEVERE.factor().spread())
        .isEqualTo(UNCERTAIN.spread());
    assertThat(PublishedIncidenceFactor.ISANAKA_OVERALL_SEVERE.factor().source())
        .isEqualTo("Isanaka et al., BMJ Global Health 6:e004342, 2021");
  }

  @Test
  void takesOtherPublishedFactorsWithASource() {
    PublishedIncidenceFactor own =
        PublishedIncidenceFactor.of(AcuteMalnutrition.MODERATE, " Tchad ", WFP, "enquête", 2025);

    assertThat(own.place()).isEqualTo("Tchad");
    assertThat(own.factor()).isEqualTo(WFP.from("enquête, 2025"));
    assertThatThrownBy(
            () -> PublishedIncidenceFactor.of(AcuteMalnutrition.MODERATE, "Mali", WFP, " ", 2025))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("source must be a text that is not blank");
    assertThatThrownBy(
            () -> PublishedIncidenceFactor.of(AcuteMalnutrition.MODERATE, "", WFP, "x", 2025))
        .hasMessage("place must be a text that is not blank");
    assertThatThrownBy(
            () -> PublishedIncidenceFactor.of(AcuteMalnutrition.MODERATE, "Mali", WFP, "x", 25))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("year must be a number of the calendar from 1900 to 2999 but was 25");
    assertThatThrownBy(
            () -> new PublishedIncidenceFactor(AcuteMalnutrition.MODERATE, "Mali", WFP, 2025))
        .hasMessage("source must be a text that is not blank");
    SerializableTester.reserializeAndAssert(own);
  }
}
