package org.nutricoverage.io.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.table.CoverageTable;

/** The published sample exports of the two forms, if they are there. */
class ReferenceSamplesTest {

  private static final String REPEAT = "Nutrition_module_NutProg_submodule_RepeatNutProg.csv";

  private static SurveyTables sample(String indicator) {
    String reference = System.getProperty("coverage.reference", "");
    Path folder = Path.of(reference).resolve("data/wfp-survey-samples").resolve(indicator);
    assumeTrue(!reference.isEmpty() && Files.isDirectory(folder), "no reference data: " + folder);
    return Surveys.reading()
        .dates(DateFormats.of("M/d/yyyy", "yyyy-MM-dd"))
        .parent(folder.resolve("data.csv"))
        .repeat(folder.resolve(REPEAT))
        .read();
  }

  private static SurveyCoverage coverage(TargetGroup group) {
    return SurveyCoverage.of(sample("indicator-7")).scope(Surveys.coverage(group));
  }

  @Test
  void formSevenByAge() {
    CoverageEstimate all =
        coverage(TargetGroup.CHILDREN_6_59_MONTHS).eligible(Eligibility.asAsked()).estimate();

    assertThat(all.counts()).contains(Proportion.of(3, 7));
    assertThat(all.value().orElseThrow() * 100)
        .isCloseTo(42.857142857142854, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(coverage(TargetGroup.CHILDREN_6_59_MONTHS).estimate().counts())
        .contains(Proportion.of(2, 5));
    assertThat(coverage(TargetGroup.CHILDREN_6_23_MONTHS).estimate().counts())
        .contains(Proportion.of(0, 2));
  }

  @Test
  void formSevenBySex() {
    CoverageTable bySex =
        coverage(TargetGroup.CHILDREN_6_59_MONTHS).eligible(Eligibility.asAsked()).bySex();

    assertThat(bySex.cell(Sex.FEMALE.name()).orElseThrow().counts()).contains(Proportion.of(2, 6));
    assertThat(bySex.cell(Sex.MALE.name()).orElseThrow().counts()).contains(Proportion.of(1, 1));
    assertThat(bySex.total().counts()).contains(Proportion.of(3, 7));
  }

  @ParameterizedTest
  @EnumSource
  void officialScripts(OfficialScript script) {
    assertThat(coverage(TargetGroup.CHILDREN_6_23_MONTHS).official(script).estimate().counts())
        .contains(Proportion.of(3, 7));
    assertThat(
            SurveyAdherence.of(sample("indicator-8"))
                .scope(Surveys.adherence())
                .official(script)
                .estimate()
                .counts())
        .contains(Proportion.of(5, 8));
  }

  @Test
  void formEight() {
    CoverageEstimate estimate =
        SurveyAdherence.of(sample("indicator-8")).scope(Surveys.adherence()).estimate();

    assertThat(estimate.counts()).contains(Proportion.of(5, 8));
    assertThat(estimate.value()).hasValue(0.625);
  }

  @Test
  void bothFormsHoldTogether() {
    for (String indicator : new String[] {"indicator-7", "indicator-8"}) {
      SurveyTables tables = sample(indicator);

      assertThat(tables.findings()).isEmpty();
      assertThat(tables.links()).hasSize(1);
      assertThat(tables.links().get(0).column()).isEqualTo("_parent_index");
      assertThat(tables.links().get(0).parentColumn()).isEqualTo("_index");
      assertThat(tables.links().get(0).orphanRows()).isZero();
      assertThat(tables.links().get(0).parentsWithoutRows()).isZero();
    }
    assertThat(sample("indicator-7").links().get(0).linkedRows()).isEqualTo(7);
    assertThat(sample("indicator-8").links().get(0).linkedRows()).isEqualTo(8);
  }

  @Test
  void theAgeOfTheYoungestIsRecordedWithABirthAfterTheInterview() {
    CoverageEstimate estimate = coverage(TargetGroup.CHILDREN_6_59_MONTHS).estimate();

    assertThat(estimate.findings())
        .extracting(f -> f.code())
        .containsExactly("BIRTH_AFTER_INTERVIEW", "NOT_ELIGIBLE");
    assertThat(estimate.findings().get(0).place()).containsEntry("row", "8");
  }
}
