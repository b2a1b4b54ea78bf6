package org.nutricoverage.io.adx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.dhis2.Dhis2Period;
import org.nutricoverage.io.dhis2.Dhis2PeriodType;

class AdxPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-15/P1D, DAILY, 20260315",
    "2026-03-02/P7D, WEEKLY, 2026W10",
    "2026-03-04/P7D, WEEKLY_WEDNESDAY, 2026WedW10",
    "2026-03-05/P7D, WEEKLY_THURSDAY, 2026ThuW10",
    "2026-03-07/P7D, WEEKLY_SATURDAY, 2026SatW10",
    "2026-03-08/P7D, WEEKLY_SUNDAY, 2026SunW10",
    "2026-02-23/P14D, BI_WEEKLY, 2026BiW5",
    "2026-03-01/P1M, MONTHLY, 202603",
    "2026-03-01/P2M, BI_MONTHLY, 202602B",
    "2026-01-01/P3M, QUARTERLY, 2026Q1",
    "2026-10-01/P3M, QUARTERLY, 2026Q4",
    "2026-01-01/P6M, SIX_MONTHLY, 2026S1",
    "2026-07-01/P6M, SIX_MONTHLY, 2026S2",
    "2026-04-01/P6M, SIX_MONTHLY_APRIL, 2026AprilS1",
    "2026-10-01/P6M, SIX_MONTHLY_APRIL, 2026AprilS2",
    "2026-11-01/P6M, SIX_MONTHLY_NOVEMBER, 2027NovS1",
    "2026-05-01/P6M, SIX_MONTHLY_NOVEMBER, 2026NovS2",
    "2026-01-01/P1Y, YEARLY, 2026",
    "2026-04-01/P1Y, FINANCIAL_APRIL, 2026April",
    "2026-07-01/P1Y, FINANCIAL_JULY, 2026July",
    "2026-10-01/P1Y, FINANCIAL_OCTOBER, 2026Oct",
    "2026-11-01/P1Y, FINANCIAL_NOVEMBER, 2027Nov",
  })
  void readsAndWritesTheDurationsOfDhis2(String text, Dhis2PeriodType type, String dhis2) {
    Dhis2Period period = AdxPeriod.parse(text);
    assertThat(period.type()).isEqualTo(type);
    assertThat(period).hasToString(dhis2);
    assertThat(AdxPeriod.text(period)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-01/P6M",
        "2026-03-01/P6M",
        "2026-09-01/P3M",
        "2026-11-01/P3M",
        "2026-02-01/P2M",
        "2026-02-01/P1Y",
        "2026-08-01/P1Y",
        "2026-09-01/P1Y",
        "2026-03-02/P1M",
        "2026-03-03/P7D",
        "2026-03-06/P7D",
        "2026-03-02/P14D",
        "2026-03-01/P4M",
        "1899-12-01/P1M",
        "2999-07-01/P1Y",
      })
  void refusesADayOnWhichNoSuchPeriodBegins(String text) {
    assertThatThrownBy(() -> AdxPeriod.parse(text))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessage(
            "period must be a first day on which a period of this duration begins in DHIS2, in the"
                + " years 1900 to 2999 but was \""
                + text
                + "\"")
        .extracting(e -> ((UnusableDocumentException) e).rule())
        .isEqualTo(DocumentRule.VALUE_OUT_OF_RANGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "202603",
        "2026-03-01",
        "2026-03-01/",
        "2026-03-01/P1Q",
        "2026-03-01/p1m",
        "2026-03-01/1M",
        "2026-03-01/P-1M",
        "2026-03-01/-P1M",
        "2026-03-01/P1M/P1M",
        " 2026-03-01/P1M",
        "2026-3-1/P1M",
        "2026-03-01/2026-03-31",
        "2026-03-01/2026-03-01",
        "\u0662\u0660\u0662\u0666-03-01/P1M",
      })
  void refusesAnotherForm(String text) {
    assertThatThrownBy(() -> AdxPeriod.parse(text))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessage(
            "period must be a first day and a duration such as 2026-03-01/P1M but was \""
                + text
                + "\"")
        .extracting(e -> ((UnusableDocumentException) e).rule())
        .isEqualTo(DocumentRule.NOT_A_VALUE);
  }

  @Test
  void refusesAPeriodThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> AdxPeriod.parse("2026-03-31/2026-03-01"))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessage(
            "period must be a first day and a duration such as 2026-03-01/P1M, and no period that"
                + " ends before it begins, but was \"2026-03-31/2026-03-01\"")
        .extracting(e -> ((UnusableDocumentException) e).rule())
        .isEqualTo(DocumentRule.PERIOD_ENDS_BEFORE_IT_BEGINS);
  }

  @Test
  void refusesADayThatDoesNotExist() {
    assertThatThrownBy(() -> AdxPeriod.parse("2026-02-29/P1D"))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessage("period must be a first day that exists but was \"2026-02-29/P1D\"");
    assertThat(AdxPeriod.parse("2024-02-29/P1D")).hasToString("20240229");
  }

  @Test
  void whatDhis2WouldTakeForAnotherPeriodIsNotWritten() {
    assertThat(AdxPeriod.text(Dhis2Period.parse("2026NovQ1"))).isEmpty();
    assertThat(AdxPeriod.text(Dhis2Period.parse("2026FriW1"))).isEmpty();
    assertThat(AdxPeriod.text(Dhis2Period.parse("2026Feb"))).isEmpty();
    assertThat(AdxPeriod.text(Dhis2Period.parse("2026Aug"))).isEmpty();
    assertThat(AdxPeriod.text(Dhis2Period.parse("2026Sep"))).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadBackForEveryType() {
    for (String text :
        Arrays.asList("20260101", "2026W1", "2026BiW1", "202601", "2026S2", "2026Nov")) {
      Dhis2Period period = Dhis2Period.parse(text);
      assertThat(AdxPeriod.parse(AdxPeriod.text(period).orElseThrow())).isEqualTo(period);
    }
  }
}
