package org.nutricoverage.io.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.deskreview.need.DemographicShare;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.UnusableCsvException;
import org.nutricoverage.io.hxl.HxlReading;
import org.nutricoverage.io.hxl.TagColumns;
import org.nutricoverage.io.need.ReferencePeriod;

class PhaseTableTest {

  private static final String LONG =
      "Date of analysis,Country,Total country population,Level 1,Area,Validity period,From,To,Phase,"
          + "Number,Percentage\n";

  private static final DemographicShare CHILDREN =
      DemographicShare.of(TargetGroup.CHILDREN_6_59_MONTHS, Rational.parse("0.16"), "census 2022");

  private static PhaseTable read(String text) {
    return PhaseReading.DEFAULT.read(org.nutricoverage.io.csv.CsvSource.ofText("phases.csv", text));
  }

  private static String row(String phase, String number, String fraction) {
    return "Sep 2023,CAF,6091097,Ouaka,Grimari,current,2023-09-01,2024-03-31,"
        + phase
        + ","
        + number
        + ","
        + fraction
        + "\n";
  }

  private static PhaseAnalysis only(String rows) {
    PhaseTable table = read(LONG + rows);
    assertThat(table.analyses()).hasSize(1);
    return table.analyses().get(0);
  }

  private static List<String> words(List<Finding> findings) {
    return findings.stream().map(Finding::toString).toList();
  }

  private static String message(PhaseAnalysis analysis) {
    assertThat(analysis.findings()).hasSize(1);
    Finding finding = analysis.findings().get(0);
    return finding.severity() + " " + finding.code() + ": " + finding.message();
  }

  /** Case ECO-16: Grimari, Central African Republic. */
  @Test
  void anAnalysisThatAgrees() {
    PhaseAnalysis grimari =
        only(
            row("all", "51275", "1.0")
                + row("3+", "25637", "0.5")
                + row("1", "10255", "0.2")
                + row("2", "15383", "0.3")
                + row("3", "17946", "0.35")
                + row("4", "7691", "0.15")
                + row("5", "0", "0"));

    assertThat(grimari.findings()).isEmpty();
    assertThat(grimari.sum(PhaseCategory.SINGLE)).contains(Rational.of(51_275));
    assertThat(grimari.phase3OrWorse(PhaseThreeBasis.SUMMED)).contains(Rational.of(25_637));
    assertThat(grimari.phase3OrWorseBasis()).contains(PhaseThreeBasis.STATED);
    assertThat(grimari.fraction(PhaseCategory.PHASE_3)).contains(Rational.parse("0.35"));
    assertThat(grimari.people(PhaseCategory.PHASE_5)).contains(Rational.ZERO);
    assertThat(grimari.area()).isEqualTo(PhaseArea.of("CAF", "Ouaka", "Grimari"));
    assertThat(grimari.area().administrativeUnit()).isEmpty();
    assertThat(grimari.validity()).isEqualTo(ValidityPeriod.CURRENT);
    assertThat(grimari.period().wholeMonths().orElseThrow().toString())
        .isEqualTo("2023-09/2024-03");
    assertThat(grimari.toString())
        .isEqualTo("CAF / Ouaka / Grimari, current, 2023-09-01/2024-03-31");
  }

  @Test
  void childrenAreAShareOfAllAges() {
    PhaseAnalysis grimari = only(row("3+", "25637", "0.5"));
    EligiblePopulation children = grimari.eligible(CHILDREN).orElseThrow();

    assertThat(children.count()).isEqualTo(Rational.parse("4101.92"));
    assertThat(children.targetGroup()).isEqualTo(TargetGroup.CHILDREN_6_59_MONTHS);
    assertThat(children.derivation())
        .containsExactly(
            "25,637 people of all ages in phase 3 or worse, as stated (phases.csv, CAF / Ouaka /"
                + " Grimari, current, 2023-09-01/2024-03-31, analysis of Sep 2023)",
            "x 0.16 share of children 6-59 months (census 2022)",
            "= 4,101.9 eligible");
    assertThat(words(children.findings()))
        .containsExactly(
            "INFO ALL_AGES_TIMES_SHARE: 25,637 people of all ages times the share of children 6-59"
                + " months: they are taken to be in phase 3 or worse as often as everybody");
    assertThat(grimari.eligible(CHILDREN, PhaseThreeBasis.SUMMED)).isEmpty();
  }

