package org.nutricoverage.coordination.assessment;

/**
 * The method of an assessment.
 *
 * @since 0.1.0
 */
public enum AssessmentMethod {
  /** Semi-quantitative evaluation of access and coverage. */
  SQUEAC("SQUEAC"),
  /** Simplified LQAS evaluation of access and coverage. */
  SLEAC("SLEAC"),
  /** Simple spatial surveying method. */
  S3M("S3M"),
  /** Centric systematic area sampling. */
  CSAS("CSAS"),
  /** A probability survey made for coverage. */
  SIMPLE_SURVEY("simple probability survey"),
  /** Coverage questions added to a SMART survey. */
  SMART_ADD_ON("add-on to a SMART survey"),
  /** Routine and secondary data; a proxy. */
  DESK_REVIEW("desk review"),
  /** A qualitative assessment of the community, without a figure. */
  COMMUNITY_ASSESSMENT("community assessment"),
  /** An analysis of routine data, without a survey. */
  BOTTLENECK_ANALYSIS("bottleneck analysis"),
  /** Another method. */
  OTHER("other");

  private final String label;

  AssessmentMethod(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code SQUEAC}
   */
  public String label() {
    return label;
  }

  /**
   * Whether the first stage of sampling must be spatial.
   *
   * @return true for SQUEAC, SLEAC, S3M and CSAS
   */
  public boolean needsSpatialSampling() {
    return this == SQUEAC || this == SLEAC || this == S3M || this == CSAS;
  }
}
