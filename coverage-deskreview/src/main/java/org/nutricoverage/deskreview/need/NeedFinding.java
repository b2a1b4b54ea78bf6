package org.nutricoverage.deskreview.need;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about how many people are eligible or in need.
 *
 * @since 0.1.0
 */
public enum NeedFinding implements FindingCode {
  /** The incidence factor is at most 1.6 a year, below what longitudinal studies found. */
  K_LIKELY_TOO_LOW(Severity.WARNING),
  /** No incidence factor was given; the default of the handbook was taken. */
  K_BY_DEFAULT(Severity.INFO),
  /** The incidence factor is 0: only those ill at the start are counted. */
  NEW_CASES_NOT_COUNTED(Severity.WARNING),
  /** A report on a part of the year is set against the need of a longer period. */
  ANNUAL_NEED_FOR_PART_YEAR(Severity.WARNING),
  /** A report is set against the need of a shorter period than its own. */
  NEED_OF_SHORTER_PERIOD(Severity.WARNING),
  /** The need of another period was scaled by time, those ill at the start included. */
  PREVALENT_CASES_PRO_RATED(Severity.INFO),
  /** Fewer cases were admitted than were ill at the start: no incidence factor can explain that. */
  NEGATIVE_LOCAL_K(Severity.WARNING),
  /** A survey found nobody or everybody ill; no distribution can express its uncertainty. */
  PREVALENCE_WITHOUT_SPREAD(Severity.WARNING),
  /** Many people came in during the period, but the number of eligible people stands still. */
  STATIC_DENOMINATOR(Severity.WARNING),
  /** Children who were eligible at some time in the period are counted, not those at one moment. */
  EVER_ELIGIBLE(Severity.INFO),
  /** The age band is none that the census counted; it was derived from wider ones. */
  AGES_DERIVED(Severity.INFO);

  private final Severity severity;

  NeedFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
