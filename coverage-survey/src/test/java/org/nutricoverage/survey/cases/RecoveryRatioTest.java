package org.nutricoverage.survey.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;

class RecoveryRatioTest {

  private static CuredStays stays(int cards, int days) {
    return new CuredStays(cards, (long) cards * days, 0);
  }

  @Test
  void theDefaultIsThreeAndSaysSo() {
    assertThat(RecoveryRatio.DEFAULT.value()).isEqualTo(Rational.of(3));
    assertThat(RecoveryRatio.DEFAULT.basis()).isEqualTo(RecoveryRatio.Basis.DEFAULT);
    assertThat(RecoveryRatio.DEFAULT)
        .hasToString(
            "k = 3 (published default): 7.5 months untreated over 2.5 months treated, Field Exchange"
                + " 49 (2015)");
    assertThat(RecoveryRatio.DEFAULT.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "INFO K_DEFAULT: k = 3 is the published default; it stems from severe acute"
                + " malnutrition, and the cards of this programme would be better");
  }

  @Test
  void lengthsOfEpisodesGiveTheirQuotient() {
    RecoveryRatio ratio = RecoveryRatio.fromEpisodeMonths(7.5, 2.5, "cards");

    assertThat(ratio.value()).isEqualTo(Rational.of(3));
    assertThat(ratio.basis()).isEqualTo(RecoveryRatio.Basis.EPISODE_LENGTHS);
    assertThat(ratio.findings()).isEmpty();
    assertThat(RecoveryRatio.fromEpisodeMonths(7.5, 2.1, "x"))
        .hasToString("k = 3.5714 (from lengths of an episode): x");
  }

  @Test
  void cardsGiveTheRatioOfSevenAndAHalfMonthsToTheirMean() {
    // The mean stay of 50.3 days gives 228.28125 / 50.3.
    RecoveryRatio ratio = RecoveryRatio.fromCuredStays(new CuredStays(30, 1_509, 2));

    assertThat(ratio.value())
        .isEqualTo(Rational.parse("228.28125").dividedBy(Rational.parse("50.3")));
    assertThat(ratio.value().doubleValue()).isBetween(4.53, 4.54);
    assertThat(ratio.basis()).isEqualTo(RecoveryRatio.Basis.CARDS);
    assertThat(ratio.findings()).isEmpty();
    assertThat(ratio.source())
        .isEqualTo(
            "7.5 months untreated over the mean stay of 30 cards of cured children, mean stay 50.3"
                + " days, 2 left out");
  }

