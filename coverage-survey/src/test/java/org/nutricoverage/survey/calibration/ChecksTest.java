package org.nutricoverage.survey.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 0",
        "-0.0; 0",
        "26800; 26,800",
        "-1234567; -1,234,567",
        "16000.03; 16000.03",
        "89.99999999999999; 90",
        "0.1; 0.1",
        "1e15; 1E+15",
        "999999999900000; 999,999,999,900,000",
        "1e-9; 1E-9",
        "0.333333333333333; 0.3333333333",
        "-123456.789012; -123456.789"
      })
  void showsTenDigits(double value, String shown) {
    assertThat(Checks.shown(value)).isEqualTo(shown);
  }
}
