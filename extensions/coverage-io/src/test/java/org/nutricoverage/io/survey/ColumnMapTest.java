package org.nutricoverage.io.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnMapTest {

  @Test
  void hasTheNamesOfWfpForms() {
    assertThat(ColumnMap.WFP.names(SurveyField.ENROLLED))
        .containsExactly("PNutProgPartic_yn", "NutProgPartic_yn");
    assertThat(ColumnMap.WFP.names(SurveyField.INTERVIEW_DATE)).containsExactly("today");
    assertThat(ColumnMap.WFP.kept()).isEmpty();
    assertThat(ColumnMap.WFP.choices()).isEmpty();
    for (SurveyField field : SurveyField.values()) {
      assertThat(ColumnMap.WFP.names(field)).isEqualTo(field.names()).isNotEmpty();
    }
  }

  @Test
  void takesOtherNamesAndMoreColumns() {
    ColumnMap map =
        ColumnMap.WFP
            .with(SurveyField.SEX, "sex", "child_sex")
            .with(SurveyField.CARD)
            .keeping("village")
            .keeping("weight", "village")
            .keepingChoices("reason");

    assertThat(map.names(SurveyField.SEX)).containsExactly("sex", "child_sex");
    assertThat(map.names(SurveyField.CARD)).isEmpty();
    assertThat(map.kept()).containsExactly("village", "weight");
    assertThat(map.choices()).containsExactly("reason");
    assertThat(ColumnMap.WFP.keeping("x").toString()).endsWith(", kept [x], choices []");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PNutProgParticName",
        "Mod/Sub/PNutProgParticName",
        "data:respname",
        "HHHName",
        "mother_name",
        "childname",
        "RESPPhoneNbr",
        "g.EnuName",
        "phone"
      })
  void refusesColumnsWithPersonalNames(String name) {
    assertThatThrownBy(() -> ColumnMap.WFP.keeping("village", name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "column name must be that of a column without names or telephone numbers of persons,"
                + " which are never read, but was \""
                + name
                + "\"");
    assertThatThrownBy(() -> ColumnMap.WFP.with(SurveyField.SEX, name))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ColumnMap.WFP.keepingChoices(name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesNamesOfPlaces() {
    assertThat(ColumnMap.WFP.keeping("ADMIN1Name", "VillageName", "name_of_camp").kept())
        .hasSize(3);
    assertThatThrownBy(() -> ColumnMap.WFP.keeping(" "))
        .hasMessage("column name must be a text that is not blank");
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(ColumnMap.WFP, ColumnMap.WFP.with(SurveyField.INTERVIEW_DATE, "today"))
        .addEqualityGroup(ColumnMap.WFP.with(SurveyField.SEX, "s"))
        .addEqualityGroup(ColumnMap.WFP.keeping("s"))
        .addEqualityGroup(ColumnMap.WFP.keepingChoices("s"))
        .testEquals();
    SerializableTester.reserializeAndAssert(ColumnMap.WFP.keeping("village"));
  }

  // How names are compared with headers.

  @ParameterizedTest
  @CsvSource({
    "a/b/c, c, true",
    "a/b/c, b/c, true",
    "a/b/c, a/b/c, true",
    "a.b.c, b/c, true",
    "a/b/c, b.c, true",
    "a.b.c, c, true",
    "a/b/c, /c, false",
    "c, /c, true",
    "c, c, true",
    "a/bc, c, false",
    "a/b/c, a/c, false",
    "a/b/c, C, false",
    "a/b/c, b, false"
  })
  void matchesANameWithSomeOfItsGroups(String header, String name, boolean matches) {
    assertThat(HeaderNames.matches(header, name)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "GroupSubPNutProgCard, PNutProgCard, true",
    "PPNutProgCard, PNutProgCard, false",
    "GrpPNutProgCard, PNutProgCard, false",
    "GroPPNutProgCard, PNutProgCard, true",
    "Group/xPNutProgCard, PNutProgCard, false",
    "Group.xPNutProgCard, PNutProgCard, false",
    "_GroupPNutProgCard, PNutProgCard, false",
    "Group_PNutProgCard, PNutProgCard, false",
    "PNutProgCard, PNutProgCard, false",
    "GroupPNutProgCards, PNutProgCard, false",
    "Groupa/b, a/b, false",
    "Groupa.b, a.b, false"
  })
  void knowsNamesWithTheirGroupsRunIntoThem(String header, String name, boolean runTogether) {
    assertThat(HeaderNames.endsRunTogether(header, name)).isEqualTo(runTogether);
  }

  @Test
  void findsTheGroupOfATable() {
    assertThat(HeaderNames.commonGroup(List.of("a/b/c", "a/b/d", "_index", ""))).isEqualTo("a/b");
    assertThat(HeaderNames.commonGroup(List.of("a.b.c", "a.b.x.d"))).isEqualTo("a/b");
    assertThat(HeaderNames.commonGroup(List.of("a/b/c", "a/bc/d"))).isEqualTo("a");
    assertThat(HeaderNames.commonGroup(List.of("a/b/c", "d"))).isEmpty();
    assertThat(HeaderNames.commonGroup(List.of("_index"))).isEmpty();
    assertThat(HeaderNames.commonGroup(List.of("a/b/x/c", "a/b/y/c", "a/b/z"))).isEqualTo("a/b");
  }

  @Test
  void knowsColumnsOfChoices() {
    assertThat(HeaderNames.isChoice("g/reason/1", "reason")).isTrue();
    assertThat(HeaderNames.isChoice("reason.1", "reason")).isTrue();
    assertThat(HeaderNames.isChoice("g/reason", "reason")).isFalse();
    assertThat(HeaderNames.isChoice("reason", "reason")).isFalse();
    assertThat(HeaderNames.isChoice("reason/", "reason")).isFalse();
    assertThat(HeaderNames.isChoice("reason/a/1", "reason")).isFalse();
  }
}
