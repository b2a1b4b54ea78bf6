package org.nutricoverage.io.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.deskreview.need.DemographicShare;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.ThousandsSeparator;
import org.nutricoverage.io.csv.UnusableCsvException;

class CountryFileTest {

  private static final AgeBand SIX_TO_59 = AgeBand.ofCompletedMonths(6, 59);

  private static PopulationTable read(String text) {
    return PopulationReading.countryFile()
        .referenceYear(2020)
        .read(CsvSource.ofText("p.csv", text));
  }

  private static List<String> texts(PopulationTable table) {
    return table.findings().stream().map(Object::toString).toList();
  }

  @Test
  void bandsThatLeavePeopleOutAreAFindingWithTheDifference() {
    PopulationTable table =
        read(
            "admin1Name_fr,admin1Pcode,admin1RefName,admin0Name_fr,admin0Pcode,F_00_04,M_00_04,"
                + "F_05_19,M_05_19,F_adulte,T_00_04,T_05_19,F_TL,M_TL,T_TL\n"
                + "Kinshasa,CD1000,x,RDC,CD,1035155,1041110,1927889,1949724,1929874,2076265,"
                + "3877613,5220436,4704348,9924784\n");
    AreaPopulation area = table.area("CD1000");

    assertThat(area.area().label()).isEqualTo("Kinshasa (CD1000)");
    assertThat(area.area().level()).hasValue(1);
    assertThat(area.area().parentCode()).hasValue("CD");
    assertThat(area.referenceYear()).hasValue(2020);
    assertThat(area.source()).isEqualTo("p.csv, people of 2020");
    assertThat(area.total(Sex.ALL)).hasValue(9_924_784);
    assertThat(area.count(Sex.MALE, AgeYears.of(5, 19))).hasValue(1_949_724);
    assertThat(area.count(Sex.MALE, AgeYears.of(20, 59))).isEmpty();
    assertThat(area.bands(Sex.ALL)).containsExactly(AgeYears.of(0, 4), AgeYears.of(5, 19));
    assertThat(area.sum(Sex.ALL)).isEqualTo(5_953_878);
    assertThat(area.counts()).hasSize(9);
    assertThat(texts(table))
        .containsExactly(
            "WARNING HEADER_NOT_RECOGNISED (file p.csv, column F_adulte): \"F_adulte\" is none of"
                + " F_00_04, T_TL and F_80plus; the column is not read and in no sum",
            "INFO COLUMNS_NOT_USED (file p.csv): columns that were not read: \"admin1RefName\"",
            "WARNING BANDS_NOT_TOTAL (area Kinshasa (CD1000), sex female, file p.csv): the age bands"
                + " 0-4, 5-19 add up to 2,963,044 where the total is 5,220,436, a difference of"
                + " 2,257,392",
            "WARNING BANDS_NOT_TOTAL (area Kinshasa (CD1000), sex male, file p.csv): the age bands"
                + " 0-4, 5-19 add up to 2,990,834 where the total is 4,704,348, a difference of"
                + " 1,713,514",
            "WARNING BANDS_NOT_TOTAL (area Kinshasa (CD1000), sex overall, file p.csv): the age"
                + " bands 0-4, 5-19 add up to 5,953,878 where the total is 9,924,784, a difference"
                + " of 3,970,906");
    assertThat(area.findings()).hasSize(3);
    assertThat(table).hasToString("p.csv: people of 1 areas and years");
    assertThat(area).hasToString("Kinshasa (CD1000) 2020: 9 counts");
  }

