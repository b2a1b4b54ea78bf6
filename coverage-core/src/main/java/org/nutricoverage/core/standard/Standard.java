package org.nutricoverage.core.standard;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.ConfidenceInterval;

/**
 * A published standard, or one of the caller's, by which a figure is judged.
 *
 * <pre>{@code
 * Standard standard = Standard.sphereCoverage(Setting.RURAL);
 * standard.toString();                                   // "Sphere coverage, rural: > 50 %"
 * standard.verdict(Proportion.of(50, 100).exact());      // NOT_MET, because > is strict
 * }</pre>
 *
 * <p>Sphere does not name the estimator for which its coverage standards hold. A verdict is
 * therefore to be read with the method of the figure, and figures of several settings are judged
 * each by its own standard, never pooled.
 *
 * @param name what the standard is called
 * @param threshold the threshold with its sign
 * @param source where it is published
 * @since 0.1.0
 */
public record Standard(String name, Threshold threshold, String source) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String SPHERE_COVERAGE =
      "Sphere, as quoted in Field Exchange 46 (2013) and IndiKit indicator 36";
  private static final String SPHERE_PERFORMANCE =
      "Sphere, as quoted in IndiKit indicator 37 and the WHH indicator guide";

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name or the source is blank
   */
  public Standard {
    name = Arguments.text(name, "name");
    Objects.requireNonNull(threshold, "threshold");
    source = Arguments.text(source, "source");
  }

  /**
   * Sphere's standard for the coverage of the management of acute malnutrition.
   *
   * @param setting rural, urban or camp
   * @return more than 50 %, 70 % or 90 %
   */
  public static Standard sphereCoverage(Setting setting) {
    double percent =
        switch (setting) {
          case RURAL -> 50;
          case URBAN -> 70;
          case CAMP -> 90;
        };
    return new Standard(
        "Sphere coverage, " + setting.label(),
        Threshold.greaterThanPercent(percent),
        SPHERE_COVERAGE);
  }

  /**
   * WFP's minimum for the coverage of prevention programmes, indicator 7.
   *
   * @return at least 70 %
   */
  public static Standard wfpMinimumCoverage() {
    return new Standard(
        "WFP minimum coverage of prevention",
        Threshold.atLeastPercent(70),
        "WFP Monitoring Handbook, indicator 7, V5.0 2026.03, target setting");
  }

  /**
   * WFP's minimum for adherence, indicator 8: at least 66 % of people take part in an adequate
   * number of distributions.
   *
   * @return at least 66 %
   */
  public static Standard wfpMinimumAdherence() {
    return new Standard(
        "WFP minimum adherence",
        Threshold.atLeastPercent(66),
        "WFP VAM Resource Centre, adherence indicator, target setting");
  }

  /**
   * Sphere's standard for recovery in the management of moderate acute malnutrition, indicator 14.
   *
   * @return more than 75 %
   */
  public static Standard sphereRecovery() {
    return new Standard(
        "Sphere recovery, MAM", Threshold.greaterThanPercent(75), SPHERE_PERFORMANCE);
  }

  /**
   * Sphere's standard for deaths in the management of moderate acute malnutrition, indicator 15.
   *
   * @return less than 3 %
   */
  public static Standard sphereMortality() {
    return new Standard("Sphere mortality, MAM", Threshold.lessThanPercent(3), SPHERE_PERFORMANCE);
  }

  /**
   * Sphere's standard for deaths in the management of severe acute malnutrition.
   *
   * @return less than 10 %
   */
  public static Standard sphereMortalitySevere() {
    return new Standard("Sphere mortality, SAM", Threshold.lessThanPercent(10), SPHERE_PERFORMANCE);
  }

  /**
   * Sphere's standard for defaulting, indicator 16.
   *
   * @return less than 15 %
   */
  public static Standard sphereDefault() {
    return new Standard("Sphere default", Threshold.lessThanPercent(15), SPHERE_PERFORMANCE);
  }

  /**
   * The limit for non-response in WFP's logframes, indicator 17. Sphere has none.
   *
   * @return less than 15 %
   */
  public static Standard wfpNonResponse() {
    return new Standard(
        "WFP non-response",
        Threshold.lessThanPercent(15),
        "WFP Standard Project Report 2016, Afghanistan, logframe targets");
  }

  /**
   * The published standards that do not depend on a setting, and those of each setting.
   *
   * @return the standards, coverage first
   */
  public static List<Standard> published() {
    return List.of(
        wfpMinimumCoverage(),
        sphereCoverage(Setting.RURAL),
        sphereCoverage(Setting.URBAN),
        sphereCoverage(Setting.CAMP),
        wfpMinimumAdherence(),
        sphereRecovery(),
        sphereMortality(),
        sphereMortalitySevere(),
        sphereDefault(),
        wfpNonResponse());
  }

  /**
   * The verdict on an exact figure without an interval.
   *
   * @param figure the figure as an exact fraction
   * @return {@link Verdict#MET} or {@link Verdict#NOT_MET}
   */
  public Verdict verdict(Rational figure) {
    return threshold.isMetBy(figure) ? Verdict.MET : Verdict.NOT_MET;
  }

  /**
   * The verdict on an estimate.
   *
   * @param estimate any estimate
   * @return {@link Verdict#NOT_ASSESSED} if it is not computable; with an interval, {@link
   *     Verdict#MET} if both limits meet the threshold, {@link Verdict#NOT_MET} if neither does,
   *     else {@link Verdict#UNCERTAIN}; without an interval, the verdict on the figure. A limit
   *     that prints as the threshold is at the threshold
   */
  public Verdict verdict(CoverageEstimate estimate) {
    Optional<Proportion> proportion = estimate.proportion();
    if (proportion.isEmpty()) {
      return Verdict.NOT_ASSESSED;
    }
    return estimate
        .interval()
        .map(this::verdict)
        .orElseGet(() -> verdict(proportion.get().exact()));
  }

  private Verdict verdict(ConfidenceInterval interval) {
    boolean lowerMeets = threshold.isMetBy(Rational.fromDecimal(interval.lower()));
    boolean upperMeets = threshold.isMetBy(Rational.fromDecimal(interval.upper()));
    if (lowerMeets != upperMeets) {
      return Verdict.UNCERTAIN;
    }
    return lowerMeets ? Verdict.MET : Verdict.NOT_MET;
  }

  /**
   * How many more people must be reached so that the threshold is met.
   *
   * @param counts people reached and people eligible
   * @return the least whole number that, added to the people reached, meets a threshold that wants
   *     more; 0 if it is met already
   * @throws IllegalArgumentException if the threshold wants less, as one of deaths does
   * @throws ArithmeticException if the number does not fit into a long
   */
  public long morePeopleNeeded(Proportion.Counted counts) {
    if (!threshold.comparison().wantsMore()) {
      throw new IllegalArgumentException(
          "threshold must be one that wants more (> or >=) but was " + threshold);
    }
    Rational missing = threshold.value().times(counts.denominator()).minus(counts.numerator());
    long atLeast = Math.max(0, missing.ceiling());
    Rational then = counts.numerator().plus(Rational.of(atLeast)).dividedBy(counts.denominator());
    return threshold.isMetBy(then) ? atLeast : atLeast + 1;
  }

  /** Returns name and threshold: {@code Sphere coverage, rural: > 50 %}. */
  @Override
  public String toString() {
    return name + ": " + threshold;
  }
}
