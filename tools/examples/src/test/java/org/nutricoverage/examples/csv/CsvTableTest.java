package org.nutricoverage.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  private static final Set<String> FIELDS = Set.of("site", "month", "year", "new_admissions");
  private static final ColumnMap PLAIN =
      ColumnMap.ofFields(List.of("site", "month", "new_admissions"));

  private final FindingLog log = new FindingLog(1_000, false);

  private List<String> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), PLAIN, CsvLimits.DEFAULT);
  }

  private List<String> read(String text, String map) {
    return read(
        text.getBytes(StandardCharsets.UTF_8), ColumnMap.parse(map, FIELDS), CsvLimits.DEFAULT);
  }

  /** Each row that was handed out as site|month|count, a blank for what is missing. */
  private List<String> read(byte[] bytes, ColumnMap map, CsvLimits limits) {
    List<String> rows = new ArrayList<>();
    CsvTable.of(CsvSource.ofBytes("a.csv", bytes), map, limits, log)
        .forEach(row -> rows.add(shown(row)));
    return rows;
  }

  private static String shown(CsvRow row) {
    var count = row.count("new_admissions");
    return row.text("site").orElse("")
        + "|"
        + row.month("month", "year").map(Object::toString).orElse("")
        + "|"
        + (count.isPresent() ? count.getAsLong() : "");
  }

  private List<String> findings() {
    return log.findings().stream().map(Object::toString).toList();
  }

  @Test
  void readsPlainRows() {
    assertThat(read("site,month,new_admissions\nKéréma,2026-03,7\n\nSolu,202604,0\n"))
        .containsExactly("Kéréma|2026-03|7", "Solu|2026-04|0");
    assertThat(log.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void findsTheSeparator(String separator) {
    String text = "site,month,new_admissions\nA,2026-03,7\n".replace(",", separator);

    assertThat(read(text)).containsExactly("A|2026-03|7");
  }

  @Test
  void takesTheSeparatorThatASpreadsheetDeclares() {
    assertThat(read("sep=;\nsite;month;new_admissions\nA,B;2026-03;7\n"))
        .containsExactly("A,B|2026-03|7");
  }

  @Test
  void declaredSeparatorWins() {
    String map = "separator=semicolon,site=#1,month=#2,new_admissions=#3";

    assertThat(read("a,b,c,d;m;n\nA,1;2026-03;7\n", map)).containsExactly("A,1|2026-03|7");
  }

  @Test
  void doesNotGuessBetweenSeparators() {
    assertThatThrownBy(() -> read("site;x,month;y,new_admissions\n"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(
            "the separator of a.csv cannot be told from its header; declare separator=comma,"
                + " semicolon or tab");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void takesAnyLineEnd(String end) {
    assertThat(read(String.join(end, "site,month,new_admissions", "A,2026-03,7", "B,2026-04,8")))
        .containsExactly("A|2026-03|7", "B|2026-04|8");
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void skipsTheByteOrderMark() {
    assertThat(read("\uFEFFsite,month,new_admissions\nÉ,2026-03,7\n"))
        .containsExactly("É|2026-03|7");
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void readsUtf16WithAMark() {
    byte[] bytes =
        "\uFEFFsite\tmonth\tnew_admissions\nÉ\t2026-03\t7\n".getBytes(StandardCharsets.UTF_16LE);

    assertThat(read(bytes, PLAIN, CsvLimits.DEFAULT)).containsExactly("É|2026-03|7");
  }

  @Test
  void fallsBackToWindows1252AndSaysSo() {
    byte[] bytes =
        "site,month,new_admissions\nKéréma,2026-03,7\n".getBytes(Charset.forName("windows-1252"));

    assertThat(read(bytes, PLAIN, CsvLimits.DEFAULT)).containsExactly("Kéréma|2026-03|7");
    assertThat(findings())
        .containsExactly(
            "WARNING CHARSET_FALLBACK (file a.csv): the file is not valid UTF-8 and was read as"
                + " windows-1252; letters beyond a to z may be wrong; declare charset=... if it is"
                + " another one");
  }

  @Test
  void declaredCharsetIsNoFallback() {
    byte[] bytes =
        "site,month,new_admissions\nKéréma,2026-03,7\n".getBytes(StandardCharsets.ISO_8859_1);
    ColumnMap map =
        ColumnMap.parse(
            "site=site,month=month,new_admissions=new_admissions,charset=ISO-8859-1", FIELDS);

    assertThat(read(bytes, map, CsvLimits.DEFAULT)).containsExactly("Kéréma|2026-03|7");
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void fileCutInTheMiddleOfALetterStaysUtf8() {
    byte[] whole = "site,month,new_admissions\nÉ,2026-03,7\nKér".getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 2);

    assertThat(read(cut, PLAIN, CsvLimits.DEFAULT)).containsExactly("É|2026-03|7");
    assertThat(log.counts()).containsOnlyKeys("TRUNCATED_LAST_ROW");
  }

  @Test
  void shortAndLongRowsAreNotUsedAndNotLost() {
    assertThat(read("site,month,new_admissions\nA,2026-03\nB,2026-04,1,234\nC,2026-05,9\n"))
        .containsExactly("C|2026-05|9");
    assertThat(findings())
        .containsExactly(
            "ERROR SHORT_ROW (file a.csv, row 2): 2 cells where the header has 3; the row was not"
                + " used",
            "ERROR LONG_ROW (file a.csv, row 3): 4 cells where the header has 3; the row was not"
                + " used");
  }

  @Test
  void blankCellsBeyondTheHeaderDoNoHarm() {
    assertThat(read("site,month,new_admissions\nA,2026-03,7,,\n")).containsExactly("A|2026-03|7");
    assertThat(findings())
        .containsExactly(
            "INFO EXTRA_BLANK_CELLS (file a.csv, row 2): 5 cells where the header has 3; those"
                + " beyond are blank");
  }

  @Test
  void rowOfSeparatorsIsBlank() {
    assertThat(read("site,month,new_admissions\n,,\nA,2026-03,7\n")).containsExactly("A|2026-03|7");
    assertThat(findings())
        .containsExactly(
            "INFO BLANK_ROW (file a.csv, row 2): the row has separators and no values");
  }

  @Test
  void truncatedLastRowIsToldApart() {
    assertThat(read("site,month,new_admissions\nA,2026-03,7\nB,2026"))
        .containsExactly("A|2026-03|7");
    assertThat(findings())
        .containsExactly(
            "ERROR TRUNCATED_LAST_ROW (file a.csv, row 3): 2 cells where the header has 3; the file"
                + " seems to be cut off there; the row was not used");
  }

  @Test
  void unclosedQuoteCostsOneRow() {
    assertThat(read("site,month,new_admissions\n\"A,2026-03,7\nB,2026-04,8\nC,2026-05,9\n"))
        .containsExactly("B|2026-04|8", "C|2026-05|9");
    assertThat(findings())
        .containsExactly(
            "ERROR BROKEN_QUOTES (file a.csv, row 2): a quoted cell is not closed, or goes on after"
                + " its closing quote; the row begins with \"\"A,2026-03,7\" and was not used");
  }

  @Test
  void unclosedQuoteBeforeAQuotedRowCostsOneRow() {
    assertThat(read("site,month,new_admissions\n\"A,2026-03,7\n\"B\",2026-04,8\n"))
        .containsExactly("B|2026-04|8");
    assertThat(log.count(CsvFinding.BROKEN_QUOTES)).isEqualTo(1);
  }

  @Test
  void unclosedQuoteInTheLastRowIsAFinding() {
    assertThat(read("site,month,new_admissions\nA,2026-03,7\nB,2026-04,\"8"))
        .containsExactly("A|2026-03|7");
    assertThat(log.count(CsvFinding.BROKEN_QUOTES)).isEqualTo(1);
  }

  @Test
  void quotedCellMayHoldSeparatorsQuotesAndLineEnds() {
    assertThat(
            read("site,month,new_admissions\n\"A \"\"x\"\", y\",2026-03,7\n\"B\nC\",2026-04,8\n"))
        .containsExactly("A \"x\", y|2026-03|7", "BC|2026-04|8");
    assertThat(log.counts()).containsOnlyKeys("CONTROL_CHARACTERS");
  }

  @Test
  void quotedCellRunsOverNoMoreLinesThanTheLimit() {
    CsvLimits twoLines = new CsvLimits(1_000, 2, 10, 100, 100);
    String text = "site,month,new_admissions\n\"A\n\nB\",2026-03,7\nC,2026-04,8\n";

    assertThat(read(text.getBytes(StandardCharsets.UTF_8), PLAIN, twoLines))
        .containsExactly("C|2026-04|8");
    assertThat(log.count(CsvFinding.BROKEN_QUOTES)).isEqualTo(2);
  }

  @Test
  void strayQuoteIsNotedAndTheRowUsed() {
    assertThat(read("site,month,new_admissions\nSite 5\",2026-03,7\n"))
        .containsExactly("Site 5\"|2026-03|7");
    assertThat(findings())
        .containsExactly(
            "WARNING STRAY_QUOTE (file a.csv, row 2): a cell without quotes around it holds one:"
                + " \"Site 5\",2026-03,7\"; the row was used");
  }

  @Test
  void giantFieldEndsWithAFindingInBoundedMemory(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("giant.csv");
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write("site,month,new_admissions\nA,2026-03,\"");
      String chunk = "x".repeat(1 << 20);
      for (int i = 0; i < 50; i++) {
        writer.write(chunk);
      }
      writer.write("\"\nB,2026-04,8\n");
    }
    List<String> rows = new ArrayList<>();
    CsvTable.of(CsvSource.of(file), PLAIN, CsvLimits.DEFAULT, log)
        .forEach(row -> rows.add(shown(row)));

    assertThat(rows).containsExactly("B|2026-04|8");
    assertThat(findings())
        .containsExactly(
            "ERROR LINE_TOO_LONG (file giant.csv, row 2): the line has 52,428,812 characters, more"
                + " than 65,536; it begins with \"A,2026-03,\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxx\" and was"
                + " not used");
  }

  @Test
  void giantHeaderIsRefusedInOneLine() {
    byte[] bytes = "x".repeat(70_000).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> read(bytes, PLAIN, CsvLimits.DEFAULT))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(
            "a.csv begins with a line of 70,000 characters, more than 65,536: it is no CSV file with"
                + " a header");
  }

  @Test
  void nulBytesAreTakenOutOfNamesAndRefusedInNumbers() {
    assertThat(read("site,month,new_admissions\nA\0B,2026-03,1\0002\n"))
        .containsExactly("AB|2026-03|");
    assertThat(findings())
        .containsExactlyInAnyOrder(
            "WARNING CONTROL_CHARACTERS (file a.csv, row 2, column site): \"A\\u0000B\" holds control"
                + " or direction characters, which were taken out",
            "ERROR NOT_A_WHOLE_NUMBER (file a.csv, row 2, column new_admissions): \"1\\u00002\" is"
                + " not a whole number in the digits 0 to 9; if it stands for a missing value,"
                + " declare it with missing=...; treated as missing");
  }

  @Test
  void hostileNamesCannotMoveTheCursorOrTurnTheText() {
    assertThat(read("site,month,new_admissions\n\u001B[2JA\u202Etxt,2026-03,7\n=1+1,2026-04,8\n"))
        .containsExactly("[2JAtxt|2026-03|7", "=1+1|2026-04|8");
    assertThat(findings())
        .containsExactly(
            "WARNING CONTROL_CHARACTERS (file a.csv, row 2, column site): \"\\u001B[2JA\\u202Etxt\""
                + " holds control or direction characters, which were taken out");
  }

  @Test
  void namesOfAnyScriptStayAsTheyAre() {
    assertThat(read("site,month,new_admissions\nالفاشر,2026-03,7\nके\u200Dरल,2026-04,8\n"))
        .containsExactly("الفاشر|2026-03|7", "के\u200Dरल|2026-04|8");
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void endlessNameIsAFinding() {
    assertThat(read("site,month,new_admissions\n" + "n".repeat(201) + ",2026-03,7\n"))
        .containsExactly("|2026-03|7");
    assertThat(findings())
        .containsExactly(
            "ERROR NAME_TOO_LONG (file a.csv, row 2, column site): \""
                + "n".repeat(40)
                + "\" and 161 more characters is longer than 200 characters");
  }

  @Test
  void missingColumnIsRefusedWithTheHeader() {
    assertThatThrownBy(() -> read("site,monht,new_admissions\nA,2026-03,7\n"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(
            "a.csv has no column \"month\" (for month); it has \"site\", \"monht\","
                + " \"new_admissions\"");
  }

  @Test
  void longHeaderIsShownInPart() {
    String header = IntStream.range(0, 25).mapToObj(i -> "c" + i).collect(Collectors.joining(","));

    assertThatThrownBy(() -> read(header + "\n"))
        .hasMessageEndingWith("\"c18\", \"c19\" and 5 more");
  }

  @Test
  void duplicateHeaderThatIsUsedIsRefusedUnlessThePositionIsGiven() {
    String text = "site,site,month,new_admissions\nA,B,2026-03,7\n";

    assertThatThrownBy(() -> read(text))
        .hasMessage("a.csv has 2 columns \"site\"; say which one with site=#1 or site=#2");
    assertThat(read(text, "site=#2,month=month,new_admissions=new_admissions"))
        .containsExactly("B|2026-03|7");
  }

  @Test
  void positionBeyondTheHeaderIsRefused() {
    assertThatThrownBy(() -> read("site,month\n", "site=#3"))
        .hasMessage("a.csv has no column #3 (for site), it has 2");
    assertThatThrownBy(() -> read("site,month\n", "site=#0"))
        .hasMessage("a.csv has no column #0 (for site), it has 2");
  }

  @Test
  void duplicateHeaderThatNobodyUsesIsNoted() {
    assertThat(read("site,month,new_admissions,x,x\nA,2026-03,7,1,2\n"))
        .containsExactly("A|2026-03|7");
    assertThat(findings())
        .containsExactly(
            "INFO COLUMNS_NOT_USED (file a.csv): columns that were not read: \"x\"",
            "WARNING DUPLICATE_HEADER (file a.csv, row 1): 2 columns are called \"x\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF"})
  void emptyFileIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage("a.csv is empty");
  }

  @Test
  void brokenHeaderIsRefused() {
    assertThatThrownBy(() -> read("\"site,month,new_admissions\nA,2026-03,7\n"))
        .hasMessage("a.csv has no header line that can be read");
  }

  @Test
  void faultsOfAnotherFileDoNotSpoilTheHeader() {
    read("site,month,new_admissions\n\"A,2026-03,7\n");

    assertThat(read("site,month,new_admissions\nB,2026-03,7\n")).containsExactly("B|2026-03|7");
  }

  @Test
  void tooManyColumnsAreRefused() {
    CsvLimits narrow = new CsvLimits(1_000, 20, 2, 100, 100);
    byte[] bytes = "site,month,new_admissions\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> read(bytes, PLAIN, narrow))
        .hasMessage("a.csv has 3 columns, more than 2");
  }

  @Test
  void headerAloneHasNoRows() {
    assertThat(read("site,month,new_admissions")).isEmpty();
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void rowLimitIsAFinding() {
    CsvLimits two = new CsvLimits(1_000, 20, 10, 2, 100);
    String text = "site,month,new_admissions\nA,2026-01,1\nB,2026-01,2\nC,2026-01,3\n";

    assertThat(read(text.getBytes(StandardCharsets.UTF_8), PLAIN, two)).hasSize(2);
    assertThat(findings())
        .containsExactly(
            "ERROR ROW_LIMIT_REACHED (file a.csv, row 4): the file has more than 2 rows; the rest"
                + " was not read");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource(
      delimiter = '|',
      value = {
        "2026-03|2026-03",
        "202603|2026-03",
        "Mar 2026|2026-03",
        "march 2026|2026-03",
        "Sept-2026|2026-09",
        "DEC. 2026|2026-12"
      })
  void readsMonths(String cell, String month) {
    assertThat(read("site,month,new_admissions\nA," + cell + ",7\n"))
        .containsExactly("A|" + month + "|7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-13",
        "2026-00",
        "03/2026",
        "Mar-26",
        "March",
        "2026",
        "1899-12",
        "Mai 2026",
        "''",
        "٢٠٢٦-٠٣"
      })
  void otherMonthsAreFindings(String cell) {
    assertThat(read("site,month,new_admissions\nA," + cell + ",7\n")).containsExactly("A||7");
    assertThat(findings())
        .containsExactly(
            "ERROR NOT_A_MONTH (file a.csv, row 2, column month): \""
                + cell
                + "\" is not a month such as 2026-03, 202603 or Mar 2026; the row was not used");
  }

  @Test
  void readsMonthAndYearFromTwoColumns() {
    assertThat(
            read(
                "s,m,y,n\nA,Jan,2016,1\nA,12,2016,2\nA,Jan,,3\nA,13,2016,4\nA,,2016,5\n",
                "site=s,month=m,year=y,new_admissions=n"))
        .containsExactly("A|2016-01|1", "A|2016-12|2", "A||3", "A||4", "A||5");
    assertThat(findings())
        .contains(
            "ERROR NOT_A_MONTH (file a.csv, row 5, column m): \"13 2016\" is not a month such as Mar"
                + " or 3 with the year 2026; the row was not used");
  }

  @Test
  void declaredCodesAreMissing() {
    String text = "site,month,new_admissions\nA,2026-01,NA\nB,2026-01,-\nC,2026-01,.\nD,2026-01,\n";
    String map = "site=site,month=month,new_admissions=new_admissions,missing=NA|-|.";

    assertThat(read(text, map))
        .containsExactly("A|2026-01|", "B|2026-01|", "C|2026-01|", "D|2026-01|");
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void strictStopsAtTheFirstProblem() {
    FindingLog strict = new FindingLog(10, true);
    byte[] bytes =
        "site,month,new_admissions,x\nA,2026-03,7.5,\nB,2026-03,x,\n"
            .getBytes(StandardCharsets.UTF_8);
    CsvTable table =
        CsvTable.of(CsvSource.ofBytes("a.csv", bytes), PLAIN, CsvLimits.DEFAULT, strict);

    assertThatThrownBy(() -> table.forEach(CsvTableTest::shown))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(
            "ERROR DECIMAL_COUNT (file a.csv, row 2, column new_admissions): \"7.5\" has decimals,"
                + " and people come whole; treated as missing");
  }

  @Test
  void findingsAreKeptUpToTheLimitAndCountedBeyond() {
    FindingLog small = new FindingLog(2, false);
    byte[] bytes =
        ("site,month,new_admissions\n" + "A,2026-03,x\n".repeat(5))
            .getBytes(StandardCharsets.UTF_8);
    CsvTable.of(CsvSource.ofBytes("a.csv", bytes), PLAIN, CsvLimits.DEFAULT, small)
        .forEach(CsvTableTest::shown);

    assertThat(small.count(CsvFinding.NOT_A_WHOLE_NUMBER)).isEqualTo(5);
    assertThat(small.findings()).hasSize(3);
    assertThat(small.findings().get(2).toString())
        .isEqualTo("WARNING FINDING_LIMIT_REACHED: 3 more findings were counted but not kept");
  }

  @Test
  void fileThatIsNotThereIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> CsvSource.of(folder.resolve("none.csv")))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageEndingWith("none.csv is not there or cannot be read");
    assertThatThrownBy(() -> CsvSource.of(folder)).hasMessageEndingWith("is a folder");
    assertThatThrownBy(() -> CsvSource.ofResource(CsvTableTest.class, "none.csv"))
        .hasMessage("the resource none.csv is not there");
  }

  @Test
  void brokenStreamIsOneLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("gone.csv");
    Files.writeString(file, "site,month,new_admissions\n");
    var source = CsvSource.of(file);
    Files.delete(file);

    assertThatThrownBy(() -> CsvTable.of(source, PLAIN, CsvLimits.DEFAULT, log).forEach(row -> {}))
        .isInstanceOf(UnusableInputException.class)
        .isNotInstanceOf(UncheckedIOException.class)
        .hasMessage("gone.csv cannot be read to its end: NoSuchFileException");
  }
}
