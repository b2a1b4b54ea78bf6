package org.nutricoverage.deskreview.routine;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about routine reports and the counts of people that rest on them.
 *
 * @since 0.1.0
 */
public enum RoutineFinding implements FindingCode {
  /** Equal reports of one site and month; one is kept. */
  DUPLICATE_REPORT(Severity.INFO),
  /** Reports of one site and month that hold different items and agree where both hold one. */
  COMPLEMENTARY_REPORTS(Severity.WARNING),
  /** Reports of one site and month that disagree; the counts in dispute are treated as missing. */
  CONFLICTING_REPORTS(Severity.ERROR),
  /** One code with several names; the code decides. */
  SITE_RENAMED(Severity.WARNING),
  /** One code with several areas; the area of the latest report counts. */
  SITE_MOVED(Severity.WARNING),
  /** A count below zero, which is not used. */
  NEGATIVE_COUNT(Severity.ERROR),
  /** A count above the plausible limit, which is not used. */
  IMPLAUSIBLE_COUNT(Severity.ERROR),
  /** An overall count that was not reported is the sum of the male and the female count. */
  TOTAL_FROM_SEXES(Severity.INFO),
  /** Reports from months in which the site was said not to be active; they are not used. */
  OUTSIDE_ACTIVE_PERIOD(Severity.WARNING),
  /** Months of a site without the numbers that were needed. */
  MISSING_MONTHS(Severity.WARNING),
  /** An expected site that did not report at all. */
  NO_REPORTS(Severity.WARNING),
  /** Missing months between two reports of a site. */
  REPORTING_GAP(Severity.INFO),
  /** Opening stock + admissions - exits is not the opening stock of the next month. */
  STOCK_FLOW_MISMATCH(Severity.WARNING),
  /** A reported closing stock does not fit its own month, or the next opening stock. */
  CLOSING_STOCK_MISMATCH(Severity.WARNING),
  /** Male + female is not the overall count. */
  SEX_SUM_MISMATCH(Severity.WARNING),
  /** The outcomes do not add up to the total discharges, with or without transfers. */
  OUTCOMES_NOT_TOTAL(Severity.WARNING),
  /** A count far from the other months of the site. */
  OUTLIER(Severity.WARNING),
  /** Reports without an opening stock. */
  OPENING_STOCK_MISSING(Severity.WARNING),
  /** A month in which nobody left; its rates are undefined. */
  ZERO_EXITS(Severity.INFO),
  /** A missing opening stock was computed from the month before. */
  OPENING_STOCK_ROLLED_FORWARD(Severity.WARNING),
  /** A stock that the reports imply is below zero; it is not used. */
  NEGATIVE_STOCK(Severity.ERROR),
  /** A site that could not be counted and is not in the sum. */
  SITE_LEFT_OUT(Severity.ERROR),
  /** Months in which some sites are missing; the peak may be understated. */
  INCOMPLETE_MONTHS(Severity.WARNING),
  /** The value counts people of different months together and is an upper one. */
  UPPER_VALUE(Severity.WARNING),
  /** Male and female come from different months and do not add up to the overall value. */
  NOT_ADDITIVE_BY_SEX(Severity.WARNING),
  /** Transfers out were not reported by all; the denominator holds only those reported. */
  TRANSFERS_NOT_REPORTED(Severity.WARNING);

  private final Severity severity;

  RoutineFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
