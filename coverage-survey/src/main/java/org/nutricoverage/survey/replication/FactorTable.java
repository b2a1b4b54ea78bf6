package org.nutricoverage.survey.replication;

import java.io.Serializable;

/** Where replicate factors are kept. */
sealed interface FactorTable extends Serializable permits DenseFactors, DeleteOneFactors {

  /** The number of replicates. */
  int replicates();

  /** The factor of one unit in one replicate. */
  double factor(int replicate, int unit);

  /** For each statistic and replicate the sum over the units of factor times value. */
  double[][] weightedSums(double[][] unitValuesByStatistic);

  /** The number of linearly independent rows of factors among the units present. */
  int rank(SampledUnits units, boolean[] present);
}
