package org.nutricoverage.io.survey;

import org.nutricoverage.deskreview.adherence.AdherenceRule;

/**
 * The official scripts of WFP for survey data, by their language, so that a published figure can be
 * reproduced with its known errors.
 *
 * <p>All of them count every row of the repeat: they test no age, sex or area, join no parent and
 * use no weights. For indicator 7 all three tabulate whatever was answered: blanks are dropped, and
 * a code such as 888 is a category that dilutes the percentage. For indicator 8 they differ in what
 * they make of missing answers; {@link AdherenceRule} describes each. A code such as 888 for a
 * number of distributions is a number to them.
 *
 * <p>The script in Python does the same as that in R.
 *
 * @since 0.1.0
 */
public enum OfficialScript {
  /** The R script, which was run. */
  R("official R script", AdherenceRule.OFFICIAL_R),
  /**
   * The SPSS script, whose logic was run in GNU PSPP. For indicator 7 it puts its labels on a
   * variable that does not exist; the figure is not affected.
   */
  SPSS("official SPSS script", AdherenceRule.OFFICIAL_SPSS),
  /** The Stata script; reasoned from its documented treatment of missing values, not run. */
  STATA("official Stata script", AdherenceRule.OFFICIAL_STATA);

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // immutable by its documentation
  private final AdherenceRule adherenceRule;

  OfficialScript(String label, AdherenceRule adherenceRule) {
    this.label = label;
    this.adherenceRule = adherenceRule;
  }

  /**
   * The words that name the script in a report.
   *
   * @return for example {@code official R script}
   */
  public String label() {
    return label;
  }

  /**
   * How the script classifies a person for indicator 8.
   *
   * @return one of the official rules
   */
  public AdherenceRule adherenceRule() {
    return adherenceRule;
  }
}