  @Test
  void withoutAStatedNumberPhasesAreSummed() {
    PhaseAnalysis summed = only(row("3", "10", "") + row("4", "20", "") + row("5", "5", ""));

    assertThat(summed.phase3OrWorseBasis()).contains(PhaseThreeBasis.SUMMED);
    EligiblePopulation children = summed.eligible(CHILDREN).orElseThrow();
    assertThat(children.count()).isEqualTo(Rational.parse("5.6"));
    assertThat(children.factors().get(0).name())
        .isEqualTo("people of all ages in phase 3 or worse, phases 3, 4 and 5 summed");
    assertThat(children.findings().stream().map(Finding::code))
        .containsExactly("PHASES_INCOMPLETE", "ALL_AGES_TIMES_SHARE");
    PhaseAnalysis neither = only(row("3", "10", "") + row("4", "20", ""));
    assertThat(neither.phase3OrWorseBasis()).isEmpty();
    assertThat(neither.eligible(CHILDREN)).isEmpty();
  }

  /** Case ECO-17: nobody in 3+ while somebody is in phase 3. */
  @Test
  void nobodyInPhaseThreeOrWorseIsATrap() {
    PhaseAnalysis trap =
        only(row("3+", "0", "") + row("3", "100", "") + row("4", "20", "") + row("5", "0", ""));

    assertThat(trap.findings().stream().map(Finding::toString))
        .contains(
            "ERROR PHASE_3_OR_WORSE_ZERO (file phases.csv, row 2, area CAF / Ouaka / Grimari, period"
                + " current 2023-09-01/2024-03-31): nobody is stated to be in phase 3 or worse, but"
                + " phases 3, 4 and 5 have 100, 20, 0 people");
    assertThat(trap.phase3OrWorseBasis()).isEmpty();
    assertThat(trap.eligible(CHILDREN)).isEmpty();
    assertThat(trap.eligible(CHILDREN, PhaseThreeBasis.SUMMED).orElseThrow().count())
        .isEqualTo(Rational.parse("19.2"));
    assertThat(trap.eligible(CHILDREN, PhaseThreeBasis.STATED).orElseThrow().count())
        .isEqualTo(Rational.ZERO);
    PhaseAnalysis without = only(row("3+", "0", "") + row("3", "2", ""));
    assertThat(without.findings()).anyMatch(f -> f.is(PhaseTableFinding.PHASE_3_OR_WORSE_ZERO));
    assertThat(without.phase3OrWorseBasis()).isEmpty();
    PhaseAnalysis nobody = only(row("3+", "0", "") + row("3", "0", ""));
    assertThat(nobody.phase3OrWorseBasis()).contains(PhaseThreeBasis.STATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 | 100 | STATED | ''",
        "103 | 100 | STATED | INFO PHASE_3_OR_WORSE_ROUNDED: 103 people are stated to be in phase 3"
            + " or worse: 3 more than the sum of 100",
        "97 | 100 | STATED | INFO PHASE_3_OR_WORSE_ROUNDED: 97 people are stated to be in phase 3 or"
            + " worse: 3 fewer than the sum of 100",
        "104 | 100 | '' | WARNING PHASE_3_OR_WORSE_DIFFERS: 104 people are stated to be in phase 3"
            + " or worse, but phases 3, 4 and 5 have 100, 0, 0: 4 more than the sum of 100",
        "96 | 100 | '' | WARNING PHASE_3_OR_WORSE_DIFFERS: 96 people are stated to be in phase 3 or"
            + " worse, but phases 3, 4 and 5 have 100, 0, 0: 4 fewer than the sum of 100"
      })
  void threeOrWorseIsComparedWithItsPhases(
      String stated, String phase3, String basis, String finding) {
    PhaseAnalysis analysis =
        only(
            row("1", "0", "")
                + row("2", "0", "")
                + row("3", phase3, "")
                + row("4", "0", "")
                + row("5", "0", "")
                + row("3+", stated, ""));

    assertThat(analysis.phase3OrWorseBasis().map(Enum::name).orElse("")).isEqualTo(basis);
    if (finding.isEmpty()) {
      assertThat(analysis.findings()).isEmpty();
    } else {
      assertThat(message(analysis)).isEqualTo(finding);
    }
  }

