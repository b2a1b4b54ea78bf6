package org.nutricoverage.survey.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.survey.internal.CompensatedSum;

/** What can be said of known totals before there is a sample. */
final class KnownTotals {

  /** By which part known totals may contradict one another and still be taken as rounded. */
  static final double CONTRADICTION = 1e-6;

  private KnownTotals() {}

  /** At least one margin, all of the same total. */
  static List<Margin> ofMargins(List<Margin> margins) {
    if (margins.isEmpty()) {
      throw Arguments.refused("margins", "at least one margin", margins);
    }
    Margin first = margins.get(0);
    for (Margin margin : margins) {
      double larger = Math.max(first.total(), margin.total());
      if (Math.abs(first.total() - margin.total()) > CONTRADICTION * larger) {
        throw new IllegalArgumentException(
            "margins must have totals that differ by at most a millionth but that of "
                + Texts.cut(first.name())
                + " is "
                + Checks.shown(first.total())
                + " and that of "
                + Texts.cut(margin.name())
                + " is "
                + Checks.shown(margin.total()));
      }
    }
    return margins;
  }

  /** At least one auxiliary, no classification with more people than the population. */
  static List<Auxiliary> of(List<Auxiliary> auxiliaries) {
    List<Auxiliary> copy = List.copyOf(auxiliaries);
    if (copy.isEmpty()) {
      throw Arguments.refused("auxiliaries", "at least one known total", copy);
    }
    Map<List<String>, Map<String, Double>> classifications = new LinkedHashMap<>();
    for (Auxiliary auxiliary : copy) {
      if (!(auxiliary instanceof Auxiliary.Number)) {
        classifications
            .computeIfAbsent(auxiliary.columns(), columns -> new LinkedHashMap<>())
            .merge(auxiliary.label(), auxiliary.total(), Math::min);
      }
    }
    Map<String, Double> population = classifications.remove(List.<String>of());
    if (population != null) {
      population
          .values()
          .forEach(people ->
              classifications.forEach((columns, levels) -> checkWithin(people, columns, levels)));
    }
    return copy;
  }

  private static void checkWithin(double people, List<String> columns, Map<String, Double> levels) {
    CompensatedSum sum = new CompensatedSum();
    levels.values().forEach(sum::add);
    if (sum.value() > people * (1 + CONTRADICTION)) {
      throw new IllegalArgumentException(
          "known totals by "
              + Texts.cut(String.join(" x ", columns))
              + " must sum to at most the population of "
              + Checks.shown(people)
              + " but sum to "
              + Checks.shown(sum.value()));
    }
  }
}
