package org.nutricoverage.survey.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Finding;

class ReplicationTest {

  private static final SampledUnits TWO_STRATA =
      SampledUnits.of(new int[] {0, 1, 0, 1, 1}, new double[] {0, 0.25});
  private static final SampledUnits PAIRS =
      SampledUnits.of(new int[] {0, 0, 1, 1}, new double[] {0, 0});

  @Test
  void jackknifeLeavesOutOneUnit() {
    SampledUnits units = SampledUnits.of(new int[4], new double[] {0.2});
    ReplicateFactors factors = Replication.jackknife().factors(units);
    assertThat(factors.replicates()).isEqualTo(4);
    assertThat(factors.factorsOf(0)).containsExactly(0, 4 / 3.0, 4 / 3.0, 4 / 3.0);
    assertThat(factors.factorsOf(2)).containsExactly(4 / 3.0, 4 / 3.0, 0, 4 / 3.0);
    assertThat(factors.scale()).isEqualTo(0.6, within(1e-15));
    assertThat(factors.replicateScale(3)).isEqualTo(1);
    assertThat(factors.degreesOfFreedomKind()).isEqualTo(DegreesOfFreedomKind.UNITS_MINUS_STRATA);
    assertThat(factors.degreesOfFreedom()).isEqualTo(3);
    assertThat(factors.label()).isEqualTo("jackknife (JK1)");
    assertThat(factors.seed()).isEmpty();
    assertThat(factors.generator()).isEmpty();
    assertThat(factors.findings()).isEmpty();
    assertThat(factors.aboutFullEstimate()).isFalse();
    assertThat(factors.sampledUnits()).isEqualTo(units);
    assertThat(factors.units()).isEqualTo(4);
  }

