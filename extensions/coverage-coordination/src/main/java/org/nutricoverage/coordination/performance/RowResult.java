package org.nutricoverage.coordination.performance;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nutricoverage.coordination.instrument.ExclusionReason;
import org.nutricoverage.coordination.instrument.FunctionRow;
import org.nutricoverage.coordination.instrument.SurveyForm;

/**
 * The score of a row of the status table with what it rests on.
 *
 * @param row the row
 * @param score its score
 * @param respondents how many responses of each form have at least one scored answer
 * @param excluded how many answers were left out, by reason, both forms together
 * @param items the items of the row
 * @since 0.1.0
 */
public record RowResult(
    FunctionRow row,
    RowScore score,
    Map<SurveyForm, Long> respondents,
    Map<ExclusionReason, Long> excluded,
    List<ItemResult> items)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Copies the parts. */
  public RowResult {
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(score, "score");
    respondents = copy(SurveyForm.class, respondents);
    excluded = copy(ExclusionReason.class, excluded);
    items = List.copyOf(items);
  }

  static <E extends Enum<E>> Map<E, Long> copy(Class<E> type, Map<E, Long> counts) {
    Map<E, Long> copy = new EnumMap<>(type);
    copy.putAll(counts);
    return Collections.unmodifiableMap(copy);
  }

  /**
   * The respondents of both forms.
   *
   * @return how many responses have at least one scored answer
   */
  public long respondentCount() {
    return respondents.values().stream().mapToLong(Long::longValue).sum();
  }

  RowResult with(RowScore newScore, List<ItemResult> newItems) {
    return new RowResult(row, newScore, respondents, excluded, newItems);
  }
}
