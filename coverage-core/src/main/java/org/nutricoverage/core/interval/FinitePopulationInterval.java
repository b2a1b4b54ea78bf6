package org.nutricoverage.core.interval;

/**
 * The intervals of a proportion counted in a simple random sample that is a large part of a small
 * population: {@code n} of {@code N} people were asked, {@code x} of them were covered.
 *
 * <p>Drawn without replacement, a sample leaves less doubt the more of the population it holds: the
 * variance shrinks by the factor (N - n)/(N - 1), to 0 in a census. They are a family of their own
 * because nothing can be computed without the population.
 *
 * <pre>{@code
 * FinitePopulationInterval method = FinitePopulationInterval.WALD_FINITE_POPULATION;
 * method.of(12, 36, 130, 0.95).toString();
 * // "20.2 % to 46.5 % (95 % confidence interval, Wald with finite population correction)"
 * }</pre>
 *
 * @see <a href="https://www.en-net.org/question/2797.aspx">M. Myatt, en-net question 2797, the
 *     example worked in a coverage survey</a>
 * @since 0.1.0
 */
public enum FinitePopulationInterval implements IntervalMethod {
  /**
   * The normal approximation: p -+ z sqrt(p (1 - p)/n (N - n)/(N - 1)).
   *
   * <p>Edges: no width at x = 0, at x = n and in a census (n = N); before clipping the limits leave
   * the range from 0 to 1 at small and large shares. W. G. Cochran (1977), Sampling Techniques, 3rd
   * edition, section 3.2.
   */
  WALD_FINITE_POPULATION("Wald with finite population correction");

  private final String label;

  FinitePopulationInterval(String label) {
    this.label = label;
  }

  /**
   * The interval, its limits clipped to the range from 0 to 1.
   *
   * @param successes x, the number of people covered among those asked, from 0 to {@code trials}
   * @param trials n, the number of people asked, from 1 to 1,000,000,000
   * @param population N, the number of people from whom they were drawn, at least {@code trials}
   * @param level the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return the interval of the proportion in the population
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public ConfidenceInterval of(long successes, long trials, long population, double level) {
    Limits limits = checked(successes, trials, population, level);
    return ConfidenceInterval.of(limits.clippedLower(), limits.clippedUpper(), level, this);
  }

  /**
   * The interval as its formula gives it, even where it leaves the range from 0 to 1.
   *
   * @param successes x, the number of people covered among those asked, from 0 to {@code trials}
   * @param trials n, the number of people asked, from 1 to 1,000,000,000
   * @param population N, the number of people from whom they were drawn, at least {@code trials}
   * @param level the level, a fraction from 0.5 to below 1; 0.95 stands for 95 %
   * @return the interval of the proportion in the population, not clipped
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public ConfidenceInterval unclipped(long successes, long trials, long population, double level) {
    Limits limits = checked(successes, trials, population, level);
    return ConfidenceInterval.of(limits.lower(), limits.upper(), level, this);
  }

  /**
   * The standard error of a share in a sample from a finite population: sqrt(p (1 - p)/n (N - n)/(N
   * - 1)).
   *
   * <p>It is 0 at x = 0, at x = n and in a census.
   *
   * @param successes x, the number of people covered among those asked, from 0 to {@code trials}
   * @param trials n, the number of people asked, from 1 to 1,000,000,000
   * @param population N, the number of people from whom they were drawn, at least {@code trials}
   * @return the standard error as a fraction, from 0 to 0.5
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double standardError(long successes, long trials, long population) {
    BinomialLimits.counts(successes, trials);
    BinomialLimits.population(population, trials);
    return uncheckedStandardError(successes, trials, population);
  }

  /**
   * The name of the method in a report.
   *
   * @return "Wald with finite population correction"
   */
  @Override
  public String label() {
    return label;
  }

  /**
   * What the interval expresses.
   *
   * @return {@link IntervalKind#SAMPLING}
   */
  @Override
  public IntervalKind kind() {
    return IntervalKind.SAMPLING;
  }

  static Limits limits(long successes, long trials, long population, double tail) {
    return BinomialLimits.around(
        successes,
        trials,
        BinomialLimits.normalQuantile(tail)
            * uncheckedStandardError(successes, trials, population));
  }

  private static Limits checked(long successes, long trials, long population, double level) {
    BinomialLimits.counts(successes, trials);
    BinomialLimits.population(population, trials);
    return limits(successes, trials, population, BinomialLimits.tail(level));
  }

  private static double uncheckedStandardError(long successes, long trials, long population) {
    return BinomialLimits.standardError(successes, trials)
        * Math.sqrt(BinomialLimits.finitePopulationFactor(trials, population));
  }
}
