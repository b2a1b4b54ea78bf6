package org.nutricoverage.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.interval.ConfidenceInterval;
import org.nutricoverage.survey.squeac.prior.BetaBelief;
import org.nutricoverage.survey.squeac.prior.CredibleInterval;
import org.nutricoverage.survey.squeac.prior.HistogramPosterior;
import org.nutricoverage.survey.squeac.prior.Likelihood;
import org.nutricoverage.survey.squeac.prior.Posterior;

/**
 * Prior, likelihood and posterior of a coverage assessment by SQUEAC in one plot.
 *
 * <p>The likelihood is drawn as the belief that the survey alone would give, with the area 1 of the
 * others. Where survey and prior contradict each other, or there is no case, the posterior is no
 * estimate: it is not drawn, and the plot says why.
 *
 * <pre>{@code
 * Posterior posterior =
 *     DraftPrior.ofShape(CoverageEstimator.TREATMENT_COVERAGE, BetaBelief.of(14, 9), "panel")
 *         .lock(LocalDate.of(2026, 3, 1), "before the survey")
 *         .with(Likelihood.of(CoverageEstimator.TREATMENT_COVERAGE, 30, 50));
 * BeliefPlot.of(posterior).draw().width(); // 960
 * }</pre>
 *
 * @since 0.1.0
 */
public final class BeliefPlot {

  private static final int STEPS = 400;
  private static final double LEVEL = 0.95;
  private static final List<String> KEYS = List.of("prior", "likelihood (survey)", "posterior");
  private static final List<String> TYPES = List.of("dashed", "dotted", "solid");
  private static final List<String> COLOURS =
      List.of(Palette.VERMILLION, Palette.BLUE, Palette.BLACK);

  private final List<Curve> curves;
  private final Optional<ConfidenceInterval> interval;
  private final String result;
  private final List<String> words;
  private final String title;

  private BeliefPlot(
      List<Curve> curves,
      Optional<ConfidenceInterval> interval,
      String result,
      List<String> words,
      String title) {
    this.curves = List.copyOf(curves);
    this.interval = interval;
    this.result = result;
    this.words = List.copyOf(words);
    this.title = title;
  }

  /**
   * A plot of a Beta prior.
   *
   * @param posterior prior and survey together
   * @return the plot
   */
  public static BeliefPlot of(Posterior posterior) {
    List<Curve> curves = new ArrayList<>();
    curves.add(Curve.ofBeta(KEYS.get(0), posterior.prior().belief()));
    addSurvey(curves, posterior.likelihood());
    List<String> words = new ArrayList<>();
    words.add("Prior: " + posterior.prior() + ".");
    words.add("Survey: " + posterior.likelihood() + ".");
    if (!posterior.isUsable()) {
      return refused(curves, words, posterior.likelihood());
    }
    curves.add(Curve.ofBeta(KEYS.get(2), posterior.belief()));
    ConfidenceInterval limits = posterior.belief().equalTailed(LEVEL);
    String result = "Posterior " + Numbers.percent(posterior.estimate()) + between(limits);
    words.add(result + ".");
    return new BeliefPlot(curves, Optional.of(limits), result, words, "");
  }

  /**
   * A plot of a prior drawn as a histogram.
   *
   * @param posterior prior and survey together
   * @return the plot
   */
  public static BeliefPlot of(HistogramPosterior posterior) {
    List<Double> edges = posterior.prior().histogram().edges();
    List<Long> beliefs = posterior.prior().histogram().beliefs();
    double sum = beliefs.stream().mapToLong(Long::longValue).sum();
    List<Curve> curves = new ArrayList<>();
    List<Double> shares = beliefs.stream().map(belief -> belief / sum).toList();
    curves.add(Curve.ofBins(KEYS.get(0), edges, shares));
    addSurvey(curves, posterior.likelihood());
    List<String> words = new ArrayList<>();
    words.add("Prior: histogram of " + beliefs.size() + " bins.");
    words.add("Survey: " + posterior.likelihood() + ".");
    Optional<ConfidenceInterval> limits = posterior.interval(LEVEL);
    if (!posterior.isUsable() || limits.isEmpty() || posterior.median().isEmpty()) {
      return refused(curves, words, posterior.likelihood());
    }
    curves.add(Curve.ofBins(KEYS.get(2), edges, posterior.probabilities()));
    String result =
        "Posterior median "
            + Numbers.percent(posterior.median().getAsDouble())
            + between(limits.get());
    words.add(result + ".");
    return new BeliefPlot(curves, limits, result, words, "");
  }

