package org.nutricoverage.io.place;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about a table of p-codes.
 *
 * @since 0.1.0
 */
public enum PlaceFinding implements FindingCode {
  /** A location that is not the three letters of a country; the row is not used. */
  UNKNOWN_COUNTRY(Severity.ERROR),
  /** A code that has not the form of a p-code; the row is not used. */
  NOT_A_P_CODE(Severity.ERROR),
  /** A code that begins as those of another country do; the row is not used. */
  P_CODE_OF_ANOTHER_COUNTRY(Severity.ERROR),
  /** An administrative level that is no whole number from 0 to 9; the row is not used. */
  NOT_A_LEVEL(Severity.ERROR),
  /** A row without a name, or with one longer than 200 characters; it is not used. */
  NAME_MISSING(Severity.ERROR),
  /** A validity that is no date such as 2021-11-17; the row is not used. */
  NOT_A_DATE(Severity.ERROR),
  /** A validity that ends before it begins; the row is not used. */
  VALIDITY_ENDS_BEFORE_IT_BEGINS(Severity.ERROR),
  /** Equal rows of one code; one is used. */
  DUPLICATE_P_CODE(Severity.INFO),
  /** Rows of one code that differ in the name; the name that comes first in order is used. */
  DUPLICATE_WITH_OTHER_NAME(Severity.ERROR),
  /** Rows of one code that differ in country, level, parent or end of validity; none is used. */
  CONTRADICTING_ROWS(Severity.ERROR),
  /** A place below the country without a parent. */
  PARENT_MISSING(Severity.ERROR),
  /** A parent that is not in the table on the day that was asked for. */
  ORPHAN(Severity.ERROR),
  /** A parent in another country; it is not used. */
  PARENT_IN_ANOTHER_COUNTRY(Severity.ERROR),
  /** A parent that is not of a higher level (a lower number); it is not used. */
  PARENT_NOT_ABOVE(Severity.ERROR),
  /** A parent more than one level above. */
  LEVEL_SKIPPED(Severity.INFO),
  /** Places that are each other's parents in a circle; these parents are not used. */
  CIRCLE_OF_PARENTS(Severity.ERROR),
  /** Codes that do not begin with the code of their parent; the parent column decides. */
  PREFIX_NOT_NESTED(Severity.INFO),
  /** A code that is not as long as the length table says for its country and level. */
  LENGTH_DIFFERS(Severity.WARNING),
  /** A length that is no whole number from 1 to 40; it is not known. */
  NOT_A_LENGTH(Severity.ERROR);

  private final Severity severity;

  PlaceFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
