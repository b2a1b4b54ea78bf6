package org.nutricoverage.examples.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Sex;
import org.nutricoverage.examples.csv.UnusableInputException;

/** Finds the one figure that is to be explained. */
final class Explanation {

  private Explanation() {}

  /** The figure asked for, or the first that is computed. */
  static Optional<CoverageEstimate> of(String asked, Map<String, Breakdown> byIndicator) {
    return asked.isEmpty() ? first(byIndicator) : Optional.of(named(asked, byIndicator));
  }

  private static Optional<CoverageEstimate> first(Map<String, Breakdown> byIndicator) {
    return byIndicator.values().stream()
        .flatMap(breakdown -> breakdown.areas().stream().map(area -> breakdown.cell(area, Sex.ALL)))
        .filter(estimate -> estimate.proportion().isPresent())
        .findFirst();
  }

  private static CoverageEstimate named(String asked, Map<String, Breakdown> byIndicator) {
    List<String> parts = Arrays.asList(asked.strip().split(":", -1));
    Breakdown breakdown = byIndicator.get(parts.get(0));
    if (breakdown == null || parts.size() < 2 || parts.size() > 3) {
      throw refused(asked, "indicator one of " + String.join(", ", byIndicator.keySet()));
    }
    Sex sex =
        parts.size() == 2
            ? Sex.ALL
            : Arrays.stream(Sex.values())
                .filter(known -> known.label().equals(parts.get(2)))
                .findFirst()
                .orElseThrow(() -> refused(asked, "sex one of female, male, overall"));
    return breakdown
        .find(parts.get(1), sex)
        .orElseThrow(() ->
            refused(
                asked,
                "an area and sex of the report, the areas being "
                    + String.join(
                        ", ", breakdown.areas().stream().map(area -> area.code()).toList())));
  }

  private static UnusableInputException refused(String asked, String wanted) {
    return new UnusableInputException(
        "--explain must be INDICATOR:AREA or INDICATOR:AREA:SEX with "
            + wanted
            + " but was \""
            + asked
            + "\"");
  }
}
