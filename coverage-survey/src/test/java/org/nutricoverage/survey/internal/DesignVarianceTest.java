package org.nutricoverage.survey.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DesignVarianceTest {

  private static SamplingTree.Fractions constant(double fraction) {
    return (unitOfRow, units, groupOfUnit, groups) -> {
      double[] fractions = new double[units];
      Arrays.fill(fractions, fraction);
      return fractions;
    };
  }

  private static SamplingTree.Stage stage(
      int @Nullable [] units, SamplingTree.@Nullable Fractions fractions) {
    return new SamplingTree.Stage(units == null ? null : Ids.of(units), fractions);
  }

  /** Three stages: 2 strata, 3 units each, 2 to 3 units in each of them, 2 rows in those. */
  private static SamplingTree threeStages(int rows) {
    int[] strata = new int[rows];
    int[] first = new int[rows];
    int[] second = new int[rows];
    int[] third = new int[rows];
    for (int row = 0; row < rows; row++) {
      strata[row] = row % 2;
      first[row] = row / 2 % 3;
      second[row] = row / 6 % (2 + strata[row]);
      third[row] = row / 36 % 2;
    }
    return SamplingTree.of(
        rows,
        Ids.of(strata),
        List.of(
            stage(first, constant(0.4)),
            stage(second, constant(0.3)),
            stage(third, constant(0.2))));
  }

  @Test
  void theTreeOfThreeStages() {
    SamplingTree tree = threeStages(72);
    assertThat(tree.rows()).isEqualTo(72);
    assertThat(tree.stages()).hasSize(3);
    assertThat(tree.stages()).extracting(SamplingStage::units).containsExactly(6, 15, 30);
    assertThat(tree.stages()).extracting(SamplingStage::groups).containsExactly(2, 6, 15);
    assertThat(tree.units()).isEqualTo(30);
    assertThat(tree.first().size(0)).isEqualTo(3);
    assertThat(tree.stages().get(2).multiplier(0)).isCloseTo(0.4 * 0.3, within(1e-15));
    assertThat(tree.stages().get(1).multiplier(0)).isEqualTo(0.4);
    assertThat(tree.first().multiplier(0)).isEqualTo(1);
    int[] units = Objects.requireNonNull(tree.unitOfRow());
    for (int row = 0; row < 72; row++) {
      assertThat(tree.first().group(tree.primary(units[row]))).isEqualTo(row % 2);
      assertThat(tree.ancestor(units[row], 2)).isEqualTo(units[row]);
      assertThat(tree.ancestor(units[row], 0)).isEqualTo(tree.primary(units[row]));
    }
    assertThat(tree.stages().get(2).loneGroups()).isEmpty();
  }

  @Test
  void rowsThatAreUnitsEndTheTree() {
    SamplingTree tree =
        SamplingTree.of(
            4,
            Ids.of(new int[] {1, 1, 2, 2}),
            List.of(stage(new int[] {1, 1, 1, 1}, constant(0.5)), stage(null, constant(0.25))));
    assertThat(tree.unitOfRow()).isNull();
    assertThat(tree.units()).isEqualTo(4);
    assertThat(tree.primary(0)).isEqualTo(0);
    assertThat(tree.primary(3)).isEqualTo(1);
    assertThat(tree.stages().get(1).multiplier(1)).isEqualTo(0.5);
    assertThat(tree.first().loneGroups()).containsExactly(0, 1);
    SamplingTree simple = SamplingTree.of(3, null, List.of(stage(null, null)));
    assertThat(simple.units()).isEqualTo(3);
    assertThat(simple.first().groups()).isEqualTo(1);
    assertThat(simple.first().fraction(2)).isZero();
    assertThat(simple.first().group(2)).isZero();
    SamplingTree one = SamplingTree.of(2, null, List.of(stage(new int[] {1, 2}, constant(1))));
    assertThat(one.first().loneGroups()).isEmpty();
    SamplingTree census = SamplingTree.of(1, null, List.of(stage(new int[] {1}, constant(1))));
    assertThat(census.first().loneGroups()).isEmpty();
    SamplingTree almost =
        SamplingTree.of(1, null, List.of(stage(new int[] {1}, constant(1 - 2e-7))));
    assertThat(almost.first().loneGroups()).containsExactly(0);
  }

  /** The same variance with the scores of all units, and with those of the units that have any. */
  @Property(tries = 80)
  void scoresOfAllAndOfSomeUnitsAgree(@ForAll long seed) {
    Random random = new Random(seed);
    SamplingTree tree = random.nextBoolean() ? threeStages(72) : oneStage(random);
    for (LoneUnits rule : LoneUnits.values()) {
      DesignVariance variance = new DesignVariance(tree, rule, false, null);
      double[][] dense = new double[2][tree.units()];
      List<Integer> present = new ArrayList<>();
      for (int unit = 0; unit < tree.units(); unit++) {
        if (random.nextInt(3) > 0) {
          present.add(unit);
          dense[0][unit] = random.nextGaussian();
          dense[1][unit] = random.nextGaussian();
        }
      }
      Collections.shuffle(present, random);
      int count = present.size();
      int[] units = new int[count + 3];
      double[][] sparse = new double[2][count + 3];
      Arrays.fill(sparse[0], 1e9);
      for (int i = 0; i < count; i++) {
        units[i] = present.get(i);
        sparse[0][i] = dense[0][units[i]];
        sparse[1][i] = dense[1][units[i]];
      }
      double[][] ofAll = variance.covariance(UnitScores.ofAll(dense));
      UnitScores some = UnitScores.ofSome(tree.units(), units, count, sparse);
      double[][] ofSome = variance.covariance(some);
      assertThat(ofAll[0][1]).isCloseTo(ofAll[1][0], within(1e-12));
      if (rule == LoneUnits.CERTAINTY) {
        for (int i = 0; i < 2; i++) {
          assertThat(ofSome[i]).containsExactly(ofAll[i], within(1e-11));
        }
      }
      assertThat(variance.variance(units, count, sparse[0])).isCloseTo(ofSome[0][0], within(1e-11));
      assertThat(variance.variance(some)).isCloseTo(ofSome[0][0], within(1e-11));
      assertThat(some.dense()[0]).containsExactly(dense[0]);
      assertThat(some.dense()[1]).containsExactly(dense[1]);
    }
  }

  private static SamplingTree oneStage(Random random) {
    int units = 4 + random.nextInt(20);
    int[] strata = new int[units];
    int[] ids = new int[units];
    for (int i = 0; i < units; i++) {
      strata[i] = i / (2 + i % 3 % 2);
      ids[i] = i;
    }
    return SamplingTree.of(
        units, Ids.of(strata), List.of(stage(ids, random.nextBoolean() ? constant(0.3) : null)));
  }

  @Test
  void unitsWithProbabilitiesOfTheirOwnThatHaveNoScores() {
    // Brewer: sum (1 - p) n/(n - 1) (z - mean)^2 with z = 3, 0, 0 and p = 0.1, 0.2, 0.6.
    SamplingTree.Fractions probabilities =
        (unitOfRow, units, groupOfUnit, groups) -> new double[] {0.1, 0.2, 0.6};
    SamplingTree tree =
        SamplingTree.of(3, null, List.of(stage(new int[] {1, 2, 3}, probabilities)));
    DesignVariance variance = new DesignVariance(tree, LoneUnits.CERTAINTY, false, null);
    double expected = 1.5 * (0.9 * 4 + 0.8 + 0.4);
    assertThat(variance.variance(new int[] {0}, 1, new double[] {3}))
        .isCloseTo(expected, within(1e-14));
    assertThat(variance.covariance(UnitScores.ofSome(3, new int[] {0}, 1, new double[] {3}))[0][0])
        .isCloseTo(expected, within(1e-14));
    assertThat(variance.isPairwise()).isFalse();
  }

  @Test
  void loneUnits() {
    // Stratum 0: 1 and 3; stratum 1: 5 alone; stratum 2: 2 and 2.
    SamplingTree tree =
        SamplingTree.of(
            5, Ids.of(new int[] {0, 0, 1, 2, 2}), List.of(stage(new int[] {0, 1, 2, 3, 4}, null)));
    double[] scores = {1, 3, 5, 2, 2};
    assertThat(variance(tree, LoneUnits.CERTAINTY, false, scores)).isCloseTo(4, within(1e-14));
    // The mean of all units is 13/5.
    assertThat(variance(tree, LoneUnits.ADJUST, false, scores))
        .isCloseTo(4 + 2.4 * 2.4, within(1e-13));
    assertThat(variance(tree, LoneUnits.AVERAGE, false, scores)).isCloseTo(4 * 1.5, within(1e-14));
    // Only strata that have scores count: 5 alone, and 2 of stratum 2.
    int[] units = {2, 3};
    double[] some = {5, 2};
    DesignVariance adjust = new DesignVariance(tree, LoneUnits.ADJUST, false, null);
    // Mean 7/3 of three units: (5 - 7/3)^2 and 2 (1 + 1).
    assertThat(adjust.variance(units, 2, some)).isCloseTo(64.0 / 9 + 4, within(1e-13));
    DesignVariance average = new DesignVariance(tree, LoneUnits.AVERAGE, false, null);
    assertThat(average.variance(units, 2, some)).isCloseTo(8, within(1e-13));
    DesignVariance adjustAll = new DesignVariance(tree, LoneUnits.ADJUST, true, null);
    // Stratum 2 has one unit with a score: 2 ((2 - 7/3)^2 + (0 - 7/3)^2).
    assertThat(adjustAll.variance(units, 2, some))
        .isCloseTo(64.0 / 9 + 2 * (1.0 / 9 + 49.0 / 9), within(1e-13));
    DesignVariance averageAll = new DesignVariance(tree, LoneUnits.AVERAGE, true, null);
    assertThat(averageAll.variance(units, 2, some)).isZero();
    DesignVariance certain = new DesignVariance(tree, LoneUnits.CERTAINTY, true, null);
    assertThat(certain.variance(units, 2, some)).isCloseTo(4, within(1e-13));
  }

  private static double variance(
      SamplingTree tree, LoneUnits rule, boolean alsoInDomains, double[] scores) {
    return new DesignVariance(tree, rule, alsoInDomains, null).variance(UnitScores.ofAll(scores));
  }

  @Test
  void aFormMayGiveLessThanNothing() {
    SamplingTree tree = SamplingTree.of(2, null, List.of(stage(null, null)));
    double[] scores = {3, 4};
    assertThat(of(tree, (a, b) -> 7).variance(UnitScores.ofAll(scores))).isEqualTo(7);
    assertThat(of(tree, (a, b) -> -7).variance(UnitScores.ofAll(scores))).isNaN();
    // Rounding: 1e-12 of the squares 9 and 16.
    assertThat(of(tree, (a, b) -> -2.4e-11).variance(UnitScores.ofAll(scores))).isZero();
    assertThat(of(tree, (a, b) -> -2.6e-11).variance(UnitScores.ofAll(scores))).isNaN();
    assertThat(of(tree, (a, b) -> -7).variance(new int[] {1}, 1, new double[] {4})).isNaN();
    assertThat(of(tree, (a, b) -> a[0] * b[1]).isPairwise()).isTrue();
    double[][] covariance =
        of(tree, (a, b) -> a[0] * b[0] + a[1] * b[1])
            .covariance(UnitScores.ofAll(new double[] {1, 2}, new double[] {3, -1}));
    assertThat(covariance[0]).containsExactly(5, 1);
    assertThat(covariance[1]).containsExactly(1, 10);
  }

  private static DesignVariance of(SamplingTree tree, PairwiseForm form) {
    return new DesignVariance(tree, LoneUnits.CERTAINTY, false, form);
  }

  @Test
  void aCompensatedSumKeepsSmallNumbers() {
    CompensatedSum sum = new CompensatedSum();
    assertThat(sum.value()).isZero();
    for (double value : new double[] {1, 1e100, 1, -1e100}) {
      sum.add(value);
    }
    assertThat(sum.value()).isEqualTo(2);
    assertThat(CompensatedSum.of(new double[] {1e16, 1, 1, 99}, 3)).isEqualTo(1e16 + 2);
    assertThat(CompensatedSum.of(new double[] {1, 1e16, 1}, 3)).isEqualTo(1e16 + 2);
    assertThat(CompensatedSum.of(new double[0], 0)).isZero();
  }
}
