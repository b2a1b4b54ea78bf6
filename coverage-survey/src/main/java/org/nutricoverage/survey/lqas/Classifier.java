package org.nutricoverage.survey.lqas;

import java.io.Serializable;
import java.util.List;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * Sorts coverages into classes by one or two standards.
 *
 * <p>{@link TwoClass} and {@link ThreeClass} are the two kinds. A class is monotone: with more
 * covered cases of the same sample it never falls.
 *
 * @since 0.1.0
 */
public sealed interface Classifier extends Serializable permits TwoClass, ThreeClass {

  /**
   * The standards.
   *
   * @return one or two exact fractions from 0 to 1, rising
   */
  List<Rational> standards();

  /**
   * The classes.
   *
   * @return one more than there are standards, rising
   */
  List<CoverageClass> classes();

  /**
   * What is to be said of the standards themselves.
   *
   * @return findings, empty if there is nothing
   */
  List<Finding> findings();

  /**
   * The decision rules for a sample, one for each standard.
   *
   * @param sampleSize n, the number of cases found, from 0 to 1,000,000,000
   * @return the rules, rising
   * @throws IllegalArgumentException if the number is not in the range
   */
  default List<DecisionRule> rules(long sampleSize) {
    return standards().stream()
        .map(standard -> DecisionRule.forStandard(sampleSize, standard))
        .toList();
  }

  /**
   * Classifies a sample.
   *
   * @param covered the number of covered cases, from 0 to {@code sampleSize}
   * @param sampleSize n, the number of cases found, from 0 to 1,000,000,000; without a case there
   *     is no class
   * @return the classification
   * @throws IllegalArgumentException if a number is not in its range
   */
  default Classification classify(long covered, long sampleSize) {
    return new Classification(this, covered, sampleSize);
  }

  /**
   * The class to which a true coverage belongs.
   *
   * @param coverage an exact fraction from 0 to 1
   * @return the class; a coverage equal to a standard is not above it
   * @throws IllegalArgumentException if the coverage is not in the range
   */
  default CoverageClass classOf(Rational coverage) {
    Shares.checked(coverage, "coverage");
    long exceeded = standards().stream().filter(one -> coverage.compareTo(one) > 0).count();
    return classes().get((int) exceeded);
  }

  /**
   * How likely a sample is to be put into each class when the true coverage is known.
   *
   * @param sampleSize n, the number of cases in the sample, from 1 to 1,000,000,000
   * @param truth the lot with its true coverage; a lot of known size must hold the sample
   * @return the probabilities, hypergeometric in a lot of known size, else binomial
   * @throws IllegalArgumentException if the sample is empty or larger than the lot
   */
  default ClassProbabilities probabilities(long sampleSize, LotCoverage truth) {
    Arguments.inRange(sampleSize, 1, Shares.MOST_SAMPLED, "sampleSize", "cases");
    long[] thresholds = rules(sampleSize).stream().mapToLong(DecisionRule::threshold).toArray();
    return ClassProbabilities.of(classes(), Tails.of(truth, sampleSize).masses(thresholds));
  }

  /**
   * How likely each class is to be the true one after a sample, if every coverage was equally
   * likely before.
   *
   * <p>In an unlimited lot the coverage has the Beta distribution with the parameters 1 + covered
   * and 1 + n - covered. In a lot of N cases each number K of covered cases from 0 to N was equally
   * likely; then P(K {@literal <=} k) is the probability of more than {@code covered} among n + 1
   * drawn from N + 1 of which k + 1 are marked. Without a sample the prior comes out. No manual
   * gives this figure; it stands beside the class, which it does not change.
   *
   * @param covered the number of covered cases, from 0 to {@code sampleSize}
   * @param sampleSize n, the number of cases found, from 0 to 999,999,999
   * @param lot the lot; one of known size must hold the sample
   * @return the probabilities, right to about 12 decimals
   * @throws IllegalArgumentException if a number is not in its range
   */
  default ClassProbabilities probabilitiesGiven(long covered, long sampleSize, Lot lot) {
    return Posterior.of(this, covered, sampleSize, lot);
  }
}
