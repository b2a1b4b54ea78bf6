package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

  private static final Finding FINDING =
      Finding.of(CoverageFinding.ABOVE_ELIGIBLE, "12,400 reached, 10,000 eligible")
          .at("site", "Kalemie")
          .at("month", "2026-03");

  @Test
  void saysWhatAndWhere() {
    assertThat(FINDING)
        .hasToString(
            "WARNING ABOVE_ELIGIBLE (site Kalemie, month 2026-03): 12,400 reached, 10,000 eligible");
    assertThat(Finding.of(CoverageFinding.SUPPRESSED, " hidden "))
        .hasToString("INFO SUPPRESSED: hidden");
    assertThat(FINDING.code()).isEqualTo("ABOVE_ELIGIBLE");
    assertThat(FINDING.severity()).isEqualTo(Severity.WARNING);
    assertThat(FINDING.is(CoverageFinding.ABOVE_ELIGIBLE)).isTrue();
    assertThat(FINDING.is(CoverageFinding.SUPPRESSED)).isFalse();
    assertThat(FINDING.place())
        .containsExactly(Map.entry("site", "Kalemie"), Map.entry("month", "2026-03"));
  }

  @Test
  void replacesAPartOfItsPlace() {
    assertThat(FINDING.at(" site ", "Moba").place())
        .containsExactly(Map.entry("site", "Moba"), Map.entry("month", "2026-03"));
    assertThat(FINDING.at("row", "").place()).containsEntry("row", "");
  }

  @Test
  void cannotBeChanged() {
    Map<String, String> place = new LinkedHashMap<>(Map.of("row", "7"));
    Finding finding = new Finding("TEST", Severity.ERROR, "x", place);
    place.put("row", "8");
    assertThat(finding.place()).containsEntry("row", "7");
    assertThatThrownBy(() -> finding.place().put("a", "b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void refusesWhatSaysNothing() {
    assertThatThrownBy(() -> Finding.of(CoverageFinding.SUPPRESSED, "\t"))
        .hasMessage("message must be a text that is not blank");
    assertThatThrownBy(() -> FINDING.at(" ", "x"))
        .hasMessage("key must be a text that is not blank");
    Map<String, String> nothing = new HashMap<>();
    nothing.put("site", null);
    assertThatThrownBy(() -> new Finding("TEST", Severity.INFO, "x", nothing))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "above", "1A", "A-B", "A B", " A"})
  void refusesACodeThatNoProgrammeCanRead(String code) {
    assertThatThrownBy(() -> new Finding(code, Severity.INFO, "x", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "code must be capital letters, digits and underscores, beginning with a letter but was "
                + code);
  }

  @Test
  void limitsTheLengthOfItsCode() {
    assertThat(new Finding("A".repeat(100), Severity.INFO, "x", Map.of()).code()).hasSize(100);
    assertThatThrownBy(() -> new Finding("A".repeat(101), Severity.INFO, "x", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void staysOnOneLineWhateverTheDataHold() {
    assertThat(FINDING.at("site", "Kalemie\nResult: 99 %\u202e").toString())
        .hasLineCount(1)
        .contains("site Kalemie\\u000aResult: 99 %\\u202e");
  }
}
