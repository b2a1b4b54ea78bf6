package org.nutricoverage.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutricoverage.core.internal.Arguments;

/**
 * The separate ratio estimator: a ratio in each stratum, joined by the known totals of its
 * denominator.
 *
 * <p>Total = sum X(h) R(h), with variance sum X(h)^2 V(R(h)), each within its stratum; the joint
 * ratio is the total over the sum of X(h). Cochran, Sampling Techniques (1977), section 6.10.
 *
 * @param ratios the ratio of each stratum by its label, in their natural order
 * @param total the total of the numerator in the population
 * @param ratio the joint ratio
 * @since 0.1.0
 */
public record SeparateRatio(
    Map<String, Double> ratios, EstimatedFigure total, EstimatedFigure ratio) {

  /** Copies the ratios. */
  public SeparateRatio {
    ratios = Collections.unmodifiableMap(new LinkedHashMap<>(ratios));
  }

  static SeparateRatio of(
      SurveyDesign design, String numerator, String denominator, Map<String, Double> knownTotals) {
    if (design.strataColumns().isEmpty()) {
      throw new IllegalArgumentException(
          "the separate ratio estimator must have strata but the design has none");
    }
    Crossing strata = Crossing.of(design.sample(), design.strataColumns());
    double[] known = known(strata, knownTotals);
    Variable variable = Variable.ratio(design.sample(), numerator, denominator);
    DomainSums[] estimated =
        new Estimation(design, variable).ofDomains(strata.codes(), strata.count());
    Map<String, Double> ratios = new LinkedHashMap<>();
    double total = 0;
    double sumOfKnown = 0;
    for (int stratum : strata.inOrder()) {
      double ratio = estimated[stratum].estimate();
      if (Double.isNaN(ratio)) {
        throw new IllegalArgumentException(
            "stratum " + label(strata, stratum) + " must have a denominator above 0 but has none");
      }
      ratios.put(label(strata, stratum), ratio);
      total += known[stratum] * ratio;
      sumOfKnown += known[stratum];
    }
    double variance =
        Covariances.variance(
            design,
            row -> {
              int stratum = strata.codes()[row];
              return variable.isKnown(row)
                  ? known[stratum]
                      * Influence.of(variable, estimated[stratum])
                          .of(variable.y(row), variable.x(row))
                  : 0;
            });
    EstimatedFigure joined =
        EstimatedFigure.ofVariance(
            total,
            variance,
            Activity.degreesOfFreedom(design, variable::isKnown),
            Covariances.reasonWithoutVariance(design));
    return new SeparateRatio(ratios, joined, joined.times(1 / sumOfKnown));
  }

  private static double[] known(Crossing strata, Map<String, Double> knownTotals) {
    double[] known = new double[strata.count()];
    Set<String> labels = new LinkedHashSet<>();
    List<String> missing = new ArrayList<>();
    for (int stratum : strata.inOrder()) {
      String label = label(strata, stratum);
      labels.add(label);
      Double total = knownTotals.get(label);
      if (total == null) {
        missing.add(label);
      } else {
        known[stratum] =
            Arguments.positive(total, "knownTotals of " + label, "units of the denominator");
      }
    }
    List<String> unknown =
        knownTotals.keySet().stream().filter(label -> !labels.contains(label)).sorted().toList();
    if (!missing.isEmpty() || !unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "knownTotals must name each stratum of the sample once; missing: "
              + missing
              + ", not in the sample: "
              + unknown);
    }
    return known;
  }

  private static String label(Crossing strata, int stratum) {
    return String.join(" / ", strata.label(stratum));
  }
}
