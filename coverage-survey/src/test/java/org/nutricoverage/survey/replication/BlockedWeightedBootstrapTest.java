package org.nutricoverage.survey.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.interval.ConfidenceInterval;

class BlockedWeightedBootstrapTest {

  private static final double NONE = Double.NaN;
  private static final double[] POPULATION = {300, 500, 200};
  private static final int[] CLUSTER = {0, 0, 1, 1, 2, 2};
  private static final double[] COVERED = {1, 0, 1, 1, 0, 0};
  private static final BlockedWeightedBootstrap BOOTSTRAP =
      BlockedWeightedBootstrap.of(POPULATION, 400, 42);

  private static BlockedBootstrapEstimate replayed(int[][] draws) {
    return BOOTSTRAP.replay(draws).proportion(CLUSTER, COVERED);
  }

  @Test
  void replaysDraws() {
    int[][] draws = {{0, 1}, {0, 2, 3, 3}, {4}, {0, 1, 2, 3, 4, 5}, {1, 1, 1, 2}};
    BlockedWeightedBootstrap replaying = BOOTSTRAP.recordingDraws().replay(draws);
    draws[2][0] = 3;
    BlockedBootstrapEstimate estimate = replaying.proportion(CLUSTER, COVERED);
    assertThat(estimate.replicates()).isEqualTo(5);
    double[] expected = {0.5, 1, 0, 0.5, 0.25};
    for (int r = 0; r < 5; r++) {
      assertThat(estimate.replicateEstimate(r)).hasValue(expected[r]);
    }
    assertThat(estimate.estimate()).hasValue(0.5);
    assertThat(estimate.mean().orElseThrow()).isEqualTo(0.45, within(1e-16));
    // squares of 0.05, 0.55, 0.45, 0.05, 0.2: 0.55
    assertThat(estimate.standardError().orElseThrow())
        .isEqualTo(Math.sqrt(0.55 / 4), within(1e-15));
    ConfidenceInterval interval = Oracle.interval(estimate.interval(0.5));
    assertThat(interval.lower()).isEqualTo(0.25);
    assertThat(interval.upper()).isEqualTo(0.5);
    assertThat(interval.method()).isEqualTo(ReplicateInterval.PERCENTILE);
    assertThat(estimate.seed()).isEmpty();
    assertThat(estimate.generator()).isEmpty();
    assertThat(estimate.label()).isEqualTo("blocked weighted bootstrap, 5 replicates, replayed");
    assertThat(estimate.draws().orElseThrow()[2]).containsExactly(4);
    assertThat(estimate)
        .hasToString(
            "blocked weighted bootstrap, 5 replicates, replayed: median"
                + " 50.0 %, standard error 37.1 %");
    assertThat(replayed(new int[][] {{0}}).draws()).isEmpty();
    assertThat(replayed(new int[][] {{0}}).standardError()).isEmpty();
    assertThat(Oracle.reason(replayed(new int[][] {{0}}).interval(0.9)))
        .isEqualTo("1 replicate gave an estimate");
  }

  /** The arithmetic of the class comment: centre 0.65, variance 0.76 / 3 / 4, inner part 0.15. */
  @Test
  void tellsCentreAndStandardError() {
    BlockedBootstrapEstimate estimate = BOOTSTRAP.proportion(CLUSTER, COVERED);
    assertThat(estimate.analyticCentre().orElseThrow()).isEqualTo(0.65, within(1e-15));
    assertThat(estimate.analyticStandardError().orElseThrow())
        .isEqualTo(Math.sqrt(0.76 / 12), within(1e-15));
    assertThat(
            BOOTSTRAP
                .withoutInnerResampling()
                .proportion(CLUSTER, COVERED)
                .analyticStandardError()
                .orElseThrow())
        .isEqualTo(Math.sqrt(0.61 / 12), within(1e-15));
  }

