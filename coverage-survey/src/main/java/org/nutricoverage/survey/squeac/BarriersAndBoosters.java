package org.nutricoverage.survey.squeac;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.survey.squeac.prior.PriorMode;

/**
 * What hinders coverage and what favours it, with the scores that the team and the communities
 * give, from which three of the five prior modes follow.
 *
 * <pre>{@code
 * BarriersAndBoosters found =
 *     BarriersAndBoosters.of(
 *         BarriersAndBoosters.Item.barrier("distance", 5, 4).from("carers").from("volunteers"),
 *         BarriersAndBoosters.Item.barrier("stock-outs", 3, 5).from("carers"),
 *         BarriersAndBoosters.Item.booster("active screening", 4, 3).from("chiefs"));
 * found.unweightedMode().percent().toString();          // "47.5"
 * found.modeWeightedByTeam().percent().toString();      // "48"
 * found.barriers(BarriersAndBoosters.Weight.COMMUNITY).rows().get(0).name();   // "stock-outs"
 * }</pre>
 *
 * @param items barriers and boosters in the order in which they were entered
 * @since 0.1.0
 */
public record BarriersAndBoosters(List<Item> items) implements StageOneEvidence {

  private static final long serialVersionUID = 1L;
  private static final int ENOUGH_SOURCES = 2;

  /**
   * Copies the items.
   *
   * @throws IllegalArgumentException if two barriers or two boosters have one name
   */
  public BarriersAndBoosters {
    items = List.copyOf(items);
    Set<String> names = new HashSet<>();
    for (Item item : items) {
      if (!names.add(item.kind + " " + item.name)) {
        throw Arguments.refused("items", "named once each", "\"" + item.name + "\" twice");
      }
    }
  }

  /**
   * Barriers and boosters.
   *
   * @param items each with a name of its own
   * @return the list
   * @throws IllegalArgumentException if two barriers or two boosters have one name
   */
  public static BarriersAndBoosters of(Item... items) {
    return new BarriersAndBoosters(List.of(items));
  }

  private List<Item> of(Kind kind) {
    return items.stream().filter(item -> item.kind == kind).toList();
  }

  private List<Double> scores(Kind kind, Weight weight) {
    return of(kind).stream().map(item -> item.score(weight).doubleValue()).toList();
  }

  /**
   * The barriers in order of weight.
   *
   * @param weight whose scores
   * @return the chart
   */
  public ParetoChart barriers(Weight weight) {
    return chart(Kind.BARRIER, weight);
  }

  /**
   * The boosters in order of weight.
   *
   * @param weight whose scores
   * @return the chart
   */
  public ParetoChart boosters(Weight weight) {
    return chart(Kind.BOOSTER, weight);
  }

  private ParetoChart chart(Kind kind, Weight weight) {
    return ParetoChart.of(
        of(kind).stream()
            .map(item ->
                new ParetoChart.Row(item.name, item.score(weight), Rational.ZERO, Rational.ZERO))
            .toList());
  }

  /**
   * The prior mode of barriers and boosters that all score 5.
   *
   * @return the mode; not usable with more than 20 barriers more than boosters
   */
  public PriorMode unweightedMode() {
    return PriorMode.ofBarriersAndBoosters(of(Kind.BOOSTER).size(), of(Kind.BARRIER).size());
  }

  /**
   * The prior mode by the scores of the team.
   *
   * @return the mode, not usable below 0 or above 100 percent
   */
  public PriorMode modeWeightedByTeam() {
    return mode(PriorMode.Exercise.WEIGHTED_BY_TEAM, Weight.TEAM);
  }

  /**
   * The prior mode by the scores of the communities.
   *
   * @return the mode, not usable below 0 or above 100 percent
   */
  public PriorMode modeWeightedByCommunity() {
    return mode(PriorMode.Exercise.WEIGHTED_BY_COMMUNITY, Weight.COMMUNITY);
  }

  private PriorMode mode(PriorMode.Exercise exercise, Weight weight) {
    return PriorMode.ofScores(exercise, scores(Kind.BOOSTER, weight), scores(Kind.BARRIER, weight));
  }