  /**
   * The same plot with a title of its own.
   *
   * @param newTitle the title, not blank
   * @return a copy
   * @throws IllegalArgumentException if the title is blank
   */
  public BeliefPlot title(String newTitle) {
    return new BeliefPlot(curves, interval, result, words, Arguments.text(newTitle, "newTitle"));
  }

  /**
   * Draws the plot.
   *
   * @return the picture
   */
  public Picture draw() {
    String heading = title.isEmpty() ? "Prior, likelihood and posterior" : title;
    double top = 0;
    Layer lines = Layer.of("line").with("size", 2).inLegend();
    for (Curve curve : curves) {
      for (double[] point : curve.points()) {
        lines.mark(
            "x", point[0], "y", point[1] / 100, "color", curve.key(), "linetype", curve.key());
        top = Math.max(top, point[1] / 100);
      }
    }
    double end = top * 1.08;
    Plot plot = new Plot(heading).subtitle(result).layer(lines);
    interval.ifPresent(limits ->
        plot.layer(
            Layer.of("rect")
                .with("fill", Palette.BLACK)
                .with("size", 0)
                .mark(
                    "xmin",
                    limits.lower(),
                    "xmax",
                    limits.upper(),
                    "ymin",
                    -0.035 * end,
                    "ymax",
                    -0.015 * end)));
    plot.keys("color", KEYS, COLOURS)
        .keys("linetype", KEYS, TYPES)
        .axis("x", "Coverage (%)", -0.03, 1.04, Axis.percent(1))
        .axis(
            "y", "Probability density (per percentage point)", -0.06 * end, end, Axis.decimals(end))
        .note(
            interval.isPresent()
                ? "Black bar below the curves: 95 % credible interval of the posterior, "
                    + CredibleInterval.EQUAL_TAILED.label()
                    + "."
                : "");
    return plot.draw(Figure.lines(heading + ".", words), Plot.HEIGHT);
  }

  private static String between(ConfidenceInterval limits) {
    return ", 95 % credible interval "
        + Numbers.percent(limits.lower())
        + " to "
        + Numbers.percent(limits.upper());
  }

  private static BeliefPlot refused(List<Curve> curves, List<String> words, Likelihood likelihood) {
    String why =
        likelihood.cases() == 0
            ? "No case was found: a prior alone is no estimate"
            : "Survey and prior contradict each other: they are not combined";
    words.add(why + ".");
    return new BeliefPlot(curves, Optional.empty(), why, words, "");
  }

  private static void addSurvey(List<Curve> curves, Likelihood likelihood) {
    if (likelihood.cases() > 0) {
      double covered = likelihood.covered() + 1.0;
      double uncovered = likelihood.cases() - likelihood.covered() + 1.0;
      curves.add(Curve.ofBeta(KEYS.get(1), BetaBelief.of(covered, uncovered)));
    }
  }

  /** Points of a density over coverage, in units of 1. */
  private record Curve(String key, List<double[]> points) {

    /** The density from exact probabilities of narrow steps, which no end at infinity disturbs. */
    static Curve ofBeta(String key, BetaBelief belief) {
      double mean = belief.mean();
      DoubleUnaryOperator below = belief::probabilityNotAbove;
      DoubleUnaryOperator above = belief::probabilityAbove;
      List<double[]> points = new ArrayList<>();
      for (int i = 0; i < STEPS; i++) {
        double from = (double) i / STEPS;
        double to = (i + 1.0) / STEPS;
        double share =
            from > mean
                ? above.applyAsDouble(from) - above.applyAsDouble(to)
                : below.applyAsDouble(to) - below.applyAsDouble(from);
        points.add(new double[] {(from + to) / 2, Math.max(0, share) * STEPS});
      }
      return new Curve(key, points);
    }

    static Curve ofBins(String key, List<Double> edges, List<Double> shares) {
      List<double[]> points = new ArrayList<>();
      points.add(new double[] {edges.get(0), 0});
      for (int i = 0; i < shares.size(); i++) {
        double height = shares.get(i) / (edges.get(i + 1) - edges.get(i));
        points.add(new double[] {edges.get(i) + 1e-9, height});
        points.add(new double[] {edges.get(i + 1) - 1e-9, height});
      }
      points.add(new double[] {edges.get(edges.size() - 1), 0});
      return new Curve(key, points);
    }
  }
}
