package org.nutricoverage.report.picture;

import java.util.List;

/**
 * Colours that colour-blind readers tell apart (Okabe and Ito, Color universal design, 2008) and
 * that differ in grey.
 */
final class Palette {

  static final String TEXT = "#222222";
  static final String FAINT = "#5f5f5f";
  static final String GRID = "#e3e3e3";
  static final String WHITE = "#ffffff";
  static final String BLACK = "#000000";
  static final String BLUE = "#0072b2";
  static final String VERMILLION = "#d55e00";
  static final String ORANGE = "#e69f00";
  static final String SKY = "#56b4e9";
  static final String GREY = "#c9c9c9";

  /** From little to much, from light to dark. */
  static final List<String> SEQUENCE =
      List.of("#fdf1cf", "#fdc070", "#ef7e4d", "#b63a66", "#6a1f6f", "#1f0c36");

  /** Of lines and outlines of up to six kinds. */
  static final List<String> LINES =
      List.of(BLUE, VERMILLION, BLACK, "#009e73", "#9c5a86", "#7a6500");

  /** Of the insides of marks of up to six kinds: full and empty in turn. */
  static final List<String> FILLS = List.of(BLUE, WHITE, BLACK, WHITE, "#9c5a86", WHITE);

  private Palette() {}
}