  @Override
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    lines.add("Barriers " + of(Kind.BARRIER).size() + ", boosters " + of(Kind.BOOSTER).size());
    barriers(Weight.TEAM).rows().forEach(row -> lines.add("  barrier " + row));
    boosters(Weight.TEAM).rows().forEach(row -> lines.add("  booster " + row));
    return List.copyOf(lines);
  }

  @Override
  public List<Finding> findings() {
    return items.stream()
        .filter(item -> item.sources.size() < ENOUGH_SOURCES)
        .map(item ->
            Finding.of(
                    SqueacFinding.NOT_TRIANGULATED,
                    "named by fewer than two sources: confirm it or leave it out")
                .at(item.kind.label(), item.name))
        .toList();
  }

  /**
   * Whether something hinders or favours coverage.
   *
   * @since 0.1.0
   */
  public enum Kind {
    /** Hinders coverage. */
    BARRIER("barrier"),
    /** Favours coverage. */
    BOOSTER("booster");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /**
     * The word that a report prints.
     *
     * @return {@code barrier} or {@code booster}
     */
    public String label() {
      return label;
    }
  }

  /**
   * Whose scores count.
   *
   * @since 0.1.0
   */
  public enum Weight {
    /** Those of the team. */
    TEAM,
    /** Those of the communities. */
    COMMUNITY
  }

  /**
   * One barrier or booster.
   *
   * @param kind whether it hinders or favours
   * @param name what it is
   * @param teamScore the score of the team, at least 0, usually up to 5
   * @param communityScore the score of the communities, at least 0, usually up to 5
   * @param sources who or what named it, in order of name
   * @since 0.1.0
   */
  public record Item(
      Kind kind,
      String name,
      Rational teamScore,
      Rational communityScore,
      SortedSet<String> sources)
      implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if the name or a source is blank or a score is negative
     */
    public Item {
      Objects.requireNonNull(kind, "kind");
      name = Arguments.text(name, "name");
      notNegative(teamScore, "teamScore");
      notNegative(communityScore, "communityScore");
      SortedSet<String> copy = new TreeSet<>();
      sources.forEach(source -> copy.add(Arguments.text(source, "source")));
      sources = Collections.unmodifiableSortedSet(copy);
    }

    private static void notNegative(Rational score, String name) {
      if (score.signum() < 0) {
        throw Arguments.refused(name, "a number of points of at least 0", score);
      }
    }

    /**
     * A barrier.
     *
     * @param name what it is
     * @param teamScore the score of the team, at least 0, usually up to 5
     * @param communityScore the score of the communities, likewise
     * @return the barrier, without sources yet
     * @throws IllegalArgumentException if the name is blank or a score is negative
     */
    public static Item barrier(String name, double teamScore, double communityScore) {
      return of(Kind.BARRIER, name, teamScore, communityScore);
    }

    /**
     * A booster.
     *
     * @param name what it is
     * @param teamScore the score of the team, at least 0, usually up to 5
     * @param communityScore the score of the communities, likewise
     * @return the booster, without sources yet
     * @throws IllegalArgumentException if the name is blank or a score is negative
     */
    public static Item booster(String name, double teamScore, double communityScore) {
      return of(Kind.BOOSTER, name, teamScore, communityScore);
    }

    private static Item of(Kind kind, String name, double teamScore, double communityScore) {
      return new Item(
          kind,
          name,
          Rational.fromDecimal(teamScore),
          Rational.fromDecimal(communityScore),
          Collections.emptySortedSet());
    }

    /**
     * The same with one more source.
     *
     * @param source who or what named it, for example {@code carers}
     * @return a copy
     * @throws IllegalArgumentException if the source is blank
     */
    public Item from(String source) {
      SortedSet<String> more = new TreeSet<>(sources);
      more.add(source);
      return new Item(kind, name, teamScore, communityScore, more);
    }

    /** The score of one of the two. */
    Rational score(Weight weight) {
      return weight == Weight.TEAM ? teamScore : communityScore;
    }
  }
}
