package org.nutricoverage.io.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.io.csv.CsvLimits;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.UnusableCsvException;
import org.nutricoverage.io.hxl.HxlReading;
import org.nutricoverage.io.hxl.TagColumns;

class NeedTableTest {

  private static final String HEADER =
      "Country ISO3,Admin 1 PCode,Admin 1 Name,Admin 2 PCode,Admin 2 Name,Description,Cluster,"
          + "Category,Population,In Need,Targeted,Affected,Reached,Info\n";

  private static NeedTable read(String text) {
    return NeedReading.DEFAULT.read(CsvSource.ofText("needs.csv", text));
  }

  private static List<String> words(NeedTable table) {
    return table.findings().stream().map(Finding::toString).toList();
  }

  /** Case ECO-05: what the plan of Afghanistan of 2024 targets for nutrition. */
  @Test
  void theShareTargeted() {
    NeedTable table = read(HEADER + "AFG,,,,,Nutrition,NUT,,,7399632,5638791,,,\n");
    NeedTotal total = table.total("AFG", NeedTable.NUTRITION).orElseThrow();

    assertThat(total.targetShare().orElseThrow().toString())
        .isEqualTo("76.2 % (5,638,791 / 7,399,632)");
    assertThat(total.expectedReachShare()).isEmpty();
    assertThat(table.findings()).isEmpty();
    assertThat(table.rowsLeftOut()).isZero();
    assertThat(table.toString()).isEqualTo("needs.csv: 1 row, 1 total, 0 findings");
  }

  /** Case ECO-04: parts of Jebel Awlia that differ from their total by one. */
  @Test
  void partsMayDifferByOneEach() {
    NeedTable table =
        read(
            HEADER
                + "SDN,SD01,,SD01001,,,NUT,total,,142900,60599,,,\n"
                + "SDN,SD01,,SD01001,,,NUT,Female,,90027,38178,,,\n"
                + "SDN,SD01,,SD01001,,,NUT,Male,,52873,22422,,,\n"
                + "SDN,SD01,,SD01001,,,NUT,Adult,,116847,7838,,,\n"
                + "SDN,SD01,,SD01001,,,NUT,Children,,26053,52762,,,\n");

    assertThat(words(table))
        .containsExactly(
            "WARNING TARGET_ABOVE_NEED (file needs.csv, place SDN / SD01 / SD01001, cluster NUT,"
                + " category Children): 52,762 targeted, 26,053 in need");
    assertThat(table.rows()).hasSize(5);
    assertThat(table.totals()).hasSize(1);
    assertThat(table.totals().get(0).findings()).isEmpty();
  }

  @Test
  void partsBeyondRoundingAreFound() {
    String rows = "SDN,,,,,,NUT,total,,142900,,,,\nSDN,,,,,,NUT,Female,,90027,,,,\n";

    assertThat(read(HEADER + rows + "SDN,,,,,,NUT,Male,,52875,,,,\n").findings()).isEmpty();
    assertThat(read(HEADER + rows + "SDN,,,,,,NUT,Male,,52871,,,,\n").findings()).isEmpty();
    NeedTable above = read(HEADER + rows + "SDN,,,,,,NUT,Male,,52876,,,,\n");
    assertThat(words(above))
        .containsExactly(
            "WARNING PARTS_DIFFER_FROM_TOTAL (file needs.csv, place SDN, cluster NUT): 2 parts by"
                + " sex sum to 142,903 in need, 3 above the total of 142,900");
    assertThat(above.totals().get(0).findings()).hasSize(1);
    assertThat(words(read(HEADER + rows + "SDN,,,,,,NUT,male,,52870,,,,\n")))
        .containsExactly(
            "WARNING PARTS_DIFFER_FROM_TOTAL (file needs.csv, place SDN, cluster NUT): 2 parts by"
                + " sex sum to 142,897 in need, 3 below the total of 142,900");
  }

  @Test
  void theElderlyAreAddedWhereTheyAreApart() {
    String rows =
        """
        AFG,,,,,,ALL,total,,23666389,,,,
        AFG,,,,,,ALL,Children,,12357319,,,,
        AFG,,,,,,ALL,Adult,,10876422,,,,
        """;
    assertThat(read(HEADER + rows + "AFG,,,,,,ALL,Elderly,,432647,,,,\n").findings()).isEmpty();
    assertThat(words(read(HEADER + rows)))
        .containsExactly(
            "WARNING PARTS_DIFFER_FROM_TOTAL (file needs.csv, place AFG, cluster ALL): 2 parts by"
                + " age sum to 23,233,741 in need, 432,648 below the total of 23,666,389");
  }

