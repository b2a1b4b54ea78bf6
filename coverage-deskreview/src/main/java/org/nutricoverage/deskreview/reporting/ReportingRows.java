package org.nutricoverage.deskreview.reporting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.standard.Threshold;
import org.nutricoverage.core.table.CoverageTable;

/**
 * Rows of reported values, with what was noticed when they were made.
 *
 * <pre>{@code
 * ReportingRows followUp =
 *     ReportingRows.followUp("CD", LocalDate.of(2026, 4, 20), overall)
 *         .sex(maleEstimate)
 *         .sex(femaleEstimate)
 *         .source("desk review, first quarter")
 *         .rows();
 * ReportingRows all = ReportingRows.of("CD", plan).and(followUp);
 * for (ReportingRow row : all.rows()) {
 *   System.out.println(String.join(";", row.spreadsheetValues()));
 * }
 * }</pre>
 *
 * <p>A value belongs to a reporting combination of sub-activity, country and target group.
 * Follow-up values, and only these, are given for males, females and overall (WFP Monitoring
 * Handbook, indicator 7, V5.0 2026.03, data entry and disaggregation; that indicator 13 is
 * disaggregated in the same way is unconfirmed).
 *
 * @param rows the rows, in the order in which they were made
 * @param findings what was noticed
 * @since 0.1.0
 */
public record ReportingRows(List<ReportingRow> rows, List<Finding> findings)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Rational HUNDRED = Rational.of(100);

  /** Copies the lists. */
  public ReportingRows {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /**
   * The rows of baseline and targets of a plan, with the findings of its check.
   *
   * @param country the code of the country, for example {@code CD}
   * @param plan the plan, which may break rules
   * @return the baselines, the annual targets by year and the target of the end, each overall only
   * @throws IllegalArgumentException if the country is blank
   */
  public static ReportingRows of(String country, TargetPlan plan) {
    List<ReportingRow> rows = new ArrayList<>();
    for (Baseline baseline : plan.baselines()) {
      Map<ReportingColumn, String> cells =
          planned(country, plan, ReportingRow.ValueType.BASELINE, baseline.year());
      percent(cells, baseline.value());
      cells.put(ReportingColumn.SOURCE, baseline.source());
      cells.put(ReportingColumn.NOTE, baseline.origin().label());
      rows.add(new ReportingRow(cells));
    }
    for (AnnualTarget target : plan.annualTargets()) {
      rows.add(
          target(
              planned(country, plan, ReportingRow.ValueType.ANNUAL_TARGET, target.year()),
              target.threshold(),
              target.evidence()));
    }
    plan.endOfPlan()
        .ifPresent(end ->
            rows.add(
                target(
                    planned(
                        country, plan, ReportingRow.ValueType.END_OF_PLAN_TARGET, plan.lastYear()),
                    end.threshold(),
                    end.evidence())));
    return new ReportingRows(rows, plan.check());
  }

  private static Map<ReportingColumn, String> planned(
      String country, TargetPlan plan, ReportingRow.ValueType type, int year) {
    Map<ReportingColumn, String> cells = new EnumMap<>(ReportingColumn.class);
    cells.put(ReportingColumn.SUB_ACTIVITY, plan.subActivity().code());
    cells.put(ReportingColumn.COUNTRY, Arguments.text(country, "country"));
    cells.put(ReportingColumn.TARGET_GROUP, plan.targetGroup().code());
    cells.put(ReportingColumn.LOCATION_CODE, plan.area().code());
    cells.put(ReportingColumn.LOCATION_NAME, plan.area().name());
    cells.put(ReportingColumn.INDICATOR, plan.indicator().code());
    cells.put(ReportingColumn.VALUE_TYPE, type.name());
    cells.put(ReportingColumn.YEAR, Integer.toString(year));
    cells.put(ReportingColumn.SEX, ReportingRow.sexCell(Sex.ALL));
    cells.put(ReportingColumn.STATUS, ReportingRow.Status.REPORTED.name());
    return cells;
  }

  private static ReportingRow target(
      Map<ReportingColumn, String> cells, Threshold threshold, String evidence) {
    percent(cells, threshold.value());
    cells.put(ReportingColumn.COMPARISON, threshold.comparison().sign());
    cells.put(ReportingColumn.NOTE, evidence);
    return new ReportingRow(cells);
  }

  static void percent(Map<ReportingColumn, String> cells, Rational fraction) {
    cells.put(ReportingColumn.PERCENT_EXACT, fraction.times(HUNDRED).toString());
    cells.put(ReportingColumn.PERCENT, fraction.percent(1).toPlainString());
  }

  /**
   * Begins the follow-up rows of an overall estimate.
   *
   * @param country the code of the country, for example {@code CD}
   * @param date the day on which the value was found
   * @param overall the estimate for both sexes
   * @return the builder, which wants the estimates by sex next
   * @throws IllegalArgumentException if the country is blank or the estimate is for one sex
   */
  public static FollowUp followUp(String country, LocalDate date, CoverageEstimate overall) {
    return new FollowUp(country, date, overall);
  }

  /**
   * Begins the follow-up rows of a table by sex: its total is the overall value.
   *
   * @param country the code of the country, for example {@code CD}
   * @param date the day on which the value was found
   * @param bySex a table whose cells differ in sex; its pooled total leaves out people of unknown
   *     sex unless it was replaced by the counted one
   * @return the builder, which has all estimates
   * @throws IllegalArgumentException if the country is blank or the cells differ in something else
   */
  public static FollowUp followUp(String country, LocalDate date, CoverageTable bySex) {
    FollowUp followUp = new FollowUp(country, date, bySex.total());
    for (CoverageEstimate cell : bySex.cells()) {
      if (cell.scope().sex() != Sex.ALL) {
        followUp.sex(cell);
      }
    }
    return followUp;
  }

  /**
   * These rows and others.
   *
   * @param others the rows that follow
   * @return all rows and findings
   */
  public ReportingRows and(ReportingRows others) {
    List<ReportingRow> allRows = new ArrayList<>(rows);
    allRows.addAll(others.rows);
    List<Finding> allFindings = new ArrayList<>(findings);
    allFindings.addAll(others.findings);
    return new ReportingRows(allRows, allFindings);
  }

  /**
   * The first row of a kind and sex.
   *
   * @param type the kind of value
   * @param sex the sex
   * @return the row; empty if there is none
   */
  public Optional<ReportingRow> row(ReportingRow.ValueType type, Sex sex) {
    return rows.stream().filter(row -> row.valueType() == type && row.sex() == sex).findFirst();
  }
}
