package org.nutricoverage.survey.hypothesis;

/**
 * The statistics by which the association of two answers is tested in a survey with clusters,
 * strata and weights.
 *
 * <p>Notation: r rows, c columns, k = (r - 1)(c - 1); n people, nu degrees of freedom of the
 * survey; X2 = n sum (p - p_row p_column)^2 / (p_row p_column), Pearson's statistic of the weighted
 * shares; D the k by k matrix of generalised design effects, 1 for a simple random sample.
 *
 * @since 0.1.0
 */
public enum AssociationStatistic {
  /**
   * Rao and Scott's second order correction, the default: F = X2 / tr D with (tr D)^2 / tr D^2 and
   * nu times as many degrees of freedom. R's {@code svychisq(statistic = "F")}.
   */
  RAO_SCOTT_SECOND_ORDER("Rao-Scott F (second order)"),

  /**
   * Rao and Scott's first order correction: k X2 / tr D, chi-square with k degrees of freedom. It
   * takes the variances as known. R's {@code svychisq(statistic = "Chisq")}.
   */
  RAO_SCOTT_FIRST_ORDER("Rao-Scott chi-square (first order)"),

  /**
   * Wald's statistic of the totals: Q/k, F with k and nu degrees of freedom, Q the squared distance
   * of the totals from row total times column total over the total. It rejects too often where nu
   * is not much above k. R's {@code svychisq(statistic = "Wald")}.
   */
  WALD("Wald F"),

  /**
   * Wald's statistic adjusted for few degrees of freedom: Q (nu - k + 1) / (k nu), F with k and nu
   * - k + 1. R's {@code svychisq(statistic = "adjWald")}.
   */
  ADJUSTED_WALD("adjusted Wald F"),

  /**
   * X2 against the distribution that it has under D and nu, a sum of chi-squares weighted by the
   * eigenvalues of D over another, in the saddlepoint approximation of Lugannani and Rice (1980),
   * which keeps its relative accuracy in the far tail; exact for two rows and two columns. The same
   * approach as R's {@code svychisq(statistic = "saddlepoint")}, which rounds degrees of freedom
   * down; the two have not been compared.
   */
  SADDLEPOINT("Pearson chi-square (saddlepoint)");

  private final String label;

  AssociationStatistic(String label) {
    this.label = label;
  }

  /**
   * The name of the statistic in a report.
   *
   * @return for example "Rao-Scott F (second order)"
   */
  public String label() {
    return label;
  }
}
