package org.nutricoverage.deskreview.adherence;

/**
 * The answer to "may I see the participant's programme card?".
 *
 * @since 0.1.0
 */
public enum CardAnswer {
  /** The card was seen (code 1): its numbers count. */
  YES,
  /** There was no card to see (code 0): the numbers that were said count. */
  NO,
  /**
   * An answer with another code, for example 888, do not know: it is not known which numbers count.
   */
  OTHER_CODE,
  /** No answer: it is not known which numbers count. */
  MISSING;

  private static final long YES_CODE = 1;
  private static final long NO_CODE = 0;

  /**
   * The answer that a code of the survey form stands for.
   *
   * @param code 1 for yes, 0 for no, any other number for an answer that is neither
   * @return the answer, never {@link #MISSING}
   */
  public static CardAnswer ofCode(long code) {
    if (code == YES_CODE) {
      return YES;
    }
    return code == NO_CODE ? NO : OTHER_CODE;
  }
}
