package org.nutricoverage.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Finding;

class CsvPartsTest {

  // Limits.

  @Test
  void limitsHaveRanges() {
    assertThatThrownBy(() -> CsvLimits.DEFAULT.withRecordCharacters(15))
        .hasMessage(
            "recordCharacters must be a number of characters from 16 to 16777216 but was 15");
    assertThatThrownBy(() -> CsvLimits.DEFAULT.withRecordLines(0))
        .hasMessage("recordLines must be a number of lines from 1 to 100000 but was 0");
    assertThatThrownBy(() -> CsvLimits.DEFAULT.withColumns(1_000_001))
        .hasMessage("columns must be a number of columns from 1 to 1000000 but was 1000001");
    assertThatThrownBy(() -> CsvLimits.DEFAULT.withRows(0))
        .hasMessage("rows must be a number of rows from 1 to 500000000 but was 0");
    assertThatThrownBy(() -> CsvLimits.DEFAULT.withBytes(0))
        .hasMessage("bytes must be a number of bytes of at least 1 but was 0");
    assertThatThrownBy(() -> CsvLimits.DEFAULT.withFindings(0))
        .hasMessage("findings must be a number of findings from 1 to 1000000 but was 0");
  }

  @Test
  void limitsChangeOneAtATime() {
    CsvLimits limits =
        CsvLimits.DEFAULT
            .withRecordCharacters(16)
            .withRecordLines(1)
            .withColumns(2)
            .withRows(3)
            .withBytes(4)
            .withFindings(5);

    assertThat(limits).isEqualTo(new CsvLimits(16, 1, 2, 3, 4, 5));
    assertThat(CsvLimits.DEFAULT)
        .isEqualTo(new CsvLimits(1_048_576, 200, 16_384, 10_000_000, 8_589_934_592L, 1_000));
    new EqualsTester()
        .addEqualityGroup(limits, new CsvLimits(16, 1, 2, 3, 4, 5))
        .addEqualityGroup(CsvLimits.DEFAULT)
        .testEquals();
    SerializableTester.reserializeAndAssert(limits);
  }

  // Sources.

  @Test
  void sourcesHaveNames() {
    assertThat(CsvSource.of(Path.of("some", "folder", "data\u0007.csv"))).hasToString("data.csv");
    assertThat(CsvSource.of(Path.of("/")).name()).isEqualTo("/");
    assertThat(CsvSource.ofText("  t ", "").name()).isEqualTo("t");
    assertThatThrownBy(() -> CsvSource.ofText(" ", "a"))
        .hasMessage("name must be a text that is not blank");
  }

  // Findings.

  @Test
  void logCountsWhatItDoesNotKeep() {
    FindingLog log = FindingLog.keeping(2);
    log.addAll(List.of(finding(CsvFinding.SHORT_ROW), finding(CsvFinding.LONG_ROW)));
    assertThat(log.findings()).hasSize(2);
    log.add(finding(CsvFinding.SHORT_ROW));
    assertThat(log.findings().get(2))
        .hasToString(
            "WARNING FINDING_LIMIT_REACHED: 1 more finding was counted but not kept: 1 SHORT_ROW");
    log.add(finding(CsvFinding.LONG_ROW));
    log.add(finding(CsvFinding.SHORT_ROW));

    assertThat(log.count(CsvFinding.SHORT_ROW)).isEqualTo(3);
    assertThat(log.count(CsvFinding.BLANK_ROW)).isZero();
    assertThat(log.findings()).hasSize(3);
    assertThat(log.findings().get(2).message())
        .isEqualTo("3 more findings were counted but not kept: 2 SHORT_ROW, 1 LONG_ROW");
    assertThatThrownBy(() -> FindingLog.keeping(0))
        .hasMessage("limit must be a number of findings from 1 to 1000000 but was 0");
  }

  @Test
  void strictLogThrowsWhatMatters() {
    FindingLog log = FindingLog.strict(10);
    log.add(finding(CsvFinding.BLANK_ROW));

    assertThat(log.findings()).hasSize(1);
    assertThatThrownBy(() -> log.add(finding(CsvFinding.STRAY_QUOTE)))
        .isInstanceOfSatisfying(
            UnusableCsvException.class,
            e -> assertThat(e.finding()).contains(finding(CsvFinding.STRAY_QUOTE)))
        .hasMessage("WARNING STRAY_QUOTE: x");
    assertThat(new UnusableCsvException("no file").finding()).isEmpty();
  }

  private static Finding finding(CsvFinding kind) {
    return Finding.of(kind, "x");
  }

  // Columns.