  @Test
  void partsAreComparedOnlyWhereAllAreThere() {
    assertThat(
            read(HEADER + "AFG,,,,,,NUT,total,,100,,,,\nAFG,,,,,,NUT,Female,,10,,,,\n").findings())
        .isEmpty();
    assertThat(
            read(HEADER
                    + "AFG,,,,,,NUT,total,,100,,,,\nAFG,,,,,,NUT,Female,,10,,,,\n"
                    + "AFG,,,,,,NUT,Male,,,10,,,\n")
                .findings())
        .isEmpty();
    assertThat(read(HEADER + "AFG,,,,,,NUT,Female,,10,,,,\nAFG,,,,,,NUT,Male,,10,,,,\n").totals())
        .isEmpty();
  }

  @Test
  void partitionsAreTheCallers() {
    String rows =
        "AFG,,,,,,NUT,total,,100,,,,\nAFG,,,,,,NUT,Camp,,50,,,,\nAFG,,,,,,NUT,Host,,40,,,,\n";
    NeedReading own =
        NeedReading.DEFAULT.withPartitions(
            List.of(NeedPartition.of("residence", List.of("Camp", "Host"))));

    assertThat(own.read(CsvSource.ofText("needs.csv", HEADER + rows)).findings())
        .singleElement()
        .matches(f -> f.is(NeedTableFinding.PARTS_DIFFER_FROM_TOTAL))
        .extracting(Finding::message)
        .isEqualTo("2 parts by residence sum to 90 in need, 10 below the total of 100");
    assertThat(read(HEADER + rows).findings()).isEmpty();
    assertThatThrownBy(() -> NeedPartition.of("sex", List.of("Female")))
        .hasMessage("parts must be at least 2 categories but was 1");
    assertThatThrownBy(() -> NeedPartition.of("sex", List.of("Female", "total")))
        .hasMessage(
            "parts must be different categories, none of them the total but was [Female, total]");
    assertThatThrownBy(() -> NeedPartition.of("sex", List.of("Female", "Male"), List.of("Male")))
        .hasMessageStartingWith("parts must be different categories");
    assertThat(NeedPartition.STANDARD.stream().map(NeedPartition::name))
        .containsExactly("sex", "age", "age and sex");
  }

  @Test
  void onePartMayNotExceedTheTotal() {
    String total = "AFG,,,,,,NUT,total,,100,,,,\n";
    assertThat(read(HEADER + total + "AFG,,,,,,NUT,IDP,,101,,,,\n").findings()).isEmpty();
    assertThat(words(read(HEADER + total + "AFG,,,,,,NUT,IDP,,102,,,,\n")))
        .containsExactly(
            "WARNING PART_ABOVE_TOTAL (file needs.csv, place AFG, cluster NUT, category IDP): 102 in"
                + " need of 100 in all");
  }

  @Test
  void onlyTotalsAreDenominators() {
    NeedTable table =
        read(
            HEADER
                + "AFG,,,,,,NUT,Children,,60,,,,\n"
                + "AFG,,,,,,NUT,Total - Border / EC,,10,,,,\n"
                + "AFG,,,,,,NUT,IDP - Total,,10,,,,\n"
                + "AFG,,,,,,NUT,Total Households,,20,,,,\n"
                + "AFG,,,,,,NUT, TOTAL ,,100,,,,\n");

    assertThat(table.rows()).hasSize(5);
    assertThat(table.totals()).hasSize(1);
    assertThat(table.totals().get(0).people(NeedStatus.IN_NEED)).contains(Rational.of(100));
    assertThatThrownBy(() -> new NeedTotal("needs", table.rows().get(0), List.of()))
        .hasMessage("row must be the figures of all people but was Children");
  }

