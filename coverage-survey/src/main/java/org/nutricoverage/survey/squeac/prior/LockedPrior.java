package org.nutricoverage.survey.squeac.prior;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;

/**
 * A prior that was fixed before the survey; only such a one takes data.
 *
 * <pre>{@code
 * LockedPrior prior =
 *     DraftPrior.uninformed(CoverageEstimator.TREATMENT_COVERAGE)
 *         .lock(LocalDate.of(2026, 3, 1), "no belief");
 * prior.with(Likelihood.of(CoverageEstimator.TREATMENT_COVERAGE, 5, 25)).belief().toString();
 * // "Beta(6, 21)"
 * }</pre>
 *
 * @param draft the prior
 * @param lockedOn the day on which it was locked
 * @param note who locked it, where it is filed
 * @since 0.1.0
 */
public record LockedPrior(DraftPrior draft, LocalDate lockedOn, String note)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the note is blank
   */
  public LockedPrior {
    Objects.requireNonNull(draft, "draft");
    Objects.requireNonNull(lockedOn, "lockedOn");
    note = Arguments.text(note, "note");
  }

  /**
   * The belief.
   *
   * @return the Beta distribution
   */
  public BetaBelief belief() {
    return draft.belief();
  }

  /**
   * The belief after the survey.
   *
   * @param likelihood what the survey found, by the estimator of the prior
   * @return the posterior
   * @throws IllegalArgumentException if the likelihood is that of another estimator
   */
  public Posterior with(Likelihood likelihood) {
    return new Posterior(this, likelihood);
  }

  /** Returns belief, day and note on one line. */
  @Override
  public String toString() {
    return belief() + ", locked on " + lockedOn + ": " + note;
  }
}
