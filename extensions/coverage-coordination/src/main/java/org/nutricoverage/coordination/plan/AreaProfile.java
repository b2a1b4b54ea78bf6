package org.nutricoverage.coordination.plan;

import java.io.Serializable;
import java.util.List;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.internal.Checks;

/**
 * What a plan must know of an area: when it cannot be reached and which areas border on it.
 *
 * @param pCode the area
 * @param inaccessibleMonths months of the year in which it cannot be reached, from 1 to 12, each
 *     once, kept in ascending order
 * @param neighbours the p-codes of the areas that border on it, each once
 * @since 0.1.0
 */
public record AreaProfile(String pCode, List<Integer> inaccessibleMonths, List<String> neighbours)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks and copies the parts.
   *
   * @throws CoordinationDataException if a month is not from 1 to 12 or stands twice
   */
  public AreaProfile {
    pCode = Checks.id(pCode, "pCode");
    List<Integer> sorted = inaccessibleMonths.stream().sorted().distinct().toList();
    if (sorted.size() < inaccessibleMonths.size()
        || sorted.stream().anyMatch(month -> month < 1 || month > 12)) {
      throw CoordinationDataException.at(
          "inaccessibleMonths",
          DataRule.VALUE_OUT_OF_RANGE,
          "months must be numbers from 1 to 12, each once, but were " + inaccessibleMonths);
    }
    inaccessibleMonths = sorted;
    neighbours = Checks.names(neighbours, "neighbours");
  }
}