  @Test
  void derivationsAreNamedInTheResult() {
    AreaPopulation area = read("ADM1_PCODE,T_00_04,T_TL\nXA1,2076265,9924784\n").area("XA1");

    EligiblePopulation eligible =
        area.eligible(AgeDerivation.UNDER_FIVE_UNIFORM, SIX_TO_59, Sex.ALL);
    assertThat(eligible.count()).isEqualTo(Rational.parse("1868638.5"));
    assertThat(eligible.targetGroup()).isEqualTo(TargetGroup.CHILDREN_6_59_MONTHS);
    assertThat(eligible.derivation())
        .containsExactly(
            "2,076,265 children of 0-4 years (p.csv, people of 2020)",
            "x 0.9 share of children 6-59 months among those of 0-4 years (as many children in each"
                + " month of age)",
            "= 1,868,638.5 eligible");
    assertThat(eligible.findings())
        .extracting(Object::toString)
        .containsExactly(
            "INFO AGES_DERIVED: children 6-59 months were not counted; derived from children of 0-4"
                + " years (as many children in each month of age)",
            "WARNING BANDS_NOT_TOTAL (area XA1, sex overall): the age bands 0-4 add up to 2,076,265"
                + " where the total is 9,924,784, a difference of 7,848,519");
    assertThat(area.eligible(AgeDerivation.UNDER_FIVE_SMART, SIX_TO_59, Sex.ALL).count())
        .isEqualTo(Rational.parse("1868638.5"));
    DemographicShare share =
        DemographicShare.of(TargetGroup.CHILDREN_6_59_MONTHS, Rational.of(18, 100), "DHS 2018");
    assertThat(area.eligible(share).count()).isEqualTo(Rational.parse("1786461.12"));
    assertThat(area.eligible(share).source()).isEqualTo("p.csv, people of 2020; DHS 2018");
    assertThat(area.eligible(share).findings()).hasSize(1);
    assertThat(area.derivations(Sex.ALL))
        .containsExactly(AgeDerivation.UNDER_FIVE_UNIFORM, AgeDerivation.UNDER_FIVE_SMART);
    assertThat(area.derivations(Sex.MALE)).isEmpty();
  }

  @Test
  void narrowBandsAllowTheOtherDerivations() {
    AreaPopulation groups =
        read("ADM1_PCODE,F_00_00,F_01_04,F_05_09\nXA1,2000,8000,9000\n").area("XA1");
    AreaPopulation years =
        read("ADM1_PCODE,T_00_00,T_01_01,T_02_02,T_03_03,T_04_04\nXA1,2000,2100,2000,1950,1950\n")
            .area("XA1");

    EligiblePopulation eligible =
        groups.eligible(AgeDerivation.UNDER_ONE_AND_ONE_TO_FOUR, SIX_TO_59, Sex.FEMALE);
    assertThat(eligible.count()).isEqualTo(Rational.of(9000));
    assertThat(eligible.sex()).isEqualTo(Sex.FEMALE);
    assertThat(groups.eligible(AgeDerivation.UNDER_FIVE_UNIFORM, SIX_TO_59, Sex.FEMALE).count())
        .isEqualTo(Rational.of(9000));
    assertThat(groups.derivations(Sex.FEMALE))
        .containsExactly(
            AgeDerivation.UNDER_ONE_AND_ONE_TO_FOUR,
            AgeDerivation.UNDER_FIVE_UNIFORM,
            AgeDerivation.UNDER_FIVE_SMART);
    assertThat(years.derivations(Sex.ALL)).containsExactly(AgeDerivation.values());
    assertThat(years.eligible(AgeDerivation.SINGLE_YEARS, SIX_TO_59, Sex.ALL).count())
        .isEqualTo(Rational.of(9000));
    assertThat(years.sum(Sex.ALL, AgeYears.of(1, 4))).isEqualTo(8000);
    assertThat(
            years
                .eligible(AgeDerivation.SINGLE_YEARS, AgeBand.ofCompletedMonths(6, 23), Sex.ALL)
                .count())
        .isEqualTo(Rational.of(3100));
  }

