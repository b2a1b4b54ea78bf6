package org.nutricoverage.deskreview.reporting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.internal.Arguments;

/**
 * When coverage surveys are held during a country strategic plan, and whether that is often enough.
 *
 * <pre>{@code
 * SurveySchedule schedule =
 *     SurveySchedule.of(
 *         Indicator.PREVENTION_COVERAGE,
 *         ReportingPeriod.parse("2026-01/2028-12"),
 *         LocalDate.of(2026, 1, 15),
 *         List.of(LocalDate.of(2026, 4, 15), LocalDate.of(2027, 4, 1), LocalDate.of(2028, 4, 1)));
 * schedule.check();   // no findings
 * }</pre>
 *
 * <p>The handbook asks both for a survey at least once a year and for at least one in the plan. The
 * library takes the second as the rule ({@link ReportingFinding#NO_SURVEY_IN_PLAN}, an error) and
 * the first as recommended ({@link ReportingFinding#YEAR_WITHOUT_SURVEY}, a warning). Indicator 7
 * wants the first survey within three months of the start of the programme, indicator 13 prefers it
 * in the first years of the plan, which is read here as its first two years (WFP Monitoring
 * Handbook, indicators 7 and 13, V5.0 2026.03, frequency of data collection).
 *
 * @param indicator an indicator for which the handbook recommends surveys
 * @param plan the months of the country strategic plan
 * @param programmeStart the day on which the programme began or begins, not after the plan
 * @param surveys the days of the surveys, held or planned, each once, in order
 * @since 0.1.0
 */
public record SurveySchedule(
    Indicator indicator, ReportingPeriod plan, LocalDate programmeStart, List<LocalDate> surveys)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MONTHS_OF_FIRST_YEARS = 24;

  /**
   * Checks the parts and puts the surveys in order.
   *
   * @throws IllegalArgumentException if no survey is recommended for the indicator or the programme
   *     begins after the plan
   */
  public SurveySchedule {
    if (indicator.frequency().monthsBetweenSurveys() == Indicator.FrequencyRule.NOT_STATED) {
      throw Arguments.refused(
          "indicator", "one that is measured by surveys: 7, 8 or 13", indicator.code());
    }
    if (YearMonth.from(programmeStart).isAfter(plan.last())) {
      throw Arguments.refused(
          "programmeStart", "a day not after the plan, " + plan, programmeStart);
    }
    surveys = surveys.stream().distinct().sorted().toList();
  }

  /**
   * A schedule.
   *
   * @param indicator an indicator for which the handbook recommends surveys
   * @param plan the months of the country strategic plan
   * @param programmeStart the day on which the programme began or begins, not after the plan
   * @param surveys the days of the surveys, held or planned, in any order
   * @return the schedule
   * @throws IllegalArgumentException if no survey is recommended for the indicator or the programme
   *     begins after the plan
   */
  public static SurveySchedule of(
      Indicator indicator,
      ReportingPeriod plan,
      LocalDate programmeStart,
      Collection<LocalDate> surveys) {
    return new SurveySchedule(indicator, plan, programmeStart, List.copyOf(surveys));
  }

  /**
   * Checks the schedule.
   *
   * <p>Years are counted from the start of the plan, or of the programme where that is later; a
   * rest of less than a year at the end of the plan needs no survey of its own. The first survey is
   * judged against the start of the programme only if that lies in the plan. A survey before the
   * programme began does not count.
   *
   * @return what breaks a rule or a recommendation, in the order of time; empty if there is nothing
   */
  public List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    for (LocalDate survey : surveys) {
      if (!counts(survey)) {
        findings.add(
            finding(
                ReportingFinding.SURVEY_OUTSIDE_PLAN,
                survey.toString(),
                "the survey of "
                    + survey
                    + " does not count: it is before the programme began or"
                    + " outside of the plan, "
                    + plan));
      }
    }
    List<LocalDate> counted = surveys.stream().filter(this::counts).toList();
    if (counted.isEmpty()) {
      findings.add(
          finding(
              ReportingFinding.NO_SURVEY_IN_PLAN,
              plan.toString(),
              "at least one survey is needed during the plan, " + plan));
      return List.copyOf(findings);
    }
    firstSurvey(counted.get(0)).ifPresent(findings::add);
    int months = indicator.frequency().monthsBetweenSurveys();
    for (ReportingPeriod year : Years.runs(measured(), months)) {
      if (year.lengthMonths() == months
          && counted.stream().noneMatch(survey -> year.contains(YearMonth.from(survey)))) {
        findings.add(
            finding(
                ReportingFinding.YEAR_WITHOUT_SURVEY,
                year.toString(),
                "a survey is recommended every " + months + " months; there is none in " + year));
      }
    }
    return List.copyOf(findings);
  }

  private static Finding finding(FindingCode code, String when, String message) {
    return Finding.of(code, message).at("date", when);
  }

  private boolean counts(LocalDate survey) {
    return plan.contains(YearMonth.from(survey)) && !survey.isBefore(programmeStart);
  }

  private ReportingPeriod measured() {
    YearMonth start = YearMonth.from(programmeStart);
    return plan.contains(start) ? ReportingPeriod.between(start, plan.last()) : plan;
  }

  private Optional<Finding> firstSurvey(LocalDate first) {
    if (indicator == Indicator.MAM_MANAGEMENT_COVERAGE) {
      LocalDate limit = measured().first().plusMonths(MONTHS_OF_FIRST_YEARS).atDay(1);
      return first.isBefore(limit)
          ? Optional.empty()
          : Optional.of(
              finding(
                  ReportingFinding.SURVEY_NOT_IN_FIRST_YEARS,
                  first.toString(),
                  "a survey is preferred in the first two years, before "
                      + limit
                      + "; the first one is on "
                      + first));
    }
    if (indicator.frequency().firstSurveyWithinMonths().isEmpty()
        || !plan.contains(YearMonth.from(programmeStart))) {
      return Optional.empty();
    }
    int months = indicator.frequency().firstSurveyWithinMonths().getAsInt();
    LocalDate limit = programmeStart.plusMonths(months);
    return first.isAfter(limit)
        ? Optional.of(
            finding(
                ReportingFinding.FIRST_SURVEY_LATE,
                first.toString(),
                "the first survey is wanted within "
                    + months
                    + " months of the start of the programme, by "
                    + limit
                    + ", but is on "
                    + first))
        : Optional.empty();
  }
}
