package org.nutricoverage.deskreview.need;

/**
 * The severity of acute malnutrition (wasting) that a need is about.
 *
 * @since 0.1.0
 */
public enum AcuteMalnutrition {
  /** Moderate acute malnutrition, the subject of WFP indicator 13. */
  MODERATE("moderate acute malnutrition"),
  /** Severe acute malnutrition, from which the incidence factor 1.6 stems. */
  SEVERE("severe acute malnutrition");

  private final String label;

  AcuteMalnutrition(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code moderate acute malnutrition}
   */
  public String label() {
    return label;
  }
}
