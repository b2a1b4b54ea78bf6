package org.nutricoverage.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Reader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFileTest {

  private static CsvTable read(CsvLimits limits, String text) {
    return CsvReading.DEFAULT.withLimits(limits).read(CsvSource.ofText("data", text), "a", "b");
  }

  private static CsvLimits small() {
    return CsvLimits.DEFAULT.withRecordCharacters(1000).withRecordLines(5);
  }

  // Quotes.

  @Test
  void aQuoteThatIsNeverClosedCostsOneRow() {
    CsvTable table = Tables.read("a,b\n1,2\n\"x,3\n" + "4,5\n".repeat(10_000), "a", "b");

    assertThat(table.rows()).isEqualTo(10_001);
    assertThat(table.line(0)).isEqualTo(2);
    assertThat(table.line(1)).isEqualTo(4);
    assertThat(table.line(10_000)).isEqualTo(10_003);
    assertThat(table.rowsLeftOut()).isEqualTo(1);
    assertThat(Tables.findings(table))
        .containsExactly(
            "ERROR BROKEN_QUOTES (file data, row 3): a quoted cell is not closed, or goes on after"
                + " its closing quote; the row begins with \"\"x,3\" and was left out");
  }

  @Test
  void aQuoteThatTheNextQuoteClosesCostsOneRow() {
    CsvTable table = Tables.read("a,b\n1,\"2\n3,\"4\"\n5,6\n", "a", "b");

    assertThat(Tables.rows(table)).containsExactly("3:3|4|", "4:5|6|");
    assertThat(table.findings()).extracting(f -> f.place().get("row")).containsExactly("2");
  }

  @Test
  void aRowThatRunsOverLinesAndDoesNotFitIsReadLineByLine() {
    CsvTable table = Tables.read("a,b\n1,\"2\n3,4\n5,6\n7\",8,9\n1,2\n", "a", "b");

    assertThat(Tables.rows(table)).containsExactly("3:3|4|", "4:5|6|", "6:1|2|");
    assertThat(table.findings())
        .extracting(f -> f.code() + " " + f.place().get("row"))
        .containsExactly("BROKEN_QUOTES 2", "STRAY_QUOTE 5", "LONG_ROW 5");
  }

  @Test
  void textAfterAClosingQuoteCostsOneRow() {
    CsvTable table = Tables.read("a,b\n\"x\"y,1\n\n2,3\n4,\"5\" \n6,7", "a", "b");

    assertThat(Tables.rows(table)).containsExactly("4:2|3|", "6:6|7|");
    assertThat(table.findings())
        .extracting(f -> f.code() + " " + f.place().get("row"))
        .containsExactly("BROKEN_QUOTES 2", "BROKEN_QUOTES 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void recoversWithAnyLineEnd(String end) {
    String text = String.join(end, "a,b", "1,\"2", "3,4", "5,\"6" + end + "7\"", "8,\"9", "1,2");
    CsvTable table = Tables.read(text, "a", "b");

    assertThat(Tables.rows(table)).containsExactly("3:3|4|", "4:5|6" + end + "7|", "7:1|2|");
    assertThat(table.rowsLeftOut()).isEqualTo(2);
  }

  @Test
  void recoversAcrossTheBuffersOfTheReader() {
    String filler = "1," + "y".repeat(97) + "\n";
    String text = "a,b\n" + filler.repeat(5_000) + "2,\"open\n" + filler.repeat(5_000);
    CsvTable table = CsvReading.DEFAULT.read(CsvSource.ofText("data", text), "a", "b");

    assertThat(table.rows()).isEqualTo(10_000);
    assertThat(table.line(5_000)).isEqualTo(5_003);
    assertThat(table.findings()).extracting(f -> f.place().get("row")).containsExactly("5002");
  }

  @Test
  void aQuoteWithinACellIsUsedWithAFinding() {
    CsvTable table = Tables.read("a,b\n5\" MUAC,1\n5\" MUAC,2\n\"say \"\"yes\"\"\",3\n", "a", "b");

    assertThat(Tables.rows(table))
        .containsExactly("2:5\" MUAC|1|", "3:5\" MUAC|2|", "4:say \"yes\"|3|");
    assertThat(Tables.findings(table))
        .containsExactly(
            "WARNING STRAY_QUOTE (file data, row 2, column a): a cell without quotes around it"
                + " holds one, first here: \"5\" MUAC\"; used as it is");
  }

  @Test
  void aQuotedCellMayRunOverTheLinesOfTheLimit() {
    CsvTable table = read(small(), "a,b\n1,\"v\nw\nx\ny\nz\"\n2,3\n");
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.line(1)).isEqualTo(7);

    CsvTable broken = read(small(), "a,b\n1,\"u\nv\nw\nx\ny\nz\"\n2,3\n");
    assertThat(Tables.rows(broken)).containsExactly("8:2|3|");
    assertThat(broken.findings().get(0).code()).isEqualTo("BROKEN_QUOTES");
    assertThat(broken.rowsLeftOut()).isEqualTo(6);
  }

  @Test
  void countsCarriageReturnAndLineFeedAsOneLine() {
    CsvTable table = read(small(), "a,b\r\n1,\"v\r\nw\r\nx\r\ny\r\nz\"\r\n2,3\r\n");

    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.line(1)).isEqualTo(7);
  }

  // Sizes.

  @ParameterizedTest
  @ValueSource(ints = {1_001, 70_000, 300_000})
  void aHugeCellCostsOneRow(int length) {
    for (String quote : List.of("", "\"")) {
      CsvTable table = read(small(), "a,b\n1," + quote + "x".repeat(length) + quote + "\n2,3\n");

      assertThat(Tables.rows(table)).containsExactly("3:2|3|");
      assertThat(Tables.findings(table))
          .containsExactly(
              "ERROR RECORD_TOO_LONG (file data, row 2): more than 1,000 characters; the row begins"
                  + " with \"1,"
                  + quote
                  + "x".repeat(38 - quote.length())
                  + "\" and was left out");
    }
  }

  @Test
  void theLimitOfARowIsInCharactersWithItsDelimiters() {
    assertThat(read(small(), "a,b\n1," + "x".repeat(997) + "\n").rows()).isEqualTo(1);
    assertThat(read(small(), "a,b\n1," + "x".repeat(998) + "\n").rows()).isZero();
  }

  @Test
  void aRowOfFiveMillionCellsCostsOneRow() {
    CsvTable table = Tables.read("a,b\n1," + ",".repeat(5_000_000) + "\n2,3\n", "a", "b");

    assertThat(Tables.rows(table)).containsExactly("3:2|3|");
    assertThat(table.findings().get(0).code()).isEqualTo("RECORD_TOO_LONG");
  }

  @Test
  void aHeaderOfFiveMillionColumnsIsRefused() {
    assertThatThrownBy(() -> Tables.read("a" + ",x".repeat(5_000_000) + "\n1\n", "a"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage(
            "data begins with a line of more than 1,048,576 characters: it is no CSV file with a"
                + " header");
    assertThatThrownBy(() -> read(CsvLimits.DEFAULT.withColumns(2), "a,b,c\n1,2,3\n"))
        .hasMessage("data has 3 columns, more than 2");
    assertThat(read(CsvLimits.DEFAULT.withColumns(3), "a,b,c\n1,2,3\n").rows()).isEqualTo(1);
  }

  @Test
  void aFileOfMoreRowsThanTheLimitIsRefused() {
    assertThat(read(CsvLimits.DEFAULT.withRows(2), "a,b\n1,2\n3,4\n").rows()).isEqualTo(2);
    assertThatThrownBy(() -> read(CsvLimits.DEFAULT.withRows(2), "a,b\n1,2\n3,4\n5,6\n"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage("data has more than 2 rows; raise the limit to read it");
  }

  @Test
  void aFileOfMoreBytesThanTheLimitIsRefused() {
    String text = "a,b\n1,2\n3,4\n";
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    CsvReading exact = CsvReading.DEFAULT.withLimits(CsvLimits.DEFAULT.withBytes(bytes.length));
    CsvReading less = CsvReading.DEFAULT.withLimits(CsvLimits.DEFAULT.withBytes(bytes.length - 1));

    assertThat(exact.read(CsvSource.ofBytes("data", bytes), "a").rows()).isEqualTo(2);
    assertThatThrownBy(() -> less.read(CsvSource.ofBytes("data", bytes), "a"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage("data has more than 11 bytes; raise the limit to read it");
    assertThat(read(CsvLimits.DEFAULT.withBytes(24), text).rows()).isEqualTo(2);
    assertThatThrownBy(() -> read(CsvLimits.DEFAULT.withBytes(22), text))
        .hasMessage("data has more than 22 bytes; raise the limit to read it");
  }

  @Test
  void anEndlessFileIsRefusedAtTheLimit() {
    Reader endless =
        new Reader() {
          private boolean header = true;

          @Override
          public int read(char[] buffer, int offset, int length) {
            for (int i = 0; i < length; i++) {
              buffer[offset + i] = i % 4 == 3 ? '\n' : i % 4 == 1 ? ',' : header ? 'a' : '1';
            }
            buffer[offset + 2] = header ? 'b' : '1';
            header = false;
            return length - length % 4;
          }

          @Override
          public void close() {
            // nothing is open
          }
        };
    CsvReading reading = CsvReading.DEFAULT.withLimits(CsvLimits.DEFAULT.withBytes(1_000_000));

    assertThatThrownBy(() -> reading.read(CsvSource.of("endless", endless), "b"))
        .hasMessage("endless has more than 1,000,000 bytes; raise the limit to read it");
  }

  @Test
  void keepsOnlySoManyFindings() {
    CsvTable table = read(CsvLimits.DEFAULT.withFindings(2), "a,b\n" + "1\n".repeat(5) + "1,2\n");

    assertThat(table.rows()).isEqualTo(1);
    assertThat(table.rowsLeftOut()).isEqualTo(5);
    assertThat(Tables.findings(table).get(2))
        .isEqualTo(
            "WARNING FINDING_LIMIT_REACHED: 3 more findings were counted but not kept: 3 SHORT_ROW");
  }

  // Ragged rows.

  @Test
  void leavesOutRowsWithAnotherNumberOfCells() {
    CsvTable table = Tables.read("a,b,c\n1,2\n1,2,3,4\n1,2,3,, \n,,,\n,,\n1,2,3\n1,2", "a", "c");

    assertThat(Tables.rows(table)).containsExactly("4:1|3|", "7:1|3|");
    assertThat(table.rowsLeftOut()).isEqualTo(3);
    assertThat(Tables.findings(table))
        .containsExactly(
            "ERROR SHORT_ROW (file data, row 2): 2 cells where the header has 3; the row was left"
                + " out",
            "ERROR LONG_ROW (file data, row 3): 4 cells where the header has 3; the row was left"
                + " out",
            "INFO EXTRA_BLANK_CELLS (file data, row 4): 5 cells where the header has 3; those"
                + " beyond are blank",
            "INFO BLANK_ROW (file data, row 5): the row has separators and no values",
            "INFO BLANK_ROW (file data, row 6): the row has separators and no values",
            "ERROR TRUNCATED_LAST_ROW (file data, row 8): 2 cells where the header has 3; the file"
                + " seems to be cut off there; the row was left out");
  }

  @Test
  void aShortLastRowWithALineEndIsNotCutOff() {
    assertThat(Tables.read("a,b\n1,2\n1\n", "a").findings().get(0).code()).isEqualTo("SHORT_ROW");
    assertThat(Tables.read("a,b\n1,2\n1\r", "a").findings().get(0).code()).isEqualTo("SHORT_ROW");
    assertThat(Tables.read("a,b\n1\n1,2", "a").findings().get(0).code()).isEqualTo("SHORT_ROW");
  }

  @Test
  void aRowThatIsBlankButForColumnsNobodyWantsIsARow() {
    assertThat(Tables.rows(Tables.read("a,b\n,x\n, \n", "a"))).containsExactly("2:|");
  }

  // Characters.

  @Test
  void takesControlAndDirectionCharactersOutOfCells() {
    CsvTable table =
        Tables.read("a,b\n\u0000,x\nK\u0000al\u202eemie,\u200b\nKalemie,\"l1\n\tl2\"\n", "a", "b");

    assertThat(Tables.rows(table)).containsExactly("2:|x|", "3:Kalemie||", "4:Kalemie|l1\n\tl2|");
    assertThat(Tables.findings(table))
        .containsExactly(
            "WARNING CONTROL_CHARACTERS (file data, row 2, column a): \"\\u0000\" holds control or"
                + " direction characters, first here; they were taken out",
            "WARNING CONTROL_CHARACTERS (file data, row 3, column a): \"K\\u0000al\\u202Eemie\""
                + " holds control or direction characters, first here; they were taken out",
            "WARNING CONTROL_CHARACTERS (file data, row 3, column b): \"\\u200B\" holds control or"
                + " direction characters, first here; they were taken out");
  }

  @Test
  void keepsCellsThatLookLikeFormulas() {
    CsvTable table = Tables.read("a,b\n=1+1,@SUM(A1)\n\"=HYPERLINK(\"\"x\"\")\",-1\n", "a", "b");

    assertThat(Tables.rows(table)).containsExactly("2:=1+1|@SUM(A1)|", "3:=HYPERLINK(\"x\")|-1|");
    assertThat(table.findings()).isEmpty();
  }

  @Test
  void readsMixedLineEnds() {
    CsvTable table = Tables.read("a,b\r\n1,2\n3,4\r5,6\r\n\r\n\r7,8", "a", "b");

    assertThat(Tables.rows(table)).containsExactly("2:1|2|", "3:3|4|", "4:5|6|", "7:7|8|");
  }

  @Test
  void stripsWhiteSpaceOfAnyKind() {
    assertThat(Tables.rows(Tables.read("a,b\n 1\t,\u00a0x \u3000\n", "a", "b")))
        .containsExactly("2:1|x|");
  }

  @Test
  void whatIsNoCsvFileAtAllIsRefused() {
    String binary = "PK\u0003\u0004" + "\u0000\u0001".repeat(600_000);

    assertThatThrownBy(() -> Tables.read(binary, "a"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessageStartingWith("data begins with a line of more than");
  }
}
