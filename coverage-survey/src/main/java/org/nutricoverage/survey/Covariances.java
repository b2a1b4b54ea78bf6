package org.nutricoverage.survey;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.nutricoverage.survey.internal.CompensatedSum;
import org.nutricoverage.survey.internal.UnitScores;
import org.nutricoverage.survey.replication.ReplicateScales;
import org.nutricoverage.survey.replication.ReplicateVariance;

/** Covariances of totals, linearised or from replicates. */
final class Covariances {

  /** The finding of a form of the variance that may be negative and is. */
  static final String NEGATIVE =
      "the probabilities of selection give a negative estimate of the variance";

  private Covariances() {}

  /**
   * The covariances of the weighted totals of some values of the rows.
   *
   * @param design the design
   * @param values the value of each row, 0 for rows that are not meant, by statistic
   * @return the symmetric matrix; NaN where fewer replicates than two have an estimate
   */
  static double[][] ofTotals(SurveyDesign design, List<IntToDoubleFunction> values) {
    double[][] totals = totalsByUnit(design, values);
    return design.replicates().isEmpty()
        ? design.variance().covariance(UnitScores.ofAll(totals))
        : ofReplicates(
            design.replicates().get().scales(), sums(totals), replicateTotals(design, values));
  }

  /**
   * The variance of the weighted total of a value of the rows.
   *
   * @return the variance, at least 0; NaN where there is none
   */
  static double variance(SurveyDesign design, IntToDoubleFunction value) {
    return design.replicates().isEmpty()
        ? design.variance().variance(UnitScores.ofAll(design.unitTotals(value)))
        : ofTotals(design, List.of(value))[0][0];
  }

  /** Why there is no variance, where there is none. */
  static String reasonWithoutVariance(SurveyDesign design) {
    return design.replicates().isEmpty() ? NEGATIVE : "fewer than two replicates have an estimate";
  }

  /** The weighted totals of each unit, by statistic. */
  static double[][] totalsByUnit(SurveyDesign design, List<IntToDoubleFunction> values) {
    return values.stream().map(design::unitTotals).toArray(double[][]::new);
  }

  /** The totals in each replicate, by statistic. */
  static double[][] replicateTotals(SurveyDesign design, List<IntToDoubleFunction> values) {
    Replicates replicates = design.replicates().orElseThrow();
    double[][] sums = new double[values.size()][replicates.slots()];
    for (int k = 0; k < sums.length; k++) {
      for (int row = 0; row < design.sample().rows(); row++) {
        sums[k][replicates.slot(row, design.unit(row))] +=
            replicates.weight(design.designWeights().of(row)) * values.get(k).applyAsDouble(row);
      }
    }
    return replicates.totals(sums);
  }

  /** The covariances of statistics whose replicates are known; NaN where there is none. */
  private static double[][] ofReplicates(
      ReplicateScales scales, double[] estimates, double[][] replicates) {
    int statistics = estimates.length;
    ReplicateVariance[] variances = new ReplicateVariance[statistics];
    for (int k = 0; k < statistics; k++) {
      variances[k] = ReplicateVariance.of(scales, estimates[k], replicates[k]);
    }
    double[][] covariance = new double[statistics][statistics];
    for (int k = 0; k < statistics; k++) {
      for (int l = 0; l <= k; l++) {
        covariance[k][l] = variances[k].covariance(variances[l]).orElse(Double.NaN);
        covariance[l][k] = covariance[k][l];
      }
    }
    return covariance;
  }

  private static double[] sums(double[][] rows) {
    double[] sums = new double[rows.length];
    for (int k = 0; k < rows.length; k++) {
      sums[k] = CompensatedSum.of(rows[k], rows[k].length);
    }
    return sums;
  }
}
