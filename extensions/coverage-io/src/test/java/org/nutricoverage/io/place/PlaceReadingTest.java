package org.nutricoverage.io.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.io.csv.CsvLimits;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.UnusableCsvException;

class PlaceReadingTest {

  private static final String HEADER =
      "Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static PlaceTable read(String rows) {
    return PlaceReading.GLOBAL.read(source(HEADER + rows));
  }

  private static org.nutricoverage.io.csv.CsvSource source(String text) {
    return org.nutricoverage.io.csv.CsvSource.ofText("p.csv", text);
  }

  private static List<String> texts(PlaceTable table) {
    return table.findings().stream().map(Object::toString).toList();
  }

  @Test
  void readsTheGlobalFile() {
    PlaceTable table =
        read(
            """
            #country+code,#geo+admin_level,#adm+code,#adm+name,#adm+code+parent,#date+start
            AFG,2,AF0101,Kabul,AF01,2021-11-17
            AFG,1,AF01,Kabul,AFG,2021-11-17
            """);

    assertThat(table.places()).hasSize(2);
    Place province = table.places().get(0);
    assertThat(province.code()).isEqualTo("AF01");
    assertThat(province.countryIso3()).isEqualTo("AFG");
    assertThat(province.level()).isEqualTo(1);
    assertThat(province.name()).isEqualTo("Kabul");
    assertThat(province.parentCode()).hasValue("AFG");
    assertThat(province.validFrom()).hasValue(LocalDate.of(2021, 11, 17));
    assertThat(province.validTo()).isEmpty();
    assertThat(province).hasToString("Kabul (AF01, level 1)");
    assertThat(table).hasToString("p.csv: 2 places");
    assertThat(table.name()).isEqualTo("p.csv");
    assertThat(texts(table))
        .containsExactly(
            "INFO HASHTAG_ROW (file p.csv, row 2, column P-Code): a row of hashtags; left out");
    assertThat(table.asOf(TODAY).path("AF0101"))
        .extracting(Object::toString)
        .containsExactly("AFG", "AF01", "AF0101");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AF,1,AF01,K,AFG,|UNKNOWN_COUNTRY|Location|\"AF\" is no country in the three capital letters"
            + " of ISO 3166-1",
        ",1,AF01,K,AFG,|UNKNOWN_COUNTRY|Location|\"\" is no country in the three capital letters of"
            + " ISO 3166-1",
        "AFG,1,af01,K,AFG,|NOT_A_P_CODE|P-Code|\"af01\" is not 2 to 40 capital letters, digits,"
            + " hyphens and underscores that begin with a letter",
        "AFG,1,PK01,K,AFG,|P_CODE_OF_ANOTHER_COUNTRY|P-Code|\"PK01\" is not a p-code of AFG,"
            + " beginning with AF or AFG, as its location says",
        "AFG,one,AF01,K,AFG,|NOT_A_LEVEL|Admin Level|\"one\" is no whole number from 0 to 9",
        "AFG,10,AF01,K,AFG,|NOT_A_LEVEL|Admin Level|\"10\" is no whole number from 0 to 9",
        "AFG,-1,AF01,K,AFG,|NOT_A_LEVEL|Admin Level|\"-1\" is no whole number from 0 to 9",
        "AFG,,AF01,K,AFG,|NOT_A_LEVEL|Admin Level|\"\" is no whole number from 0 to 9",
        "AFG,1,AF01,,AFG,|NAME_MISSING|Name|there is no name",
        "AFG,1,AF01,K,AFG,2021-02-30|NOT_A_DATE|Valid from date|\"2021-02-30\" is not a date such as"
            + " 2021-11-17",
        "AFG,1,AF01,K,AFG,17/11/2021|NOT_A_DATE|Valid from date|\"17/11/2021\" is not a date such as"
            + " 2021-11-17"
      })
  void rowsThatCannotBeUsedAreFindings(String row, String code, String column, String why) {
    PlaceTable table = read(row + "\n");

    assertThat(table.places()).isEmpty();
    assertThat(texts(table))
        .containsExactly(
            "ERROR "
                + code
                + " (file p.csv, row 2, column "
                + column
                + "): "
                + why
                + "; the row was not used");
  }

  @Test
  void threeLettersOfTheCountryAndLevelsFrom0To9AreTaken() {
    PlaceTable table = read("IRQ,1,IQG01,A,IRQ,\nMMR,9,MMR001,B,MMR,\nXKX,0,XK,C,,\n");

    assertThat(table.places()).extracting(Place::code).containsExactly("IQG01", "MMR001", "XK");
    assertThat(table.findings()).isEmpty();
  }

  @Test
  void longAndHostileNames() {
    PlaceTable table =
        read(
            "AFG,1,AF01,"
                + "x".repeat(200)
                + ",AFG,\n"
                + "AFG,1,AF02,"
                + "x".repeat(201)
                + ",AFG,\n"
                + "AFG,1,AF03,\"a\nb\u202Ec\u001B[31m\",AFG,\n"
                + "AFG,1,AF04,"
                + "y".repeat(1_000_000)
                + ",AFG,\n"
                + "AFG,1,"
                + "A".repeat(1_000_000)
                + ",n,AFG,\n");

    assertThat(table.places()).extracting(Place::code).containsExactly("AF01", "AF03");
    assertThat(table.places().get(1).name()).doesNotContain("\u202E", "\u001B", "\n");
    assertThat(texts(table)).hasSize(4).allSatisfy(text -> assertThat(text).hasSizeLessThan(400));
    assertThat(table.asOf(TODAY).areas()).hasSize(3);
  }

  @Test
  void duplicatesAreSettledWhateverTheirOrder() {
    String one = "AFG,1,AF01,Kabul,AFG,2020-01-01\n";
    String other = "AFG,1,AF01,Caboul,AFG,2020-01-01\n";
    String contradicting = "AFG,2,AF01,Kabul,AFG,2020-01-01\n";

    assertThat(texts(read(one + one)))
        .containsExactly(
            "INFO DUPLICATE_P_CODE (file p.csv, row 3, column P-Code): code AF01 stands in rows 2,"
                + " 3, all equal; one is used");
    assertThat(read(one + one).places()).hasSize(1);
    assertThat(texts(read(one + other)))
        .containsExactly(
            "ERROR DUPLICATE_WITH_OTHER_NAME (file p.csv, row 3, column P-Code): code AF01 stands in"
                + " rows 2, 3 with the names \"Caboul\", \"Kabul\"; the first of these is used");
    assertThat(read(one + other).places()).isEqualTo(read(other + one).places());
    assertThat(read(one + other).places()).extracting(Place::name).containsExactly("Caboul");
    assertThat(read(one + contradicting).places()).isEmpty();
    assertThat(texts(read(one + contradicting)))
        .containsExactly(
            "ERROR CONTRADICTING_ROWS (file p.csv, row 3, column P-Code): code AF01 stands in rows"
                + " 2, 3 with another country, level, parent or validity; none of them is used");
    assertThat(texts(read(one.repeat(7))).get(0)).contains("rows 2, 3, 4, 5, 6 and 2 more");
  }

  @Test
  void codeMayBecomeValidAnew() {
    PlaceTable table =
        read("SSD,1,SS01,New,SSD,2020-02-22\nSSD,1,SS01,Old,SSD,2011-07-09\nSSD,1,SS02,X,SSD,\n");

    assertThat(table.findings()).isEmpty();
    assertThat(table.asOf(LocalDate.of(2011, 7, 8)).find("SS01")).isEmpty();
    assertThat(table.asOf(LocalDate.of(2011, 7, 9)).area("SS01").name()).isEqualTo("Old");
    assertThat(table.asOf(LocalDate.of(2020, 2, 21)).area("SS01").name()).isEqualTo("Old");
    assertThat(table.asOf(LocalDate.of(2020, 2, 22)).area("SS01").name()).isEqualTo("New");
    assertThat(table.asOf(LocalDate.of(1900, 1, 1)).find("SS02")).isPresent();
  }

  @Test
  void codeMayCeaseToBeValid() {
    PlaceReading reading =
        PlaceReading.of(
            PlaceColumns.of("iso3", "level", "pcode", "name", "parent").withValidity("from", "to"));
    PlaceTable table =
        reading.read(
            source(
                """
                iso3,level,pcode,name,parent,from,to
                SSD,1,SS01,A,SSD,2011-07-09,2020-02-21
                SSD,1,SS02,B,SSD,2020-02-22,2020-02-21
                SSD,1,SS03,C,SSD,2020-02-22,2020-02-22
                """));

    assertThat(table.asOf(LocalDate.of(2020, 2, 21)).find("SS01")).isPresent();
    assertThat(table.asOf(LocalDate.of(2020, 2, 22)).find("SS01")).isEmpty();
    assertThat(table.asOf(LocalDate.of(2020, 2, 22)).find("SS03")).isPresent();
    assertThat(table.places()).hasSize(2);
    assertThat(texts(table))
        .containsExactly(
            "ERROR VALIDITY_ENDS_BEFORE_IT_BEGINS (file p.csv, row 3, column to): the code is valid"
                + " from 2020-02-22 to 2020-02-21; the row was not used");
  }

  @Test
  void codesAreComparedWithTheLengthTable() {
    PlaceReading reading = PlaceReading.GLOBAL.lengths(PCodeLengths.NONE.with("AFG", 2, 2, 2));
    PlaceTable table =
        reading.read(
            source(HEADER + "AFG,1,AF01,A,AFG,\nAFG,2,AF010,B,AF01,\nAFG,3,AF0101001,C,AF01,\n"));

    assertThat(table.places()).hasSize(3);
    assertThat(texts(table))
        .containsExactly(
            "WARNING LENGTH_DIFFERS (file p.csv, row 3, column P-Code): \"AF010\" has 5 characters"
                + " where the codes of AFG at level 2 have 6; it was used");
  }

  @Test
  void strictReadingStopsAtTheFirstFindingOfFileOrHierarchy() {
    PlaceReading strict = PlaceReading.GLOBAL.csv(CsvReading.DEFAULT.strict());

    assertThatThrownBy(() -> strict.read(source(HEADER + "AFG,1,PK01,K,AFG,\n")))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessageStartingWith("ERROR P_CODE_OF_ANOTHER_COUNTRY");
    PlaceTable orphan = strict.read(source(HEADER + "AFG,2,AF0101,K,AF01,\n"));
    assertThatThrownBy(() -> orphan.asOf(TODAY))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessageStartingWith("ERROR ORPHAN");
  }

  @Test
  void fileWithoutAColumnIsRefused() {
    assertThatThrownBy(() -> PlaceReading.GLOBAL.read(source("Location,P-Code\nAFG,AF01\n")))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage(
            "p.csv has no column \"Admin Level\", \"Name\", \"Parent P-Code\", \"Valid from date\";"
                + " it has \"Location\", \"P-Code\"");
    PlaceReading few =
        PlaceReading.GLOBAL.csv(CsvReading.DEFAULT.withLimits(CsvLimits.DEFAULT.withRows(1)));
    assertThatThrownBy(() -> few.read(source(HEADER + "AFG,1,AF01,K,AFG,\nAFG,1,AF02,K,AFG,\n")))
        .hasMessage("p.csv has more than 1 rows; raise the limit to read it");
  }
}
