package org.nutricoverage.deskreview.routine;

import java.time.YearMonth;
import java.util.Objects;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;

/**
 * The people registered in a prevention programme: indicator 7, desk review option 1.
 *
 * <p>For programmes that register people and report admissions and discharges every month.
 * Registered does not mean served, and attendance is not asked for. At each site, with {@link
 * RegistrationCount#PERIOD_CUMULATIVE}:
 *
 * <pre>reached = opening stock of the first month + new admissions of all months</pre>
 *
 * and the sites are added. Transfers between sites and readmissions are not counted: these people
 * were counted when they were first admitted. Discharges are not subtracted. The stock at the start
 * is the one that the site reported.
 *
 * <pre>{@code
 * RoutineReach reach =
 *     RegisteredReach.of(series, ReportingPeriod.year(2018))
 *         .onMissingMonths(MissingMonths.PARTIAL_WINDOW)
 *         .reach();
 * RoutineReach girls = RegisteredReach.yearToDate(series, YearMonth.of(2018, 6)).reach(Sex.FEMALE);
 * }</pre>
 *
 * <p>The numbers of several periods must not be added, see {@link RoutineReach}. Source: WFP
 * Monitoring Handbook, indicator 7, V5.0 2026.03, desk review option 1; the image with its formula
 * was not available, and this is a reconstruction from the prose.
 *
 * @since 0.1.0
 */
public final class RegisteredReach {

  private final RoutineSeries series;
  private final ReportingPeriod period;
  private final RegistrationCount counting;
  private final MissingMonths missingMonths;
  private final OpeningStockRule openingStock;

  private RegisteredReach(
      RoutineSeries series,
      ReportingPeriod period,
      RegistrationCount counting,
      MissingMonths missingMonths,
      OpeningStockRule openingStock) {
    this.series = series;
    this.period = period;
    this.counting = counting;
    this.missingMonths = missingMonths;
    this.openingStock = openingStock;
  }

  /**
   * The question for a period, with opening stock + new admissions; missing months refuse it.
   *
   * @param series the reports of the sites
   * @param period the months
   * @return the question
   */
  public static RegisteredReach of(RoutineSeries series, ReportingPeriod period) {
    return new RegisteredReach(
        Objects.requireNonNull(series, "series"),
        Objects.requireNonNull(period, "period"),
        RegistrationCount.PERIOD_CUMULATIVE,
        MissingMonths.REFUSE,
        OpeningStockRule.AS_REPORTED);
  }

  /**
   * The question for the year to date: the opening stock of January + the admissions so far.
   *
   * @param series the reports of the sites
   * @param through the last month
   * @return the question for January of that year to the month
   */
  public static RegisteredReach yearToDate(RoutineSeries series, YearMonth through) {
    return of(series, ReportingPeriod.of(through).yearToDate());
  }

  /**
   * Another way to count.
   *
   * @param newCounting the way
   * @return a copy
   */
  public RegisteredReach counting(RegistrationCount newCounting) {
    return new RegisteredReach(
        series,
        period,
        Objects.requireNonNull(newCounting, "newCounting"),
        missingMonths,
        openingStock);
  }

  /**
   * What happens when numbers are missing.
   *
   * @param rule the rule
   * @return a copy
   */
  public RegisteredReach onMissingMonths(MissingMonths rule) {
    return new RegisteredReach(
        series, period, counting, Objects.requireNonNull(rule, "rule"), openingStock);
  }

  /**
   * Where the stock at the start of the period comes from.
   *
   * @param rule the rule; it matters for {@link RegistrationCount#PERIOD_CUMULATIVE} only
   * @return a copy
   */
  public RegisteredReach openingStock(OpeningStockRule rule) {
    return new RegisteredReach(
        series, period, counting, missingMonths, Objects.requireNonNull(rule, "rule"));
  }

  /**
   * The people reached, both sexes.
   *
   * @return their number or why it is not known
   */
  public RoutineReach reach() {
    return reach(Sex.ALL);
  }

  /**
   * The people reached of one sex, from counts that were reported by sex.
   *
   * @param sex the sex
   * @return their number or why it is not known
   */
  public RoutineReach reach(Sex sex) {
    StockCounting.Basis basis =
        switch (counting) {
          case PERIOD_CUMULATIVE -> StockCounting.Basis.CUMULATIVE;
          case PERIOD_END_STOCK -> StockCounting.Basis.END_STOCK;
          case MEAN_MONTHLY_STOCK -> StockCounting.Basis.MEAN_STOCK;
        };
    return new StockCounting(series, period, basis, missingMonths, openingStock, sex)
        .count(ReachDefinition.REGISTERED, counting.label());
  }
}
