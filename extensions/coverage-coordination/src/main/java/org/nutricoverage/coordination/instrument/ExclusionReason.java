package org.nutricoverage.coordination.instrument;

/**
 * Why an answer does not enter a score.
 *
 * <p>For one and the same fact the partner form of 2013 to 2018 often had "does not exist", which
 * is dropped, where the coordinator form had the value 0. The reasons are therefore counted and
 * reported, each by itself.
 *
 * @since 0.1.0
 */
public enum ExclusionReason {
  /** The respondent does not know; code 99. */
  DO_NOT_KNOW,
  /** The thing asked about does not exist or does not apply; code 999. */
  DOES_NOT_EXIST,
  /** It does not apply to this organisation, such as a donor; code 9999. */
  NOT_FOR_THIS_ORGANISATION,
  /** Not applicable, without a closer reason; code 0 of the scale of agreement. */
  NOT_APPLICABLE
}
