package org.nutricoverage.deskreview.routine;

import java.time.YearMonth;
import java.util.Objects;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Sex;

/**
 * The people in treatment for moderate acute malnutrition: indicator 13, desk review.
 *
 * <p>At each site, with {@link TreatmentCount#IN_TREATMENT}:
 *
 * <pre>reached = in treatment when the period began + new admissions of all months</pre>
 *
 * and the sites are added; with {@link TreatmentCount#ADMISSIONS_ONLY} the admissions alone.
 * Transfers and readmissions are not counted. Case definition, area, period and group must be those
 * of the number of people in need.
 *
 * <pre>{@code
 * RoutineReach reach =
 *     TreatmentReach.of(series, ReportingPeriod.year(2025))
 *         .counting(TreatmentCount.ADMISSIONS_ONLY)
 *         .reach();
 * }</pre>
 *
 * <p>Source: WFP Monitoring Handbook, indicator 13, V5.0 2026.03; the image with its formula was
 * not available, and this is a reconstruction from the prose.
 *
 * @since 0.1.0
 */
public final class TreatmentReach {

  private final RoutineSeries series;
  private final ReportingPeriod period;
  private final TreatmentCount counting;
  private final MissingMonths missingMonths;
  private final OpeningStockRule openingStock;

  private TreatmentReach(
      RoutineSeries series,
      ReportingPeriod period,
      TreatmentCount counting,
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
  public static TreatmentReach of(RoutineSeries series, ReportingPeriod period) {
    return new TreatmentReach(
        Objects.requireNonNull(series, "series"),
        Objects.requireNonNull(period, "period"),
        TreatmentCount.IN_TREATMENT,
        MissingMonths.REFUSE,
        OpeningStockRule.AS_REPORTED);
  }

  /**
   * The question for the year to date.
   *
   * @param series the reports of the sites
   * @param through the last month
   * @return the question for January of that year to the month
   */
  public static TreatmentReach yearToDate(RoutineSeries series, YearMonth through) {
    return of(series, ReportingPeriod.of(through).yearToDate());
  }

  /**
   * Another way to count.
   *
   * @param newCounting the way
   * @return a copy
   */
  public TreatmentReach counting(TreatmentCount newCounting) {
    return new TreatmentReach(
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
  public TreatmentReach onMissingMonths(MissingMonths rule) {
    return new TreatmentReach(
        series, period, counting, Objects.requireNonNull(rule, "rule"), openingStock);
  }

  /**
   * Where the number in treatment at the start comes from.
   *
   * @param rule the rule; it matters for {@link TreatmentCount#IN_TREATMENT} only
   * @return a copy
   */
  public TreatmentReach openingStock(OpeningStockRule rule) {
    return new TreatmentReach(
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
    return switch (counting) {
      case IN_TREATMENT ->
          new StockCounting(
                  series, period, StockCounting.Basis.CUMULATIVE, missingMonths, openingStock, sex)
              .count(ReachDefinition.IN_TREATMENT, counting.label());
      case ADMISSIONS_ONLY ->
          new StockCounting(
                  series, period, StockCounting.Basis.ADMISSIONS, missingMonths, openingStock, sex)
              .count(ReachDefinition.ADMITTED_IN_PERIOD, counting.label());
    };
  }
}
