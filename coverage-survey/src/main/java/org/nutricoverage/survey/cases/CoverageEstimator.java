package org.nutricoverage.survey.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.internal.Arguments;

/**
 * The estimators of treatment coverage from counts of cases.
 *
 * <p>Case-finding effectiveness and treatment coverage are reported together. Standards name no
 * estimator, so a verdict must name the one it judged.
 *
 * <pre>{@code
 * CoverageEstimator.parse("single coverage");   // TREATMENT_COVERAGE
 * }</pre>
 *
 * @since 0.1.0
 */
public enum CoverageEstimator {
  /** {@code C_in / (C_in + C_out)}; formerly point coverage. */
  CASE_FINDING_EFFECTIVENESS(
      "case-finding effectiveness", "point coverage", "C_in / (C_in + C_out)"),
  /** {@code (C_in + R_in) / (C_in + C_out + R_in + R_out)}; formerly single coverage. */
  TREATMENT_COVERAGE(
      "treatment coverage", "single coverage", "(C_in + R_in) / (C_in + C_out + R_in + R_out)"),
  /** {@code (C_in + R_in) / (C_in + C_out + R_in)}; legacy, too high. */
  PERIOD_COVERAGE(
      "period coverage (legacy)", "period coverage", "(C_in + R_in) / (C_in + C_out + R_in)");

  private final String label;
  private final String olderName;
  private final String formula;

  CoverageEstimator(String label, String olderName, String formula) {
    this.label = label;
    this.olderName = olderName;
    this.formula = formula;
  }

  /**
   * Finds an estimator by its code, its label or its older name.
   *
   * @param text for example {@code TREATMENT_COVERAGE}, {@code treatment coverage} or {@code single
   *     coverage}, in capitals or not
   * @return the estimator
   * @throws IllegalArgumentException if there is none of that name
   */
  public static CoverageEstimator parse(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Arrays.stream(values())
        .filter(estimator ->
            wanted.equals(estimator.label)
                || wanted.equals(estimator.olderName)
                || wanted.equals(estimator.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
        .findFirst()
        .orElseThrow(() ->
            Arguments.refused(
                "estimator",
                "one of case-finding effectiveness (point coverage), treatment coverage (single"
                    + " coverage), period coverage",
                "\"" + text + "\""));
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code treatment coverage}
   */
  public String label() {
    return label;
  }

  /**
   * The name in reports before 2015.
   *
   * @return for example {@code single coverage}
   */
  public String olderName() {
    return olderName;
  }

  /**
   * The formula.
   *
   * @return for example {@code C_in / (C_in + C_out)}
   */
  public String formula() {
    return formula;
  }

  /**
   * Whether the estimator imputes recovering cases, so that k matters.
   *
   * @return true for treatment coverage
   */
  public boolean imputes() {
    return this == TREATMENT_COVERAGE;
  }

  /**
   * The coverage that counts show.
   *
   * @param counts the cases
   * @param ratio k; it matters for treatment coverage only
   * @return covered and all cases; empty if there are none
   */
  public Optional<Proportion.Counted> proportion(CaseCounts counts, RecoveryRatio ratio) {
    return switch (this) {
      case CASE_FINDING_EFFECTIVENESS -> counts.caseFindingEffectiveness();
      case TREATMENT_COVERAGE -> counts.treatmentCoverage(ratio);
      case PERIOD_COVERAGE -> counts.periodCoverage();
    };
  }

  /** How many of the cases that were found the estimator looks at. */
  long observed(CaseCounts counts) {
    return this == CASE_FINDING_EFFECTIVENESS ? counts.current() : counts.found();
  }
}
