package org.nutricoverage.coordination.performance;

import org.nutricoverage.coordination.instrument.AnswerScale;
import org.nutricoverage.coordination.instrument.SurveyForm;

/**
 * The published rules by which answers become scores. Scores of two rules are not compared.
 *
 * <p>UNICEF's pages call the results "weighted"; no source gives a weight, and none is applied:
 * this is not confirmed.
 *
 * @since 0.1.0
 */
public enum ScoringPolicy {
  /**
   * WHO's PRIME, November and December 2015: all valid answers of partners and coordinators are
   * pooled. Item: 25 x median; row: 25 x arithmetic mean.
   */
  PRIME_POOLED,

  /**
   * WHO's PRIME from 22 December 2015 to its end: the mean of each respondent over the items of a
   * row, then 25 x the median over the respondents, partners and coordinators alike, one voice
   * each. Item: 25 x median of the answers.
   */
  PRIME_RESPONDENT_MEAN_MEDIAN,

  /**
   * The Global Health Cluster's survey of 2021: partners only. Item: mean of the answers 1 to 5 as
   * 100 x mean / 5, or the share of yes; row: mean of the means of its items. A row that mixes both
   * kinds is scored by its items of agreement alone, because no source says how the program joined
   * them; only a row without such items is scored by its shares of yes. That is not confirmed.
   *
   * <p>"Neutral" is 60 % here where the middle of the other rules is 50 %.
   */
  GHC_KOBO_2021;

  /**
   * Whether the rule can score a scale.
   *
   * @param kind the kind of scale
   * @return true for 0 to 4 under the rules of PRIME, for 1 to 5 and yes or no under the other
   */
  public boolean accepts(AnswerScale.Kind kind) {
    return (kind == AnswerScale.Kind.ZERO_TO_FOUR) == (this != GHC_KOBO_2021);
  }

  /**
   * Whether the rule scores the answers of a form.
   *
   * @param form the form
   * @return true, but for coordinators under {@link #GHC_KOBO_2021}
   */
  public boolean scores(SurveyForm form) {
    return form == SurveyForm.PARTNER || this != GHC_KOBO_2021;
  }
}
