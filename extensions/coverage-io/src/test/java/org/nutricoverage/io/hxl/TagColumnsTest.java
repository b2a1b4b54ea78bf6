package org.nutricoverage.io.hxl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.CsvTable;

class TagColumnsTest {

  private static HxlTable table(String text) {
    return HxlReading.DEFAULT.read(CsvSource.ofText("needs", text)).table().orElseThrow();
  }

  private static CsvTable read(TagColumns.Feed feed, String... headers) {
    return CsvReading.DEFAULT.read(feed.source(), headers);
  }

  @Test
  void columnsGetTheHeadersThatAReaderAsksFor() {
    TagColumns columns =
        TagColumns.NONE.with("Code", "#adm1+code").with("In Need", "#inneed!", "#inneed+ind!");
    TagColumns.Feed feed =
        columns.feed(table("x,y,z\n#meta,#inneed+ind,#adm1+code\nq,7000,CD54\n"));

    assertThat(feed.findings()).isEmpty();
    CsvTable fed = read(feed, "Code", "In Need");
    assertThat(fed.header()).containsExactly("Code", "In Need");
    assertThat(fed.column("In Need").text(0)).contains("7000");
    assertThat(fed.name()).isEqualTo("needs");
  }

  @Test
  void theFirstPatternThatMatchesDecides() {
    TagColumns columns = TagColumns.NONE.with("N", "#inneed+total", "#inneed!", "#inneed");
    assertThat(read(columns.feed(table("#inneed+f,#inneed\n1,2\n")), "N").column("N").text(0))
        .contains("2");
    assertThat(read(columns.feed(table("#inneed+f,#inneed+total\n1,3\n")), "N").column("N").text(0))
        .contains("3");
  }

  @Test
  void severalColumnsAreNotChosenFrom() {
    TagColumns columns = TagColumns.NONE.with("N", "#inneed").with("C", "#adm1");
    TagColumns.Feed feed = columns.feed(table("#inneed+f,#inneed+m,#adm1\n1,2,A\n"));

    assertThat(feed.findings())
        .singleElement()
        .hasToString(
            "ERROR SEVERAL_TAGGED_COLUMNS (file needs): for \"N\" 2 columns match #inneed:"
                + " #inneed+f (column 1), #inneed+m (column 2)");
    assertThat(read(feed, "C").header()).containsExactly("C");
  }

  @Test
  void missingColumnsAreSaid() {
    TagColumns columns = TagColumns.NONE.with("N", "#inneed!", "#inneed+ind").with("C", "#adm1");

    assertThat(columns.feed(table("#adm1\nA\n")).findings())
        .singleElement()
        .hasToString(
            "INFO NO_TAGGED_COLUMN (file needs): for \"N\" no column matches #inneed+ind; there are"
                + " #adm1");
    assertThatThrownBy(() -> columns.feed(table("#adm2\nA\n")))
        .hasMessage(
            "table must have at least 1 column for [N, C] but needs: 1 row, [#adm2] has none");
  }

  @Test
  void rowsKeepTheirLines() {
    String text =
        "title\nA,B\n#adm1,#inneed\n\n\"one\ntwo\",1\n\"a \"\"b\"\", c\",2\n,3\nshort\nd,\n";
    HxlTable table = table(text);
    CsvTable fed =
        read(TagColumns.NONE.with("A", "#adm1").with("B", "#inneed").feed(table), "A", "B");

    assertThat(fed.rows()).isEqualTo(table.rows()).isEqualTo(4);
    for (int row = 0; row < fed.rows(); row++) {
      assertThat(fed.line(row)).isEqualTo(table.line(row));
      assertThat(fed.column("A").text(row))
          .isEqualTo(table.cells(table.columns().get(0)).text(row));
      assertThat(fed.column("B").text(row))
          .isEqualTo(table.cells(table.columns().get(1)).text(row));
    }
    assertThat(fed.line(0)).isEqualTo(5);
    assertThat(fed.column("A").text(0)).contains("one\ntwo");
    assertThat(fed.column("A").text(1)).contains("a \"b\", c");
    assertThat(fed.findings()).isEmpty();
  }

  @Test
  void aTableWithoutRowsStaysOne() {
    CsvTable fed = read(TagColumns.NONE.with("A", "#adm1").feed(table("#adm1,#x\n")), "A");

    assertThat(fed.rows()).isZero();
  }

  @Test
  void longTablesAreFedWhole() {
    StringBuilder text = new StringBuilder("#adm1,#inneed\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("area ").append(i).append(',').append(i).append('\n');
    }
    CsvTable fed =
        read(
            TagColumns.NONE.with("N", "#inneed").with("A", "#adm1").feed(table(text.toString())),
            "N",
            "A");

    assertThat(fed.rows()).isEqualTo(20_000);
    assertThat(fed.column("A").text(19_999)).contains("area 19999");
    assertThat(fed.line(19_999)).isEqualTo(20_001);
  }