  @Test
  void missingAnswersAreDrawnAndDoNotCount() {
    double[] values = {1, NONE, 1, 0, NONE, NONE};
    BlockedBootstrapEstimate estimate =
        BlockedWeightedBootstrap.of(POPULATION, 400, 1)
            .replay(new int[][] {{0, 1}, {1, 4, 5}, {2, 3, 4}})
            .proportion(CLUSTER, values);
    assertThat(estimate.replicateEstimate(0)).hasValue(1);
    assertThat(estimate.replicateEstimate(1)).isEmpty();
    assertThat(estimate.replicateEstimate(2)).hasValue(0.5);
    assertThat(estimate.dropped()).isEqualTo(1);
    assertThat(estimate.estimate()).hasValue(0.75);
    // sums 0.3 x 1 + 0.5 x 1 above, 0.3 x 1 + 0.5 x 2 below
    double r = 0.8 / 1.3;
    assertThat(estimate.analyticCentre().orElseThrow()).isEqualTo(r, within(1e-15));
    double between = 0.3 * (1 - r) * (1 - r) + 0.5 * (1 - 2 * r) * (1 - 2 * r);
    double within = 0.3 * (1 - r) * (1 - r) / 2 + 0.5 * 0.5;
    assertThat(estimate.analyticStandardError().orElseThrow())
        .isEqualTo(Math.sqrt((between + within) / 3) / 1.3, within(1e-15));
    assertThat(estimate.findings().stream().map(Finding::toString))
        .containsExactly(
            "WARNING REPLICATES_DROPPED: 1 of 3 replicates gave no estimate, as no row drawn has a"
                + " known answer",
            "WARNING FEW_REPLICATES: 3 random replicates; 200 or more keep the chance of the draws"
                + " out of the standard error",
            "WARNING UNEQUAL_CLUSTER_SAMPLES: clusters have from 0 to 2 known answers; a cluster"
                + " without answers does not count at all");
  }

  @Test
  void unequalClustersAreTold() {
    BlockedBootstrapEstimate estimate =
        BlockedWeightedBootstrap.of(new double[] {1, 1}, 400, 1)
            .proportion(new int[] {0, 0, 0, 1}, new double[] {1, 1, 1, 0});
    assertThat(estimate.findings().stream().map(Finding::toString))
        .containsExactly(
            "WARNING UNEQUAL_CLUSTER_SAMPLES: clusters have from 1 to 3 known answers; the"
                + " replicates centre at 75.0 %, the mean of the clusters weighted by population is"
                + " 50.0 %");
    BlockedBootstrapEstimate ratio =
        BlockedWeightedBootstrap.of(new double[] {1, 1}, 400, 1)
            .ratio(new int[] {0, 0, 0, 1}, new double[] {1, 1, 1, 0}, new double[] {1, 1, 1, 1});
    assertThat(ratio.findings().get(0).message())
        .endsWith("centre at 0.75, the mean of the clusters weighted by population is 0.5");
    assertThat(BOOTSTRAP.proportion(CLUSTER, COVERED).findings()).isEmpty();
  }

  @Test
  void withoutAnswersThereIsNoEstimate() {
    double[] unknown = new double[6];
    Arrays.fill(unknown, NONE);
    BlockedBootstrapEstimate estimate = BOOTSTRAP.proportion(CLUSTER, unknown);
    assertThat(estimate.estimate()).isEmpty();
    assertThat(estimate.mean()).isEmpty();
    assertThat(estimate.standardError()).isEmpty();
    assertThat(estimate.analyticCentre()).isEmpty();
    assertThat(estimate.analyticStandardError()).isEmpty();
    assertThat(estimate.dropped()).isEqualTo(400);
    assertThat(estimate.notAvailable()).contains("no replicate has a known answer");
    assertThat(estimate)
        .hasToString(
            "blocked weighted bootstrap, 400 replicates, seed 42: no estimate, no replicate has a"
                + " known answer");
    assertThat(BOOTSTRAP.proportion(CLUSTER, COVERED).notAvailable()).isEmpty();
  }

