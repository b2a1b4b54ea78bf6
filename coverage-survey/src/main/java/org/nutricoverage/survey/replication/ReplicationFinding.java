package org.nutricoverage.survey.replication;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding that replication reports.
 *
 * @since 0.1.0
 */
public enum ReplicationFinding implements FindingCode {
  /**
   * Replicates gave no estimate, as where a domain has no weight in them. They are left out and the
   * scale is kept, so that the variance is too small.
   */
  REPLICATES_DROPPED(Severity.WARNING),
  /** Fewer than 200 random replicates: the standard error itself varies noticeably by the seed. */
  FEW_REPLICATES(Severity.WARNING),
  /**
   * The method knows no finite population correction: the sampling fractions between 0 and 1 were
   * not used, and the variance is too large.
   */
  POPULATION_CORRECTION_NOT_USED(Severity.WARNING),
  /** Some factors are negative: a replicate estimate may leave its natural range. */
  NEGATIVE_FACTORS(Severity.WARNING),
  /**
   * The numbers of units differ between strata, and the one scale of the method fits them only on
   * average.
   */
  SCALE_APPROXIMATE(Severity.INFO),
  /**
   * The blocked weighted bootstrap weights each cluster by its sample size, and these differ: its
   * centre is not the mean weighted by population.
   */
  UNEQUAL_CLUSTER_SAMPLES(Severity.WARNING);

  private final Severity severity;

  ReplicationFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
