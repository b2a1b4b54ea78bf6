package org.nutricoverage.survey.sleac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.nutricoverage.core.Rational;
import org.nutricoverage.survey.lqas.ErrorProbabilities;
import org.nutricoverage.survey.lqas.TwoClass;

class SleacProperties {

  @Provide
  Arbitrary<List<CoveredCases>> units() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 30), Arbitraries.longs().between(0, 30))
        .as((one, other) -> CoveredCases.of(Math.min(one, other), Math.max(one, other)))
        .list()
        .ofMinSize(0)
        .ofMaxSize(12);
  }

  private static <T> List<T> shuffled(List<T> list, long seed) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, new Random(seed));
    return copy;
  }

  @Property(tries = 100)
  void achievedErrorsAreNeverAboveThoseAskedFor(
      @ForAll @IntRange(min = 1, max = 300) int cases,
      @ForAll @IntRange(min = 20, max = 80) int percent,
      @ForAll @IntRange(min = 5, max = 20) int points,
      @ForAll @IntRange(min = 1, max = 30) int error) {
    double most = error / 100.0;
    SleacSampleSize question =
        SleacSampleSize.forClassifier(TwoClass.ofPercent(percent), points / 100.0)
            .totalCases(cases)
            .maximumError(most);
    SleacSamplePlan plan = question.plan();
    assertThat(plan.sampleSize()).isBetween(1L, (long) cases);
    ErrorProbabilities errors = plan.errors().get(0);
    if (plan.isAttained()) {
      assertThat(errors.greatest()).isLessThanOrEqualTo(most * (1 + 1e-12));
      if (plan.sampleSize() > 1) {
        assertThat(question.achieved(plan.sampleSize() - 1).isAttained()).isFalse();
      }
    } else {
      assertThat(plan.sampleSize()).isEqualTo(cases);
      assertThat(plan.findings()).anyMatch(it -> it.is(SleacFinding.ERRORS_NOT_ATTAINABLE));
    }
  }

  @Property(tries = 100)
  void theFreeSearchKeepsItsErrors(
      @ForAll @IntRange(min = 1, max = 300) int cases,
      @ForAll @IntRange(min = 0, max = 70) int lower,
      @ForAll @IntRange(min = 10, max = 30) int gap,
      @ForAll @IntRange(min = 1, max = 40) int alpha,
      @ForAll @IntRange(min = 1, max = 40) int beta) {
    FreeThresholdPlan plan =
        FreeThresholdPlan.smallestSample(
            cases, lower / 100.0, (lower + gap) / 100.0, alpha / 100.0, beta / 100.0);
    assertThat(plan.errors().aboveThoughLow()).isLessThanOrEqualTo(beta / 100.0 * (1 + 1e-12));
    if (plan.isAttained()) {
      assertThat(plan.errors().notAboveThoughHigh())
          .isLessThanOrEqualTo(alpha / 100.0 * (1 + 1e-12));
    } else {
      assertThat(plan.rule().sampleSize()).isEqualTo(cases);
    }
    FreeThresholdPlan best =
        FreeThresholdPlan.bestThreshold(
            cases, plan.rule().sampleSize(), lower / 100.0, (lower + gap) / 100.0);
    assertThat(best.errors().sum()).isLessThanOrEqualTo(plan.errors().sum());
  }

  @Property(tries = 200)
  void aWholeIntervalTakesAtLeastTheNumberWanted(
      @ForAll @IntRange(min = 1, max = 2000) int listed,
      @ForAll @IntRange(min = 1, max = 2000) int any,
      @ForAll long seed) {
    int wanted = 1 + (any - 1) % listed;
    SystematicVillages selection = SystematicVillages.draw(listed, wanted, seed);
    List<Integer> positions = selection.positions();
    assertThat(selection.start()).isBetween(1, selection.interval());
    assertThat(positions).hasSize(selection.count()).hasSizeGreaterThanOrEqualTo(wanted);
    assertThat(positions.get(0)).isEqualTo(selection.start());
    assertThat(positions.get(positions.size() - 1))
        .isBetween(listed - selection.interval() + 1, listed);
    assertThat(IntStream.range(1, positions.size()))
        .allMatch(i -> positions.get(i) - positions.get(i - 1) == selection.interval());
    assertThat(SystematicVillages.startingAt(listed, wanted, selection.start()).positions())
        .isEqualTo(positions);
    assertThat(SystematicVillages.draw(listed, wanted, seed)).isEqualTo(selection);
  }

  @Property(tries = 200)
  void aFractionalIntervalTakesExactlyTheNumberWanted(
      @ForAll @IntRange(min = 1, max = 2000) int listed,
      @ForAll @IntRange(min = 1, max = 2000) int any,
      @ForAll long seed) {
    int wanted = 1 + (any - 1) % listed;
    List<Integer> positions =
        SystematicVillages.draw(listed, wanted, SystematicVillages.Rule.EXACT_COUNT, seed)
            .positions();
    assertThat(positions).hasSize(wanted).doesNotHaveDuplicates();
    assertThat(positions).isSorted().allMatch(position -> position >= 1 && position <= listed);
    int least = listed / wanted;
    assertThat(IntStream.range(1, wanted).map(i -> positions.get(i) - positions.get(i - 1)))
        .allMatch(distance -> distance == least || distance == least + 1);
  }

  @Property(tries = 30)
  void patchinessDoesNotDependOnTheOrder(
      @ForAll("units") List<CoveredCases> units, @ForAll long seed) {
    Patchiness patchiness = Patchiness.of(units);
    Patchiness other = Patchiness.of(shuffled(units, seed));
    assertThat(other.permuted(seed, 99)).isEqualTo(patchiness.permuted(seed, 99));
    assertThat(other.pearson()).isEqualTo(patchiness.pearson());
    assertThat(other.coveredOnly()).isEqualTo(patchiness.coveredOnly());
    assertThat(other.enumerated()).isEqualTo(patchiness.enumerated());
  }

  @Property(tries = 200)
  void coveredOnlyIsPearsonTimesTheShareNotCovered(@ForAll("units") List<CoveredCases> units) {
    Patchiness patchiness = Patchiness.of(units);
    if (patchiness.pearson() instanceof PatchinessResult.Tested pearson
        && patchiness.coveredOnly() instanceof PatchinessResult.Tested covered) {
      double all = units.stream().mapToLong(CoveredCases::cases).sum();
      double share = units.stream().mapToLong(CoveredCases::covered).sum() / all;
      assertThat(covered.value()).isCloseTo(pearson.value() * (1 - share), within(1e-10));
      // Pearson's statistic does not tell covered from uncovered cases.
      PatchinessResult swapped =
          Patchiness.of(
                  units.stream()
                      .map(unit -> CoveredCases.of(unit.cases() - unit.covered(), unit.cases()))
                      .toList())
              .pearson();
      assertThat(((PatchinessResult.Tested) swapped).value())
          .isCloseTo(pearson.value(), within(1e-10));
    }
  }

  @Property(tries = 100)
  void theOverallFigureLiesBetweenThoseOfTheUnits(
      @ForAll("units") List<CoveredCases> counts, @ForAll long seed) {
    List<WeightedUnit> units = new ArrayList<>();
    for (CoveredCases count : counts) {
      if (count.cases() > 0) {
        units.add(
            WeightedUnit.counted(
                "unit " + units.size(),
                Rational.of(1 + units.size() * 37L % 11),
                count.covered(),
                count.cases()));
      }
    }
    if (units.isEmpty()) {
      return;
    }
    WeightedCoverage overall = WeightedCoverage.of(units);
    assertThat(overall.exactEstimate())
        .isBetween(
            units.stream().map(WeightedUnit::coverage).min(Rational::compareTo).orElseThrow(),
            units.stream().map(WeightedUnit::coverage).max(Rational::compareTo).orElseThrow());
    WeightedCoverage other = WeightedCoverage.of(shuffled(units, seed));
    assertThat(other.standardError()).isEqualTo(overall.standardError());
    assertThat(other.estimate()).isEqualTo(overall.estimate());
    assertThat(overall.interval(0.95).contains(overall.estimate())).isTrue();
    // Only the proportions of the weights matter.
    WeightedCoverage scaled =
        WeightedCoverage.of(
            units.stream()
                .map(unit ->
                    new WeightedUnit(
                        unit.unit(),
                        unit.weight().times(Rational.of(7, 3)),
                        unit.coverage(),
                        unit.variance()))
                .toList());
    assertThat(scaled.exactEstimate()).isEqualTo(overall.exactEstimate());
    assertThat(scaled.standardError()).isEqualTo(overall.standardError());
  }
}
