package org.nutricoverage.deskreview.need;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.Factor;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Spread;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.ConfidenceInterval;

/**
 * The share of a population that has a condition at one moment: an exact fraction with its
 * uncertainty and its source.
 *
 * <p>The value is a fraction from 0 to 1. Percentages come in by {@link #ofPercent(double)} or
 * {@link #parse(String)} only; a fraction above 1 is refused with the question whether it is a
 * percentage.
 *
 * <pre>{@code
 * Prevalence prevalence =
 *     Prevalence.ofPercent(7.5)
 *         .withInterval(Prevalence.ofPercent(6.1), Prevalence.ofPercent(9.2), 0.95)
 *         .from("SMART survey, Tanganyika, March 2026");
 * prevalence.value();                                    // 0.075
 * Prevalence.parse("7.5 %").equals(Prevalence.of(0.075));   // true
 * }</pre>
 *
 * <p>The uncertainty is what a survey's design says about chance. It holds neither a wrong season
 * nor measurement errors.
 *
 * @param value the fraction, from 0 to 1
 * @param spread its uncertainty
 * @param source the survey with place and date; {@code ""} if not stated
 * @param findings what was noticed when it was made
 * @since 0.1.0
 */
public record Prevalence(Rational value, Spread spread, String source, List<Finding> findings)
    implements Serializable {

  private static final String NAME = "prevalence";
  private static final Rational HUNDRED = Rational.of(100);

  /**
   * How an interval that somebody published is turned into a distribution.
   *
   * @since 0.1.0
   */
  public enum Shape {
    /**
     * Beta with the prevalence as its mean and the standard deviation {@code (upper - lower) / (2
     * z)}. Stays within 0 and 1.
     */
    BETA,
    /**
     * Log-normal with the prevalence as its median and limits as far apart, as ratios, as the
     * published ones. For small prevalences; a draw may exceed 1.
     */
    LOG_NORMAL
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the value is not a fraction, or lies where its distribution
   *     has no density
   */
  public Prevalence {
    Fractions.fraction(value, NAME);
    Objects.requireNonNull(spread, "spread");
    findings = List.copyOf(findings);
    source = new Factor(NAME, value, spread, source).source();
  }

  /**
   * A prevalence as a fraction.
   *
   * @param fraction from 0 to 1, taken as the decimal that it prints: 0.016 is 16 / 1000 exactly
   * @return the prevalence, without uncertainty and source
   * @throws IllegalArgumentException if it is not in the range; above 1 it may be a percentage
   */
  public static Prevalence of(double fraction) {
    return of(Rational.fromDecimal(fraction));
  }

  /**
   * A prevalence as an exact fraction.
   *
   * @param fraction from 0 to 1
   * @return the prevalence, without uncertainty and source
   * @throws IllegalArgumentException if it is not in the range; above 1 it may be a percentage
   */
  public static Prevalence of(Rational fraction) {
    return new Prevalence(fraction, Spread.EXACT, "", List.of());
  }

  /**
   * A prevalence in percent.
   *
   * @param percent from 0 to 100, taken as the decimal that it prints
   * @return the prevalence, without uncertainty and source
   * @throws IllegalArgumentException if it is not in the range
   */
  public static Prevalence ofPercent(double percent) {
    return ofPercent(Rational.fromDecimal(percent), percent);
  }

  /**
   * Reads a percentage or a fraction: {@code "7.5 %"}, {@code "7.5%"}, {@code "0.075"}, {@code
   * "3/40"}.
   *
   * @param text a number with a point as decimal sign; with a percent sign it is a percentage from
   *     0 to 100, without one a fraction from 0 to 1
   * @return the prevalence, without uncertainty and source
   * @throws IllegalArgumentException if the text is no number in the range
   */
  public static Prevalence parse(String text) {
    String stripped = text.strip();
    if (!stripped.endsWith("%")) {
      return of(Rational.parse(stripped));
    }
    Rational percent = Rational.parse(stripped.substring(0, stripped.length() - 1));
    return ofPercent(percent, percent);
  }

  private static Prevalence ofPercent(Rational percent, Object given) {
    if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
      throw Arguments.refused(NAME, "a percentage from 0 to 100", given);
    }
    return of(percent.dividedBy(HUNDRED));
  }

  /**
   * The prevalence that a survey found, with the uncertainty of its sample.
   *
   * <p>The distribution is Beta with the mean {@code cases / sampleSize} and the effective sample
   * size {@code sampleSize / designEffect}. Where nobody or everybody in the sample has the
   * condition it has no such distribution: the prevalence is then without uncertainty, and a
   * finding says so.
   *
   * @param cases people with the condition, from 0 to the sample size
   * @param sampleSize people examined, at least 1
   * @param designEffect by how much the variance exceeds that of a simple random sample, above 0; 1
   *     for a simple random sample
   * @return the prevalence, without source
   * @throws IllegalArgumentException if a number is not in its range
   */
  public static Prevalence fromSurvey(long cases, long sampleSize, double designEffect) {
    Arguments.inRange(sampleSize, 1, Long.MAX_VALUE, "sampleSize", "people");
    Arguments.inRange(cases, 0, sampleSize, "cases", "people");
    Arguments.positive(designEffect, "designEffect", "variance ratio");
    Rational value = Rational.of(cases, sampleSize);
    if (cases == 0 || cases == sampleSize) {
      Finding finding =
          Finding.of(
              NeedFinding.PREVALENCE_WITHOUT_SPREAD,
              Numbers.people(cases)
                  + " of "
                  + Numbers.people(sampleSize)
                  + " people have the condition: the prevalence is used as if it were certain");
      return new Prevalence(value, Spread.EXACT, "", List.of(finding));
    }
    return new Prevalence(value, new Spread.Beta(sampleSize / designEffect), "", List.of());
  }

  /**
   * This prevalence with the uncertainty of an interval, as a Beta distribution.
   *
   * @param lower the lower limit
   * @param upper the upper limit
   * @param level the level of the interval, a fraction strictly between 0 and 1; 0.95 for 95 %
   * @return a copy
   * @throws IllegalArgumentException if the prevalence is 0, 1 or outside of the limits, if the
   *     limits are equal, or if no Beta distribution is as wide
   */
  public Prevalence withInterval(Prevalence lower, Prevalence upper, double level) {
    return withInterval(lower, upper, level, Shape.BETA);
  }

  /**
   * This prevalence with the uncertainty of an interval.
   *
   * @param lower the lower limit; above 0 for a log-normal shape
   * @param upper the upper limit
   * @param level the level of the interval, a fraction strictly between 0 and 1; 0.95 for 95 %
   * @param shape the distribution
   * @return a copy
   * @throws IllegalArgumentException if the prevalence is outside of the limits, if the limits are
   *     equal, or if no distribution of the shape has the prevalence or the width
   */
  public Prevalence withInterval(Prevalence lower, Prevalence upper, double level, Shape shape) {
    double z = Fractions.twoSidedZ(level);
    if (value.compareTo(lower.value) < 0 || value.compareTo(upper.value) > 0) {
      throw Arguments.refused(
          NAME, "a fraction within its interval " + lower.value + " to " + upper.value, value);
    }
    if (lower.value.compareTo(upper.value) == 0) {
      throw Arguments.refused("upper", "a fraction above the lower limit", upper.value);
    }
    return new Prevalence(
        value,
        switch (shape) {
          case BETA -> beta(upper.value.minus(lower.value).doubleValue() / (2 * z));
          case LOG_NORMAL ->
              Spread.LogNormal.fromInterval(
                  lower.value.doubleValue(), upper.value.doubleValue(), level, 0);
        },
        source,
        findings);
  }

  /**
   * This prevalence with the uncertainty of an interval, as a Beta distribution.
   *
   * @param interval the interval; its limits must lie within 0 and 1
   * @return a copy
   * @throws IllegalArgumentException as for {@link #withInterval(Prevalence, Prevalence, double)},
   *     or if a limit is not a fraction
   */
  public Prevalence withInterval(ConfidenceInterval interval) {
    return withInterval(of(interval.lower()), of(interval.upper()), interval.level());
  }

  private Spread beta(double standardDeviation) {
    double p = value.doubleValue();
    double effectiveSampleSize = p * (1 - p) / (standardDeviation * standardDeviation) - 1;
    if (!(effectiveSampleSize > 0)) {
      throw new IllegalArgumentException(
          "interval must be narrow enough for a Beta distribution with mean "
              + value
              + " but its standard deviation was "
              + standardDeviation);
    }
    return new Spread.Beta(effectiveSampleSize);
  }

  /**
   * This prevalence with its source.
   *
   * @param newSource the survey with place and date
   * @return a copy
   * @throws IllegalArgumentException if the source is blank
   */
  public Prevalence from(String newSource) {
    return new Prevalence(value, spread, Arguments.text(newSource, "source"), findings);
  }

  /**
   * The prevalence as a factor of an eligible population.
   *
   * @param name what it is the prevalence of, for example {@code prevalence of moderate acute
   *     malnutrition}
   * @return the factor with value, uncertainty and source
   * @throws IllegalArgumentException if the name is blank
   */
  public Factor asFactor(String name) {
    return new Factor(name, value, spread, source);
  }

  /** Returns the prevalence in percent with its source. */
  @Override
  public String toString() {
    return Fractions.percent(value) + (source.isEmpty() ? "" : " (" + source + ")");
  }
}
