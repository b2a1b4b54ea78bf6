package org.nutricoverage.core.interval;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;

/**
 * Whether a published interval belongs to the counts it was published with.
 *
 * <p>Coverage reports print "8 of 26, 30.8 %, 95 % CI 27.3 % to 34.2 %", and slips in such lines
 * are common: a variance divided by n twice, a digit exchanged, a limit of another row. The audit
 * computes every interval of {@link BinomialInterval}, and with a population those of {@link
 * FinitePopulationInterval}, and compares both limits at the precision of print: a printed limit
 * stands for every value within half a unit of its last place, so that "0.20" says more than "0.2".
 * Because reports also round the normal quantile, each method is tried with the level itself and
 * with that of z rounded to two and to three decimals (1.96, 1.645). Limits may have been clipped
 * to the range from 0 to 1 or not.
 *
 * <p>The design effect that an interval implies is (h/z)^2 / (p (1 - p)/n), where h is half its
 * width, or the distance of p to the other limit if one limit was cut at 0 or 1. An audit judges
 * arithmetic: a weighted estimate has another centre than its raw counts and will be reported as
 * such.
 *
 * <p>Immutable and thread-safe.
 *
 * <pre>{@code
 * IntervalAudit audit = IntervalAudit.of(8, 26).published("0.27290", "0.34249");
 * audit.verdict();                  // NARROWER
 * audit.varianceDividedTwice();     // true
 * audit.explain().forEach(System.out::println);
 * }</pre>
 *
 * @see <a href="https://www.en-net.org/question/2797.aspx">en-net question 2797: 12 of 36, from
 *     130, printed with one digit wrong</a>
 * @since 0.1.0
 */
public final class IntervalAudit implements Serializable {

  /**
   * What an audit found.
   *
   * @since 0.1.0
   */
  public enum Verdict {
    /** At least one method gives both limits as printed. */
    FITS,

    /**
     * No method gives both limits, yet one comes within a unit of the last place, or centre and
     * width are among those that the methods span: figures rounded on the way, or another method
     * for a simple random sample.
     */
    COMPATIBLE,

    /** Wider than any simple random sample: a cluster survey may have this design effect. */
    WIDER,

    /** Narrower than sampling allows. */
    NARROWER,

    /**
     * The share is inside, but no method has its centre there: a misprint, weights or other counts.
     */
    OFF_CENTRE,

    /** The share of the counts lies outside the interval. */
    POINT_OUTSIDE
  }

  private static final long serialVersionUID = 1L;

  /** Levels that reports use; tried when the stated one does not fit. */
  private static final List<Double> CUSTOMARY_LEVELS = List.of(0.8, 0.9, 0.95, 0.99);

  /** What rounding in double precision may add to a printed half unit. */
  private static final double ROUNDING = 1e-12;

  /** How far a centre may stray, in half widths, before it is called off: a rule of thumb. */
  private static final double CENTRE_SLACK = 0.02;

  /** Design effects above this are rare in surveys of nutrition: a rule of thumb. */
  private static final double PLAUSIBLE_DESIGN_EFFECT = 5;

  /** The counts, level and population. */
  private final Counts counts;

  /** The lower limit as a fraction, with the scale of its print. */
  private final BigDecimal publishedLower;

  /** The upper limit as a fraction, with the scale of its print. */
  private final BigDecimal publishedUpper;

  // What follows from the inputs is computed again after deserialization.
  private final transient Verdict verdict;
  private final transient List<IntervalMethod> fittingMethods;
  private final transient @Nullable Double impliedDesignEffect;
  private final transient boolean varianceDividedTwice;
  private final transient List<String> explanation;

  private IntervalAudit(Counts counts, BigDecimal lower, BigDecimal upper) {
    this.counts = counts;
    this.publishedLower = lower;
    this.publishedUpper = upper;
    this.fittingMethods = fitting(counts.level);
    this.impliedDesignEffect = designEffect();
    this.varianceDividedTwice =
        fittingMethods.isEmpty()
            && counts.variance() > 0
            && quantiles(counts.level).stream().anyMatch(tail -> fits(dividedTwice(tail)));
    this.verdict = judge();
    this.explanation = List.copyOf(words());
  }

  /**
   * Begins an audit with the counts.
   *
   * @param successes x, the number of people covered, from 0 to {@code trials}
   * @param trials n, the number of people asked, from 1 to 1,000,000,000
   * @return the counts, at the level 95 % and without a population
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static Counts of(long successes, long trials) {
    BinomialLimits.counts(successes, trials);
    return new Counts(successes, trials, 0.95, Counts.NO_POPULATION);
  }

  /**
   * The finding in one word.
   *
   * @return the verdict
   */
  public Verdict verdict() {
    return verdict;
  }

