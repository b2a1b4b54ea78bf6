package org.nutricoverage.coordination.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.survey.cases.CaseCounts;

class AssessmentRecordTest {

  private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

  private static void assertRule(Runnable call, String place, DataRule rule, String problem) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            CoordinationDataException.class,
            e -> {
              assertThat(e.place()).isEqualTo(place);
              assertThat(e.rule()).isEqualTo(rule);
              assertThat(e.problem()).isEqualTo(problem);
            });
  }

  private static void site(String country, String... codes) {
    AssessmentSite.of(country, List.of(codes), AssessmentSetting.RURAL);
  }

  @Test
  void pCodesMustBelongToTheCountry() {
    assertThat(AssessmentSite.of("LBR", List.of("LR09", "LR03"), AssessmentSetting.RURAL).pCodes())
        .containsExactly("LR03", "LR09");
    site("MMR", "MMR001D001");
    site("IRQ", "IQG01", "IQ");
    site("LBN", "LBG01", "LB01");
    assertRule(
        () -> site("LBR", "LR03", "KE01"),
        "pCodes[1]",
        DataRule.P_CODE_OF_ANOTHER_COUNTRY,
        "a p-code of LBR must begin with LR or LBR but was KE01");
    assertRule(
        () -> site("LBN", "LBR01"),
        "pCodes[0]",
        DataRule.P_CODE_OF_ANOTHER_COUNTRY,
        "a p-code of LBN must begin with LB or LBN but was LBR01");
    assertRule(
        () -> site("LBR", "LR03", "LR03"),
        "pCodes[1]",
        DataRule.DUPLICATE_ID,
        "\"LR03\" must stand once but stands twice");
    assertRule(
        () -> site("LBR", "03"),
        "pCodes[0]",
        DataRule.NOT_A_VALUE,
        "a p-code must be 2 to 40 capital letters, digits, hyphens and underscores, beginning with"
            + " a letter, but was \"03\"");
    assertRule(
        () -> site("LR", "LR03"),
        "countryIso3",
        DataRule.NOT_A_VALUE,
        "a country must be three capital letters of ISO 3166-1 but was \"LR\"");
  }

  @Test
  void areaAndPopulationHaveTheirRanges() {
    AssessmentSite.Builder site =
        AssessmentSite.builder().countryIso3("LBR").setting(AssessmentSetting.CAMP);
    assertRule(
        () -> site.areaKm2(Rational.ZERO).build(),
        "areaKm2",
        DataRule.VALUE_OUT_OF_RANGE,
        "an area must be above 0 but was 0");
    assertRule(
        () -> site.areaKm2(Rational.ONE).targetPopulation(-1).build(),
        "targetPopulation",
        DataRule.VALUE_OUT_OF_RANGE,
        "a number of people must be from 0 to 10000000000 but was -1");
    assertThat(site.targetPopulation(10_000_000_000L).build().targetPopulation())
        .hasValue(10_000_000_000L);
    assertThat(site.build()).hasToString("LBR [] camp");
    assertThat(AssessmentSetting.CAMP.standardSetting()).contains(Setting.CAMP);
    assertThat(AssessmentSetting.MIXED.standardSetting()).isEmpty();
  }

  @Test
  void aPeriodEndsWhenItBeginsOrLater() {
    assertRule(
        () -> AssessmentTiming.between(DAY, DAY.minusDays(1)),
        "fieldTo",
        DataRule.PERIOD_ENDS_BEFORE_IT_BEGINS,
        "the last day must not be before the first day (2018-03-01) but was 2018-02-28");
    assertRule(
        () -> AssessmentTiming.builder().fieldTo(DAY).build(),
        "fieldTo",
        DataRule.PERIOD_ENDS_BEFORE_IT_BEGINS,
        "the last day must not be before the first day (not given) but was 2018-03-01");
    assertThat(AssessmentTiming.between(DAY, DAY).middle()).contains(DAY);
    assertThat(AssessmentTiming.between(DAY, DAY.plusDays(5)).middle()).contains(DAY.plusDays(2));
    assertThat(AssessmentTiming.builder().fieldFrom(DAY).build().middle()).contains(DAY);
    assertThat(AssessmentTiming.builder().build().middle()).isEmpty();
    assertThat(AssessmentTiming.builder().build()).hasToString("?/?");
    assertRule(
        () -> AssessmentTiming.builder().recallDays(-1).build(),
        "recallDays",
        DataRule.VALUE_OUT_OF_RANGE,
        "a number of days must be from 0 to 3660 but was -1");
  }

  @Test
  void ageBandsShareNoAge() {
    AgeBand young = AgeBand.ofCompletedMonths(6, 23);
    AgeBand old = AgeBand.ofCompletedMonths(24, 59);
    assertThat(CaseDefinition.builder().ageBands(List.of(old, young)).build().ageBands())
        .containsExactly(young, old);
    assertRule(
        () ->
            CaseDefinition.builder()
                .ageBands(List.of(AgeBand.ofCompletedMonths(23, 59), young))
                .build(),
        "ageBands",
        DataRule.OVERLAPPING_AGE_BANDS,
        "age bands must share no age but 6-23 months and 23-59 months do");
  }

  @Test
  void caseDefinitionsSpeakForThemselves() {
    CaseDefinition moderate =
        CaseDefinition.builder().muacBelowMm(125).whzBelow(Rational.of(-2)).sex(Sex.FEMALE).build();
    assertThat(moderate).hasToString("MUAC < 125 mm or WHZ < -2, female");
    assertThat(CaseDefinition.builder().build()).hasToString("no thresholds, overall");
    assertRule(
        () -> CaseDefinition.builder().muacBelowMm(12).build(),
        "muacBelowMm",
        DataRule.VALUE_OUT_OF_RANGE,
        "a threshold must be from 50 to 400 mm (is it in cm?) but was 12");
    assertThat(CaseDefinition.builder().muacBelowMm(50).build().muacBelowMm()).hasValue(50);
    assertThat(CaseDefinition.builder().muacBelowMm(400).build().muacBelowMm()).hasValue(400);
    assertThatThrownBy(() -> CaseDefinition.builder().muacBelowMm(401).build())
        .isInstanceOf(CoordinationDataException.class);
    assertRule(
        () -> CaseDefinition.builder().whzBelow(Rational.ONE).build(),
        "whzBelow",
        DataRule.VALUE_OUT_OF_RANGE,
        "a threshold must be a z-score from -5 to 0 but was 1");
    assertThatThrownBy(() -> CaseDefinition.builder().whzBelow(Rational.of(-6)).build())
        .isInstanceOf(CoordinationDataException.class);
    assertThat(CaseDefinition.builder().whzBelow(Rational.of(-5)).build().whzBelow())
        .contains(Rational.of(-5));
  }

  @Test
  void designsHaveTheirRanges() {
    AssessmentDesign.Builder design =
        AssessmentDesign.builder().method(AssessmentMethod.SQUEAC).stagesDone(List.of(2, 1));
    assertThat(design.build().stagesDone()).containsExactly(1, 2);
    assertThat(design.build()).hasToString("SQUEAC, stages [1, 2]");
    assertRule(
        () -> design.stagesDone(List.of(1, 1)).build(),
        "stagesDone",
        DataRule.VALUE_OUT_OF_RANGE,
        "stages must be numbers from 1 to 3, each once, but were [1, 1]");
    assertThatThrownBy(() -> design.stagesDone(List.of(4)).build()).hasMessageContaining("[4]");
    assertThatThrownBy(() -> design.stagesDone(List.of(0)).build()).hasMessageContaining("[0]");
    design.stagesDone(List.of());
    assertThat(design.build()).hasToString("SQUEAC");
    assertRule(
        () -> design.casesFound(100_000_001).build(),
        "casesFound",
        DataRule.VALUE_OUT_OF_RANGE,
        "a number of cases must be from 0 to 100000000 but was 100000001");
    assertRule(
        () -> design.casesFound(0).sitesReached(-1).build(),
        "sitesReached",
        DataRule.VALUE_OUT_OF_RANGE,
        "a number of places must be from 0 to 1000000 but was -1");
    assertThat(AssessmentMethod.S3M.needsSpatialSampling()).isTrue();
    assertThat(AssessmentMethod.SMART_ADD_ON.needsSpatialSampling()).isFalse();
    assertThat(FirstStageSampling.LIST_SPATIAL.isSpatial()).isTrue();
    assertThat(FirstStageSampling.PPS.isSpatial()).isFalse();
  }

  @Test
  void resultsTakeCountsWhereTheyAre() {
    AssessmentResult.Builder result =
        AssessmentResult.builder().estimator(AssessmentEstimator.TREATMENT_COVERAGE);
    assertRule(
        result::build,
        "estimate",
        DataRule.MISSING_FIELD,
        "a result must have counts, an estimate or a class");
    // R_out = floor((5 x 31 / 6 - 5) / 3) = 6 of k = 3.
    assertThat(result.caseCounts(CaseCounts.of(5, 25, 5)).build().counted())
        .contains(Proportion.of(10, 41));
    assertThat(result.recoveringNotInProgramme(10).build().counted())
        .contains(Proportion.of(10, 45));
    assertThat(
            result.caseCounts(CaseCounts.of(0, 0, 0)).recoveringNotInProgramme(0).build().counted())
        .isEmpty();
    assertThat(result.covered(3).asked(9).build().counted()).contains(Proportion.of(3, 9));
    assertThat(result.build().value()).contains(Rational.of(1, 3));
    assertThat(result.build()).hasToString("treatment coverage (single): 33.3 %");
    assertThat(result.estimate(Rational.parse("0.4")).build().value())
        .contains(Rational.parse("0.4"));
    assertThat(
            AssessmentResult.builder()
                .estimator(AssessmentEstimator.PERIOD_COVERAGE)
                .caseCounts(CaseCounts.of(5, 25, 5))
                .build()
                .counted())
        .contains(Proportion.of(10, 35));
    assertThat(
            AssessmentResult.builder()
                .estimator(AssessmentEstimator.SURVEY_PROPORTION)
                .caseCounts(CaseCounts.of(5, 25, 5))
                .build()
                .counted())
        .isEmpty();
    assertThat(
            AssessmentResult.builder()
                .estimator(AssessmentEstimator.CASE_FINDING_EFFECTIVENESS)
                .coverageClass(
                    new ReportedClass(
                        ReportedClass.Grade.LOW, Rational.of(1, 5), Rational.of(1, 2)))
                .build())
        .hasToString("case-finding effectiveness (point): LOW (20 % and 50 %)");
  }

  @Test
  void resultsThatContradictThemselvesAreRefused() {
    AssessmentResult.Builder result =
        AssessmentResult.builder().estimator(AssessmentEstimator.SURVEY_PROPORTION);
    assertRule(
        () -> result.covered(1).build(),
        "asked",
        DataRule.MISSING_FIELD,
        "covered and asked must be given together");
    assertRule(
        () -> result.covered(9).asked(8).build(),
        "covered",
        DataRule.CONTRADICTION,
        "the people covered must be at most the people asked, at least 1, but were 9 of 8");
    assertRule(
        () -> result.covered(0).asked(0).build(),
        "covered",
        DataRule.CONTRADICTION,
        "the people covered must be at most the people asked, at least 1, but were 0 of 0");
    result.covered(8).asked(8);
    assertRule(
        () -> result.estimate(Rational.of(2)).build(),
        "estimate",
        DataRule.VALUE_OUT_OF_RANGE,
        "a fraction must be from 0 to 1 but was 2");
    assertThat(
            AssessmentResult.builder()
                .estimator(AssessmentEstimator.INDIRECT)
                .estimate(Rational.parse("1.41"))
                .build()
                .value())
        .contains(Rational.parse("1.41"));
    assertRule(
        () ->
            AssessmentResult.builder()
                .estimator(AssessmentEstimator.INDIRECT)
                .estimate(Rational.of(-1))
                .build(),
        "estimate",
        DataRule.VALUE_OUT_OF_RANGE,
        "an indirect estimate must be at least 0 but was -1");
    assertRule(
        () -> result.estimate(Rational.of(1, 1000).power(1000)),
        "estimate",
        DataRule.LIMIT_EXCEEDED,
        "a number must have at most 1000 digits but had about 3002");
  }

  @Test
  void intervalsKeepTheirDigits() {
    assertThat(PublishedInterval.of("0.20", "0.5", "0.95"))
        .hasToString("0.20 to 0.5 (level 0.95)")
        .isNotEqualTo(PublishedInterval.of("0.2", "0.5", "0.95"));
    assertRule(
        () -> PublishedInterval.of("0.5", "0.2", "0.95"),
        "upper",
        DataRule.CONTRADICTION,
        "the upper limit must be at or above the lower limit 0.5 but was 0.2");
    assertRule(
        () -> PublishedInterval.of("20 %", "0.2", "0.95"),
        "lower",
        DataRule.NOT_A_VALUE,
        "the text must be a decimal with a point such as 0.165 but was \"20 %\"");
    assertRule(
        () -> PublishedInterval.of("20", "44", "0.95"),
        "lower",
        DataRule.VALUE_OUT_OF_RANGE,
        "the value must be a fraction from -1 to 2 with at most 38 decimals but was 20");
    assertRule(
        () -> PublishedInterval.of("0.1", "0.2", "1"),
        "level",
        DataRule.VALUE_OUT_OF_RANGE,
        "the value must be a fraction from 0.5 to 0.9999999999 with at most 38 decimals but was 1");
    assertThatThrownBy(() -> PublishedInterval.of("0.1", "0.2", "0.49"))
        .isInstanceOf(CoordinationDataException.class);
  }

  @Test
  void classesHaveThresholdsInOrder() {
    assertRule(
        () -> new ReportedClass(ReportedClass.Grade.LOW, Rational.of(1, 2), Rational.of(1, 5)),
        "upperThreshold",
        DataRule.CONTRADICTION,
        "the upper threshold must be at or above the lower threshold 0.5 but was 0.2");
    assertRule(
        () -> new ReportedClass(ReportedClass.Grade.MODERATE, Rational.of(1, 2), Rational.of(1, 2)),
        "upperThreshold",
        DataRule.CONTRADICTION,
        "the upper threshold must be above the lower threshold 0.5 but was 0.5");
    assertThat(new ReportedClass(ReportedClass.Grade.HIGH, Rational.of(1, 2), Rational.of(1, 2)))
        .hasToString("HIGH (50 % and 50 %)");
  }

  @Test
  void aRecordListsAllThatIsMissing() {
    assertRule(
        () -> AssessmentRecord.builder().id("A").build(),
        "title",
        DataRule.MISSING_FIELD,
        "these fields must be given: title, status, site, timing, programme, caseDefinition,"
            + " design");
    assertRule(
        () ->
            Records.squeac("A", DAY)
                .results(List.of(Records.point(1, 2).build(), Records.point(3, 4).build()))
                .build(),
        "results[1]",
        DataRule.DUPLICATE_ID,
        "\"CASE_FINDING_EFFECTIVENESS\" must stand once but stands twice");
    assertRule(
        () -> Records.squeac("A", DAY).organisations(List.of("X", "X")).build(),
        "organisations[1]",
        DataRule.DUPLICATE_ID,
        "\"X\" must stand once but stands twice");
    assertRule(
        () -> Records.squeac("A", DAY).title("a\nb"),
        "title",
        DataRule.NOT_A_VALUE,
        "the text must be one line without control characters");
    assertRule(
        () -> Records.squeac("A", DAY).title("a\ud800"),
        "title",
        DataRule.NOT_A_VALUE,
        "the text must hold no control characters but tabs and line feeds, and no half of a"
            + " surrogate pair");
    assertRule(
        () -> Records.squeac("A", DAY).smartScore(101).build(),
        "smartScore",
        DataRule.VALUE_OUT_OF_RANGE,
        "a number of penalty points must be from 0 to 100 but was 101");
    assertRule(
        () -> Records.squeac("A", DAY).recommendations(List.of("x".repeat(10_001))).build(),
        "recommendations[0]",
        DataRule.LIMIT_EXCEEDED,
        "the text must have at most 10000 characters but had 10001");
  }

  @Test
  void recordsAreEqualByValue() {
    AssessmentRecord record = Records.squeac("A", DAY).build();
    new EqualsTester()
        .addEqualityGroup(
            record, record.toBuilder().build(), SerializableTester.reserialize(record))
        .addEqualityGroup(record.toBuilder().id("B").build())
        .addEqualityGroup(
            record.toBuilder().qualityAnswers(Map.of(QualityQuestion.DATES, true)).build())
        .testEquals();
    assertThat(record)
        .hasToString("A: SQUEAC, LBR [LR03] rural, 2018-03-01/2018-03-21")
        .hasSameHashCodeAs(record.toBuilder().build());
    assertThat(record.result(AssessmentEstimator.INDIRECT)).isEmpty();
  }
}
