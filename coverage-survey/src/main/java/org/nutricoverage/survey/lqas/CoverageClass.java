package org.nutricoverage.survey.lqas;

/**
 * The class into which a coverage falls: two for one standard, three for two standards.
 *
 * @since 0.1.0
 */
public enum CoverageClass {
  /** Not above the one standard of a {@link TwoClass}. */
  UNSATISFACTORY("unsatisfactory"),
  /** Above the one standard of a {@link TwoClass}. */
  SATISFACTORY("satisfactory"),
  /** Not above the lower standard of a {@link ThreeClass}. */
  LOW("low"),
  /** Above the lower and not above the upper standard of a {@link ThreeClass}. */
  MODERATE("moderate"),
  /** Above the upper standard of a {@link ThreeClass}. */
  HIGH("high");

  private final String label;

  CoverageClass(String label) {
    this.label = label;
  }

  /**
   * The word that a report prints.
   *
   * @return for example {@code moderate}
   */
  public String label() {
    return label;
  }
}
