package org.nutricoverage.core;

/**
 * The sex that a figure is about.
 *
 * <p>WFP asks for follow-up values of indicator 7 by male, female and overall. People whose sex was
 * not recorded are in {@link #ALL} and in neither of the others.
 *
 * @since 0.1.0
 */
public enum Sex {
  /** Girls and women. */
  FEMALE("female"),
  /** Boys and men. */
  MALE("male"),
  /** Both sexes, and people whose sex was not recorded. */
  ALL("overall");

  private final String label;

  Sex(String label) {
    this.label = label;
  }

  /**
   * The word that a report prints.
   *
   * @return {@code female}, {@code male} or {@code overall}
   */
  public String label() {
    return label;
  }
}
