package org.nutricoverage.deskreview.reporting;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Threshold;

/**
 * How far a figure is from a target: whether it meets it, how many points it is short, and how many
 * more people reach it.
 *
 * <pre>{@code
 * TargetGap gap = TargetGap.of(Proportion.of(29_760, 48_000), Threshold.atLeastPercent(70));
 * gap.pointsShort();      // 0.08, that is 8 points
 * gap.morePeople();       // 3840
 * gap.toString();         // "not met: 62.0 % against >= 70 %, 8.0 points short, 3,840 more people"
 * }</pre>
 *
 * <p>More people is the least whole number {@code n >= 0} for which {@code (reached + n) /
 * eligible} meets the target: the ceiling of {@code target x eligible - reached}, and one more
 * where a strict target would only be equalled. A figure that equals a strict target is 0 points
 * short and not met. Only the figure itself is compared; its interval plays no part.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class TargetGap implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Threshold target;
  private final Rational figure;
  private final @Nullable Long morePeople;

  private TargetGap(Threshold target, Rational figure, @Nullable Long morePeople) {
    this.target = target;
    this.figure = figure;
    this.morePeople = morePeople;
  }

  /**
   * The gap between a proportion and a target.
   *
   * @param proportion the figure
   * @param target the target
   * @return the gap
   * @throws IllegalArgumentException if the target is none for coverage
   * @throws ArithmeticException if the number of people does not fit into a long
   */
  public static TargetGap of(Proportion proportion, Threshold target) {
    Targets.check(target);
    Long people = proportion.counts().map(counts -> morePeople(counts, target)).orElse(null);
    return new TargetGap(target, proportion.exact(), people);
  }

  /**
   * The gap between an estimate and a target.
   *
   * @param estimate the estimate
   * @param target the target
   * @return the gap; empty if the estimate is not computable
   * @throws IllegalArgumentException if the target is none for coverage
   * @throws ArithmeticException if the number of people does not fit into a long
   */
  public static Optional<TargetGap> of(CoverageEstimate estimate, Threshold target) {
    Targets.check(target);
    return estimate.proportion().map(proportion -> of(proportion, target));
  }

  private static long morePeople(Proportion.Counted counts, Threshold target) {
    return new Standard("target", target, "the plan").morePeopleNeeded(counts);
  }

  /**
   * The target.
   *
   * @return the threshold with its sign
   */
  public Threshold target() {
    return target;
  }

  /**
   * The figure.
   *
   * @return the exact fraction
   */
  public Rational figure() {
    return figure;
  }

  /**
   * Whether the figure meets the target.
   *
   * @return true if the comparison holds
   */
  public boolean isMet() {
    return target.isMetBy(figure);
  }

  /**
   * How far the figure is below the value of the target.
   *
   * @return an exact fraction, 0.08 for 8 points; 0 if the figure is not below it
   */
  public Rational pointsShort() {
    Rational difference = target.value().minus(figure);
    return difference.signum() > 0 ? difference : Rational.ZERO;
  }

  /**
   * How many more of the eligible people have to be reached for the target to be met.
   *
   * @return the least number, 0 if it is met; empty if the figure is an estimate without counts
   */
  public OptionalLong morePeople() {
    return morePeople == null ? OptionalLong.empty() : OptionalLong.of(morePeople);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TargetGap that
        && target.equals(that.target)
        && figure.equals(that.figure)
        && Objects.equals(morePeople, that.morePeople);
  }

  @Override
  public int hashCode() {
    return Objects.hash(target, figure, morePeople);
  }

  /** Returns verdict, figure, target, points and people on one line. */
  @Override
  public String toString() {
    String compared = figure.percent(1) + " % against " + target;
    if (isMet()) {
      return "met: " + compared;
    }
    return "not met: " + compared + ", " + pointsShort().percent(1) + " points short" + more();
  }

  private String more() {
    if (morePeople == null) {
      return "";
    }
    return ", " + Numbers.people(morePeople) + (morePeople == 1 ? " more person" : " more people");
  }
}
