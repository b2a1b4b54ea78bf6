package org.nutricoverage.survey.cases;

import org.nutricoverage.core.internal.Arguments;

/** The probability left outside of an interval on one side. */
final class Levels {

  private Levels() {}

  static double level(double level) {
    if (!(level >= 0.5 && level < 1)) {
      throw Arguments.refused(
          "level", "a fraction from 0.5 to below 1 (0.95 stands for 95 %)", level);
    }
    return level;
  }

  static double tail(double level) {
    return (1 - level(level)) / 2;
  }
}
