package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The primary sampling units in the order of their labels, which the order of rows cannot change. */
final class PrimaryUnits {

  private PrimaryUnits() {}

  /** The number of each unit, by the number that the tree of the design gives it. */
  static int[] numbers(SurveyDesign design) {
    int units = design.primarySamplingUnits();
    if (design.primaryColumn().isEmpty()) {
      return IntStream.range(0, units).toArray();
    }
    List<List<String>> labels = labels(design, units);
    Comparator<Integer> byLabels =
        (one, other) -> Crossing.compare(labels.get(one), labels.get(other));
    List<Integer> inOrder = IntStream.range(0, units).boxed().sorted(byLabels).toList();
    int[] numbers = new int[units];
    for (int number = 0; number < units; number++) {
      numbers[inOrder.get(number)] = number;
    }
    return numbers;
  }

  private static List<List<String>> labels(SurveyDesign design, int units) {
    List<String> columns = new ArrayList<>(design.strataColumns());
    columns.add(design.primaryColumn().orElseThrow());
    List<List<String>> labels = new ArrayList<>(units);
    for (int row = 0; labels.size() < units; row++) {
      if (design.tree().primary(design.unit(row)) == labels.size()) {
        List<String> label = new ArrayList<>();
        for (String column : columns) {
          label.add(design.sample().text(column, row + 1));
        }
        labels.add(label);
      }
    }
    return labels;
  }

  /** The label of each stratum, by its number in the tree. */
  static List<String> strataLabels(SurveyDesign design) {
    Crossing strata = Crossing.of(design.sample(), design.strataColumns());
    return IntStream.range(0, strata.count())
        .mapToObj(stratum -> String.join(" / ", strata.label(stratum)))
        .toList();
  }
}
