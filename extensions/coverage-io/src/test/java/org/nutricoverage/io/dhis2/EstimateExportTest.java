package org.nutricoverage.io.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
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
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;

class EstimateExportTest {

  private static final TargetGroup YOUNG = TargetGroup.CHILDREN_6_23_MONTHS;
  private static final EstimateExport EXPORT =
      EstimateExport.of(IdSchemes.of(IdScheme.CODE), YOUNG)
          .numerator("NUM")
          .denominator("DEN")
          .percentage("PCT", 1)
          .orgUnit("CD54", "TAN");
  private static final Scope SCOPE =
      Scope.coverage(
          SubActivity.PREVENTION_OF_WASTING,
          Area.of("CD54", "Tanganyika"),
          ReportingPeriod.quarter(2026, 1),
          YOUNG);

  private static CoverageEstimate.Builder builder(Scope scope) {
    return CoverageEstimate.of(scope, Method.of(Method.Family.SURVEY, "share"))
        .reached(ReachDefinition.REGISTERED)
        .restingOn(new Evidence.Stated("x"));
  }

  private static CoverageEstimate estimate(Scope scope, Proportion proportion) {
    return builder(scope).computed(proportion, new Uncertainty.NoInterval("none"));
  }

  private static List<String> texts(DataValueSet set) {
    return set.values().stream().map(DataValue::toString).toList();
  }

  @Test
  void writesNumeratorDenominatorAndPercentage() {
    DataValueSet set = EXPORT.write(List.of(estimate(SCOPE, Proportion.of(29_760, 48_000))));
    assertThat(texts(set))
        .containsExactly(
            "DEN 2026Q1 TAN = 48000", "NUM 2026Q1 TAN = 29760", "PCT 2026Q1 TAN = 62.0");
    assertThat(set.findings()).isEmpty();
    assertThat(set.idSchemes()).isEqualTo(IdSchemes.of(IdScheme.CODE));
    assertThat(DataValueReading.of(set.idSchemes()).readJson("x", DataValueWriting.json(set)))
        .isEqualTo(set);
  }

