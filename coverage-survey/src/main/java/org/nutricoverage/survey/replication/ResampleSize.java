package org.nutricoverage.survey.replication;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;

/**
 * How many units the rescaled bootstrap draws in a stratum: m of n.
 *
 * <p>Any m gives the right variance of a total. With m above (n - 1)/(1 - f), f the sampling
 * fraction, some factors are negative.
 *
 * <pre>{@code
 * ResampleSize.unitsMinusOne().drawsOf(0, 5);       // 4
 * ResampleSize.ofStrata(3, 7).drawsOf(1, 5);        // 7
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ResampleSize implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final ResampleSize UNITS_MINUS_ONE = new ResampleSize("n - 1", -1, new int[0]);
  private static final ResampleSize UNITS = new ResampleSize("n", 0, new int[0]);

  private final String label;
  private final int offset;
  private final int[] draws;

  private ResampleSize(String label, int offset, int[] draws) {
    this.label = label;
    this.offset = offset;
    this.draws = draws;
  }

  /**
   * One unit less than were sampled: no factor is negative. The usual choice.
   *
   * @return m = n - 1
   */
  public static ResampleSize unitsMinusOne() {
    return UNITS_MINUS_ONE;
  }

  /**
   * As many units as were sampled. Without a finite population correction the factor of a unit that
   * is not drawn is slightly negative: 1 - sqrt(n/(n - 1)).
   *
   * @return m = n
   */
  public static ResampleSize units() {
    return UNITS;
  }

  /**
   * A number of draws for each stratum.
   *
   * @param drawsOfStratum the draws m in each stratum in the order of their numbers, each at least
   *     1; that of a stratum taken whole is not used
   * @return that rule
   * @throws IllegalArgumentException if there is no number, or one is below 1
   */
  public static ResampleSize ofStrata(int... drawsOfStratum) {
    Arguments.inRange(drawsOfStratum.length, 1, Integer.MAX_VALUE, "drawsOfStratum", "strata");
    for (int h = 0; h < drawsOfStratum.length; h++) {
      Arguments.inRange(
          drawsOfStratum[h], 1, Integer.MAX_VALUE, "drawsOfStratum of stratum " + h, "draws");
    }
    String label =
        Arrays.stream(drawsOfStratum).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    return new ResampleSize(label, 0, drawsOfStratum.clone());
  }

  /**
   * The draws in a stratum.
   *
   * @param stratum the number of the stratum, from 0
   * @param unitsInStratum n, the units sampled in it, at least 2
   * @return m, at least 1
   * @throws IllegalArgumentException if n is below 2, or if the draws were listed by stratum and
   *     there is no such stratum
   */
  public int drawsOf(int stratum, int unitsInStratum) {
    Arguments.inRange(unitsInStratum, 2, Integer.MAX_VALUE, "unitsInStratum", "units");
    if (draws.length == 0) {
      return unitsInStratum + offset;
    }
    Arguments.inRange(stratum, 0, draws.length - 1L, "stratum", "the list of draws");
    return draws[stratum];
  }

  /** Refuses a list of draws that is not as long as there are strata. */
  void requireStrata(int strata) {
    if (draws.length > 0 && draws.length != strata) {
      throw Arguments.refused(
          "drawsOfStratum", "a list of draws for " + strata + " strata", draws.length);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResampleSize that
        && label.equals(that.label)
        && Arrays.equals(draws, that.draws);
  }

  @Override
  public int hashCode() {
    return Objects.hash(label, Arrays.hashCode(draws));
  }

  /** Returns the rule, for example {@code m = n - 1}. */
  @Override
  public String toString() {
    return "m = " + label;
  }
}
