package org.nutricoverage.io.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.table.CoverageTable;

class SurveyCoverageTest {

  private static SurveyTables tables(String... rows) {
    return Surveys.reading()
        .columns(ColumnMap.WFP.keeping("district"))
        .parent("data", "today,district,_index\n2022-11-13,D1,1\n2022-11-13,D2,2\n")
        .repeat(
            "Mod_RepeatNutProg",
            "Mod/RepeatNutProg/PNutProgParticSex,Mod/RepeatNutProg/PNutProgParticAge_calc_months,"
                + "Mod/RepeatNutProg/PNutProgPartic_yn,_parent_table_name,_parent_index\n"
                + String.join("\n", rows)
                + "\n")
        .read();
  }

  private static SurveyTables mixed() {
    return tables(
        "0,13,1,data,1",
        "1,25,0,data,1",
        "0,30,1,data,2",
        "0,155,0,data,2",
        "1,40,888,data,2",
        ",20,1,data,1",
        "0,,1,data,1",
        "1,59,,data,1",
        "1,6,7,data,2",
        "0,12,1,data,9");
  }

  private static SurveyCoverage coverage(SurveyTables tables) {
    return SurveyCoverage.of(tables).scope(Surveys.coverage(TargetGroup.CHILDREN_6_59_MONTHS));
  }

  private static List<String> codes(CoverageEstimate estimate) {
    return estimate.findings().stream().map(f -> f.code()).toList();
  }

  @Test
  void countsEligiblePeopleWhoAnswered() {
    CoverageEstimate estimate = coverage(mixed()).from(" survey of November ").estimate();

    assertThat(estimate.counts()).contains(Proportion.of(3, 4));
    assertThat(estimate.reachDefinition()).isEqualTo(ReachDefinition.ENROLLED_AT_SURVEY);
    assertThat(estimate.method()).hasToString("survey: share of yes among yes and no, unweighted");
    assertThat(estimate.eligibleSource()).isEqualTo("survey of November");
    assertThat(estimate.evidence()).isEqualTo(new Evidence.Sample(4, 4, 1, 4, 3, 3 / 7.0, "none"));
    assertThat(estimate.calculation())
        .containsExactly(
            "Joined: Mod_RepeatNutProg._parent_index -> data._index: 9 rows linked, 1 orphan, 0"
                + " parents without rows",
            "Eligible (6-59 months): 7 of 9 people, not eligible 1, undetermined 1",
            "Answers: yes 3, no 1, do not know 1, refused 0, unknown code 1, blank 1",
            "Coverage = yes / (yes + no)");
    assertThat(Surveys.texts(estimate.findings()))
        .containsExactly(
            "ERROR ORPHAN_ROW (file Mod_RepeatNutProg, row 11, column _parent_index): \"9\" names no"
                + " row of data; the row was left out",
            "ERROR UNKNOWN_CODE (file Mod_RepeatNutProg, row 10, column"
                + " Mod/RepeatNutProg/PNutProgPartic_yn): \"7\" is not in the code book; the answer"
                + " is missing",
            "INFO NOT_ELIGIBLE: 1 of 9 people not eligible and not in the figure: 1 of another"
                + " age",
            "WARNING ELIGIBILITY_UNDETERMINED: of 1 of 9 people it is not known whether they are"
                + " eligible; they are not in the figure: 1 of unknown age",
            "INFO ANSWER_MISSING: 3 of 7 eligible people without yes or no: do not know 1, refused"
                + " 0, unknown code 1, blank 1",
            "WARNING MANY_ANSWERS_MISSING: more than a tenth of the eligible people are without yes"
                + " or no; those who answered may differ from them");
    assertThat(estimate.explain())
        .contains("No interval: the design of the sample was not stated.");
  }

