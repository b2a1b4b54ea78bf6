package org.nutricoverage.fhirvalidation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MeasureReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Method;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.io.fhir.ImprovementNotation;
import org.nutricoverage.io.fhir.MeasureCounts;
import org.nutricoverage.io.fhir.MeasureReports;
import org.nutricoverage.io.fhir.ReportStatus;

class MeasureReportValidationTest {

  private static final MeasureReports REPORTS =
      MeasureReports.of("https://example.org/Measure/nutrition-coverage|1.0")
          .about("Location/tanganyika")
          .reportedBy("Organization/moh")
          .on(LocalDate.of(2026, 4, 15));
  private static final Scope SCOPE =
      Scope.coverage(
          SubActivity.PREVENTION_OF_WASTING,
          Area.of("CD54", "Tanganyika"),
          ReportingPeriod.quarter(2026, 1),
          TargetGroup.CHILDREN_6_23_MONTHS);

  private static CoverageEstimate.Builder deskReview(Scope scope) {
    return CoverageEstimate.of(scope, Method.of(Method.Family.DESK_REVIEW, "stated counts"))
        .reached(ReachDefinition.AT_LEAST_ONE_TRANSFER)
        .eligibleFrom("census projection 2025")
        .restingOn(new Evidence.Stated("partner reports"));
  }

  private static CoverageEstimate counted(Scope scope, long reached, long eligible) {
    return deskReview(scope)
        .computed(
            Proportion.of(reached, eligible),
            new Uncertainty.NoInterval("a desk review is not a sample"));
  }

  private static CoverageEstimate survey(Scope scope) {
    return CoverageEstimate.of(scope, Method.of(Method.Family.SURVEY, "weighted proportion"))
        .reached(ReachDefinition.ENROLLED_AT_SURVEY)
        .restingOn(new Evidence.Sample(519, 39, 3, 48_000.5, 4, 0.0077, "none"))
        .computed(
            Proportion.estimated(0.617, 0.028),
            new Uncertainty.FromSample(
                ConfidenceInterval.of(0.5603, 0.6708, 0.95, BinomialInterval.WILSON, 36)));
  }

  private static CoverageTable bySex(long girls, long ofGirls, long boys, long ofBoys) {
    return CoverageTable.of(
        Dimension.SEX,
        List.of(
            counted(SCOPE.with(Sex.FEMALE), girls, ofGirls),
            counted(SCOPE.with(Sex.MALE), boys, ofBoys)));
  }

