package org.nutricoverage.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0", "0.0, 0", "999, 999", "1000, '1,000'", "1040526, '1,040,526'", "60350.508, '60,350.5'",
    "60350.00, '60,350'", "60350.04, '60,350.0'", "0.05, 0.1", "0.04, 0.0", "0.004, 0.0",
        "0.009, 0.0",
    "-1234.56, '-1,234.6'", "1E+3, '1,000'", "1E-300000000, 0.0", "999.95, '1,000.0'", "0E-5, 0"
  })
  void writesCountsOfPeople(BigDecimal count, String text) {
    assertThat(Numbers.people(count)).isEqualTo(text);
  }

  @Test
  void writesAbsurdCountsByTheirPowerOfTen() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThat(Numbers.people(new BigDecimal("1.5E+120"))).isEqualTo("1.5E+120");
          assertThat(Numbers.people(new BigDecimal("-7E+2147483640"))).isEqualTo("-7E+2147483640");
          assertThat(Numbers.people(new BigDecimal("1E-2147483640"))).isEqualTo("0.0");
        });
    assertThat(Numbers.people(new BigDecimal("1E+99"))).isEqualTo("1" + ",000".repeat(33));
    assertThat(Numbers.people(new BigDecimal("1E+100"))).isEqualTo("1E+100");
    assertThat(Numbers.people(new BigDecimal("123456789E+100"))).isEqualTo("1.23457E+108");
  }

  @Test
  void writesTheSameInEveryLocale() {
    assertThat(Locale.getDefault().getLanguage())
        .as("surefire runs in another locale")
        .isEqualTo("ar");
    assertThat(Numbers.people(1_234_567)).isEqualTo("1,234,567");
    assertThat(Numbers.people(-5)).isEqualTo("-5");
    assertThat(Numbers.people(Long.MIN_VALUE)).isEqualTo("-9,223,372,036,854,775,808");
  }

  @ParameterizedTest
  @CsvSource({
    "0.62, 62.0 %",
    "0, 0.0 %",
    "1, 100.0 %",
    "0.6965, 69.7 %",
    "0.9999, 100.0 %",
    "1.24, 124.0 %",
    "-0.0004, 0.0 %",
    "-0.0006, -0.1 %",
    "1E-300, 0.0 %",
    "12345.678, 1234567.8 %",
    "0.0125, 1.3 %"
  })
  void writesPercent(double fraction, String text) {
    assertThat(Numbers.percent(fraction)).isEqualTo(text);
  }

  @Test
  void countsThings() {
    assertThat(Numbers.counted(1, "site", "sites")).isEqualTo("1 site");
    assertThat(Numbers.counted(0, "site", "sites")).isEqualTo("0 sites");
    assertThat(Numbers.counted(1_200, "site", "sites")).isEqualTo("1,200 sites");
  }

  @Property
  void wholeCountsAreWrittenAlike(@ForAll @LongRange(min = Long.MIN_VALUE) long count) {
    assertThat(Numbers.people(BigDecimal.valueOf(count))).isEqualTo(Numbers.people(count));
  }
}