  @Test
  void takesOtherConditions() {
    SurveyCoverage coverage = coverage(mixed());

    assertThat(coverage.eligible(Eligibility.asAsked()).estimate().counts())
        .contains(Proportion.of(4, 6));
    assertThat(
            coverage
                .eligible(Eligibility.agesMonths(6, 59).area("district", "D2"))
                .estimate()
                .counts())
        .contains(Proportion.of(1, 1));
    CoverageEstimate band = coverage.eligible(Eligibility.agesMonths(6, 23)).estimate();
    assertThat(band.counts()).contains(Proportion.of(2, 2));
    assertThat(band.findings())
        .extracting(f -> f.message())
        .contains("the target group is children 6-59 months, ages of 6-23 months were counted");
    assertThat(coverage.eligible(Eligibility.asAsked()).estimate().findings())
        .extracting(f -> f.message())
        .contains("the target group is children 6-59 months, ages were not tested");
    assertThat(codes(coverage.estimate())).doesNotContain("AGE_BAND_DIFFERS");
  }

  @Test
  void breaksDownBySex() {
    CoverageTable bySex = coverage(mixed()).bySex();

    assertThat(bySex.cell("FEMALE").orElseThrow().counts()).contains(Proportion.of(2, 2));
    assertThat(bySex.cell("MALE").orElseThrow().counts()).contains(Proportion.of(0, 1));
    assertThat(bySex.total().counts()).contains(Proportion.of(3, 4));
    assertThat(bySex.total().has(CoverageFinding.TOTAL_DIFFERS)).isTrue();
    assertThat(bySex.cell("FEMALE").orElseThrow().findings())
        .extracting(f -> f.message())
        .contains(
            "of 2 of 9 people it is not known whether they are eligible; they are not in the"
                + " figure: 1 of unknown age, 1 of unknown sex");
    CoverageEstimate female =
        coverage(mixed())
            .scope(Surveys.coverage(TargetGroup.CHILDREN_6_59_MONTHS).with(Sex.FEMALE))
            .estimate();
    assertThat(female.counts()).contains(Proportion.of(2, 2));
  }

  @Test
  void aGroupWithoutMalesHasNoCellForThem() {
    CoverageTable bySex =
        SurveyCoverage.of(mixed()).scope(Surveys.coverage(TargetGroup.PBWG)).bySex();

    assertThat(bySex.cells()).hasSize(1);
    assertThat(bySex.cell("FEMALE").orElseThrow().counts()).contains(Proportion.of(3, 4));
    assertThat(codes(bySex.total())).doesNotContain("AGE_BAND_DIFFERS");
  }

  @ParameterizedTest
  @EnumSource
  void reproducesTheOfficialScripts(OfficialScript script) {
    CoverageEstimate estimate =
        coverage(mixed()).eligible(Eligibility.agesMonths(6, 7)).official(script).estimate();

    assertThat(estimate.counts()).contains(Proportion.of(5, 9));
    assertThat(estimate.method().estimator()).isEqualTo(script.label() + ", reproduced");
    assertThat(estimate.evidence()).isEqualTo(new Evidence.Sample(9, 9, 1, 9, 1, 0.1, "none"));
    assertThat(estimate.findings())
        .extracting(f -> f.message())
        .contains(
            "the "
                + script.label()
                + " is reproduced: every row of the repeat counts once, whatever its age, area,"
                + " parent or weight, blanks are dropped, and 2 answers other than yes and no are in the"
                + " denominator");
    assertThat(estimate.calculation())
        .contains(
            "Eligible (everyone asked about): 10 of 10 people, not eligible 0, undetermined 0",
            "Coverage = yes / all answers, as the " + script.label() + " prints it");
    assertThat(coverage(mixed()).official(script).bySex().cell("MALE").orElseThrow().counts())
        .contains(Proportion.of(0, 3));
  }

  @Test
  void aDoNotKnowDilutesTheOfficialFigure() {
    SurveyTables tables =
        tables("0,7,1,data,1", "0,7,1,data,1", "0,7,0,data,1", "0,7,,data,1", "0,7,888,data,1");

    assertThat(coverage(tables).estimate().counts()).contains(Proportion.of(2, 3));
    assertThat(coverage(tables).official(OfficialScript.R).estimate().counts())
        .contains(Proportion.of(2, 4));
  }

  @Test
  void namesTheScripts() {
    assertThat(List.of(OfficialScript.values()))
        .extracting(OfficialScript::label)
        .containsExactly("official R script", "official SPSS script", "official Stata script");
    assertThat(List.of(OfficialScript.values()))
        .extracting(script -> script.adherenceRule().label())
        .containsExactly("official R script", "official SPSS script", "official Stata script");
  }

