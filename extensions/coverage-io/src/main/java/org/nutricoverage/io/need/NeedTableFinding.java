package org.nutricoverage.io.need;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about a table of humanitarian needs.
 *
 * @since 0.1.0
 */
public enum NeedTableFinding implements FindingCode {
  /** More people are targeted than are in need. */
  TARGET_ABOVE_NEED(Severity.WARNING),
  /** More people are expected to be reached than are targeted. */
  EXPECTED_REACH_ABOVE_TARGET(Severity.WARNING),
  /** More people are in need than there are. */
  NEED_ABOVE_POPULATION(Severity.WARNING),
  /** More people are affected than there are. */
  AFFECTED_ABOVE_POPULATION(Severity.WARNING),
  /** Parts that should make up the total differ from it by more than 1 for each part. */
  PARTS_DIFFER_FROM_TOTAL(Severity.WARNING),
  /** One part of the people is greater than the total by more than 1. */
  PART_ABOVE_TOTAL(Severity.WARNING),
  /** The file calls reached what is expected to be reached. */
  REACH_IS_EXPECTED(Severity.INFO),
  /** A number of people that is not whole; used as it is. */
  FRACTIONAL_PEOPLE(Severity.WARNING),
  /** A number with separators between thousands; used without them. */
  GROUPED_DIGITS(Severity.INFO),
  /** A number with one comma, which may separate thousands or decimals; not used. */
  AMBIGUOUS_COMMA(Severity.ERROR),
  /** A number below 0; not used. */
  NEGATIVE_PEOPLE(Severity.ERROR),
  /** A number of more than 18 digits; not used. */
  NUMBER_TOO_LARGE(Severity.ERROR),
  /** A cell that should hold a number of people and does not; not used. */
  NOT_A_NUMBER(Severity.ERROR),
  /** The same figure stands twice; it counts once. */
  REPEATED_FIGURE(Severity.INFO),
  /** Two figures for the same people differ; neither is used. */
  CONFLICTING_FIGURES(Severity.ERROR),
  /** A row without a cluster; left out. */
  NO_CLUSTER(Severity.ERROR),
  /** A row without a country or area; left out. */
  NO_PLACE(Severity.ERROR),
  /** A status that is none of the five; the row is left out. */
  UNKNOWN_STATUS(Severity.ERROR),
  /** A date that cannot be read; the row is left out. */
  UNREADABLE_DATE(Severity.ERROR),
  /** A period that ends before it begins; the row is left out. */
  PERIOD_ENDS_BEFORE_IT_BEGINS(Severity.ERROR),
  /** The provider of the file marks the row as erroneous; left out. */
  PROVIDER_ERROR(Severity.ERROR),
  /** The provider of the file has a remark about the row. */
  PROVIDER_NOTE(Severity.WARNING),
  /** A row of HXL tags after the header; it is no data. */
  TAG_ROW(Severity.INFO),
  /** A caseload of a cluster that the plan does not explain; its own reference is taken. */
  UNKNOWN_CLUSTER(Severity.WARNING),
  /** A cluster of the plan belongs to several global ones; its own reference is taken. */
  SEVERAL_CLUSTERS(Severity.WARNING),
  /** Figures of a location that the plan does not list; left out. */
  UNKNOWN_LOCATION(Severity.ERROR),
  /** A metric of a plan that is none of the five figures; not used. */
  UNUSED_METRIC(Severity.INFO),
  /** A value that cannot be what it should be; left out. */
  UNUSABLE_VALUE(Severity.ERROR);

  private final Severity severity;

  NeedTableFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
