package org.nutricoverage.coordination.barrier;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.nutricoverage.coordination.internal.Checks;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The scores that one panel gives to boosters or barriers; panels differ, so each keeps its own.
 *
 * <p>Fifteen boosters of one assessment had 43 points from carers, 37.5 from staff, 23 from the
 * team and 45 by a flat score of 3 (Population Health Metrics 2018, doi 10.1186/s12963-018-0167-3,
 * table 1).
 *
 * <pre>{@code
 * PanelScores.of("carers", 3, 2.5, 3).total().toString();    // "8.5"
 * PanelScores.flat("simple", 15, 3).total().toString();      // "45"
 * }</pre>
 *
 * @param panel who scored
 * @param scores one score an item, each at least 0
 * @since 0.1.0
 */
public record PanelScores(String panel, List<Rational> scores) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks and copies the scores.
   *
   * @throws IllegalArgumentException if a score is negative or the name blank
   */
  public PanelScores {
    panel = Checks.name(panel, "panel");
    scores = List.copyOf(scores);
    for (Rational score : scores) {
      if (score.signum() < 0) {
        throw Arguments.refused("scores", "a number of points of at least 0", score);
      }
    }
  }

  /**
   * The scores of a panel.
   *
   * @param panel who scored
   * @param scores one score an item, each at least 0, taken as the decimal that it prints
   * @return the scores
   * @throws IllegalArgumentException if a score is negative or not finite, or the name blank
   */
  public static PanelScores of(String panel, double... scores) {
    return new PanelScores(panel, Arrays.stream(scores).mapToObj(Rational::fromDecimal).toList());
  }

  /**
   * The same score for every item.
   *
   * @param panel the name of the rule
   * @param items how many items, from 0 to 1,000
   * @param each the score of each, at least 0
   * @return the scores
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static PanelScores flat(String panel, int items, long each) {
    Arguments.inRange(items, 0, 1_000, "items", "items");
    return new PanelScores(panel, Collections.nCopies(items, Rational.of(each)));
  }

  /**
   * The sum of the scores.
   *
   * @return the exact sum
   */
  public Rational total() {
    return Rational.sum(scores);
  }
}
