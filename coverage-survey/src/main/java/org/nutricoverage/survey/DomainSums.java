package org.nutricoverage.survey;

import org.jspecify.annotations.Nullable;
import org.nutricoverage.survey.internal.SamplingStage;
import org.nutricoverage.survey.internal.SamplingTree;
import org.nutricoverage.survey.internal.Slots;

/** What one pass over the rows of a domain leaves: sums, and the units that have members. */
final class DomainSums {

  private final Variable variable;
  private final SamplingTree tree;

  /** Rows with an answer and a weight. */
  long observations;

  /** Rows with a weight and without an answer. */
  long missing;

  double missingWeight;

  /** Sum of the weights of the observations, and of their squares. */
  double weight;

  double squaredWeight;

  /** Weighted totals of y and x. */
  double numerator;

  double denominator;

  /** Variance of the statistic. */
  double variance;

  /**
   * Variance it would have in a simple random sample of the observations, drawn with replacement.
   */
  double simpleRandomVariance = Double.NaN;

  int primarySamplingUnits;
  int strata;
  int unitsOfStrata;
  double @Nullable [] replicateEstimates;
  double degreesOfFreedomOfReplicates = Double.NaN;

  DomainSums(Variable variable, SamplingTree tree) {
    this.variable = variable;
    this.tree = tree;
  }

  /** The estimate; NaN if nobody is in the domain or the denominator is 0. */
  double estimate() {
    if (observations == 0) {
      return Double.NaN;
    }
    return variable.isRatioOfTotals()
        ? denominator > 0 || denominator < 0 ? numerator / denominator : Double.NaN
        : numerator;
  }

  /**
   * Counts units and strata of the first stage.
   *
   * @param units units of the last stage, each once
   * @param count how many of them
   */
  void countUnits(int[] units, int count) {
    SamplingStage first = tree.first();
    Slots primary = Slots.of(count, place -> tree.primary(units[place]), first.units());
    Slots ofStrata =
        Slots.of(primary.count(), slot -> first.group(primary.group(slot)), first.groups());
    primarySamplingUnits = primary.count();
    strata = ofStrata.count();
    for (int slot = 0; slot < strata; slot++) {
      unitsOfStrata += first.size(ofStrata.group(slot));
    }
  }
}
