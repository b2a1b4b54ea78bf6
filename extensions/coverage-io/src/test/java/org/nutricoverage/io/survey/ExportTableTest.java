package org.nutricoverage.io.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Sex;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.UnusableCsvException;

class ExportTableTest {

  // Names.

  @Test
  void findsAColumnByItsQuestionWithEitherSeparator() {
    for (String header : new String[] {"Mod/Sub/x", "Mod.Sub.x", "x"}) {
      ExportTable table = Surveys.table(header + ",_index\n5,1\n", "x");
      assertThat(table.text("x").get(0)).contains("5");
      assertThat(table.text("x").header()).isEqualTo(header);
      assertThat(table.text("data:x").get(0)).contains("5");
      assertThat(table.text("x")).hasToString(header);
    }
    ExportTable table = Surveys.table("Mod/Sub/x,_index\n5,1\n", "x");
    assertThat(table.text("Sub/x").get(0)).contains("5");
    assertThat(table.text("Mod.Sub.x").get(0)).contains("5");
    assertThat(table.text("data:Mod/Sub/x").get(0)).contains("5");
  }

  @Test
  void namesTheCandidatesOfAnAmbiguousName() {
    ExportTable table = Surveys.table("a/x,b/x,x,_index\n1,2,3,1\n", "x");

    assertThatThrownBy(() -> table.text("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "column must be the name of one column (it may be data:a/x, data:b/x, data:x) but was"
                + " \"x\"");
    assertThat(table.text("a/x").get(0)).contains("1");
    assertThat(table.text("b.x").get(0)).contains("2");
    assertThat(table.text("/x").get(0)).contains("3");
  }

  @Test
  void aNameInTheTableAndInItsParentIsAmbiguous() {
    SurveyTables tables =
        Surveys.reading()
            .columns(ColumnMap.WFP.keeping("weight"))
            .parent("data", "weight,_index\n2.5,1\n")
            .repeat("children", "g/weight,_parent_index\n9.1,1\n")
            .read();
    ExportTable children = tables.table("children");

    assertThatThrownBy(() -> children.number("weight"))
        .hasMessage(
            "column must be the name of one column (it may be children:g/weight, data:weight) but"
                + " was \"weight\"");
    assertThat(children.number("data:weight").get(0)).contains(new BigDecimal("2.5"));
    assertThat(children.number("children:weight").get(0)).contains(new BigDecimal("9.1"));
    assertThat(children.number("g/weight").get(0)).contains(new BigDecimal("9.1"));
  }

  @Test
  void saysWhichColumnsWereRead() {
    ExportTable table = Surveys.table("village,other,_index\nK,1,1\n", "village");

    assertThat(table.columns()).containsExactly("data:village", "data:_index");
    assertThatThrownBy(() -> table.text("other"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "column must be one that was read (data:village, data:_index) but was \"other\"");
    assertThatThrownBy(() -> table.text("x:village")).isInstanceOf(IllegalArgumentException.class);
    assertThat(table).hasToString("data: 1 rows");
  }

  @Test
  void neverKeepsNamesOfPersons() {
    SurveyTables tables =
        Surveys.reading()
            .parent("data", "RESPName,today,_index\nSecret,2022-11-13,1\n")
            .repeat(
                "children", "g/PNutProgParticName,g/PNutProgPartic_yn,_parent_index\nHidden,1,1\n")
            .read();

    for (ExportTable table : tables.tables()) {
      assertThat(table.data().columns())
          .extracting(column -> column.header())
          .noneMatch(header -> header.contains("Name") && !header.startsWith("_"));
    }
    assertThatThrownBy(() -> tables.table("children").text("PNutProgParticName"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void duplicateQuestionsWithoutGroupsAreRefusedOnlyIfTheyAreWanted() {
    assertThat(Surveys.table("x,y,y,_index\n1,2,3,1\n", "x").rows()).isEqualTo(1);
    assertThatThrownBy(() -> Surveys.table("x,y,x,_index\n1,2,3,1\n", "x"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage("data has several columns of one name: \"x\" (column 1, 3)");
  }

  @Test
  void findsFieldsByTheirOlderAndTheirRunTogetherNames() {
    SurveyTables older = Surveys.reading().parent("data", "g/NutProgPartic_yn\n1\n").read();
    assertThat(older.table("data").address(SurveyField.ENROLLED))
        .contains("data:g/NutProgPartic_yn");
    assertThat(older.findings()).isEmpty();

    SurveyTables runTogether =
        Surveys.reading().parent("data", "Nutrition_moduleRepeatPNutProgPartic_yn,x\n1,1\n").read();
    assertThat(runTogether.tableWith(SurveyField.ENROLLED).address(SurveyField.ENROLLED))
        .contains("data:Nutrition_moduleRepeatPNutProgPartic_yn");
    assertThat(Surveys.texts(runTogether.findings()))
        .containsExactly(
            "INFO RUN_TOGETHER_HEADER (file data, column Nutrition_moduleRepeatPNutProgPartic_yn):"
                + " read as PNutProgPartic_yn with its groups run into it");

    SurveyTables both =
        Surveys.reading().parent("data", "GroupPNutProgCard,g/PNutProgCard,x\n1,0,1\n").read();
    assertThat(both.table("data").address(SurveyField.CARD)).contains("data:g/PNutProgCard");
    assertThat(both.findings()).isEmpty();

    SurveyTables two =
        Surveys.reading().parent("data", "GroupPNutProgCard,OtherPNutProgCard\n1,0\n").read();
    assertThat(two.table("data").address(SurveyField.CARD)).isEmpty();
  }

  // Values.

  @Test
  void readsNumbersExactly() {
    ExportTable table =
        Surveys.table(
            "w,_index\n2.50,1\n-3,2\n,3\nn/a,4\n888,5\n1.5e3,6\n\"1,5\",7\n+0.1,8\nNaN,9\n", "w");
    ExportColumn<BigDecimal> numbers = table.number("w");

    assertThat(Surveys.values(numbers, 9))
        .containsExactly("2.50", "-3", "-", "-", "-", "-", "-", "0.1", "-");
    assertThat(Surveys.texts(numbers.findings()))
        .containsExactly(
            "ERROR NOT_A_NUMBER (file data, row 7, column w): \"1.5e3\" is not a number such as 1.5;"
                + " treated as missing",
            "ERROR NOT_A_NUMBER (file data, row 8, column w): \"1,5\" is not a number such as 1.5;"
                + " treated as missing",
            "ERROR NOT_A_NUMBER (file data, row 10, column w): \"NaN\" is not a number such as 1.5;"
                + " treated as missing");
    assertThat(numbers.isUnreadable(5)).isTrue();
    assertThat(numbers.isUnreadable(2)).isFalse();
    assertThat(numbers.isUnreadable(3)).isFalse();
    assertThat(numbers.isUnreadable(4)).isFalse();
    assertThat(numbers.isUnreadable(0)).isFalse();
  }

  @Test
  void readsWholeNumbers() {
    ExportTable table =
        Surveys.table("n,_index\n3,1\n3.0,2\n2.5,3\n888,4\n-1,5\n123456789012,6\nn/a,7\n", "n");

    assertThat(Surveys.values(table.wholeNumber("n"), 7))
        .containsExactly("3", "3", "-", "-", "-1", "123456789012", "-");
    assertThat(Surveys.texts(table.wholeNumber("n").findings()))
        .containsExactly(
            "ERROR NOT_A_WHOLE_NUMBER (file data, row 4, column n): \"2.5\" is not a whole number;"
                + " treated as missing");
    assertThat(Surveys.values(table.wholeNumber("n", true), 7))
        .containsExactly("3", "3", "-", "888", "-1", "123456789012", "-");
  }

  @Test
  void readsAnswersAndNotesUnknownCodes() {
    ExportTable table =
        Surveys.table(
            "q,_index\n1,1\n0,2\n888,3\n,4\nn/a,5\n2,6\nYes,7\n=1,8\n" + "x".repeat(50) + ",9\n",
            "q");
    ExportColumn<Answer> answers = table.answer("q");

    assertThat(Surveys.values(answers, 9))
        .containsExactly("YES", "NO", "DO_NOT_KNOW", "-", "-", "-", "-", "-", "-");
    assertThat(Surveys.texts(answers.findings()))
        .containsExactly(
            "ERROR UNKNOWN_CODE (file data, row 7, column q): \"2\" is not in the code book; the"
                + " answer is missing",
            "ERROR UNKNOWN_CODE (file data, row 8, column q): \"Yes\" is not in the code book; the"
                + " answer is missing",
            "ERROR UNKNOWN_CODE (file data, row 9, column q): \"=1\" is not in the code book; the"
                + " answer is missing",
            "ERROR UNKNOWN_CODE (file data, row 10, column q): \""
                + "x".repeat(40)
                + "...\" is not in the code book; the answer is missing");
    assertThat(answers.isUnreadable(4)).isFalse();
    assertThat(answers.isUnreadable(5)).isTrue();

    CodeBook labels = CodeBook.builder().yes("Yes").no("No", "2").build();
    assertThat(Surveys.values(table.answer("q", labels), 9).subList(5, 7))
        .containsExactly("NO", "YES");
  }

  @Test
  void readsSexes() {
    ExportTable table = Surveys.table("s,_index\n0,1\n1,2\n2,3\n,4\n", "s");
    ExportColumn<Sex> sexes = table.sex("s");

    assertThat(Surveys.values(sexes, 4)).containsExactly("FEMALE", "MALE", "-", "-");
    assertThat(Surveys.texts(sexes.findings()))
        .containsExactly(
            "ERROR UNKNOWN_CODE (file data, row 4, column s): \"2\" is not in the code book; the sex"
                + " is missing");
  }

  @Test
  void knowsNoCodesByItself() {
    ExportTable table =
        SurveyTables.reading()
            .columns(ColumnMap.WFP.keeping("q"))
            .parent("data", "q\n1\nn/a\n")
            .read()
            .table("data");

    assertThatThrownBy(() -> table.answer("q"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "missing before an answer is read: codes(codeBook); what means yes is not known");
    assertThatThrownBy(() -> table.sex("q")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> table.choice("q", "1")).isInstanceOf(IllegalStateException.class);
    assertThat(Surveys.values(table.text("q"), 2)).containsExactly("1", "n/a");
    assertThat(Surveys.values(table.number("q"), 2)).containsExactly("1", "-");
    assertThat(table.number("q").findings()).hasSize(1);
  }

  @Test
  void strictTablesRefuseTheFirstBadCell() {
    ExportTable table =
        Surveys.reading()
            .csv(CsvReading.DEFAULT.strict())
            .columns(ColumnMap.WFP.keeping("q"))
            .parent("data", "q,x\n1,1\n7,1\n")
            .read()
            .table("data");

    assertThatThrownBy(() -> table.answer("q"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessageStartingWith("ERROR UNKNOWN_CODE (file data, row 3, column q)");
    assertThat(table.text("q").get(1)).contains("7");
  }

  // Questions with several answers.

  private static ExportTable choices(String text) {
    return Surveys.reading()
        .columns(ColumnMap.WFP.keepingChoices("reason"))
        .parent("data", text)
        .read()
        .table("data");
  }

  @Test
  void readsChoicesInColumnsOfTheirOwn() {
    ExportTable table =
        choices("g/reason/far,g/reason/12,x\n1,12,1\n0,,1\nTrue,0,1\nFALSE,888,1\nn/a,no,1\n");

    assertThat(Surveys.values(table.choice("reason", "far"), 5))
        .containsExactly("true", "false", "true", "false", "-");
    assertThat(Surveys.values(table.choice("reason", "12"), 5))
        .containsExactly("true", "-", "false", "-", "-");
    assertThat(Surveys.texts(table.choice("reason", "12").findings()))
        .containsExactly(
            "ERROR UNKNOWN_CODE (file data, row 5, column g/reason/12): \"888\" is neither yes, no"
                + " nor the choice itself; treated as missing",
            "ERROR UNKNOWN_CODE (file data, row 6, column g/reason/12): \"no\" is neither yes, no"
                + " nor the choice itself; treated as missing");
  }

  @Test
  void readsChoicesInAList() {
    ExportTable table = choices("g/reason,x\nfar 12,1\nfarther,1\n,1\nn/a,1\n12,1\n");

    assertThat(Surveys.values(table.choice("reason", "far"), 5))
        .containsExactly("true", "false", "-", "-", "false");
    assertThat(Surveys.values(table.choice("reason", "12"), 5))
        .containsExactly("true", "false", "-", "-", "true");
    assertThat(table.choice("reason", "12").findings()).isEmpty();
    assertThatThrownBy(() -> table.choice("why", "12"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("column must be one that was read (data:g/reason) but was \"why\"");
  }

  @Test
  void comparesChoicesThatAreThereTwice() {
    ExportTable table =
        choices("reason,reason/far\nfar x,1\nx,0\nfar,0\nx,1\n,1\nfar,\n,\nfar,7\n");
    ExportColumn<Boolean> far = table.choice("reason", "far");

    assertThat(Surveys.values(far, 7))
        .containsExactly("true", "false", "-", "-", "true", "true", "true");
    assertThat(far.isUnreadable(2)).isTrue();
    assertThat(far.isUnreadable(0)).isFalse();
    assertThat(Surveys.texts(far.findings()))
        .containsExactly(
            "ERROR UNKNOWN_CODE (file data, row 9, column reason/far): \"7\" is neither yes, no nor"
                + " the choice itself; treated as missing",
            "ERROR CHOICE_DISAGREES (file data, row 4, column reason/far): the choice is not made in"
                + " its own column and made in the list; treated as missing",
            "ERROR CHOICE_DISAGREES (file data, row 5, column reason/far): the choice is made in its"
                + " own column and not made in the list; treated as missing");
  }
}
