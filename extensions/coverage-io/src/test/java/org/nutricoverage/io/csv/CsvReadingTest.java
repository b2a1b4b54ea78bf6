package org.nutricoverage.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static CsvTable readBytes(byte[] bytes, String... columns) {
    return CsvReading.DEFAULT.read(CsvSource.ofBytes("data.csv", bytes), columns);
  }

  @Test
  void readsOnlyTheNamedColumns() {
    CsvTable table =
        Tables.read("village,name,age\nKalemie,Amina,23\nMoba,Joseph,7\n", "age", "village");

    assertThat(Tables.rows(table)).containsExactly("2:Kalemie|23|", "3:Moba|7|");
    assertThat(table.header()).containsExactly("village", "name", "age");
    assertThat(table.find("name")).isEmpty();
    assertThat(table.columns()).extracting(CsvColumn::position).containsExactly(1, 3);
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.rowsLeftOut()).isZero();
    assertThat(table.findings()).isEmpty();
    assertThat(table.name()).isEqualTo("data");
    assertThat(table).hasToString("data: 2 rows, 2 of 3 columns");
    assertThatThrownBy(() -> table.column("name"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "column must be one that was read from data (\"village\", \"age\") but was \"name\"");
    assertThatThrownBy(() -> table.line(2))
        .hasMessage("row must be an index of at least 0 and below the 2 rows but was 2");
    assertThatThrownBy(() -> table.line(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({
    "COMMA, 'a,b'",
    "SEMICOLON, 'a;b'",
    "SEMICOLON, '\"a,x\";b'",
    "TAB, 'a\tb'"
  })
  void findsTheDelimiterInTheHeader(Delimiter delimiter, String header) {
    CsvTable table = Tables.read(header + "\n1" + delimiter.character() + "2\n", "b");

    assertThat(table.delimiter()).isEqualTo(delimiter);
    assertThat(Tables.rows(table)).containsExactly("2:2|");
  }

  @Test
  void takesTheDeclaredDelimiter() {
    CsvTable table =
        CsvReading.DEFAULT
            .withDelimiter(Delimiter.SEMICOLON)
            .read(CsvSource.ofText("data", "a,b;c\n1,2;3\n"), "a,b");

    assertThat(Tables.rows(table)).containsExactly("2:1,2|");
  }

  @Test
  void doesNotGuessADelimiterThatTheHeaderLeavesOpen() {
    assertThatThrownBy(() -> Tables.read("a,b;c\n1,2\n", "a"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage(
            "the delimiter of data cannot be told from its header; declare comma, semicolon or tab");
  }

  @Test
  void readsAFileOfOneColumn() {
    assertThat(Tables.rows(Tables.read("age\n23\n\n7", "age"))).containsExactly("2:23|", "4:7|");
  }

  @Test
  void understandsTheFirstLineOfSpreadsheets() {
    CsvTable table = Tables.read("sep=;\na,x;b\n1;2\n", "b");

    assertThat(table.delimiter()).isEqualTo(Delimiter.SEMICOLON);
    assertThat(Tables.rows(table)).containsExactly("3:2|");
    assertThat(Tables.rows(Tables.read("\"SEP=\t\"\na\tb\n1\t2\n", "b"))).containsExactly("3:2|");
    assertThatThrownBy(() -> Tables.read("sep=|\na|b\n", "b"))
        .hasMessage("data declares \"|\" between its cells; comma, semicolon and tab can be read");
  }

  @Test
  void declaredDelimiterStandsAboveTheFirstLine() {
    CsvTable table =
        CsvReading.DEFAULT
            .withDelimiter(Delimiter.COMMA)
            .read(CsvSource.ofText("data", "sep=;\na,b\n1,2\n"), "b");

    assertThat(Tables.rows(table)).containsExactly("3:2|");
  }

  @Test
  void passesOverBlankLinesBeforeTheHeader() {
    assertThat(Tables.rows(Tables.read("\n  \r\na,b\n1,2\n", "a", "b"))).containsExactly("4:1|2|");
  }

  @Test
  void readsAHeaderThatRunsOverLines() {
    CsvTable table = Tables.read("\"a\nb\",c\n1,2\n", "c");

    assertThat(table.header()).containsExactly("ab", "c");
    assertThat(Tables.rows(table)).containsExactly("3:2|");
  }

  // Character sets.

  @Test
  void believesAByteOrderMark() {
    String text = "région,âge\nÉquateur,7\n";
    for (Charset charset :
        Set.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      CsvTable table = readBytes(("\ufeff" + text).getBytes(charset), "région", "âge");

      assertThat(table.charset()).isEqualTo(charset);
      assertThat(Tables.rows(table)).containsExactly("2:Équateur|7|");
      assertThat(table.findings()).isEmpty();
    }
  }

  @Test
  void readsUtf8WithoutMark() {
    CsvTable table =
        readBytes("ville,mois\nកំពង់ចាម,7\n".getBytes(StandardCharsets.UTF_8), "ville");

    assertThat(table.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(Tables.rows(table)).containsExactly("2:កំពង់ចាម|");
  }

  @Test
  void fallsBackToWindows1252WithAFinding() {
    CsvTable table = readBytes("a,région\n1,Équateur\n".getBytes(WINDOWS_1252), "région");

    assertThat(table.charset()).isEqualTo(WINDOWS_1252);
    assertThat(Tables.rows(table)).containsExactly("2:Équateur|");
    assertThat(Tables.findings(table))
        .containsExactly(
            "WARNING CHARSET_FALLBACK (file data.csv): the file is not valid UTF-8 and was read as"
                + " windows-1252; letters beyond a to z may be wrong; declare the character set if"
                + " it is another one");
  }

  @Test
  void fallsBackAlsoWhereTheBadByteComesLate() {
    String text = "a,b\n" + "1,2\n".repeat(50_000) + "3,é\n";
    CsvTable table = readBytes(text.getBytes(WINDOWS_1252), "b");

    assertThat(table.rows()).isEqualTo(50_001);
    assertThat(table.column("b").text(50_000)).contains("é");
    assertThat(table.findings()).hasSize(1);
  }

  @Test
  void takesADeclaredCharacterSetAndRefusesWhatIsNone() {
    byte[] bytes = "a,b\n1,é\n".getBytes(StandardCharsets.ISO_8859_1);
    CsvReading declared = CsvReading.DEFAULT.withCharset(StandardCharsets.ISO_8859_1);

    CsvTable table = declared.read(CsvSource.ofBytes("data.csv", bytes), "b");
    assertThat(Tables.rows(table)).containsExactly("2:é|");
    assertThat(table.charset()).isEqualTo(StandardCharsets.ISO_8859_1);
    assertThat(table.findings()).isEmpty();
    assertThatThrownBy(() ->
            CsvReading.DEFAULT
                .withCharset(StandardCharsets.UTF_8)
                .read(CsvSource.ofBytes("data.csv", bytes), "b"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage("data.csv is no text in the character set UTF-8");
  }

  @Test
  void refusesWhatIsNoTextInAnyOfTheTwo() {
    byte[] bytes = "a,b\n1,?\n".getBytes(StandardCharsets.US_ASCII);
    bytes[6] = (byte) 0x81;

    assertThatThrownBy(() -> readBytes(bytes, "b"))
        .hasMessage("data.csv is no text in UTF-8 nor in windows-1252; declare its character set");
  }

  @Test
  void asksForTheCharacterSetOfUtf16WithoutMark() {
    byte[] little = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE);
    byte[] big = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16BE);

    for (byte[] bytes : new byte[][] {little, big}) {
      assertThatThrownBy(() -> readBytes(bytes, "b"))
          .isInstanceOf(UnusableCsvException.class)
          .hasMessage(
              "data.csv looks like UTF-16 without a byte order mark; declare its character set");
    }
    CsvTable table =
        CsvReading.DEFAULT
            .withCharset(StandardCharsets.UTF_16LE)
            .read(CsvSource.ofBytes("data.csv", little), "b");
    assertThat(Tables.rows(table)).containsExactly("2:2|");
  }

  @Test
  void dropsACharacterThatTheEndOfTheFileCutsInTwo() {
    byte[] whole = "a,b\n1,é".getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);

    CsvTable table = readBytes(cut, "a", "b");
    assertThat(table.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(Tables.rows(table)).containsExactly("2:1||");
  }

  @Test
  void aTextHasNoCharacterSet() {
    CsvTable table = Tables.read("\ufeffa,b\n1,2\n", "a");

    assertThat(table.charset()).isEqualTo(StandardCharsets.UTF_16);
    assertThat(Tables.rows(table)).containsExactly("2:1|");
  }

  // Sources.

  @Test
  void readsAFileAndAReader(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("survey data.csv"), "a,b\n1,2\n");
    CsvTable table = CsvReading.DEFAULT.read(CsvSource.of(file), "b");

    assertThat(table.name()).isEqualTo("survey data.csv");
    assertThat(Tables.rows(table)).containsExactly("2:2|");

    boolean[] closed = new boolean[1];
    Reader reader =
        new StringReader("a,b\n1,3\n") {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    CsvTable fromReader = CsvReading.DEFAULT.read(CsvSource.of("reader", reader), "b");
    assertThat(Tables.rows(fromReader)).containsExactly("2:3|");
    assertThat(closed[0]).isTrue();
  }

  @Test
  void saysWhichFileIsNotThere(@TempDir Path folder) {
    assertThatThrownBy(() -> CsvReading.DEFAULT.read(CsvSource.of(folder.resolve("none.csv")), "a"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("none.csv cannot be read");
  }

  @Test
  void readsAReaderThatGivesOneCharacterAtATime() {
    Reader slow =
        new StringReader("a,b\r\n1,\"x\r\ny\"\r\n2,z\r\n") {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(length, 1));
          }
        };
    CsvTable table = CsvReading.DEFAULT.read(CsvSource.of("slow", slow), "a", "b");

    assertThat(Tables.rows(table)).containsExactly("2:1|x\r\ny|", "4:2|z|");
  }

  // Headers.

  @Test
  void refusesTwoColumnsWithTheNameOfAWantedOne() {
    assertThatThrownBy(() -> Tables.read("sex,age,sex,age,age\n1,2,3,4,5\n", "age", "sex"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage(
            "data has several columns of one name: \"sex\" (column 1, 3), \"age\" (column 2, 4, 5)");
  }

  @Test
  void notesDuplicateAndBlankHeadersThatNobodyWants() {
    CsvTable table = Tables.read("a,b,,a, \n1,2,3,4,5\n", "b");

    assertThat(Tables.rows(table)).containsExactly("2:2|");
    assertThat(Tables.findings(table))
        .containsExactly(
            "ERROR DUPLICATE_HEADER (file data): 2 columns are called \"a\": column 1, 4; none of"
                + " them was read",
            "WARNING BLANK_HEADER (file data): 2 columns have no name and cannot be read: column 3,"
                + " 5");
  }

  @Test
  void namesTheFirstTenPositions() {
    CsvTable table = Tables.read("b" + ",".repeat(12) + "\n1" + ",".repeat(12) + "\n", "b");

    assertThat(Tables.findings(table))
        .containsExactly(
            "WARNING BLANK_HEADER (file data): 12 columns have no name and cannot be read: column"
                + " 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more");
  }

  @Test
  void saysWhichColumnIsMissing() {
    assertThatThrownBy(() -> Tables.read("a,b\n1,2\n", "c", "a", "d", "c"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage("data has no column \"c\", \"d\"; it has \"a\", \"b\"");
  }

  @Test
  void showsTwentyHeadersAtMost() {
    StringBuilder header = new StringBuilder("c0");
    for (int i = 1; i < 23; i++) {
      header.append(",c").append(i);
    }
    assertThatThrownBy(() -> Tables.read(header + "\n", "x"))
        .hasMessageEndingWith("\"c18\", \"c19\" and 3 more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\ufeff", "  \n"})
  void refusesAnEmptyFile(String text) {
    assertThatThrownBy(() -> Tables.read(text, "a"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage("data is empty");
  }

  @Test
  void refusesAHeaderThatIsNone() {
    assertThatThrownBy(() -> Tables.read(",,\n1,2,3\n", "a"))
        .hasMessage("data has a header line without a name");
    assertThatThrownBy(() ->
            CsvReading.DEFAULT
                .withDelimiter(Delimiter.COMMA)
                .read(CsvSource.ofText("data", "\"a\"x,b\n1,2\n"), "b"))
        .hasMessage("data has no header line that can be read");
  }

  @Test
  void cleansHeaders() {
    CsvTable table = Tables.read(" a\u0000 ,\u202eb\n1,2\n", "a", "b");

    assertThat(Tables.rows(table)).containsExactly("2:1|2|");
  }

  @Test
  void readsAHeaderWithoutRows() {
    CsvTable table = Tables.read("a,b", "a");

    assertThat(table.rows()).isZero();
    assertThat(table.findings()).isEmpty();
  }

  @Test
  void choosesColumnsFromTheHeader() {
    CsvTable table =
        CsvReading.DEFAULT.read(
            CsvSource.ofText("data", "g/a,b\n1,2\n"),
            headers -> Set.of(headers.get(0), "not there"));

    assertThat(Tables.rows(table)).containsExactly("2:1|");
  }

  // Strictness.

  @Test
  void strictReadingEndsAtTheFirstFinding() {
    assertThat(CsvReading.DEFAULT.isStrict()).isFalse();
    CsvReading strict = CsvReading.DEFAULT.strict();

    assertThat(strict.isStrict()).isTrue();
    assertThatThrownBy(() -> strict.read(CsvSource.ofText("data", "a,b\n1\n1,2,3\n"), "a"))
        .isInstanceOfSatisfying(
            UnusableCsvException.class,
            e -> assertThat(e.finding().orElseThrow().place()).containsEntry("row", "2"))
        .hasMessage(
            "ERROR SHORT_ROW (file data, row 2): 1 cell where the header has 2; the row was left"
                + " out");
    assertThat(Tables.rows(strict.read(CsvSource.ofText("data", "a,b\n,\n1,2\n"), "a")))
        .containsExactly("3:1|");
    assertThat(strict.withDelimiter(Delimiter.TAB).isStrict()).isTrue();
    assertThat(strict.withCharset(StandardCharsets.UTF_8).isStrict()).isTrue();
    assertThat(strict.withLimits(CsvLimits.DEFAULT.withRows(5)).isStrict()).isTrue();
    assertThat(strict.withLimits(CsvLimits.DEFAULT.withRows(5)).limits().rows()).isEqualTo(5);
  }
}
