package org.nutricoverage.report.picture;

import java.util.ArrayList;
import java.util.List;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.survey.lqas.CoverageClass;
import org.nutricoverage.survey.lqas.OperatingCharacteristic;
import org.nutricoverage.survey.lqas.OperatingPoint;

/**
 * The operating characteristic of a classifier: how likely each class is at each true coverage.
 *
 * <p>Dashed lines are the standards. Where a curve is high outside its class, samples of this size
 * mislead.
 *
 * <pre>{@code
 * OperatingCharacteristic curve =
 *     OperatingCharacteristic.onGrid(ThreeClass.ofPercent(20, 50), 40, Lot.unlimited(), 0.01);
 * OperatingCharacteristicPlot.of(curve).draw().title(); // "Operating characteristic, n = 40"
 * }</pre>
 *
 * @since 0.1.0
 */
public final class OperatingCharacteristicPlot {

  private static final int MOST_POINTS = 400;
  private static final List<String> TYPES = List.of("solid", "dashed", "dotdash");
  private static final List<String> COLOURS =
      List.of(Palette.VERMILLION, Palette.BLACK, Palette.BLUE);

  private final OperatingCharacteristic curve;
  private final String title;

  private OperatingCharacteristicPlot(OperatingCharacteristic curve, String title) {
    this.curve = curve;
    this.title = title;
  }

  /**
   * A plot of a curve.
   *
   * @param curve the operating characteristic
   * @return the plot
   */
  public static OperatingCharacteristicPlot of(OperatingCharacteristic curve) {
    return new OperatingCharacteristicPlot(curve, "");
  }

  /**
   * The same plot with a title of its own.
   *
   * @param newTitle the title, not blank
   * @return a copy
   * @throws IllegalArgumentException if the title is blank
   */
  public OperatingCharacteristicPlot title(String newTitle) {
    return new OperatingCharacteristicPlot(curve, Arguments.text(newTitle, "newTitle"));
  }

  /**
   * Draws the plot.
   *
   * @return the picture; of a curve of more than 400 points, every so many of them
   */
  public Picture draw() {
    String heading =
        title.isEmpty()
            ? "Operating characteristic, n = " + Numbers.people(curve.sampleSize())
            : title;
    List<OperatingPoint> points = curve.points();
    List<CoverageClass> classes = curve.classifier().classes();
    int step = (points.size() + MOST_POINTS - 1) / MOST_POINTS;
    Layer lines = Layer.of(points.size() == 1 ? "point" : "line").inLegend();
    lines.with("size", points.size() == 1 ? 6 : 2);
    List<String> words = new ArrayList<>();
    for (CoverageClass one : classes) {
      for (int i = 0; i < points.size(); i += step) {
        OperatingPoint point = points.get(i);
        lines.mark(
            "x", point.coverage().doubleValue(),
            "y", point.probabilities().of(one),
            "color", one.label(),
            "linetype", one.label());
      }
    }
    Layer standards = Layer.of("segment").with("linetype", "dashed").with("color", Palette.FAINT);
    Layer names = Layer.of("text").with("size", 7).with("color", Palette.FAINT);
    for (Rational standard : curve.classifier().standards()) {
      double at = standard.doubleValue();
      standards.mark("x", at, "xend", at, "y", 0, "yend", 1.03);
      names.mark("x", at, "y", 1.06, "label", "standard " + shown(standard));
    }
    int tenth = Math.max(1, points.size() / 10);
    for (int i = 0; i < points.size(); i += tenth) {
      OperatingPoint point = points.get(i);
      words.add("True coverage " + shown(point.coverage()) + ": " + point.probabilities() + ".");
    }
    List<String> keys = classes.stream().map(CoverageClass::label).toList();
    Plot plot =
        new Plot(heading)
            .subtitle(
                "Classified by the rule "
                    + curve.classifier()
                    + ", lot: "
                    + points.get(0).truth().lot())
            .layer(standards)
            .layer(lines)
            .layer(names)
            .keys("color", keys, COLOURS.subList(0, keys.size()))
            .keys("linetype", keys, TYPES.subList(0, keys.size()))
            .axis("x", "True coverage (%)", -0.03, 1.04, Axis.percent(1))
            .axis("y", "Probability of the class (%)", -0.01, 1.1, Axis.percent(1))
            .note("On average over all true coverages: " + curve.performance() + ".");
    return plot.draw(Figure.lines(heading + ". " + curve.performance() + ".", words), Plot.HEIGHT);
  }

  private static String shown(Rational share) {
    return Label.number(100 * share.doubleValue(), 1) + " %";
  }
}
