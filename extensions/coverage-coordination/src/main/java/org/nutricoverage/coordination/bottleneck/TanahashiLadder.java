package org.nutricoverage.coordination.bottleneck;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * Tanahashi's ladder: how many people stand on each rung, and where most are lost.
 *
 * <p>Rungs come from different sources and periods, so that one may hold more people than the one
 * below. That is reported; no number is clamped.
 *
 * <pre>{@code
 * TanahashiLadder ladder =
 *     TanahashiLadder.of(
 *         TanahashiLadder.Count.of(CoverageRung.TARGET, 10_000, "census projection 2026"),
 *         TanahashiLadder.Count.of(CoverageRung.AVAILABILITY, 8_600, "facility survey 2025"),
 *         TanahashiLadder.Count.of(CoverageRung.CONTACT, 3_900, "SQUEAC 2026"));
 * ladder.largestLoss().orElseThrow().rung();                       // CONTACT
 * ladder.step(CoverageRung.CONTACT).orElseThrow().lost().toString();   // "4700"
 * }</pre>
 *
 * @param counts the people on each rung, in the order of the rungs, the target population first
 * @since 0.1.0
 */
public record TanahashiLadder(List<Count> counts) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks, copies and sorts the counts.
   *
   * @throws IllegalArgumentException if there is no target population, it is not above 0, or a rung
   *     stands twice
   */
  public TanahashiLadder {
    counts = counts.stream().sorted(Comparator.comparing(Count::rung)).toList();
    Set<CoverageRung> rungs = new HashSet<>();
    for (Count count : counts) {
      if (!rungs.add(count.rung)) {
        throw Arguments.refused("counts", "one number a rung", "two of " + count.rung);
      }
    }
    if (!rungs.contains(CoverageRung.TARGET)) {
      throw new IllegalArgumentException("counts must hold the target population");
    }
    if (counts.get(0).people.signum() == 0) {
      throw Arguments.refused("target population", "a number of people above 0", 0);
    }
  }

  /**
   * The ladder of counts.
   *
   * @param counts the people on each rung, in any order; rungs may be missing but the target
   *     population
   * @return the ladder
   * @throws IllegalArgumentException if there is no target population, it is not above 0, or a rung
   *     stands twice
   */
  public static TanahashiLadder of(Count... counts) {
    return new TanahashiLadder(List.of(counts));
  }

  /**
   * The rungs with their shares.
   *
   * @return one step a rung, the target population first
   */
  public List<Step> steps() {
    Rational target = counts.get(0).people;
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      Rational people = counts.get(i).people;
      Rational before = counts.get(Math.max(0, i - 1)).people;
      steps.add(
          new Step(
              counts.get(i).rung, people, people.dividedBy(target), before, before.minus(people)));
    }
    return List.copyOf(steps);
  }

  /**
   * A rung.
   *
   * @param rung the rung
   * @return its step; empty if the ladder does not have it
   */
  public Optional<Step> step(CoverageRung rung) {
    return steps().stream().filter(step -> step.rung == rung).findFirst();
  }

  /**
   * The rung before which most people are lost.
   *
   * @return the rung; of several the lowest; empty if nobody is lost
   */
  public Optional<Step> largestLoss() {
    return steps().stream()
        .filter(step -> step.lost.signum() > 0)
        .reduce((best, step) -> step.lost.compareTo(best.lost) > 0 ? step : best);
  }

  /**
   * The rung with the least share of the one below.
   *
   * @return the rung; of several the lowest; empty if there is the target population alone
   */
  public Optional<Step> lowestConditional() {
    return steps().stream()
        .filter(step -> step.rung != CoverageRung.TARGET && step.conditional().isPresent())
        .reduce((best, step) ->
            step.conditional().orElseThrow().compareTo(best.conditional().orElseThrow()) < 0
                ? step
                : best);
  }

  /**
   * What was noticed.
   *
   * @return rungs above the one below, and that the rungs come from several sources
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i < counts.size(); i++) {
      Count count = counts.get(i);
      Count before = counts.get(i - 1);
      if (count.people.compareTo(before.people) > 0) {
        findings.add(
            Finding.of(
                    BottleneckFinding.RUNG_ABOVE_PREDECESSOR,
                    count.rung
                        + "_ABOVE_"
                        + before.rung
                        + ": "
                        + count.people
                        + " people above "
                        + before.people)
                .at("rung", count.rung.name()));
      }
    }
    List<String> sources = counts.stream().map(Count::source).distinct().toList();
    if (sources.size() > 1) {
      findings.add(
          Finding.of(
              BottleneckFinding.SEVERAL_SOURCES,
              "the rungs come from " + String.join("; ", sources)));
    }
    return List.copyOf(findings);
  }

  /**
   * The people on a rung.
   *
   * @param rung the rung
   * @param people how many, at least 0
   * @param source where the number comes from, with its period
   * @since 0.1.0
   */
  public record Count(CoverageRung rung, Rational people, String source) implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the number is negative or the source blank
     */
    public Count {
      Objects.requireNonNull(rung, "rung");
      Checks.people(people, "people");
      source = Arguments.text(source, "source");
    }

    /**
     * The people on a rung as a whole number.
     *
     * @param rung the rung
     * @param people how many, at least 0
     * @param source where the number comes from, with its period
     * @return the count
     * @throws IllegalArgumentException if the number is negative or the source blank
     */
    public static Count of(CoverageRung rung, long people, String source) {
      return new Count(rung, Rational.of(people), source);
    }
  }

  /**
   * A rung with its shares.
   *
   * @param rung the rung
   * @param people the people on it
   * @param coverage their share of the target population
   * @param before the people on the rung below; of the target population its own
   * @param lost the people below who are not on this rung; below 0 where there are more on this one
   * @since 0.1.0
   */
  public record Step(
      CoverageRung rung, Rational people, Rational coverage, Rational before, Rational lost)
      implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Checks that the parts are there. */
    public Step {
      Objects.requireNonNull(rung, "rung");
      Objects.requireNonNull(people, "people");
      Objects.requireNonNull(coverage, "coverage");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(lost, "lost");
    }

    /**
     * The share of the rung below.
     *
     * @return people over the people below, possibly above 1; empty if nobody is below
     */
    public Optional<Rational> conditional() {
      return before.signum() == 0 ? Optional.empty() : Optional.of(people.dividedBy(before));
    }
  }
}
