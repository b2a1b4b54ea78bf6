package org.nutricoverage.survey.planning;

import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/** Checks of fractions that planning shares, and the tail that a confidence level leaves. */
final class Levels {

  private Levels() {}

  /**
   * A level below one half would ask for a margin that is missed more often than it is met, and its
   * critical value runs to 0, where no sample is needed at all.
   */
  static double confidence(double level) {
    if (!(level >= 0.5 && level < 1)) {
      throw Arguments.refused("confidenceLevel", "a fraction of at least 0.5 and below 1", level);
    }
    return level;
  }

  /** The upper tail, taken from the decimal: (1 - 0.95) / 2 in doubles is not 0.025. */
  static double upperTail(double level) {
    return Rational.ONE
        .minus(Rational.fromDecimal(confidence(level)))
        .dividedBy(Rational.of(2))
        .doubleValue();
  }

  static double margin(double fraction, String name) {
    if (!(fraction > 0 && fraction <= 1)) {
      throw Arguments.refused(name, "a fraction above 0 and at most 1", fraction);
    }
    return fraction;
  }

  static double rate(double fraction, String name) {
    if (!(fraction >= 0 && fraction < 1)) {
      throw Arguments.refused(name, "a fraction of at least 0 and below 1", fraction);
    }
    return fraction + 0.0;
  }

  /** p (1 - p), exactly. */
  static Rational variance(double proportion) {
    Rational exact = Rational.fromDecimal(proportion);
    return exact.times(Rational.ONE.minus(exact));
  }
}
