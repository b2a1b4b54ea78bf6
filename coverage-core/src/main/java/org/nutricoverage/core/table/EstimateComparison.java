package org.nutricoverage.core.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.interval.IntervalMethod;

/**
 * The difference of two figures, or the reasons why they must not be compared.
 *
 * <pre>{@code
 * EstimateComparison change = EstimateComparison.of(baseline, endline);
 * if (change instanceof EstimateComparison.Compared compared) {
 *   compared.verdict();      // HIGHER, LOWER, SAME or UNCERTAIN
 * }
 * }</pre>
 *
 * <p>The second figure is compared with the first: {@code difference = second - first}. Figures of
 * different methods, estimators, definitions, indicators or areas are refused, because their
 * difference is mostly that of the methods. They may differ in period, sex and target group.
 *
 * <p>Where both figures have intervals, the difference has one by the square-and-add method of
 * Newcombe (1998, Statistics in Medicine 17:873-890, method 10; for two Wilson intervals it is his
 * method): {@code d - sqrt((p2 - l2)^2 + (u1 - p1)^2)} to {@code d + sqrt((u2 - p2)^2 + (p1 -
 * l1)^2)}; a figure without an interval adds nothing to it. It holds for independent figures; two
 * domains of one survey are to be compared within the survey. Intervals of different levels or
 * kinds are refused. A desk review has no sampling error, and without an interval the verdict is
 * that of the figures as they are.
 *
 * @since 0.1.0
 */
public sealed interface EstimateComparison extends Serializable {

  /**
   * Compares two figures of one area.
   *
   * @param first the figure to start from
   * @param second the figure that is compared with it
   * @return the difference, or the reasons for refusal
   */
  static EstimateComparison of(CoverageEstimate first, CoverageEstimate second) {
    return compare(first, second, false);
  }

  /**
   * Compares the figures of two areas, which are then the only places allowed to differ.
   *
   * @param first the figure of one area
   * @param second the figure of another area that is compared with it
   * @return the difference, or the reasons for refusal
   */
  static EstimateComparison ofAreas(CoverageEstimate first, CoverageEstimate second) {
    return compare(first, second, true);
  }

  private static EstimateComparison compare(
      CoverageEstimate first, CoverageEstimate second, boolean areas) {
    List<String> reasons =
        new ArrayList<>(
            areas
                ? Differences.between(first, second, Dimension.AREA)
                : Differences.ofKind(first, second));
    if (!areas) {
      Differences.addIfDifferent(reasons, Dimension.AREA, first.scope(), second.scope());
    }
    reasons.replaceAll(reason -> "they differ in " + reason);
    if (first.proportion().isEmpty()) {
      reasons.add("the first figure is not computable");
    }
    if (second.proportion().isEmpty()) {
      reasons.add("the second figure is not computable");
    }
    Optional<ConfidenceInterval> one = first.interval();
    Optional<ConfidenceInterval> other = second.interval();
    if (one.isPresent()
        && other.isPresent()
        && Double.compare(one.get().level(), other.get().level()) != 0) {
      reasons.add(
          "their intervals have different levels ("
              + Numbers.percent(one.get().level())
              + " and "
              + Numbers.percent(other.get().level())
              + ")");
    }
    if (one.isPresent()
        && other.isPresent()
        && one.get().method().kind() != other.get().method().kind()) {
      reasons.add(
          "their intervals are of different kinds ("
              + one.get().method().kind().label()
              + " and "
              + other.get().method().kind().label()
              + ")");
    }
    return reasons.isEmpty() ? Compared.of(first, second) : new Refused(reasons);
  }

