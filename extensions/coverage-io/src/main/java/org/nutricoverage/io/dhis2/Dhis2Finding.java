package org.nutricoverage.io.dhis2;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about data of DHIS2 and about indicators that it computes.
 *
 * @since 0.1.0
 */
public enum Dhis2Finding implements FindingCode {
  /** A row or value that cannot be read, for the reason that is given; left out. */
  UNREADABLE_VALUE(Severity.ERROR),
  /** A field that is not known; not used. */
  UNKNOWN_FIELD(Severity.INFO),
  /** The first line of a CSV file, which DHIS2 ignores as a header, looks like data. */
  FIRST_LINE_LOOKS_LIKE_DATA(Severity.ERROR),
  /** A group of values for one part of an organisation unit, as for one partner; left out. */
  GROUP_DISAGGREGATED(Severity.ERROR),
  /** Equal values for one place, period and category; one is kept. */
  DUPLICATE_VALUE(Severity.INFO),
  /** Different values for one place, period and category; none is used. */
  CONFLICTING_VALUES(Severity.ERROR),
  /** A value that is marked as deleted; not counted. */
  DELETED_VALUE(Severity.INFO),
  /** A data element or category that the code book does not have; left out. */
  UNKNOWN_DATA_ELEMENT(Severity.ERROR),
  /** An organisation unit that is not among those that were named; left out. */
  UNKNOWN_ORG_UNIT(Severity.ERROR),
  /** A value for another attribute option combination than the code book reads; left out. */
  ATTRIBUTE_OPTION_COMBO_DIFFERS(Severity.ERROR),
  /** A value for another period than a month where months are reported; left out. */
  PERIOD_NOT_MONTHLY(Severity.ERROR),
  /** A value that is no whole number; left out. */
  NOT_A_COUNT(Severity.ERROR),
  /** Some of the values that make up a count are missing; the count is missing too. */
  PART_MISSING(Severity.WARNING),
  /** The ages of the code book do not make up those that were asked for; not counted. */
  AGES_NOT_COVERED(Severity.ERROR),
  /** A numerator or denominator that is no number of people of at least 0; not used. */
  NOT_A_NUMBER(Severity.ERROR),
  /** The value that DHIS2 gives is not the one that the rule of the indicator gives. */
  VALUE_DIFFERS(Severity.WARNING),
  /**
   * People counted at one moment were added up over months, or annualised, which does the same:
   * whoever stays is counted each month. No coverage is computed.
   */
  STOCK_SUMMED(Severity.ERROR),
  /** It is not known whether the denominator holds the cases of a moment or of a period. */
  DENOMINATOR_KIND_UNKNOWN(Severity.WARNING),
  /** Numerator and denominator are not of the same time: of a moment, of the period, of a year. */
  TIME_DIFFERS(Severity.ERROR),
  /** Numerator and denominator are of different ages. */
  AGES_DIFFER(Severity.WARNING),
  /** The denominator of 6 to 59 months was computed from population groups read wrongly. */
  SIX_TO_59_MONTHS_MISREAD(Severity.ERROR),
  /** A period that DHIS2 or this library cannot express; left out. */
  PERIOD_NOT_EXPRESSIBLE(Severity.ERROR),
  /** An estimate, or a part of it, of which no data value was made. */
  NOT_EXPORTED(Severity.WARNING),
  /** A number that was rounded when it was written. */
  VALUE_ROUNDED(Severity.INFO);

  private final Severity severity;

  Dhis2Finding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