  @Test
  void bandsThatAreTooWideAreRefused() {
    AreaPopulation area =
        read("Adm2_name,Adm2_Pcode,T_TL,T_00_18,T_19_59,T_60plus\nAbba,CF224,28016,14120,12943,953\n")
            .area("CF224");

    assertThatThrownBy(() -> area.eligible(AgeDerivation.UNDER_FIVE_UNIFORM, SIX_TO_59, Sex.ALL))
        .isInstanceOfSatisfying(
            UnusablePopulationException.class,
            e -> {
              assertThat(e.rule()).isEqualTo(PopulationRule.BANDS_TOO_WIDE);
              assertThat(e.place()).isEqualTo("Abba (CF224)");
            })
        .hasMessage(
            "Abba (CF224): no age bands are narrow enough to derive the ages from (asked for 0-4"
                + " years of age for UNDER_FIVE_UNIFORM, overall; the table has the bands 0-18,"
                + " 19-59, 60+)");
    assertThat(area.derivations(Sex.ALL)).isEmpty();
    assertThat(area.sum(Sex.ALL)).isEqualTo(28_016);
    assertThat(area.sum(Sex.ALL, AgeYears.atLeast(19))).isEqualTo(13_896);
    assertThat(area.sum(Sex.ALL, AgeYears.ALL)).isEqualTo(28_016);
    assertThat(area.sum(Sex.ALL, AgeYears.of(0, 59))).isEqualTo(27_063);
    assertThat(area.findings()).isEmpty();
    for (AgeYears age : List.of(AgeYears.of(0, 60), AgeYears.of(1, 59), AgeYears.of(0, 4))) {
      assertThatThrownBy(() -> area.sum(Sex.ALL, age))
          .isInstanceOfSatisfying(
              UnusablePopulationException.class,
              e -> assertThat(e.rule()).isEqualTo(PopulationRule.AGES_LEFT_OUT));
    }
    assertThatThrownBy(() -> area.sum(Sex.FEMALE))
        .hasMessage(
            "Abba (CF224): the count is missing (asked for all ages, female; the table has no age"
                + " bands)");
  }

  @Test
  void gapBetweenBandsIsRefused() {
    AreaPopulation area = read("ADM1_PCODE,T_00_04,T_10_14\nXA1,10,20\n").area("XA1");

    assertThatThrownBy(() -> area.sum(Sex.ALL, AgeYears.of(0, 14)))
        .hasMessageStartingWith(
            "XA1: the age bands do not cover the ages that were asked for (asked for 0-14 years of"
                + " age");
    assertThat(area.sum(Sex.ALL)).isEqualTo(30);
  }

  @Test
  void overlappingBandsAreNeverAddedUp() {
    PopulationTable table =
        read("ADM1_PCODE,T_00_04,T_00_18,T_19_59,T_TL\nXA1,10,50,40,90\nXA2,11,51,41,92\n");
    AreaPopulation area = table.area("XA1");

    assertThat(texts(table))
        .containsExactly(
            "WARNING OVERLAPPING_BANDS (file p.csv): the age bands 0-4 and 0-18 (overall) overlap"
                + " and are not added up; in 2 areas, first in XA1");
    assertThatThrownBy(() -> area.sum(Sex.ALL))
        .isInstanceOfSatisfying(
            UnusablePopulationException.class,
            e -> {
              assertThat(e.rule()).isEqualTo(PopulationRule.OVERLAPPING_BANDS);
              assertThat(e.place()).isEqualTo("XA1");
            })
        .hasMessage(
            "XA1: age bands that overlap must not be added up (asked for all ages, overall; the"
                + " table has the bands 0-4, 0-18, 19-59)");
    assertThatThrownBy(() -> area.sum(Sex.ALL, AgeYears.of(0, 18)))
        .hasMessageStartingWith("XA1: age bands that overlap must not be added up");
    assertThat(area.sum(Sex.ALL, AgeYears.of(0, 4))).isEqualTo(10);
    assertThat(area.eligible(AgeDerivation.UNDER_FIVE_UNIFORM, SIX_TO_59, Sex.ALL).count())
        .isEqualTo(Rational.of(9));
  }

  @Test
  void overlapWithinTheChildrenRefusesTheDerivation() {
    AreaPopulation area = read("ADM1_PCODE,T_00_02,T_01_04\nXA1,10,50\n").area("XA1");

    assertThatThrownBy(() -> area.eligible(AgeDerivation.UNDER_FIVE_UNIFORM, SIX_TO_59, Sex.ALL))
        .isInstanceOfSatisfying(
            UnusablePopulationException.class,
            e -> assertThat(e.rule()).isEqualTo(PopulationRule.OVERLAPPING_BANDS));
  }

