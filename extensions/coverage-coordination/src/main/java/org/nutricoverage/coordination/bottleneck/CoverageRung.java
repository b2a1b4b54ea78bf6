package org.nutricoverage.coordination.bottleneck;

/**
 * The rungs of Tanahashi's ladder (Bulletin of the WHO 1978, 56:295-303), from the target
 * population to those who are treated effectively. Estimators of surveys stand at {@link #CONTACT}.
 *
 * @since 0.1.0
 */
public enum CoverageRung {
  /** All for whom the service is meant. */
  TARGET("target population"),
  /** Those for whom it is available: staff, stock, sites. */
  AVAILABILITY("availability"),
  /** Those who can reach it. */
  ACCESSIBILITY("accessibility"),
  /** Those who are willing to use it. */
  ACCEPTABILITY("acceptability"),
  /** Those who use it. */
  CONTACT("contact"),
  /** Those whom it helps. */
  EFFECTIVE("effective coverage");

  private final String label;

  CoverageRung(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code acceptability}
   */
  public String label() {
    return label;
  }
}
