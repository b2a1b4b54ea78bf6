package org.nutricoverage.survey.replication;

/**
 * How the degrees of freedom of a replicate variance are counted.
 *
 * @since 0.1.0
 */
public enum DegreesOfFreedomKind {
  /** Sampled units less strata: jackknife and bootstraps. */
  UNITS_MINUS_STRATA("units less strata"),
  /** The number of strata: balanced repeated replication and Fay's method. */
  STRATA("number of strata"),
  /**
   * The rank of the replicate factors less 1, as R's package survey counts for every method:
   * factors that were supplied, whose making is not known.
   */
  FACTOR_RANK_MINUS_ONE("rank of the factors less 1"),
  /** The number of replicates less 1: replicate weights supplied per row. */
  REPLICATES_MINUS_ONE("replicates less 1");

  private final String label;

  DegreesOfFreedomKind(String label) {
    this.label = label;
  }

  /**
   * The count in words.
   *
   * @return for example "units less strata"
   */
  public String label() {
    return label;
  }
}
