package org.nutricoverage.report.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutricoverage.coordination.barrier.BarrierPareto;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.survey.squeac.ParetoChart;

/**
 * Barriers in the order of their weight, with the share that they make up together.
 *
 * <p>Bars and the cumulative line are on the same axis, the share of all mentions or weights, so
 * that neither is magnified. A dashed line stands at 80 %.
 *
 * <pre>{@code
 * BarrierPareto pareto =
 *     BarrierCounts.of(Map.of(BarrierCode.TOO_FAR, 30L, BarrierCode.NO_TIME, 10L)).pareto();
 * BarrierParetoPlot.of(pareto).draw().alternativeText().contains("too far: 30"); // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class BarrierParetoPlot {

  private static final double USUAL_SHARE = 0.8;
  private static final int MOST_ROWS = 60;

  private final List<Row> rows;
  private final String unit;
  private final String note;
  private final String title;

  private BarrierParetoPlot(List<Row> rows, String unit, String note, String title) {
    this.rows = List.copyOf(rows);
    this.unit = unit;
    this.note = note;
    this.title = title;
  }

  /**
   * A plot of the barriers that carers named.
   *
   * @param pareto the barriers in order
   * @return the plot
   */
  public static BarrierParetoPlot of(BarrierPareto pareto) {
    List<Row> rows =
        pareto.rows().stream()
            .map(row ->
                new Row(
                    row.code().label(),
                    Numbers.people(row.mentions()),
                    row.share(),
                    row.cumulativeShare()))
            .toList();
    return new BarrierParetoPlot(rows, "all mentions", pareto.note(), "");
  }

  /**
   * A plot of weighted barriers or boosters, or of any counts by name.
   *
   * @param chart the rows in order
   * @return the plot
   */
  public static BarrierParetoPlot of(ParetoChart chart) {
    List<Row> rows =
        chart.rows().stream()
            .map(row ->
                new Row(
                    row.name(),
                    Label.number(row.weight().doubleValue(), 1),
                    row.share(),
                    row.cumulativeShare()))
            .toList();
    return new BarrierParetoPlot(rows, "the total weight", "", "");
  }

  /**
   * The same plot with a title of its own.
   *
   * @param newTitle the title, not blank
   * @return a copy
   * @throws IllegalArgumentException if the title is blank
   */
  public BarrierParetoPlot title(String newTitle) {
    return new BarrierParetoPlot(rows, unit, note, Arguments.text(newTitle, "newTitle"));
  }

  /**
   * Draws the plot.
   *
   * @return the picture; without a barrier that was named, one that says so; of more than 60 rows
   *     the first 60, with a note of how many are left out
   */
  public Picture draw() {
    String heading = title.isEmpty() ? "Barriers to access" : title;
    if (rows.stream().allMatch(row -> row.share().signum() == 0)) {
      return Sheet.message(heading, "There is nothing to draw: no barrier was named.");
    }
    List<Row> drawn = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
    int size = drawn.size();
    Layer bars = Layer.of("rect").with("fill", Palette.SKY).with("color", Palette.TEXT);
    bars.with("size", 0.8);
    Layer line = Layer.of("segment").with("size", 1.4).with("color", Palette.TEXT);
    Layer marks = Layer.of("point").with("shape", 21).with("size", 5);
    marks.with("fill", Palette.WHITE).with("color", Palette.TEXT);
    Layer figures = Layer.of("text").with("size", 7).with("hjust", "left");
    figures.with("color", Palette.TEXT);
    Map<Double, String> names = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Row row = drawn.get(i);
      double y = size - i;
      double together = row.cumulativeShare().doubleValue();
      names.put(y, row.name());
      bars.mark("xmin", 0, "xmax", row.share().doubleValue(), "ymin", y - 0.38, "ymax", y + 0.38);
      if (i > 0) {
        double before = drawn.get(i - 1).cumulativeShare().doubleValue();
        line.mark("x", before, "y", y + 1, "xend", together, "yend", y);
      }
      marks.mark("x", together, "y", y);
      figures.mark("x", 1.05, "y", y, "label", row.figures());
      lines.add(Label.name(row.name()) + ": " + row.figures() + ".");
    }
    Plot plot =
        new Plot(heading)
            .layer(
                Layer.of("segment")
                    .with("linetype", "dashed")
                    .with("color", Palette.FAINT)
                    .mark("x", USUAL_SHARE, "xend", USUAL_SHARE, "y", 0.4, "yend", size + 0.6))
            .layer(bars)
            .layer(line)
            .layer(marks)
            .layer(figures)
            .axis("x", "Share of " + unit + " (%)", -Plot.rowRoom(1), 1.76, Axis.percent(1))
            .axis("y", "", 0.4, size + 0.6, Map.of())
            .rows(names, Plot.rowRoom(1), false)
            .note("Bars: share of the barrier. Line: the barriers so far together. Dashed: 80 %.")
            .note("Right: number, share, cumulative share. " + note);
    if (size < rows.size()) {
      plot.note(Numbers.people(rows.size() - size) + " rarer barriers are not drawn.");
    }
    return plot.draw(
        Figure.lines("Pareto chart: " + heading + ", by share of " + unit + ".", lines),
        Math.max(300, 150 + 40 * size));
  }

  private record Row(String name, String weight, Rational share, Rational cumulativeShare) {

    String figures() {
      return weight
          + " ("
          + share.percent(1)
          + " %), together "
          + cumulativeShare.percent(1)
          + " %";
    }
  }
}