  @Test
  void aPhaseWithoutANumberMayHoldTheRest() {
    PhaseAnalysis more = only(row("3+", "100", "") + row("3", "60", ""));
    assertThat(more.phase3OrWorseBasis()).contains(PhaseThreeBasis.STATED);
    PhaseAnalysis less = only(row("3+", "100", "") + row("3", "104", ""));
    assertThat(less.phase3OrWorseBasis()).isEmpty();
    assertThat(less.findings().stream().map(Finding::message))
        .contains(
            "100 people are stated to be in phase 3 or worse, but phases 3, 4 and 5 have 104, no"
                + " number of, no number of");
    assertThat(only(row("3+", "100", "") + row("3", "103", "")).phase3OrWorseBasis())
        .contains(PhaseThreeBasis.STATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 | ''",
        "105 | INFO PHASES_ROUNDED: phases 1 to 5 sum to 100 people, 5 below all of 105",
        "95 | INFO PHASES_ROUNDED: phases 1 to 5 sum to 100 people, 5 above all of 95",
        "106 | WARNING PHASES_DIFFER_FROM_ALL: phases 1 to 5 sum to 100 people, 6 below all of 106",
        "94 | WARNING PHASES_DIFFER_FROM_ALL: phases 1 to 5 sum to 100 people, 6 above all of 94",
      })
  void phasesAreComparedWithAll(String all, String finding) {
    PhaseAnalysis analysis =
        only(
            row("all", all, "")
                + row("1", "10", "")
                + row("2", "20", "")
                + row("3", "30", "")
                + row("4", "25", "")
                + row("5", "15", ""));

    if (finding.isEmpty()) {
      assertThat(analysis.findings()).isEmpty();
    } else {
      assertThat(message(analysis)).isEqualTo(finding);
    }
  }

  @Test
  void noPhaseIsGreaterThanAll() {
    assertThat(only(row("all", "100", "") + row("3+", "101", "")).findings()).isEmpty();
    assertThat(message(only(row("all", "100", "") + row("3+", "102", ""))))
        .isEqualTo("WARNING PHASE_ABOVE_ALL: 102 in phase 3 or worse of 100 in all");
  }

  @Test
  void missingPhasesAreSaid() {
    assertThat(message(only(row("1", "5", "") + row("3", "5", ""))))
        .isEqualTo("WARNING PHASES_INCOMPLETE: there is no number of people in phase 2, 4, 5");
    assertThat(only(row("all", "100", "")).findings()).isEmpty();
  }

  @Test
  void fractionsOfWholePercentsAreComparedWithNumbers() {
    String all = row("all", "10000", "1");
    assertThat(only(all + row("3+", "4051", "0.4")).findings()).isEmpty();
    assertThat(only(all + row("3+", "3949", "0.4")).findings()).isEmpty();
    assertThat(message(only(all + row("3+", "4052", "0.4"))))
        .isEqualTo(
            "WARNING FRACTION_DIFFERS_FROM_NUMBER: 4,052 in phase 3 or worse, but 40.0 % of 10,000"
                + " are 4,000");
    assertThat(message(only(all + row("3+", "3948", "0.4")))).contains("3,948 in phase 3 or worse");
    assertThat(message(only(row("all", "10000", "0.9"))))
        .isEqualTo(
            "WARNING FRACTION_DIFFERS_FROM_NUMBER: 10,000 in all phases, but 90.0 % of 10,000 are"
                + " 9,000");
  }

  @Test
  void percentsAreNoFractions() {
    PhaseTable table =
        read(
            LONG
                + row("3+", "10", "40")
                + row("1", "1", "40%")
                + row("2", "1", "-0.4")
                + row("3", "1", "NaN")
                + row("4", "1", "0." + "3".repeat(40))
                + row("5", "1", "1.0"));

    assertThat(table.findings().stream().filter(f -> f.is(PhaseTableFinding.NOT_A_FRACTION)))
        .hasSize(5)
        .first()
        .hasToString(
            "ERROR NOT_A_FRACTION (file phases.csv, row 2, column Percentage): \"40\" is no fraction"
                + " from 0 to 1 and was not used");
    PhaseAnalysis analysis = table.analyses().get(0);
    assertThat(analysis.fraction(PhaseCategory.PHASE_3_OR_WORSE)).isEmpty();
    assertThat(analysis.people(PhaseCategory.PHASE_3_OR_WORSE)).contains(Rational.of(10));
    assertThat(analysis.fraction(PhaseCategory.PHASE_5)).contains(Rational.ONE);
  }

