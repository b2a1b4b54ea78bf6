package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nutricoverage.core.Indicator.FrequencyRule;

/** The closed lists: indicators, sub-activities, definitions of reach, sexes, methods, reasons. */
class CatalogueTest {

  @ParameterizedTest
  @CsvSource({
    "7, PREVENTION_COVERAGE, 3, 1, 3, 12, 3",
    "8, ADHERENCE, 4, 0, 0, 12, 0",
    "13, MAM_MANAGEMENT_COVERAGE, 2, 1, 3, 12, 0",
    "14, RECOVERY_RATE, 3, 1, 0, 0, 0",
    "15, MORTALITY_RATE, 3, 1, 0, 0, 0",
    "16, DEFAULT_RATE, 3, 1, 0, 0, 0",
    "17, NON_RESPONSE_RATE, 3, 1, 0, 0, 0"
  })
  void indicatorsAreThoseOfTheHandbook(
      String code,
      Indicator indicator,
      int groups,
      int entries,
      int reports,
      int surveys,
      int first) {
    assertThat(Indicator.parse(' ' + code)).isEqualTo(indicator);
    assertThat(indicator.code()).isEqualTo(code);
    assertThat(indicator.targetGroups()).hasSize(groups).doesNotHaveDuplicates();
    assertThat(indicator.frequency())
        .isEqualTo(new FrequencyRule(entries, reports, surveys, first));
    assertThat(indicator.version()).isEqualTo("V5.0 2026.03");
    assertThat(indicator.unit()).isEqualTo("percent");
    assertThat(indicator).hasToString(code + ". " + indicator.title());
    assertThat(indicator.title()).isNotBlank();
  }

  @Test
  void indicatorsHaveTheirTitles() {
    assertThat(Indicator.MAM_MANAGEMENT_COVERAGE)
        .hasToString(
            "13. Percentage of moderate acute malnutrition cases reached by management services (coverage)");
    assertThatThrownBy(() -> Indicator.parse("9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("indicator code must be one of 7, 8, 13, 14, 15, 16, 17 but was \"9\"");
  }

  @Test
  void theFirstSurveyOfPreventionIsDueWithinThreeMonths() {
    assertThat(Indicator.PREVENTION_COVERAGE.frequency().firstSurveyWithinMonths()).hasValue(3);
    assertThat(Indicator.MAM_MANAGEMENT_COVERAGE.frequency().firstSurveyWithinMonths()).isEmpty();
    assertThatThrownBy(() -> new FrequencyRule(-1, 0, 0, 0))
        .hasMessage("monthsBetweenEntries must be a number of months of at least 0 but was -1");
    assertThatThrownBy(() -> new FrequencyRule(0, -2, 0, 0))
        .hasMessage("monthsBetweenReports must be a number of months of at least 0 but was -2");
    assertThatThrownBy(() -> new FrequencyRule(0, 0, -3, 0))
        .hasMessage("monthsBetweenSurveys must be a number of months of at least 0 but was -3");
    assertThatThrownBy(() -> new FrequencyRule(0, 0, 0, -4))
        .hasMessage("firstSurveyMonths must be a number of months of at least 0 but was -4");
  }

  @ParameterizedTest
  @CsvSource({
    "PREV, PREVENTION_OF_WASTING, prevention of wasting, 7, 3",
    "STUN, PREVENTION_OF_STUNTING, prevention of stunting, 7, 2",
    "PMD, PREVENTION_OF_MICRONUTRIENT_DEFICIENCIES, prevention of micronutrient deficiencies, 7, 3",
    "MAM, MAM_MANAGEMENT, management of moderate acute malnutrition, 13, 2"
  })
  void subActivitiesAreThoseOfTheHandbook(
      String code, SubActivity subActivity, String label, String indicator, int groups) {
    assertThat(SubActivity.parse(code + ' ')).isEqualTo(subActivity);
    assertThat(subActivity.code()).isEqualTo(code);
    assertThat(subActivity.label()).isEqualTo(label);
    assertThat(subActivity.coverageIndicator().code()).isEqualTo(indicator);
    assertThat(subActivity.targetGroups()).hasSize(groups).doesNotHaveDuplicates();
    assertThat(subActivity.coverageIndicator().targetGroups())
        .containsAll(subActivity.targetGroups());
  }

  @Test
  void otherSubActivitiesAreRefused() {
    assertThatThrownBy(() -> SubActivity.parse("prev"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sub-activity code must be one of PREV, STUN, PMD, MAM but was \"prev\"");
  }

  @ParameterizedTest
  @EnumSource(ReachDefinition.class)
  void onlyWaysToLeaveTreatmentAreAdditive(ReachDefinition definition) {
    boolean leaves =
        Arrays.asList("RECOVERED", "DIED", "DEFAULTED", "NOT_RESPONDED")
            .contains(definition.name());
    assertThat(definition.isAdditiveOverTime()).isEqualTo(leaves);
    assertThat(definition.label()).isNotBlank();
  }

  @Test
  void wordsForReports() {
    assertThat(ReachDefinition.REGISTERED.label()).isEqualTo("registered in the programme");
    assertThat(Arrays.stream(ReachDefinition.values()).map(ReachDefinition::label))
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(Sex.values()).map(Sex::label))
        .containsExactly("female", "male", "overall");
    assertThat(Arrays.stream(Method.Family.values()).map(Method.Family::label))
        .containsExactly(
            "desk review (proxy)",
            "survey",
            "SQUEAC",
            "SLEAC",
            "CSAS",
            "S3M",
            "register",
            "programme records");
  }

  @Test
  void methodsNameTheirEstimator() {
    assertThat(Method.of(Method.Family.SLEAC, " treatment coverage "))
        .hasToString("SLEAC: treatment coverage");
    assertThatThrownBy(() -> Method.of(Method.Family.SLEAC, " "))
        .hasMessage("estimator must be a text that is not blank");
  }

  @ParameterizedTest
  @CsvSource({
    "ABOVE_ELIGIBLE, WARNING",
    "PROXY_ESTIMATE, INFO",
    "SOURCE_NOT_STATED, WARNING",
    "UNUSUAL_TARGET_GROUP, WARNING",
    "CELLS_LEFT_OUT, WARNING",
    "TOTAL_DIFFERS, WARNING",
    "SUPPRESSED, INFO"
  })
  void findingsHaveTheirWeight(CoverageFinding finding, Severity severity) {
    assertThat(finding.severity()).isEqualTo(severity);
  }
}
