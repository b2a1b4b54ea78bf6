package org.nutricoverage.deskreview.reporting;

import java.util.List;
import org.nutricoverage.core.Indicator;
import org.nutricoverage.core.ReportingPeriod;

/**
 * For which periods desk-review data of an indicator are entered and reported.
 *
 * <pre>{@code
 * ReportingPeriod year = ReportingPeriod.year(2026);
 * ReportingFrequency.entries(Indicator.PREVENTION_COVERAGE, year);   // 12 months
 * ReportingFrequency.reports(Indicator.PREVENTION_COVERAGE, year);   // 2026Q1 to 2026Q4
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ReportingFrequency {

  private ReportingFrequency() {}

  /**
   * The periods for which data are entered.
   *
   * @param indicator the indicator
   * @param plan the months of the plan or of the year
   * @return the periods in order, counted from the first month; the last one may be shorter; empty
   *     if the handbook does not state how often data are entered
   */
  public static List<ReportingPeriod> entries(Indicator indicator, ReportingPeriod plan) {
    return periods(plan, indicator.frequency().monthsBetweenEntries());
  }

  /**
   * The periods for which values are reported.
   *
   * @param indicator the indicator
   * @param plan the months of the plan or of the year
   * @return the periods in order, counted from the first month; the last one may be shorter; empty
   *     if the handbook does not state how often values are reported
   */
  public static List<ReportingPeriod> reports(Indicator indicator, ReportingPeriod plan) {
    return periods(plan, indicator.frequency().monthsBetweenReports());
  }

  private static List<ReportingPeriod> periods(ReportingPeriod plan, int months) {
    return months == Indicator.FrequencyRule.NOT_STATED
        ? List.of()
        : List.copyOf(Years.runs(plan, months));
  }
}
