package org.nutricoverage.coordination.plan;

/**
 * The objectives of the technical support of the Coverage Monitoring Network to national clusters.
 *
 * @since 0.1.0
 */
public enum PlanObjective {
  /** 1: a common understanding of technical capacities and opportunities. */
  CAPACITY("understand technical capacities and opportunities"),
  /** 2: partners plan, coordinate and evaluate the quality of assessments. */
  QUALITY("plan, coordinate and evaluate assessments"),
  /** 3: country-specific action plans to scale up assessments. */
  SCALE_UP("scale up coverage assessments");

  private final String label;

  PlanObjective(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code understand technical capacities and opportunities}
   */
  public String label() {
    return label;
  }
}
