package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTest {

  private static final String PERMITTED =
      "period must be a month (2026-03 or 202603), a quarter (2026Q1), a year (2026) or an ISO"
          + " interval of whole months (2026-01/2026-05) but was ";

  @ParameterizedTest
  @CsvSource({
    "2026-03, 2026-03, 2026-03, 2026-03",
    "202603, 2026-03, 2026-03, 2026-03",
    "2026Q1, 2026-01, 2026-03, 2026Q1",
    "2026-q4, 2026-10, 2026-12, 2026Q4",
    "2026, 2026-01, 2026-12, 2026",
    "2026-01/2026-03, 2026-01, 2026-03, 2026Q1",
    "2026-02/2026-04, 2026-02, 2026-04, 2026-02/2026-04",
    "2026-02/2027-01, 2026-02, 2027-01, 2026-02/2027-01",
    "2026-01 / 2026-12, 2026-01, 2026-12, 2026",
    "2026-01-01/2026-05-31, 2026-01, 2026-05, 2026-01/2026-05",
    "2024-02-01/2024-02-29, 2024-02, 2024-02, 2024-02",
    "' 2026Q3 ', 2026-07, 2026-09, 2026Q3",
    "1900/, , , ",
    "2999-12, 2999-12, 2999-12, 2999-12",
    "1900-01, 1900-01, 1900-01, 1900-01"
  })
  void readsAndWritesPeriods(String text, String first, String last, String written) {
    if (first == null) {
      assertThatThrownBy(() -> ReportingPeriod.parse(text))
          .hasMessage(PERMITTED + '"' + text + '"');
      return;
    }
    ReportingPeriod period = ReportingPeriod.parse(text);
    assertThat(period)
        .isEqualTo(ReportingPeriod.between(YearMonth.parse(first), YearMonth.parse(last)))
        .hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "26",
        "2026Q5",
        "2026Q0",
        "2026-3",
        "2026-01/",
        "/2026-03",
        "2026-01-01/2026-05-30",
        "2026-01-02/2026-05-31",
        "2026-01-01/2026-05",
        "2026-01/2026-05-31",
        "2023-02-01/2023-02-29",
        "2026-13/2026-14",
        "2026-00/2026-05",
        "٢٠٢٦",
        "2026-W05",
        "2026\n2027"
      })
  void refusesOtherTexts(String text) {
    assertThatThrownBy(() -> ReportingPeriod.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(PERMITTED + '"' + text.replace("\n", "\\u000a") + '"');
  }

  @Test
  void keepsTheCauseOfAMonthThatIsNone() {
    assertThatThrownBy(() -> ReportingPeriod.parse("2026-13/2026-14"))
        .hasCauseInstanceOf(java.time.DateTimeException.class);
    assertThatThrownBy(() -> ReportingPeriod.parse("nonsense")).hasNoCause();
  }

  @Test
  void namesWhatIsOutOfRange() {
    refuses(
        () -> ReportingPeriod.parse("202613"),
        "month must be a month of the year from 1 to 12 but was 13");
    refuses(
        () -> ReportingPeriod.month(2026, 0),
        "month must be a month of the year from 1 to 12 but was 0");
    refuses(
        () -> ReportingPeriod.quarter(2026, 5),
        "quarter must be a quarter of the year from 1 to 4 but was 5");
    refuses(
        () -> ReportingPeriod.quarter(2026, 0),
        "quarter must be a quarter of the year from 1 to 4 but was 0");
    refuses(() -> ReportingPeriod.year(1899), "year must be a year from 1900 to 2999 but was 1899");
    refuses(() -> ReportingPeriod.year(3000), "year must be a year from 1900 to 2999 but was 3000");
    refuses(
        () -> ReportingPeriod.month(3000, 1), "year must be a year from 1900 to 2999 but was 3000");
    refuses(
        () -> ReportingPeriod.quarter(-1, 1), "year must be a year from 1900 to 2999 but was -1");
    refuses(
        () -> ReportingPeriod.of(YearMonth.of(1899, 12)),
        "year of the first month must be a year from 1900 to 2999 but was 1899");
    refuses(
        () -> ReportingPeriod.between(YearMonth.of(2026, 1), YearMonth.of(3000, 1)),
        "year of the last month must be a year from 1900 to 2999 but was 3000");
    refuses(
        () -> ReportingPeriod.between(YearMonth.of(2026, 2), YearMonth.of(2026, 1)),
        "last must be a month not before 2026-02 but was 2026-01");
    refuses(
        () -> ReportingPeriod.year(1900).previous(),
        "year of the first month must be a year from 1900 to 2999 but was 1899");
  }

  private static void refuses(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void knowsItsMonths() {
    ReportingPeriod quarter = ReportingPeriod.quarter(2026, 2);
    assertThat(quarter.lengthMonths()).isEqualTo(3);
    assertThat(quarter.months())
        .containsExactly(YearMonth.of(2026, 4), YearMonth.of(2026, 5), YearMonth.of(2026, 6));
    assertThat(quarter.contains(YearMonth.of(2026, 4))).isTrue();
    assertThat(quarter.contains(YearMonth.of(2026, 6))).isTrue();
    assertThat(quarter.contains(YearMonth.of(2026, 3))).isFalse();
    assertThat(quarter.contains(YearMonth.of(2026, 7))).isFalse();
    assertThat(quarter.yearToDate()).hasToString("2026-01/2026-06");
    assertThat(ReportingPeriod.parse("2025-11/2026-02").yearToDate())
        .hasToString("2026-01/2026-02");
    assertThat(quarter.previous()).hasToString("2026Q1");
    assertThat(ReportingPeriod.year(2026).previous()).hasToString("2025");
    assertThat(ReportingPeriod.month(2026, 1).previous()).hasToString("2025-12");
  }

  @Test
  void overlapsAtItsEnds() {
    ReportingPeriod quarter = ReportingPeriod.quarter(2026, 2);
    assertThat(quarter.overlaps(ReportingPeriod.month(2026, 4))).isTrue();
    assertThat(quarter.overlaps(ReportingPeriod.month(2026, 6))).isTrue();
    assertThat(quarter.overlaps(ReportingPeriod.month(2026, 3))).isFalse();
    assertThat(quarter.overlaps(ReportingPeriod.month(2026, 7))).isFalse();
    assertThat(quarter.overlaps(ReportingPeriod.year(2026))).isTrue();
  }

  @Test
  void isOrderedByItsFirstThenItsLastMonth() {
    assertThat(ReportingPeriod.month(2026, 1))
        .isLessThan(ReportingPeriod.quarter(2026, 1))
        .isLessThan(ReportingPeriod.month(2026, 2));
    assertThat(ReportingPeriod.year(2026)).isGreaterThan(ReportingPeriod.quarter(2026, 1));
    assertThat(ReportingPeriod.year(2026)).isEqualByComparingTo(ReportingPeriod.parse("2026"));
  }

  @Provide
  Arbitrary<ReportingPeriod> periods() {
    Arbitrary<YearMonth> months =
        Combinators.combine(
                Arbitraries.integers().between(1900, 2999), Arbitraries.integers().between(1, 12))
            .as(YearMonth::of);
    Arbitrary<Integer> lengths =
        Arbitraries.oneOf(Arbitraries.of(1, 3, 12), Arbitraries.integers().between(1, 40));
    return Combinators.combine(months, lengths)
        .as((first, length) ->
            first.plusMonths(length - 1L).getYear() > 2999
                ? ReportingPeriod.of(first)
                : ReportingPeriod.between(first, first.plusMonths(length - 1L)));
  }

  @Property
  void isReadAsItIsWritten(@ForAll("periods") ReportingPeriod period) {
    assertThat(ReportingPeriod.parse(period.toString())).isEqualTo(period);
    assertThat(period.months())
        .hasSize(period.lengthMonths())
        .allMatch(period::contains)
        .isSorted();
    assertThat(ReportingPeriod.parse(period.first() + "-01/" + period.last().atEndOfMonth()))
        .isEqualTo(period);
  }

  @Property
  void overlapsWhereAMonthIsShared(
      @ForAll("periods") ReportingPeriod one, @ForAll("periods") ReportingPeriod other) {
    assertThat(one.overlaps(other))
        .isEqualTo(one.months().stream().anyMatch(other::contains))
        .isEqualTo(other.overlaps(one));
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(-Integer.signum(other.compareTo(one)));
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
  }
}
