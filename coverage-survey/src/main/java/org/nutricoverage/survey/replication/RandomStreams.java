package org.nutricoverage.survey.replication;

import java.util.SplittableRandom;

/** Independent streams of random numbers, one for each replicate, from one seed. */
final class RandomStreams {

  static final String GENERATOR =
      "java.util.SplittableRandom, one stream split from the seed for each replicate";

  private final SplittableRandom root;

  private RandomStreams(SplittableRandom root) {
    this.root = root;
  }

  static RandomStreams of(long seed) {
    return new RandomStreams(new SplittableRandom(seed));
  }

  /** The streams of one stratum, which share nothing with those of another. */
  static RandomStreams ofStratum(long seed, int stratum) {
    SplittableRandom root = new SplittableRandom(seed);
    SplittableRandom split = root.split();
    for (int h = 0; h < stratum; h++) {
      split = root.split();
    }
    return new RandomStreams(split);
  }

  /** The stream of the next replicate. */
  SplittableRandom next() {
    return root.split();
  }
}