  @Test
  void fewerThanThirtyCardsGiveTheDefaultAndAWarning() {
    RecoveryRatio ratio = RecoveryRatio.fromCuredStays(stays(29, 50));

    assertThat(ratio.value()).isEqualTo(Rational.of(3));
    assertThat(ratio.basis()).isEqualTo(RecoveryRatio.Basis.DEFAULT_FOR_WANT_OF_CARDS);
    assertThat(ratio.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING K_FEW_CARDS: k = 3 was taken because the cards do not give a mean stay (30"
                + " cards are wanted): 7.5 months untreated over 2.5 months treated, Field Exchange"
                + " 49 (2015); not from 29 cards of cured children, mean stay 50.0 days, 0 left"
                + " out");
  }

  @Test
  void staysOfNoLengthGiveTheDefault() {
    assertThat(RecoveryRatio.fromCuredStays(stays(40, 0)).basis())
        .isEqualTo(RecoveryRatio.Basis.DEFAULT_FOR_WANT_OF_CARDS);
    assertThat(RecoveryRatio.fromCuredStays(stays(40, 30_000)).basis())
        .isEqualTo(RecoveryRatio.Basis.DEFAULT_FOR_WANT_OF_CARDS);
    assertThat(RecoveryRatio.fromCuredStays(CuredStays.NONE).source()).endsWith("0 left out");
  }

  @Test
  void aRatioBelowOneIsMostLikelyTooLow() {
    assertThat(RecoveryRatio.of(0.9, "long stays").findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING K_LIKELY_TOO_LOW: k = 0.9 is below 1: treatment would last longer than an"
                + " untreated episode, and treatment coverage falls below case-finding"
                + " effectiveness");
    assertThat(RecoveryRatio.of(1, "equal").findings()).isEmpty();
  }

  @Test
  void refusesWhatIsNoRatio() {
    assertThatThrownBy(() -> RecoveryRatio.of(0, "x"))
        .hasMessage("k must be a ratio of episode lengths from 0.01 to 1000 but was 0");
    assertThatThrownBy(() -> RecoveryRatio.of(1_000.5, "x"))
        .hasMessage("k must be a ratio of episode lengths from 0.01 to 1000 but was 1000.5");
    assertThat(RecoveryRatio.of(0.01, "x").value()).isEqualTo(Rational.of(1, 100));
    assertThat(RecoveryRatio.of(1_000, "x").value()).isEqualTo(Rational.of(1_000));
    assertThatThrownBy(() -> RecoveryRatio.of(3, " "))
        .hasMessage("source must be a text that is not blank");
    assertThatThrownBy(() -> RecoveryRatio.fromEpisodeMonths(0, 2, "x"))
        .hasMessage("untreatedMonths must be a finite number of months above 0 but was 0.0");
    assertThatThrownBy(() -> RecoveryRatio.fromEpisodeMonths(2, Double.NaN, "x"))
        .hasMessage("treatedMonths must be a finite number of months above 0 but was NaN");
  }

  @Test
  void staysAreCountedAndLeftOut() {
    CuredStays stays = CuredStays.of(35, 42, 70, -3).with(OptionalLong.empty());

    assertThat(stays).isEqualTo(new CuredStays(3, 147, 2));
    assertThat(stays.meanDays()).contains(Rational.of(49));
    assertThat(stays).hasToString("3 cards of cured children, mean stay 49.0 days, 2 left out");
    assertThat(CuredStays.of(0)).isEqualTo(new CuredStays(1, 0, 0));
    assertThat(CuredStays.NONE.meanDays()).isEmpty();
    assertThat(CuredStays.NONE)
        .hasToString("0 cards of cured children, mean stay not known, 0 left out");
    assertThat(stays.plus(new CuredStays(1, 2, 3))).isEqualTo(new CuredStays(4, 149, 5));
    assertThat(stays.plus(CuredStays.NONE)).isEqualTo(stays);
  }

  @Test
  void aStayIsTheDaysBetweenTwoDates() {
    LocalDate june = LocalDate.of(2010, 6, 14);

    assertThat(CuredStays.days(june, LocalDate.of(2010, 3, 15))).isEmpty();
    assertThat(CuredStays.days(june, june)).hasValue(0);
    assertThat(CuredStays.days(june, june.plusDays(43))).hasValue(43);
  }

  @Test
  void refusesImpossibleStays() {
    assertThatThrownBy(() -> CuredStays.NONE.with(OptionalLong.of(-1)))
        .hasMessage("days must be a number of days of at least 0 but was -1");
    assertThatThrownBy(() -> new CuredStays(0, 1, 0))
        .hasMessage("totalDays must be 0 days where there are no cards but was 1");
    assertThatThrownBy(() -> new CuredStays(-1, 0, 0)).hasMessageStartingWith("cards must be");
    assertThatThrownBy(() -> new CuredStays(1, -1, 0)).hasMessageStartingWith("totalDays must be");
    assertThatThrownBy(() -> new CuredStays(1, 1, -1)).hasMessageStartingWith("excluded must be");
  }

  @Test
  void areValues() {
    new EqualsTester()
        .addEqualityGroup(RecoveryRatio.of(3, "a"), RecoveryRatio.of(Rational.of(3), "a"))
        .addEqualityGroup(RecoveryRatio.of(3, "b"))
        .addEqualityGroup(RecoveryRatio.DEFAULT)
        .testEquals();
    SerializableTester.reserializeAndAssert(RecoveryRatio.DEFAULT);
    SerializableTester.reserializeAndAssert(CuredStays.of(1, 2));
  }
}
