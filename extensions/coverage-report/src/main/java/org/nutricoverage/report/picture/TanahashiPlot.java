package org.nutricoverage.report.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutricoverage.coordination.bottleneck.BottleneckFinding;
import org.nutricoverage.coordination.bottleneck.CoverageRung;
import org.nutricoverage.coordination.bottleneck.TanahashiLadder;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * A Tanahashi ladder: how many of the target population each rung reaches, and where people are
 * lost.
 *
 * <p>A full bar is reached, the empty rest of it was reached one rung before. The largest loss is
 * named below the plot, as is a rung that reaches more than the one before, which cannot be.
 *
 * <pre>{@code
 * TanahashiLadder ladder =
 *     TanahashiLadder.of(
 *         TanahashiLadder.Count.of(CoverageRung.TARGET, 1000, "census"),
 *         TanahashiLadder.Count.of(CoverageRung.CONTACT, 450, "register"));
 * TanahashiPlot.of(ladder).draw().alternativeText().contains("45.0 % of target"); // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class TanahashiPlot {

  private final TanahashiLadder ladder;
  private final String title;

  private TanahashiPlot(TanahashiLadder ladder, String title) {
    this.ladder = ladder;
    this.title = title;
  }

  /**
   * A plot of a ladder.
   *
   * @param ladder the ladder
   * @return the plot
   */
  public static TanahashiPlot of(TanahashiLadder ladder) {
    return new TanahashiPlot(ladder, "");
  }

  /**
   * The same plot with a title of its own.
   *
   * @param newTitle the title, not blank
   * @return a copy
   * @throws IllegalArgumentException if the title is blank
   */
  public TanahashiPlot title(String newTitle) {
    return new TanahashiPlot(ladder, Arguments.text(newTitle, "newTitle"));
  }

  /**
   * Draws the plot.
   *
   * @return the picture
   */
  public Picture draw() {
    String heading = title.isEmpty() ? "From target population to effective coverage" : title;
    List<TanahashiLadder.Step> steps = ladder.steps();
    double greatest =
        steps.stream().mapToDouble(step -> step.coverage().doubleValue()).max().orElse(1);
    double end = Math.max(1, Math.ceil(greatest * 5 - 1e-9) / 5);
    Layer lost = bars(Palette.WHITE).with("linetype", "dashed");
    Layer reached = bars(Palette.BLUE);
    Layer figures = Layer.of("text").with("size", 7).with("hjust", "left");
    figures.with("color", Palette.TEXT);
    Map<Double, String> names = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    double target = steps.get(0).people().doubleValue();
    for (int i = 0; i < steps.size(); i++) {
      TanahashiLadder.Step step = steps.get(i);
      double y = steps.size() - i;
      double share = step.coverage().doubleValue();
      names.put(y, step.rung().label());
      reached.mark("xmin", 0, "xmax", share, "ymin", y - 0.36, "ymax", y + 0.36);
      if (step.lost().signum() > 0) {
        double before = step.before().doubleValue() / target;
        lost.mark("xmin", share, "xmax", before, "ymin", y - 0.36, "ymax", y + 0.36);
      }
      String figure = figure(step);
      figures.mark("x", end * 1.03, "y", y, "label", figure);
      words.add(step.rung().label() + ": " + figure + ".");
    }
    Plot plot =
        new Plot(heading)
            .without("panel_grid_major_y")
            .without("axis_title_y")
            .layer(lost)
            .layer(reached)
            .layer(figures)
            .axis("x", "Share of the target population (%)", 0, end * 2.05, Axis.percent(end))
            .axis("y", "", 0.4, steps.size() + 0.6, names)
            .note("Right: people, share of the target, share of the rung before.");
    ladder
        .largestLoss()
        .ifPresent(step -> {
          String loss =
              "Largest loss: "
                  + people(step.lost().doubleValue())
                  + " people before "
                  + step.rung().label()
                  + ".";
          plot.note(loss);
          words.add(loss);
        });
    for (Finding finding : ladder.findings()) {
      if (finding.is(BottleneckFinding.RUNG_ABOVE_PREDECESSOR)) {
        plot.note("Cannot be: " + finding.message() + ".");
      }
      words.add(finding.toString());
    }
    return plot.draw(
        Figure.lines("Tanahashi ladder: " + heading + ".", words), 150 + 56 * steps.size());
  }

  private static Layer bars(String fill) {
    return Layer.of("rect").with("fill", fill).with("color", Palette.TEXT).with("size", 1);
  }

  private static String figure(TanahashiLadder.Step step) {
    String ofBefore =
        step.rung() == CoverageRung.TARGET
            ? ""
            : step.conditional()
                .map(share -> ", " + Numbers.percent(share.doubleValue()) + " of the rung before")
                .orElse(", nobody on the rung before");
    return people(step.people().doubleValue())
        + (step.rung() == CoverageRung.TARGET
            ? ""
            : " (" + Numbers.percent(step.coverage().doubleValue()) + " of target)")
        + ofBefore;
  }

  private static String people(double people) {
    return Numbers.people(Math.round(people));
  }
}