  @Test
  void aDenominatorSaysWhereItIsFrom() {
    NeedTable table =
        NeedReading.DEFAULT
            .forPeriod(ReferencePeriod.year(2024))
            .read(
                CsvSource.ofText(
                    "needs.csv", HEADER + "AFG,AF01,Kabul,AF0101,Kabul,,NUT,,90,100,120,95,7,\n"));
    NeedTotal total = table.total("AF0101", "NUT").orElseThrow();
    EligiblePopulation eligible =
        total.eligible(NeedStatus.IN_NEED, TargetGroup.CHILDREN_6_59_MONTHS).orElseThrow();

    assertThat(eligible.count()).isEqualTo(Rational.of(100));
    assertThat(eligible.targetGroup()).isEqualTo(TargetGroup.CHILDREN_6_59_MONTHS);
    assertThat(eligible.derivation())
        .containsExactly(
            "100 people in need (needs.csv, in need, NUT, AFG / Kabul (AF01) / Kabul (AF0101),"
                + " 2024-01-01/2024-12-31)");
    assertThat(eligible.findings().stream().map(Finding::code))
        .containsExactly("TARGET_ABOVE_NEED", "NEED_ABOVE_POPULATION", "AFFECTED_ABOVE_POPULATION");
    assertThat(total.eligible(NeedStatus.TARGETED, TargetGroup.PBWG).orElseThrow().count())
        .isEqualTo(Rational.of(120));
    assertThat(total.eligible(NeedStatus.POPULATION, TargetGroup.PBWG)).isPresent();
    assertThat(total.eligible(NeedStatus.AFFECTED, TargetGroup.PBWG)).isPresent();
    assertThatThrownBy(() -> total.eligible(NeedStatus.EXPECTED_REACH, TargetGroup.PBWG))
        .hasMessage(
            "status must be one of [POPULATION, AFFECTED, IN_NEED, TARGETED] but was"
                + " EXPECTED_REACH");
    assertThat(total.expectedReachShare().orElseThrow().toString()).isEqualTo("5.8 % (7 / 120)");
    SerializableTester.reserializeAndAssert(table);
  }

  @Test
  void missingFiguresAreNoDenominators() {
    NeedTotal total = read(HEADER + "AFG,,,,,,NUT,,,0,5,,,\n").totals().get(0);

    assertThat(total.eligible(NeedStatus.POPULATION, TargetGroup.PBWG)).isEmpty();
    assertThat(total.eligible(NeedStatus.IN_NEED, TargetGroup.PBWG).orElseThrow().count())
        .isEqualTo(Rational.ZERO);
    assertThat(total.targetShare()).isEmpty();
    assertThat(total.findings()).extracting(Finding::code).containsExactly("TARGET_ABOVE_NEED");
    assertThat(total.row().period()).isEmpty();
  }

  @Test
  void whatIsCalledReachedIsExpected() {
    NeedTable table = read(HEADER + "AFG,,,,,,NUT,,,100,50,,60,\nIRQ,,,,,,NUT,,,100,50,,50,\n");

    assertThat(words(table))
        .containsExactly(
            "INFO REACH_IS_EXPECTED (file needs.csv): what the file calls reached is what the plan"
                + " expects to reach, no count of people reached",
            "WARNING EXPECTED_REACH_ABOVE_TARGET (file needs.csv, place AFG, cluster NUT): 60"
                + " expected to be reached, 50 targeted");
    assertThat(NeedStatus.EXPECTED_REACH.label()).isEqualTo("expected to be reached");
  }

  @Test
  void eachOrderOfSizesHasItsFinding() {
    assertThat(words(read(HEADER + "AFG,,,,,,NUT,,90,91,92,93,94,\n")).subList(1, 5))
        .containsExactly(
            "WARNING TARGET_ABOVE_NEED (file needs.csv, place AFG, cluster NUT): 92 targeted, 91 in"
                + " need",
            "WARNING EXPECTED_REACH_ABOVE_TARGET (file needs.csv, place AFG, cluster NUT): 94"
                + " expected to be reached, 92 targeted",
            "WARNING NEED_ABOVE_POPULATION (file needs.csv, place AFG, cluster NUT): 91 in need, 90"
                + " population",
            "WARNING AFFECTED_ABOVE_POPULATION (file needs.csv, place AFG, cluster NUT): 93"
                + " affected, 90 population");
    assertThat(read(HEADER + "AFG,,,,,,NUT,,90,90,90,90,90,\n").findings())
        .singleElement()
        .matches(f -> f.is(NeedTableFinding.REACH_IS_EXPECTED));
  }

