package org.nutricoverage.survey.sleac;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * A systematic selection from a list of villages: every so-manieth from a random start.
 *
 * <p>The list is ordered by clinic area or chiefdom, so that the selection is spread evenly over
 * the area; villages are never chosen with probability proportional to size, and every chosen
 * village is visited even when enough cases have been found. The selection keeps its start, and the
 * seed where it was drawn.
 *
 * <pre>{@code
 * SystematicVillages selection = SystematicVillages.startingAt(211, 35, 4);
 * selection.interval();        // 6
 * selection.count();           // 35
 * selection.positions().subList(0, 5).toString();   // "[4, 10, 16, 22, 28]"
 * SystematicVillages drawn = SystematicVillages.draw(211, 35, 20_261_122);
 * drawn.selectFrom(Collections.nCopies(211, "village")).size() == drawn.count();   // true
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class SystematicVillages implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int MOST_LISTED = 10_000_000;

  private final int listed;
  private final int wanted;
  private final Rule rule;
  private final int start;
  private final @Nullable Long seed;

  private SystematicVillages(int listed, int wanted, Rule rule, int start, @Nullable Long seed) {
    this.listed = listed;
    this.wanted = wanted;
    this.rule = rule;
    this.start = start;
    this.seed = seed;
  }

  /**
   * Draws the start and selects with the whole interval of the manuals, {@link
   * Rule#WHOLE_INTERVAL}.
   *
   * @param listed the number of villages in the list, from 1 to 10,000,000
   * @param wanted the number of villages to visit, from 1 to {@code listed}
   * @param seed the seed of the random start
   * @return the selection
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static SystematicVillages draw(int listed, int wanted, long seed) {
    return draw(listed, wanted, Rule.WHOLE_INTERVAL, seed);
  }

  /**
   * Draws the start and selects by a rule.
   *
   * @param listed the number of villages in the list, from 1 to 10,000,000
   * @param wanted the number of villages to visit, from 1 to {@code listed}
   * @param rule the rule
   * @param seed the seed of the random start
   * @return the selection
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static SystematicVillages draw(int listed, int wanted, Rule rule, long seed) {
    check(listed, wanted);
    int start = 1 + RandomIndex.below(new SplittableRandom(seed), rule.starts(listed, wanted));
    return new SystematicVillages(listed, wanted, rule, start, seed);
  }

  /**
   * Selects with the whole interval of the manuals from a start that was drawn elsewhere.
   *
   * @param listed the number of villages in the list, from 1 to 10,000,000
   * @param wanted the number of villages to visit, from 1 to {@code listed}
   * @param start the position of the first village, from 1 to the interval
   * @return the selection
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static SystematicVillages startingAt(int listed, int wanted, int start) {
    return startingAt(listed, wanted, Rule.WHOLE_INTERVAL, start);
  }

  /**
   * Selects by a rule from a start that was drawn elsewhere.
   *
   * @param listed the number of villages in the list, from 1 to 10,000,000
   * @param wanted the number of villages to visit, from 1 to {@code listed}
   * @param rule the rule
   * @param start from 1 to the number of starts of the rule
   * @return the selection
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static SystematicVillages startingAt(int listed, int wanted, Rule rule, int start) {
    check(listed, wanted);
    Arguments.inRange(start, 1, rule.starts(listed, wanted), "start", "places");
    return new SystematicVillages(listed, wanted, rule, start, null);
  }

  private static void check(int listed, int wanted) {
    Arguments.inRange(listed, 1, MOST_LISTED, "listed", "villages");
    Arguments.inRange(wanted, 1, listed, "wanted", "villages");
  }

  /**
   * The number of villages in the list.
   *
   * @return villages
   */
  public int listed() {
    return listed;
  }

  /**
   * The number of villages that were wanted.
   *
   * @return villages
   */
  public int wanted() {
    return wanted;
  }

  /**
   * The rule.
   *
   * @return the rule
   */
  public Rule rule() {
    return rule;
  }

  /**
   * The start.
   *
   * @return the start, from 1
   */
  public int start() {
    return start;
  }

  /**
   * The seed by which the start was drawn.
   *
   * @return the seed; empty if the start was given
   */
  public OptionalLong seed() {
    return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
  }

  /**
   * The interval of the manuals: floor(listed / wanted).
   *
   * @return places, at least 1
   */
  public int interval() {
    return listed / wanted;
  }

  /**
   * How many villages are selected.
   *
   * @return with a whole interval at least as many as wanted, and all of the list if more than half
   *     of it is wanted; by the other rule exactly as many
   */
  public int count() {
    return rule == Rule.EXACT_COUNT ? wanted : (listed - start) / interval() + 1;
  }

  /**
   * The positions of the selected villages in the list.
   *
   * @return positions from 1 to {@code listed}, rising
   */
  public List<Integer> positions() {
    return IntStream.range(0, count()).mapToObj(this::position).toList();
  }

  private int position(int index) {
    return rule == Rule.EXACT_COUNT
        ? (int) ((start + (long) index * listed + wanted - 1) / wanted)
        : start + index * interval();
  }

  /**
   * The selected villages.
   *
   * @param <T> what stands for a village
   * @param list the list of villages in its order, as long as {@link #listed()}
   * @return the villages at the {@link #positions()}
   * @throws IllegalArgumentException if the list has another length
   */
  public <T> List<T> selectFrom(List<T> list) {
    if (list.size() != listed) {
      throw Arguments.refused("list", "a list of " + listed + " villages", list.size());
    }
    List<T> selected = new ArrayList<>(count());
    for (int i = 0; i < count(); i++) {
      selected.add(list.get(position(i) - 1));
    }
    return List.copyOf(selected);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SystematicVillages that
        && listed == that.listed
        && wanted == that.wanted
        && rule == that.rule
        && start == that.start
        && Objects.equals(seed, that.seed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(listed, wanted, rule, start, seed);
  }

  /** Returns the selection in words. */
  @Override
  public String toString() {
    return Numbers.counted(count(), "village", "villages")
        + " of "
        + Numbers.people(listed)
        + ", "
        + rule.label()
        + ", start "
        + start
        + (seed == null ? "" : " drawn with seed " + seed);
  }

  /**
   * How villages are taken from the list.
   *
   * @since 0.1.0
   */
  public enum Rule {
    /**
     * Every interval-th village from the start to the end of the list, with the interval rounded
     * down, as the manuals do; there may be more villages than wanted, up to all of them.
     */
    WHOLE_INTERVAL("whole interval"),
    /**
     * A fractional interval listed / wanted: the villages at ceil((start + j listed) / wanted) for
     * j from 0, start from 1 to listed. Exactly as many as wanted, each village with the same
     * probability.
     */
    EXACT_COUNT("fractional interval");

    private final String label;

    Rule(String label) {
      this.label = label;
    }

    /**
     * The words that a report prints.
     *
     * @return for example {@code whole interval}
     */
    public String label() {
      return label;
    }

    /**
     * How many starts there are, each with the same probability.
     *
     * @param listed the number of villages in the list, from 1 to 10,000,000
     * @param wanted the number of villages to visit, from 1 to {@code listed}
     * @return the interval, or {@code listed} by the fractional rule
     * @throws IllegalArgumentException if a number is not in its range
     */
    public int starts(int listed, int wanted) {
      check(listed, wanted);
      return this == EXACT_COUNT ? listed : listed / wanted;
    }
  }
}
