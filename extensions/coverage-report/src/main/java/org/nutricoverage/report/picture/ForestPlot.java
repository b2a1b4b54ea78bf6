package org.nutricoverage.report.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Verdict;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;

/**
 * A forest plot: the coverage of each area or group with its interval, one line each, against a
 * standard.
 *
 * <p>The column on the right holds the figures: coverage, limits of the interval, and the number of
 * people in the sample ({@code n}) or of eligible people ({@code of}). A diamond is the total. With
 * a standard the mark says the verdict: filled where it is met, empty where not, a triangle where
 * the interval leaves it open. A figure that is not computable or suppressed has its line with the
 * reason and no mark; one above 150 % stands at the edge of the axis as an arrow.
 *
 * <pre>{@code
 * Scope scope =
 *     Scope.coverage(
 *         SubActivity.PREVENTION_OF_WASTING, Area.of("ML07", "Gao"),
 *         ReportingPeriod.quarter(2026, 3), TargetGroup.CHILDREN_6_59_MONTHS);
 * CoverageEstimate gao =
 *     CoverageEstimate.of(scope, Method.of(Method.Family.SURVEY, "simple random sample"))
 *         .reached(ReachDefinition.ENROLLED_AT_SURVEY)
 *         .restingOn(Evidence.Sample.simple(100))
 *         .computed(
 *             Proportion.of(62, 100),
 *             new Uncertainty.FromSample(BinomialInterval.WILSON.of(62, 100, 0.95)));
 * Picture picture = ForestPlot.of(List.of(gao)).standard(Standard.wfpMinimumCoverage()).draw();
 * picture.svg().contains("62.0 %"); // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ForestPlot {

  private static final double FIGURES = 0.03;
  private static final double MOST = 1.5;
  private static final int COMPACT_FROM = 40;
  private static final List<String> VERDICTS =
      List.of("meets the standard", "interval spans the standard", "does not meet it");
  private static final String PLAIN = "estimate";

  private final List<CoverageEstimate> estimates;
  private final Dimension dimension;
  private final @Nullable CoverageEstimate total;
  private final @Nullable Standard standard;
  private final String title;

  private ForestPlot(
      List<CoverageEstimate> estimates,
      Dimension dimension,
      @Nullable CoverageEstimate total,
      @Nullable Standard standard,
      String title) {
    this.estimates = List.copyOf(estimates);
    this.dimension = Objects.requireNonNull(dimension, "dimension");
    this.total = total;
    this.standard = standard;
    this.title = title;
  }

  /**
   * A plot of estimates that differ by area.
   *
   * @param estimates the estimates, drawn from top to bottom as they come; also none
   * @return the plot
   */
  public static ForestPlot of(List<CoverageEstimate> estimates) {
    return new ForestPlot(estimates, Dimension.AREA, null, null, "");
  }

  /**
   * A plot of a table: its cells and, as a diamond, its total.
   *
   * @param table the table
   * @return the plot
   */
  public static ForestPlot of(CoverageTable table) {
    return new ForestPlot(table.cells(), table.dimension(), table.total(), null, "");
  }

  /**
   * The same plot with lines named by what the estimates differ in.
   *
   * @param newDimension area, sex, target group or period
   * @return a copy
   */
  public ForestPlot by(Dimension newDimension) {
    return new ForestPlot(estimates, newDimension, total, standard, title);
  }

  /**
   * The same plot with a total, drawn as a diamond in the last line.
   *
   * @param newTotal the figure of all together
   * @return a copy
   */
  public ForestPlot total(CoverageEstimate newTotal) {
    return new ForestPlot(
        estimates, dimension, Objects.requireNonNull(newTotal, "newTotal"), standard, title);
  }

  /**
   * The same plot with a standard, drawn as a line with its name.
   *
   * @param newStandard the standard
   * @return a copy
   */
  public ForestPlot standard(Standard newStandard) {
    return new ForestPlot(
        estimates, dimension, total, Objects.requireNonNull(newStandard, "newStandard"), title);
  }

  /**
   * The same plot with a title of its own.
   *
   * @param newTitle the title, not blank
   * @return a copy
   * @throws IllegalArgumentException if the title is blank
   */
  public ForestPlot title(String newTitle) {
    return new ForestPlot(
        estimates, dimension, total, standard, Arguments.text(newTitle, "newTitle"));
  }

  /**
   * Draws the plot.
   *
   * @return the picture; without an estimate, one that says so
   */
  public Picture draw() {
    String heading = title.isEmpty() ? "Coverage by " + dimension.label() : title;
    if (estimates.isEmpty() && total == null) {
      return Sheet.message(heading, "There is nothing to draw: no estimates were given.");
    }
    List<CoverageEstimate> all = new ArrayList<>(estimates);
    if (total != null) {
      all.add(total);
    }
    double end = end(all);
    int rows = all.size();
    double top = rows + (rows > COMPACT_FROM ? 1.9 : 1);
    Plot plot = new Plot(heading).subtitle(Subjects.of(all, dimension));
    Layer intervals = Layer.of("segment").with("size", 1.2).with("color", Palette.TEXT);
    Layer points = Layer.of("point").with("size", rows > COMPACT_FROM ? 4 : 6).with("stroke", 1.6);
    Layer diamond = Layer.of("point").with("shape", 23).with("fill", Palette.BLACK).with("size", 8);
    Layer beyond = Layer.of("text").with("label", "\u25B6").with("size", 8).with("hjust", "right");
    Layer figures =
        Layer.of("text").with("hjust", "left").with("size", rows > COMPACT_FROM ? 6.5 : 7.5);
    Map<Double, String> names = new LinkedHashMap<>();
    for (int i = 0; i < rows; i++) {
      CoverageEstimate estimate = all.get(i);
      double y = rows - i;
      boolean isTotal = total != null && i == rows - 1;
      names.put(y, isTotal ? "Total" : dimension.label(estimate.scope()));
      figures.mark("x", end + FIGURES, "y", y, "label", Figure.text(estimate));
      estimate.interval().ifPresent(limits -> addInterval(intervals, limits, y, end));
      estimate
          .value()
          .ifPresent(value -> {
            if (value > end) {
              beyond.mark("x", end, "y", y);
            } else if (isTotal) {
              diamond.mark("x", value, "y", y);
            } else {
              String key = standard == null ? PLAIN : key(standard.verdict(estimate));
              points.mark("x", value, "y", y, "shape", key, "fill", key, "color", key);
            }
          });
    }
    addStandard(plot, top);
    plot.layer(intervals).layer(points.inLegend()).layer(diamond).layer(beyond).layer(figures);
    plot.rows(names, Plot.rowRoom(end), rows > COMPACT_FROM);
    plot.axis(
        "x",
        "Coverage (% of eligible people)",
        -Plot.rowRoom(end),
        end + room(end),
        Axis.percent(end));
    plot.axis(
        "y", "", 0.3, top + (standard == null ? -0.4 : rows > COMPACT_FROM ? 1.2 : 0.6), Map.of());
    keys(plot);
    plot.note(
        Figure.intervals(all)
            + " Right: coverage (interval), n people in the sample or of eligible people.");
    plot.note(
        all.stream().anyMatch(one -> one.value().orElse(0) > end)
            ? "\u25B6 beyond the end of the axis: see the figure on the right."
            : "");
    int height = 170 + rows * (rows > COMPACT_FROM ? 20 : 36);
    return plot.draw(words(heading, all), Math.max(300, height));
  }

  /** The figures need as much room as a good half of the axis. */
  private static double room(double end) {
    return 0.76 * end;
  }

  private static double end(List<CoverageEstimate> all) {
    double greatest =
        all.stream()
            .flatMap(estimate ->
                Stream.of(
                    estimate.value().orElse(0),
                    estimate.interval().map(ConfidenceInterval::upper).orElse(0.0)))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    double roundedUp = Math.ceil(greatest * 5 - 1e-9) / 5;
    return Math.min(MOST, Math.max(1, roundedUp));
  }

  private static void addInterval(
      Layer intervals, ConfidenceInterval limits, double y, double end) {
    double from = Math.min(end, Math.max(0, limits.lower()));
    double to = Math.min(end, Math.max(0, limits.upper()));
    intervals.mark("x", from, "xend", to, "y", y, "yend", y);
    for (double limit : new double[] {from, to}) {
      intervals.mark("x", limit, "xend", limit, "y", y - 0.16, "yend", y + 0.16);
    }
  }

  private void addStandard(Plot plot, double top) {
    if (standard == null) {
      return;
    }
    double at = standard.threshold().value().doubleValue();
    plot.layer(
            Layer.of("segment")
                .with("linetype", "dashed")
                .with("color", Palette.FAINT)
                .with("size", 1.2)
                .mark("x", at, "xend", at, "y", 0.3, "yend", top - 0.4))
        .layer(
            Layer.of("text")
                .with("size", 7)
                .with("hjust", at > 0.75 ? "right" : at < 0.3 ? "left" : "middle")
                .with("color", Palette.FAINT)
                .mark("x", at, "y", top + 0.1, "label", Standards.label(standard)));
  }

  private void keys(Plot plot) {
    if (standard == null) {
      plot.keys("shape", List.of(PLAIN), List.of(21))
          .keys("fill", List.of(PLAIN), List.of(Palette.BLUE))
          .keys("color", List.of(PLAIN), List.of(Palette.BLUE))
          .without("legend");
      return;
    }
    plot.keys("shape", VERDICTS, List.of(21, 24, 21))
        .keys("fill", VERDICTS, List.of(Palette.BLUE, Palette.WHITE, Palette.WHITE))
        .keys("color", VERDICTS, List.of(Palette.BLUE, Palette.BLACK, Palette.VERMILLION));
  }

  private static String key(Verdict verdict) {
    return switch (verdict) {
      case MET -> VERDICTS.get(0);
      case NOT_MET -> VERDICTS.get(2);
      case UNCERTAIN, NOT_ASSESSED -> VERDICTS.get(1);
    };
  }

  private String words(String heading, List<CoverageEstimate> all) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      CoverageEstimate one = all.get(i);
      boolean isTotal = total != null && i == all.size() - 1;
      String name = isTotal ? "Total" : Label.name(dimension.label(one.scope()));
      String verdict =
          standard == null || one.outcome() instanceof Outcome.NotComputable
              ? ""
              : "; " + key(standard.verdict(one));
      lines.add(name + ": " + Figure.text(one) + verdict + ".");
    }
    String against =
        standard == null ? "" : " against the standard " + Standards.sentence(standard);
    String what = "Forest plot: " + heading + against + ". " + Figure.intervals(all);
    String text = Figure.lines(what, lines);
    return all.size() == 1 ? text + "\n" + all.get(0).explain() : text;
  }
}
