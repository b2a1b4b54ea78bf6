package org.nutricoverage.io.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;

class Dhis2PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "20260315, DAILY, 2026-03-15, 2026-03-15, 1",
    "20240229, DAILY, 2024-02-29, 2024-02-29, 1",
    "2026W10, WEEKLY, 2026-03-02, 2026-03-08, 7",
    "2026W1, WEEKLY, 2025-12-29, 2026-01-04, 7",
    "2020W53, WEEKLY, 2020-12-28, 2021-01-03, 7",
    "2026W53, WEEKLY, 2026-12-28, 2027-01-03, 7",
    "2015WedW5, WEEKLY_WEDNESDAY, 2015-01-28, 2015-02-03, 7",
    "2015ThuW6, WEEKLY_THURSDAY, 2015-02-05, 2015-02-11, 7",
    "2026FriW1, WEEKLY_FRIDAY, 2026-01-02, 2026-01-08, 7",
    "2015SatW7, WEEKLY_SATURDAY, 2015-02-14, 2015-02-20, 7",
    "2015SunW8, WEEKLY_SUNDAY, 2015-02-22, 2015-02-28, 7",
    "2015BiW1, BI_WEEKLY, 2014-12-29, 2015-01-11, 14",
    "2026BiW5, BI_WEEKLY, 2026-02-23, 2026-03-08, 14",
    "2020BiW27, BI_WEEKLY, 2020-12-28, 2021-01-10, 14",
    "202603, MONTHLY, 2026-03-01, 2026-03-31, 31",
    "202402, MONTHLY, 2024-02-01, 2024-02-29, 29",
    "202502, MONTHLY, 2025-02-01, 2025-02-28, 28",
    "190002, MONTHLY, 1900-02-01, 1900-02-28, 28",
    "202601B, BI_MONTHLY, 2026-01-01, 2026-02-28, 59",
    "202606B, BI_MONTHLY, 2026-11-01, 2026-12-31, 61",
    "2026Q1, QUARTERLY, 2026-01-01, 2026-03-31, 90",
    "2026Q4, QUARTERLY, 2026-10-01, 2026-12-31, 92",
    "2026NovQ1, QUARTERLY_NOVEMBER, 2025-11-01, 2026-01-31, 92",
    "2026NovQ2, QUARTERLY_NOVEMBER, 2026-02-01, 2026-04-30, 89",
    "2026NovQ4, QUARTERLY_NOVEMBER, 2026-08-01, 2026-10-31, 92",
    "2026S1, SIX_MONTHLY, 2026-01-01, 2026-06-30, 181",
    "2026S2, SIX_MONTHLY, 2026-07-01, 2026-12-31, 184",
    "2026AprilS1, SIX_MONTHLY_APRIL, 2026-04-01, 2026-09-30, 183",
    "2026AprilS2, SIX_MONTHLY_APRIL, 2026-10-01, 2027-03-31, 182",
    "2026NovS1, SIX_MONTHLY_NOVEMBER, 2025-11-01, 2026-04-30, 181",
    "2026NovS2, SIX_MONTHLY_NOVEMBER, 2026-05-01, 2026-10-31, 184",
    "2026, YEARLY, 2026-01-01, 2026-12-31, 365",
    "2024, YEARLY, 2024-01-01, 2024-12-31, 366",
    "2026Feb, FINANCIAL_FEBRUARY, 2026-02-01, 2027-01-31, 365",
    "2026April, FINANCIAL_APRIL, 2026-04-01, 2027-03-31, 365",
    "2026July, FINANCIAL_JULY, 2026-07-01, 2027-06-30, 365",
    "2026Aug, FINANCIAL_AUGUST, 2026-08-01, 2027-07-31, 365",
    "2026Sep, FINANCIAL_SEPTEMBER, 2026-09-01, 2027-08-31, 365",
    "2026Oct, FINANCIAL_OCTOBER, 2026-10-01, 2027-09-30, 365",
    "2026Nov, FINANCIAL_NOVEMBER, 2025-11-01, 2026-10-31, 365",
    "2999, YEARLY, 2999-01-01, 2999-12-31, 365",
    "19000101, DAILY, 1900-01-01, 1900-01-01, 1",
    "1900W1, WEEKLY, 1900-01-01, 1900-01-07, 7",
  })
  void readsAndWritesEveryNotation(
      String text, Dhis2PeriodType type, LocalDate first, LocalDate last, int days) {
    Dhis2Period period = Dhis2Period.parse(text);
    assertThat(period.type()).isEqualTo(type);
    assertThat(period.firstDay()).isEqualTo(first);
    assertThat(period.lastDay()).isEqualTo(last);
    assertThat(period.days()).isEqualTo(days);
    assertThat(period).hasToString(text);
    assertThat(Dhis2Period.beginning(type, first)).isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03, 202603",
    "2026-03-15, 20260315",
    "2026W01, 2026W1",
    "2026SunW09, 2026SunW9",
    "2026BiW05, 2026BiW5",
  })
  void otherFormsOfDhis2AreReadAndWrittenInTheUsualOne(String text, String usual) {
    assertThat(Dhis2Period.parse(text)).hasToString(usual).isEqualTo(Dhis2Period.parse(usual));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2026 ",
        " 2026",
        "26",
        "20260",
        "2026-3",
        "2026-0315",
        "202603-15",
        "202600",
        "202613",
        "2026-13",
        "20260230",
        "20250229",
        "19000229",
        "2026-02-30",
        "202600B",
        "202607B",
        "202603b",
        "2026Q0",
        "2026Q5",
        "2026q1",
        "2026Q01",
        "2026NovQ5",
        "2026S0",
        "2026S3",
        "2026s1",
        "2026AprilS3",
        "2026aprilS1",
        "2026NovS0",
        "2026NovS3",
        "2026W0",
        "2026W54",
        "2025W53",
        "2026w10",
        "2026W",
        "2026W100",
        "2026MonW1",
        "2026SunW53",
        "2026BiW0",
        "2025BiW27",
        "2026BiW28",
        "2026april",
        "2026APRIL",
        "2026March",
        "2026Jan",
        "2026Octo",
        "1899",
        "3000",
        "0000",
        "1900NovQ1",
        "1900Nov",
        "2999Oct",
        "2999AprilS2",
        "-2026",
        "+2026",
        "2026-03-01/P1M",
        "THIS_MONTH",
        "\u0662\u0660\u0662\u0666",
        "2026\u0660\u0663",
        "\uff12\uff10\uff12\uff16",
        "2026W\u0661",
        "2026Q\u0661",
        "2026\n",
      })
  void refusesWhatIsNoPeriod(String text) {
    assertThatThrownBy(() -> Dhis2Period.parse(text))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessageStartingWith(
            "period must be one of DHIS2 in the years 1900 to 2999, such as 202603, 2026Q1,"
                + " 2026S1, 2026April, 2026W10 or 20260315, but was \"")
        .extracting(e -> ((UnusableDocumentException) e).rule())
        .isEqualTo(DocumentRule.NOT_A_VALUE);
  }

  @Test
  void aLongTextIsRefusedAtOnceAndNotShownWhole() {
    String text = "2026" + "9".repeat(1_000_000);
    assertThatThrownBy(() -> Dhis2Period.parse(text))
        .isInstanceOf(UnusableDocumentException.class)
        .extracting(Throwable::getMessage)
        .satisfies(message -> assertThat(message.toString()).hasSizeLessThan(500));
  }

  @Test
  void week53ExistsWhereTheWeeksOfThatFirstDayHaveOne() {
    assertThat(Dhis2Period.parse("2019SatW53").firstDay()).isEqualTo("2019-12-28");
    assertThatThrownBy(() -> Dhis2Period.parse("2019W53"))
        .isInstanceOf(UnusableDocumentException.class);
    assertThat(Dhis2Period.parse("2025SunW53").firstDay()).isEqualTo("2025-12-28");
    assertThatThrownBy(() -> Dhis2Period.parse("2026SunW53"))
        .isInstanceOf(UnusableDocumentException.class);
    assertThat(Dhis2Period.parse("2026W53").firstDay()).isEqualTo("2026-12-28");
  }

  @ParameterizedTest
  @CsvSource({
    "202603, 2026-03",
    "202602B, 2026-03/2026-04",
    "2026Q2, 2026Q2",
    "2026NovQ1, 2025-11/2026-01",
    "2026S2, 2026-07/2026-12",
    "2026AprilS2, 2026-10/2027-03",
    "2026, 2026",
    "2026July, 2026-07/2027-06",
    "2026Nov, 2025-11/2026-10",
  })
  void wholeMonthsAreAReportingPeriodAndBack(String text, String months) {
    Dhis2Period period = Dhis2Period.parse(text);
    ReportingPeriod reporting = period.reportingPeriod().orElseThrow();
    assertThat(reporting).hasToString(months);
    assertThat(Dhis2Period.of(reporting)).contains(period);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20260301", "2026W10", "2026SunW10", "2026BiW5"})
  void daysAndWeeksAreNoReportingPeriod(String text) {
    assertThat(Dhis2Period.parse(text).reportingPeriod()).isEmpty();
  }

  @Test
  void monthsThatAreNoPeriodOfDhis2AreNone() {
    assertThat(Dhis2Period.of(ReportingPeriod.parse("2026-02/2026-03"))).isEmpty();
    assertThat(Dhis2Period.of(ReportingPeriod.parse("2026-01/2026-04"))).isEmpty();
    assertThat(Dhis2Period.of(ReportingPeriod.parse("2026-03/2026-05"))).isEmpty();
    assertThat(Dhis2Period.of(ReportingPeriod.parse("2026-02/2026-07"))).isEmpty();
    assertThat(Dhis2Period.of(ReportingPeriod.parse("2026-03/2027-02"))).isEmpty();
    assertThat(Dhis2Period.of(ReportingPeriod.parse("2025-01/2026-12"))).isEmpty();
    assertThat(Dhis2Period.of(ReportingPeriod.of(YearMonth.of(2026, 3))))
        .contains(Dhis2Period.parse("202603"));
  }

  @Test
  void beginsOnlyWhereSuchAPeriodBegins() {
    assertThat(Dhis2Period.beginning(Dhis2PeriodType.QUARTERLY, LocalDate.of(2026, 4, 1)))
        .hasToString("2026Q2");
    assertThatThrownBy(
            () -> Dhis2Period.beginning(Dhis2PeriodType.QUARTERLY, LocalDate.of(2026, 9, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "firstDay must be a day in the years 1900 to 2999 on which a Quarterly period begins"
                + " but was 2026-09-01");
    assertThatThrownBy(
            () -> Dhis2Period.beginning(Dhis2PeriodType.MONTHLY, LocalDate.of(2026, 9, 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> Dhis2Period.beginning(Dhis2PeriodType.WEEKLY, LocalDate.of(2026, 3, 3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> Dhis2Period.beginning(Dhis2PeriodType.BI_WEEKLY, LocalDate.of(2026, 3, 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> Dhis2Period.beginning(Dhis2PeriodType.DAILY, LocalDate.of(1899, 12, 31)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> Dhis2Period.beginning(Dhis2PeriodType.FINANCIAL_JULY, LocalDate.of(2999, 7, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void periodsAreOrderedByTheirDays() {
    assertThat(
            Stream.of("2026", "2026W2", "2026Q1", "202601", "20260101", "2025Nov", "2026NovQ2")
                .map(Dhis2Period::parse)
                .sorted())
        .map(Dhis2Period::toString)
        .containsExactly("2025Nov", "20260101", "202601", "2026Q1", "2026", "2026W2", "2026NovQ2");
    assertThat(Dhis2Period.parse("2026W10")).isEqualByComparingTo(Dhis2Period.parse("2026W10"));
  }

  @Test
  void typesHaveNameNotationAndDuration() {
    assertThat(Dhis2PeriodType.values()).hasSize(23);
    assertThat(Dhis2PeriodType.SIX_MONTHLY_APRIL.dhis2Name()).isEqualTo("SixMonthlyApril");
    assertThat(Dhis2PeriodType.SIX_MONTHLY_APRIL.notation()).isEqualTo("yyyyAprilSn");
    assertThat(Dhis2PeriodType.SIX_MONTHLY_APRIL.duration()).isEqualTo("P6M");
    assertThat(Dhis2PeriodType.SIX_MONTHLY_APRIL.lengthMonths()).isEqualTo(6);
    assertThat(Dhis2PeriodType.WEEKLY_SUNDAY.notation()).isEqualTo("yyyySunWn");
    assertThat(Dhis2PeriodType.WEEKLY.notation()).isEqualTo("yyyyWn");
    assertThat(Dhis2PeriodType.WEEKLY.duration()).isEqualTo("P7D");
    assertThat(Dhis2PeriodType.WEEKLY.lengthMonths()).isZero();
    assertThat(Dhis2PeriodType.DAILY.duration()).isEqualTo("P1D");
    assertThat(Dhis2PeriodType.BI_WEEKLY.notation()).isEqualTo("yyyyBiWn");
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(Dhis2Period.parse("202601"), Dhis2Period.parse("2026-01"))
        .addEqualityGroup(Dhis2Period.parse("20260101"))
        .addEqualityGroup(Dhis2Period.parse("202602"))
        .testEquals();
    SerializableTester.reserializeAndAssert(Dhis2Period.parse("2026NovQ3"));
  }
}
