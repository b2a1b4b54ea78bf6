package org.nutricoverage.io.hxl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.SerializableTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.io.csv.CsvFinding;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.UnusableCsvException;

class HxlReadingTest {

  private static HxlAnswer read(String text) {
    return HxlReading.DEFAULT.read(CsvSource.ofText("needs", text));
  }

  private static HxlTable table(String text) {
    return read(text).table().orElseThrow();
  }

  @Test
  void tagsStandUnderTheHeaders() {
    HxlTable table =
        table("P-code,Remark,In need\n#adm1+code,,#inneed+ind\nCD54,x,7000\nCD61,y,800\n");

    assertThat(table.columns())
        .containsExactly(
            new HxlColumn(1, "P-code", HxlTag.parse("#adm1+code")),
            new HxlColumn(3, "In need", HxlTag.parse("#inneed+ind")));
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.line(0)).isEqualTo(3);
    assertThat(table.cells(table.columns().get(1)).text(1)).contains("800");
    assertThat(table.name()).isEqualTo("needs");
    assertThat(table.findings()).isEmpty();
    assertThat(table.toString()).isEqualTo("needs: 2 rows, [#adm1+code, #inneed+ind]");
  }

  @Test
  void tagsMayStandFirst() {
    HxlTable table = table("#adm1+code;#inneed\nCD54;7000\n");

    assertThat(table.columns())
        .containsExactly(
            new HxlColumn(1, "", HxlTag.parse("#adm1+code")),
            new HxlColumn(2, "", HxlTag.parse("#inneed")));
    assertThat(table.line(0)).isEqualTo(2);
  }

  @Test
  void titlesMayStandBeforeTheHeaders() {
    HxlTable table =
        table("Needs 2026\n\n\"Source: OCHA, \"\"final\"\"\"\nCode,In need\n#adm1,#inneed\nA,1\n");

    assertThat(table.columns().get(1).header()).isEqualTo("In need");
    assertThat(table.line(0)).isEqualTo(6);
    assertThat(table.rows()).isEqualTo(1);
  }

  @Test
  void aLineOfAnotherWidthIsNoHeader() {
    assertThat(table("A title\n#adm1,#inneed\nA,1\n").columns().get(0).header()).isEmpty();
  }

  @Test
  void noTagsAreAnAnswer() {
    HxlAnswer answer = read("Code,In need\nCD54,7000\n");

    assertThat(answer.table()).isEmpty();
    assertThat(answer)
        .isEqualTo(
            new NoTagRow(
                "needs",
                "there is no row of HXL tags among the first 25 lines that are not blank"));
    assertThat(answer.toString())
        .isEqualTo(
            "needs: there is no row of HXL tags among the first 25 lines that are not blank");
    assertThat(read("")).isInstanceOf(NoTagRow.class);
    SerializableTester.reserializeAndAssert((NoTagRow) answer);
  }

  @Test
  void aBrokenRowOfTagsIsNamed() {
    assertThat(read("Code,In need\n#adm1,in need!\n#x,b\nCD54,7000\n").toString())
        .isEqualTo(
            "needs: there is no row of HXL tags among the first 25 lines that are not blank; a line"
                + " has hashtags, but \"in need!\" in column 2 is none");
  }

  @Test
  void aBetterRowFollowsABrokenOne() {
    HxlTable table = table("#note,see below\n#adm1,#inneed\nCD54,7000\n");

    assertThat(table.columns()).hasSize(2);
    assertThat(table.columns().get(1).header()).isEqualTo("see below");
  }

  @Test
  void tagsAreLookedForAmongTheFirstLinesOnly() {
    String text = "t\n".repeat(3) + "#adm1\nCD54\n";

    assertThat(HxlReading.DEFAULT.withinLines(3).read(CsvSource.ofText("needs", text)).toString())
        .isEqualTo("needs: there is no row of HXL tags among the first 3 lines that are not blank");
    assertThat(HxlReading.DEFAULT.withinLines(4).read(CsvSource.ofText("needs", text)).table())
        .isPresent();
    assertThat(HxlReading.DEFAULT.withinLines(1).read(CsvSource.ofText("needs", text)).toString())
        .endsWith("among the first 1 line that is not blank");
    assertThatThrownBy(() -> HxlReading.DEFAULT.withinLines(0))
        .hasMessage("lines must be a number of lines from 1 to 1000 but was 0");
    assertThatThrownBy(() -> HxlReading.DEFAULT.withinLines(1_001))
        .hasMessage("lines must be a number of lines from 1 to 1000 but was 1001");
  }

  @Test
  void patternsSelectOneColumnNoneOrSeveral() {
    HxlTable table = table("#adm1+code,#inneed+f,#inneed+m\nCD54,4000,3000\n");

    ColumnChoice one = table.select(TagPattern.parse("#inneed+f"));
    assertThat(one.column()).contains(new HxlColumn(2, "", HxlTag.parse("#inneed+f")));
    assertThat(one.explanation()).isEqualTo("#inneed+f (column 2) matches");
    ColumnChoice none = table.select(TagPattern.parse("#targeted"));
    assertThat(none.column()).isEmpty();
    assertThat(none.explanation())
        .isEqualTo("no column matches #targeted; there are #adm1+code, #inneed+f, #inneed+m");
    ColumnChoice several = table.select(TagPattern.parse("#inneed"));
    assertThat(several.column()).isEmpty();
    assertThat(several.explanation())
        .isEqualTo("2 columns match #inneed: #inneed+f (column 2), #inneed+m (column 3)");
    assertThat(table.selectAll(TagPattern.parse("#inneed"))).hasSize(2);
  }

  @Test
  void answersWithManyColumnsAreShort() {
    String tags = "#a" + ",#a".repeat(24);
    HxlTable table = table(tags + "\n" + "1,".repeat(24) + "1\n");

    assertThat(table.select(TagPattern.parse("#a")).explanation())
        .startsWith("25 columns match #a: #a (column 1), #a (column 2)")
        .endsWith("#a (column 20) and 5 more");
    assertThat(table.select(TagPattern.parse("#b")).explanation())
        .startsWith("no column matches #b; there are #a, #a")
        .endsWith("#a and 5 more");
    assertThatThrownBy(() -> new ColumnChoice.Several(TagPattern.parse("#a"), List.of()))
        .hasMessage("columns must be at least 2 columns but was 0");
  }

  @Test
  void columnsOfOneTagAreToldApartByPosition() {
    HxlTable table = table("#sector,#sector,#adm1\nNUT,WSH,CD54\n");

    assertThat(table.cells(table.columns().get(0)).text(0)).contains("NUT");
    assertThat(table.cells(table.columns().get(1)).text(0)).contains("WSH");
    HxlColumn other = new HxlColumn(9, "", HxlTag.parse("#adm1"));
    assertThatThrownBy(() -> table.cells(other))
        .hasMessage("column must be a column of needs but was #adm1 (column 9)");
  }

  @Test
  void badRowsAreFindings() {
    HxlTable table = table("#adm1,#inneed\nCD54\nCD61,7\n");

    assertThat(table.rows()).isEqualTo(1);
    assertThat(table.findings()).singleElement().matches(f -> f.is(CsvFinding.SHORT_ROW));
    assertThatThrownBy(() ->
            HxlReading.DEFAULT
                .with(CsvReading.DEFAULT.strict())
                .read(CsvSource.ofText("needs", "#adm1,#inneed\nCD54\n")))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage(
            "ERROR SHORT_ROW (file needs, row 2): 1 cell where the header has 2; the row was left"
                + " out");
  }

  @Test
  void aRowOfTagsHasNothingElse() {
    assertThat(TagRow.find(List.of("#a", " ", "#b")).orElseThrow().tags())
        .containsExactly(HxlTag.find("#a"), java.util.Optional.empty(), HxlTag.find("#b"));
    assertThat(TagRow.find(List.of("", " "))).isEmpty();
    assertThat(TagRow.find(List.of())).isEmpty();
    assertThat(TagRow.find(List.of("#a", "b"))).isEmpty();
    assertThat(TagRow.find(List.of("#a", "#1"))).isEmpty();
  }
}
