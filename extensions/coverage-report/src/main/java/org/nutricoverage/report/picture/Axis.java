package org.nutricoverage.report.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nutricoverage.core.internal.Numbers;

/** Breaks of axes with their names. */
final class Axis {

  private static final double[] STEPS = {1, 2, 5, 10};
  private static final int MOST_BREAKS = 8;

  private Axis() {}

  /** Percent from 0 to a fraction: as many as can be read. */
  static Map<Double, String> percent(double toFraction) {
    int step = toFraction > 1 ? 50 : toFraction <= 0.1 ? 2 : toFraction <= 0.3 ? 5 : 20;
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
      breaks.put(value, Numbers.people(Math.round(value)));
    }
    return breaks;
  }

  /** Decimals from 0 to the greatest, at most nine. */
  static Map<Double, String> decimals(double greatest) {
    double scale = 1;
    while (greatest * scale < 10 && scale < 1e12) {
      scale *= 10;
    }
    double step = step(greatest * scale);
    Map<Double, String> breaks = new LinkedHashMap<>();
    for (double value = 0; value <= greatest * scale; value += step) {
      breaks.put(value / scale, Label.number(value / scale, 6));
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
