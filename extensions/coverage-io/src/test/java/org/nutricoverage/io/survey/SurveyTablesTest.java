package org.nutricoverage.io.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.SerializableTester;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.io.csv.CsvLimits;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.UnusableCsvException;

class SurveyTablesTest {

  private static SurveyTables read(String parent, String repeat) {
    return Surveys.reading()
        .columns(ColumnMap.WFP.keeping("village", "x"))
        .parent("data", parent)
        .repeat("children", repeat)
        .read();
  }

  @Test
  void joinsRowsToTheirParents() {
    SurveyTables tables =
        read(
            "village,_index,_parent_index\nKalemie,1,-1\nMoba,2,-1\nKabalo,3,-1\n",
            "x,_index,_parent_table_name,_parent_index\n5,1,data,2\n6,2,data,1\n7,3,data,2\n");
    ExportTable children = tables.table("children");

    assertThat(tables.tables()).extracting(ExportTable::name).containsExactly("data", "children");
    assertThat(Surveys.values(children.text("village"), 3))
        .containsExactly("Moba", "Kalemie", "Moba");
    assertThat(Surveys.values(children.wholeNumber("x"), 3)).containsExactly("5", "6", "7");
    assertThat(children.parentRow(0)).isEqualTo(OptionalInt.of(1));
    assertThat(children.parentRow(1)).isEqualTo(OptionalInt.of(0));
    assertThat(children.line(2)).isEqualTo(4);
    assertThat(children.parent()).contains(tables.table("data"));
    assertThat(tables.table("data").parent()).isEmpty();
    assertThat(tables.table("data").parentRow(0)).isEmpty();
    assertThat(tables.links())
        .containsExactly(new TableLink("children", "_parent_index", "data", "_index", 3, 0, 1));
    assertThat(tables.links().get(0))
        .hasToString(
            "children._parent_index -> data._index: 3 rows linked, 0 orphans, 1 parent without"
                + " rows");
    assertThat(tables.findings()).isEmpty();
    assertThat(tables).hasToString("data: 3 rows; children: 3 rows");
    SerializableTester.reserializeAndAssert(tables.links().get(0));
    assertThatThrownBy(() -> children.line(3))
        .hasMessage("row must be an index of at least 0 and below the 3 rows but was 3");
    assertThatThrownBy(() -> children.text("village").get(-1))
        .hasMessage("row must be an index of at least 0 and below the 3 rows but was -1");
  }

  @Test
  void leavesOutRowsWithoutAParent() {
    SurveyTables tables =
        read("_index\n1\n2\n", "x,_parent_index\n5,1\n6,7\n7,\n8,-1\n9,abc\n4,2\n");

    assertThat(Surveys.values(tables.table("children").text("x"), 2)).containsExactly("5", "4");
    assertThat(tables.links().get(0).orphanRows()).isEqualTo(4);
    assertThat(Surveys.texts(tables.findings()))
        .containsExactly(
            "ERROR ORPHAN_ROW (file children, row 3, column _parent_index): \"7\" names no row of"
                + " data; the row was left out",
            "ERROR ORPHAN_ROW (file children, row 4, column _parent_index): a blank cell names no"
                + " row of data; the row was left out",
            "ERROR ORPHAN_ROW (file children, row 5, column _parent_index): \"-1\" names no row of"
                + " data; the row was left out",
            "ERROR ORPHAN_ROW (file children, row 6, column _parent_index): \"abc\" names no row of"
                + " data; the row was left out");
  }

  @Test
  void notesEachDuplicateIndexOnceAndUsesNone() {
    SurveyTables tables =
        read(
            "village,_index\nKalemie,1\nMoba,1\nKabalo,2\nX,1\n",
            "x,_parent_index,_index\n5,1,1\n6,2,1\n");

    assertThat(tables.table("children").rows()).isEqualTo(1);
    assertThat(tables.table("children").text("village").get(0)).contains("Kabalo");
    assertThat(Surveys.texts(tables.findings()))
        .containsExactly(
            "ERROR DUPLICATE_KEY (file children, row 3, column _index): \"1\" is also the key of"
                + " row 2",
            "ERROR DUPLICATE_KEY (file data, row 3, column _index): \"1\" is also the key of row 2",
            "ERROR DUPLICATE_KEY (file data, row 5, column _index): \"1\" is also the key of"
                + " several rows before it",
            "ERROR SEVERAL_PARENTS (file children, row 2, column _parent_index): \"1\" is the key"
                + " of several parents; the row was left out");
  }

