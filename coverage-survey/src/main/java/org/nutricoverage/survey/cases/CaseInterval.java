package org.nutricoverage.survey.cases;

import java.util.Optional;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.interval.IntervalMethod;

/**
 * The intervals of coverage that know where R_out comes from, and the one that does not.
 *
 * @since 0.1.0
 */
public enum CaseInterval implements IntervalMethod {
  /**
   * The delta method on the logit of treatment coverage, {@link ContinuousTreatmentCoverage}.
   *
   * <p>It takes the cases as independent: for villages that differ it is too narrow.
   */
  LOGIT_DELTA("logit delta method"),

  /**
   * Percentiles of the estimates of resampled villages, R_out computed anew in each, {@link
   * VillageBootstrap}.
   */
  VILLAGE_BOOTSTRAP("village bootstrap"),

  /**
   * The normal approximation with imputed cases taken as observed; too narrow, here to reproduce
   * reports.
   */
  IMPUTED_AS_OBSERVED_WALD("Wald, imputed cases taken as observed");

  private final String label;

  CaseInterval(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public IntervalKind kind() {
    return IntervalKind.SAMPLING;
  }

  /**
   * The logit delta interval of treatment coverage.
   *
   * @param counts the cases
   * @param ratio k
   * @param level the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return the interval; empty where nobody was found, nobody is covered or everyone is
   * @throws IllegalArgumentException if the level is not in the range
   */
  public static Optional<ConfidenceInterval> logitDelta(
      CaseCounts counts, RecoveryRatio ratio, double level) {
    Levels.level(level);
    return ContinuousTreatmentCoverage.of(counts, ratio).map(smooth -> smooth.interval(level));
  }

  /**
   * The naive interval of treatment coverage: {@code p -+ z sqrt(p (1 - p) / n)} with n the cases
   * found and imputed, clipped to the range from 0 to 1.
   *
   * @param counts the cases
   * @param ratio k
   * @param level the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return the interval, without width where nobody or everyone is covered; empty where nobody was
   *     found
   * @throws IllegalArgumentException if the level is not in the range, or more than 1,000,000,000
   *     cases were found and imputed
   */
  public static Optional<ConfidenceInterval> imputedAsObserved(
      CaseCounts counts, RecoveryRatio ratio, double level) {
    Levels.level(level);
    return counts.treatmentCoverage(ratio).map(share -> wald(share, level));
  }

  private static ConfidenceInterval wald(Proportion.Counted share, double level) {
    ConfidenceInterval wald =
        BinomialInterval.WALD.of(share.numerator().floor(), share.denominator().floor(), level);
    return ConfidenceInterval.of(wald.lower(), wald.upper(), level, IMPUTED_AS_OBSERVED_WALD);
  }
}
