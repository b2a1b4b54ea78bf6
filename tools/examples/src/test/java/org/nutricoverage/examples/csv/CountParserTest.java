package org.nutricoverage.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountParserTest {

  private static CountParser.Parsed parse(String text, @Nullable Character thousands) {
    return new CountParser(thousands).parse(text);
  }

  @Test
  void readsWholeNumbers() {
    assertThat(parse("0", null).value()).isZero();
    assertThat(parse("007", null).value()).isEqualTo(7);
    assertThat(parse("-3", null).value()).isEqualTo(-3);
    assertThat(parse("999999999999999999", null).value()).isEqualTo(999_999_999_999_999_999L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1,234", "1.234", "1 234", "1\u00A0234", "1\u202F234", "1'234", "1,234,567"})
  void doesNotGuessWhatASeparatorMeans(String text) {
    CountParser.Parsed parsed = parse(text, null);

    assertThat(parsed.problem()).isEqualTo(CsvFinding.AMBIGUOUS_NUMBER);
    assertThat(parsed.explanation())
        .isEqualTo(
            "may be grouped in thousands or have decimals; declare thousands=comma, point, space or"
                + " apostrophe to have it read");
  }

  @Test
  void readsThousandsAsDeclared() {
    assertThat(parse("1,234,567", ',').value()).isEqualTo(1_234_567);
    assertThat(parse("1.234", '.').value()).isEqualTo(1_234);
    assertThat(parse("1\u202F234", ' ').value()).isEqualTo(1_234);
    assertThat(parse("1\u2019234", '\'').value()).isEqualTo(1_234);
    assertThat(parse("-1,234", ',').value()).isEqualTo(-1_234);
    assertThat(parse("1234", ',').value()).isEqualTo(1_234);
  }

  @Test
  void otherSeparatorThanTheDeclaredOneMeansDecimals() {
    assertThat(parse("1.234", ',').problem()).isEqualTo(CsvFinding.DECIMAL_COUNT);
    assertThat(parse("1,234.5", ',').problem()).isEqualTo(CsvFinding.NOT_A_WHOLE_NUMBER);
    assertThat(parse("12,34", ',').problem()).isEqualTo(CsvFinding.DECIMAL_COUNT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"75.28", "7.0", "7,5", ".5", "7."})
  void refusesDecimals(String text) {
    CountParser.Parsed parsed = parse(text, null);

    assertThat(parsed.problem()).isEqualTo(CsvFinding.DECIMAL_COUNT);
    assertThat(parsed.explanation()).isEqualTo("has decimals, and people come whole");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "1e3", "+5", "(5)", "1-2", "--1", "0x10", "٣", "1 2", "NaN", "12 children"})
  void refusesEverythingElse(String text) {
    assertThat(parse(text, null).problem()).isEqualTo(CsvFinding.NOT_A_WHOLE_NUMBER);
  }

  @Test
  void refusesNumbersThatNoPopulationHas() {
    CountParser.Parsed parsed = parse("1234567890123456789", null);

    assertThat(parsed.problem()).isEqualTo(CsvFinding.NOT_A_WHOLE_NUMBER);
    assertThat(parsed.explanation()).isEqualTo("has more than 17 digits");
  }
}
