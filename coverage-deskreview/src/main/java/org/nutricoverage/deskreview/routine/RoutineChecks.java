package org.nutricoverage.deskreview.routine;

import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.internal.Arguments;

/**
 * Looks for what does not hold together in routine reports. Nothing is changed and nothing thrown.
 *
 * <p>For each site and month, as far as the counts are there:
 *
 * <ul>
 *   <li>a report of every expected month ({@code MISSING_MONTHS}, {@code NO_REPORTS}, {@code
 *       REPORTING_GAP}), with an opening stock ({@code OPENING_STOCK_MISSING});
 *   <li>B(m+1) = B(m) + A - X ({@code STOCK_FLOW_MISMATCH} with the residual B(m) + A - X -
 *       B(m+1)), A being all who came as far as reported (new admissions, transfers in,
 *       readmissions) and X all who left (total discharges, else the sum of the outcomes);
 *   <li>a reported closing stock against its own month and the next opening stock ({@code
 *       CLOSING_STOCK_MISMATCH});
 *   <li>male + female = overall for each item ({@code SEX_SUM_MISMATCH});
 *   <li>recovered + died + defaulted + non-response = total discharges, with or without transferred
 *       out ({@code OUTCOMES_NOT_TOTAL});
 *   <li>nobody left ({@code ZERO_EXITS}), which leaves the rates of the month undefined;
 *   <li>{@code OUTLIER}: a count x of admissions, exits, opening stock or people served for which
 *       |log(1+x) - median| is above 3.5 robust standard deviations of the months of its site. The
 *       robust standard deviation is 1.4826 times the median absolute deviation of log(1+x), but
 *       not less than 0.1 and not less than 1/sqrt(1 + median count), the spread that chance alone
 *       gives to small counts. At least 6 months are needed (Hampel's rule; Iglewicz and Hoaglin
 *       1993).
 * </ul>
 *
 * <pre>{@code
 * RoutineQuality quality = RoutineChecks.standard().check(series, ReportingPeriod.year(2018));
 * quality.findings();
 * quality.tally(RoutineFinding.STOCK_FLOW_MISMATCH);   // "6635 of 7908"
 * }</pre>
 *
 * <p>The findings that were made when the series was put together (duplicates, conflicts,
 * impossible counts) come first at each site, whatever the period.
 *
 * @since 0.1.0
 */
public final class RoutineChecks {

  private static final double OUTLIER_DEVIATIONS = 3.5;
  private static final int OUTLIER_LEAST_MONTHS = 6;
  private static final int FEWEST_MONTHS = 3;

  private final long stockTolerance;
  private final double outlierDeviations;
  private final int outlierLeastMonths;

  private RoutineChecks(long stockTolerance, double outlierDeviations, int outlierLeastMonths) {
    this.stockTolerance = stockTolerance;
    this.outlierDeviations = outlierDeviations;
    this.outlierLeastMonths = outlierLeastMonths;
  }

  /**
   * All checks: stocks must agree exactly; outliers above 3.5 deviations from 6 months on.
   *
   * @return the checks
   */
  public static RoutineChecks standard() {
    return new RoutineChecks(0, OUTLIER_DEVIATIONS, OUTLIER_LEAST_MONTHS);
  }

  /**
   * These checks with room for small differences of stocks.
   *
   * @param people by how many people stocks may differ without a finding, at least 0
   * @return a copy
   * @throws IllegalArgumentException if the number is negative
   */
  public RoutineChecks stockTolerance(long people) {
    return new RoutineChecks(
        Arguments.notNegative(people, "people", "people"), outlierDeviations, outlierLeastMonths);
  }

  /**
   * These checks with another rule for outliers.
   *
   * @param deviations how many robust standard deviations a count may be off, above 0
   * @param leastMonths how many months of a count the rule needs, at least 3
   * @return a copy
   * @throws IllegalArgumentException if a number is not in its range
   */
  public RoutineChecks outliers(double deviations, int leastMonths) {
    return new RoutineChecks(
        stockTolerance,
        Arguments.positive(deviations, "deviations", "robust standard deviations"),
        (int)
            Arguments.inRange(
                leastMonths, FEWEST_MONTHS, Integer.MAX_VALUE, "leastMonths", "months"));
  }

  /**
   * Checks the months from the first to the last report of the series.
   *
   * @param series the reports
   * @return what was found; for a series without reports, the sites that should have reported
   */
  public RoutineQuality check(RoutineSeries series) {
    return check(series, series.period());
  }

  /**
   * Checks the months of a period.
   *
   * @param series the reports
   * @param period the months in which reports were expected
   * @return what was found
   */
  public RoutineQuality check(RoutineSeries series, ReportingPeriod period) {
    return check(series, Optional.of(Objects.requireNonNull(period, "period")));
  }

  private RoutineQuality check(RoutineSeries series, Optional<ReportingPeriod> period) {
    SiteChecks checks = new SiteChecks(stockTolerance, outlierDeviations, outlierLeastMonths);
    for (SiteReports site : series.siteReports()) {
      checks.check(site, period);
    }
    return checks.result();
  }
}
