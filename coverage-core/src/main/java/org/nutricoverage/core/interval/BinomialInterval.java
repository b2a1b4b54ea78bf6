package org.nutricoverage.core.interval;

/**
 * The intervals of a proportion counted in a simple random sample: of {@code n} people, {@code x}
 * were covered.
 *
 * <p>Notation: p = x/n is the share, z the normal quantile of the level (1.96 for 95 %), t = (1 -
 * level)/2 the probability left outside on each side, B(t; a, b) the t quantile of the Beta
 * distribution.
 *
 * <p>Which one: {@link #WILSON} for reports; {@link #CLOPPER_PEARSON} where the level must be kept
 * at any price; {@link #WALD} only to reproduce published figures. All assume independent people:
 * for a cluster sample they are too narrow.
 *
 * <p>Counts go up to 1,000,000,000 people, levels from 0.5 to below 1. The limits of x and of n - x
 * mirror each other about one half. Limits by formula agree with R to about 15 digits, limits by
 * Beta quantiles to 10 digits up to n = 1,000,000 and to 8 digits up to n = 1,000,000,000.
 *
 * <pre>{@code
 * ConfidenceInterval interval = BinomialInterval.WILSON.of(8, 26, 0.95);
 * interval.toString();   // "16.5 % to 50.0 % (95 % confidence interval, Wilson score)"
 * for (BinomialInterval method : BinomialInterval.values()) {
 *   System.out.println(method.of(8, 26, 0.95));
 * }
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1214/ss/1009213286">Brown, Cai and DasGupta (2001), Interval
 *     estimation for a binomial proportion, Statistical Science 16(2), 101-133</a>
 * @since 0.1.0
 */
public enum BinomialInterval implements IntervalMethod {
  /**
   * The normal approximation: p -+ z sqrt(p (1 - p) / n).
   *
   * <p>Edges: at x = 0 and x = n it has no width, which says nothing about the doubt that remains;
   * near them it is too short, and before clipping it leaves the range from 0 to 1. Kept because
   * most published coverage figures use it.
   */
  WALD("Wald", IntervalKind.SAMPLING),

  /**
   * The score interval: every proportion that a score test would not reject.
   *
   * <p>Limits: (x + z^2/2 -+ (z/2) sqrt(z^2 + 4 x (n - x)/n)) / (n + z^2), computed without
   * cancellation. Edges: the lower limit is exactly 0 at x = 0, the upper one exactly 1 at x = n; n
   * = 1 gives a wide interval but a sound one. E. B. Wilson (1927), doi
   * 10.1080/01621459.1927.10502953.
   */
  WILSON("Wilson score", IntervalKind.SAMPLING),

  /**
   * The score interval with a correction for continuity: the lower limit of x - 1/2 and the upper
   * limit of x + 1/2.
   *
   * <p>It never covers less than the level by much and is wider than needed on average. Edges:
   * exactly 0 at x = 0 and 1 at x = n. R. G. Newcombe (1998), method 4, doi
   * 10.1002/(SICI)1097-0258(19980430)17:8&lt;857::AID-SIM777&gt;3.0.CO;2-E. R's {@code prop.test}
   * takes a smaller correction where x is within 1/2 of n/2, and differs there.
   */
  WILSON_CONTINUITY_CORRECTED("Wilson score with continuity correction", IntervalKind.SAMPLING),

  /**
   * The normal approximation about Wilson's centre: m = n + z^2, q = (x + z^2/2)/m, q -+ z sqrt(q
   * (1 - q)/m).
   *
   * <p>Edges: before clipping the limits leave the range from 0 to 1 at small and large shares. A.
   * Agresti and B. A. Coull (1998), doi 10.1080/00031305.1998.10480550.
   */
  AGRESTI_COULL("Agresti-Coull", IntervalKind.SAMPLING),

  /**
   * The exact interval: each limit is the proportion at which a count this extreme has probability
   * t.
   *
   * <p>Limits: B(t; x, n - x + 1) and B(1 - t; x + 1, n - x). It never covers less than the level,
   * and often more. Edges: at x = 0 from 0 to 1 - t^(1/n), at x = n from t^(1/n) to 1, in closed
   * form. C. J. Clopper and E. S. Pearson (1934), doi 10.1093/biomet/26.4.404.
   */
  CLOPPER_PEARSON("Clopper-Pearson exact", IntervalKind.SAMPLING),

  /**
   * The equal-tailed interval of the posterior Beta(x + 1/2, n - x + 1/2) under Jeffreys' prior.
   *
   * <p>A credible interval which also serves well as a confidence interval. Edges: the lower limit
   * is set to 0 at x = 0 and the upper one to 1 at x = n, as Brown, Cai and DasGupta (2001) advise.
   */
  JEFFREYS("Jeffreys", IntervalKind.CREDIBLE),

