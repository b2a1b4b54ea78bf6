package org.nutricoverage.deskreview.adherence;

/**
 * Why the answers about a person do not tell whether distributions were adequate.
 *
 * <p>A person has one reason, the first that holds in the order of these constants.
 *
 * @since 0.1.0
 */
public enum UndeterminedReason {
  /** It is not known whether a card was seen, and so not which numbers count. */
  CARD_NOT_KNOWN("without a yes or no for the card"),
  /** Of the two numbers that count, at least one is missing. */
  NUMBER_MISSING("with a missing number"),
  /** A number that counts is negative, which no person can have answered. */
  NUMBER_NEGATIVE("with a negative number"),
  /** No distribution was planned for the person, so that there is no share. */
  NOTHING_PLANNED("with no distribution planned");

  private final String label;

  UndeterminedReason(String label) {
    this.label = label;
  }

  /**
   * The words that a message prints after a number of people.
   *
   * @return for example {@code with a missing number}
   */
  public String label() {
    return label;
  }
}
