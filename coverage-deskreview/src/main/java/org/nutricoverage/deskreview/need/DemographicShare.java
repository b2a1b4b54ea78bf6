package org.nutricoverage.deskreview.need;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Factor;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Spread;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;

/**
 * The share of a group in the whole population, with where it comes from.
 *
 * <p>WFP prints no such shares; the source is therefore required. {@link PublishedShares} holds
 * those of guidelines.
 *
 * <pre>{@code
 * DemographicShare share =
 *     DemographicShare.of(
 *         TargetGroup.CHILDREN_6_23_MONTHS, Rational.parse("0.041"), "DHS 2023, table 2.10");
 * DemographicShare women =
 *     DemographicShare.ofRange(
 *         TargetGroup.PBWG, Rational.parse("0.05"), Rational.parse("0.07"), "IFE Guidance");
 * women.share();   // 0.06
 * }</pre>
 *
 * @param targetGroup the group
 * @param share its share of the population, a fraction above 0 and at most 1
 * @param spread the uncertainty of the share
 * @param source where it comes from
 * @since 0.1.0
 */
public record DemographicShare(
    TargetGroup targetGroup, Rational share, Spread spread, String source) implements Serializable {

  /** Children of 0 to 59 completed months. */
  public static final TargetGroup CHILDREN_UNDER_FIVE =
      TargetGroup.children(AgeBand.ofCompletedMonths(0, 59));

  private static final double UNIFORM_VARIANCE_DIVISOR = 12;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the share is not a fraction above 0, the source is blank,
   *     or the share lies outside of its distribution
   */
  public DemographicShare {
    Objects.requireNonNull(targetGroup, "targetGroup");
    Fractions.requirePositiveFraction(share, "share");
    source = Arguments.text(source, "source");
    spread = new Factor("share", share, spread, source).spread();
  }

  /**
   * A share without uncertainty.
   *
   * @param targetGroup the group
   * @param share its share of the population, a fraction above 0 and at most 1
   * @param source where it comes from, with the year
   * @return the share
   * @throws IllegalArgumentException if the share is not in its range or the source is blank
   */
  public static DemographicShare of(TargetGroup targetGroup, Rational share, String source) {
    return new DemographicShare(targetGroup, share, Spread.EXACT, source);
  }

  /**
   * A share that is known as a range only, without a level.
   *
   * <p>Every value in the range is taken as equally likely. The share is the middle; its
   * distribution is Beta with the variance of the uniform one, {@code (upper - lower)^2 / 12}.
   *
   * @param targetGroup the group
   * @param lower the lower end, a fraction above 0
   * @param upper the upper end, a fraction above the lower end and below 1
   * @param source where it comes from, with the year
   * @return the share
   * @throws IllegalArgumentException if a number is not in its range or the source is blank
   */
  public static DemographicShare ofRange(
      TargetGroup targetGroup, Rational lower, Rational upper, String source) {
    Fractions.requirePositiveFraction(lower, "lower");
    Fractions.requirePositiveFraction(upper, "upper");
    if (lower.compareTo(upper) >= 0) {
      throw Arguments.refused("upper", "a fraction above the lower end " + lower, upper);
    }
    Rational middle = lower.plus(upper).dividedBy(Rational.of(2));
    double width = upper.minus(lower).doubleValue();
    double mean = middle.doubleValue();
    double size = mean * (1 - mean) * UNIFORM_VARIANCE_DIVISOR / (width * width) - 1;
    return new DemographicShare(targetGroup, middle, new Spread.Beta(size), source);
  }

  /**
   * This share with an uncertainty.
   *
   * @param newSpread the uncertainty
   * @return a copy
   * @throws IllegalArgumentException if the share lies outside of the distribution
   */
  public DemographicShare with(Spread newSpread) {
    return new DemographicShare(targetGroup, share, newSpread, source);
  }

  /** The share of a part of the group; the relative variance stays. */
  DemographicShare scaled(TargetGroup part, Rational fraction, String newSource) {
    double variance = spread.relativeVariance(share.doubleValue());
    Spread scaled =
        spread instanceof Spread.Exact
            ? spread
            : new Spread.LogNormal(Math.sqrt(Math.log1p(variance)), 0);
    return new DemographicShare(part, share.times(fraction), scaled, newSource);
  }

  /**
   * The share as a factor of an eligible population.
   *
   * @return the factor with value, uncertainty and source
   */
  public Factor asFactor() {
    return new Factor("share of " + targetGroup.label(), share, spread, source);
  }

  /** Returns group, share in percent and source. */
  @Override
  public String toString() {
    return targetGroup.label() + " " + Fractions.percent(share) + " (" + source + ")";
  }
}