  /**
   * The exact interval with half the probability of the observed count: P(X &gt; x) + P(X = x)/2 =
   * t at the lower limit, P(X &lt; x) + P(X = x)/2 = t at the upper one.
   *
   * <p>Shorter than Clopper-Pearson and inside it; its coverage is near the level, at times below.
   * Edges: at x = 0 from 0 to 1 - (2t)^(1/n), at x = n from (2t)^(1/n) to 1, in closed form. H. O.
   * Lancaster (1961), doi 10.1080/01621459.1961.10482105; G. Berry and P. Armitage (1995), doi
   * 10.2307/2348891.
   */
  MID_P("mid-P exact", IntervalKind.SAMPLING);

  private final String label;
  private final IntervalKind kind;

  BinomialInterval(String label, IntervalKind kind) {
    this.label = label;
    this.kind = kind;
  }

  /**
   * The interval, its limits clipped to the range from 0 to 1.
   *
   * <p>At x = 0, x = n and n = 1 see the method itself. The interval always holds x/n.
   *
   * @param successes x, the number of people covered, from 0 to {@code trials}
   * @param trials n, the number of people asked, from 1 to 1,000,000,000
   * @param level the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return the interval of the proportion
   * @throws IllegalArgumentException if an argument is outside its range
   * @throws ArithmeticException if the equation of {@link #MID_P} could not be solved; not known to
   *     happen
   */
  public ConfidenceInterval of(long successes, long trials, double level) {
    Limits limits = checked(successes, trials, level);
    return ConfidenceInterval.of(limits.clippedLower(), limits.clippedUpper(), level, this);
  }

  /**
   * The interval as its formula gives it, even where it leaves the range from 0 to 1.
   *
   * <p>Only {@link #WALD} and {@link #AGRESTI_COULL} ever do. For comparison with other software
   * and with published figures; a share below 0 or above 1 does not exist.
   *
   * @param successes x, the number of people covered, from 0 to {@code trials}
   * @param trials n, the number of people asked, from 1 to 1,000,000,000
   * @param level the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return the interval of the proportion, not clipped
   * @throws IllegalArgumentException if an argument is outside its range
   * @throws ArithmeticException if the equation of {@link #MID_P} could not be solved; not known to
   *     happen
   */
  public ConfidenceInterval unclipped(long successes, long trials, double level) {
    Limits limits = checked(successes, trials, level);
    return ConfidenceInterval.of(limits.lower(), limits.upper(), level, this);
  }

  /**
   * The standard error of a share in a simple random sample: sqrt(p (1 - p) / n).
   *
   * <p>It is 0 at x = 0 and x = n, where it says nothing about the doubt that remains.
   *
   * @param successes x, the number of people covered, from 0 to {@code trials}
   * @param trials n, the number of people asked, from 1 to 1,000,000,000
   * @return the standard error as a fraction, from 0 to 0.5
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double standardError(long successes, long trials) {
    BinomialLimits.counts(successes, trials);
    return BinomialLimits.standardError(successes, trials);
  }

  /**
   * The name of the method in a report.
   *
   * @return for example "Wilson score"
   */
  @Override
  public String label() {
    return label;
  }

  /**
   * What the interval expresses.
   *
   * @return {@link IntervalKind#CREDIBLE} for {@link #JEFFREYS}, {@link IntervalKind#SAMPLING} for
   *     all others
   */
  @Override
  public IntervalKind kind() {
    return kind;
  }

  /** The limits of counts and of a tail that have been checked. */
  Limits limits(long successes, long trials, double tail) {
    return switch (this) {
      case WALD -> BinomialLimits.wald(successes, trials, tail);
      case WILSON -> BinomialLimits.wilson(successes, trials, tail);
      case WILSON_CONTINUITY_CORRECTED ->
          BinomialLimits.wilsonContinuityCorrected(successes, trials, tail);
      case AGRESTI_COULL -> BinomialLimits.agrestiCoull(successes, trials, tail);
      case CLOPPER_PEARSON -> BinomialLimits.clopperPearson(successes, trials, tail);
      case JEFFREYS -> BinomialLimits.jeffreys(successes, trials, tail);
      case MID_P -> BinomialLimits.midP(successes, trials, tail);
    };
  }

  private Limits checked(long successes, long trials, double level) {
    BinomialLimits.counts(successes, trials);
    return limits(successes, trials, BinomialLimits.tail(level));
  }
}
