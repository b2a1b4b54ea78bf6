package org.nutricoverage.coordination.performance;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.nutricoverage.coordination.instrument.InstrumentItem;

/**
 * What was answered to an item.
 *
 * @param item the item
 * @param score its score
 * @param scoredAnswers how many answers have a value
 * @param distribution how often each code was given; empty where it is hidden
 * @since 0.1.0
 */
public record ItemResult(
    InstrumentItem item, RowScore score, long scoredAnswers, Map<Integer, Long> distribution)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Copies the distribution. */
  public ItemResult {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(score, "score");
    distribution = Collections.unmodifiableMap(new TreeMap<>(distribution));
  }

  /** Also hides that nobody could answer: of few respondents that is an answer. */
  ItemResult hidden() {
    boolean tellsAnswers =
        score instanceof RowScore.Scored
            || score.equals(new RowScore.NoData(RowScore.Reason.ALL_EXCLUDED));
    return new ItemResult(
        item, tellsAnswers ? new RowScore.Suppressed() : score, scoredAnswers, Map.of());
  }

  ItemResult withoutDistribution() {
    return new ItemResult(item, score, scoredAnswers, Map.of());
  }
}
