package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

  private static final Area COUNTRY = Area.of("CD", "Democratic Republic of the Congo").atLevel(0);

  @Test
  void knowsOnlyWhatItWasTold() {
    Area area = Area.of(" CD54 ", " Tanganyika ");
    assertThat(area.code()).isEqualTo("CD54");
    assertThat(area.name()).isEqualTo("Tanganyika");
    assertThat(area.label()).isEqualTo("Tanganyika (CD54)");
    assertThat(area).hasToString("CD54");
    assertThat(area.level()).isEmpty();
    assertThat(area.parentCode()).isEmpty();
    Area province = area.atLevel(1).within(COUNTRY);
    assertThat(province.level()).hasValue(1);
    assertThat(province.parentCode()).contains("CD");
    assertThat(province.atLevel(2).parentCode()).contains("CD");
    assertThat(COUNTRY.level()).hasValue(0);
    assertThat(Area.parse("CD54").label()).isEqualTo("CD54");
    assertThat(Area.parse(province.toString()).code()).isEqualTo("CD54");
  }

  @ParameterizedTest
  @ValueSource(strings = {"جوبا", "ጎንደር", "Kinshasa–Est", "=cmd|' /C calc'!A0", "😀"})
  void keepsAnyScript(String name) {
    assertThat(Area.of("X", name).name()).isEqualTo(name);
  }

  @Test
  void refusesTextsThatNoAreaHas() {
    assertThatThrownBy(() -> Area.of(" ", "x")).hasMessage("code must be a text that is not blank");
    assertThatThrownBy(() -> Area.of("x", "")).hasMessage("name must be a text that is not blank");
    assertThatThrownBy(() -> Area.of("x\ny", "x"))
        .hasMessage("code must be a text without control characters");
    assertThatThrownBy(() -> Area.of("x", "a\u0007b"))
        .hasMessage("name must be a text without control characters");
    assertThatThrownBy(() -> Area.of("x", "n".repeat(201)))
        .hasMessage("name must be a text of at most 200 characters but was one of 201");
    assertThatThrownBy(() -> Area.parse("c".repeat(100_000)))
        .hasMessage("code must be a text of at most 200 characters but was one of 100000");
    assertThat(Area.of("c".repeat(200), "😀".repeat(200)).name()).hasSize(400);
  }

  @Test
  void refusesLevelsAndParentsThatCannotBe() {
    assertThatThrownBy(() -> COUNTRY.atLevel(10))
        .hasMessage("level must be a number of administrative levels from 0 to 9 but was 10");
    assertThatThrownBy(() -> COUNTRY.atLevel(-1))
        .hasMessage("level must be a number of administrative levels from 0 to 9 but was -1");
    assertThat(COUNTRY.atLevel(9).level()).hasValue(9);
    assertThatThrownBy(() -> COUNTRY.within(Area.of("CD", "Congo")))
        .hasMessage("parent must be another area but was CD itself");
    Area province = Area.of("CD54", "Tanganyika").atLevel(1);
    assertThatThrownBy(() -> COUNTRY.within(province))
        .hasMessage("parent must be an area of a level below 0 but was CD54 of level 1");
    assertThatThrownBy(() -> Area.of("CD53", "Lualaba").atLevel(1).within(province))
        .hasMessage("parent must be an area of a level below 1 but was CD54 of level 1");
    assertThat(Area.of("A", "A").within(province).parentCode()).contains("CD54");
    assertThat(province.within(Area.of("A", "A")).parentCode()).contains("A");
  }

  @Test
  void isOrderedInAgreementWithItsEquality() {
    Area plain = Area.of("A", "x");
    assertThat(plain).isLessThan(Area.of("B", "a")).isLessThan(Area.of("A", "y"));
    assertThat(plain).isLessThan(plain.atLevel(0));
    assertThat(plain.atLevel(1)).isGreaterThan(plain.atLevel(0));
    assertThat(plain.within(COUNTRY)).isGreaterThan(plain);
    assertThat(plain).isEqualByComparingTo(Area.of("A", "x"));
  }
}
