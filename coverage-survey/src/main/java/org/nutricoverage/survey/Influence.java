package org.nutricoverage.survey;

/**
 * How much a row moves an estimate, and how much rows differ in it: the linearisation of a ratio of
 * totals and of a total.
 */
final class Influence {

  private final Variable.Kind kind;
  private final double estimate;
  private final double rest;
  private final double total;
  private final double weight;
  private final long observations;
  private final double numerator;

  private Influence(Variable.Kind kind, DomainSums sums) {
    this.kind = kind;
    estimate = sums.estimate();
    total = sums.denominator;
    weight = sums.weight;
    observations = sums.observations;
    numerator = sums.numerator;
    rest = (sums.denominator - sums.numerator) / sums.denominator;
  }

  static Influence of(Variable variable, DomainSums sums) {
    return new Influence(variable.kind(), sums);
  }

  /** The influence of a row with the given values, for one unit of weight. */
  double of(double y, double x) {
    return switch (kind) {
      case TOTAL -> y;
      case PROPORTION -> (y > 0 ? rest : -estimate) / total;
      case MEAN, RATIO -> (y - estimate * x) / total;
    };
  }

  /** The variable whose variance among the observations gives the design effect. */
  double spreadOf(double y, double x) {
    return kind == Variable.Kind.RATIO ? (y - estimate * x) / total : y;
  }

  double middleOfSpread() {
    return switch (kind) {
      case RATIO -> 0;
      case TOTAL -> numerator / weight;
      case MEAN, PROPORTION -> estimate;
    };
  }

  /** The variance in a simple random sample of as many observations, drawn with replacement. */
  double simpleRandomVariance(double weightedSquares) {
    if (observations < 2) {
      return Double.NaN;
    }
    double n = observations;
    double ofOne = n / (n - 1) * weightedSquares / weight;
    return switch (kind) {
      case MEAN, PROPORTION -> ofOne / n;
      case TOTAL, RATIO -> ofOne * weight * weight / n;
    };
  }
}
