package org.nutricoverage.io.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.deskreview.adherence.AdherenceRule;

class SurveyAdherenceTest {

  private static final String HEADER =
      "PNutProgCard,PNutProgShouldNbrCard,PNutProgDidNbrCard,PNutProgShouldNbrNoCard,"
          + "PNutProgDidNbrNoCard,PNutProgParticSex,PNutProgPartic_yn,_parent_index\n";

  private static SurveyTables tables(String... rows) {
    return Surveys.reading()
        .parent("data", "_index\n1\n")
        .repeat("people", HEADER + String.join("\n", rows) + "\n")
        .read();
  }

  /** The eleven rows on which the official scripts differ. */
  private static SurveyTables awkward() {
    return tables(
        "1,3,2,,,0,1,1",
        "1,3,,3,3,0,1,1",
        "1,,3,3,3,0,1,1",
        "1,0,2,,,0,1,1",
        ",3,3,3,3,0,1,1",
        "0,,,,3,0,1,1",
        "1,0,0,,,0,1,1",
        "0,,,4,3,1,1,1",
        "1,50,33,,,1,1,1",
        "1,6,4,,,1,1,1",
        "888,3,3,3,3,1,1,1");
  }

  private static SurveyAdherence adherence(SurveyTables tables) {
    return SurveyAdherence.of(tables).scope(Surveys.adherence());
  }

  @Test
  void classifiesEachPersonExactly() {
    CoverageEstimate estimate = adherence(awkward()).from("survey").estimate();

    assertThat(estimate.counts()).contains(Proportion.of(4, 4));
    assertThat(estimate.reachDefinition()).isEqualTo(ReachDefinition.ADEQUATE_DISTRIBUTIONS);
    assertThat(estimate.method()).hasToString("survey: at least 66 % of distributions");
    assertThat(estimate.eligibleSource()).isEqualTo("survey");
    assertThat(estimate.calculation())
        .contains(
            "Eligible (everyone asked about): 11 of 11 people, not eligible 0, undetermined 0",
            "Adequate 4, not adequate 0, undetermined 7 of 11 people");
    assertThat(estimate.calculation().get(0)).startsWith("Joined: people._parent_index");
    assertThat(estimate.findings())
        .extracting(f -> f.code())
        .containsExactly(
            "MORE_THAN_SIX_PLANNED",
            "UNDETERMINED_PEOPLE",
            "MANY_UNDETERMINED",
            "AGE_BAND_DIFFERS");
  }

  @Test
  void reproducesTheOfficialScripts() {
    assertThat(adherence(awkward()).official(OfficialScript.R).estimate().counts())
        .contains(Proportion.of(5, 11));
    assertThat(adherence(awkward()).official(OfficialScript.SPSS).estimate().counts())
        .contains(Proportion.of(4, 6));
    CoverageEstimate stata = adherence(awkward()).official(OfficialScript.STATA).estimate();
    assertThat(stata.counts()).contains(Proportion.of(9, 11));
    assertThat(stata.method()).hasToString("survey: official Stata script");
    assertThat(stata.findings())
        .extracting(f -> f.message())
        .contains(
            "the official Stata script is reproduced: every row of the repeat counts once, whatever"
                + " its age, area, parent or weight, and a code for a missing number is a number");
    assertThat(stata.findings()).extracting(f -> f.code()).doesNotContain("AGE_BAND_DIFFERS");
  }

  @Test
  void officialScriptsTakeEveryRowAndEveryNumber() {
    SurveyTables tables = tables("1,3,888,,,0,1,1", "1,3,1,,,0,1,9");

    assertThat(adherence(tables).estimate().outcome())
        .isInstanceOfSatisfying(
            Outcome.NotComputable.class,
            not -> assertThat(not.reason()).isEqualTo(Outcome.Reason.ALL_UNDETERMINED));
    assertThat(
            adherence(tables)
                .eligible(Eligibility.asAsked().sex(Sex.MALE))
                .official(OfficialScript.R)
                .estimate()
                .counts())
        .contains(Proportion.of(1, 2));
  }

