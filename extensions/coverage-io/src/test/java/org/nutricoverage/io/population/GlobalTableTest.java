package org.nutricoverage.io.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.Sex;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.UnusableCsvException;

class GlobalTableTest {

  private static final String HEADER =
      "ISO3,Country,ADM1_PCODE,ADM1_NAME,ADM2_PCODE,ADM2_NAME,Population_group,Gender,Age_range,"
          + "Age_min,Age_max,Population,Reference_year,Source,Contributor\n";
  private static final String PLACE = "COD,Congo,CD10,Kinshasa,CD1000,Gombe,";

  private static PopulationTable read(String rows) {
    return PopulationReading.globalTable().read(CsvSource.ofText("g.csv", HEADER + rows));
  }

  private static List<String> texts(PopulationTable table) {
    return table.findings().stream().map(Object::toString).toList();
  }

  @Test
  void readsRowsOfGroups() {
    PopulationTable table =
        read(
            "#country+code,#country+name,#adm1+code,#adm1+name,#adm2+code,#adm2+name,"
                + "#population+group,#gender,#age+range,#age+min,#age+max,#population,#date+year,"
                + "#meta+source,#meta+contributor\n"
                + PLACE
                + "F_00_04,f,0-4,0,4,1035155,2020,Health zones,OCHA\n"
                + PLACE
                + "M_00_04,m,0-4,0,4,1041110,2020,Health zones,OCHA\n"
                + PLACE
                + "T_80plus,all,80+,80,,7,2020,Health zones,OCHA\n"
                + PLACE
                + "T_TL,all,all,,,9924784,2020,Health zones,OCHA\n"
                + "COD,Congo,CD20,Kongo,,,T_TL,all,all,,,5,2020,Health zones,OCHA\n"
                + "COD,Congo,,,,,T_TL,all,all,,,6,2020,Health zones,OCHA\n");
    AreaPopulation gombe = table.area("CD1000");

    assertThat(gombe.area().label()).isEqualTo("Gombe (CD1000)");
    assertThat(gombe.area().level()).hasValue(2);
    assertThat(gombe.area().parentCode()).hasValue("CD10");
    assertThat(gombe.referenceYear()).hasValue(2020);
    assertThat(gombe.source()).isEqualTo("Health zones, people of 2020");
    assertThat(gombe.count(Sex.ALL, AgeYears.of(0, 4))).hasValue(2_076_265);
    assertThat(gombe.count(Sex.ALL, AgeYears.atLeast(80))).hasValue(7);
    assertThat(table.area("CD20").area().parentCode()).hasValue("COD");
    assertThat(table.area("CD20").area().level()).hasValue(1);
    assertThat(table.area("COD").area().label()).isEqualTo("Congo (COD)");
    assertThat(table.area("COD").area().level()).hasValue(0);
    assertThat(table.areas()).hasSize(3);
    assertThat(texts(table).get(0)).startsWith("INFO HASHTAG_ROW (file g.csv, row 2, column ISO3)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "F_00_04,m,0-4,0,4|Gender \"m\"",
        "F_00_04,f,0-4,1,4|Age_min \"1\"",
        "F_00_04,f,0-4,0,5|Age_max \"5\"",
        "T_TL,all,all,0,|Age_min \"0\"",
        "F_80plus,f,80+,80,90|Age_max \"90\""
      })
  void rowsThatContradictThemselvesAreNotUsed(String row) {
    String[] parts = row.split("\\|", -1);
    PopulationTable table = read(PLACE + parts[0] + ",5,2020,s,c\n");

    assertThat(table.areas()).isEmpty();
    assertThat(texts(table))
        .singleElement()
        .asString()
        .startsWith("ERROR ROW_CONTRADICTS_ITSELF (file g.csv, row 2, column Population_group)")
        .endsWith(" stands with " + parts[1] + "; the row was not used");
  }

  @Test
  void rowsOfOtherGroupsYearsAndPlacesAreFindings() {
    PopulationTable table =
        read(
            PLACE
                + "F_adulte,f,adulte,,,5,2020,s,c\n"
                + PLACE
                + ",f,adulte,,,5,2020,s,c\n"
                + PLACE
                + "T_TL,all,all,,,5,20,s,c\n"
                + ",,,,,,T_TL,all,all,,,5,2020,s,c\n");

    assertThat(table.areas()).isEmpty();
    assertThat(texts(table))
        .containsExactly(
            "WARNING HEADER_NOT_RECOGNISED (file g.csv, row 2, column Population_group):"
                + " \"F_adulte\" is none of F_00_04, T_TL and F_80plus; the row is not read and in"
                + " no sum",
            "WARNING HEADER_NOT_RECOGNISED (file g.csv, row 3, column Population_group): \"\" is"
                + " none of F_00_04, T_TL and F_80plus; the row is not read and in no sum",
            "ERROR NOT_A_YEAR (file g.csv, row 4, column Reference_year): \"20\" is no year from"
                + " 1900 to 2999; the row was not used",
            "ERROR CODE_MISSING (file g.csv, row 5, column ISO3): there is no code of at most 200"
                + " characters; the row was not used");
  }

  @Test
  void fewColumnsSuffice() {
    PopulationTable table =
        PopulationReading.globalTable()
            .referenceYear(2021)
            .source("office")
            .read(CsvSource.ofText("g.csv", "ISO3,Population_group,Population\nCOD,T_TL,5\n"));

    assertThat(table.area("COD").source()).isEqualTo("office, people of 2021");
    assertThat(table.findings()).isEmpty();
    assertThatThrownBy(() ->
            PopulationReading.globalTable()
                .read(CsvSource.ofText("g.csv", "ISO3,Population\nCOD,5\n")))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage("g.csv has no column \"Population_group\"; it has \"ISO3\", \"Population\"");
  }

  @Property(tries = 50)
  void orderOfTheRowsDoesNotMatter(@ForAll Random random) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String group =
          List.of("F_00_04", "M_00_04", "T_00_04", "T_05_09", "T_TL").get(random.nextInt(5));
      rows.add(
          "COD,Congo,CD1"
              + random.nextInt(3)
              + ",N,,,"
              + group
              + ",,,,,"
              + random.nextInt(4)
              + ",2020,s,c\n");
    }
    PopulationTable first = read(String.join("", rows));
    Collections.shuffle(rows, random);
    PopulationTable second = read(String.join("", rows));

    assertThat(second.areas()).isEqualTo(first.areas());
  }

  @Test
  void areasAreValues() {
    String rows = PLACE + "T_TL,all,all,,,5,2020,s,c\n";
    AreaPopulation area = read(rows).area("CD1000");

    new EqualsTester()
        .addEqualityGroup(area, read(rows).area("CD1000"), SerializableTester.reserialize(area))
        .addEqualityGroup(read(rows.replace(",5,", ",6,")).area("CD1000"))
        .addEqualityGroup(read(rows.replace("2020", "2021")).area("CD1000"))
        .addEqualityGroup(read(rows.replace(",s,", ",t,")).area("CD1000"))
        .testEquals();
  }
}