  @Test
  void everybodyCovered() {
    double[] all = new double[6];
    Arrays.fill(all, 1);
    BlockedBootstrapEstimate estimate = BOOTSTRAP.proportion(CLUSTER, all);
    assertThat(estimate.estimate()).hasValue(1);
    assertThat(estimate.standardError()).hasValue(0);
    assertThat(estimate.analyticStandardError()).hasValue(0);
    assertThat(Oracle.interval(estimate.interval(0.95)).width()).isZero();
  }

  /** One stream a replicate: a uniform number for each cluster, then the rows in them. */
  @Test
  void drawsByRouletteWheel() {
    int[][] draws = BOOTSTRAP.recordingDraws().proportion(CLUSTER, COVERED).draws().orElseThrow();
    assertThat(draws).hasNumberOfRows(400);
    SplittableRandom root = new SplittableRandom(42).split();
    for (int[] drawn : draws) {
      SplittableRandom random = root.split();
      int[] picked = new int[3];
      for (int j = 0; j < 3; j++) {
        double u = random.nextDouble();
        picked[j] = u <= 0.3 ? 0 : u <= 0.8 ? 1 : 2;
      }
      int[] expected = new int[6];
      for (int j = 0; j < 6; j++) {
        expected[j] = 2 * picked[j / 2] + random.nextInt(2);
      }
      assertThat(drawn).isEqualTo(expected);
    }
    // from an implementation of the generator in another language
    assertThat(draws[0]).containsExactly(4, 5, 2, 2, 2, 3);
    assertThat(draws[1]).containsExactly(3, 2, 2, 3, 4, 5);
  }

  @Test
  void theOlderFormTakesWholeClusters() {
    BlockedBootstrapEstimate estimate =
        BOOTSTRAP.recordingDraws().withoutInnerResampling().proportion(CLUSTER, COVERED);
    for (int[] drawn : estimate.draws().orElseThrow()) {
      assertThat(drawn).hasSize(6);
      for (int j = 0; j < 6; j += 2) {
        assertThat(drawn[j] % 2).isZero();
        assertThat(drawn[j + 1]).isEqualTo(drawn[j] + 1);
      }
    }
    assertThat(estimate.label())
        .isEqualTo(
            "blocked weighted bootstrap without resampling inside clusters, 400 replicates, seed"
                + " 42");
  }

  @Test
  void theWheelStopsAtTheFirstClusterThatReachesU() {
    BlockedRows rows =
        BlockedRows.of(new double[] {1, 1, 2}, new int[] {0}, new double[1], new double[1]);
    assertThat(rows.unitAt(0)).isZero();
    assertThat(rows.unitAt(0.25)).isZero();
    assertThat(rows.unitAt(Math.nextUp(0.25))).isEqualTo(1);
    assertThat(rows.unitAt(0.5)).isEqualTo(1);
    assertThat(rows.unitAt(0.75)).isEqualTo(2);
    assertThat(rows.unitAt(Math.nextDown(1.0))).isEqualTo(2);
  }

  @Test
  void replicatesDoNotDependOnTheirNumberAndStrataDoNotShareStreams() {
    BlockedBootstrapEstimate few =
        BlockedWeightedBootstrap.of(POPULATION, 10, 42).proportion(CLUSTER, COVERED);
    BlockedBootstrapEstimate many = BOOTSTRAP.proportion(CLUSTER, COVERED);
    for (int r = 0; r < 10; r++) {
      assertThat(few.replicateEstimate(r)).isEqualTo(many.replicateEstimate(r));
    }
    assertThat(BOOTSTRAP.forStratum(0)).isEqualTo(BOOTSTRAP);
    BlockedBootstrapEstimate other =
        BOOTSTRAP.forStratum(3).recordingDraws().proportion(CLUSTER, COVERED);
    SplittableRandom root = new SplittableRandom(42);
    SplittableRandom fourth = root.split();
    for (int h = 0; h < 3; h++) {
      fourth = root.split();
    }
    double u = fourth.split().nextDouble();
    assertThat(other.draws().orElseThrow()[0][0] / 2).isEqualTo(u <= 0.3 ? 0 : u <= 0.8 ? 1 : 2);
    assertThat(other.label())
        .isEqualTo("blocked weighted bootstrap, 400 replicates, seed 42, stratum 3");
    assertThat(other.seed()).hasValue(42);
    assertThat(other.generator()).contains(RandomStreams.GENERATOR);
    assertThat(BOOTSTRAP)
        .hasToString("blocked weighted bootstrap, 400 replicates, seed 42, 3 clusters");
  }

