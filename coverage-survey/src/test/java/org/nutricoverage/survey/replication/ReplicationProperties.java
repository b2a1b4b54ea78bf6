package org.nutricoverage.survey.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ReplicationProperties {

  /** A design with the units of strata mixed, drawn from a seed. */
  private static final class Survey {

    private final SampledUnits units;
    private final double[] values;

    private Survey(SampledUnits units, double[] values) {
      this.units = units;
      this.values = values;
    }

    SampledUnits units() {
      return units;
    }

    double[] values() {
      return values;
    }

    static Survey of(long seed, int strata, int least, int most, boolean corrected) {
      Random random = new Random(seed);
      int[] sizes = new int[strata];
      Arrays.setAll(sizes, h -> least + random.nextInt(most - least + 1));
      int[] stratumOfUnit = new int[Arrays.stream(sizes).sum()];
      int unit = 0;
      for (int h = 0; h < strata; h++) {
        for (int j = 0; j < sizes[h]; j++) {
          stratumOfUnit[unit++] = h;
        }
      }
      for (int i = stratumOfUnit.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int kept = stratumOfUnit[i];
        stratumOfUnit[i] = stratumOfUnit[j];
        stratumOfUnit[j] = kept;
      }
      double[] fractions = new double[strata];
      if (corrected) {
        Arrays.setAll(fractions, h -> random.nextInt(5) / 4.0);
      }
      double[] values = new double[stratumOfUnit.length];
      Arrays.setAll(values, i -> random.nextInt(4) == 0 ? 0 : 100 * random.nextDouble());
      return new Survey(SampledUnits.of(stratumOfUnit, fractions), values);
    }

    double total() {
      return Oracle.sum(values);
    }
  }

  @Property(tries = 100)
  void jackknifeOfATotalIsLinearized(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int strata) {
    Survey survey = Survey.of(seed, strata, 2, 7, true);
    double expected = Oracle.linearized(survey.units(), survey.values());
    for (Replication method :
        new Replication[] {
          Replication.stratifiedJackknife(), Replication.stratifiedJackknife().aboutFullEstimate()
        }) {
      assertThat(Oracle.replicated(method.factors(survey.units()), survey.values()))
          .isEqualTo(expected, within(1e-11 * (expected + survey.total())));
    }
    if (strata == 1) {
      assertThat(
              Oracle.replicated(Replication.jackknife().factors(survey.units()), survey.values()))
          .isEqualTo(expected, within(1e-11 * (expected + survey.total())));
    }
  }

  @Property(tries = 100)
  void balancedReplicationOfATotalIsLinearized(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 30) int strata,
      @ForAll @IntRange(min = 0, max = 9) int tenths) {
    Survey survey = Survey.of(seed, strata, 2, 2, false);
    double expected = Oracle.linearized(survey.units(), survey.values());
    ReplicateFactors factors = Replication.fay(tenths / 10.0).factors(survey.units());
    assertThat(Oracle.replicated(factors, survey.values()))
        .isEqualTo(expected, within(1e-10 * (expected + survey.total())));
    assertThat(factors.replicates()).isGreaterThan(strata);
    // full balance: the mean of the replicates is the total
    assertThat(
            ReplicateVariance.of(factors, survey.total(), factors.weightedSums(survey.values()))
                .mean()
                .orElseThrow())
        .isEqualTo(survey.total(), within(1e-11 * survey.total()));
  }

  @Property(tries = 60)
  void bootstrapFactorsOfAStratumAddUpToItsUnits(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int strata) {
    SampledUnits units = Survey.of(seed, strata, 2, 6, true).units();
    for (Replication method :
        new Replication[] {
          Replication.raoWu(11, seed),
          Replication.rescaledBootstrap(11, seed),
          Replication.rescaledBootstrap(11, seed, ResampleSize.units()),
          Replication.cantyDavison(11, seed)
        }) {
      ReplicateFactors factors = method.factors(units);
      for (int r = 0; r < 11; r++) {
        double[] sums = new double[strata];
        for (int unit = 0; unit < units.units(); unit++) {
          sums[units.stratumOf(unit)] += factors.factor(r, unit);
        }
        for (int h = 0; h < strata; h++) {
          assertThat(sums[h]).as(method.label()).isEqualTo(units.unitsIn(h), within(1e-12));
        }
      }
    }
  }

  @Property(tries = 60)
  void withoutCorrectionTheRescaledBootstrapIsRaoWu(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int strata) {
    SampledUnits units = Survey.of(seed, strata, 2, 6, false).units();
    ReplicateFactors rescaled = Replication.rescaledBootstrap(13, seed).factors(units);
    ReplicateFactors raoWu = Replication.raoWu(13, seed).factors(units);
    for (int r = 0; r < 13; r++) {
      assertThat(rescaled.factorsOf(r)).isEqualTo(raoWu.factorsOf(r));
    }
    assertThat(rescaled.scales()).isEqualTo(raoWu.scales());
  }

  @Property(tries = 60)
  void replicatesDoNotDependOnTheirNumber(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int replicates) {
    SampledUnits units = Survey.of(seed, 3, 2, 6, false).units();
    ReplicateFactors few = Replication.raoWu(replicates, seed).factors(units);
    ReplicateFactors many = Replication.raoWu(replicates + 9, seed).factors(units);
    for (int r = 0; r < replicates; r++) {
      assertThat(few.factorsOf(r)).isEqualTo(many.factorsOf(r));
    }
    assertThat(few).isEqualTo(Replication.raoWu(replicates, seed).factors(units));
    assertThat(many.factorsOf(replicates)).isNotNull();
  }

  @Property(tries = 60)
  void sumsAreThoseOfTheFactors(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 9) int statistics) {
    Survey survey = Survey.of(seed, 4, 2, 6, true);
    double[][] values = new double[statistics][];
    for (int s = 0; s < statistics; s++) {
      values[s] = Survey.of(seed, 4, 2, 6, true).values();
      for (int unit = 0; unit < values[s].length; unit++) {
        values[s][unit] *= s - 3;
      }
    }
    ReplicateFactors dense = Replication.rescaledBootstrap(7, seed).factors(survey.units());
    ReplicateFactors jackknife = Replication.stratifiedJackknife().factors(survey.units());
    double[][] sums = dense.weightedSums(values);
    double[][] jackknifeSums = jackknife.weightedSums(values);
    assertThat(sums).hasNumberOfRows(statistics);
    for (int s = 0; s < statistics; s++) {
      assertThat(sums[s]).isEqualTo(Oracle.sums(dense, values[s]));
      assertThat(dense.weightedSums(values[s])).isEqualTo(sums[s]);
      double tolerance = 1e-13 * 6 * Math.abs(survey.total());
      assertThat(jackknifeSums[s])
          .containsExactly(Oracle.sums(jackknife, values[s]), within(tolerance + 1e-300));
    }
  }

  /** Turning the order of the units around turns the replicates of a jackknife around. */
  @Property(tries = 60)
  void permutingUnitsPermutesTheJackknife(@ForAll long seed) {
    Survey survey = Survey.of(seed, 1, 2, 9, false);
    int n = survey.units().units();
    double[] turned = new double[n];
    Arrays.setAll(turned, unit -> survey.values()[n - 1 - unit]);
    ReplicateFactors factors = Replication.jackknife().factors(survey.units());
    double[] sums = factors.weightedSums(survey.values());
    double[] turnedSums = factors.weightedSums(turned);
    for (int r = 0; r < n; r++) {
      assertThat(turnedSums[r]).isEqualTo(sums[n - 1 - r], within(1e-12 * survey.total()));
    }
    assertThat(Oracle.replicated(factors, turned))
        .isEqualTo(
            Oracle.replicated(factors, survey.values()), within(1e-9 * survey.total() + 1e-300));
  }

  /** The formula of the jackknife against elimination on the same factors. */
  @Property(tries = 100)
  void rankOfTheJackknifeIsThatOfItsFactors(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int strata,
      @ForAll boolean corrected,
      @ForAll @LongRange(min = 0, max = (1L << 24) - 1) long pattern) {
    SampledUnits units = Survey.of(seed, strata, 2, 5, corrected).units();
    ReplicateFactors factors = Replication.stratifiedJackknife().factors(units);
    boolean[] present = new boolean[units.units()];
    for (int unit = 0; unit < present.length; unit++) {
      present[unit] = (pattern >> unit & 1) == 1;
    }
    if (factors.replicates() > 0) {
      double[][] table = new double[factors.replicates()][];
      Arrays.setAll(table, factors::factorsOf);
      double[] ones = new double[table.length];
      Arrays.fill(ones, 1);
      ReplicateFactors supplied = Replication.supplied(table, 1, ones, false).factors(units);
      assertThat(factors.rankDegreesOfFreedom(present))
          .isEqualTo(supplied.rankDegreesOfFreedom(present));
      assertThat(supplied.degreesOfFreedom(present))
          .isEqualTo(supplied.rankDegreesOfFreedom(present));
    }
    if (!corrected) {
      Arrays.fill(present, true);
      assertThat(factors.rankDegreesOfFreedom(present)).isEqualTo(factors.degreesOfFreedom());
    }
  }
}
