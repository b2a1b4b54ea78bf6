package org.nutricoverage.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.deskreview.reporting.ReportingColumn;
import org.nutricoverage.deskreview.reporting.ReportingRow;
import org.nutricoverage.deskreview.reporting.ReportingRows;
import org.nutricoverage.io.SomeEstimates;

class CsvOutputTest {

  private static final List<String> HEADER = List.of("site", "note");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+SUM(A1)",
        "-2+3",
        "-5/3",
        "@cmd",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20x",
        " =1",
        "\u00A0=1",
        "'\t",
        "''\tx",
        "\"=1",
        "'=1",
        "''=1",
        " ' \"=1",
        "\u201C=1\u201D",
        "\u00AB@x",
        "\tx",
        "\rx",
        "\nx",
        "-",
        "-1,5",
        "\n=2",
        "--1",
        "-1e9999",
        "=HYPERLINK(\"http://x\",\"y\")"
      })
  void aFormulaIsGuardedAndRestored(String text) {
    assertThat(CsvOutput.safe(text)).isEqualTo("'" + text);
    assertThat(CsvOutput.restored(CsvOutput.safe(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "-5",
        "+3.5",
        "-0.25",
        "1.5E-7",
        "-1e300",
        "a=b",
        "1-2",
        "O'Brien",
        "'quoted'",
        "\"",
        "'",
        "x@y",
        "2026-03",
        "5/3",
        "\u062a\u063a\u0637\u064a\u0629",
        "#REF!",
        "100 %"
      })
  void otherTextsAndNumbersStayAsTheyAre(String text) {
    assertThat(CsvOutput.safe(text)).isEqualTo(text);
    assertThat(CsvOutput.restored(text)).isEqualTo(text);
  }

  @Test
  void controlCharactersAreTakenOutBeforeTheTextIsJudged() {
    assertThat(CsvOutput.safe("\u0000=1")).isEqualTo("'=1");
    assertThat(CsvOutput.safe("\u200B=1")).isEqualTo("'=1");
    assertThat(CsvOutput.safe("a\u202Eb\u0007c\td\ne")).isEqualTo("abc\td\ne");
  }

  @Test
  void rowsAreQuotedByRfc4180() {
    List<List<String>> rows =
        List.of(List.of("a,b", "say \"x\""), List.of("two\nlines", ""), List.of("-5", "=1"));
    assertThat(CsvOutput.DEFAULT.text(HEADER, rows))
        .isEqualTo("site,note\n\"a,b\",\"say \"\"x\"\"\"\n\"two\nlines\",\n-5,'=1\n");
    assertThat(CsvOutput.DEFAULT.withLineEnd(LineEnd.CRLF).text(HEADER, List.of(List.of("x", "y"))))
        .isEqualTo("site,note\r\nx,y\r\n");
    assertThat(CsvOutput.FOR_EXCEL.withLineEnd(LineEnd.LF).text(HEADER, List.of()))
        .isEqualTo("site,note\n");
    assertThat(CsvOutput.DEFAULT.text(List.of("=x"), List.of(List.of("")))).startsWith("'=x\n");
  }

  @Test
  void theMarkIsWrittenWhereItIsWanted() throws IOException {
    byte[] excel = CsvOutput.FOR_EXCEL.bytes(HEADER, List.of(List.of("\u00e9", "2")));
    assertThat(excel).startsWith(0xEF, 0xBB, 0xBF, 's');
    assertThat(new String(excel, StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFsite,note\r\n\u00e9,2\r\n");
    assertThat(CsvOutput.DEFAULT.bytes(HEADER, List.of())).startsWith('s', 'i');
    assertThat(CsvOutput.DEFAULT.withByteOrderMark(true).bytes(HEADER, List.of()))
        .startsWith(0xEF, 0xBB, 0xBF);
    assertThat(CsvOutput.FOR_EXCEL.withByteOrderMark(false).bytes(HEADER, List.of()))
        .startsWith('s', 'i');
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvOutput.FOR_EXCEL.write(out, HEADER, List.of(List.of("\u00e9", "2")));
    assertThat(out.toByteArray()).isEqualTo(excel);
  }

  @Test
  void aFileIsReplaced(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("rows.csv");
    Files.writeString(file, "much longer than what comes after it");
    CsvOutput.DEFAULT.write(file, HEADER, List.of(List.of("a", "b")));
    assertThat(Files.readString(file)).isEqualTo("site,note\na,b\n");
  }

  @Test
  void theReaderGivesBackWhatWasWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("rows.csv");
    List<List<String>> rows =
        List.of(
            List.of("=1+1", "-5"),
            List.of("'=x", "two\nlines, \"quoted\""),
            List.of("\u00e9", "'"));
    for (CsvOutput output : List.of(CsvOutput.DEFAULT, CsvOutput.FOR_EXCEL)) {
      output.write(file, HEADER, rows);
      CsvTable table = CsvReading.DEFAULT.strict().read(CsvSource.of(file), "site", "note");
      assertThat(table.findings()).isEmpty();
      for (int row = 0; row < rows.size(); row++) {
        assertThat(CsvOutput.restored(table.column("site").text(row).orElse("")))
            .isEqualTo(rows.get(row).get(0));
        assertThat(CsvOutput.restored(table.column("note").text(row).orElse("")))
            .isEqualTo(rows.get(row).get(1));
      }
    }
  }

  @Test
  void rowsOfAnotherWidthAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsvOutput.DEFAULT.text(HEADER, List.of(List.of("a"))))
        .withMessage("rows must be as wide as the header of 2 cells but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsvOutput.DEFAULT.text(List.of(), List.of()))
        .withMessage("header must hold at least 1 column but was empty");
  }

  @Test
  void reportingRowsKeepTheirColumns() {
    List<ReportingRow> rows =
        ReportingRows.followUp(
                "CD",
                LocalDate.of(2026, 4, 15),
                SomeEstimates.deskReview(SomeEstimates.SCOPE, 29_760, 48_000))
            .source("=review")
            .rows()
            .rows();
    String csv = CsvOutput.DEFAULT.reporting(rows);
    assertThat(csv.lines().findFirst()).contains(String.join(",", ReportingRow.columns()));
    CsvTable table =
        CsvReading.DEFAULT.read(
            CsvSource.ofText("rows", csv), ReportingRow.columns().toArray(String[]::new));
    assertThat(table.rows()).isEqualTo(3);
    for (int row = 0; row < 3; row++) {
      for (ReportingColumn column : ReportingColumn.values()) {
        assertThat(CsvOutput.restored(table.column(column.header()).text(row).orElse("")))
            .isEqualTo(rows.get(row).value(column));
      }
    }
  }
}