  @Test
  void sexesThatDoNotAddUpAreAFinding() {
    PopulationTable table =
        read(
            """
            ADM1_PCODE,F_00_04,M_00_04,T_00_04,F_05_09,M_05_09,T_05_09
            XA1,10,20,35,10,20,28
            XA2,10,20,31,10,20,30
            XA3,10,20,30,10,20,32
            """);

    assertThat(texts(table))
        .containsExactly(
            "WARNING SEXES_NOT_TOTAL (area XA1, file p.csv): ages 0-4: female 10 + male 20 where"
                + " both are 35, a difference of 5; and 1 more age ranges",
            "INFO ROUNDING_DIFFERENCE (area XA2, file p.csv): ages 0-4: female 10 + male 20 where"
                + " both are 31, a difference of 1",
            "WARNING SEXES_NOT_TOTAL (area XA3, file p.csv): ages 5-9: female 10 + male 20 where"
                + " both are 32, a difference of 2");
  }

  @Test
  void bandsMayMissTheTotalByOneForEachBand() {
    PopulationTable table =
        read("ADM1_PCODE,T_00_04,T_05_99,T_TL\nXA1,10,20,32\nXA2,10,20,33\nXA3,10,20,28\n");

    assertThat(texts(table))
        .containsExactly(
            "INFO ROUNDING_DIFFERENCE (area XA1, sex overall, file p.csv): the age bands 0-4, 5-99"
                + " add up to 30 where the total is 32, a difference of 2",
            "WARNING BANDS_NOT_TOTAL (area XA2, sex overall, file p.csv): the age bands 0-4, 5-99"
                + " add up to 30 where the total is 33, a difference of 3",
            "INFO ROUNDING_DIFFERENCE (area XA3, sex overall, file p.csv): the age bands 0-4, 5-99"
                + " add up to 30 where the total is 28, a difference of -2");
  }

  @Test
  void countsOfBothSexesAreAddedWhereTheTableHasNone() {
    PopulationTable table =
        read("ADM1_PCODE,F_00_04,M_00_04,T_05_09,F_05_09,M_05_09\nXA1,10,20,x,1,2\nXA2,10,,,1,2\n");

    assertThat(table.area("XA1").count(Sex.ALL, AgeYears.of(0, 4))).hasValue(30);
    assertThat(table.area("XA1").count(Sex.ALL, AgeYears.of(5, 9))).isEmpty();
    assertThat(table.area("XA2").count(Sex.ALL, AgeYears.of(0, 4))).isEmpty();
    assertThat(table.area("XA2").count(Sex.ALL, AgeYears.of(5, 9))).hasValue(3);
    assertThat(texts(table))
        .containsExactly(
            "ERROR NOT_A_WHOLE_NUMBER (file p.csv, row 2, column T_05_09): \"x\" is not a whole"
                + " number in the digits 0 to 9; if it stands for a missing value, declare it with"
                + " missing=...; treated as missing",
            "INFO TOTAL_FROM_SEXES (file p.csv): 2 counts of both sexes are not in the table and"
                + " were taken as female + male");
  }

  @Test
  void cellsThatAreNoPeopleAreMissing() {
    PopulationTable table =
        PopulationReading.countryFile()
            .referenceYear(2020)
            .thousands(ThousandsSeparator.COMMA)
            .missing("N/A")
            .read(
                CsvSource.ofText(
                    "p.csv",
                    """
                    ADM1_PCODE,T_00_04,T_05_09,T_10_14,T_15_19,T_TL
                    XA1,"2,076,265",-5,20000000001,n/a,1.5
                    """));

    assertThat(table.area("XA1").counts()).hasSize(1);
    assertThat(table.area("XA1").count(Sex.ALL, AgeYears.of(0, 4))).hasValue(2_076_265);
    assertThat(texts(table))
        .containsExactly(
            "ERROR NEGATIVE_COUNT (file p.csv, row 2, column T_05_09): -5 people are below 0;"
                + " treated as missing",
            "ERROR IMPLAUSIBLE_COUNT (file p.csv, row 2, column T_10_14): 20,000,000,001 people are"
                + " more than live on earth; treated as missing",
            "ERROR DECIMAL_COUNT (file p.csv, row 2, column T_TL): \"1.5\" has decimals, and people"
                + " come whole; treated as missing");
  }

