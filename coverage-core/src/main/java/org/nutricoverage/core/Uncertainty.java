package org.nutricoverage.core;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.ConfidenceInterval;

/**
 * What is known of the uncertainty of a figure.
 *
 * @since 0.1.0
 */
public sealed interface Uncertainty extends Serializable {

  /**
   * The interval.
   *
   * @return the interval; empty where there is none
   */
  Optional<ConfidenceInterval> interval();

  /**
   * The uncertainty in words and numbers.
   *
   * @return lines, at least one
   */
  List<String> describe();

  /**
   * The plain statement that there is no interval.
   *
   * @param reason why, for example {@code a desk review is not a sample}
   * @since 0.1.0
   */
  record NoInterval(String reason) implements Uncertainty {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the reason.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public NoInterval {
      reason = Arguments.text(reason, "reason");
    }

    @Override
    public Optional<ConfidenceInterval> interval() {
      return Optional.empty();
    }

    @Override
    public List<String> describe() {
      return List.of("No interval: " + reason + ".");
    }
  }

  /**
   * An interval that a sample gives, by itself or together with a prior.
   *
   * @param limits the interval, which says its method and level
   * @since 0.1.0
   */
  record FromSample(ConfidenceInterval limits) implements Uncertainty {

    private static final long serialVersionUID = 1L;

    /** Checks that there are limits. */
    public FromSample {
      Objects.requireNonNull(limits, "limits");
    }

    @Override
    public Optional<ConfidenceInterval> interval() {
      return Optional.of(limits);
    }

    @Override
    public List<String> describe() {
      return List.of("Interval: " + limits + ".");
    }
  }

  /**
   * An interval that the uncertainty of the inputs gives.
   *
   * <p>It says how far the figure may be off because its inputs may be; it says nothing of errors
   * that no input admits, such as people counted twice.
   *
   * @param limits the interval, which says its method and level
   * @param contributions how much each uncertain input contributes, the greatest first
   * @param procedure how it was computed, with the number of draws and the seed where there are any
   * @since 0.1.0
   */
  record Propagated(
      ConfidenceInterval limits, List<Contribution> contributions, Procedure procedure)
      implements Uncertainty {

    private static final long serialVersionUID = 1L;

    /** Copies the contributions. */
    public Propagated {
      Objects.requireNonNull(limits, "limits");
      contributions = List.copyOf(contributions);
      Objects.requireNonNull(procedure, "procedure");
    }

    @Override
    public Optional<ConfidenceInterval> interval() {
      return Optional.of(limits);
    }

    @Override
    public List<String> describe() {
      List<String> lines = new ArrayList<>();
      lines.add("Interval: " + limits + "; " + procedure.describe() + ".");
      for (Contribution contribution : contributions) {
        lines.add(
            "  "
                + Numbers.percent(contribution.varianceShare())
                + " of the variance comes from "
                + contribution.input());
      }
      return List.copyOf(lines);
    }
  }

  /**
   * How much one input contributes to a propagated interval.
   *
   * @param input the name of the input
   * @param varianceShare its share of the variance of the logarithm of the figure, as a fraction
   * @since 0.1.0
   */
  record Contribution(String input, double varianceShare) implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the name is blank or the share is not a fraction
     */
    public Contribution {
      input = Arguments.text(input, "input");
      varianceShare = Arguments.fraction(varianceShare, "varianceShare");
    }
  }

  /**
   * How a propagated interval was computed.
   *
   * @since 0.1.0
   */
  sealed interface Procedure extends Serializable {

    /**
     * The procedure in words and numbers.
     *
     * @return one line without a full stop
     */
    String describe();
  }

  /**
   * The delta method on the logarithm of the figure.
   *
   * @since 0.1.0
   */
  record DeltaMethod() implements Procedure {

    private static final long serialVersionUID = 1L;

    @Override
    public String describe() {
      return "delta method on the log scale";
    }
  }

  /**
   * Random draws of the inputs.
   *
   * @param draws how many, at least 1
   * @param seed the seed of the generator, which makes the draws repeatable
   * @since 0.1.0
   */
  record MonteCarlo(int draws, long seed) implements Procedure {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the number of draws.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public MonteCarlo {
      Arguments.inRange(draws, 1, Integer.MAX_VALUE, "draws", "draws");
    }

    @Override
    public String describe() {
      return "Monte Carlo with " + Numbers.people(draws) + " draws, seed " + seed;
    }
  }
}
