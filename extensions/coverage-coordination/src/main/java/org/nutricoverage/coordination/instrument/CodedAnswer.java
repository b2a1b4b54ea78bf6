package org.nutricoverage.coordination.instrument;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.internal.Arguments;

/**
 * What the code of an answer stands for: a value that is scored, or the reason why it is not.
 *
 * @since 0.1.0
 */
public sealed interface CodedAnswer extends Serializable {

  /**
   * A value that is scored.
   *
   * @param value the value, from 0 to 5; its range is that of the kind of scale
   * @since 0.1.0
   */
  record Value(int value) implements CodedAnswer {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not from 0 to 5
     */
    public Value {
      Arguments.inRange(value, 0, 5, "value", "points");
    }
  }

  /**
   * An answer that is counted but not scored.
   *
   * @param reason why
   * @since 0.1.0
   */
  record Excluded(ExclusionReason reason) implements CodedAnswer {

    private static final long serialVersionUID = 1L;

    /** Checks that there is a reason. */
    public Excluded {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