  @Test
  void rowsOfOneAreaThatDifferAreMissing() {
    PopulationTable table =
        read("ADM1_PCODE,ADM1_EN,T_00_04,T_TL\nXA1,A,1,10\nXA1,B,1,11\nXA1,B,1,12\n");

    assertThat(table.areas()).hasSize(1);
    assertThat(table.area("XA1").total(Sex.ALL)).isEmpty();
    assertThat(table.area("XA1").count(Sex.ALL, AgeYears.of(0, 4))).hasValue(1);
    assertThat(texts(table))
        .containsExactly(
            "INFO DUPLICATE_ROW (file p.csv, row 3, column T_00_04): T_00_04 of \"XA1\" in 2020 is"
                + " given more than once, first in row 2: 1; one is used",
            "ERROR CONFLICTING_ROWS (file p.csv, row 3, column T_TL): T_TL of \"XA1\" in 2020 is"
                + " given more than once, first in row 2: 10 and 11; treated as missing",
            "INFO DUPLICATE_ROW (file p.csv, row 4, column T_00_04): T_00_04 of \"XA1\" in 2020 is"
                + " given more than once, first in row 2: 1; one is used",
            "WARNING AREA_DIFFERS (file p.csv, row 2, column code): the code \"XA1\" stands with 2"
                + " names or parents; \"A\" is used");
    assertThatThrownBy(() ->
            table
                .area("XA1")
                .eligible(DemographicShare.of(TargetGroup.PBWG, Rational.of(1, 20), "guideline")))
        .isInstanceOfSatisfying(
            UnusablePopulationException.class,
            e -> assertThat(e.rule()).isEqualTo(PopulationRule.COUNT_MISSING));
  }

  @Test
  void twoColumnsOfOneGroupAreCompared() {
    PopulationTable table = read("ADM1_PCODE,F_00_04,f_0_4\nXA1,1,1\nXA2,1,2\n");

    assertThat(table.area("XA1").count(Sex.FEMALE, AgeYears.of(0, 4))).hasValue(1);
    assertThat(table.area("XA2").count(Sex.FEMALE, AgeYears.of(0, 4))).isEmpty();
    assertThat(texts(table).get(0))
        .isEqualTo(
            "WARNING GROUP_TWICE (file p.csv, column f_0_4): \"F_00_04\" counts the same people;"
                + " where they differ both are missing");
  }

  @Test
  void rowsWithoutTheirCodeAreNoAreas() {
    PopulationTable table =
        read(
            "ADM1_PCODE,ADM2_PCODE,T_TL\n#adm1+code,#adm2+code,#population\nXA1,XA101,5\nXA1,,100\n"
                + "XA1,"
                + "x".repeat(201)
                + ",7\n");

    assertThat(table.areas()).extracting(area -> area.area().code()).containsExactly("XA101");
    assertThat(table.area("XA101").area().level()).hasValue(2);
    assertThat(table.area("XA101").area().parentCode()).hasValue("XA1");
    assertThat(texts(table))
        .containsExactly(
            "INFO HASHTAG_ROW (file p.csv, row 2, column ADM2_PCODE): a row of hashtags; left out",
            "ERROR CODE_MISSING (file p.csv, row 4, column ADM2_PCODE): there is no code of at most"
                + " 200 characters; the row was not used",
            "ERROR CODE_MISSING (file p.csv, row 5, column ADM2_PCODE): there is no code of at most"
                + " 200 characters; the row was not used");
  }

