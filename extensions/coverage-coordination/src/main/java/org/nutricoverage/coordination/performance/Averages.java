package org.nutricoverage.coordination.performance;

import java.util.List;
import org.nutricoverage.core.Rational;

/** Exact averages of at least one number. */
final class Averages {

  private static final Rational TWO = Rational.of(2);

  private Averages() {}

  static Rational mean(List<Rational> values) {
    return Rational.sum(values).dividedBy(Rational.of(values.size()));
  }

  static Rational median(List<Rational> values) {
    List<Rational> sorted = values.stream().sorted().toList();
    int upper = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(upper)
        : sorted.get(upper - 1).plus(sorted.get(upper)).dividedBy(TWO);
  }
}
