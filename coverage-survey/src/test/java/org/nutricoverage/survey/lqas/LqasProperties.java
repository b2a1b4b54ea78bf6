package org.nutricoverage.survey.lqas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.nutricoverage.core.Rational;

class LqasProperties {

  private static Classifier classifier(int one, int other) {
    return one == other
        ? new TwoClass(Rational.of(one, 1000))
        : new ThreeClass(
            Rational.of(Math.min(one, other), 1000), Rational.of(Math.max(one, other), 1000));
  }

  @Property(tries = 200)
  void moreCoveredCasesNeverLowerTheClass(
      @ForAll @IntRange(min = 0, max = 1000) int one,
      @ForAll @IntRange(min = 0, max = 1000) int other,
      @ForAll @IntRange(min = 1, max = 120) int cases) {
    Classifier classifier = classifier(one, other);
    int before = -1;
    for (int covered = 0; covered <= cases; covered++) {
      CoverageClass found = classifier.classify(covered, cases).coverageClass().orElseThrow();
      int rank = classifier.classes().indexOf(found);
      assertThat(rank).isGreaterThanOrEqualTo(before);
      // Classifying a census is the same as classifying the true coverage.
      assertThat(found).isEqualTo(classifier.classOf(Rational.of(covered, cases)));
      before = rank;
    }
  }

  @Property(tries = 100)
  void probabilitiesOfTheClassesAddUpAndMoveWithCoverage(
      @ForAll @IntRange(min = 0, max = 1000) int one,
      @ForAll @IntRange(min = 0, max = 1000) int other,
      @ForAll @IntRange(min = 1, max = 60) int sample,
      @ForAll @IntRange(min = 0, max = 60) int rest) {
    Classifier classifier = classifier(one, other);
    CoverageClass lowest = classifier.classes().get(0);
    CoverageClass highest = classifier.classes().get(classifier.classes().size() - 1);
    double low = 1;
    double high = 0;
    for (OperatingPoint point :
        OperatingCharacteristic.ofEveryCount(classifier, sample, sample + rest).points()) {
      ClassProbabilities each = point.probabilities();
      assertThat(each.byClass().values().stream().mapToDouble(Double::doubleValue).sum())
          .isCloseTo(1, within(1e-14));
      assertThat(each.of(lowest)).isLessThanOrEqualTo(low + 1e-14);
      assertThat(each.of(highest)).isGreaterThanOrEqualTo(high - 1e-14);
      low = each.of(lowest);
      high = each.of(highest);
    }
  }

  @Property(tries = 200)
  void probabilitiesGivenDataAddUpAndMoveWithTheData(
      @ForAll @IntRange(min = 0, max = 1000) int one,
      @ForAll @IntRange(min = 0, max = 1000) int other,
      @ForAll @IntRange(min = 0, max = 60) int sample,
      @ForAll @IntRange(min = 0, max = 60) int rest) {
    Classifier classifier = classifier(one, other);
    Lot lot = rest == 0 || sample + rest == 0 ? Lot.unlimited() : Lot.of(sample + rest);
    CoverageClass highest = classifier.classes().get(classifier.classes().size() - 1);
    double before = 0;
    for (int covered = 0; covered <= sample; covered++) {
      ClassProbabilities given = classifier.probabilitiesGiven(covered, sample, lot);
      assertThat(given.byClass().values().stream().mapToDouble(Double::doubleValue).sum())
          .isCloseTo(1, within(1e-14));
      assertThat(given.of(highest)).isGreaterThanOrEqualTo(before - 1e-14);
      before = given.of(highest);
    }
  }

  @Property(tries = 200)
  void theComplementMirrorsTheRule(
      @ForAll @IntRange(min = 1, max = 80) int sample,
      @ForAll @IntRange(min = 0, max = 80) int rest,
      @ForAll @IntRange(min = 0, max = 100) int percent,
      @ForAll @IntRange(min = 0, max = 80) int anyThreshold) {
    int threshold = anyThreshold % sample;
    Lot.Finite lot = new Lot.Finite(sample + rest);
    long covered = (long) percent * (sample + rest) / 100;
    // More than d covered is at most n - d - 1 uncovered.
    double above =
        DecisionRule.of(sample, threshold).probabilityOfExceeding(lot.withCovered(covered));
    double mirrored =
        DecisionRule.of(sample, sample - threshold - 1)
            .probabilityOfNotExceeding(lot.withCovered(lot.cases() - covered));
    assertThat(above).isCloseTo(mirrored, within(1e-13));
  }

  @Property(tries = 200)
  void bothOutcomesOfARuleAddUp(
      @ForAll @IntRange(min = 1, max = 5000) int sample,
      @ForAll @IntRange(min = 0, max = 1000) int perMille,
      @ForAll @IntRange(min = 0, max = 1000) int standard) {
    DecisionRule rule = DecisionRule.forStandard(sample, Rational.of(standard, 1000));
    LotCoverage truth = Lot.unlimited().nearestTo(Rational.of(perMille, 1000));
    assertThat(rule.probabilityOfExceeding(truth) + rule.probabilityOfNotExceeding(truth))
        .isCloseTo(1, within(1e-12));
  }

  @Property(tries = 200)
  void theThresholdIsTheGreatestWholeNumberNotAboveTheProduct(
      @ForAll @IntRange(min = 0, max = 1_000_000) int sample,
      @ForAll @IntRange(min = 0, max = 1000) int perMille) {
    long threshold = DecisionRule.forStandardPercent(sample, perMille / 10.0).threshold();
    assertThat(threshold * 1000).isLessThanOrEqualTo((long) sample * perMille);
    assertThat((threshold + 1) * 1000).isGreaterThan((long) sample * perMille);
  }
}
