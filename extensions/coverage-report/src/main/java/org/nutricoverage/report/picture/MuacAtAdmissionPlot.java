package org.nutricoverage.report.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.survey.squeac.MuacAtAdmission;

/**
 * MUAC at admission: how many children were admitted at each circumference, with the criterion and
 * the median.
 *
 * <p>Full bars are children at or below the criterion, empty ones were admitted above it, for
 * oedema or by another criterion, and do not count in the median. A long tail to the left is late
 * admission.
 *
 * <pre>{@code
 * MuacAtAdmission muac = MuacAtAdmission.ofMillimetres(Map.of(114, 6L, 110, 3L, 102, 1L));
 * MuacAtAdmissionPlot.of(muac).draw().alternativeText().contains("median 114 mm"); // true
 * }</pre>
 *
 * @since 0.1.0
 */
public final class MuacAtAdmissionPlot {

  private static final int LABEL_EVERY = 5;
  private static final int LEAST_WIDTH = 12;
  private static final int WIDE = 80;

  private final MuacAtAdmission muac;
  private final String title;

  private MuacAtAdmissionPlot(MuacAtAdmission muac, String title) {
    this.muac = muac;
    this.title = title;
  }

  /**
   * A plot of a tally.
   *
   * @param muac the tally
   * @return the plot
   */
  public static MuacAtAdmissionPlot of(MuacAtAdmission muac) {
    return new MuacAtAdmissionPlot(muac, "");
  }

  /**
   * The same plot with a title of its own.
   *
   * @param newTitle the title, not blank
   * @return a copy
   * @throws IllegalArgumentException if the title is blank
   */
  public MuacAtAdmissionPlot title(String newTitle) {
    return new MuacAtAdmissionPlot(muac, Arguments.text(newTitle, "newTitle"));
  }

  /**
   * Draws the plot.
   *
   * @return the picture; without a child, one that says so
   */
  public Picture draw() {
    String heading = title.isEmpty() ? "MUAC at admission" : title;
    SortedMap<Integer, Long> tally = muac.childrenByMillimetres();
    if (tally.isEmpty()) {
      return Sheet.message(
          heading,
          "There is nothing to draw: no child with a plausible MUAC. "
              + Numbers.counted(muac.implausible(), "child", "children")
              + " left out below 50 or above 250 mm.");
    }
    int criterion = muac.criterionMillimetres();
    double greatest = tally.values().stream().mapToLong(Long::longValue).max().orElse(1);
    double end = greatest * 1.22;
    Layer full = bars(Palette.BLUE);
    Layer empty = bars(Palette.WHITE);
    List<String> words = new ArrayList<>();
    tally.forEach((millimetres, children) -> {
      (millimetres <= criterion ? full : empty)
          .mark(
              "xmin",
              millimetres - 0.42,
              "xmax",
              millimetres + 0.42,
              "ymin",
              0,
              "ymax",
              (double) children);
      words.add(millimetres + " mm: " + Numbers.counted(children, "child", "children") + ".");
    });
    int from = Math.min(tally.firstKey(), criterion - LEAST_WIDTH) - 1;
    int to = Math.max(tally.lastKey(), criterion + 3) + 1;
    Map<Double, String> breaks = new LinkedHashMap<>();
    int every = to - from > WIDE ? 4 * LABEL_EVERY : LABEL_EVERY;
    for (int at = from; at <= to; at++) {
      if (at % every == 0) {
        breaks.put((double) at, Integer.toString(at));
      }
    }
    Plot plot = new Plot(heading).subtitle(String.join(" ", muac.describe()));
    plot.layer(full).layer(empty);
    line(
        plot,
        criterion + 0.5,
        end * 0.97,
        "solid",
        "criterion \u2264 " + criterion + " mm",
        "left");
    muac.medianMillimetres()
        .ifPresent(median ->
            line(
                plot,
                median.doubleValue(),
                end * 0.9,
                "dashed",
                "median " + Label.number(median.doubleValue(), 1) + " mm",
                "right"));
    plot.axis("x", "MUAC at admission (mm)", from, to, breaks)
        .axis("y", "Children admitted", -0.03 * end, end, Axis.counts(greatest))
        .without("panel_grid_major_x")
        .note(
            "Full bars: at or below the criterion. Empty bars: admitted above it, for oedema or by"
                + " another criterion; not in the median.")
        .note(
            muac.implausible() == 0
                ? ""
                : "Left out as implausible: "
                    + Numbers.counted(muac.implausible(), "child", "children")
                    + " below 50 or above 250 mm.");
    return plot.draw(
        Figure.lines(heading + ". " + String.join(" ", muac.describe()) + ".", words), Plot.HEIGHT);
  }

  private static Layer bars(String fill) {
    return Layer.of("rect").with("fill", fill).with("color", Palette.TEXT).with("size", 0.8);
  }

  private static void line(
      Plot plot, double at, double top, String type, String name, String side) {
    plot.layer(
            Layer.of("segment")
                .with("linetype", type)
                .with("size", 1.4)
                .with("color", Palette.VERMILLION)
                .mark("x", at, "xend", at, "y", 0, "yend", top))
        .layer(
            Layer.of("text")
                .with("size", 7)
                .with("hjust", side)
                .with("color", Palette.TEXT)
                .mark("x", at + (side.equals("left") ? 0.3 : -0.3), "y", top, "label", name));
  }
}
