package org.nutricoverage.core.interval;

/**
 * What an interval expresses: chance in sampling, belief after data, or doubt about inputs.
 *
 * @since 0.1.0
 */
public enum IntervalKind {
  /**
   * Chance in sampling: of many samples drawn in the same way, the share that the level names has
   * an interval which holds the true value.
   */
  SAMPLING("confidence interval"),

  /**
   * Belief after data: given a prior, the true value lies in the interval with the probability that
   * the level names.
   */
  CREDIBLE("credible interval"),

  /**
   * Doubt about inputs: the uncertainty of figures that were not sampled here, such as a population
   * projection, carried through the calculation.
   */
  PROPAGATED("interval propagated from its inputs");

  private final String label;

  IntervalKind(String label) {
    this.label = label;
  }

  /**
   * What such an interval is called in a report.
   *
   * @return lower-case words, for example "confidence interval"
   */
  public String label() {
    return label;
  }
}
