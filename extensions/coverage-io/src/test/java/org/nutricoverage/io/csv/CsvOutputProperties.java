package org.nutricoverage.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nutricoverage.deskreview.reporting.ReportingRow;

class CsvOutputProperties {

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> risky =
        Arbitraries.strings()
            .withChars("=+-@'\" \t\r\n,;1.\uFF1D\u00A0\u200B\u201C")
            .ofMaxLength(6);
    return Combinators.combine(risky, Arbitraries.strings().ofMaxLength(4))
        .as((before, after) -> before + after);
  }

  @Property(tries = 200)
  void everyTextIsRestored(@ForAll("texts") String text) {
    String clean = Shown.withoutControls(text);
    String safe = CsvOutput.safe(text);
    assertThat(CsvOutput.restored(safe)).isEqualTo(clean);
    assertThat(safe).isIn(clean, "'" + clean);
  }

  @Property(tries = 200)
  void theRuleOfReportingRowsIsKept(@ForAll("texts") String text) {
    String clean = Shown.withoutControls(text);
    boolean number = clean.matches("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    if (!number && !ReportingRow.safeForSpreadsheet(clean).equals(clean)) {
      assertThat(CsvOutput.safe(text)).startsWith("'");
    }
  }

  @Property(tries = 100)
  void tablesAreReadBack(@ForAll("texts") String one, @ForAll("texts") String other) {
    List<String> row = List.of("row " + one, "x" + other, one);
    String csv = CsvOutput.DEFAULT.text(List.of("a", "b", "c"), List.of(row, row));
    CsvTable table =
        CsvReading.DEFAULT
            .withDelimiter(Delimiter.COMMA)
            .read(CsvSource.ofText("csv", csv), "a", "b", "c");
    assertThat(table.rows()).isEqualTo(2);
    for (int column = 0; column < 3; column++) {
      String clean = CsvOutput.safe(row.get(column));
      assertThat(CsvTexts.stripped(table.columns().get(column).text(1).orElse("")))
          .isEqualTo(CsvTexts.stripped(clean));
    }
  }

  /** White space as the reader strips it, which takes more than a text's own method. */
  private static final class CsvTexts {

    static String stripped(String text) {
      int from = 0;
      int to = text.length();
      while (from < to && CellStore.isSpace(text.charAt(from))) {
        from++;
      }
      while (to > from && CellStore.isSpace(text.charAt(to - 1))) {
        to--;
      }
      return text.substring(from, to);
    }
  }
}