  @ParameterizedTest
  @CsvSource({
    "_parent_index, _index, 1, 1",
    "_parent_index, _index, 1, 1.0",
    "_parent_index, _index, 1.0, 1",
    "_parent_index, _index, 900000000, 900000000",
    "_parent_index, _index, 536870912.00, 536870912",
    "_submission__id, _id, 28420938, 28420938",
    "_submission__uuid, _uuid, 9fe9-x, 9fe9-x",
    "_submission__uuid, _uuid, uuid:9fe9, 9fe9",
    "PARENT_KEY, KEY, uuid:1/r[1], uuid:1/r[1]",
    "_uuid, _uuid, a, a",
    "_uuid, meta/instanceID, 9fe9, uuid:9fe9",
    "_uuid, meta.instanceID, 9fe9, uuid:9fe9",
    "meta/instanceID, meta/instanceID, uuid:9, uuid:9",
    "instanceID, instanceID, uuid:9, uuid:9"
  })
  void knowsTheLinkColumns(String column, String parentColumn, String value, String parentValue) {
    SurveyTables tables =
        read(
            "village," + parentColumn + "\nKalemie,other\nMoba," + parentValue + "\n",
            "x," + column + "\n5," + value + "\n6,none\n");

    assertThat(tables.links())
        .containsExactly(new TableLink("children", column, "data", parentColumn, 1, 1, 1));
    assertThat(tables.table("children").text("village").get(0)).contains("Moba");
  }

  @Test
  void prefersTheNumberAndPassesOverColumnsThatAreBlank() {
    SurveyTables tables =
        read(
            "village,_index,_id\nKalemie,1,70\nMoba,2,80\n",
            "x,_parent_index,_submission__id,_uuid\n5,,80,\n6,,70,\n");

    assertThat(tables.links().get(0).column()).isEqualTo("_submission__id");
    assertThat(Surveys.values(tables.table("children").text("village"), 2))
        .containsExactly("Moba", "Kalemie");
  }

  @Test
  void leavesOutRowsWhoseLinksDisagree() {
    SurveyTables tables =
        read(
            "village,_index,_id\nKalemie,1,70\nMoba,2,80\nKabalo,3,\nX,4,1a\n",
            "x,_parent_index,_submission__id\n5,1,70\n6,2,70\n7,3,90\n8,2,\n9,4,1a\n9,4,1b\n");

    assertThat(Surveys.values(tables.table("children").text("x"), 4))
        .containsExactly("5", "7", "8", "9");
    assertThat(Surveys.texts(tables.findings()))
        .containsExactly(
            "ERROR LINKS_DISAGREE (file children, row 3, column _parent_index): \"2\" names another"
                + " submission than _submission__id; the row was left out",
            "ERROR LINKS_DISAGREE (file children, row 7, column _parent_index): \"4\" names another"
                + " submission than _submission__id; the row was left out");
  }

  @Test
  void joinsByDeclaredColumns() {
    SurveyTables tables =
        Surveys.reading()
            .columns(ColumnMap.WFP.keeping("x", "village"))
            .linkedBy("household", "hh")
            .parent("data", "village,hh,_index\nKalemie,A1,1\nMoba,A2,2\n")
            .repeat("children", "x,household,_parent_index\n5,A2,1\n")
            .read();

    assertThat(tables.table("children").text("village").get(0)).contains("Moba");
    assertThat(tables.links().get(0).toString()).startsWith("children.household -> data.hh:");
    assertThatThrownBy(() -> Surveys.reading().linkedBy(" ", "hh"))
        .hasMessage("column must be a text that is not blank");
    assertThatThrownBy(() -> Surveys.reading().linkedBy("hh", " "))
        .hasMessage("parentColumn must be a text that is not blank");
  }

