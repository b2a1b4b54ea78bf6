package org.nutricoverage.survey.cases;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Verdict;

/**
 * An estimate judged against a standard, with the estimator named.
 *
 * <p>The standards for coverage name neither estimator nor method; the same survey may meet one
 * with treatment coverage and not with case-finding effectiveness. So the judgement names it.
 *
 * <pre>{@code
 * CoverageEstimate estimate =
 *     CaseCoverage.of(
 *             Scope.coverage(
 *                 SubActivity.MAM_MANAGEMENT,
 *                 Area.of("CD54", "Tanganyika"),
 *                 ReportingPeriod.quarter(2026, 1),
 *                 TargetGroup.CHILDREN_6_59_MONTHS),
 *             Method.Family.SQUEAC,
 *             CaseCounts.of(30, 5, 20))
 *         .treatmentCoverage();
 * JudgedCoverage.of(estimate, Standard.sphereCoverage(Setting.RURAL)).verdict();   // MET
 * }</pre>
 *
 * @param estimate the estimate
 * @param standard the standard
 * @since 0.1.0
 */
public record JudgedCoverage(CoverageEstimate estimate, Standard standard) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Checks that both parts are there. */
  public JudgedCoverage {
    Objects.requireNonNull(estimate, "estimate");
    Objects.requireNonNull(standard, "standard");
  }

  /**
   * An estimate judged against a standard.
   *
   * @param estimate the estimate
   * @param standard for example {@code Standard.sphereCoverage(Setting.RURAL)}
   * @return the judgement
   */
  public static JudgedCoverage of(CoverageEstimate estimate, Standard standard) {
    return new JudgedCoverage(estimate, standard);
  }

  /**
   * The verdict by the interval of the estimate.
   *
   * @return {@link Verdict#MET} or {@link Verdict#NOT_MET} if the whole interval lies on one side,
   *     {@link Verdict#UNCERTAIN} if not, {@link Verdict#NOT_ASSESSED} without a figure
   */
  public Verdict verdict() {
    return standard.verdict(estimate);
  }

  /** Returns verdict, standard, figure and the method with its estimator on one line. */
  @Override
  public String toString() {
    return verdict()
        + ": "
        + standard
        + ", "
        + estimate.proportion().map(Proportion::toString).orElse("not computable")
        + estimate.interval().map(interval -> ", " + interval).orElse("")
        + ", "
        + estimate.method();
  }
}
