package org.nutricoverage.survey.hypothesis;

/**
 * The degrees of freedom of a comparison of two independent surveys.
 *
 * <p>Where one of the surveys has none, the comparison has none, whatever the rule.
 *
 * @since 0.1.0
 */
public enum FreedomRule {
  /**
   * (v1 + v2)^2 / (v1^2/df1 + v2^2/df2): near the degrees of freedom of the less precise survey, at
   * most their sum. The default. F. E. Satterthwaite (1946).
   */
  SATTERTHWAITE,
  /** df1 + df2, as if the two were strata of one survey. */
  SUM,
  /** Infinite: the normal distribution, as many published comparisons have it. */
  NORMAL;

  /** The degrees of freedom of the sum of two independent variances. */
  double combine(double variance1, double freedom1, double variance2, double freedom2) {
    if (!(freedom1 > 0 && freedom2 > 0)) {
      return 0;
    }
    double variance = variance1 + variance2;
    if (this == SATTERTHWAITE && variance > 0) {
      double first = variance1 / variance;
      double second = variance2 / variance;
      return 1 / (first * first / freedom1 + second * second / freedom2);
    }
    return this == NORMAL ? Double.POSITIVE_INFINITY : freedom1 + freedom2;
  }
}
