package org.nutricoverage.report.picture;

import org.nutricoverage.core.standard.Standard;

/** Names of standards beside their lines. */
final class Standards {

  private static final int LETTERS = 44;

  private Standards() {}

  /** Gives name and threshold on two lines. */
  static String label(Standard standard) {
    return Label.cut(standard.name(), LETTERS) + "\n" + threshold(standard);
  }

  /** Gives name and threshold on one line. */
  static String sentence(Standard standard) {
    return Label.name(standard.name()) + " " + threshold(standard);
  }

  /** Draws a standard as a line from left to right with its name above it. */
  static void acrossTo(Plot plot, Standard standard, double from, double to, double gap) {
    double at = standard.threshold().value().doubleValue();
    plot.layer(
            Layer.of("segment")
                .with("linetype", "dashed")
                .with("color", Palette.FAINT)
                .with("size", 1.2)
                .mark("x", from, "xend", to, "y", at, "yend", at))
        .layer(
            Layer.of("text")
                .with("size", 7)
                .with("hjust", "left")
                .with("vjust", "bottom")
                .with("color", Palette.FAINT)
                .mark("x", from, "y", at + gap, "label", sentence(standard)));
  }

  private static String threshold(Standard standard) {
    return standard.threshold().toString().replace(">=", "\u2265").replace("<=", "\u2264");
  }
}