  @Test
  void takesAHigherMinimum() {
    SurveyTables tables = tables("1,50,33,,,0,1,1", "1,3,2,,,0,1,1", "1,4,3,,,1,1,1");

    assertThat(adherence(tables).estimate().counts()).contains(Proportion.of(3, 3));
    assertThat(adherence(tables).rule(AdherenceRule.TWO_THIRDS).estimate().counts())
        .contains(Proportion.of(2, 3));
    assertThat(adherence(tables).rule(AdherenceRule.atLeast(Rational.of(3, 4))).estimate().counts())
        .contains(Proportion.of(1, 3));
    assertThat(
            adherence(tables)
                .official(OfficialScript.R)
                .rule(AdherenceRule.TWO_THIRDS)
                .estimate()
                .counts())
        .contains(Proportion.of(2, 3));
    assertThatThrownBy(() -> adherence(tables).rule(AdherenceRule.OFFICIAL_R))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rule must be an exact one (an official script is named with official(script)) but was"
                + " official R script");
  }

  @Test
  void breaksDownBySexWhereTheFormHasIt() {
    CoverageTable bySex =
        adherence(tables("1,3,2,,,0,1,1", "1,3,1,,,0,1,1", "0,,,4,4,1,1,1", "0,,,4,1,,1,1"))
            .bySex();

    assertThat(bySex.cell("FEMALE").orElseThrow().counts()).contains(Proportion.of(1, 2));
    assertThat(bySex.cell("MALE").orElseThrow().counts()).contains(Proportion.of(1, 1));
    assertThat(bySex.total().counts()).contains(Proportion.of(2, 4));
    assertThat(bySex.total().has(CoverageFinding.TOTAL_DIFFERS)).isTrue();
    CoverageTable women =
        SurveyAdherence.of(tables("1,3,2,,,0,1,1"))
            .scope(Surveys.adherence().with(TargetGroup.PBWG))
            .bySex();
    assertThat(women.cells()).hasSize(1);
    SurveyTables without = Surveys.reading().parent("people", "PNutProgCard,x\n1,1\n").read();
    assertThatThrownBy(() -> adherence(without).bySex())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("table people must have a column for SEX");
    assertThatThrownBy(
            () -> adherence(without).eligible(Eligibility.asAsked().sex(Sex.FEMALE)).bySex())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a table by sex needs a scope and an eligibility of both sexes");
    assertThatThrownBy(
            () -> SurveyAdherence.of(without).scope(Surveys.adherence().with(Sex.MALE)).bySex())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void leavesOutWhoIsNotEnrolled() {
    SurveyTables tables = tables("1,3,2,,,0,1,1", ",,,,,0,0,1", ",,,,,0,888,1", "1,3,0,,,0,1,1");
    CoverageEstimate estimate =
        adherence(tables).eligible(Eligibility.asAsked().enrolled()).estimate();

    assertThat(estimate.counts()).contains(Proportion.of(1, 2));
    assertThat(estimate.findings())
        .extracting(f -> f.message())
        .contains(
            "1 of 4 people not eligible and not in the figure: 1 not enrolled",
            "of 1 of 4 people it is not known whether they are eligible; they are not in the"
                + " figure: 1 without an answer on enrolment");
  }

  @Test
  void readsTheOldNamesAndWhateverColumnsAreThere() {
    SurveyTables old =
        Surveys.reading()
            .parent(
                "people",
                "g/NutProgCard,g/NutProgShouldNbrCard,g/NutProgDidNbrCard\n1,3,3\n1,3,1\n0,,\n")
            .read();

    CoverageEstimate estimate = adherence(old).estimate();
    assertThat(estimate.counts()).contains(Proportion.of(1, 2));
  }

  @Test
  void anUnknownCodeForTheCardIsUndeterminedAndNoted() {
    CoverageEstimate estimate = adherence(tables("7,3,3,3,3,0,1,1", "1,3,3,,,0,1,1")).estimate();

    assertThat(estimate.counts()).contains(Proportion.of(1, 1));
    assertThat(Surveys.texts(estimate.findings()))
        .contains(
            "ERROR UNKNOWN_CODE (file people, row 2, column PNutProgCard): \"7\" is not in the code"
                + " book; the answer is missing");
    assertThat(
            adherence(tables("7,3,3,3,3,0,1,1", "0,,,3,3,0,1,1"))
                .official(OfficialScript.SPSS)
                .estimate()
                .counts())
        .contains(Proportion.of(1, 2));
  }

  @Test
  void wantsAScopeOfTheIndicator() {
    assertThatThrownBy(() -> SurveyAdherence.of(awkward()).estimate())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("missing before the estimate: scope(scope)");
    assertThatThrownBy(() ->
            SurveyAdherence.of(awkward()).scope(Surveys.coverage(TargetGroup.CHILDREN_6_59_MONTHS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("indicator of the scope must be 8, adherence but was 7");
  }
}