  @Test
  void numbersAreReadAsTheyCanBe() {
    PhaseTable table =
        read(
            LONG
                + row("1", "\"1,200\"", "")
                + row("2", "7.5", "")
                + row("3", "-1", "")
                + row("4", "9999999999999999999", "")
                + row("5", "many", ""));

    assertThat(words(table.findings()).subList(0, 5))
        .containsExactly(
            "INFO GROUPED_DIGITS (file phases.csv, row 2, column Number): \"1,200\" was read without"
                + " its separators",
            "WARNING FRACTIONAL_PEOPLE (file phases.csv, row 3, column Number): \"7.5\" is no whole"
                + " number of people; used as it is",
            "ERROR NOT_A_NUMBER (file phases.csv, row 4, column Number): \"-1\" is no number of"
                + " people of at least 0 and was not used",
            "ERROR NOT_A_NUMBER (file phases.csv, row 5, column Number): \"9999999999999999999\" is"
                + " no number of people of at least 0 and was not used",
            "ERROR NOT_A_NUMBER (file phases.csv, row 6, column Number): \"many\" is no number of"
                + " people of at least 0 and was not used");
    assertThat(table.analyses().get(0).people(PhaseCategory.PHASE_1)).contains(Rational.of(1_200));
    assertThat(table.analyses().get(0).people(PhaseCategory.PHASE_2))
        .contains(Rational.parse("7.5"));
    assertThat(table.analyses().get(0).people(PhaseCategory.PHASE_3)).isEmpty();
  }

  @Test
  void repeatedFiguresCountOnceAndConflictingOnesNotAtAll() {
    PhaseTable table =
        read(
            LONG
                + row("3+", "10", "0.35")
                + row("3+", "10", "0.36")
                + row("3+", "11", "0.35")
                + row("3+", "10", ""));

    assertThat(words(table.findings()))
        .containsExactly(
            "INFO REPEATED_FIGURE (file phases.csv, row 3): 10 people in phase 3 or worse stand"
                + " twice and count once",
            "ERROR CONFLICTING_FIGURES (file phases.csv, row 3): 0.36 of the people in phase 3 or"
                + " worse here and 0.35 before; neither was used",
            "ERROR CONFLICTING_FIGURES (file phases.csv, row 4): 11 people in phase 3 or worse here"
                + " and 10 before; neither was used");
    assertThat(table.analyses().get(0).figures()).isEmpty();
    assertThat(table.analyses().get(0).eligible(CHILDREN)).isEmpty();
  }

  @Test
  void badRowsAreLeftOut() {
    String end = ",2023-09-01,2024-03-31,3,1,\n";
    PhaseTable table =
        read(
            LONG
                + "Sep,,,,,current"
                + end
                + "Sep,CAF,,,A,later"
                + end
                + "Sep,CAF,,,A,current,2023-09-01,2024-03-31,6,1,\n"
                + "Sep,CAF,,,A,current,2024-03-31,2023-09-01,3,1,\n"
                + "Sep,CAF,,,A,current,2024-03-32,2024-09-01,3,1,\n"
                + "Sep,CAF,,,A,current,2024-03-31,Sep 2024,3,1,\n"
                + "Sep,CAF,,,A,current,,2024-09-01,3,1,\n"
                + "Sep,CAF,,,A,current,2024-03-31,,3,1,\n"
                + "Sep,CAF,,,A,current,2024-03-31,2024-03-31,3,1,\n");

    assertThat(words(table.findings()).subList(0, 8))
        .containsExactly(
            "ERROR NO_PLACE (file phases.csv, row 2): the row has neither country nor area and was"
                + " left out",
            "ERROR UNKNOWN_VALIDITY (file phases.csv, row 3): \"later\" is none of current, first"
                + " projection and second projection; the row was left out",
            "ERROR UNKNOWN_PHASE (file phases.csv, row 4): \"6\" is none of all, 1 to 5 and 3+; the"
                + " row was left out",
            "ERROR PERIOD_ENDS_BEFORE_IT_BEGINS (file phases.csv, row 5, validity current): the"
                + " period begins on 2024-03-31 and ends on 2023-09-01; the figures were left out",
            "ERROR UNREADABLE_DATE (file phases.csv, row 6, validity current): \"2024-03-32\" is no"
                + " date such as 2026-03-31; the figures were left out",
            "ERROR UNREADABLE_DATE (file phases.csv, row 7, validity current): \"Sep 2024\" is no"
                + " date such as 2026-03-31; the figures were left out",
            "ERROR NO_PERIOD (file phases.csv, row 8, validity current): the period has no"
                + " beginning; the figures were left out",
            "ERROR NO_PERIOD (file phases.csv, row 9, validity current): the period has no end; the"
                + " figures were left out");
    assertThat(table.rowsLeftOut()).isEqualTo(8);
    assertThat(table.analyses()).hasSize(1);
  }