  @Test
  void saysWhyThereIsNoFigure() {
    assertThat(coverage(tables()).estimate().outcome())
        .isEqualTo(new Outcome.NotComputable(Outcome.Reason.NO_DATA, "the table has no row"));
    assertThat(coverage(tables("0,99,1,data,1")).estimate().outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NO_ELIGIBLE_PEOPLE,
                "Eligible (6-59 months): 0 of 1 person, not eligible 1, undetermined 0"));
    assertThat(coverage(tables("0,99,1,data,1", "0,,1,data,1")).estimate().outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.ALL_UNDETERMINED,
                "Eligible (6-59 months): 0 of 2 people, not eligible 1, undetermined 1"));
    CoverageEstimate unanswered = coverage(tables("0,9,,data,1", "0,9,888,data,1")).estimate();
    assertThat(unanswered.outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.ALL_UNDETERMINED, "none of 2 eligible people answered yes or no"));
    assertThat(unanswered.evidence()).isEqualTo(new Evidence.Sample(0, 0, 1, 0, 2, 1, "none"));
    assertThat(coverage(tables()).estimate().evidence()).isEqualTo(Evidence.Sample.simple(0));
  }

  @Test
  void aTenthWithoutAnswerIsNotYetMany() {
    String[] rows = new String[10];
    java.util.Arrays.fill(rows, "0,9,1,data,1");
    rows[4] = "0,9,,data,1";

    CoverageEstimate estimate = coverage(tables(rows)).estimate();
    assertThat(codes(estimate)).containsExactly("ANSWER_MISSING");
    assertThat(estimate.counts()).contains(Proportion.of(9, 9));
  }

  @Test
  void wantsAScopeAnIndicatorAndACodeBook() {
    assertThatThrownBy(() -> SurveyCoverage.of(mixed()).estimate())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("missing before the estimate: scope(scope)");
    assertThatThrownBy(() -> SurveyCoverage.of(mixed()).scope(Surveys.adherence()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("indicator of the scope must be 7 or 13, coverage but was 8");
    Scope mam =
        Scope.coverage(
            SubActivity.MAM_MANAGEMENT,
            Surveys.adherence().area(),
            Surveys.adherence().period(),
            TargetGroup.CHILDREN_6_59_MONTHS);
    assertThat(SurveyCoverage.of(mixed()).scope(mam).estimate().counts())
        .contains(Proportion.of(3, 4));
    SurveyTables uncoded =
        SurveyTables.reading().parent("data", "PNutProgPartic_yn,x\n1,1\n").read();
    assertThatThrownBy(() -> coverage(uncoded).eligible(Eligibility.asAsked()).estimate())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("missing before an answer is read: codes(codeBook)");
  }

  @Test
  void aTableBySexWantsBothSexes() {
    Scope female = Surveys.coverage(TargetGroup.CHILDREN_6_59_MONTHS).with(Sex.FEMALE);

    assertThatThrownBy(() -> SurveyCoverage.of(mixed()).scope(female).bySex())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a table by sex needs a scope and an eligibility of both sexes");
    assertThatThrownBy(
            () -> coverage(mixed()).eligible(Eligibility.asAsked().sex(Sex.MALE)).bySex())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void readsATableThatNeedsNoJoin() {
    SurveyTables flat =
        Surveys.reading().parent("people", "PNutProgPartic_yn,x\n1,1\n0,1\n").read();

    assertThat(coverage(flat).eligible(Eligibility.asAsked()).estimate().counts())
        .contains(Proportion.of(1, 2));
  }

  @Test
  void readsLabels() {
    SurveyTables labels =
        SurveyTables.reading()
            .codes(CodeBook.builder().yes("Oui").no("Non").female("Fille").male("Garçon").build())
            .parent(
                "people",
                "PNutProgPartic_yn;PNutProgParticSex\nOui;Fille\nnon;GARÇON\nOUI;garçon\n")
            .read();

    assertThat(coverage(labels).eligible(Eligibility.asAsked().sex(Sex.MALE)).estimate().counts())
        .contains(Proportion.of(1, 2));
  }
}