  @Test
  void jackknifeRefusesStrata() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Replication.jackknife().factors(TWO_STRATA))
        .withMessage(
            "jackknife (JK1) knows no strata, but there are 2: use the stratified jackknife"
                + " (JKn)");
  }

  @Test
  void stratifiedJackknifeGoesStratumByStratum() {
    ReplicateFactors factors = Replication.stratifiedJackknife().factors(TWO_STRATA);
    assertThat(factors.replicates()).isEqualTo(5);
    assertThat(factors.factorsOf(0)).containsExactly(0, 1, 2, 1, 1);
    assertThat(factors.factorsOf(1)).containsExactly(2, 1, 0, 1, 1);
    assertThat(factors.factorsOf(2)).containsExactly(1, 0, 1, 1.5, 1.5);
    assertThat(factors.factorsOf(4)).containsExactly(1, 1.5, 1, 1.5, 0);
    assertThat(factors.scale()).isEqualTo(1);
    assertThat(factors.replicateScale(1)).isEqualTo(0.5);
    assertThat(factors.replicateScale(2)).isEqualTo(0.5, within(1e-15));
    assertThat(factors.degreesOfFreedom()).isEqualTo(3);
    assertThat(factors)
        .hasToString(
            "stratified jackknife (JKn): 5 replicates, scale 1.0, about their mean, 5 units in 2"
                + " strata");
  }

  @Test
  void jackknifeSumsAreThoseOfTheFactors() {
    ReplicateFactors factors = Replication.stratifiedJackknife().factors(TWO_STRATA);
    double[] values = {1, 10, 100, 1000, 10_000};
    assertThat(factors.weightedSums(values))
        .containsExactly(Oracle.sums(factors, values), within(1e-11));
    // a domain in one unit: where it is left out nothing is left, not even rounding
    assertThat(factors.weightedSums(new double[] {0, 0.1, 0, 0, 0})[2]).isZero();
  }

  @Test
  void strataTakenWholeHaveNoReplicates() {
    SampledUnits units = SampledUnits.of(new int[] {0, 1, 1, 2, 2}, new double[] {1, 0, 1});
    ReplicateFactors factors = Replication.stratifiedJackknife().factors(units);
    assertThat(factors.replicates()).isEqualTo(2);
    assertThat(factors.factorsOf(0)).containsExactly(1, 0, 2, 1, 1);
    assertThat(factors.weightedSums(new double[] {1, 10, 100, 1000, 10_000}))
        .containsExactly(11_201, 11_021);
    for (Replication method : methods()) {
      if (!method.label().contains("JK1")) {
        ReplicateFactors made = method.factors(units);
        for (int r = 0; r < made.replicates(); r++) {
          assertThat(made.factor(r, 0)).as(method.label()).isEqualTo(1);
          assertThat(made.factor(r, 3)).as(method.label()).isEqualTo(1);
          assertThat(made.factor(r, 4)).as(method.label()).isEqualTo(1);
        }
        assertThat(made.replicates()).isPositive();
      }
    }
  }

  @Test
  void aCensusHasNoVariance() {
    SampledUnits census = SampledUnits.of(new int[] {0, 0, 0}, new double[] {1});
    for (Replication method : methods()) {
      ReplicateFactors factors = method.factors(census);
      double[] sums = factors.weightedSums(new double[] {1, 2, 4});
      ReplicateVariance variance = ReplicateVariance.of(factors, 7, sums);
      assertThat(variance.variance()).as(method.label()).hasValue(0);
      assertThat(Arrays.stream(sums)).allMatch(sum -> Double.compare(sum, 7) == 0);
      assertThat(Oracle.interval(variance.waldInterval(0.95, 2)).width()).isZero();
    }
    assertThat(Replication.jackknife().factors(census).replicates()).isZero();
    assertThat(Replication.balancedRepeated().factors(census).replicates()).isEqualTo(1);
  }

  private static List<Replication> methods() {
    return List.of(
        Replication.jackknife(),
        Replication.stratifiedJackknife(),
        Replication.balancedRepeated(),
        Replication.fay(0.3),
        Replication.raoWu(5, 1),
        Replication.rescaledBootstrap(5, 1),
        Replication.cantyDavison(5, 1));
  }

  @Test
  void loneUnitsAreRefusedByName() {
    SampledUnits units =
        SampledUnits.of(new int[] {0, 1, 1, 2}, new double[] {0, 0, 0.5})
            .named(List.of("Gao", "Kidal", "Mopti"));
    assertRefused(
        Replication.stratifiedJackknife(),
        units,
        "stratified jackknife (JKn) needs at least 2 units in each stratum that was not taken"
            + " whole, but there is only 1 in strata Gao, Mopti");
    assertRefused(
        Replication.raoWu(10, 3),
        units,
        "Rao-Wu bootstrap, 10 replicates, seed 3 needs at least 2 units in each stratum that was"
            + " not taken whole, but there is only 1 in strata Gao, Mopti");
    assertRefused(
        Replication.balancedRepeated(),
        units,
        "balanced repeated replication (BRR) needs exactly 2 units in each stratum that was not"
            + " taken whole, but there are fewer or more in strata Gao, Mopti");
    assertRefused(
        Replication.jackknife(),
        SampledUnits.unstratified(1),
        "jackknife (JK1) needs at least 2 units in each stratum that was not taken whole, but there"
            + " is only 1 in stratum 0");
    assertRefused(
        Replication.fay(0.5),
        SampledUnits.unstratified(3),
        "Fay's method, rho 0.5 needs exactly 2 units in each stratum that was not taken whole, but"
            + " there are fewer or more in stratum 0");
  }

  private static void assertRefused(Replication method, SampledUnits units, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.factors(units))
        .withMessage(message);
  }

  /** Columns 2 and 3 of Paley's matrix of order 4, worked out by hand. */
  @Test
  void balancedReplicationTakesHalfSamples() {
    ReplicateFactors factors = Replication.balancedRepeated().factors(PAIRS);
    assertThat(factors.replicates()).isEqualTo(4);
    assertThat(factors.factorsOf(0)).containsExactly(2, 0, 2, 0);
    assertThat(factors.factorsOf(1)).containsExactly(0, 2, 2, 0);
    assertThat(factors.factorsOf(2)).containsExactly(0, 2, 0, 2);
    assertThat(factors.factorsOf(3)).containsExactly(2, 0, 0, 2);
    assertThat(factors.scale()).isEqualTo(0.25);
    assertThat(factors.degreesOfFreedomKind()).isEqualTo(DegreesOfFreedomKind.STRATA);
    assertThat(factors.degreesOfFreedom()).isEqualTo(2);
    assertThat(factors.degreesOfFreedom(new boolean[] {false, false, true, false})).isEqualTo(1);
    assertThat(Oracle.replicated(factors, new double[] {1, 4, 10, 2})).isEqualTo(9 + 64);
  }

  @Test
  void oneStratumOfTwoTakesTwoReplicates() {
    ReplicateFactors factors = Replication.balancedRepeated().factors(SampledUnits.unstratified(2));
    assertThat(factors.factorsOf(0)).containsExactly(2, 0);
    assertThat(factors.factorsOf(1)).containsExactly(0, 2);
    assertThat(factors.replicates()).isEqualTo(2);
  }

  @Test
  void fayKeepsEveryUnit() {
    ReplicateFactors factors = Replication.fay(0.3).factors(PAIRS);
    assertThat(factors.factorsOf(1)).containsExactly(0.3, 1.7, 1.7, 0.3);
    assertThat(factors.scale()).isEqualTo(1 / (4 * 0.49), within(1e-15));
    assertThat(factors.label()).isEqualTo("Fay's method, rho 0.3");
    assertThat(Replication.fay(-0.0)).isEqualTo(Replication.balancedRepeated());
    for (double rho : new double[] {1, -0.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Replication.fay(rho))
          .withMessage("rho must be a fraction of at least 0 and below 1 but was " + rho);
    }
  }

  /** Recomputes the draws: one stream a replicate, strata in their order, n - 1 draws. */
  @Test
  void raoWuCountsDraws() {
    ReplicateFactors factors = Replication.raoWu(20, 99).factors(TWO_STRATA);
    SplittableRandom root = new SplittableRandom(99);
    for (int r = 0; r < 20; r++) {
      SplittableRandom random = root.split();
      double[] expected = new double[5];
      expected[random.nextInt(2) == 0 ? 0 : 2] += 2;
      for (int draw = 0; draw < 2; draw++) {
        expected[new int[] {1, 3, 4}[random.nextInt(3)]] += 1.5;
      }
      assertThat(factors.factorsOf(r)).isEqualTo(expected);
    }
    assertThat(factors.scale()).isEqualTo(1 / 19.0);
    assertThat(factors.replicateScale(19)).isEqualTo(1);
    assertThat(factors.seed()).hasValue(99);
    assertThat(factors.generator())
        .contains("java.util.SplittableRandom, one stream split from the seed for each replicate");
    assertThat(factors.degreesOfFreedom()).isEqualTo(3);
    assertThat(factors.label()).isEqualTo("Rao-Wu bootstrap, 20 replicates, seed 99");
  }

  /** The first draws of seed 42, from an implementation of the generator in another language. */
  @Test
  void firstFactorsAreKnown() {
    ReplicateFactors factors = Replication.raoWu(3, 42).factors(SampledUnits.unstratified(6));
    assertThat(factors.factorsOf(0))
        .containsExactly(new double[] {0, 0, 2.4, 3.6, 0, 0}, within(1e-15));
    assertThat(factors.factorsOf(1))
        .containsExactly(new double[] {0, 1.2, 2.4, 1.2, 1.2, 0}, within(1e-15));
    assertThat(factors.factorsOf(2))
        .containsExactly(new double[] {3.6, 0, 0, 2.4, 0, 0}, within(1e-15));
  }

  @Test
  void rescaledBootstrapUsesDrawsAndFraction() {
    ReplicateFactors factors =
        Replication.rescaledBootstrap(9, 5, ResampleSize.ofStrata(1, 4)).factors(TWO_STRATA);
    SplittableRandom root = new SplittableRandom(5);
    double l = Math.sqrt(4 * 0.75 / 2);
    for (int r = 0; r < 9; r++) {
      SplittableRandom random = root.split();
      double[] expected = new double[5];
      expected[random.nextInt(2) == 0 ? 0 : 2] = 2;
      double[] drawn = new double[3];
      for (int draw = 0; draw < 4; draw++) {
        drawn[random.nextInt(3)]++;
      }
      expected[1] = 1 - l + l * 0.75 * drawn[0];
      expected[3] = 1 - l + l * 0.75 * drawn[1];
      expected[4] = 1 - l + l * 0.75 * drawn[2];
      assertThat(factors.factorsOf(r)).containsExactly(expected, within(1e-14));
    }
    assertThat(factors.scale()).isEqualTo(0.125);
    assertThat(factors.label()).isEqualTo("rescaled bootstrap (m = 1, 4), 9 replicates, seed 5");
    assertThat(findings(factors))
        .containsExactly(
            "WARNING FEW_REPLICATES: 9 random replicates; 200 or more keep the chance of the draws"
                + " out of the standard error",
            "WARNING NEGATIVE_FACTORS: with m = 1, 4 draws a unit that is not drawn has a negative"
                + " factor in stratum 1");
  }

  @Test
  void cantyDavisonCountsDraws() {
    ReplicateFactors factors = Replication.cantyDavison(300, 8).factors(TWO_STRATA);
    SplittableRandom random = new SplittableRandom(8).split();
    double[] expected = new double[5];
    expected[random.nextInt(2) == 0 ? 0 : 2]++;
    expected[random.nextInt(2) == 0 ? 0 : 2]++;
    for (int draw = 0; draw < 3; draw++) {
      expected[new int[] {1, 3, 4}[random.nextInt(3)]]++;
    }
    assertThat(factors.factorsOf(0)).isEqualTo(expected);
    // the harmonic mean of 2 and 3 is 2.4
    assertThat(factors.scale()).isEqualTo(2.4 / (1.4 * 299), within(1e-16));
    assertThat(findings(factors))
        .containsExactly(
            "WARNING POPULATION_CORRECTION_NOT_USED: Canty-Davison bootstrap, 300 replicates, seed"
                + " 8 does not use the sampling fractions; the variance is too large",
            "INFO SCALE_APPROXIMATE: strata have from 2 to 3 units; the scale is that of their"
                + " harmonic mean");
    assertThat(Replication.cantyDavison(300, 8).factors(PAIRS).findings()).isEmpty();
  }

  @Test
  void whatIsNotUsedIsTold() {
    SampledUnits pairs = SampledUnits.of(new int[] {0, 0}, new double[] {0.1});
    assertThat(findings(Replication.fay(0.5).factors(pairs)))
        .containsExactly(
            "WARNING POPULATION_CORRECTION_NOT_USED: Fay's method, rho 0.5 does not use the sampling"
                + " fractions; the variance is too large");
    assertThat(findings(Replication.raoWu(200, 1).factors(pairs)))
        .containsExactly(
            "WARNING POPULATION_CORRECTION_NOT_USED: Rao-Wu bootstrap, 200 replicates, seed 1 does"
                + " not use the sampling fractions; the variance is too large");
    assertThat(findings(Replication.raoWu(199, 1).factors(PAIRS)))
        .containsExactly(
            "WARNING FEW_REPLICATES: 199 random replicates; 200 or more keep the chance of the"
                + " draws out of the standard error");
    assertThat(Replication.rescaledBootstrap(200, 1).factors(pairs).findings()).isEmpty();
    assertThat(Replication.rescaledBootstrap(200, 1).factors(PAIRS).findings()).isEmpty();
    assertThat(
            Replication.rescaledBootstrap(200, 1, ResampleSize.units()).factors(PAIRS).findings())
        .hasSize(1);
  }

  private static List<String> findings(ReplicateFactors factors) {
    return factors.findings().stream().map(Finding::toString).toList();
  }

  @Test
  void resampleSizes() {
    assertThat(ResampleSize.unitsMinusOne().drawsOf(7, 5)).isEqualTo(4);
    assertThat(ResampleSize.units().drawsOf(7, 5)).isEqualTo(5);
    assertThat(ResampleSize.ofStrata(3, 9).drawsOf(1, 2)).isEqualTo(9);
    assertThat(ResampleSize.units()).hasToString("m = n");
    assertThat(ResampleSize.unitsMinusOne()).hasToString("m = n - 1");
    int[] draws = {3, 9};
    ResampleSize copied = ResampleSize.ofStrata(draws);
    draws[0] = 1;
    assertThat(copied.drawsOf(0, 2)).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResampleSize.ofStrata())
        .withMessage("drawsOfStratum must be a number of strata of at least 1 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResampleSize.ofStrata(1, 0))
        .withMessage(
            "drawsOfStratum of stratum 1 must be a number of draws of at least 1 but was" + " 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResampleSize.units().drawsOf(0, 1))
        .withMessage("unitsInStratum must be a number of units of at least 2 but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> copied.drawsOf(2, 2))
        .withMessage("stratum must be a number of the list of draws from 0 to 1 but was 2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Replication.rescaledBootstrap(9, 1, ResampleSize.ofStrata(1)).factors(TWO_STRATA))
        .withMessage("drawsOfStratum must be a list of draws for 2 strata but was 1");
  }

  @Test
  void refusesTooFewAndTooMany() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Replication.raoWu(1, 0))
        .withMessage("replicates must be a number of replicates of at least 2 but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Replication.cantyDavison(50_000_000, 0).factors(SampledUnits.unstratified(3)))
        .withMessage(
            "replicates x units must be a number of factors of at most 100,000,000 but was"
                + " 50,000,000 x 3");
    assertThat(Replication.raoWu(2, 0).factors(SampledUnits.unstratified(2)).replicates())
        .isEqualTo(2);
  }

  @Test
  void suppliedFactorsAreTakenAsTheyAre() {
    double[][] table = {{0, 2, 1}, {2, 0, -1}};
    double[] scales = {1, 0.5};
    Replication supplied = Replication.supplied(table, 0.7, scales, true);
    table[0][1] = 99;
    scales[0] = 99;
    ReplicateFactors factors = supplied.factors(SampledUnits.unstratified(3));
    assertThat(factors.factorsOf(0)).containsExactly(0, 2, 1);
    assertThat(factors.factorsOf(1)).containsExactly(2, 0, -1);
    assertThat(factors.scale()).isEqualTo(0.7);
    assertThat(factors.replicateScale(0)).isEqualTo(1);
    assertThat(factors.replicateScale(1)).isEqualTo(0.5);
    assertThat(factors.aboutFullEstimate()).isTrue();
    assertThat(factors.degreesOfFreedomKind())
        .isEqualTo(DegreesOfFreedomKind.FACTOR_RANK_MINUS_ONE);
    assertThat(factors.degreesOfFreedom()).isEqualTo(1);
    assertThat(supplied).hasToString("supplied factors, 2 replicates");
    assertThat(findings(factors))
        .containsExactly("WARNING NEGATIVE_FACTORS: 1 of the factors supplied are negative");
    assertThat(
            Replication.supplied(new double[][] {{1, 0}}, 1, new double[] {1}, false)
                .factors(SampledUnits.unstratified(2))
                .findings())
        .isEmpty();
    assertRefused(
        supplied,
        SampledUnits.unstratified(4),
        "units must be the 3 units that factors were supplied for but was 4");
  }

  @Test
  void suppliedFactorsAreChecked() {
    supplyRefused(
        new double[][] {{1}},
        new double[] {1, 1},
        "factors must be an array of one row for each of 2 scales but was 1");
    supplyRefused(
        new double[][] {{}},
        new double[] {1},
        "factors of a replicate must be a number of units of at least 1 but was 0");
    supplyRefused(
        new double[][] {{1, 1}, {1}},
        new double[] {1, 1},
        "factors of replicate 1 must be an array of 2 factors but was 1");
    supplyRefused(
        new double[][] {{1, Double.NaN}},
        new double[] {1},
        "factor of unit 1 in replicate 0 must be a finite number but was NaN");
    supplyRefused(
        new double[0][],
        new double[0],
        "replicateScales must be a number of replicates of at least 1 but was 0");
    supplyRefused(
        new double[][] {{1}},
        new double[] {-1},
        "replicateScales of replicate 0 must be a finite number of units of at least 0 but was"
            + " -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Replication.supplied(
                new double[][] {{1}}, Double.POSITIVE_INFINITY, new double[] {1}, false))
        .withMessage("scale must be a finite number of units of at least 0 but was Infinity");
  }

  private static void supplyRefused(double[][] factors, double[] scales, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Replication.supplied(factors, 1, scales, false))
        .withMessage(message);
  }

  @Test
  void everyMethodCanCentreAtTheFullEstimate() {
    SampledUnits units = SampledUnits.unstratified(2);
    Replication supplied =
        Replication.supplied(new double[][] {{0, 2}}, 1, new double[] {1}, false);
    for (Replication method : methods()) {
      assertThat(method.factors(units).aboutFullEstimate()).isFalse();
      ReplicateFactors about = method.aboutFullEstimate().factors(units);
      assertThat(about.aboutFullEstimate()).isTrue();
      assertThat(about.factorsOf(1)).isEqualTo(method.factors(units).factorsOf(1));
      assertThat(about.scale()).isEqualTo(method.factors(units).scale());
    }
    assertThat(supplied.factors(units).aboutFullEstimate()).isFalse();
    assertThat(supplied.aboutFullEstimate().factors(units).aboutFullEstimate()).isTrue();
    assertThat(supplied.aboutFullEstimate().factors(units).scale()).isEqualTo(1);
  }

  @Test
  void degreesOfFreedomOfDomains() {
    ReplicateFactors factors = Replication.stratifiedJackknife().factors(TWO_STRATA);
    assertThat(factors.degreesOfFreedom(new boolean[] {true, true, true, true, false}))
        .isEqualTo(2);
    assertThat(factors.degreesOfFreedom(new boolean[] {false, true, false, true, false}))
        .isEqualTo(1);
    assertThat(factors.degreesOfFreedom(new boolean[5])).isZero();
    assertThat(factors.rankDegreesOfFreedom(new boolean[] {false, true, false, true, false}))
        .isEqualTo(1);
    assertThat(factors.rankDegreesOfFreedom(new boolean[] {true, true, false, true, false}))
        .isEqualTo(2);
    assertThat(factors.rankDegreesOfFreedom(new boolean[5])).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> factors.degreesOfFreedom(new boolean[4]))
        .withMessage(
            "unitsInDomain must be an array of one value for each of 5 units but was 4"
                + " values");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> factors.rankDegreesOfFreedom(new boolean[6]))
        .withMessage(
            "unitsInDomain must be an array of one value for each of 5 units but was 6"
                + " values");
  }

  @Test
  void kindsOfDegreesOfFreedomHaveLabels() {
    assertThat(Arrays.stream(DegreesOfFreedomKind.values()).map(DegreesOfFreedomKind::label))
        .containsExactly(
            "units less strata",
            "number of strata",
            "rank of the factors less 1",
            "replicates less 1");
  }

  @Test
  void valuesAreChecked() {
    ReplicateFactors factors = Replication.raoWu(3, 1).factors(SampledUnits.unstratified(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> factors.weightedSums(new double[] {1}))
        .withMessage(
            "statistic 0 must be an array of one value for each of 2 units but was 1" + " values");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> factors.weightedSums(new double[][] {{1, 2}, {1, Double.NaN}}))
        .withMessage("value 1 of statistic 1 must be a finite number but was NaN");
    assertThat(factors.weightedSums(new double[0][])).isEmpty();
    assertThatThrownBy(() -> factors.factor(3, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> factors.factor(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> factors.factorsOf(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> factors.replicateScale(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  /** Each of these tends to the variance by linearization; the draws leave sqrt(2/R) of doubt. */
  @Test
  void bootstrapsTendToTheLinearizedVariance() {
    int replicates = 4000;
    double[] values = {3, 7, 8, 1, 0, 2, 11, 5, 5, 9};
    SampledUnits plain =
        SampledUnits.of(new int[] {0, 0, 0, 0, 0, 1, 1, 1, 1, 1}, new double[] {0, 0});
    SampledUnits corrected =
        SampledUnits.of(new int[] {0, 0, 0, 0, 0, 1, 1, 1, 1, 1}, new double[] {0.5, 0.2});
    double doubt = 4 * Math.sqrt(2.0 / replicates);
    assertNear(Replication.raoWu(replicates, 1), plain, values, doubt);
    assertNear(Replication.cantyDavison(replicates, 2), plain, values, doubt);
    assertNear(Replication.rescaledBootstrap(replicates, 3), corrected, values, doubt);
    assertNear(
        Replication.rescaledBootstrap(replicates, 4, ResampleSize.units()),
        corrected,
        values,
        doubt);
    assertNear(
        Replication.rescaledBootstrap(replicates, 5, ResampleSize.ofStrata(2, 9)),
        corrected,
        values,
        doubt);
  }

  private static void assertNear(
      Replication method, SampledUnits units, double[] values, double doubt) {
    double expected = Oracle.linearized(units, values);
    assertThat(Oracle.replicated(method.factors(units), values))
        .as(method.label())
        .isEqualTo(expected, within(doubt * expected));
  }
}
