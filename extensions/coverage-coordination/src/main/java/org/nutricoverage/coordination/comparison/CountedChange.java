package org.nutricoverage.coordination.comparison;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.interval.IntervalKind;
import org.nutricoverage.core.interval.IntervalMethod;

/**
 * The difference of two counted coverages of independent samples.
 *
 * <p>Interval: Newcombe (1998), Statistics in Medicine 17:873-890, method 10, from two Wilson
 * intervals; Wald's is there to reproduce published figures. Test: Pearson's chi-square with one
 * degree of freedom and without a correction for continuity. Both take people as independent: for
 * samples of villages they see differences too easily.
 *
 * <pre>{@code
 * CountedChange change = CountedChange.of(20, 80, 44, 80);
 * change.difference().toString();                     // "0.3"
 * change.newcombe(0.95).toString();
 * // "14.9 % to 43.3 % (95 % confidence interval, Newcombe square-and-add)"
 * change.verdict(0.95);                               // DIFFERENT
 * }</pre>
 *
 * @param earlierCovered people covered in the earlier sample, from 0 to {@code earlierAsked}
 * @param earlierAsked people asked in the earlier sample, from 1 to 1,000,000,000
 * @param laterCovered people covered in the later sample, from 0 to {@code laterAsked}
 * @param laterAsked people asked in the later sample, from 1 to 1,000,000,000
 * @since 0.1.0
 */
public record CountedChange(
    long earlierCovered, long earlierAsked, long laterCovered, long laterAsked)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The most people for whom intervals are made. */
  static final long MOST = 1_000_000_000;

  /**
   * What may be said of the difference.
   *
   * @since 0.1.0
   */
  public enum Verdict {
    /** The interval of the difference does not hold 0. */
    DIFFERENT,
    /** The interval holds 0: no evidence of a difference, which is not evidence of none. */
    NO_EVIDENCE
  }

  /**
   * How the interval of the difference is made.
   *
   * @since 0.1.0
   */
  public enum DifferenceInterval implements IntervalMethod {
    /** Newcombe's square-and-add of two Wilson intervals. */
    NEWCOMBE("Newcombe square-and-add"),
    /** The normal approximation, without width between two samples of nobody or everybody. */
    WALD("Wald difference");

    private final String label;

    DifferenceInterval(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }

    @Override
    public IntervalKind kind() {
      return IntervalKind.SAMPLING;
    }
  }

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is not in its range
   */
  public CountedChange {
    Arguments.inRange(earlierAsked, 1, MOST, "earlierAsked", "people");
    Arguments.inRange(earlierCovered, 0, earlierAsked, "earlierCovered", "people");
    Arguments.inRange(laterAsked, 1, MOST, "laterAsked", "people");
    Arguments.inRange(laterCovered, 0, laterAsked, "laterCovered", "people");
  }

  /**
   * The change between two samples.
   *
   * @param earlierCovered people covered in the earlier sample
   * @param earlierAsked people asked in the earlier sample, from 1 to 1,000,000,000
   * @param laterCovered people covered in the later sample
   * @param laterAsked people asked in the later sample, from 1 to 1,000,000,000
   * @return the change
   * @throws IllegalArgumentException if a count is not in its range
   */
  public static CountedChange of(
      long earlierCovered, long earlierAsked, long laterCovered, long laterAsked) {
    return new CountedChange(earlierCovered, earlierAsked, laterCovered, laterAsked);
  }

  private Rational earlier() {
    return Proportion.of(earlierCovered, earlierAsked).exact();
  }

  private Rational later() {
    return Proportion.of(laterCovered, laterAsked).exact();
  }

  /**
   * The later coverage less the earlier one.
   *
   * @return the exact difference, from -1 to 1
   */
  public Rational difference() {
    return later().minus(earlier());
  }

  /**
   * Newcombe's interval of the difference.
   *
   * @param level the level, a fraction from 0.5 to below 1
   * @return the interval, within -1 and 1
   * @throws IllegalArgumentException if the level is not in its range
   */
  public ConfidenceInterval newcombe(double level) {
    ConfidenceInterval before = BinomialInterval.WILSON.of(earlierCovered, earlierAsked, level);
    ConfidenceInterval after = BinomialInterval.WILSON.of(laterCovered, laterAsked, level);
    double p1 = earlier().doubleValue();
    double p2 = later().doubleValue();
    double middle = difference().doubleValue();
    return ConfidenceInterval.of(
        middle - Math.hypot(p2 - after.lower(), before.upper() - p1),
        middle + Math.hypot(after.upper() - p2, p1 - before.lower()),
        level,
        DifferenceInterval.NEWCOMBE);
  }

  /**
   * Wald's interval of the difference, to reproduce published figures.
   *
   * @param level the level, a fraction from 0.5 to below 1
   * @return the interval, not clipped
   * @throws IllegalArgumentException if the level is not in its range
   */
  public ConfidenceInterval wald(double level) {
    double error =
        Math.hypot(
            BinomialInterval.standardError(earlierCovered, earlierAsked),
            BinomialInterval.standardError(laterCovered, laterAsked));
    ConfidenceInterval unit = BinomialInterval.WALD.unclipped(1, 2, level);
    double z = unit.halfWidth() / BinomialInterval.standardError(1, 2);
    double middle = difference().doubleValue();
    return ConfidenceInterval.of(
        middle - z * error, middle + z * error, level, DifferenceInterval.WALD);
  }

  /**
   * Pearson's chi-square of the two samples, with one degree of freedom.
   *
   * @return the statistic; empty where all or none of all people are covered
   */
  public OptionalDouble chiSquare() {
    long covered = earlierCovered + laterCovered;
    long asked = earlierAsked + laterAsked;
    if (covered == 0 || covered == asked) {
      return OptionalDouble.empty();
    }
    Rational pooled = Rational.of(covered, asked);
    Rational variance =
        pooled
            .times(Rational.ONE.minus(pooled))
            .times(Rational.of(1, earlierAsked).plus(Rational.of(1, laterAsked)));
    return OptionalDouble.of(difference().power(2).dividedBy(variance).doubleValue());
  }

  /**
   * The p-value of there being no difference, by {@link #chiSquare()}.
   *
   * @return the p-value, from 0 to 1; empty where all or none of all people are covered
   */
  public OptionalDouble pValue() {
    OptionalDouble statistic = chiSquare();
    return statistic.isEmpty()
        ? statistic
        : OptionalDouble.of(
            ChiSquaredDistribution.of(1).survivalProbability(statistic.getAsDouble()));
  }

  /**
   * What may be said, by Newcombe's interval.
   *
   * @param level the level, a fraction from 0.5 to below 1
   * @return different if the interval does not hold 0
   * @throws IllegalArgumentException if the level is not in its range
   */
  public Verdict verdict(double level) {
    return newcombe(level).contains(0) ? Verdict.NO_EVIDENCE : Verdict.DIFFERENT;
  }

  /** Returns both counts and the difference in points on one line. */
  @Override
  public String toString() {
    return Proportion.of(earlierCovered, earlierAsked)
        + " to "
        + Proportion.of(laterCovered, laterAsked)
        + ", "
        + difference().percent(1)
        + " points";
  }
}
