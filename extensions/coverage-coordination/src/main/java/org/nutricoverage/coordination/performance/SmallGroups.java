package org.nutricoverage.coordination.performance;

import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutricoverage.core.internal.Arguments;

/**
 * Which scores of a table must be hidden so that nobody in a small group is found, not even by
 * subtraction from the total.
 *
 * <p>No source on this survey gives a least number, and published tables show groups of one. Five
 * is the default here: a rule of this library. How many responded may be shown; what they answered
 * may not. Hidden are all groups of 1 to 4; if they are one group only, or together fewer than
 * five, the next smallest group as well; where no group is left, the total.
 *
 * <pre>{@code
 * SmallGroups.DEFAULT.hiddenIn(Map.of("INGO", 13L, "NNGO", 8L, "DONOR", 1L)).groups().toString();
 * // "[DONOR, NNGO]"
 * }</pre>
 *
 * @param minimum the least number of respondents of whom a score may be shown, from 2 to 1,000
 * @since 0.1.0
 */
public record SmallGroups(int minimum) implements Serializable {

  /** At least five respondents. */
  public static final SmallGroups DEFAULT = new SmallGroups(5);

  private static final long serialVersionUID = 1L;

  /**
   * Checks the minimum.
   *
   * @throws IllegalArgumentException if it is not from 2 to 1,000
   */
  public SmallGroups {
    Arguments.inRange(minimum, 2, 1_000, "minimum", "respondents");
  }

  /**
   * Whether a number of respondents is too small to show what they answered.
   *
   * @param respondents how many, at least 0
   * @return true from 1 to one below the minimum; of nobody there is nothing to hide
   */
  public boolean isSmall(long respondents) {
    return respondents > 0 && respondents < minimum;
  }

  /**
   * The groups to hide in a table of groups that share no respondent and make up the total.
   *
   * @param respondents how many respondents each group has, at least 0
   * @return what to hide; the same for any order of the groups
   * @throws IllegalArgumentException if a number is negative
   */
  public Hidden hiddenIn(Map<String, Long> respondents) {
    List<Map.Entry<String, Long>> ascending =
        respondents.entrySet().stream()
            .filter(
                group -> Arguments.notNegative(group.getValue(), "respondents", "respondents") > 0)
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    Set<String> hidden = new LinkedHashSet<>();
    long sum = 0;
    for (Map.Entry<String, Long> group : ascending) {
      boolean protects = !hidden.isEmpty() && (hidden.size() < 2 || sum < minimum);
      if (!isSmall(group.getValue()) && !protects) {
        break;
      }
      hidden.add(group.getKey());
      sum = Math.addExact(sum, group.getValue());
    }
    boolean total = !hidden.isEmpty() && (hidden.size() < 2 || sum < minimum);
    return new Hidden(hidden.stream().sorted(Comparator.naturalOrder()).toList(), total);
  }

  /**
   * What to hide.
   *
   * @param groups the groups in alphabetical order
   * @param total whether the total must be hidden as well
   * @since 0.1.0
   */
  public record Hidden(List<String> groups, boolean total) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Copies the groups. */
    public Hidden {
      groups = List.copyOf(groups);
    }
  }
}