  @Test
  void numbersAreReadAsTheyCanBe() {
    NeedTable table =
        read(
            HEADER
                + "AFG,,,,,,A,,,1980059.378,,,,\nAFG,,,,,,B,,,\"1,200\",,,,\n"
                + "AFG,,,,,,C,,,-5,,,,\nAFG,,,,,,D,,,9999999999999999999,,,,\n"
                + "AFG,,,,,,E,,,NaN,,,,\nAFG,,,,,,F,,,7.0,,,,\n");

    assertThat(words(table))
        .containsExactly(
            "WARNING FRACTIONAL_PEOPLE (file needs.csv, row 2, column In Need): \"1980059.378\" is"
                + " no whole number of people; used as it is",
            "INFO GROUPED_DIGITS (file needs.csv, row 3, column In Need): \"1,200\" was read as"
                + " 1,200 people",
            "ERROR NEGATIVE_PEOPLE (file needs.csv, row 4, column In Need): \"-5\" is below 0 and"
                + " was not used",
            "ERROR NUMBER_TOO_LARGE (file needs.csv, row 5, column In Need): \"9999999999999999999\""
                + " has more than 18 digits and was not used",
            "ERROR NOT_A_NUMBER (file needs.csv, row 6, column In Need): \"NaN\" is no number of"
                + " people and was not used");
    Map<String, Boolean> there =
        table.totals().stream()
            .collect(
                Collectors.toMap(
                    t -> t.row().cluster(), t -> t.people(NeedStatus.IN_NEED).isPresent()));
    assertThat(there)
        .isEqualTo(Map.of("A", true, "B", true, "C", false, "D", false, "E", false, "F", true));
    assertThat(table.total("AFG", "A").orElseThrow().people(NeedStatus.IN_NEED))
        .contains(Rational.parse("1980059.378"));
  }

  @Test
  void oneCommaInAFileWithSemicolonsIsAmbiguous() {
    NeedTable table = read("Country ISO3;Cluster;In Need\nAFG;NUT;1,200\n");

    assertThat(words(table))
        .containsExactly(
            "ERROR AMBIGUOUS_COMMA (file needs.csv, row 2, column In Need): \"1,200\" may mean"
                + " thousands or a fraction and was not used");
  }

  @Test
  void repeatedFiguresCountOnceAndConflictingOnesNotAtAll() {
    NeedTable table =
        read(
            HEADER
                + "AFG,,,,,,NUT,,,100,50,,,\n"
                + "AFG,,,,,,NUT,total,,100,60,,,\n"
                + "AFG,,,,,,NUT,total,300,100,50,,,\n");

    assertThat(table.rows()).hasSize(1);
    NeedTotal total = table.totals().get(0);
    assertThat(total.people(NeedStatus.IN_NEED)).contains(Rational.of(100));
    assertThat(total.people(NeedStatus.TARGETED)).isEmpty();
    assertThat(total.people(NeedStatus.POPULATION)).contains(Rational.of(300));
    assertThat(words(table))
        .containsExactlyInAnyOrder(
            "INFO REPEATED_FIGURE (file needs.csv, row 3, column In Need): 100 people in need stand"
                + " twice and count once",
            "ERROR CONFLICTING_FIGURES (file needs.csv, row 3, column Targeted): 60 people targeted"
                + " here and 50 before; neither was used",
            "INFO REPEATED_FIGURE (file needs.csv, row 4, column In Need): 100 people in need stand"
                + " twice and count once");
  }

  @Test
  void namesDoNotMakePlacesDifferent() {
    NeedTable table =
        read(
            HEADER
                + "AFG,AF01,Kabul,,,,NUT,,,100,,,,\nAFG,AF01,Kaboul,,,,NUT,,,100,,,,\n"
                + "AFG,,North,,,,NUT,,,1,,,,\nAFG,,South,,,,NUT,,,2,,,,\n");

    assertThat(table.totals()).hasSize(3);
    assertThat(table.totals().get(0).row().place().names()).containsExactly("Kabul");
    assertThat(table.totals().get(1).row().place().area()).isEmpty();
    assertThat(table.totals().get(1).row().place().toString()).isEqualTo("AFG / North");
    assertThat(table.totals("", "NUT")).hasSize(2);
    assertThat(table.total("", "NUT")).isEmpty();
    assertThat(table.total("AF01", "WSH")).isEmpty();
  }

