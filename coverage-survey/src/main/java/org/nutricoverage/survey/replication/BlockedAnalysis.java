package org.nutricoverage.survey.replication;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What theory says of a blocked weighted bootstrap: where the replicates centre, their large-sample
 * standard error, the mean of the clusters weighted by population (NaN where a cluster has none),
 * and the least and most answers of a cluster.
 */
record BlockedAnalysis(
    double centre, double standardError, double populationMean, int leastAnswers, int mostAnswers)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  BlockedAnalysis(double centre, double standardError, double populationMean, int[] answers) {
    this(
        centre,
        standardError,
        populationMean,
        Arrays.stream(answers).min().orElse(0),
        Arrays.stream(answers).max().orElse(0));
  }
}
