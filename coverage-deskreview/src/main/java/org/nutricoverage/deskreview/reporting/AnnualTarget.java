package org.nutricoverage.deskreview.reporting;

import java.io.Serializable;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.standard.Threshold;

/**
 * The coverage that a plan wants to reach in a year, with its comparison sign.
 *
 * <pre>{@code
 * AnnualTarget target = AnnualTarget.of(2026, Threshold.atLeastPercent(70));
 * AnnualTarget higher =
 *     AnnualTarget.of(2027, Threshold.atLeastPercent(80)).becauseOf("coverage survey 2025: 83 %");
 * }</pre>
 *
 * @param year the calendar year, from 1900 to 2999
 * @param threshold what the coverage of the year is compared with; greater figures are better, the
 *     value is above 0, and some figure up to 100 % meets it
 * @param evidence why a target above the minimum is realistic; {@code ""} if not stated
 * @since 0.1.0
 */
public record AnnualTarget(int year, Threshold threshold, String evidence) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the year is not in its range or the threshold is none for
   *     coverage
   */
  public AnnualTarget {
    Years.checked(year);
    Targets.check(threshold);
    evidence = evidence.strip();
  }

  /**
   * A target without stated evidence.
   *
   * @param year the calendar year, from 1900 to 2999
   * @param threshold what the coverage of the year is compared with
   * @return the target
   * @throws IllegalArgumentException if the year is not in its range or the threshold is none for
   *     coverage
   */
  public static AnnualTarget of(int year, Threshold threshold) {
    return new AnnualTarget(year, threshold, "");
  }

  /**
   * This target with the evidence that it is realistic.
   *
   * @param newEvidence the evidence, for example a survey
   * @return a copy
   * @throws IllegalArgumentException if the evidence is blank
   */
  public AnnualTarget becauseOf(String newEvidence) {
    return new AnnualTarget(year, threshold, Arguments.text(newEvidence, "evidence"));
  }

  /** Returns year and threshold on one line, {@code 2026: >= 70 %}. */
  @Override
  public String toString() {
    return year + ": " + threshold;
  }
}
