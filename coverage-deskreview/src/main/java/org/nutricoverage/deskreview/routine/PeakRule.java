package org.nutricoverage.deskreview.routine;

/**
 * Which maximum is taken over several sites (indicator 7, desk review option 2).
 *
 * @since 0.1.0
 */
public enum PeakRule {
  /**
   * The sites of a month are added, then the greatest month is taken; of equal ones the earliest.
   */
  MAXIMUM_OF_SUMS("peak month of people who received a transfer"),
  /**
   * Each site has its own greatest month, then the sites are added.
   *
   * <p>People who moved between sites are counted at both; the value is an upper one and is noted
   * as {@link RoutineFinding#UPPER_VALUE}.
   */
  SUM_OF_SITE_MAXIMA("sum of the peak months of the sites");

  private final String label;

  PeakRule(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code peak month of people who received a transfer}
   */
  public String label() {
    return label;
  }
}