  @Test
  void needsAreTotalsOfPeople() {
    String tags =
        "#country+code,#adm1+code,#adm2+name,#sector+cluster+code,#category,#population,"
            + "#inneed+ind,#inneed+f,#inneed+hh,#targeted,#affected+pct,#reached,#meta+info";
    TagColumns.Feed feed =
        TagColumns.NEEDS.feed(table(tags + "\nAFG,AF01,Kabul,NUT,,9,8,7,6,5,0.4,3,note\n"));

    CsvTable fed = CsvReading.DEFAULT.read(feed.source(), java.util.Set::copyOf);
    assertThat(fed.header())
        .containsExactly(
            "Country ISO3",
            "Admin 1 PCode",
            "Admin 2 Name",
            "Cluster",
            "Category",
            "Population",
            "In Need",
            "Targeted",
            "Reached",
            "Info");
    assertThat(fed.column("In Need").text(0)).contains("8");
    assertThat(feed.findings()).allMatch(f -> f.is(HxlFinding.NO_TAGGED_COLUMN));
    assertThat(feed.findings()).anyMatch(f -> f.message().startsWith("for \"Affected\""));
  }

  @Test
  void placeCodesAreToldFromTheirParents() {
    CsvTable fed =
        read(
            TagColumns.P_CODES.feed(
                table(
                    "#country+code,#geo+admin_level,#adm+code,#adm+name,#adm+code+parent,"
                        + "#date+start\nAFG,1,AF01,Kabul,AFG,2021-11-17\n")),
            "P-Code",
            "Parent P-Code",
            "Location",
            "Admin Level",
            "Name",
            "Valid from date");
    assertThat(fed.column("P-Code").text(0)).contains("AF01");
    assertThat(fed.column("Parent P-Code").text(0)).contains("AFG");
    assertThat(fed.column("Valid from date").text(0)).contains("2021-11-17");
    assertThat(fed.column("Name").text(0)).contains("Kabul");
  }

  @Test
  void populationsGetTheHeadersOfTheirFile() {
    String tags =
        "#country+code,#adm1+code,#adm1+name,#population+total,#population+f,#population+m+ind,"
            + "#population+f+age_0_4,#population+age_5_19,#population+m+age_80_plus,"
            + "#population+i,#population+f+infants,#population+hh,#population+idps,"
            + "#population+age_0_4+age_0_9,#population+age_1000_plus,#population+age_0_1000,"
            + "#population+age_100_plus+all+num";
    HxlTable table = table(tags + "\nXA,XA01,North,1,2,3,4,5,6,7,8,9,10,11,12,13,14\n");
    TagColumns columns = TagColumns.populationInYears(table);

    assertThat(columns.headers())
        .containsExactly(
            "ADM0_PCODE",
            "ADM1_PCODE",
            "ADM1_NAME",
            "ADM2_PCODE",
            "ADM2_NAME",
            "ADM3_PCODE",
            "ADM3_NAME",
            "ADM4_PCODE",
            "ADM4_NAME",
            "T_TL",
            "F_TL",
            "M_TL",
            "F_00_04",
            "T_05_19",
            "M_80plus",
            "T_#population+i",
            "T_#population+f+infants",
            "T_#population+hh",
            "T_#population+idps",
            "T_#population+age_0_4+age_0_9",
            "T_#population+age_1000_plus",
            "T_#population+age_0_1000",
            "T_100plus");
    CsvTable fed = read(columns.feed(table), "T_TL", "F_00_04", "ADM1_PCODE", "T_100plus");
    assertThat(fed.column("T_TL").text(0)).contains("1");
    assertThat(fed.column("F_00_04").text(0)).contains("4");
    assertThat(fed.column("ADM1_PCODE").text(0)).contains("XA01");
    assertThat(fed.column("T_100plus").text(0)).contains("14");
  }

  @Test
  void twoPopulationsOfOneTagAreNotChosenFrom() {
    HxlTable table = table("#adm1+code,#population+f,#population+f\nXA01,1,2\n");

    assertThat(TagColumns.populationInYears(table).feed(table).findings())
        .anyMatch(f -> f.is(HxlFinding.SEVERAL_TAGGED_COLUMNS));
  }

  @Test
  void columnsAreChecked() {
    assertThatThrownBy(() -> TagColumns.NONE.with(" ", "#a"))
        .hasMessage("header must be a text that is not blank");
    assertThatThrownBy(() -> TagColumns.NONE.with("A", new String[0]))
        .hasMessage("patterns must hold at least 1 pattern but were empty");
    assertThat(TagColumns.NONE.with("A", "#a").with("A", "#b").patterns("A"))
        .containsExactly(TagPattern.parse("#b"));
    assertThat(TagColumns.NONE.patterns("A")).isEmpty();
    assertThat(TagColumns.NONE.with("A", "#a").with("B", "#b").headers()).containsExactly("A", "B");
  }

  @Test
  void areValues() {
    new EqualsTester()
        .addEqualityGroup(
            TagColumns.NONE.with("A", "#a+b+c"),
            TagColumns.NONE.with("A", TagPattern.parse("#a+c+b")))
        .addEqualityGroup(TagColumns.NONE)
        .addEqualityGroup(TagColumns.NONE.with("A", "#b"))
        .testEquals();
    SerializableTester.reserializeAndAssert(TagColumns.NEEDS);
    assertThat(TagColumns.NONE.with("A", "#a", "#b").toString()).isEqualTo("{A=[#a, #b]}");
  }
}
