package org.nutricoverage.report.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.table.Dimension;

/**
 * A trend: the coverage of one area from period to period, with intervals.
 *
 * <p>Each method has its own mark. Only figures of the same family of methods and the same
 * estimator are joined by a line: a step from a desk review to a survey is no change of coverage. A
 * period whose figure is not computable says so below the axis and breaks the line. Periods stand
 * at their middle month, so that distances are right.
 *
 * <pre>{@code
 * List<CoverageEstimate> estimates = new ArrayList<>();
 * for (int quarter = 1; quarter <= 2; quarter++) {
 *   estimates.add(
 *       DeskReview.of(SubActivity.PREVENTION_OF_WASTING)
 *           .area(Area.of("ML07", "Gao"))
 *           .period(ReportingPeriod.quarter(2026, quarter))
 *           .eligible(EligiblePopulation.of(9_000, TargetGroup.CHILDREN_6_23_MONTHS))
 *           .reached(ReachedPopulation.of(4_500, ReachDefinition.AT_LEAST_ONE_TRANSFER))
 *           .estimate());
 * }
 * Picture picture = TrendPlot.of(estimates).standard(Standard.wfpMinimumCoverage()).draw();
 * picture.alternativeText().contains("2026Q1: 50.0 %"); // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class TrendPlot {

  private static final int MOST_METHODS = 6;
  private static final int MOST_LABELS = 12;
  private static final double MOST = 1.5;
  private static final int MONTHS = 12;

  private final List<CoverageEstimate> estimates;
  private final @Nullable Standard standard;
  private final String title;

  private TrendPlot(List<CoverageEstimate> estimates, @Nullable Standard standard, String title) {
    this.estimates = List.copyOf(estimates);
    this.standard = standard;
    this.title = title;
  }

  /**
   * A trend of estimates.
   *
   * @param estimates estimates of one area and group, in any order; also none
   * @return the plot
   * @throws IllegalArgumentException if the estimates are of more than one area, target group or
   *     sex, or of more than six methods
   */
  public static TrendPlot of(List<CoverageEstimate> estimates) {
    long subjects =
        estimates.stream()
            .map(one ->
                List.of(
                    one.scope().area().code(),
                    one.scope().targetGroup(),
                    one.scope().sex(),
                    one.scope().subActivity()))
            .distinct()
            .count();
    if (subjects > 1) {
      throw Arguments.refused(
          "estimates", "figures of one area, group and sub-activity", subjects + " of them");
    }
    long methods = estimates.stream().map(CoverageEstimate::method).distinct().count();
    if (methods > MOST_METHODS) {
      throw Arguments.refused("estimates", "figures of at most 6 methods", methods + " methods");
    }
    List<CoverageEstimate> inOrder =
        estimates.stream()
            .sorted(
                Comparator.<CoverageEstimate>comparingDouble(one -> month(one))
                    .thenComparing(one -> one.scope().period())
                    .thenComparing(one -> one.method().toString())
                    .thenComparing(CoverageEstimate::toString))
            .toList();
    return new TrendPlot(inOrder, null, "");
  }

  /**
   * The same trend with a standard, drawn as a line with its name.
   *
   * @param newStandard the standard
   * @return a copy
   */
  public TrendPlot standard(Standard newStandard) {
    return new TrendPlot(estimates, Objects.requireNonNull(newStandard, "newStandard"), title);
  }

  /**
   * The same trend with a title of its own.
   *
   * @param newTitle the title, not blank
   * @return a copy
   * @throws IllegalArgumentException if the title is blank
   */
  public TrendPlot title(String newTitle) {
    return new TrendPlot(estimates, standard, Arguments.text(newTitle, "newTitle"));
  }

  /**
   * Draws the trend.
   *
   * @return the picture; without an estimate, one that says so
   */
  public Picture draw() {
    String heading = title.isEmpty() ? "Coverage over time" : title;
    if (estimates.isEmpty()) {
      return Sheet.message(heading, "There is nothing to draw: no estimates were given.");
    }
    if (estimates.stream().allMatch(one -> one.value().isEmpty())) {
      List<String> reasons =
          estimates.stream().map(one -> one.scope().period() + " " + Figure.text(one)).toList();
      return Sheet.message(
          heading, "There is nothing to draw, no figure is there: " + Figure.list(reasons, 10));
    }
    double end = end();
    double first = month(estimates.get(0));
    double last = month(estimates.get(estimates.size() - 1));
    double margin = Math.max(1, (last - first) * 0.06);
    Map<String, List<CoverageEstimate>> byMethod = new LinkedHashMap<>();
    for (CoverageEstimate one : estimates) {
      byMethod.computeIfAbsent(one.method().toString(), unused -> new ArrayList<>()).add(one);
    }
    List<String> methods = List.copyOf(byMethod.keySet());
    Map<String, String> shown = new LinkedHashMap<>();
    methods.forEach(method -> shown.put(method, Label.cut(method, 60) + number(methods, method)));
    Plot plot = new Plot(heading).subtitle(Subjects.of(estimates, Dimension.PERIOD));
    if (standard != null) {
      Standards.acrossTo(plot, standard, first - margin, last + margin, 0.01);
    }
    Layer intervals = Layer.of("segment").with("size", 1.2);
    Layer lines = Layer.of("segment").with("size", 1.4);
    Layer points = Layer.of("point").with("size", 4.5).with("stroke", 1.6).inLegend();
    int place = 0;
    for (Map.Entry<String, List<CoverageEstimate>> entry : byMethod.entrySet()) {
      String key = Objects.requireNonNull(shown.get(entry.getKey()));
      double shift = (place - (methods.size() - 1) / 2.0) * margin * 0.12;
      addSeries(entry.getValue(), key, shift, end, lines, intervals, points);
      place++;
    }
    plot.layer(lines).layer(intervals).layer(points);
    List<String> keys = List.copyOf(shown.values());
    plot.keys("shape", keys, List.of(21, 24, 22, 23, 25, 4).subList(0, keys.size()))
        .keys("color", keys, Palette.LINES.subList(0, keys.size()))
        .keys("fill", keys, Palette.FILLS.subList(0, keys.size()));
    plot.axis("x", "Period", first - margin, last + margin, periods());
    plot.axis("y", "Coverage (% of eligible people)", -0.02, end + 0.03, Axis.percent(end));
    plot.note(Figure.intervals(estimates) + " Figures of different methods are not joined.");
    plot.note(
        estimates.stream().anyMatch(one -> one.value().orElse(0) > end)
            ? "A figure above 150 % stands at the upper edge."
            : "");
    plot.legendInRows();
    List<String> words =
        estimates.stream()
            .map(one -> one.scope().period() + ": " + Figure.text(one) + "; " + one.method() + ".")
            .toList();
    String against = standard == null ? "" : ", with the standard " + Standards.sentence(standard);
    return plot.draw(
        Figure.lines("Trend: " + heading + against + ".", words), 500 + 24 * keys.size());
  }

  /** Tells methods apart whose names are longer than what is shown of them. */
  private static String number(List<String> methods, String method) {
    boolean isUnique =
        methods.stream().filter(one -> Label.cut(one, 60).equals(Label.cut(method, 60))).count()
            == 1;
    return isUnique ? "" : " " + (methods.indexOf(method) + 1);
  }

  private void addSeries(
      List<CoverageEstimate> series,
      String key,
      double shift,
      double end,
      Layer lines,
      Layer intervals,
      Layer points) {
    Optional<double[]> before = Optional.empty();
    for (CoverageEstimate one : series) {
      if (one.value().isEmpty()) {
        before = Optional.empty();
        continue;
      }
      double x = month(one) + shift;
      double y = Math.min(end, one.value().getAsDouble());
      before.ifPresent(
          from -> lines.mark("x", from[0], "y", from[1], "xend", x, "yend", y, "color", key));
      before = Optional.of(new double[] {x, y});
      points.mark("x", x, "y", y, "shape", key, "color", key, "fill", key);
      one.interval()
          .ifPresent(limits ->
              intervals.mark(
                  "x", x,
                  "xend", x,
                  "y", Math.min(end, Math.max(0, limits.lower())),
                  "yend", Math.min(end, Math.max(0, limits.upper())),
                  "color", key));
    }
  }

  /** Names periods at their middle month: all of them, or every so many. */
  private Map<Double, String> periods() {
    Map<ReportingPeriod, Boolean> known = new LinkedHashMap<>();
    for (CoverageEstimate one : estimates) {
      known.merge(one.scope().period(), one.value().isPresent(), Boolean::logicalOr);
    }
    SortedSet<ReportingPeriod> periods = new TreeSet<>(known.keySet());
    int step = (periods.size() + MOST_LABELS - 1) / MOST_LABELS;
    Map<Double, String> breaks = new LinkedHashMap<>();
    int i = 0;
    for (ReportingPeriod period : periods) {
      boolean isKnown = known.getOrDefault(period, false);
      if (i % step == 0 || !isKnown) {
        String text = period + (isKnown ? "" : ": no figure");
        breaks.merge(month(period), text, (one, other) -> one + ", " + other);
      }
      i++;
    }
    return breaks;
  }

  private double end() {
    double greatest =
        estimates.stream()
            .mapToDouble(one ->
                Math.max(
                    one.value().orElse(0),
                    one.interval().map(ConfidenceInterval::upper).orElse(0.0)))
            .max()
            .orElse(1);
    return Math.min(MOST, Math.max(1, Math.ceil(greatest * 10 - 1e-9) / 10));
  }

  private static double month(CoverageEstimate one) {
    return month(one.scope().period());
  }

  private static double month(ReportingPeriod period) {
    long first = MONTHS * (long) period.first().getYear() + period.first().getMonthValue();
    return first + (period.lengthMonths() - 1) / 2.0;
  }
}
