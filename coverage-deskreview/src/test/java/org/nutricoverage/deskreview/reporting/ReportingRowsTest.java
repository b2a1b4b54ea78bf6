package org.nutricoverage.deskreview.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.deskreview.reporting.ReportingColumn.COMPARISON;
import static org.nutricoverage.deskreview.reporting.ReportingColumn.DENOMINATOR;
import static org.nutricoverage.deskreview.reporting.ReportingColumn.INCIDENCE_FACTOR_K;
import static org.nutricoverage.deskreview.reporting.ReportingColumn.MONTHS_MISSING;
import static org.nutricoverage.deskreview.reporting.ReportingColumn.NOTE;
import static org.nutricoverage.deskreview.reporting.ReportingColumn.NUMERATOR;
import static org.nutricoverage.deskreview.reporting.ReportingColumn.PERCENT;
import static org.nutricoverage.deskreview.reporting.ReportingColumn.PERCENT_EXACT;
import static org.nutricoverage.deskreview.reporting.ReportingColumn.SOURCE;
import static org.nutricoverage.deskreview.reporting.ReportingColumn.YEAR;
import static org.nutricoverage.deskreview.reporting.ReportingRow.ValueType.FOLLOW_UP;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.standard.Threshold;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;

class ReportingRowsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 20);
  private static final Scope WOMEN = Estimates.scope(TargetGroup.PBWG);

  private static FollowUp complete() {
    return ReportingRows.followUp("CD", DAY, Estimates.counted(Sex.ALL, 29_760, 48_000))
        .sex(Estimates.counted(Sex.FEMALE, 15_000, 24_000))
        .sex(Estimates.counted(Sex.MALE, 14_760, 24_000));
  }

  private static ReportingRow row(ReportingRows rows, Sex sex) {
    return rows.row(FOLLOW_UP, sex).orElseThrow();
  }

  private static List<String> codes(ReportingRows rows) {
    return rows.findings().stream().map(Finding::code).toList();
  }

  @Test
  void givesMaleFemaleAndOverall() {
    ReportingRows rows =
        complete().source(" desk review ").incidenceFactor(Rational.parse("1.6")).rows();
    assertThat(rows.findings()).isEmpty();
    assertThat(rows.rows())
        .extracting(ReportingRow::sex)
        .containsExactly(Sex.MALE, Sex.FEMALE, Sex.ALL);
    assertThat(rows.rows().get(2).values())
        .containsExactly(
            "PREV",
            "CD",
            "CHILDREN_6_23_MONTHS",
            "CD54",
            "Tanganyika",
            "7",
            "FOLLOW_UP",
            "2026Q1",
            "2026",
            "2026-04-20",
            "desk review",
            "OVERALL",
            "REPORTED",
            "29760",
            "48000",
            "62",
            "62.0",
            "",
            "desk review (proxy): stated counts",
            "received at least one transfer",
            "census projection 2025",
            "1.6",
            "",
            "proxy");
    assertThat(ReportingRow.columns())
        .containsExactly(
            "sub_activity",
            "country",
            "target_group",
            "location_code",
            "location_name",
            "indicator",
            "value_type",
            "period",
            "year",
            "date",
            "source",
            "sex",
            "status",
            "numerator",
            "denominator",
            "percent_exact",
            "percent",
            "comparison",
            "method",
            "reach_definition",
            "denominator_source",
            "incidence_factor_k",
            "months_missing",
            "note");
    assertThat(row(rows, Sex.MALE).value(PERCENT)).isEqualTo("61.5");
    assertThat(row(rows, Sex.FEMALE).value(PERCENT_EXACT)).isEqualTo("62.5");
    assertThat(row(rows, Sex.MALE).status()).isEqualTo(ReportingRow.Status.REPORTED);
    assertThat(row(rows, Sex.MALE).valueType()).isEqualTo(FOLLOW_UP);
  }

  @Test
  void malesDoNotApplyToWomen() {
    ReportingRows rows =
        ReportingRows.followUp("CD", DAY, Estimates.about(WOMEN, 1410, 3000)).rows();
    assertThat(rows.findings()).isEmpty();
    ReportingRow male = row(rows, Sex.MALE);
    assertThat(male.status()).isEqualTo(ReportingRow.Status.NOT_APPLICABLE);
    assertThat(male.value(PERCENT)).isEmpty();
    assertThat(male.value(NUMERATOR)).isEmpty();
    assertThat(male.value(NOTE))
        .isEqualTo("proxy; not applicable: pregnant and breastfeeding women and girls");
    assertThat(row(rows, Sex.FEMALE).value(PERCENT)).isEqualTo("47.0");
    assertThat(row(rows, Sex.FEMALE).value(NOTE))
        .isEqualTo("proxy; all members of the group are female");
    assertThat(row(rows, Sex.ALL).value(NOTE)).isEqualTo("proxy");
  }

  @Test
  void womenGivenByThemselvesMustAddUp() {
    ReportingRows rows =
        ReportingRows.followUp("CD", DAY, Estimates.about(WOMEN, 1410, 3000))
            .sex(Estimates.about(WOMEN.with(Sex.FEMALE), 1400, 3000))
            .rows();
    assertThat(codes(rows)).containsExactly("UNKNOWN_SEX");
    assertThat(row(rows, Sex.FEMALE).value(NUMERATOR)).isEqualTo("1400");
  }

  @Test
  void aMissingSexIsAFindingAndARow() {
    ReportingRows rows =
        ReportingRows.followUp("CD", DAY, Estimates.counted(Sex.ALL, 29_760, 48_000))
            .sex(Estimates.counted(Sex.FEMALE, 15_000, 24_000))
            .rows();
    assertThat(rows.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR SEX_MISSING (sex male): follow-up values must be given by sex; there is none for"
                + " male, PREV, indicator 7, Tanganyika (CD54), 2026Q1, children 6-23 months,"
                + " overall");
    assertThat(row(rows, Sex.MALE).status()).isEqualTo(ReportingRow.Status.MISSING);
    assertThat(row(rows, Sex.MALE).value(NOTE)).isEqualTo("proxy; no value was given");
    ReportingRows neither =
        ReportingRows.followUp("CD", DAY, Estimates.counted(Sex.ALL, 1, 2)).rows();
    assertThat(codes(neither)).containsExactly("SEX_MISSING", "SEX_MISSING");
    assertThat(neither.rows()).hasSize(3);
  }

  @Test
  void peopleOfUnknownSexExplainTheDifference() {
    ReportingRows rows =
        ReportingRows.followUp("CD", DAY, Estimates.counted(Sex.ALL, 31_000, 48_000))
            .sex(Estimates.counted(Sex.FEMALE, 15_000, 24_000))
            .sex(Estimates.counted(Sex.MALE, 14_760, 24_000))
            .rows();
    assertThat(rows.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING UNKNOWN_SEX (count reached): 1,240 people reached of unknown sex: overall"
                + " 31,000, by sex 29,760");
    assertThat(row(rows, Sex.ALL).value(NOTE))
        .isEqualTo("proxy; 1,240 people reached of unknown sex");
  }

  @Test
  void fewerOverallThanBySexIsAnError() {
    ReportingRows rows =
        ReportingRows.followUp("CD", DAY, Estimates.counted(Sex.ALL, 29_760, 47_000))
            .sex(Estimates.counted(Sex.FEMALE, 15_000, 24_000))
            .sex(Estimates.counted(Sex.MALE, 14_760, 24_000))
            .rows();
    assertThat(rows.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR OVERALL_BELOW_SEXES (count eligible): 47,000 people eligible overall, but 48,000"
                + " by sex: people were counted twice or left out of the overall count");
    assertThat(row(rows, Sex.ALL).value(NOTE)).isEqualTo("proxy");
  }

  @Test
  void estimatesWithoutCountsAreNotAddedUp() {
    Scope scope = Estimates.scope(TargetGroup.CHILDREN_6_23_MONTHS);
    ReportingRows rows =
        ReportingRows.followUp("CD", DAY, Estimates.of(scope, Proportion.estimated(0.62, 0.02)))
            .sex(Estimates.of(scope.with(Sex.MALE), Proportion.estimated(0.61, 0.03)))
            .sex(Estimates.counted(Sex.FEMALE, 1, 2))
            .rows();
    assertThat(rows.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "INFO SEX_COUNTS_NOT_CHECKED: not all values have counts; whether the sexes add up to"
                + " the overall value was not checked");
    assertThat(row(rows, Sex.ALL).value(PERCENT_EXACT)).isEqualTo("62");
    assertThat(row(rows, Sex.ALL).value(PERCENT)).isEqualTo("62.0");
    assertThat(row(rows, Sex.ALL).value(DENOMINATOR)).isEmpty();
    ReportingRows other =
        ReportingRows.followUp("CD", DAY, Estimates.counted(Sex.ALL, 1, 2))
            .sex(Estimates.of(scope.with(Sex.MALE), Proportion.estimated(0.61, 0.03)))
            .sex(Estimates.counted(Sex.FEMALE, 1, 2))
            .rows();
    assertThat(codes(other)).containsExactly("SEX_COUNTS_NOT_CHECKED");
  }

  @Test
  void valuesThatCannotBeComputedSaySo() {
    CoverageEstimate estimate = Estimates.counted(Sex.ALL, 1, 2);
    Map<Outcome.Reason, ReportingRow.Status> expected = new EnumMap<>(Outcome.Reason.class);
    expected.put(Outcome.Reason.NO_DATA, ReportingRow.Status.NOT_COMPUTABLE);
    expected.put(Outcome.Reason.SUPPRESSED, ReportingRow.Status.SUPPRESSED);
    expected.put(Outcome.Reason.NOT_APPLICABLE, ReportingRow.Status.NOT_APPLICABLE);
    expected.forEach((reason, status) -> {
      ReportingRow row =
          row(
              ReportingRows.followUp(
                      "CD", DAY, estimate.with(new Outcome.NotComputable(reason, "why")))
                  .rows(),
              Sex.ALL);
      assertThat(row.status()).isEqualTo(status);
      assertThat(row.value(NOTE)).isEqualTo("proxy; " + reason + ": why");
      assertThat(row.value(PERCENT)).isEmpty();
      assertThat(row.value(PERCENT_EXACT)).isEmpty();
    });
  }

  @Test
  void missingMonthsAndReportsAreShown() {
    ReportingRows rows =
        complete()
            .monthsMissing(
                List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 1), YearMonth.of(2026, 3)))
            .rows();
    assertThat(row(rows, Sex.MALE).value(MONTHS_MISSING)).isEqualTo("2026-01 2026-03");
    ReportingRows replaced =
        complete().monthsMissing(List.of(YearMonth.of(2026, 3))).monthsMissing(List.of()).rows();
    assertThat(row(replaced, Sex.ALL).value(MONTHS_MISSING)).isEmpty();
    assertThat(missingReports(30, 28)).isEqualTo("2 of 30 monthly reports");
    assertThat(missingReports(30, 30)).isEmpty();
    assertThatThrownBy(() -> complete().monthsMissing(List.of(YearMonth.of(2026, 4))))
        .hasMessage("month must be a month of the period 2026Q1 but was 2026-04");
  }

  private static String missingReports(int expected, int reported) {
    CoverageEstimate estimate =
        Estimates.builder(
                Estimates.scope(TargetGroup.CHILDREN_6_23_MONTHS), Method.Family.DESK_REVIEW)
            .restingOn(new Evidence.RoutineReports(10, expected, reported))
            .computed(Proportion.of(1, 2), new Uncertainty.NoInterval("x"));
    return row(ReportingRows.followUp("CD", DAY, estimate).rows(), Sex.ALL).value(MONTHS_MISSING);
  }

  @Test
  void warningsOfTheEstimateAreInTheNoteAndTheTrueRatioStays() {
    ReportingRow row =
        row(ReportingRows.followUp("CD", DAY, Estimates.counted(Sex.ALL, 4, 3)).rows(), Sex.ALL);
    assertThat(row.value(PERCENT_EXACT)).isEqualTo("400/3");
    assertThat(row.value(PERCENT)).isEqualTo("133.3");
    assertThat(row.value(NOTE)).isEqualTo("proxy; ABOVE_ELIGIBLE");
  }

  @Test
  void surveysAreNoProxy() {
    CoverageEstimate survey =
        Estimates.builder(Estimates.scope(TargetGroup.PBWG), Method.Family.SURVEY)
            .restingOn(Evidence.Sample.simple(200))
            .computed(Proportion.of(1, 2), new Uncertainty.NoInterval("x"));
    ReportingRows rows = ReportingRows.followUp("CD", DAY, survey).rows();
    assertThat(row(rows, Sex.ALL).value(NOTE)).isEmpty();
    assertThat(row(rows, Sex.MALE).value(NOTE)).startsWith("not applicable");
  }

  @Test
  void differentMethodsAreNoted() {
    Scope female = Estimates.scope(TargetGroup.CHILDREN_6_23_MONTHS).with(Sex.FEMALE);
    CoverageEstimate survey =
        Estimates.builder(female, Method.Family.SURVEY)
            .restingOn(Evidence.Sample.simple(200))
            .computed(Proportion.of(15_000, 24_000), new Uncertainty.NoInterval("x"));
    CoverageEstimate otherReach =
        CoverageEstimate.of(
                female.with(Sex.MALE), Method.of(Method.Family.DESK_REVIEW, "stated counts"))
            .reached(ReachDefinition.REGISTERED)
            .restingOn(new Evidence.Stated(""))
            .computed(Proportion.of(14_760, 24_000), new Uncertainty.NoInterval("x"));
    ReportingRows rows =
        ReportingRows.followUp("CD", DAY, Estimates.counted(Sex.ALL, 29_760, 48_000))
            .sex(survey)
            .sex(otherReach)
            .rows();
    assertThat(rows.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING METHODS_DIFFER (sex female): overall: desk review (proxy): stated counts,"
                + " received at least one transfer; female: survey: stated counts, received at"
                + " least one transfer",
            "WARNING METHODS_DIFFER (sex male): overall: desk review (proxy): stated counts,"
                + " received at least one transfer; male: desk review (proxy): stated counts,"
                + " registered in the programme");
  }

  @Test
  void refusesEstimatesThatDoNotBelongTogether() {
    CoverageEstimate overall = Estimates.counted(Sex.ALL, 29_760, 48_000);
    CoverageEstimate male = Estimates.counted(Sex.MALE, 1, 2);
    assertThatThrownBy(() -> ReportingRows.followUp(" ", DAY, overall))
        .hasMessage("country must be a text that is not blank");
    assertThatThrownBy(() -> ReportingRows.followUp("CD", DAY, male))
        .hasMessage("overall must be an estimate for both sexes but was for male");
    FollowUp followUp = ReportingRows.followUp("CD", DAY, overall);
    assertThatThrownBy(() -> followUp.sex(overall))
        .hasMessage("estimate must be for males or for females but was for both sexes");
    followUp.sex(male);
    assertThatThrownBy(() -> followUp.sex(male)).hasMessage("estimate for male must be given once");
    assertThatThrownBy(() ->
            followUp.sex(
                Estimates.about(
                    male.scope().with(ReportingPeriod.year(2025)).with(Sex.FEMALE), 1, 2)))
        .hasMessage(
            "estimate must be about PREV, indicator 7, Tanganyika (CD54), 2026Q1, children 6-23"
                + " months, overall in all but sex but was PREV, indicator 7, Tanganyika (CD54),"
                + " 2025, children 6-23 months, female");
    assertThatThrownBy(() -> followUp.incidenceFactor(Rational.of(-1)))
        .hasMessage("k must be a factor of at least 0 but was -1");
    assertThat(
            row(followUp.incidenceFactor(Rational.ZERO).rows(), Sex.ALL).value(INCIDENCE_FACTOR_K))
        .isEqualTo("0");
  }

  @Test
  void takesATableBySex() {
    CoverageTable table =
        CoverageTable.of(
            Dimension.SEX,
            List.of(
                Estimates.counted(Sex.FEMALE, 15_000, 24_000),
                Estimates.counted(Sex.MALE, 14_760, 24_000)));
    ReportingRows rows = ReportingRows.followUp("CD", DAY, table).rows();
    assertThat(rows.findings()).isEmpty();
    assertThat(row(rows, Sex.ALL).value(PERCENT)).isEqualTo("62.0");
    assertThat(row(rows, Sex.MALE).value(NUMERATOR)).isEqualTo("14760");
    CoverageTable byArea =
        CoverageTable.of(
            Dimension.AREA,
            List.of(
                Estimates.counted(Sex.MALE, 1, 2),
                Estimates.about(
                    Estimates.counted(Sex.MALE, 1, 2).scope().with(Area.parse("X")), 1, 2)));
    assertThatThrownBy(() -> ReportingRows.followUp("CD", DAY, byArea))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPlanGivesBaselineAndTargets() {
    TargetPlan plan =
        TargetPlanTest.prevention()
            .continuingProgramme(Rational.of(1, 3))
            .baseline(Baseline.previousYear(Rational.of(1, 3), 2025))
            .annual(AnnualTarget.of(2026, Threshold.atLeastPercent(70)))
            .annual(AnnualTarget.of(2027, Threshold.parse("> 72.5 %")).becauseOf("survey"))
            .endOfPlan(EndOfPlanTarget.of(Threshold.atLeastPercent(75)).becauseOf("trend"))
            .build();
    ReportingRows rows = ReportingRows.of("CD", plan);
    assertThat(rows.rows())
        .extracting(ReportingRow::toString)
        .containsExactly(
            "sub_activity PREV, country CD, target_group CHILDREN_6_23_MONTHS, location_code CD54,"
                + " location_name Tanganyika, indicator 7, value_type BASELINE, year 2025, source"
                + " coverage of the previous year, sex OVERALL, status REPORTED, percent_exact"
                + " 100/3, percent 33.3, note coverage of the previous year",
            "sub_activity PREV, country CD, target_group CHILDREN_6_23_MONTHS, location_code CD54,"
                + " location_name Tanganyika, indicator 7, value_type ANNUAL_TARGET, year 2026, sex"
                + " OVERALL, status REPORTED, percent_exact 70, percent 70.0, comparison >=",
            "sub_activity PREV, country CD, target_group CHILDREN_6_23_MONTHS, location_code CD54,"
                + " location_name Tanganyika, indicator 7, value_type ANNUAL_TARGET, year 2027, sex"
                + " OVERALL, status REPORTED, percent_exact 72.5, percent 72.5, comparison >, note"
                + " survey",
            "sub_activity PREV, country CD, target_group CHILDREN_6_23_MONTHS, location_code CD54,"
                + " location_name Tanganyika, indicator 7, value_type END_OF_PLAN_TARGET, year 2027,"
                + " sex OVERALL, status REPORTED, percent_exact 75, percent 75.0, comparison >=,"
                + " note trend");
    assertThat(rows.findings()).isEqualTo(plan.check()).isNotEmpty();
    assertThat(rows.rows().get(0).value(SOURCE)).isEqualTo("coverage of the previous year");
    assertThat(rows.rows().get(0).value(YEAR)).isEqualTo("2025");
    assertThat(rows.rows().get(1).value(COMPARISON)).isEqualTo(">=");
    assertThatThrownBy(() -> ReportingRows.of("", plan))
        .hasMessage("country must be a text that is not blank");
  }

  @Test
  void rowsAreJoinedInOrder() {
    ReportingRows plan = ReportingRows.of("CD", TargetPlanTest.prevention().build());
    ReportingRows one = ReportingRows.followUp("CD", DAY, Estimates.counted(Sex.ALL, 1, 2)).rows();
    ReportingRows all = one.and(plan).and(complete().rows());
    assertThat(all.rows()).hasSize(6);
    assertThat(all.rows().subList(0, 3)).isEqualTo(one.rows());
    assertThat(all.findings()).hasSize(2 + plan.findings().size());
    assertThat(all.findings().subList(0, 2)).isEqualTo(one.findings());
    assertThat(all.row(FOLLOW_UP, Sex.ALL)).contains(row(one, Sex.ALL));
    assertThat(plan.row(FOLLOW_UP, Sex.ALL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+cmd|x",
        "-2+3",
        "@SUM(A1)",
        " =1",
        "\t=1",
        "\r1",
        "\n1",
        "\tx",
        "\u00A0=1",
        "\uFEFF=1",
        "\u200B@x",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF201",
        "\u0000=1",
        "=",
        "-"
      })
  void formulasAreMadeTexts(String hostile) {
    assertThat(ReportingRow.safeForSpreadsheet(hostile)).isEqualTo("'" + hostile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "62.0", "-5", "+5.25", ">= 70", "a=b", "Tanganyika", "تنجانيقا", "'=1"})
  void otherTextsStayAsTheyAre(String harmless) {
    assertThat(ReportingRow.safeForSpreadsheet(harmless)).isEqualTo(harmless);
  }

  @Test
  void cellsForASpreadsheetAreSafe() {
    ReportingRow row = row(complete().source("=HYPERLINK(1)").rows(), Sex.ALL);
    assertThat(row.spreadsheetValues().get(ReportingRow.columns().indexOf("source")))
        .isEqualTo("'=HYPERLINK(1)");
    assertThat(row.value(SOURCE)).isEqualTo("=HYPERLINK(1)");
    assertThat(row.spreadsheetValues()).hasSameSizeAs(ReportingRow.columns());
  }

  @Test
  void isAValue() {
    ReportingRow row = row(complete().rows(), Sex.ALL);
    new EqualsTester()
        .addEqualityGroup(row, row(complete().rows(), Sex.ALL), SerializableTester.reserialize(row))
        .addEqualityGroup(row(complete().rows(), Sex.MALE))
        .testEquals();
    SerializableTester.reserializeAndAssert(complete().rows());
    new NullPointerTester().testAllPublicInstanceMethods(row);
    new NullPointerTester().testAllPublicStaticMethods(ReportingRow.class);
  }
}
