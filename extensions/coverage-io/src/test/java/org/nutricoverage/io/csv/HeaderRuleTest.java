package org.nutricoverage.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeaderRuleTest {

  private static final HeaderRule CODE =
      (cells, before) -> cells.contains("code") ? Optional.of(cells) : Optional.empty();

  private static Optional<CsvTable> read(String text, int lines) {
    return CsvReading.DEFAULT.read(CsvSource.ofText("data", text), lines, CODE, Set::copyOf);
  }

  @Test
  void theHeaderMayStandAnywhereAmongTheFirstLines() {
    CsvTable table = read("A title\n\nmade, in 2026\ncode;people\nCD54;7\n", 3).orElseThrow();

    assertThat(table.header()).containsExactly("code", "people");
    assertThat(table.delimiter()).isEqualTo(Delimiter.SEMICOLON);
    assertThat(table.rows()).isEqualTo(1);
    assertThat(table.line(0)).isEqualTo(5);
    assertThat(table.column("people").text(0)).contains("7");
    assertThat(table.findings()).isEmpty();
  }

  @Test
  void linesBeyondTheLimitAreNotTried() {
    assertThat(read("a\nb\ncode,x\n1,2\n", 2)).isEmpty();
    assertThat(read("a\nb\ncode,x\n1,2\n", 3)).isPresent();
    assertThat(read("", 3)).isEmpty();
    assertThat(read("\n\n\n", 3)).isEmpty();
  }

  @Test
  void theRuleSeesTheLineBefore() {
    List<List<String>> seen = new ArrayList<>();
    HeaderRule rule =
        (cells, before) -> {
          if (cells.contains("code")) {
            seen.add(before);
            return Optional.of(cells);
          }
          return Optional.empty();
        };
    CsvReading comma = CsvReading.DEFAULT.withDelimiter(Delimiter.COMMA);
    assertThat(
            comma.read(
                CsvSource.ofText("data", "P code ,\"In, need\"\n\ncode,people\n1,2\n"),
                9,
                rule,
                Set::copyOf))
        .isPresent();
    assertThat(comma.read(CsvSource.ofText("data", "code,people\n1,2\n"), 9, rule, Set::copyOf))
        .isPresent();

    assertThat(seen).containsExactly(List.of("P code", "In, need"), List.of());
  }

  @Test
  void aDeclaredDelimiterAloneIsTried() {
    assertThat(read("sep=;\ncode;people\n1;2\n", 9).orElseThrow().header())
        .containsExactly("code", "people");
    assertThat(read("sep=;\ncode,people\n1,2\n", 9)).isEmpty();
    assertThatThrownBy(() -> read("sep=|\ncode|x\n", 9))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage("data declares \"|\" between its cells; comma, semicolon and tab can be read");
  }

  @Test
  void theDelimiterThatGivesMostCellsWins() {
    HeaderRule any = (cells, before) -> Optional.of(cells);
    CsvTable table =
        CsvReading.DEFAULT
            .read(CsvSource.ofText("data", "a,b;c;d\n1;2;3\n"), 1, any, Set::copyOf)
            .orElseThrow();

    assertThat(table.header()).containsExactly("a,b", "c", "d");
  }

  @Test
  void bytesInAnotherCharacterSetAreReadOnceMore() {
    byte[] latin = "Titre\ncode,nom\n1,Kémo\n".getBytes(StandardCharsets.ISO_8859_1);
    CsvTable table =
        CsvReading.DEFAULT
            .read(CsvSource.ofBytes("data", latin), 5, CODE, Set::copyOf)
            .orElseThrow();

    assertThat(table.column("nom").text(0)).contains("Kémo");
    assertThat(table.findings()).singleElement().matches(f -> f.is(CsvFinding.CHARSET_FALLBACK));
  }

  @Test
  void limitsHold() {
    CsvReading narrow = CsvReading.DEFAULT.withLimits(CsvLimits.DEFAULT.withColumns(1));
    assertThatThrownBy(
            () -> narrow.read(CsvSource.ofText("data", "t\ncode,x\n"), 5, CODE, Set::copyOf))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage("data has 2 columns, more than 1");
    assertThatThrownBy(() -> read("code", 0))
        .hasMessage("mostLines must be a number of lines from 1 to 10000 but was 0");
    CsvReading shortLines =
        CsvReading.DEFAULT.withLimits(CsvLimits.DEFAULT.withRecordCharacters(16));
    assertThatThrownBy(() ->
            shortLines.read(
                CsvSource.of("data", new StringReader("x".repeat(17))), 5, CODE, Set::copyOf))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage(
            "data begins with a line of more than 16 characters: it is no CSV file with a header");
  }
}
