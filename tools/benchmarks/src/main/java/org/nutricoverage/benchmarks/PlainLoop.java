package org.nutricoverage.benchmarks;

/** What a loop over plain arrays takes for one share with its standard error, nothing checked. */
final class PlainLoop {

  private final int[] units;
  private final double[] weights;
  private final boolean[] answers;

  private PlainLoop(GeneratedSurvey survey) {
    units = survey.units();
    weights = survey.weights();
    answers = survey.answers();
  }

  static PlainLoop of(GeneratedSurvey survey) {
    return new PlainLoop(survey);
  }

  double standardError() {
    int count = GeneratedSurvey.STRATA * GeneratedSurvey.UNITS_OF_STRATUM;
    double[] yes = new double[count];
    double[] all = new double[count];
    for (int row = 0; row < units.length; row++) {
      double weight = weights[row];
      all[units[row]] += weight;
      yes[units[row]] += answers[row] ? weight : 0;
    }
    double numerator = 0;
    double denominator = 0;
    for (int unit = 0; unit < count; unit++) {
      numerator += yes[unit];
      denominator += all[unit];
    }
    double share = numerator / denominator;
    int n = GeneratedSurvey.UNITS_OF_STRATUM;
    double variance = 0;
    for (int stratum = 0; stratum < GeneratedSurvey.STRATA; stratum++) {
      double sum = 0;
      for (int unit = stratum * n; unit < (stratum + 1) * n; unit++) {
        sum += (yes[unit] - share * all[unit]) / denominator;
      }
      for (int unit = stratum * n; unit < (stratum + 1) * n; unit++) {
        double distance = (yes[unit] - share * all[unit]) / denominator - sum / n;
        variance += n / (n - 1.0) * distance * distance;
      }
    }
    return Math.sqrt(variance);
  }
}