  @Test
  void periodsAndProjectionsAreApart() {
    String start = "Sep 2022,CAF,1,Ouaka,Bambari,";
    PhaseTable table =
        read(
            LONG
                + "#date+analysis,#country+code,#population,#loc+level1,#loc+area,#meta+projection,"
                + "#date+start,#date+end,#meta+phase,#affected+num+ipc,#affected+pct+ipc\n"
                + start
                + "current,2022-09-01,2023-03-31,3+,1,\n"
                + start
                + "First projection,2023-04-01,2023-08-31,3+,2,\n"
                + start
                + "projected,2023-04-01,2023-09-30,3+,3,\n"
                + start
                + "second projection,2023-04-01,2023-08-31,3+,4,\n"
                + "Sep 2022,CAF,1,Ouaka,,current,2022-09-01,2023-03-31,3+,5,\n"
                + "Sep 2022,CAF,1,,,current,2022-09-01,2023-03-31,3+,6,\n");

    assertThat(table.analyses("CAF", "Bambari").stream().map(PhaseAnalysis::validity))
        .containsExactly(
            ValidityPeriod.CURRENT,
            ValidityPeriod.FIRST_PROJECTION,
            ValidityPeriod.FIRST_PROJECTION,
            ValidityPeriod.SECOND_PROJECTION);
    assertThat(table.analyses("CAF", "Ouaka")).hasSize(1);
    PhaseAnalysis country = table.analyses("CAF", "").get(0);
    assertThat(country.people(PhaseCategory.PHASE_3_OR_WORSE)).contains(Rational.of(6));
    assertThat(country.area().administrativeUnit()).contains(Area.of("CAF", "CAF").atLevel(0));
    assertThat(country.area().toString()).isEqualTo("CAF");
    assertThat(table.analyses("TCD", "")).isEmpty();
    assertThat(words(table.findings()))
        .containsExactly(
            "INFO TAG_ROW (file phases.csv, row 2): the row holds HXL tags and is no data");
    assertThat(table.toString()).isEqualTo("phases.csv: 6 analyses, 1 finding");
  }

  @Test
  void wideTables() {
    String phases =
        "Phase 3+ number %1$s,Phase 3+ percentage %1$s,Phase 1 number %1$s,Phase 2 number %1$s,"
            + "Phase 3 number %1$s,Phase 4 number %1$s,Phase 5 number %1$s";
    String header =
        "Date of analysis,Country,Level 1,Area,Current from,Current to,Population analyzed current,"
            + phases.replace("%1$s", "current")
            + ",Projection from,Projection to,Population analyzed projection,"
            + phases.replace("%1$s", "projection")
            + ",Second projection from,Second projection to,Population analyzed second projection,"
            + phases.replace("%1$s", "second projection")
            + "\n";
    PhaseTable table =
        read(
            header
                + "May 2021,ETH,Tigray,\"North western, cluster 1\",2021-05-01,2021-06-30,100,60,0.6,"
                + "10,30,40,20,0,2021-07-01,2021-09-30,100,70,0.7,10,20,50,20,0,,,0,,,,,,,\n"
                + "May 2021,ETH,Somali,Liban,2021-05-01,2021-06-30,100,60,,10,30,40,20,0,"
                + "2021-07-01,2021-09-30,100,,,,,,,,,,5,9,,,,,,\n"
                + "May 2021,ETH,Somali,Afder,2021-06-30,2021-05-01,100,60,,10,30,40,20,0,"
                + ",,,,,,,,,,,,,,,,,,,\n");

    assertThat(table.analyses().stream().map(PhaseAnalysis::toString))
        .containsExactly(
            "ETH / Tigray / North western, cluster 1, current, 2021-05-01/2021-06-30",
            "ETH / Tigray / North western, cluster 1, first projection, 2021-07-01/2021-09-30",
            "ETH / Somali / Liban, current, 2021-05-01/2021-06-30");
    PhaseAnalysis projected = table.analyses().get(1);
    assertThat(projected.people(PhaseCategory.ALL)).contains(Rational.of(100));
    assertThat(projected.people(PhaseCategory.PHASE_3_OR_WORSE)).contains(Rational.of(70));
    assertThat(projected.fraction(PhaseCategory.PHASE_3_OR_WORSE)).contains(Rational.parse("0.7"));
    assertThat(words(table.findings()))
        .containsExactly(
            "INFO NO_PHASES (file phases.csv, row 3, validity first projection): the period has the"
                + " number of no phase and was left out",
            "ERROR NO_PERIOD (file phases.csv, row 3, validity second projection): the period has no"
                + " beginning; the figures were left out",
            "ERROR PERIOD_ENDS_BEFORE_IT_BEGINS (file phases.csv, row 4, validity current): the"
                + " period begins on 2021-06-30 and ends on 2021-05-01; the figures were left out");
    assertThat(table.rowsLeftOut()).isEqualTo(3);
  }

