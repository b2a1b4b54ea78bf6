package org.nutricoverage.io.population;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about a population table.
 *
 * @since 0.1.0
 */
public enum PopulationFinding implements FindingCode {
  /** A column whose header looks like one of people and has no known form; it is not read. */
  HEADER_NOT_RECOGNISED(Severity.WARNING),
  /** Other columns that were not read. */
  COLUMNS_NOT_USED(Severity.INFO),
  /** Two columns of one group; counts on which they differ are missing. */
  GROUP_TWICE(Severity.WARNING),
  /** A row without the code of its area, or with one longer than 200 characters; it is not used. */
  CODE_MISSING(Severity.ERROR),
  /** A reference year that is no year from 1900 to 2999; the row is not used. */
  NOT_A_YEAR(Severity.ERROR),
  /** A row whose group, sex and ages contradict each other; it is not used. */
  ROW_CONTRADICTS_ITSELF(Severity.ERROR),
  /** A number of people below 0; treated as missing. */
  NEGATIVE_COUNT(Severity.ERROR),
  /** More people in an area than live on earth; treated as missing. */
  IMPLAUSIBLE_COUNT(Severity.ERROR),
  /** Equal counts of one area, year and group. */
  DUPLICATE_ROW(Severity.INFO),
  /** Different counts of one area, year and group; they are treated as missing. */
  CONFLICTING_ROWS(Severity.ERROR),
  /** One code with several names or parents; the first in order is used. */
  AREA_DIFFERS(Severity.WARNING),
  /** Counts of both sexes that were not in the table, taken as female + male. */
  TOTAL_FROM_SEXES(Severity.INFO),
  /** Age bands that overlap; they cannot be added up. */
  OVERLAPPING_BANDS(Severity.WARNING),
  /** Age bands that do not add up to the total, by more than 1 for each band. */
  BANDS_NOT_TOTAL(Severity.WARNING),
  /** Females and males that do not add up to both, by more than 1. */
  SEXES_NOT_TOTAL(Severity.WARNING),
  /** Parts that miss their total by as little as rounding does. */
  ROUNDING_DIFFERENCE(Severity.INFO),
  /** Neither the table nor the caller says which year the people are of. */
  REFERENCE_YEAR_MISSING(Severity.WARNING),
  /** The people are of another year than that of use, by at most 5 years. */
  REFERENCE_YEAR_DIFFERS(Severity.INFO),
  /** The people are of a year more than 5 years away from that of use. */
  REFERENCE_YEAR_FAR(Severity.WARNING),
  /** The year of use is not among those for which the table is valid. */
  OUTSIDE_VALIDITY(Severity.WARNING),
  /** The people were projected over more than 10 years from the last census. */
  OLD_CENSUS(Severity.WARNING);

  private final Severity severity;

  PopulationFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
