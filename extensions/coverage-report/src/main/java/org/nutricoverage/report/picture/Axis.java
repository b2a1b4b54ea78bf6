package org.nutricoverage.report.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nutricoverage.core.internal.Numbers;

/** Breaks of axes with their names. */
final class Axis {

  private static final double[] STEPS = {1, 2, 5, 10};
  private static final int MOST_BREAKS = 8;

  private Axis() {}

  /** Percent from 0 to a fraction: every 20, or every 50 above 200 %. */
  static Map<Double, String> percent(double toFraction) {
    int step = toFraction > 2 ? 50 : toFraction <= 0.3 ? 5 : 20;
    Map<Double, String> breaks = new LinkedHashMap<>();
    for (int percent = 0; percent <= Math.round(100 * toFraction); percent += step) {
      breaks.put(percent / 100.0, percent + " %");
    }
    return breaks;
  }

  /** Whole numbers from 0 to the greatest, at most nine. */
  static Map<Double, String> counts(double greatest) {
    double step = step(greatest);
    Map<Double, String> breaks = new LinkedHashMap<>();
    for (double value = 0; value <= greatest; value += step) {
      breaks.put(
          value, Numbers.people(Math.round(value)));
    }
    return breaks;
  }

  private static double step(double greatest) {
    double scale = 1;
    while (true) {
      for (double step : STEPS) {
        if (step * scale * MOST_BREAKS >= greatest) {
          return step * scale;
        }
      }
      scale *= 10;
    }
  }
}