  @Test
  void rowsThatSayNothingAreLeftOut() {
    NeedTable table =
        read(
            HEADER
                + "AFG,,,,,,,,,100,,,,\n"
                + ",,,,,,NUT,,,100,,,,\n"
                + "AFG,,,,,,NUT,"
                + "x".repeat(501)
                + ",,100,,,,\n"
                + "AFG,,,,,,NUT,,,100,,,,provisional\n");

    assertThat(table.rowsLeftOut()).isEqualTo(3);
    assertThat(words(table))
        .containsExactly(
            "ERROR NO_CLUSTER (file needs.csv, row 2): the row has no cluster and was left out",
            "ERROR NO_PLACE (file needs.csv, row 3): the row has neither country nor area and was"
                + " left out",
            "ERROR UNUSABLE_VALUE (file needs.csv, row 4): the category cannot be one: text must be"
                + " a text of at most 500 characters but was one of 501; the row was left out",
            "WARNING PROVIDER_NOTE (file needs.csv, row 5): the provider says \"provisional\"");
    assertThat(table.totals()).hasSize(1);
  }

  @Test
  void theCallerMayGiveTheCountry() {
    NeedTable table =
        NeedReading.DEFAULT
            .forCountry("SDN")
            .read(
                CsvSource.ofText(
                    "needs.csv",
                    "Admin 1 PCode,Admin 2 PCode,Sector,Gender,Age Range,Min Age,Max Age,Disabled,"
                        + "Population Group,Population,In Need,Targeted,Affected,Reached\n"
                        + "#adm1+code,#adm2+code,#sector+code,#gender+code,#age+range,#age+min,"
                        + "#age+max,#is_disabled,#population_group+code,#population,#inneed,"
                        + "#targeted,#affected,#reached\n"
                        + ",,NUT,a,ALL,,,a,ALL,,4701980,1959137,,\n"
                        + ",,NUT,a,ALL,,,a,IDP,,758710,320860,,\n"
                        + ",,NUT,a,0-17,0,17,a,ALL,,1150024,1613161,,\n"
                        + ",,NUT,a,18-64,18,64,a,ALL,,3551956,345977,,\n"
                        + ",,NUT,a,65+,65,,a,ALL,,,582309,,\n"
                        + ",,NUT,f,ALL,,,a,ALL,,2962247,1234257,,\n"
                        + ",,NUT,m,ALL,,,a,ALL,,1739732,724881,,\n"
                        + "SD01,SD01001,NUT,f,0-17,0,17,y,REF,,1,2,,\n"));

    NeedTotal total = table.total("SDN", "NUT").orElseThrow();
    assertThat(total.people(NeedStatus.IN_NEED)).contains(Rational.of(4_701_980));
    assertThat(words(table))
        .containsExactly(
            "INFO TAG_ROW (file needs.csv, row 2): the row holds HXL tags and is no data",
            "WARNING TARGET_ABOVE_NEED (file needs.csv, place SDN, cluster NUT, category 0-17):"
                + " 1,613,161 targeted, 1,150,024 in need",
            "WARNING PARTS_DIFFER_FROM_TOTAL (file needs.csv, place SDN, cluster NUT): 3 parts by"
                + " age range sum to 2,541,447 targeted, 582,310 above the total of 1,959,137",
            "WARNING TARGET_ABOVE_NEED (file needs.csv, place SDN / SD01 / SD01001, cluster NUT,"
                + " category f - 0-17 - REF - disability y): 2 targeted, 1 in need");
    assertThatThrownBy(() -> NeedReading.DEFAULT.forCountry(" "))
        .hasMessage("country must be a text that is not blank");
  }

  @Test
  void gendersAreComparedWithAllThatThereAre() {
    String header = "Country ISO3,Sector,Gender,In Need\n";
    assertThat(read(header + "A,N,all,100\nA,N,f,50\nA,N,m,40\nA,N,x,10\n").findings()).isEmpty();
    assertThat(read(header + "A,N,all,100\nA,N,f,50\nA,N,m,40\n").findings())
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo("2 parts by gender sum to 90 in need, 10 below the total of 100");
    assertThat(read(header + "A,N,all,100\nA,N,f,50\n").findings()).isEmpty();
    assertThat(read(header + "A,N,all,100\nA,N,m,50\nA,N,u,5\n").findings()).isEmpty();
  }

