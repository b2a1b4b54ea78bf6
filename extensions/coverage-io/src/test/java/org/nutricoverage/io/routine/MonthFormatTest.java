package org.nutricoverage.io.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.YearMonth;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthFormatTest {

  private static final String[] FRENCH = {
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre"
  };

  @ParameterizedTest
  @CsvSource({
    "March 2026, 2026-03",
    "Mar 2026, 2026-03",
    "mar. 2026, 2026-03",
    "SEPT-2026, 2026-09",
    "Sep 2026, 2026-09",
    "december 2999, 2999-12",
    "Jan 1900, 1900-01",
    "'  May 2026 ', 2026-05"
  })
  void readsEnglishNames(String text, String month) {
    assertThat(MonthFormat.ENGLISH.parse(text)).hasValue(YearMonth.parse(month));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03",
        "202603",
        "Mar",
        "Mar2026",
        "Marc 2026",
        "Mar 26",
        "Mar 1899",
        "Mar 3000",
        "2026 Mar",
        "Mar  20 26",
        "",
        " 2026",
        "Mar 202x",
        "Mars 2026",
        "Mar/2026"
      })
  void otherTextsAreNoEnglishMonths(String text) {
    assertThat(MonthFormat.ENGLISH.parse(text)).isEmpty();
  }

  @Test
  void digitsAreReadByTheirFormat() {
    assertThat(MonthFormat.ISO.parse("2026-03")).hasValue(YearMonth.of(2026, 3));
    assertThat(MonthFormat.ISO.parse("202603")).isEmpty();
    assertThat(MonthFormat.ISO.parse("2026-13")).isEmpty();
    assertThat(MonthFormat.ISO.parse("2026-00")).isEmpty();
    assertThat(MonthFormat.ISO.parse("2026-3")).isEmpty();
    assertThat(MonthFormat.ISO.parse("1899-12")).isEmpty();
    assertThat(MonthFormat.ISO.parse("2026-03-01")).isEmpty();
    assertThat(MonthFormat.ISO.parse("٢٠٢٦-٠٣")).isEmpty();
    assertThat(MonthFormat.DHIS2.parse("202603")).hasValue(YearMonth.of(2026, 3));
    assertThat(MonthFormat.DHIS2.parse("2026-03")).hasValue(YearMonth.of(2026, 3));
    assertThat(MonthFormat.DHIS2.parse("202613")).isEmpty();
    assertThat(MonthFormat.DHIS2.parse("2026Q1")).isEmpty();
    assertThat(MonthFormat.ISO.parse("9".repeat(1_000_000))).isEmpty();
  }

  @Test
  void twoCellsHoldMonthAndYear() {
    assertThat(MonthFormat.ENGLISH.parse("Mar", "2026")).hasValue(YearMonth.of(2026, 3));
    assertThat(MonthFormat.ENGLISH.parse(" 3", " 2026 ")).hasValue(YearMonth.of(2026, 3));
    assertThat(MonthFormat.ISO.parse("03", "2026")).hasValue(YearMonth.of(2026, 3));
    assertThat(MonthFormat.ISO.parse("12", "2026")).hasValue(YearMonth.of(2026, 12));
    assertThat(MonthFormat.ISO.parse("13", "2026")).isEmpty();
    assertThat(MonthFormat.ISO.parse("0", "2026")).isEmpty();
    assertThat(MonthFormat.ISO.parse("Mar", "2026")).isEmpty();
    assertThat(MonthFormat.ISO.parse("3", "26")).isEmpty();
    assertThat(MonthFormat.ISO.parse("3", "")).isEmpty();
    assertThat(MonthFormat.ISO.parse("3".repeat(61), "2026")).isEmpty();
  }

  @Test
  void namesOfOtherLanguagesAreGiven() {
    MonthFormat french = MonthFormat.named(FRENCH);

    assertThat(french.parse("AOÛT 2026")).hasValue(YearMonth.of(2026, 8));
    assertThat(french.parse("aou\u0302t 2026")).hasValue(YearMonth.of(2026, 8));
    assertThat(french.parse("août\u00A02026")).hasValue(YearMonth.of(2026, 8));
    assertThat(french.parse("décembre", "2026")).hasValue(YearMonth.of(2026, 12));
    assertThat(french.parse("August 2026")).isEmpty();
    assertThat(french.example()).isEqualTo("mars 2026");
    assertThat(french.or(MonthFormat.ENGLISH).parse("August 2026")).hasValue(YearMonth.of(2026, 8));
    assertThat(french.or(MonthFormat.ENGLISH).parse("août 2026")).hasValue(YearMonth.of(2026, 8));
  }

  @Test
  void namesMustBeTwelveAndDifferent() {
    assertThatThrownBy(() -> MonthFormat.named("a", "b"))
        .hasMessage("twelveNames must be 12 names from January to December but was 2");
    String[] twice = FRENCH.clone();
    twice[1] = "Janvier";
    assertThatThrownBy(() -> MonthFormat.named(twice))
        .hasMessage("name of a month must be the name of one month only but was Janvier");
    String[] digit = FRENCH.clone();
    digit[0] = "1er mois";
    assertThatThrownBy(() -> MonthFormat.named(digit))
        .hasMessage(
            "name of a month must be a text of at most 40 characters without digits but was 1er"
                + " mois");
    String[] shifted = FRENCH.clone();
    Arrays.setAll(shifted, i -> FRENCH[(i + 1) % 12]);
    assertThatThrownBy(() -> MonthFormat.named(FRENCH).or(MonthFormat.named(shifted)))
        .hasMessageStartingWith("name of a month must be the name of one month only but was ");
  }

  @Test
  void examplesOfAllFormsAreShown() {
    assertThat(MonthFormat.ISO.or(MonthFormat.DHIS2).or(MonthFormat.ENGLISH).example())
        .isEqualTo("2026-03, 202603 or Mar 2026");
    assertThat(MonthFormat.ISO.or(MonthFormat.ISO)).hasToString("2026-03");
    assertThat(MonthFormat.ENGLISH.exampleOfTwo()).isEqualTo("Mar or 3 with the year 2026");
    assertThat(MonthFormat.ISO.exampleOfTwo()).isEqualTo("3 with the year 2026");
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(MonthFormat.ISO, SerializableTester.reserialize(MonthFormat.ISO))
        .addEqualityGroup(MonthFormat.DHIS2)
        .addEqualityGroup(MonthFormat.ENGLISH, SerializableTester.reserialize(MonthFormat.ENGLISH))
        .addEqualityGroup(MonthFormat.named(FRENCH), MonthFormat.named(FRENCH))
        .addEqualityGroup(MonthFormat.ISO.or(MonthFormat.ENGLISH))
        .testEquals();
  }

  @Property(tries = 100)
  void monthsOfAllFormatsComeBack(
      @ForAll @IntRange(min = 1900, max = 2999) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    YearMonth expected = YearMonth.of(year, month);
    MonthFormat french = MonthFormat.named(FRENCH);

    assertThat(MonthFormat.ISO.parse(expected.toString())).hasValue(expected);
    assertThat(MonthFormat.DHIS2.parse(expected.toString().replace("-", ""))).hasValue(expected);
    assertThat(french.parse(FRENCH[month - 1] + " " + year)).hasValue(expected);
    assertThat(french.parse(Integer.toString(month), Integer.toString(year))).hasValue(expected);
  }
}
