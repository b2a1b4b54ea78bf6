package org.nutricoverage.survey.sleac;

import java.util.SplittableRandom;

/** Random whole numbers that are the same for a seed in every version of Java. */
final class RandomIndex {

  private static final int UNUSED_BITS = 11;
  private static final double UNIT = 0x1.0p-53;

  private RandomIndex() {}

  /** A number from 0 to below the bound; for bounds of people no value is favoured. */
  static int below(SplittableRandom random, int bound) {
    return (int) ((random.nextLong() >>> UNUSED_BITS) * UNIT * bound);
  }
}
