package org.nutricoverage.core.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.distribution.BinomialDistribution;

class BinomialIntervalProperties {

  /**
   * What two evaluations of one limit may differ by: the Beta quantiles are good to 2e-12 absolute
   * on all counts up to 1e9.
   */
  private static final double NOISE = 1e-11;

  record Count(long successes, long trials) {
    double share() {
      return (double) successes / trials;
    }
  }

  @Provide
  Arbitrary<Count> counts() {
    return upTo(1_000_000_000);
  }

  @Provide
  Arbitrary<Count> moderateCounts() {
    return upTo(2_000);
  }

  private static Arbitrary<Count> upTo(long most) {
    Arbitrary<Long> trials =
        Arbitraries.longs().between(1, most).withDistribution(RandomDistribution.biased());
    return trials.flatMap(n ->
        Arbitraries.longs()
            .between(0, n)
            .withDistribution(RandomDistribution.biased())
            .map(x -> new Count(x, n)));
  }

  @Provide
  Arbitrary<Double> levels() {
    return Arbitraries.oneOf(
        Arbitraries.of(0.5, 0.8, 0.9, 0.95, 0.99, 1 - 1e-9),
        Arbitraries.doubles().between(0.5, 1 - 1e-9).ofScale(9));
  }

  @Provide
  Arbitrary<List<Double>> twoLevels() {
    return Combinators.combine(levels(), levels())
        .as((a, b) -> List.of(Math.min(a, b), Math.max(a, b)));
  }

  @Property(tries = 400)
  void holdsTheShareInsideTheUnitRange(
      @ForAll("counts") Count count,
      @ForAll("levels") double level,
      @ForAll BinomialInterval method) {
    ConfidenceInterval interval = method.of(count.successes(), count.trials(), level);
    assertThat(interval.lower()).isBetween(0.0, count.share());
    assertThat(interval.upper()).isBetween(count.share(), 1.0);
  }

  @Property(tries = 300)
  void risesWithTheSuccesses(
      @ForAll("counts") Count count,
      @ForAll("levels") double level,
      @ForAll BinomialInterval method) {
    if (count.successes() == count.trials()) {
      return;
    }
    // The unclipped Wald limit alone may fall: from a share of 0 its width jumps up from nothing.
    ConfidenceInterval less = method.of(count.successes(), count.trials(), level);
    ConfidenceInterval more = method.of(count.successes() + 1, count.trials(), level);
    assertThat(more.lower()).isGreaterThanOrEqualTo(less.lower() * (1 - NOISE));
    assertThat(1 - more.upper()).isLessThanOrEqualTo((1 - less.upper()) * (1 + NOISE) + 1e-15);
  }

  @Property(tries = 300)
  void isMirroredByTheComplement(
      @ForAll("counts") Count count,
      @ForAll("levels") double level,
      @ForAll BinomialInterval method) {
    ConfidenceInterval interval = method.of(count.successes(), count.trials(), level);
    ConfidenceInterval mirror =
        method.of(count.trials() - count.successes(), count.trials(), level).complement();
    // Two units in the last place of 1, unless a limit crosses one half: then both are computed.
    double tolerance = interval.lower() < 0.5 && interval.upper() > 0.5 ? NOISE : 4.5e-16;
    assertThat(interval.lower()).isCloseTo(mirror.lower(), within(tolerance));
    assertThat(interval.upper()).isCloseTo(mirror.upper(), within(tolerance));
  }

  @Property(tries = 300)
  void narrowsWithTheSampleAtTheSameShare(
      @ForAll("moderateCounts") Count count,
      @ForAll("levels") double level,
      @ForAll BinomialInterval method,
      @ForAll @IntRange(min = 2, max = 50) int times) {
    ConfidenceInterval small = method.unclipped(count.successes(), count.trials(), level);
    ConfidenceInterval large =
        method.unclipped(times * count.successes(), times * count.trials(), level);
    assertThat(large.width()).isLessThanOrEqualTo(small.width() * (1 + NOISE));
    if (method != BinomialInterval.WALD) {
      assertThat(large.width()).isLessThan(small.width());
    }
  }

  @Property(tries = 300)
  void widensWithTheLevel(
      @ForAll("counts") Count count,
      @ForAll("twoLevels") List<Double> levels,
      @ForAll BinomialInterval method) {
    ConfidenceInterval inner = method.of(count.successes(), count.trials(), levels.get(0));
    ConfidenceInterval outer = method.of(count.successes(), count.trials(), levels.get(1));
    assertThat(outer.lower()).isLessThanOrEqualTo(inner.lower() + NOISE);
    assertThat(outer.upper()).isGreaterThanOrEqualTo(inner.upper() - NOISE);
  }