  @Test
  void wideFindingsNameTheColumn() {
    PhaseTable table =
        read(
            "Country,Area,First projection from,First projection to,"
                + "Phase 3 number first projection,Phase 3 percentage first projection\n"
                + "ETH,Liban,2021-05-01,2021-06-30,x,2\n");

    assertThat(words(table.findings()))
        .containsExactly(
            "ERROR NOT_A_NUMBER (file phases.csv, row 2, column Phase 3 number first projection):"
                + " \"x\" is no number of people of at least 0 and was not used",
            "ERROR NOT_A_FRACTION (file phases.csv, row 2, column Phase 3 percentage first"
                + " projection): \"2\" is no fraction from 0 to 1 and was not used");
  }

  @Test
  void rowsOfTheApi() {
    PhaseTable table =
        read(
            "location_code,has_hrp,provider_admin1_name,provider_admin2_name,admin1_code,"
                + "admin1_name,admin2_code,admin2_name,admin_level,ipc_phase,ipc_type,"
                + "population_in_phase,population_fraction_in_phase,reference_period_start,"
                + "reference_period_end,warning,error\n"
                + "AFG,Y,,,,,,,0,all,current,43100598,1,2023-04-01,2023-04-30,,\n"
                + "AFG,Y,,,,,,,0,3+,current,17213584,0.4,2023-04-01,2023-04-30,,\n"
                + "AFG,Y,Kabul prov,,AF01,Kabul,,,1,3+,current,5,0.4,2023-04-01,2023-04-30,Close"
                + " match,\n"
                + "AFG,Y,Zone,Camp,,,,,2,3+,current,6,0.4,2023-04-01,2023-04-30,,\n"
                + "AFG,Y,,,,,,,0,3+,current,9,0.4,2023-04-01,2023-04-30,,Duplicate\n");

    PhaseAnalysis country = table.analyses("AFG", "").get(0);
    assertThat(country.people(PhaseCategory.PHASE_3_OR_WORSE)).contains(Rational.of(17_213_584));
    assertThat(country.findings()).isEmpty();
    assertThat(country.period())
        .isEqualTo(ReferencePeriod.of(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 4, 30)));
    PhaseArea kabul = table.analyses("AFG", "Kabul").get(0).area();
    assertThat(kabul.administrativeUnit())
        .contains(Area.of("AF01", "Kabul").atLevel(1).within(Area.of("AFG", "AFG").atLevel(0)));
    assertThat(kabul.toString()).isEqualTo("AFG / Kabul (AF01)");
    PhaseArea camp = table.analyses("AFG", "Camp").get(0).area();
    assertThat(camp.level1()).isEqualTo("Zone");
    assertThat(camp.administrativeUnit()).isEmpty();
    assertThat(words(table.findings()))
        .containsExactly(
            "WARNING PROVIDER_NOTE (file phases.csv, row 4): the provider says \"Close match\"",
            "ERROR PROVIDER_ERROR (file phases.csv, row 6): the provider says \"Duplicate\"; the row"
                + " was left out");
  }

  @Test
  void tagsMayStandForHeaders() {
    var tagged =
        HxlReading.DEFAULT
            .read(
                org.nutricoverage.io.csv.CsvSource.ofText(
                    "phases.csv",
                    "#date+analysis,#country+code,#loc+level1,#loc+area,#population,"
                        + "#meta+projection,#date+start,#date+end,#meta+phase,#affected+num+ipc,"
                        + "#affected+pct+ipc\n"
                        + "Sep 2022,CAF,Ouaka,Kouango,1,current,2022-09-01,2023-03-31,3+,53882,0.5\n"))
            .table()
            .orElseThrow();
    PhaseTable table = PhaseReading.DEFAULT.read(TagColumns.PHASES.feed(tagged).source());

    assertThat(table.analyses("CAF", "Kouango").get(0).people(PhaseCategory.PHASE_3_OR_WORSE))
        .contains(Rational.of(53_882));
    assertThat(table.findings()).isEmpty();
  }

  @Test
  void tablesOfAnotherKindAreRefused() {
    assertThatThrownBy(() -> read("a,b\n1,2\n"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage(
            "phases.csv is no table of phases: it lacks the column Country or location_code and"
                + " Phase, ipc_phase, or Current from, Current to and Phase 3 number current; it has"
                + " a, b");
    assertThatThrownBy(() -> read("Country,Phase\nCAF,3\n"))
        .hasMessage(
            "phases.csv is no table of phases: it lacks the column Validity period or ipc_type and"
                + " From or reference_period_start and To or reference_period_end and Number or"
                + " population_in_phase; it has Country, Phase");
    assertThatThrownBy(() -> read("Country,Current from,Current to\nCAF,,\n"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessageStartingWith("phases.csv is no table of phases: it lacks the column Phase,");
  }

  @Test
  void strictnessIsThatOfTheReading() {
    assertThatThrownBy(() ->
            PhaseReading.DEFAULT
                .with(CsvReading.DEFAULT.strict())
                .read(
                    org.nutricoverage.io.csv.CsvSource.ofText(
                        "phases.csv", LONG + row("3+", "x", ""))))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage(
            "ERROR NOT_A_NUMBER (file phases.csv, row 2, column Number): \"x\" is no number of"
                + " people of at least 0 and was not used");
  }

  @Test
  void valuesAreChecked() {
    assertThatThrownBy(() -> new PhaseFigure(Rational.of(-1), null))
        .hasMessage("number must be a number of people of at least 0 but was -1");
    assertThatThrownBy(() -> new PhaseFigure(null, Rational.of(2)))
        .hasMessage("share must be a fraction from 0 to 1 but was 2");
    assertThatThrownBy(() -> new PhaseFigure(null, Rational.of(-1)))
        .hasMessage("share must be a fraction from 0 to 1 but was -1");
    assertThat(PhaseCategory.PHASE_3.label()).isEqualTo("phase 3 (crisis)");
    assertThat(PhaseCategory.find(" ALL ")).contains(PhaseCategory.ALL);
    assertThat(ValidityPeriod.FIRST_PROJECTION.label()).isEqualTo("first projection");
    SerializableTester.reserializeAndAssert(
        read(LONG + row("3+", "10", "0.5") + row("all", "21", "1")));
    assertThat(
            new PhaseAnalysis(
                    "s",
                    " ",
                    PhaseArea.of("CAF", "", ""),
                    ValidityPeriod.CURRENT,
                    ReferencePeriod.year(2024),
                    Map.of(PhaseCategory.PHASE_3_OR_WORSE, new PhaseFigure(Rational.of(7), null)),
                    List.of())
                .eligible(CHILDREN)
                .orElseThrow()
                .factors()
                .get(0)
                .source())
        .isEqualTo("s, CAF, current, 2024-01-01/2024-12-31");
  }

  @Test
  void hostileTextStaysText() {
    PhaseTable table =
        read(
            LONG
                + "=1+1,CAF,,\"<script>\n\u202e\",A,current,2023-09-01,2024-03-31,3+,0,\n"
                + "=1+1,CAF,,\"<script>\n\u202e\",A,current,2023-09-01,2024-03-31,3,5,\n");

    assertThat(words(table.findings()))
        .isNotEmpty()
        .allMatch(w -> w.indexOf('\n') < 0 && w.indexOf('\u202e') < 0);
  }
}
