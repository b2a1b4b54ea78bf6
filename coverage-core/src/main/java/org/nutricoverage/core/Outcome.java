package org.nutricoverage.core;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;

/**
 * A figure, or the statement that there is none.
 *
 * @since 0.1.0
 */
public sealed interface Outcome extends Serializable {

  /**
   * A figure with its uncertainty.
   *
   * @param proportion the proportion
   * @param uncertainty its interval, or why there is none
   * @since 0.1.0
   */
  record Computed(Proportion proportion, Uncertainty uncertainty) implements Outcome {

    private static final long serialVersionUID = 1L;

    /** Checks that both parts are there. */
    public Computed {
      Objects.requireNonNull(proportion, "proportion");
      Objects.requireNonNull(uncertainty, "uncertainty");
    }
  }

  /**
   * No figure, and why.
   *
   * @param reason the machine-readable reason
   * @param explanation the reason in words and numbers
   * @since 0.1.0
   */
  record NotComputable(Reason reason, String explanation) implements Outcome {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the explanation is blank
     */
    public NotComputable {
      Objects.requireNonNull(reason, "reason");
      explanation = Arguments.text(explanation, "explanation");
    }
  }

  /**
   * Why there is no figure.
   *
   * @since 0.1.0
   */
  enum Reason {
    /** Nobody is eligible, or the number is not known. */
    NO_ELIGIBLE_PEOPLE,
    /** There are no data at all. */
    NO_DATA,
    /** Months are missing and the rule is to refuse. */
    INCOMPLETE_PERIOD,
    /** Every answer is missing or undetermined. */
    ALL_UNDETERMINED,
    /** The parts may not be added up. */
    NOT_ADDITIVE,
    /** The sample has too few clusters. */
    TOO_FEW_CLUSTERS,
    /** The figure is hidden to protect people in small cells. */
    SUPPRESSED,
    /** The figure does not apply to the group, as males among pregnant women. */
    NOT_APPLICABLE
  }
}
