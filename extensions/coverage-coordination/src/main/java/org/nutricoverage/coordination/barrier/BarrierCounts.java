package org.nutricoverage.coordination.barrier;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.internal.Checks;

/**
 * How often each barrier was mentioned, and by how many carers.
 *
 * <p>Mentions are not persons: a carer may name several reasons. Both are kept.
 *
 * <pre>{@code
 * BarrierCounts counts =
 *     BarrierCounts.of(Map.of(BarrierCode.TOO_FAR, 8L, BarrierCode.NO_TIME, 2L)).askedOf(7);
 * counts.total();   // 10
 * }</pre>
 *
 * @since 0.1.0
 */
public final class BarrierCounts implements Serializable {

  /** No mention. */
  public static final BarrierCounts NONE = of(Map.of());

  private static final long serialVersionUID = 1L;
  private static final long MOST = 1_000_000_000;

  private final LinkedHashMap<BarrierCode, Long> mentions;
  private final @Nullable Long carers;

  private BarrierCounts(Map<BarrierCode, Long> mentions, @Nullable Long carers) {
    this.mentions = new LinkedHashMap<>(mentions);
    this.carers = carers;
  }

  /**
   * Counts of mentions; how many carers were asked is not known.
   *
   * @param mentions how often each barrier was mentioned, from 0 to 1,000,000,000
   * @return the counts, in the order given
   * @throws CoordinationDataException if a number is not in its range
   */
  public static BarrierCounts of(Map<BarrierCode, Long> mentions) {
    Map<BarrierCode, Long> copy = new LinkedHashMap<>();
    mentions.forEach((code, count) ->
        copy.put(
            Objects.requireNonNull(code, "code"),
            Checks.count(count, MOST, "mentions." + code, "mentions")));
    return new BarrierCounts(copy, null);
  }

  /**
   * These counts with the number of carers who were asked.
   *
   * @param number how many, from 0 to 1,000,000,000
   * @return a copy
   * @throws CoordinationDataException if the number is not in its range, or nobody was asked and
   *     there are mentions
   */
  public BarrierCounts askedOf(long number) {
    Checks.count(number, MOST, "carers", "carers");
    if (number == 0 && total() > 0) {
      throw CoordinationDataException.at(
          "carers",
          DataRule.CONTRADICTION,
          "the number of carers must be at least 1 where there are " + total() + " mentions");
    }
    return new BarrierCounts(mentions, number);
  }

  /**
   * The mentions of each barrier.
   *
   * @return the counts in the order given
   */
  public Map<BarrierCode, Long> mentions() {
    return Collections.unmodifiableMap(mentions);
  }

  /**
   * The carers who were asked.
   *
   * @return how many; empty if not known
   */
  public OptionalLong carers() {
    return carers == null ? OptionalLong.empty() : OptionalLong.of(carers);
  }

  /**
   * All mentions.
   *
   * @return the sum
   */
  public long total() {
    return mentions.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * These and the mentions of other carers.
   *
   * @param other counts that share no carer with these
   * @return the sums; the number of carers is known only where both are
   * @throws CoordinationDataException if a sum is above 1,000,000,000
   */
  public BarrierCounts plus(BarrierCounts other) {
    Map<BarrierCode, Long> sums = new LinkedHashMap<>(mentions);
    other.mentions.forEach((code, count) -> sums.merge(code, count, Long::sum));
    BarrierCounts both = of(sums);
    return carers == null || other.carers == null ? both : both.askedOf(carers + other.carers);
  }

  /**
   * The barriers in order of weight.
   *
   * @return the chart
   */
  public BarrierPareto pareto() {
    return BarrierPareto.of(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BarrierCounts that
        && mentions.equals(that.mentions)
        && Objects.equals(carers, that.carers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(mentions, carers);
  }

  /** Returns the mentions and the carers on one line. */
  @Override
  public String toString() {
    return mentions + (carers == null ? "" : " of " + carers + " carers");
  }
}