  @Test
  void ageRangesAreComparedWhereNoAgeIsLeftOut() {
    String header = "Country ISO3,Sector,Age Range,In Need\nA,N,ALL,100\n";
    String message = "2 parts by age range sum to 90 in need, 10 below the total of 100";
    assertThat(read(header + "A,N,18+,40\nA,N,0-17,50\n").findings())
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo(message);
    assertThat(read(header + "A,N,0-17,50\nA,N,19+,40\n").findings()).isEmpty();
    assertThat(read(header + "A,N,0-17,50\nA,N,17+,40\n").findings()).isEmpty();
    assertThat(read(header + "A,N,1-17,50\nA,N,18+,40\n").findings()).isEmpty();
    assertThat(read(header + "A,N,0-17,50\nA,N,18-64,40\n").findings()).isEmpty();
    assertThat(read(header + "A,N,0-17,50\nA,N,18+,\n").findings()).isEmpty();
    assertThat(read(header + "A,N,0-17,50\nA,N,18+,40\nA,N,old,3\n").findings()).isEmpty();
  }

  @Test
  void rowsOfTheApi() {
    NeedTable table =
        read(
            "location_code,has_hrp,provider_admin2_name,admin1_code,admin1_name,admin2_code,"
                + "admin2_name,admin_level,sector_code,sector_name,category,population_status,"
                + "population,reference_period_start,reference_period_end,warning,error\n"
                + "AFG,Y,,,,,,0,NUT,Nutrition,,INN,7399632,2024-01-05,2024-12-24,,\n"
                + "AFG,Y,,,,,,0,NUT,Nutrition,,TGT,5638791,2024-01-05,2024-12-24,,\n"
                + "AFG,Y,,,,,,0,NUT,Nutrition,,aff,8000000,2024-01-05,2024-12-24,,\n"
                + "AFG,Y,,,,,,0,NUT,Nutrition,,REA,5000000,2024-01-05,2024-12-24,,\n"
                + "AFG,Y,,,,,,0,NUT,Nutrition,,All,44532600,2024-01-05,2024-12-24,,\n"
                + "AFG,Y,Kabul,AF01,Kabul,AF0101,Kabul,2,NUT,Nutrition,total,INN,9,"
                + "2024-01-05,2024-12-24,rounded,\n");

    NeedTotal total = table.total("AFG", "NUT").orElseThrow();
    assertThat(total.row().people())
        .isEqualTo(
            Map.of(
                NeedStatus.POPULATION, Rational.of(44_532_600),
                NeedStatus.AFFECTED, Rational.of(8_000_000),
                NeedStatus.IN_NEED, Rational.of(7_399_632),
                NeedStatus.TARGETED, Rational.of(5_638_791),
                NeedStatus.EXPECTED_REACH, Rational.of(5_000_000)));
    assertThat(total.row().period())
        .contains(ReferencePeriod.of(LocalDate.of(2024, 1, 5), LocalDate.of(2024, 12, 24)));
    assertThat(table.total("AF0101", "NUT").orElseThrow().row().place().area())
        .contains(Area.of("AF0101", "Kabul").atLevel(2).within(Area.of("AF01", "AF01").atLevel(1)));
    assertThat(table.findings().stream().map(Finding::code))
        .containsExactly("REACH_IS_EXPECTED", "PROVIDER_NOTE");
  }

  @Test
  void badRowsOfTheApiAreLeftOut() {
    String header =
        "location_code,sector_code,category,population_status,population,reference_period_start,"
            + "reference_period_end,error\n";
    NeedTable table =
        read(
            header
                + "AFG,NUT,,XXX,1,2024-01-05,2024-12-24,\n"
                + "AFG,NUT,,INN,1,2024-12-24,2024-01-05,\n"
                + "AFG,NUT,,INN,1,2024-13-24,2024-01-05,\n"
                + "AFG,NUT,,INN,1,2024-01-05,,\n"
                + "AFG,NUT,,INN,1,2024-01-05,2024-12-24,Duplicate row!\n"
                + "AFG,NUT,,INN,1,2024-01-05,2024-01-05,\n"
                + "AFG,NUT,,INN,2,,,\n");

    assertThat(table.rowsLeftOut()).isEqualTo(5);
    assertThat(words(table))
        .containsExactly(
            "ERROR UNKNOWN_STATUS (file needs.csv, row 2): \"XXX\" is none of all, AFF, INN, TGT and"
                + " REA; the row was left out",
            "ERROR PERIOD_ENDS_BEFORE_IT_BEGINS (file needs.csv, row 3): the period begins on"
                + " 2024-12-24 and ends on 2024-01-05; the row was left out",
            "ERROR UNREADABLE_DATE (file needs.csv, row 4, column reference_period_start):"
                + " \"2024-13-24\" is no date such as 2026-03-31; the row was left out",
            "ERROR UNREADABLE_DATE (file needs.csv, row 5, column reference_period_end): \"\" is no"
                + " date such as 2026-03-31; the row was left out",
            "ERROR PROVIDER_ERROR (file needs.csv, row 6): the provider says \"Duplicate row!\"; the"
                + " row was left out");
    assertThat(table.totals("AFG", "NUT")).hasSize(2);
    assertThat(table.total("AFG", "NUT")).isEmpty();
  }

