package org.nutricoverage.core;

/**
 * What a person must have done or received to be counted in the numerator.
 *
 * <p>WFP's page of indicator 7 uses the word "reached" with four meanings: registered, at least one
 * transfer, the full intended package, and enrolled when surveyed. The figures differ widely, so
 * the definition has no default and stays with every result.
 *
 * @since 0.1.0
 */
public enum ReachDefinition {
  /** Registered in the programme; having received anything is not required (option 1). */
  REGISTERED("registered in the programme"),
  /** Received at least one transfer or service in the period, or in the month that is counted. */
  AT_LEAST_ONE_TRANSFER("received at least one transfer"),
  /** Received the full intended package. */
  FULL_PACKAGE("received the full package"),
  /** Said to be enrolled when the household was surveyed. */
  ENROLLED_AT_SURVEY("enrolled at the time of the survey"),
  /** In treatment when the period began or newly admitted in it. */
  IN_TREATMENT("in treatment at the start or admitted in the period"),
  /** Newly admitted in the period; those already in treatment are not counted. */
  ADMITTED_IN_PERIOD("admitted to treatment in the period"),
  /** A case found in the community and found to be in the programme. */
  CASE_IN_PROGRAMME("case found in the programme"),
  /** Took part in at least 66 % of the distributions that were planned for the person. */
  ADEQUATE_DISTRIBUTIONS("took part in an adequate number of distributions"),
  /** Left treatment recovered. */
  RECOVERED("left treatment recovered"),
  /** Died in treatment. */
  DIED("died in treatment"),
  /** Left treatment as a defaulter. */
  DEFAULTED("left treatment as a defaulter"),
  /** Left treatment without having responded to it. */
  NOT_RESPONDED("left treatment without response");

  private final String label;

  ReachDefinition(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code registered in the programme}
   */
  public String label() {
    return label;
  }

  /**
   * Whether people are counted once, when something happens to them, so that counts of months may
   * be added up.
   *
   * @return true for the four ways to leave treatment; false where one person is counted again in
   *     the next period, as everyone is who stays registered
   */
  public boolean isAdditiveOverTime() {
    return this == RECOVERED || this == DIED || this == DEFAULTED || this == NOT_RESPONDED;
  }
}
