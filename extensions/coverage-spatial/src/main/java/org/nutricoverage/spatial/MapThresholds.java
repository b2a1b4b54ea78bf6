package org.nutricoverage.spatial;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * The thresholds by which places are classified, by the rule of lot quality assurance: {@code d =
 * floor(n p)}, and above p means more than d of n cases covered.
 *
 * <p>A place in which exactly p is covered is therefore not above p. The decision is made in exact
 * arithmetic: 58 % of 50 is 29, while doubles make it 28. Source: en-net, question 1151; SLEAC
 * classifier of the Coverage Monitoring Network.
 *
 * <pre>{@code
 * MapThresholds thresholds = MapThresholds.ofPercent(30, 70);
 * thresholds.classify(28, 40);   // MODERATE
 * thresholds.classify(29, 40);   // HIGH
 * thresholds.classify(0, 0);     // NOT_CLASSIFIED
 * }</pre>
 *
 * @param lower the lower threshold as a fraction strictly between 0 and 1
 * @param upper the upper threshold as a fraction, at least the lower one and below 1; equal to it
 *     for two classes, of which none is {@link MapClass#MODERATE}
 * @since 0.1.0
 */
public record MapThresholds(Rational lower, Rational upper) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long PERCENT = 100;
  private static final Rational NARROW = Rational.of(25, PERCENT);
  private static final Rational USUAL = Rational.of(30, PERCENT);

  /**
   * Checks the thresholds.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public MapThresholds {
    if (lower.signum() <= 0 || lower.compareTo(Rational.ONE) >= 0) {
      throw Arguments.refused("lower", "a fraction strictly between 0 and 1", lower);
    }
    if (upper.compareTo(lower) < 0 || upper.compareTo(Rational.ONE) >= 0) {
      throw Arguments.refused(
          "upper", "a fraction of at least the lower threshold " + lower + " and below 1", upper);
    }
  }

  /**
   * One threshold, for two classes.
   *
   * @param threshold the threshold in percent, from 1 to 99
   * @return the thresholds
   * @throws IllegalArgumentException if it is not in the range
   */
  public static MapThresholds ofPercent(int threshold) {
    return ofPercent(threshold, threshold);
  }

  /**
   * Two thresholds, for three classes.
   *
   * @param lower the lower threshold in percent, from 1 to 99; 20 and 30 are usual
   * @param upper the upper threshold in percent, from the lower one to 99; 50 and 70 are usual
   * @return the thresholds
   * @throws IllegalArgumentException if one is not in its range
   */
  public static MapThresholds ofPercent(int lower, int upper) {
    Arguments.inRange(lower, 1, PERCENT - 1, "lower", "percent");
    Arguments.inRange(upper, lower, PERCENT - 1, "upper", "percent");
    return new MapThresholds(Rational.of(lower, PERCENT), Rational.of(upper, PERCENT));
  }

  /**
   * The class of a place.
   *
   * @param covered cases covered, from 0 to {@code cases}
   * @param cases cases found, at least 0
   * @return the class; not classified if no case was found
   * @throws IllegalArgumentException if a count is not in its range
   */
  public MapClass classify(long covered, long cases) {
    Arguments.notNegative(cases, "cases", "cases");
    Arguments.inRange(covered, 0, cases, "covered", "cases");
    if (cases == 0) {
      return MapClass.NOT_CLASSIFIED;
    }
    if (covered > decisionValue(upper, cases)) {
      return MapClass.HIGH;
    }
    return covered > decisionValue(lower, cases) ? MapClass.MODERATE : MapClass.LOW;
  }

  /**
   * The decision value d: more than d cases covered are above the threshold.
   *
   * @param threshold the threshold as a fraction from 0 to 1
   * @param cases cases found, at least 0
   * @return floor(n p)
   * @throws IllegalArgumentException if one is not in its range
   */
  public static long decisionValue(Rational threshold, long cases) {
    if (threshold.signum() < 0 || threshold.compareTo(Rational.ONE) > 0) {
      throw Arguments.refused("threshold", "a fraction from 0 to 1", threshold);
    }
    return threshold.times(Rational.of(Arguments.notNegative(cases, "cases", "cases"))).floor();
  }

  /**
   * What is to be said of the thresholds themselves.
   *
   * @return a finding if two thresholds lie so near each other that few cases can tell the classes
   *     apart: a warning below 25 points, a note below 30
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Rational gap = upper.minus(lower);
    if (gap.signum() > 0 && gap.compareTo(USUAL) < 0) {
      SpatialFinding code =
          gap.compareTo(NARROW) < 0
              ? SpatialFinding.THRESHOLDS_TOO_CLOSE
              : SpatialFinding.THRESHOLDS_CLOSE;
      findings.add(
          Finding.of(
              code,
              "the thresholds lie "
                  + gap.percent(1)
                  + " points apart; classes are told apart well from 30 points"));
    }
    return List.copyOf(findings);
  }

  /** Returns the thresholds in percent. */
  @Override
  public String toString() {
    return lower.equals(upper)
        ? lower.percent(1) + " %"
        : lower.percent(1) + " % and " + upper.percent(1) + " %";
  }
}
