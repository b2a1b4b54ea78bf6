package org.nutricoverage.survey.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimatedProportionTest {

  @Test
  void keepsItsParts() {
    EstimatedProportion estimate = EstimatedProportion.of(0.25, 0.0004, 300, 24);
    assertThat(estimate.proportion()).isEqualTo(0.25);
    assertThat(estimate.variance()).isEqualTo(0.0004);
    assertThat(estimate.observations()).isEqualTo(300);
    assertThat(estimate.degreesOfFreedom()).isEqualTo(24);
    assertThat(estimate.standardError()).isEqualTo(0.02);
    assertThat(estimate.complement()).isEqualTo(EstimatedProportion.of(0.75, 0.0004, 300, 24));
  }

  @ParameterizedTest
  @CsvSource({
    "0, true",
    "1e-13, true",
    "1.01e-13, false",
    "0.5, false",
    "0.9999999999998, false",
    "0.99999999999991, true",
    "1, true"
  })
  void tellsNoneAndAll(double proportion, boolean expected) {
    EstimatedProportion estimate = EstimatedProportion.of(proportion, 0.01, 10, 5);
    assertThat(estimate.isNoneOrAll()).isEqualTo(expected);
    assertThat(estimate.isNone()).isEqualTo(expected && proportion < 0.5);
    assertThat(estimate.isAll()).isEqualTo(expected && proportion > 0.5);
    assertThat(estimate.isInterior()).isEqualTo(!expected);
  }

  @Test
  void aResidueIsNoVariance() {
    EstimatedProportion residue = EstimatedProportion.of(0.5, 9.9e-21, 10, 5);
    assertThat(residue.hasVariance()).isFalse();
    assertThat(residue.standardError()).isEqualTo(0);
    assertThat(residue.isInterior()).isFalse();
    EstimatedProportion little = EstimatedProportion.of(0.5, 1e-20, 10, 5);
    assertThat(little.hasVariance()).isTrue();
    assertThat(little.standardError()).isEqualTo(1e-10);
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, false", "-0.0, false", "0.001, true", "Infinity, true"})
  void tellsWhetherThereAreDegreesOfFreedom(double freedom, boolean expected) {
    assertThat(EstimatedProportion.of(0.5, 0.1, 10, freedom).hasDegreesOfFreedom())
        .isEqualTo(expected);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> EstimatedProportion.of(1.1, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("proportion must be a fraction from 0 to 1 but was 1.1");
    assertThatThrownBy(() -> EstimatedProportion.of(Double.NaN, 0, 1, 1))
        .hasMessage("proportion must be a fraction from 0 to 1 but was NaN");
    assertThatThrownBy(() -> EstimatedProportion.of(0.5, -1e-30, 1, 1))
        .hasMessage(
            "variance must be a finite number of squared shares of at least 0 but was -1.0E-30");
    assertThatThrownBy(() -> EstimatedProportion.of(0.5, Double.POSITIVE_INFINITY, 1, 1))
        .hasMessage(
            "variance must be a finite number of squared shares of at least 0 but was Infinity");
    assertThatThrownBy(() -> EstimatedProportion.of(0.5, 0, -1, 1))
        .hasMessage("observations must be a number of people of at least 0 but was -1");
    assertThatThrownBy(() -> EstimatedProportion.of(0.5, 0, 1, Double.NaN))
        .hasMessage("degreesOfFreedom must be a finite number or positive infinity but was NaN");
    assertThatThrownBy(() -> EstimatedProportion.of(0.5, 0, 1, Double.NEGATIVE_INFINITY))
        .hasMessage(
            "degreesOfFreedom must be a finite number or positive infinity but was -Infinity");
  }

  @Test
  void isAValue() {
    new EqualsTester()
        .addEqualityGroup(
            EstimatedProportion.of(0, 0, 10, 0), EstimatedProportion.of(-0.0, -0.0, 10, -0.0))
        .addEqualityGroup(EstimatedProportion.of(0.1, 0, 10, 0))
        .addEqualityGroup(EstimatedProportion.of(0, 0.1, 10, 0))
        .addEqualityGroup(EstimatedProportion.of(0, 0, 11, 0))
        .addEqualityGroup(EstimatedProportion.of(0, 0, 10, 1))
        .testEquals();
    SerializableTester.reserializeAndAssert(EstimatedProportion.of(0.25, 0.0004, 300, 24));
  }
}