  @Test
  void nameColumnIsThatOfTheLanguageOrTheEnglishOne() {
    String text = "ADM1_PCODE,ADM1_AR,ADM1_FR,ADM1_EN,T_TL\nXA1,a,f,e,1\n";

    assertThat(read(text).area("XA1").area().name()).isEqualTo("e");
    assertThat(
            PopulationReading.countryFile()
                .language("FR")
                .read(CsvSource.ofText("p.csv", text))
                .area("XA1")
                .area()
                .name())
        .isEqualTo("f");
    assertThat(
            PopulationReading.countryFile()
                .name(1, "ADM1_AR")
                .read(CsvSource.ofText("p.csv", text))
                .area("XA1")
                .area()
                .name())
        .isEqualTo("a");
    PopulationTable two = read("ADM1_PCODE,ADM1_AR,ADM1_FR,T_TL\nXA1,a,f,1\n");
    assertThat(two.area("XA1").area().name()).isEqualTo("XA1");
    assertThat(texts(two).get(0))
        .isEqualTo(
            "INFO COLUMNS_NOT_USED (file p.csv): the name of level 1 is not read from any of the"
                + " columns \"ADM1_AR\", \"ADM1_FR\"; declare language(...) or name(1, ...)");
    assertThat(read("Name_1,Adm1_Pcode,T_TL\nN,XA1,1\n").area("XA1").area().name()).isEqualTo("N");
    assertThat(read("ADM1_NAME,ADM1PCODE,T_TL\nN,XA1,1\n").area("XA1").area().name())
        .isEqualTo("N");
    assertThat(read("admin1Name,admin1_code,T_TL\nN,XA1,1\n").area("XA1").area().name())
        .isEqualTo("N");
  }

  @Test
  void otherHeadersAreDeclared() {
    PopulationTable table =
        PopulationReading.countryFile()
            .code(1, "District")
            .name(1, "District name")
            .yearColumn("Year")
            .source("statistics office")
            .read(
                CsvSource.ofText(
                    "p.csv",
                    "District,District name,Year,T_TL\nXA1,N,2019,5\nXA1,N,2021,6\nXA1,N,x,7\n"));

    assertThat(table.areas()).hasSize(2);
    assertThat(table.area("XA1").total(Sex.ALL)).hasValue(6);
    assertThat(table.find("XA1", 2019).orElseThrow().total(Sex.ALL)).hasValue(5);
    assertThat(table.find("XA1", 2020)).isEmpty();
    assertThat(table.find("XA2")).isEmpty();
    assertThat(table.area("XA1").source()).isEqualTo("statistics office, people of 2021");
    assertThat(texts(table))
        .containsExactly(
            "ERROR NOT_A_YEAR (file p.csv, row 4, column Year): \"x\" is no year from 1900 to 2999;"
                + " the row was not used");
    assertThatThrownBy(() -> table.area("XA9"))
        .hasMessage("code must be that of an area in p.csv but was \"XA9\"");
  }

  @Test
  void yearsOfTheTableAreFindings() {
    String text = "ADM1_PCODE,T_TL\nXA1,5\n";
    PopulationTable old =
        PopulationReading.countryFile()
            .referenceYear(2015)
            .censusYear(1984)
            .yearOfUse(2026)
            .validFor(2015, 2020)
            .read(CsvSource.ofText("p.csv", text));

    assertThat(texts(old))
        .containsExactly(
            "WARNING REFERENCE_YEAR_FAR (file p.csv): the people are of 2015 and used for 2026, 11"
                + " years later",
            "WARNING OUTSIDE_VALIDITY (file p.csv): the table is valid for 2015 to 2020 and used for"
                + " 2026",
            "WARNING OLD_CENSUS (file p.csv): the people of 2015 were projected from the census of"
                + " 1984 over 31 years");
    assertThat(old.area("XA1").findings()).hasSize(3);
    assertThat(
            texts(
                PopulationReading.countryFile()
                    .referenceYear(2021)
                    .censusYear(2011)
                    .yearOfUse(2026)
                    .validFor(2020, 2026)
                    .read(CsvSource.ofText("p.csv", text))))
        .containsExactly(
            "INFO REFERENCE_YEAR_DIFFERS (file p.csv): the people are of 2021 and used for 2026, 5"
                + " years later");
    assertThat(
            texts(
                PopulationReading.countryFile()
                    .referenceYear(2027)
                    .yearOfUse(2026)
                    .read(CsvSource.ofText("p.csv", text))))
        .containsExactly(
            "INFO REFERENCE_YEAR_DIFFERS (file p.csv): the people are of 2027 and used for 2026, 1"
                + " year earlier");
    assertThat(texts(PopulationReading.countryFile().read(CsvSource.ofText("p.csv", text))))
        .containsExactly(
            "WARNING REFERENCE_YEAR_MISSING (file p.csv): neither the table nor the caller says"
                + " which year the people are of");
    assertThat(
            texts(
                PopulationReading.countryFile()
                    .referenceYear(2026)
                    .yearOfUse(2026)
                    .read(CsvSource.ofText("p.csv", text))))
        .isEmpty();
  }

