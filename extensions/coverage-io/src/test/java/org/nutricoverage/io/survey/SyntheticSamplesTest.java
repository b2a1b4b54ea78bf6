package org.nutricoverage.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.io.csv.CsvSource;

/** Invented exports of the layout of the two forms. */
class SyntheticSamplesTest {

  private static final String REPEAT = "Nutrition_module_NutProg_submodule_RepeatNutProg";

  private static CsvSource source(String form, String name) {
    try (InputStream in =
        Objects.requireNonNull(
            SyntheticSamplesTest.class.getResourceAsStream(form + "/" + name + ".csv"))) {
      return CsvSource.ofBytes(name + ".csv", in.readAllBytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static SurveyTables form(String form) {
    return Surveys.reading()
        .columns(ColumnMap.WFP.keeping("ADMIN2Name", "HHWeight").keepingChoices("PNoNutProgReason"))
        .parent("data", source(form, "data"))
        .repeat(REPEAT, source(form, REPEAT))
        .read();
  }

  private static SurveyCoverage coverage(TargetGroup group) {
    return SurveyCoverage.of(form("form-7")).scope(Surveys.coverage(group));
  }

  @Test
  void formSeven() {
    CoverageEstimate estimate = coverage(TargetGroup.CHILDREN_6_59_MONTHS).estimate();

    assertThat(estimate.counts()).contains(Proportion.of(5, 7));
    assertThat(estimate.findings())
        .extracting(f -> f.code())
        .containsExactly("NOT_ELIGIBLE", "ANSWER_MISSING", "MANY_ANSWERS_MISSING");
    assertThat(coverage(TargetGroup.CHILDREN_6_23_MONTHS).estimate().counts())
        .contains(Proportion.of(3, 4));
    assertThat(
            coverage(TargetGroup.CHILDREN_6_59_MONTHS)
                .official(OfficialScript.R)
                .estimate()
                .counts())
        .contains(Proportion.of(5, 10));
    CoverageTable bySex = coverage(TargetGroup.CHILDREN_6_59_MONTHS).bySex();
    assertThat(bySex.cell("FEMALE").orElseThrow().counts()).contains(Proportion.of(3, 3));
    assertThat(bySex.cell("MALE").orElseThrow().counts()).contains(Proportion.of(1, 3));
  }

  @Test
  void formSevenAnswersForAreas() {
    assertThat(
            coverage(TargetGroup.CHILDREN_6_59_MONTHS)
                .eligible(Eligibility.agesMonths(6, 59).area("ADMIN2Name", "Kasaï"))
                .estimate()
                .counts())
        .contains(Proportion.of(1, 2));
  }

  @Test
  void formSevenKeepsWhatWasAskedFor() {
    SurveyTables tables = form("form-7");
    ExportTable people = tables.table("RepeatNutProg");

    assertThat(tables.findings()).isEmpty();
    assertThat(people.rows()).isEqualTo(10);
    assertThat(people.text("ADMIN2Name").get(2)).contains("Kasaï");
    assertThat(people.number("HHWeight").get(9)).contains(new BigDecimal("6.5"));
    assertThat(people.choice("PNoNutProgReason", "5").get(8)).contains(true);
    assertThat(people.choice("PNoNutProgReason", "5").get(1)).contains(false);
    assertThat(tables.links().get(0).parentsWithoutRows()).isEqualTo(1);
    assertThat(people.data().header()).anyMatch(header -> header.endsWith("PNutProgParticName"));
    assertThat(people.columns()).noneMatch(column -> column.endsWith("PNutProgParticName"));
  }

  @Test
  void formEightWithPointsAndSemicolons() {
    SurveyTables tables = form("form-8");
    SurveyAdherence adherence = SurveyAdherence.of(tables).scope(Surveys.adherence());

    assertThat(tables.findings()).isEmpty();
    assertThat(adherence.estimate().counts()).contains(Proportion.of(2, 4));
    assertThat(adherence.official(OfficialScript.R).estimate().counts())
        .contains(Proportion.of(2, 6));
    assertThat(adherence.official(OfficialScript.SPSS).estimate().counts())
        .contains(Proportion.of(2, 5));
    assertThat(adherence.official(OfficialScript.STATA).estimate().counts())
        .contains(Proportion.of(3, 6));
  }

  @Test
  void theFiguresExplainThemselves() {
    List<String> lines =
        coverage(TargetGroup.CHILDREN_6_59_MONTHS).estimate().explain().lines().toList();

    assertThat(lines)
        .contains(
            "Joined: "
                + REPEAT
                + "._parent_index -> data._index: 10 rows linked, 0 orphans, 1 parent without rows",
            "Eligible (6-59 months): 8 of 10 people, not eligible 2, undetermined 0",
            "Answers: yes 5, no 2, do not know 1, refused 0, unknown code 0, blank 0",
            "Result: 71.4 % (5 / 7)");
  }
}
