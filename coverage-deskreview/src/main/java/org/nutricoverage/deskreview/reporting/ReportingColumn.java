package org.nutricoverage.deskreview.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The columns of a reported value, in their order.
 *
 * @since 0.1.0
 */
public enum ReportingColumn {
  /** Code of the sub-activity; with country and target group it is the reporting combination. */
  SUB_ACTIVITY,
  /** Code of the country. */
  COUNTRY,
  /** Code of the target group. */
  TARGET_GROUP,
  /** Code of the area. */
  LOCATION_CODE,
  /** Name of the area. */
  LOCATION_NAME,
  /** Number of the indicator. */
  INDICATOR,
  /** A {@link ReportingRow.ValueType}. */
  VALUE_TYPE,
  /** The months of a follow-up value, such as {@code 2026Q1}; blank for others. */
  PERIOD,
  /** The calendar year. */
  YEAR,
  /** The ISO day on which a follow-up value was found; blank for others. */
  DATE,
  /** Where the value comes from. */
  SOURCE,
  /** {@code MALE}, {@code FEMALE} or {@code OVERALL}. */
  SEX,
  /** A {@link ReportingRow.Status}. */
  STATUS,
  /** People reached, exact; blank without counts. */
  NUMERATOR,
  /** People eligible, exact; blank without counts. */
  DENOMINATOR,
  /** The value in percent, exact: a decimal, or a quotient such as {@code 100/3}. */
  PERCENT_EXACT,
  /** The value in percent with one decimal, rounded half up. */
  PERCENT,
  /** The sign of a target, {@code >} or {@code >=}; blank for others. */
  COMPARISON,
  /** Family of methods and estimator of a follow-up value. */
  METHOD,
  /** What a person must have received to be counted. */
  REACH_DEFINITION,
  /** Where the number of eligible people comes from. */
  DENOMINATOR_SOURCE,
  /** The additive incidence factor k of people in need; blank where none plays a part. */
  INCIDENCE_FACTOR_K,
  /** Months without data, separated by blanks, or how many monthly reports are missing. */
  MONTHS_MISSING,
  /** What to know when the value is read; always {@code proxy} for a desk review. */
  NOTE;

  /**
   * The header of the column.
   *
   * @return lower-case letters and underscores, for example {@code target_group}
   */
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> headers() {
    return Arrays.stream(values()).map(ReportingColumn::header).toList();
  }
}
