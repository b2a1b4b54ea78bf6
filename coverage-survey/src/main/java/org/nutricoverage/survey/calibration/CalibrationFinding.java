package org.nutricoverage.survey.calibration;

import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Severity;

/**
 * The kinds of finding that a calibration may report.
 *
 * @since 0.1.0
 */
public enum CalibrationFinding implements FindingCode {
  /**
   * Calibrated weights below 0, which a linear calibration may give. Totals and means are computed
   * with them as they are; shares of small groups can leave the range from 0 to 1. Bounds avoid
   * them.
   */
  NEGATIVE_CALIBRATED_WEIGHTS(Severity.WARNING),
  /**
   * Factors below a fifth of the mean factor, or above five times of it. The mean factor is the sum
   * of the calibrated weights divided by that of the original ones, so that weights which were
   * never expanded to the population are not reported. The threshold is a convention of this
   * library.
   */
  EXTREME_FACTORS(Severity.WARNING),
  /**
   * Auxiliaries that follow from the ones before them in every row, beyond the one category of each
   * further complete margin that always does. The weights are the same as without them.
   */
  NOT_FULL_RANK(Severity.INFO),
  /**
   * Known totals that contradict one another by less than a millionth, as rounded ones do. The
   * totals that come first are met; the last one that follows from them is missed by the
   * difference.
   */
  TOTALS_DIFFER(Severity.INFO);

  private final Severity severity;

  CalibrationFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
