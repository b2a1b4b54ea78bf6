package org.nutricoverage.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CsvReadingProperties {

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cells =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("ab\",;\n\ré1 ").ofMaxLength(8),
            Arbitraries.integers().between(-2_000, 2_000_000_000).map(String::valueOf));
    return cells.list().ofSize(3).list().ofMaxSize(12);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String row(List<String> cells, char delimiter) {
    return String.join(
        String.valueOf(delimiter), cells.stream().map(CsvReadingProperties::quoted).toList());
  }

  /** What was written in quotes comes back, but for white space at the ends of cells. */
  @Property(tries = 200)
  void readsWhatWasWritten(
      @ForAll("tables") List<List<String>> table,
      @ForAll Delimiter delimiter,
      @ForAll boolean windowsLines) {
    String end = windowsLines ? "\r\n" : "\n";
    StringBuilder text = new StringBuilder();
    text.append(row(List.of("a", "b", "c"), delimiter.character())).append(end);
    List<String> expected = new ArrayList<>();
    int line = 2;
    for (List<String> cells : table) {
      String written = row(cells, delimiter.character());
      text.append(written).append(end);
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        StringBuilder read = new StringBuilder();
        read.append(line).append(':');
        cells.forEach(cell -> read.append(cell.strip()).append('|'));
        expected.add(read.toString());
      }
      line +=
          (int)
              (written + end)
                  .replace("\r\n", "\n")
                  .chars()
                  .filter(c -> c == '\n' || c == '\r')
                  .count();
    }

    CsvTable read = Tables.read(text.toString(), "a", "b", "c");
    assertThat(Tables.rows(read)).isEqualTo(expected);
    assertThat(read.rowsLeftOut()).isZero();
  }

  /** One broken row among rows that need no quotes costs that row and no other. */
  @Property(tries = 200)
  void aBrokenRowCostsNoOtherRow(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 99) Integer> numbers,
      @ForAll @IntRange(min = 0, max = 59) int at,
      @ForAll @IntRange(min = 0, max = 3) int kind) {
    int broken = at % numbers.size();
    List<String> rows = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      int number = numbers.get(i);
      if (i == broken) {
        rows.add(List.of("\"x,1", "1,\"", "\"1\"1,2", "1,\"2\"\"").get(kind));
      } else {
        rows.add(number + ",x");
        expected.add((i + 2) + ":" + number + "|x|");
      }
    }

    CsvTable read = Tables.read("a,b\n" + String.join("\n", rows) + "\n", "a", "b");
    assertThat(Tables.rows(read)).isEqualTo(expected);
    assertThat(read.rowsLeftOut()).isEqualTo(1);
    assertThat(read.findings()).hasSize(1);
    assertThat(read.findings().get(0).place()).containsEntry("row", String.valueOf(broken + 2));
  }

  /** Any characters at all end in a table or in the statement that the file is unusable. */
  @Property(tries = 200)
  void nothingBreaksTheReader(@ForAll("noise") String noise) {
    CsvTable read = Tables.read("a,b\n" + noise, "a", "b");

    assertThat(read.rows()).isGreaterThanOrEqualTo(0);
    int last = 1;
    for (int row = 0; row < read.rows(); row++) {
      assertThat(read.line(row)).isGreaterThan(last);
      last = read.line(row);
    }
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.strings().withChars("a\",\n\r \u0000é=").ofMaxLength(200);
  }
}
