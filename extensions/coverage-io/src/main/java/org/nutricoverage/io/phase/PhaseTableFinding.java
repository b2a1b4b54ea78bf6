package org.nutricoverage.io.phase;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about a table of phases.
 *
 * @since 0.1.0
 */
public enum PhaseTableFinding implements FindingCode {
  /** Phases 1 to 5 differ from all by no more than rounding can explain: 1 for each phase. */
  PHASES_ROUNDED(Severity.INFO),
  /** Phases 1 to 5 differ from all by more than rounding can explain. */
  PHASES_DIFFER_FROM_ALL(Severity.WARNING),
  /** The number in phase 3 or worse differs from phases 3 to 5 by no more than rounding. */
  PHASE_3_OR_WORSE_ROUNDED(Severity.INFO),
  /** The number in phase 3 or worse differs from phases 3 to 5 by more than rounding. */
  PHASE_3_OR_WORSE_DIFFERS(Severity.WARNING),
  /** The number in phase 3 or worse is 0 although people are in phases 3 to 5. */
  PHASE_3_OR_WORSE_ZERO(Severity.ERROR),
  /** A fraction and a number say different things. */
  FRACTION_DIFFERS_FROM_NUMBER(Severity.WARNING),
  /** More people in a phase than were analysed. */
  PHASE_ABOVE_ALL(Severity.WARNING),
  /** A phase has no number, so that the phases cannot be summed. */
  PHASES_INCOMPLETE(Severity.WARNING),
  /** A period without the number of any phase; left out. */
  NO_PHASES(Severity.INFO),
  /** Figures without the beginning and the end of their period; left out. */
  NO_PERIOD(Severity.ERROR),
  /** A date that cannot be read; the figures are left out. */
  UNREADABLE_DATE(Severity.ERROR),
  /** A period that ends before it begins; the figures are left out. */
  PERIOD_ENDS_BEFORE_IT_BEGINS(Severity.ERROR),
  /** A validity period that is neither current nor a projection; the row is left out. */
  UNKNOWN_VALIDITY(Severity.ERROR),
  /** A phase that is none of all, 1 to 5 and 3+; the row is left out. */
  UNKNOWN_PHASE(Severity.ERROR),
  /** A row without a country or area; left out. */
  NO_PLACE(Severity.ERROR),
  /** A number of people that is not whole; used as it is. */
  FRACTIONAL_PEOPLE(Severity.WARNING),
  /** A number with separators between thousands; used without them. */
  GROUPED_DIGITS(Severity.INFO),
  /** A cell that should hold a number of people of at least 0 and does not; not used. */
  NOT_A_NUMBER(Severity.ERROR),
  /** A cell that should hold a fraction from 0 to 1 and does not; not used. */
  NOT_A_FRACTION(Severity.ERROR),
  /** The same figure stands twice; it counts once. */
  REPEATED_FIGURE(Severity.INFO),
  /** Two figures for the same people differ; neither is used. */
  CONFLICTING_FIGURES(Severity.ERROR),
  /** The provider of the file marks the row as erroneous; left out. */
  PROVIDER_ERROR(Severity.ERROR),
  /** The provider of the file has a remark about the row. */
  PROVIDER_NOTE(Severity.WARNING),
  /** A row of HXL tags after the header; it is no data. */
  TAG_ROW(Severity.INFO),
  /** Children are taken to be in phase 3 or worse as often as people of all ages. */
  ALL_AGES_TIMES_SHARE(Severity.INFO);

  private final Severity severity;

  PhaseTableFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