  /**
   * The methods that give both limits as printed.
   *
   * @return the methods in the order of their enums; empty unless the verdict is {@link
   *     Verdict#FITS}; unmodifiable
   */
  public List<IntervalMethod> fittingMethods() {
    return fittingMethods;
  }

  /**
   * The design effect that the width implies: the variance behind the interval over that of a
   * simple random sample.
   *
   * @return a ratio of at least 0, below 1 for intervals narrower than Wald's; empty at x = 0 and x
   *     = n, where a simple random sample has no variance to compare with
   */
  public OptionalDouble impliedDesignEffect() {
    return impliedDesignEffect == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(impliedDesignEffect);
  }

  /**
   * The population that would explain a narrow interval by the finite population correction: N = (n
   * - d)/(1 - d), d being the implied design effect.
   *
   * @return the number of people, rounded; empty unless 0 {@literal <} d {@literal <} 1
   */
  public OptionalLong impliedPopulation() {
    if (impliedDesignEffect == null || !(impliedDesignEffect > 0 && impliedDesignEffect < 1)) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        Math.round((counts.trials - impliedDesignEffect) / (1 - impliedDesignEffect)));
  }

  /**
   * Whether the limits are those of a known slip: the standard error taken as sqrt(p (1 - p))/n,
   * that is with the variance divided by n twice.
   *
   * @return true if the slip gives both limits as printed and no sound method does
   */
  public boolean varianceDividedTwice() {
    return varianceDividedTwice;
  }

  /**
   * The audit in words and numbers, line by line.
   *
   * @return sentences for a report, in the order of the reasoning; unmodifiable
   */
  public List<String> explain() {
    return explanation;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IntervalAudit that
        && counts.equals(that.counts)
        && publishedLower.equals(that.publishedLower)
        && publishedUpper.equals(that.publishedUpper);
  }

  @Override
  public int hashCode() {
    return Objects.hash(counts, publishedLower, publishedUpper);
  }

  /** Returns the counts, the published limits and the verdict in one line. */
  @Override
  public String toString() {
    return claim() + ": " + verdict;
  }

  /**
   * Computes again what follows from the inputs.
   *
   * @return the audit of the same counts and limits
   */
  private Object readResolve() {
    return counts.published(publishedLower, publishedUpper);
  }

  private Verdict judge() {
    if (!fittingMethods.isEmpty()) {
      return Verdict.FITS;
    }
    double share = counts.share();
    if (share < lower() - halfUnit(publishedLower) - ROUNDING
        || share > upper() + halfUnit(publishedUpper) + ROUNDING) {
      return Verdict.POINT_OUTSIDE;
    }
    if (varianceDividedTwice) {
      return Verdict.NARROWER;
    }
    if (methods().stream().map(this::limits).anyMatch(this::nearlyFits)) {
      return Verdict.COMPATIBLE;
    }
    if (!centred()) {
      return Verdict.OFF_CENTRE;
    }
    double tolerance = halfUnit(publishedLower) + halfUnit(publishedUpper) + ROUNDING;
    double width = upper() - lower();
    double[] widths =
        methods().stream()
            .map(this::limits)
            .mapToDouble(Limits::clippedWidth)
            .filter(w -> w > 0)
            .sorted()
            .toArray();
    if (width < widths[0] - tolerance) {
      return Verdict.NARROWER;
    }
    return width > widths[widths.length - 1] + tolerance ? Verdict.WIDER : Verdict.COMPATIBLE;
  }

  /**
   * Whether some method could have its centre there.
   *
   * <p>Wald's centre is p. Score, logit and exact intervals lean towards one half, by (1/2 - p) h^2
   * / (p (1 - p)) to first order for the logit, which leans most.
   */
  private boolean centred() {
    if (counts.variance() == 0 || cutBelow() || cutAbove()) {
      return true;
    }
    double half = (upper() - lower()) / 2;
    double share = counts.share();
    double lean = (0.5 - share) * half * half / (counts.variance() * counts.trials);
    double slack =
        CENTRE_SLACK * half + (halfUnit(publishedLower) + halfUnit(publishedUpper)) / 2 + ROUNDING;
    double offset = (upper() + lower()) / 2 - share;
    return offset >= Math.min(0, lean) - slack && offset <= Math.max(0, lean) + slack;
  }

  private @Nullable Double designEffect() {
    if (counts.variance() == 0) {
      return null;
    }
    double half = (upper() - lower()) / 2;
    if (cutBelow() && !cutAbove()) {
      half = upper() - counts.share();
    } else if (cutAbove() && !cutBelow()) {
      half = counts.share() - lower();
    }
    double error = half / BinomialLimits.normalQuantile(BinomialLimits.tail(counts.level));
    return error * error / counts.variance();
  }

  private List<String> words() {
    List<String> lines = new ArrayList<>();
    lines.add(claim() + "; the share is " + percent(counts.share()) + ".");
    for (IntervalMethod method : methods()) {
      Limits limits = limits(method);
      lines.add(method.label() + ": " + range(limits) + ".");
    }
    switch (verdict) {
      case FITS -> lines.add("The limits fit " + labels(fittingMethods) + ".");
      case POINT_OUTSIDE ->
          lines.add(
              "The share lies outside the limits: they belong to other counts or to an estimate"
                  + " with weights, or a digit is wrong.");
      case OFF_CENTRE ->
          lines.add(
              "No method has its centre there: a digit is wrong, the estimate is weighted, or the"
                  + " limits belong to other counts.");
      case COMPATIBLE ->
          lines.add(
              "No method gives both limits, but they are those of a simple random sample, near"
                  + " enough.");
      case WIDER -> lines.add("The limits are wider than a simple random sample needs.");
      case NARROWER -> lines.add("The limits are narrower than sampling allows.");
    }
    if (verdict != Verdict.FITS) {
      addHints(lines);
    }
    return lines;
  }

  private void addHints(List<String> lines) {
    if (varianceDividedTwice) {
      lines.add(
          "They follow when the variance is divided by n twice, with the standard error sqrt(p (1 -"
              + " p))/n instead of sqrt(p (1 - p)/n): a known slip.");
      return;
    }
    for (IntervalMethod method : methods()) {
      Limits limits = limits(method);
      // A limit cut at 0 or 1 is that of many methods and tells nothing.
      boolean nearLower = near(limits.clippedLower(), publishedLower, 1);
      boolean nearUpper = near(limits.clippedUpper(), publishedUpper, 1);
      if (nearLower && nearUpper) {
        lines.add(
            method.label()
                + " gives both limits to within one unit of the last place: figures may have been"
                + " rounded on the way.");
      } else if (nearLower && !cutBelow()) {
        lines.add("The lower limit alone is near that of " + method.label() + ".");
      } else if (nearUpper && !cutAbove()) {
        lines.add("The upper limit alone is near that of " + method.label() + ".");
      }
    }
    for (double level : CUSTOMARY_LEVELS) {
      List<IntervalMethod> others = fitting(level);
      if (!others.isEmpty()) {
        lines.add("At the level " + plain(level) + " the limits fit " + labels(others) + ".");
      }
    }
    if (impliedDesignEffect != null && (verdict == Verdict.WIDER || verdict == Verdict.NARROWER)) {
      lines.add(designEffectWords(impliedDesignEffect));
    }
  }

  private String designEffectWords(double effect) {
    String text =
        "The implied design effect is "
            + BigDecimal.valueOf(effect).setScale(2, RoundingMode.HALF_UP).toPlainString();
    if (verdict == Verdict.WIDER) {
      return text
          + (effect <= PLAUSIBLE_DESIGN_EFFECT
              ? ", plausible for a cluster survey."
              : ", more than cluster surveys commonly have.");
    }
    OptionalLong implied = impliedPopulation();
    if (implied.isEmpty()) {
      return text + ".";
    }
    return text
        + "; a finite population correction would explain it for a sample drawn from about "
        + implied.getAsLong()
        + " people"
        + (counts.population == Counts.NO_POPULATION ? "." : ", not " + counts.population + ".");
  }

  private String claim() {
    return counts.successes
        + " of "
        + counts.trials
        + (counts.population == Counts.NO_POPULATION ? "" : " from " + counts.population)
        + ", published "
        + printed(publishedLower)
        + " to "
        + printed(publishedUpper)
        + " at the level "
        + plain(counts.level);
  }

  private List<IntervalMethod> methods() {
    List<IntervalMethod> methods = new ArrayList<>(Arrays.asList(BinomialInterval.values()));
    if (counts.population != Counts.NO_POPULATION) {
      methods.addAll(Arrays.asList(FinitePopulationInterval.values()));
    }
    return methods;
  }

  private List<IntervalMethod> fitting(double level) {
    List<Double> tails = quantiles(level);
    return methods().stream()
        .filter(method -> tails.stream().anyMatch(tail -> fits(counts.limits(method, tail))))
        .toList();
  }

  /** The tail of the level, and the tails of its normal quantile as reports round it. */
  private static List<Double> quantiles(double level) {
    double tail = BinomialLimits.tail(level);
    double z = BinomialLimits.normalQuantile(tail);
    return List.of(
        tail,
        BinomialLimits.normalTail(Math.rint(z * 100) / 100),
        BinomialLimits.normalTail(Math.rint(z * 1000) / 1000));
  }

  private Limits dividedTwice(double tail) {
    return BinomialLimits.around(
        counts.successes,
        counts.trials,
        BinomialLimits.normalQuantile(tail) * Math.sqrt(counts.variance() / counts.trials));
  }

  private Limits limits(IntervalMethod method) {
    return counts.limits(method, BinomialLimits.tail(counts.level));
  }

  private boolean fits(Limits limits) {
    return (near(limits.lower(), publishedLower, 0.5)
            || near(limits.clippedLower(), publishedLower, 0.5))
        && (near(limits.upper(), publishedUpper, 0.5)
            || near(limits.clippedUpper(), publishedUpper, 0.5));
  }

  private boolean nearlyFits(Limits limits) {
    return near(limits.clippedLower(), publishedLower, 1)
        && near(limits.clippedUpper(), publishedUpper, 1);
  }

  private static boolean near(double limit, BigDecimal printed, double units) {
    return Math.abs(limit - printed.doubleValue())
        <= units * printed.ulp().doubleValue() + ROUNDING;
  }

  private static double halfUnit(BigDecimal printed) {
    return printed.ulp().doubleValue() / 2;
  }

  private double lower() {
    return publishedLower.doubleValue();
  }

  private double upper() {
    return publishedUpper.doubleValue();
  }

  private boolean cutBelow() {
    return publishedLower.signum() == 0;
  }

  private boolean cutAbove() {
    return publishedUpper.compareTo(BigDecimal.ONE) == 0;
  }

  private String range(Limits limits) {
    return percent(limits.clippedLower()) + " to " + percent(limits.clippedUpper());
  }

  /** A computed share with the decimals of the published limits, one at least. */
  private String percent(double share) {
    int decimals = Math.max(publishedLower.scale(), publishedUpper.scale()) - 2;
    return BigDecimal.valueOf(share)
            .movePointRight(2)
            .setScale(Math.max(decimals, 1), RoundingMode.HALF_UP)
            .toPlainString()
        + " %";
  }

  private static String printed(BigDecimal limit) {
    return limit.movePointRight(2).toPlainString() + " %";
  }

  private static String plain(double level) {
    return BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  private static String labels(List<IntervalMethod> methods) {
    return String.join(", ", methods.stream().map(IntervalMethod::label).toList());
  }

  /**
   * The counts to which an interval was published, with the level and the population that were
   * named.
   *
   * <p>Immutable and thread-safe: every {@code with} returns a copy.
   *
   * <pre>{@code
   * IntervalAudit.of(12, 36).withPopulation(130).withLevel(0.95).publishedPercent("20.18", "44.48");
   * }</pre>
   *
   * @since 0.1.0
   */
  public static final class Counts implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final long NO_POPULATION = 0;

    private static final int MOST_DECIMALS = 40;

    private static final BigDecimal LEAST = BigDecimal.valueOf(-1);
    private static final BigDecimal MOST = BigDecimal.valueOf(2);

    private static final Pattern DECIMAL =
        Pattern.compile("[+-]?(?:[0-9]{1,10}(?:\\.[0-9]{0,38})?|\\.[0-9]{1,38})");

    /** The number of people covered. */
    private final long successes;

    /** The number of people asked. */
    private final long trials;

    /** The level, a fraction. */
    private final double level;

    /** The number of people from whom they were drawn, or 0 where none was named. */
    private final long population;

    private Counts(long successes, long trials, double level, long population) {
      this.successes = successes;
      this.trials = trials;
      this.level = level;
      this.population = population;
    }

    /**
     * The counts with another level.
     *
     * @param level the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
     * @return a copy with this level
     * @throws IllegalArgumentException if the level is outside its range
     */
    public Counts withLevel(double level) {
      BinomialLimits.tail(level);
      return new Counts(successes, trials, level, population);
    }

    /**
     * The counts with the population from which the people were drawn.
     *
     * @param population N, the number of people, at least the number of those asked
     * @return a copy with this population
     * @throws IllegalArgumentException if the population is smaller than the sample
     */
    public Counts withPopulation(long population) {
      BinomialLimits.population(population, trials);
      return new Counts(successes, trials, level, population);
    }

    /**
     * Audits limits that were printed as fractions.
     *
     * @param lower the lower limit as printed, a decimal with a point from -1 to 2, with all its
     *     digits: "0.20" is more precise than "0.2"
     * @param upper the upper limit as printed, from the lower limit to 2
     * @return the audit
     * @throws IllegalArgumentException if a limit is no such number or the lower one is above the
     *     upper one
     */
    public IntervalAudit published(String lower, String upper) {
      return published(decimal(lower, "lower"), decimal(upper, "upper"));
    }

    /**
     * Audits limits that were printed as fractions.
     *
     * @param lower the lower limit, from -1 to 2, with the scale of its print and at most 40
     *     decimals
     * @param upper the upper limit, from the lower limit to 2, likewise
     * @return the audit
     * @throws IllegalArgumentException if a limit is outside its range or the lower one is above
     *     the upper one
     */
    public IntervalAudit published(BigDecimal lower, BigDecimal upper) {
      return audit(lower, upper, "a fraction from -1 to 2", 0);
    }

    /**
     * Audits limits that were printed as percent.
     *
     * @param lower the lower limit as printed, a decimal with a point from -100 to 200, with all
     *     its digits, with or without the sign %
     * @param upper the upper limit as printed, from the lower limit to 200
     * @return the audit
     * @throws IllegalArgumentException if a limit is no such number or the lower one is above the
     *     upper one
     */
    public IntervalAudit publishedPercent(String lower, String upper) {
      return publishedPercent(percent(lower, "lower"), percent(upper, "upper"));
    }

    /**
     * Audits limits that were printed as percent.
     *
     * @param lower the lower limit, from -100 to 200, with the scale of its print and at most 40
     *     decimals
     * @param upper the upper limit, from the lower limit to 200, likewise
     * @return the audit
     * @throws IllegalArgumentException if a limit is outside its range or the lower one is above
     *     the upper one
     */
    public IntervalAudit publishedPercent(BigDecimal lower, BigDecimal upper) {
      return audit(lower, upper, "a percent from -100 to 200", 2);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Counts that
          && successes == that.successes
          && trials == that.trials
          && level == that.level
          && population == that.population;
    }

    @Override
    public int hashCode() {
      return Objects.hash(successes, trials, level, population);
    }

    /** Returns the counts, the population where there is one, and the level. */
    @Override
    public String toString() {
      return successes
          + " of "
          + trials
          + (population == NO_POPULATION ? "" : " from " + population)
          + " at the level "
          + plain(level);
    }

    private double share() {
      return (double) successes / trials;
    }

    private double variance() {
      double error = BinomialLimits.standardError(successes, trials);
      return error * error;
    }

    private Limits limits(IntervalMethod method, double tail) {
      return method instanceof BinomialInterval binomial
          ? binomial.limits(successes, trials, tail)
          : FinitePopulationInterval.limits(successes, trials, population, tail);
    }

    private IntervalAudit audit(BigDecimal lower, BigDecimal upper, String permitted, int shift) {
      BigDecimal low = inRange(lower, "lower", permitted, shift);
      BigDecimal high = inRange(upper, "upper", permitted, shift);
      if (low.compareTo(high) > 0) {
        throw Arguments.refused("upper", "at or above the lower limit " + lower, upper);
      }
      return new IntervalAudit(this, low, high);
    }

    private static BigDecimal inRange(BigDecimal value, String name, String permitted, int shift) {
      if (Math.abs((long) value.scale()) > MOST_DECIMALS) {
        throw Arguments.refused(
            name, permitted + " with at most 40 decimals", "one with the scale " + value.scale());
      }
      BigDecimal fraction = value.movePointLeft(shift);
      if (fraction.compareTo(LEAST) < 0 || fraction.compareTo(MOST) > 0) {
        throw Arguments.refused(name, permitted, value);
      }
      return fraction;
    }

    private static BigDecimal percent(String text, String name) {
      String stripped = text.strip();
      return decimal(
          stripped.endsWith("%") ? stripped.substring(0, stripped.length() - 1) : stripped, name);
    }

    private static BigDecimal decimal(String text, String name) {
      String stripped = text.strip();
      if (!DECIMAL.matcher(stripped).matches()) {
        throw Arguments.refused(name, "a decimal with a point, such as 20.18", "\"" + text + "\"");
      }
      return new BigDecimal(stripped);
    }
  }
}
