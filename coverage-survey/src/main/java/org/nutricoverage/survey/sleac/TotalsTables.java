package org.nutricoverage.survey.sleac;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The tables of covered and uncovered cases by unit that have the totals of a given one.
 *
 * <p>With fixed totals Pearson's statistic grows with {@code sum c^2 / n}, and it is the same for
 * covered and uncovered cases; so the rarer kind is what is distributed over the units.
 */
final class TotalsTables {

  /** Tables as extreme as the observed one must not be missed because of a rounded sum. */
  private static final double TIE = 1 - 1e-10;

  private static final long MOST_DISTRIBUTED = 1_000;

  private final long[] cases;
  private final long[] counts;
  private final long distributed;
  private final double centre;

  private TotalsTables(long[] cases, long[] counts) {
    this.cases = cases;
    this.counts = counts;
    this.distributed = Arrays.stream(counts).sum();
    this.centre = (double) distributed / Arrays.stream(cases).sum();
  }

  static TotalsTables of(List<CoveredCases> units) {
    long covered = units.stream().mapToLong(CoveredCases::covered).sum();
    long all = units.stream().mapToLong(CoveredCases::cases).sum();
    boolean coveredIsRarer = covered <= all - covered;
    return new TotalsTables(
        units.stream().mapToLong(CoveredCases::cases).toArray(),
        units.stream()
            .mapToLong(unit -> coveredIsRarer ? unit.covered() : unit.cases() - unit.covered())
            .toArray());
  }

  /** How many tables there are; any number above the limit stands for more than that. */
  long count(long limit) {
    if (distributed > MOST_DISTRIBUTED) {
      return limit + 1;
    }
    int most = (int) distributed;
    long[] ways = new long[most + 1];
    ways[0] = 1;
    for (long size : cases) {
      long[] next = new long[most + 1];
      for (int sum = 0; sum <= most; sum++) {
        for (int c = 0; c <= Math.min(size, sum); c++) {
          next[sum] = Math.min(limit + 1, next[sum] + ways[sum - c]);
        }
      }
      ways = next;
    }
    return ways[most];
  }

  double exactPValue() {
    double[] sums = new double[2];
    long after = Arrays.stream(cases).sum();
    visit(0, distributed, after, logProbabilityOfObserved(), 0, observed() * TIE, sums);
    return sums[1] / sums[0];
  }

  private double logProbabilityOfObserved() {
    double log = -logBinomialRatio(Arrays.stream(cases).sum(), distributed, 0);
    for (int unit = 0; unit < cases.length; unit++) {
      log += logBinomialRatio(cases[unit], counts[unit], 0);
    }
    return log;
  }

  /** Adds the probabilities of all tables that begin as told. */
  private void visit(
      int unit,
      long rest,
      long casesLeft,
      double logProbability,
      double sum,
      double bound,
      double[] sums) {
    if (unit == cases.length) {
      double weight = Math.exp(logProbability);
      sums[0] += weight;
      if (sum >= bound) {
        sums[1] += weight;
      }
      return;
    }
    long size = cases[unit];
    long later = casesLeft - size;
    long least = Math.max(0, rest - later);
    long most = Math.min(size, rest);
    for (long c = least; c <= most; c++) {
      visit(
          unit + 1,
          rest - c,
          later,
          logProbability + logBinomialRatio(size, c, counts[unit]),
          sum + squared(c, size),
          bound,
          sums);
    }
  }

  /** ln C(n, c) - ln C(n, observed), by steps from one to the other. */
  private static double logBinomialRatio(long size, long c, long observed) {
    double log = 0;
    for (long x = observed; x < c; x++) {
      log += Math.log((size - x) / (x + 1.0));
    }
    for (long x = c; x < observed; x++) {
      log -= Math.log((size - x) / (x + 1.0));
    }
    return log;
  }

  double permutationPValue(long seed, int draws) {
    int[] unitOfCase = new int[(int) Arrays.stream(cases).sum()];
    int filled = 0;
    for (int unit = 0; unit < cases.length; unit++) {
      Arrays.fill(unitOfCase, filled, filled + (int) cases[unit], unit);
      filled += (int) cases[unit];
    }
    SplittableRandom random = new SplittableRandom(seed);
    double bound = observed() * TIE;
    int extreme = 0;
    long[] drawn = new long[cases.length];
    for (int draw = 0; draw < draws; draw++) {
      Arrays.fill(drawn, 0);
      for (int i = 0; i < distributed; i++) {
        int other = i + RandomIndex.below(random, unitOfCase.length - i);
        int unit = unitOfCase[other];
        unitOfCase[other] = unitOfCase[i];
        unitOfCase[i] = unit;
        drawn[unit]++;
      }
      if (sumOfSquares(drawn) >= bound) {
        extreme++;
      }
    }
    return (extreme + 1.0) / (draws + 1.0);
  }

  private double observed() {
    return sumOfSquares(counts);
  }

  private double sumOfSquares(long[] table) {
    double sum = 0;
    for (int unit = 0; unit < cases.length; unit++) {
      sum += squared(table[unit], cases[unit]);
    }
    return sum;
  }

  private double squared(long count, long size) {
    double deviation = count - size * centre;
    return deviation * deviation / size;
  }
}
