package org.nutricoverage.coordination.performance;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The score of a row or an item, or why there is none.
 *
 * @since 0.1.0
 */
public sealed interface RowScore extends Serializable {

  /**
   * The score in percent.
   *
   * @return the exact score from 0 to 100; empty without data or where it is hidden
   */
  default Optional<Rational> percent() {
    return this instanceof Scored scored ? Optional.of(scored.exactPercent()) : Optional.empty();
  }

  /**
   * The status.
   *
   * @return the status of the unrounded score; empty without data or where it is hidden
   */
  default Optional<PerformanceStatus> status() {
    return percent().map(PerformanceStatus::ofPercent);
  }

  /**
   * A score.
   *
   * @param exactPercent the unrounded score, from 0 to 100 percent
   * @since 0.1.0
   */
  record Scored(Rational exactPercent) implements RowScore {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the score.
     *
     * @throws IllegalArgumentException if it is not from 0 to 100
     */
    public Scored {
      if (exactPercent.signum() < 0 || exactPercent.compareTo(Rational.of(100)) > 0) {
        throw Arguments.refused("exactPercent", "a score from 0 to 100 percent", exactPercent);
      }
    }

    /** Returns the score with one decimal and the status: {@code 62.5 % satisfactory}. */
    @Override
    public String toString() {
      return exactPercent.rounded(1) + " % " + PerformanceStatus.ofPercent(exactPercent).label();
    }
  }

  /**
   * No score, because nobody could answer: which is not a weak score.
   *
   * @param reason why
   * @since 0.1.0
   */
  record NoData(Reason reason) implements RowScore {

    private static final long serialVersionUID = 1L;

    /** Checks that there is a reason. */
    public NoData {
      Objects.requireNonNull(reason, "reason");
    }

    /** Returns {@code no data} with the reason. */
    @Override
    public String toString() {
      return "no data (" + reason.label() + ")";
    }
  }

  /**
   * A score that is hidden because too few people gave it.
   *
   * @since 0.1.0
   */
  record Suppressed() implements RowScore {

    private static final long serialVersionUID = 1L;

    /** Returns {@code hidden}. */
    @Override
    public String toString() {
      return "hidden";
    }
  }

  /**
   * Why there is no score.
   *
   * @since 0.1.0
   */
  enum Reason {
    /** Nobody answered. */
    NOT_ANSWERED("not answered"),
    /** Everyone who answered does not know, or it does not apply. */
    ALL_EXCLUDED("all answers excluded"),
    /** The policy does not score this form. */
    FORM_NOT_SCORED("form not scored");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /**
     * The words that a report prints.
     *
     * @return for example {@code not answered}
     */
    public String label() {
      return label;
    }
  }
}
