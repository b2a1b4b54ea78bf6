package org.nutricoverage.survey.planning;

import java.io.Serializable;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * How many times larger the variance of an estimate is than in a simple random sample of the same
 * number of people.
 *
 * <p>Neighbours resemble one another: twenty children of one village tell less than twenty children
 * of twenty villages. With {@code b} interviews per cluster and the intraclass correlation {@code
 * roh} the design effect is {@code 1 + (b - 1) roh} (Kish, Survey Sampling, 1965, chapter 5).
 *
 * <pre>{@code
 * // The last survey, 20 interviews per cluster, had a design effect of 1.95. The next takes 12.
 * double roh = DesignEffect.of(1.95).intraclassCorrelation(20);       // 0.05
 * DesignEffect next = DesignEffect.fromIntraclassCorrelation(roh, 12);
 * next.value();                                                       // 1.55
 * }</pre>
 *
 * @param value the ratio of the two variances, finite and above 0; 1 in a simple random sample,
 *     below 1 where strata gain more than clusters lose
 * @since 0.1.0
 */
public record DesignEffect(double value) implements Serializable {

  /** No clusters: 1. */
  public static final DesignEffect SIMPLE_RANDOM = new DesignEffect(1);

  /**
   * The value for a cluster survey about which nothing is known: 1.5.
   *
   * <p>Source: WFP, indicator 7, methodological note (version 5.0, 2026), survey parameters.
   */
  public static final DesignEffect WFP_CLUSTER_DEFAULT = new DesignEffect(1.5);

  /**
   * The intraclass correlation that WHO asks planners of routine immunization surveys to assume
   * when no recent estimate exists: a third.
   *
   * <p>Cautious for coverage in general. Source: WHO, Vaccination Coverage Cluster Surveys:
   * Reference Manual (2018, WHO/IVB/18.09), as quoted in the abstract of "Sample size parameters
   * for vaccination coverage cluster surveys: insights from Pakistan", Journal of Survey Statistics
   * and Methodology, doi 10.1093/jssam/smaf033.
   */
  public static final double WHO_2018_INTRACLASS_CORRELATION = 1.0 / 3;

  /**
   * The intraclass correlation that WHO's earlier manuals held to be rarely exceeded in vaccination
   * coverage surveys: a sixth.
   *
   * <p>Source: WHO materials from the 1970s until 2015, as quoted in the abstract of "Sample size
   * parameters for vaccination coverage cluster surveys: insights from Pakistan", Journal of Survey
   * Statistics and Methodology, doi 10.1093/jssam/smaf033.
   */
  public static final double WHO_BEFORE_2015_INTRACLASS_CORRELATION = 1.0 / 6;

  /**
   * Checks the ratio.
   *
   * @param value the ratio of the two variances, finite and above 0
   * @throws IllegalArgumentException if the value is not above 0, infinite or not a number
   */
  public DesignEffect {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw Arguments.refused("designEffect", "a finite ratio of variances above 0", value);
    }
  }

  /**
   * The design effect of a given size.
   *
   * @param value the ratio of the variances, finite and above 0
   * @return the design effect
   * @throws IllegalArgumentException if the value is not above 0, infinite or not a number
   */
  public static DesignEffect of(double value) {
    return new DesignEffect(value);
  }

  /**
   * The design effect of clusters with a given mean number of interviews: {@code 1 + (b - 1) roh}.
   *
   * <p>Clusters of unequal take are entered by their {@link #weightedMeanTake(long...)}.
   *
   * @param intraclassCorrelation roh, from -1 to 1; below 0 where people of one cluster differ more
   *     than people at large
   * @param meanTake b, the mean number of completed interviews per cluster, finite and at least 1
   * @return the design effect, 1 if there is one interview per cluster
   * @throws IllegalArgumentException if an argument is not in its range, or if the correlation is
   *     so far below 0 that the design effect would not be above 0
   */
  public static DesignEffect fromIntraclassCorrelation(
      double intraclassCorrelation, double meanTake) {
    if (!(intraclassCorrelation >= -1 && intraclassCorrelation <= 1)) {
      throw Arguments.refused(
          "intraclassCorrelation", "a correlation from -1 to 1", intraclassCorrelation);
    }
    if (!(meanTake >= 1 && meanTake < Double.POSITIVE_INFINITY)) {
      throw Arguments.refused(
          "meanTake", "a finite number of interviews per cluster of at least 1", meanTake);
    }
    Rational others = Rational.fromDecimal(meanTake).minus(Rational.ONE);
    Rational effect = Rational.ONE.plus(others.times(Rational.fromDecimal(intraclassCorrelation)));
    if (effect.signum() <= 0) {
      throw Arguments.refused(
          "intraclassCorrelation",
          "a correlation above -1 / (meanTake - 1)",
          intraclassCorrelation);
    }
    return new DesignEffect(effect.doubleValue());
  }

  /**
   * The mean take to plan with when clusters differ in size: {@code sum m^2 / sum m}, the mean
   * number of interviews in the cluster of a person rather than of a cluster.
   *
   * <p>Never below the plain mean. Source: Gabler, Haeder and Lahiri, Survey Methodology 25 (1999),
   * 105-106.
   *
   * @param takes the number of completed interviews in each cluster, each at least 0 and at most
   *     1,000,000,000, not all of them 0
   * @return the weighted mean number of interviews per cluster, at least 1
   * @throws IllegalArgumentException if a number is not in the range, or if there is no interview
   */
  public static double weightedMeanTake(long... takes) {
    Rational interviews = Rational.ZERO;
    Rational squares = Rational.ZERO;
    for (long take : takes) {
      Rational exact =
          Rational.of(Arguments.inRange(take, 0, 1_000_000_000L, "take", "interviews"));
      interviews = interviews.plus(exact);
      squares = squares.plus(exact.times(exact));
    }
    if (interviews.signum() == 0) {
      throw Arguments.refused("takes", "clusters with at least one interview", "none");
    }
    return squares.dividedBy(interviews).doubleValue();
  }

  /**
   * The intraclass correlation behind this design effect: {@code roh = (deff - 1) / (b - 1)}.
   *
   * <p>What a finished survey hands on to the next, which may take another number per cluster.
   *
   * @param meanTake b, the mean number of completed interviews per cluster, finite and above 1
   * @return roh; outside -1 to 1 if no clusters of that take can have this design effect
   * @throws IllegalArgumentException if meanTake is not above 1, infinite or not a number
   */
  public double intraclassCorrelation(double meanTake) {
    if (!(meanTake > 1 && meanTake < Double.POSITIVE_INFINITY)) {
      throw Arguments.refused(
          "meanTake", "a finite number of interviews per cluster above 1", meanTake);
    }
    return exact()
        .minus(Rational.ONE)
        .dividedBy(Rational.fromDecimal(meanTake).minus(Rational.ONE))
        .doubleValue();
  }

  Rational exact() {
    return Rational.fromDecimal(value);
  }
}