  /** The large-sample standard error holds to first order; of R draws sqrt(1/(2R)) is in doubt. */
  @Test
  void manyClustersTendToTheAnalyticFigures() {
    int clusters = 150;
    double[] population = new double[clusters];
    int[] cluster = new int[6 * clusters];
    double[] values = new double[6 * clusters];
    SplittableRandom random = new SplittableRandom(7);
    for (int row = 0; row < values.length; row++) {
      cluster[row] = row / 6;
      population[row / 6] = 100 + row % 500;
      values[row] = random.nextInt(10) == 0 ? NONE : random.nextInt(3) > row % 7 % 3 ? 1 : 0;
    }
    int replicates = 2000;
    BlockedWeightedBootstrap bootstrap = BlockedWeightedBootstrap.of(population, replicates, 11);
    for (BlockedWeightedBootstrap form : List.of(bootstrap, bootstrap.withoutInnerResampling())) {
      BlockedBootstrapEstimate estimate = form.proportion(cluster, values);
      double error = estimate.analyticStandardError().orElseThrow();
      assertThat(estimate.standardError().orElseThrow())
          .isEqualTo(error, within(error * (4 / Math.sqrt(2.0 * replicates) + 0.02)));
      assertThat(estimate.mean().orElseThrow())
          .isEqualTo(
              estimate.analyticCentre().orElseThrow(),
              within(4 * error / Math.sqrt(replicates) + error * error));
    }
  }

  @Test
  void ratioOfTwoSums() {
    int[] cluster = {0, 0, 1};
    BlockedBootstrapEstimate estimate =
        BlockedWeightedBootstrap.of(new double[] {1, 3}, 2, 1)
            .replay(new int[][] {{0, 1}, {0, 2}, {2, 2}, {1, 1}})
            .ratio(cluster, new double[] {1, 2, 5}, new double[] {2, NONE, 4});
    assertThat(estimate.replicateEstimate(0)).hasValue(0.5);
    assertThat(estimate.replicateEstimate(1)).hasValue(1);
    assertThat(estimate.replicateEstimate(2)).hasValue(1.25);
    assertThat(estimate.replicateEstimate(3)).isEmpty();
    assertThat(estimate.analyticCentre().orElseThrow())
        .isEqualTo((0.25 + 3.75) / (0.5 + 3), within(1e-15));
    assertThat(estimate.toString()).contains("median 1.0,");
    // nobody eligible: no ratio
    assertThat(
            BlockedWeightedBootstrap.of(new double[] {1}, 2, 1)
                .ratio(new int[] {0}, new double[] {0}, new double[] {0})
                .estimate())
        .isEmpty();
  }

