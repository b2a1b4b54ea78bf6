package org.nutricoverage.deskreview.reporting;

import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.standard.Comparison;
import org.nutricoverage.core.standard.Threshold;

/** Comparisons of targets with each other. */
final class Targets {

  private Targets() {}

  static void check(Threshold threshold) {
    boolean nothingWanted = threshold.value().signum() == 0;
    boolean neverMet = isStrict(threshold) && threshold.value().equals(Rational.ONE);
    if (!threshold.comparison().wantsMore() || nothingWanted || neverMet) {
      throw Arguments.refused(
          "threshold", "a threshold of coverage from above 0 % to >= 100 %", threshold);
    }
  }

  static boolean isStrict(Threshold threshold) {
    return threshold.comparison() == Comparison.GREATER_THAN;
  }

  /** Orders thresholds by how much they ask for: at one value, strictly greater asks for more. */
  static int compare(Threshold one, Threshold other) {
    int byValue = one.value().compareTo(other.value());
    return byValue != 0 ? byValue : Boolean.compare(isStrict(one), isStrict(other));
  }
}
