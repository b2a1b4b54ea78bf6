package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The primary sampling units in the order of their labels, which the order of rows cannot change.
 */
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

  /** The population of each unit, by its number. */
  static double[] populations(SurveyDesign design, Map<String, Double> populationOfUnit) {
    if (!design.strataColumns().isEmpty() || design.primaryColumn().isEmpty()) {
      throw new IllegalArgumentException(
          "the blocked weighted bootstrap must have clusters and no strata; run it for each"
              + " stratum and combine the results");
    }
    int units = design.primarySamplingUnits();
    int[] numbers = numbers(design);
    List<List<String>> labels = labels(design, units);
    double[] populations = new double[units];
    Set<String> unknown = new TreeSet<>(populationOfUnit.keySet());
    for (int unit = 0; unit < units; unit++) {
      String label = labels.get(unit).get(0);
      Double population = populationOfUnit.get(label);
      if (population == null) {
        throw SurveyDataException.of(
            design.primaryColumn().orElseThrow(), "the population of " + label + " is not known");
      }
      populations[numbers[unit]] = population;
      unknown.remove(label);
    }
    if (!unknown.isEmpty()) {
      throw SurveyDataException.of(
          design.primaryColumn().orElseThrow(),
          "populations were given of units that the sample does not have: "
              + String.join(", ", unknown));
    }
    return populations;
  }
}