  /**
   * A difference.
   *
   * @param first the figure to start from
   * @param second the figure that is compared with it
   * @param difference the second minus the first, as a fraction
   * @param limits the interval of the difference; at most one
   * @since 0.1.0
   */
  record Compared(
      CoverageEstimate first,
      CoverageEstimate second,
      double difference,
      List<ConfidenceInterval> limits)
      implements EstimateComparison {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the difference is not finite or there are two intervals
     */
    public Compared {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
      difference = Arguments.finite(difference, "difference", "fractions");
      limits = List.copyOf(limits);
      Arguments.inRange(limits.size(), 0, 1, "limits", "intervals");
    }

    private static Compared of(CoverageEstimate first, CoverageEstimate second) {
      double difference =
          second
              .proportion()
              .orElseThrow()
              .exact()
              .minus(first.proportion().orElseThrow().exact())
              .doubleValue();
      return new Compared(first, second, difference, limits(first, second, difference));
    }

    private static List<ConfidenceInterval> limits(
        CoverageEstimate first, CoverageEstimate second, double difference) {
      Optional<ConfidenceInterval> some = first.interval().or(second::interval);
      if (some.isEmpty()) {
        return List.of();
      }
      double below = Math.hypot(downwards(second), upwards(first));
      double above = Math.hypot(upwards(second), downwards(first));
      DifferenceMethod method = DifferenceMethod.of(some.get().method().kind());
      return List.of(
          ConfidenceInterval.of(
              difference - below, difference + above, some.get().level(), method));
    }

    private static double downwards(CoverageEstimate estimate) {
      return estimate
          .interval()
          .map(interval -> estimate.value().orElseThrow() - interval.lower())
          .orElse(0.0);
    }

    private static double upwards(CoverageEstimate estimate) {
      return estimate
          .interval()
          .map(interval -> interval.upper() - estimate.value().orElseThrow())
          .orElse(0.0);
    }

    /**
     * The interval of the difference.
     *
     * @return the interval; empty if neither figure has one
     */
    public Optional<ConfidenceInterval> interval() {
      return limits.stream().findFirst();
    }

    /**
     * What may be said of the difference.
     *
     * @return {@link Verdict#UNCERTAIN} if the interval holds 0; without an interval, the sign of
     *     the difference
     */
    public Verdict verdict() {
      double lower = interval().map(ConfidenceInterval::lower).orElse(difference);
      double upper = interval().map(ConfidenceInterval::upper).orElse(difference);
      if (lower > 0) {
        return Verdict.HIGHER;
      }
      if (upper < 0) {
        return Verdict.LOWER;
      }
      return interval().isPresent() ? Verdict.UNCERTAIN : Verdict.SAME;
    }

    /** Returns difference, interval and verdict on one line. */
    @Override
    public String toString() {
      String points = Numbers.percent(difference).replace(" %", " points");
      return points
          + interval().map(i -> " (" + i + ")").orElse(" (no interval)")
          + ": "
          + verdict();
    }
  }

  /**
   * The reasons why two figures must not be compared.
   *
   * @param reasons at least one, in words
   * @since 0.1.0
   */
  record Refused(List<String> reasons) implements EstimateComparison {

    private static final long serialVersionUID = 1L;

    /**
     * Copies the reasons.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("reasons must hold at least 1 reason but were empty");
      }
    }

    /** Returns the reasons on one line. */
    @Override
    public String toString() {
      return "not compared: " + String.join("; ", reasons);
    }
  }

  /**
   * What may be said of a difference.
   *
   * @since 0.1.0
   */
  enum Verdict {
    /** The second figure is higher. */
    HIGHER,
    /** The second figure is lower. */
    LOWER,
    /** The figures are the same and neither has an interval. */
    SAME,
    /** The interval of the difference holds 0. */
    UNCERTAIN
  }

  /**
   * How the interval of a difference is made.
   *
   * @since 0.1.0
   */
  enum DifferenceMethod implements IntervalMethod {
    /** Newcombe's square-and-add of the distances from the figures to their limits. */
    SQUARE_AND_ADD(IntervalKind.SAMPLING),
    /** The same for figures whose intervals were propagated from their inputs. */
    SQUARE_AND_ADD_PROPAGATED(IntervalKind.PROPAGATED),
    /** The same for credible intervals. */
    SQUARE_AND_ADD_CREDIBLE(IntervalKind.CREDIBLE);

    private final IntervalKind kind;

    DifferenceMethod(IntervalKind kind) {
      this.kind = kind;
    }

    private static DifferenceMethod of(IntervalKind kind) {
      return switch (kind) {
        case SAMPLING -> SQUARE_AND_ADD;
        case PROPAGATED -> SQUARE_AND_ADD_PROPAGATED;
        case CREDIBLE -> SQUARE_AND_ADD_CREDIBLE;
      };
    }

    @Override
    public String label() {
      return "Newcombe square-and-add";
    }

    @Override
    public IntervalKind kind() {
      return kind;
    }
  }
}