  @Property(tries = 300)
  void nestsTheMethods(@ForAll("counts") Count count, @ForAll("levels") double level) {
    contains(count, level, BinomialInterval.CLOPPER_PEARSON, BinomialInterval.MID_P);
    contains(count, level, BinomialInterval.CLOPPER_PEARSON, BinomialInterval.JEFFREYS);
    contains(count, level, BinomialInterval.WILSON_CONTINUITY_CORRECTED, BinomialInterval.WILSON);
    contains(count, level, BinomialInterval.AGRESTI_COULL, BinomialInterval.WILSON);
  }

  private static void contains(
      Count count, double level, BinomialInterval outer, BinomialInterval inner) {
    ConfidenceInterval wide = outer.of(count.successes(), count.trials(), level);
    ConfidenceInterval narrow = inner.of(count.successes(), count.trials(), level);
    assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower() + NOISE * narrow.lower());
    assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper() - NOISE);
  }

  @Property(tries = 500)
  void agreesWithTheTextbookFormOfWilson(
      @ForAll("counts") Count count, @ForAll("levels") double level) {
    double z = BinomialLimits.normalQuantile((1 - level) / 2);
    double n = count.trials();
    double p = count.share();
    double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    ConfidenceInterval interval =
        BinomialInterval.WILSON.of(count.successes(), count.trials(), level);
    // The textbook form subtracts: it is good to a few units in the last place of its centre.
    assertThat(interval.lower()).isCloseTo(centre - half, within(2e-15));
    assertThat(interval.upper()).isCloseTo(centre + half, within(2e-15));
  }

  @Property(tries = 300)
  void solvesTheScoreEquation(@ForAll("counts") Count count, @ForAll("levels") double level) {
    double z = BinomialLimits.normalQuantile((1 - level) / 2);
    double n = count.trials();
    ConfidenceInterval interval =
        BinomialInterval.WILSON.of(count.successes(), count.trials(), level);
    if (count.successes() > 0 && interval.lower() < 0.5) {
      // (x - n L)^2 = z^2 n L (1 - L): the relative error of L is multiplied by n L / |x - n L|.
      double l = interval.lower();
      double distance = count.successes() - n * l;
      double scale = z * Math.sqrt(n * l * (1 - l));
      assertThat(distance).isCloseTo(scale, within(1e-15 * (count.successes() + scale) * 4));
    }
  }

  @Property(tries = 60)
  void clopperPearsonKeepsTheLevel(
      @ForAll @IntRange(min = 1, max = 40) int trials,
      @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(6) double truth,
      @ForAll("levels") double level) {
    BinomialDistribution distribution = BinomialDistribution.of(trials, truth);
    double missed = 0;
    for (int x = 0; x <= trials; x++) {
      if (!BinomialInterval.CLOPPER_PEARSON.of(x, trials, level).contains(truth)) {
        missed += distribution.probability(x);
      }
    }
    assertThat(missed).isLessThanOrEqualTo((1 - level) * (1 + NOISE));
  }

  @Property(tries = 200)
  void aFinitePopulationNarrows(
      @ForAll("moderateCounts") Count count,
      @ForAll("levels") double level,
      @ForAll @IntRange(min = 0, max = 10_000) int others) {
    FinitePopulationInterval method = FinitePopulationInterval.WALD_FINITE_POPULATION;
    long x = count.successes();
    long n = count.trials();
    ConfidenceInterval infinite = BinomialInterval.WALD.of(x, n, level);
    ConfidenceInterval finite = method.of(x, n, n + others, level);
    ConfidenceInterval larger = method.of(x, n, n + others + 1, level);
    assertThat(finite.lower()).isBetween(infinite.lower(), count.share());
    assertThat(finite.upper()).isBetween(count.share(), infinite.upper());
    assertThat(larger.width()).isGreaterThanOrEqualTo(finite.width() - 1e-15);
  }

  @Property(tries = 100)
  void anAuditFindsTheMethod(
      @ForAll("moderateCounts") Count count,
      @ForAll("levels") double level,
      @ForAll BinomialInterval method,
      @ForAll @IntRange(min = 2, max = 10) int decimals) {
    ConfidenceInterval interval = method.of(count.successes(), count.trials(), level);
    IntervalAudit audit =
        IntervalAudit.of(count.successes(), count.trials())
            .withLevel(level)
            .published(print(interval.lower(), decimals), print(interval.upper(), decimals));
    assertThat(audit.verdict()).isEqualTo(IntervalAudit.Verdict.FITS);
    assertThat(audit.fittingMethods()).contains(method);
    assertThat(Arrays.asList(BinomialInterval.values())).containsAll(cast(audit));
  }

  private static List<BinomialInterval> cast(IntervalAudit audit) {
    return audit.fittingMethods().stream().map(BinomialInterval.class::cast).toList();
  }

  private static BigDecimal print(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
