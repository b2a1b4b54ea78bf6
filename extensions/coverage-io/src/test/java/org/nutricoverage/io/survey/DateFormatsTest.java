package org.nutricoverage.io.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatsTest {

  private static ExportTable dates(DateFormats formats, String... dates) {
    return Surveys.reading()
        .columns(ColumnMap.WFP.keeping("d"))
        .dates(formats)
        .parent("data", "d,x\n" + String.join(",1\n", dates) + ",1\n")
        .read()
        .table("data");
  }

  private static List<String> values(DateFormats formats, String... dates) {
    return Surveys.values(dates(formats, dates).date("d"), dates.length);
  }

  private static List<String> findings(DateFormats formats, String... dates) {
    return Surveys.texts(dates(formats, dates).date("d").findings());
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd, 2022-11-14, 2022-11-14",
    "yyyy-MM-dd, 2022-11-14T20:11:42.000+03:00, 2022-11-14",
    "yyyy-MM-dd, 2022-11-14 20:11:42, 2022-11-14",
    "uuuu-MM-dd, 2022-11-14, 2022-11-14",
    "M/d/yyyy, 11/14/2022, 2022-11-14",
    "M/d/yyyy, 1/4/2022 23:46, 2022-01-04",
    "d.M.yyyy, 4.1.2022, 2022-01-04",
    "dd/MM/yyyy, 29/02/2020, 2020-02-29",
    "d MMM yyyy, 4 Jan 2022, 2022-01-04"
  })
  void readsADateInItsFormat(String pattern, String text, LocalDate date) {
    assertThat(DateFormats.of(pattern).parse(text)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-11-31", "2021-02-29", "2022-13-01", "22-11-14", "2022-1-4", "2022-11-14x",
        "2022-11-14Tx", "2022-11-14T", " ", "44879", "14/11/2022", "2022-11"
      })
  void doesNotReadWhatIsNoDateInItsFormat(String text) {
    assertThat(DateFormats.ISO.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M/d/yy",
        "M/yyyy",
        "d/M",
        "yyyy-MM-dd HH:mm",
        "'x'",
        "M/d/yyyyq{",
        "yyyy-mm-dd",
        ""
      })
  void refusesAPatternThatIsNoDate(String pattern) {
    assertThatThrownBy(() -> DateFormats.of(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "pattern must be a date format with day, month and a year of four digits such as"
                + " d/M/yyyy but was \""
                + pattern
                + "\"");
  }

  @Test
  void wantsAPattern() {
    assertThatThrownBy(() -> DateFormats.of())
        .hasMessage("patterns must hold at least 1 date format but were empty");
  }

  @Test
  void usesTheOneFormatThatFitsAll() {
    DateFormats both = DateFormats.of("M/d/yyyy", "d/M/yyyy");

    assertThat(values(both, "4/8/2021", "11/30/2021", ""))
        .containsExactly("2021-04-08", "2021-11-30", "-");
    assertThat(values(both, "4/8/2021", "30/11/2021")).containsExactly("2021-08-04", "2021-11-30");
    assertThat(findings(both, "4/8/2021", "11/30/2021", "n/a", "")).isEmpty();
  }

  @Test
  void leavesOpenWhatTwoFormatsReadDifferently() {
    DateFormats both = DateFormats.of("M/d/yyyy", "d/M/yyyy");

    assertThat(values(both, "4/8/2021", "5/5/2021", "1/2/2021"))
        .containsExactly("-", "2021-05-05", "-");
    assertThat(findings(both, "4/8/2021", "5/5/2021", "1/2/2021"))
        .containsExactly(
            "ERROR AMBIGUOUS_DATES (file data, column d): 2 dates are read differently by the"
                + " formats M/d/yyyy or d/M/yyyy and treated as missing, first \"4/8/2021\" (rows 2,"
                + " 4)");
    ExportColumn<LocalDate> column = dates(both, "4/8/2021", "5/5/2021", "").date("d");
    assertThat(column.isUnreadable(0)).isTrue();
    assertThat(column.isUnreadable(1)).isFalse();
    assertThat(column.isUnreadable(2)).isFalse();
  }

  @Test
  void readsMixedFormatsWhereEachDateIsClear() {
    DateFormats both = DateFormats.of("yyyy-MM-dd", "M/d/yyyy");

    assertThat(values(both, "2022-11-14", "11/14/2022"))
        .containsExactly("2022-11-14", "2022-11-14");
    assertThat(findings(both, "2022-11-14", "11/14/2022"))
        .containsExactly(
            "WARNING MIXED_DATE_FORMATS (file data, column d): 2 dates are in a column that no one"
                + " of the formats yyyy-MM-dd or M/d/yyyy fits; each was read by the format that"
                + " fits it, first \"2022-11-14\" (rows 2, 3)");
  }

  @Test
  void readsNoDateOfMixedFormatsThatIsNotClear() {
    DateFormats all = DateFormats.of("M/d/yyyy", "d/M/yyyy");

    assertThat(values(all, "11/30/2021", "30/11/2021", "1/2/2021", "3/3/2021"))
        .containsExactly("2021-11-30", "2021-11-30", "-", "2021-03-03");
    assertThat(findings(all, "11/30/2021", "30/11/2021", "1/2/2021", "3/3/2021"))
        .containsExactly(
            "ERROR AMBIGUOUS_DATES (file data, column d): 1 date is read differently by the formats"
                + " M/d/yyyy or d/M/yyyy and treated as missing, first \"1/2/2021\" (row 4)",
            "WARNING MIXED_DATE_FORMATS (file data, column d): 3 dates are in a column that no one"
                + " of the formats M/d/yyyy or d/M/yyyy fits; each was read by the format that fits"
                + " it, first \"11/30/2021\" (rows 2, 3, 5)");
  }

  @Test
  void namesRowsThatAreNoDates() {
    String[] dates = new String[12];
    Arrays.fill(dates, "x");

    assertThat(findings(DateFormats.ISO, dates))
        .containsExactly(
            "ERROR NOT_A_DATE (file data, column d): 12 dates are not in the format yyyy-MM-dd and"
                + " treated as missing, first \"x\" (rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2"
                + " more)");
    assertThat(values(DateFormats.ISO, "x", "2022-01-01")).containsExactly("-", "2022-01-01");
    assertThat(dates(DateFormats.ISO, "x").date("d").isUnreadable(0)).isTrue();
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(DateFormats.ISO, DateFormats.of("yyyy-MM-dd", "yyyy-MM-dd"))
        .addEqualityGroup(DateFormats.of("M/d/yyyy"))
        .testEquals();
    assertThat(DateFormats.of("M/d/yyyy", "d/M/yyyy")).hasToString("M/d/yyyy or d/M/yyyy");
    assertThat(DateFormats.of("M/d/yyyy", "d/M/yyyy").patterns())
        .containsExactly("M/d/yyyy", "d/M/yyyy");
    SerializableTester.reserializeAndAssert(DateFormats.ISO);
  }
}
