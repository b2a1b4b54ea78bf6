package org.nutricoverage.deskreview.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.ReportingPeriod;

class SurveyScheduleTest {

  private static final ReportingPeriod PLAN = ReportingPeriod.parse("2026-01/2028-12");

  private static List<String> found(Indicator indicator, String start, String... surveys) {
    List<LocalDate> days = new ArrayList<>();
    for (String survey : surveys) {
      days.add(LocalDate.parse(survey));
    }
    return SurveySchedule.of(indicator, PLAN, LocalDate.parse(start), days).check().stream()
        .map(Finding::toString)
        .toList();
  }

  private static List<String> seven(String start, String... surveys) {
    return found(Indicator.PREVENTION_COVERAGE, start, surveys);
  }

  private static List<String> thirteen(String start, String... surveys) {
    return found(Indicator.MAM_MANAGEMENT_COVERAGE, start, surveys);
  }

  @Test
  void aSurveyEachYearAndTheFirstWithinThreeMonthsIsEnough() {
    assertThat(seven("2026-01-15", "2026-04-15", "2028-01-01", "2027-12-31")).isEmpty();
    assertThat(seven("2026-01-15", "2026-01-15", "2027-06-01", "2028-12-31")).isEmpty();
  }

  @Test
  void atLeastOneSurveyIsNeeded() {
    assertThat(seven("2026-01-15"))
        .containsExactly(
            "ERROR NO_SURVEY_IN_PLAN (date 2026-01/2028-12): at least one survey is needed during"
                + " the plan, 2026-01/2028-12");
    assertThat(seven("2026-01-15", "2029-01-01", "2025-12-31", "2026-01-14"))
        .containsExactly(
            "INFO SURVEY_OUTSIDE_PLAN (date 2025-12-31): the survey of 2025-12-31 does not count:"
                + " it is before the programme began or outside of the plan, 2026-01/2028-12",
            "INFO SURVEY_OUTSIDE_PLAN (date 2026-01-14): the survey of 2026-01-14 does not count:"
                + " it is before the programme began or outside of the plan, 2026-01/2028-12",
            "INFO SURVEY_OUTSIDE_PLAN (date 2029-01-01): the survey of 2029-01-01 does not count:"
                + " it is before the programme began or outside of the plan, 2026-01/2028-12",
            "ERROR NO_SURVEY_IN_PLAN (date 2026-01/2028-12): at least one survey is needed during"
                + " the plan, 2026-01/2028-12");
  }

  @Test
  void aYearWithoutSurveyIsNoted() {
    assertThat(seven("2026-01-15", "2026-04-01"))
        .containsExactly(
            "WARNING YEAR_WITHOUT_SURVEY (date 2027): a survey is recommended every 12 months;"
                + " there is none in 2027",
            "WARNING YEAR_WITHOUT_SURVEY (date 2028): a survey is recommended every 12 months;"
                + " there is none in 2028");
  }

  @Test
  void aLateFirstSurveyIsNoted() {
    assertThat(seven("2026-01-15", "2026-04-16", "2027-05-01", "2028-05-01"))
        .containsExactly(
            "WARNING FIRST_SURVEY_LATE (date 2026-04-16): the first survey is wanted within 3 months"
                + " of the start of the programme, by 2026-04-15, but is on 2026-04-16");
  }

  @Test
  void aProgrammeFromBeforeThePlanHasNoFirstThreeMonths() {
    assertThat(seven("2024-06-01", "2026-11-01", "2027-11-01", "2028-11-01")).isEmpty();
    assertThat(seven("2025-12-31", "2026-11-01", "2027-11-01", "2028-11-01")).isEmpty();
  }

  @Test
  void yearsAreCountedFromTheStartOfALaterProgramme() {
    assertThat(seven("2027-07-10", "2027-08-01")).isEmpty();
    assertThat(seven("2027-01-01", "2027-03-01"))
        .containsExactly(
            "WARNING YEAR_WITHOUT_SURVEY (date 2028): a survey is recommended every 12 months;"
                + " there is none in 2028");
  }

  @Test
  void mamPrefersASurveyInTheFirstYears() {
    assertThat(thirteen("2026-01-15", "2026-10-01", "2027-10-01", "2028-10-01")).isEmpty();
    assertThat(thirteen("2026-01-15", "2027-12-31"))
        .extracting(finding -> finding.substring(0, finding.indexOf(':')))
        .containsExactly(
            "WARNING YEAR_WITHOUT_SURVEY (date 2026)", "WARNING YEAR_WITHOUT_SURVEY (date 2028)");
    assertThat(thirteen("2026-01-15", "2028-01-01").get(0))
        .isEqualTo(
            "WARNING SURVEY_NOT_IN_FIRST_YEARS (date 2028-01-01): a survey is preferred in the first"
                + " two years, before 2028-01-01; the first one is on 2028-01-01");
  }

  @Test
  void adherenceHasNoLimitForTheFirstSurvey() {
    assertThat(found(Indicator.ADHERENCE, "2026-01-15", "2026-10-01", "2027-10-01", "2028-10-01"))
        .isEmpty();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> found(Indicator.RECOVERY_RATE, "2026-01-15"))
        .hasMessage("indicator must be one that is measured by surveys: 7, 8 or 13 but was 14");
    assertThatThrownBy(() -> seven("2029-01-01"))
        .hasMessage(
            "programmeStart must be a day not after the plan, 2026-01/2028-12 but was 2029-01-01");
    assertThat(seven("2028-12-31", "2028-12-31")).isEmpty();
  }

  @Test
  void surveysAreKeptOnceAndInOrder() {
    LocalDate one = LocalDate.of(2026, 3, 1);
    LocalDate two = LocalDate.of(2027, 3, 1);
    SurveySchedule schedule =
        SurveySchedule.of(
            Indicator.PREVENTION_COVERAGE, PLAN, LocalDate.of(2026, 1, 1), List.of(two, one, two));
    assertThat(schedule.surveys()).containsExactly(one, two);
    SerializableTester.reserializeAndAssert(schedule);
  }

  @Test
  void saysForWhichPeriodsDataAreEnteredAndReported() {
    ReportingPeriod year = ReportingPeriod.year(2026);
    assertThat(ReportingFrequency.entries(Indicator.PREVENTION_COVERAGE, year))
        .hasSize(12)
        .contains(ReportingPeriod.month(2026, 12));
    assertThat(ReportingFrequency.reports(Indicator.MAM_MANAGEMENT_COVERAGE, year))
        .extracting(ReportingPeriod::toString)
        .containsExactly("2026Q1", "2026Q2", "2026Q3", "2026Q4");
    assertThat(
            ReportingFrequency.reports(
                Indicator.PREVENTION_COVERAGE, ReportingPeriod.parse("2026-01/2026-05")))
        .extracting(ReportingPeriod::toString)
        .containsExactly("2026Q1", "2026-04/2026-05");
    assertThat(ReportingFrequency.entries(Indicator.ADHERENCE, year)).isEmpty();
    assertThat(ReportingFrequency.reports(Indicator.RECOVERY_RATE, year)).isEmpty();
  }
}
