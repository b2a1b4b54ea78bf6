package org.nutricoverage.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountFormatTest {

  private static String problem(CountFormat format, String text) {
    return format.problem(text).map(Object::toString).orElse("none");
  }

  @Test
  void readsWholeNumbers() {
    assertThat(CountFormat.PLAIN.parse("0")).hasValue(0);
    assertThat(CountFormat.PLAIN.parse("0012")).hasValue(12);
    assertThat(CountFormat.PLAIN.parse("-46")).hasValue(-46);
    assertThat(CountFormat.PLAIN.parse("12345678901234567")).hasValue(12345678901234567L);
    assertThat(CountFormat.PLAIN.parse("-12345678901234567")).hasValue(-12345678901234567L);
    assertThat(CountFormat.PLAIN.problem("-12345678901234567")).isEmpty();
  }

  @Test
  void saysWhyATextIsNoCount() {
    assertThat(problem(CountFormat.PLAIN, "24.5"))
        .isEqualTo(
            "ERROR DECIMAL_COUNT: \"24.5\" has decimals, and people come whole; treated as missing");
    assertThat(problem(CountFormat.PLAIN, "1,204"))
        .isEqualTo(
            "ERROR AMBIGUOUS_NUMBER: \"1,204\" may be grouped in thousands or have decimals;"
                + " declare thousands=comma, point, space or apostrophe to have it read; treated as"
                + " missing");
    assertThat(problem(CountFormat.PLAIN, "NA"))
        .isEqualTo(
            "ERROR NOT_A_WHOLE_NUMBER: \"NA\" is not a whole number in the digits 0 to 9; if it"
                + " stands for a missing value, declare it with missing=...; treated as missing");
    assertThat(problem(CountFormat.PLAIN, "123456789012345678"))
        .isEqualTo(
            "ERROR NOT_A_WHOLE_NUMBER: \"123456789012345678\" has more than 17 digits; treated as"
                + " missing");
    assertThat(CountFormat.PLAIN.parse("123456789012345678")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "+5", "1e3", "٣٤", "1 2", "12,34", "1,2345", ",123", "0x10"})
  void otherTextsAreNoCounts(String text) {
    assertThat(CountFormat.PLAIN.parse(text)).isEmpty();
    assertThat(CountFormat.PLAIN.problem(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,5", "1.", ".5", "-2.25", "12,"})
  void decimalsAreToldApart(String text) {
    assertThat(problem(CountFormat.PLAIN, text)).startsWith("ERROR DECIMAL_COUNT");
    assertThat(CountFormat.PLAIN.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ThousandsSeparator.class)
  void declaredThousandsAreRead(ThousandsSeparator separator) {
    String mark =
        switch (separator) {
          case COMMA -> ",";
          case POINT -> ".";
          case SPACE -> "\u202F";
          case APOSTROPHE -> "\u2019";
        };
    CountFormat format = CountFormat.of(separator);

    assertThat(format.parse("2" + mark + "076" + mark + "265")).hasValue(2_076_265);
    assertThat(format.parse("-12" + mark + "345")).hasValue(-12_345);
    assertThat(format.parse("123" + mark + "456")).hasValue(123_456);
    assertThat(format.problem("123" + mark + "456")).isEmpty();
    assertThat(format.parse("2076265")).hasValue(2_076_265);
    assertThat(format.parse("12" + mark + "34")).isEmpty();
    assertThat(format.parse("1234" + mark + "567")).isEmpty();
    assertThat(format.parse("1" + mark + "2a4")).isEmpty();
    assertThat(format.parse(mark + "234")).isEmpty();
    assertThat(problem(CountFormat.PLAIN, "1" + mark + "204")).contains("AMBIGUOUS_NUMBER");
    assertThat(format).hasToString("thousands " + separator);
  }

  @Test
  void anotherSeparatorIsNotRead() {
    CountFormat format = CountFormat.of(ThousandsSeparator.COMMA);

    assertThat(format.parse("1.204")).isEmpty();
    assertThat(problem(format, "1.204")).startsWith("ERROR DECIMAL_COUNT");
    assertThat(problem(format, "1 204")).startsWith("ERROR NOT_A_WHOLE_NUMBER");
  }

  @Test
  void millionCharactersAreOneShortFinding() {
    String endless = "1,000".repeat(200_000);

    assertThat(CountFormat.PLAIN.parse(endless)).isEmpty();
    assertThat(problem(CountFormat.PLAIN, endless))
        .startsWith("ERROR NOT_A_WHOLE_NUMBER: \"1,0001,000")
        .endsWith(
            "\" and 999,960 more characters is longer than a number of people; treated as missing");
    assertThat(CountFormat.PLAIN.parse("0".repeat(40) + "1")).isEmpty();
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(CountFormat.PLAIN, SerializableTester.reserialize(CountFormat.PLAIN))
        .addEqualityGroup(
            CountFormat.of(ThousandsSeparator.COMMA), CountFormat.of(ThousandsSeparator.COMMA))
        .addEqualityGroup(CountFormat.of(ThousandsSeparator.SPACE))
        .testEquals();
    assertThat(CountFormat.PLAIN).hasToString("digits alone");
  }
}
