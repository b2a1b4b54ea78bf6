package org.nutricoverage.io.survey;

/**
 * The answer to a question that asks for yes or no.
 *
 * @since 0.1.0
 */
public enum Answer {
  /** Yes. */
  YES,
  /** No. */
  NO,
  /** The respondent does not know. */
  DO_NOT_KNOW,
  /** The respondent does not want to say. */
  REFUSED;

  /**
   * Whether the answer tells.
   *
   * @return true for yes and no
   */
  public boolean isYesOrNo() {
    return this == YES || this == NO;
  }
}
