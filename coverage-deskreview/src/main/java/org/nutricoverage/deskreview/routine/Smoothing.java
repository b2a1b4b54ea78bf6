package org.nutricoverage.deskreview.routine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nutricoverage.core.internal.Arguments;

/**
 * The trend of a monthly series by M3A3: a running median of 3, then a running mean of 3.
 *
 * <p>For a series x of n values: m(i) = median(x(i-1), x(i), x(i+1)), z(i) = mean(m(i-1), m(i),
 * m(i+1)). The published rule leaves the ends open; {@link EdgeRule} says what they have. By
 * default, as in the R package squeacr, m(1) = m(2), m(n) = m(n-1) and the same for z.
 *
 * <p>A missing month cuts the series: nothing is smoothed across it, each piece has its own ends,
 * and a piece of fewer than 3 values has no smoothed values.
 *
 * <pre>{@code
 * SortedMap<YearMonth, Long> admissions =
 *     series.monthly(ReportItem.NEW_ADMISSIONS, Sex.ALL, ReportingPeriod.year(2016));
 * SortedMap<YearMonth, Double> trend = Smoothing.m3a3().smooth(admissions);
 * Smoothing.m3a3().smooth(List.of(5, 5, 90, 5, 5, 5, 7));   // 5, 5, 5, 5, 5, 5, 5
 * }</pre>
 *
 * <p>Accuracy: one rounding of the sum and one of the division by 3; every value lies between the
 * least and the greatest of the series. Source: Coverage Monitoring Network, SQUEAC, routine
 * programme data.
 *
 * @since 0.1.0
 */
public final class Smoothing {

  private static final int WINDOW = 3;

  private final EdgeRule edges;

  private Smoothing(EdgeRule edges) {
    this.edges = edges;
  }

  /**
   * Running median of 3, then running mean of 3; the ends repeat their neighbours.
   *
   * @return the smoothing
   */
  public static Smoothing m3a3() {
    return new Smoothing(EdgeRule.REPEAT_NEIGHBOUR);
  }

  /**
   * This smoothing with other ends.
   *
   * @param newEdges what the ends have
   * @return a copy
   */
  public Smoothing edges(EdgeRule newEdges) {
    return new Smoothing(Objects.requireNonNull(newEdges, "newEdges"));
  }

  /**
   * Smooths a monthly series.
   *
   * @param series finite values by month, in any order of the map; a month that is not in it is
   *     missing
   * @return the smoothed values in calendar order; a month whose smoothed value is not defined is
   *     absent
   * @throws IllegalArgumentException if a value is infinite or not a number
   */
  public SortedMap<YearMonth, Double> smooth(Map<YearMonth, ? extends Number> series) {
    SortedMap<YearMonth, Double> sorted = new TreeMap<>();
    series.forEach((month, value) -> sorted.put(month, finite(value)));
    SortedMap<YearMonth, Double> smoothed = new TreeMap<>();
    for (List<YearMonth> run : MonthList.runs(sorted.keySet())) {
      List<Double> values =
          smoothRun(run.stream().map(month -> Objects.requireNonNull(sorted.get(month))).toList());
      int dropped = (run.size() - values.size()) / 2;
      for (int i = 0; i < values.size(); i++) {
        smoothed.put(run.get(i + dropped), values.get(i));
      }
    }
    return Collections.unmodifiableSortedMap(smoothed);
  }

  /**
   * Smooths consecutive values.
   *
   * @param values finite values of consecutive months in calendar order
   * @return as many smoothed values; none if there are fewer than 3 values; with {@link
   *     EdgeRule#DROP} four fewer, those of the two first and two last months being absent
   * @throws IllegalArgumentException if a value is infinite or not a number
   */
  public List<Double> smooth(List<? extends Number> values) {
    return smoothRun(values.stream().map(Smoothing::finite).toList());
  }

  private static Double finite(Number value) {
    return Arguments.finite(value.doubleValue(), "value", "units");
  }

  private List<Double> smoothRun(List<Double> values) {
    if (values.size() < WINDOW) {
      return List.of();
    }
    return step(step(values, Smoothing::median), Smoothing::mean);
  }

  private List<Double> step(List<Double> values, OfThree ofThree) {
    int n = values.size();
    List<Double> inner = new ArrayList<>(n);
    for (int i = 1; i < n - 1; i++) {
      inner.add(ofThree.apply(values.get(i - 1), values.get(i), values.get(i + 1)));
    }
    switch (edges) {
      case REPEAT_NEIGHBOUR -> {
        inner.add(0, inner.get(0));
        inner.add(inner.get(inner.size() - 1));
      }
      case COPY_ORIGINAL -> {
        inner.add(0, values.get(0));
        inner.add(values.get(n - 1));
      }
      case DROP -> {}
    }
    return Collections.unmodifiableList(inner);
  }

  private static double median(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  private static double mean(double a, double b, double c) {
    double sum = a + b + c;
    double mean = Double.isFinite(sum) ? sum / WINDOW : a / WINDOW + b / WINDOW + c / WINDOW;
    double least = Math.min(a, Math.min(b, c));
    double greatest = Math.max(a, Math.max(b, c));
    return Math.max(least, Math.min(greatest, mean));
  }

  /** A function of three neighbours. */
  @FunctionalInterface
  private interface OfThree {
    double apply(double a, double b, double c);
  }
}
