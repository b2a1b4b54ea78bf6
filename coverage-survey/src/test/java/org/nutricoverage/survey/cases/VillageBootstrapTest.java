package org.nutricoverage.survey.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.interval.IntervalKind;

class VillageBootstrapTest {

  private static final VillageCaseList VILLAGES =
      VillageCaseList.of(
          VillageCases.of("Kavumu", 3, 9, 4),
          VillageCases.of("Bulambo", 0, 2, 0),
          VillageCases.of("Mulamba", 5, 4, 6),
          VillageCases.of("Kaniola", 1, 0, 3));

  @Test
  void theListHasAnOrderOfItsOwn() {
    assertThat(VILLAGES.villages())
        .extracting(VillageCases::village)
        .containsExactly("Bulambo", "Kaniola", "Kavumu", "Mulamba");
    assertThat(VILLAGES.size()).isEqualTo(4);
    assertThat(VILLAGES.total()).isEqualTo(CaseCounts.of(9, 15, 13));
    assertThat(VILLAGES.findings()).isEmpty();
  }

  @Test
  void villagesOfOneNameAreOrderedByCountsAndNamed() {
    VillageCaseList list =
        VillageCaseList.of(
            VillageCases.of("B", 1, 1, 2),
            VillageCases.of("C", 0, 0, 0),
            VillageCases.of("B", 1, 1, 1),
            VillageCases.of("A", 0, 0, 0),
            VillageCases.of("B", 1, 0, 9),
            VillageCases.of("B", 0, 9, 9),
            VillageCases.of("C", 0, 0, 0));

    assertThat(list.villages().subList(1, 5))
        .extracting(VillageCases::counts)
        .containsExactly(
            CaseCounts.of(0, 9, 9),
            CaseCounts.of(1, 0, 9),
            CaseCounts.of(1, 1, 1),
            CaseCounts.of(1, 1, 2));
    assertThat(list.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING DUPLICATE_VILLAGE (village B): 4 entries have this name; all are counted",
            "WARNING DUPLICATE_VILLAGE (village C): 2 entries have this name; all are counted");
  }

  @Test
  void listsMerge() {
    VillageCaseList one = VillageCaseList.of(List.of(VillageCases.of("B", 1, 2, 3)));
    VillageCaseList two = VillageCaseList.of(VillageCases.of("A", 4, 5, 6));

    assertThat(one.plus(two))
        .isEqualTo(VillageCaseList.of(VillageCases.of("A", 4, 5, 6), VillageCases.of("B", 1, 2, 3)))
        .isEqualTo(two.plus(one));
    assertThat(one.plus(VillageCaseList.NONE)).isEqualTo(one);
    assertThat(VillageCaseList.NONE.findings()).isEmpty();
  }

  @Test
  void aVillageHasANameInAnyScript() {
    assertThat(VillageCases.of(" قرية ", 0, 0, 0).village()).isEqualTo("قرية");
    assertThatThrownBy(() -> VillageCases.of(" ", 0, 0, 0))
        .hasMessage("village must be a text that is not blank");
    assertThatThrownBy(() ->
            VillageCaseList.of(
                VillageCases.of("A", 100_000_000, 0, 0), VillageCases.of("B", 1, 0, 0)))
        .hasMessageStartingWith("casesInProgramme must be a number of children from 0 to");
  }

  @Test
  void sameSeedSameResultOtherSeedOtherResult() {
    BootstrapDistribution first = run(1);

    assertThat(run(1)).isEqualTo(first);
    assertThat(run(2)).isNotEqualTo(first);
    assertThat(run(1).interval(0.95)).isEqualTo(first.interval(0.95));
    // Seeds next to each other must not draw the same villages in another order.
    assertThat(run(0).quantile(0.3)).isNotEqualTo(run(1).quantile(0.3));
  }

  private static BootstrapDistribution run(long seed) {
    return VillageBootstrap.of(VILLAGES, seed)
        .withReplicates(500)
        .run(CoverageEstimator.TREATMENT_COVERAGE, RecoveryRatio.DEFAULT);
  }

  @Test
  void twoVillagesGiveTheThreeSamplesThatThereAre() {
    // A and B, A twice, B twice: coverage 1/2, 1 and 0, with probabilities 1/2, 1/4 and 1/4.
    BootstrapDistribution replicates =
        VillageBootstrap.of(
                VillageCaseList.of(VillageCases.of("A", 10, 0, 0), VillageCases.of("B", 0, 10, 0)),
                7)
            .withReplicates(4_000)
            .run(CoverageEstimator.CASE_FINDING_EFFECTIVENESS, RecoveryRatio.DEFAULT);

    assertThat(replicates.replicates()).isEqualTo(4_000);
    assertThat(replicates.quantile(0)).hasValue(0);
    assertThat(replicates.quantile(0.2)).hasValue(0);
    assertThat(replicates.quantile(0.5)).hasValue(0.5);
    assertThat(replicates.quantile(0.8)).hasValue(1);
    assertThat(replicates.quantile(1)).hasValue(1);
    // The standard deviation of such a variable is sqrt(1/8); 4,000 draws miss it by 1 % or so.
    assertThat(replicates.standardError().orElseThrow()).isCloseTo(Math.sqrt(0.125), within(0.02));
    assertThat(replicates.interval(0.95).orElseThrow())
        .hasToString("0.0 % to 100.0 % (95 % confidence interval, village bootstrap)");
    assertThat(replicates.seed()).isEqualTo(7);
    assertThat(replicates).hasToString("4,000 replicates, 0 undefined, seed 7");
  }