  @Test
  void keepsEveryTextAsItStands() {
    List<String> texts =
        new ArrayList<>(
            List.of(
                "0",
                "-0",
                "00",
                "007",
                "+1",
                "1.0",
                "-1",
                "536870911",
                "536870912",
                "-536870911",
                "-536870912",
                "999999999",
                "1000000000",
                "99999999999999999999",
                "-",
                "1-",
                "1a",
                "é",
                "0x1",
                "1e3"));
    for (int i = 0; i < 500; i++) {
      texts.add("text " + i);
    }
    CsvColumn column = Tables.read("a\n" + String.join("\n", texts) + "\n", "a").column("a");

    assertThat(column.rows()).isEqualTo(texts.size());
    for (int row = 0; row < texts.size(); row++) {
      assertThat(column.text(row)).contains(texts.get(row));
    }
    assertThat(column).hasToString("\"a\" (column 1, 520 rows)");
  }

  @Test
  void knowsSmallNumbersAndBlanks() {
    CsvColumn column = Tables.read("a,b\n23,1\n-5,1\n0,1\n007,1\n,1\n", "a").column("a");

    assertThat(column.smallNumber(0)).hasValue(23);
    assertThat(column.smallNumber(1)).hasValue(-5);
    assertThat(column.smallNumber(2)).hasValue(0);
    assertThat(column.smallNumber(3)).isEmpty();
    assertThat(column.smallNumber(4)).isEmpty();
    assertThat(column.isBlank(4)).isTrue();
    assertThat(column.isBlank(3)).isFalse();
    assertThat(column.text(4)).isEmpty();
    assertThat(column.header()).isEqualTo("a");
    assertThatThrownBy(() -> column.text(5))
        .hasMessage("row must be an index of at least 0 and below the 5 rows but was 5");
    assertThatThrownBy(() -> column.isBlank(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sharesTextsWithOneHash() {
    CsvColumn column = Tables.read("a\nAaBB\nBBAa\nAaAa\nBBBB\nAaBB\n", "a").column("a");

    assertThat(column.text(0)).contains("AaBB");
    assertThat(column.text(1)).contains("BBAa");
    assertThat(column.text(2)).contains("AaAa");
    assertThat(column.text(3)).contains("BBBB");
    assertThat(column.text(4).orElseThrow()).isSameAs(column.text(0).orElseThrow());
  }

  @Test
  void decodesEachDifferentTextOnce() {
    CsvColumn column =
        Tables.read("a,b\nyes,\nno,\nyes,\n1,\n1,\n8192,\n-1024,\n-1025,\n8191,\nx,\n,1\n", "a")
            .column("a");
    List<String> asked = new ArrayList<>();
    DecodedColumn<String> decoded =
        column.decode(text -> {
          asked.add(text);
          return text.equals("x") || text.equals("-1025") ? null : text + "!";
        });

    assertThat(asked).containsExactly("yes", "no", "x", "1", "-1024", "8191");
    assertThat(decoded.get(0)).contains("yes!");
    assertThat(decoded.get(3)).contains("1!");
    assertThat(decoded.get(5)).contains("8192!");
    assertThat(decoded.get(6)).contains("-1024!");
    assertThat(decoded.get(7)).isEmpty();
    assertThat(decoded.hasNoMeaning(7)).isTrue();
    assertThat(decoded.get(8)).contains("8191!");
    assertThat(decoded.get(9)).isEmpty();
    assertThat(decoded.hasNoMeaning(9)).isTrue();
    assertThat(decoded.hasNoMeaning(10)).isFalse();
    assertThat(decoded.get(10)).isEmpty();
    assertThat(decoded.hasNoMeaning(0)).isFalse();
    assertThat(decoded.column()).isSameAs(column);
  }

  // Messages.

  @Test
  void showsTextsOnOneShortLine() {
    assertThat(Shown.of("a\nb\u202e")).isEqualTo("\"a\\u000Ab\\u202E\"");
    assertThat(Shown.of("x".repeat(41)))
        .isEqualTo("\"" + "x".repeat(40) + "\" and 1 more characters");
    assertThat(Shown.beginning("x".repeat(41))).isEqualTo("\"" + "x".repeat(40) + "\"");
    assertThat(Shown.withoutActing("a\tb\u200d")).isEqualTo("ab\u200d");
    assertThat(Shown.withoutActingInLines("a\tb\r\n\u0000")).isEqualTo("a\tb");
    assertThat(Shown.withoutActing("ab")).isEqualTo("ab");
    assertThat(Shown.acts(0xD800)).isTrue();
    assertThat(Shown.acts(0xE000)).isTrue();
    assertThat(Shown.acts(0x2028)).isTrue();
    assertThat(Shown.acts(0x2029)).isTrue();
    assertThat(Shown.acts(0xFFFF)).isTrue();
  }
}