  @Test
  void writesOnlyWhatHasADataElement() {
    EstimateExport percentage =
        EstimateExport.of(IdSchemes.of(IdScheme.CODE), YOUNG)
            .orgUnit("CD54", "TAN")
            .percentage("PCT", 0)
            .attributedTo("NGO");
    assertThat(texts(percentage.write(List.of(estimate(SCOPE, Proportion.of(1, 8))))))
        .containsExactly("PCT 2026Q1 TAN [NGO] = 13");
    EstimateExport numerator =
        EstimateExport.of(IdSchemes.of(IdScheme.CODE), YOUNG)
            .orgUnit("CD54", "TAN")
            .numerator("NUM");
    assertThat(texts(numerator.write(List.of(estimate(SCOPE, Proportion.of(0, 8))))))
        .containsExactly("NUM 2026Q1 TAN = 0");
    assertThatThrownBy(() -> EstimateExport.of(IdSchemes.of(IdScheme.CODE), YOUNG).write(List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "missing before writing: numerator(dataElement), denominator(dataElement) or"
                + " percentage(dataElement, decimals)");
  }

  @Test
  void countsThatAreNotWholeAreDecimals() {
    DataValueSet set =
        EXPORT.write(
            List.of(
                estimate(SCOPE, Proportion.of(Rational.parse("20.5"), Rational.of(31_000, 365)))));
    assertThat(texts(set))
        .containsExactly(
            "DEN 2026Q1 TAN = 84.9315", "NUM 2026Q1 TAN = 20.5", "PCT 2026Q1 TAN = 24.1");
    assertThat(set.findings())
        .map(Finding::toString)
        .containsExactly(
            "INFO VALUE_ROUNDED (area Tanganyika (CD54), period 2026Q1, sex overall, dataElement"
                + " DEN): the count is no decimal of 4 places and was rounded to them");
    assertThat(
            texts(EXPORT.write(List.of(estimate(SCOPE, Proportion.of(200, 1_000_000_000_000L))))))
        .contains("DEN 2026Q1 TAN = 1000000000000", "NUM 2026Q1 TAN = 200", "PCT 2026Q1 TAN = 0.0");
  }

  @Test
  void anEstimateWithoutCountsGivesItsPercentage() {
    DataValueSet set = EXPORT.write(List.of(estimate(SCOPE, Proportion.estimated(0.617, 0.028))));
    assertThat(texts(set)).containsExactly("PCT 2026Q1 TAN = 61.7");
    assertThat(set.findings())
        .map(Finding::toString)
        .containsExactly(
            "WARNING NOT_EXPORTED (area Tanganyika (CD54), period 2026Q1, sex overall): the estimate"
                + " has no counts; numerator and denominator were left out");
    DataValueSet percentageOnly =
        EstimateExport.of(IdSchemes.of(IdScheme.CODE), YOUNG)
            .orgUnit("CD54", "TAN")
            .percentage("PCT", 2)
            .write(List.of(estimate(SCOPE, Proportion.estimated(0.617, 0.028))));
    assertThat(texts(percentageOnly)).containsExactly("PCT 2026Q1 TAN = 61.70");
    assertThat(percentageOnly.findings()).isEmpty();
  }

  @Test
  void whatHasNoFigureIsLeftOutAndNeverZero() {
    DataValueSet set =
        EXPORT.write(
            List.of(
                builder(SCOPE).notComputable(Outcome.Reason.SUPPRESSED, "small cell"),
                builder(SCOPE).notComputable(Outcome.Reason.NO_DATA, "nothing"),
                estimate(SCOPE.with(TargetGroup.PBWG), Proportion.of(1, 2)),
                estimate(SCOPE.with(Area.of("CD55", "Kasai")), Proportion.of(1, 2)),
                estimate(SCOPE.with(Sex.FEMALE), Proportion.of(1, 2)),
                estimate(
                    SCOPE.with(ReportingPeriod.parse("2026-01/2026-05")), Proportion.of(1, 2))));
    assertThat(set.values()).isEmpty();
    assertThat(set.findings())
        .map(Finding::toString)
        .containsExactly(
            "WARNING NOT_EXPORTED (area Tanganyika (CD54), period 2026Q1, sex overall): the estimate"
                + " was left out: it has no figure, SUPPRESSED: small cell",
            "WARNING NOT_EXPORTED (area Tanganyika (CD54), period 2026Q1, sex overall): the estimate"
                + " was left out: it has no figure, NO_DATA: nothing",
            "WARNING NOT_EXPORTED (area Tanganyika (CD54), period 2026Q1, sex overall): the estimate"
                + " was left out: the data elements are for children 6-23 months",
            "ERROR UNKNOWN_ORG_UNIT (area Kasai (CD55), period 2026Q1, sex overall): the area has no"
                + " organisation unit; the estimate was left out",
            "WARNING NOT_EXPORTED (area Tanganyika (CD54), period 2026Q1, sex female): the estimate"
                + " was left out: the sex has no category option combination",
            "ERROR PERIOD_NOT_EXPRESSIBLE (area Tanganyika (CD54), period 2026-01/2026-05, sex"
                + " overall): DHIS2 has no period with exactly these months; the estimate was left"
                + " out");
  }

  @Test
  void sexesHaveTheirCategories() {
    EstimateExport bySex = EXPORT.sex(Sex.FEMALE, "F").sex(Sex.MALE, "M").sex(Sex.ALL, "T");
    assertThat(
            texts(
                bySex.write(
                    List.of(
                        estimate(SCOPE, Proportion.of(3, 4)),
                        estimate(SCOPE.with(Sex.FEMALE), Proportion.of(1, 2)),
                        estimate(SCOPE.with(Sex.MALE), Proportion.of(2, 2))))))
        .contains("NUM.F 2026Q1 TAN = 1", "NUM.M 2026Q1 TAN = 2", "NUM.T 2026Q1 TAN = 3")
        .hasSize(9);
    assertThatThrownBy(() -> EXPORT.sex(Sex.FEMALE, ""))
        .hasMessage("categoryOptionCombo must be one that no other sex has but was \"\"");
  }

  @Test
  void twoEstimatesOfOneCellContradictEachOther() {
    DataValueSet set =
        EXPORT.write(
            List.of(estimate(SCOPE, Proportion.of(1, 4)), estimate(SCOPE, Proportion.of(2, 4))));
    assertThat(texts(set)).containsExactly("DEN 2026Q1 TAN = 4");
    assertThat(set.findings())
        .map(Finding::code)
        .containsExactly("DUPLICATE_VALUE", "CONFLICTING_VALUES", "CONFLICTING_VALUES");
  }

  @Test
  void identifiersAreChecked() {
    EstimateExport uids = EstimateExport.of(IdSchemes.of(IdScheme.UID), YOUNG);
    assertThatThrownBy(() -> uids.numerator("NUM"))
        .hasMessage("dataElement must be a uid but was \"NUM\"");
    assertThatThrownBy(() -> uids.denominator(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> uids.percentage("PCT", 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> uids.orgUnit("CD54", "TAN"))
        .hasMessage("orgUnit must be a uid but was \"TAN\"");
    assertThatThrownBy(() -> EXPORT.percentage("PCT", 11))
        .hasMessage("decimals must be a number of places from 0 to 10 but was 11");
    assertThatThrownBy(() -> EXPORT.percentage("PCT", -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EXPORT.orgUnit("CD55", "TAN"))
        .hasMessage("orgUnit must be one that no other area has but was \"TAN\"");
    assertThatThrownBy(() -> EXPORT.orgUnit(" ", "KAS"))
        .hasMessage("areaCode must be a text that is not blank");
  }
}
