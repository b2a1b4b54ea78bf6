package org.nutricoverage.survey.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Rational;

class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "322, 322, 322",
    "322.00000000000006, 322, 322",
    "322.000000322, 322, 322",
    "322.000000323, 323, 322",
    "321.99999999999994, 322, 322",
    "321.5, 322, 322",
    "321.4999999999, 322, 322",
    "321.499, 322, 321",
    "0.000000000001, 1, 1",
    "0.4, 1, 1",
    "1.000000001, 1, 1",
    "1.0000000011, 2, 1",
    // From 1,000 up the tolerance is a millionth, whatever the size.
    "1000000000.000001, 1000000000, 1000000000",
    "1000000000.0000011, 1000000001, 1000000000",
    "1000000000.499999, 1000000001, 1000000001",
    "1000000000.4999989, 1000000001, 1000000000",
    "1000000000000000, 1000000000000000, 1000000000000000",
  })
  void rounds(String exact, long up, long nearest) {
    Rational number = Rational.parse(exact);
    assertThat(Rounding.CEILING.whole(number, "n", "individuals")).isEqualTo(up);
    assertThat(Rounding.STEPWISE_CEILING.whole(number, "n", "individuals")).isEqualTo(up);
    assertThat(Rounding.ceiling(number, "n", "individuals")).isEqualTo(up);
    assertThat(Rounding.HALF_UP.whole(number, "n", "individuals")).isEqualTo(nearest);
  }
}
