package org.nutricoverage.survey.squeac.prior;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;

/**
 * A histogram of belief that was fixed before the survey.
 *
 * @param histogram the prior
 * @param lockedOn the day on which it was locked
 * @param note who locked it, where it is filed
 * @since 0.1.0
 */
public record LockedHistogramPrior(HistogramPrior histogram, LocalDate lockedOn, String note)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the note is blank
   */
  public LockedHistogramPrior {
    Objects.requireNonNull(histogram, "histogram");
    Objects.requireNonNull(lockedOn, "lockedOn");
    note = Arguments.text(note, "note");
  }

  /**
   * The belief after the survey.
   *
   * @param likelihood what the survey found, by the estimator of the prior
   * @return the posterior
   * @throws IllegalArgumentException if the likelihood is that of another estimator
   */
  public HistogramPosterior with(Likelihood likelihood) {
    return HistogramPosterior.of(this, likelihood);
  }
}
