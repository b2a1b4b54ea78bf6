package org.nutricoverage.deskreview.routine;

import java.util.OptionalLong;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Arguments;

/**
 * Events of a period, added over the sites and months that reported them.
 *
 * <p>Only events can be added over months. Stocks, and people served in a month, are refused: the
 * same person stands in them month after month.
 *
 * <pre>{@code
 * PooledCounts pooled = series.pooled(ReportingPeriod.year(2018));
 * pooled.sum(ReportItem.NEW_ADMISSIONS);             // 294
 * pooled.siteMonthsReported(ReportItem.RECOVERED);   // 12
 * }</pre>
 *
 * @since 0.1.0
 */
public final class PooledCounts {

  private final RoutineSeries series;
  private final ReportingPeriod period;

  PooledCounts(RoutineSeries series, ReportingPeriod period) {
    this.series = series;
    this.period = period;
  }

  /**
   * The sum of events of people of both sexes.
   *
   * @param item events such as admissions or discharges
   * @return the sum over the monthly reports that hold the item; empty if none does
   * @throws IllegalArgumentException if the item is not additive over months
   */
  public OptionalLong sum(ReportItem item) {
    return sum(item, Sex.ALL);
  }

  /**
   * The sum of events of people of one sex.
   *
   * @param item events such as admissions or discharges
   * @param sex of which sex
   * @return the sum over the monthly reports that hold the count; empty if none does
   * @throws IllegalArgumentException if the item is not additive over months
   */
  public OptionalLong sum(ReportItem item, Sex sex) {
    if (!item.additiveOverMonths()) {
      throw Arguments.refused(
          "item",
          "events that can be added over months",
          item + ", in which the same person stands month after month");
    }
    long sum = 0;
    boolean any = false;
    for (SiteReports site : series.siteReports()) {
      for (MonthlyReport report : within(site)) {
        OptionalLong count = report.count(item, sex);
        if (count.isPresent()) {
          any = true;
          sum += count.getAsLong();
        }
      }
    }
    return any ? OptionalLong.of(sum) : OptionalLong.empty();
  }

  /**
   * How many monthly reports of the period hold a count of people of both sexes.
   *
   * @param item what was counted
   * @return the number of site-months, at least 0
   */
  public int siteMonthsReported(ReportItem item) {
    int reported = 0;
    for (SiteReports site : series.siteReports()) {
      for (MonthlyReport report : within(site)) {
        if (report.count(item).isPresent()) {
          reported++;
        }
      }
    }
    return reported;
  }

  /**
   * How many monthly reports were expected in the period.
   *
   * @return the number of site-months, at least 0
   */
  public int siteMonthsExpected() {
    return series.siteMonthsExpected(period);
  }

  private Iterable<MonthlyReport> within(SiteReports site) {
    return site.reports.subMap(period.first(), true, period.last(), true).values();
  }
}