  @Test
  void strataAreCombinedByPopulation() {
    BlockedBootstrapEstimate north =
        BOOTSTRAP.replay(new int[][] {{0, 1}, {2, 3}}).proportion(CLUSTER, COVERED);
    BlockedBootstrapEstimate south =
        BOOTSTRAP.replay(new int[][] {{4, 5}, {0, 2, 3, 4}}).proportion(CLUSTER, COVERED);
    StratifiedBootstrapEstimate all =
        StratifiedBootstrapEstimate.of(new double[] {1000, 3000}, List.of(north, south));
    // medians 0.75 and 0.375, standard errors sqrt(0.125) and sqrt(0.28125)
    assertThat(all.estimate().orElseThrow()).isEqualTo(0.46875, within(1e-15));
    double error = Math.sqrt(0.125 / 16 + 0.28125 * 9 / 16);
    assertThat(all.standardError().orElseThrow()).isEqualTo(error, within(1e-15));
    assertThat(all.populationShare(1)).isEqualTo(0.75);
    assertThat(all.strata()).containsExactly(north, south);
    assertThat(all.notAvailable()).isEmpty();
    ConfidenceInterval interval = Oracle.interval(all.interval(0.5));
    assertThat(interval.lower()).isEqualTo(0.46875 - 0.6744897501960817 * error, within(1e-13));
    assertThat(interval.upper()).isEqualTo(0.46875 + 0.6744897501960817 * error, within(1e-13));
    assertThat(interval.method()).isEqualTo(ReplicateInterval.COMBINED_STRATA);
    ConfidenceInterval clipped = Oracle.interval(all.interval(0.95));
    assertThat(clipped.lower()).isZero();
    assertThat(clipped.upper()).isEqualTo(1);
    assertThat(all.findings())
        .hasSize(2)
        .allMatch(finding -> finding.is(ReplicationFinding.FEW_REPLICATES))
        .extracting(finding -> finding.place().get("stratum"))
        .containsExactly("0", "1");
    assertThat(all).hasToString("2 strata combined: estimate 0.46875, standard error " + error);
    assertThatThrownBy(() -> all.populationShare(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void ratiosOfStrataAreNotClipped() {
    BlockedBootstrapEstimate ratio =
        BlockedWeightedBootstrap.of(new double[] {1, 1}, 2, 1)
            .replay(new int[][] {{0}, {1}})
            .ratio(new int[] {0, 1}, new double[] {1, 5}, new double[] {1, 1});
    ConfidenceInterval interval =
        Oracle.interval(
            StratifiedBootstrapEstimate.of(new double[] {9}, List.of(ratio)).interval(0.95));
    assertThat(interval.lower()).isNegative();
    assertThat(interval.upper()).isGreaterThan(5);
  }

  @Test
  void strataWithoutFiguresAreNamed() {
    BlockedBootstrapEstimate none =
        BOOTSTRAP.replay(new int[][] {{}, {}}).proportion(CLUSTER, COVERED);
    BlockedBootstrapEstimate one = BOOTSTRAP.replay(new int[][] {{0}}).proportion(CLUSTER, COVERED);
    BlockedBootstrapEstimate equal =
        BOOTSTRAP.replay(new int[][] {{0}, {0}}).proportion(CLUSTER, COVERED);
    StratifiedBootstrapEstimate missing =
        StratifiedBootstrapEstimate.of(new double[] {1, 1, 1}, List.of(none, equal, none));
    assertThat(missing.estimate()).isEmpty();
    assertThat(missing.standardError()).isEmpty();
    assertThat(missing.notAvailable()).contains("no estimate in stratum 0, 2");
    assertThat(Oracle.reason(missing.interval(0.95))).isEqualTo("no estimate in stratum 0, 2");
    assertThat(missing).hasToString("3 strata combined: no estimate in stratum 0, 2");
    StratifiedBootstrapEstimate lone =
        StratifiedBootstrapEstimate.of(new double[] {1}, List.of(one));
    assertThat(Oracle.reason(lone.interval(0.95)))
        .isEqualTo("a stratum has only one replicate with an estimate");
    assertThat(lone).hasToString("1 stratum combined: estimate 1.0");
    StratifiedBootstrapEstimate same =
        StratifiedBootstrapEstimate.of(new double[] {1}, List.of(equal));
    assertThat(Oracle.reason(same.interval(0.95)))
        .isEqualTo("the replicates do not differ and say nothing of the variance");
  }

  @Test
  void strataAreChecked() {
    BlockedBootstrapEstimate zero = BOOTSTRAP.forStratum(0).proportion(CLUSTER, COVERED);
    BlockedBootstrapEstimate one = BOOTSTRAP.forStratum(1).proportion(CLUSTER, COVERED);
    BlockedBootstrapEstimate ratio = BOOTSTRAP.forStratum(2).ratio(CLUSTER, COVERED, COVERED);
    assertThat(StratifiedBootstrapEstimate.of(new double[] {1, 1}, List.of(zero, one)).strata())
        .hasSize(2);
    combineRefused(
        new double[] {1, 1, 1},
        List.of(zero, one, zero),
        "strata must be drawn from streams of their own (forStratum), but those of strata 0 and 2"
            + " are the same");
    combineRefused(
        new double[] {1, 1},
        List.of(zero, ratio),
        "strata must be all proportions or all ratios, but stratum 1 differs");
    combineRefused(
        new double[] {1},
        List.of(zero, one),
        "populationOfStratum must be an array of one population for each of 2 strata but was 1");
    combineRefused(
        new double[] {1, 0},
        List.of(zero, one),
        "populationOfStratum of stratum 1 must be a finite number of people above 0 but was 0.0");
    combineRefused(
        new double[0], List.of(), "strata must be a number of strata of at least 1 but was 0");
    combineRefused(
        new double[] {1e308, 1e308},
        List.of(zero, one),
        "populationOfStratum, summed must be a finite number of people but was Infinity");
  }

  private static void combineRefused(
      double[] population, List<BlockedBootstrapEstimate> strata, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StratifiedBootstrapEstimate.of(population, strata))
        .withMessage(message);
  }

  @Test
  void refusesWhatDoesNotFit() {
    refused(
        () -> BlockedWeightedBootstrap.of(new double[0], 400, 1),
        "populationOfUnit must be a number of units of at least 1 but was 0");
    refused(
        () -> BlockedWeightedBootstrap.of(new double[] {1, 0}, 400, 1),
        "populationOfUnit of unit 1 must be a finite number of people above 0 but was 0.0");
    refused(
        () -> BlockedWeightedBootstrap.of(new double[] {1e308, 1e308}, 400, 1),
        "populationOfUnit, summed must be a finite number of people but was Infinity");
    refused(
        () -> BlockedWeightedBootstrap.of(POPULATION, 1, 1),
        "replicates must be a number of replicates of at least 2 but was 1");
    refused(
        () -> BOOTSTRAP.forStratum(-1),
        "number must be a number of the strata from 0 to 1000000 but was -1");
    refused(
        () -> BOOTSTRAP.replay(new int[0][]),
        "rowsPerReplicate must be a number of replicates of at least 1 but was 0");
    refused(
        () -> BOOTSTRAP.replay(new int[][] {{0}, {6}}).proportion(CLUSTER, COVERED),
        "rowsPerReplicate of replicate 1 must be rows from 0 to 5 but was 6");
    refused(
        () -> BOOTSTRAP.replay(new int[][] {{-1}}).proportion(CLUSTER, COVERED),
        "rowsPerReplicate of replicate 0 must be rows from 0 to 5 but was -1");
    refused(
        () -> BOOTSTRAP.proportion(new int[0], new double[0]),
        "unitOfRow must be a number of rows of at least 1 but was 0");
    refused(
        () -> BOOTSTRAP.proportion(new int[] {0}, new double[] {0.5, 1}),
        "numerators or values must be an array of one value for each of 1 rows but was 2");
    refused(
        () -> BOOTSTRAP.ratio(new int[] {0}, new double[] {1}, new double[] {1, 1}),
        "denominators must be an array of one value for each of 1 rows but was 2");
    refused(
        () -> BOOTSTRAP.proportion(new int[] {3}, new double[] {1}),
        "unitOfRow of row 0 must be a unit from 0 to 2 but was 3");
    refused(
        () -> BOOTSTRAP.proportion(new int[] {-1}, new double[] {1}),
        "unitOfRow of row 0 must be a unit from 0 to 2 but was -1");
    refused(
        () -> BOOTSTRAP.proportion(new int[] {0}, new double[] {1.1}),
        "values of row 0 must be a fraction from 0 to 1 but was 1.1");
    refused(
        () -> BOOTSTRAP.ratio(new int[] {0}, new double[] {1 / 0.0}, new double[] {1}),
        "numerators of row 0 must be a finite number of units but was Infinity");
    refused(
        () -> BOOTSTRAP.ratio(new int[] {0}, new double[] {1}, new double[] {-1}),
        "denominators of row 0 must be a finite number of units of at least 0 but was -1.0");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
