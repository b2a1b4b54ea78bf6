package org.nutricoverage.survey.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampledUnitsTest {

  private static final SampledUnits UNITS =
      SampledUnits.of(new int[] {1, 0, 1, 1}, new double[] {0.25, 0});

  @Test
  void tellsUnitsAndStrata() {
    assertThat(UNITS.units()).isEqualTo(4);
    assertThat(UNITS.strata()).isEqualTo(2);
    assertThat(UNITS.stratumOf(0)).isEqualTo(1);
    assertThat(UNITS.stratumOf(1)).isZero();
    assertThat(UNITS.unitsIn(0)).isEqualTo(1);
    assertThat(UNITS.unitsIn(1)).isEqualTo(3);
    assertThat(UNITS.samplingFraction(0)).isEqualTo(0.25);
    assertThat(UNITS.samplingFraction(1)).isZero();
    assertThat(UNITS.unitsByStratum()).isDeepEqualTo(new int[][] {{1}, {0, 2, 3}});
    assertThat(UNITS).hasToString("4 units in 2 strata");
    assertThat(SampledUnits.unstratified(1)).hasToString("1 unit in 1 stratum");
    assertThat(SampledUnits.unstratified(3))
        .isEqualTo(SampledUnits.of(new int[3], new double[] {0}));
  }

  @Test
  void copiesItsArrays() {
    int[] strata = {0, 0};
    double[] fractions = {0.5};
    SampledUnits units = SampledUnits.of(strata, fractions);
    strata[0] = 7;
    fractions[0] = 0.9;
    assertThat(units.stratumOf(0)).isZero();
    assertThat(units.samplingFraction(0)).isEqualTo(0.5);
  }

  @Test
  void knowsStrataTakenWhole() {
    SampledUnits units = SampledUnits.of(new int[] {0, 1, 2}, new double[] {1, 0, 0.999});
    assertThat(units.isTakenWhole(0)).isTrue();
    assertThat(units.isTakenWhole(2)).isFalse();
    assertThat(units.sampledStrata()).containsExactly(1, 2);
    assertThat(units.hasPopulationCorrection()).isTrue();
    assertThat(SampledUnits.of(new int[] {0, 1}, new double[] {1, 0}).hasPopulationCorrection())
        .isFalse();
  }

  @Test
  void namesStrata() {
    SampledUnits named = UNITS.named(List.of(" Gao ", "Kidal"));
    assertThat(UNITS.stratumName(1)).isEqualTo("1");
    assertThat(named.stratumName(0)).isEqualTo("Gao");
    assertThat(named.stratumName(1)).isEqualTo("Kidal");
    assertThatThrownBy(() -> named.requireTwoUnits("it"))
        .hasMessage(
            "it needs at least 2 units in each stratum that was not taken whole, but there is only"
                + " 1 in stratum Gao");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UNITS.named(List.of("Gao")))
        .withMessage("stratumNames must be a list of 2 names but was 1 names");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UNITS.named(List.of("Gao", " ")))
        .withMessage("stratumNames must be a text that is not blank");
  }

  @Test
  void namesAtMostTwentyStrata() {
    int[] strata = new int[25];
    Arrays.setAll(strata, h -> h);
    assertThatThrownBy(() -> SampledUnits.of(strata, new double[25]).requireTwoUnits("it"))
        .hasMessageEndingWith(
            "in strata 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,"
                + " 17, 18, 19 and 5 more");
    int[] twenty = Arrays.copyOf(strata, 20);
    assertThatThrownBy(() -> SampledUnits.of(twenty, new double[20]).requireTwoUnits("it"))
        .hasMessageEndingWith("17, 18, 19");
  }

  @Test
  void refusesWhatIsNoFirstStage() {
    refused(
        new int[0],
        new double[] {0},
        "stratumOfUnit must be a number of units of at least 1" + " but was 0");
    refused(
        new int[] {0},
        new double[0],
        "samplingFractionOfStratum must be a number of strata of" + " at least 1 but was 0");
    refused(
        new int[] {0, 2},
        new double[2],
        "stratumOfUnit of unit 1 must be a stratum from 0 to" + " 1 but was 2");
    refused(
        new int[] {-1},
        new double[1],
        "stratumOfUnit of unit 0 must be a stratum from 0 to 0" + " but was -1");
    refused(
        new int[] {0, 0},
        new double[2],
        "stratum 1 must be a number of units of at least 1 but" + " was 0");
    refused(
        new int[] {0, 1},
        new double[] {0, 1.5},
        "samplingFractionOfStratum of stratum 1 must" + " be a fraction from 0 to 1 but was 1.5");
    refused(
        new int[] {0},
        new double[] {Double.NaN},
        "samplingFractionOfStratum of stratum 0 must" + " be a fraction from 0 to 1 but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampledUnits.unstratified(0))
        .withMessage("units must be a number of units of at least 1 but was 0");
    assertThatThrownBy(() -> UNITS.stratumOf(4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> UNITS.unitsIn(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> UNITS.samplingFraction(-1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> UNITS.stratumName(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static void refused(int[] strata, double[] fractions, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampledUnits.of(strata, fractions))
        .withMessage(message);
  }
}