  @Test
  void impossibleSettingsAreRefused() {
    PopulationReading reading = PopulationReading.countryFile();

    assertThatThrownBy(() -> reading.validFor(2020, 2019))
        .hasMessage("lastYear must be a year not before 2020 but was 2019");
    assertThatThrownBy(() -> reading.referenceYear(1899))
        .hasMessage("referenceYear must be a number of years from 1900 to 2999 but was 1899");
    assertThatThrownBy(() -> reading.censusYear(3000)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reading.yearOfUse(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reading.code(5, "x"))
        .hasMessage("level must be a number of administrative levels from 0 to 4 but was 5");
    assertThatThrownBy(() -> reading.name(1, " "))
        .hasMessage("header must be a text that is not blank");
    assertThatThrownBy(() -> reading.language("fra"))
        .hasMessage("letters must be two letters such as fr but was \"fra\"");
    assertThatThrownBy(() -> reading.missing("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void filesWithoutCodesOrPeopleAreRefused() {
    assertThatThrownBy(() -> read("District,T_TL\nx,1\n"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage(
            "p.csv has no column for the codes of its areas such as ADM2_PCODE; declare code(...)");
    assertThatThrownBy(() -> read("ADM1_PCODE,people\nx,1\n"))
        .hasMessage(
            "p.csv has no column of people such as F_00_04, T_TL or F_80plus; it has"
                + " \"ADM1_PCODE\", \"people\"");
    assertThatThrownBy(() -> read("ADM1_PCODE,admin1Pcode,T_TL\nx,y,1\n"))
        .hasMessage(
            "p.csv has several columns for the code of level 1: \"ADM1_PCODE\", \"admin1Pcode\";"
                + " declare code(1, ...)");
    assertThatThrownBy(() ->
            PopulationReading.countryFile()
                .code(1, "District")
                .read(CsvSource.ofText("p.csv", "ADM1_PCODE,T_TL\nx,1\n")))
        .hasMessage("p.csv has no column \"District\"");
    assertThatThrownBy(() ->
            PopulationReading.countryFile()
                .csv(CsvReading.DEFAULT.strict())
                .read(CsvSource.ofText("p.csv", "ADM1_PCODE,T_TL,F_adulte\nx,1,2\n")))
        .hasMessageStartingWith("WARNING HEADER_NOT_RECOGNISED");
  }

  @Test
  void byteOrderMarkLatin1AndHostileTextDoNoHarm() {
    PopulationTable marked = read("\uFEFFADM1_PCODE,ADM1_FR,T_TL\nXA1,\"K\u202Eé\nmo\",5\n");
    assertThat(marked.area("XA1").total(Sex.ALL)).hasValue(5);
    assertThat(marked.area("XA1").area().name()).doesNotContain("\u202E", "\n");

    PopulationTable latin =
        PopulationReading.countryFile()
            .referenceYear(2015)
            .read(
                CsvSource.ofBytes(
                    "p.csv",
                    "ADM1_PCODE,ADM1_FR,T_TL\nXA1,Kémo,5\n".getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(latin.area("XA1").area().name()).isEqualTo("Kémo");
    assertThat(texts(latin)).singleElement().asString().startsWith("WARNING CHARSET_FALLBACK");

    PopulationTable endless = read("ADM1_PCODE,T_TL\nXA1," + "9".repeat(1_000_000) + "\n");
    assertThat(endless.area("XA1").total(Sex.ALL)).isEmpty();
    assertThat(texts(endless)).singleElement().asString().hasSizeLessThan(300);
    assertThat(texts(read("ADM1_PCODE,T_TL," + "F_".repeat(300_000) + "\nXA1,5,6\n")))
        .singleElement()
        .asString()
        .startsWith("INFO COLUMNS_NOT_USED")
        .hasSizeLessThan(300);
  }

  @Test
  void areaThatIsItsOwnParentHasNone() {
    assertThat(read("ADM0_PCODE,ADM1_PCODE,T_TL\nXA,XA,5\n").area("XA").area().parentCode())
        .isEmpty();
  }
}