  static Stream<String> reports() {
    Scope woman = SCOPE.with(TargetGroup.PBWG);
    CoverageTable byGroup =
        CoverageTable.of(
            Dimension.TARGET_GROUP, List.of(counted(SCOPE, 10, 20), counted(woman, 11, 23)));
    CoverageTable byArea =
        CoverageTable.of(
            Dimension.AREA,
            List.of(counted(SCOPE, 10, 20), counted(SCOPE.with(Area.parse("CD 53 / x")), 11, 23)));
    CoverageTable byMonth =
        CoverageTable.of(
            Dimension.PERIOD,
            List.of(
                counted(SCOPE, 10, 20),
                counted(SCOPE.with(ReportingPeriod.quarter(2026, 2)), 11, 23)));
    CoverageTable sexes = bySex(14_000, 23_000, 15_760, 25_000);
    CoverageEstimate hostile =
        deskReview(SCOPE.with(Area.of("<b>&\"'", "\u062a\u0646\u063a <script>")))
            .noting(
                List.of(
                    new Finding("A", Severity.ERROR, " a\u0000b\tc \uD83D", Map.of())
                        .at("s\u2028ite", "\uFFFE & <x> \u202E")))
            .notComputable(Outcome.Reason.NO_DATA, "]]> <!-- & \uD83D\uDE00");
    return Stream.of(
        REPORTS.write(counted(SCOPE, 29_760, 48_000)),
        MeasureReports.of("urn:uuid:0b8ff5a1-1111-4222-8333-444455556666")
            .status(ReportStatus.PENDING)
            .write(counted(SCOPE, 0, 48_000)),
        REPORTS.write(
            deskReview(SCOPE)
                .computed(
                    Proportion.of(Rational.of(5, 3), Rational.parse("60350.508")),
                    new Uncertainty.NoInterval("none"))),
        REPORTS.write(counted(SCOPE, 3_000_000_000L, 4_000_000_000L)),
        REPORTS.write(survey(SCOPE)),
        REPORTS.counts(SCOPE, new MeasureCounts(330, 10, 530, 6, 5)).write(survey(SCOPE)),
        REPORTS.improvement(ImprovementNotation.DECREASE).write(survey(SCOPE)),
        REPORTS.write(sexes),
        REPORTS.write(bySex(3, 23_000, 15_760, 25_000).suppressBelow(5)),
        REPORTS.write(byGroup),
        REPORTS.write(byArea),
        REPORTS.write(byMonth),
        REPORTS.write(hostile),
        REPORTS.write(
            counted(SCOPE, 29_760, 48_000),
            List.of(
                sexes, CoverageTable.of(Dimension.TARGET_GROUP, List.of(counted(SCOPE, 1, 2))))));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void aReportIsValidR4(String report) {
    assertThat(R4Validator.messages(report, ResultSeverityEnum.ERROR)).isEmpty();
    assertThat(R4Validator.messages(report, ResultSeverityEnum.WARNING))
        .allMatch(message ->
            message.contains("/nutricoverage/fhir/CodeSystem/")
                || message.contains("https://example.org/Measure/")
                || message.contains("urn:uuid:0b8f"));
  }

  @ParameterizedTest
  @EnumSource(Outcome.Reason.class)
  void aFigureThatIsNotComputableIsValid(Outcome.Reason reason) {
    String report = REPORTS.write(deskReview(SCOPE).notComputable(reason, "so it is"));
    assertThat(R4Validator.messages(report, ResultSeverityEnum.ERROR)).isEmpty();
    MeasureReport.MeasureReportGroupComponent group = R4Validator.parsed(report).getGroupFirstRep();
    assertThat(group.getMeasureScore().hasValue()).isFalse();
    assertThat(group.getPopulation())
        .noneMatch(population -> population.getCountElement().hasValue());
  }

  @Test
  void theValidatorFindsFaults() {
    String report = REPORTS.write(survey(SCOPE));
    assertThat(
            List.of(
                report.replace("\"summary\"", "\"individually\""),
                report.replace("\"count\": 519", "\"count\": 519.5"),
                report.replace("\"value\": 0.617", "\"value\": \"0.617\""),
                report.replace("coverage-interval", "coverage-interlude"),
                report.replace("\"url\": \"level\"", "\"url\": \"height\""),
                report.replace("\"masked\"", "\"hidden\"").replace("\"unknown\"", "\"hidden\""),
                report.replace("\"increase\"", "\"improve\""),
                report.replace("\"2026-03-31\"", "\"2026-02-31\"")))
        .doesNotContain(report)
        .allSatisfy(mutated ->
            assertThat(R4Validator.messages(mutated, ResultSeverityEnum.ERROR)).isNotEmpty());
  }

  @Test
  void theDefinitionsOfTheExtensionsAreSound() {
    assertThat(R4Validator.snapshots())
        .hasSize(6)
        .allSatisfy(definition -> {
          assertThat(definition.getUrl())
              .startsWith(
                  "https://github.com/nutricoverage/nutricoverage/fhir/StructureDefinition/coverage-");
          assertThat(definition.getSnapshot().getElement().size())
              .isGreaterThanOrEqualTo(definition.getDifferential().getElement().size());
        });
  }

  @Test
  void hapiReadsWhatWasWritten() {
    MeasureReport report =
        R4Validator.parsed(REPORTS.counts(SCOPE, MeasureCounts.of(320, 519)).write(survey(SCOPE)));
    MeasureReport.MeasureReportGroupComponent group = report.getGroupFirstRep();
    assertThat(report.getType()).isEqualTo(MeasureReport.MeasureReportType.SUMMARY);
    assertThat(report.getMeasure()).isEqualTo("https://example.org/Measure/nutrition-coverage|1.0");
    assertThat(group.getMeasureScore().getValue()).isEqualByComparingTo("0.617");
    assertThat(group.getPopulation())
        .extracting(MeasureReport.MeasureReportGroupPopulationComponent::getCount)
        .containsExactly(523, 519, 320);
  }
}
