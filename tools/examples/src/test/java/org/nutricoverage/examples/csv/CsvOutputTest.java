package org.nutricoverage.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOutputTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        " =1",
        "\uFF1D1+1",
        "=cmd|' /C calc'!A0",
        ">=1"
      })
  void formulasAreDisarmed(String cell) {
    String expected = cell.startsWith(">") ? cell : "'" + cell;

    assertThat(CsvOutput.safe(cell)).isEqualTo(expected);
  }

  @Test
  void formulaBehindATabIsDisarmed() {
    assertThat(CsvOutput.safe("\t=1+1")).isEqualTo("'=1+1");
    assertThat(CsvOutput.safe("\r=1+1")).isEqualTo("'=1+1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "-3.5", "12", "-", "", "Kéréma", "a=b", ">= 70 %"})
  void otherTextsStayAsTheyAre(String cell) {
    assertThat(CsvOutput.safe(cell)).isEqualTo(cell);
  }

  @Test
  void quotesWhatNeedsQuotes() {
    assertThat(CsvOutput.text(List.of("a", "b"), List.of(List.of("x, y", "say \"no\""))))
        .isEqualTo("a,b\n\"x, y\",\"say \"\"no\"\"\"\n");
  }

  @Test
  void rowsMustBeAsWideAsTheHeader() {
    assertThatThrownBy(() -> CsvOutput.text(List.of("a", "b"), List.of(List.of("x"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows must have 2 cells but one had 1");
  }

  @Test
  void writesUtf8AndMakesTheFolder(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("new").resolve("rows.csv");

    CsvOutput.write(file, List.of("é"), List.of());

    assertThat(Files.readAllBytes(file)).containsExactly(0xC3, 0xA9, '\n');
  }

  @Test
  void fileThatCannotBeWrittenIsOneLine(@TempDir Path folder) {
    assertThatThrownBy(() -> CsvOutput.write(folder, List.of("a"), List.of()))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageEndingWith(" cannot be written");
  }
}