  @Test
  void imputesAnewInEachReplicate() {
    // A alone: R_out = floor(6 * 0 / ...) = 0, coverage 1. B alone: 0 of 8. Together 6/(6+4+8).
    BootstrapDistribution replicates =
        VillageBootstrap.of(
                VillageCaseList.of(VillageCases.of("A", 0, 0, 6), VillageCases.of("B", 0, 4, 0)), 3)
            .withReplicates(1_000)
            .run(CoverageEstimator.TREATMENT_COVERAGE, RecoveryRatio.DEFAULT);

    assertThat(replicates.quantile(0)).hasValue(0);
    assertThat(replicates.quantile(0.5)).hasValue(6.0 / 18);
    assertThat(replicates.quantile(1)).hasValue(1);
  }

  @Test
  void quantilesLieBetweenNeighboursInProportion() {
    BootstrapDistribution two = new BootstrapDistribution(new double[] {0.6, 0.2}, 3, 9);

    assertThat(two.quantile(0.25).orElseThrow()).isCloseTo(0.3, within(1e-15));
    assertThat(two.standardError().orElseThrow()).isCloseTo(Math.sqrt(0.08), within(1e-15));
    assertThat(two.interval(0.5).orElseThrow().lower()).isCloseTo(0.3, within(1e-15));
    assertThat(two.interval(0.5).orElseThrow().upper()).isCloseTo(0.5, within(1e-15));
    assertThat(two.undefinedReplicates()).isEqualTo(3);
    assertThatThrownBy(() -> two.quantile(1.5))
        .hasMessage("probability must be a fraction from 0 to 1 but was 1.5");
    assertThatThrownBy(() -> two.interval(0.4))
        .hasMessage(
            "level must be a fraction from 0.5 to below 1 (0.95 stands for 95 %) but was 0.4");
  }

  @Test
  void noEstimateNoQuantile() {
    BootstrapDistribution none = new BootstrapDistribution(new double[0], 100, 1);

    assertThat(none.quantile(0.5)).isEmpty();
    assertThat(none.standardError()).isEmpty();
    assertThat(none.interval(0.95)).isEmpty();
    assertThat(new BootstrapDistribution(new double[] {0.5}, 0, 1).standardError()).isEmpty();
    assertThat(new BootstrapDistribution(new double[] {0.5}, 0, 1).quantile(0.9)).hasValue(0.5);
  }

  @Test
  void replicatesWithoutCasesAreCounted() {
    BootstrapDistribution replicates =
        VillageBootstrap.of(
                VillageCaseList.of(VillageCases.of("A", 0, 0, 0), VillageCases.of("B", 1, 1, 0)), 5)
            .withReplicates(1_000)
            .run(CoverageEstimator.TREATMENT_COVERAGE, RecoveryRatio.DEFAULT);

    assertThat(replicates.undefinedReplicates()).isBetween(150, 350);
    assertThat(replicates.replicates() + replicates.undefinedReplicates()).isEqualTo(1_000);
    assertThat(replicates.quantile(0)).hasValue(0.5);
  }

  @Test
  void refusesWhatCannotBeResampled() {
    assertThatThrownBy(
            () -> VillageBootstrap.of(VillageCaseList.of(VillageCases.of("A", 1, 1, 1)), 1))
        .hasMessage("villages must be a number of villages of at least 2 but was 1");
    assertThatThrownBy(() -> VillageBootstrap.of(VILLAGES, 1).withReplicates(99))
        .hasMessage("replicates must be a number of replicates from 100 to 1000000 but was 99");
    assertThatThrownBy(() ->
            VillageBootstrap.of(
                VillageCaseList.of(
                    VillageCases.of("A", 30_000_000, 20_000_001, 0), VillageCases.of("B", 0, 0, 0)),
                1))
        .hasMessage(
            "the cases of one village must be a number of children from 0 to 50000000 but was"
                + " 50000001");
    assertThat(VillageBootstrap.of(VILLAGES, 1).replicates()).isEqualTo(1_999);
  }

  @Test
  void areValues() {
    new EqualsTester()
        .addEqualityGroup(
            new BootstrapDistribution(new double[] {0.1, 0.2}, 0, 1),
            new BootstrapDistribution(new double[] {0.2, 0.1}, 0, 1))
        .addEqualityGroup(new BootstrapDistribution(new double[] {0.1, 0.2}, 1, 1))
        .addEqualityGroup(new BootstrapDistribution(new double[] {0.1, 0.2}, 0, 2))
        .addEqualityGroup(new BootstrapDistribution(new double[] {0.1, 0.3}, 0, 1))
        .testEquals();
    SerializableTester.reserializeAndAssert(
        new BootstrapDistribution(new double[] {0.1, 0.2}, 0, 1));
    SerializableTester.reserializeAndAssert(VillageBootstrap.of(VILLAGES, 4));
    SerializableTester.reserializeAndAssert(VILLAGES);
    assertThat(CaseInterval.VILLAGE_BOOTSTRAP.kind()).isEqualTo(IntervalKind.SAMPLING);
  }
}
