package org.nutricoverage.io.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "100, 100",
    "0.1, 0.1",
    "0.30000000000000004, 0.30000000000000004",
    "0.62, 0.62",
    "-2.5, -2.5",
    "1e20, 100000000000000000000",
    "1e21, 1E+21",
    "1.5e300, 1.5E+300",
    "4.9e-324, 5E-324",
    "0.00000012, 1.2E-7",
    "2e-44, 2E-44",
    "1e23, 1E+23",
    "9007199254740993, 9007199254740992"
  })
  void theFewestDigitsAreWritten(double value, String written) {
    assertThat(Reals.shortest(value)).hasToString(written);
  }
}
