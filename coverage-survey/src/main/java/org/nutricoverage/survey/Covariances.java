package org.nutricoverage.survey;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.nutricoverage.survey.internal.CompensatedSum;
import org.nutricoverage.survey.internal.UnitScores;
import org.nutricoverage.survey.replication.ReplicateFactors;
import org.nutricoverage.survey.replication.ReplicateVariance;

/** Covariances of totals, linearised or from replicates. */
final class Covariances {

  private Covariances() {}

  /**
   * The covariances of the weighted totals of some values of the rows.
   *
   * @param design the design
   * @param values the value of each row, 0 for rows that are not meant, by statistic
   */
  static double[][] ofTotals(SurveyDesign design, List<IntToDoubleFunction> values) {
    double[][] totals =
        values.stream().map(design::unitTotals).toArray(double[][]::new);
    if (design.replicates().isEmpty()) {
      return design.variance().covariance(UnitScores.ofAll(totals));
    }
    double[][] replicates = replicateTotals(design, totals);
    return ofReplicates(design.replicates().get(), sums(totals), replicates);
  }

  /** The totals in each replicate, by statistic. */
  static double[][] replicateTotals(SurveyDesign design, double[][] totalsOfUnits) {
    ReplicateFactors factors = design.replicates().orElseThrow();
    double[][] primary = new double[totalsOfUnits.length][design.primarySamplingUnits()];
    for (int k = 0; k < primary.length; k++) {
      for (int unit = 0; unit < totalsOfUnits[k].length; unit++) {
        primary[k][design.tree().primary(unit)] += totalsOfUnits[k][unit];
      }
    }
    return factors.weightedSums(primary);
  }

  /** The covariances of statistics whose replicates are known; 0 where there is none. */
  static double[][] ofReplicates(
      ReplicateFactors factors, double[] estimates, double[][] replicates) {
    int statistics = estimates.length;
    ReplicateVariance[] variances = new ReplicateVariance[statistics];
    for (int k = 0; k < statistics; k++) {
      variances[k] = ReplicateVariance.of(factors, estimates[k], replicates[k]);
    }
    double[][] covariance = new double[statistics][statistics];
    for (int k = 0; k < statistics; k++) {
      for (int l = 0; l <= k; l++) {
        covariance[k][l] = variances[k].covariance(variances[l]).orElse(0);
        covariance[l][k] = covariance[k][l];
      }
    }
    return covariance;
  }

  static double[] sums(double[][] rows) {
    double[] sums = new double[rows.length];
    for (int k = 0; k < rows.length; k++) {
      sums[k] =
          CompensatedSum.of(rows[k], rows[k].length);
    }
    return sums;
  }
}
