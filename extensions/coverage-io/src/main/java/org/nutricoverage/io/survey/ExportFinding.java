package org.nutricoverage.io.survey;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding about a survey export and what is estimated from it.
 *
 * @since 0.1.0
 */
public enum ExportFinding implements FindingCode {
  /** A row of a repeat whose parent is not in the parent table; left out. */
  ORPHAN_ROW(Severity.ERROR),
  /** Several rows of a table have one key. */
  DUPLICATE_KEY(Severity.ERROR),
  /** A row of a repeat whose key several parents have; left out. */
  SEVERAL_PARENTS(Severity.ERROR),
  /** A row of a repeat that two pairs of link columns join to different parents; left out. */
  LINKS_DISAGREE(Severity.ERROR),
  /** A parent says another number of rows than the repeat has for it. */
  REPEAT_COUNT_DIFFERS(Severity.WARNING),
  /** A household says another number of eligible people than the repeat has for it. */
  ELIGIBLE_NUMBER_DIFFERS(Severity.WARNING),
  /** A header in which the groups run into the name of the question, as SPSS writes it. */
  RUN_TOGETHER_HEADER(Severity.INFO),
  /** A row of hashtags below the header; left out. */
  HASHTAG_ROW(Severity.INFO),
  /** A code that the code book does not have; the answer is missing. */
  UNKNOWN_CODE(Severity.ERROR),
  /** A cell that should hold a number and does not; the number is missing. */
  NOT_A_NUMBER(Severity.ERROR),
  /** A cell that should hold a whole number and does not; the number is missing. */
  NOT_A_WHOLE_NUMBER(Severity.ERROR),
  /** A cell that should hold a date in a declared format and does not; the date is missing. */
  NOT_A_DATE(Severity.ERROR),
  /** Dates that two declared formats read differently; they are missing. */
  AMBIGUOUS_DATES(Severity.ERROR),
  /** No declared format fits all dates of a column. */
  MIXED_DATE_FORMATS(Severity.WARNING),
  /** An age that no person has; the age is missing. */
  AGE_NOT_POSSIBLE(Severity.ERROR),
  /** A birth date after the interview; no age is computed from it. */
  BIRTH_AFTER_INTERVIEW(Severity.WARNING),
  /** The recorded age and the birth date differ by more than a month; the recorded age is used. */
  AGE_DISAGREES(Severity.WARNING),
  /** Ages that were computed from birth date and interview date, because none was recorded. */
  AGE_FROM_BIRTH_DATE(Severity.INFO),
  /** A choice of a question with several answers is yes in one column and no in the other. */
  CHOICE_DISAGREES(Severity.ERROR),
  /** People who are not eligible and are in neither part of the figure. */
  NOT_ELIGIBLE(Severity.INFO),
  /** People of whom it is not known whether they are eligible; in neither part of the figure. */
  ELIGIBILITY_UNDETERMINED(Severity.WARNING),
  /** A person without a stratum, a cluster or a weight of at least 0; left out of the sample. */
  DESIGN_VALUE_MISSING(Severity.ERROR),
  /** Eligible people without a yes or no; in neither part of the figure. */
  ANSWER_MISSING(Severity.INFO),
  /** More than a tenth of the eligible people are without a yes or no. */
  MANY_ANSWERS_MISSING(Severity.WARNING),
  /** The ages that were counted are not those of the target group. */
  AGE_BAND_DIFFERS(Severity.WARNING),
  /** The figure reproduces an official script with its known errors. */
  OFFICIAL_SCRIPT(Severity.WARNING);

  private final Severity severity;

  ExportFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
