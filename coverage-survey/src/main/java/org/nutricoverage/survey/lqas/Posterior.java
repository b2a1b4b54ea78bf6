package org.nutricoverage.survey.lqas;

import java.util.List;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/** How likely each class is after a sample, under a uniform prior. */
final class Posterior {

  private Posterior() {}

  static ClassProbabilities of(Classifier classifier, long covered, long sampleSize, Lot lot) {
    Arguments.inRange(sampleSize, 0, Shares.MOST_SAMPLED - 1, "sampleSize", "cases");
    Arguments.inRange(covered, 0, sampleSize, "covered", "cases");
    if (lot instanceof Lot.Finite finite) {
      Arguments.inRange(sampleSize, 0, finite.cases(), "sampleSize", "cases");
    }
    List<Rational> standards = classifier.standards();
    double[] masses = new double[standards.size() + 1];
    double[] before = {0, 1};
    for (int i = 0; i < standards.size(); i++) {
      double[] split = split(standards.get(i), covered, sampleSize, lot);
      masses[i] = between(before, split);
      before = split;
    }
    masses[standards.size()] = before[1];
    return ClassProbabilities.of(classifier.classes(), masses);
  }

  /** The difference of two distribution functions, taken on the side where it loses less. */
  private static double between(double[] lower, double[] upper) {
    return upper[0] <= lower[1] ? upper[0] - lower[0] : lower[1] - upper[1];
  }

  /** The probability of a coverage of at most the standard, and of one above it. */
  private static double[] split(Rational standard, long covered, long sampleSize, Lot lot) {
    LotCoverage marked;
    if (lot instanceof Lot.Finite finite) {
      long notAbove = standard.times(Rational.of(finite.cases())).floor();
      marked = new Lot.Finite(finite.cases() + 1).withCovered(notAbove + 1);
    } else {
      marked = lot.nearestTo(standard);
    }
    double[] masses = Tails.of(marked, sampleSize + 1).masses(covered);
    return new double[] {masses[1], masses[0]};
  }
}
