package org.nutricoverage.io.internal.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Numbers;

class PeopleTextTest {

  private static PeopleText whole(long number, PeopleText.Reading reading) {
    return new PeopleText(Rational.of(number), reading);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "' 1200 ', 1200",
    "0042, 42",
    "1200.0, 1200",
    "999999999999999999," + " 999999999999999999",
    "-0, 0"
  })
  void wholeNumbers(String text, long number) {
    assertThat(PeopleText.of(text, true)).isEqualTo(whole(number, PeopleText.Reading.WHOLE));
    assertThat(PeopleText.of(text, false).number()).contains(Rational.of(number));
  }

  @Test
  void fractionsStayExact() {
    PeopleText people = PeopleText.of("1980059.378", true);

    assertThat(people.reading()).isEqualTo(PeopleText.Reading.FRACTIONAL);
    assertThat(people.number()).contains(Rational.parse("1980059.378"));
    assertThat(PeopleText.of("1.234", false).number()).contains(Rational.parse("1.234"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,200,000", "1 200 000", "1\u00a0200\u00a0000", "1\u202f200\u202f000"})
  void groupsOfThreeDigits(String text) {
    assertThat(PeopleText.of(text, true)).isEqualTo(whole(1_200_000, PeopleText.Reading.GROUPED));
    assertThat(PeopleText.of(text, false)).isEqualTo(whole(1_200_000, PeopleText.Reading.GROUPED));
  }

  @Test
  void oneCommaIsClearOnlyBetweenCommas() {
    assertThat(PeopleText.of("1,200", true)).isEqualTo(whole(1_200, PeopleText.Reading.GROUPED));
    assertThat(PeopleText.of("1,200", false))
        .isEqualTo(new PeopleText(null, PeopleText.Reading.AMBIGUOUS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "NaN", "Infinity", "-", "n/a", "1,20", "1,2000", "12,34,567", "1.234.567", "1,234.5",
        "1e6", "2.02E+11", "+5", "0x1F", "١٢", "1 20", "1  200", "12%", "<5", "--1"
      })
  void otherTextsAreNoNumbers(String text) {
    assertThat(PeopleText.of(text, true))
        .isEqualTo(new PeopleText(null, PeopleText.Reading.NO_NUMBER));
    assertThat(PeopleText.of(text, true).number()).isEmpty();
  }

  @Test
  void numbersBelowZeroAndBeyondMeasureAreNotTaken() {
    assertThat(PeopleText.of("-1", true).reading()).isEqualTo(PeopleText.Reading.NEGATIVE);
    assertThat(PeopleText.of("-0.5", true))
        .isEqualTo(new PeopleText(null, PeopleText.Reading.NEGATIVE));
    assertThat(PeopleText.of("1000000000000000000", true))
        .isEqualTo(new PeopleText(null, PeopleText.Reading.TOO_LARGE));
    assertThat(PeopleText.of("9".repeat(64), true).reading())
        .isEqualTo(PeopleText.Reading.TOO_LARGE);
    assertThat(PeopleText.of("9".repeat(1_000_000), true).reading())
        .isEqualTo(PeopleText.Reading.TOO_LARGE);
    assertThat(PeopleText.of("9".repeat(1_000_000) + "x", true).reading())
        .isEqualTo(PeopleText.Reading.NO_NUMBER);
    assertThat(PeopleText.of("999" + ",999".repeat(6), true))
        .isEqualTo(new PeopleText(null, PeopleText.Reading.TOO_LARGE));
  }

  @ParameterizedTest
  @CsvSource({"1e6, 1000000", "2.36E7, 23600000", "12.5e+1, 125", "0e999, 0", "50e-1, 5"})
  void jsonHasExponents(String text, long number) {
    assertThat(PeopleText.ofJson(text)).isEqualTo(whole(number, PeopleText.Reading.WHOLE));
  }

  @Test
  void jsonNumbersAreBoundedToo() {
    assertThat(PeopleText.ofJson("17")).isEqualTo(whole(17, PeopleText.Reading.WHOLE));
    assertThat(PeopleText.ofJson("1e18").reading()).isEqualTo(PeopleText.Reading.TOO_LARGE);
    assertThat(PeopleText.ofJson("1e17"))
        .isEqualTo(whole(100_000_000_000_000_000L, PeopleText.Reading.WHOLE));
    assertThat(PeopleText.ofJson("-1e300").reading()).isEqualTo(PeopleText.Reading.NEGATIVE);
    assertThat(PeopleText.ofJson("-1e2").reading()).isEqualTo(PeopleText.Reading.NEGATIVE);
    assertThat(PeopleText.ofJson("5e-1").reading()).isEqualTo(PeopleText.Reading.FRACTIONAL);
    assertThat(PeopleText.ofJson("1e9999").reading()).isEqualTo(PeopleText.Reading.NO_NUMBER);
    assertThat(PeopleText.ofJson("1,200").reading()).isEqualTo(PeopleText.Reading.AMBIGUOUS);
  }

  @Property(tries = 200)
  void everyCountIsReadInEveryForm(@ForAll @LongRange(max = 999_999_999_999_999_999L) long n) {
    assertThat(PeopleText.of(Long.toString(n), true).number()).contains(Rational.of(n));
    assertThat(PeopleText.of(Numbers.people(n), true).number()).contains(Rational.of(n));
    assertThat(PeopleText.of(Numbers.people(n).replace(',', ' '), false).number())
        .contains(Rational.of(n));
  }

  @Test
  void datesAreIso() {
    LocalDate day = LocalDate.of(2024, 2, 29);
    assertThat(IsoDates.find(" 2024-02-29 ")).contains(day);
    assertThat(IsoDates.find("2024-02-29T00:00:00")).contains(day);
    assertThat(IsoDates.find("2024-02-29 00:00:00.000")).contains(day);
    assertThat(IsoDates.find("2024-02-29T00:00Z")).contains(day);
    assertThat(IsoDates.find("1900-01-01")).contains(LocalDate.of(1900, 1, 1));
    assertThat(IsoDates.find("2999-12-31")).contains(LocalDate.of(2999, 12, 31));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2023-02-29",
        "2024-2-9",
        "29/02/2024",
        "2024-02-29T12:00:00",
        "2024",
        "1899-12-31",
        "3000-01-01",
        "0001-01-01",
        "2024-13-01"
      })
  void otherDatesAreNot(String text) {
    assertThat(IsoDates.find(text)).isEmpty();
  }
}