  @Test
  void refusesTablesThatCannotBeJoined() {
    assertThatThrownBy(() -> read("village,_index\nKalemie,1\n", "x,y\n5,1\n"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage(
            "children cannot be joined to data: no pair of link columns is filled in both"
                + " (_parent_index to _index, _submission__id to _id, _submission__uuid to _uuid,"
                + " PARENT_KEY to KEY, _uuid to _uuid, _uuid to meta/instanceID, meta/instanceID to"
                + " meta/instanceID, instanceID to instanceID)");
  }

  @Test
  void readsEmptyTables() {
    SurveyTables withoutChildren = read("_index\n1\n", "x,_parent_index\n");
    assertThat(withoutChildren.links())
        .containsExactly(new TableLink("children", "_parent_index", "data", "_index", 0, 0, 1));

    SurveyTables withoutParents = read("_index\n", "x,_parent_index\n5,1\n");
    assertThat(withoutParents.links())
        .containsExactly(new TableLink("children", "_parent_index", "data", "_index", 0, 1, 0));
    assertThat(withoutParents.findings()).hasSize(1);
  }

  @Test
  void joinsRepeatsWithinRepeats() {
    SurveyTables tables =
        Surveys.reading()
            .columns(ColumnMap.WFP.keeping("village", "x", "visit"))
            .parent("data", "village,_index,_id\nKalemie,1,70\nMoba,2,80\n")
            .repeat(
                "visits",
                """
                visit,_parent_table_name,_parent_index,_submission__id
                a,children,2,70
                b,children,1,70
                c,children,3,1
                d,data,1,70
                """)
            .repeat(
                "children",
                "x,_index,_parent_table_name,_parent_index\n5,1,data,2\n6,2,data,1\n7,3,data,9\n")
            .read();
    ExportTable visits = tables.table("visits");

    assertThat(visits.rows()).isEqualTo(2);
    assertThat(Surveys.values(visits.text("village"), 2)).containsExactly("Kalemie", "Moba");
    assertThat(Surveys.values(visits.text("x"), 2)).containsExactly("6", "5");
    assertThat(visits.columns())
        .containsExactly(
            "visits:visit",
            "visits:_parent_table_name",
            "visits:_parent_index",
            "visits:_submission__id",
            "children:x",
            "children:_index",
            "children:_parent_table_name",
            "children:_parent_index",
            "data:village",
            "data:_index",
            "data:_id");
    assertThat(tables.links())
        .extracting(TableLink::toString)
        .containsExactly(
            "visits._parent_index -> children._index: 2 rows linked, 2 orphans, 0 parents without"
                + " rows",
            "children._parent_index -> data._index: 2 rows linked, 1 orphan, 0 parents without"
                + " rows");
    assertThat(Surveys.texts(tables.findings()))
        .containsExactly(
            "ERROR ORPHAN_ROW (file children, row 4, column _parent_index): \"9\" names no row of"
                + " data; the row was left out",
            "ERROR ORPHAN_ROW (file visits, row 4, column _parent_index): \"3\" names no row of"
                + " children; the row was left out",
            "ERROR ORPHAN_ROW (file visits, row 5, column _parent_index): \"1\" names a row of"
                + " another table; the row was left out");
  }

  @Test
  void refusesARepeatOfATableThatIsNotGiven() {
    String repeat = "x,_parent_table_name,_parent_index\n5,household,1\n6,household,1\n";
    assertThatThrownBy(() -> read("_index\n1\n", repeat))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage(
            "the rows of children name \"household\" as their parent table, which is not among"
                + " data; give that table, or give its name with it");
    SurveyTables declared =
        Surveys.reading()
            .linkedBy("_parent_index", "_index")
            .parent("data", "_index\n1\n")
            .repeat("children", repeat)
            .read();
    assertThat(declared.table("children").rows()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "a/b c.d, a_b_c_d, true",
    "Nutrition_module_NutProg_submod, Nutrition_module_NutProg_submodule_Repeat, true",
    "Nutrition_module_NutProg_submo, Nutrition_module_NutProg_submodule_Repeat, false",
    "Xutrition_module_NutProg_submod, Nutrition_module_NutProg_submodule_Repeat, false"
  })
  void knowsTheNamesThatSheetsHave(String named, String name, boolean known) {
    SurveyTables.Builder reading =
        Surveys.reading()
            .parent(name, "_index\n1\n")
            .repeat("children", "x,_parent_table_name,_parent_index\n5," + named + ",1\n");
    if (known) {
      assertThat(reading.read().table("children").rows()).isEqualTo(1);
    } else {
      assertThatThrownBy(reading::read).isInstanceOf(UnusableCsvException.class);
    }
  }

  @Test
  void checksTheNumbersThatHouseholdsState() {
    SurveyTables tables =
        Surveys.reading()
            .parent(
                "data",
                """
                Mod/Sub/EligNutProgNb,Mod/Sub/RepeatNutProg_count,_index
                2,2,1
                1,2,2
                1,,3
                0,0,4
                2,1,5
                """)
            .repeat(
                "Mod_Sub_RepeatNutProg",
                "Mod/Sub/RepeatNutProg/PNutProgPartic_yn,Mod/Sub/RepeatNutProg/PNutProgCard,"
                    + "_parent_index\n1,,1\n0,,1\n1,,2\n0,,5\n")
            .read();

    assertThat(Surveys.texts(tables.findings()))
        .containsExactly(
            "WARNING REPEAT_COUNT_DIFFERS (file data, row 3, column Mod/Sub/RepeatNutProg_count): 2"
                + " rows are counted, Mod_Sub_RepeatNutProg has 1 row",
            "WARNING ELIGIBLE_NUMBER_DIFFERS (file data, row 4, column Mod/Sub/EligNutProgNb): 1"
                + " eligible people are stated, Mod_Sub_RepeatNutProg has 0 rows",
            "WARNING ELIGIBLE_NUMBER_DIFFERS (file data, row 6, column Mod/Sub/EligNutProgNb): 2"
                + " eligible people are stated, Mod_Sub_RepeatNutProg has 1 row");
  }

  @Test
  void leavesOutARowOfHashtags() {
    SurveyTables tables =
        read(
            "village,_index\n#adm2+name,\nKalemie,1\n",
            "x,_parent_index\n#meta+x,\n5,1\n#not all,1\n");

    assertThat(tables.table("children").rows()).isEqualTo(2);
    assertThat(tables.table("data").rows()).isEqualTo(1);
    assertThat(tables.table("children").text("village").get(1)).contains("Kalemie");
    assertThat(Surveys.texts(tables.findings()))
        .containsExactly(
            "INFO HASHTAG_ROW (file children, row 2): a row of hashtags below the header was left"
                + " out",
            "INFO HASHTAG_ROW (file data, row 2): a row of hashtags below the header was left out");
  }

  @Test
  void findsTablesByTheLastPartOfTheirName() {
    SurveyTables tables =
        Surveys.reading()
            .parent("data", "_index\n1\n")
            .repeat("Mod_RepeatA", "a/PNutProgCard,_parent_index\n1,1\n")
            .repeat("Mod.RepeatB", "b/PNutProgCard,_parent_index\n1,1\n")
            .repeat("Other_RepeatB", "c/PNutProgCard,_parent_index\n1,1\n")
            .read();

    assertThat(tables.table("RepeatA").name()).isEqualTo("Mod_RepeatA");
    assertThat(tables.table("Mod.RepeatB").name()).isEqualTo("Mod.RepeatB");
    assertThatThrownBy(() -> tables.table("RepeatB"))
        .hasMessage(
            "table must be the name of one table (Mod.RepeatB, Other_RepeatB) but was \"RepeatB\"");
    assertThatThrownBy(() -> tables.table("x"))
        .hasMessage(
            "table must be the name of one table (data, Mod_RepeatA, Mod.RepeatB, Other_RepeatB) but"
                + " was \"x\"");
    assertThatThrownBy(() -> tables.tableWith(SurveyField.CARD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "tables must have one column for CARD but several have: Mod_RepeatA, Mod.RepeatB,"
                + " Other_RepeatB");
    assertThatThrownBy(() -> tables.tableWith(SurveyField.SEX))
        .hasMessage(
            "tables must have one column for SEX but none of data, Mod_RepeatA, Mod.RepeatB,"
                + " Other_RepeatB has one");
  }

  @Test
  void readsFilesAndReaders(@TempDir Path folder) throws IOException {
    Path parent = Files.writeString(folder.resolve("data.CSV"), "village,_index\nKalemie,1\n");
    Path repeat = Files.writeString(folder.resolve("Repeat.txt"), "x,_parent_index\n5,1\n");
    SurveyTables tables =
        Surveys.reading()
            .columns(ColumnMap.WFP.keeping("x", "village"))
            .parent(parent)
            .repeat(repeat)
            .read();
    assertThat(tables.tables()).extracting(ExportTable::name).containsExactly("data", "Repeat.txt");

    SurveyTables fromReaders =
        Surveys.reading()
            .columns(ColumnMap.WFP.keeping("x"))
            .parent("data", new StringReader("_index\n1\n"))
            .repeat("r", new StringReader("x,_parent_index\n5,1\n"))
            .read();
    assertThat(fromReaders.table("r").text("x").get(0)).contains("5");
  }

  @Test
  void passesOnWhatTheFilesSay() {
    SurveyTables tables = read("_index\n1\n", "x,_parent_index\n5\n6,1\n");
    assertThat(tables.findings()).extracting(f -> f.code()).containsExactly("SHORT_ROW");

    SurveyTables.Builder strict =
        Surveys.reading()
            .csv(CsvReading.DEFAULT.strict())
            .columns(ColumnMap.WFP.keeping("x"))
            .parent("data", "_index\n1\n")
            .repeat("r", "x,_parent_index\n5,2\n");
    assertThatThrownBy(strict::read)
        .isInstanceOf(UnusableCsvException.class)
        .hasMessageStartingWith("ERROR ORPHAN_ROW (file r, row 2");
    SurveyTables.Builder few =
        Surveys.reading()
            .csv(CsvReading.DEFAULT.withLimits(CsvLimits.DEFAULT.withFindings(1)))
            .columns(ColumnMap.WFP.keeping("x"))
            .parent("data", "_index\n1\n")
            .repeat("r", "x,_parent_index\n5,2\n6,3\n7,4\n");
    assertThat(few.read().findings())
        .extracting(f -> f.code())
        .containsExactly("ORPHAN_ROW", "FINDING_LIMIT_REACHED");
  }

  @Test
  void wantsOneParentAndDifferentNames() {
    assertThatThrownBy(() -> Surveys.reading().read())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("missing before the reading: parent(file)");
    assertThatThrownBy(() -> Surveys.reading().parent("a", "x\n").parent("b", "x\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the parent table is given twice: a");
    assertThatThrownBy(() -> Surveys.reading().repeat("a", "x\n").repeat("a", "x\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the repeat is given twice: a");
    assertThatThrownBy(() -> Surveys.reading().parent("a", "x\n").repeat("a", "x\n").read())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a repeat has the name of the parent table: a");
    assertThatThrownBy(() -> Surveys.reading().repeat(" ", "x\n"))
        .hasMessage("name must be a text that is not blank");
  }

  @Test
  void readsSemicolonsAsKoBoWritesThem() {
    SurveyTables tables =
        read(
            "\"village\";\"_index\"\n\"Kalemie\";\"1\"\n",
            "\"x\";\"_parent_index\"\n\"5\";\"1\"\n");

    assertThat(tables.table("children").text("village").get(0)).contains("Kalemie");
  }
}
