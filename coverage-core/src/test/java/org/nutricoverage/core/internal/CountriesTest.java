package org.nutricoverage.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

  @Test
  void threeLettersHaveTwo() {
    assertThat(Countries.iso2("AFG")).hasValue("AF");
    assertThat(Countries.iso2("XKX")).hasValue("XK");
    assertThat(Countries.iso2("AF")).isEmpty();
    assertThat(Countries.iso2("afg")).isEmpty();
    assertThat(Countries.iso2("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AF01, AFG, true",
    "AF, AFG, true",
    "AFG01, AFG, true",
    "IQG01, IRQ, true",
    "PK01, AFG, false",
    "NER001, NER, true",
    // the three letters of Nigeria, which begin as the two of Niger
    "NGA001, NER, false",
    "NE001, NER, true",
    "NGA001, NGA, true",
    "AF01, XXX, false",
    "A, AFG, false"
  })
  void codesBelongToCountries(String code, String iso3, boolean belongs) {
    assertThat(Countries.isPCodeOf(code, iso3)).isEqualTo(belongs);
  }

  @Test
  void codesOfAnotherCountryWithThreeLettersAreToldApart() {
    assertThat(Countries.isPCodeOf("MAR01", "MAR")).isTrue();
    assertThat(Countries.isPCodeOf("SOM01", "SOM")).isTrue();
    // Mali is ML and MLI; MLT are the three letters of Malta
    assertThat(Countries.isPCodeOf("MLT01", "MLI")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "AF01, true",
    "AF-01_B, true",
    "A1, true",
    "A, false",
    "1AF, false",
    "af01, false",
    "AF 01, false",
    "'', false"
  })
  void formOfACode(String code, boolean permitted) {
    assertThat(Countries.isPCode(code)).isEqualTo(permitted);
  }

  @Test
  void codeIsNoLongerThanFortyCharacters() {
    assertThat(Countries.isPCode("A".repeat(40))).isTrue();
    assertThat(Countries.isPCode("A".repeat(41))).isFalse();
  }
}
