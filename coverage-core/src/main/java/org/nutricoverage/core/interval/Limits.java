package org.nutricoverage.core.interval;

/** A pair of limits before anybody has asked whether they stay between 0 and 1. */
record Limits(double lower, double upper) {

  double clippedLower() {
    return Math.max(0, lower);
  }

  double clippedUpper() {
    return Math.min(1, upper);
  }

  double clippedWidth() {
    return clippedUpper() - clippedLower();
  }
}