  @Test
  void tablesOfAnotherKindAreRefused() {
    assertThatThrownBy(() -> read("a,b\n1,2\n"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage(
            "needs.csv is no table of needs: it lacks the column Cluster or sector_code and one of"
                + " Population, In Need, Targeted, Affected, Reached, or population_status; it has"
                + " a, b");
    assertThatThrownBy(() -> read("sector_code,population_status\nNUT,INN\n"))
        .hasMessage(
            "needs.csv is no table of needs: it lacks the column population; it has sector_code,"
                + " population_status");
    assertThatThrownBy(() -> read("Cluster,In Need,In Need\nNUT,1,2\n"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage("needs.csv has several columns of one name: \"In Need\" (column 2, 3)");
  }

  @Test
  void headersAreReadWithoutRegardToCaseAndOrder() {
    NeedTable table = read("in need,CLUSTER,country iso3\n7,NUT,AFG\n");

    assertThat(table.total("AFG", "NUT").orElseThrow().people(NeedStatus.IN_NEED))
        .contains(Rational.of(7));
  }

  @Test
  void tagsMayStandForHeaders() {
    var tagged =
        HxlReading.DEFAULT
            .read(
                CsvSource.ofText(
                    "needs.csv",
                    """
                    pays,groupe,besoin,besoin f
                    #country+code,#sector+code,#inneed+ind,#inneed+f
                    AFG,NUT,100,60
                    """))
            .table()
            .orElseThrow();
    NeedTable table = NeedReading.DEFAULT.read(TagColumns.NEEDS.feed(tagged).source());

    assertThat(table.total("AFG", "NUT").orElseThrow().people(NeedStatus.IN_NEED))
        .contains(Rational.of(100));
    assertThat(table.findings()).isEmpty();
  }

  @Test
  void strictnessAndLimitsAreThoseOfTheReading() {
    NeedReading strict = NeedReading.DEFAULT.with(CsvReading.DEFAULT.strict());
    assertThatThrownBy(
            () -> strict.read(CsvSource.ofText("needs.csv", HEADER + "AFG,,,,,,NUT,,,x,,,,\n")))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage(
            "ERROR NOT_A_NUMBER (file needs.csv, row 2, column In Need): \"x\" is no number of"
                + " people and was not used");
    NeedReading few =
        NeedReading.DEFAULT.with(CsvReading.DEFAULT.withLimits(CsvLimits.DEFAULT.withFindings(1)));
    assertThat(
            few.read(CsvSource.ofText("needs.csv", HEADER + "A,,,,,,NUT,,,x,,,,\n".repeat(1_000)))
                .findings())
        .hasSize(2);
  }

  @Test
  void hostileTextStaysText() {
    NeedTable table =
        read(
            HEADER
                + "AFG,\"=cmd|' /C calc'!A0\",<script>alert(1)</script>,,,,NUT,,,5,9,,,\n"
                + "AFG,\u202eAF02,,,,,\"N\nUT\",,,5,,,,\n");

    assertThat(words(table)).allMatch(w -> w.indexOf('\n') < 0 && w.indexOf('\u202e') < 0);
    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void longNamesAreCutInFindings() {
    String name = "x".repeat(900_000);
    NeedTable table = read(HEADER + "AFG,AF01," + name + ",,,,NUT,,,5,9,,,\n");

    assertThat(table.findings().get(0).toString()).hasSizeLessThan(500);
    assertThat(table.totals().get(0).row().place().area()).isEmpty();
  }

  @Test
  void categoriesAreCleaned() {
    assertThat(NeedCategory.of(" Adult\u00a0 -  Female ").text()).isEqualTo("Adult - Female");
    assertThat(new NeedCategory("ALL", "a", "all", "ALL", "a")).isEqualTo(NeedCategory.TOTAL);
    assertThat(NeedCategory.TOTAL.toString()).isEqualTo("total");
    assertThat(new NeedCategory("", "F", "0-17", "idp", "Y").toString())
        .isEqualTo("f - 0-17 - IDP - disability y");
    assertThat(NeedCategory.TOTAL.sex()).contains(org.nutricoverage.core.Sex.ALL);
    assertThat(new NeedCategory("", "f", "", "", "").sex())
        .contains(org.nutricoverage.core.Sex.FEMALE);
    assertThat(new NeedCategory("", "m", "", "", "").sex())
        .contains(org.nutricoverage.core.Sex.MALE);
    assertThat(new NeedCategory("", "x", "", "", "").sex()).isEmpty();
    assertThat(NeedCategory.of("Female").sex()).isEmpty();
  }

  @Test
  void placesKnowTheirLevel() {
    ReportedPlace place =
        new ReportedPlace(" AFG ", List.of("AF01", "", ""), List.of("Kabul", " ", ""));
    assertThat(place).isEqualTo(new ReportedPlace("AFG", List.of("AF01"), List.of("Kabul")));
    assertThat(place.level()).isEqualTo(1);
    assertThat(place.area())
        .contains(Area.of("AF01", "Kabul").atLevel(1).within(Area.of("AFG", "AFG").atLevel(0)));
    assertThat(ReportedPlace.ofCountry("AFG").area()).contains(Area.of("AFG", "AFG").atLevel(0));
    assertThat(new ReportedPlace("", List.of("AF01"), List.of("")).area())
        .contains(Area.of("AF01", "AF01").atLevel(1));
    assertThat(new ReportedPlace("", List.of("", "AF0101"), List.of("", "")).area())
        .contains(Area.of("AF0101", "AF0101").atLevel(2));
    assertThat(new ReportedPlace("AF01", List.of("AF01"), List.of("")).area())
        .contains(Area.of("AF01", "AF01").atLevel(1));
    assertThat(ReportedPlace.ofCountry("").area()).isEmpty();
    assertThat(ReportedPlace.ofCountry("").toString()).isEqualTo("no place");
    assertThatThrownBy(() -> new ReportedPlace("A", List.of("B"), List.of()))
        .hasMessage("names must be as many as the 1 codes but was 0");
  }

  @Test
  void periodsAreOrderedDays() {
    ReferencePeriod quarter =
        ReferencePeriod.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31));
    assertThat(quarter.wholeMonths().orElseThrow().toString()).isEqualTo("2024Q1");
    assertThat(
            ReferencePeriod.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 30)).wholeMonths())
        .isEmpty();
    ReferencePeriod late = ReferencePeriod.of(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 3, 31));
    assertThat(late.wholeMonths()).isEmpty();
    assertThat(late.months().toString()).isEqualTo("2024Q1");
    assertThat(quarter).isLessThan(late).isLessThan(ReferencePeriod.year(2024));
    assertThat(quarter.toString()).isEqualTo("2024-01-01/2024-03-31");
    assertThat(ReferencePeriod.year(2024).last()).isEqualTo(LocalDate.of(2024, 12, 31));
    assertThatThrownBy(() -> ReferencePeriod.of(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1)))
        .hasMessage("last must be a day not before 2024-01-02 but was 2024-01-01");
    assertThatThrownBy(() -> ReferencePeriod.year(1899))
        .hasMessage("year must be a number of years from 1900 to 2999 but was 1899");
    assertThatThrownBy(() -> ReferencePeriod.of(LocalDate.of(1, 1, 1), LocalDate.of(2024, 1, 1)))
        .hasMessage("year of the first day must be a number of years from 1900 to 2999 but was 1");
    assertThatThrownBy(() -> ReferencePeriod.of(LocalDate.of(2024, 1, 1), LocalDate.of(9999, 1, 1)))
        .hasMessage(
            "year of the last day must be a number of years from 1900 to 2999 but was 9999");
  }

  @Test
  void rowsAreChecked() {
    assertThatThrownBy(() ->
            new NeedRow(
                ReportedPlace.ofCountry("A"),
                "NUT",
                NeedCategory.TOTAL,
                null,
                Map.of(NeedStatus.IN_NEED, Rational.of(-1))))
        .hasMessage("in need must be a number of people of at least 0 but was -1");
    assertThat(NeedStatus.IN_NEED.code()).isEqualTo("INN");
  }
}
